//! Entries of a TOML table, each with its place.
//!
//! Knows TOML's values and reports every unknown key and every value of the wrong kind.
//! Does not know what the entries mean; whoever asks for them does. Start at [`parse`].

use crate::file::TextFile;
use crate::nearest::did_you_mean;
use crate::problem::{Problem, shown};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and the byte in the file where it stands.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    pub value: T,
    pub at: usize,
}

/// Reads the TOML that stands at `range` of `file`. A flawed text gives its problems and no table.
pub fn parse<'a>(file: &'a TextFile, range: Range<usize>, problems: &mut Vec<Problem>) -> Option<Fields<'a>> {
    let text = &file.text[range.clone()];
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        let table = table.into_inner();
        return Some(Fields { file, base: range.start, at: range.start, table });
    }
    for error in errors {
        let at = range.start + error.span().map_or(0, |span| span.start);
        problems.push(file.error(
            at,
            format!("this is not TOML: {}", error.message()),
            "entries look like: title = \"…\"",
        ));
    }
    None
}

/// One table of a TOML text.
pub struct Fields<'a> {
    pub file: &'a TextFile,
    /// Where the TOML text starts in the file.
    base: usize,
    /// Where this table stands in the file.
    pub at: usize,
    table: DeTable<'a>,
}

impl<'a> Fields<'a> {
    /// Reports every key that is not in `known`.
    pub fn expect_only(&self, known: &[&str], problems: &mut Vec<Problem>) {
        for key in self.table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                problems.push(self.file.error(
                    self.base + key.span().start,
                    format!("unknown key `{}`", shown(key.get_ref())),
                    did_you_mean(key.get_ref(), known),
                ));
            }
        }
    }

    /// A text; an empty one counts as absent.
    pub fn text(&self, key: &str, problems: &mut Vec<Problem>) -> Option<Entry<String>> {
        let (value, at) = self.value(key)?;
        match value {
            DeValue::String(text) if text.trim().is_empty() => None,
            DeValue::String(text) => Some(Entry { value: text.trim().to_owned(), at }),
            other => {
                problems.push(self.wrong_kind(key, other, at, "a text in quotation marks"));
                None
            }
        }
    }

    /// A text without which the entry makes no sense.
    pub fn needed_text(&self, key: &str, problems: &mut Vec<Problem>) -> Option<Entry<String>> {
        let before = problems.len();
        let found = self.text(key, problems);
        if found.is_none() && problems.len() == before {
            problems.push(self.missing(key, "\"…\""));
        }
        found
    }

    /// A date, which TOML allows without quotation marks.
    pub fn date(&self, key: &str, problems: &mut Vec<Problem>) -> Option<Entry<String>> {
        let (value, at) = self.value(key)?;
        match value {
            DeValue::Datetime(date) => Some(Entry { value: date.to_string(), at }),
            DeValue::Integer(year) => Some(Entry { value: year.to_string(), at }),
            _ => self.text(key, problems),
        }
    }

    pub fn texts(&self, key: &str, problems: &mut Vec<Problem>) -> Vec<Entry<String>> {
        let Some((value, at)) = self.value(key) else { return Vec::new() };
        let DeValue::Array(items) = value else {
            problems.push(self.wrong_kind(key, value, at, "a list of texts: [\"…\", \"…\"]"));
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            let at = self.base + item.span().start;
            match item.get_ref() {
                DeValue::String(text) => texts.push(Entry { value: text.trim().to_owned(), at }),
                other => problems.push(self.wrong_kind(key, other, at, "a text in quotation marks")),
            }
        }
        texts
    }

    /// A whole number from 0.
    pub fn number(&self, key: &str, problems: &mut Vec<Problem>) -> Option<Entry<usize>> {
        let (value, at) = self.value(key)?;
        self.as_number(key, value, at, problems)
    }

    pub fn needed_number(&self, key: &str, problems: &mut Vec<Problem>) -> Option<Entry<usize>> {
        let before = problems.len();
        let found = self.number(key, problems);
        if found.is_none() && problems.len() == before {
            problems.push(self.missing(key, "0"));
        }
        found
    }

    pub fn needed_numbers(&self, key: &str, problems: &mut Vec<Problem>) -> Vec<Entry<usize>> {
        let Some((value, at)) = self.value(key) else {
            problems.push(self.missing(key, "[0, 1]"));
            return Vec::new();
        };
        let DeValue::Array(items) = value else {
            problems.push(self.wrong_kind(key, value, at, "a list of numbers: [0, 1]"));
            return Vec::new();
        };
        let items = items.iter();
        items
            .filter_map(|item| self.as_number(key, item.get_ref(), self.base + item.span().start, problems))
            .collect()
    }

    fn as_number(
        &self,
        key: &str,
        value: &DeValue,
        at: usize,
        problems: &mut Vec<Problem>,
    ) -> Option<Entry<usize>> {
        if let DeValue::Integer(number) = value
            && let Ok(value) = usize::from_str_radix(number.as_str(), number.radix())
        {
            return Some(Entry { value, at });
        }
        problems.push(self.wrong_kind(key, value, at, "a whole number from 0"));
        None
    }

    pub fn truth(&self, key: &str, problems: &mut Vec<Problem>) -> Option<Entry<bool>> {
        let (value, at) = self.value(key)?;
        if let DeValue::Boolean(value) = value {
            return Some(Entry { value: *value, at });
        }
        problems.push(self.wrong_kind(key, value, at, "true or false"));
        None
    }

    pub fn table(&self, key: &str, problems: &mut Vec<Problem>) -> Option<Fields<'a>> {
        let (value, at) = self.value(key)?;
        if let DeValue::Table(table) = value {
            return Some(Fields { file: self.file, base: self.base, at, table: table.clone() });
        }
        problems.push(self.wrong_kind(key, value, at, "a table: { … = … }"));
        None
    }

    /// `[[key]]` entries, or a list of inline tables.
    pub fn tables(&self, key: &str, problems: &mut Vec<Problem>) -> Vec<Fields<'a>> {
        let Some((value, at)) = self.value(key) else { return Vec::new() };
        let DeValue::Array(items) = value else {
            problems.push(self.wrong_kind(key, value, at, &format!("one or more [[{key}]]")));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let at = self.base + item.span().start;
            match item.get_ref() {
                DeValue::Table(table) => {
                    tables.push(Fields { file: self.file, base: self.base, at, table: table.clone() });
                }
                other => problems.push(self.wrong_kind(key, other, at, "a table: { … = … }")),
            }
        }
        tables
    }

    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn value(&self, key: &str) -> Option<(&DeValue<'a>, usize)> {
        let value: &Spanned<DeValue> = self.table.get(key)?;
        Some((value.get_ref(), self.base + value.span().start))
    }

    pub fn missing(&self, key: &str, example: &str) -> Problem {
        self.file.error(self.at, format!("`{key}` is missing here"), format!("add {key} = {example}"))
    }

    fn wrong_kind(&self, key: &str, value: &DeValue, at: usize, wanted: &str) -> Problem {
        let is = match value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.file.error(at, format!("`{key}` is {is} here"), format!("it should be {wanted}"))
    }
}
