//! Dialogs: what opens over the page and closes with Escape; at most one at a time.

use crate::browser;
use crate::state::{Dialog, State};
use crate::ui::html::{Child, View, el};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The open dialog, drawn when it opens and gone when it closes.
pub fn dialogs(state: State) -> View {
    (move || match state.dialog.get() {
        None => ().view(),
        Some(Dialog::Palette) => super::palette::palette(state),
        Some(Dialog::Help) => super::help::help(state),
        Some(Dialog::Notes) => super::notes::notes(state),
        Some(Dialog::Settings) => super::help::settings(state),
    })
    .view()
}

/// A modal dialog; the browser keeps the focus inside and gives it back afterwards.
pub fn modal(state: State, class: &'static str, label: &'static str, content: View) -> View {
    let dialog = el("dialog").set("class", class).set("aria-label", label);
    let element: HtmlDialogElement = dialog.element().clone().unchecked_into();
    let own = element.clone();
    // A dialog can be shown once it stands in the document.
    browser::after_layout(move || {
        let _ = element.show_modal();
    });
    // A click on the dialog itself is a click beside what it holds.
    let beside = move |event: web_sys::Event| {
        if event.target().as_ref() == Some(own.as_ref()) {
            state.dialog.set(None);
        }
    };
    dialog.on("click", beside).on("close", move |_| state.dialog.set(None)).child(content).view()
}
