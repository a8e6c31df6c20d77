//! `cargo xtask build`: the release, ready to be put on any static host.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{At, Outcome, fail};
use crate::options::{Options, SITE};
use crate::{html, process, repository, setup, size};

pub fn run(options: &Options) -> Outcome {
    let out = release(options)?;
    size::report(&out, options)
}

/// Makes the release and says where it is.
pub fn release(options: &Options) -> Outcome<PathBuf> {
    println!("building the release: two to four minutes the first time, then about one");
    page(options, &["--release"], setup::standard_library_source()?)
}

/// Makes the page as it is while being worked on: larger, but soon there.
pub fn development(options: &Options) -> Outcome<PathBuf> {
    println!("building the page for development: one to three minutes the first time, then seconds");
    page(options, &[], false)
}

fn page(options: &Options, kind: &[&str], with_standard_library: bool) -> Outcome<PathBuf> {
    let tools = setup::for_building()?;
    if setup::node::version().is_some() {
        setup::node::packages()?;
    }
    let out = options.out.clone().unwrap_or_else(|| repository::root().join("dist"));
    refuse_to_clear(&out)?;

    // Two builds of one clone use the same files of Cargo's: one after the other.
    let lock = repository::target().join("parallax-build.lock");
    std::fs::create_dir_all(repository::target()).at(&repository::target())?;
    let lock = File::create(&lock).at(&lock)?;
    lock.lock().at(&out)?;

    let mut trunk = tools.command("trunk");
    trunk.arg("build").args(kind).arg("--dist").arg(&out);
    if let Some(url) = &options.public_url {
        trunk.arg("--public-url").arg(url);
    }
    if let Some(site) = options.site() {
        trunk.env(SITE, site);
    }
    name_collection(&mut trunk, options);
    if with_standard_library {
        compile_standard_library(&mut trunk);
    }
    process::run(&mut trunk)?;
    Ok(out)
}

/// Has the standard library compiled with the page: for size, and with panics that end the program where they
/// happen instead of composing a message first. The program is a tenth smaller for it (283.8 KB became 253.8
/// after gzip -9). What a reader sees of a panic is boot.js's business either way.
///
/// Cargo calls this unstable, and rustc wants to be told that we know; plain `trunk build --release`
/// does without.
fn compile_standard_library(trunk: &mut Command) {
    trunk.envs(STANDARD_LIBRARY);
}

const STANDARD_LIBRARY: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", setup::STANDARD_LIBRARY_FLAGS),
];

/// The contrary, for what Trunk's hook starts in turn: many a dependency is compiled anew when these change.
pub fn forget_standard_library(command: &mut Command) {
    for (name, _) in STANDARD_LIBRARY {
        command.env_remove(name);
    }
}

/// Tells the build script and the hook which collection to compile.
pub fn name_collection(command: &mut Command, options: &Options) {
    for (name, path) in [("PARALLAX_ARTICLES", &options.articles), ("PARALLAX_ORIGINALS", &options.originals)]
    {
        if let Some(path) = path {
            command.env(name, path);
        }
    }
}

/// Trunk empties the folder it builds into. That must be nobody's documents.
fn refuse_to_clear(out: &Path) -> Outcome {
    let Ok(mut files) = std::fs::read_dir(out) else { return Ok(()) };
    let page = std::fs::read_to_string(out.join("index.html")).unwrap_or_default();
    if files.next().is_none()
        || html::first(&page, "script", "data-glue").is_some()
        || out.join(".stage").exists()
    {
        return Ok(());
    }
    fail(format!(
        "{} holds other files, and building would delete them. Name a new or an empty folder with --out",
        out.display()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_other_things_is_left_alone() {
        let folder = std::env::temp_dir().join(format!("parallax-out-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        assert!(refuse_to_clear(&folder).is_ok(), "an empty folder may be built into");
        std::fs::write(folder.join("letters.txt"), "Dear Mara").unwrap();
        assert!(refuse_to_clear(&folder).is_err(), "a folder of letters may not");
        std::fs::write(folder.join("index.html"), "<p>My letters").unwrap();
        assert!(refuse_to_clear(&folder).is_err(), "nor may another site");
        std::fs::write(folder.join("index.html"), "<script data-glue=./parallax.js></script>").unwrap();
        assert!(refuse_to_clear(&folder).is_ok(), "an earlier build may be replaced");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
