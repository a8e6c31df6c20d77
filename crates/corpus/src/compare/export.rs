//! Exports: what the comparison view shows, as files for spreadsheets and for one's own text.
//!
//! Knows CSV (one row per passage, so that nothing is squeezed into a cell) and Markdown.
//! JSON is the [`view`](super::view::view) itself; who writes it has its own writer.

use super::values::{Value, Values};
use crate::csv;
use crate::gather::Gather as _;
use crate::order::Order as _;
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
pub fn csv(view: &Values, table: Table) -> String {
    let mut out = String::new();
    rows(view, table, &mut |row| csv::push_row(row.iter().map(String::as_str), &mut out));
    out
}

/// A table as Markdown: matters as an outline with citations, everything else as a table.
#[must_use]
pub fn markdown(view: &Values, table: Table) -> String {
    let mut out = String::new();
    if table == Table::Matters {
        for matter in view.records("matters") {
            out += &matter_markdown(view, matter);
            out.push('\n');
        }
        return out;
    }
    rows(view, table, &mut |row| {
        let is_head = out.is_empty();
        out.push('|');
        for cell in row {
            write!(out, " {} |", escaped(cell)).expect(WRITES);
        }
        out.push('\n');
        if is_head {
            out.push('|');
            row.iter().for_each(|_| out += " --- |");
            out.push('\n');
        }
    });
    out
}

/// One row of the matters with a citation for every passage, to be pasted into a text.
#[must_use]
fn matter_markdown(view: &Values, matter: &Values) -> String {
    let mut relation = matter.said("relation").to_owned();
    let elsewhere = matter.cell("elsewhere");
    if !elsewhere.is_empty() {
        write!(relation, " (with {elsewhere}, not shown here)").expect(WRITES);
    }
    let note = matter.said("note");
    let said = if matter.is("found") {
        let anchors = matter.get("anchors").map(|anchors| anchors.words(", ")).unwrap_or_default();
        format!("{relation}: {anchors}")
    } else if note.is_empty() {
        relation
    } else {
        format!("{relation}. {note}")
    };
    let mut out = format!("## {}\n\n*{}*\n\n", escaped(matter.said("label")), escaped(&said));
    for source in view.records("sources") {
        let cited = escaped(&cited(source));
        let own = of(matter, source);
        if own.is_empty() {
            writeln!(out, "- {cited}: {}", silence(matter)).expect(WRITES);
        }
        for place in own {
            write!(out, "- {cited} [{}]", place.cell("paragraph")).expect(WRITES);
            let speakers = place.cell("speakers");
            if !speakers.is_empty() {
                write!(out, ", said by {}", escaped(&speakers)).expect(WRITES);
            }
            writeln!(out, ": {}", escaped(place.said("text").trim())).expect(WRITES);
        }
    }
    out
}

/// The passages of a matter in the article of a source.
#[inline(never)]
fn of<'v, 'a>(matter: &'v Values<'a>, source: &Values) -> Vec<&'v Values<'a>> {
    let mut places = matter.records("passages");
    places.retain(|place| place.said("article") == source.said("article"));
    places
}

const WRITES: &str = "writing to a string cannot fail";

fn cited(source: &Values) -> String {
    let mut cited = source.said("source").to_owned();
    let (title, date) = (source.said("title"), source.said("date"));
    if !title.is_empty() {
        write!(cited, ", “{title}”").expect(WRITES);
    }
    if !date.is_empty() {
        write!(cited, ", {date}").expect(WRITES);
        if source.said("date_basis") == "inferred" {
            cited += " (inferred)";
        }
    }
    // Whoever cites a digest should say so.
    if source.said("kind") == "digest" {
        cited += ", read as a digest";
    }
    cited
}

/// What to say of a source without a passage: nobody read on for what the texts alone have shown.
fn silence(matter: &Values) -> &'static str {
    if matter.is("found") { "silent, or in other words" } else { "silent" }
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

