//! The quotes view: who said what, filtered.

mod filters;

use crate::address::{Place, QuotesPlace, Who};
use crate::browser;
use crate::export;
use crate::selection;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::locale;
use crate::ui::parts::quote_card::quote_card;
use crate::ui::words::words;

pub fn page(state: State) -> View {
    let w = words();
    let place = state.part(|place| match place {
        Place::Quotes(place) => place.clone(),
        _ => QuotesPlace::default(),
    });
    let found = Memo::new(move || place.with(|place| selection::select(state.archive, place)));
    let count = move || found.with(|found| (w.quotes_found)(&locale::number(found.len())));
    effect(move || state.announce(count()));
    let exported = move |media: export::Format| {
        let text = found.with_untracked(|found| export::quotes(state.archive, found, media));
        browser::download(&media.file_name("quotes"), media.media_type(), &text);
    };
    el("div")
        .set("class", "quotes-page")
        .child(el("h1").child(w.quotes))
        .child(filters::filters(state, place))
        .child(
            el("section")
                .set("class", "results")
                .set("aria-label", w.quotes)
                .child(
                    el("div")
                        .set("class", "results-head")
                        .child(el("p").set("class", "results-count").child(count))
                        .child(
                            el("button")
                                .set("type", "button")
                                .set("class", "quiet")
                                .on("click", move |_| exported(export::Format::Csv))
                                .child(w.export_csv),
                        )
                        .child(
                            el("button")
                                .set("type", "button")
                                .set("class", "quiet")
                                .on("click", move |_| exported(export::Format::Json))
                                .child(w.export_json),
                        ),
                )
                .child(move || place.with(|place| speaker_note(state, place)))
                .child(move || list(state, found)),
        )
        .view()
}

/// How many cards are drawn before the reader asks for more.
const PORTION: usize = 60;

fn list(state: State, found: Memo<Vec<usize>>) -> View {
    let w = words();
    let quotes = &state.archive.quotes.quotes;
    let found = found.get();
    if found.is_empty() {
        let all = state.link(Place::Quotes(QuotesPlace::default()));
        return el("p")
            .set("class", "nothing")
            .child(w.no_quotes)
            .child(" ")
            .child(el("a").set("href", all).child(w.all_quotes))
            .view();
    }
    let total = found.len();
    let list = el("ol").set("class", "quote-list");
    let cards = list.element().clone();
    let draw = move |from: usize| {
        let cards = found.iter().skip(from).take(PORTION).filter_map(|at| quotes.get(*at));
        cards.map(|quote| el("li").child(quote_card(state, quote))).views()
    };
    let list = list.child(draw(0));
    if total <= PORTION {
        return list.view();
    }
    // Each press adds a portion to the list that is there, and the last takes the button away.
    let mut shown = PORTION;
    let more = el("button").set("type", "button").set("class", "more").child(w.more);
    let button = more.element().clone();
    let more = more.on("click", move |_| {
        draw(shown).append_to(&cards);
        shown += PORTION;
        if shown >= total {
            button.remove();
        }
    });
    group([list.view(), more.view()])
}

/// About the chosen speaker: other spellings, and the role as each source words it.
fn speaker_note(state: State, place: &QuotesPlace) -> View {
    let w = words();
    let Some(Who::Named(name)) = &place.speaker else { return ().view() };
    let Some(index) = selection::speaker(state.archive, name) else {
        return el("p").set("class", "nothing").child((w.no_speaker_called)(name)).view();
    };
    let speaker = &state.archive.quotes.speakers[index.0 as usize];
    let aliases = (!speaker.aliases.is_empty())
        .then(|| el("p").child(w.also_written).child(" ").child(speaker.aliases.join(", ")));
    let roles = speaker.roles.iter().filter_map(|role| {
        let article = state.archive.collection.get(role.article)?;
        Some(
            el("li")
                .child(el("q").child(article.slice(role.span)))
                .child(" ")
                .child(el("span").set("class", "quiet-text").child(article.source.as_str())),
        )
    });
    let roles = roles.views();
    el("section")
        .set("class", "speaker-note")
        .child(el("h2").child(speaker.name.as_str()))
        .child(aliases)
        .child(el("ul").child(roles))
        .view()
}
