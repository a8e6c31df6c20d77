//! `cargo xtask train-quotes TRAIN.jsonl [folds]`: grows the trees that attribute quotes.
//!
//! The work is an example of the core, so that chores build without the core and the trees grow in an
//! optimised program.

use crate::failure::{Outcome, fail};
use crate::options::Options;
use crate::process;

pub fn run(options: &Options) -> Outcome {
    if options.words.is_empty() {
        return fail("say which file to learn from: cargo xtask train-quotes TRAIN.jsonl [folds]");
    }
    let mut cargo = process::command("cargo");
    cargo
        .args(["run", "--profile", "tool", "-p", "corpus", "--example", "train_quotes", "--"])
        .args(&options.words);
    process::run(&mut cargo)
}