/// What stands in a table's columns, and under which name it is found.
fn columns(table: Table) -> (&'static str, &'static str) {
    match table {
        Table::Matters => (
            "matter,label,relation,elsewhere,note,anchors,article,source,date,paragraph,said by,text",
            "id,label,relation,elsewhere,note,anchors,article,source,date,paragraph,speakers,text",
        ),
        Table::Figures => (
            "group,low,high,approximation,unit,counted,said by,words,article,source,date,paragraph",
            "group,low,high,approximation,unit,counted,said_by,text,article,source,date,paragraph",
        ),
        Table::Names => {
            ("name,kind,article,source,date,as,words,count", "name,kind,article,source,date,as,text,count")
        }
        Table::Dates => (
            "from,to,words,reckoning,event,article,source,published,paragraph",
            "from,to,text,reckoning,event,article,source,date,paragraph",
        ),
        Table::Quotes => (
            "kind,group,article,source,date,paragraph,said by,text",
            "kind,group,article,source,date,paragraph,speakers,text",
        ),
        Table::Wording => (
            "source,word,count,of words,in articles,count elsewhere,of words elsewhere,z",
            "source,word,count,words,articles,other_count,other_words,z",
        ),
    }
}

/// Gives `told` a table's rows, its head first. A cell stands in the innermost of the records that a row is made of and
/// have its name, or in the record of the row's source.
fn rows(view: &Values, table: Table, told: &mut dyn FnMut(&[String])) {
    let (head, names) = columns(table);
    told(&head.split(',').map(str::to_owned).gather());
    let sources = view.records("sources");
    let mut push = |records: &[&Values]| {
        let find = |name: &str| records.iter().find_map(|record| record.get(name));
        let source = sources.iter().find(|source| match (find("article"), source.get("article")) {
            (Some(Value::Text(own)), Some(Value::Text(its))) => own == its,
            _ => false,
        });
        let cell = |name: &str| find(name).or_else(|| source?.get(name)).map(|value| value.words("; "));
        told(&names.split(',').map(|name| cell(name).unwrap_or_default()).gather());
    };
    match table {
        Table::Matters => matters(view, &mut push),
        Table::Figures => figures(view, &mut push),
        Table::Names => names_of(view, &mut push),
        Table::Dates => {
            // As the timeline has them; of equal dates the less precise comes first.
            let mut dates = view.records("dates");
            dates.order_by(|a, b| a.said("from").cmp(b.said("from")));
            dates.iter().for_each(|dated| push(&[dated]));
        }
        Table::Quotes => quotes(view, &mut push),
        Table::Wording => {
            for wording in view.records("wording") {
                wording.records("terms").into_iter().for_each(|term| push(&[term, wording]));
            }
        }
    }
}

type Push<'p> = dyn FnMut(&[&Values]) + 'p;

/// A row for each passage and each silence, in the order of the sources.
fn matters(view: &Values, push: &mut Push) {
    for matter in view.records("matters") {
        for source in view.records("sources") {
            let own = of(matter, source);
            if own.is_empty() {
                let silent = Values::named(&["article", "text"]).text(source.said("article"));
                push(&[&silent.text(silence(matter)), matter]);
            }
            own.into_iter().for_each(|place| push(&[place, matter]));
        }
    }
}

fn figures(view: &Values, push: &mut Push) {
    for (at, figure) in (0..).zip(view.records("figures")) {
        let groups = (1..).zip(view.records("figure_groups"));
        let mut own = groups.filter(|(_, group)| group.has_whole("figures", at));
        let group = own.next().into_iter();
        let group = group.fold(Values::named(&["group"]), |group, (number, _)| group.whole(number));
        push(&[figure, &group]);
    }
}

fn names_of(view: &Values, push: &mut Push) {
    for name in view.records("names") {
        for used in name.records("uses") {
            let mut push_all = |what: &str, list: &str| {
                let kind = Values::named(&["as"]).text(what);
                used.records(list).into_iter().for_each(|counted| push(&[counted, &kind, used, name]));
            };
            push_all("spelling", "spellings");
            push_all("label", "labels");
        }
    }
}

