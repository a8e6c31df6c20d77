//! Articles with known quotations and speakers, as the training file gives them.

use corpus::article::Article;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct GoldArticle {
    pub id: String,
    pub text: String,
    pub quotes: Vec<GoldQuote>,
}

#[derive(Deserialize, Clone)]
pub struct GoldQuote {
    /// Code points into the text.
    pub start: usize,
    pub end: usize,
    pub speaker: Option<String>,
    pub speaker_mention: Option<String>,
    pub bucket: String,
    pub src: String,
    #[serde(default)]
    pub also: Vec<String>,
}

impl GoldArticle {
    pub fn article(&self) -> Article {
        Article::from_lines(&self.id, "source", self.text.clone())
    }

    /// Byte places of the gold quotations.
    pub fn spans(&self) -> Vec<(usize, usize)> {
        let bytes: Vec<usize> = self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]).collect();
        self.quotes
            .iter()
            .map(|q| (bytes[q.start.min(bytes.len() - 1)], bytes[q.end.min(bytes.len() - 1)]))
            .collect()
    }
}

/// The words of a name that tell one bearer from another: no titles, initials, case.
pub fn norm(name: &str) -> Vec<String> {
    let lower = name.to_lowercase().replace('’', "'");
    let mut words: Vec<String> = lower
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()).replace('.', ""))
        .map(|w| w.strip_suffix("'s").unwrap_or(&w).to_owned())
        .filter(|w| !w.is_empty())
        .collect();
    if words.first().is_some_and(|w| w == "the") {
        words.remove(0);
    }
    while words.len() > 1 && TITLES.contains(&words[0].as_str()) {
        words.remove(0);
    }
    if words.iter().filter(|w| w.chars().count() > 1).count() > 1 {
        words.retain(|w| w.chars().count() > 1);
    }
    words
}

const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sen",
    "senator",
    "rep",
    "gov",
    "governor",
    "president",
    "vice",
    "secretary",
    "general",
    "gen",
    "judge",
    "justice",
    "rev",
    "prof",
    "professor",
    "chairman",
    "speaker",
    "mayor",
    "former",
    "democrat",
    "republican",
    "spokesman",
    "spokeswoman",
    "attorney",
    "director",
    "state",
    "house",
    "senate",
    "first",
    "lady",
    "chief",
];

/// Whether our name for somebody is the gold one.
pub fn same(ours: &str, gold: &str) -> bool {
    let (a, b) = (norm(ours), norm(gold));
    let (Some(a_last), Some(b_last)) = (a.last(), b.last()) else { return false };
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    a == b
        || (a.len() > 1 && b.len() > 1 && (a[0] == b[0] && a_last == b_last || long.ends_with(short)))
        || (short.len() == 1 && a_last == b_last)
}
