//! JSON lines in: one record a line, a broken one told and passed over.

use compiler::{TextFile, json_place};
use serde::de::DeserializeOwned;
use std::io::BufRead;

/// Calls `each` with every record of `input`, in order; lines that hold none are told on standard
/// error as `name:line:column: what`. Gives how many there were of those.
pub fn each<T: DeserializeOwned, E: From<std::io::Error>>(
    name: &str,
    mut input: impl BufRead,
    mut each: impl FnMut(T) -> Result<(), E>,
) -> Result<usize, E> {
    let mut bytes = Vec::new();
    let mut bad = 0;
    let mut number = 0;
    loop {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(bad);
        }
        number += 1;
        match record(&bytes) {
            Ok(Some(record)) => each(record)?,
            Ok(None) => {}
            Err((column, what)) => {
                bad += 1;
                super::tell(&format_args!("{name}:{number}:{column}: {what}"));
            }
        }
    }
}

/// The record on one line, `None` when the line is empty, or the column and what is wrong.
fn record<T: DeserializeOwned>(bytes: &[u8]) -> Result<Option<T>, (usize, String)> {
    let file = TextFile::decode(String::new(), bytes.trim_ascii_end())
        .map_err(|problem| (problem.column, problem.what))?;
    if file.text.trim().is_empty() {
        return Ok(None);
    }
    serde_json::from_str(&file.text).map(Some).map_err(|error| {
        let (at, what) = json_place(&file.text, &error);
        (file.place(at).1, what)
    })
}
