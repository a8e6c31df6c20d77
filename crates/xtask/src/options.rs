//! What a chore was asked for on the command line.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome, fail};

/// What tells the hook, and a workflow us, where the page will be.
pub const SITE: &str = "PARALLAX_SITE";

#[derive(Debug, Default)]
pub struct Options {
    /// Another collection than `articles/`: a folder or a .jsonl file.
    pub articles: Option<PathBuf>,
    /// A folder with the publishers' full texts.
    pub originals: Option<PathBuf>,
    /// Where the build goes instead of `dist/`.
    pub out: Option<PathBuf>,
    /// Where the page will be served, when relative addresses won't do.
    pub public_url: Option<String>,
    /// The whole address the page will have, for what can't be relative.
    pub site: Option<String>,
    /// Words that are not options: which part of a chore to do.
    pub words: Vec<String>,
}

impl Options {
    pub fn read(arguments: impl Iterator<Item = String>) -> Outcome<Options> {
        let mut options = Options::default();
        let mut arguments = arguments.peekable();
        while let Some(argument) = arguments.next() {
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
                _ => (argument, None),
            };
            let mut value = |what: &str| {
                value
                    .clone()
                    .or_else(|| arguments.next())
                    .ok_or_else(|| Failure(format!("{name} wants {what}")))
            };
            match name.as_str() {
                "--articles" => options.articles = Some(existing(&value("a folder or a .jsonl file")?)?),
                "--originals" => options.originals = Some(existing(&value("a folder")?)?),
                "--out" => options.out = Some(absolute(&value("a folder")?)?),
                "--public-url" => options.public_url = Some(value("an address")?),
                "--site" => options.site = Some(site(&value("an address")?)?),
                unknown if unknown.starts_with('-') => {
                    return fail(format!(
                        "there is no option `{unknown}`; there are --articles, --originals, --out, --public-url and --site"
                    ));
                }
                _ => options.words.push(name),
            }
        }
        Ok(options)
    }

    /// The address the page will have, from here or the environment, with a slash at its end.
    pub fn site(&self) -> Option<String> {
        let told = || std::env::var(SITE).ok().filter(|address| !address.is_empty());
        let address = self.site.clone().or_else(told)?;
        Some(format!("{}/", address.trim_end_matches('/')))
    }

    /// Whether these, the environment and the folder say: the collection the repository carries,
    /// as it carries it.
    pub fn are_of_the_default_collection(&self, root: &Path) -> bool {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dropped_in = std::fs::read_dir(root.join("articles/originals")).is_ok_and(|files| {
            files.flatten().any(|file| file.path().extension().is_some_and(|e| e == "txt"))
        });
        self.articles.is_none()
            && self.originals.is_none()
            && !set("PARALLAX_ARTICLES")
            && !set("PARALLAX_ORIGINALS")
            && !dropped_in
    }
}

/// Chores run from the repository's root and their users from anywhere: a path must not depend
/// on where it is read.
fn absolute(path: &str) -> Outcome<PathBuf> {
    std::path::absolute(path).map_err(|error| Failure(format!("{path}: {error}")))
}

fn site(address: &str) -> Outcome<String> {
    if address.starts_with("https://") || address.starts_with("http://") {
        return Ok(address.to_owned());
    }
    fail(format!("--site wants a whole address, as in https://example.org/story/, not `{address}`"))
}

fn existing(path: &str) -> Outcome<PathBuf> {
    let path = absolute(path)?;
    if path.exists() { Ok(path) } else { fail(format!("{}: no such file or folder", path.display())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Outcome<Options> {
        Options::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_value_may_follow_or_be_joined_with_an_equals_sign() {
        for line in ["--out /tmp/page native", "--out=/tmp/page native", "native --out /tmp/page"] {
            let options = read(line).unwrap();
            assert_eq!(options.out, Some(PathBuf::from("/tmp/page")), "{line}");
            assert_eq!(options.words, ["native"], "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_at_once() {
        for (line, said) in [
            ("--aricles x", "there is no option `--aricles`"),
            ("--out", "--out wants a folder"),
            ("--site pier.example", "--site wants a whole address"),
            ("--articles /no/such/folder", "/no/such/folder: no such file or folder"),
        ] {
            let Err(Failure(sentence)) = read(line) else { panic!("{line} was accepted") };
            assert!(sentence.starts_with(said), "{line}: {sentence}");
        }
    }

    #[test]
    fn a_site_ends_with_a_slash() {
        for line in ["--site https://pier.example/story", "--site https://pier.example/story/"] {
            assert_eq!(read(line).unwrap().site().as_deref(), Some("https://pier.example/story/"));
        }
    }

    #[test]
    fn a_relative_path_is_made_absolute() {
        assert!(read("--articles src").unwrap().articles.unwrap().is_absolute());
    }
}
