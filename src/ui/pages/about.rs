//! The about view: what this collection is, how it was made, and what the keys do.

use crate::address::Place;
use crate::archive;
use crate::state::State;
use crate::ui::help;
use crate::ui::locale;
use crate::ui::parts::byline;
use crate::ui::words::words;
use corpus::article::ArticleKind;
use leptos::prelude::*;

pub fn page(state: State) -> AnyView {
    let w = words();
    let collection = &state.archive.collection;
    let counted: usize =
        collection.articles.iter().map(|article| corpus::text::words(&article.text).count()).sum();
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
    let facts =
        facts.map(|(name, number)| view! { <div><dt>{name}</dt><dd>{locale::number(number)}</dd></div> });
    let digests = collection.articles.iter().any(|article| article.kind == ArticleKind::Digest);
    let digests =
        digests.then(|| view! { <h2>{w.about_digests}</h2><p>{w.digests_note}</p><p>{w.digest_how}</p> });
    let articles = collection.articles.iter().map(|article| {
        let href = state.link(Place::article(&article.id));
        view! {
            <li>
                <a href=href>{article.source.as_str()}</a>": " {byline::heading(article)} " "
                <span class="quiet-text">{byline::date(article)}</span> " " {byline::kind(article)}
            </li>
        }
    });
    let paragraphs = w.about_how.iter().map(|text| view! { <p>{*text}</p> });
    view! {
        <div class="about-page">
            <h1>{w.about}</h1>
            <p class="lead">{collection.description.as_str()}</p>
            <dl class="numbers">{facts.collect_view()}</dl>
            {digests}
            <h2>{w.articles}</h2>
            <ul>{articles.collect_view()}</ul>
            <h2>{w.about_how_title}</h2>
            {paragraphs.collect_view()}
            <h2>{w.keyboard}</h2>
            {help::keys()}
            <h2>{w.licence}</h2>
            <p>{w.licence_text}</p>
        </div>
    }
    .into_any()
}
