//! `parallax search --jsonl DOCS QUERIES`: ranked articles for each query.

use super::{Arguments, Failure};
use std::io::Write;

pub fn run(arguments: &Arguments, _out: &mut dyn Write) -> Result<u8, Failure> {
    let [_docs, _queries] = arguments.values("search --jsonl DOCS QUERIES")?;
    Err(Failure::Usage("this version cannot search yet".to_owned()))
}
