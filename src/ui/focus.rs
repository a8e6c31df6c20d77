//! Focus: kept for a reader who is in a part while it is drawn again.
//!
//! Who presses a link often has the list around it drawn anew, and a browser lets the focus go with the old
//! one: the next Tab would begin far away. So it goes to what now stands for the same thing: what has the same
//! name and comes as late among its namesakes. When that is gone, the nearest of its list serves, first of those behind
//! it, and when all are gone, whatever the part stands in.
//!
//! Does not know what any of them do. Where a link leads to is `arrival`'s business.

use crate::browser;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// What Tab stops at, or a program has focused.
const STOPS: &str = "a[href],button,input,select,textarea,summary,[tabindex]";

/// A stop by its name, and how many namesakes come before it.
type Stop = (String, usize);

/// The stops inside `parent` that may have the focus next, the best first, if it is between `start` and `end` now.
#[inline(never)]
pub fn held(parent: &Element, start: &Node, end: &Node) -> Option<Vec<Stop>> {
    let focused = browser::focused()?;
    let is = |border: &Node, side: u16| border.compare_document_position(&focused) & side != 0;
    if !is(start, Node::DOCUMENT_POSITION_FOLLOWING) || !is(end, Node::DOCUMENT_POSITION_PRECEDING) {
        return None;
    }
    let all = browser::all_within(parent, STOPS);
    let at = all.iter().position(|stop| *stop == focused)?;
    let list = focused.closest("ul, ol").ok().flatten();
    let listed = |near: &usize| list.as_ref().is_some_and(|list| list.contains(Some(&all[*near])));
    let others = (at + 1..all.len()).chain((0..at).rev()).filter(listed);
    let names: Vec<String> = all.iter().map(name).collect();
    let stop = |at: usize| (names[at].clone(), names[..at].iter().filter(|name| **name == names[at]).count());
    Some(std::iter::once(at).chain(others).map(stop).collect())
}

/// Focuses the first of `held` that is there.
#[inline(never)]
pub fn give_back(parent: &Element, held: &[Stop]) {
    let all = browser::all_within(parent, STOPS);
    let there = |(known, before): &Stop| all.iter().filter(|stop| name(stop) == *known).nth(*before);
    match held.iter().find_map(there) {
        Some(stop) => browser::focus(stop),
        None => {
            if let Some(around) = parent.closest("dialog, [id]").ok().flatten() {
                put(&around);
            }
        }
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
