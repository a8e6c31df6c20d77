//! What the reader typed, read as a query.
//!
//! Knows words, "phrases", -exclusions, `field:value` and the unfinished last word.
//! Does not know any collection. Nothing typed is an error: what cannot be an operator is a word.

use super::filters::DateRange;
use crate::gather::Gather as _;
use crate::text::stopwords::abbreviation;
use crate::text::{Token, tokens};

/// A query as typed. Words are all optional, phrases and filters are not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub words: Vec<QueryWord>,
    pub phrases: Vec<Vec<String>>,
    /// One word, or several that must stand side by side, whose articles are left out.
    pub excluded: Vec<Vec<String>>,
    pub sources: Vec<String>,
    /// Sources whose articles are left out.
    pub excluded_sources: Vec<String>,
    pub speakers: Vec<String>,
    /// Speakers of whom nothing is quoted in what answers.
    pub excluded_speakers: Vec<String>,
    pub dates: Option<DateRange>,
    pub excluded_dates: Vec<DateRange>,
    /// What should filter by date and names none: "date:soon".
    pub undated: Vec<String>,
    pub in_quotes: bool,
    /// Only words that nobody is quoted with.
    pub outside_quotes: bool,
    /// Take the words as they are: no other spellings, no corrections, no unfinished last word.
    pub literal: bool,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryWord {
    /// As typed.
    pub typed: String,
    /// As the index holds it: folded, and "US" kept apart from "us".
    pub folded: String,
    /// The last word, with nothing after it: the reader may still be typing it.
    pub unfinished: bool,
    /// In quotation marks of its own: taken as typed where the collection has it so.
    pub quoted: bool,
}

// Longer queries are pasted text; the first words say what it is about, and every keystroke must
// still answer in a frame.
const MOST_WORDS: usize = 64;

// With more words beside it, what is in quotation marks was said by somebody in a pasted sentence.
const MOST_WORDS_BESIDE_PHRASES: usize = 5;

impl Query {
    /// Reads anything.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut items = items(typed);
        let loose = items.iter().filter(|item| !item.quoted && item.field.is_none()).count();
        if loose > MOST_WORDS_BESIDE_PHRASES {
            items.iter_mut().for_each(|item| item.quoted = false);
        }
        // The beginning of a date says what is whole of it, or nothing yet.
        for item in items.iter_mut().filter(|item| item.may_be_date() && typed.ends_with(item.typed)) {
            item.text = whole_date(item.text);
        }
        for item in items {
            query.take(&item);
        }
        // A quoted word beside others is wanted, as a phrase is.
        if query.words.len() + query.phrases.len() > 1 {
            for word in query.words.iter().filter(|word| word.quoted) {
                push(&mut query.phrases, vec![word.folded.clone()]);
            }
        }
        query.join_begun_number(typed);
        let ends_in_word = typed.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '*');
        if let Some(last) = query.words.last_mut()
            && ends_in_word
            && typed.trim_end_matches('*').ends_with(last.typed.as_str())
        {
            last.unfinished = true;
        }
        query
    }

    /// "45,0" is the beginning of "45,000", and so is "45,": one word with its separator.
    fn join_begun_number(&mut self, typed: &str) {
        let bytes = typed.as_bytes();
        let digits = bytes.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let at = bytes.len() - digits;
        let separated = match &bytes[..at] {
            [.., b'0'..=b'9', b','] => digits <= 2,
            [.., b'0'..=b'9', b'.'] => digits == 0,
            _ => false,
        };
        if !separated || digits > 0 && self.words.pop_if(|last| last.folded == typed[at..]).is_none() {
            return;
        }
        if let Some(begun) = self.words.last_mut()
            && typed[..at - 1].ends_with(&begun.typed)
        {
            begun.typed += &typed[at - 1..];
            begun.folded += &typed[at..];
            begun.unfinished = true;
        }
    }

    /// The same query, taken at its word.
    #[must_use]
    pub fn literally(mut self) -> Self {
        self.literal = true;
        for word in &mut self.words {
            word.unfinished = false;
        }
        self
    }

    /// Whether there is nothing to look for and nothing to filter by.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.phrases.is_empty()
            && self.excluded.is_empty()
            && self.excluded_sources.is_empty()
            && !self.is_filtered()
    }

    /// Whether only some sources, speakers, dates or words inside or outside of quotes are asked for.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.sources.is_empty()
            || !self.speakers.is_empty()
            || !self.excluded_speakers.is_empty()
            || self.dates.is_some()
            || !self.excluded_dates.is_empty()
            || self.in_quotes
            || self.outside_quotes
    }

    fn take(&mut self, item: &Item) {
        if let Some(field) = item.field
            && self.take_field(field, item)
        {
            return;
        }
        let words = tokens(item.text);
        if words.is_empty() {
            return;
        }
        if item.excluded || item.quoted && words.len() > 1 {
            push(if item.excluded { &mut self.excluded } else { &mut self.phrases }, folded(words));
        } else {
            self.take_words(item, words);
        }
    }

    fn take_words(&mut self, item: &Item, words: Vec<(Token, String)>) {
        // "date:soon" names no date: then its name is a word like any other.
        let name = item.field.map(tokens).unwrap_or_default();
        for (_, folded) in name {
            push(
                &mut self.words,
                QueryWord { typed: folded.clone(), folded, unfinished: false, quoted: false },
            );
        }
        for (token, folded) in words {
            push(
                &mut self.words,
                QueryWord {
                    typed: token.span.get(item.text).unwrap_or(&folded).to_owned(),
                    folded: as_indexed(token, folded),
                    unfinished: false,
                    quoted: item.quoted,
                },
            );
        }
    }

    /// Whether `item` is a filter, or leaves out what one would keep.
    fn take_field(&mut self, field: &str, item: &Item) -> bool {
        let value = item.text.trim();
        let field = field.to_ascii_lowercase();
        let dates = DateRange::parse(value);
        let quotes = matches!(value.to_ascii_lowercase().as_str(), "quotes" | "quote");
        match field.trim_end_matches('s') {
            "source" | "speaker" | "date" | "in" if value.is_empty() => {}
            "source" if item.excluded => push(&mut self.excluded_sources, value.to_owned()),
            "source" => push(&mut self.sources, value.to_owned()),
            "speaker" if item.excluded => push(&mut self.excluded_speakers, value.to_owned()),
            "speaker" => push(&mut self.speakers, value.to_owned()),
            "in" if quotes && item.excluded => self.outside_quotes = true,
            "in" if quotes => self.in_quotes = true,
            "date" => match dates {
                Some(dates) if item.excluded => push(&mut self.excluded_dates, dates),
                Some(_) => self.dates = dates,
                None => {
                    push(&mut self.undated, item.typed.to_owned());
                    return false;
                }
            },
            _ => return false,
        }
        true
    }
}

