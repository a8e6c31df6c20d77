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
    serde_json::from_str(&file.text).map(Some).or_else(|error| {
        // Programs that count in UTF-16 cut characters in two and write the halves down.
        let whole = without_halves(&file.text);
        serde_json::from_str(&whole).map(Some).map_err(|_| {
            let (at, what) = json_place(&file.text, &error);
            (file.place(at).1, what)
        })
    })
}

/// `json` with U+FFFD for every escaped half of a character that stands alone; all places stay.
fn without_halves(json: &str) -> String {
    let mut whole = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        whole.push_str(before);
        let length = match (half(escape), half(escape.get(6..).unwrap_or(""))) {
            (Some(Half::First), Some(Half::Second)) => 12,
            (Some(_), _) => {
                whole.push_str("\\ufffd");
                rest = &escape[6..];
                continue;
            }
            // What follows a backslash is no backslash of its own.
            (None, _) => 1 + escape[1..].chars().next().map_or(0, char::len_utf8),
        };
        whole.push_str(&escape[..length]);
        rest = &escape[length..];
    }
    whole.push_str(rest);
    whole
}

enum Half {
    First,
    Second,
}

/// Which half of a character the escape at the beginning of `text` is.
fn half(text: &str) -> Option<Half> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    match u16::from_str_radix(digits, 16).ok()? {
        0xd800..=0xdbff => Some(Half::First),
        0xdc00..=0xdfff => Some(Half::Second),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, expected: &str) {
        let read: Result<Option<String>, _> = record(json.as_bytes());
        assert_eq!(read, Ok(Some(expected.to_owned())), "{json}");
    }

    #[test]
    fn half_a_character_is_read_as_one_that_is_not_known() {
        check(r#""ferry \ud83d\ude00""#, "ferry 😀");
        check(r#""ferry \ud83d""#, "ferry \u{fffd}");
        check(r#""\ude00\ud83d\n\ud83d\ud83d\ude00""#, "\u{fffd}\u{fffd}\n\u{fffd}😀");
        check(r#""C:\\ud83d \ud83dx""#, "C:\\ud83d \u{fffd}x");
    }

    #[test]
    fn what_is_broken_otherwise_is_told_where() {
        assert!(matches!(record::<String>(br#""ferry \ud83d"#), Err((_, _))));
    }
}
