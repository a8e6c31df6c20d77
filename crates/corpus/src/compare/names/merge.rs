//! Which spellings name the same.
//!
//! Knows four safe steps: the same words with other accents, one transliteration instead of another,
//! a middle name more or less, an acronym and its words. Everything else stays apart, because two
//! people under one name mislead more than one person under two.

use super::kinds::{is_known_person, is_work};
use super::lexicon::{is_courtesy, is_firm, is_organisation, is_suffix, opens_place};
use super::places::whole;
use crate::quote::lexicon::{Lex, lookup};
use crate::text::fold::folded as plain;
use std::collections::HashMap;

/// A form's position in the list that was merged → the position of the form it belongs to.
pub(super) fn merge(forms: &[String], acronyms: &[(usize, usize)]) -> Vec<usize> {
    let mut parents: Vec<usize> = (0..forms.len()).collect();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut by_ends: HashMap<(String, String), Vec<usize>> = HashMap::new();
    let mut by_initials: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, form) in forms.iter().enumerate() {
        // "Jörn" is written "Joern" where there are no dots.
        let spelled = without_umlauts(form);
        for key in [skeleton(form), spelled.and_then(|form| skeleton(&form))].into_iter().flatten() {
            let first = *by_key.entry(key).or_insert(at);
            join(&mut parents, first, at);
        }
        let words: Vec<&str> = form.split(' ').collect();
        if words.len() >= 2 {
            let short = initials(&words);
            // "Department of Boats" may be the DOB.
            let whole = all_initials(form);
            if whole != short && whole.len() > 2 && words.len() < 5 {
                by_initials.entry(whole).or_default().push(at);
            }
            by_initials.entry(short).or_default().push(at);
        }
        if (2..=4).contains(&words.len()) && !words.iter().any(|word| is_organisation(word) || *word == "of")
        {
            // Father and son: the suffix belongs to the last name.
            let last = without_suffix(form).split(' ').count() - 1;
            by_ends.entry((plain(words[0]), plain(&words[last..].join(" ")))).or_default().push(at);
        }
    }
    for same in by_ends.values() {
        // "Mara Vell", "Mara J. Vell": fine. "Mara Ann Vell" and "Mara Jo Vell" are two people.
        let middles: Vec<&str> = same.iter().filter_map(|at| middle(&forms[*at])).collect();
        let one_middle = middles.iter().all(|m| m.chars().next() == middles[0].chars().next());
        if one_middle {
            for at in &same[1..] {
                join(&mut parents, same[0], *at);
            }
        }
    }
    for (at, form) in forms.iter().enumerate() {
        let letters: String = form.chars().filter(|c| *c != '.').collect();
        // "ISIS" is whom everybody knows by it.
        let taken = whole(form) != form;
        if form.contains(' ') || taken || !(2..=6).contains(&letters.chars().count()) {
            continue;
        }
        let wholes = by_initials.get(&letters).map(Vec::as_slice).unwrap_or_default();
        // "ABC" is not Mara B. Vell’s: few people are called by their initials.
        let fits =
            |whole: &usize| is_known_person(&letters) || !lookup(first_word(&forms[*whole])).is(Lex::GIVEN);
        if let Some(whole) = body(forms, wholes).filter(fits) {
            join(&mut parents, whole, at);
        }
    }
    for (whole, short) in acronyms {
        join(&mut parents, *whole, *short);
    }
    (0..forms.len()).map(|at| root(&parents, at)).collect()
}

/// Of the names with the same initials the only one, or the Harbour National Committee rather than its convention.
fn body(forms: &[String], wholes: &[usize]) -> Option<usize> {
    let stem = |whole: &usize| forms[*whole].rsplit_once(' ').map(|(stem, _)| stem);
    let same = wholes.iter().all(|whole| stem(whole) == stem(&wholes[0]));
    let mut bodies = wholes.iter().filter(|whole| !(same && wholes.len() > 1 && is_work(&forms[**whole])));
    let body = bodies.next()?;
    bodies.next().is_none().then_some(*body)
}

fn first_word(form: &str) -> &str {
    form.split(' ').next().unwrap_or(form)
}

fn middle(form: &str) -> Option<&str> {
    let mut words = without_suffix(form).split(' ');
    words.next()?;
    let middle = words.next()?;
    words.next().map(|_| middle)
}

