//! As much of WebAssembly's binary format as it takes to read and change the names of imports and exports.
//!
//! What is not as expected gives `None`, and the program stays as it is.

/// "Custom" in the format's own words.
const NOTES: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// What a name is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Where imports come from.
    Module,
    Import,
    Export,
}

/// One import or export: its names, and what it is.
struct Entry<'a> {
    names: Vec<(Of, &'a str)>,
    is: &'a [u8],
}

/// The program with its imports and exports under the names that `rename` gives them; an entry without one goes, which
/// only exports can.
pub fn renamed<'a>(
    program: &'a [u8],
    mut rename: impl FnMut(Of, &'a str) -> Option<String>,
) -> Option<Vec<u8>> {
    let (header, sections) = sections(program)?;
    let mut out = header.to_vec();
    for (id, body) in sections {
        let entries = match id {
            IMPORTS => entries(body, Reader::import)?,
            EXPORTS => entries(body, Reader::export)?,
            _ => {
                put(&mut out, id, body);
                continue;
            }
        };
        let mut kept = 0;
        let mut list = Vec::new();
        for entry in &entries {
            let names: Option<Vec<String>> = entry.names.iter().map(|(of, name)| rename(*of, name)).collect();
            let Some(names) = names else { continue };
            kept += 1;
            for name in names {
                put_number(&mut list, name.len());
                list.extend_from_slice(name.as_bytes());
            }
            list.extend_from_slice(entry.is);
        }
        let mut section = Vec::new();
        put_number(&mut section, kept);
        section.extend_from_slice(&list);
        put(&mut out, id, &section);
    }
    Some(out)
}

/// The program without what only tools read in it.
pub fn without_notes(program: &[u8]) -> Option<Vec<u8>> {
    let (header, sections) = sections(program)?;
    let mut out = header.to_vec();
    sections.iter().filter(|(id, _)| *id != NOTES).for_each(|(id, body)| put(&mut out, *id, body));
    Some(out)
}

/// Each with its number.
type Sections<'a> = Vec<(u8, &'a [u8])>;

/// What a program begins with, and its sections.
fn sections(program: &[u8]) -> Option<(&[u8], Sections<'_>)> {
    let (header, rest) = program.split_at_checked(8)?;
    let mut reader = Reader(rest);
    let mut sections = Vec::new();
    while !reader.0.is_empty() {
        let id = reader.byte()?;
        let length = reader.number()?;
        sections.push((id, reader.take(length)?));
    }
    Some((header, sections))
}

fn entries<'a>(body: &'a [u8], read: fn(&mut Reader<'a>) -> Option<Entry<'a>>) -> Option<Vec<Entry<'a>>> {
    let mut reader = Reader(body);
    (0..reader.number()?).map(|_| read(&mut reader)).collect()
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

    fn name(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    fn import(&mut self) -> Option<Entry<'a>> {
        const FUNCTION: u8 = 0;
        let names = vec![(Of::Module, self.name()?), (Of::Import, self.name()?)];
        // wasm-bindgen imports nothing but functions; other kinds are written otherwise.
        (self.0.first() == Some(&FUNCTION)).then_some(())?;
        self.entry(names)
    }

    fn export(&mut self) -> Option<Entry<'a>> {
        let names = vec![(Of::Export, self.name()?)];
        self.entry(names)
    }

    /// What is called so: its kind, and its number or type.
    fn entry(&mut self, names: Vec<(Of, &'a str)>) -> Option<Entry<'a>> {
        let rest = self.0;
        self.byte()?;
        self.number()?;
        Some(Entry { names, is: &rest[..rest.len() - self.0.len()] })
    }
}

fn put(out: &mut Vec<u8>, id: u8, body: &[u8]) {
    out.push(id);
    put_number(out, body.len());
    out.extend_from_slice(body);
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
pub mod samples {
    fn name(text: &str) -> Vec<u8> {
        [&[text.len() as u8], text.as_bytes()].concat()
    }

    /// A program that imports one function of the glue and exports some.
    pub fn program(import: &str, exports: &[&str]) -> Vec<u8> {
        program_of("./glue.js", import, exports)
    }

    pub fn program_of(module: &str, import: &str, exports: &[&str]) -> Vec<u8> {
        let imports = [vec![1], name(module), name(import), vec![0, 0]].concat();
        let export = |text: &&str| [name(text), vec![0, 0]].concat();
        let exports = [vec![exports.len() as u8], exports.iter().flat_map(export).collect()].concat();
        let section = |id: u8, body: Vec<u8>| [vec![id, body.len() as u8], body].concat();
        [b"\0asm\x01\0\0\0".to_vec(), section(1, vec![0]), section(2, imports), section(7, exports)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::samples::{program, program_of};
    use super::*;

    #[test]
    fn names_are_changed_and_exports_left_out() {
        let long = program("log", &["call", "memory", "never"]);
        let short = renamed(&long, |_, name| {
            (name != "never").then(|| name.trim_start_matches("./")[..1].to_owned())
        });
        assert_eq!(short.unwrap(), program_of("g", "l", &["c", "m"]));
    }

    #[test]
    fn notes_are_left_out() {
        let program = program("log", &["call"]);
        let note = [&program[..8], &[NOTES, 3, 1, b'n', 0], &program[8..]].concat();
        assert_eq!(without_notes(&note).unwrap(), program);
    }

    #[test]
    fn what_is_no_program_is_left_alone() {
        let same = |_: Of, name: &str| Some(name.to_owned());
        assert!(renamed(b"short", same).is_none());
        let whole = program("log", &["call", "memory"]);
        assert_eq!(renamed(&whole, same).unwrap(), whole);
        // Cut between sections it is a smaller program.
        let cut = (9..whole.len()).filter(|end| renamed(&whole[..*end], same).is_none()).count();
        assert!(cut > whole.len() - 14, "{cut}");
    }
}
