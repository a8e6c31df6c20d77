//! The command palette: type a few letters, go anywhere.

mod entries;

use super::arrival;
use super::dialogs::modal;
use super::words::words;
use crate::browser;
use crate::state::State;
use entries::{Action, Entry};
use leptos::ev;
use leptos::prelude::*;

pub fn palette(state: State) -> AnyView {
    let w = words();
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(0usize);
    let found = Memo::new(move |_| typed.with(|typed| entries::find(state.archive, w, typed)));
    let take = move |at: usize| {
        let action = found.with_untracked(|found| found.get(at).map(|entry| entry.action.clone()));
        if let Some(action) = action {
            state.dialog.set(None);
            carry_out(state, action);
        }
    };
    let pressed = move |event: ev::KeyboardEvent| {
        let count = found.with_untracked(Vec::len).max(1);
        match event.key().as_str() {
            "ArrowDown" => chosen.update(|at| *at = (*at + 1) % count),
            "ArrowUp" => chosen.update(|at| *at = (*at + count - 1) % count),
            "Enter" => take(chosen.get_untracked()),
            _ => return,
        }
        event.prevent_default();
        if let Some(option) = browser::element(&option_id(chosen.get_untracked())) {
            browser::reveal_nearby(&option);
        }
    };
    let options = move || {
        found.with(|found| {
            found.iter().enumerate().map(|(at, entry)| option(at, entry, chosen, take)).collect_view()
        })
    };
    let content = view! {
        <input
            class="palette-field" type="text" role="combobox" aria-expanded="true" aria-controls="palette-list"
            aria-autocomplete="list" aria-label=w.palette_label placeholder=w.palette_label autofocus=true
            autocomplete="off" spellcheck="false"
            aria-activedescendant=move || option_id(chosen.get())
            on:input=move |event| { typed.set(browser::value(&event)); chosen.set(0); }
            on:keydown=pressed
        />
        <ul id="palette-list" role="listbox" aria-label=w.palette>{options}</ul>
        <p class="visually-hidden" role="status">{move || found.with(|found| (w.palette_found)(found.len()))}</p>
    };
    modal(state, "palette", w.palette, content.into_any())
}

fn option_id(at: usize) -> String {
    format!("palette-{at}")
}

fn option(at: usize, entry: &Entry, chosen: RwSignal<usize>, take: impl Fn(usize) + 'static) -> AnyView {
    let selected = move || if chosen.get() == at { "true" } else { "false" };
    view! {
        <li id=option_id(at) role="option" aria-selected=selected on:click=move |_| take(at)>
            <span>{entry.label.clone()}</span> <span class="quiet-text">{entry.kind}</span>
        </li>
    }
    .into_any()
}

fn carry_out(state: State, action: Action) {
    match action {
        Action::Go(place) => arrival::go_to(state, place),
        Action::Open(dialog) => {
            // The palette is still closing; the next dialog opens after it.
            browser::after_layout(move || state.dialog.set(Some(dialog)));
        }
        Action::Turn(setting) => setting.turn(),
        Action::CopyAddress => {
            let url = browser::absolute(&state.address_untracked().print());
            super::parts::copy::copy_now(state, url);
        }
        Action::Print => browser::print(),
    }
}
