//! Figures: numbers with their unit and what they count.
//!
//! Knows numbers in digits and words, ranges, fractions and approximations.
//! Does not take dates, footnote numbers or parts of names for figures.

use crate::article::Collection;
use crate::span::{ArticleIndex, Span};
use serde::{Deserialize, Serialize};

/// One number that an article gives.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    pub article: ArticleIndex,
    /// From 0.
    pub paragraph: u32,
    /// The figure's own words: "more than 80", "from 45,000 to 80,000".
    pub span: Span,
    pub value: Value,
    pub approximation: Approximation,
    pub unit: Unit,
    /// What it counts: "acts of sabotage", "the army". Empty when the text doesn't say.
    pub counted: Span,
    /// Who says so, when it is not the article itself: "Ukraine’s General Staff".
    pub said_by: Option<Span>,
}

/// As written, in the figure's own unit: "80,000" is 80000, "a third" is 0.333….
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    One(f64),
    /// "between 10 and 20", "from 45,000 to 80,000".
    Range(f64, f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Approximation {
    Exact,
    /// around, some, nearly
    About,
    /// more than, over, at least
    MoreThan,
    /// fewer than, under, up to
    LessThan,
    /// "hundreds of": only the order of magnitude is known.
    Order,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Things counted one by one.
    Count,
    /// A part of a whole: "a third of the army".
    Share,
    Percent,
    /// "the ninth month".
    Ordinal,
    Dollar,
    Euro,
    Pound,
    Rouble,
    /// Money of another or an unnamed kind.
    Money,
    Metre,
    Kilometre,
    Mile,
    Foot,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Degree,
    Tonne,
    Kilogram,
    Litre,
}

/// Figures of two or more articles that count the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureGroup {
    /// Positions in [`super::Comparison::figures`], in reading order.
    pub figures: Vec<u32>,
    /// Whether the values can't all be true of one moment.
    pub differs: bool,
}

/// Every figure the articles give, in reading order.
#[must_use]
pub fn figures(collection: &Collection) -> Vec<Figure> {
    let _ = collection;
    Vec::new()
}

/// Which of `figures` count the same thing across articles.
#[must_use]
pub fn groups(collection: &Collection, figures: &[Figure]) -> Vec<FigureGroup> {
    let _ = (collection, figures);
    Vec::new()
}
