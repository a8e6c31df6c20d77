//! Where things are: the clone, the build's folders, and the versions its files imply.

use std::path::{Path, PathBuf};

use crate::failure::{At, Failure, Outcome};

/// The folder of the clone. Cargo says where this package is whenever it runs it.
pub fn root() -> PathBuf {
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let root = Path::new(&here).ancestors().nth(2);
    root.expect("the package is two folders below the root").to_owned()
}

/// The folder Cargo builds in.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(set) => root().join(set),
        None => root().join("target"),
    }
}

/// The version of a package that `Cargo.lock` names.
pub fn locked_version(package: &str) -> Outcome<String> {
    let path = root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).at(&path)?;
    version_in(&lock, package)
        .ok_or_else(|| Failure(format!("{} names no package {package}", path.display())))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_file_names_versions() {
        let lock = "[[package]]\nname = \"harbour\"\nversion = \"1.2.3\"\n\n[[package]]\nname = \"pier\"\nversion = \"0.9.0\"\n";
        assert_eq!(version_in(lock, "pier").as_deref(), Some("0.9.0"));
        assert_eq!(version_in(lock, "quay"), None);
    }
}