fn root(parents: &[usize], mut at: usize) -> usize {
    while parents[at] != at {
        at = parents[at];
    }
    at
}

fn join(parents: &mut [usize], left: usize, right: usize) {
    let (left, right) = (root(parents, left), root(parents, right));
    let (low, high) = (left.min(right), left.max(right));
    parents[high] = low;
}

fn initials(words: &[&str]) -> String {
    words
        .iter()
        .filter(|word| !matches!(**word, "of" | "for" | "the" | "on" | "and" | "&"))
        .filter_map(|word| word.chars().next())
        .collect()
}

/// Those of small words, too.
fn all_initials(form: &str) -> String {
    form.split(' ').filter_map(|word| word.chars().next()).collect()
}

/// "joern" for "jörn"
fn without_umlauts(form: &str) -> Option<String> {
    let spelled = form.replace('ä', "ae").replace(['ö', 'ø'], "oe").replace('ü', "ue").replace('å', "aa");
    (spelled != form).then_some(spelled)
}

/// Whether `short`, in brackets after `whole`, stands for it: its first two letters are initials in order.
pub(super) fn is_acronym(whole: &str, short: &str) -> bool {
    let all = all_initials(whole);
    let mut rest = all.chars();
    short.chars().take(2).all(|letter| rest.any(|other| other == letter)) && short.chars().count() >= 2
}

/// A name without the "jr" or "iii" behind it.
pub(super) fn without_suffix(form: &str) -> &str {
    match form.rsplit_once(' ') {
        Some((name, last)) if is_suffix(last) => name,
        _ => form,
    }
}

/// Whether `form` can be somebody's full name, so that its last word may stand for it.
pub(super) fn is_full_name(form: &str) -> bool {
    let words: Vec<&str> = without_suffix(form).split(' ').collect();
    (2..=4).contains(&words.len())
        && !opens_place(words[0])
        && !is_courtesy(words[0])
        && !words.last().is_some_and(|last| is_firm(last))
        && !words
            .iter()
            .any(|word| is_organisation(word) || matches!(*word, "of" | "for" | "the" | "on" | "state" | "&"))
}

/// What stays of a full name under any transliteration: consonants, with their variants made one.
/// `None` for single words and short ones, where different names would meet.
fn skeleton(form: &str) -> Option<String> {
    let form = whole(form);
    let mut key = String::new();
    let words: Vec<&str> = form.split(' ').collect();
    if words.len() < 2 {
        // A single word keeps its vowels: only accents and final -a/-o/-iy vary too little to prove more.
        return Some(exonym(&plain(form)).replace('.', ""));
    }
    let full = is_full_name(form);
    // "C.V. Vell" and "C. V. Vell"
    for word in words.into_iter().flat_map(|word| word.split('.')).filter(|word| !word.is_empty()) {
        let word = if full { respelled(&plain(word)) } else { plain(word) };
        // "Hillary", "Hilary"; of last names less is known.
        let word = if full && key.is_empty() { undoubled(&word) } else { word };
        let mut bones = bones(&word);
        key.push(' ');
        if full && bones.chars().count() >= 4 {
            // "Zelenskyy", "Mohammed": doubled letters vary.
            bones = undoubled(&bones);
            key.push_str(&bones);
        } else {
            key.push_str(&word);
        }
    }
    Some(key)
}

/// "Sergei" and "Sergey", "Yevgeny" and "Evgeny", "Alexei" and "Aleksey": names too short for their bones.
fn respelled(word: &str) -> String {
    let soft = word.strip_prefix("ye").filter(|rest| rest.len() > 2);
    let word = soft.map_or_else(|| word.to_owned(), |rest| format!("e{rest}")).replace("ks", "x");
    // Belarusian "Tsi" and "dzi" are Russian "Ti" and "di".
    let word = word.replace("tsi", "ti").replace("dzi", "di");
    let end =
        |long: &[&str]| long.iter().find_map(|end| word.strip_suffix(end)).filter(|stem| stem.len() > 2);
    if let Some(stem) = end(&["ei", "ey", "ej"]) {
        return format!("{stem}ei");
    }
    end(&["iy", "ij", "yy", "ii", "yi"]).map_or_else(|| word.clone(), |stem| format!("{stem}y"))
}

