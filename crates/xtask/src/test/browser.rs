//! The release as its readers meet it: built, served by a plain file server or opened from a
//! disk, and driven by Playwright (`tests/e2e`).

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::process::{self, command};
use crate::{build, repository, setup, single_file, size};

pub fn run() -> Outcome {
    let browser = setup::browser::get()?;
    let packages = setup::node::packages()?;
    let folder = repository::target().join("e2e");

    let page = built(Options { out: Some(folder.join("page")), ..Options::default() })?;
    let budget = size::report(&page, &Options::default());
    // Another collection: what an author sees first, a folder of bare texts.
    let texts = repository::root().join("tests/fixtures/texts");
    let other =
        built(Options { articles: Some(texts), out: Some(folder.join("texts")), ..Options::default() })?;

    process::run(
        command("node")
            .arg(packages.join("@playwright/test/cli.js"))
            .args(["test", "--config", "tests/e2e/playwright.config.js"])
            .env("CHROMIUM", &browser.chromium)
            .env("CHROMIUM_ARGUMENTS", browser.arguments().join(" "))
            .env("PARALLAX_PORT", free_port()?.to_string())
            .env("PARALLAX_PAGE", &page)
            .env("PARALLAX_TEXTS", &other)
            .env("PARALLAX_RESULTS", folder.join("results")),
    )
    .and(budget)
}

/// A release and, beside it, the same in one file.
fn built(options: Options) -> Outcome<PathBuf> {
    let out = build::release(&options)?;
    single_file::write(Path::new(&out))?;
    Ok(out)
}

/// A port that nobody listens at; the tests' own server takes it a moment later.
fn free_port() -> Outcome<u16> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0));
    let port = listener.and_then(|listener| listener.local_addr()).map(|address| address.port());
    port.map_err(|error| Failure(format!("no port is free on 127.0.0.1: {error}")))
}
