//! One paragraph: its number, its text with everything that lies on it, and its margin.

use crate::address::{Place, ReadPlace};
use crate::layers::Layer;
use crate::passages;
use crate::related;
use crate::state::State;
use crate::ui::parts::passage;
use crate::ui::words::words;
use corpus::article::{Article, Role};
use corpus::compare::Matter;
use corpus::quote::{Quote, SpeakerIndex};
use corpus::span::{ArticleIndex, Span};
use leptos::prelude::*;

pub fn paragraph(
    state: State,
    index: ArticleIndex,
    article: &'static Article,
    number: u32,
    place: Memo<ReadPlace>,
    hits: Memo<Vec<Span>>,
) -> AnyView {
    let w = words();
    let Some(here) = article.paragraphs.get(number as usize) else { return ().into_any() };
    let quotes: Vec<&'static Quote> = quotes_of(state, index, number).collect();
    let quoted: Vec<(Span, Layer)> = quotes
        .iter()
        .map(|quote| (quote.span, Layer::Quote(state.tints.with_value(|tints| tints.tint(quote.speaker)))))
        .collect();
    let marks = Memo::new(move |_| {
        let mut marks = place.with(|place| passage_meant(article, number, place));
        hits.with(|hits| {
            // Hits rise, so those of one paragraph stand together.
            let first = hits.partition_point(|hit| hit.end() <= here.span.start());
            let inside = hits[first..].iter().take_while(|hit| hit.start() < here.span.end());
            marks.extend(inside.map(|hit| (*hit, Layer::Hit)));
        });
        marks
    });
    let text = move || {
        let mut layers = quoted.clone();
        layers.extend(marks.get());
        passage::passage(article, here.span, &layers)
    };
    let text = match here.role {
        Role::Heading => view! { <h2 class="paragraph-text">{text}</h2> }.into_any(),
        Role::BlockQuote => {
            view! { <blockquote class="paragraph-text"><p>{text}</p></blockquote> }.into_any()
        }
        Role::Text | Role::PullQuote | Role::Furniture => {
            view! { <p class="paragraph-text">{text}</p> }.into_any()
        }
    };
    let link = ReadPlace { article: article.id.clone(), paragraph: Some(number), ..ReadPlace::default() };
    let meant = move || place.with(|place| place.paragraph == Some(number)).then_some("true");
    view! {
        <section class=class(here.role) id=format!("p{number}") aria-current=meant>
            <a class="paragraph-number" href=state.link(Place::Read(link)) aria-label=(w.paragraph)(number)>{number}</a>
            {text}
            {margin(state, index, article, number, &quotes)}
        </section>
    }
    .into_any()
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
    span.map(|span| (span, Layer::Passage)).into_iter().collect()
}

fn quotes_of(state: State, index: ArticleIndex, number: u32) -> impl Iterator<Item = &'static Quote> {
    // Quotes stand in reading order, so an article's paragraph is one run of them.
    let quotes = &state.archive.quotes.quotes;
    let first = quotes.partition_point(|quote| (quote.article, quote.paragraph) < (index, number));
    quotes[first..].iter().take_while(move |quote| (quote.article, quote.paragraph) == (index, number))
}

/// Who speaks here, and where else the same matter is reported.
fn margin(
    state: State,
    index: ArticleIndex,
    article: &'static Article,
    number: u32,
    quotes: &[&'static Quote],
) -> AnyView {
    let w = words();
    let here = &article.paragraphs[number as usize];
    let role = match here.role {
        Role::PullQuote => Some(w.pull_quote),
        Role::Furniture => Some(w.furniture),
        _ => None,
    };
    let role = role.map(|role| view! { <p class="margin-role">{role}</p> });
    let voice = here.voice.as_ref().map(|voice| view! { <p class="voice">{(w.voice)(voice)}</p> });
    let speakers = speakers(state, quotes);
    let also: Vec<AnyView> = related::matters_at(state.archive, index, number)
        .take(MOST_MATTERS)
        .filter_map(|matter| also_in(state, index, matter))
        .collect();
    if role.is_none() && voice.is_none() && speakers.is_empty() && also.is_empty() {
        return ().into_any();
    }
    let speakers = (!speakers.is_empty()).then(|| view! { <ul class="speakers-here">{speakers}</ul> });
    view! { <aside class="margin" aria-label=(w.beside)(number)>{role}{voice}{speakers}{also}</aside> }
        .into_any()
}

/// More would push the next paragraph away from its text; the comparison shows them all.
const MOST_MATTERS: usize = 2;

fn speakers(state: State, quotes: &[&'static Quote]) -> Vec<AnyView> {
    let mut seen: Vec<SpeakerIndex> = Vec::new();
    for speaker in quotes.iter().filter_map(|quote| quote.speaker) {
        if !seen.contains(&speaker) {
            seen.push(speaker);
        }
    }
    seen.into_iter()
        .filter_map(|index| {
            let speaker = state.archive.quotes.speakers.get(index.0 as usize)?;
            let tint = state.tints.with_value(|tints| tints.tint(Some(index)));
            let href = state.link(Place::speaker(&speaker.name));
            let swatch = format!("swatch tint-{tint}");
            Some(
                view! {
                    <li><span class=swatch aria-hidden="true"></span><a href=href>{speaker.name.as_str()}</a></li>
                }
                .into_any(),
            )
        })
        .collect()
}

fn also_in(state: State, index: ArticleIndex, matter: &'static Matter) -> Option<AnyView> {
    let w = words();
    let places = related::elsewhere(matter, index);
    if places.is_empty() {
        return None;
    }
    let links = places
        .into_iter()
        .filter_map(|passage| {
            let article = state.archive.collection.get(passage.article)?;
            let href = state.link(passages::place(article, passage.paragraph, passage.span));
            Some(view! { <li><a href=href>{article.source.as_str()}</a></li> })
        })
        .collect_view();
    let compare = state.link(Place::matter(&matter.id));
    Some(
        view! {
            <div class="also-in">
                <p><a href=compare>{matter.label.as_str()}</a>" "<span class="quiet-text">{w.also_in}</span></p>
                <ul>{links}</ul>
            </div>
        }
        .into_any(),
    )
}
