//! What other programs write is read, where they are installed.

use super::asked::{draft, whole};
use super::made::{BODY, TITLE};

/// What programs of Debian make of a page, where they are installed.
#[track_caller]
fn converted(program: &str, arguments: &[&str], made: &str) -> Option<Vec<u8>> {
    // Two programs make files of one name at a time: each has a folder of its own.
    let own = format!("trichluc-import-{}-{program}-{made}", std::process::id());
    let folder = std::env::temp_dir().join(own);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let text = BODY.map(|paragraph| format!("<p>{paragraph}</p>")).concat();
    let page = format!(
        "<html><head><meta charset='utf-8'></head><body><h1>{TITLE}</h1>{text}</body></html>"
    );
    std::fs::write(folder.join("bài.html"), page).expect("a file for the test");
    let home = format!(
        "-env:UserInstallation=file://{}",
        folder.join("home").display()
    );
    let mut command = std::process::Command::new(program);
    if program == "soffice" {
        command.arg(home);
    }
    let outcome = command.args(arguments).current_dir(&folder).output();
    let bytes = std::fs::read(folder.join(made)).ok();
    std::fs::remove_dir_all(&folder).expect("it was made here");
    if outcome.is_err() {
        println!("skipped: {program} is not installed");
        return None;
    }
    Some(bytes.unwrap_or_else(|| panic!("{program} made no {made}: {outcome:?}")))
}

#[test]
fn what_libreoffice_writes_is_read() {
    for ending in ["odt", "docx", "pdf"] {
        let filter = if ending == "docx" {
            "docx:MS Word 2007 XML"
        } else {
            ending
        };
        let arguments = [
            "--headless",
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            filter,
            "bài.html",
        ];
        let name = format!("bài.{ending}");
        if let Some(bytes) = converted("soffice", &arguments, &name) {
            whole(&draft(&name, bytes));
        }
    }
}

#[test]
fn what_chromium_prints_is_read() {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        "--print-to-pdf=bài.pdf",
        "bài.html",
    ];
    if let Some(bytes) = converted("chromium", &arguments, "bài.pdf") {
        whole(&draft("bài.pdf", bytes));
    }
}
