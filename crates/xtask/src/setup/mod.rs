//! Everything a chore needs that a fresh clone has not: found where it is already, made once
//! where it is not.
//!
//! Each step is quick when there is nothing to do, so every chore starts with its own.

pub mod browser;
pub mod node;
pub mod tools;

use std::path::PathBuf;

use crate::failure::{Outcome, fail};
use crate::options::Options;
use crate::process::{self, command};

pub use tools::Tools;

pub const TARGET: &str = "wasm32-unknown-unknown";

/// `cargo xtask setup`: all of it, then how to call the tools without this program.
pub fn run(_: &Options) -> Outcome {
    let tools = for_building()?;
    node::packages()?;
    println!("set up. Plain `trunk serve` and `trunk build --release` work too, with");
    println!("  export PATH={}:\"$PATH\"", tools.folders().map(|f| f.display().to_string()).join(":"));
    Ok(())
}

/// What building the page needs. Node is not part of it: without Node a build is only larger.
pub fn for_building() -> Outcome<Tools> {
    wasm_target()?;
    // Trunk builds offline; what the lock file names must be there before.
    process::run(command("cargo").args(["fetch", "--locked", "--quiet"]))?;
    tools::get()
}

/// How a release compiles the standard library along (see `build`). Unstable: another compiler may know it
/// by other names, or not at all.
pub const STANDARD_LIBRARY_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none";

/// Whether a release can compile the standard library along: its source and all that it names are there, and this
/// compiler knows how. Without it a release is only larger, so not getting it is no failure.
pub fn standard_library_source() -> Outcome<bool> {
    let known = command("rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .args(STANDARD_LIBRARY_FLAGS.split(' '))
        .args(["--print", "cfg", "--target", TARGET])
        .output();
    if !known.is_ok_and(|known| known.status.success()) {
        println!("this Rust can't compile the standard library for size: the program will be a tenth larger");
        return Ok(false);
    }
    let sysroot = process::output(command("rustc").args(["--print", "sysroot"]))?;
    let source = PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust/library");
    let there = || source.join("Cargo.lock").exists();
    if !there() && process::on_path("rustup").is_some() {
        println!("set-up: adding the source of the standard library (a download of about 5 MB)");
        let _ = process::run(command("rustup").args(["component", "add", "rust-src"]));
    }
    // What the standard library itself is built from: Trunk builds offline, and on a fresh machine none of it is there.
    let manifest = source.join("Cargo.toml");
    let fetch = ["fetch", "--locked", "--quiet", "--manifest-path"];
    Ok(there()
        && process::run(command("cargo").env("RUSTC_BOOTSTRAP", "1").args(fetch).arg(manifest)).is_ok())
}

pub fn wasm_target() -> Outcome {
    let sysroot = process::output(command("rustc").args(["--print", "sysroot"]))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    if process::on_path("rustup").is_none() {
        return fail(format!(
            "the standard library for {TARGET} is missing. Install Rust with rustup, or your distribution's \
             package of it (Fedora: rust-std-static-wasm32-unknown-unknown; Arch: rust-wasm)"
        ));
    }
    println!("set-up: adding the {TARGET} target (a download of about 20 MB)");
    process::run(command("rustup").args(["target", "add", TARGET]))
}
