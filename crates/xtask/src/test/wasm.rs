//! Tests that need a browser's own types: `tests/browser`, compiled to wasm, run in headless
//! Chromium by the runner that comes with the wasm-bindgen command.

use crate::failure::{At, Outcome};
use crate::process;
use crate::{repository, setup};

pub fn run() -> Outcome {
    let tools = setup::for_building()?;
    let browser = setup::browser::get()?;
    let folder = repository::target();
    std::fs::create_dir_all(&folder).at(&folder)?;
    let capabilities = folder.join("webdriver.json");
    std::fs::write(&capabilities, capabilities_of(&browser)).at(&capabilities)?;
    let mut cargo = tools.command("cargo");
    cargo.args(["test", "--package", "parallax-web", "--test", "browser", "--target", setup::TARGET]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities);
    // In seconds: to end what hangs, however slow the machine.
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "600");
    process::run(&mut cargo)
}

/// What the driver is asked for: this Chromium, and no talk of its own with anybody.
fn capabilities_of(browser: &setup::browser::Browser) -> String {
    let quoted: Vec<String> = browser.arguments().iter().map(|argument| format!("\"{argument}\"")).collect();
    format!(
        "{{\"goog:chromeOptions\": {{\"binary\": \"{}\", \"args\": [{}]}}}}\n",
        browser.chromium.display(),
        quoted.join(", ")
    )
}
