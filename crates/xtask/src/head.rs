//! What the page says of itself before its program runs: to readers, search engines, and those who
//! install it or link to it.

use std::path::Path;

use crate::collection::Page;
use crate::failure::{At, Outcome};
use crate::html::{self, escaped};
use crate::json::quoted;

const MANIFEST: &str = "parallax.webmanifest";

/// The page with the collection's title and description, in its head and where it says `data-fill`.
pub fn filled(page: &str, collection: &Page, site: Option<&str>) -> String {
    let (title, description) = (escaped(&collection.title), escaped(&collection.description));
    let mut head = String::new();
    if !description.is_empty() {
        head += &format!(
            "<meta name=\"description\" content=\"{description}\"><meta property=\"og:description\" content=\"{description}\">"
        );
    }
    head += &format!(
        "<meta property=\"og:type\" content=\"website\"><meta property=\"og:title\" content=\"{title}\">"
    );
    if let Some(site) = site {
        let site = escaped(site);
        head +=
            &format!("<meta property=\"og:url\" content=\"{site}\"><link rel=\"canonical\" href=\"{site}\">");
    }
    let mut page = page.to_owned();
    let own = html::tags(&page, "title").into_iter().next().expect("index.html has a title");
    let text = own.content(&page, "title");
    // The head after the title: the policy comes before both, once it is known.
    page.insert_str(text.end + "</title>".len(), &head);
    page.replace_range(text, &title);
    for name in ["h1", "p", "span"] {
        while let Some(tag) = html::first(&page, name, "data-fill") {
            let text = if tag.attribute("data-fill") == Some("title") { &title } else { &description };
            // The class stays, the request goes.
            let class = tag.attribute("class").map(|class| format!(" class=\"{class}\"")).unwrap_or_default();
            page.replace_range(tag.range, &format!("<{name}{class}>{text}"));
        }
    }
    page
}

/// Writes the manifest, and names it in the page.
pub fn with_manifest(page: &str, folder: &Path, collection: &Page) -> Outcome<String> {
    let icon = html::tags(page, "link")
        .into_iter()
        .find(|tag| tag.attribute("rel") == Some("icon"))
        .expect("index.html has an icon");
    let address = icon.attribute("href").unwrap_or_default();
    let path = folder.join(MANIFEST);
    std::fs::write(&path, manifest(collection, crate::finish::file_name(address))).at(&path)?;
    let base = address.rsplit_once('/').map_or("./".to_owned(), |(base, _)| format!("{base}/"));
    let mut page = page.to_owned();
    page.insert_str(icon.range.end, &format!("<link rel=\"manifest\" href=\"{base}{MANIFEST}\">"));
    Ok(page)
}

/// Addresses in it are relative to itself. Back and reload stay in reach: every state is an address.
fn manifest(collection: &Page, icon: &str) -> String {
    format!(
        "{{\"name\":{},\"short_name\":\"Parallax\",\"start_url\":\"./\",\"scope\":\"./\",\"display\":\"minimal-ui\",\
         \"icons\":[{{\"src\":{},\"type\":\"image/svg+xml\",\"sizes\":\"any\"}}]}}\n",
        quoted(&collection.title),
        quoted(icon),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection() -> Page {
        Page { title: "Wall & “pier”".into(), description: "Two \"sources\".".into(), ..Page::default() }
    }

    #[test]
    fn the_page_says_what_the_collection_is() {
        let page = "<title>Parallax</title><h1 data-fill=title></h1><p class=lead data-fill=description><p>";
        let filled = filled(page, &collection(), None);
        for part in [
            "<title>Wall &amp; “pier”</title><meta name=\"description\" content=\"Two &quot;sources&quot;.\">",
            "<h1>Wall &amp; “pier”</h1><p class=\"lead\">Two &quot;sources&quot;.<p>",
        ] {
            assert!(filled.contains(part), "{filled}");
        }
        assert!(!filled.contains("canonical"));
    }

    #[test]
    fn its_own_address_stands_there_when_it_is_known() {
        let filled = filled("<title>Parallax</title>", &collection(), Some("https://pier.example/"));
        assert!(filled.contains("<link rel=\"canonical\" href=\"https://pier.example/\">"), "{filled}");
    }

    #[test]
    fn a_manifest_needs_a_name_and_an_icon() {
        assert_eq!(
            manifest(&Page { title: "Wall".into(), ..Page::default() }, "icon-1.svg"),
            "{\"name\":\"Wall\",\"short_name\":\"Parallax\",\"start_url\":\"./\",\"scope\":\"./\",\"display\":\"minimal-ui\",\
             \"icons\":[{\"src\":\"icon-1.svg\",\"type\":\"image/svg+xml\",\"sizes\":\"any\"}]}\n"
        );
    }
}
