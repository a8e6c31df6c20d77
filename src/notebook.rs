//! The notebook: the reader's notes as a signal, kept on this device.
//!
//! Storage may be blocked or full: then notes live until the page is left, and the reader is told once.

use crate::browser;
use crate::notes::{self, Note};
use crate::signals::*;
use corpus::gather::Gather as _;
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;

const KEY: &str = "parallax.notes";

#[derive(Clone, Copy)]
pub struct Notebook {
    notes: RwSignal<Vec<Note>>,
}

impl Notebook {
    /// What this device remembers.
    #[must_use]
    pub fn open() -> Self {
        let kept = browser::stored(KEY).and_then(|text| read(&text));
        Self { notes: RwSignal::new(kept.unwrap_or_default()) }
    }

    pub fn with<T>(self, read: impl FnOnce(&[Note]) -> T) -> T {
        self.notes.with(|notes| read(notes))
    }

    /// The notes as JSON.
    #[must_use]
    pub fn export(self) -> String {
        self.notes.with_untracked(|notes| notes::write(notes))
    }

    /// Adds a note. False: it could not be kept on the device.
    pub fn add(self, note: Note) -> bool {
        self.change(|notes| {
            notes::merge(notes, vec![note]);
        })
    }

    pub fn remove(self, note: &Note) -> bool {
        self.change(|notes| notes.retain(|kept| kept != note))
    }

    /// Adds the notes of an export and gives how many were new; `None` if it is no such file.
    pub fn import(self, text: &str) -> Option<usize> {
        let others = read(text)?;
        let mut new = 0;
        self.change(|notes| new = notes::merge(notes, others));
        Some(new)
    }

    fn change(self, change: impl FnOnce(&mut Vec<Note>)) -> bool {
        // Another tab may have added some meanwhile; nothing of either is lost.
        let others = browser::stored(KEY).and_then(|text| read(&text)).unwrap_or_default();
        let before = self.notes.get_untracked();
        self.notes.update(|notes| {
            let unknown = others.into_iter().filter(|note| !before.contains(note)).gather();
            notes::merge(notes, unknown);
            change(notes);
        });
        browser::store(KEY, &self.export())
    }
}

/// Reads what [`notes::write`] wrote, now or in another version: unknown fields are ignored, missing
/// ones are empty. `None`: not JSON, or not notes.
fn read(text: &str) -> Option<Vec<Note>> {
    let file = JSON::parse(text).ok()?;
    let entries = Reflect::get(&file, &"notes".into()).ok()?;
    if !Array::is_array(&entries) {
        return None;
    }
    Some(Array::from(&entries).iter().filter_map(|entry| note(&entry)).gather())
}

fn note(entry: &JsValue) -> Option<Note> {
    let field = |name: &str| Reflect::get(entry, &name.into()).unwrap_or_default();
    let text = |name: &str| field(name).as_string().unwrap_or_default();
    Some(Note {
        article: field("article").as_string()?,
        paragraph: field("paragraph").as_f64().unwrap_or_default() as u32,
        words: text("words"),
        remark: text("remark"),
        made: text("made"),
    })
}
