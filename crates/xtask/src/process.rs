//! Running other programs: with our tools in front of PATH, and a sentence when one fails.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome, fail};
use crate::repository;

/// A command in the repository's root. Its own words go straight to the terminal.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(repository::root()).stdin(Stdio::null());
    // Trunk reads this as a boolean and refuses the customary `1`.
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env("NO_COLOR", "true");
    }
    command
}

/// Runs to the end; anything but success is a failure.
pub fn run(command: &mut Command) -> Outcome {
    let name = name(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => fail(format!("`{name}` failed ({status}); its own words are above")),
        Err(error) => fail(format!("`{name}` could not be started: {error}")),
    }
}

/// Runs to the end and gives back what it printed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let name = name(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure(format!("`{name}` could not be started: {error}")))?;
    if !output.status.success() {
        return fail(format!("`{name}` failed ({})", output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What `PROGRAM --version` prints, if it runs at all.
pub fn version(program: impl AsRef<OsStr>) -> Option<String> {
    let output = Command::new(program).arg("--version").stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first place on PATH that has this program.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// PATH with these folders in front.
pub fn path_with(folders: &[PathBuf]) -> OsString {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&old));
    std::env::join_paths(all).expect("folders of tools have no colons in their names")
}

fn name(command: &Command) -> String {
    let program =
        Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let first = command.get_args().next().map(|argument| format!(" {}", argument.to_string_lossy()));
    program + &first.unwrap_or_default()
}
