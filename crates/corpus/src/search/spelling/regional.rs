//! Spellings that differ by country: colour and color, saber and sabre, 45.000 and 45,000.

/// Other spellings a folded word may have, without the word itself. Most of them are no words at
/// all; the dictionary decides.
#[must_use]
pub fn alternatives(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    if word.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        found.extend(number(word));
        return found;
    }
    if word == "usa" {
        found.push("u.s".to_owned());
    }
    if !(4..=LONGEST).contains(&word.len()) {
        return found;
    }
    rewrite_anywhere(word, &mut found);
    // "organise" and "colour" in one word: two rules are enough for any we know.
    for at in 0..found.len() {
        let once = found[at].clone();
        rewrite_anywhere(&once, &mut found);
    }
    found.order();
    found.dedup();
    found.retain(|other| other != word);
    found
}

/// "Mueller" is Müller, which is folded to "muller".
#[must_use]
pub fn umlauts(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    rewrite(word, Anywhere, UMLAUTS, &mut found);
    found
}

// What is longer is no word.
const LONGEST: usize = 40;

/// Adds what each rule alone makes of `word`.
fn rewrite_anywhere(word: &str, found: &mut Vec<String>) {
    rewrite(word, Anywhere, ANYWHERE, found);
    rewrite(word, Inside, INSIDE, found);
    rewrite(word, End, END, found);
}

fn rewrite(word: &str, place: Place, rules: &'static str, found: &mut Vec<String>) {
    for (one, other) in pairs(rules) {
        for (from, to) in [(one, other), (other, one)] {
            let Some(at) = (match place {
                Anywhere => find(word, from, 0),
                Inside if word.is_char_boundary(2) => find(word, from, 2),
                Inside => None,
                End => end_of(word, from),
            }) else {
                continue;
            };
            found.push([&word[..at], to, &word[at + from.len()..]].concat());
        }
    }
}

/// Where `part` stands first, looking from byte `from`. A hundred rules ask this of every word on every keystroke: for
/// so few letters the standard library takes longer to prepare its search than this takes to look.
fn find(word: &str, part: &str, from: usize) -> Option<usize> {
    let (word, part) = (word.as_bytes(), part.as_bytes());
    let last = word.len().checked_sub(part.len())?;
    (from..=last).find(|at| word[*at] == part[0] && word[*at..].starts_with(part))
}

/// Where `ending` begins when the word ends in it, or in it and a plural s.
fn end_of(word: &str, ending: &str) -> Option<usize> {
    let singular = word.strip_suffix('s').filter(|singular| singular.ends_with(ending));
    let at = singular.unwrap_or(word).strip_suffix(ending)?.len();
    (at >= 2).then_some(at)
}

/// "45.000" is 45,000 in much of Europe, and "45k" is short for it.
fn number(word: &str) -> Option<String> {
    if let Some(thousands) = word.strip_suffix('k').filter(|n| n.bytes().all(|b| b.is_ascii_digit())) {
        return Some(format!("{thousands}000"));
    }
    let mut groups = word.split('.');
    let first = groups.next()?;
    let grouped =
        (1..=3).contains(&first.len()) && word.contains('.') && groups.all(|group| group.len() == 3);
    grouped.then(|| word.replace('.', ""))
}

#[derive(Clone, Copy)]
enum Place {
    Anywhere,
    /// After the second letter.
    Inside,
    /// At the end, a plural s aside.
    End,
}

use super::pairs;
use crate::order::Order as _;
use Place::{Anywhere, End, Inside};

// British, then American, in pairs.
const ANYWHERE: &str = "ae e oe e grey gray sulph sulf scept skept cheque check plough plow draught draft mould mold moustache \
    mustache tyre tire kerb curb gaol jail cosy cozy pyjama pajama";

const INSIDE: &str = "our or ise ize isa iza isi izi yse yze ysi yzi lled led lling ling ller ler tted ted pped ped lment llment \
    lful llful gement gment geing ging oeu eu";

const END: &str = "bre ber tre ter cre cer gre ger vre ver ence ense cence cense ctise ctice ogue og amme am fil fill rol roll \
    inium inum";

/// German ä, ö and ü, written with an e or without dots.
const UMLAUTS: &str = "ae a oe o ue u";

#[cfg(test)]
mod tests {
    use super::{alternatives, umlauts};

    fn check(british: &str, american: &str) {
        assert!(alternatives(british).iter().any(|other| other == american), "{british} to {american}");
        assert!(alternatives(american).iter().any(|other| other == british), "{american} to {british}");
    }

    #[test]
    fn british_and_american_words_meet() {
        check("harbour", "harbor");
        check("mobilisation", "mobilization");
        check("organised", "organized");
        check("analysed", "analyzed");
        check("sabre", "saber");
        check("theatres", "theaters");
        check("travelled", "traveled");
        check("defence", "defense");
        check("dialogue", "dialog");
        check("programmes", "programs");
        check("manoeuvre", "maneuver");
        check("sceptics", "skeptics");
        check("fulfilment", "fulfillment");
    }

    #[test]
    fn umlauts_meet() {
        assert!(umlauts("mueller").contains(&"muller".to_owned()));
        assert!(umlauts("muller").contains(&"mueller".to_owned()));
        assert!(!alternatives("fuelled").contains(&"fulled".to_owned()));
    }

    #[test]
    fn numbers_meet_without_separators() {
        assert_eq!(alternatives("45.000"), ["45000"]);
        assert_eq!(alternatives("45k"), ["45000"]);
        assert_eq!(alternatives("3.5"), [""; 0]);
        assert_eq!(alternatives("2022"), [""; 0]);
    }

    #[test]
    fn rules_of_two_languages_do_not_mix() {
        assert!(!alternatives("sanders").iter().any(|other| other == "senders"));
    }

    #[test]
    fn short_words_have_no_other_spelling() {
        assert_eq!(alternatives("our"), [""; 0]);
    }
}
