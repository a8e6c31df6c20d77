//! Short names between the program and its JavaScript half.
//!
//! wasm-bindgen gives every function that one of them calls of the other a long name with sixteen digits of its own, which no
//! compression shortens, and both files say all of them: a fortieth of what a first visit loads. Nobody else reads
//! these names.
//!
//! Knows as much of the binary format as it takes to read names of imports and exports. What it does not expect it leaves
//! as it is.

use std::collections::{BTreeMap, BTreeSet};

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// The program and its glue with short names; `None` if the program is not as expected.
pub fn shorten(program: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let known: BTreeSet<&str> =
        identifiers(glue).filter(|(word, is_name)| *is_name && is_long(word)).map(|(word, _)| word).collect();
    let mut short = BTreeMap::new();
    let (header, mut rest) = program.split_at_checked(8)?;
    let mut out = header.to_vec();
    while !rest.is_empty() {
        let mut reader = Reader(rest);
        let id = reader.byte()?;
        let length = reader.number()?;
        let body = reader.take(length)?;
        rest = reader.0;
        let names = match id {
            IMPORTS => Some(imports(body)?),
            EXPORTS => Some(exports(body)?),
            _ => None,
        };
        let mut shortened = Vec::new();
        let mut at = 0;
        for name in names.into_iter().flatten() {
            if !known.contains(name.text) {
                continue;
            }
            let next = short.len();
            let new = short.entry(name.text).or_insert_with(|| format!("${next}"));
            shortened.extend_from_slice(&body[at..name.from]);
            put_number(&mut shortened, new.len());
            shortened.extend_from_slice(new.as_bytes());
            at = name.to;
        }
        shortened.extend_from_slice(&body[at..]);
        out.push(id);
        put_number(&mut out, shortened.len());
        out.extend_from_slice(&shortened);
    }
    let glue = identifiers(glue).map(|(word, _)| short.get(word).map_or(word, String::as_str)).collect();
    Some((out, glue))
}

/// What wasm-bindgen made up; `memory` and `main` are words that a script may use for other things.
fn is_long(word: &str) -> bool {
    word.len() > 8 && (word.starts_with("__wb") || word.starts_with("wasm_bindgen_"))
}

/// The script cut into names, which are marked, and what stands between them.
fn identifiers(script: &str) -> impl Iterator<Item = (&str, bool)> {
    let in_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut rest = script;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let is_name = in_name(first);
        let end = rest.find(|c| in_name(c) != is_name).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some((word, is_name))
    })
}

/// A name in a section: from its length to its end.
struct Name<'a> {
    text: &'a str,
    from: usize,
    to: usize,
}

fn imports(body: &[u8]) -> Option<Vec<Name<'_>>> {
    const FUNCTION: u8 = 0;
    entries(body, |reader, body| {
        let _module = reader.name(body)?;
        let name = reader.name(body)?;
        // wasm-bindgen imports nothing but functions; other kinds are written otherwise.
        (reader.byte()? == FUNCTION).then_some(())?;
        reader.number()?;
        Some(name)
    })
}

fn exports(body: &[u8]) -> Option<Vec<Name<'_>>> {
    entries(body, |reader, body| {
        let name = reader.name(body)?;
        reader.byte()?;
        reader.number()?;
        Some(name)
    })
}

fn entries<'a>(
    body: &'a [u8],
    read: impl Fn(&mut Reader<'a>, &'a [u8]) -> Option<Name<'a>>,
) -> Option<Vec<Name<'a>>> {
    let mut reader = Reader(body);
    (0..reader.number()?).map(|_| read(&mut reader, body)).collect()
}

/// Reads a section from its beginning.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// LEB128, unsigned, 32 bits.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0_u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return usize::try_from(number).ok();
            }
        }
        None
    }

    fn name(&mut self, body: &'a [u8]) -> Option<Name<'a>> {
        let from = body.len() - self.0.len();
        let length = self.number()?;
        let text = std::str::from_utf8(self.take(length)?).ok()?;
        Some(Name { text, from, to: body.len() - self.0.len() })
    }
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Vec<u8> {
        [&[text.len() as u8], text.as_bytes()].concat()
    }

    /// A program that imports one function and exports two things.
    fn program(import: &str, exports: [&str; 2]) -> Vec<u8> {
        let imports = [vec![1], name("./glue.js"), name(import), vec![0, 0]].concat();
        let exports = [vec![2], name(exports[0]), vec![0, 0], name(exports[1]), vec![2, 0]].concat();
        let section = |id: u8, body: Vec<u8>| [vec![id, body.len() as u8], body].concat();
        [b"\0asm\x01\0\0\0".to_vec(), section(1, vec![0]), section(2, imports), section(7, exports)].concat()
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let long = program("__wbg_log_0123456789abcdef", ["wasm_bindgen_invoke_fedcba", "memory"]);
        let glue =
            "let imports={__wbg_log_0123456789abcdef:a=>log(a)};K.wasm_bindgen_invoke_fedcba(K.memory)";
        let (short, glue) = shorten(&long, glue).unwrap();
        assert_eq!(glue, "let imports={$0:a=>log(a)};K.$1(K.memory)");
        assert_eq!(short, program("$0", ["$1", "memory"]));
    }

    #[test]
    fn a_name_that_the_glue_does_not_know_stays() {
        let long = program("__wbg_log_0123456789abcdef", ["wasm_bindgen_invoke_fedcba", "memory"]);
        let (short, glue) = shorten(&long, "K.memory").unwrap();
        assert_eq!((short, &*glue), (long, "K.memory"));
    }

    #[test]
    fn what_is_no_program_is_left_alone() {
        assert!(shorten(b"short", "").is_none());
        let whole = program("__wbg_log_0123456789abcdef", ["wasm_bindgen_invoke_fedcba", "memory"]);
        // Cut between sections it is a smaller program.
        let cut = (9..whole.len()).filter(|end| shorten(&whole[..*end], "").is_none()).count();
        assert!(cut > whole.len() - 14, "{cut}");
    }
}
