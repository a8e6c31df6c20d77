//! `parallax compare DIR --json`: what the comparison view shows.

use super::{Arguments, Failure, compiled};
use corpus::compare::view::view;
use corpus::span::ArticleIndex;
use std::io::Write;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let paths = arguments.collection("compare DIR --json")?;
    let Some((archive, _)) = compiled(&paths) else { return Ok(1) };
    let all: Vec<ArticleIndex> = archive.collection.indexed().map(|(index, _)| index).collect();
    let view = view(&archive.collection, &archive.quotes, &archive.comparison, &all, &|_| true);
    serde_json::to_writer_pretty(&mut *out, &view).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(0)
}
