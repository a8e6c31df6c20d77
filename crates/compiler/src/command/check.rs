//! `parallax check DIR`: every problem of a collection.

use super::{Arguments, Failure, tally};
use compiler::count;
use std::io::Write;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let paths = arguments.collection("check DIR")?;
    let (problems, good) = match compiler::compile(&paths) {
        Ok((archive, warnings)) => (warnings, Some(archive)),
        Err(problems) => (problems, None),
    };
    for problem in &problems {
        writeln!(out, "{problem}")?;
    }
    if !problems.is_empty() {
        writeln!(out, "\n{}", tally(&problems))?;
    }
    match good {
        Some(archive) => {
            let articles = archive.collection.articles.len();
            writeln!(out, "{} in {}: no errors", count(articles, "article"), paths.articles.display())?;
            Ok(0)
        }
        None => Ok(1),
    }
}
