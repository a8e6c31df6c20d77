//! The margin of a paragraph: who speaks, where else the matter is reported, what to do with the
//! paragraph, and the reader's notes on it.

use super::draft::{self, Draft};
use crate::address::{Place, ReadPlace};
use crate::browser;
use crate::passages;
use crate::related;
use crate::state::State;
use crate::ui::notes as notes_dialog;
use crate::ui::parts::copy;
use crate::ui::words::words;
use corpus::article::{Article, Role};
use corpus::compare::Matter;
use corpus::quote::{Quote, SpeakerIndex};
use corpus::span::ArticleIndex;
use leptos::prelude::*;

pub fn margin(
    state: State,
    index: ArticleIndex,
    article: &'static Article,
    number: u32,
    quotes: &[&'static Quote],
    meant: Memo<bool>,
    draft: RwSignal<Option<Draft>>,
) -> AnyView {
    let w = words();
    let here = &article.paragraphs[number as usize];
    let role = match here.role {
        Role::PullQuote => Some(w.pull_quote),
        Role::Furniture => Some(w.furniture),
        _ => None,
    };
    let role = role.map(|role| view! { <p class="margin-role">{role}</p> });
    let voice = here.voice.as_ref().map(|voice| view! { <p class="voice">{(w.voice)(voice)}</p> });
    let speakers = speakers(state, quotes);
    let speakers = (!speakers.is_empty()).then(|| view! { <ul class="speakers-here">{speakers}</ul> });
    view! {
        <aside class="margin" aria-label=(w.beside)(number)>
            {role}{voice}{speakers}
            {elsewhere(state, index, number)}
            {move || meant.get().then(|| actions(state, article, number, draft))}
            {move || notes(state, article, number)}
            {move || draft.get().filter(|draft| draft.paragraph == number).map(|found| draft::form(state, article, found, draft))}
        </aside>
    }
    .into_any()
}

fn speakers(state: State, quotes: &[&'static Quote]) -> Vec<AnyView> {
    let mut seen: Vec<SpeakerIndex> = Vec::new();
    for speaker in quotes.iter().filter_map(|quote| quote.speaker) {
        if !seen.contains(&speaker) {
            seen.push(speaker);
        }
    }
    seen.into_iter()
        .filter_map(|index| {
            let speaker = state.archive.quotes.speakers.get(index.0 as usize)?;
            let tint = state.tints.with_value(|tints| tints.tint(Some(index)));
            let href = state.link(Place::speaker(&speaker.name));
            let swatch = format!("swatch tint-{tint}");
            Some(
                view! {
                    <li><span class=swatch aria-hidden="true"></span><a href=href>{speaker.name.as_str()}</a></li>
                }
                .into_any(),
            )
        })
        .collect()
}

/// The first matter in the open, the others behind a summary: the margin should not push paragraphs apart.
fn elsewhere(state: State, index: ArticleIndex, number: u32) -> AnyView {
    let w = words();
    let mut matters: Vec<AnyView> = related::matters_at(state.archive, index, number)
        .filter_map(|matter| also_in(state, index, matter))
        .collect();
    if matters.is_empty() {
        return ().into_any();
    }
    let rest = matters.split_off(1);
    let more = (!rest.is_empty()).then(|| {
        view! { <details class="also-more"><summary>{(w.more_matters)(rest.len())}</summary>{rest}</details> }
    });
    view! { {matters}{more} }.into_any()
}

fn also_in(state: State, index: ArticleIndex, matter: &'static Matter) -> Option<AnyView> {
    let places = related::elsewhere(matter, index);
    if places.is_empty() {
        return None;
    }
    let links = places
        .into_iter()
        .filter_map(|passage| {
            let article = state.archive.collection.get(passage.article)?;
            let href = state.link(passages::place(article, passage.paragraph, passage.span));
            Some(view! { <li><a href=href>{article.source.as_str()}</a></li> })
        })
        .collect_view();
    let compare = state.link(Place::matter(&matter.id));
    Some(
        view! {
            <div class="also-in">
                <p><a href=compare>{matter.label.as_str()}</a>" "<span class="quiet-text">{words().also_in}</span></p>
                <ul>{links}</ul>
            </div>
        }
        .into_any(),
    )
}

/// What one can do with the paragraph that the address points at.
fn actions(state: State, article: &'static Article, number: u32, draft: RwSignal<Option<Draft>>) -> AnyView {
    let w = words();
    let place = ReadPlace { article: article.id.clone(), paragraph: Some(number), ..ReadPlace::default() };
    let url = move || browser::absolute(&state.link(Place::Read(place.clone())));
    let begin = move |_| draft.set(Some(Draft { paragraph: number, words: String::new() }));
    view! {
        <p class="actions">
            {copy::copy(state, w.copy_link, url)}
            <button type="button" class="quiet" on:click=begin>{w.add_note}</button>
        </p>
    }
    .into_any()
}

/// The reader's notes on this paragraph.
fn notes(state: State, article: &'static Article, number: u32) -> AnyView {
    let w = words();
    let here = state.notebook.with(|notes| {
        let here = notes.iter().filter(|note| note.article == article.id && note.paragraph == number);
        here.cloned().collect::<Vec<_>>()
    });
    let items = here.into_iter().map(|note| {
        let quoted = notes_dialog::quoted(&note);
        let remark = note.remark.clone();
        let remove = move |_| notes_dialog::keep(state, state.notebook.remove(&note));
        view! {
            <div class="note">
                {quoted}<p>{remark}</p>
                <button type="button" class="quiet" on:click=remove>{w.remove}</button>
            </div>
        }
    });
    items.collect_view().into_any()
}
