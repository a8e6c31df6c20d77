//! The filters of the quotes view: words, speakers, sources, kinds and dates.

use crate::address::{Place, QuotesPlace, Who};
use crate::selection;
use crate::signals::*;
use crate::sources;
use crate::state::State;
use crate::ui::html::{Child, View, group};
use crate::ui::parts::dates::dates;
use crate::ui::parts::facet::{Choice, facet};
use crate::ui::parts::fold::fold;
use crate::ui::parts::words_field::words_field;
use crate::ui::words::words;
use corpus::gather::Gather as _;
use corpus::order::Order as _;

pub fn filters(state: State, place: Memo<QuotesPlace>) -> View {
    let w = words();
    let typed = move || place.with(|place| place.words.clone());
    let asked = move |words| Place::Quotes(QuotesPlace { words, ..place.get_untracked() });
    let chosen_dates = move || place.with(|place| (place.from, place.until));
    let choose_dates = move |from, until| {
        state.choose_place(Place::Quotes(QuotesPlace { from, until, ..place.get_untracked() }))
    };
    let content = group([
        words_field(state, "form[role=search]", w.filter_quotes, w.words_in_quotes, typed, asked).view(),
        (move || facet(w.speakers, place.with(|place| speakers(state, place)))).view(),
        (move || facet(w.sources, place.with(|place| source_choices(state, place)))).view(),
        (move || facet(w.kinds, place.with(|place| kinds(state, place)))).view(),
        (dates(chosen_dates, choose_dates)).view(),
    ]);
    fold("filters", w.filters, content.view())
}

fn speakers(state: State, place: &QuotesPlace) -> Vec<Choice> {
    let (counts, nobody) = selection::speaker_counts(state.archive, place);
    let chosen = match &place.speaker {
        Some(Who::Named(name)) => selection::speaker(state.archive, name).map(|speaker| speaker.0 as usize),
        _ => None,
    };
    let link = |speaker: Option<Who>| state.link(Place::Quotes(QuotesPlace { speaker, ..place.clone() }));
    let mut order: Vec<usize> =
        (0..counts.len()).filter(|at| counts[*at] > 0 || chosen == Some(*at)).gather();
    order.order_by_key(|at| std::cmp::Reverse(counts[*at]));
    let mut choices: Vec<Choice> = order
        .into_iter()
        .map(|at| {
            let name = &state.archive.quotes.speakers[at].name;
            let is_chosen = chosen == Some(at);
            let index = corpus::quote::SpeakerIndex(at as u32);
            Choice {
                label: name.clone(),
                count: counts[at],
                href: link((!is_chosen).then(|| Who::Named(name.clone()))),
                chosen: is_chosen,
                tint: Some(state.tints.tint(Some(index))),
            }
        })
        .gather();
    let nobody_chosen = place.speaker == Some(Who::Unattributed);
    if nobody > 0 || nobody_chosen {
        choices.push(Choice {
            label: words().unattributed.to_owned(),
            count: nobody,
            href: link((!nobody_chosen).then_some(Who::Unattributed)),
            chosen: nobody_chosen,
            tint: Some(crate::tints::PLAIN),
        });
    }
    choices
}

fn source_choices(state: State, place: &QuotesPlace) -> Vec<Choice> {
    let counts = selection::article_counts(state.archive, place);
    let count = |source: &sources::Source| source.articles.iter().map(|index| counts[index.at()]).sum();
    let sources = sources::sources(&state.archive.collection).into_iter();
    sources
        .map(|source| {
            let sources = sources::toggled(&place.sources, &source.key);
            Choice {
                count: count(&source),
                chosen: place.sources.contains(&source.key),
                href: state.link(Place::Quotes(QuotesPlace { sources, ..place.clone() })),
                label: source.name,
                tint: None,
            }
        })
        .gather()
}

fn kinds(state: State, place: &QuotesPlace) -> Vec<Choice> {
    let counts = selection::kind_counts(state.archive, place).into_iter();
    counts
        .filter(|(kind, count)| *count > 0 || place.kind == Some(*kind))
        .map(|(kind, count)| {
            let chosen = place.kind == Some(kind);
            let wanted = (!chosen).then_some(kind);
            Choice {
                label: (words().quote_kind)(kind).to_owned(),
                count,
                href: state.link(Place::Quotes(QuotesPlace { kind: wanted, ..place.clone() })),
                chosen,
                tint: None,
            }
        })
        .gather()
}
