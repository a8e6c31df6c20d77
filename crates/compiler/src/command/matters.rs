//! `parallax matters suggest DIR`: found matters as a draft of matters.toml for an author to accept.

use super::{Arguments, Failure, compiled};
use corpus::archive::Archive;
use corpus::compare::view::anchor_words;
use corpus::compare::{Matter, Passage};
use std::io::Write;

const USAGE: &str = "matters suggest DIR";

/// Words that show an author which sentence is meant.
const OPENING: usize = 6;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let [what, dir] = arguments.values(USAGE)?;
    if what != "suggest" {
        return Err(Failure::Usage(format!("it takes: parallax {USAGE}")));
    }
    let Some((archive, _)) = compiled(&arguments.paths(dir)) else { return Ok(1) };
    let found: Vec<&Matter> = archive.comparison.matters.iter().filter(|matter| matter.is_found()).collect();
    writeln!(
        out,
        "# {} suggestions: passages that mention the same things. Read each, delete it or write",
        found.len()
    )?;
    writeln!(
        out,
        "# its label and note, and say how the sources stand: agree, detail differs, wording differs,"
    )?;
    writeln!(out, "# figure differs, contradict, later, only here.")?;
    for matter in found {
        write!(out, "\n{}", entry(&archive, matter))?;
    }
    Ok(0)
}

fn entry(archive: &Archive, matter: &Matter) -> String {
    let anchors: Vec<String> =
        matter.anchors.iter().map(|anchor| anchor_words(&archive.comparison, anchor)).collect();
    let mut entry = format!(
        "[[matter]]\nid = {}\nlabel = {}\nrelation = \"\" # mentions the same: {}\nnote = \"\"\npassages = [\n",
        quoted(matter.id.trim_start_matches("found-")),
        quoted(&matter.label),
        anchors.join("; ").replace('\n', " "),
    );
    for passage in &matter.passages {
        entry += &line(archive, *passage);
    }
    entry + "]\n"
}

fn line(archive: &Archive, passage: Passage) -> String {
    let Some(article) = archive.collection.get(passage.article) else { return String::new() };
    let sentence = article.slice(passage.span);
    let words: Vec<&str> = sentence.split(' ').take(OPENING).collect();
    format!(
        "  {{ article = {}, paragraph = {}, words = {} }}, # {}\n",
        quoted(&article.id),
        passage.paragraph,
        quoted(words.join(" ").trim_end_matches(['.', ',', ';', ':'])),
        sentence.replace('\n', " "),
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
