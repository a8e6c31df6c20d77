//! Bylines: who published an article, when, and how we know.

use crate::state::State;
use crate::ui::html::{Child, View, el};
use crate::ui::locale;
use crate::ui::words::words;
use corpus::article::{Article, ArticleKind, DateBasis};
use corpus::gather::Gather as _;

/// "June 2022 (inferred)", or that no date is known.
#[must_use]
pub fn date(article: &Article) -> String {
    let w = words();
    match (article.date, article.date_basis) {
        (None, _) => w.date_unknown.to_owned(),
        (Some(date), DateBasis::Stated) => locale::date(date),
        (Some(date), DateBasis::Inferred) => format!("{} ({})", locale::date(date), w.inferred),
    }
}

/// What links call an article: its title, or that it is unknown, and how the article begins.
pub fn title(state: State, article: &'static Article) -> View {
    let language = state.archive.collection.language.as_str();
    match &article.title {
        Some(title) => el("span").set("lang", language).child(title.as_str()).view(),
        None => el("span.untitled")
            .child(words().title_unknown)
            .child(", ")
            .child(words().begins)
            .child(" ")
            .child(el("q").set("lang", language).child(opening(article)))
            .view(),
    }
}

/// The same as a text.
#[must_use]
pub fn heading(article: &Article) -> String {
    let w = words();
    match &article.title {
        Some(title) => title.clone(),
        None => format!("{}, {}: {}", w.title_unknown, w.begins, opening(article)),
    }
}

/// The first words of the text, for articles whose title nobody knows.
fn opening(article: &Article) -> String {
    const WORDS: usize = 9;
    let mut words = article.paragraph(0).split_whitespace();
    let mut opening = words.by_ref().take(WORDS).gather().join(" ");
    if words.next().is_some() {
        opening.push('…');
    }
    opening
}

/// "Digest" or "Original", as a small label.
pub fn kind(article: &Article) -> View {
    let w = words();
    let (class, name) = match article.kind {
        ArticleKind::Digest => ("badge badge-digest", w.digest),
        ArticleKind::Original => ("badge badge-original", w.original),
    };
    el("span").set("class", class).child(name).view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_without_a_title_says_so_and_how_it_begins() {
        let article = |text| Article::from_paragraphs("a", "A", &[text]);
        let short = heading(&article("The ferry left late."));
        assert_eq!(short, "Title unknown, begins: The ferry left late.");
        let long = "One two three four five six seven eight nine ten.";
        assert_eq!(opening(&article(long)), "One two three four five six seven eight nine…");
    }
}
