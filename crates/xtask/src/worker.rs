//! The service worker of a release: `src/worker.js`, told which files make up this version.

use std::path::Path;

use crate::failure::{At, Outcome};
use crate::finish::{boot, hash};
use crate::json::quoted;
use crate::{repository, size};

/// The page registers it under this name; another name would leave the one before in charge.
pub const NAME: &str = "worker.js";

/// Writes the worker, and the page as the version it keeps.
pub fn write(page: &str, folder: &Path) -> Outcome {
    let source = repository::root().join("src/worker.js");
    let source = std::fs::read_to_string(&source).at(&source)?;
    let files: Vec<String> = kept(page).map(|name| quoted(&name)).collect();
    // The files' names, which stand in the page, say what is in them.
    let version = hash(format!("{source}{page}").as_bytes());
    let boot = boot(page);
    let mut page = page.to_owned();
    page.insert_str(boot.range.start + "<script".len(), &format!(" data-version=\"{version}\""));
    let constants = format!("const VERSION=\"{version}\",FILES=[{}];\n", files.join(","));
    for (name, text) in [("index.html", page), (NAME, constants + &without_comments(&source))] {
        let path = folder.join(name);
        std::fs::write(&path, text).at(&path)?;
    }
    Ok(())
}

/// A page that is being worked on has no worker. If a release was served at the same address before,
/// its worker would go on showing that one: this takes its place and goes.
pub fn write_none(folder: &Path) -> Outcome {
    let path = folder.join(NAME);
    let go = "const ours = (names) => names.filter((name) => name.startsWith(`parallax ${registration.scope} `));\n\
              const forget = (names) => Promise.all(ours(names).map((name) => caches.delete(name)));\n\
              oninstall = (event) => event.waitUntil(caches.keys().then(forget).then(() => registration.unregister()));\n";
    std::fs::write(&path, go).at(&path)
}

/// What the page needs to open again. The manifest is for whoever installs it, with a network.
fn kept(page: &str) -> impl Iterator<Item = String> {
    size::files(page).into_iter().filter(|name| !name.ends_with(".webmanifest"))
}

/// Lines that are only a comment are for those who read the source.
fn without_comments(source: &str) -> String {
    let lines = source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html;

    fn written(page: &str) -> (String, String) {
        let folder = std::env::temp_dir().join(format!("parallax-worker-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        write(page, &folder).unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let both = (read("index.html"), read(NAME));
        std::fs::remove_dir_all(&folder).unwrap();
        both
    }

    #[test]
    fn a_version_is_the_page_and_the_files_it_names() {
        let page = "<link rel=manifest href=./parallax.webmanifest><script id=boot data-wasm=./sail-1.wasm></script>";
        let (first, worker) = written(page);
        let version = html::first(&first, "script", "data-version").unwrap();
        let version = version.attribute("data-version").unwrap();
        assert!(
            worker.starts_with(&format!("const VERSION=\"{version}\",FILES=[\"sail-1.wasm\"];\n")),
            "{worker}"
        );
        assert_eq!(written(page).0, first, "the same files are the same version");
        let (other, _) = written(&page.replace("sail-1", "sail-2"));
        assert!(!other.contains(version), "another file is another version");
    }

    #[test]
    fn only_whole_lines_of_comment_go() {
        assert_eq!(without_comments("// Sails.\n\n  sail(\"//\"); // now\n"), "sail(\"//\"); // now\n");
    }
}
