//! Spellings that differ by country: colour and color, saber and sabre, 45.000 and 45,000.

/// Other spellings a folded word may have, without the word itself. Most of them are no words at
/// all; the dictionary decides.
#[must_use]
pub fn alternatives(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (name, short) in pairs(SAME) {
        if word == name {
            found.push(short.to_owned());
        } else if word == short {
            found.push(name.to_owned());
        }
    }
    if word.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        number(word, &mut found);
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

/// Words that a folded one, which is none, may be misspelled for: in English nobody knows by heart which ending it is, and
/// whether a letter is doubled before it. The dictionary decides.
#[must_use]
pub fn confused(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    if word.is_ascii() && (5..=LONGEST).contains(&word.len()) {
        rewrite(word, End, CONFUSED, &mut found);
        let ending = ["ed", "ing", "er"].iter().find(|ending| word.ends_with(**ending));
        found.extend(ending.and_then(|ending| doubled(word, word.len() - ending.len())));
    }
    found
}

/// Words that a folded one may be made of, or that may be made of it, by endings that change their beginnings: invasion and invade.
#[must_use]
pub fn derived(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    if word.is_ascii() && (5..=LONGEST).contains(&word.len()) {
        rewrite(word, End, DERIVED, &mut found);
    }
    found
}

/// The consonant before byte `at` twice after a single vowel, or once where it is twice: "refered", "visitting".
fn doubled(word: &str, at: usize) -> Option<String> {
    let is_vowel = |letter: u8| b"aeiou".contains(&letter);
    match word.as_bytes()[..at] {
        [.., one, two] if one == two && !is_vowel(one) => Some([&word[..at - 1], &word[at..]].concat()),
        [.., one, two] if is_vowel(one) && !is_vowel(two) => Some([&word[..at], &word[at - 1..]].concat()),
        _ => None,
    }
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

/// "45.000" is 45,000 in much of Europe, "45k" is short for it, and the "24th" is a 24.
fn number(word: &str, found: &mut Vec<String>) {
    let digits = &word[..digits(word)];
    match &word[digits.len()..] {
        "k" => found.push(format!("{digits}000")),
        "st" | "nd" | "rd" | "th" => found.push(digits.to_owned()),
        "" if digits.len() < 3 => found.push(digits.to_owned() + ordinal(digits)),
        // Four digits are a year as a rule.
        "" if digits.len() > 4 => found.push(groups(digits).join(".")),
        "" => {}
        rest => {
            let grouped = rest.starts_with('.') && digits.len() < 4;
            if grouped && rest.split('.').skip(1).all(|group| group.len() == 3 && self::digits(group) == 3) {
                found.push(word.replace('.', ""));
            }
        }
    }
}

/// How many digits `word` begins with.
fn digits(word: &str) -> usize {
    word.bytes().take_while(u8::is_ascii_digit).count()
}

fn ordinal(number: &str) -> &'static str {
    match number.as_bytes() {
        [b'1', _] => "th",
        [.., b'1'] => "st",
        [.., b'2'] => "nd",
        [.., b'3'] => "rd",
        _ => "th",
    }
}

/// The thousands of a number, the millions and so on.
fn groups(digits: &str) -> Vec<&str> {
    let first = digits.len() % 3;
    let mut groups = if first > 0 { vec![&digits[..first]] } else { Vec::new() };
    groups.extend((first..digits.len()).step_by(3).map(|at| &digits[at..at + 3]));
    groups
}

/// What else a number may be written as, in words: "1200000" is 1 200 000, and "148bn" is 148 billion. One word if nothing.
#[must_use]
pub fn figures(word: &str) -> Vec<&str> {
    if digits(word) == word.len() {
        return groups(word);
    }
    // "5.4bn" is 5.4 billion.
    let number = word.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let first = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = word.len() - first;
    if first > 0 && rest > 0 && digits(&word[first..]) == rest {
        // "G20" is the G-20.
        return vec![&word[..first], &word[first..]];
    }
    let (number, letters) = word.split_at(number);
    if number.is_empty() || letters.is_empty() {
        return vec![word];
    }
    // "1200t" is 1200 tonnes, and "80thousand" is two words.
    let written = pairs(LARGE).find(|(_, short)| *short == letters).map_or(letters, |(large, _)| large);
    vec![number, written]
}

/// How `word` is written right behind a number: "2bn".
#[must_use]
pub fn short(word: &str) -> &str {
    pairs(LARGE).find(|(large, _)| *large == word).map_or(word, |(_, short)| short)
}

/// What is counted with a number right before it, and how that is written there.
const LARGE: &str = "thousand 000 million m billion bn tonnes t hectares ha kilometres km kilograms kg";

/// A number with its zeros in words: "1400000" is 1.4 million.
#[must_use]
pub fn rounded(word: &str) -> Option<(String, &'static str)> {
    const LARGE: [(usize, &str); 3] = [(9, "billion"), (6, "million"), (3, "thousand")];
    // Four digits are a year as a rule.
    let zeros = word.len().checked_sub(1).filter(|zeros| *zeros > 3 && digits(word) > *zeros)?;
    let (places, large) = LARGE.into_iter().find(|(places, _)| *places <= zeros)?;
    let (whole, rest) = word.split_at(word.len() - places);
    match rest.trim_end_matches('0') {
        "" => Some((whole.to_owned(), large)),
        tenths if tenths.len() <= 2 => Some((format!("{whole}.{tenths}"), large)),
        _ => None,
    }
}

/// The number that the first of `words` say in words, in digits, and how many words that takes: "forty five thousand" is 45000,
/// "80 thousand" 80000, and "1.2 million" 1200000.
#[must_use]
pub fn cardinal(words: &[&str]) -> Option<(String, usize)> {
    // What is complete up to the last thousand, and what was counted since.
    let (mut complete, mut since) = (0_u64, 0_u64);
    let (mut read, mut last) = (0, u64::MAX);
    // What the tenths or hundredths after a point are parts of.
    let mut parts = 1;
    for word in words {
        let said = match NUMBERS.split(' ').position(|number| number == *word) {
            Some(at @ 0..20) => at as u64,
            Some(at @ 20..28) => (at as u64 - 18) * 10,
            Some(at) => [100, 1000, 1_000_000, 1_000_000_000][at - 28],
            // After digits there is only what they count.
            None if read == 0 => {
                let (whole, decimals) = word.split_once('.').unwrap_or((word, ""));
                since = [whole, decimals].concat().parse().ok()?;
                // What is more exact is not written shorter, and nobody writes half a million otherwise.
                parts = match decimals.len() {
                    1 if whole != "0" => 10,
                    2 if whole != "0" => 100,
                    0 => 1,
                    _ => return None,
                };
                (last, read) = (0, 1);
                continue;
            }
            None => break,
        };
        match said {
            _ if read == 0 => since = said,
            100.. => {
                since = since.checked_mul(said)? / std::mem::replace(&mut parts, 1);
                if said > 100 {
                    complete = complete.checked_add(since)?;
                    since = 0;
                }
            }
            // "five twenty" is no number, "twenty five" is one.
            _ if last >= 100 || last >= 20 && said < 10 => since += said,
            _ => break,
        }
        (last, read) = (said, read + 1);
    }
    (read > 1).then(|| ((complete + since).to_string(), read))
}

/// The decimal that the first two of `words` are when its comma is taken for more than a separator: "3" and "5" are 3.5.
#[must_use]
pub fn decimal(words: &[&str]) -> Option<(String, usize)> {
    let [whole, decimals, ..] = words else { return None };
    let fits = |word: &str, most: usize| word.len() <= most && digits(word) == word.len();
    (fits(whole, 3) && fits(decimals, 2)).then(|| (format!("{whole}.{decimals}"), 2))
}

/// From zero to nineteen, the tens, and what they count.
const NUMBERS: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion";

/// Words that are one, or a longer and a shorter way to write it. May is short enough, "mar" and "jan" are names, and a single digit may be the day
/// of any month.
const SAME: &str = "february feb april apr august aug september sept september sep october oct november nov december dec \
    two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 first 1st second 2nd third 3rd fourth 4th fifth 5th sixth 6th seventh 7th eighth 8th \
    ninth 9th tenth 10th sixties 1960s seventies 1970s eighties 1980s nineties 1990s 1960s 60s 1970s 70s 1980s 80s 1990s 90s jewellery jewelry doughnut donut mum mom disc disk axe ax \
    tonne ton learnt learned spelt spelled steven stephen jeffrey geoffrey kathryn katherine stuart stewart sean shawn neil neal";

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
    mustache tyre tire moslem muslim mohammed muhammad mohamed muhammad mohamad muhammad aeroplane airplane kerb curb gaol jail cosy cozy pyjama pajama";

const INSIDE: &str = "our or ise ize isa iza isi izi yse yze ysi yzi lled led lling ling ller ler tted ted pped ped lment llment \
    lful llful gement gment geing ging oeu eu";

const END: &str = "bre ber tre ter cre cer gre ger vre ver ence ense cence cense ctise ctice ogue og amme am fil fill rol roll \
    inium inum";

/// The one or the other is right.
const CONFUSED: &str = "ance ence ant ent able ible ary ery ly ely ly lly able eable full ful";

/// Verb and noun, adjective and noun.
const DERIVED: &str = "de sion nd nsion rt rsion mit mission ede ession eed ession ify ification ify ified ceive ception sume sumption \
    duce duction olve olution ain anation quire quisition ent ence ent ency ant ance ant ancy y ier y iest y ily";

/// German ä, ö and ü, written with an e or without dots.
const UMLAUTS: &str = "ae a oe o ue u";

#[cfg(test)]
mod tests {
    use super::{alternatives, cardinal, confused, decimal, derived, figures, rounded, short, umlauts};

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
    fn endings_that_are_confused_meet() {
        for (typed, meant) in [
            ("existance", "existence"),
            ("independant", "independent"),
            ("responsable", "responsible"),
            ("completly", "completely"),
            ("truely", "truly"),
            ("carefuly", "carefully"),
            ("noticable", "noticeable"),
            ("succesfull", "succesful"),
            ("refered", "referred"),
            ("visitting", "visiting"),
        ] {
            assert!(confused(typed).iter().any(|other| other == meant), "{typed} for {meant}");
        }
        assert_eq!(confused("feed"), [""; 0]);
    }

    #[test]
    fn words_made_of_others_meet() {
        for (one, other) in [
            ("invasion", "invade"),
            ("expansion", "expand"),
            ("admission", "admit"),
            ("explanation", "explain"),
            ("independence", "independent"),
            ("heavier", "heavy"),
        ] {
            assert!(derived(one).iter().any(|of| of == other), "{one} of {other}");
            assert!(derived(other).iter().any(|of| of == one), "{other} of {one}");
        }
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
        assert_eq!(alternatives("1200000"), ["1.200.000"]);
        assert_eq!(alternatives("3.5"), [""; 0]);
        assert_eq!(alternatives("2022"), [""; 0]);
    }

    #[test]
    fn numbers_meet_in_words() {
        assert_eq!(figures("1200000"), ["1", "200", "000"]);
        assert_eq!(figures("148bn"), ["148", "billion"]);
        assert_eq!(figures("g20"), ["g", "20"]);
        assert_eq!(figures("900ha"), ["900", "hectares"]);
        assert_eq!(figures("80thousand"), ["80", "thousand"]);
        assert_eq!(figures("3.5"), ["3.5"]);
        assert_eq!(figures("pier"), ["pier"]);
        assert_eq!([short("million"), short("boats")], ["m", "boats"]);
    }

    #[test]
    fn numbers_in_words_meet_digits() {
        check("twelve", "12");
        check("ninth", "9th");
        check("nineties", "1990s");
        check("90s", "1990s");
        for (words, digits, length) in [
            ("eighty thousand boats", "80000", 2),
            ("80 thousand boats", "80000", 2),
            ("forty five thousand", "45000", 3),
            ("eleven hundred", "1100", 2),
            ("hundred thousand boats", "100000", 2),
            ("150 thousand", "150000", 2),
            ("one hundred twenty thousand three", "120003", 5),
            ("two thousand twenty two", "2022", 4),
            ("twenty thousand five hundred", "20500", 4),
        ] {
            let words: Vec<&str> = words.split(' ').collect();
            assert_eq!(cardinal(&words), Some((digits.to_owned(), length)), "{words:?}");
        }
        for words in [
            ["two", "boats"],
            ["five", "six"],
            ["five", "twenty"],
            ["thousand", "boats"],
            ["12", "5"],
            ["ten", "two"],
            ["2016", "five"],
        ] {
            assert_eq!(cardinal(&words), None, "{words:?}");
        }
        assert_eq!(rounded("1400000"), Some(("1.4".to_owned(), "million")));
        assert_eq!(rounded("80000"), Some(("80".to_owned(), "thousand")));
        assert_eq!(rounded("2500000000"), Some(("2.5".to_owned(), "billion")));
        for word in ["2022", "45123", "1.4", "0", "", "1200k"] {
            assert_eq!(rounded(word), None, "{word}");
        }
    }

    #[test]
    fn decimals_meet_what_they_are_parts_of() {
        let read = |words: &[&str]| cardinal(words).map(|(digits, _)| digits);
        assert_eq!(read(&["1.2", "million"]).as_deref(), Some("1200000"));
        assert_eq!(read(&["2.25", "billion", "boats"]).as_deref(), Some("2250000000"));
        for words in [["0.5", "million"], ["1.234", "million"], ["3.5", "boats"], ["1.2.3", "million"]] {
            assert_eq!(read(&words), None, "{words:?}");
        }
        assert_eq!(decimal(&["3", "5", "million"]), Some(("3.5".to_owned(), 2)));
        for words in [["3", "500"], ["2022", "5"], ["3", "boats"]] {
            assert_eq!(decimal(&words), None, "{words:?}");
        }
    }

    #[test]
    fn days_and_months_meet() {
        check("24", "24th");
        check("12", "12th");
        check("3", "3rd");
        check("december", "dec");
        check("september", "sept");
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
