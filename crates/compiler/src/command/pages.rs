//! `parallax pages DIR -o FOLDER`: the collection as static pages.
//!
//! Prints a line per page, its fields between tabs: path, title, description, and what lists call it. The
//! first is the page that these lead into, whose path is empty and whose name is the collection's language.

use super::{Arguments, Failure, compiled};
use compiler::pages::{self, Around, Page};
use std::io::Write;
use std::path::Path;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let paths = arguments.collection("pages DIR -o FOLDER")?;
    let Some(folder) = &arguments.out else {
        return Err(Failure::Usage("say where to write the pages: -o FOLDER".to_owned()));
    };
    let site = arguments.site.as_deref().map(site).transpose()?;
    let Some((archive, _)) = compiled(&paths) else { return Ok(1) };
    let around = Around { styles: arguments.styles.clone(), icon: arguments.icon.clone(), site };
    let pages = pages::pages(&archive, &around);
    std::fs::create_dir_all(folder.join("articles")).map_err(|error| failure(folder, &error))?;
    write(folder, pages::STYLE_PATH, pages::STYLE)?;
    for page in &pages {
        write(folder, &page.path, &page.html)?;
    }
    if let Some(site) = &around.site {
        write(folder, "sitemap.xml", &pages::sitemap(site, &pages))?;
        if is_root(site) {
            write(folder, "robots.txt", &format!("User-agent: *\nAllow: /\nSitemap: {site}sitemap.xml\n"))?;
        }
    }
    let collection = &archive.collection;
    writeln!(out, "{}", line(["", &collection.title, &collection.description, &collection.language]))?;
    for Page { path, title, description, name, .. } in &pages {
        writeln!(out, "{}", line([path, title, description, name]))?;
    }
    Ok(0)
}

fn line(fields: [&str; 4]) -> String {
    fields.map(|field| field.replace(['\t', '\n'], " ")).join("\t")
}

/// The address of the folder, with a slash at its end.
fn site(address: &str) -> Result<String, Failure> {
    let host = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    if host.is_none_or(str::is_empty) || address.contains(['?', '#']) || address.contains(char::is_whitespace)
    {
        let help = "--site wants the address the page will have, as in https://example.org/story/";
        return Err(Failure::Usage(format!("{help}, not `{address}`")));
    }
    Ok(format!("{}/", address.trim_end_matches('/')))
}

/// Search engines read the robots.txt of a host, not of a folder on it.
fn is_root(site: &str) -> bool {
    site.matches('/').count() == 3
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let path = folder.join(name);
    std::fs::write(&path, text).map_err(|error| failure(&path, &error))
}

fn failure(path: &Path, error: &std::io::Error) -> Failure {
    Failure::File { path: path.display().to_string(), error: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_an_address_with_a_slash_at_its_end() {
        for (given, expected) in [
            ("https://vell.example", Some("https://vell.example/")),
            ("https://vell.example/story/", Some("https://vell.example/story/")),
            ("vell.example", None),
            ("https://", None),
            ("https://vell.example/?q=1", None),
        ] {
            assert_eq!(site(given).ok().as_deref(), expected, "{given}");
        }
        assert!(is_root("https://vell.example/") && !is_root("https://vell.example/story/"));
    }
}
