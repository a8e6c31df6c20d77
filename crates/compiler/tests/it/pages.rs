//! Static pages of small collections: the same text, links into the page, nothing invented.

use crate::folder::Folder;
use compiler::pages::{Around, Page, pages};

const VELL: &str = "+++\nsource = \"Vell Post\"\ndate = \"2022-06\"\ndate_basis = \"inferred\"\n+++\n\n\
    The ferry <b>left</b> & “stays left,” said Ilse Brandt.\n\nNobody else spoke.\n";

fn made(files: &[(&str, &str)], around: &Around) -> Vec<Page> {
    let (archive, _) = Folder::with(files).compile().expect("the collection is good");
    pages(&archive, around)
}

fn page<'a>(pages: &'a [Page], path: &str) -> &'a Page {
    pages.iter().find(|page| page.path == path).expect("the page is there")
}

#[test]
fn an_article_has_its_text_and_leads_into_the_page() {
    let pages = made(&[("vell.md", VELL)], &Around::default());
    let vell = page(&pages, "articles/vell.html");
    for part in [
        "<html lang=\"en\">",
        "&lt;b&gt;left&lt;/b&gt; &amp; “<span class=\"quote tint-0\">stays left,</span>” said",
        "id=\"p1\"",
        "href=\"../?article=vell&amp;paragraph=1\"",
        "href=\"../quotes.html#speaker-0\">Ilse Brandt</a>",
        "June 2022 (inferred)",
    ] {
        assert!(vell.html.contains(part), "{part} in {}", vell.html);
    }
    assert!(!vell.html.contains("<script"));
}

#[test]
fn a_title_that_nobody_knows_is_not_invented() {
    let pages = made(&[("vell.md", VELL)], &Around::default());
    let vell = page(&pages, "articles/vell.html");
    assert_eq!(vell.title, "Vell Post, June 2022 (title unknown)");
    assert!(
        vell.html.contains("<meta property=\"og:title\" content=\"Vell Post, June 2022 (title unknown)\">")
    );
    assert!(vell.html.contains("<h1 class=\"unknown\">Title unknown</h1>"));
}

#[test]
fn quotes_stand_by_speaker_in_their_sentences() {
    let pages = made(&[("vell.md", VELL)], &Around::default());
    let quotes = &page(&pages, "quotes.html").html;
    for part in [
        "<h2>Ilse Brandt</h2>",
        "“<span class=\"quote\">stays left,</span>” said Ilse Brandt.</p>",
        "href=\"./articles/vell.html#p0\"",
        "&amp;paragraph=0&amp;passage=25-36\"",
    ] {
        assert!(quotes.contains(part), "{part} in {quotes}");
    }
}

#[test]
fn addresses_of_the_whole_are_given_only_where_they_are_known() {
    let known = Around { site: Some("https://vell.example/story/".to_owned()), ..Around::default() };
    let vell = |around: &Around| page(&made(&[("vell.md", VELL)], around), "articles/vell.html").html.clone();
    let canonical = "<link rel=\"canonical\" href=\"https://vell.example/story/articles/vell.html\">";
    assert!(vell(&known).contains(canonical));
    assert!(!vell(&Around::default()).contains("canonical") && !vell(&Around::default()).contains("og:url"));
}

#[test]
fn a_collection_in_another_language_says_so() {
    let german = [("collection.toml", "title = \"Hafen\"\nlanguage = \"de\"\n"), ("vell.txt", "Ein Satz.")];
    assert!(page(&made(&german, &Around::default()), "articles.html").html.contains("<html lang=\"de\">"));
    let french = [("collection.toml", "title = \"Port\"\nlanguage = \"fr\"\n"), ("vell.txt", "Une phrase.")];
    let pages = made(&french, &Around::default());
    let vell = &page(&pages, "articles/vell.html").html;
    assert!(vell.contains("<html lang=\"en\">") && vell.contains("<div class=\"text\" lang=\"fr\">"));
}
