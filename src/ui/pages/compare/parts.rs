//! The other parts of the comparison, each a table or list of what the texts themselves show.

use crate::address::{ComparePlace, Place};
use crate::layers::Layer;
use crate::passages;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, El, View, Views, el, group};
use crate::ui::locale;
use crate::ui::parts::link::{link, to_passage};
use crate::ui::parts::{byline, passage, portions};
use crate::ui::words::words;
use corpus::article::Article;
use corpus::compare::view;
use corpus::compare::{
    Approximation, Dated, Figure, FigureGroup, NameEntry, NameUse, Passage, Reckoning, SharedQuote,
    SourceWording, Unit, dates,
};
use corpus::gather::Gather as _;
use corpus::span::{ArticleIndex, Span};

/// Figures that several of the sources give for the same thing, then every other one.
pub fn figures(state: State, articles: &[ArticleIndex]) -> View {
    let comparison = &state.archive.comparison;
    let figure = |at: &u32| comparison.figures.get(*at as usize).filter(|f| articles.contains(&f.article));
    let groups = comparison.figure_groups.iter().filter_map(|group| {
        let figures: Vec<_> = group.figures.iter().filter_map(figure).gather();
        let [first, _, ..] = figures[..] else { return None };
        let counted = state.archive.collection.get(first.article)?.slice(first.counted);
        let differs = group.differs.then(|| el("span.badge").child(words().figures_differ));
        let items = figures.iter().map(|figure| told_figure(state, figure));
        Some(
            el("li")
                .child(el("h3").child(counted).child(" ").child(differs))
                .child(el("ul").child(items.views())),
        )
    });
    let together = |at: &u32| {
        let with = |group: &FigureGroup| {
            group.figures.contains(at) && group.figures.iter().filter_map(figure).nth(1).is_some()
        };
        comparison.figure_groups.iter().any(with)
    };
    let lone = comparison.figures.iter().zip(0u32..);
    let lone = lone.filter(|(figure, at)| articles.contains(&figure.article) && !together(at));
    let lone = lone.map(|(figure, _)| told_figure(state, figure));
    let w = words();
    unless_empty(
        el("section.compare-part")
            .child(headed(w.figures_shared, el("ul.groups").child(groups.views())))
            .child(headed(w.figures_lone, el("ul.excerpts").child(lone.views()))),
    )
}

/// A list under its heading, or neither.
fn headed(name: &'static str, list: El) -> View {
    if list.is_empty() { View::NOTHING } else { group([el("h2").child(name).view(), list.view()]) }
}

/// What was found, or that nothing was.
fn unless_empty(found: El) -> View {
    if found.is_empty() { nothing() } else { found.view() }
}

/// A figure in its sentence; how much it is, of what, and who says so.
fn told_figure(state: State, figure: &Figure) -> View {
    let Some(article) = state.archive.collection.get(figure.article) else { return ().view() };
    let sayer = view::said_by(article, figure).map(words().said_by);
    let facts = [Some(measured(article, figure)), Some(article.slice(figure.counted).to_owned()), sayer];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).gather();
    excerpt(state, figure.article, figure.paragraph, figure.span)
        .child(el("div.quiet-text").child(facts.join(" · ")))
        .view()
}

/// "> 45,000 euros", "≈ 33.333 %", "№ 2"; signs, because every language has the same.
fn measured(article: &Article, figure: &Figure) -> String {
    // "Hundreds" have no bounds that anybody told.
    if figure.approximation == Approximation::Order {
        return article.slice(figure.span).to_owned();
    }
    let (before, times, unit) = match figure.unit {
        Unit::Ordinal => ("№ ", 1.0, ""),
        Unit::Share => ("", 100.0, "%"),
        Unit::Percent => ("", 1.0, "%"),
        unit if figure.range() == (1.0, 1.0) => ("", 1.0, unit.word_for_one()),
        unit => ("", 1.0, unit.word()),
    };
    let number = |value: f64| locale::decimal(value * times);
    let sign = match figure.approximation {
        Approximation::Exact => "",
        Approximation::About | Approximation::Order => "≈ ",
        Approximation::MoreThan => "> ",
        Approximation::LessThan => "< ",
        Approximation::AtLeast => "≥ ",
        Approximation::UpTo => "≤ ",
    };
    let (low, high) = figure.range();
    let value = if low < high { format!("{} – {}", number(low), number(high)) } else { number(low) };
    format!("{sign}{before}{value} {unit}").trim_end().to_owned()
}

