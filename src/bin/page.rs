//! The page's entry point: mounts the reading room on the element that `index.html` keeps for it.

fn main() {
    trichluc::app::run();
}
