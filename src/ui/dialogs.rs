//! Dialogs: what opens over the page and closes with Escape; at most one at a time.

use crate::state::{Dialog, State};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// The open dialog, drawn when it opens and gone when it closes.
pub fn dialogs(state: State) -> AnyView {
    (move || match state.dialog.get() {
        None => ().into_any(),
        Some(Dialog::Palette) => super::palette::palette(state),
        Some(Dialog::Help) => super::help::help(state),
        Some(Dialog::Notes) => super::notes::notes(state),
        Some(Dialog::Settings) => super::help::settings(state),
    })
    .into_any()
}

/// A modal dialog; the browser keeps the focus inside and gives it back afterwards.
pub fn modal(state: State, class: &'static str, label: &'static str, content: AnyView) -> AnyView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get().filter(|dialog| !dialog.open()) {
            let _ = dialog.show_modal();
        }
    });
    // A click on the dialog itself is a click beside what it holds.
    let beside = move |event: ev::MouseEvent| {
        let target = event.target().map(wasm_bindgen::JsValue::from);
        let own = dialog.get_untracked().map(wasm_bindgen::JsValue::from);
        if target.is_some() && target == own {
            state.dialog.set(None);
        }
    };
    view! {
        <dialog node_ref=dialog class=class aria-label=label on:click=beside
            on:close=move |_| state.dialog.set(None)>
            {content}
        </dialog>
    }
    .into_any()
}
