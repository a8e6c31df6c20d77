//! Numbers that are parts of names: streets, models, groups, titles.
//!
//! Knows capitals and the words that names with numbers are made of. Start at [`is_identifier`].

use super::super::line::{Line, is_function_word};
use super::counted;
use super::reading::unit_after;
use super::units;

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
        "fortune",
        "forbes",
        "studio",
    ];
    let before = line.before(at, 1);
    let abbreviated = before == "no" && line.gap(at) == ". ";
    // "Yes 42%, no 58%"
    let answer = before == "no" && unit_after(line, next).is_some();
    let named_before =
        at > 0 && (line.gap(at) == " " || abbreviated) && HOLDERS.contains(&before) && !answer && {
            let holder = &line.words[at - 1];
            let counts = line.joined(next) && counted::is_plural(line.word(next));
            // "in week 3" and "Day 2", but "that day 30 people"
            !holder.is_possessive() && (holder.is_capitalised() || !counts)
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
    // "STORM IN HASK: Nine dead" begins anew behind the colon.
    let begins = line.gap(at).contains([':', '“', '"', '—', '–']);
    let name = capital
        && inside
        && ((capital_after && !(line.gap(at).contains(':') && is_headline(line)))
            || (!begins && line.words[at - 1].is_capitalised()));
    // A numeral that ends a run of capitals: "Area 51", "Fox 5," but not "In Mosul 40 were killed".
    let ends_name = inside
        && line.gap(at) == " "
        && line.words[at].has_digit()
        && line.words[at - 1].is_capitalised()
        // "Mara’s 696.57." is hers.
        && !line.words[at - 1].is_possessive()
        && at > 1
        && unit_after(line, next).is_none()
        && (line.gap(next).starts_with([',', '.', ';', ')']) || next == line.words.len())
        && super::super::dates::month(line.words[at - 1].text).is_none();
    named_before
        || is_puzzle(line, at, next)
        || (line.words[at].has_digit() && ordinal && capital_after)
        || name
        || house
        || ends_name
        || is_model(line, at, next)
        || is_group(line, at, next)
        || is_title(line, at, next)
        || is_cause(line, at, next)
        || is_channel(line, at, next)
        || is_lettered(line, at, next)
        || is_numbered(line, at, next)
        || is_address(line, at, next)
        || is_row(line, at, next)
        || is_book(line, at, next)
        || is_called_big(line, at, next)
}

/// "the $500 question": how much it is worth is how it is called.
fn is_puzzle(line: &Line, at: usize, next: usize) -> bool {
    units::currency(line.gap(at)).is_some() && matches!(line.word(next), "question" | "questions")
}

/// "grades three through eight", "chapters 2 and 3": places in a row.
fn is_row(line: &Line, at: usize, next: usize) -> bool {
    let holder = |at: Option<usize>| {
        at.is_some_and(|at| {
            matches!(
                line.word(at),
                "grades" | "chapters" | "sections" | "articles" | "pages" | "rooms" | "lines"
            ) && line.joined(at + 1)
        })
    };
    let link = |at: usize| matches!(line.word(at), "and" | "or" | "to" | "through");
    let first = holder(at.checked_sub(1)) && link(next);
    let last = at > 1 && link(at - 1) && holder(at.checked_sub(3));
    (first || last) && unit_after(line, next).is_none()
}

/// "2 Kell 3:1": a book with its number and verse.
fn is_book(line: &Line, at: usize, next: usize) -> bool {
    let verse = line.words.get(next + 1).is_some_and(|word| word.has_digit()) && line.gap(next + 2) == ":";
    line.words[at].has_digit() && line.is_capital(next) && line.joined(next) && verse
}

/// "one of the “big four” captains", "the “core four”"
fn is_called_big(line: &Line, at: usize, next: usize) -> bool {
    let big = line.before(at, 1) == "big" && !line.joined(next);
    // "the “core four”"
    let marks = ['“', '”', '"', '\''];
    let quoted = at > 0
        && line.gap(at - 1).ends_with(marks)
        && line.gap(next).starts_with(marks)
        && !is_function_word(line.word(at - 1));
    (big || quoted) && line.joined(at) && !line.words[at].has_digit()
}

/// "the porter at Orm 9 took it": a street and its number, where no noun follows and nobody died.
fn is_address(line: &Line, at: usize, next: usize) -> bool {
    let text = line.words[at].text;
    let small = text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit()) && next == at + 1;
    let placed = at > 1
        && line.before(at, 2) == "at"
        && line.gap(at) == " "
        && line.joined(at - 1)
        && line.words[at - 1].is_capitalised()
        && !line.words[at - 1].is_possessive();
    let told = counted::is_verb(line.word(next))
        && !matches!(line.word(next), "died" | "killed" | "remain" | "remained");
    small && placed && line.joined(next) && told
}