fn push<T>(list: &mut Vec<T>, item: T) {
    if list.len() < MOST_WORDS {
        list.push(item);
    }
}

/// Whether it is one of [`Query::undated`].
#[must_use]
pub fn is_no_date(typed: &str) -> bool {
    // With nothing behind it, it may still become one.
    Query::parse(&format!("{typed} ")).undated.iter().any(|undated| undated == typed)
}

/// What was typed, with its filters left out.
#[must_use]
pub fn without_filters(typed: &str) -> String {
    let mut query = Query::default();
    let mut filters = |item: &Item| item.field.is_some_and(|field| query.take_field(field, item));
    let mut items = items(typed);
    items.retain(|item| !filters(item));
    items.into_iter().map(|item| item.typed).gather().join(" ")
}

/// What was typed, with `instead` wherever `word` stands.
#[must_use]
pub fn respelled(typed: &str, word: &str, instead: &str) -> String {
    let mut respelled = String::with_capacity(typed.len());
    let mut at = 0;
    for (token, folded) in tokens(typed) {
        let own = token.span.get(typed).unwrap_or_default();
        if own == word || folded == word {
            respelled.push_str(&typed[at..token.span.start()]);
            respelled.push_str(instead);
            at = token.span.end();
        }
    }
    respelled.push_str(&typed[at..]);
    respelled
}

fn folded(words: Vec<(Token, String)>) -> Vec<String> {
    words.into_iter().map(|(token, word)| as_indexed(token, word)).take(MOST_WORDS).gather()
}

/// The index keeps "US" apart from "us".
fn as_indexed(token: Token, folded: String) -> String {
    if token.acronym { abbreviation(&folded).unwrap_or(folded) } else { folded }
}

/// One thing typed: a word, a quoted run, with what stood before it.
struct Item<'a> {
    /// All of it.
    typed: &'a str,
    excluded: bool,
    field: Option<&'a str>,
    quoted: bool,
    text: &'a str,
}

impl Item<'_> {
    /// Whether it is `date:2022-06..2024` or may become that.
    fn may_be_date(&self) -> bool {
        self.field.is_some_and(|field| field.to_ascii_lowercase().starts_with("date"))
            && !self.quoted
            && self.text.chars().all(|c| c.is_ascii_digit() || "-./–".contains(c))
    }
}