/// Places that news writes in two languages; where one form is another word too, it is left out.
fn exonym(word: &str) -> &str {
    match word {
        "kiev" | "kyyiv" => "kyiv",
        "kharkov" => "kharkiv",
        "lvov" => "lviv",
        "odessa" => "odesa",
        "nikolaev" | "nikolayev" => "mykolaiv",
        "lugansk" => "luhansk",
        "chernigov" => "chernihiv",
        "zaporozhye" | "zaporizhia" | "zaporizhzhya" => "zaporizhzhia",
        "chernobyl" => "chornobyl",
        "donbass" => "donbas",
        "homiel" | "homel" => "gomel",
        "hrodna" => "grodno",
        "vitsebsk" => "vitebsk",
        "mahilyow" | "mahiliou" => "mogilev",
        "peking" => "beijing",
        "bombay" => "mumbai",
        "calcutta" => "kolkata",
        "turkiye" => "turkey",
        other => other,
    }
}

fn bones(word: &str) -> String {
    let spelled = word
        .replace("ks", "x")
        .replace("ck", "k")
        .replace("kh", "h")
        .replace("gh", "g")
        .replace("ph", "f")
        .replace("tch", "ch")
        .replace("ou", "v")
        .replace("sch", "sh")
        .replace('w', "v")
        .replace('c', "k")
        .replace("kh", "ch")
        .replace('q', "k");
    let mut bones: String = spelled.chars().filter(|c| !"aeiouyj'-".contains(*c)).collect();
    // A first vowel tells names apart that share their consonants: "Anna", "Enno".
    if let Some(vowel) = spelled.chars().next().filter(|c| "aeiou".contains(*c)) {
        bones.insert(0, vowel);
    }
    bones
}

fn undoubled(word: &str) -> String {
    let mut last = None;
    word.chars().filter(|c| last.replace(*c) != Some(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(left: &str, right: &str, same: bool) {
        let merged = merge(&[left.to_owned(), right.to_owned()], &[]);
        assert_eq!(merged[0] == merged[1], same, "{left} / {right}");
    }

    #[test]
    fn transliterations_of_a_full_name_are_one() {
        check("alyaksandr lukashenka", "alexander lukashenko", true);
        check("franak viačorka", "franak viacorka", true);
        check("viktor khrenin", "victor hrenin", true);
        check("maria kalesnikava", "maria kolesnikova", true);
        check("volodymyr zelensky", "volodymyr zelenskyy", true);
        check("mara vell", "mara j. vell", true);
        check("mara vell jr", "mara j. vell jr", true);
        check("sergei lavrov", "sergey lavrov", true);
        check("yevgeny orm", "evgeny orm", true);
        check("alexei vell", "aleksey vell", true);
        check("c.v vell & company", "c v vell & company", true);
        check("jörn vell", "joern vell", true);
        check("hillary vell", "hilary vell", true);
    }

    #[test]
    fn different_people_stay_apart() {
        check("john smith", "jon smyth", false);
        check("anna stern", "enno stern", false);
        check("mara vell", "ilse vell", false);
        check("marie harf", "maria hurf", false);
        check("sergei vell", "serge vell", false);
        check("odessa vell", "odesa orm", false);
        check("mara ann vell", "mara jo vell", false);
        check("mara vell jr", "mara vohl jr", false);
        check("mara vell jr", "mara vell", false);
        check("lukashenka", "lukashenko", false);
        check("c.v vell", "c d vell", false);
        check("jorn vell", "joern vell", false);
    }

    #[test]
    fn an_acronym_joins_its_words() {
        check("harbour union", "hu", true);
        check("department of boats", "dob", true);
        check("board of hask", "bh", true);
        check("united states", "u.s", true);
        check("us", "u.s", true);
        check("kyiv", "kiev", true);
        check("john f kennedy", "jfk", true);
        check("mary b vell", "mbv", false);
        let forms = ["arms care act", "anchor care association", "aca"].map(str::to_owned);
        assert_eq!(merge(&forms, &[]), [0, 1, 2]);
        assert!(is_acronym("regional grouping of forces", "rgv"));
        assert!(!is_acronym("harbour union", "nato"));
    }
}
