//! Prints the background list of corpus/src/compare/background.txt from articles on disk.
//!
//! `cargo run -p compiler --example background -- PATH`, PATH a folder or a .jsonl file.

use compiler::Paths;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("it takes: background PATH");
        return ExitCode::from(2);
    };
    match compiler::compile(&Paths::new(Path::new(&path))) {
        Ok((archive, _)) => {
            print!("{}", corpus::compare::background::count(&archive.collection));
            ExitCode::SUCCESS
        }
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            ExitCode::FAILURE
        }
    }
}
