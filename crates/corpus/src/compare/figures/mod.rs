//! Figures: numbers with their unit and what they count.
//!
//! Knows numbers in digits and words, ranges, fractions and approximations.
//! Does not take dates, footnote numbers or parts of names for figures.

mod about;
mod approximation;
mod counted;
mod excluded;
mod multiples;
mod named;
mod numbers;
mod pairs;
mod reading;
mod sayer;
mod subject;
#[cfg(test)]
mod tests;
mod told;
mod units;
mod values;

pub(super) use counted::is_plural;
pub(super) use numbers::small_number;
pub(super) use pairs::groups;
pub use units::{Dimension, Unit};

use super::Cut;
use super::line::Line;
use crate::article::Collection;
use crate::quote::Quotes;
use crate::span::{ArticleIndex, Span};

/// One number that an article gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    pub article: ArticleIndex,
    /// From 0.
    pub paragraph: u32,
    /// The figure's own words: "more than 80", "between 10 and 20".
    pub span: Span,
    pub value: Value,
    pub approximation: Approximation,
    pub unit: Unit,
    /// What it counts: "acts of sabotage", "the army". Empty when the text doesn't say.
    pub counted: Span,
    /// Who says so, when it is not the article itself: "Ukraine’s General Staff". In a passage that the article
    /// takes over, empty where it is the passage's voice, which stands in the paragraph.
    pub said_by: Option<Span>,
}

/// As written, in the figure's own unit: "80,000" is 80000, "a third" is 0.333….
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    One(f64),
    /// "between 10 and 20". A change, "grew from 45,000 to 80,000", is two figures.
    Range(f64, f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Approximation {
    Exact,
    /// around, some, nearly
    About,
    /// more than, over
    MoreThan,
    /// fewer than, under
    LessThan,
    /// "hundreds of": only the order of magnitude is known, and [`Figure::range`] tells how far it goes.
    Order,
    /// at least, no fewer than
    AtLeast,
    /// up to, at most
    UpTo,
}

/// Figures of two or more articles that count the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureGroup {
    /// Positions in [`super::Comparison::figures`], in reading order.
    pub figures: Vec<u32>,
    /// Whether the values can't all be true of one moment.
    pub differs: bool,
}

/// Every figure the articles give, in reading order.
#[must_use]
pub fn figures(collection: &Collection, quotes: &Quotes) -> Vec<Figure> {
    let mut found: Vec<Figure> = Vec::new();
    for (index, article) in collection.indexed() {
        Line::each(article, index, |line| {
            let from = found.len();
            found.extend(reading::figures(line, || super::dates::spans(line, article)));
            for figure in &mut found[from..] {
                figure.said_by = sayer::sayer(line, quotes, figure.span);
            }
        });
    }
    found
}

/// At most `most` figures, those in groups first; their groups with them.
pub(super) fn cut(
    figures: Vec<Figure>,
    mut groups: Vec<FigureGroup>,
    most: usize,
    cut: &mut Vec<Cut>,
) -> (Vec<Figure>, Vec<FigureGroup>) {
    if figures.len() <= most {
        return (figures, groups);
    }
    let mut keep = vec![false; figures.len()];
    let mut left = most;
    let grouped = groups.iter().flat_map(|group| group.figures.iter().map(|at| *at as usize));
    for at in grouped.chain(0..figures.len()) {
        if left > 0 && !keep[at] {
            keep[at] = true;
            left -= 1;
        }
    }
    cut.push(Cut::new("figures", most, figures.len()));
    let mut places: Vec<u32> = Vec::with_capacity(figures.len());
    let mut next = 0;
    for kept in &keep {
        places.push(next);
        next += u32::from(*kept);
    }
    groups.retain(|group| group.figures.iter().all(|at| keep[*at as usize]));
    for group in &mut groups {
        group.figures.iter_mut().for_each(|at| *at = places[*at as usize]);
    }
    let figures = figures.into_iter().zip(keep).filter(|(_, kept)| *kept).map(|(figure, _)| figure).collect();
    (figures, groups)
}
