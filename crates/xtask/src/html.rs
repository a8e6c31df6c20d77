//! Just enough HTML to finish pages that we wrote ourselves and Trunk minified.
//!
//! Knows start tags with their attributes and the text up to an end tag. Does not know
//! nesting, comments or character references; our page gives it none where it looks.

use std::ops::Range;

/// A start tag: where it stands, and its attributes as written.
#[derive(Debug)]
pub struct Tag {
    pub range: Range<usize>,
    attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The range of the element's text, up to its end tag.
    pub fn content(&self, html: &str, name: &str) -> Range<usize> {
        let length = html[self.range.end..].find(&format!("</{name}>")).unwrap_or(0);
        self.range.end..self.range.end + length
    }
}

/// All start tags of this name, in order.
pub fn tags(html: &str, name: &str) -> Vec<Tag> {
    let open = format!("<{name}");
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(found) = html[from..].find(&open) {
        let start = from + found;
        from = start + open.len();
        if !html[from..].starts_with([' ', '>', '\n', '/']) {
            continue;
        }
        let (attributes, end) = attributes(html, from);
        tags.push(Tag { range: start..end, attributes });
        from = end;
    }
    tags
}

/// The first tag of this name that has this attribute.
pub fn first(html: &str, name: &str, attribute: &str) -> Option<Tag> {
    tags(html, name).into_iter().find(|tag| tag.attribute(attribute).is_some())
}

/// Reads attributes from `at` up to and over the closing `>`.
fn attributes(html: &str, mut at: usize) -> (Vec<(String, String)>, usize) {
    let bytes = html.as_bytes();
    let mut attributes = Vec::new();
    loop {
        while at < bytes.len() && (bytes[at].is_ascii_whitespace() || bytes[at] == b'/') {
            at += 1;
        }
        if at >= bytes.len() || bytes[at] == b'>' {
            return (attributes, (at + 1).min(bytes.len()));
        }
        let length = |from: usize, ends: &dyn Fn(u8) -> bool| {
            bytes[from..].iter().position(|&b| ends(b)).unwrap_or(bytes.len() - from)
        };
        let name = length(at, &|b| b == b'=' || b == b'>' || b.is_ascii_whitespace());
        let key = html[at..at + name].to_owned();
        at += name;
        let mut value = String::new();
        if bytes.get(at) == Some(&b'=') {
            at += 1;
            let quote = bytes.get(at).copied().filter(|b| matches!(b, b'"' | b'\''));
            let start = at + usize::from(quote.is_some());
            let size = match quote {
                Some(quote) => length(start, &|b| b == quote),
                None => length(start, &|b| b == b'>' || b.is_ascii_whitespace()),
            };
            value = html[start..start + size].to_owned();
            at = start + size + usize::from(quote.is_some());
        }
        attributes.push((key, value));
    }
}

/// Text as it stands between tags or in a quoted attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_with_and_without_quotes() {
        for html in [
            "<p>…</p><link rel=\"stylesheet\" href=\"./harbour.css\">",
            "<p>…<link href=./harbour.css integrity=sha384-a/b= rel=stylesheet>",
            "<links><link rel='stylesheet' href='./harbour.css' />",
        ] {
            let tags = tags(html, "link");
            assert_eq!(tags.len(), 1, "{html}");
            assert_eq!(tags[0].attribute("rel"), Some("stylesheet"), "{html}");
            assert_eq!(tags[0].attribute("href"), Some("./harbour.css"), "{html}");
            assert!(html[tags[0].range.clone()].ends_with('>'), "{html}");
        }
    }

    #[test]
    fn content_ends_at_the_end_tag() {
        let html = "<script id=boot>sail()</script><script>rest()</script>";
        let tag = first(html, "script", "id").unwrap();
        assert_eq!(&html[tag.content(html, "script")], "sail()");
    }

    #[test]
    fn a_page_that_breaks_off_is_no_panic() {
        for html in ["<link", "<link rel", "<link rel=", "<link rel=\"style"] {
            tags(html, "link");
        }
    }
}
