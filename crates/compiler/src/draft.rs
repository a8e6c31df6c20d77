//! Drafts: articles on their way from a file into the collection.
//!
//! Knows an article, the file it came from and where in that file each stretch of its text stood,
//! so that a problem found in the text can be placed in the file. Does not know file formats.

use crate::file::TextFile;
use corpus::article::{Article, Paragraph, Role};
use corpus::span::Span;
use std::rc::Rc;

/// One article and where it came from.
#[derive(Debug)]
pub struct Draft {
    pub article: Article,
    /// What the file or the JSON line calls it; the article's id is made of it.
    pub name: String,
    /// The file that holds the text; the original's once it has replaced a digest.
    pub file: Rc<TextFile>,
    /// The byte where the article starts in the file: a JSON line may be far down.
    pub start: usize,
    pub origins: Origins,
    /// Only for digests that name their original.
    pub original: Option<NamedOriginal>,
    /// The digest that an original has replaced: annotations are written against it.
    pub digest: Option<Article>,
}

/// The original that a digest is an account of.
#[derive(Clone, Debug)]
pub struct NamedOriginal {
    /// 64 small hexadecimal digits.
    pub sha256: String,
    /// How many non-empty lines the original has.
    pub paragraphs: Option<usize>,
    /// The file and byte where the digest says so.
    pub file: Rc<TextFile>,
    pub at: usize,
}

/// Where in its file each stretch of an article's text stood.
#[derive(Debug, Default)]
pub struct Origins {
    /// Byte in the text and byte in the file of the start of each stretch, both rising.
    stretches: Vec<(usize, usize)>,
}

impl Origins {
    /// The byte in the file for byte `at` of the text; exact inside verbatim stretches.
    #[must_use]
    pub fn of(&self, at: usize) -> usize {
        let after = self.stretches.partition_point(|(text, _)| *text <= at);
        let Some((text, file)) = after.checked_sub(1).map(|i| self.stretches[i]) else { return 0 };
        file + (at - text)
    }
}

/// Writes an article's text paragraph by paragraph and remembers where each stretch stood.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
    paragraphs: Vec<Paragraph>,
    origins: Origins,
    /// Where the open paragraph starts in `text`, once something is written into it.
    open: Option<usize>,
}

impl Writer {
    /// Adds `piece`, which stood at byte `from` of the file, to the open paragraph.
    pub fn write(&mut self, piece: &str, from: usize) {
        let (piece, from) = match self.open {
            Some(_) => (piece, from),
            None => (piece.trim_start(), from + (piece.len() - piece.trim_start().len())),
        };
        if piece.is_empty() {
            return;
        }
        if self.open.is_none() {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.open = Some(self.text.len());
        }
        self.origins.stretches.push((self.text.len(), from));
        self.text.push_str(piece);
    }

    /// A line end of the file inside a paragraph: one space, unless there already is one.
    pub fn space(&mut self, from: usize) {
        if self.open.is_some() && !self.text.ends_with(char::is_whitespace) {
            self.write(" ", from);
        }
    }

    /// Closes the open paragraph; without a character in it there is none.
    pub fn end_paragraph(&mut self, role: Role) {
        let Some(start) = self.open.take() else { return };
        let end = start + self.text[start..].trim_end().len();
        self.text.truncate(end);
        self.paragraphs.push(Paragraph { role, ..Paragraph::plain(Span::new(start, end)) });
    }

    #[must_use]
    pub fn finish(mut self) -> (String, Vec<Paragraph>, Origins) {
        self.end_paragraph(Role::Text);
        (self.text, self.paragraphs, self.origins)
    }
}
