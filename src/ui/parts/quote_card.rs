//! A quote in its sentence: who said it, by which words we know, and where it stands.

use super::{byline, copy, evidence, passage};
use crate::address::Place;
use crate::browser;
use crate::citation::{self, Form};
use crate::layers::Layer;
use crate::passages;
use crate::selection;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::parts::link::link;
use crate::ui::words::words;
use corpus::quote::{Quote, QuoteKind};
use corpus::span::Span;

/// One quote of the archive.
pub fn quote_card(state: State, quote: &'static Quote) -> View {
    let w = words();
    let Some(article) = state.archive.collection.get(quote.article) else { return ().view() };
    let speaker = quote.speaker.and_then(|speaker| state.archive.quotes.speakers.get(speaker.0 as usize));
    let tint = state.tints.tint(quote.speaker);
    // A block quote is the whole card; a tint would mark nothing.
    let mut layers = Vec::new();
    if quote.kind != QuoteKind::Block {
        layers.push((quote.span, Layer::Quote(tint)));
    }
    if speaker.is_some() {
        layers.extend(quote.cue.map(|span| (span, Layer::Cue)));
        layers.extend(quote.mention.map(|span| (span, Layer::Mention)));
    }
    if let Some(shared) = selection::statement(state.archive, quote) {
        let differs = shared.differs.iter().filter(|passage| passage.article == quote.article);
        layers.extend(differs.map(|passage| (passage.span, Layer::Differs)));
    }
    let sentence = selection::sentence_around(article, quote.paragraph as usize, whole(quote));
    let place = state.link(passages::place(article, quote.paragraph, quote.span));
    let by = match speaker {
        Some(speaker) => {
            link(state, "a.speaker", Place::speaker(&speaker.name)).child(speaker.name.as_str()).view()
        }
        None => el("span.speaker").child(w.unattributed).view(),
    };
    let forms = [(Form::Text, w.copy_quote), (Form::Markdown, "Markdown"), (Form::CslJson, "CSL-JSON")];
    let copies = forms.map(|(form, label)| {
        let place = place.clone();
        copy::copy(state, label, move || {
            let name = speaker.map(|speaker| speaker.name.as_str());
            citation::quote(article, quote, name, &browser::absolute(&place), form)
        })
    });
    el("figure")
        .set("class", format!("quote-card tint-{tint}"))
        .child(
            el("blockquote")
                .set("lang", state.archive.collection.language.as_str())
                .child(el("p").child(passage::passage(article, sentence, &layers))),
        )
        .child(
            el("figcaption")
                .child(by)
                .child(el("span.badge").child((w.quote_kind)(quote.kind)))
                .child(el("a").set("href", place).child((w.place)(&article.source, quote.paragraph)))
                .child(el("span.quiet-text").child(byline::date(article)))
                .child(el("span.copies[role=group]").set("aria-label", w.copy_quote).child(copies.views())),
        )
        .child(evidence::evidence(state, quote))
        .view()
}

/// The quote with the words that attribute it, which may stand in the sentence before or after.
fn whole(quote: &Quote) -> Span {
    let parts = [quote.cue, quote.mention].into_iter().flatten();
    parts.fold(quote.span, |all, part| Span::new(all.start().min(part.start()), all.end().max(part.end())))
}
