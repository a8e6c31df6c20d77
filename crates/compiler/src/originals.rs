//! Originals: full texts that take the place of the digests that name them.
//!
//! Knows fingerprints and paragraph counts. A text that no digest names is an article of its own.

use crate::draft::Draft;
use crate::file::TextFile;
use crate::folder::{self, ORIGINALS, Paths, Reading};
use crate::plain;
use crate::problem::Problem;
use corpus::article::{Article, ArticleKind};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write;
use std::rc::Rc;

struct Original {
    sha256: String,
    stem: String,
    file: Rc<TextFile>,
}

/// Puts every original that there is where it belongs.
pub fn read(paths: &Paths, reading: &mut Reading) {
    let named = paths.originals.clone();
    // Only a folder that was asked for must exist.
    let Some(dir) = named.or_else(|| Some(paths.articles.join(ORIGINALS)).filter(|dir| dir.is_dir())) else {
        named_by_digests(reading);
        return;
    };
    let mut originals = Vec::new();
    for path in folder::list(&dir, reading) {
        let is_text = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt"));
        if !is_text {
            reading.problems.push(
                Problem::with_file(
                    path.display().to_string(),
                    "this is not read as an original",
                    "originals are .txt files",
                )
                .as_warning(),
            );
        } else if let Some((bytes, file)) = folder::read_fingerprinted(&path, reading) {
            if file.text.trim().is_empty() {
                reading.problems.push(file.error(0, "there is no text in this file", "delete it"));
                continue;
            }
            let stem = folder::file_stem(&path);
            originals.push(Original { sha256: fingerprint(&bytes), stem, file: Rc::new(file) });
        }
    }
    let digests = named_by_digests(reading);
    for original in originals {
        match digests.get(&original.sha256).copied() {
            Some(at) => {
                let Reading { drafts, problems, .. } = reading;
                replace(&mut drafts[at], &original, problems);
            }
            None => reading.drafts.push(folder::read_text(original.file, &original.stem)),
        }
    }
}

/// Which digest names which fingerprint; one that two digests name is a problem.
fn named_by_digests(reading: &mut Reading) -> HashMap<String, usize> {
    let mut digests: HashMap<String, usize> = HashMap::new();
    for (at, draft) in reading.drafts.iter().enumerate() {
        let Some(named) = &draft.original else { continue };
        if let Some(first) = digests.get(&named.sha256) {
            reading.problems.push(named.file.error(
                named.at,
                "another digest names the same original",
                format!("{} does; each original has one digest", reading.drafts[*first].file.path),
            ));
        } else {
            digests.insert(named.sha256.clone(), at);
        }
    }
    digests
}

/// The original's lines for the digest's paragraphs, one for one: their numbers and roles stay.
fn replace(draft: &mut Draft, original: &Original, problems: &mut Vec<Problem>) {
    if draft.digest.is_some() {
        problems.push(original.file.error(
            0,
            "the same text as another original",
            format!("{} has it already; delete one of them", draft.file.path),
        ));
        return;
    }
    let (text, mut paragraphs, origins) = plain::read_verbatim(&original.file.text).finish();
    let (has, wanted) = (paragraphs.len(), draft.article.paragraphs.len());
    if has != wanted {
        problems.push(original.file.error(
            0,
            format!("this original has {has} non-empty lines, its digest {wanted} paragraphs"),
            format!("make {} follow it paragraph for paragraph", draft.file.path),
        ));
        return;
    }
    for (paragraph, digest) in paragraphs.iter_mut().zip(&draft.article.paragraphs) {
        paragraph.role = digest.role;
    }
    let article = Article {
        kind: ArticleKind::Original,
        text: text.into(),
        paragraphs: paragraphs.into(),
        ..draft.article.clone()
    };
    draft.digest = Some(std::mem::replace(&mut draft.article, article));
    draft.file = Rc::clone(&original.file);
    draft.origins = origins;
}

/// SHA-256 in small hexadecimal digits, as `sha256sum` prints it.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        write!(digits, "{byte:02x}").expect("writing to a string cannot fail");
    }
    digits
}
