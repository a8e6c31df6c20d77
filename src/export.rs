//! Exports: quotes as files that other programs read.
//!
//! CSV follows RFC 4180; JSON is what `window.parallax.quotes` gives, as text.

use crate::address::kind_key;
use corpus::archive::Archive;
use corpus::csv;
use corpus::gather::Gather as _;
use corpus::quote::Quote;

#[derive(Clone, Copy)]
pub enum Format {
    Csv,
    Json,
}

impl Format {
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
        }
    }

    #[must_use]
    pub fn file_name(self, stem: &str) -> String {
        match self {
            Self::Csv => format!("{stem}.csv"),
            Self::Json => format!("{stem}.json"),
        }
    }
}

/// The quotes at these places of the archive.
#[must_use]
pub fn quotes(archive: &Archive, places: &[usize], format: Format) -> String {
    let rows = places.iter().filter_map(|at| archive.quotes.quotes.get(*at)).map(|quote| row(archive, quote));
    match format {
        Format::Csv => {
            let mut text = COLUMNS.join(",") + "\r\n";
            for row in rows {
                text += &row.map(|cell| csv::cell(&cell)).join(",");
                text += "\r\n";
            }
            text
        }
        Format::Json => {
            let objects: Vec<String> = rows.map(|row| json_object(&row)).gather();
            format!("[\n{}\n]\n", objects.join(",\n"))
        }
    }
}

const COLUMNS: [&str; 8] = ["article", "source", "date", "paragraph", "kind", "speaker", "cue", "text"];

fn row(archive: &Archive, quote: &Quote) -> [String; 8] {
    let article = archive.collection.get(quote.article);
    let speaker = quote.speaker.and_then(|speaker| archive.quotes.speakers.get(speaker.0 as usize));
    let slice = |span| article.map(|article| article.slice(span).to_owned()).unwrap_or_default();
    [
        article.map(|article| article.id.clone()).unwrap_or_default(),
        article.map(|article| article.source.clone()).unwrap_or_default(),
        article.and_then(|article| article.date).map(|date| date.to_string()).unwrap_or_default(),
        quote.paragraph.to_string(),
        kind_key(quote.kind).to_owned(),
        speaker.map(|speaker| speaker.name.clone()).unwrap_or_default(),
        quote.cue.map(slice).unwrap_or_default(),
        slice(quote.span),
    ]
}

/// Empty cells are unknown and left out.
fn json_object(row: &[String; 8]) -> String {
    let fields =
        COLUMNS.iter().zip(row).filter(|(_, text)| !text.is_empty()).map(|(name, text)| match *name {
            "paragraph" => format!("\"{name}\": {text}"),
            _ => format!("\"{name}\": {}", json_string(text)),
        });
    format!("  {{{}}}", fields.gather().join(", "))
}

/// A JSON string literal. Source: RFC 8259.
#[must_use]
pub fn json_string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            control if control < ' ' => literal.push_str(&format!("\\u{:04x}", control as u32)),
            letter => literal.push(letter),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn quotes_are_exported_as_csv() {
        let text = quotes(&samples::harbour(), &[0, 3], Format::Csv);
        assert_eq!(
            text,
            "article,source,date,paragraph,kind,speaker,cue,text\r\n\
             post,Harbour Post,2021-03-04,0,direct,Mara Lind,,\"We sail at dawn,\"\r\n\
             quay,The Quay,2021-04,1,direct,,,\"Too early,\"\r\n",
        );
    }

    #[test]
    fn quotes_are_exported_as_json_without_what_is_unknown() {
        let text = quotes(&samples::harbour(), &[3], Format::Json);
        assert_eq!(
            text,
            "[\n  {\"article\": \"quay\", \"source\": \"The Quay\", \"date\": \"2021-04\", \"paragraph\": 1, \
             \"kind\": \"direct\", \"text\": \"Too early,\"}\n]\n",
        );
    }

    #[test]
    fn strings_are_safe() {
        assert_eq!(json_string("a\"\\\n\u{1}"), r#""a\"\\\n\u0001""#);
    }
}
