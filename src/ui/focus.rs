//! Focus: kept for a reader who is in a part while it is drawn again.
//!
//! Who presses a link often has the list around it drawn anew, and a browser lets the focus go with the old
//! one: the next Tab would begin far away. So it goes to what now stands for the same thing: what has the same
//! name, of several the one about as far down. When that is gone, what came behind it serves, and when that is gone too,
//! whatever the part stands in.
//!
//! Does not know what any of them do. Where a link leads to is `arrival`'s business.

use crate::browser;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What Tab stops at, or a program has focused.
const STOPS: &str = "a[href],button,input,select,textarea,summary,[tabindex]";

/// What has the focus while things change.
pub struct Held {
    stop: HtmlElement,
    /// Its number among its parent's stops.
    at: usize,
    /// Its own name and that of the stop behind it.
    names: [String; 2],
}

/// What has the focus, if that is inside `parent`.
#[inline(never)]
pub fn held(parent: &Element) -> Option<Held> {
    let stop = browser::focused().filter(|stop| parent.contains(Some(stop)))?;
    let all = browser::all_within(parent, STOPS);
    let at = all.iter().position(|other| *other == stop)?;
    let names = [at, at + 1].map(|at| all.get(at).map(name).unwrap_or_default());
    Some(Held { stop, at, names })
}

/// Gives the focus to what stands in `parent` for what had it, if that is gone.
#[inline(never)]
pub fn give_back(parent: &Element, held: &Held) {
    if held.stop.is_connected() {
        return;
    }
    let all = browser::all_within(parent, STOPS);
    for wanted in held.names.iter().filter(|name| !name.is_empty()) {
        let mut found = None;
        for (at, stop) in all.iter().enumerate() {
            if (found.is_none() || at <= held.at) && name(stop) == *wanted {
                found = Some(stop);
            }
        }
        if let Some(stop) = found {
            browser::focus(stop);
            return;
        }
    }
    if let Ok(Some(around)) = parent.closest("dialog, [id]") {
        put(&around);
    }
}

/// Focuses what Tab doesn't stop at.
pub fn put(element: &Element) {
    let _ = element.set_attribute("tabindex", "-1");
    browser::focus(element.unchecked_ref());
}

fn name(stop: &HtmlElement) -> String {
    let id = stop.id();
    if !id.is_empty() {
        return id;
    }
    // The count beside a choice changes with what is chosen.
    let text = || browser::all_within(stop, ".choice-label").last().unwrap_or(stop).text_content();
    stop.get_attribute("aria-label").or_else(text).unwrap_or_default()
}
