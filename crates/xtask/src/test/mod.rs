//! `cargo xtask test`: every test there is, or the named part of it.
//!
//! A part that fails does not keep the next from running: one run shows all there is to mend.
//! Each runner's own words, its closing line among them, go to the terminal as they are.

pub mod browser;
mod lint;
mod native;
mod wasm;

use std::time::Instant;

use crate::failure::{Failure, Outcome, fail};
use crate::options::Options;

/// A part of the tests, what it is about, and the function that runs it.
type Part = (&'static str, &'static str, fn() -> Outcome);

/// The quickest to tell comes first.
const PARTS: &[Part] = &[
    ("lint", "formatting, clippy, workflows", lint::run),
    ("native", "the core, the compiler and the page's own logic, without a browser", native::run),
    ("wasm", "what needs a browser's own types, in headless Chromium", wasm::run),
    ("browser", "the release as its readers meet it, driven by Playwright", browser::run),
];

pub fn run(options: &Options) -> Outcome {
    if let Some(unknown) = options.words.iter().find(|word| PARTS.iter().all(|(name, ..)| name != word)) {
        let known: Vec<_> = PARTS.iter().map(|(name, ..)| *name).collect();
        return fail(format!("there are no tests called `{unknown}`; there are {}", known.join(", ")));
    }
    let asked = |name: &str| options.words.is_empty() || options.words.iter().any(|word| word == name);
    let mut told = Vec::new();
    let mut failed = Vec::new();
    for (name, about, part) in PARTS.iter().filter(|(name, ..)| asked(name)) {
        println!("\n── {name}: {about}");
        let begun = Instant::now();
        let outcome = part();
        let seconds = begun.elapsed().as_secs();
        match outcome {
            Ok(()) => told.push(format!("{name:<8} {seconds:>5} s  passed")),
            Err(Failure(sentence)) => {
                println!("{name}: {sentence}");
                told.push(format!("{name:<8} {seconds:>5} s  failed: {sentence}"));
                failed.push(*name);
            }
        }
    }
    println!("\n{}", told.join("\n"));
    if failed.is_empty() { Ok(()) } else { fail(format!("{} failed", failed.join(", "))) }
}
