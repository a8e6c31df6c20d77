//! Comparison: what several sources say of the same matters.
//!
//! Knows matters, figures, names, dates and wording. Does not know the table they are drawn in.
//! [`compile`] runs with the compiler, once; the page reads its [`Comparison`] and never computes it.
//! Start at [`Comparison`]; each of its fields has the module of that name.

pub mod background;
pub mod dates;
pub mod export;
pub mod figures;
pub mod found;
mod line;
pub mod matters;
pub mod names;
pub mod reproduced;
mod story;
mod terms;
pub mod values;
pub mod view;
pub mod wording;

pub use dates::{Dated, Reckoning};
pub use figures::{Approximation, Figure, FigureGroup, Unit, Value};
pub use matters::{Anchor, Matter, Passage, Relation};
pub use names::{Label, NameEntry, NameIndex, NameUse, Spelling};
pub use reproduced::{Reproduced, Run, SharedQuote};
pub use wording::{SourceWording, Term};

use crate::article::Collection;
use crate::quote::Quotes;

/// Everything the comparison view shows, compiled with the collection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Curated ones first, in their author's order, then those found.
    pub matters: Vec<Matter>,
    /// In reading order.
    pub figures: Vec<Figure>,
    /// Figures of several articles that count the same thing in the same unit.
    pub figure_groups: Vec<FigureGroup>,
    /// Most often mentioned first.
    pub names: Vec<NameEntry>,
    /// In reading order; [`dates::timeline`] puts them in time order with the publications.
    pub dates: Vec<Dated>,
    pub shared_quotes: Vec<SharedQuote>,
    pub reproduced: Vec<Reproduced>,
    /// Near-verbatim runs that two articles share.
    pub runs: Vec<Run>,
    /// One per source, in the collection's order.
    pub wording: Vec<SourceWording>,
    /// Where a table was cut short because the collection is large. Empty: everything is shown.
    pub cut: Vec<Cut>,
}

/// A table that holds fewer rows than were found; the page says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The table's name, as in [`Comparison`]'s fields.
    pub table: String,
    pub shown: u32,
    pub found: u32,
}

/// Compiles the comparison from the author's matters and what the texts themselves show.
#[must_use]
pub fn compile(collection: &Collection, quotes: &Quotes, curated: Vec<Matter>) -> Comparison {
    let names = names::inventory(collection);
    let figures = figures::figures(collection, quotes);
    let dates = dates::dates(collection);
    let stories = story::Stories::of(collection);
    let groups = figures::groups(collection, &figures, &names, &stories);
    let mut cut = Vec::new();
    let shared_quotes = reproduced::shared_quotes(collection, quotes);
    let mut runs = reproduced::runs(collection, found::RUN);
    let told = found::Told {
        figures: &figures,
        groups: &groups,
        quotes: &shared_quotes,
        runs: &runs,
        stories: &stories,
    };
    let (found, all) = found::matters(collection, &names, &told, &dates);
    if found.len() < all {
        cut.push(Cut::new("matters", found.len(), all));
    }
    let mut matters = curated;
    let found: Vec<Matter> =
        found.into_iter().filter(|found| !matters.iter().any(|known| known.tells(found))).collect();
    matters.extend(found);
    let mut names = names.entries;
    runs.retain(|run| run.words as usize >= reproduced::SHORTEST);
    spell_out(&mut matters, &names, MOST_NAMES);
    cut_to(&mut names, MOST_NAMES, "names", &mut cut);
    cut_to(&mut runs, reproduced::MOST, "runs", &mut cut);
    let mut dates = dates;
    cut_to(&mut dates, MOST_ROWS, "dates", &mut cut);
    let (figures, figure_groups) = figures::cut(figures, groups, MOST_ROWS, &mut cut);
    Comparison {
        matters,
        figures,
        figure_groups,
        names,
        dates,
        shared_quotes,
        reproduced: reproduced::voices(collection),
        runs,
        wording: wording::wording(collection, quotes),
        cut,
    }
}

// A table of thousands of rows is read by nobody, and everybody would load it.
const MOST_NAMES: usize = 500;
const MOST_ROWS: usize = 4000;

/// Anchors that point at names which are about to be cut keep the names' words.
fn spell_out(matters: &mut [Matter], names: &[NameEntry], most: usize) {
    for anchor in matters.iter_mut().flat_map(|matter| &mut matter.anchors) {
        if let Anchor::Name(NameIndex(at)) = *anchor
            && at as usize >= most
            && let Some(name) = names.get(at as usize)
        {
            *anchor = Anchor::Words(name.canonical.clone());
        }
    }
}

fn cut_to<T>(rows: &mut Vec<T>, most: usize, table: &str, cut: &mut Vec<Cut>) {
    if rows.len() > most {
        cut.push(Cut::new(table, most, rows.len()));
        rows.truncate(most);
    }
}

impl Cut {
    fn new(table: &str, shown: usize, found: usize) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { table: table.to_owned(), shown: count(shown), found: count(found) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::Quotes;

    #[test]
    fn an_anchor_outlives_the_name_it_points_at() {
        let texts = [
            "Mara Lind and Jon Vik smuggled mandolins. Mara Lind sang. The bakery opened late. A dog slept.",
            "Mandolins were smuggled by Jon Vik and Mara Lind. Mara Lind left. Bees hum there. Grapes ripen.",
        ];
        let collection = line::tests::collection(&texts);
        let mut compiled = compile(&collection, &Quotes::default(), Vec::new());
        let words = |compiled: &Comparison| -> Vec<String> {
            let anchors = compiled.matters[0].anchors.iter();
            anchors.map(|anchor| view::anchor_words(compiled, anchor)).collect()
        };
        let before = words(&compiled);
        assert!(before.iter().any(|words| words == "Jon Vik"), "{before:?}");
        spell_out(&mut compiled.matters, &compiled.names, 1);
        compiled.names.truncate(1);
        assert_eq!(words(&compiled), before);
    }
}
