//! The page as its readers meet it: built, served by a plain file server or opened from a disk,
//! and driven by Playwright (`tests/e2e`).

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{At, Failure, Outcome};
use crate::finish::{hash, linked};
use crate::options::Options;
use crate::process::{self, command};
use crate::{build, html, repository, setup, single_file, size, worker};

pub fn run() -> Outcome {
    let page = release()?;
    let budget = size::report(&page, &Options::default());

    // Another collection, as an author first makes one: a folder of bare texts.
    let texts = Options { articles: Some(repository::root().join("tests/fixtures/texts")), ..to("texts") };
    let texts = build::development(&texts)?;
    let many = build::development(&Options { articles: Some(many_articles()?), ..to("many") })?;
    let mut playwright = node("node_modules/@playwright/test/cli.js")?;
    playwright
        .args(["test", "--config", "tests/e2e/playwright.config.js"])
        .env("PARALLAX_PAGE", &page)
        .env("PARALLAX_NEWER_PAGE", published_again(&page, "newer")?)
        .env("PARALLAX_NEWEST_PAGE", published_again(&page, "newest")?)
        .env("PARALLAX_TEXTS", texts)
        .env("PARALLAX_MANY", many)
        .env("PARALLAX_RESULTS", folder().join("results"));

    // The full texts are nobody's to publish; they are here only for some.
    let originals = repository::root().join("../shared/originals");
    if originals.is_dir() {
        let page = build::development(&Options { originals: Some(originals.clone()), ..to("originals") })?;
        playwright.env("PARALLAX_ORIGINAL_PAGE", page).env("PARALLAX_ORIGINALS", originals);
    } else {
        println!("the originals are not here: that the page shows them to the letter is not tested");
    }
    process::run(&mut playwright).and(budget)
}

/// `cargo xtask lighthouse`: what Lighthouse says of the release, on a phone in a slow network.
///
/// Its packages are apart from the others, because they are large and seldom wanted. Words after the
/// chore's name choose pages; `tests/lighthouse/run.js` names them.
pub fn lighthouse(options: &Options) -> Outcome {
    let folder = repository::root().join("tests/lighthouse");
    setup::node::packages_of(&folder)?;
    let page = release()?;
    let mut script = node("tests/lighthouse/run.js")?;
    script
        .args(&options.words)
        .env("PARALLAX_PAGE", page)
        .env("PARALLAX_RESULTS", repository::target().join("lighthouse"));
    process::run(&mut script)
}

/// `cargo xtask screenshots`: a picture of every view; with `readme` the three in docs/pictures.
pub fn screenshots(options: &Options) -> Outcome {
    let page = release()?;
    let mut script = node("tests/e2e/screenshots.js")?;
    script
        .args(&options.words)
        .env("PARALLAX_PAGE", page)
        .env("PARALLAX_PICTURES", repository::target().join("screenshots"));
    process::run(&mut script)
}

/// A later version of a release, as its readers tell versions apart: by one other file. Made of the
/// finished page with the build's own last step, because a second build takes minutes.
fn published_again(page: &Path, version: &str) -> Outcome<PathBuf> {
    let to = folder().join(version);
    let _ = std::fs::remove_dir_all(&to);
    std::fs::create_dir_all(&to).at(&to)?;
    for file in std::fs::read_dir(page).at(page)?.flatten().filter(|file| file.path().is_file()) {
        std::fs::copy(file.path(), to.join(file.file_name())).at(&file.path())?;
    }
    let path = to.join("index.html");
    let mut html = std::fs::read_to_string(&path).at(&path)?;
    let old = linked(&html, "stylesheet").into_iter().next().expect("a release has a style sheet");
    let sheet = to.join(&old);
    let text = std::fs::read_to_string(&sheet).at(&sheet)? + &format!(":root{{--version:{version}}}");
    std::fs::remove_file(&sheet).at(&sheet)?;
    let new = format!("style-{}.css", hash(text.as_bytes()));
    std::fs::write(to.join(&new), text).at(&to)?;
    html = html.replace(&old, &new);
    let boot = html::first(&html, "script", "data-version").expect("a release has a version");
    let told = format!(" data-version=\"{}\"", boot.attribute("data-version").unwrap_or_default());
    worker::write(&html.replace(&told, ""), &to)?;
    Ok(to)
}

/// More articles than the page lists at once.
fn many_articles() -> Outcome<PathBuf> {
    let line = |day: u32| {
        let text = format!(
            "The ferry took {} people to the island on day {day}. The pilot said the sea was calm.",
            day * 7
        );
        format!(
            "{{\"id\":\"day-{day}\",\"source\":\"Harbour Log\",\"title\":\"Day {day}\",\"text\":\"{text}\"}}\n"
        )
    };
    let path = folder().join("many.jsonl");
    std::fs::create_dir_all(folder()).at(&folder())?;
    std::fs::write(&path, (1..=60).map(line).collect::<String>()).at(&path)?;
    Ok(path)
}

/// The default collection as a release and, beside it, in one file.
fn release() -> Outcome<PathBuf> {
    let page = build::release(&to("page"))?;
    single_file::write(&page)?;
    Ok(page)
}

fn folder() -> PathBuf {
    repository::target().join("e2e")
}

/// The default collection, whatever the environment says, built for these tests.
fn to(name: &str) -> Options {
    let articles = Some(repository::root().join("articles"));
    Options { articles, out: Some(folder().join(name)), ..Options::default() }
}

/// A script of Node's that is told of the browser and of a port to serve at.
fn node(script: &str) -> Outcome<Command> {
    setup::node::packages()?;
    let browser = setup::browser::get()?;
    let mut node = command("node");
    node.arg(script)
        .env("CHROMIUM", &browser.chromium)
        .env("CHROMIUM_ARGUMENTS", browser.arguments().join(" "))
        .env("PARALLAX_PORT", free_port()?.to_string());
    Ok(node)
}

/// A port that nobody listens at; the tests' own server takes it a moment later.
fn free_port() -> Outcome<u16> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0));
    let port = listener.and_then(|listener| listener.local_addr()).map(|address| address.port());
    port.map_err(|error| Failure(format!("no port is free on 127.0.0.1: {error}")))
}
