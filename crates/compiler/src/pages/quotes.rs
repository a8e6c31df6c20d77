//! The page of quotes: by speaker, the most quoted first, each in its sentence.

use super::article;
use super::frame::{Content, Current, framed, text_language, words};
use super::markup::{escaped, read_link, speaker_link};
use super::{Around, Page};
use corpus::archive::Archive;
use corpus::article::Article;
use corpus::quote::Quote;
use corpus::span::Span;

/// More make a page that no browser likes; the rest is in the page itself, and this one says so.
const MOST: usize = 3000;

/// A quote's speaker: which of the archive's, and the name.
pub fn speaker<'a>(archive: &'a Archive, quote: &Quote) -> Option<(usize, &'a str)> {
    let at = quote.speaker?.0 as usize;
    Some((at, archive.quotes.speakers.get(at)?.name.as_str()))
}

/// Where a speaker's quotes begin on the page.
pub fn anchor(speaker: usize) -> String {
    format!("speaker-{speaker}")
}

pub fn page(archive: &Archive, around: &Around) -> Page {
    let w = words(archive);
    let mut groups: Vec<(Option<usize>, Vec<&Quote>)> = Vec::new();
    for quote in &archive.quotes.quotes {
        let by = speaker(archive, quote).map(|(at, _)| at);
        match groups.iter_mut().find(|(known, _)| *known == by) {
            Some((_, quotes)) => quotes.push(quote),
            None => groups.push((by, vec![quote])),
        }
    }
    // The quotes that nothing attributes come last, however many.
    groups.sort_by_key(|(by, quotes)| (by.is_none(), std::cmp::Reverse(quotes.len())));
    let mut main = format!("<h1>{}</h1>\n", w.quotes);
    let mut room = MOST;
    for (by, quotes) in &groups {
        if room == 0 {
            break;
        }
        main += &group(archive, *by, &quotes[..quotes.len().min(room)]);
        room -= quotes.len().min(room);
    }
    let left = archive.quotes.quotes.len().saturating_sub(MOST);
    if left > 0 {
        main += &format!("<p><a href=\"./?view=quotes\">{}</a></p>\n", (w.more_quotes)(left));
    }
    framed(
        archive,
        around,
        Content {
            path: "quotes.html".to_owned(),
            title: w.quotes.to_owned(),
            description: (w.quotes_of)(&archive.collection.title),
            name: String::new(),
            kind: "website",
            current: Some(Current::Quotes),
            main,
        },
    )
}

fn group(archive: &Archive, by: Option<usize>, quotes: &[&Quote]) -> String {
    let w = words(archive);
    let name = by.and_then(|at| archive.quotes.speakers.get(at)).map(|speaker| speaker.name.as_str());
    let head = match (by, name) {
        (Some(at), Some(name)) => format!(
            "<section id=\"{}\"><h2>{}</h2>\n<p><a href=\"./{}\">{}</a></p>\n",
            anchor(at),
            escaped(name),
            speaker_link(name),
            escaped(&(w.all_quotes_of)(name))
        ),
        _ => format!("<section><h2>{}</h2>\n", w.unattributed),
    };
    let cards: String = quotes.iter().filter_map(|quote| card(archive, quote)).collect();
    format!("{head}<ol class=\"quote-list\">\n{cards}</ol></section>\n")
}

fn card(archive: &Archive, quote: &Quote) -> Option<String> {
    let w = words(archive);
    let source = archive.collection.get(quote.article)?;
    let place = escaped(&(w.place)(&source.source, quote.paragraph));
    Some(format!(
        "<li><figure class=\"quote-card tint-0\"><blockquote{}><p>{}</p></blockquote>\n\
         <figcaption><span class=\"badge\">{}</span> <a href=\"./{}#p{}\">{place}</a> \
         <a href=\"./{}\">{}<span class=\"visually-hidden\">: {place}</span></a></figcaption></figure></li>\n",
        text_language(archive),
        in_sentence(source, quote),
        (w.quote_kind)(quote.kind),
        article::path(source),
        quote.paragraph,
        read_link(source, Some((quote.paragraph, Some(quote.span)))),
        w.open,
    ))
}

/// The sentences that the quote is part of, with the quote marked.
fn in_sentence(article: &Article, quote: &Quote) -> String {
    let whole = article.paragraphs.get(quote.paragraph as usize).map_or(quote.span, |whole| whole.span);
    let around = corpus::text::sentences(article.slice(whole))
        .into_iter()
        .map(|sentence| sentence.shift(whole.start()))
        .filter(|sentence| sentence.overlaps(quote.span))
        .fold(quote.span, |all, next| Span::new(all.start().min(next.start()), all.end().max(next.end())));
    let part = |start: usize, end: usize| escaped(article.slice(Span::new(start, end)));
    format!(
        "{}<span class=\"quote\">{}</span>{}",
        part(around.start(), quote.span.start()),
        part(quote.span.start(), quote.span.end()),
        part(quote.span.end(), around.end())
    )
}
