//! Markdown: paragraphs, headings, block quotes and list items; the rest is reduced to its text.
//!
//! Knows Markdown. Does not know front matter; that is `front_matter`.
//! Raw HTML is text like any other, so that nothing in an article can become markup in the page.

use crate::draft::Writer;
use corpus::article::Role;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Writes the Markdown in `text` from byte `start` on as paragraphs.
#[must_use]
pub fn read(text: &str, start: usize) -> Writer {
    let body = &text[start..];
    let mut writer = Writer::default();
    let mut quotes = 0_usize;
    let mut heading = false;
    for (event, range) in Parser::new_ext(body, Options::empty()).into_offset_iter() {
        let from = start + range.start;
        match event {
            Event::Text(piece) | Event::Code(piece) | Event::Html(piece) | Event::InlineHtml(piece) => {
                write_lines(&mut writer, &piece, from);
            }
            Event::SoftBreak | Event::HardBreak => writer.space(from),
            Event::Start(tag) if is_inline(&tag.to_end()) => {}
            Event::End(tag) if is_inline(&tag) => {}
            // The number of a list item may already stand in it.
            Event::Start(Tag::Paragraph) => {}
            // Every other event is the border of a block.
            event => {
                writer.end_paragraph(role(quotes, heading));
                match event {
                    Event::Start(Tag::BlockQuote(_)) => quotes += 1,
                    Event::End(TagEnd::BlockQuote(_)) => quotes -= 1,
                    Event::Start(Tag::Heading { .. }) => heading = true,
                    Event::End(TagEnd::Heading(_)) => heading = false,
                    Event::Start(Tag::Item) => {
                        if let Some(number) = number(&body[range]) {
                            writer.write(number, from);
                            writer.space(from + number.len());
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    writer.end_paragraph(role(quotes, heading));
    writer
}

fn role(quotes: usize, heading: bool) -> Role {
    match (heading, quotes) {
        (true, _) => Role::Heading,
        (false, 0) => Role::Text,
        (false, _) => Role::BlockQuote,
    }
}

fn is_inline(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

/// Code and HTML come with their line ends; a paragraph has none.
fn write_lines(writer: &mut Writer, piece: &str, from: usize) {
    let mut at = from;
    for line in piece.split_inclusive('\n') {
        let inner = line.trim_end_matches('\n');
        writer.write(inner, at);
        at += inner.len();
        if inner.len() < line.len() {
            writer.space(at);
            at += 1;
        }
    }
}

/// The number of an ordered list item with its dot: "1986. A great year" must not lose its year.
fn number(item: &str) -> Option<&str> {
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && item[digits..].starts_with(['.', ')'])).then(|| &item[..=digits])
}

#[cfg(test)]
mod tests {
    use super::read;
    use corpus::article::Role;

    /// One line per paragraph: `#` marks a heading, `>` a block quote.
    fn check(markdown: &str, expected: &[&str]) {
        let (text, paragraphs, _) = read(markdown, 0).finish();
        let found: Vec<String> = paragraphs
            .iter()
            .map(|paragraph| {
                let mark = match paragraph.role {
                    Role::Heading => "# ",
                    Role::BlockQuote => "> ",
                    _ => "",
                };
                format!("{mark}{}", paragraph.span.get(&text).expect("a paragraph lies in its text"))
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn paragraphs_headings_and_block_quotes() {
        check(
            "## Ferries\n\nThe first\nsailed.\n\n> We sail\n> at dawn.\n>\n> Or later.\n\nEnd.",
            &["# Ferries", "The first sailed.", "> We sail at dawn.", "> Or later.", "End."],
        );
    }

    #[test]
    fn list_items_are_paragraphs_and_numbers_stay() {
        check("- one\n- two\n  - three\n", &["one", "two", "three"]);
        check("1986. A great year.", &["1986. A great year."]);
        check("1. one\n\n   more\n2. two", &["1. one", "more", "2. two"]);
    }

    #[test]
    fn emphasis_and_links_are_reduced_to_their_text() {
        check(
            "A *calm* [sea](https://example.org) and `code`, ![a gull](g.png).",
            &["A calm sea and code, a gull."],
        );
    }

    #[test]
    fn html_is_text() {
        check(
            "<script>alert(1)</script>\n\nMara <b>said</b> &amp; left.",
            &["<script>alert(1)</script>", "Mara <b>said</b> & left."],
        );
    }

    #[test]
    fn quotation_marks_stay_as_written() {
        check("“We sail” -- 'soon'... \"now\"", &["“We sail” -- 'soon'... \"now\""]);
    }

    #[test]
    fn places_in_the_text_lead_back_to_the_file() {
        let file = "One *two* three\nfour [five](x) &amp; six";
        let (text, _, origins) = read(file, 0).finish();
        for word in ["two", "three", "four", "five", "six"] {
            let at = text.find(word).expect(word);
            assert!(file[origins.of(at)..].starts_with(word), "{word}");
        }
    }
}
