//! What Trunk doesn't do for a page, done after each of its builds (Trunk.toml calls it).
//!
//! Always: the static pages, the collection's words in the head of the page, and the way to the static
//! pages for readers without JavaScript. For a release also: one style sheet instead of one per component,
//! a smaller program, names after contents, the manifest, the content security policy and the worker. Works
//! on the folder Trunk has just filled and not yet published.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::collection::{self, Page};
use crate::failure::{At, Failure, Outcome};
use crate::options::Options;
use crate::policy::{self, Files};
use crate::process::{self, command};
use crate::{
    alike, head, html, locals, pack, repository, sections, setup, short_names, size, tokens, unused, worker,
};

/// Every visit loads the list, and next to nobody reads it.
const MOST_LISTED: usize = 50;

pub fn run(options: &Options) -> Outcome {
    let told = |name: &str| {
        std::env::var(name).map_err(|_| Failure("this chore is Trunk's to call; see Trunk.toml".into()))
    };
    let (folder, profile) = (told("TRUNK_STAGING_DIR")?, told("TRUNK_PROFILE")?);
    let folder = Path::new(&folder);
    let release = profile == "release";
    let path = folder.join("index.html");
    let mut page = std::fs::read_to_string(&path).at(&path)?;
    if release {
        page = one_style_sheet(&page, folder)?;
        with_glue(&page, folder, unused::left_out)?;
        smaller_program(&page, folder)?;
        with_glue(&page, folder, short_names::shorten)?;
        with_glue(&page, folder, |program, glue| {
            let program = sections::without_hints(program)?;
            let ordered = |share| locals::alike(&alike::together(&program, share)?);
            let tried = alike::SHARES_SAVED.into_iter().filter_map(ordered);
            Some((tried.min_by_key(|program| size::gzip(program).len())?, glue.to_owned()))
        })?;
        page = early(&page, folder)?;
        page = pack::program(&page, folder)?;
        page = named_by_content(&page, folder)?;
    }
    let (styles, icon) = (linked(&page, "stylesheet"), linked(&page, "icon"));
    let styles: Vec<&str> = styles.iter().map(String::as_str).collect();
    let pages = collection::pages(options, folder, &styles, icon.first().map_or("", String::as_str))?;
    let (collection, pages) = pages.split_first().expect("the first line is the collection's");
    page = with_pages(&page, pages);
    page = head::filled(&page, collection, options.site().as_deref());
    if release {
        page = head::with_manifest(&page, folder, collection)?;
        page = policy::add(&page, Files::Beside);
        return worker::write(&page, folder);
    }
    worker::write_none(folder)?;
    std::fs::write(&path, page).at(&path)
}

/// Adds the way to the static pages to what the page says without JavaScript.
fn with_pages(page: &str, pages: &[Page]) -> String {
    let said = html::tags(page, "noscript").into_iter().next().expect("index.html has a noscript element");
    let at = said.content(page, "noscript").end;
    let articles: Vec<&Page> = pages.iter().filter(|page| !page.name.is_empty()).collect();
    let mut list = String::from("<ul>");
    list.extend(articles.iter().take(MOST_LISTED).map(|article| format!("<li>{}</li>", article.in_html())));
    list += "</ul>";
    if articles.len() > MOST_LISTED {
        list += &format!("<p>and {} more.</p>", articles.len() - MOST_LISTED);
    }
    format!("{}{list}{}", &page[..at], &page[at..])
}

/// The files that the page links to in this way.
pub fn linked(page: &str, rel: &str) -> Vec<String> {
    let links = html::tags(page, "link").into_iter().filter(|tag| tag.attribute("rel") == Some(rel));
    links.filter_map(|tag| Some(file_name(tag.attribute("href")?).to_owned())).collect()
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
    let sheet = tokens::shorten(&sheet);
    let name = format!("style-{}.css", hash(sheet.as_bytes()));
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
    let program = file_of(page, folder, "data-wasm");
    println!("making the program smaller with wasm-opt (20 to 60 seconds)");
    // What is added to an address may then stand in the instruction that reads there: 2.3 KB of gzip of ours.
    let low = sections::low_memory_is_unused(&std::fs::read(&program).at(&program)?);
    let assumed: &[&str] = if low { &["--low-memory-unused"] } else { &[] };
    let run = |passes: &[&str]| {
        process::run(
            command("node").arg(&wasm_opt).args(assumed).args(passes).arg(&program).arg("-o").arg(&program),
        )
    };
    // Measured on a Leptos page: -Oz alone 20181 bytes of gzip, with --converge 20126.
    run(&["-Oz", "--converge"])?;
    // What is left is taken apart and put together once more, and again: 0.8 and 0.5 KB of gzip of ours.
    let again = ["--generate-global-effects", "--flatten", "--rereloop", "-Oz", "-Oz"];
    run(&again)?;
    run(&again)?;
    // A look of its own at what flattening left: 1.1 KB.
    run(&["-Oz"])
}

/// The script that starts the page.
pub fn boot(page: &str) -> html::Tag {
    html::first(page, "script", "data-wasm").expect("Trunk.toml writes the script that starts the page")
}

