//! `parallax matters suggest DIR`: what the texts show to be reported by several sources, as entries
//! for `matters.toml` that lack only a judgement.

use super::{Arguments, Failure, compiled};
use compiler::count;
use corpus::archive::Archive;
use corpus::article::Article;
use corpus::compare::{Matter, Passage};
use corpus::text::words;
use std::io::Write;

const USAGE: &str = "matters suggest DIR";

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let [what, dir] = arguments.values(USAGE)?;
    if what != "suggest" {
        return Err(Failure::Usage(format!("it takes: parallax {USAGE}")));
    }
    let Some((archive, _)) = compiled(&arguments.paths(dir)) else { return Ok(1) };
    let found: Vec<&Matter> = archive.comparison.matters.iter().filter(|matter| matter.is_found()).collect();
    writeln!(out, "# {} that the texts show; judge each, or delete it.", count(found.len(), "matter"))?;
    for matter in found {
        writeln!(out, "\n[[matter]]\nid = {}\nlabel = {}", toml(&matter.id), toml(&matter.label))?;
        writeln!(out, "relation = \"\"\nnote = \"\"\npassages = [")?;
        for passage in &matter.passages {
            writeln!(out, "  {},", entry(&archive, passage))?;
        }
        writeln!(out, "]")?;
    }
    Ok(0)
}

fn entry(archive: &Archive, passage: &Passage) -> String {
    let article = &archive.collection.articles[passage.article.at()];
    format!(
        "{{ article = {}, paragraph = {}, words = {} }}",
        toml(&article.id),
        passage.paragraph,
        toml(opening(article, passage))
    )
}

/// The first words of a passage, enough to know it by.
fn opening<'a>(article: &'a Article, passage: &Passage) -> &'a str {
    const WORDS: usize = 8;
    let text = article.slice(passage.span);
    let end = words(text).map(|(span, _)| span.end()).take(WORDS).last().unwrap_or(text.len());
    &text[..end]
}

/// A TOML text.
fn toml(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.push_str(&format!("\\u{:04X}", letter as u32)),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::toml;

    #[test]
    fn a_text_is_quoted_as_toml_wants_it() {
        assert_eq!(toml("“Vell” \"\\\t"), "\"“Vell” \\\"\\\\\\u0009\"");
    }
}
