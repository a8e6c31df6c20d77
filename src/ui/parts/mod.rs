//! Parts: what several views share. Plain values in, markup out.

pub mod byline;
pub mod copy;
pub mod dates;
pub mod evidence;
pub mod facet;
pub mod fold;
pub mod icon;
pub mod link;
pub mod option;
pub mod passage;
pub mod portions;
pub mod quote_card;
pub mod relation;
pub mod select;
pub mod strip;
pub mod turns;
pub mod words_field;
