//! Forms that no ending makes: fought of fight, wolves of wolf, crises of crisis.

use super::pairs;
use crate::text::stem::stem;

/// Other forms of a folded word with this stem. Some of them are no words; the dictionary decides.
#[must_use]
pub fn forms(word: &str, stem_of_word: &str) -> Vec<String> {
    let mut found = Vec::new();
    // All forms of a group begin with one letter: every word of every keystroke is looked up.
    let first = word.as_bytes().first();
    for group in GROUPS.split(';').filter(|group| group.as_bytes().first() == first) {
        let base = group.split(' ').next().unwrap_or_default();
        let own = group.split(' ').any(|form| form == word);
        // "fights" and "fighting" are forms of "fight", too.
        if own || word.starts_with(beginning(base)) && stem_of_word == stem(base) {
            found.extend(group.split(' ').filter(|form| *form != word).map(String::from));
        }
    }
    for (one, other) in pairs(ENDINGS) {
        for (from, to) in [(one, other), (other, one)] {
            if let Some(before) = word.strip_suffix(from).filter(|before| before.len() >= FEWEST_BEFORE) {
                found.push(format!("{before}{to}"));
            }
        }
    }
    found
}

/// What a folded word was made of or what is made of it, where no ending says so: loss of lose, French of France.
pub fn derived(word: &str) -> impl Iterator<Item = &'static str> {
    pairs(DERIVED).filter_map(move |(one, other)| match word {
        _ if word == one => Some(other),
        _ if word == other => Some(one),
        _ => None,
    })
}

/// What all regular forms of a verb begin with: "driving" has no e.
fn beginning(base: &str) -> &str {
    base.strip_suffix(['e', 'y']).unwrap_or(base)
}

const FEWEST_BEFORE: usize = 1;

/// Singular and plural, in pairs.
const ENDINGS: &str = "man men lf lves ife ives eaf eaves oaf oaves ief ieves sis ses";

const DERIVED: &str = "die death dead death lose loss sell sale choose choice believe belief prove proof succeed success speak speech \
    fly flight give gift grieve grief hate hatred steal theft strong strength long length high height wide width deep depth poor \
    poverty hot heat true truth wise wisdom weigh weight see sight think thought advise advice france french britain british ireland \
    irish poland polish turkey turkish china chinese greece greek sweden swedish spain spanish denmark danish netherlands dutch \
    mexico mexican texas texan";

/// The base first. Those are left out that are as often other words: left, ground, wound.
const GROUPS: &str = "arise arose arisen;become became;begin began begun;bend bent;bind bound;bite bit bitten;blow blew blown;break broke \
    broken;bring brought;build built;burn burnt;buy bought;catch caught;child children;choose chose chosen;deal dealt;dig dug;draw \
    drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee \
    fled;fly flew flown;foot feet;forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;goose \
    geese;grow grew grown;hang hung;hear heard;hide hid hidden;hold held;index indices;keep kept;kneel knelt;lay laid;lead led;lend lent;lose lost;matrix matrices;mean \
    meant;medium media;meet met;mislead misled;mouse mice;overcome overcame;overthrow overthrew overthrown;pay paid;person people;plead pled;rebuild rebuilt;ride rode \
    ridden;rise rose risen;run ran;seek sought;sell sold;send sent;shake shook shaken;shoot shot;shrink shrank shrunk;sing sang \
    sung;sink sank sunk;sit sat;sleep slept;speak spoke spoken;spend spent;spin spun;steal stole stolen;stick stuck;strike struck \
    stricken;swear swore sworn;sweep swept;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think \
    thought;throw threw thrown;tooth teeth;understand understood;undergo underwent undergone;wake woke woken;wear wore worn;weep \
    wept;win won;withdraw withdrew withdrawn;withhold withheld;write wrote written";

#[cfg(test)]
mod tests {
    use super::{derived, forms, stem};

    fn check(word: &str, expected: &[&str]) {
        assert_eq!(forms(word, &stem(word)), expected, "{word}");
    }

    #[test]
    fn forms_that_no_ending_makes_are_known_both_ways() {
        check("fought", &["fight"]);
        check("fights", &["fight", "fought"]);
        check("driving", &["drive", "drove", "driven"]);
        check("stole", &["steal", "stolen"]);
        check("flies", &["fly", "flew", "flown"]);
        check("wolves", &["wolf"]);
        check("wife", &["wives"]);
        check("crises", &["crisis"]);
        check("spokesmen", &["spokesman"]);
        check("harbour", &[]);
        check("men", &[]);
        check("thieves", &["thief"]);
    }

    #[test]
    fn words_made_of_others_are_known_both_ways() {
        for (one, other) in [("loss", "lose"), ("french", "france"), ("death", "die")] {
            assert!(
                derived(one).any(|of| of == other) && derived(other).any(|of| of == one),
                "{one}, {other}"
            );
        }
        assert_eq!(derived("harbour").count(), 0);
    }
}
