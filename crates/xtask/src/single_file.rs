//! `cargo xtask single-file`: the finished release folded into one HTML file.
//!
//! From a disk a browser loads no modules and fetches nothing, so everything stands in the
//! page: styles and scripts as they are, the program packed with gzip and written in base64.
//! `src/boot.js` knows where to look for it.

use std::path::Path;

use base64::Engine as _;

use crate::failure::{At, Outcome};
use crate::finish::{boot, file_name};
use crate::options::Options;
use crate::policy::{self, Files};
use crate::{build, html, size};

pub fn run(options: &Options) -> Outcome {
    let out = build::release(options)?;
    write(&out)
}

/// Writes `parallax.html` beside the release it is made from.
pub fn write(folder: &Path) -> Outcome {
    let page = folded(folder)?;
    let path = folder.join("parallax.html");
    std::fs::write(&path, &page).at(&path)?;
    println!("{}: {} bytes in one file; a double-click opens it", path.display(), page.len());
    Ok(())
}

fn folded(folder: &Path) -> Outcome<String> {
    let read = |address: &str| {
        let path = folder.join(file_name(address));
        std::fs::read(&path).at(&path)
    };
    let text = |address: &str| read(address).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let path = folder.join("index.html");
    let mut page = std::fs::read_to_string(&path).at(&path)?;

    // From the end to the start, so that what is still to be replaced stays in its place.
    let boot = boot(&page);
    let glue = text(boot.attribute("data-glue").unwrap_or_default())?;
    let program = boot.attribute("data-wasm").unwrap_or_default();
    let packed = if program.ends_with(".gz") { read(program)? } else { size::gzip(&read(program)?) };
    let program = base64::engine::general_purpose::STANDARD.encode(packed);
    let mut edits = vec![(
        boot.range,
        format!(
            "<script>{glue}</script><script type=\"application/wasm\" id=\"program\">{program}</script><script id=\"boot\">"
        ),
    )];
    for link in html::tags(&page, "link") {
        let address = link.attribute("href").unwrap_or_default();
        let instead = match link.attribute("rel") {
            Some("stylesheet") => format!("<style>{}</style>", text(address)?),
            Some("icon") if address.ends_with(".svg") => format!(
                "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">",
                base64::engine::general_purpose::STANDARD.encode(read(address)?)
            ),
            Some("icon") if address.starts_with("data:") => continue,
            // Preloads and the manifest have no meaning in one file.
            _ => String::new(),
        };
        edits.push((link.range, instead));
    }
    if let Some(policy) = html::first(&page, "meta", "http-equiv") {
        edits.push((policy.range, String::new()));
    }
    // The static pages lie beside the page; one file has nothing beside it.
    for tag in html::tags(&page, "noscript") {
        let said = tag.content(&page, "noscript");
        edits.push((said.clone(), without_links(&page[said])));
    }
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    for (range, instead) in edits {
        page.replace_range(range, &instead);
    }
    Ok(policy::add(&page, Files::Inside))
}

/// The same text with no links in it.
fn without_links(said: &str) -> String {
    let mut text = said.replace("</a>", "");
    for tag in html::tags(&text, "a").into_iter().rev() {
        text.replace_range(tag.range, "");
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_stay_where_links_go() {
        let said = "<p>See <a href=./quotes.html>quotes</a>:<ul><li><a href=\"./articles/pier.html\">Pier</a></li></ul>";
        assert_eq!(super::without_links(said), "<p>See quotes:<ul><li>Pier</li></ul>");
    }
}
