//! What a first visit costs, and the budget it must stay within.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::{At, Outcome, fail};
use crate::finish::file_name;
use crate::options::Options;
use crate::{collection, html, repository, setup, worker};

/// The most that a first visit to the default collection may load, in bytes after gzip -9.
const BUDGET: usize = 260_000;

/// The same total for a page that says only "Parallax", measured with Leptos 0.8.23 and these
/// build settings: what no work of ours can save.
const FLOOR: usize = 25_700;

/// Prints the sizes of a release; more than the budget is a failure.
///
/// Where the standard library could not be compiled along, a program is larger than its page can help: that is said
/// and let pass.
pub fn report(folder: &Path, options: &Options) -> Outcome {
    let mut total = 0;
    println!("\na first visit loads (bytes, and after gzip -9):");
    for name in first_visit(folder)? {
        let path = folder.join(&name);
        let bytes = std::fs::read(&path).at(&path)?;
        let packed = gzip(&bytes).len();
        println!("  {:>9}  {packed:>9}  {name}", bytes.len());
        total += packed;
    }
    println!("  {:>9}  {total:>9}  in all", "");
    let text = collection::text(options)?;
    println!(
        "  {:>9}  {:>9}  beside it: the bare text of the collection",
        text.len(),
        gzip(text.as_bytes()).len()
    );
    println!("  {:>9}  {FLOOR:>9}  and a page that does nothing (measured once)", "");
    if !options.are_of_the_default_collection(&repository::root()) {
        return Ok(());
    }
    if total > BUDGET && !setup::standard_library_source()? {
        println!(
            "over the budget of {BUDGET}: the standard library could not be compiled for size (`rustup update stable`, `rustup component add rust-src`)"
        );
        return Ok(());
    }
    if total > BUDGET {
        return fail(format!(
            "a first visit loads {total} bytes and may load {BUDGET}. Make the page smaller; `twiggy top` on the program shows where it grew"
        ));
    }
    println!("  {:>9}  {BUDGET:>9}  the budget", "");
    Ok(())
}

/// The page and every file it asks for before the reader does anything.
fn first_visit(folder: &Path) -> Outcome<BTreeSet<String>> {
    let path = folder.join("index.html");
    let mut files = files(&std::fs::read_to_string(&path).at(&path)?);
    files.extend(["index.html", worker::NAME].map(str::to_owned));
    Ok(files)
}

/// The files that a page asks for by itself, other than its worker.
pub fn files(page: &str) -> BTreeSet<String> {
    let loads = |rel: &str| !matches!(rel, "canonical" | "alternate" | "author" | "license" | "sitemap");
    let links = html::tags(page, "link");
    let scripts = html::tags(page, "script");
    let addresses = links
        .iter()
        .filter(|tag| tag.attribute("rel").is_some_and(loads))
        .filter_map(|tag| tag.attribute("href"))
        .chain(
            scripts
                .iter()
                .flat_map(|tag| ["src", "data-glue", "data-wasm"].map(|name| tag.attribute(name)))
                .flatten(),
        );
    addresses
        .filter(|address| !address.starts_with("data:"))
        .map(|address| file_name(address).to_owned())
        .collect()
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory does not fail")
}
