//! Numbers that are parts of names: streets, models, groups, titles.
//!
//! Knows capitals and the words that names with numbers are made of. Start at [`is_identifier`].

use super::super::line::Line;
use super::counted;
use super::reading::unit_after;

/// "1st Guard Tank Army", "Section 230", "Iskander 9": a name that holds a number.
pub(super) fn is_identifier(line: &Line, at: usize, next: usize) -> bool {
    const HOLDERS: &[&str] = &[
        "article",
        "section",
        "chapter",
        "no",
        "number",
        "route",
        "highway",
        "interstate",
        "flight",
        "room",
        "page",
        "resolution",
        "proposition",
        "prop",
        "channel",
        "windows",
        "iphone",
        "phase",
        "level",
        "tier",
        "act",
        "title",
        "amendment",
        "area",
        "unit",
        "pier",
        "building",
        "grade",
        "class",
        "season",
        "episode",
        "part",
        "volume",
        "vol",
        "line",
        "rule",
        "apollo",
        "super",
        "bowl",
        "euro",
        "day",
        "week",
        "game",
        "option",
        "type",
        "category",
        "station",
        "gate",
        "terminal",
        "platform",
        "paragraph",
        "verse",
        "exhibit",
        "figure",
        "table",
        "item",
        "district",
        "ward",
        "precinct",
    ];
    let before = line.before(at, 1);
    let abbreviated = before == "no" && line.gap(at) == ". ";
    let named_before = at > 0 && (line.gap(at) == " " || abbreviated) && HOLDERS.contains(&before) && {
        let holder = &line.words[at - 1];
        // "in week 3" and "Day 2", but "that day 30 people"
        holder.is_capitalised() || !(line.joined(next) && counted::is_plural(line.word(next)))
    };
    let capital_after = line.joined(next) && line.words[next].is_capitalised();
    let ordinal = line.words[at].text.ends_with("th")
        || line.words[at].text.ends_with("st")
        || line.words[at].text.ends_with("nd")
        || line.words[at].text.ends_with("rd");
    // "10 Harbour Street"
    let house = capital_after
        && (next + 1..next + 3).any(|at| {
            line.joined(at)
                && matches!(line.word(at), "street" | "avenue" | "road" | "square" | "lane" | "boulevard")
        });
    // "the Sixth Fleet", "Second Avenue", "Big Four", "Chapter Two"
    let capital = line.words[at].is_capitalised() && !line.words[at].has_digit();
    let inside = at > 0;
    let name = capital && inside && (capital_after || line.words[at - 1].is_capitalised());
    // A numeral that ends a run of capitals: "Area 51", "Fox 5," but not "In Mosul 40 were killed".
    let ends_name = inside
        && line.gap(at) == " "
        && line.words[at].has_digit()
        && line.words[at - 1].is_capitalised()
        && at > 1
        && (line.gap(next).starts_with([',', '.', ';', ')']) || next == line.words.len())
        && super::super::dates::month(line.words[at - 1].text).is_none();
    named_before
        || (line.words[at].has_digit() && ordinal && capital_after)
        || name
        || house
        || ends_name
        || is_model(line, at, next)
        || is_group(line, at, next)
}

/// "a Boeing 737 carried them", "14 Leopard 2 tanks": a name and a bare number that counts nothing.
fn is_model(line: &Line, at: usize, next: usize) -> bool {
    let bare = line.words[at].text.bytes().all(|b| b.is_ascii_digit()) && next == at + 1;
    let named = at > 1 && line.gap(at) == " " && line.joined(at - 1) && line.words[at - 1].is_capitalised();
    if !(bare && named) || unit_after(line, next).is_some() {
        return false;
    }
    let determined =
        matches!(line.before(at, 2), "a" | "an" | "the" | "his" | "her" | "their" | "its" | "this");
    let counted = line.words[at - 2].has_digit();
    // "the Leopard 2 tanks"; but "in the Donbas 40 tanks" and "gave the Haskians 3 boats" count.
    let counts = line.joined(next) && counted::is_plural(line.word(next));
    let low = line.words[at].text.len() == 1 && !counted::is_plural(line.word(at - 1));
    let placed = matches!(line.before(at, 3), "in" | "at" | "on" | "near" | "from" | "to" | "across");
    counted || (determined && (!counts || (low && !placed)))
}

/// "the Group of Seven", "the Gang of 4": how many they are is their name.
fn is_group(line: &Line, at: usize, next: usize) -> bool {
    let grouped =
        matches!(line.before(at, 2), "group" | "gang" | "committee" | "council" | "club" | "league");
    let named = at > 1 && line.before(at, 1) == "of" && line.words[at - 2].is_capitalised();
    named && grouped && !(line.joined(next) && counted::is_plural(line.word(next)))
}
