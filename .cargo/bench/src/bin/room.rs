//! The page itself with a hundred thousand figures in it.

fn main() {
    trichluc::app::run(|| bench::many(bench::MANY));
}
