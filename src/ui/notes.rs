//! The reader's notes: all of them in a dialog, to go to, take away and bring back.

use super::dialogs::modal;
use super::words::words;
use crate::address::{Place, ReadPlace};
use crate::browser;
use crate::notes::Note;
use crate::state::State;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

pub fn notes(state: State) -> AnyView {
    let w = words();
    let list = move || {
        state.notebook.with(|notes| {
            if notes.is_empty() {
                return view! { <p class="quiet-text">{w.no_notes}</p> }.into_any();
            }
            let items = notes.iter().map(|note| entry(state, note)).collect_view();
            view! { <ul class="note-list">{items}</ul> }.into_any()
        })
    };
    let content = view! {
        <h2>{w.notes}</h2>
        <p class="quiet-text">{w.notes_kept}</p>
        {list}
        <p class="sheet-foot">
            <button type="button" on:click=move |_| export(state)>{w.export_notes}</button>
            <label class="button">
                {w.import_notes}
                <input class="visually-hidden" type="file" accept="application/json,.json"
                    on:change=move |event| import(state, &event) />
            </label>
            <button type="button" on:click=move |_| state.dialog.set(None)>{w.close}</button>
        </p>
    };
    modal(state, "sheet", w.notes, content.into_any())
}

fn entry(state: State, note: &Note) -> AnyView {
    let w = words();
    let place =
        ReadPlace { article: note.article.clone(), paragraph: Some(note.paragraph), ..ReadPlace::default() };
    let article =
        state.archive.collection.find(&note.article).and_then(|index| state.archive.collection.get(index));
    let source = article.map_or_else(|| note.article.clone(), |article| article.source.clone());
    let href = state.link(Place::Read(place));
    let remove = note.clone();
    view! {
        <li>
            <a href=href on:click=move |_| state.dialog.set(None)>{(w.place)(&source, note.paragraph)}</a>
            {quoted(note)}
            <p>{note.remark.clone()}</p>
            <button type="button" class="quiet" on:click=move |_| keep(state, state.notebook.remove(&remove))>
                {w.remove}
            </button>
        </li>
    }
    .into_any()
}

/// The words a note marks, if it marks any.
pub fn quoted(note: &Note) -> AnyView {
    (!note.words.is_empty()).then(|| view! { <q>{note.words.clone()}</q> }).into_any()
}

/// Says so when a change could not be kept.
pub fn keep(state: State, kept: bool) {
    if !kept {
        state.tell(words().notes_not_kept);
    }
}

fn export(state: State) {
    browser::download("parallax-notes.json", "application/json", &state.notebook.export());
}

fn import(state: State, event: &ev::Event) {
    let Some(text) = file_text(event) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let w = words();
        let text = JsFuture::from(text).await.ok().and_then(|text| text.as_string());
        match text.and_then(|text| state.notebook.import(&text)) {
            Some(count) => state.tell((w.notes_imported)(count)),
            None => state.tell(w.not_notes),
        }
    });
}

/// The promise of the chosen file's text.
fn file_text(event: &ev::Event) -> Option<js_sys::Promise> {
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    let files = get(&event.target()?.into(), "files")?;
    let file = get(&files, "0").filter(JsValue::is_object)?;
    let read: js_sys::Function = get(&file, "text")?.dyn_into().ok()?;
    read.call0(&file).ok()?.dyn_into().ok()
}
