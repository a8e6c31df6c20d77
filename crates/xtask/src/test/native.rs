//! Everything that has a right and a wrong answer, without a browser.

use crate::failure::Outcome;
use crate::process::{self, command};

pub fn run() -> Outcome {
    // `--no-fail-fast`: one run shows every test that fails.
    process::run(command("cargo").args(["test", "--workspace", "--no-fail-fast"]))
}
