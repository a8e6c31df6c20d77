//! The command palette: type a few letters, go anywhere.

mod entries;

use super::arrival;
use super::dialogs::modal;
use super::parts::option::{self, option};
use super::words::words;
use crate::browser;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{self, Child, View, Views, el, group};
use entries::{Action, Entry};

const LIST: &str = "palette-list";

pub fn palette(state: State) -> View {
    let w = words();
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(0usize);
    let found = Memo::new(move || typed.with(|typed| entries::find(state.archive, w, typed)));
    let take = move |at: usize| {
        let action = found.with_untracked(|found| found.get(at).map(|entry| entry.action.clone()));
        if let Some(action) = action {
            state.dialog.set(None);
            carry_out(state, action);
        }
    };
    let pressed = move |event: web_sys::Event| {
        let event: &web_sys::KeyboardEvent = html::event(&event);
        let count = found.with_untracked(Vec::len).max(1);
        match event.key().as_str() {
            "ArrowDown" => chosen.update(|at| *at = (*at + 1) % count),
            "ArrowUp" => chosen.update(|at| *at = (*at + count - 1) % count),
            "Enter" => take(chosen.get_untracked()),
            _ => return,
        }
        event.prevent_default();
        if let Some(option) = browser::element(&option::id(LIST, chosen.get_untracked())) {
            browser::reveal_nearby(&option);
        }
    };
    let options = move || {
        let line = |(at, entry): (usize, &Entry)| {
            let selected = move || if chosen.get() == at { "true" } else { "false" };
            option(LIST, at, &entry.label, entry.kind)
                .set("aria-selected", selected)
                .on("click", move |_| take(at))
        };
        found.with(|found| found.iter().enumerate().map(line).views())
    };
    let content = group([
        el("input.palette-field[type=text][role=combobox][aria-expanded=true]")
            .set("aria-controls", LIST)
            .set("aria-autocomplete", "list")
            .set("aria-label", w.palette_label)
            .set("placeholder", w.palette_label)
            .set("autofocus", true)
            .set("autocomplete", "off")
            .set("spellcheck", "false")
            .set("aria-activedescendant", move || option::id(LIST, chosen.get()))
            .on("input", move |event| {
                typed.set(browser::value(&event));
                chosen.set(0);
            })
            .on("keydown", pressed)
            .view(),
        el("ul").set("id", LIST).set("role", "listbox").set("aria-label", w.palette).child(options).view(),
        el("p.visually-hidden[role=status]")
            .child(move || found.with(|found| (w.palette_found)(found.len())))
            .view(),
    ]);
    modal(state, "palette", w.palette, content.view())
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
