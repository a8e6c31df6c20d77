//! `parallax matters suggest DIR`: found matters as a draft of matters.toml for an author to accept.

use super::{Arguments, Failure, compiled};
use corpus::archive::Archive;
use corpus::article::Article;
use corpus::compare::view::anchor_words;
use corpus::compare::{Matter, Passage};
use std::io::Write;

const USAGE: &str = "matters suggest DIR";

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let [what, dir] = arguments.values(USAGE)?;
    if what != "suggest" {
        return Err(Failure::Usage(format!("it takes: parallax {USAGE}")));
    }
    let paths = arguments.paths(dir);
    let Some((archive, _)) = compiled(&paths) else { return Ok(1) };
    let annotated = compiler::annotated(&paths);
    // What an author took over and hasn't judged yet has no anchors.
    let found = archive.comparison.matters.iter().filter(|matter| !matter.anchors.is_empty());
    let found: Vec<&Matter> = found.collect();
    writeln!(
        out,
        "# {} suggestions: passages that mention the same things. Read each, delete it or write its label",
        found.len()
    )?;
    writeln!(
        out,
        "# and note, and say how the sources stand: agree, detail differs, wording differs, figure"
    )?;
    writeln!(out, "# differs, contradict, later. `parallax check` warns of those that nobody has judged.")?;
    for matter in found {
        write!(out, "\n{}", entry(&archive, &annotated, matter))?;
    }
    Ok(0)
}

fn entry(archive: &Archive, annotated: &[Article], matter: &Matter) -> String {
    let anchors: Vec<String> =
        matter.anchors.iter().map(|anchor| anchor_words(&archive.comparison, anchor)).collect();
    let mut entry = format!(
        "[[matter]]\nid = {}\nlabel = {}\nrelation = \"mentions the same\" # {}\nnote = \"\"\npassages = [\n",
        quoted(matter.id.trim_start_matches("found-")),
        quoted(&matter.label),
        anchors.join("; ").replace('\n', " "),
    );
    for passage in &matter.passages {
        entry += &line(archive, annotated, *passage);
    }
    entry + "]\n"
}

fn line(archive: &Archive, annotated: &[Article], passage: Passage) -> String {
    let Some(article) = archive.collection.get(passage.article) else { return String::new() };
    // An original that no digest names is annotated as it is.
    let annotated = annotated.iter().find(|found| found.id == article.id).unwrap_or(article);
    format!(
        "  {{ article = {}, paragraph = {}, words = {} }}, # {}\n",
        quoted(&article.id),
        passage.paragraph,
        quoted(&compiler::words_for(article, annotated, passage)),
        article.slice(passage.span).replace('\n', " "),
    )
}

/// A basic TOML string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
