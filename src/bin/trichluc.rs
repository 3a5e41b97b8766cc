//! The command line: `trichluc extract FILE…`.
use std::io::Write as _;
fn main() {
    for path in std::env::args().skip(2) {
        let source = std::fs::read_to_string(&path).unwrap_or_default();
        let id = std::path::Path::new(&path)
            .file_stem()
            .map(|s| s.to_string_lossy().into_owned())
            .unwrap_or_default();
        let article = trichluc::article::parse(&id, &source);
        let found = trichluc::extract::extract(&article);
        let _ = writeln!(
            std::io::stdout(),
            "{}",
            trichluc::export::contract::article(&article, &found)
        );
    }
}
