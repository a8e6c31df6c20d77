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
    rewrite(word, RULES, &mut found);
    // "organise" and "colour" in one word: two rules are enough for any we know.
    for at in 0..found.len() {
        let once = found[at].clone();
        rewrite(&once, RULES, &mut found);
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
    rewrite(word, GERMAN, &mut found);
    found
}

// What is longer is no word.
const LONGEST: usize = 40;

/// Adds what each rule alone makes of `word`.
fn rewrite(word: &str, rules: &[(Place, &str, &str)], found: &mut Vec<String>) {
    for (place, one, other) in rules {
        for (from, to) in [(one, other), (other, one)] {
            let Some(at) = (match place {
                Place::Anywhere => word.find(from),
                Place::Inside => word.get(2..).and_then(|rest| rest.find(from)).map(|at| at + 2),
                Place::End => end_of(word, from),
            }) else {
                continue;
            };
            found.push(format!("{}{to}{}", &word[..at], &word[at + from.len()..]));
        }
    }
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

use crate::order::Order as _;
use Place::{Anywhere, End, Inside};

/// British, then American.
const RULES: &[(Place, &str, &str)] = &[
    (Inside, "our", "or"),
    (Inside, "ise", "ize"),
    (Inside, "isa", "iza"),
    (Inside, "isi", "izi"),
    (Inside, "yse", "yze"),
    (Inside, "ysi", "yzi"),
    (End, "bre", "ber"),
    (End, "tre", "ter"),
    (End, "cre", "cer"),
    (End, "gre", "ger"),
    (End, "vre", "ver"),
    (Inside, "lled", "led"),
    (Inside, "lling", "ling"),
    (Inside, "ller", "ler"),
    (Inside, "tted", "ted"),
    (Inside, "pped", "ped"),
    (End, "ence", "ense"),
    (End, "cence", "cense"),
    (End, "ctise", "ctice"),
    (End, "ogue", "og"),
    (End, "amme", "am"),
    (Inside, "lment", "llment"),
    (Inside, "lful", "llful"),
    (End, "fil", "fill"),
    (End, "rol", "roll"),
    (Inside, "gement", "gment"),
    (Inside, "geing", "ging"),
    (Inside, "oeu", "eu"),
    (Anywhere, "ae", "e"),
    (Anywhere, "oe", "e"),
    (Anywhere, "grey", "gray"),
    (Anywhere, "sulph", "sulf"),
    (Anywhere, "scept", "skept"),
    (Anywhere, "cheque", "check"),
    (Anywhere, "plough", "plow"),
    (Anywhere, "draught", "draft"),
    (Anywhere, "mould", "mold"),
    (Anywhere, "moustache", "mustache"),
    (Anywhere, "tyre", "tire"),
    (Anywhere, "kerb", "curb"),
    (Anywhere, "gaol", "jail"),
    (Anywhere, "cosy", "cozy"),
    (Anywhere, "pyjama", "pajama"),
    (End, "inium", "inum"),
];

/// German ä, ö and ü, written with an e or without dots.
const GERMAN: &[(Place, &str, &str)] = &[(Anywhere, "ae", "a"), (Anywhere, "oe", "o"), (Anywhere, "ue", "u")];

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
