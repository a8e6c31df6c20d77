//! The other parts of the comparison, each a table or list of what the texts themselves show.

use crate::layers::Layer;
use crate::passages;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::locale;
use crate::ui::parts::{byline, passage};
use crate::ui::words::words;
use corpus::compare::{Dated, NameUse, SharedQuote, SourceWording, dates};
use corpus::span::{ArticleIndex, Span};

/// Figures that several of the sources give for the same thing, then every other one.
pub fn figures(state: State, articles: &[ArticleIndex]) -> View {
    let comparison = &state.archive.comparison;
    let figure = |at: &u32| comparison.figures.get(*at as usize).filter(|f| articles.contains(&f.article));
    let rows = comparison.figure_groups.iter().filter_map(|group| {
        let figures: Vec<_> = group.figures.iter().filter_map(figure).collect();
        let first = figures.first()?;
        let counted = state.archive.collection.get(first.article)?.slice(first.counted);
        let differs = group.differs.then(|| el("span").set("class", "badge").add(words().figures_differ));
        let items =
            figures.iter().map(|figure| excerpt(state, figure.article, figure.paragraph, figure.span));
        Some(el("li").add(el("h3").add(counted).add(" ").add(differs)).add(el("ul").add(items.views())))
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
    el("section")
        .set("class", "compare-part")
        .add(el("h2").add(w.figures_shared))
        .add(el("ul").set("class", "groups").add(groups))
        .add(el("h2").add(w.figures_lone))
        .add(el("ul").set("class", "excerpts").add(lone))
        .view()
}

/// How each source spells and labels people, places and organisations.
pub fn names(state: State, articles: &[ArticleIndex]) -> View {
    const MOST: usize = 60;
    let w = words();
    let collection = &state.archive.collection;
    let heads = articles.iter().filter_map(|index| collection.get(*index));
    let heads = heads.map(|article| el("th").set("scope", "col").add(article.source.as_str())).views();
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
                None => el("td").set("class", "silent").add(w.silent).view(),
            });
            let cells = cells.views();
            el("tr").add(el("th").set("scope", "row").add(name.canonical.as_str())).add(cells)
        })
        .collect();
    if rows.is_empty() {
        return nothing();
    }
    el("div")
        .set("class", "table-frame")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-label", (w.compare_part)(crate::address::ComparePart::Names))
        .add(
            el("table")
                .set("class", "names")
                .add(el("thead").add(el("tr").add(el("th").set("scope", "col").add(w.name_head)).add(heads)))
                .add(el("tbody").add(rows)),
        )
        .view()
}

fn name_cell(state: State, found: &'static NameUse) -> View {
    let Some(article) = state.archive.collection.get(found.article) else { return ().view() };
    let counted = |span: Span, count: u32| {
        el("li")
            .add(article.slice(span))
            .add(" ")
            .add(el("span").set("class", "count").add(locale::number(count as usize)))
    };
    let spellings = found.spellings.iter().map(|s| counted(s.span, s.count)).views();
    let labels = found.labels.iter().map(|l| counted(l.span, l.count)).views();
    el("td")
        .add(el("span").set("class", "cell-source").set("aria-hidden", "true").add(article.source.as_str()))
        .add(el("ul").set("class", "spellings").add(spellings))
        .add(el("ul").set("class", "labels").add(labels))
        .view()
}

/// Publications and dated events in time order.
pub fn dates(state: State, articles: &[ArticleIndex]) -> View {
    let collection = &state.archive.collection;
    let moments = dates::timeline(collection, &state.archive.comparison.dates);
    let items: Vec<View> = moments
        .into_iter()
        .filter_map(|moment| match moment {
            dates::Moment::Published(index, date) if articles.contains(&index) => {
                let article = collection.get(index)?;
                Some(
                    el("li")
                        .set("class", "published")
                        .add(el("span").set("class", "when").add(locale::date(date)))
                        .add((words().published_by)(&article.source))
                        .view(),
                )
            }
            dates::Moment::Told(dated) if articles.contains(&dated.article) => Some(told(state, dated)),
            _ => None,
        })
        .collect();
    if items.is_empty() {
        return nothing();
    }
    el("ol").set("class", "timeline").add(items).view()
}

