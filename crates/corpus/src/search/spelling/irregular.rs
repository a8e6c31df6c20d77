//! Forms that no ending makes: fought of fight, wolves of wolf, crises of crisis.

use super::pairs;
use crate::text::stem::stem;

/// Other forms of a folded word with this stem. Some of them are no words; the dictionary decides.
#[must_use]
pub fn forms(word: &str, stem_of_word: &str) -> Vec<String> {
    let mut found = Vec::new();
    of_group(word, [stem_of_word; 2], "", &mut found);
    for prefix in PREFIXES.split(' ') {
        if let (Some(verb), Some(own)) = (word.strip_prefix(prefix), stem_of_word.strip_prefix(prefix)) {
            // The stemmer leaves more of a short word, and "standable" whole.
            of_group(verb, [&stem(verb), own], prefix, &mut found);
        }
    }
    for (one, other) in pairs(ENDINGS) {
        for (from, to) in [(one, other), (other, one)] {
            if let Some(before) = word.strip_suffix(from) {
                found.push(format!("{before}{to}"));
            }
        }
    }
    found
}

/// Adds the other forms of the group that `word` is of, each behind `prefix`: who knows "took" knows "mistook".
fn of_group(word: &str, stems: [&str; 2], prefix: &str, found: &mut Vec<String>) {
    // All forms of a group begin with one letter: every word of every keystroke is looked up.
    let first = word.as_bytes().first();
    for group in GROUPS.split(';').filter(|group| group.as_bytes().first() == first) {
        let base = group.split(' ').next().unwrap_or_default();
        let own = group.split(' ').any(|form| form == word);
        // "fights" and "fighting" are forms of "fight", too.
        if own || word.starts_with(beginning(base)) && stems.contains(&stem(base).as_str()) {
            found.extend(group.split(' ').filter(|form| *form != word).map(|form| prefix.to_owned() + form));
        }
    }
}

/// The plural of what may be an abbreviation, or its singular: the stemmer leaves "mps" and "ngos" alone, for no vowel comes
/// before their s. The dictionary decides what is one.
#[must_use]
pub fn abbreviated(word: &str) -> Option<String> {
    let vowel = word.bytes().take(2).any(|letter| b"aeiouy".contains(&letter));
    let other = || word.strip_suffix('s').map_or_else(|| word.to_owned() + "s", String::from);
    (!vowel).then(other).filter(|other| other.len() > 1)
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

/// Singular and plural, verb and past, in pairs.
const ENDINGS: &str = "man men lf lves ife ives eaf eaves oaf oaves ief ieves sis ses bus buses gas gases lens lenses iterion iteria \
    nic nicked nic nicking fic ficked fic ficking mic micked mic micking";

/// What verbs have before them without being inflected otherwise.
const PREFIXES: &str = "under over mis out re with for";

const DERIVED: &str = "die death dead death lose loss sell sale choose choice believe belief prove proof succeed success speak speech \
    fly flight give gift grieve grief hate hatred steal theft strong strength long length high height wide width deep depth poor \
    poverty hot heat true truth wise wisdom weigh weight see sight think thought advise advice france french britain british ireland \
    irish poland polish turkey turkish china chinese greece greek sweden swedish spain spanish denmark danish netherlands dutch \
    mexico mexican texas texan";

/// The base first, and twice what begins otherwise. Those are left out that are more often other words: ground, wound, better.
const GROUPS: &str = "arise arose arisen;bad worse worst;beat beaten;become became;begin began begun;bend \
    bent;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build \
    built;burn burnt;buy bought;catch caught;child children;choose chose chosen;cling clung;come came;creep \
    crept;deal dealt;dig dug;draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell \
    fallen;feed fed;feel felt;fight fought;find found;flee fled;fling flung;fly flew flown;foot feet;forbid \
    forbade forbidden;freeze froze frozen;get got gotten;give gave given;go went gone;goose geese;grow grew \
    grown;hang hung;hear heard;hide hid hidden;hold held;index indices;keep kept;kneel knelt;know knew known;lay \
    laid;lead led;leave left;lend lent;lose lost;matrix matrices;mean meant;medium media;meet met;mouse mice;pay \
    paid;person people;plead pled;ride rode ridden;ring rang rung;rise rose risen;run ran;see saw seen;seek \
    sought;sell sold;send sent;shake shook shaken;shoot shot;show shown;shrink shrank shrunk;sing sang sung;sink \
    sank sunk;sit sat;sleep slept;slide slid;speak spoke spoken;spend spent;spin spun;stand \
    stood;steal stole stolen;stick stuck;sting stung;strike struck stricken;swear swore sworn;sweep swept;swim \
    swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw \
    thrown;tooth teeth;wake woke woken;wear wore worn;weep wept;went go gone;win won;worse bad worst;write wrote \
    written";

#[cfg(test)]
mod tests {
    use super::{abbreviated, derived, forms, stem};

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
        check("men", &["man"]);
        check("thieves", &["thief"]);
    }

    #[test]
    fn abbreviations_have_plurals() {
        for (one, more) in [("mp", "mps"), ("ngo", "ngos")] {
            assert_eq!(abbreviated(one).as_deref(), Some(more));
            assert_eq!(abbreviated(more).as_deref(), Some(one));
        }
        assert_eq!(abbreviated("gas"), None);
        assert_eq!(abbreviated("ds"), None);
    }

    #[test]
    fn a_prefix_changes_nothing_of_a_verb() {
        check("undertook", &["undertake", "undertaken"]);
        check("mistakes", &["mistake", "mistook", "mistaken"]);
        check("withstand", &["withstood"]);
        check("withdrawal", &["withdraw", "withdrew", "withdrawn"]);
        check("undergone", &["undergo", "underwent"]);
        check("underwent", &["undergo", "undergone"]);
        check("forgiving", &["forgive", "forgave", "forgiven"]);
        for word in ["outage", "retreat", "forecast", "result", "forum"] {
            check(word, &[]);
        }
    }

    #[test]
    fn forms_with_another_first_letter_or_a_new_one_inside() {
        check("worse", &["bad", "worst"]);
        check("went", &["go", "gone"]);
        check("leaving", &["leave", "left"]);
        check("panicked", &["panic"]);
        check("traffic", &["trafficked", "trafficking"]);
        check("bus", &["buses"]);
        check("buses", &["busis", "bus"]);
        check("marion", &[]);
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
