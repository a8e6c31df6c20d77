//! JSON lines: one article a line, as data sets come.
//!
//! Knows the keys; others are other people's and pass quietly.
//! A broken line is a problem of its own, and the lines after it are read all the same.

use crate::draft::{Draft, Writer};
use crate::file::TextFile;
use crate::front_matter::is_web_address;
use crate::naming;
use crate::problem::{Problem, shown};
use corpus::article::{Article, Date, Role};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::rc::Rc;

#[derive(Deserialize)]
struct Record<'a> {
    id: Word,
    title: Option<String>,
    /// As it is written, so that places in it lead back to the line.
    #[serde(borrow)]
    text: &'a RawValue,
    source: Option<String>,
    /// Who published it, where `source` is missing.
    publisher: Option<String>,
    date: Option<Word>,
    url: Option<String>,
    authors: Option<Authors>,
}

/// Data sets number their articles as often as they name them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Word {
    Text(String),
    Number(u64),
}

impl Word {
    fn into_text(self) -> String {
        match self {
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) => number.to_string(),
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Authors {
    One(String),
    Several(Vec<String>),
}

const NO_OBJECT: &str = "this line is no article: it is not a JSON object";
const LOOKS: &str = r#"it should look like: {"id": "…", "title": "…", "text": "…"}"#;

/// Reads every line of `file`; `stem` is the source of articles that name none.
#[must_use]
pub fn read(file: &Rc<TextFile>, stem: &str, problems: &mut Vec<Problem>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut at = 0;
    for line in file.text.split('\n') {
        let inner = line.trim_start();
        if !inner.is_empty() && !inner.starts_with('{') {
            // The reader would take a list for the fields in order.
            problems.push(file.error(at, NO_OBJECT, LOOKS));
        } else if !inner.is_empty() {
            match serde_json::from_str::<Record>(line) {
                Ok(record) => drafts.extend(draft(file, at, line, stem, record, problems)),
                Err(error) => problems.push(broken(file, at, line, &error)),
            }
        }
        at += line.len() + 1;
    }
    drafts
}

fn draft(
    file: &Rc<TextFile>,
    at: usize,
    line: &str,
    stem: &str,
    record: Record,
    problems: &mut Vec<Problem>,
) -> Option<Draft> {
    let said = |text: Option<String>| text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
    let name = record.id.into_text();
    let source = said(record.source)
        .or_else(|| said(record.publisher))
        .unwrap_or_else(|| naming::read_stem(stem).source);
    let raw = record.text.get();
    // The value borrows from the line: how far in it starts is where it stands.
    let from = at + (raw.as_ptr() as usize - line.as_ptr() as usize);
    let text = match serde_json::from_str::<String>(raw) {
        Ok(text) => text,
        Err(error) => {
            problems.push(broken(file, from, raw, &error));
            return None;
        }
    };
    let (text, paragraphs, origins) = paragraphs(&text, raw, from).finish();
    if paragraphs.is_empty() {
        problems.push(file.warning(
            at,
            format!("the article `{}` has no text", shown(&name)),
            "its page will be empty; delete the line or write its text",
        ));
    }
    let mut article = Article::new(&naming::id(&name), &source, text, paragraphs);
    article.title = said(record.title);
    article.authors = match record.authors {
        None => Vec::new(),
        Some(Authors::One(author)) => said(Some(author)).into_iter().collect(),
        Some(Authors::Several(authors)) => authors.into_iter().filter_map(|a| said(Some(a))).collect(),
    };
    article.url = said(record.url).filter(|url| {
        let good = is_web_address(url);
        if !good {
            problems.push(file.warning(
                at,
                format!("{} is not a web address", shown(url)),
                "the article goes without a link; one that starts with https:// becomes one",
            ));
        }
        good
    });
    article.date = said(record.date.map(Word::into_text)).and_then(|text| {
        let date = Date::parse(day(&text));
        if date.is_none() {
            problems.push(file.error(
                at,
                format!("no calendar has the date {}", shown(&text)),
                "write it as 2022, 2022-06 or 2022-06-07, as precise as it is known",
            ));
        }
        date
    });
    Some(Draft { article, name, file: Rc::clone(file), start: at, origins, original: None, digest: None })
}

/// The non-empty lines of `text`, which is written as `raw` at byte `from` of the file.
fn paragraphs(text: &str, raw: &str, from: usize) -> Writer {
    let mut writer = Writer::default();
    // Escapes make letters of the text shorter than they are in the file.
    let mut written = Written { raw: raw.as_bytes(), at: 1 };
    // Any line end may stand in a JSON string; trimming takes care of what is left of "\r\n".
    for line in text.split_inclusive(['\n', '\r']) {
        let inner = line.trim();
        written.skip(&line[..line.len() - line.trim_start().len()]);
        let mut rest = inner;
        while !rest.is_empty() {
            let here = written.at;
            let verbatim = written.verbatim(rest);
            writer.write(&rest[..verbatim], from + here);
            rest = &rest[verbatim..];
        }
        writer.end_paragraph(Role::Text);
        written.skip(&line.trim_start()[inner.len()..]);
    }
    writer
}

/// A place in a JSON string that moves along with its text.
struct Written<'a> {
    raw: &'a [u8],
    at: usize,
}

impl Written<'_> {
    fn skip(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            rest = &rest[self.verbatim(rest)..];
        }
    }

    /// Moves past the beginning of `text`, as far as it stands in the file as it is, or past one
    /// escape; gives how many bytes of `text` that was.
    fn verbatim(&mut self, text: &str) -> usize {
        if self.raw.get(self.at) != Some(&b'\\') {
            let plain = self.raw[self.at..].iter().take_while(|byte| **byte != b'\\').count().min(text.len());
            self.at += plain;
            return plain;
        }
        let letter = text.chars().next().map_or(0, char::len_utf8);
        self.at += match (self.raw.get(self.at + 1), letter) {
            // A letter beyond the first plane is written as two.
            (Some(b'u'), 4) => 12,
            (Some(b'u'), _) => 6,
            _ => 2,
        };
        letter
    }
}

