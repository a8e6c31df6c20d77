//! Notes: a reader's own highlights and remarks, and how they are written down.
//!
//! Knows how a note finds its words again when the text around them has changed. Pure: keeping notes
//! on the device is `notebook`'s business. The written form is JSON, the same for keeping and exporting.

use crate::export::json_string;
use corpus::article::Article;
use corpus::gather::Gather as _;
use corpus::span::Span;

/// One highlight, with or without a remark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// The article's id.
    pub article: String,
    pub paragraph: u32,
    /// The marked words themselves; where they stand is looked up.
    pub words: String,
    pub remark: String,
    /// When it was made, ISO 8601; may be unknown.
    pub made: String,
}

impl Note {
    /// Where the note's words stand: in its paragraph, else the first place in the article.
    /// A note without words belongs to its whole paragraph. `None`: the words are gone.
    #[must_use]
    pub fn find(&self, article: &Article) -> Option<Span> {
        let paragraph = article.paragraphs.get(self.paragraph as usize).map(|paragraph| paragraph.span);
        if self.words.is_empty() {
            return paragraph;
        }
        let inside = |whole: Span| {
            let start = article.slice(whole).find(&self.words)?;
            Some(Span::new(start, start + self.words.len()).shift(whole.start()))
        };
        paragraph.and_then(inside).or_else(|| inside(Span::new(0, article.text.len())))
    }
}

/// Names and versions the format; readers ignore what they don't know.
const FORMAT: &str = "parallax-notes-1";

/// The notes as JSON.
#[must_use]
pub fn write(notes: &[Note]) -> String {
    let entries: Vec<String> = notes
        .iter()
        .map(|note| {
            format!(
                "  {{\"article\": {}, \"paragraph\": {}, \"words\": {}, \"remark\": {}, \"made\": {}}}",
                json_string(&note.article),
                note.paragraph,
                json_string(&note.words),
                json_string(&note.remark),
                json_string(&note.made),
            )
        })
        .gather();
    format!("{{\"format\": \"{FORMAT}\", \"notes\": [\n{}\n]}}\n", entries.join(",\n"))
}

/// Adds `others` to `notes`, leaving out what is there already; gives how many were new.
pub fn merge(notes: &mut Vec<Note>, others: Vec<Note>) -> usize {
    let before = notes.len();
    for note in others {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes.len() - before
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(paragraph: u32, words: &str) -> Note {
        Note { article: "post".into(), paragraph, words: words.into(), ..Note::default() }
    }

    fn check(note: &Note, expected: Option<&str>) {
        let article = Article::from_paragraphs("post", "Post", &["Fog at dawn.", "The ferry left at dawn."]);
        let found = note.find(&article).map(|span| format!("{}: {}", span.start(), article.slice(span)));
        assert_eq!(found.as_deref(), expected);
    }

    #[test]
    fn a_note_finds_its_words_again() {
        check(&note(1, "at dawn"), Some("28: at dawn"));
        check(&note(0, ""), Some("0: Fog at dawn."));
        check(&note(7, "ferry"), Some("17: ferry"));
        check(&note(0, "lighthouse"), None);
    }

    #[test]
    fn notes_are_written_as_json() {
        let text = write(&[Note { remark: "so \"late\"?".into(), ..note(1, "ferry") }]);
        assert_eq!(
            text,
            "{\"format\": \"parallax-notes-1\", \"notes\": [\n  {\"article\": \"post\", \"paragraph\": 1, \
             \"words\": \"ferry\", \"remark\": \"so \\\"late\\\"?\", \"made\": \"\"}\n]}\n",
        );
    }

    #[test]
    fn importing_twice_adds_nothing() {
        let mut notes = vec![note(0, "fog")];
        assert_eq!(merge(&mut notes, vec![note(0, "fog"), note(1, "ferry")]), 1);
        assert_eq!(merge(&mut notes, vec![note(0, "fog"), note(1, "ferry")]), 0);
    }
}
