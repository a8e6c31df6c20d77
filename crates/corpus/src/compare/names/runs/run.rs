//! One name in its sentence, and what its surroundings say of it.
//!
//! Knows the words and marks right before and after a name: courtesy titles, verbs of saying, ages, prepositions.
//! Does not know what a name's own words say of its kind; that is for `kinds`.

use super::capitals::is_shouted;
use super::certain::is_before_district;
use super::end::{is_ship, show_end};
use super::listed::is_ampersand;
use crate::compare::line::Line;
use crate::compare::names::around::{
    acts, is_before_place, is_before_state, is_born, is_firm, is_followed_by_noun, is_kin, is_of_fate,
    is_of_money_or_trust, is_of_several_people, is_of_town, is_storm, shared_name,
};
use crate::compare::names::lexicon::is_courtesy;
use crate::compare::names::{kinds, labels, places};
use crate::span::{ArticleIndex, Span};

/// One name in its sentence.
#[derive(Clone, Debug)]
pub(in crate::compare) struct Run {
    pub article: ArticleIndex,
    pub span: Span,
    /// Folded words, without titles.
    pub form: String,
    /// The label before or after it, if any.
    pub label: Option<Span>,
    /// What follows a name that has a label before it: "Capt. Mara Vell, the harbour master,".
    pub second_label: Option<Span>,
    /// The roles that its labels hold: "president", "vice president".
    pub roles: Vec<String>,
    /// What its surroundings say of its kind.
    pub titled: bool,
    pub person: bool,
    pub placed: bool,
    pub inside: bool,
    /// "shares of Vell", "the drug maker Vell"
    pub firm: bool,
    /// "superstorm Mara", "M/V Mara"
    pub thing: bool,
    /// A short word in capitals: "UN" is nobody's last name.
    pub acronym: bool,
    /// In the middle of a sentence, where a capital is no accident.
    pub certain: bool,
    /// One word of three to five letters in capitals: "WHO".
    pub capitals: bool,
    /// Such a word with an article, a possession or a verb of its own: "the WHO", but not "WHO boats".
    pub acts: bool,
    /// "the Vell"
    pub articled: bool,
    /// The last name of "Peter" in "Peter and Mara Vell".
    pub shared: Option<String>,
    /// "Mr. Vell", "Dr Vell"
    pub courteous: bool,
    /// "Mrs. Vell" is, "Mr. Vell" is not; of others nothing is known.
    pub woman: Option<bool>,
}