/// "the H.&O. 500", "the top 40 in Under 30": letters and prepositions with a capital belong to a name.
fn is_lettered(line: &Line, at: usize, next: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &line.words[before]) else { return false };
    let letter = before.text.len() == 1
        && before.is_capitalised()
        && !matches!(before.folded.as_str(), "a" | "i")
        && matches!(line.gap(at), " " | ". ");
    let placed = at > 1
        && line.joined(at)
        // "a shop -- Under 30 Boat Sales"
        && (line.joined(at - 1) || line.is_capital(next))
        && before.is_capitalised()
        && matches!(before.folded.as_str(), "under" | "over" | "top" | "below" | "above")
        && !is_headline(line);
    let counts =
        line.joined(next) && counted::is_plural(line.word(next)) && !line.words[next].is_capitalised();
    line.words[at].has_digit() && (letter || placed) && !counts && unit_after(line, next).is_none()
}

/// "Falcon 2 and Falcon 3": a name that the sentence gives with two numbers.
fn is_numbered(line: &Line, at: usize, next: usize) -> bool {
    let bare = |at: usize| {
        line.words
            .get(at)
            .is_some_and(|word| word.text.len() < 3 && word.text.bytes().all(|b| b.is_ascii_digit()))
            && line.gap(at) == " "
    };
    let Some(before) = at.checked_sub(1).filter(|_| bare(at) && next == at + 1) else { return false };
    let name = &line.words[before];
    let again = (0..line.words.len())
        .any(|other| other != before && line.words[other].text == name.text && bare(other + 1));
    let counts = line.joined(next) && counted::is_plural(line.word(next));
    name.is_capitalised() && again && !counts && unit_after(line, next).is_none()
}

/// "a Boeing 737 carried them", "14 Leopard 2 tanks": a name and a bare number that counts nothing.
fn is_model(line: &Line, at: usize, next: usize) -> bool {
    let bare = line.words[at].text.bytes().all(|b| b.is_ascii_digit()) && next == at + 1;
    let named = at > 1
        && line.gap(at) == " "
        && line.joined(at - 1)
        && line.words[at - 1].is_capitalised()
        && !line.words[at - 1].is_possessive();
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

/// "Mara saw 13 Hours": a measure that has a capital where the words around it have none.
fn is_title(line: &Line, at: usize, next: usize) -> bool {
    let Some(word) = line.words.get(next).filter(|word| word.is_capitalised() && line.gap(next) == " ")
    else {
        return false;
    };
    let spelt = word.text.len() > 3 && word.text[1..].bytes().all(|b| b.is_ascii_lowercase());
    let capital = line.words[at].has_digit() || line.words[at].is_capitalised();
    let bare = units::currency(line.gap(at)).is_none() && next == at + 1;
    spelt && capital && bare && units::named(&word.folded).is_some() && !is_headline(line)
}

/// A line whose words, but for the small ones, all have capitals: there a capital says nothing.
fn is_headline(line: &Line) -> bool {
    const SMALL: &[&str] = &[
        "with", "from", "into", "over", "upon", "than", "that", "about", "after", "under", "before",
        "between", "against", "amid", "among", "like", "near", "through", "until", "while", "when",
    ];
    !line.words.iter().any(|word| {
        word.text.len() > 3
            && word.text.starts_with(char::is_lowercase)
            && !SMALL.contains(&word.folded.as_str())
    })
}

/// "the Fight for 15 movement": what people march for is the name of their march.
fn is_cause(line: &Line, at: usize, next: usize) -> bool {
    const CAUSES: &[&str] = &["fight", "march", "race", "run", "walk", "ride", "push", "drive", "strike"];
    let Some(cause) = at.checked_sub(2).filter(|_| line.before(at, 1) == "for") else { return false };
    let named = line.words[cause].is_capitalised() && CAUSES.contains(&line.word(cause));
    let follows = ["movement", "campaign", "coalition"].contains(&line.word(next));
    let counts = line.joined(next) && counted::is_plural(line.word(next));
    named && (follows || (!counts && unit_after(line, next).is_none() && !is_headline(line)))
}

/// "told Harbour News 6 in Hask": a small number behind two capitals that counts nothing.
fn is_channel(line: &Line, at: usize, next: usize) -> bool {
    let text = line.words[at].text;
    let small = text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit()) && next == at + 1;
    let named = at > 1
        && line.gap(at) == " "
        && line.joined(at - 1)
        && (at - 2..at).all(|at| line.words[at].is_capitalised() && !line.words[at].is_possessive());
    let idle =
        matches!(line.word(next), "in" | "at" | "on" | "that" | "about" | "for" | "with" | "he" | "she");
    small && named && line.joined(next) && idle && !is_headline(line)
}
