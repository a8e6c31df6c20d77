//! The facets of a search: source, speaker, date, and whether only quotes count.

use crate::address::{Place, SearchPlace};
use crate::selection;
use crate::sources;
use crate::state::State;
use crate::ui::html::View;
use crate::ui::locale;
use crate::ui::parts::facet::{Choice, facet};
use crate::ui::words::words;
use corpus::article::Date;
use corpus::gather::Gather as _;
use corpus::search::Results;

type Facet = fn(State, &SearchPlace, &Results) -> View;

pub const FACETS: [Facet; 4] = [
    |state, place, results| facet(words().sources, source_choices(state, place, results)),
    |state, place, results| facet(words().speakers, speakers(state, place, results)),
    |state, place, results| facet(words().dates, dates(state, place, results)),
    |state, place, results| facet(words().quotes, quotes(state, place, results)),
];

fn source_choices(state: State, place: &SearchPlace, results: &Results) -> Vec<Choice> {
    let all = sources::sources(&state.archive.collection);
    let choices = results.facets.sources.iter().filter_map(|(name, count)| {
        let source = all.iter().find(|source| source.name == *name)?;
        let sources = sources::toggled(&place.sources, &source.key);
        Some(Choice {
            label: name.clone(),
            count: *count,
            chosen: place.sources.contains(&source.key),
            href: state.link(Place::Search(SearchPlace { sources, ..place.clone() })),
            tint: None,
        })
    });
    choices.gather()
}

/// More would bury the other facets; the quotes view lists everybody.
const MOST_SPEAKERS: usize = 8;

fn speakers(state: State, place: &SearchPlace, results: &Results) -> Vec<Choice> {
    let chosen = place.speaker.as_deref().and_then(|name| selection::speaker(state.archive, name));
    let counted = results.facets.speakers.iter().take(MOST_SPEAKERS).copied();
    let missing = chosen.filter(|chosen| counted.clone().all(|(speaker, _)| speaker != *chosen));
    let choices = counted.chain(missing.map(|speaker| (speaker, 0))).filter_map(|(index, count)| {
        let name = &state.archive.quotes.speakers.get(index.0 as usize)?.name;
        let is_chosen = chosen == Some(index);
        let speaker = (!is_chosen).then(|| name.clone());
        Some(Choice {
            label: name.clone(),
            count,
            chosen: is_chosen,
            href: state.link(Place::Search(SearchPlace { speaker, ..place.clone() })),
            tint: Some(state.tints.tint(Some(index))),
        })
    });
    choices.gather()
}

fn dates(state: State, place: &SearchPlace, results: &Results) -> Vec<Choice> {
    let choices = results.facets.dates.iter().map(|(date, count)| {
        let chosen = place.from == Some(*date) && place.until == Some(*date);
        let range: Option<Date> = (!chosen).then_some(*date);
        Choice {
            label: locale::date(*date),
            count: *count,
            chosen,
            href: state.link(Place::Search(SearchPlace { from: range, until: range, ..place.clone() })),
            tint: None,
        }
    });
    choices.gather()
}

fn quotes(state: State, place: &SearchPlace, results: &Results) -> Vec<Choice> {
    let in_quotes = !place.in_quotes;
    if results.facets.in_quotes == 0 && in_quotes {
        return Vec::new();
    }
    vec![Choice {
        label: words().only_in_quotes.to_owned(),
        count: results.facets.in_quotes,
        chosen: place.in_quotes,
        href: state.link(Place::Search(SearchPlace { in_quotes, ..place.clone() })),
        tint: None,
    }]
}
