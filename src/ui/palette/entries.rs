//! What the palette offers: views, commands, articles, speakers, matters, and a search.

use crate::address::{Place, QuotesPlace, ReadPlace};
use crate::settings::{FOCUS, Setting, TEXT_SIZE, THEME};
use crate::state::Dialog;
use crate::ui::words::Words;
use corpus::archive::Archive;
use corpus::gather::Gather as _;
use corpus::order::Order as _;
use corpus::text::fold::folded;

/// One line of the palette.
#[derive(Clone, PartialEq)]
pub struct Entry {
    pub label: String,
    /// What it is, beside the label.
    pub kind: &'static str,
    pub action: Action,
}

#[derive(Clone)]
pub enum Action {
    Go(Place),
    Open(Dialog),
    Turn(&'static Setting),
    CopyAddress,
    Print,
}

// Entries are compared to know whether to draw the list again; labels and places tell them apart.
impl PartialEq for Action {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Go(one), Self::Go(two)) => one == two,
            (Self::Open(one), Self::Open(two)) => one == two,
            (Self::Turn(one), Self::Turn(two)) => std::ptr::eq(*one, *two),
            (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
        }
    }
}

/// More than fit on the screen helps nobody.
const MOST: usize = 30;

/// The entries that fit what was typed, best first; with nothing typed, all kinds in turn.
pub fn find(archive: &Archive, w: &'static Words, typed: &str) -> Vec<Entry> {
    let mut found: Vec<(u8, Entry)> = all(archive, w)
        .into_iter()
        .filter_map(|entry| fit(&entry.label, typed).map(|rank| (rank, entry)))
        .gather();
    found.order_by_key(|(rank, _)| *rank);
    let mut entries: Vec<Entry> = found.into_iter().map(|(_, entry)| entry).take(MOST).gather();
    if !typed.trim().is_empty() {
        let action = Action::Go(Place::search(typed.trim()));
        entries.push(Entry { label: (w.search_for)(typed.trim()), kind: w.search, action });
    }
    entries
}

fn all(archive: &Archive, w: &'static Words) -> Vec<Entry> {
    let entry = |label: &str, kind, action| Entry { label: label.to_owned(), kind, action };
    let view = |label, place| entry(label, w.view, Action::Go(place));
    let command = |label, action| entry(label, w.command, action);
    let mut entries = vec![
        view(w.search, Place::default()),
        view(w.read, Place::Read(ReadPlace::default())),
        view(w.quotes, Place::Quotes(QuotesPlace::default())),
        view(w.compare, Place::Compare(Default::default())),
        view(w.about, Place::About),
        command(w.settings, Action::Open(Dialog::Settings)),
        command(w.notes, Action::Open(Dialog::Notes)),
        command(w.keyboard, Action::Open(Dialog::Help)),
        command(w.change_theme, Action::Turn(&THEME)),
        command(w.change_text_size, Action::Turn(&TEXT_SIZE)),
        command(w.focus_mode, Action::Turn(&FOCUS)),
        command(w.copy_address, Action::CopyAddress),
        command(w.print, Action::Print),
        view(w.style_guide, Place::Style),
    ];
    for article in &archive.collection.articles {
        let title = article.title.as_deref().unwrap_or(w.title_unknown);
        entries.push(entry(
            &format!("{}: {title}", article.source),
            w.article,
            Action::Go(Place::article(&article.id)),
        ));
    }
    for speaker in &archive.quotes.speakers {
        entries.push(entry(&speaker.name, w.speaker, Action::Go(Place::speaker(&speaker.name))));
    }
    for matter in archive.curated() {
        entries.push(entry(&matter.label, w.one_matter, Action::Go(Place::matter(&matter.id))));
    }
    entries
}

/// How well a label fits: 0 begins with what was typed, 1 a word of it does, 2 has it inside,
/// 3 has its letters in order. `None`: not at all.
fn fit(label: &str, typed: &str) -> Option<u8> {
    let label = folded(label);
    let typed = folded(typed.trim());
    if label.starts_with(&typed) {
        return Some(0);
    }
    if label.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(&typed)) {
        return Some(1);
    }
    if label.contains(&typed) {
        return Some(2);
    }
    let mut letters = label.chars();
    typed.chars().all(|wanted| letters.any(|letter| letter == wanted)).then_some(3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Language;
    use crate::samples;
    use crate::ui::words;

    fn check(typed: &str, first: &str) {
        let archive = samples::harbour();
        let found = find(&archive, words::of(Language::English), typed);
        assert_eq!(found.first().map(|entry| entry.label.as_str()), Some(first), "{typed}");
    }

    #[test]
    fn a_few_letters_are_enough() {
        check("", "Search");
        check("comp", "Compare");
        check("mara", "Mara Lind");
        check("lind", "Mara Lind");
        check("fog", "Harbour Post: The ferry & the fog");
        check("hpfog", "Harbour Post: The ferry & the fog");
        check("zzz", "Search for “zzz”");
    }
}