/// The day of a point in time: "2022-06-07" for "2022-06-07T10:15:00Z".
fn day(text: &str) -> &str {
    match text.get(..10) {
        Some(day) if text[10..].starts_with(['T', ' ']) => day,
        _ => text,
    }
}

fn broken(file: &TextFile, at: usize, line: &str, error: &serde_json::Error) -> Problem {
    let (column, said) = place(line, error);
    let (what, help) = if error.is_data() {
        ("this line is no article", LOOKS)
    } else {
        ("this line is not JSON", "each line should hold one whole object, without line ends inside it")
    };
    file.error(at + column, format!("{what}: {said}"), help)
}

/// The byte in `line` where `error` was met, and what it says without its place.
#[must_use]
pub fn place(line: &str, error: &serde_json::Error) -> (usize, String) {
    let said = error.to_string();
    let said = said.rfind(" at line ").map_or(said.as_str(), |end| &said[..end]).to_owned();
    (error.column().saturating_sub(1).min(line.len()), shown(&said))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::file::TextFile;
    use std::rc::Rc;

    /// One line per article, then one per problem.
    fn check(lines: &str, expected: &[&str]) {
        let file = Rc::new(TextFile::new("news.jsonl".to_owned(), lines.to_owned()));
        let mut problems = Vec::new();
        let mut found: Vec<String> = read(&file, "news", &mut problems)
            .into_iter()
            .map(|draft| {
                let a = draft.article;
                let date = a.date.map(|date| format!(" {date}")).unwrap_or_default();
                let paragraphs: Vec<&str> = (0..a.paragraphs.len()).map(|n| a.paragraph(n)).collect();
                format!("{} [{}{date}] {}", a.id, a.source, paragraphs.join(" / "))
            })
            .collect();
        found.extend(problems.iter().map(|p| p.to_string().lines().next().unwrap_or_default().to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn every_line_is_an_article() {
        check(
            "{\"id\":\"a\",\"text\":\"One.\\nTwo.\",\"source\":\"Vell Post\",\"date\":\"2022-06-07T10:00:00Z\"}\n\n\
             {\"id\":7,\"text\":\"Three.\",\"publisher\":\"Harbour News\",\"stars\":5,\"title\":null}\n\
             {\"id\":\"c\",\"text\":\"Four.\"}",
            &["a [Vell Post 2022-06-07] One. / Two.", "7 [Harbour News] Three.", "c [News] Four."],
        );
    }

    #[test]
    fn a_broken_line_is_placed_and_the_rest_is_read() {
        check(
            "{\"id\":\"“a”\",\"text\":}\n[1]\n{\"id\":\"b\",\"text\":\"Two.\"}\n{\"id\":\"c\"}",
            &[
                "b [News] Two.",
                "news.jsonl:1:20: this line is not JSON: expected value",
                "news.jsonl:2:1: this line is no article: it is not a JSON object",
                "news.jsonl:4:10: this line is no article: missing field `text`",
            ],
        );
    }

    #[test]
    fn places_in_the_text_lead_back_to_the_line() {
        let line = r#"{"text": "M\u00e4ra\r\n\t \ud83d\ude00 “left”\\ \"port\"", "id": 1}"#;
        let file = Rc::new(TextFile::new(String::new(), line.to_owned()));
        let draft = read(&file, "news", &mut Vec::new()).pop().expect("one article");
        assert_eq!(&*draft.article.text, "Mära\n😀 “left”\\ \"port\"");
        for (word, written) in [
            ("ä", "\\u00e4"),
            ("ra", "ra\\r"),
            ("😀", "\\ud83d"),
            ("left", "left"),
            ("\"port", "\\\"port"),
            ("ort", "ort"),
        ] {
            let at = draft.article.text.find(word).expect(word);
            assert!(line[draft.origins.of(at)..].starts_with(written), "{word}");
        }
    }

    #[test]
    fn a_date_no_calendar_has_and_an_empty_text_are_problems() {
        check(
            "{\"id\":\"a\",\"text\":\" \\n\",\"date\":\"2023-02-29\",\"url\":\"javascript:alert(1)\"}",
            &[
                "a [News] ",
                "news.jsonl:1:1: the article `a` has no text",
                "news.jsonl:1:1: javascript:alert(1) is not a web address",
                "news.jsonl:1:1: no calendar has the date 2023-02-29",
            ],
        );
    }
}