/// The name at words `first..to`; a title or label before it begins at word `label_from`.
pub(super) fn run(line: &Line, first: usize, to: usize, label_from: Option<usize>) -> Run {
    // "a captain called Mara Vell"
    let called = label_from.is_some() && labels::is_called(line, first);
    let title_end = first - usize::from(called || is_courtesy(line.before(first, 1)));
    let before = label_from.map(|from| title(line, from, title_end));
    // "Mara Vell of Hask, the harbour master": she is.
    let origin = line.before(first, 1) == "of" && first > 1 && line.words[first - 2].is_capitalised();
    let after = labels::after(line, to).filter(|_| !origin);
    const SAYING: &[&str] =
        &["said", "says", "added", "wrote", "told", "argued", "predicted", "tweeted", "asked"];
    // "Mara Vell recalled": of one word it might be a firm that does so.
    const SPEAKING: &[&str] = &[
        "recalled",
        "noted",
        "explained",
        "testified",
        "insisted",
        "acknowledged",
        "joked",
        "believes",
        "thinks",
        "graduated",
        "married",
        "smiled",
        "shouted",
        "remembers",
        "died",
    ];
    let says_after = line.gap(to) == " "
        && (SAYING.contains(&line.word(to))
            || to > first + 1 && (SPEAKING.contains(&line.word(to)) || is_born(line, to)));
    // "said Mara", but "told the Harbour Post".
    let says_before = line.gap(first) == " " && SAYING[..4].contains(&line.before(first, 1));
    let courtesy = match line.before(first, 1) {
        "mr" | "herr" | "monsieur" => Some(false),
        "mrs" | "ms" | "miss" | "frau" | "madam" | "madame" => Some(true),
        _ => None,
    };
    let courteous = line.joined(first) && is_courtesy(line.before(first, 1));
    // "Mara, 45, who sails"
    let age = line.words.get(to).is_some_and(|word| word.text.bytes().all(|b| b.is_ascii_digit()));
    let near = line.before(first, 1);
    // "Jon, 24, from Hask, who sails"
    let from = to == first + 1 && near == "from" && line.gap(first - 1).starts_with(',');
    let told =
        line.gap(to) == ", " && (line.word(to) == "who" && !from || age && line.gap(to + 1).starts_with(','));
    // "in Mara’s boat", "near Mara supporters": what is said of the boat is not said of Mara.
    let whole = !line.words[to - 1].is_possessive()
        && !is_followed_by_noun(line, to)
        && !matches!(line.gap(to), "-" | "‑");
    let invested = near == "in" && is_of_money_or_trust(line.before(first, 2));
    let placed = whole && matches!(near, "to" | "from" | "toward" | "towards");
    let inside = whole
        && (matches!(near, "in" | "near" | "into" | "across" | "outside") && !invested
            || is_of_town(line, first)
            || from && line.gap(to) == ", "
            || to == first + 1 && is_before_state(line, to)
            || (placed || matches!(near, "of" | "at")) && is_before_place(line, to));
    let inside = inside || is_before_district(line, to);
    let placed = inside || placed;
    // What follows a place in a sentence is seldom said of it: "in Hask, the captain of the fleet".
    let described =
        after.is_some() && to > first + 1 && !placed && !matches!(near, "at" | "of" | "on" | "by");
    let related = line.words[to - 1].is_possessive() && is_kin(line.word(to))
        || near == "like" && is_of_several_people(line.before(first, 2));
    let fallen = to > first + 1 && is_of_fate(line, first);
    let person =
        before.is_some() || says_after || says_before || courteous || told || described || related || fallen;
    let mut form = line.word(first).to_owned();
    for at in first + 1..to {
        form.push_str(if is_ampersand(line, at) { " & " } else { " " });
        form.push_str(line.word(at));
    }
    if is_ship(line, first) {
        form.remove(1);
    }
    let state = (to == first + 1).then(|| abbreviated_state(line, first)).flatten();
    let text = line.words[first].text.trim_end_matches(['s', '\'', '’']);
    Run {
        article: line.article,
        span: bare(line, first, to),
        thing: line.joined(first) && is_storm(near)
            || kinds::ship(&form).is_some()
            || show_end(line, first) == Some(to),
        form: state.map_or(form, str::to_owned),
        label: before.or(after),
        roles: before.into_iter().chain(after).flat_map(|label| labels::roles(line, label)).collect(),
        second_label: before.and(after),
        titled: before.is_some(),
        person,
        placed,
        inside,
        firm: is_firm(line, first, to),
        acronym: to == first + 1 && text.len() <= 4 && is_shouted(text),
        certain: true,
        capitals: to == first + 1
            && (3..=5).contains(&text.bytes().filter(|b| *b != b'.').count())
            && text.bytes().all(|b| b.is_ascii_uppercase() || b == b'.'),
        acts: acts(line, first, to),
        articled: near == "the",
        shared: shared_name(line, first, to),
        courteous,
        woman: courtesy,
    }
}

/// "Hask, Md.", "Mara Vell (N.J.)": a state by its abbreviation.
fn abbreviated_state(line: &Line, at: usize) -> Option<&'static str> {
    let behind = matches!(line.gap(at), ", " | " (") && line.text_after(at).starts_with('.');
    let dotted = line.words[at].text.contains('.');
    places::state(line.word(at)).filter(|_| behind || dotted)
}

/// A title with the full stop of "Sen."
fn title(line: &Line, from: usize, to: usize) -> Span {
    let span = line.span_of(from, to);
    if line.gap(to).starts_with('.') { Span::new(span.start(), span.end() + 1) } else { span }
}

/// Without a possessive ending, with the last full stop of "U.S." and "Jr.".
fn bare(line: &Line, first: usize, to: usize) -> Span {
    let span = line.span_of(first, to);
    let text = line.slice(span);
    let cut = ["’s", "'s", "’", "'"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    let last = line.words[to - 1].text;
    let abbreviated = (last.contains('.')
        || matches!(last, "Jr" | "Sr")
        || to == first + 1 && abbreviated_state(line, first).is_some())
        && cut.len() == text.len()
        && line.text_after(to - 1).starts_with('.');
    Span::new(span.start(), span.start() + cut.len() + usize::from(abbreviated))
}
