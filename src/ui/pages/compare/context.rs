//! Words in context: a term wherever the sources have it, between the words around it.

use super::filters::FORM;
use crate::address::{ComparePlace, Place};
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::locale;
use crate::ui::parts::link::to_passage;
use crate::ui::parts::words_field::words_field;
use crate::ui::words::words;
use corpus::article::Article;
use corpus::compare::wording::{InContext, in_context};
use corpus::span::{ArticleIndex, Span};

/// Lines drawn per article.
const MOST: usize = 40;
/// Counted per article at most; more would be a word that every line has.
const COUNTED: usize = 5000;
/// Characters on either side.
const AROUND: usize = 60;

pub fn context(state: State, articles: Vec<ArticleIndex>, place: Memo<ComparePlace>) -> View {
    let w = words();
    let typed = move || place.with(|place| place.words.clone());
    let asked = move |words| Place::Compare(ComparePlace { words, ..place.get_untracked() });
    let term = Memo::new(move || place.with(|place| place.words.trim().to_owned()));
    el("section.compare-part")
        .child(el("h2").child(w.in_context))
        .child(words_field(state, FORM, w.in_context, w.in_context_term, typed, asked))
        .child(move || found(state, &articles, &term.get()))
        .view()
}

fn found(state: State, articles: &[ArticleIndex], term: &str) -> View {
    if term.is_empty() {
        return ().view();
    }
    let w = words();
    let mut count = 0;
    let mut parts = Vec::new();
    for index in articles {
        let Some(article) = state.archive.collection.get(*index) else { continue };
        let lines = in_context(&state.archive.collection, &[*index], term, AROUND, COUNTED);
        if lines.is_empty() {
            continue;
        }
        count += lines.len();
        let items = lines.iter().take(MOST).map(|found| line(state, article, found)).views();
        let cut = (lines.len() > MOST).then(|| {
            el("p.quiet-text").child((w.rows_cut)(&locale::number(MOST), &locale::number(lines.len())))
        });
        let number = el("span.count").child(locale::number(lines.len()));
        parts.push(
            el("section")
                .child(el("h3").child(article.source.as_str()).child(" ").child(number))
                .child(el("ul.concordance").child(items))
                .child(cut),
        );
    }
    state.announce((w.places_of)(term, count));
    el("div.compare-part").child(el("p").child((w.places_of)(term, count))).child(parts).view()
}

fn line(state: State, article: &'static Article, line: &InContext) -> View {
    let w = words();
    let part = |class: &'static str, text: &'static str| el("span").set("class", class).child(text);
    let slice = |from: usize, to: usize| article.slice(Span::new(from, to));
    el("li")
        .child(part("before", slice(line.context.start(), line.span.start())))
        .child(el("mark.hit").child(article.slice(line.span)))
        .child(part("after", slice(line.span.end(), line.context.end())))
        .child(
            to_passage(state, "a.cell-place", article, line.paragraph, line.span)
                .set("aria-label", (w.place)(&article.source, line.paragraph))
                .child((w.short_place)(line.paragraph)),
        )
        .view()
}
