//! A field for words, in a form of its own: what is typed is a place at once, and a step of the history when it settles.

use crate::address::Place;
use crate::browser;
use crate::kept::{Make, Take};
use crate::state::State;
use crate::ui::html::{El, el};

/// The form, described as [`el`] describes elements. It follows `words` and goes to the place that `asked` makes of what
/// is typed.
pub fn words_field(
    state: State,
    form: &'static str,
    name: &'static str,
    label: &'static str,
    words: impl Fn() -> String + 'static,
    asked: impl Fn(String) -> Place + 'static,
) -> El {
    field(state, el(form).set("aria-label", name), label, Box::new(words), Box::new(asked))
}

fn field(
    state: State,
    form: El,
    label: &'static str,
    words: Box<dyn Make<String>>,
    asked: Box<dyn Take<String, Place>>,
) -> El {
    let sent = move |event: web_sys::Event| {
        event.prevent_default();
        state.settle();
    };
    let input = el("input[type=search][autocomplete=off][spellcheck=false]")
        .prop("value", move || words.make())
        .on("input", move |event| state.typed(asked.take(browser::value(&event))))
        .on("blur", move |_| state.settle());
    form.on("submit", sent).child(el("label").child(label).child(input))
}
