//! A note being made: from the words a reader selects, to its remark.

use crate::address::Place;
use crate::browser;
use crate::notes::Note;
use crate::passages;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, at_rest, called, el, event};
use crate::ui::notes::add;
use crate::ui::parts::copy;
use crate::ui::words::words;
use corpus::article::Article;
use corpus::span::Span;
use js_sys::{Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, KeyboardEvent, Node};

/// What a reader is about to note.
#[derive(Clone, Copy)]
pub struct Making {
    pub chosen: RwSignal<Option<Selected>>,
    pub draft: RwSignal<Option<Draft>>,
}

/// A note that waits for its remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub paragraph: u32,
    /// Empty: the whole paragraph.
    pub words: String,
}

/// The field for the remark, in the paragraph's margin.
pub fn form(state: State, article: &'static Article, found: Draft, draft: RwSignal<Option<Draft>>) -> View {
    let w = words();
    let place: JsValue = format!("{} {}", article.id, found.paragraph).into();
    let (typed, given_up) = (place.clone(), place.clone());
    let words_marked = found.words.clone();
    let before = begun(&place);
    let save = move |event: web_sys::Event| {
        event.prevent_default();
        let remark = begun(&place).trim().to_owned();
        begin(&place, "");
        if !remark.is_empty() || !found.words.is_empty() {
            add(state, note(article, &found, remark));
        }
        draft.set(None);
    };
    let escape = move |pressed: web_sys::Event| {
        if event::<KeyboardEvent>(&pressed).key() == "Escape" {
            pressed.prevent_default();
            draft.set(None);
        }
    };
    let field = el("textarea[rows=3]").child(before).on("input", move |event| {
        begin(&typed, &browser::value(&event));
    });
    let cancel = move |_| {
        begin(&given_up, "");
        draft.set(None);
    };
    if let Some(field) = field.element().dyn_ref::<web_sys::HtmlElement>().cloned() {
        browser::after_layout(move || {
            let _ = field.focus();
        });
    }
    el("form.note-form")
        .on("submit", save)
        .on("keydown", escape)
        .child((!words_marked.is_empty()).then(|| el("q").child(words_marked.clone())))
        .child(el("label").child(w.remark).child(field))
        .child(el("button[type=submit]").child(w.save))
        .child(el("button.quiet[type=button]").on("click", cancel).child(w.cancel))
        .view()
}

thread_local! {
    /// What was typed for a paragraph and neither saved nor cancelled: it outlives the view, not the page.
    static BEGUN: Object = Object::new();
}

fn begun(place: &JsValue) -> String {
    BEGUN.with(|begun| Reflect::get(begun, place)).unwrap_or_default().as_string().unwrap_or_default()
}

fn begin(place: &JsValue, remark: &str) {
    let _ = BEGUN.with(|begun| Reflect::set(begun, place, &remark.into()));
}

fn note(article: &Article, draft: &Draft, remark: String) -> Note {
    Note {
        article: article.id.clone(),
        paragraph: draft.paragraph,
        words: draft.words.clone(),
        remark,
        made: browser::now(),
    }
}

/// A selected passage of one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    paragraph: u32,
    span: Span,
}

/// Keeps `chosen` as what is selected, by whatever means.
///
/// The document has one such listener: the last article's.
pub fn listen(article: &'static Article, chosen: RwSignal<Option<Selected>>) {
    let look = move || {
        let now = selected(article);
        if chosen.try_with_untracked(|chosen| *chosen != now) == Some(true) {
            chosen.set(now);
        }
    };
    let look = called(Box::new(at_rest(Rc::new(look))));
    let _ = Reflect::set(&leptos::prelude::document(), &"onselectionchange".into(), &look);
}

/// What is selected in the article's text, if it lies in one paragraph and no field has the focus.
fn selected(article: &Article) -> Option<Selected> {
    if browser::focused().is_some_and(|focused| browser::is_field(&focused)) {
        return None;
    }
    let selection = leptos::prelude::window().get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let text = paragraph_text(&range.start_container().ok()?)?;
    if paragraph_text(&range.end_container().ok()?).as_ref() != Some(&text) {
        return None;
    }
    let number: u32 = text.parent_element()?.id().strip_prefix('p')?.parse().ok()?;
    let whole = article.paragraphs.get(number as usize)?.span;
    // The text on screen is the paragraph's own, so what stands before the selection tells where it is.
    let before = range.clone_range();
    before.set_start(&text, 0).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let start = whole.start() + String::from(before.to_string()).len();
    let end = start + String::from(range.to_string()).len();
    let span = (start < end && end <= whole.end()).then(|| Span::new(start, end))?;
    Some(Selected { paragraph: number, span })
}

fn paragraph_text(node: &Node) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest(".paragraph-text").ok()?
}

/// What one can do with a selection in paragraph `number`. It is seen at the foot of the window and stands
/// behind the paragraph's text, so that it comes next for the Tab key.
pub fn toolbar(
    state: State,
    article: &'static Article,
    number: u32,
    Making { chosen, draft }: Making,
) -> View {
    (move || {
        let w = words();
        let found = chosen.get().filter(|found| found.paragraph == number)?;
        let marked = Draft { paragraph: found.paragraph, words: article.slice(found.span).to_owned() };
        let highlighted = marked.clone();
        let highlight = move |_| {
            add(state, note(article, &highlighted, String::new()));
            chosen.set(None);
        };
        let remark = move |_| {
            draft.set(Some(marked.clone()));
            chosen.set(None);
        };
        let url = move || {
            let place: Place = passages::place(article, found.paragraph, found.span);
            browser::absolute(&state.link(place))
        };
        Some(
            el("div.selection-tools[role=toolbar]")
                .set("aria-label", w.selection)
                // A press beside the selection would end it.
                .on("mousedown", |press| press.prevent_default())
                .child(el("button[type=button]").on("click", highlight).child(w.highlight))
                .child(el("button[type=button]").on("click", remark).child(w.add_note))
                .child(copy::copy(state, w.copy_passage_link, url)),
        )
    })
    .view()
}
