//! One sentence as a line of words, for readers that look left and right.
//!
//! Knows words, the text between them, and where they stand in the article.
//! Does not know grammar; the few closed word classes below are all there is.

use crate::article::Article;
use crate::span::{ArticleIndex, Span};
use crate::text;

/// A sentence of one paragraph. Spans are places in the article's text.
pub(super) struct Line<'a> {
    pub article: ArticleIndex,
    pub paragraph: u32,
    pub span: Span,
    pub words: Vec<Word<'a>>,
    text: &'a str,
}

pub(super) struct Word<'a> {
    pub span: Span,
    pub text: &'a str,
    /// In lower case, straight apostrophes, without a possessive ending.
    pub folded: String,
}

impl Word<'_> {
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    pub fn is_possessive(&self) -> bool {
        let text = self.text;
        text.ends_with("’s") || text.ends_with("'s") || text.ends_with("s’") || text.ends_with("s'")
    }

    pub fn has_digit(&self) -> bool {
        self.text.bytes().any(|b| b.is_ascii_digit())
    }
}

impl<'a> Line<'a> {
    /// Calls `each` for every sentence of an article's own text, furniture left out.
    pub fn each(article: &'a Article, index: ArticleIndex, mut each: impl FnMut(&Line<'a>)) {
        for (number, paragraph) in (0u32..).zip(&article.paragraphs) {
            if paragraph.role == crate::article::Role::Furniture {
                continue;
            }
            let text: &'a str = paragraph.span.get(&article.text).unwrap_or("");
            for sentence in text::sentences(text) {
                let span = sentence.shift(paragraph.span.start());
                each(&Line::new(&article.text, index, number, span));
            }
        }
    }

    fn new(text: &'a str, article: ArticleIndex, paragraph: u32, span: Span) -> Self {
        let inner: &'a str = span.get(text).unwrap_or("");
        let words = text::words(inner)
            .flat_map(|(at, word)| parts(at, word))
            .map(|(at, word)| Word { span: at.shift(span.start()), text: word, folded: fold(word) })
            .collect();
        Self { article, paragraph, span, words, text }
    }

    /// The folded word at `at`; empty past either end, so that readers can look freely.
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.folded.as_str())
    }

    /// The folded word `back` places before `at`; empty before the beginning.
    pub fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    /// Whether there is a word at `at`, and begins with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(Word::is_capitalised)
    }

    /// What stands between word `at - 1` and word `at`; at the ends, up to the sentence's border.
    pub fn gap(&self, at: usize) -> &'a str {
        let from = at
            .checked_sub(1)
            .and_then(|before| self.words.get(before))
            .map_or(self.span.start(), |w| w.span.end());
        let to = self.words.get(at).map_or(self.span.end(), |w| w.span.start());
        let gap = self.text.get(from..to).unwrap_or("");
        // A space that doesn't break parts words as well, unless it groups digits: "1 200".
        let digit = |at: usize| self.words.get(at).is_some_and(Word::has_digit);
        if matches!(gap, "\u{a0}" | "\u{202f}") && !(digit(at) && at > 0 && digit(at - 1)) {
            return " ";
        }
        // Several spaces part words as one does.
        let spaces = gap.len() - gap.trim_start_matches(' ').len();
        &gap[spaces.saturating_sub(1)..]
    }

    /// Whether words `at - 1` and `at` stand together: a space or a hyphen between them, nothing else.
    /// A full stop inside a sentence is an abbreviation's: "the U.S. Embassy".
    pub fn joined(&self, at: usize) -> bool {
        at > 0
            && at < self.words.len()
            && matches!(self.gap(at), " " | "-" | "‑" | "\u{a0}" | ". " | ".\u{a0}")
    }

    /// The article's text up to word `at`, and from the end of word `at` on.
    pub fn text_before(&self, at: usize) -> &'a str {
        self.words.get(at).and_then(|word| self.text.get(..word.span.start())).unwrap_or("")
    }

    pub fn text_after(&self, at: usize) -> &'a str {
        self.words.get(at).and_then(|word| self.text.get(word.span.end()..)).unwrap_or("")
    }

    /// The article's text before and behind a span of it, which need not be in this sentence.
    pub fn around(&self, span: Span) -> (&'a str, &'a str) {
        (self.text.get(..span.start()).unwrap_or(""), self.text.get(span.end()..).unwrap_or(""))
    }

    /// From the first character of word `from` to the last of word `to - 1`.
    pub fn span_of(&self, from: usize, to: usize) -> Span {
        Span::new(self.words[from].span.start(), self.words[to - 1].span.end())
    }

    pub fn slice(&self, span: Span) -> &'a str {
        span.get(self.text).unwrap_or("")
    }
}

/// Where two sentences meet without a space, "sank.They": behind the first one's last word. A web address has no such capital, or
/// a short ending.
fn missing_space(word: &str) -> Option<usize> {
    let (left, right) = word.split_once('.')?;
    let letters = |part: &str| part.chars().count() > 2 && part.chars().all(char::is_alphabetic);
    let opens = right.starts_with(char::is_uppercase) && right.ends_with(char::is_lowercase);
    let address = matches!(right, "Com" | "Net" | "Org" | "Gov" | "Edu");
    (letters(left) && letters(right) && opens && !address).then_some(left.len())
}

