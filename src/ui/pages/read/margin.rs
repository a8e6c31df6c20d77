//! The margin of a paragraph: who speaks, where else the matter is reported, what to do with the
//! paragraph, and the reader's notes on it.

use super::draft::{self, Draft};
use crate::address::{Place, ReadPlace};
use crate::browser;
use crate::related;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::notes as notes_dialog;
use crate::ui::parts::copy;
use crate::ui::parts::link::{link, to_passage};
use crate::ui::words::words;
use corpus::article::{Article, Role};
use corpus::compare::Matter;
use corpus::gather::Gather as _;
use corpus::quote::{Quote, SpeakerIndex};
use corpus::span::ArticleIndex;

pub fn margin(
    state: State,
    index: ArticleIndex,
    article: &'static Article,
    number: u32,
    quotes: &[&'static Quote],
    meant: Memo<bool>,
    draft: RwSignal<Option<Draft>>,
) -> View {
    let w = words();
    let here = &article.paragraphs[number as usize];
    let role = match here.role {
        Role::PullQuote => Some(w.pull_quote),
        Role::Furniture => Some(w.furniture),
        _ => None,
    };
    let role = role.map(|role| el("p.margin-role").child(role));
    let voice = here.voice.as_ref().map(|voice| el("p.voice").child((w.voice)(voice)));
    let speakers = speakers(state, quotes);
    let speakers = (!speakers.is_empty()).then(|| el("ul.speakers-here").child(speakers));
    el("aside.margin")
        .set("aria-label", (w.beside)(number))
        .child(role)
        .child(voice)
        .child(speakers)
        .child(elsewhere(state, index, number))
        .child(move || meant.get().then(|| actions(state, article, number, draft)))
        .child(move || notes(state, article, number))
        .child(move || {
            draft
                .get()
                .filter(|draft| draft.paragraph == number)
                .map(|found| draft::form(state, article, found, draft))
        })
        .view()
}

fn speakers(state: State, quotes: &[&'static Quote]) -> Vec<View> {
    let mut seen: Vec<SpeakerIndex> = Vec::new();
    for speaker in quotes.iter().filter_map(|quote| quote.speaker) {
        if !seen.contains(&speaker) {
            seen.push(speaker);
        }
    }
    seen.into_iter()
        .filter_map(|index| {
            let speaker = state.archive.quotes.speakers.get(index.0 as usize)?;
            let tint = state.tints.tint(Some(index));
            let swatch = format!("swatch tint-{tint}");
            Some(
                el("li")
                    .child(el("span").set("class", swatch).set("aria-hidden", "true"))
                    .child(link(state, "a", Place::speaker(&speaker.name)).child(speaker.name.as_str()))
                    .view(),
            )
        })
        .gather()
}

/// The first matter in the open, the others behind a summary: the margin should not push paragraphs apart.
fn elsewhere(state: State, index: ArticleIndex, number: u32) -> View {
    let w = words();
    let mut matters: Vec<View> = related::matters_at(state.archive, index, number)
        .filter_map(|matter| also_in(state, index, matter))
        .gather();
    if matters.is_empty() {
        return ().view();
    }
    let rest = matters.split_off(1);
    let more = (!rest.is_empty()).then(|| {
        el("details.also-more").child(el("summary").child((w.more_matters)(rest.len()))).child(rest)
    });
    group([(matters).view(), (more).view()]).view()
}

fn also_in(state: State, index: ArticleIndex, matter: &'static Matter) -> Option<View> {
    let places = related::elsewhere(matter, index);
    if places.is_empty() {
        return None;
    }
    let links = places
        .into_iter()
        .filter_map(|passage| {
            let article = state.archive.collection.get(passage.article)?;
            Some(
                el("li").child(
                    to_passage(state, "a", article, passage.paragraph, passage.span)
                        .child(article.source.as_str()),
                ),
            )
        })
        .views();
    Some(
        el("div.also-in")
            .child(
                el("p")
                    .child(link(state, "a", Place::matter(&matter.id)).child(matter.label.as_str()))
                    .child(" ")
                    .child(el("span.quiet-text").child(words().also_in)),
            )
            .child(el("ul").child(links))
            .view(),
    )
}

/// What one can do with the paragraph that the address points at.
fn actions(state: State, article: &'static Article, number: u32, draft: RwSignal<Option<Draft>>) -> View {
    let w = words();
    let place = ReadPlace { article: article.id.clone(), paragraph: Some(number), ..ReadPlace::default() };
    let url = move || browser::absolute(&state.link(Place::Read(place.clone())));
    let begin = move |_| draft.set(Some(Draft { paragraph: number, words: String::new() }));
    el("p.actions")
        .child(copy::copy(state, w.copy_link, url))
        .child(el("button.quiet[type=button]").on("click", begin).child(w.add_note))
        .view()
}

/// The reader's notes on this paragraph.
fn notes(state: State, article: &'static Article, number: u32) -> View {
    let w = words();
    let here = state.notebook.with(|notes| {
        let here = notes.iter().filter(|note| note.article == article.id && note.paragraph == number);
        here.cloned().gather()
    });
    let items = here.into_iter().map(|note| {
        let quoted = notes_dialog::quoted(&note);
        let remark = note.remark.clone();
        let remove = move |_| notes_dialog::keep(state, state.notebook.remove(&note));
        el("div.note")
            .child(quoted)
            .child(el("p").child(remark))
            .child(el("button.quiet[type=button]").on("click", remove).child(w.remove))
    });
    items.views()
}