fn quotes(view: &Values, push: &mut Push) {
    let numbered = |kind: String, number: u32| {
        Values::named(&["kind", "group", "paragraph"]).own_text(kind).whole(number)
    };
    for (number, found) in (1..).zip(view.records("reproduced")) {
        let row = numbered(format!("taken over from {}", found.said("voice")), number);
        // Not "3-4", which spreadsheets read as a date.
        let (mut paragraphs, last) = (found.cell("first"), found.cell("last"));
        if paragraphs != last {
            paragraphs = paragraphs + " to " + &last;
        }
        let row = row.own_text(paragraphs);
        push(&[&row, found]);
    }
    for (number, shared) in (1..).zip(view.records("quotes")) {
        let kind = if shared.is("same_words") { "quote, same words" } else { "quote, other words" };
        let row = numbered(kind.to_owned(), number);
        shared.records("passages").into_iter().for_each(|place| push(&[place, &row]));
    }
    for (number, run) in (1..).zip(view.records("runs")) {
        let row = numbered("near-verbatim".to_owned(), number);
        let mut push_side = |side| run.record(side).into_iter().for_each(|place| push(&[place, &row]));
        push_side("left");
        push_side("right");
    }
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

#[cfg(test)]
mod tests {
    use super::super::line::tests::collection;
    use super::super::view::view;
    use super::super::{Matter, Passage, Relation, Reproduced, compile};
    use super::*;
    use crate::quote::Quotes;
    use crate::span::{ArticleIndex, Span};

    fn rows(view: &Values, table: Table) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        super::rows(view, table, &mut |row| rows.push(row.to_vec()));
        rows
    }

    fn with_view(check: impl Fn(&Values)) {
        let collection = collection(&["*Mara* has 20 boats.", "Nothing."]);
        let matter = Matter {
            id: "boats".to_owned(),
            label: "Boats, in all".to_owned(),
            relation: Relation::OnlyHere,
            note: "=Only one tells.".to_owned(),
            passages: vec![Passage { article: ArticleIndex::new(0), paragraph: 0, span: Span::new(0, 20) }],
            anchors: Vec::new(),
        };
        let mut comparison = compile(&collection, &Quotes::default(), vec![matter]);
        let voice = "Harbour Board".to_owned();
        comparison.reproduced = vec![Reproduced { article: ArticleIndex::new(0), first: 3, last: 4, voice }];
        check(&view(
            &collection,
            &Quotes::default(),
            &comparison,
            &[ArticleIndex::new(1), ArticleIndex::new(0)],
            &|_| true,
        ));
    }

    #[test]
    fn a_table_has_a_row_for_every_passage_and_every_silence() {
        with_view(|view| {
            assert_eq!(
                csv(view, Table::Matters),
                "matter,label,relation,elsewhere,note,anchors,article,source,date,paragraph,said by,text\r\n\
                 boats,\"Boats, in all\",only here,,\"'=Only one tells.\",,a1,Source 1,,,,silent\r\n\
                 boats,\"Boats, in all\",only here,,\"'=Only one tells.\",,a0,Source 0,,0,,*Mara* has 20 boats.\r\n"
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
            assert_eq!(
                csv(view, Table::Quotes).lines().last(),
                Some("taken over from Harbour Board,1,a0,Source 0,,3 to 4,,")
            );
        });
    }

    #[test]
    fn dates_come_in_time_order_and_found_matters_call_nobody_silent() {
        let collection = collection(&["Mara sang in 2022. In March 2021 she wept.", "Nobody sang in 2021."]);
        let mut comparison = compile(&collection, &Quotes::default(), Vec::new());
        comparison.matters = vec![Matter {
            id: "song".to_owned(),
            label: "Songs".to_owned(),
            relation: Relation::Mentions,
            note: String::new(),
            passages: vec![Passage { article: ArticleIndex::new(0), paragraph: 0, span: Span::new(0, 18) }],
            anchors: Vec::new(),
        }];
        let quotes = Quotes::default();
        let articles = [ArticleIndex::new(0), ArticleIndex::new(1)];
        let view = view(&collection, &quotes, &comparison, &articles, &|_| true);
        let dates: Vec<String> =
            rows(&view, Table::Dates).into_iter().skip(1).map(|row| row[0].clone()).collect();
        assert_eq!(dates, ["2021", "2021-03", "2022"]);
        assert!(markdown(&view, Table::Matters).contains("- Source 1: silent, or in other words\n"));
        assert!(csv(&view, Table::Matters).contains(",\"silent, or in other words\"\r\n"));
    }

    #[test]
    fn every_table_has_as_many_cells_as_its_head() {
        with_view(|view| {
            for table in
                [Table::Matters, Table::Figures, Table::Names, Table::Dates, Table::Quotes, Table::Wording]
            {
                let (head, names) = columns(table);
                assert_eq!(head.split(',').count(), names.split(',').count(), "{table:?}");
                let rows = rows(view, table);
                assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{table:?}");
            }
        });
    }
}
