//! Files as text, with the places of their lines.
//!
//! Knows encodings, line ends and how a byte becomes a line and a column.
//! Does not know what a text is for. Start at [`TextFile::read`].

use crate::problem::Problem;
use std::path::Path;

/// A file's text: UTF-8 without its mark, every line end a `\n`.
#[derive(Debug, Default)]
pub struct TextFile {
    /// As problems name it.
    pub path: String,
    pub text: String,
    /// Byte offset of each line, the first included.
    lines: Vec<usize>,
}

impl TextFile {
    /// Reads and decodes the file at `path`.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let name = path.display().to_string();
        let bytes = read_bytes(path)?;
        Self::decode(name, &bytes)
    }

    /// The text that `bytes` hold, named `path` in problems.
    pub fn decode(path: String, bytes: &[u8]) -> Result<Self, Problem> {
        match decode(bytes) {
            Ok(text) => {
                let file = Self::new(path, text);
                match file.text.find('\0') {
                    None => Ok(file),
                    Some(at) => Err(file.error(
                        at,
                        "a NUL character: this is not plain text",
                        "save the file as UTF-8 text; a file full of these may be UTF-16 without its byte order mark",
                    )),
                }
            }
            Err(flaw) => {
                let before = Self::new(path, flaw.before);
                Err(before.error(
                    before.text.len(),
                    flaw.what,
                    "save the file as UTF-8; old files are often in Windows-1252",
                ))
            }
        }
    }

    #[must_use]
    pub fn new(path: String, text: String) -> Self {
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { path, text, lines }
    }

    /// Line and column of the byte `at`, both from 1; a place past the end is the end.
    #[must_use]
    pub fn place(&self, at: usize) -> (usize, usize) {
        let at = boundary(&self.text, at);
        let line = self.lines.partition_point(|start| *start <= at);
        let start = self.lines[line - 1];
        (line, 1 + self.text[start..at].chars().count())
    }

    #[must_use]
    pub fn error(&self, at: usize, what: impl Into<String>, help: impl Into<String>) -> Problem {
        let (line, column) = self.place(at);
        Problem { line, column, ..Problem::with_file(self.path.clone(), what, help) }
    }

    #[must_use]
    pub fn warning(&self, at: usize, what: impl Into<String>, help: impl Into<String>) -> Problem {
        self.error(at, what, help).as_warning()
    }
}

/// The bytes of a file; a folder or an unreadable file is a problem.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    std::fs::read(path).map_err(|error| {
        let name = path.display().to_string();
        if path.is_dir() {
            return Problem::with_file(
                name,
                "this is a folder, not a file",
                "rename the folder, or move the file it should be here",
            );
        }
        let help = match error.kind() {
            std::io::ErrorKind::NotFound => "it may be a link to a file that is gone",
            std::io::ErrorKind::PermissionDenied => "allow yourself to read it",
            _ => "see whether another program can open it",
        };
        Problem::with_file(name, format!("this file cannot be read: {}", reason(&error)), help)
    })
}

/// What the system says, without its number: "No such file or directory".
pub fn reason(error: &std::io::Error) -> String {
    let said = error.to_string();
    said.split(" (os error").next().unwrap_or(&said).to_owned()
}

struct Flaw {
    /// The text up to the flaw.
    before: String,
    what: String,
}

fn decode(bytes: &[u8]) -> Result<String, Flaw> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes, 0),
    }
}

/// `skipped` bytes of the file came before `bytes`.
fn utf8(bytes: &[u8], skipped: usize) -> Result<String, Flaw> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let at = error.valid_up_to();
        Flaw {
            before: String::from_utf8_lossy(&bytes[..at]).into_owned(),
            what: format!("byte {} (0x{:02X}) is not UTF-8", skipped + at + 1, bytes[at]),
        }
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Flaw> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for letter in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match letter {
            Ok(letter) => text.push(letter),
            Err(_) => return Err(Flaw { before: text, what: "half of a UTF-16 character".to_owned() }),
        }
    }
    if odd.is_empty() {
        Ok(text)
    } else {
        Err(Flaw { before: text, what: "this UTF-16 file ends inside a character".to_owned() })
    }
}

/// The character boundary at or before byte `at`, whatever the byte.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::TextFile;

    fn check(bytes: &[u8], expected: &str) {
        let found = match TextFile::decode("a.txt".to_owned(), bytes) {
            Ok(file) => file.text,
            Err(problem) => problem.to_string().lines().next().unwrap_or_default().to_owned(),
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn every_line_end_becomes_the_same() {
        check(b"one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour");
    }

    #[test]
    fn byte_order_marks_are_understood_and_left_out() {
        check(b"\xEF\xBB\xBFMara", "Mara");
        check(b"\xFF\xFEM\0a\0", "Ma");
        check(b"\xFE\xFF\0M\x20\x1C", "M“");
    }

    #[test]
    fn what_is_not_text_is_placed() {
        check(b"one\ntw\xE9", "a.txt:2:3: byte 7 (0xE9) is not UTF-8");
        check(b"\xEF\xBB\xBF\xFF", "a.txt:1:1: byte 4 (0xFF) is not UTF-8");
        check(b"\xFF\xFEM\0\x00\xD8", "a.txt:1:2: half of a UTF-16 character");
        check(b"\xFF\xFEM\0a", "a.txt:1:2: this UTF-16 file ends inside a character");
        check(b"one\n\0", "a.txt:2:1: a NUL character: this is not plain text");
    }

    #[test]
    fn columns_count_characters() {
        let file = TextFile::new("a".to_owned(), "“Ją”\nx".to_owned());
        assert_eq!(file.place("“Ją".len()), (1, 4));
        assert_eq!(file.place("“Ją”\n".len()), (2, 1));
        assert_eq!(file.place(999), (2, 2));
    }
}
