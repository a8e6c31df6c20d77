//! Copy buttons: they put a text on the clipboard and say so.

use crate::browser;
use crate::state::State;
use crate::ui::html::{Child, View, el};
use crate::ui::words::words;

/// A button that copies what `text` gives when it is pressed.
pub fn copy(state: State, label: &'static str, text: impl Fn() -> String + 'static) -> View {
    let pressed = move |_| copy_now(state, text());
    el("button.quiet[type=button]").on("click", pressed).child(label).view()
}

/// Copies and says how it went.
pub fn copy_now(state: State, text: String) {
    wasm_bindgen_futures::spawn_local(async move {
        let done = browser::copy(text).await;
        state.tell(if done { words().copied } else { words().not_copied });
    });
}