/// The file that it is told of by an attribute.
fn file_of(page: &str, folder: &Path, attribute: &str) -> PathBuf {
    folder.join(file_name(boot(page).attribute(attribute).unwrap_or_default()))
}

/// A change of the program and of the script that starts it, which know each other's names.
type Change = fn(&[u8], &str) -> Option<(Vec<u8>, String)>;

fn with_glue(page: &str, folder: &Path, change: Change) -> Outcome {
    let (program, glue) = (file_of(page, folder, "data-wasm"), file_of(page, folder, "data-glue"));
    let before = (std::fs::read(&program).at(&program)?, std::fs::read_to_string(&glue).at(&glue)?);
    match change(&before.0, &before.1) {
        Some(after) => {
            std::fs::write(&program, after.0).at(&program)?;
            std::fs::write(&glue, after.1).at(&glue)
        }
        None => {
            println!("the program is not as wasm-bindgen made it before: it stays larger than it could be");
            Ok(())
        }
    }
}

/// Names the program, its script and the icon after what they now contain. Caches rely on that: one name
/// is one content, for good. Trunk named the program before wasm-opt.
fn named_by_content(page: &str, folder: &Path) -> Outcome<String> {
    let boot = boot(page);
    let mut files: Vec<String> = ["data-glue", "data-wasm"]
        .iter()
        .filter_map(|name| boot.attribute(name))
        .map(str::to_owned)
        .collect();
    files.extend(linked(page, "icon"));
    let mut page = page.to_owned();
    for old in files.iter().map(|address| file_name(address)) {
        let path = folder.join(old);
        let (stem, ending) = old.split_once('.').unwrap_or((old, ""));
        let kind = if stem.starts_with("icon") { "icon" } else { "parallax" };
        let new = format!("{kind}-{}.{ending}", hash(&std::fs::read(&path).at(&path)?));
        std::fs::rename(&path, folder.join(&new)).at(&path)?;
        page = page.replace(old, &new);
    }
    Ok(page)
}

/// A program of this many bytes is on its way for longer than the first paint takes, also compressed and on a fast line.
pub const LARGE: u64 = 2_000_000;

/// Marks the script that starts the page when the program is too large to wait for the first paint.
fn early(page: &str, folder: &Path) -> Outcome<String> {
    let program = file_of(page, folder, "data-wasm");
    let size = std::fs::metadata(&program).at(&program)?.len();
    Ok(if size < LARGE { page.to_owned() } else { page.replacen("data-wasm=", "data-early data-wasm=", 1) })
}

/// Enough of a file's SHA-256 to name it by.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The file an address names; all of the page's files lie in one folder.
pub fn file_name(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_static_pages_are_listed_for_readers_without_javascript() {
        let article =
            |path: &str, name: &str| Page { path: path.into(), name: name.into(), ..Page::default() };
        let pages = [article("quotes.html", ""), article("articles/pier.html", "Wall & pier")];
        assert_eq!(
            with_pages("<noscript><p>Sorry.</p></noscript>", &pages),
            "<noscript><p>Sorry.</p><ul><li><a href=\"./articles/pier.html\">Wall &amp; pier</a></li></ul></noscript>"
        );
        let many: Vec<Page> = (0..MOST_LISTED + 2).map(|_| article("articles/pier.html", "Again")).collect();
        assert!(with_pages("<noscript></noscript>", &many).contains("and 2 more."));
    }

    #[test]
    fn a_file_is_named_after_its_content() {
        let folder = std::env::temp_dir().join(format!("parallax-names-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let page = "<link rel=icon href=./icon-1.svg><script data-glue=./parallax-web-2.js data-wasm=./parallax-web-2_bg.wasm.gz></script>";
        for (name, text) in
            [("icon-1.svg", "i"), ("parallax-web-2.js", "g"), ("parallax-web-2_bg.wasm.gz", "w")]
        {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let page = named_by_content(page, &folder).unwrap();
        let boot = html::first(&page, "script", "data-wasm").unwrap();
        for (address, text) in [
            (boot.attribute("data-glue").unwrap(), "g"),
            (boot.attribute("data-wasm").unwrap(), "w"),
            (&*linked(&page, "icon")[0], "i"),
        ] {
            assert!(address.contains(&hash(text.as_bytes())), "{address}");
            assert!(text != "w" || address.ends_with(".wasm.gz"), "{address}");
            assert_eq!(std::fs::read_to_string(folder.join(file_name(address))).unwrap(), text);
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_large_program_is_fetched_early() {
        let folder = std::env::temp_dir().join(format!("parallax-early-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let page = "<script data-glue=./p.js data-wasm=./p.wasm></script>";
        std::fs::write(folder.join("p.wasm"), "small").unwrap();
        assert_eq!(early(page, &folder).unwrap(), page);
        std::fs::write(folder.join("p.wasm"), vec![0; LARGE as usize]).unwrap();
        assert_eq!(
            early(page, &folder).unwrap(),
            "<script data-glue=./p.js data-early data-wasm=./p.wasm></script>"
        );
        std::fs::remove_dir_all(&folder).unwrap();
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
