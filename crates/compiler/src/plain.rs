//! Bare texts: every non-empty line is a paragraph, unless the file is hard-wrapped.
//!
//! Knows lines and how a text looks whose lines were cut at a fixed width.
//! Does not know who published it.

use crate::draft::Writer;
use corpus::article::Role;

/// Writes `text` (which starts at byte 0 of its file) as paragraphs.
#[must_use]
pub fn read(text: &str) -> Writer {
    let lines = Line::all(text);
    if is_hard_wrapped(&lines) { joined(&lines) } else { verbatim(&lines) }
}

/// Every non-empty line a paragraph, whatever the widths: paragraph k is the k-th such line.
#[must_use]
pub fn read_verbatim(text: &str) -> Writer {
    verbatim(&Line::all(text))
}

struct Line<'a> {
    /// Without the white space around it.
    text: &'a str,
    /// Byte in the file.
    at: usize,
    /// In characters.
    width: usize,
}

impl<'a> Line<'a> {
    fn all(text: &'a str) -> Vec<Self> {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let inner = line.trim();
            let at = start + (line.len() - line.trim_start().len());
            lines.push(Self { text: inner, at, width: inner.chars().count() });
            start += line.len() + 1;
        }
        lines
    }

    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether a sentence seems to end with this line.
    fn ends_a_sentence(&self) -> bool {
        let inner = self.text.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»']);
        inner.ends_with(['.', '!', '?', '…', ':', ';'])
    }
}

fn verbatim(lines: &[Line]) -> Writer {
    let mut writer = Writer::default();
    for line in lines {
        writer.write(line.text, line.at);
        writer.end_paragraph(Role::Text);
    }
    writer
}

fn joined(lines: &[Line]) -> Writer {
    let mut writer = Writer::default();
    let mut before: Option<&Line> = None;
    for line in lines {
        match before {
            _ if line.is_empty() => writer.end_paragraph(Role::Text),
            // A word cut at its hyphen stays one word.
            Some(before) if before.text.ends_with('-') && !before.text.ends_with("--") => {}
            Some(before) => writer.space(before.at + before.text.len()),
            None => {}
        }
        writer.write(line.text, line.at);
        before = (!line.is_empty()).then_some(line);
    }
    writer
}

/// The widest line that a typewriter or a mail program would cut at.
const WIDEST: usize = 100;

/// Whether lines were cut at a width: they go on in the line after, most of them in mid-sentence,
/// and come to about the same width. A list of short paragraphs fails the second test, verse the third.
fn is_hard_wrapped(lines: &[Line]) -> bool {
    // Lines with another line directly below: only these can have been cut.
    let cut: Vec<&Line> = lines
        .windows(2)
        .filter(|pair| !pair[0].is_empty() && !pair[1].is_empty())
        .map(|pair| &pair[0])
        .collect();
    // An address on a line of its own is wide because it cannot be cut.
    let wide = lines.iter().filter(|line| line.width > WIDEST && line.text.contains(' ')).count();
    let Some(width) = cut.iter().map(|line| line.width).filter(|width| *width <= WIDEST).max() else {
        return false;
    };
    let share =
        |test: &dyn Fn(&Line) -> bool| cut.iter().filter(|line| test(line)).count() as f32 / cut.len() as f32;
    wide == 0
        && cut.len() >= 2
        && share(&|line| !line.ends_a_sentence()) >= 0.6
        && share(&|line| line.width * 3 >= width * 2) >= 0.85
        && width >= 30
}

#[cfg(test)]
mod tests {
    use super::{read, read_verbatim};

    fn check(text: &str, expected: &[&str]) {
        let (text, paragraphs, _) = read(text).finish();
        let found: Vec<&str> = paragraphs.iter().filter_map(|p| p.span.get(&text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_line_is_a_paragraph() {
        check("One.\nTwo.\n\n\n  Three. \n", &["One.", "Two.", "Three."]);
    }

    #[test]
    fn lines_cut_at_a_width_are_joined() {
        check(
            "Harbour reopens\n\n\
             The harbour of Vell opened again on Monday after\n\
             eleven days, and the first of the waiting ferries\n\
             left before dawn with two hundred people aboard.\n\n\
             Ilse Brandt, who runs the port, called it a half-\n\
             empty promise.\n",
            &[
                "Harbour reopens",
                "The harbour of Vell opened again on Monday after eleven days, and the first of the waiting \
                 ferries left before dawn with two hundred people aboard.",
                "Ilse Brandt, who runs the port, called it a half-empty promise.",
            ],
        );
    }

    #[test]
    fn short_paragraphs_on_lines_of_their_own_stay_apart() {
        check(
            "Ferries sail again from Vell this Monday.\nThe port says that it is safe to do so now.\n\
             “We are ready,” said Ilse Brandt of the port.",
            &[
                "Ferries sail again from Vell this Monday.",
                "The port says that it is safe to do so now.",
                "“We are ready,” said Ilse Brandt of the port.",
            ],
        );
    }

    #[test]
    fn a_list_of_names_stays_a_list() {
        check(
            "Ferries\nHarbours of the north coast\nMara",
            &["Ferries", "Harbours of the north coast", "Mara"],
        );
    }

    #[test]
    fn long_lines_are_never_joined() {
        let long = "word ".repeat(40);
        check(&format!("{long}\n{long}\n"), &[long.trim(), long.trim()]);
    }

    #[test]
    fn an_original_keeps_its_lines_whatever_their_widths() {
        let cut = "The harbour of Vell opened again on Monday after\neleven days, and the first of the waiting\nferries left.";
        assert_eq!(read_verbatim(cut).finish().1.len(), 3);
        assert_eq!(read(cut).finish().1.len(), 1);
    }

    #[test]
    fn places_in_the_text_lead_back_to_the_file() {
        let file = "  One.\n\n Two three.";
        let (text, _, origins) = read(file).finish();
        let at = text.find("three").expect("it is there");
        assert_eq!(&file[origins.of(at)..], "three.");
    }
}
