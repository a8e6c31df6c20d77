//! Trunk and the wasm-bindgen command, at the versions this clone needs.
//!
//! Taken from PATH when right; otherwise built once into a folder of the user's, one sub-folder
//! per tool and version, which every clone shares: `$PARALLAX_TOOLS`, or `parallax/tools` in the
//! user's cache folder.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::failure::{At, Failure, Outcome};
use crate::process::{self, command};
use crate::repository;

const TRUNK: &str = "0.21.14";

/// The folders of the tools.
pub struct Tools {
    pub trunk: PathBuf,
    pub wasm_bindgen: PathBuf,
}

impl Tools {
    pub fn folders(&self) -> [&Path; 2] {
        [&self.trunk, &self.wasm_bindgen]
    }

    /// A command that finds the tools on its PATH.
    pub fn command(&self, program: &str) -> std::process::Command {
        let mut command = command(program);
        command.env("PATH", process::path_with(&self.folders().map(Path::to_owned)));
        command
    }
}

struct Tool<'a> {
    package: &'a str,
    version: &'a str,
    program: &'a str,
    /// Comes with it and is needed too.
    beside: &'a [&'a str],
    features: &'a [&'a str],
    /// Measured on two idle cores.
    takes: &'a str,
}

/// Both tools, built if need be.
pub fn get() -> Outcome<Tools> {
    // The JavaScript that the command writes must match what the library compiled in.
    let wasm_bindgen = repository::locked_version("wasm-bindgen")?;
    Ok(Tools {
        wasm_bindgen: folder_of(&Tool {
            package: "wasm-bindgen-cli",
            version: &wasm_bindgen,
            program: "wasm-bindgen",
            beside: &["wasm-bindgen-test-runner"],
            features: &[],
            takes: "3 to 5 minutes",
        })?,
        trunk: folder_of(&Tool {
            package: "trunk",
            version: TRUNK,
            program: "trunk",
            beside: &[],
            // Its defaults are the encryption to fetch tools with; it is never asked to.
            features: &["--no-default-features"],
            takes: "4 to 7 minutes",
        })?,
    })
}

fn folder_of(tool: &Tool) -> Outcome<PathBuf> {
    if let Some(folder) = on_path(tool) {
        return Ok(folder);
    }
    let cache = cache()?;
    let folder = cache.join(format!("{}-{}", tool.package, tool.version));
    if !folder.exists() {
        install(tool, &cache, &folder)?;
    }
    Ok(folder.join("bin"))
}

fn on_path(tool: &Tool) -> Option<PathBuf> {
    let program = process::on_path(tool.program)?;
    let folder = program.parent()?;
    let right = process::version(&program)?.split_whitespace().any(|word| word == tool.version);
    let complete = tool
        .beside
        .iter()
        .all(|program| folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)).is_file());
    (right && complete).then(|| folder.to_owned())
}

fn cache() -> Outcome<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("PARALLAX_TOOLS")
        .or_else(|| Some(set("XDG_CACHE_HOME")?.join("parallax/tools")))
        .or_else(|| Some(set("LOCALAPPDATA")?.join("parallax/tools")))
        .or_else(|| Some(set("HOME")?.join(".cache/parallax/tools")))
        .ok_or_else(|| {
            Failure("set PARALLAX_TOOLS to a folder for the tools: there is no home folder".into())
        })?;
    std::fs::create_dir_all(&folder).at(&folder)?;
    Ok(folder)
}

/// Builds into a folder of another name and renames that at the end: a half-made tool is never
/// taken for a whole one. The lock makes a second clone wait for the first instead of building
/// the same again.
fn install(tool: &Tool, cache: &Path, folder: &Path) -> Outcome {
    let lock = cache.join(".lock");
    let lock = File::create(&lock).at(&lock)?;
    if lock.try_lock().is_err() {
        println!("set-up: waiting for another set-up of the same tools to finish");
        lock.lock().at(cache)?;
    }
    if folder.exists() {
        return Ok(());
    }
    println!(
        "set-up: building {} {} once for all clones, in {}. This takes {} on two cores",
        tool.package,
        tool.version,
        cache.display(),
        tool.takes,
    );
    let begun = Instant::now();
    let unfinished = cache.join(format!(".unfinished-{}", tool.package));
    if unfinished.exists() {
        std::fs::remove_dir_all(&unfinished).at(&unfinished)?;
    }
    process::run(
        command("cargo")
            .args(["install", "--quiet", "--locked", "--no-track", tool.package, "--version", tool.version])
            .args(tool.features)
            .arg("--root")
            .arg(&unfinished)
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS")
            // A tool runs for a second; what counts is how soon it is there.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .env("CARGO_PROFILE_RELEASE_STRIP", "true"),
    )?;
    std::fs::rename(&unfinished, folder).at(folder)?;
    println!("set-up: {} is there after {} s", tool.package, begun.elapsed().as_secs());
    Ok(())
}
