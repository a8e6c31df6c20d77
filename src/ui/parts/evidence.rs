//! Evidence: why a quote has the speaker it has, told when the reader asks.

use crate::state::State;
use crate::ui::html::{Child, View, el};
use crate::ui::locale;
use crate::ui::parts::link::to_passage;
use crate::ui::words::words;
use corpus::gather::Gather as _;
use corpus::quote::{Basis, Quote};
use corpus::span::Span;
use std::cell::Cell;

/// "Why this speaker?"; the answer is drawn when it is opened for the first time.
pub fn evidence(state: State, quote: &'static Quote) -> View {
    let list = el("dl");
    let answer = list.element().clone();
    let told = Cell::new(false);
    el("details.evidence")
        .on("toggle", move |_| {
            if !told.replace(true) {
                reasons(state, quote).append_to(&answer);
            }
        })
        .child(el("summary").child(words().why_speaker))
        .child(list)
        .view()
}

fn reasons(state: State, quote: &'static Quote) -> View {
    let w = words();
    let Some(article) = state.archive.collection.get(quote.article) else { return ().view() };
    let said = |span: Span| el("q").child(article.slice(span)).view();
    let mut rows = vec![(w.rule, (w.basis)(quote.basis).view())];
    rows.extend(quote.mention.map(|span| {
        let name = if quote.speaker.is_some() { w.mention } else { w.nearest };
        (name, said(span))
    }));
    rows.extend(quote.cue.map(|span| (w.cue, said(span))));
    rows.extend(quote.name.map(|span| {
        let at = article.paragraphs.iter().position(|paragraph| paragraph.span.contains(span));
        // An article has fewer than 2^32 paragraphs.
        let paragraph = at.unwrap_or(0) as u32;
        let link = to_passage(state, "a", article, paragraph, span).child((w.short_place)(paragraph));
        (w.named_at, el("span").child(said(span)).child(" ").child(link).view())
    }));
    // What the author of the collection says is not estimated.
    if !matches!(quote.basis, Basis::Corrected | Basis::Voice) {
        let sure = (w.sure)(quote.confidence);
        let percent = locale::number(quote.confidence.into());
        rows.push((w.confidence, format!("{sure} ({percent}\u{a0}%)").view()));
    }
    let rows = rows
        .into_iter()
        .map(|(name, told)| el("div").child(el("dt").child(name)).child(el("dd").child(told)).view());
    rows.gather().view()
}
