//! As much of WebAssembly's binary format as it takes to read and change the names of imports and exports.
//!
//! What is not as expected gives `None`, and the program stays as it is.

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// One import or export: its name and the bytes it is made of, from first to last.
pub struct Entry<'a> {
    pub name: &'a str,
    before: &'a [u8],
    after: &'a [u8],
}

/// The program with its imports and exports under the names that `rename` gives them; an export without one goes.
pub fn renamed<'a>(
    program: &'a [u8],
    mut rename: impl FnMut(&Entry<'a>) -> Option<String>,
) -> Option<Vec<u8>> {
    let (header, rest) = program.split_at_checked(8)?;
    let mut reader = Reader(rest);
    let mut out = header.to_vec();
    while !reader.0.is_empty() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let body = reader.take(length)?;
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
            let name = match rename(entry) {
                Some(name) => name,
                None if id == EXPORTS => continue,
                None => entry.name.to_owned(),
            };
            kept += 1;
            list.extend_from_slice(entry.before);
            put_number(&mut list, name.len());
            list.extend_from_slice(name.as_bytes());
            list.extend_from_slice(entry.after);
        }
        let mut section = Vec::new();
        put_number(&mut section, kept);
        section.extend_from_slice(&list);
        put(&mut out, id, &section);
    }
    Some(out)
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
        let all = self.0;
        self.name()?;
        let before = &all[..all.len() - self.0.len()];
        let name = self.name()?;
        let rest = self.0;
        // wasm-bindgen imports nothing but functions; other kinds are written otherwise.
        (self.byte()? == FUNCTION).then_some(())?;
        self.number()?;
        Some(Entry { name, before, after: &rest[..rest.len() - self.0.len()] })
    }

    fn export(&mut self) -> Option<Entry<'a>> {
        let name = self.name()?;
        let rest = self.0;
        self.byte()?;
        self.number()?;
        Some(Entry { name, before: &[], after: &rest[..rest.len() - self.0.len()] })
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

    /// A program that imports one function and exports some.
    pub fn program(import: &str, exports: &[&str]) -> Vec<u8> {
        let imports = [vec![1], name("./glue.js"), name(import), vec![0, 0]].concat();
        let export = |text: &&str| [name(text), vec![0, 0]].concat();
        let exports = [vec![exports.len() as u8], exports.iter().flat_map(export).collect()].concat();
        let section = |id: u8, body: Vec<u8>| [vec![id, body.len() as u8], body].concat();
        [b"\0asm\x01\0\0\0".to_vec(), section(1, vec![0]), section(2, imports), section(7, exports)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::samples::program;
    use super::*;

    #[test]
    fn names_are_changed_and_exports_left_out() {
        let long = program("log", &["call", "memory", "never"]);
        let short = renamed(&long, |entry| (entry.name != "never").then(|| entry.name[..1].to_owned()));
        assert_eq!(short.unwrap(), program("l", &["c", "m"]));
    }

    #[test]
    fn an_import_without_a_new_name_keeps_its_own() {
        assert_eq!(renamed(&program("log", &["call"]), |_| None).unwrap(), program("log", &[]));
    }

    #[test]
    fn what_is_no_program_is_left_alone() {
        let same = |entry: &Entry<'_>| Some(entry.name.to_owned());
        assert!(renamed(b"short", same).is_none());
        let whole = program("log", &["call", "memory"]);
        assert_eq!(renamed(&whole, same).unwrap(), whole);
        // Cut between sections it is a smaller program.
        let cut = (9..whole.len()).filter(|end| renamed(&whole[..*end], same).is_none()).count();
        assert!(cut > whole.len() - 14, "{cut}");
    }
}
