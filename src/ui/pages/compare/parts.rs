//! The other parts of the comparison, each a table or list of what the texts themselves show.

use crate::layers::Layer;
use crate::passages;
use crate::state::State;
use crate::ui::locale;
use crate::ui::parts::{byline, passage};
use crate::ui::words::words;
use corpus::compare::{Dated, NameUse, SharedQuote, SourceWording, dates};
use corpus::span::{ArticleIndex, Span};
use leptos::prelude::*;

/// Figures that several of the sources give for the same thing, then every other one.
pub fn figures(state: State, articles: &[ArticleIndex]) -> AnyView {
    let comparison = &state.archive.comparison;
    let figure = |at: &u32| comparison.figures.get(*at as usize).filter(|f| articles.contains(&f.article));
    let rows = comparison.figure_groups.iter().filter_map(|group| {
        let figures: Vec<_> = group.figures.iter().filter_map(figure).collect();
        let first = figures.first()?;
        let counted = state.archive.collection.get(first.article)?.slice(first.counted);
        let differs = group.differs.then(|| view! { <span class="badge">{words().figures_differ}</span> });
        let items =
            figures.iter().map(|figure| excerpt(state, figure.article, figure.paragraph, figure.span));
        Some(view! { <li><h3>{counted} " " {differs}</h3><ul>{items.collect_view()}</ul></li> })
    });
    let groups: Vec<_> = rows.collect();
    let lone = comparison.figures.iter().zip(0u32..).filter(|(figure, at)| {
        articles.contains(&figure.article) && comparison.figure_groups.iter().all(|g| !g.figures.contains(at))
    });
    let lone = lone
        .map(|(figure, _)| excerpt(state, figure.article, figure.paragraph, figure.span))
        .collect::<Vec<_>>();
    if groups.is_empty() && lone.is_empty() {
        return nothing();
    }
    let w = words();
    view! {
        <section class="compare-part">
            <h2>{w.figures_shared}</h2>
            <ul class="groups">{groups}</ul>
            <h2>{w.figures_lone}</h2>
            <ul class="excerpts">{lone}</ul>
        </section>
    }
    .into_any()
}

/// How each source spells and labels people, places and organisations.
pub fn names(state: State, articles: &[ArticleIndex]) -> AnyView {
    const MOST: usize = 60;
    let w = words();
    let collection = &state.archive.collection;
    let heads = articles.iter().filter_map(|index| collection.get(*index));
    let heads = heads.map(|article| view! { <th scope="col">{article.source.as_str()}</th> }).collect_view();
    let rows = state
        .archive
        .comparison
        .names
        .iter()
        .filter(|name| name.uses.iter().any(|u| articles.contains(&u.article)));
    let rows: Vec<_> = rows
        .take(MOST)
        .map(|name| {
            let cells = articles.iter().map(|index| match name.uses.iter().find(|u| u.article == *index) {
                Some(found) => name_cell(state, found),
                None => view! { <td class="silent">{w.silent}</td> }.into_any(),
            });
            let cells = cells.collect_view();
            view! { <tr><th scope="row">{name.canonical.as_str()}</th>{cells}</tr> }
        })
        .collect();
    if rows.is_empty() {
        return nothing();
    }
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=(w.compare_part)(crate::address::ComparePart::Names)>
            <table class="names">
                <thead><tr><th scope="col">{w.name_head}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn name_cell(state: State, found: &'static NameUse) -> AnyView {
    let Some(article) = state.archive.collection.get(found.article) else { return ().into_any() };
    let counted = |span: Span, count: u32| {
        view! { <li>{article.slice(span)} " " <span class="count">{locale::number(count as usize)}</span></li> }
    };
    let spellings = found.spellings.iter().map(|s| counted(s.span, s.count)).collect_view();
    let labels = found.labels.iter().map(|l| counted(l.span, l.count)).collect_view();
    view! {
        <td>
            <span class="cell-source" aria-hidden="true">{article.source.as_str()}</span>
            <ul class="spellings">{spellings}</ul><ul class="labels">{labels}</ul>
        </td>
    }
    .into_any()
}

/// Publications and dated events in time order.
pub fn dates(state: State, articles: &[ArticleIndex]) -> AnyView {
    let collection = &state.archive.collection;
    let moments = dates::timeline(collection, &state.archive.comparison.dates);
    let items: Vec<AnyView> = moments
        .into_iter()
        .filter_map(|moment| match moment {
            dates::Moment::Published(index, date) if articles.contains(&index) => {
                let article = collection.get(index)?;
                Some(view! { <li class="published"><span class="when">{locale::date(date)}</span> {(words().published_by)(&article.source)}</li> }.into_any())
            }
            dates::Moment::Told(dated) if articles.contains(&dated.article) => Some(told(state, dated)),
            _ => None,
        })
        .collect();
    if items.is_empty() {
        return nothing();
    }
    view! { <ol class="timeline">{items}</ol> }.into_any()
}

fn told(state: State, dated: &'static Dated) -> AnyView {
    let when = if dated.from == dated.to {
        locale::date(dated.from)
    } else {
        format!("{} – {}", locale::date(dated.from), locale::date(dated.to))
    };
    let Some(article) = state.archive.collection.get(dated.article) else { return ().into_any() };
    let place = state.link(passages::place(article, dated.paragraph, dated.event));
    let event = passage::passage(article, dated.event, &[(dated.span, Layer::Mention)]);
    view! {
        <li>
            <span class="when">{when}</span>
            <p>{event} " " <a class="cell-place" href=place>{(words().place)(&article.source, dated.paragraph)}</a></p>
        </li>
    }
    .into_any()
}

/// The same utterance in several sources, and nearly the same words.
pub fn quotes(state: State, articles: &[ArticleIndex]) -> AnyView {
    let w = words();
    let comparison = &state.archive.comparison;
    let shared: Vec<_> =
        comparison.shared_quotes.iter().filter_map(|shared| shared_quote(state, articles, shared)).collect();
    let runs: Vec<_> = comparison
        .runs
        .iter()
        .filter(|run| articles.contains(&run.left.article) && articles.contains(&run.right.article))
        .map(|run| {
            let sides = [run.left, run.right].map(|p| excerpt(state, p.article, p.paragraph, p.span));
            view! { <li><ul class="excerpts">{sides.collect_view()}</ul></li> }
        })
        .collect();
    let reproduced: Vec<_> = comparison
        .reproduced
        .iter()
        .filter(|found| articles.contains(&found.article))
        .filter_map(|found| {
            let article = state.archive.collection.get(found.article)?;
            let span = article.paragraphs.get(found.first as usize)?.span;
            let href = state.link(passages::place(article, found.first, span));
            Some(view! { <li><a href=href>{(w.reproduces)(&article.source, found.first, found.last)}</a>" " {found.voice.as_str()}</li> })
        })
        .collect();
    let part = |name: &'static str, items: AnyView, empty: bool| {
        (!empty).then(|| view! { <h2>{name}</h2><ul class="groups">{items}</ul> })
    };
    if shared.is_empty() && runs.is_empty() && reproduced.is_empty() {
        return nothing();
    }
    let (no_shared, no_runs, no_reproduced) = (shared.is_empty(), runs.is_empty(), reproduced.is_empty());
    view! {
        <section class="compare-part">
            {part(w.shared_quotes, shared.into_any(), no_shared)}
            {part(w.reproduced, reproduced.into_any(), no_reproduced)}
            {part(w.runs, runs.into_any(), no_runs)}
        </section>
    }
    .into_any()
}

