//! What the page's `build.rs` does: compile the articles, tell cargo what to watch and what is wrong.

use crate::folder::Paths;
use crate::problem::Problem;
use std::env;
use std::path::{Path, PathBuf};

/// Another collection altogether: a folder or a .jsonl file.
const ARTICLES: &str = "PARALLAX_ARTICLES";
/// The folder of full texts.
const ORIGINALS: &str = "PARALLAX_ORIGINALS";

/// Compiles `articles/`, or what the two variables name, to `collection.bin` in `OUT_DIR`.
///
/// Problems become cargo's errors and warnings; an error fails the build once all are told.
pub fn build_script() {
    for variable in [ARTICLES, ORIGINALS] {
        println!("cargo::rerun-if-env-changed={variable}");
    }
    let paths = Paths {
        articles: named(ARTICLES).unwrap_or_else(|| PathBuf::from("articles")),
        originals: named(ORIGINALS),
    };
    let (compiled, read) = crate::read(&paths);
    for path in read {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    match compiled {
        Ok((archive, warnings)) => {
            warnings.iter().for_each(tell);
            let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
            let file = Path::new(&out).join("collection.bin");
            if let Err(error) = std::fs::write(&file, corpus::archive::write(&archive)) {
                println!("cargo::error={} cannot be written: {error}", file.display());
            }
        }
        Err(problems) => problems.iter().for_each(tell),
    }
}

/// A variable that is set to nothing is not set.
fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// Cargo takes one line per message.
fn tell(problem: &Problem) {
    let kind = if problem.is_error() { "error" } else { "warning" };
    println!(
        "cargo::{kind}={}",
        problem.to_string().replace("\n  help: ", " (").replace('\n', " ")
            + if problem.help.is_empty() { "" } else { ")" }
    );
}
