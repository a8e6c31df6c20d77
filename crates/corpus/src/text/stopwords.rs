//! Words so common that they say nothing about what an article is about.

/// Whether a folded word is one of them. They count little beside other words, and fully when a query has no others.
#[must_use]
pub fn is_stopword(folded: &str) -> bool {
    let Some(initial @ b'a'..=b'z') = folded.bytes().next() else { return false };
    let at = usize::from(initial - b'a');
    let own = &STOPWORDS.as_bytes()[INITIALS[at]..INITIALS[at + 1]];
    own.split(|byte| *byte == b' ').any(|stopword| stopword == folded.as_bytes())
}

/// All of them, in no order that matters.
pub fn all() -> impl Iterator<Item = &'static str> {
    STOPWORDS.split(' ')
}

/// The form under which an abbreviation is kept apart from the stop word it looks like: "US" and
/// "U.S." are `u.s`, "us" is not; `None` for abbreviations that look like no stop word.
#[must_use]
pub fn abbreviation(folded: &str) -> Option<String> {
    if folded.len() > 3 || !is_stopword(folded) {
        return None;
    }
    let mut dotted = String::new();
    for (at, letter) in folded.char_indices() {
        if at > 0 {
            dotted.push('.');
        }
        dotted.push(letter);
    }
    Some(dotted)
}

/// Where the stop words of each initial begin, and where the last end. Every acronym of every text is looked up.
const INITIALS: [usize; 27] = {
    let words = STOPWORDS.as_bytes();
    let mut starts = [words.len(); 27];
    let mut at = words.len();
    while at > 0 {
        at -= 1;
        if at == 0 || words[at - 1] == b' ' {
            let mut initial = (words[at] - b'a') as usize + 1;
            // Letters without a stop word have an empty stretch.
            while initial > 0 && starts[initial - 1] > at {
                initial -= 1;
                starts[initial] = at;
            }
        }
    }
    starts
};

// In alphabetical order. Pronouns, articles, prepositions, conjunctions, auxiliary verbs, question words, and the
// contractions of these without their apostrophe.
const STOPWORDS: &str = "a about above after again against all also am among an and any are as at be became because \
been before being below between both but by can cannot could did didnt do does doesnt doing done dont down during each \
either else ever every few for from further had has hasnt have having he her here hers herself him himself his how \
however i if im in into is isnt it its itself ive just least less made make makes many may me might more most much must my \
myself near neither no nor not of off often on once only onto or other others ought our ours ourselves out over own per rather \
really same say says said shall she should since so some such than that thats the their theirs them themselves then \
there these they this those though through thus to too toward towards under until up upon us very via was wasnt we \
were what whatever when where whether which while who whom whose why will with within without wont would yet you your \
yours yourself";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_kept_apart_from_the_words_they_look_like() {
        assert_eq!(abbreviation("us").as_deref(), Some("u.s"));
        assert_eq!(abbreviation("who").as_deref(), Some("w.h.o"));
        assert_eq!(abbreviation("nato"), None);
        assert_eq!(abbreviation("eu"), None);
    }

    #[test]
    fn every_stop_word_is_known_and_nothing_else() {
        assert!(all().all(is_stopword));
        for other in ["", "zebra", "them selves", "w", "ships", "éa", "q", "u"] {
            assert!(!is_stopword(other), "{other}");
        }
    }
}