fn told(state: State, dated: &'static Dated) -> View {
    let when = if dated.from == dated.to {
        locale::date(dated.from)
    } else {
        format!("{} – {}", locale::date(dated.from), locale::date(dated.to))
    };
    let Some(article) = state.archive.collection.get(dated.article) else { return ().view() };
    let place = state.link(passages::place(article, dated.paragraph, dated.event));
    let event = passage::passage(article, dated.event, &[(dated.span, Layer::Mention)]);
    el("li")
        .add(el("span").set("class", "when").add(when))
        .add(
            el("p").add(event).add(" ").add(
                el("a")
                    .set("class", "cell-place")
                    .set("href", place)
                    .add((words().place)(&article.source, dated.paragraph)),
            ),
        )
        .view()
}

/// The same utterance in several sources, and nearly the same words.
pub fn quotes(state: State, articles: &[ArticleIndex]) -> View {
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
            el("li").add(el("ul").set("class", "excerpts").add(sides.views()))
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
            Some(
                el("li")
                    .add(el("a").set("href", href).add((w.reproduces)(
                        &article.source,
                        found.first,
                        found.last,
                    )))
                    .add(" ")
                    .add(found.voice.as_str()),
            )
        })
        .collect();
    let part = |name: &'static str, items: View, empty: bool| {
        (!empty)
            .then(|| group([el("h2").add(name).view(), el("ul").set("class", "groups").add(items).view()]))
    };
    if shared.is_empty() && runs.is_empty() && reproduced.is_empty() {
        return nothing();
    }
    let (no_shared, no_runs, no_reproduced) = (shared.is_empty(), runs.is_empty(), reproduced.is_empty());
    el("section")
        .set("class", "compare-part")
        .add(part(w.shared_quotes, shared.view(), no_shared))
        .add(part(w.reproduced, reproduced.view(), no_reproduced))
        .add(part(w.runs, runs.view(), no_runs))
        .view()
}

fn shared_quote(state: State, articles: &[ArticleIndex], shared: &'static SharedQuote) -> Option<View> {
    let passages: Vec<_> = shared.passages.iter().filter(|p| articles.contains(&p.article)).collect();
    if passages.len() < 2 {
        return None;
    }
    let w = words();
    let how = if shared.same_words { w.same_words } else { w.other_words };
    let items = passages.into_iter().map(|p| excerpt(state, p.article, p.paragraph, p.span)).views();
    Some(
        el("li")
            .add(el("span").set("class", "badge").add(how))
            .add(el("ul").set("class", "excerpts").add(items))
            .view(),
    )
}

/// The words each source uses far more often than the others, with the counts they rest on.
pub fn wording(state: State, articles: &[ArticleIndex]) -> View {
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
                let (here, there) =
                    (locale::number(term.count as usize), locale::number(term.other_count as usize));
                el("tr")
                    .add(el("th").set("scope", "row").add(term.word.as_str()))
                    .add(el("td").add(here))
                    .add(el("td").add(there))
            });
            let rows: Vec<_> = rows.collect();
            let table = if rows.is_empty() {
                el("p").set("class", "quiet-text").add(w.nothing_significant).view()
            } else {
                el("table")
                    .set("class", "wording")
                    .add(
                        el("thead").add(
                            el("tr")
                                .add(el("th").set("scope", "col").add(w.word))
                                .add(el("th").set("scope", "col").add(w.here))
                                .add(el("th").set("scope", "col").add(w.elsewhere)),
                        ),
                    )
                    .add(el("tbody").add(rows))
                    .view()
            };
            let base = (w.wording_base)(
                &locale::number(wording.words as usize),
                &locale::number(wording.other_words as usize),
            );
            el("section")
                .set("class", "compare-part")
                .add(el("h2").add(wording.source.as_str()))
                .add(el("p").set("class", "quiet-text").add(base))
                .add(table)
        })
        .collect();
    if tables.is_empty() { nothing() } else { el("div").set("class", "wordings").add(tables).view() }
}

/// The sentence around a span, the span marked, and the place it stands in.
fn excerpt(state: State, index: ArticleIndex, paragraph: u32, span: Span) -> View {
    let Some(article) = state.archive.collection.get(index) else { return ().view() };
    let sentence = crate::selection::sentence_around(article, paragraph as usize, span);
    let href = state.link(passages::place(article, paragraph, span));
    let layers = [(span, Layer::Mention)];
    el("li")
        .add(
            el("a")
                .set("class", "excerpt-source")
                .set("href", href)
                .add((words().place)(&article.source, paragraph)),
        )
        .add(" ")
        .add(el("span").set("class", "quiet-text").add(byline::date(article)))
        .add(el("p").add(passage::passage(article, sentence, &layers)))
        .view()
}

fn nothing() -> View {
    el("p").set("class", "nothing").add(words().nothing_to_compare).view()
}
