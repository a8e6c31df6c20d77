//! The quotes view: who said what, filtered.

mod filters;

use crate::address::{Place, QuotesPlace, Who};
use crate::browser;
use crate::export;
use crate::selection;
use crate::state::State;
use crate::ui::locale;
use crate::ui::parts::quote_card::quote_card;
use crate::ui::words::words;
use leptos::prelude::*;

pub fn page(state: State) -> AnyView {
    let w = words();
    let place = state.part(|place| match place {
        Place::Quotes(place) => place.clone(),
        _ => QuotesPlace::default(),
    });
    let found = Memo::new(move |_| place.with(|place| selection::select(state.archive, place)));
    let count = move || found.with(|found| (w.quotes_found)(&locale::number(found.len())));
    Effect::new(move |_| state.announce(count()));
    let exported = move |media: export::Format| {
        let text = found.with_untracked(|found| export::quotes(state.archive, found, media));
        browser::download(&media.file_name("quotes"), media.media_type(), &text);
    };
    view! {
        <div class="quotes-page">
            <h1>{w.quotes}</h1>
            {filters::filters(state, place)}
            <section class="results" aria-label=w.quotes>
                <div class="results-head">
                    <p class="results-count">{count}</p>
                    <button type="button" class="quiet" on:click=move |_| exported(export::Format::Csv)>{w.export_csv}</button>
                    <button type="button" class="quiet" on:click=move |_| exported(export::Format::Json)>{w.export_json}</button>
                </div>
                {move || place.with(|place| speaker_note(state, place))}
                {move || list(state, found)}
            </section>
        </div>
    }
    .into_any()
}

/// How many cards are drawn before the reader asks for more.
const PORTION: usize = 60;

fn list(state: State, found: Memo<Vec<usize>>) -> AnyView {
    let w = words();
    let quotes = &state.archive.quotes.quotes;
    let found = found.get();
    if found.is_empty() {
        let all = state.link(Place::Quotes(QuotesPlace::default()));
        return view! { <p class="nothing">{w.no_quotes} " " <a href=all>{w.all_quotes}</a></p> }.into_any();
    }
    let shown = RwSignal::new(PORTION);
    let total = found.len();
    let found = StoredValue::new(found);
    // Portions are drawn once each, so that more cards don't draw the first ones again.
    let portion = move |from: usize| {
        found.with_value(|found| {
            let cards = found.iter().skip(from).take(PORTION).filter_map(|at| quotes.get(*at));
            cards.map(|quote| view! { <li>{quote_card(state, quote)}</li> }).collect_view()
        })
    };
    let portions = move || (0..shown.get()).step_by(PORTION).filter(|from| *from < total).collect::<Vec<_>>();
    let more = move || {
        (shown.get() < total).then(|| {
            view! {
                <button type="button" class="more" on:click=move |_| shown.update(|n| *n += PORTION)>{w.more}</button>
            }
        })
    };
    view! {
        <ol class="quote-list"><For each=portions key=|from| *from let:from>{portion(from)}</For></ol>
        {more}
    }
    .into_any()
}

/// About the chosen speaker: other spellings, and the role as each source words it.
fn speaker_note(state: State, place: &QuotesPlace) -> AnyView {
    let w = words();
    let Some(Who::Named(name)) = &place.speaker else { return ().into_any() };
    let Some(index) = selection::speaker(state.archive, name) else {
        return view! { <p class="nothing">{(w.no_speaker_called)(name)}</p> }.into_any();
    };
    let speaker = &state.archive.quotes.speakers[index.0 as usize];
    let aliases = (!speaker.aliases.is_empty())
        .then(|| view! { <p>{w.also_written} " " {speaker.aliases.join(", ")}</p> });
    let roles = speaker.roles.iter().filter_map(|role| {
        let article = state.archive.collection.get(role.article)?;
        Some(view! { <li><q>{article.slice(role.span)}</q> " " <span class="quiet-text">{article.source.as_str()}</span></li> })
    });
    let roles = roles.collect_view();
    view! {
        <section class="speaker-note">
            <h2>{speaker.name.as_str()}</h2>
            {aliases}
            <ul>{roles}</ul>
        </section>
    }
    .into_any()
}
