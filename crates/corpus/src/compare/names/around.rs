//! What stands around a name: who is born, what is sold, where somebody is.
//!
//! Knows words before and after a name, as far as kinds ask for them.
//! Does not know the name itself; what its own words say is for `kinds`.

use super::labels::is_verb_form;
use super::lexicon::is_role;
use super::places::{is_place, is_state, state};
use crate::compare::line::{Line, is_function_word};
use crate::quote::lexicon::{Lex, lookup};

/// The last name of "Peter" in "Peter and Mara Vell".
pub(super) fn shared_name(line: &Line, first: usize, to: usize) -> Option<String> {
    let two = line.word(to) == "and" && line.joined(to) && line.joined(to + 1) && line.joined(to + 2);
    let last = to + 2;
    let named = line.is_capital(to + 1)
        && line.is_capital(last)
        && !(line.joined(last + 1) && line.is_capital(last + 1));
    (to == first + 1 && two && named).then(|| line.word(last).to_owned())
}

/// "was born"
pub(super) fn is_born(line: &Line, at: usize) -> bool {
    line.word(at) == "was" && line.word(at + 1) == "born"
}

/// "stake in Vell", "faith in Vell"
pub(super) fn is_of_money_or_trust(folded: &str) -> bool {
    let one = folded.strip_suffix('s').unwrap_or(folded);
    matches!(
        one,
        "stake"
            | "share"
            | "stock"
            | "invest"
            | "invested"
            | "investing"
            | "investment"
            | "investor"
            | "interest"
            | "position"
            | "holding"
            | "confidence"
            | "faith"
            | "trust"
            | "belief"
            | "believe"
            | "believed"
            | "disappointed"
    )
}

/// "the mayor of Hask", "the French city of Hask", "north of Hask"
pub(super) fn is_of_town(line: &Line, first: usize) -> bool {
    line.before(first, 1) == "of"
        && matches!(
            line.before(first, 2),
            "mayor"
                | "city"
                | "town"
                | "village"
                | "suburb"
                | "province"
                | "island"
                | "port"
                | "outskirts"
                | "streets"
                | "north"
                | "south"
                | "east"
                | "west"
        )
}

/// "Hask, Maine," "Hask, Md."
pub(super) fn is_before_place(line: &Line, to: usize) -> bool {
    let next = line.word(to);
    line.gap(to) == ", "
        && (is_place(next) || state(next).is_some())
        && !line.words[to].is_possessive()
        && line.gap(to + 1).starts_with([',', '.', ')', ';'])
}

/// "Hask, Maine,": of two places with a comma the second is seldom a country, which stands in lists.
pub(super) fn is_before_state(line: &Line, to: usize) -> bool {
    is_before_place(line, to) && is_state(line.word(to))
}

/// "the murder of Mara Vell": what happens to people alone.
pub(super) fn is_of_fate(line: &Line, first: usize) -> bool {
    line.before(first, 1) == "of"
        && matches!(
            line.before(first, 2),
            "murder"
                | "killing"
                | "death"
                | "shooting"
                | "assassination"
                | "arrest"
                | "birth"
                | "kidnapping"
                | "widow"
                | "wife"
                | "husband"
                | "son"
                | "daughter"
                | "mother"
                | "father"
        )
}

/// "Mara’s father"
pub(super) fn is_kin(folded: &str) -> bool {
    matches!(
        folded,
        "father"
            | "mother"
            | "parents"
            | "son"
            | "sons"
            | "daughter"
            | "daughters"
            | "wife"
            | "husband"
            | "brother"
            | "brothers"
            | "sister"
            | "sisters"
            | "widow"
            | "girlfriend"
            | "boyfriend"
            | "nephew"
            | "niece"
    )
}

/// "captains like Mara"
pub(super) fn is_of_several_people(folded: &str) -> bool {
    matches!(folded, "people" | "men" | "women" | "players" | "figures")
        || folded.strip_suffix('s').is_some_and(is_role)
}

/// "superstorm Mara", "the tropical storm Mara"
pub(super) fn is_storm(folded: &str) -> bool {
    matches!(folded, "hurricane" | "superstorm" | "storm" | "typhoon" | "cyclone")
}

/// "shares of Vell", "Vell shares", "Vell’s shareholders", "the chief executive of Vell", "the drug maker Vell",
/// "banks like Vell"
pub(super) fn is_firm(line: &Line, first: usize, to: usize) -> bool {
    let (near, further) = (line.before(first, 1), line.before(first, 2));
    // "Vell shares fell", but not "Vell shares the boat"
    let shares = matches!(line.word(to), "shares" | "stock" | "shareholders" | "executives")
        && line.gap(to) == " "
        && !is_function_word(line.word(to + 1));
    let sold = near == "of" && matches!(further, "shares" | "executive" | "ceo" | "shareholders")
        || near == "in" && matches!(further, "stake" | "shares" | "stock");
    let kind = |folded: &str| {
        matches!(
            folded,
            "company"
                | "firm"
                | "maker"
                | "drugmaker"
                | "automaker"
                | "carmaker"
                | "retailer"
                | "airline"
                | "conglomerate"
                | "newspaper"
                | "network"
                | "bank"
                | "insurer"
                | "auditor"
                | "seller"
                | "lender"
                | "group"
                | "charity"
                | "website"
                | "magazine"
                | "manufacturer"
                | "contractor"
                | "publisher"
        )
    };
    let several = |folded: &str| matches!(folded, "companies") || folded.strip_suffix('s').is_some_and(kind);
    let told = kind(near) && line.gap(first) == " " || near == "like" && several(further);
    shares || sold || told
}

/// "the HBW met", "HBW’s boats", "HBW has": what only describes ("HBW boats") is not seen to act.
pub(super) fn acts(line: &Line, first: usize, to: usize) -> bool {
    let possessive = line.words[to - 1].is_possessive();
    let owns = possessive && line.joined(to) && !is_function_word(line.word(to));
    let verb = line.gap(to) == " " && (is_verb_after(line.word(to)) || is_verb_form(line.word(to)));
    let the = line.before(first, 1) == "the" && !possessive && !is_followed_by_noun(line, to);
    owns || !possessive && verb || the
}

fn is_verb_after(folded: &str) -> bool {
    matches!(folded, "has" | "had" | "said" | "says" | "told" | "will" | "would")
}

/// "Mara supporters", but not "Mara today" or "Mara slept".
pub(super) fn is_followed_by_noun(line: &Line, to: usize) -> bool {
    let lex = lookup(line.word(to));
    let other = lex.is(Lex::FUNCTION) || is_verb_form(line.word(to)) || is_function_word(line.word(to));
    line.joined(to) && !line.words[to].is_capitalised() && !other
}
