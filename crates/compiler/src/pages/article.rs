//! An article's page: its head, and every paragraph with its number and who is quoted in it.

use super::frame::{Content, framed, root, text_language, words};
use super::markup::{escaped, opening, read_link};
use super::{Around, Page, quotes};
use corpus::archive::Archive;
use corpus::article::{Article, ArticleKind, Role};
use corpus::quote::{Quote, QuoteKind};
use corpus::span::{ArticleIndex, Span};

/// Where an article's page is. Ids are safe in an address, and so in a file's name.
pub fn path(article: &Article) -> String {
    format!("articles/{}.html", article.id)
}

pub fn page(archive: &Archive, around: &Around, index: ArticleIndex) -> Page {
    let article = &archive.collection.articles[index.at()];
    let path = path(article);
    let up = root(&path);
    let mut main = format!("<article>\n{}", head(archive, article, &up));
    main += &format!("<div class=\"text\"{}>\n", text_language(archive));
    for number in 0..article.paragraphs.len() {
        main += &paragraph(archive, index, article, number, &up);
    }
    main += "</div>\n</article>\n";
    let w = words(archive);
    let title = w.called(article);
    let named = match article.title {
        Some(_) => format!("{}, {}", article.source, w.published(article)),
        None => w.published(article),
    };
    framed(
        archive,
        around,
        Content {
            path,
            // The source beside the title; without one it is the title's place already.
            description: format!("{} · {named}: {}", w.kind(article), opening(article.paragraph(0), 200)),
            name: match article.title {
                Some(_) => format!("{title} ({})", article.source),
                None => title.clone(),
            },
            title,
            kind: "article",
            current: None,
            main,
        },
    )
}

fn head(archive: &Archive, article: &Article, up: &str) -> String {
    let w = words(archive);
    let section =
        article.section.as_ref().map(|section| format!(" · {}", escaped(section))).unwrap_or_default();
    let title = match &article.title {
        Some(title) => format!("<h1{}>{}</h1>", text_language(archive), escaped(title)),
        None => format!("<h1 class=\"unknown\">{}</h1>", w.title_unknown),
    };
    let authors = match article.authors.is_empty() {
        true => w.author_unknown.to_owned(),
        false => escaped(&(w.by)(&article.authors.join(", "))),
    };
    let publisher = article
        .url
        .as_ref()
        .map(|url| format!("<li><a href=\"{}\" rel=\"noopener\">{}</a></li>", escaped(url), w.at_publisher))
        .unwrap_or_default();
    let digest = match article.kind {
        ArticleKind::Digest => format!("<p class=\"digest-note\">{}</p>\n", w.digest_note),
        ArticleKind::Original => String::new(),
    };
    format!(
        "<header class=\"article-head\">\n<p class=\"kicker\">{}{section}</p>\n{title}\n\
         <ul class=\"facts\"><li>{authors}</li><li>{}</li><li><span class=\"badge\">{}</span></li>{publisher}\
         <li><a href=\"{up}{}\">{}</a></li></ul>\n{digest}</header>\n",
        escaped(&article.source),
        w.published(article),
        w.kind(article),
        read_link(article, None),
        w.open,
    )
}

fn paragraph(archive: &Archive, index: ArticleIndex, article: &Article, number: usize, up: &str) -> String {
    let w = words(archive);
    let here = &article.paragraphs[number];
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    let found: Vec<&Quote> = quotes_of(archive, index, number).collect();
    let text = with_quotes(article, here.span, &found);
    let (class, text) = match here.role {
        Role::Heading => (" paragraph-heading", format!("<h2 class=\"paragraph-text\">{text}</h2>")),
        Role::BlockQuote => {
            (" paragraph-block", format!("<blockquote class=\"paragraph-text\"><p>{text}</p></blockquote>"))
        }
        Role::PullQuote => (" paragraph-pull", format!("<p class=\"paragraph-text\">{text}</p>")),
        Role::Furniture => (" paragraph-furniture", format!("<p class=\"paragraph-text\">{text}</p>")),
        Role::Text => ("", format!("<p class=\"paragraph-text\">{text}</p>")),
    };
    let voiced = if here.voice.is_some() { " paragraph-voice" } else { "" };
    format!(
        "<section class=\"paragraph{class}{voiced}\" id=\"p{number}\">\
         <a class=\"paragraph-number\" href=\"{up}{}\" aria-label=\"{}\">{number}</a>{text}{}</section>\n",
        read_link(article, Some((number, None))),
        (w.paragraph)(number),
        margin(archive, number, &found, up, here.voice.as_deref(), here.role),
    )
}

/// Quotes stand in reading order, so an article's paragraph is one run of them.
fn quotes_of(archive: &Archive, index: ArticleIndex, number: u32) -> impl Iterator<Item = &Quote> {
    let all = &archive.quotes.quotes;
    let first = all.partition_point(|quote| (quote.article, quote.paragraph) < (index, number));
    all[first..].iter().take_while(move |quote| (quote.article, quote.paragraph) == (index, number))
}

/// The text with its quotes marked; a quote inside a quote is not marked again, nor a whole block.
fn with_quotes(article: &Article, whole: Span, quotes: &[&Quote]) -> String {
    let mut html = String::new();
    let mut at = whole.start();
    for quote in quotes.iter().filter(|quote| quote.kind != QuoteKind::Block) {
        if quote.span.start() < at || !whole.contains(quote.span) {
            continue;
        }
        html += &escaped(article.slice(Span::new(at, quote.span.start())));
        html += &format!("<span class=\"quote tint-0\">{}</span>", escaped(article.slice(quote.span)));
        at = quote.span.end();
    }
    html + &escaped(article.slice(Span::new(at, whole.end())))
}

/// Beside a paragraph: whose words it gives. In the language of the page, not of the text.
fn margin(
    archive: &Archive,
    number: u32,
    found: &[&Quote],
    up: &str,
    voice: Option<&str>,
    role: Role,
) -> String {
    let w = words(archive);
    let mut items: Vec<String> = Vec::new();
    if let Some(voice) = voice {
        items.push(format!("<li class=\"voice\">{}</li>", escaped(&(w.in_the_words_of)(voice))));
    }
    match role {
        Role::PullQuote => items.push(format!("<li class=\"margin-role\">{}</li>", w.pull_quote)),
        Role::Furniture => items.push(format!("<li class=\"margin-role\">{}</li>", w.furniture)),
        _ => {}
    }
    for quote in found {
        let Some((at, name)) = quotes::speaker(archive, quote) else { continue };
        let item =
            format!("<li><a href=\"{up}quotes.html#{}\">{}</a></li>", quotes::anchor(at), escaped(name));
        if !items.contains(&item) {
            items.push(item);
        }
    }
    if items.is_empty() {
        return String::new();
    }
    let lang = match text_language(archive).is_empty() {
        true => String::new(),
        false => format!(" lang=\"{}\"", w.language),
    };
    format!(
        "<aside class=\"margin\"{lang} aria-label=\"{}\"><ul>{}</ul></aside>",
        (w.beside)(number),
        items.concat()
    )
}
