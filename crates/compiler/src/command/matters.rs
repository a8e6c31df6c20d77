//! `parallax matters suggest DIR`: passages of several sources that may report on the same matter.

use super::{Arguments, Failure, compiled};
use std::io::Write;

const USAGE: &str = "matters suggest DIR";

pub fn run(arguments: &Arguments, _out: &mut dyn Write) -> Result<u8, Failure> {
    let [what, dir] = arguments.values(USAGE)?;
    if what != "suggest" {
        return Err(Failure::Usage(format!("it takes: parallax {USAGE}")));
    }
    let Some((_archive, _)) = compiled(&arguments.paths(dir)) else { return Ok(1) };
    Err(Failure::Usage("this version cannot suggest matters yet".to_owned()))
}
