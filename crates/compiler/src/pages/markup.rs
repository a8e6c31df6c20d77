//! Text as markup, and links into the page.
//!
//! The page's own `address` reads what is printed here; the browser tests follow these links.

use corpus::article::Article;
use corpus::span::{CodePoints, Span};
use std::fmt::Write as _;

/// Text as it stands between tags or in a quoted attribute.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// The first words of `text`, up to `most` bytes, for descriptions.
pub fn opening(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let end = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= most).last().unwrap_or(0);
    let cut = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches(|c: char| c.is_whitespace() || ",;:–—".contains(c)))
}

/// The article in the page, at a paragraph and a passage of it. Ids are safe in an address as they are.
pub fn read_link(article: &Article, place: Option<(u32, Option<Span>)>) -> String {
    let mut link = format!("?article={}", article.id);
    if let Some((paragraph, passage)) = place {
        let _ = write!(link, "&amp;paragraph={paragraph}");
        let whole = article.paragraphs.get(paragraph as usize).map(|whole| whole.span);
        if let (Some(whole), Some(passage)) = (whole, passage) {
            // Addresses count code points inside the paragraph.
            let mut points = CodePoints::new(article.slice(whole));
            let mut point = |at: usize| points.before(at.saturating_sub(whole.start()));
            let (start, end) = (point(passage.start()), point(passage.end()));
            let _ = write!(link, "&amp;passage={start}-{end}");
        }
    }
    link
}

/// The quotes of a speaker in the page.
pub fn speaker_link(name: &str) -> String {
    let mut link = String::from("?view=quotes&amp;speaker=");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() {
            link.push(char::from(byte));
        } else {
            let _ = write!(link, "%{byte:02X}");
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_with_a_word() {
        for (text, most, expected) in [
            ("The ferry left.", 20, "The ferry left."),
            ("The ferry, late again, left.", 13, "The ferry…"),
            ("Überfahrt", 1, "…"),
            ("Übergroß heute", 12, "Übergroß…"),
        ] {
            assert_eq!(opening(text, most), expected);
        }
    }

    #[test]
    fn links_count_code_points() {
        let article = Article::from_paragraphs("vell", "Vell Post", &["Über “alles” hier."]);
        let start = article.text.find("alles").expect("it stands there");
        let link = read_link(&article, Some((0, Some(Span::new(start, start + 5)))));
        assert_eq!(link, "?article=vell&amp;paragraph=0&amp;passage=6-11");
        assert_eq!(speaker_link("Ilse Brö"), "?view=quotes&amp;speaker=Ilse%20Br%C3%B6");
    }
}
