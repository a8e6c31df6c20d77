//! The list of articles: what the collection is and what is in it.

use super::frame::{Content, Current, framed, text_language, words};
use super::markup::{escaped, opening, read_link};
use super::{Around, Page};
use corpus::archive::Archive;
use corpus::article::Article;

pub fn page(archive: &Archive, around: &Around) -> Page {
    let collection = &archive.collection;
    let w = words(archive);
    let lang = text_language(archive);
    let mut main = format!("<h1>{}</h1>\n", escaped(&collection.title));
    if !collection.description.is_empty() {
        main += &format!("<p class=\"lead\"{lang}>{}</p>\n", escaped(&collection.description));
    }
    main += &format!("<h2>{}</h2>\n<ol class=\"article-list\">\n", w.articles);
    main.extend(collection.articles.iter().map(|article| entry(archive, article)));
    main += "</ol>\n";
    framed(
        archive,
        around,
        Content {
            path: "articles.html".to_owned(),
            title: w.articles.to_owned(),
            description: opening(&collection.description, 300),
            name: String::new(),
            kind: "website",
            current: Some(Current::Articles),
            main,
        },
    )
}

fn entry(archive: &Archive, article: &Article) -> String {
    let w = words(archive);
    let lang = text_language(archive);
    // As in the page: an article without a title is listed by its opening words.
    let name = article.title.clone().unwrap_or_else(|| opening(article.paragraph(0), 70));
    format!(
        "<li class=\"article-entry\"><p class=\"kicker\">{}</p>\n<h3><a href=\"{}\"{lang}>{}</a></h3>\n\
         <p class=\"hit-facts\"><span>{}</span> <span class=\"badge\">{}</span> <a href=\"./{}\">{}<span class=\"visually-hidden\">: {}</span></a></p></li>\n",
        escaped(&article.source),
        super::article::path(article),
        escaped(&name),
        w.published(article),
        w.kind(article),
        read_link(article, None),
        w.open,
        escaped(&article.source),
    )
}
