//! Anchors: the article, paragraph and words by which annotations point into texts.
//!
//! Knows how to find words whose quotation marks, hyphens and spaces are set another way, and what to
//! say when they are not there. Does not know what is said about the place.

use crate::draft::Draft;
use crate::fields::{Entry, Fields};
use crate::nearest::nearest;
use crate::problem::{Problem, count, shown};
use corpus::article::Article;
use corpus::span::{ArticleIndex, Span};

/// A paragraph that an annotation points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub article: ArticleIndex,
    pub paragraph: usize,
}

impl Place {
    /// Reads `article` and `paragraph`.
    pub fn read(fields: &Fields, drafts: &[Draft], problems: &mut Vec<Problem>) -> Option<Self> {
        let article = read_article(fields, drafts, problems);
        let paragraph = fields.needed_number("paragraph", problems);
        in_article(fields, drafts, article?, &paragraph?, problems)
    }

    /// Reads `article` and `paragraphs`; the good ones of several.
    pub fn read_several(fields: &Fields, drafts: &[Draft], problems: &mut Vec<Problem>) -> Vec<Self> {
        let article = read_article(fields, drafts, problems);
        let paragraphs = fields.needed_numbers("paragraphs", problems);
        let Some(article) = article else { return Vec::new() };
        paragraphs.iter().filter_map(|number| in_article(fields, drafts, article, number, problems)).collect()
    }
}

fn read_article(fields: &Fields, drafts: &[Draft], problems: &mut Vec<Problem>) -> Option<ArticleIndex> {
    let id = fields.needed_text("article", problems)?;
    let found = drafts.iter().position(|draft| draft.article.id == id.value || draft.name == id.value);
    if found.is_none() {
        let help = match nearest(&id.value, drafts.iter().map(|draft| draft.article.id.as_str())) {
            Some(near) => {
                format!("did you mean `{near}`? an article's id is its file name without .md or .txt")
            }
            None => "an article's id is its file name without .md or .txt".to_owned(),
        };
        problems.push(fields.file.error(id.at, format!("there is no article `{}`", shown(&id.value)), help));
    }
    found.map(ArticleIndex::new)
}

fn in_article(
    fields: &Fields,
    drafts: &[Draft],
    article: ArticleIndex,
    paragraph: &Entry<usize>,
    problems: &mut Vec<Problem>,
) -> Option<Place> {
    let has = drafts[article.at()].article.paragraphs.len();
    if paragraph.value < has {
        return Some(Place { article, paragraph: paragraph.value });
    }
    problems.push(fields.file.error(
        paragraph.at,
        format!(
            "`{}` has no paragraph {}: it has {}",
            drafts[article.at()].article.id,
            paragraph.value,
            count(has, "paragraph")
        ),
        "paragraphs are counted from 0",
    ));
    None
}

/// Where `words` stand in a paragraph, in bytes of the paragraph; marks and spaces may differ in style.
#[must_use]
pub fn find(paragraph: &str, words: &str) -> Option<Span> {
    if words.trim().is_empty() {
        return None;
    }
    if let Some(at) = paragraph.find(words) {
        return Some(Span::new(at, at + words.len()));
    }
    let text = plain(paragraph);
    let wanted: Vec<char> = plain(words.trim()).into_iter().map(|(letter, _)| letter).collect();
    let at = text.windows(wanted.len()).position(|here| here.iter().map(|(c, _)| c).eq(&wanted))?;
    let end = text.get(at + wanted.len()).map_or(paragraph.len(), |(_, byte)| *byte);
    Some(Span::new(text[at].1, text[at].1 + paragraph[text[at].1..end].trim_end().len()))
}

/// The letters of a text with their bytes: one style of marks, one space for several.
fn plain(text: &str) -> Vec<(char, usize)> {
    let mut letters: Vec<(char, usize)> = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let letter = match letter {
            '“' | '”' | '„' | '‟' | '«' | '»' => '"',
            '‘' | '’' | '‚' | '‛' | '‹' | '›' => '\'',
            '‐' | '‑' | '–' | '—' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if letter != ' ' || letters.last().is_none_or(|(last, _)| *last != ' ') {
            letters.push((letter, at));
        }
    }
    letters
}

/// Reads the words and finds them at `place`, in the text that annotations are written against.
pub fn read_words(
    fields: &Fields,
    drafts: &[Draft],
    place: Place,
    problems: &mut Vec<Problem>,
) -> Option<Entry<Span>> {
    let words = fields.needed_text("words", problems)?;
    let draft = &drafts[place.article.at()];
    let article = draft.digest.as_ref().unwrap_or(&draft.article);
    let span = find(article.paragraph(place.paragraph), &words.value);
    if span.is_none() {
        problems.push(fields.file.error(
            words.at,
            format!(
                "these words do not occur in paragraph {} of `{}`: {}",
                place.paragraph,
                article.id,
                shown(&words.value)
            ),
            elsewhere(article, place.paragraph, &words.value),
        ));
    }
    span.map(|value| Entry { value, at: words.at })
}

/// Where the words stand instead: the nearest paragraph that has them all, or most of their beginning.
fn elsewhere(article: &Article, paragraph: usize, words: &str) -> String {
    let mut others: Vec<usize> = (0..article.paragraphs.len()).collect();
    others.sort_by_key(|other| other.abs_diff(paragraph));
    let with =
        |part: &str| others.iter().copied().find(|other| find(article.paragraph(*other), part).is_some());
    if let Some(other) = with(words) {
        return format!("they occur in paragraph {other}");
    }
    let parts: Vec<&str> = words.split_whitespace().collect();
    for length in (2..parts.len()).rev() {
        let part = parts[..length].join(" ");
        if let Some(other) = with(&part) {
            return format!("“{}” occurs in paragraph {other}, but goes on in another way", shown(&part));
        }
    }
    "copy a few words from the paragraph; letters and punctuation must be the same".to_owned()
}

#[cfg(test)]
mod tests {
    use super::{elsewhere, find};
    use corpus::article::Article;

    #[test]
    fn words_are_found_whatever_the_style_of_their_marks() {
        let paragraph = "Ilse’s ferry — “the  last\u{a0}one” — left.";
        for (words, expected) in [
            ("the  last", Some("the  last")),
            ("Ilse's ferry", Some("Ilse’s ferry")),
            ("\"the last one\" -", Some("“the  last\u{a0}one” —")),
            ("the last ", Some("the  last")),
            ("left.", Some("left.")),
            ("the first", None),
            ("", None),
        ] {
            assert_eq!(find(paragraph, words).and_then(|span| span.get(paragraph)), expected, "{words}");
        }
    }

    #[test]
    fn words_that_are_not_there_are_looked_for_nearby() {
        let article = Article::from_paragraphs(
            "vell",
            "Vell Post",
            &["The ferry left.", "Mara waited.", "Mara waited for the ferry.", "Nobody came."],
        );
        for (words, expected) in [
            ("Nobody came", "they occur in paragraph 3"),
            ("Mara waited", "they occur in paragraph 1"),
            ("Mara waited for news", "“Mara waited for” occurs in paragraph 2, but goes on in another way"),
            ("Ilse", "copy a few words from the paragraph; letters and punctuation must be the same"),
        ] {
            assert_eq!(elsewhere(&article, 0, words), expected);
        }
    }
}
