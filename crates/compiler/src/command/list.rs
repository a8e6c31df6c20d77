//! `parallax list DIR`: one article per line, its fields between tabs; an unknown one is empty.

use super::{Arguments, Failure, compiled};
use corpus::article::Article;
use std::io::Write;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let paths = arguments.collection("list DIR")?;
    let Some((archive, _)) = compiled(&paths) else { return Ok(1) };
    for article in &archive.collection.articles {
        writeln!(out, "{}", line(article))?;
    }
    Ok(0)
}

/// Identifier, source, date, title, address.
fn line(article: &Article) -> String {
    let date = article.date.map(|date| date.to_string()).unwrap_or_default();
    let title = article.title.as_deref().unwrap_or_default();
    let url = article.url.as_deref().unwrap_or_default();
    [&article.id, &article.source, date.as_str(), title, url]
        .map(|field| field.replace(['\t', '\n'], " "))
        .join("\t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_cannot_break_the_line() {
        let mut article =
            Article::from_paragraphs("courier", "Harbour Courier", &["The wall will be rebuilt."]);
        article.title = Some("The wall,\tagain".to_owned());
        assert_eq!(line(&article), "courier\tHarbour Courier\t\tThe wall, again\t");
    }
}
