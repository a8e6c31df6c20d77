//! Exports: what the comparison view shows, as files for spreadsheets and for one's own text.
//!
//! Knows CSV (one row per passage, so that nothing is squeezed into a cell) and Markdown.
//! JSON is the [`View`] itself; who writes it has its own writer.

use super::view::{Column, MatterRow, Place, View};
use crate::csv;
use std::fmt::Write as _;

/// Which table of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    Matters,
    Figures,
    Names,
    Dates,
    Quotes,
    Wording,
}

/// A table as CSV, with a head.
#[must_use]
pub fn csv(view: &View, table: Table) -> String {
    let mut out = String::new();
    let (head, rows) = rows(view, table);
    csv::push_row(head.iter().copied(), &mut out);
    for row in &rows {
        csv::push_row(row.iter().map(String::as_str), &mut out);
    }
    out
}

/// A table as Markdown: matters as an outline with citations, everything else as a table.
#[must_use]
pub fn markdown(view: &View, table: Table) -> String {
    let mut out = String::new();
    if table == Table::Matters {
        for matter in &view.matters {
            out += &matter_markdown(view, matter);
            out.push('\n');
        }
        return out;
    }
    let (head, rows) = rows(view, table);
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out += &line(head.iter().map(|cell| (*cell).to_owned()).collect());
    out += &line(head.iter().map(|_| "---".to_owned()).collect());
    for row in rows {
        out += &line(row.iter().map(|cell| escaped(cell)).collect());
    }
    out
}

/// One row of the matters with a citation for every passage, to be pasted into a text.
#[must_use]
pub fn matter_markdown(view: &View, matter: &MatterRow) -> String {
    let mut out = format!("## {}\n\n", escaped(matter.label));
    let said = if matter.found {
        format!("{}: {}", matter.relation, matter.anchors.join(", "))
    } else if matter.note.is_empty() {
        matter.relation.to_owned()
    } else {
        format!("{}. {}", matter.relation, matter.note)
    };
    write!(out, "*{}*\n\n", escaped(&said)).expect(WRITES);
    for column in &view.sources {
        let own: Vec<&Place> =
            matter.passages.iter().filter(|place| place.article == column.article).collect();
        if own.is_empty() {
            writeln!(out, "- {}: silent", escaped(&cited(column))).expect(WRITES);
        }
        for place in own {
            let text = escaped(place.text.trim());
            writeln!(out, "- {} [{}]: {text}", escaped(&cited(column)), place.paragraph).expect(WRITES);
        }
    }
    out
}

const WRITES: &str = "writing to a string cannot fail";

fn cited(column: &Column) -> String {
    let mut cited = column.source.to_owned();
    if let Some(title) = column.title {
        write!(cited, ", “{title}”").expect(WRITES);
    }
    if let Some(date) = &column.date {
        write!(cited, ", {date}").expect(WRITES);
    }
    // Whoever cites a digest should say so.
    if column.kind == "digest" {
        cited += ", read as a digest";
    }
    cited
}

/// Text that Markdown would read as markup, as text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '|' | '<' | '[' | ']' | '#') {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

type Rows = (&'static [&'static str], Vec<Vec<String>>);

fn rows(view: &View, table: Table) -> Rows {
    match table {
        Table::Matters => matters(view),
        Table::Figures => figures(view),
        Table::Names => names(view),
        Table::Dates => dates(view),
        Table::Quotes => quotes(view),
        Table::Wording => wording(view),
    }
}

/// Article, source, date: the columns that say where a row comes from.
fn whence(view: &View, article: &str) -> [String; 3] {
    let column = view.sources.iter().find(|column| column.article == article);
    let source = column.map_or("", |column| column.source);
    let date = column.and_then(|column| column.date.clone()).unwrap_or_default();
    [article.to_owned(), source.to_owned(), date]
}

fn matters(view: &View) -> Rows {
    const HEAD: &[&str] =
        &["matter", "label", "relation", "note", "anchors", "article", "source", "date", "paragraph", "text"];
    let mut rows = Vec::new();
    for matter in &view.matters {
        let own = [matter.id, matter.label, matter.relation, matter.note].map(str::to_owned);
        let own: Vec<String> = own.into_iter().chain([matter.anchors.join("; ")]).collect();
        for column in &view.sources {
            let places: Vec<&Place> =
                matter.passages.iter().filter(|p| p.article == column.article).collect();
            let mut push = |paragraph: String, text: String| {
                let place = whence(view, column.article).into_iter().chain([paragraph, text]);
                rows.push(own.iter().cloned().chain(place).collect());
            };
            if places.is_empty() {
                push(String::new(), "silent".to_owned());
            }
            for place in places {
                push(place.paragraph.to_string(), place.text.to_owned());
            }
        }
    }
    (HEAD, rows)
}

