//! Citations: how to name an article or a quote in one's own text.
//!
//! What is unknown is left out, never invented. Pure: the address of the page comes from outside.

use crate::export::json_string;
use corpus::article::{Article, ArticleKind, Date, DateBasis};
use corpus::gather::Gather as _;
use corpus::quote::{Quote, QuoteKind};

/// The forms a citation can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Plain,
    Bibtex,
    CslJson,
    Ris,
}

impl Format {
    pub const ALL: [Self; 4] = [Self::Plain, Self::Bibtex, Self::CslJson, Self::Ris];

    /// What the form calls itself, in every language; `None` for plain text.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Bibtex => Some("BibTeX"),
            Self::CslJson => Some("CSL-JSON"),
            Self::Ris => Some("RIS"),
        }
    }
}

/// The article in this form; `address` is where it can be read on this page.
#[must_use]
pub fn article(article: &Article, format: Format, address: &str) -> String {
    match format {
        Format::Plain => plain(article, address),
        Format::Bibtex => bibtex(article, address),
        Format::CslJson => csl_json(article, address, None),
        Format::Ris => ris(article, address),
    }
}

/// One line: authors, title, source and section, date, addresses; without ours if that is empty.
#[must_use]
pub fn plain(article: &Article, address: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    if !article.authors.is_empty() {
        parts.push(article.authors.join(", "));
    }
    if let Some(title) = &article.title {
        parts.push(format!("“{title}”"));
    }
    let section = article.section.as_ref().map(|section| format!(" ({section})")).unwrap_or_default();
    parts.push(format!("{}{section}", article.source));
    if let Some(date) = article.date {
        let basis = if article.date_basis == DateBasis::Inferred { " (date inferred)" } else { "" };
        parts.push(format!("{date}{basis}"));
    }
    parts.extend(article.url.clone());
    parts.extend(digest(article).map(str::to_owned));
    if !address.is_empty() {
        parts.push(address.to_owned());
    }
    parts.join(", ")
}

/// The forms a quote can be copied in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    Markdown,
    CslJson,
}

/// The quoted words, who said them, and the article they stand in.
#[must_use]
pub fn quote(article: &Article, quote: &Quote, speaker: Option<&str>, address: &str, form: Form) -> String {
    let words = article.slice(quote.span);
    // Only the original has them like that.
    let retold = article.kind == ArticleKind::Digest && quote.kind == QuoteKind::Block;
    let said = if retold { words.to_owned() } else { format!("“{words}”") };
    let by = speaker.map(|name| format!(" – {name}")).unwrap_or_default();
    let place = format!("paragraph {}", quote.paragraph);
    match form {
        Form::Text => format!("{said}{by}. In: {}, {place}", plain(article, address)),
        Form::Markdown => {
            let cited = markdown(&plain(article, ""));
            let by = by.trim_start();
            let end = if by.is_empty() { "" } else { ". " };
            format!("> {}\n>\n> {}{end}In: [{cited}, {place}](<{address}>)\n", markdown(words), markdown(by))
        }
        Form::CslJson => csl_json(article, address, Some(format!("{said}{by}, {place}"))),
    }
}

/// What Markdown takes for markup, escaped. Source: CommonMark 0.31, backslash escapes.
fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_[]<>#&~|".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Whoever cites a digest should say so.
fn digest(article: &Article) -> Option<&'static str> {
    (article.kind == ArticleKind::Digest).then_some("read as a digest")
}

/// Source: the BibTeX manual (entry type `misc`), with `url` as most styles know it.
fn bibtex(article: &Article, address: &str) -> String {
    let mut fields: Vec<(&str, String)> = Vec::new();
    if !article.authors.is_empty() {
        let authors: Vec<String> = article.authors.iter().map(|name| tex(name)).gather();
        fields.push(("author", authors.join(" and ")));
    }
    if let Some(title) = &article.title {
        fields.push(("title", format!("{{{}}}", tex(title))));
    }
    fields.push(("howpublished", tex(&article.source)));
    if let Some(date) = article.date {
        fields.push(("year", date.year().to_string()));
        fields.extend(date.month().map(|month| ("month", month.to_string())));
    }
    fields.push(("url", article.url.clone().unwrap_or_else(|| address.to_owned())));
    fields.extend(note(article, None).map(|note| ("note", note)));
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}}")).gather();
    format!("@misc{{{},\n{}\n}}\n", key(article), fields.join(",\n"))
}

/// What BibTeX takes for markup, escaped.
fn tex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', letter]),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A key that BibTeX accepts: letters, digits and hyphens.
fn key(article: &Article) -> String {
    article.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

fn note(article: &Article, quoted: Option<String>) -> Option<String> {
    let mut notes = quoted;
    let inferred =
        (article.date.is_some() && article.date_basis == DateBasis::Inferred).then_some("date inferred");
    for note in inferred.into_iter().chain(digest(article)) {
        notes = Some(notes.map_or(note.to_owned(), |notes| notes + "; " + note));
    }
    notes
}

/// Source: the CSL-JSON schema 1.0.2, item type `article-newspaper`.
fn csl_json(article: &Article, address: &str, quoted: Option<String>) -> String {
    let mut fields = vec![
        ("id", json_string(&article.id)),
        ("type", json_string("article-newspaper")),
        ("container-title", json_string(&article.source)),
    ];
    fields.extend(article.title.as_ref().map(|title| ("title", json_string(title))));
    fields.extend(article.section.as_ref().map(|section| ("section", json_string(section))));
    if !article.authors.is_empty() {
        // Which part of a name is the family's nobody told us.
        let authors: Vec<String> =
            article.authors.iter().map(|name| format!("{{\"literal\": {}}}", json_string(name))).gather();
        fields.push(("author", format!("[{}]", authors.join(", "))));
    }
    if let Some(date) = article.date {
        let parts: Vec<String> = date_parts(date).iter().map(i16::to_string).gather();
        let circa = if article.date_basis == DateBasis::Inferred { ", \"circa\": true" } else { "" };
        fields.push(("issued", format!("{{\"date-parts\": [[{}]]{circa}}}", parts.join(", "))));
    }
    fields.push(("URL", json_string(article.url.as_deref().unwrap_or(address))));
    fields.extend(note(article, quoted).map(|note| ("note", json_string(&note))));
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("  \"{name}\": {value}")).gather();
    format!("[{{\n{}\n}}]\n", fields.join(",\n"))
}

