//! Places in text: half-open byte ranges that cannot be mistaken for anything else.
//!
//! Knows bytes, and code points where JSON needs them.
//! Does not know which text it is a place in; whoever holds both does.

/// A half-open range of bytes inside one article's text, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`.
    ///
    /// Panics when `start > end` or when a bound passes 4 GiB; our own code guarantees neither happens.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span starts before it ends");
        let offset = |at: usize| u32::try_from(at).expect("an article is shorter than 4 GiB");
        Self { start: offset(start), end: offset(end) }
    }

    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The text at this place, or `None` when the span does not fit `text`
    /// (past its end, or inside a character): archives may be damaged.
    #[must_use]
    pub fn get(self, text: &str) -> Option<&str> {
        text.get(self.start()..self.end())
    }

    /// The same place `by` bytes further on: from a paragraph's own text to its article's.
    #[must_use]
    pub fn shift(self, by: usize) -> Self {
        Self::new(self.start() + by, self.end() + by)
    }
}

/// Which article of the collection, counted from 0 in the collection's order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleIndex(pub u32);

impl ArticleIndex {
    #[must_use]
    pub fn new(at: usize) -> Self {
        Self(u32::try_from(at).expect("a collection has fewer than 2^32 articles"))
    }

    #[must_use]
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

/// Turns byte offsets of one text into code point offsets, in one pass when asked in rising order.
pub struct CodePoints<'a> {
    text: &'a str,
    byte: usize,
    point: usize,
}

impl<'a> CodePoints<'a> {
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, byte: 0, point: 0 }
    }

    /// How many code points come before byte `at`; a place inside a character counts that character out.
    pub fn before(&mut self, at: usize) -> usize {
        if at < self.byte {
            (self.byte, self.point) = (0, 0);
        }
        let end = at.min(self.text.len());
        self.point += self.text.as_bytes()[self.byte..end].iter().filter(|b| !is_continuation(**b)).count();
        self.byte = end;
        self.point
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_counted_forwards_and_backwards() {
        let mut points = CodePoints::new("“Ją” – x");
        assert_eq!(points.before("“Ją".len()), 3);
        assert_eq!(points.before("“".len()), 1);
        assert_eq!(points.before("“Ją” – x".len()), 8);
    }

    #[test]
    fn a_span_that_does_not_fit_gives_no_text() {
        assert_eq!(Span::new(1, 2).get("ą"), None);
        assert_eq!(Span::new(0, 9).get("abc"), None);
        assert_eq!(Span::new(1, 3).get("abc"), Some("bc"));
    }
}
