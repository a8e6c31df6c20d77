//! Node and the packages the lock file names: wasm-opt for a release, a browser driver for tests.

use std::path::PathBuf;

use crate::failure::{At, Outcome, fail};
use crate::process::{self, command};
use crate::repository;

const OLDEST: u32 = 20;

/// The major version of the Node on PATH, if it is new enough.
pub fn version() -> Option<u32> {
    let printed = process::version("node")?;
    let major = printed.trim_start_matches('v').split('.').next()?.parse().ok()?;
    (major >= OLDEST).then_some(major)
}

/// Where the packages are; installs them when the lock file has changed since.
pub fn packages() -> Outcome<PathBuf> {
    if version().is_none() {
        return fail(format!(
            "Node {OLDEST} or later is not on PATH; install it from your system's packages"
        ));
    }
    let root = repository::root();
    let folder = root.join("node_modules");
    let wanted = root.join("package-lock.json");
    let installed = folder.join(".parallax-lock.json");
    let lock = std::fs::read(&wanted).at(&wanted)?;
    if std::fs::read(&installed).is_ok_and(|found| found == lock) {
        return Ok(folder);
    }
    println!("set-up: installing the Node packages of package-lock.json (about half a minute)");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(
        command(npm)
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            // Tests drive the Chromium of the system.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )?;
    std::fs::write(&installed, lock).at(&installed)?;
    Ok(folder)
}
