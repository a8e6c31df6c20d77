//! The reader's notes: all of them in a dialog, to go to, take away and bring back.

use super::dialogs::modal;
use super::words::words;
use crate::address::{Place, ReadPlace};
use crate::browser;
use crate::notes::Note;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::parts::link::link;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

pub fn notes(state: State) -> View {
    let w = words();
    let list = move || {
        state.notebook.with(|notes| {
            if notes.is_empty() {
                return el("p.quiet-text").child(w.no_notes).view();
            }
            let items = notes.iter().map(|note| entry(state, note)).views();
            el("ul.note-list").child(items).view()
        })
    };
    let content = group([
        el("h2").child(w.notes).view(),
        el("p.quiet-text").child(w.notes_kept).view(),
        (list).view(),
        el("p.sheet-foot")
            .child(el("button[type=button]").on("click", move |_| export(state)).child(w.export_notes))
            .child(
                el("label.button").child(w.import_notes).child(
                    el("input.visually-hidden[type=file][accept=application/json,.json]")
                        .on("change", move |event| import(state, &event)),
                ),
            )
            .child(el("button[type=button]").on("click", move |_| state.dialog.set(None)).child(w.close))
            .view(),
    ]);
    modal(state, "sheet", w.notes, content.view())
}

fn entry(state: State, note: &Note) -> View {
    let w = words();
    let place =
        ReadPlace { article: note.article.clone(), paragraph: Some(note.paragraph), ..ReadPlace::default() };
    let article =
        state.archive.collection.find(&note.article).and_then(|index| state.archive.collection.get(index));
    let source = article.map_or_else(|| note.article.clone(), |article| article.source.clone());
    let remove = note.clone();
    el("li")
        .child(
            link(state, "a", Place::Read(place)).on("click", move |_| state.dialog.set(None)).child((w
                .place)(
                &source,
                note.paragraph,
            )),
        )
        .child(quoted(note))
        .child(el("p").child(note.remark.clone()))
        .child(
            el("button.quiet[type=button]")
                .on("click", move |_| keep(state, state.notebook.remove(&remove)))
                .child(w.remove),
        )
        .view()
}

/// The words a note marks, if it marks any.
pub fn quoted(note: &Note) -> View {
    (!note.words.is_empty()).then(|| el("q").child(note.words.clone())).view()
}

/// Adds a note and says what became of it.
pub fn add(state: State, note: Note) {
    let w = words();
    state.tell(format!("{}: {}", w.remark, w.recent_kept));
    keep(state, state.notebook.add(note));
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

fn import(state: State, event: &web_sys::Event) {
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
fn file_text(event: &web_sys::Event) -> Option<js_sys::Promise> {
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    let files = get(&event.target()?.into(), "files")?;
    let file = get(&files, "0").filter(JsValue::is_object)?;
    let read: js_sys::Function = get(&file, "text")?.dyn_into().ok()?;
    read.call0(&file).ok()?.dyn_into().ok()
}
