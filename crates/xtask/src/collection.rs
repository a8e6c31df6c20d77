//! What the chores want to know of the collection being compiled. They ask the author's tool,
//! which reads it exactly as the page's build script does.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::build;
use crate::failure::{Failure, Outcome};
use crate::html::escaped;
use crate::options::Options;
use crate::process::{self, command};

/// A page of the collection, as far as others name it.
#[derive(Debug, Default, PartialEq)]
pub struct Page {
    /// Relative to the page that all lead into, whose own is empty.
    pub path: String,
    pub title: String,
    pub description: String,
    /// What a list calls it; empty for those that are lists.
    pub name: String,
}

impl Page {
    /// A line of `parallax pages`.
    fn read(line: &str) -> Page {
        let mut fields = line.split('\t').map(str::to_owned);
        let mut next = || fields.next().unwrap_or_default();
        Page { path: next(), title: next(), description: next(), name: next() }
    }

    /// A link to it from the page.
    pub fn in_html(&self) -> String {
        format!("<a href=\"./{}\">{}</a>", escaped(&self.path), escaped(&self.name))
    }
}

/// Writes the static pages into `folder`, beside the files they share with the page. The first of those
/// told is the page itself, with the collection's title and description.
pub fn pages(options: &Options, folder: &Path, styles: &[&str], icon: &str) -> Outcome<Vec<Page>> {
    let mut more: Vec<OsString> = vec!["-o".into(), folder.into(), "--icon".into(), icon.into()];
    for style in styles {
        more.extend(["--style".into(), style.into()]);
    }
    if let Some(site) = options.site() {
        more.extend(["--site".into(), site.into()]);
    }
    Ok(asked("pages", options, &more)?.lines().map(Page::read).collect())
}

/// The bare text of all articles.
pub fn text(options: &Options) -> Outcome<String> {
    asked("text", options, &[])
}

/// What `parallax` prints about the collection that the options or the environment name.
fn asked(question: &str, options: &Options, more: &[OsString]) -> Outcome<String> {
    let named = |option: &Option<PathBuf>, name: &str| {
        option.clone().or_else(|| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from))
    };
    let mut parallax = command(tool()?);
    parallax.arg(question);
    parallax.arg(named(&options.articles, "PARALLAX_ARTICLES").unwrap_or_else(|| PathBuf::from("articles")));
    if let Some(originals) = named(&options.originals, "PARALLAX_ORIGINALS") {
        parallax.arg("--originals").arg(originals);
    }
    parallax.args(more);
    // Its warnings are the build script's, which cargo has shown already.
    parallax.stderr(std::process::Stdio::piped());
    let answer =
        parallax.output().map_err(|error| Failure(format!("`parallax` could not be started: {error}")))?;
    if answer.status.success() {
        Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
    } else {
        Err(Failure(format!("`parallax {question}` failed:\n{}", String::from_utf8_lossy(&answer.stderr))))
    }
}

/// The author's tool. Built as a part of the whole workspace and as any development build, also in the middle of a
/// release: so it is made of what the build script and the tests are made of, and compiled once.
fn tool() -> Outcome<PathBuf> {
    let mut cargo = command("cargo");
    build::forget_standard_library(&mut cargo);
    process::run(cargo.args(["build", "--quiet", "--workspace", "--bin", "parallax"]))?;
    // Cargo puts it beside this program, wherever its configuration says.
    let here = std::env::current_exe().map_err(|error| Failure(format!("where this program is: {error}")))?;
    Ok(here.with_file_name(format!("parallax{}", std::env::consts::EXE_SUFFIX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_linked_by_its_name() {
        let page = Page::read("articles/pier.html\tWall & pier\tOn the wall.\tWall & pier (Harbour Courier)");
        assert_eq!(page.description, "On the wall.");
        assert_eq!(page.in_html(), "<a href=\"./articles/pier.html\">Wall &amp; pier (Harbour Courier)</a>");
    }
}
