//! The about view: what this collection is, how it was made, and what the keys do.

use crate::address::Place;
use crate::archive;
use crate::state::State;
use crate::ui::help;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::locale;
use crate::ui::parts::byline;
use crate::ui::parts::link::link;
use crate::ui::words::{how_well, words};
use corpus::article::ArticleKind;

pub fn page(state: State) -> View {
    let w = words();
    let collection = &state.archive.collection;
    let counted: usize = collection.articles.iter().map(|article| article.text.words()).sum();
    let paragraphs: usize = collection.articles.iter().map(|article| article.paragraphs.len()).sum();
    let facts = [
        (w.articles, collection.articles.len()),
        (w.paragraphs, paragraphs),
        (w.words, counted),
        (w.quotes, state.archive.quotes.quotes.len()),
        (w.speakers, state.archive.quotes.speakers.len()),
        (w.matters, state.archive.comparison.matters.len()),
        (w.bytes, archive::size()),
    ];
    let facts = facts.map(|(name, number)| {
        el("div").child(el("dt").child(name)).child(el("dd").child(locale::number(number)))
    });
    let digests = collection.articles.iter().any(|article| article.kind == ArticleKind::Digest);
    let digests = digests.then(|| {
        group([
            el("h2").child(w.about_digests).view(),
            el("p").child(w.digests_note).view(),
            el("p").child(w.digest_how).view(),
        ])
    });
    let articles = collection.articles.iter().map(|article| {
        el("li")
            .child(link(state, "a", Place::article(&article.id)).child(article.source.as_str()))
            .child(": ")
            .child(byline::title(state, article))
            .child(" ")
            .child(el("span.quiet-text").child(byline::date(article)))
            .child(" ")
            .child(byline::kind(article))
    });
    let paragraphs = w.about_how.iter().map(|text| el("p").child(*text));
    el("div.about-page")
        .child(el("h1").child(w.about))
        .child(el("p.lead").child(collection.description.as_str()))
        .child(el("dl.numbers").child(facts.views()))
        .child(digests)
        .child(el("h2").child(w.articles))
        .child(el("ul").child(articles.views()))
        .child(el("h2").child(w.about_how_title))
        .child(paragraphs.views())
        .child(el("p").child(how_well()))
        .child(el("h2").child(w.keyboard))
        .child(help::keys())
        .child(el("h2").child(w.licence))
        .child(el("p").child(w.licence_text))
        .view()
}
