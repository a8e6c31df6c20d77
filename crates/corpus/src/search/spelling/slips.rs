//! Which slips fingers and ears make, and which only make another word.
//!
//! Knows two words that are an edit or two apart and judges whether somebody who wrote the one may have
//! meant the other: "moscoe" is "moscow", but "planet" is no slip for "planes". Does not know the
//! dictionary; [`super::typos`] found the words.
//!
//! The shorter a word, the more other words are one edit away, so the more an edit must look like a slip.

/// Letters above, below and beside each other on most keyboards are ten or so apart here.
const KEYS: &[u8] = b"qwertyuiopasdfghjkl;zxcvbnm";
const KEYS_IN_A_ROW: usize = 10;

/// Letters that sound alike in some word.
const SOUNDS: &[&str] = &["aeiouy", "ckqs", "sz", "fvw", "dt", "gj", "bp", "mn"];

/// From so many letters on, few other words are one edit away, whatever the edit.
const LONG: usize = 7;
/// From so many letters on, the same goes for two edits.
const LONGEST: usize = 10;
/// Words with this much of a beginning in common are mostly of one family: "registry" and "register".
const FAMILY: usize = 6;
/// Nobody slips twice in a shorter word.
const FEWEST_FOR_TWO: usize = 6;

/// Whether `typed` may be a slip for `meant`, which is at most two edits away; both are folded.
///
/// When `unfinished`, for some beginning of `meant`: then it could still become many other words, and counts
/// as two letters shorter.
#[must_use]
pub fn likely(typed: &str, meant: &str, unfinished: bool) -> bool {
    let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
    if !typed.is_ascii() || !meant.is_ascii() {
        return true;
    }
    if !unfinished {
        return likely_for(typed, meant, typed.len());
    }
    let letters = typed.len().saturating_sub(2);
    let beginning =
        |length: usize| meant.get(..length).is_some_and(|meant| likely_for(typed, meant, letters));
    beginning(typed.len()) || beginning(typed.len() + 1) || beginning(typed.len() - 1)
}

/// Whether `word` is written in letters that no word mixes: a slip does not change the alphabet, and looking for one
/// in both would be the longest of all searches.
#[must_use]
pub fn is_mixed(word: &str) -> bool {
    !word.is_ascii() && word.bytes().any(|b| b.is_ascii_alphanumeric())
}

fn likely_for(typed: &[u8], meant: &[u8], letters: usize) -> bool {
    // Which letters are doubled, nobody knows by heart.
    if once_each(typed) == once_each(meant) {
        return true;
    }
    let same = |pair: &(&u8, &u8)| pair.0 == pair.1;
    let first = typed.iter().zip(meant).take_while(same).count();
    let (typed_rest, meant_rest) = (&typed[first..], &meant[first..]);
    let last = typed_rest.iter().rev().zip(meant_rest.iter().rev()).take_while(same).count();
    let wrong = &typed_rest[..typed_rest.len() - last];
    let right = &meant_rest[..meant_rest.len() - last];
    let before = first.checked_sub(1).map(|at| typed[at]);
    match (wrong, right) {
        ([one, two], [three, four]) if one == four && two == three => true,
        ([], [_]) => letters >= 4 && (first > 0 || letters > 4),
        ([extra], []) => {
            let near = |other: Option<u8>| other.is_some_and(|other| beside(*extra, other));
            let near = near(before) || near(typed.get(first + 1).copied());
            letters >= LONG || letters >= 4 && near && (first > 0 || letters > 5)
        }
        ([one], [other]) => {
            let inside = first > 0 && last > 0;
            letters >= LONG
                || letters > 4 && alike(*one, *other)
                || (letters > 4 || letters == 4 && inside) && beside(*one, *other)
        }
        _ if letters < FEWEST_FOR_TWO => false,
        // Two slips leave the beginning and put in no letter that is not there.
        _ => {
            let count = |letters: &[u8], of: u8| letters.iter().filter(|letter| **letter == of).count();
            let is_there = |letter: &u8| count(wrong, *letter) <= count(right, *letter);
            let begun = first > 0 || typed[..2] == [meant[1], meant[0]];
            first >= FAMILY
                || letters >= LONGEST
                || begun && wrong.iter().all(is_there)
                || sound_alike(&once_each(typed), &once_each(meant))
        }
    }
}