/// How each source spells and labels people, places and organisations.
pub fn names(state: State, articles: &[ArticleIndex]) -> View {
    /// How many rows a frame draws.
    const ROWS: usize = 20;
    let w = words();
    let heads = super::heads(state, articles);
    let names = state.archive.comparison.names.iter();
    let names = names.filter(|name| name.uses.iter().any(|u| articles.contains(&u.article)));
    let names: Vec<&'static NameEntry> = names.gather();
    if names.is_empty() {
        return nothing();
    }
    let (count, articles) = (names.len(), articles.to_vec());
    let row = move |at: usize| {
        let name = names[at];
        let cells = articles.iter().map(|index| match name.uses.iter().find(|u| u.article == *index) {
            Some(found) => name_cell(state, found),
            None => el("td.silent").child(w.silent).view(),
        });
        el("tr").child(el("th[scope=row]").child(name.canonical.as_str())).child(cells.views()).view()
    };
    let table = el("table.names")
        .child(el("thead").child(el("tr").child(el("th[scope=col]").child(w.name_head)).child(heads)))
        .child(portions::portions(el("tbody"), count, ROWS, Box::new(row)));
    super::framed((w.compare_part)(crate::address::ComparePart::Names), table)
}

fn name_cell(state: State, found: &'static NameUse) -> View {
    let Some(article) = state.archive.collection.get(found.article) else { return ().view() };
    let counted = |span: Span, count: u32| {
        el("li")
            .child(article.slice(span))
            .child(" ")
            .child(el("span.count").child(locale::number(count as usize)))
    };
    let spellings = found.spellings.iter().map(|s| counted(s.span, s.count)).views();
    let labels = found.labels.iter().map(|l| counted(l.span, l.count)).views();
    el("td")
        .child(super::cell_source(article))
        .child(el("ul.spellings").child(spellings))
        .child(el("ul.labels").child(labels))
        .view()
}

/// Publications and dated events in time order.
pub fn dates(state: State, articles: &[ArticleIndex]) -> View {
    let collection = &state.archive.collection;
    let moments = dates::timeline(collection, &state.archive.comparison.dates);
    let items = moments.into_iter().filter_map(|moment| match moment {
        dates::Moment::Published(index, _) if articles.contains(&index) => {
            let article = collection.get(index)?;
            Some(
                el("li.published")
                    .child(el("span.when").child(byline::date(article)))
                    .child((words().published_by)(&article.source))
                    .view(),
            )
        }
        dates::Moment::Told(dated) if articles.contains(&dated.article) => Some(told(state, dated)),
        _ => None,
    });
    unless_empty(el("ol.timeline").child(items.views()))
}

fn told(state: State, dated: &'static Dated) -> View {
    let Some(article) = state.archive.collection.get(dated.article) else { return ().view() };
    let about = if dated.reckoning == Reckoning::Vague { "≈ " } else { "" };
    let mut when = about.to_owned() + &locale::date(dated.from);
    if dated.from != dated.to {
        when += " – ";
        when += &locale::date(dated.to);
    }
    let basis = (words().reckoning)(dated.reckoning, &byline::date(article));
    let place = state.link(passages::place(article, dated.paragraph, dated.event));
    let event = passage::passage(article, dated.event, &[(dated.span, Layer::Mention)]);
    el("li")
        .child(el("div").child(el("span.when").child(when)).child(el("div.quiet-text").child(basis)))
        .child(el("p").child(event).child(" ").child(
            el("a.cell-place").set("href", place).child((words().place)(&article.source, dated.paragraph)),
        ))
        .view()
}

