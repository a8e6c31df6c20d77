//! Values as programs see them: under names, or one after the other.
//!
//! The comparison has eighteen kinds of records. With a type for each, serde's code for every field of it and an export
//! of its own for every table, the page was 3.5 KB larger.

use super::export::decimal;
use crate::gather::Gather as _;
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;

/// A record, or a list if its values have no names. It is one address, and is handed from call to call: that takes less
/// code than a reference.
#[derive(Default)]
pub struct Values<'a>(Box<Inner<'a>>);

#[derive(Default)]
struct Inner<'a> {
    names: &'static [&'static str],
    values: Vec<Value<'a>>,
}

pub enum Value<'a> {
    Nothing,
    Flag(bool),
    Whole(u32),
    Number(f64),
    Text(Cow<'a, str>),
    Several(Values<'a>),
}

/// Values are appended out of line: that is done in a hundred places.
impl<'a> Values<'a> {
    /// A record whose values are appended in the order of `names`.
    #[inline(never)]
    #[must_use]
    pub fn named(names: &'static [&'static str]) -> Self {
        Self(Box::new(Inner { names, values: Vec::with_capacity(names.len()) }))
    }

    #[inline(never)]
    #[must_use]
    pub fn list() -> Self {
        Self::default()
    }

    #[inline(never)]
    #[must_use]
    pub fn with(mut self, value: Value<'a>) -> Self {
        self.0.values.push(value);
        self
    }

    #[inline(never)]
    #[must_use]
    pub fn text(self, text: &'a str) -> Self {
        self.with(Value::Text(Cow::Borrowed(text)))
    }

    #[inline(never)]
    #[must_use]
    pub fn own_text(self, text: String) -> Self {
        self.with(Value::Text(Cow::Owned(text)))
    }

    #[inline(never)]
    #[must_use]
    pub fn whole(self, number: u32) -> Self {
        self.with(Value::Whole(number))
    }

    #[inline(never)]
    #[must_use]
    pub fn number(self, number: f64) -> Self {
        self.with(Value::Number(number))
    }

    #[inline(never)]
    #[must_use]
    pub fn flag(self, is: bool) -> Self {
        self.with(Value::Flag(is))
    }

    #[inline(never)]
    #[must_use]
    pub fn several(self, values: Values<'a>) -> Self {
        self.with(Value::Several(values))
    }

    #[inline(never)]
    #[must_use]
    pub fn texts(self, texts: Vec<&'a str>) -> Self {
        self.several(texts.into_iter().fold(Values::list(), Values::text))
    }

    /// What is not known is nothing.
    #[inline(never)]
    #[must_use]
    pub fn known(self, text: Option<&'a str>) -> Self {
        self.with(text.map_or(Value::Nothing, |text| Value::Text(Cow::Borrowed(text))))
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.values.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values.is_empty()
    }

    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        let at = self.0.names.iter().position(|known| *known == name)?;
        self.0.values.get(at)
    }

    /// The text of that name; empty where there is none.
    #[must_use]
    pub fn said(&self, name: &str) -> &str {
        match self.get(name) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// What stands under that name, as a cell of a table says it.
    #[must_use]
    pub fn cell(&self, name: &str) -> String {
        self.get(name).map(|value| value.words("; ")).unwrap_or_default()
    }

    /// Whether the flag of that name is up.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Value::Flag(true)))
    }

    /// Whether the list of that name has the number.
    #[must_use]
    pub fn has_whole(&self, name: &str, number: u32) -> bool {
        let is_it = |value: &Value| matches!(value, Value::Whole(own) if *own == number);
        self.record(name).is_some_and(|list| list.0.values.iter().any(is_it))
    }

    /// The record of that name.
    #[must_use]
    pub fn record(&self, name: &str) -> Option<&Self> {
        match self.get(name) {
            Some(Value::Several(record)) => Some(record),
            _ => None,
        }
    }

    /// The records in the list of that name.
    #[inline(never)]
    #[must_use]
    pub fn records(&self, name: &str) -> Vec<&Self> {
        let list = self.record(name).map_or(&[][..], |list| &list.0.values);
        let records = list.iter().filter_map(|value| match value {
            Value::Several(record) => Some(record),
            _ => None,
        });
        records.gather()
    }
}

impl Value<'_> {
    /// As a cell of a table says it; a list is joined by `between`.
    #[must_use]
    pub fn words(&self, between: &str) -> String {
        match self {
            Self::Nothing | Self::Flag(_) => String::new(),
            Self::Whole(number) => number.to_string(),
            Self::Number(number) => decimal(*number),
            Self::Text(text) => text.to_string(),
            Self::Several(list) => {
                let words: Vec<String> = list.0.values.iter().map(|value| value.words(between)).collect();
                words.join(between)
            }
        }
    }
}

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.0.names.is_empty() {
            to.collect_seq(&self.0.values)
        } else {
            to.collect_map(self.0.names.iter().zip(&self.0.values))
        }
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => to.serialize_none(),
            Self::Flag(is) => to.serialize_bool(*is),
            Self::Whole(number) => to.serialize_u32(*number),
            Self::Number(number) => to.serialize_f64(*number),
            Self::Text(text) => to.serialize_str(text),
            Self::Several(values) => values.serialize(to),
        }
    }
}
