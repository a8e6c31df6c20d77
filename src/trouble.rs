//! Trouble: what a reader is told when the page cannot go on.
//!
//! Knows only the elements that stand in the HTML, so that it works when nothing else does. What to say
//! after a panic is `boot.js`'s business: it sees the program end, also when this code no longer runs.

use crate::browser;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn error(text: &str);
}

/// Shows `sentence` in place of the page.
pub fn tell(sentence: &str) {
    if let Some(opening) = browser::element("opening") {
        opening.remove();
    }
    if let Some(place) = browser::element("trouble") {
        place.set_text_content(Some(sentence));
        place.set_hidden(false);
    }
}

/// A panic names its place in the console, for whoever mends it.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| error(&panic.to_string())));
}
