//! Chores of the repository, as a short table of named functions.
//!
//! Everything a person or a machine does with a clone goes through here, so that both do the
//! same: `cargo xtask test` is what continuous integration runs. Chores say what they are doing
//! and how long it may take, and a failure is one sentence that says what to do.

mod alike;
mod build;
mod collection;
mod deflate;
mod failure;
mod finish;
mod head;
mod html;
mod json;
mod locals;
mod options;
mod pack;
mod policy;
mod process;
mod repository;
mod script;
mod sections;
mod serve;
mod setup;
mod short_names;
mod single_file;
mod size;
mod test;
mod tokens;
mod train_quotes;
mod unused;
mod worker;

use failure::{Failure, Outcome};
use options::Options;

/// A chore: its name, what it does in a line, and the function that does it.
type Chore = (&'static str, &'static str, fn(&Options) -> Outcome);

const CHORES: &[Chore] = &[
    ("setup", "get what building needs: the wasm32 target, Trunk, wasm-bindgen, Node packages", setup::run),
    ("serve", "set up, then serve the page at 127.0.0.1:8080, rebuilt on every save", serve::run),
    ("build", "make the release in dist/ and print its size", build::run),
    (
        "single-file",
        "make dist/parallax.html: the whole page in one file that opens from a disk",
        single_file::run,
    ),
    ("test", "run all tests, or only: lint, native, wasm, browser", test::run),
    ("ci", "what continuous integration runs: all tests", test::run),
    (
        "train-quotes",
        "grow the trees that attribute quotes from TRAIN.jsonl; `folds` only judges",
        train_quotes::run,
    ),
    (
        "screenshots",
        "take a picture of every view, into target/screenshots; `readme` renews docs/pictures",
        test::browser::screenshots,
    ),
    (
        "lighthouse",
        "judge the release with Lighthouse, which it installs; reports in target/lighthouse",
        test::browser::lighthouse,
    ),
    ("finish", "what Trunk calls after a build; see Trunk.toml", finish::run),
];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let Some((_, _, chore)) = CHORES.iter().find(|(known, ..)| *known == name) else {
        eprintln!("{}", usage(&name));
        std::process::exit(2);
    };
    let outcome = Options::read(arguments).and_then(|options| chore(&options));
    if let Err(Failure(sentence)) = outcome {
        eprintln!("\ncargo xtask {name}: {sentence}");
        std::process::exit(1);
    }
}

fn usage(name: &str) -> String {
    let mut text = match name {
        "" | "help" | "-h" | "--help" => String::new(),
        unknown => format!("there is no chore `{unknown}`\n\n"),
    };
    text += "usage: cargo xtask CHORE [--articles PATH] [--originals DIR] [--out DIR] [--public-url URL] [--site URL]\n";
    for (name, does, _) in CHORES {
        text += &format!("\n  {name:<12} {does}");
    }
    text
}
