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

/// How easily one word becomes the other, the easiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// A letter once that should be there twice, or the other way round, or two swapped inside.
    Easy,
    /// A letter left out inside, or another that sounds alike or lies beside.
    Usual,
    /// The first letter, one that came from nowhere, or anything else.
    Rare,
}

/// What slip of `meant` `typed` may be, which is at most two edits away; both are folded. `None`: somebody means what it says.
///
/// When `unfinished`, of some beginning of `meant`: then it could still become many other words, and counts
/// as two letters shorter.
#[must_use]
pub fn slip(typed: &str, meant: &str, unfinished: bool) -> Option<Slip> {
    let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
    if !typed.is_ascii() || !meant.is_ascii() {
        return Some(Slip::Usual);
    }
    if !unfinished {
        return slip_of(typed, meant, typed.len());
    }
    let letters = typed.len().saturating_sub(2);
    let lengths = typed.len() - 1..=typed.len() + 1;
    lengths.filter_map(|length| slip_of(typed, meant.get(..length)?, letters)).min()
}

/// Whether `word` is written in letters that no word mixes: a slip does not change the alphabet, and looking for one
/// in both would be the longest of all searches.
#[must_use]
pub fn is_mixed(word: &str) -> bool {
    !word.is_ascii() && word.bytes().any(|b| b.is_ascii_alphanumeric())
}

fn slip_of(typed: &[u8], meant: &[u8], letters: usize) -> Option<Slip> {
    // Which letters are doubled, nobody knows by heart.
    if once_each(typed) == once_each(meant) {
        return Some(Slip::Easy);
    }
    if is_opposite(typed, meant) || is_opposite(meant, typed) {
        return None;
    }
    let same = |pair: &(&u8, &u8)| pair.0 == pair.1;
    let first = typed.iter().zip(meant).take_while(same).count();
    let (typed_rest, meant_rest) = (&typed[first..], &meant[first..]);
    let last = typed_rest.iter().rev().zip(meant_rest.iter().rev()).take_while(same).count();
    let wrong = &typed_rest[..typed_rest.len() - last];
    let right = &meant_rest[..meant_rest.len() - last];
    let before = first.checked_sub(1).map(|at| typed[at]);
    let usual = if first > 0 { Slip::Usual } else { Slip::Rare };
    let (slip, likely) = match (wrong, right) {
        ([one, two], [three, four]) if one == four && two == three => {
            (if first > 0 { Slip::Easy } else { Slip::Usual }, true)
        }
        ([], [_]) => (usual, letters >= 4 && (first > 0 || letters > 4)),
        ([extra], []) => {
            let near = |other: Option<u8>| other.is_some_and(|other| beside(*extra, other));
            let near = near(before) || near(typed.get(first + 1).copied());
            let likely = letters >= LONG || letters >= 4 && near && (first > 0 || letters > 5);
            (if near { usual } else { Slip::Rare }, likely)
        }
        ([one], [other]) => {
            let inside = first > 0 && last > 0;
            let (alike, beside) = (alike(*one, *other), beside(*one, *other));
            let likely =
                letters >= LONG || letters > 4 && alike || (letters > 4 || letters == 4 && inside) && beside;
            (if alike || beside { usual } else { Slip::Rare }, likely)
        }
        _ if letters < FEWEST_FOR_TWO => return None,
        // Two slips leave the beginning and put in no letter that is not there.
        _ => {
            let count = |letters: &[u8], of: u8| letters.iter().filter(|letter| **letter == of).count();
            let is_there = |letter: &u8| count(wrong, *letter) <= count(right, *letter);
            let begun = first > 0 || typed[..2] == [meant[1], meant[0]];
            let all_there = wrong.iter().all(is_there);
            let likely = first >= FAMILY
                || letters >= LONGEST
                || begun && all_there
                || sound_alike(&once_each(typed), &once_each(meant));
            (if all_there { usual } else { Slip::Rare }, likely)
        }
    };
    likely.then_some(slip)
}

/// Whether one is the other with a beginning that turns its meaning round: "prepared" is no slip for "unprepared".
fn is_opposite(one: &[u8], other: &[u8]) -> bool {
    const AGAINST: [&[u8]; 6] = [b"un", b"in", b"im", b"ir", b"il", b"dis"];
    AGAINST.iter().any(|against| one.strip_prefix(*against) == Some(other))
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
    use super::{Slip, slip};

    fn check(slips: &[(&str, &str)], expected: bool) {
        for (typed, meant) in slips {
            assert_eq!(slip(typed, meant, false).is_some(), expected, "{typed} for {meant}");
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
    fn some_slips_are_easier_than_others() {
        for (typed, easier, harder) in [
            ("coperation", "cooperation", "operation"),
            ("hiden", "hidden", "biden"),
            ("acuse", "accuse", "cause"),
            ("strom", "storm", "strum"),
            ("ivasion", "invasion", "evasion"),
            ("incidently", "incidentally", "incident"),
        ] {
            let [easier, harder] = [easier, harder].map(|meant| slip(typed, meant, false));
            assert!(
                easier.is_some() && (harder.is_none() || easier < harder),
                "{typed}: {easier:?} {harder:?}"
            );
        }
        assert_eq!(slip("lihgt", "lighthouse", true), Some(Slip::Easy));
    }

    #[test]
    fn what_turns_a_word_round_is_no_slip() {
        check(
            &[("unprepared", "prepared"), ("inconsistent", "consistent"), ("approved", "disapproved")],
            false,
        );
    }

    #[test]
    fn words_of_one_family_stand_for_each_other() {
        check(&[("registry", "register")], true);
    }

    #[test]
    fn a_beginning_counts_as_two_letters_shorter() {
        let check = |typed, meant, expected| {
            assert_eq!(slip(typed, meant, true).is_some(), expected, "{typed} for {meant}");
        };
        check("lihgt", "lighthouse", true);
        check("lughth", "lighthouse", true);
        check("lemon", "demonstrate", false);
        check("beach", "breached", false);
        check("cancer", "concern", false);
    }

    #[test]
    fn nothing_is_out_of_reach() {
        for (typed, meant) in [("", ""), ("a", ""), ("", "a"), ("a", "b"), ("ab", "c"), ("лодка", "lodka")]
        {
            for unfinished in [false, true] {
                let _ = slip(typed, meant, unfinished && !typed.is_empty());
            }
        }
    }
}
