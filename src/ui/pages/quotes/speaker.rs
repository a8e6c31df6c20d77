//! One speaker: which sources quote them, when, under which names, and which do not.

use crate::address::{QuotesPlace, Who};
use crate::selection;
use crate::state::State;
use crate::ui::html::{Child, View, el, group};
use crate::ui::locale;
use crate::ui::parts::byline;
use crate::ui::parts::link::to_passage;
use crate::ui::words::words;
use corpus::article::Article;
use corpus::gather::Gather as _;
use corpus::quote::{Speaker, SpeakerIndex};
use corpus::span::ArticleIndex;

/// About the chosen speaker, if one is chosen.
pub fn note(state: State, place: &QuotesPlace) -> View {
    let w = words();
    let Some(Who::Named(name)) = &place.speaker else { return ().view() };
    let Some(index) = selection::speaker(state.archive, name) else {
        return el("p.nothing").child((w.no_speaker_called)(name)).view();
    };
    let speaker = &state.archive.quotes.speakers[index.0 as usize];
    let aliases = (!speaker.aliases.is_empty())
        .then(|| el("p").child(w.also_written).child(" ").child(speaker.aliases.join(", ")));
    // The collection is in the order of its dates, so the list is a timeline.
    let mut quoted = Vec::new();
    let mut silent = Vec::new();
    for (at, article) in state.archive.collection.indexed() {
        let quotes = quotes(state, article, at, index);
        let list = if quotes.is_empty() { &mut silent } else { &mut quoted };
        let names = names(state, article, at, speaker);
        list.push(
            el("li")
                .child(el("span.when").child(byline::date(article)))
                .child(el("strong").child(article.source.as_str()))
                .child(quotes)
                .child(el("span.labels").child(names)),
        );
    }
    let part = |name: &'static str, items: Vec<_>| {
        let shown = !items.is_empty();
        shown.then(|| group([el("h3").child(name).view(), el("ol").child(items).view()]))
    };
    el("section.speaker-note")
        .child(el("h2").child(speaker.name.as_str()))
        .child(aliases)
        .child(part(w.quoted_by, quoted))
        .child(part(w.not_quoted_by, silent))
        .view()
}

/// Links to the speaker's quotes in one article.
fn quotes(state: State, article: &Article, at: ArticleIndex, speaker: SpeakerIndex) -> Vec<View> {
    let quotes = state.archive.quotes.quotes.iter();
    let here = quotes.filter(|quote| quote.article == at && quote.speaker == Some(speaker));
    here.map(|quote| {
        to_passage(state, "a", article, quote.paragraph, quote.span)
            .child((words().short_place)(quote.paragraph))
            .view()
    })
    .gather()
}

/// What one article calls the speaker and how often, then the roles it gives.
fn names(state: State, article: &'static Article, at: ArticleIndex, speaker: &'static Speaker) -> View {
    let mut entries = state.archive.comparison.names.iter();
    let entry = entries.find(|name| name.canonical == speaker.name);
    let used = entry.and_then(|entry| entry.uses.iter().find(|used| used.article == at));
    let mut names: Vec<String> = Vec::new();
    if let Some(used) = used {
        let spellings = used.spellings.iter().map(|s| (s.span, s.count));
        for (span, count) in spellings.chain(used.labels.iter().map(|l| (l.span, l.count))) {
            names.push(format!("{}\u{a0}({})", article.slice(span), locale::number(count as usize)));
        }
    }
    for role in speaker.roles.iter().filter(|role| role.article == at) {
        let words = article.slice(role.span);
        if !names.iter().any(|name| name.starts_with(words)) {
            names.push(words.to_owned());
        }
    }
    if names.is_empty() { words().not_named.view() } else { names.join(", ").view() }
}
