//! Prints the background list of corpus/src/compare/background.txt from articles on disk.
//!
//! `cargo run -p compiler --example background -- PATH`, PATH a folder or a .jsonl file.

use compiler::Paths;
use std::path::Path;

fn main() {
    let path = std::env::args().nth(1).expect("a folder of articles, or a .jsonl file");
    let (collection, _) = compiler::read(&Paths::new(Path::new(&path)));
    print!("{}", corpus::compare::background::count(&collection));
}
