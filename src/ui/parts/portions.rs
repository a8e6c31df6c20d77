//! Portions: a long list begins with what is seen first; the others follow frame by frame, so that the page answers
//! meanwhile and no frame lays out more than a portion.
//!
//! One list at a time: the last that was begun. Who needs an entry that may not be there yet asks for
//! [`all`].

use super::turns::{self, Turn};
use crate::kept::Take;
use crate::ui::html::{El, View};
use std::cell::Cell;
use web_sys::Element;

struct Rest {
    list: Element,
    next: usize,
    total: usize,
    /// How many entries a frame draws.
    portion: usize,
    draw: Box<dyn Take<usize, View>>,
}

thread_local! {
    static REST: Cell<Option<Rest>> = const { Cell::new(None) };
}

/// Draws the entries into `list`, so many in a frame; it is busy until all are there.
///
/// Entries that are there already stay until it is their turn, and for good if they are drawn the same again: a
/// letter seldom changes what all articles show, and a browser need not lay out anew what stays.
#[inline(never)]
pub fn portions(list: El, total: usize, portion: usize, draw: Box<dyn Take<usize, View>>) -> El {
    let list_element = list.element().clone();
    // What was still to be drawn in this list is no longer wanted.
    REST.set(REST.take().filter(|rest| rest.list != list_element));
    go_on(Rest { list: list_element, next: 0, total, portion, draw }, portion);
    next();
    list
}

/// Draws what is still missing.
#[inline(never)]
pub fn all() {
    if let Some(rest) = REST.take() {
        go_on(rest, usize::MAX);
    }
}

fn next() {
    let portion = || {
        // The view that this was for may be gone.
        if let Some(rest) = REST.take().filter(|rest| rest.list.is_connected()) {
            let portion = rest.portion;
            go_on(rest, portion);
            next();
        }
    };
    turns::wait(Turn::Rest, Box::new(portion));
}

fn go_on(mut rest: Rest, count: usize) {
    let end = rest.next.saturating_add(count).min(rest.total);
    while rest.next < end {
        let entry = rest.draw.take(rest.next);
        match rest.list.children().item(rest.next as u32) {
            Some(before) => entry.replace(&before),
            None => entry.append_to(&rest.list),
        }
        rest.next += 1;
    }
    if end < rest.total {
        let _ = rest.list.set_attribute("aria-busy", "true");
        REST.set(Some(rest));
    } else {
        let _ = rest.list.remove_attribute("aria-busy");
    }
}
