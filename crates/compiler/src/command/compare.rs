//! `parallax compare DIR --json`: what the comparison view shows.

use super::{Arguments, Failure, compiled};
use std::io::Write;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let paths = arguments.collection("compare DIR --json")?;
    let Some((archive, _)) = compiled(&paths) else { return Ok(1) };
    serde_json::to_writer_pretty(&mut *out, &archive.comparison).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(0)
}
