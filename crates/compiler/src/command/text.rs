//! `parallax text DIR`: the bare text of every article, as the archive has it.

use super::{Arguments, Failure, compiled};
use std::io::Write;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let paths = arguments.collection("text DIR")?;
    let Some((archive, _)) = compiled(&paths) else { return Ok(1) };
    for article in &archive.collection.articles {
        writeln!(out, "{}\n", &*article.text)?;
    }
    Ok(0)
}