/// What of a date that is still being typed is whole: the year of "2022-0" and of "2022-1", which may become any month from
/// October. Empty if nothing is.
fn whole_date(text: &str) -> &str {
    let is_begun = |text: &str| {
        let last = text.rsplit(['.', '–']).next().unwrap_or_default();
        matches!(
            (last.matches(['-', '/']).count(), last.as_bytes()),
            (1, [.., b'-' | b'/', b'1']) | (2, [.., b'-' | b'/', b'1'..=b'3'])
        )
    };
    let ends = (0..=text.len()).rev().filter_map(|end| text.get(..end));
    ends.into_iter().find(|text| DateRange::parse(text).is_some() && !is_begun(text)).unwrap_or_default()
}

fn items(typed: &str) -> Vec<Item<'_>> {
    let mut found = Vec::new();
    let mut rest = typed;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return found;
        }
        // Some keyboards have a minus for it.
        let dashes = rest.len() - rest.trim_start_matches(['-', '−', '–']).len();
        let after = &rest[dashes..];
        let excluded = dashes > 0;
        // "- " and "-" alone exclude nothing.
        if after.starts_with(char::is_whitespace) || after.is_empty() {
            rest = after;
            continue;
        }
        let (field, value) = field(after);
        let (quoted, text, next) = value_of(value);
        let typed = &rest[..rest.len() - next.len()];
        found.push(Item { typed, excluded, field, quoted, text });
        rest = next;
    }
}

/// `name:value` with a name we know; anything else has no field.
fn field(text: &str) -> (Option<&str>, &str) {
    if let Some((name, value)) = text.split_once(':')
        && FIELDS.iter().any(|known| name.eq_ignore_ascii_case(known))
    {
        return (Some(name), value);
    }
    (None, text)
}

/// The plurals are what the filters beside the results are called.
const FIELDS: [&str; 7] = ["source", "sources", "speaker", "speakers", "date", "dates", "in"];

/// The run up to the closing mark, or up to white space. A mark that nothing closes is ignored.
fn value_of(text: &str) -> (bool, &str, &str) {
    if let Some(open) = text.chars().next().filter(|c| OPENING.contains(c)) {
        let inner = &text[open.len_utf8()..];
        if let Some(end) = inner.find(|c| CLOSING.contains(&c)) {
            let close = inner[end..].chars().next().map_or(0, char::len_utf8);
            return (true, &inner[..end], &inner[end + close..]);
        }
        let (text, rest) = until_space(inner);
        return (false, text, rest);
    }
    let (text, rest) = until_space(text);
    (false, text, rest)
}

fn until_space(text: &str) -> (&str, &str) {
    let ends = |at: usize, c: char| {
        // 45 000 with a narrow or fixed space is one number.
        let separator = matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}')
            && text[..at].ends_with(|c: char| c.is_ascii_digit())
            && text[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
        // "union"state" parts at the mark, so that a phrase may begin inside a run.
        (c.is_whitespace() && !separator) || c.is_control() || (at > 0 && matches!(c, '"' | '“' | '„' | '«'))
    };
    let end = text.char_indices().find(|(at, c)| ends(*at, *c)).map_or(text.len(), |(at, _)| at);
    let end = if end == 0 { text.chars().next().map_or(0, char::len_utf8) } else { end };
    text.split_at(end)
}

