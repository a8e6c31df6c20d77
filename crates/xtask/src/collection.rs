//! What the chores want to know of the collection being compiled. They ask the author's tool,
//! which reads it exactly as the page's build script does.

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::html::escaped;
use crate::options::Options;
use crate::process::command;

/// One article, as far as a list names it; what is unknown is empty.
#[derive(Debug, Default, PartialEq)]
pub struct Article {
    pub source: String,
    pub date: String,
    pub title: String,
    pub url: String,
}

impl Article {
    /// A line of `parallax list`.
    fn read(line: &str) -> Article {
        let mut fields = line.split('\t').skip(1).map(str::to_owned);
        let mut next = || fields.next().unwrap_or_default();
        Article { source: next(), date: next(), title: next(), url: next() }
    }

    /// What to call it and where it is from, for people.
    pub fn in_html(&self) -> String {
        let told = |text: &str| if text.is_empty() { String::new() } else { format!(", {}", escaped(text)) };
        let (name, note) = match self.title.as_str() {
            "" => (escaped(&self.source), format!(" (title unknown{})", told(&self.date))),
            title => (escaped(title), format!(" ({}{})", escaped(&self.source), told(&self.date))),
        };
        match self.url.as_str() {
            url if url.starts_with("https://") || url.starts_with("http://") => {
                format!("<a href=\"{}\">{name}</a>{note}", escaped(url))
            }
            _ => name + &note,
        }
    }
}

/// All articles, in the order of the page.
pub fn articles(options: &Options) -> Outcome<Vec<Article>> {
    Ok(asked("list", options)?.lines().map(Article::read).collect())
}

/// The bare text of all articles.
pub fn text(options: &Options) -> Outcome<String> {
    asked("text", options)
}

/// What `parallax` prints about the collection that the options or the environment name.
fn asked(question: &str, options: &Options) -> Outcome<String> {
    let named = |option: &Option<PathBuf>, name: &str| {
        option.clone().or_else(|| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from))
    };
    let mut parallax = command("cargo");
    parallax.args(["run", "--quiet", "--package", "compiler", "--bin", "parallax", "--", question]);
    parallax.arg(named(&options.articles, "PARALLAX_ARTICLES").unwrap_or_else(|| PathBuf::from("articles")));
    if let Some(originals) = named(&options.originals, "PARALLAX_ORIGINALS") {
        parallax.arg("--originals").arg(originals);
    }
    // Its warnings are the build script's, which cargo has shown already.
    parallax.stderr(std::process::Stdio::piped());
    let answer =
        parallax.output().map_err(|error| Failure(format!("cargo could not be started: {error}")))?;
    if answer.status.success() {
        Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
    } else {
        Err(Failure(format!("`parallax {question}` failed:\n{}", String::from_utf8_lossy(&answer.stderr))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, shown: &str) {
        assert_eq!(Article::read(line).in_html(), shown);
    }

    #[test]
    fn an_article_is_called_by_what_is_known_of_it() {
        check("courier\tHarbour Courier\t2021-03\tWall\t", "Wall (Harbour Courier, 2021-03)");
        check("courier\tHarbour <Courier>\t\t\t", "Harbour &lt;Courier&gt; (title unknown)");
        check(
            "c\tCourier\t\tWall\thttps://courier.example/1",
            "<a href=\"https://courier.example/1\">Wall</a> (Courier)",
        );
        check("c\tCourier\t\tWall\tjavascript:alert(1)", "Wall (Courier)");
    }
}
