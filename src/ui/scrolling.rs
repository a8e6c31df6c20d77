//! Scrolling: where each entry of the history was left.
//!
//! The browser's own restoring comes too early for a page that is drawn by a program, so the place is
//! kept in the entry itself and gone back to once the view is drawn.

use crate::browser;
use crate::state::State;
use crate::ui::html::{at_rest, on_window};
use crate::ui::pages::read::bookmark;
use crate::ui::parts::portions;
use std::rc::Rc;

/// Keeps the place whenever scrolling rests.
pub fn keep(state: State) {
    browser::restore_scrolling_ourselves();
    let rest = move || {
        browser::keep_scroll();
        bookmark::keep(state);
    };
    on_window("scroll", at_rest(Rc::new(rest)));
}

/// Back or forward: the other entry is drawn, scrolled as it was left, and the focus goes to the link
/// that led away from it.
pub fn moved(state: State) {
    let left = state.address_untracked().print();
    state.moved();
    browser::after_layout(move || {
        portions::all();
        browser::scroll_to(browser::kept_scroll().unwrap_or_default());
        let link = browser::select_all("main a[href]").into_iter();
        let mut link = link.filter(|link| link.get_attribute("href").as_deref() == Some(left.as_str()));
        if let Some(link) = link.next() {
            browser::focus(&link);
        }
    });
}
