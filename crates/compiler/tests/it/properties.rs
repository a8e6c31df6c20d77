//! Laws: whatever the bytes, a collection is compiled or its problems are told, at places that exist.

use crate::folder::Folder;
use proptest::collection::vec;
use proptest::prelude::*;

/// Pieces that mean something to one of the readers, so that random files reach far into them.
const PIECES: &[&str] = &[
    "+++\n",
    "---\n",
    "title = ",
    "date = ",
    "\"2022-06\"",
    "2022-02-30",
    "authors = [",
    "]",
    "\"",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "> ",
    "# ",
    "- ",
    "1. ",
    "[a](b)",
    "<b>",
    "&amp;",
    "`",
    "```\n",
    "“",
    "”",
    "’",
    "…",
    "ą",
    "😀",
    "\u{feff}",
    "{\"id\":",
    "\"text\":",
    "}",
    "{",
    ",",
    "\\u00e9",
    "\\ud800",
    "null",
    "[[name]]\n",
    "canonical = ",
    "kind = ",
    "\"person\"",
    "[[matter]]\n",
    "id = ",
    "passages = ",
    "[[correction]]\n",
    "article = \"vell\"\n",
    "paragraph = 0\n",
    "words = ",
    "[[voice]]\n",
    "paragraphs = ",
    "[0, 9]",
    "original = ",
    "sha256 = ",
    "Mara said ",
    "    code\n",
    "* * *\n",
];

fn pieces() -> impl Strategy<Value = Vec<u8>> {
    vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat().into_bytes())
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![4 => pieces(), 1 => vec(any::<u8>(), 0..200)]
}

const NAMES: &[&str] =
    &["a.md", "b.txt", "c.jsonl", "collection.toml", "matters.toml", "originals/o.txt", "vell.md", "ü ?.txt"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_too_strange(files in vec((prop::sample::select(NAMES), bytes()), 0..5)) {
        let folder = Folder::empty();
        for (name, bytes) in &files {
            folder.write(name, bytes);
        }
        match folder.compile() {
            Ok((archive, warnings)) => {
                prop_assert!(warnings.iter().all(|problem| !problem.is_error()));
                prop_assert!(!archive.collection.articles.is_empty());
                for article in &archive.collection.articles {
                    let mut end = 0;
                    for (number, paragraph) in article.paragraphs.iter().enumerate() {
                        prop_assert!(paragraph.span.start() >= end && !article.paragraph(number).trim().is_empty());
                        prop_assert!(!article.paragraph(number).contains('\n'));
                        end = paragraph.span.end();
                    }
                }
            }
            Err(problems) => prop_assert!(problems.iter().any(compiler::Problem::is_error)),
        }
        for problem in folder.problems() {
            let bytes = std::fs::read(folder.path.join(&problem.file)).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n");
            let line = text.split('\n').nth(problem.line - 1);
            prop_assert!(line.is_some(), "{problem}");
            let is_utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
            let columns = line.map_or(0, |line| line.chars().count()) + 1;
            prop_assert!(is_utf16 || (1..=columns).contains(&problem.column), "{problem}");
        }
    }
}
