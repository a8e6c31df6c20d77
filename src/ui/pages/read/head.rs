//! The head of an article: what it is, whose, of when, and whether it is the original.

use super::bookmark;
use crate::address::Place;
use crate::browser;
use crate::citation;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::locale;
use crate::ui::parts::link::link;
use crate::ui::parts::{byline, copy};
use crate::ui::words::words;
use corpus::article::{Article, ArticleKind};
use corpus::span::ArticleIndex;

pub fn head(state: State, index: ArticleIndex, article: &'static Article) -> View {
    let w = words();
    let section = article.section.as_ref().map(|section| format!(" · {section}"));
    let title = match &article.title {
        Some(title) => {
            el("h1").set("lang", state.archive.collection.language.as_str()).child(title.as_str()).view()
        }
        None => el("h1.unknown").child(w.title_unknown).view(),
    };
    let authors = match article.authors.is_empty() {
        true => w.author_unknown.to_owned(),
        false => (w.by)(&article.authors.join(", ")),
    };
    let counted = article.text.words();
    let url = article.url.as_ref().map(|url| {
        el("li").child(el("a").set("href", url.as_str()).set("rel", "noopener").child(w.at_publisher))
    });
    let digest = (article.kind == ArticleKind::Digest).then(|| {
        el("p.digest-note")
            .child(w.digest_note)
            .child(" ")
            .child(link(state, "a", Place::About).child(w.digest_more))
    });
    el("header.article-head")
        .child(picker(state, index))
        .child(el("p.kicker").child(article.source.as_str()).child(section))
        .child(title)
        .child(
            el("ul.facts")
                .child(el("li").child(authors))
                .child(el("li").child(byline::date(article)))
                .child(el("li").child((w.words_count)(&locale::number(counted))))
                .child(el("li").child(byline::kind(article)))
                .child(url),
        )
        .child(digest)
        .child(cite(state, article))
        .child(bookmark::offer(state, article))
        .view()
}

/// The article's citation, to copy in any form.
fn cite(state: State, article: &'static Article) -> View {
    let w = words();
    let buttons = citation::Format::ALL.map(|format| {
        let cited = move || {
            let address = browser::absolute(&state.link(Place::article(&article.id)));
            citation::article(article, format, &address)
        };
        el("li").child(copy::copy(state, format.name().unwrap_or(w.plain_text), cited))
    });
    el("details.cite")
        .child(el("summary").child(w.copy_citation))
        .child(el("ul").child(buttons.views()))
        .view()
}

/// Every article, to go from one to another; a long collection has its front page for that.
fn picker(state: State, index: ArticleIndex) -> View {
    const MOST: usize = 12;
    let articles = &state.archive.collection.articles;
    if articles.len() < 2 || articles.len() > MOST {
        return ().view();
    }
    let links = state.archive.collection.indexed().map(|(other, article)| {
        el("li").child(
            link(state, "a", Place::article(&article.id))
                .set("aria-current", (other == index).then_some("page"))
                .child(article.source.as_str()),
        )
    });
    el("nav.picker").set("aria-label", words().articles).child(el("ul").child(links.views())).view()
}
