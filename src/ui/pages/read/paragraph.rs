//! One paragraph: its number, its text with everything that lies on it, and its margin.

use super::draft::{self, Making};
use super::margin;
use crate::address::{Place, ReadPlace};
use crate::layers::Layer;
use crate::passages;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, el};
use crate::ui::parts::link::link;
use crate::ui::parts::passage;
use crate::ui::words::words;
use corpus::article::{Article, Role};
use corpus::gather::Gather as _;
use corpus::quote::{Quote, QuoteKind};
use corpus::span::{ArticleIndex, Span};

pub fn paragraph(
    state: State,
    index: ArticleIndex,
    article: &'static Article,
    number: u32,
    place: Memo<ReadPlace>,
    hits: Memo<Vec<Span>>,
    making: Making,
) -> View {
    let w = words();
    let Some(here) = article.paragraphs.get(number as usize) else { return ().view() };
    let quotes: Vec<&'static Quote> = quotes_of(state, index, number).gather();
    // A block quote is its paragraph: the paragraph shows it, and quotes inside it keep their tints.
    let inline = quotes.iter().filter(|quote| quote.kind != QuoteKind::Block);
    let quoted: Vec<(Span, Layer)> =
        inline.map(|quote| (quote.span, Layer::Quote(state.tints.tint(quote.speaker)))).gather();
    let marks = Memo::new(move || {
        let mut marks = place.with(|place| passage_meant(article, number, place));
        hits.with(|hits| {
            // Hits rise, so those of one paragraph stand together.
            let first = hits.partition_point(|hit| hit.end() <= here.span.start());
            let inside = hits[first..].iter().take_while(|hit| hit.start() < here.span.end());
            marks.extend(inside.map(|hit| (*hit, Layer::Hit)));
        });
        state.notebook.with(|notes| {
            let mine = notes.iter().filter(|note| note.article == article.id && !note.words.is_empty());
            let found = mine.filter_map(|note| note.find(article));
            marks.extend(found.filter(|span| here.span.contains(*span)).map(|span| (span, Layer::Highlight)));
        });
        marks
    });
    let text = move || {
        let mut layers = quoted.clone();
        layers.extend(marks.get());
        passage::passage(article, here.span, &layers)
    };
    let text = match here.role {
        Role::Heading => el("h2.paragraph-text").child(text).view(),
        Role::BlockQuote => el("blockquote.paragraph-text").child(el("p").child(text)).view(),
        Role::Text | Role::PullQuote | Role::Furniture => el("p.paragraph-text").child(text).view(),
    };
    let there = ReadPlace { article: article.id.clone(), paragraph: Some(number), ..ReadPlace::default() };
    let meant = Memo::new(move || place.with(|place| place.paragraph == Some(number)));
    el("section")
        .set("class", class(here.role))
        .class_if("paragraph-voice", here.voice.is_some())
        .set("id", format!("p{number}"))
        .set("aria-current", move || meant.get().then_some("true"))
        .child(
            link(state, "a.paragraph-number", Place::Read(there))
                .set("aria-label", (w.paragraph)(number))
                .child(number.to_string()),
        )
        .child(text)
        .child(draft::toolbar(state, article, number, making))
        .child(margin::margin(state, index, article, number, &quotes, meant, making.draft))
        .view()
}

fn class(role: Role) -> &'static str {
    match role {
        Role::Text => "paragraph",
        Role::Heading => "paragraph paragraph-heading",
        Role::BlockQuote => "paragraph paragraph-block",
        Role::PullQuote => "paragraph paragraph-pull",
        Role::Furniture => "paragraph paragraph-furniture",
    }
}

/// The passage that the address points at, if it is in this paragraph.
fn passage_meant(article: &Article, number: u32, place: &ReadPlace) -> Vec<(Span, Layer)> {
    let passage = place.passage.filter(|_| place.paragraph == Some(number));
    let span = passage.and_then(|passage| passages::span(article, number, passage));
    span.map(|span| (span, Layer::Passage)).into_iter().gather()
}

fn quotes_of(state: State, index: ArticleIndex, number: u32) -> impl Iterator<Item = &'static Quote> {
    // Quotes stand in reading order, so an article's paragraph is one run of them.
    let quotes = &state.archive.quotes.quotes;
    let first = quotes.partition_point(|quote| (quote.article, quote.paragraph) < (index, number));
    quotes[first..].iter().take_while(move |quote| (quote.article, quote.paragraph) == (index, number))
}