fn figures(view: &View) -> Rows {
    const HEAD: &[&str] = &[
        "group",
        "low",
        "high",
        "approximation",
        "unit",
        "counted",
        "said by",
        "words",
        "article",
        "source",
        "date",
        "paragraph",
    ];
    let group = |at: usize| view.figure_groups.iter().position(|group| group.figures.contains(&at));
    let rows = view.figures.iter().enumerate().map(|(at, figure)| {
        let own = [
            group(at).map(|group| (group + 1).to_string()).unwrap_or_default(),
            decimal(figure.low),
            decimal(figure.high),
            figure.approximation.to_owned(),
            figure.unit.to_owned(),
            figure.counted.to_owned(),
            figure.said_by.unwrap_or_default().to_owned(),
            figure.place.text.to_owned(),
        ];
        let place = whence(view, figure.place.article);
        own.into_iter().chain(place).chain([figure.place.paragraph.to_string()]).collect()
    });
    (HEAD, rows.collect())
}

/// To a thousandth, which hardly any figure goes below. The standard library's way to print floating-point
/// numbers is fifteen kilobytes of the page, and nothing else there needs it.
#[must_use]
pub fn decimal(value: f64) -> String {
    let thousandths = (value.abs() * 1000.0).round() as u64;
    let mut text = (thousandths / 1000).to_string();
    let rest = thousandths % 1000;
    if rest > 0 {
        let digits = (rest + 1000).to_string();
        text.push('.');
        text.push_str(digits[1..].trim_end_matches('0'));
    }
    if value < 0.0 && thousandths > 0 { "-".to_owned() + &text } else { text }
}

fn names(view: &View) -> Rows {
    const HEAD: &[&str] = &["name", "kind", "article", "source", "date", "as", "words", "count"];
    let mut rows = Vec::new();
    for name in &view.names {
        for used in &name.uses {
            let counted = used
                .spellings
                .iter()
                .map(|s| ("spelling", s))
                .chain(used.labels.iter().map(|l| ("label", l)));
            for (what, counted) in counted {
                let own = [name.name.to_owned(), name.kind.unwrap_or_default().to_owned()];
                let rest = [what.to_owned(), counted.text.to_owned(), counted.count.to_string()];
                rows.push(own.into_iter().chain(whence(view, used.article)).chain(rest).collect());
            }
        }
    }
    (HEAD, rows)
}

fn dates(view: &View) -> Rows {
    const HEAD: &[&str] =
        &["from", "to", "words", "reckoning", "event", "article", "source", "published", "paragraph"];
    let rows = view.dates.iter().map(|dated| {
        let own = [&dated.from, &dated.to, dated.place.text, dated.reckoning, dated.event].map(str::to_owned);
        own.into_iter()
            .chain(whence(view, dated.place.article))
            .chain([dated.place.paragraph.to_string()])
            .collect()
    });
    (HEAD, rows.collect())
}

fn quotes(view: &View) -> Rows {
    const HEAD: &[&str] = &["kind", "group", "article", "source", "date", "paragraph", "text"];
    let mut rows = Vec::new();
    let mut row = |kind: String, group: usize, article: &str, place: [String; 2]| {
        let own = [kind, (group + 1).to_string()].into_iter();
        rows.push(own.chain(whence(view, article)).chain(place).collect());
    };
    for (group, found) in view.reproduced.iter().enumerate() {
        // Not "3-4", which spreadsheets read as a date.
        let paragraphs = match found.first == found.last {
            true => found.first.to_string(),
            false => format!("{} to {}", found.first, found.last),
        };
        row(format!("taken over from {}", found.voice), group, found.article, [paragraphs, String::new()]);
    }
    let mut push = |kind: &str, group: usize, place: &Place| {
        row(kind.to_owned(), group, place.article, [place.paragraph.to_string(), place.text.to_owned()]);
    };
    for (group, shared) in view.quotes.iter().enumerate() {
        let kind = if shared.same_words { "quote, same words" } else { "quote, other words" };
        shared.passages.iter().for_each(|place| push(kind, group, place));
    }
    for (group, run) in view.runs.iter().enumerate() {
        push("near-verbatim", group, &run.left);
        push("near-verbatim", group, &run.right);
    }
    (HEAD, rows)
}