/// "Nearly\u{202f}20": the narrow space that doesn't break ties words for Unicode, and parts them for readers.
fn parts(at: Span, word: &str) -> impl Iterator<Item = (Span, &str)> {
    let mut from = at.start();
    let whole = word.split('\u{202f}').filter_map(move |part| {
        let span = Span::new(from, from + part.len());
        from = span.end() + '\u{202f}'.len_utf8();
        (!part.is_empty()).then_some((span, part))
    });
    whole.flat_map(|(span, part)| {
        let cut = missing_space(part).unwrap_or(part.len());
        let first = (Span::new(span.start(), span.start() + cut), &part[..cut]);
        let second = part.get(cut + 1..).map(|rest| (Span::new(span.start() + cut + 1, span.end()), rest));
        std::iter::once(first).chain(second)
    })
}

/// How [`Word::folded`] is made.
pub(super) fn fold(word: &str) -> String {
    let lower = word.to_lowercase().replace('’', "'");
    let bare = lower.strip_suffix("'s").or_else(|| lower.strip_suffix('\''));
    bare.map_or_else(|| lower.clone(), str::to_owned)
}

/// Without a possessive ending: "Mara’s" is Mara’s.
pub(super) fn unowned(text: &str) -> &str {
    text.strip_suffix("’s").or_else(|| text.strip_suffix("'s")).unwrap_or(text)
}

/// Words that never head a noun phrase and end one that is open.
pub(super) fn is_function_word(folded: &str) -> bool {
    FUNCTION_WORDS.binary_search(&folded).is_ok()
}

// Sorted, so that it can be searched by halves; a test holds that.
const FUNCTION_WORDS: &[&str] = &[
    "a",
    "about",
    "above",
    "across",
    "after",
    "against",
    "ago",
    "all",
    "along",
    "already",
    "also",
    "although",
    "am",
    "amid",
    "among",
    "an",
    "and",
    "another",
    "any",
    "apart",
    "are",
    "around",
    "as",
    "at",
    "away",
    "back",
    "be",
    "because",
    "been",
    "before",
    "behind",
    "being",
    "below",
    "beneath",
    "beside",
    "between",
    "beyond",
    "both",
    "but",
    "by",
    "can",
    "could",
    "despite",
    "did",
    "do",
    "does",
    "doing",
    "down",
    "during",
    "each",
    "either",
    "even",
    "ever",
    "every",
    "for",
    "from",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "here",
    "hers",
    "him",
    "himself",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "inside",
    "into",
    "is",
    "it",
    "its",
    "itself",
    "just",
    "less",
    "like",
    "may",
    "me",
    "might",
    "more",
    "most",
    "must",
    "my",
    "near",
    "neither",
    "never",
    "no",
    "nor",
    "not",
    "now",
    "of",
    "off",
    "on",
    "once",
    "one",
    "only",
    "onto",
    "or",
    "other",
    "our",
    "out",
    "outside",
    "over",
    "own",
    "per",
    "rather",
    "said",
    "say",
    "saying",
    "says",
    "shall",
    "she",
    "should",
    "since",
    "so",
    "some",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "theirs",
    "them",
    "themselves",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "throughout",
    "thus",
    "to",
    "told",
    "too",
    "toward",
    "towards",
    "under",
    "unless",
    "until",
    "up",
    "upon",
    "us",
    "versus",
    "very",
    "via",
    "vs",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "why",
    "will",
    "with",
    "within",
    "without",
    "would",
    "yet",
    "you",
    "your",
];

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::article::Collection;

    /// A collection of one article per text, one paragraph per line.
    pub fn collection(texts: &[&str]) -> Collection {
        let articles = texts
            .iter()
            .enumerate()
            .map(|(at, text)| {
                Article::from_lines(&format!("a{at}"), &format!("Source {at}"), (*text).to_owned())
            })
            .collect();
        Collection { articles, ..Collection::default() }
    }

    #[test]
    fn function_words_are_sorted() {
        let mut sorted = FUNCTION_WORDS.to_vec();
        sorted.sort_unstable();
        assert_eq!(FUNCTION_WORDS, sorted);
    }

    #[test]
    fn a_space_may_be_missing_behind_a_full_stop() {
        let words = |text: &str| {
            let words = crate::text::words(text).flat_map(|(at, word)| parts(at, word));
            words.map(|(at, word)| format!("{}:{word}", at.start())).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(words("sank.They left"), "0:sank 5:They 10:left");
        assert_eq!(words("the HBW.Mara slept"), "0:the 4:HBW 8:Mara 13:slept");
        for whole in ["U.S.Embassy", "Boats.Org", "boats.example", "J.Vell", "a.m.", "Hask.HBW"] {
            assert_eq!(words(whole).matches(':').count(), 1, "{whole}");
        }
    }

    #[test]
    fn a_line_knows_its_words_and_what_stands_between() {
        let collection = collection(&["Mara’s crew:\nFirst. Then “two-thirds” left."]);
        let mut seen = Vec::new();
        Line::each(&collection.articles[0], ArticleIndex::new(0), |line| {
            let words: Vec<&str> = line.words.iter().map(|w| w.folded.as_str()).collect();
            seen.push(format!("{}: {} {:?}", line.paragraph, words.join(" "), line.gap(line.words.len())));
            assert_eq!(line.word(99), "");
        });
        assert_eq!(seen, ["0: mara crew \":\"", "1: first \".\"", "1: then two thirds left \".\""]);
    }
}
