//! What Trunk doesn't do for a page, done after each of its builds (Trunk.toml calls it).
//!
//! Always: the list of articles for readers without JavaScript. For a release: one style sheet
//! instead of one per component, a smaller program, and the content security policy. Works on
//! the folder Trunk has just filled and not yet published.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::collection::{self, Article};
use crate::failure::{At, Failure, Outcome};
use crate::options::Options;
use crate::policy::{self, Files};
use crate::process::{self, command};
use crate::{html, repository, setup};

/// Every visit loads the list, and next to nobody reads it.
const MOST_LISTED: usize = 50;

pub fn run(options: &Options) -> Outcome {
    let told = |name: &str| {
        std::env::var(name).map_err(|_| Failure("this chore is Trunk's to call; see Trunk.toml".into()))
    };
    let (folder, profile) = (told("TRUNK_STAGING_DIR")?, told("TRUNK_PROFILE")?);
    let folder = Path::new(&folder);
    let path = folder.join("index.html");
    let mut page = std::fs::read_to_string(&path).at(&path)?;
    page = with_articles(&page, &collection::articles(options)?);
    if profile == "release" {
        page = one_style_sheet(&page, folder)?;
        smaller_program(&page, folder)?;
        page = policy::add(&page, Files::Beside);
    }
    std::fs::write(&path, page).at(&path)
}

/// Adds the articles and their sources to what the page says without JavaScript.
fn with_articles(page: &str, articles: &[Article]) -> String {
    let said = html::tags(page, "noscript").into_iter().next().expect("index.html has a noscript element");
    let at = said.content(page, "noscript").end;
    let mut list = String::from("<p>It holds these articles:</p><ul>");
    list.extend(articles.iter().take(MOST_LISTED).map(|article| format!("<li>{}</li>", article.in_html())));
    list += "</ul>";
    if articles.len() > MOST_LISTED {
        list += &format!("<p>and {} more.</p>", articles.len() - MOST_LISTED);
    }
    format!("{}{list}{}", &page[..at], &page[at..])
}

/// Joins the style sheets in the order the page names them.
fn one_style_sheet(page: &str, folder: &Path) -> Outcome<String> {
    let mut sheet = String::new();
    let mut page = page.to_owned();
    let links: Vec<_> = html::tags(&page, "link")
        .into_iter()
        .filter(|tag| tag.attribute("rel") == Some("stylesheet"))
        .collect();
    let Some(base) =
        links.first().and_then(|tag| Some(tag.attribute("href")?.rsplit_once('/')?.0.to_owned()))
    else {
        return Ok(page);
    };
    for link in links.iter().rev() {
        let file = folder.join(file_name(link.attribute("href").unwrap_or_default()));
        sheet = std::fs::read_to_string(&file).at(&file)? + &sheet;
        std::fs::remove_file(&file).at(&file)?;
        page.replace_range(link.range.clone(), "");
    }
    let hash: String = Sha256::digest(&sheet).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("style-{hash}.css");
    let file = folder.join(&name);
    std::fs::write(&file, sheet).at(&file)?;
    page.insert_str(links[0].range.start, &format!("<link rel=\"stylesheet\" href=\"{base}/{name}\">"));
    Ok(page)
}

/// Runs wasm-opt over the program, where Node is there to run it.
fn smaller_program(page: &str, folder: &Path) -> Outcome {
    if setup::node::version().is_none() {
        println!("Node is not on PATH: the program stays unoptimised, about a third larger than it could be");
        return Ok(());
    }
    let wasm_opt = repository::root().join("node_modules/binaryen/bin/wasm-opt");
    if !wasm_opt.exists() {
        println!("wasm-opt is not installed: the program stays unoptimised. `cargo xtask setup` installs it");
        return Ok(());
    }
    let boot =
        html::first(page, "script", "data-wasm").expect("Trunk.toml writes the script that starts the page");
    let program = folder.join(file_name(boot.attribute("data-wasm").unwrap_or_default()));
    println!("making the program smaller with wasm-opt (10 to 40 seconds)");
    // Measured on a Leptos page: -Oz alone 20181 bytes of gzip, with --converge 20126.
    process::run(
        command("node").arg(wasm_opt).args(["-Oz", "--converge"]).arg(&program).arg("-o").arg(&program),
    )
}

/// The file an address names; all of the page's files lie in one folder.
pub fn file_name(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_listed_for_readers_without_javascript() {
        let article = |source: &str, title: &str| Article {
            source: source.into(),
            title: title.into(),
            ..Article::default()
        };
        let articles = [article("Harbour Courier", "Wall & pier"), article("Island Post", "")];
        assert_eq!(
            with_articles("<noscript><p>Sorry.</p></noscript>", &articles),
            "<noscript><p>Sorry.</p><p>It holds these articles:</p><ul><li>Wall &amp; pier (Harbour Courier)</li>\
             <li>Island Post (title unknown)</li></ul></noscript>"
        );
        let many: Vec<Article> = (0..MOST_LISTED + 2).map(|_| article("Island Post", "Again")).collect();
        assert!(with_articles("<noscript></noscript>", &many).contains("and 2 more."));
    }

    #[test]
    fn style_sheets_are_joined_in_the_order_of_the_page() {
        let folder = std::env::temp_dir().join(format!("parallax-style-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("base-1.css"), "a{}").unwrap();
        std::fs::write(folder.join("card-2.css"), "b{}").unwrap();
        let page = "<title>x</title><link href=./base-1.css rel=stylesheet><link rel=icon href=./i.svg><link rel=stylesheet href=./card-2.css><p>";
        let page = one_style_sheet(page, &folder).unwrap();
        let sheets: Vec<_> = std::fs::read_dir(&folder).unwrap().flatten().map(|file| file.path()).collect();
        assert_eq!(sheets.len(), 1);
        assert_eq!(std::fs::read_to_string(&sheets[0]).unwrap(), "a{}b{}");
        let name = sheets[0].file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(
            page,
            format!(
                "<title>x</title><link rel=\"stylesheet\" href=\"./{name}\"><link rel=icon href=./i.svg><p>"
            )
        );
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