fn wording(view: &View) -> Rows {
    const HEAD: &[&str] =
        &["source", "word", "count", "of words", "in articles", "count elsewhere", "of words elsewhere", "z"];
    let rows = view.wording.iter().flat_map(|wording| {
        wording.terms.iter().map(|term| {
            vec![
                wording.source.to_owned(),
                term.word.to_owned(),
                term.count.to_string(),
                wording.words.to_string(),
                term.articles.to_string(),
                term.other_count.to_string(),
                wording.other_words.to_string(),
                decimal((f64::from(term.z) * 100.0).round() / 100.0),
            ]
        })
    });
    (HEAD, rows.collect())
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::collection;
    use super::super::view::{VoiceRow, view};
    use super::super::{Matter, Passage, Relation, compile};
    use super::*;
    use crate::quote::Quotes;
    use crate::span::{ArticleIndex, Span};

    fn with_view(check: impl Fn(&mut View)) {
        let collection = collection(&["*Mara* has 20 boats.", "Nothing."]);
        let matter = Matter {
            id: "boats".to_owned(),
            label: "Boats, in all".to_owned(),
            relation: Relation::OnlyHere,
            note: "=Only one tells.".to_owned(),
            passages: vec![Passage { article: ArticleIndex::new(0), paragraph: 0, span: Span::new(0, 20) }],
            anchors: Vec::new(),
        };
        let comparison = compile(&collection, &Quotes::default(), vec![matter]);
        check(&mut view(&collection, &comparison, &[ArticleIndex::new(1), ArticleIndex::new(0)]));
    }

    #[test]
    fn a_table_has_a_row_for_every_passage_and_every_silence() {
        with_view(|view| {
            assert_eq!(
                csv(view, Table::Matters),
                "matter,label,relation,note,anchors,article,source,date,paragraph,text\r\n\
                 boats,\"Boats, in all\",only here,\"'=Only one tells.\",,a1,Source 1,,,silent\r\n\
                 boats,\"Boats, in all\",only here,\"'=Only one tells.\",,a0,Source 0,,0,*Mara* has 20 boats.\r\n"
            );
        });
    }

    #[test]
    fn markdown_cites_each_passage_and_keeps_marks_as_text() {
        with_view(|view| {
            assert_eq!(
                markdown(view, Table::Matters),
                "## Boats, in all\n\n*only here. =Only one tells.*\n\n- Source 1: silent\n\
                 - Source 0 [0]: \\*Mara\\* has 20 boats.\n\n"
            );
            assert_eq!(
                markdown(view, Table::Figures).lines().last(),
                Some("|  | 20 | 20 | exact |  | boats |  | 20 | a0 | Source 0 |  | 0 |")
            );
        });
    }

    #[test]
    fn numbers_have_the_decimals_they_need() {
        for (value, text) in [
            (45_000.0, "45000"),
            (45.5, "45.5"),
            (1.0 / 3.0, "0.333"),
            (0.05, "0.05"),
            (-2.58, "-2.58"),
            (0.0, "0"),
        ] {
            assert_eq!(decimal(value), text);
        }
    }

    #[test]
    fn text_taken_over_has_a_row_and_no_date_instead_of_its_paragraphs() {
        with_view(|view| {
            view.reproduced.push(VoiceRow { article: "a0", first: 3, last: 4, voice: "Harbour Board" });
            assert_eq!(
                csv(view, Table::Quotes).lines().last(),
                Some("taken over from Harbour Board,1,a0,Source 0,,3 to 4,")
            );
        });
    }

    #[test]
    fn every_table_has_as_many_cells_as_its_head() {
        with_view(|view| {
            for table in
                [Table::Matters, Table::Figures, Table::Names, Table::Dates, Table::Quotes, Table::Wording]
            {
                let (head, rows) = rows(view, table);
                assert!(rows.iter().all(|row| row.len() == head.len()), "{table:?}");
            }
        });
    }
}