/// An English word with each doubled letter once, if it has any.
#[must_use]
pub fn singled(word: &str) -> Option<String> {
    let single = once_each(word.as_bytes());
    (word.is_ascii() && single.len() < word.len()).then(|| single.into_iter().map(char::from).collect())
}

fn once_each(word: &[u8]) -> Vec<u8> {
    let mut word = word.to_vec();
    word.dedup();
    word
}

fn beside(one: u8, other: u8) -> bool {
    let key = |letter: u8| KEYS.iter().position(|key| *key == letter);
    let (Some(one), Some(other)) = (key(one), key(other)) else { return false };
    let (upper, lower) = (one.min(other), one.max(other));
    let row = lower / KEYS_IN_A_ROW - upper / KEYS_IN_A_ROW;
    match lower - upper {
        1 => row == 0,
        // A key lies below two others.
        9 | 10 => row == 1,
        _ => false,
    }
}

/// Whether one letter is another, which sounds alike: "embasador", once "ambassador" has each letter once.
fn sound_alike(typed: &[u8], meant: &[u8]) -> bool {
    let mut others = typed.iter().zip(meant).filter(|(one, other)| one != other);
    typed.len() == meant.len()
        && others.next().is_some_and(|(one, other)| alike(*one, *other))
        && others.next().is_none()
}

fn alike(one: u8, other: u8) -> bool {
    SOUNDS.iter().any(|sounds| sounds.as_bytes().contains(&one) && sounds.as_bytes().contains(&other))
}

#[cfg(test)]
mod tests {
    use super::likely;

    fn check(slips: &[(&str, &str)], expected: bool) {
        for (typed, meant) in slips {
            assert_eq!(likely(typed, meant, false), expected, "{typed} for {meant}");
        }
    }

    #[test]
    fn fingers_and_ears_slip() {
        // Swapped, doubled, left out.
        check(&[("strom", "storm"), ("peir", "pier"), ("storrm", "storm"), ("stom", "storm")], true);
        check(&[("anchr", "anchor"), ("nchor", "anchor"), ("haror", "harbor")], true);
        // The key beside, or two at once.
        check(&[("stirm", "storm"), ("ztorm", "storm"), ("pieer", "pier"), ("stiorm", "storm")], true);
        // What sounds alike.
        check(&[("sturm", "storm"), ("ancor", "anchor"), ("kanal", "canal"), ("fosil", "fossil")], true);
        // One of these beside a doubled letter.
        check(&[("embasador", "ambassador"), ("tarifs", "tariffs")], true);
        // Anything in a long word.
        check(
            &[
                ("xarbour", "harbour"),
                ("batallion", "battalion"),
                ("storrm", "storm"),
                ("hil", "hill"),
                ("lighqhouse", "lighthouse"),
                ("lihgthuose", "lighthouse"),
            ],
            true,
        );
    }

    #[test]
    fn a_word_is_no_slip_for_another() {
        check(
            &[
                ("planet", "planes"),
                ("stone", "tone"),
                ("moon", "soon"),
                ("king", "kind"),
                ("race", "face"),
                ("trail", "rail"),
            ],
            false,
        );
        check(
            &[
                ("reaction", "creation"),
                ("mountain", "mounting"),
                ("cattle", "castle"),
                ("butterfly", "utterly"),
            ],
            false,
        );
    }

    #[test]
    fn words_of_one_family_stand_for_each_other() {
        check(&[("registry", "register")], true);
    }

    #[test]
    fn a_beginning_counts_as_two_letters_shorter() {
        assert!(likely("lihgt", "lighthouse", true));
        assert!(likely("lughth", "lighthouse", true));
        assert!(!likely("lemon", "demonstrate", true));
        assert!(!likely("beach", "breached", true));
        assert!(!likely("cancer", "concern", true));
    }

    #[test]
    fn nothing_is_out_of_reach() {
        for (typed, meant) in [("", ""), ("a", ""), ("", "a"), ("a", "b"), ("ab", "c"), ("лодка", "lodka")]
        {
            for unfinished in [false, true] {
                let _ = likely(typed, meant, unfinished && !typed.is_empty());
            }
        }
    }
}
