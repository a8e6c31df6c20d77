//! Links: to a place of the page, and to a passage of an article.

use crate::address::Place;
use crate::passages;
use crate::state::State;
use crate::ui::html::{El, el};
use corpus::article::Article;
use corpus::span::Span;

/// A link, described as [`el`] describes elements.
#[inline(never)]
pub fn link(state: State, selector: &'static str, to: Place) -> El {
    el(selector).set("href", state.link(to))
}

/// A link to where a passage stands in its article.
#[inline(never)]
pub fn to_passage(state: State, selector: &'static str, article: &Article, paragraph: u32, span: Span) -> El {
    link(state, selector, passages::place(article, paragraph, span))
}
