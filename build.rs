//! Compiles `articles/` into the page. Problems in the articles are cargo's errors, with file and line.

use std::env;

/// How many bytes the program's stack has. Its data stand behind it, and what names a place below 1 MiB takes three
/// bytes instead of four: in 3,700 instructions, 0.8 KB after gzip -9.
const STACK: u32 = 896 * 1024;

fn main() {
    compiler::build_script();
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        println!("cargo::rustc-link-arg-bins=-zstack-size={STACK}");
    }
}
