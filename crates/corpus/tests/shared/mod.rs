//! The five originals, for the tests that read them.
//!
//! The texts are their publishers' and not in the repository. They are looked for in `../shared/originals`, or where
//! `PARALLAX_ORIGINALS` says; where they are missing, the tests that need them say so and pass.

use corpus::article::{Article, Collection};
use std::path::{Path, PathBuf};

/// Each under its file's name, in the order of these; `None` where they are not.
pub fn originals() -> Option<Collection> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/originals");
    let folder = std::env::var("PARALLAX_ORIGINALS").map_or(folder, PathBuf::from);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not here", folder.display());
        return None;
    };
    let mut articles = Vec::new();
    for entry in entries.flatten() {
        let id = entry.file_name().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(entry.path()).expect("an original is UTF-8");
        articles.push(Article::from_lines(&id, &id, text));
    }
    articles.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(articles.len(), 5, "{} holds the five originals and nothing else", folder.display());
    Some(Collection { articles, ..Collection::default() })
}