fn date_parts(date: Date) -> Vec<i16> {
    let mut parts = vec![date.year()];
    parts.extend(date.month().map(i16::from));
    parts.extend(date.day().map(i16::from));
    parts
}

/// Source: the RIS format, type NEWS; lines end in CR LF.
fn ris(article: &Article, address: &str) -> String {
    let mut lines = vec![("TY", "NEWS".to_owned())];
    lines.extend(article.authors.iter().map(|name| ("AU", name.clone())));
    lines.extend(article.title.iter().map(|title| ("TI", title.clone())));
    lines.push(("T2", article.source.clone()));
    if let Some(date) = article.date {
        let two = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
        lines.push(("PY", format!("{:04}", date.year())));
        lines.push(("DA", format!("{:04}/{}/{}/", date.year(), two(date.month()), two(date.day()))));
    }
    lines.push(("UR", article.url.clone().unwrap_or_else(|| address.to_owned())));
    lines.extend(note(article, None).map(|note| ("N1", note)));
    lines.push(("ER", String::new()));
    lines.into_iter().map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn check(at: usize, format: Format, expected: &str) {
        let archive = samples::harbour();
        assert_eq!(article(&archive.collection.articles[at], format, "?here"), expected);
    }

    #[test]
    fn a_plain_citation_names_what_is_known() {
        check(0, Format::Plain, "Tove Holm, “The ferry & the fog”, Harbour Post, 2021-03-04, ?here");
        check(1, Format::Plain, "The Quay, 2021-04 (date inferred), ?here");
    }

    #[test]
    fn bibtex_escapes_and_leaves_out_what_is_unknown() {
        check(
            0,
            Format::Bibtex,
            "@misc{post,\n  author = {Tove Holm},\n  title = {{The ferry \\& the fog}},\n  \
             howpublished = {Harbour Post},\n  year = {2021},\n  month = {3},\n  url = {?here}\n}\n",
        );
        check(
            1,
            Format::Bibtex,
            "@misc{quay,\n  howpublished = {The Quay},\n  year = {2021},\n  month = {4},\n  url = {?here},\n  \
             note = {date inferred}\n}\n",
        );
    }

    #[test]
    fn csl_json_says_how_precise_a_date_is() {
        check(
            1,
            Format::CslJson,
            "[{\n  \"id\": \"quay\",\n  \"type\": \"article-newspaper\",\n  \"container-title\": \"The Quay\",\n  \
             \"issued\": {\"date-parts\": [[2021, 4]], \"circa\": true},\n  \"URL\": \"?here\",\n  \
             \"note\": \"date inferred\"\n}]\n",
        );
    }

    #[test]
    fn ris_has_one_line_for_each_fact() {
        check(
            0,
            Format::Ris,
            "TY  - NEWS\r\nAU  - Tove Holm\r\nTI  - The ferry & the fog\r\nT2  - Harbour Post\r\nPY  - 2021\r\n\
             DA  - 2021/03/04/\r\nUR  - ?here\r\nER  - \r\n",
        );
    }

    #[test]
    fn a_quote_is_cited_with_its_speaker_and_paragraph() {
        let archive = samples::harbour();
        let check = |at: usize, form: Form, expected: &str| {
            let said = &archive.quotes.quotes[at];
            let speaker = said.speaker.map(|s| archive.quotes.speakers[s.0 as usize].name.as_str());
            let article = &archive.collection.articles[said.article.at()];
            assert_eq!(quote(article, said, speaker, "?a", form), expected);
        };
        check(
            1,
            Form::Text,
            "“a folly” – Ilse Brandt. In: Tove Holm, “The ferry & the fog”, Harbour Post, 2021-03-04, ?a, paragraph 1",
        );
        let mut retold = archive.collection.articles[1].clone();
        let mut block = archive.quotes.quotes[3].clone();
        (retold.kind, block.kind) = (ArticleKind::Digest, QuoteKind::Block);
        let cited = quote(&retold, &block, None, "?a", Form::Text);
        assert!(cited.starts_with("Too early,. In: The Quay"), "nobody’s own words: {cited}");
        check(3, Form::Text, "“Too early,”. In: The Quay, 2021-04 (date inferred), ?a, paragraph 1");
        check(
            1,
            Form::Markdown,
            "> a folly\n>\n> – Ilse Brandt. In: [Tove Holm, “The ferry \\& the fog”, Harbour Post, 2021-03-04, \
             paragraph 1](<?a>)\n",
        );
        check(
            2,
            Form::CslJson,
            "[{\n  \"id\": \"quay\",\n  \"type\": \"article-newspaper\",\n  \"container-title\": \"The Quay\",\n  \
             \"issued\": {\"date-parts\": [[2021, 4]], \"circa\": true},\n  \"URL\": \"?a\",\n  \
             \"note\": \"“At dawn,” – Mara Lind, paragraph 1; date inferred\"\n}]\n",
        );
    }
}
