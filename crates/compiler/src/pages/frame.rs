//! What every static page has: a head, the way to the other pages, and an end.

use super::markup::escaped;
use super::words::{self, Words};
use super::{Around, Page, STYLE_PATH};
use corpus::archive::Archive;

/// No scripts, and nothing from anywhere else. Programs that judge pages ask for robots.txt as the page: `connect-src`.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// A page before its frame.
pub struct Content {
    pub path: String,
    pub title: String,
    pub description: String,
    pub name: String,
    /// What it is to those who link to it. Source: ogp.me.
    pub kind: &'static str,
    /// Whose page of the list this is.
    pub current: Option<Current>,
    pub main: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Current {
    Articles,
    Quotes,
}

/// The words of the collection's pages.
pub fn words(archive: &Archive) -> &'static Words {
    words::of(&archive.collection.language)
}

/// The way from a page to the folder that the page itself is in.
pub fn root(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

pub fn framed(archive: &Archive, around: &Around, content: Content) -> Page {
    let Content { path, title, description, name, kind, current, main } = content;
    let html = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n{head}</head>\n<body>\n{masthead}<main id=\"main\" tabindex=\"-1\" class=\"static\">\n{main}</main>\n{footer}</body>\n</html>\n",
        language = words(archive).language,
        head = head(archive, around, &path, &title, &description, kind),
        masthead = masthead(archive, &root(&path), current),
        footer = footer(archive, &root(&path)),
    );
    Page { path, title, description, name, html }
}

fn head(
    archive: &Archive,
    around: &Around,
    path: &str,
    title: &str,
    description: &str,
    kind: &str,
) -> String {
    let root = root(path);
    let collection = escaped(&archive.collection.title);
    let (title, description) = (escaped(title), escaped(description));
    let mut head = format!(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} – {collection}</title>\n"
    );
    if !description.is_empty() {
        head += &format!(
            "<meta name=\"description\" content=\"{description}\">\n<meta property=\"og:description\" content=\"{description}\">\n"
        );
    }
    head += &format!(
        "<meta property=\"og:type\" content=\"{kind}\">\n<meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:site_name\" content=\"{collection}\">\n"
    );
    if let Some(site) = &around.site {
        let address = escaped(&format!("{site}{path}"));
        head += &format!(
            "<meta property=\"og:url\" content=\"{address}\">\n<link rel=\"canonical\" href=\"{address}\">\n"
        );
    }
    if let Some(icon) = &around.icon {
        head += &format!("<link rel=\"icon\" href=\"{root}{}\">\n", escaped(icon));
    }
    for style in around.styles.iter().map(String::as_str).chain([STYLE_PATH]) {
        head += &format!("<link rel=\"stylesheet\" href=\"{root}{}\">\n", escaped(style));
    }
    head
}

fn masthead(archive: &Archive, root: &str, current: Option<Current>) -> String {
    let w = words(archive);
    let link = |path: &str, name: &str, page: Option<Current>| {
        let now = if page.is_some() && page == current { " aria-current=\"page\"" } else { "" };
        format!("<li><a href=\"{root}{path}\"{now}>{name}</a></li>")
    };
    format!(
        "<a class=\"skip-link\" href=\"#main\">{}</a>\n<header class=\"masthead\">\n<a class=\"masthead-title\" href=\"{root}\">{}</a>\n\
         <nav class=\"views\" aria-label=\"{}\"><ul>{}{}{}</ul></nav>\n</header>\n",
        w.skip,
        escaped(&archive.collection.title),
        w.pages,
        link("articles.html", w.articles, Some(Current::Articles)),
        link("quotes.html", w.quotes, Some(Current::Quotes)),
        link("", w.explore, None),
    )
}

fn footer(archive: &Archive, root: &str) -> String {
    let w = words(archive);
    format!(
        "<footer class=\"footer\"><p>{} <a href=\"{root}\">{}</a></p></footer>\n",
        w.about_static, w.explore
    )
}

/// The language of the texts, where the page's own words have another.
pub fn text_language(archive: &Archive) -> String {
    match archive.collection.language.as_str() {
        same if same == words(archive).language => String::new(),
        other => format!(" lang=\"{}\"", escaped(other)),
    }
}
