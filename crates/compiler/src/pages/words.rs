//! The static pages' own words, in the languages of the page; texts stay in the collection's.
//!
//! The page's words are `src/ui/words`; these are all that stands without it.

use corpus::article::{Article, ArticleKind, Date, DateBasis};
use corpus::quote::QuoteKind;

pub struct Words {
    /// BCP 47.
    pub language: &'static str,
    pub skip: &'static str,
    pub pages: &'static str,
    pub articles: &'static str,
    pub quotes: &'static str,
    pub explore: &'static str,
    pub about_static: &'static str,
    pub title_unknown: &'static str,
    /// The same inside a line.
    untitled: &'static str,
    pub author_unknown: &'static str,
    pub date_unknown: &'static str,
    pub inferred: &'static str,
    pub digest: &'static str,
    pub original: &'static str,
    pub digest_note: &'static str,
    pub at_publisher: &'static str,
    pub open: &'static str,
    pub unattributed: &'static str,
    pub furniture: &'static str,
    pub pull_quote: &'static str,
    pub by: fn(&str) -> String,
    pub paragraph: fn(u32) -> String,
    pub beside: fn(u32) -> String,
    pub place: fn(&str, u32) -> String,
    pub in_the_words_of: fn(&str) -> String,
    pub quotes_of: fn(&str) -> String,
    pub more_quotes: fn(usize) -> String,
    pub quote_kind: fn(QuoteKind) -> &'static str,
    pub all_quotes_of: fn(&str) -> String,
    months: [&'static str; 12],
    /// Day and month in their order.
    day: fn(u8, &str) -> String,
}

/// A collection in German has German pages; any other has English ones.
pub fn of(language: &str) -> &'static Words {
    match language.split('-').next() {
        Some("de") => &GERMAN,
        _ => &ENGLISH,
    }
}

impl Words {
    /// "June 2022", as precise as it is known.
    fn date(&self, date: Date) -> String {
        let mut written = format!("{}", date.year());
        if let Some(month) = date.month() {
            let month = self.months[usize::from(month.saturating_sub(1)) % 12];
            let before = date.day().map_or_else(|| month.to_owned(), |day| (self.day)(day, month));
            written = format!("{before} {written}");
        }
        written
    }

    /// "June 2022 (inferred)", or that no date is known.
    pub fn published(&self, article: &Article) -> String {
        match (article.date, article.date_basis) {
            (None, _) => self.date_unknown.to_owned(),
            (Some(date), DateBasis::Stated) => self.date(date),
            (Some(date), DateBasis::Inferred) => format!("{} ({})", self.date(date), self.inferred),
        }
    }

    pub fn kind(&self, article: &Article) -> &'static str {
        match article.kind {
            ArticleKind::Digest => self.digest,
            ArticleKind::Original => self.original,
        }
    }

    /// What to call an article where its title would stand: never by a title that nobody knows.
    pub fn called(&self, article: &Article) -> String {
        match &article.title {
            Some(title) => title.clone(),
            None => {
                let date = article.date.map(|date| format!(", {}", self.date(date))).unwrap_or_default();
                format!("{}{date} ({})", article.source, self.untitled)
            }
        }
    }
}

static ENGLISH: Words = Words {
    language: "en",
    skip: "Skip to the content",
    pages: "Pages",
    articles: "Articles",
    quotes: "Quotes",
    explore: "Search and compare",
    about_static: "A plain page without scripts; searching and comparing need JavaScript.",
    title_unknown: "Title unknown",
    untitled: "title unknown",
    author_unknown: "Author unknown",
    date_unknown: "Date unknown",
    inferred: "inferred",
    digest: "Digest",
    original: "Original",
    digest_note: "This is a digest: our own account of the article, paragraph by paragraph, with its quotations, figures, names and dates kept exactly.",
    at_publisher: "At the publisher",
    open: "Open in Parallax",
    unattributed: "Nobody named",
    furniture: "Not part of the report",
    pull_quote: "Pull quote: the article’s own words, set off again",
    by: |names| format!("By {names}"),
    paragraph: |number| format!("Paragraph {number} in Parallax"),
    beside: |number| format!("Beside paragraph {number}"),
    place: |source, paragraph| format!("{source}, paragraph {paragraph}"),
    in_the_words_of: |name| format!("In the words of {name}"),
    quotes_of: |collection| format!("Who says what in the articles of “{collection}”, with its place."),
    more_quotes: |count| format!("{count} more quotes are in Parallax."),
    quote_kind: |kind| match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Partial => "partial",
        QuoteKind::Block => "block",
    },
    all_quotes_of: |name| format!("Quotes of {name} in Parallax"),
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    day: |day, month| format!("{day} {month}"),
};

static GERMAN: Words = Words {
    language: "de",
    skip: "Zum Inhalt",
    pages: "Seiten",
    articles: "Artikel",
    quotes: "Zitate",
    explore: "Suchen und vergleichen",
    about_static: "Eine einfache Seite ohne Skripte; Suchen und Vergleichen brauchen JavaScript.",
    title_unknown: "Titel unbekannt",
    untitled: "Titel unbekannt",
    author_unknown: "Autor unbekannt",
    date_unknown: "Datum unbekannt",
    inferred: "erschlossen",
    digest: "Wiedergabe",
    original: "Original",
    digest_note: "Dies ist eine Wiedergabe: unsere eigene Darstellung des Artikels, Absatz für Absatz; Zitate, Zahlen, Namen und Daten sind unverändert.",
    at_publisher: "Beim Verlag",
    open: "In Parallax öffnen",
    unattributed: "Niemand genannt",
    furniture: "Nicht Teil des Berichts",
    pull_quote: "Hervorgehoben: Worte des Artikels, noch einmal gesetzt",
    by: |names| format!("Von {names}"),
    paragraph: |number| format!("Absatz {number} in Parallax"),
    beside: |number| format!("Neben Absatz {number}"),
    place: |source, paragraph| format!("{source}, Absatz {paragraph}"),
    in_the_words_of: |name| format!("In den Worten von {name}"),
    quotes_of: |collection| format!("Wer was sagt in den Artikeln von „{collection}“, mit Fundstelle."),
    more_quotes: |count| format!("{count} weitere Zitate sind in Parallax."),
    quote_kind: |kind| match kind {
        QuoteKind::Direct => "wörtlich",
        QuoteKind::Partial => "Teilzitat",
        QuoteKind::Block => "Blockzitat",
    },
    all_quotes_of: |name| format!("Zitate von {name} in Parallax"),
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    day: |day, month| format!("{day}. {month}"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_it_is_known() {
        for (date, english, german) in [
            ("2022", "2022", "2022"),
            ("2022-03", "March 2022", "März 2022"),
            ("2022-12-07", "7 December 2022", "7. Dezember 2022"),
        ] {
            let date = Date::parse(date).expect("a date");
            assert_eq!([of("en").date(date), of("de-AT").date(date)], [english, german]);
        }
    }

    #[test]
    fn an_unknown_title_is_called_unknown() {
        let mut article = Article::from_paragraphs("vell", "Vell Post", &["One."]);
        assert_eq!(of("en").called(&article), "Vell Post (title unknown)");
        article.date = Date::parse("2022-06");
        assert_eq!(of("de").called(&article), "Vell Post, Juni 2022 (Titel unbekannt)");
        article.title = Some("The ferry".to_owned());
        assert_eq!(of("en").called(&article), "The ferry");
    }
}
