//! Static pages: the collection as plain HTML, for readers without JavaScript and for search engines.
//!
//! One page per article, one of the quotes, and a list of both, from the same archive that the page draws.
//! Knows markup, and how the page's addresses look where these link into it. Does not write files. What
//! nobody knows stays unknown: an article without a title is never given one.

mod article;
mod frame;
mod list;
mod markup;
mod quotes;
mod words;

use corpus::archive::Archive;

/// The style of what only static pages have; everything else looks as in the page.
pub const STYLE: &str = include_str!("pages.css");
/// Where [`STYLE`] has to be.
pub const STYLE_PATH: &str = "pages.css";

/// What stands around the pages.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// The page's style sheets, in order; they lie beside the page.
    pub styles: Vec<String>,
    /// Its icon, beside it too.
    pub icon: Option<String>,
    /// The address of the folder the page is in, with a slash at its end; known to some builds only.
    pub site: Option<String>,
}

/// One HTML file.
#[derive(Debug)]
pub struct Page {
    /// Relative to the folder of the page, with `/`.
    pub path: String,
    pub title: String,
    /// In a sentence or two.
    pub description: String,
    /// What a list calls it; empty for the pages that are lists.
    pub name: String,
    pub html: String,
}

/// Every static page of the collection: the two lists, then the articles in the collection's order.
#[must_use]
pub fn pages(archive: &Archive, around: &Around) -> Vec<Page> {
    let mut pages = vec![list::page(archive, around), quotes::page(archive, around)];
    pages.extend(archive.collection.indexed().map(|(at, _)| article::page(archive, around, at)));
    pages
}

/// The addresses of the page itself and of these pages for search engines.
#[must_use]
pub fn sitemap(site: &str, pages: &[Page]) -> String {
    // What one file may hold. Source: sitemaps.org, protocol 0.9.
    const MOST: usize = 50_000;
    let paths = std::iter::once("").chain(pages.iter().map(|page| page.path.as_str()));
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in paths.take(MOST) {
        map += &format!("<url><loc>{}</loc></url>\n", markup::escaped(&format!("{site}{path}")));
    }
    map + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_names_the_page_and_its_static_pages() {
        let page = |path: &str| Page {
            path: path.to_owned(),
            title: String::new(),
            description: String::new(),
            name: String::new(),
            html: String::new(),
        };
        let map = sitemap("https://vell.example/a&b/", &[page("articles.html"), page("articles/vell.html")]);
        let found: Vec<&str> = map
            .split("<loc>")
            .skip(1)
            .map(|rest| rest.split("</loc>").next().expect("loc is closed"))
            .collect();
        assert_eq!(
            found,
            [
                "https://vell.example/a&amp;b/",
                "https://vell.example/a&amp;b/articles.html",
                "https://vell.example/a&amp;b/articles/vell.html"
            ]
        );
    }
}