const OPENING: [char; 5] = ['"', '“', '”', '„', '«'];
const CLOSING: [char; 4] = ['"', '”', '“', '»'];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Words plain, an unfinished one with …, a phrase in quotes, exclusions with a dash.
    fn check(typed: &str, expected: &str) {
        let query = Query::parse(typed);
        let mut said: Vec<String> = Vec::new();
        for word in &query.words {
            said.push(format!("{}{}", word.folded, if word.unfinished { "…" } else { "" }));
        }
        said.extend(query.phrases.iter().map(|p| format!("\"{}\"", p.join(" "))));
        said.extend(query.excluded.iter().map(|p| format!("-{}", p.join("+"))));
        said.extend(query.sources.iter().map(|s| format!("source={s}")));
        said.extend(query.excluded_sources.iter().map(|s| format!("-source={s}")));
        said.extend(query.speakers.iter().map(|s| format!("speaker={s}")));
        said.extend(query.dates.iter().map(|d| format!("date={d}")));
        said.extend(query.in_quotes.then(|| "quotes".to_owned()));
        assert_eq!(said.join(" "), expected, "{typed:?}");
    }

    #[test]
    fn the_last_word_is_unfinished_until_something_follows_it() {
        check("harbour ma", "harbour ma…");
        check("harbour mara ", "harbour mara");
        check("harbour mara?", "harbour mara");
        check("mar*", "mar…");
        check("fog 45,", "fog 45…");
        check("fog 191.", "fog 191…");
        check("fog 45,0", "fog 450…");
        check("fog 45,00", "fog 4500…");
        check("fog 45,000", "fog 45000…");
        check("fog 45, ", "fog 45");
        check("2,5", "25…");
        check("fog,5", "fog 5…");
        check(",5", "5…");
        check("45 -45,0", "45 -45+0");
    }

    #[test]
    fn phrases_and_exclusions() {
        check("\"night ferry\" -storm -“old pier” boats ", "boats \"night ferry\" -storm -old+pier");
        check("„night ferry“ «old pier»", "\"night ferry\" \"old pier\"");
        check("\"ferry\"", "ferry");
        check("-\"ferry\"", "-ferry");
    }

    #[test]
    fn a_pasted_sentence_quotes_and_asks_for_no_phrase() {
        check("Mara said “no ferry” in May", "mara said in may… \"no ferry\"");
        check("On the pier Mara said “no ferry” in May.", "on the pier mara said no ferry in may");
    }

    #[test]
    fn hyphens_inside_words_exclude_nothing() {
        check("saber-rattling ", "saber rattling");
        check("ferry - pier -", "ferry pier");
        check("ferry − pier −fog", "ferry pier -fog");
    }

    #[test]
    fn fixed_spaces_join_the_digits_of_a_number() {
        check("45\u{a0}000 1\u{2009}100 ferry\u{a0}pier ", "45000 1100 ferry pier");
    }

    #[test]
    fn fields_filter() {
        check(
            "source:post speaker:\"Mara Linde\" in:quotes storm ",
            "storm source=post speaker=Mara Linde quotes",
        );
        check("date:2022", "date=2022");
        check("date:2022-06..2024", "date=2022-06..2024");
        check("Source: storm", "storm…");
        check("date:2022-6–2022-08 fog", "fog… date=2022-06..2022-08");
        for begun in ["date:", "date:2", "date:20", "date:202"] {
            check(&format!("fog {begun}"), "fog");
        }
        // What of it is whole filters on, instead of nothing until the next part is whole.
        for (begun, whole) in [
            ("2022-", "2022"),
            ("2022-0", "2022"),
            ("2022-1", "2022"),
            ("2022-06-", "2022-06"),
            ("2022-06-2", "2022-06"),
            ("2022-06-7", "2022-06-07"),
            ("2022-06..2", "2022-06.."),
        ] {
            check(&format!("fog date:{begun}"), &format!("fog date={whole}"));
        }
        check("date:2022-1 fog ", "fog date=2022-01");
        check("date:20 fog ", "date 20 fog");
        check(
            "-source:post -\"date:2022\" -speaker:mara -date:2022 -in:quotes storm ",
            "storm -date+2022 -source=post",
        );
    }

    #[test]
    fn what_a_filter_would_keep_can_be_left_out() {
        let query = Query::parse("storm -speaker:mara -date:2022-06 -date:2023..2024 -in:quotes ");
        assert_eq!(query.excluded_speakers, ["mara"]);
        let dates: Vec<String> = query.excluded_dates.iter().map(DateRange::to_string).collect();
        assert_eq!(dates, ["2022-06", "2023..2024"]);
        assert!(query.outside_quotes && query.is_filtered() && !query.in_quotes);
        assert!(query.speakers.is_empty() && query.dates.is_none());
        assert!(!Query::parse("-date:2022").is_empty());
        check("-date:soon ", "-soon");
    }

    #[test]
    fn filters_can_be_taken_out_of_what_was_typed() {
        for (typed, expected) in [
            ("fog source:post -storm", "fog -storm"),
            ("speaker:\"Mara Lind\" \"night ferry\" in:quotes", "\"night ferry\""),
            ("date:soon date:2022", "date:soon"),
        ] {
            assert_eq!(without_filters(typed), expected);
        }
    }

    #[test]
    fn one_word_can_be_respelled() {
        assert_eq!(respelled("\"Nihgt ferry\" nihgts", "nihgt", "night"), "\"night ferry\" nihgts");
        assert_eq!(respelled("Fery", "Fery", "ferry"), "ferry");
    }

    #[test]
    fn what_is_no_field_or_no_date_is_words() {
        check("http://x.example date:soon ", "http x example date soon");
    }

    #[test]
    fn nothing_typed_is_an_error() {
        for typed in
            ["", "   ", "\"", "\"\"", "-", "--", "-\"", ":", "source:", "“”", "\u{0}\u{7}", "😀", "***", "'"]
        {
            check(typed, "");
        }
        check("\"night ferry", "night ferry…");
        check("night ferry\"", "night ferry");
        check("<b>ferry</b> ", "b ferry b");
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(typed in "\\PC{0,60}", marks in "[\"“”: \\-*a-c]{0,30}") {
            for text in [&typed, &marks, &format!("{typed}{marks}")] {
                let query = Query::parse(text);
                let longest = query.words.len().max(query.phrases.len()).max(query.excluded.len());
                prop_assert!(longest <= MOST_WORDS);
            }
        }
    }
}
