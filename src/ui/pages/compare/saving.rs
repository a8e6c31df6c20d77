//! Saving what is shown: as CSV, JSON or Markdown, and one row for a text of one's own.

use crate::address::{ComparePart, ComparePlace, Place};
use crate::browser;
use crate::comparing;
use crate::script;
use crate::state::State;
use crate::ui::html::{Child, View, el, group};
use crate::ui::words::words;
use corpus::compare::Matter;
use corpus::compare::export::{self, Table};
use corpus::compare::values::Values;
use corpus::compare::view::view;
use corpus::span::ArticleIndex;

pub fn buttons(state: State) -> View {
    let w = words();
    let button = |label: &'static str, ending: &'static str, media: &'static str| {
        let save = move |_| {
            let Place::Compare(place) = state.address_untracked().place else { return };
            let name = format!("{}.{ending}", place.part.key());
            browser::download(&name, media, &saved(state, &place, ending));
        };
        el("button.quiet[type=button]").on("click", save).child(label).view()
    };
    group([
        button(w.export_csv, "csv", "text/csv"),
        button(w.export_json, "json", "application/json"),
        button(w.export_markdown, "md", "text/markdown"),
    ])
}

/// The part that `place` shows, with the rows that fit its filters.
fn saved(state: State, place: &ComparePlace, ending: &str) -> String {
    let archive = state.archive;
    let articles = comparing::columns(archive, &place.sources).0.articles;
    let wanted = |matter: &Matter| comparing::fits(archive, place, &articles, matter);
    let shown = view(&archive.collection, &archive.quotes, &archive.comparison, &articles, &wanted);
    match ending {
        "csv" => export::csv(&shown, table(place.part)),
        "md" => export::markdown(&shown, table(place.part)),
        _ => json(&shown, place.part),
    }
}

fn table(part: ComparePart) -> Table {
    match part {
        ComparePart::Matters | ComparePart::Texts => Table::Matters,
        ComparePart::Figures => Table::Figures,
        ComparePart::Names => Table::Names,
        ComparePart::Dates => Table::Dates,
        ComparePart::Quotes => Table::Quotes,
        ComparePart::Wording => Table::Wording,
    }
}

/// The part and the sources it is about, with the names that `window.parallax.compare` gives them.
fn json(shown: &Values, part: ComparePart) -> String {
    let keys: &[&str] = match part {
        ComparePart::Figures => &["figures", "figure_groups"],
        ComparePart::Quotes => &["quotes", "reproduced", "runs"],
        ComparePart::Texts => &["matters"],
        part => &[part.key()],
    };
    script::json(shown, &|key| key == "sources" || keys.contains(&key))
}

/// One matter with a citation for each of its passages, and where this page shows it.
pub fn cited(state: State, matter: &Matter, articles: &[ArticleIndex], address: &str) -> String {
    let archive = state.archive;
    let wanted = |other: &Matter| other.id == matter.id;
    let shown = view(&archive.collection, &archive.quotes, &archive.comparison, articles, &wanted);
    format!("{}{}\n", export::markdown(&shown, Table::Matters), browser::absolute(address))
}