/// The same utterance in several sources, and nearly the same words.
pub fn quotes(state: State, articles: &[ArticleIndex]) -> View {
    let w = words();
    let comparison = &state.archive.comparison;
    let shared = comparison.shared_quotes.iter().filter_map(|shared| shared_quote(state, articles, shared));
    let runs = comparison.runs.iter();
    let runs =
        runs.filter(|run| articles.contains(&run.left.article) && articles.contains(&run.right.article));
    let runs = runs.map(|run| {
        let side = |p: &Passage| excerpt(state, p.article, p.paragraph, p.span);
        el("li").child(el("ul.excerpts").child(side(&run.left)).child(side(&run.right)))
    });
    let reproduced = comparison.reproduced.iter().filter(|found| articles.contains(&found.article));
    let reproduced = reproduced.filter_map(|found| {
        let article = state.archive.collection.get(found.article)?;
        let span = article.paragraphs.get(found.first as usize)?.span;
        let place = (w.reproduces)(&article.source, found.first, found.last);
        Some(
            el("li")
                .child(to_passage(state, "a", article, found.first, span).child(place))
                .child(" ")
                .child(found.voice.as_str()),
        )
    });
    unless_empty(
        el("section.compare-part")
            .child(headed(w.shared_quotes, el("ul.groups").child(shared.views())))
            .child(headed(w.reproduced, el("ul.groups").child(reproduced.views())))
            .child(headed(w.runs, el("ul.groups").child(runs.views()))),
    )
}

fn shared_quote(state: State, articles: &[ArticleIndex], shared: &'static SharedQuote) -> Option<View> {
    let passages: Vec<_> = shared.passages.iter().filter(|p| articles.contains(&p.article)).gather();
    if passages.len() < 2 {
        return None;
    }
    let w = words();
    let how = if shared.same_words { w.same_words } else { w.other_words };
    let items = passages.into_iter().map(|p| excerpt(state, p.article, p.paragraph, p.span)).views();
    Some(el("li").child(el("span.badge").child(how)).child(el("ul.excerpts").child(items)).view())
}

/// The words each source uses far more often than the others, with the counts they rest on.
pub fn wording(state: State, articles: &[ArticleIndex], place: Memo<ComparePlace>) -> View {
    let w = words();
    let collection = &state.archive.collection;
    let chosen = |wording: &&'static SourceWording| {
        articles
            .iter()
            .filter_map(|index| collection.get(*index))
            .any(|article| article.source == wording.source)
    };
    let tables = state.archive.comparison.wording.iter().filter(chosen).map(|wording| {
        let rows = wording.terms.iter().map(|term| {
            let (here, there) =
                (locale::number(term.count as usize), locale::number(term.other_count as usize));
            // The sources are kept as they are chosen when the link is drawn.
            let there_of = ComparePlace { words: term.word.clone(), ..place.get_untracked() };
            el("tr")
                .child(
                    el("th[scope=row]")
                        .child(link(state, "a", Place::Compare(there_of)).child(term.word.as_str())),
                )
                .child(el("td").child(here))
                .child(el("td").child(locale::number(term.articles as usize)))
                .child(el("td").child(there))
        });
        let table = if wording.terms.is_empty() {
            el("p.quiet-text").child(w.nothing_significant).view()
        } else {
            el("table.wording")
                .child(
                    el("thead").child(
                        el("tr")
                            .child(el("th[scope=col]").child(w.word))
                            .child(el("th[scope=col]").child(w.here))
                            .child(el("th[scope=col]").child(w.articles))
                            .child(el("th[scope=col]").child(w.elsewhere)),
                    ),
                )
                .child(el("tbody").child(rows.views()))
                .view()
        };
        let base = (w.wording_base)([
            &locale::number(wording.words as usize),
            &(w.in_articles)(wording.articles as usize),
            &locale::number(wording.other_words as usize),
            &(w.in_articles)(wording.other_articles as usize),
        ]);
        el("section.compare-part")
            .child(el("h2").child(wording.source.as_str()))
            .child(el("p.quiet-text").child(base))
            .child(table)
    });
    unless_empty(el("div.wordings").child(tables.views()))
}

/// The sentence around a span, the span marked, and the place it stands in.
fn excerpt(state: State, index: ArticleIndex, paragraph: u32, span: Span) -> El {
    let Some(article) = state.archive.collection.get(index) else { return el("li") };
    let sentence = crate::selection::sentence_around(article, paragraph as usize, span);
    let layers = [(span, Layer::Mention)];
    el("li")
        .child(
            to_passage(state, "a.excerpt-source", article, paragraph, span)
                .child((words().place)(&article.source, paragraph)),
        )
        .child(" ")
        .child(el("span.quiet-text").child(byline::date(article)))
        .child(el("p").child(passage::passage(article, sentence, &layers)))
}

fn nothing() -> View {
    el("p.nothing").child(words().nothing_to_compare).view()
}
