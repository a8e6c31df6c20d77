//! Design tokens of a joined style sheet: written out where that takes fewer bytes, and the others with short names.
//!
//! `style/tokens.css` gives values their names for who reads it. A browser pastes the value where `var()` says the name, so
//! it may as well stand there.

use std::cmp::Reverse;
use std::ops::Range;

use crate::size;

pub fn shorten(sheet: &str) -> String {
    let mut sheet = with_short_names(sheet);
    let names: Vec<String> = definitions(&sheet).into_iter().map(|token| token.name).rev().collect();
    for name in names {
        // Found anew each time: what was written out before has moved it.
        let Some(token) = definitions(&sheet).into_iter().find(|token| token.name == name) else { continue };
        let shorter = written_out(&sheet, &token);
        if size::gzip(shorter.as_bytes()).len() < size::gzip(sheet.as_bytes()).len() {
            sheet = shorter;
        }
    }
    sheet
}

/// Every custom property gets a new name, the one said most the shortest.
fn with_short_names(sheet: &str) -> String {
    let mut said: Vec<(&str, usize)> = Vec::new();
    for name in names(sheet) {
        match said.iter_mut().find(|(other, _)| *other == &sheet[name.clone()]) {
            Some((_, times)) => *times += 1,
            None => said.push((&sheet[name], 1)),
        }
    }
    said.sort_by_key(|(_, times)| Reverse(*times));
    let mut short = String::new();
    let mut at = 0;
    for name in names(sheet) {
        let place = said.iter().position(|(other, _)| *other == &sheet[name.clone()]);
        short += &sheet[at..name.start];
        short += &short_name(place.expect("all names were gathered"));
        at = name.end;
    }
    short + &sheet[at..]
}

fn short_name(place: usize) -> String {
    let letters: Vec<char> = ('a'..='z').chain('A'..='Z').collect();
    let last = letters[place % letters.len()];
    match place / letters.len() {
        0 => format!("--{last}"),
        before => format!("--{}{last}", letters[before - 1]),
    }
}

/// Where the sheet says a custom property's name.
fn names(sheet: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = sheet.match_indices("--").map(|(at, _)| at);
    let starts = starts.filter(|at| sheet[..*at].ends_with(['{', ';', '(', ',']));
    starts.map(|start| start..start + sheet[start..].find([':', ')', ',']).unwrap_or(sheet.len() - start))
}

struct Token {
    name: String,
    value: String,
    /// With the semicolon behind it.
    range: Range<usize>,
}

/// Those that have one value wherever they are used: defined once, for the whole page, by no other.
fn definitions(sheet: &str) -> Vec<Token> {
    let defined: Vec<_> = names(sheet).filter(|name| sheet[name.end..].starts_with(':')).collect();
    let once = |name: &str| defined.iter().filter(|other| &sheet[(*other).clone()] == name).count() == 1;
    let tokens = defined.iter().map(|name| {
        let end = name.end + sheet[name.end..].find([';', '}']).unwrap_or(sheet.len() - name.end);
        let after = end + usize::from(sheet[end..].starts_with(';'));
        Token {
            name: sheet[name.clone()].to_owned(),
            value: sheet[name.end + 1..end].to_owned(),
            range: name.start..after,
        }
    });
    let anywhere = |token: &Token| {
        once(&token.name) && is_of_the_page(&sheet[..token.range.start]) && !token.value.contains("var(")
    };
    tokens.filter(anywhere).collect()
}

/// Whether what comes after `before` stands in a rule for the whole page, under no condition.
fn is_of_the_page(before: &str) -> bool {
    let mut around = Vec::new();
    let mut start = 0;
    for (at, sign) in before.char_indices() {
        match sign {
            '{' => around.push(&before[start..at]),
            '}' => _ = around.pop(),
            ';' => {}
            _ => continue,
        }
        start = at + 1;
    }
    around.pop() == Some(":root") && around.iter().all(|rule| rule.starts_with("@layer"))
}

fn written_out(sheet: &str, token: &Token) -> String {
    let without = format!("{}{}", &sheet[..token.range.start], &sheet[token.range.end..]);
    let used = format!("var({})", token.name);
    let mut parts = without.split(&used);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |written, part| {
        // A minifier leaves no space behind a bracket, but "1rem" must not run into what follows.
        let apart = part.starts_with([' ', ',', ';', ')', '}', '*', '/']);
        written + &token.value + if apart { "" } else { " " } + part
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_for_the_whole_page_is_written_out() {
        let sheet = "@layer a{:root{--space-small:1rem;--space:2rem}p{margin:var(--space-small)}}q{margin:var(--space)}";
        assert_eq!(shorten(sheet), "@layer a{:root{}p{margin:1rem}}q{margin:2rem}");
    }

    #[test]
    fn values_stay_apart() {
        let sheet = "@layer a{:root{--small:.5rem}p{gap:var(--small)var(--large)var(--small)}}q{margin:calc(var(--small)*2)}";
        assert_eq!(shorten(sheet), "@layer a{:root{}p{gap:.5rem var(--b).5rem}}q{margin:calc(.5rem*2)}");
    }

    #[test]
    fn one_that_is_used_before_its_definition_moves_what_stands_between() {
        let sheet =
            ":root{--outer:var(--space);--edge:1px;--space:20px}p{border:var(--edge);margin:var(--outer)}";
        assert_eq!(shorten(sheet), ":root{--a:20px;}p{border:1px;margin:var(--a)}");
    }

    #[test]
    fn one_that_has_more_than_one_value_keeps_a_name() {
        let twice = "@layer a{:root{--ink:#111}@media print{:root{--ink:#000}}p{color:var(--ink)}}";
        assert_eq!(shorten(twice), twice.replace("ink", "a"));
        let part = "p{--ink:#111}q{color:var(--ink)}";
        assert_eq!(shorten(part), part.replace("ink", "a"));
        let condition = "@media print{:root{--ink:#000}}p{color:var(--ink)}";
        assert_eq!(shorten(condition), condition.replace("ink", "a"));
        let by_another = ":root{--ink:var(--dark)}p{color:var(--ink,var(--dark))}";
        assert_eq!(shorten(by_another), ":root{--a:var(--b)}p{color:var(--a,var(--b))}");
    }

    #[test]
    fn a_value_stays_in_one_place_where_that_takes_fewer_bytes() {
        let long: String = (0..300).map(|at| format!("{at},")).collect();
        let uses: String = (0..9).map(|at| format!("p{at}{{font:var(--serif);margin:{at}px}}")).collect();
        let sheet = format!(":root{{--serif:{long}serif}}{uses}");
        assert_eq!(shorten(&sheet), sheet.replace("--serif", "--a"));
    }

    #[test]
    fn a_class_with_two_dashes_is_no_token() {
        assert_eq!(shorten(".a--b:hover{color:red}"), ".a--b:hover{color:red}");
    }

    #[test]
    fn names_go_on_after_the_alphabet() {
        assert_eq!([0, 25, 26, 51, 52, 104].map(short_name), ["--a", "--z", "--A", "--Z", "--aa", "--ba"]);
    }
}