fn shared_quote(state: State, articles: &[ArticleIndex], shared: &'static SharedQuote) -> Option<AnyView> {
    let passages: Vec<_> = shared.passages.iter().filter(|p| articles.contains(&p.article)).collect();
    if passages.len() < 2 {
        return None;
    }
    let w = words();
    let how = if shared.same_words { w.same_words } else { w.other_words };
    let items = passages.into_iter().map(|p| excerpt(state, p.article, p.paragraph, p.span)).collect_view();
    Some(view! { <li><span class="badge">{how}</span><ul class="excerpts">{items}</ul></li> }.into_any())
}

/// The words each source uses far more often than the others, with the counts they rest on.
pub fn wording(state: State, articles: &[ArticleIndex]) -> AnyView {
    let w = words();
    let collection = &state.archive.collection;
    let chosen = |wording: &&'static SourceWording| {
        articles
            .iter()
            .filter_map(|index| collection.get(*index))
            .any(|article| article.source == wording.source)
    };
    let tables: Vec<_> = state
        .archive
        .comparison
        .wording
        .iter()
        .filter(chosen)
        .map(|wording| {
            let rows = wording.terms.iter().map(|term| {
                let (here, there) = (locale::number(term.count as usize), locale::number(term.other_count as usize));
                view! { <tr><th scope="row">{term.word.as_str()}</th><td>{here}</td><td>{there}</td></tr> }
            });
            let rows: Vec<_> = rows.collect();
            let table = if rows.is_empty() {
                view! { <p class="quiet-text">{w.nothing_significant}</p> }.into_any()
            } else {
                view! {
                    <table class="wording">
                        <thead><tr><th scope="col">{w.word}</th><th scope="col">{w.here}</th><th scope="col">{w.elsewhere}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                }
                .into_any()
            };
            let base = (w.wording_base)(&locale::number(wording.words as usize), &locale::number(wording.other_words as usize));
            view! { <section class="compare-part"><h2>{wording.source.as_str()}</h2><p class="quiet-text">{base}</p>{table}</section> }
        })
        .collect();
    if tables.is_empty() { nothing() } else { view! { <div class="wordings">{tables}</div> }.into_any() }
}

/// The sentence around a span, the span marked, and the place it stands in.
fn excerpt(state: State, index: ArticleIndex, paragraph: u32, span: Span) -> AnyView {
    let Some(article) = state.archive.collection.get(index) else { return ().into_any() };
    let sentence = crate::selection::sentence_around(article, paragraph as usize, span);
    let href = state.link(passages::place(article, paragraph, span));
    let layers = [(span, Layer::Mention)];
    view! {
        <li>
            <a class="excerpt-source" href=href>{(words().place)(&article.source, paragraph)}</a>
            " "<span class="quiet-text">{byline::date(article)}</span>
            <p>{passage::passage(article, sentence, &layers)}</p>
        </li>
    }
    .into_any()
}

fn nothing() -> AnyView {
    view! { <p class="nothing">{words().nothing_to_compare}</p> }.into_any()
}
