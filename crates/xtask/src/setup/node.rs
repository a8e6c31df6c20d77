//! Node and the packages the lock file names: wasm-opt for a release, a browser driver for tests.

use std::path::{Path, PathBuf};

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

/// Where the repository's packages are.
pub fn packages() -> Outcome<PathBuf> {
    packages_of(&repository::root())
}

/// Where a folder's packages are; installs them when its lock file has changed since.
pub fn packages_of(root: &Path) -> Outcome<PathBuf> {
    if version().is_none() {
        return fail(format!(
            "Node {OLDEST} or later is not on PATH; install it from your system's packages"
        ));
    }
    let folder = root.join("node_modules");
    let wanted = root.join("package-lock.json");
    let installed = folder.join(".parallax-lock.json");
    let lock = std::fs::read(&wanted).at(&wanted)?;
    if std::fs::read(&installed).is_ok_and(|found| found == lock) {
        return Ok(folder);
    }
    println!("set-up: installing the Node packages of {} (about half a minute)", wanted.display());
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(
        command(npm)
            .current_dir(root)
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            // Tests drive the Chromium of the system.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )?;
    std::fs::write(&installed, lock).at(&installed)?;
    Ok(folder)
}
