//! Names from East Slavic languages and from Arabic, which every newsroom romanises its own way.
//!
//! Knows the letters that Russian, Ukrainian and Belarusian romanisations exchange (Gomel, Homiel;
//! Kiev, Kyiv; Tikhanovskaya, Tsikhanouskaya), those of Arabic (Gaddafi, Qadhafi; Qaeda, Qaida) and Cyrillic itself. Does not
//! know any name: two words are taken for one name when rules alone can turn one into the other.
//!
//! A word is read as sounds: consonants in classes that romanisations mix (g, h, kh), and the
//! vowels between them. Its [`Key`] is the consonants; words with one key are one name when their
//! vowels differ only as unstressed or softened vowels do, and the fewer consonants there are to
//! go by, the less they may differ.

use crate::gather::Gather as _;
use crate::index::{WordId, Words};
use crate::order::Order as _;

/// Consonants of a name, and whether a vowel comes first or last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

/// The name-like words of a dictionary by their keys, in buckets: the page waits for it, and sorting takes longer.
pub struct Names {
    by_bucket: Vec<(u64, u32)>,
    /// Bucket `n` is `starts[n]..starts[n + 1]`; a power of two of them.
    starts: Vec<u32>,
}

impl Names {
    #[must_use]
    pub fn of(words: &Words) -> Self {
        let mut found: Vec<(u64, u32)> = Vec::new();
        let mut sounds = Sounds::default();
        for word in words.all().filter(|word| words.is_capital(*word)) {
            let text = words.text(word);
            let latin = if text.is_ascii() { None } else { romanised(text) };
            let letters = latin.as_deref().unwrap_or(text).as_bytes();
            for reading in ways(letters) {
                sounds.read(letters, *reading);
                found.extend(sounds.key().map(|key| (key.0, word.0)));
            }
        }
        let buckets = found.len().next_power_of_two();
        let mut starts = vec![0_u32; buckets + 1];
        for (key, _) in &found {
            starts[bucket(*key, buckets)] += 1;
        }
        let mut end = 0;
        for start in &mut starts {
            end += *start;
            *start = end;
        }
        // Filled from their ends, they end where they begin.
        let mut by_bucket = vec![(0, 0); found.len()];
        for name in found {
            let start = &mut starts[bucket(name.0, buckets)];
            *start -= 1;
            by_bucket[*start as usize] = name;
        }
        Self { by_bucket, starts }
    }

    /// The names in `words` that may be other romanisations of `typed`.
    #[must_use]
    pub fn like(&self, words: &Words, typed: &str) -> Vec<WordId> {
        let mut found = Vec::new();
        for sounds in readings(typed) {
            let Some(key) = sounds.key() else { continue };
            let at = bucket(key.0, self.starts.len() - 1);
            let inside = &self.by_bucket[self.starts[at] as usize..self.starts[at + 1] as usize];
            let same = inside.iter().filter(|(other, _)| *other == key.0);
            for word in same.map(|(_, word)| WordId(*word)) {
                let text = words.text(word);
                if text != typed && readings(text).iter().any(|other| sounds.may_be(other)) {
                    found.push(word);
                }
            }
        }
        found.order();
        found.dedup();
        found
    }

    /// The names in `words` that may begin like `typed`, which is not finished.
    #[must_use]
    pub fn begun(&self, words: &Words, typed: &str) -> Vec<WordId> {
        let mut found = Vec::new();
        for mut typed in readings(typed) {
            // The v of "Tikhanov" is silent once "skaya" follows.
            let silent = typed.consonants.last() == Some(&b'v');
            let count = typed.consonants.len() - usize::from(silent);
            if count < FEWEST_BEGUN {
                continue;
            }
            // "Congo" begins no name that goes on without a vowel.
            let open = !typed.run(count).is_empty();
            typed.cut(count);
            let Some(key) = typed.key() else { continue };
            let begins = |mut name: Sounds| {
                let goes_on = !open || count <= name.consonants.len() && !name.run(count).is_empty();
                name.cut(count);
                goes_on && typed.may_be(&name)
            };
            let alike = self.by_bucket.iter().filter(|(other, _)| key.begins(*other));
            let alike = alike.map(|(_, word)| WordId(*word));
            found.extend(alike.filter(|word| readings(words.text(*word)).into_iter().any(begins)));
        }
        found
    }
}

/// Two consonants begin too many names.
const FEWEST_BEGUN: usize = 3;

impl Key {
    /// Whether the consonants of `longer` begin with these, and a vowel comes first in both or in neither.
    fn begins(self, longer: u64) -> bool {
        let more = self.0.leading_zeros().checked_sub(longer.leading_zeros());
        // The two bits before the consonants say whether a vowel comes first and last.
        let consonants = (61 - self.0.leading_zeros()) / 5 * 5;
        more.is_some_and(|more| (self.0 ^ longer >> more) & !(1 << consonants) == 0)
    }
}

/// Whether two words may be romanisations of one name.
#[must_use]
pub fn alike(one: &str, two: &str) -> bool {
    let others = readings(two);
    readings(one)
        .iter()
        .any(|one| one.key().is_some() && others.iter().any(|two| one.key() == two.key() && one.may_be(two)))
}

/// The highest bits of a product depend on all bits of the key.
fn bucket(key: u64, buckets: usize) -> usize {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    (key.wrapping_mul(ODD) >> 32) as usize & (buckets - 1)
}

/// Latin letters for a folded Cyrillic word, in the way English newspapers write them; `None` for others.
#[must_use]
pub fn romanised(word: &str) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let mut latin = String::with_capacity(word.len());
    let mut cyrillic = false;
    for letter in word.chars() {
        match CYRILLIC.split(' ').find_map(|pair| pair.strip_prefix(letter)) {
            Some(to) => {
                cyrillic = true;
                latin.push_str(to);
            }
            None => latin.push(letter),
        }
    }
    cyrillic.then_some(latin)
}

/// After folding: ё is е, й is и, ї is і, ў is у, ґ is г. Each letter and what it becomes.
const CYRILLIC: &str = "аa бb вv гg дd еe єie жzh зz иi іi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya";

/// A word as consonants with the vowels before, between and after them.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sounds {
    consonants: Vec<u8>,
    /// All of them in a row; a softened vowel is a capital letter.
    vowels: Vec<u8>,
    /// How many vowels come before each consonant, counted from the word's beginning.
    before: Vec<usize>,
}

// Twelve classes of five bits fill a key; no name we met has more consonants.
const MOST_CONSONANTS: usize = 11;
const FEWEST_LETTERS: usize = 4;

/// The ways a folded word may be read: c is ch in Viacorka (č), k in Victor, ts in Cichanouski;
/// ch is kh in the latter.
fn readings(word: &str) -> Vec<Sounds> {
    let latin = romanised(word);
    let word = latin.as_deref().unwrap_or(word).as_bytes();
    let read = |reading: &Reading| {
        let mut sounds = Sounds::default();
        sounds.read(word, *reading);
        sounds
    };
    let mut all: Vec<Sounds> = ways(word).iter().map(read).gather();
    all.dedup();
    all
}

/// How the letters of a name may be read; not at all if they are no name's.
fn ways(word: &[u8]) -> &'static [Reading] {
    const ALL: &[Reading] = &[Reading::English, Reading::Hard, Reading::Latinate];
    const ARABIC: &[Reading] = &[Reading::English, Reading::Arabic];
    if word.len() < FEWEST_LETTERS || !word.iter().all(u8::is_ascii_lowercase) {
        &[]
    } else if word.contains(&b'c') {
        ALL
    } else if word.contains(&b'q') {
        ARABIC
    } else {
        &ALL[..1]
    }
}

/// How c, ch and q are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// Viacorka, Viachorka: both are the sound of "church".
    English,
    /// Victor: c is k.
    Hard,
    /// Cichanouski: c is ts, ch is kh.
    Latinate,
    /// Gaddafi: q is g.
    Arabic,
}

/// How many letters the consonant at the beginning of `rest` has, and its class; `None` for a vowel.
fn consonant(rest: &[u8], reading: Reading) -> (usize, Option<u8>) {
    // Most letters are no part of one, and every name of the dictionary is read when the page opens.
    if matches!(rest.get(1), Some(b'c' | b'h' | b'k' | b's' | b'z')) {
        for (letters, class) in CONSONANTS {
            if rest.starts_with(letters) {
                return (letters.len(), Some(*class));
            }
        }
    }
    let class = match rest[0] {
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'j' => return (1, None),
        b'c' => {
            let h = rest.get(1) == Some(&b'h');
            let class = match reading {
                Reading::English | Reading::Arabic => b'c',
                Reading::Hard => b'k',
                Reading::Latinate => {
                    if h {
                        b'h'
                    } else {
                        b't'
                    }
                }
            };
            return (1 + usize::from(h), Some(class));
        }
        b'g' => b'h',
        b'w' => b'v',
        b'q' if reading == Reading::Arabic => b'h',
        b'q' => b'k',
        other => other,
    };
    (1, Some(class))
}

/// Longest first. Belarusian softens t and d to ts and dz; sz, cz and sch are Polish and German.
const CONSONANTS: &[(&[u8], u8)] = &[
    (b"shch", b's'),
    (b"szcz", b's'),
    (b"tsch", b'c'),
    (b"sch", b's'),
    (b"tch", b'c'),
    (b"sh", b's'),
    (b"sz", b's'),
    (b"cz", b'c'),
    (b"zh", b'z'),
    (b"kh", b'h'),
    (b"gh", b'h'),
    (b"th", b't'),
    (b"ts", b't'),
    (b"tz", b't'),
    (b"dz", b'd'),
    (b"dh", b'd'),
    (b"ph", b'f'),
    (b"ck", b'k'),
];

fn is_consonant(letter: u8) -> bool {
    !b"aeiouyj".contains(&letter)
}

/// Reads the vowel at `at`; how many letters it has.
fn vowel(word: &[u8], at: usize, found: &mut Sounds) -> usize {
    let glide = matches!(word[at], b'i' | b'y' | b'j');
    let next = word.get(at + 1).copied();
    let last = found.last_run().last().copied();
    match (word[at], next) {
        // "Mariya" is "Maria": the glide before a softened vowel says nothing.
        (_, Some(b'i' | b'y' | b'j'))
            if glide && word.get(at + 2).is_some_and(|vowel| b"aeo".contains(vowel)) =>
        {
            1
        }
        // ya, ie, jo: one softened vowel.
        (_, Some(vowel @ (b'a' | b'e' | b'o' | b'u'))) if glide => {
            found.vowels.push(vowel.to_ascii_uppercase());
            2
        }
        // "Quran" is "Koran".
        (b'u', Some(next)) if is_consonant(next) && word[..at].ends_with(b"q") => {
            found.vowels.push(b'o');
            1
        }
        // "Uladzimir" is "Vladimir".
        (b'u', Some(next)) if at == 0 && is_consonant(next) => {
            found.push(b'v');
            1
        }
        // The u of "Mahiliou" and "Tsikhanouskaya" is the v of "Mogilev" and "Tikhanovskaya".
        (b'u', None) if last.is_some_and(|before| b"aoeAOE".contains(&before)) => {
            found.push(b'v');
            1
        }
        (b'u', Some(b's')) if last.is_some_and(|before| b"aoeAOE".contains(&before)) => 1,
        _ => {
            // "ii", "yi" and "iy" are one vowel.
            if !(glide && last == Some(b'i')) {
                found.vowels.push(if glide { b'i' } else { word[at] });
            }
            1
        }
    }
}

impl Sounds {
    /// Becomes the sounds of `word`; what it was before is forgotten, but not its memory, for every name of the dictionary
    /// is read when the page opens.
    fn read(&mut self, word: &[u8], reading: Reading) {
        self.consonants.clear();
        self.vowels.clear();
        self.before.clear();
        let mut at = 0;
        while at < word.len() {
            let rest = &word[at..];
            let (read, class) = consonant(rest, reading);
            let after_vowel = !self.last_run().is_empty();
            at += match class {
                // "Sharia" is also "Shariah".
                Some(b'h') if rest == b"h" && matches!(self.last_run(), [.., b'a' | b'A']) => read,
                // v, w and u before a consonant are one Belarusian sound, and as good as silent.
                Some(b'v') if after_vowel && rest.get(read).is_some_and(|next| is_consonant(*next)) => read,
                Some(class) => {
                    self.push(class);
                    read
                }
                None => vowel(word, at, self),
            };
        }
    }

    /// The vowels before consonant `at`; after the last one for one more.
    fn run(&self, at: usize) -> &[u8] {
        let from = at.checked_sub(1).map_or(0, |before| self.before[before]);
        let to = self.before.get(at).copied().unwrap_or(self.vowels.len());
        &self.vowels[from..to]
    }

    /// The vowels after the last consonant.
    #[inline(always)]
    fn last_run(&self) -> &[u8] {
        let from = self.before.last().copied().unwrap_or(0);
        self.vowels.get(from..).unwrap_or(&[])
    }

    fn push(&mut self, class: u8) {
        let doubled = self.consonants.last() == Some(&class) && self.last_run().is_empty();
        if doubled {
            return;
        }
        if class == b'x' {
            self.push(b'k');
            self.push(b's');
            return;
        }
        self.consonants.push(class);
        self.before.push(self.vowels.len());
    }

    fn key(&self) -> Option<Key> {
        if self.consonants.len() < 2 || self.consonants.len() > MOST_CONSONANTS {
            return None;
        }
        let edge = |at: usize| u64::from(!self.run(at).is_empty());
        let ends = edge(0) << 1 | edge(self.consonants.len());
        Some(Key(self.consonants.iter().fold(4 | ends, |key, class| key << 5 | u64::from(class - b'a'))))
    }

    /// Ends with consonant number `count`.
    fn cut(&mut self, count: usize) {
        self.consonants.truncate(count);
        self.before.truncate(count);
        self.vowels.truncate(self.before.last().copied().unwrap_or(0));
    }

    /// Whether both may be one name. Costs are in halves: one for a vowel that dialects or
    /// languages exchange, two for a vowel that only one of them writes.
    fn may_be(&self, other: &Sounds) -> bool {
        if self.consonants != other.consonants {
            return false;
        }
        let count = self.consonants.len();
        let allowed = match count {
            0..=2 => 1,
            3 => 1,
            4 => 2,
            5 => 3,
            _ => 5,
        };
        // "Tsepkalo", "Tsapkala": Belarusian is written as it is spoken, from the first vowel to the last. But "Brando" is not "Brenda".
        let spoken = count >= 4
            && b"kl".contains(&self.consonants[count - 1])
            && matches!(
                (self.last_run(), other.last_run()),
                ([.., b'a' | b'A'], [.., b'o' | b'O']) | ([.., b'o' | b'O'], [.., b'a' | b'A'])
            );
        let mut cost = 0;
        for at in 0..=count {
            let before_last_v = at + 1 == count && self.consonants[at] == b'v';
            let last = at == count;
            let after_husher = at > 0 && b"csz".contains(&self.consonants[at - 1]);
            let open = spoken || at > 0 && self.consonants[at - 1] == b'c';
            let place = Place { consonants: count, after_husher, open, last, before_last_v };
            let Some(more) = exchange(self.run(at), other.run(at), &place) else { return false };
            cost += more;
        }
        cost <= allowed
    }
}

/// Where in a name a run of vowels stands.
struct Place {
    /// How many the name has.
    consonants: usize,
    after_husher: bool,
    /// Whether e may be a here: after ch, or where o is a.
    open: bool,
    last: bool,
    before_last_v: bool,
}

/// What it costs to read one run of vowels for another; `None` when nobody would.
fn exchange(one: &[u8], two: &[u8], place: &Place) -> Option<u32> {
    let &Place { consonants, after_husher, open, last, before_last_v } = place;
    let (one, two) = match (one, two) {
        (one, two) if one == two => return Some(0),
        // "-sky", "-skiy", "-skyi"; "Serhii", "Sergei": the end of a name says little.
        ([.., one_end], [.., two_end]) if last && one.len().max(two.len()) <= 2 => (*one_end, *two_end),
        ([one], [two]) => (*one, *two),
        // "Qaida" is "Qaeda".
        ([b'a', b'e'], [b'a', b'i']) | ([b'a', b'i'], [b'a', b'e']) => return Some(1),
        // Cyrillic spells the vowel of "Biden" and "Mike" so.
        ([b'a', b'i'], [b'i']) | ([b'i'], [b'a', b'i']) if consonants >= 3 => return Some(1),
        // "Alyaksandr", "Alexander"; "Volodymyr", "Vladimir".
        ([], [_]) | ([_], []) if consonants >= 5 => return Some(2),
        _ => return None,
    };
    if one.eq_ignore_ascii_case(&two) {
        return Some(0);
    }
    let pair =
        |a: &[u8], b: &[u8]| (a.contains(&one) && b.contains(&two)) || (a.contains(&two) && b.contains(&one));
    let exchanged = (pair(b"e", b"i") && consonants >= 4)
        || pair(b"E", b"i")
        || pair(b"A", b"eE")
        || pair(b"O", b"eE")
        || (pair(b"aA", b"oO") && (last || consonants >= 4))
        || (pair(b"a", b"e") && last && consonants >= 3)
        // "Aleksandar"; the first vowel of "Chornobyl" is Russian's ё.
        || (pair(b"aA", b"eE") && consonants >= 6)
        || ((before_last_v || after_husher) && pair(b"oO", b"ieE"))
        || (open && pair(b"a", b"e"));
    exchanged.then_some(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;
    use proptest::prelude::*;

    fn like(typed: &str, name: &str) -> bool {
        let mut words = Words::default();
        words.push(&folded(name), true, false);
        !Names::of(&words).like(&words, &folded(typed)).is_empty()
    }

    fn check(names: &[&str]) {
        for one in names {
            for two in names.iter().filter(|two| *two != one) {
                assert!(like(one, two), "{one} is {two}");
            }
        }
    }

    fn begun(typed: &str, names: &[&str]) -> usize {
        let mut words = Words::default();
        names.iter().for_each(|name| words.push(&folded(name), true, false));
        Names::of(&words).begun(&words, &folded(typed)).len()
    }

    #[test]
    fn the_beginning_of_a_name_may_be_romanised_otherwise() {
        assert_eq!(begun("tikhano", &["tsikhanouskaya"]), 1);
        assert_eq!(begun("lukaszen", &["lukashenka"]), 1);
        assert_eq!(begun("kongo", &["congress"]), 0);
        assert_eq!(begun("kongr", &["congress"]), 1);
    }

    proptest! {
        // A word is read in several ways, some of them with fewer consonants.
        #[test]
        fn no_beginning_is_out_of_reach(
            names in prop::collection::btree_set("[acehiklostuz]{4,9}", 1..30),
            typed in "[acehiklostuz]{1,9}",
        ) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            prop_assert!(begun(&typed, &names) <= names.len() * 9);
        }
    }

    #[test]
    fn romanisations_of_one_name_meet() {
        check(&["lukashenko", "lukashenka", "lukaszenka", "lukaschenko", "лукашенко", "лукашэнка"]);
        check(&["alyaksandr", "aliaksandr", "alexander", "aleksandr", "александр"]);
        check(&["tsikhanouskaya", "tikhanovskaya", "tsikhanouskaia", "тихановская"]);
        check(&["viacorka", "vyachorka", "viachorka"]);
        check(&["sergei", "sergey", "serhiy", "siarhei"]);
        check(&["zelensky", "zelenskyy", "zelenskiy", "зеленский"]);
        check(&["volodymyr", "vladimir", "uladzimir", "уладзімір"]);
        check(&["dmitry", "dzmitry", "dmitri"]);
        check(&["sviatlana", "svetlana", "svyatlana"]);
        check(&["yevgeny", "evgeny", "evgenii"]);
        check(&["viktor", "victor"]);
        check(&["gaddafi", "qaddafi", "gadhafi", "qadhafi"]);
        check(&["qaddafi", "kadafi"]);
        check(&["qaeda", "qaida", "kaeda"]);
        check(&["sharia", "shariah"]);
        check(&["abdullah", "abdulla"]);
        check(&["quran", "koran"]);
        check(&["alexander", "aleksandar"]);
        check(&["biden", "байден"]);
        check(&["tsepkalo", "tsapkala"]);
        check(&["maria", "mariya", "marija", "мария", "марія"]);
    }

    #[test]
    fn romanisations_of_one_place_meet() {
        check(&["homiel", "gomel", "homel", "гомель"]);
        check(&["kyiv", "kiev", "киев"]);
        check(&["kyiv", "kijow"]);
        check(&["kharkiv", "kharkov", "харьков"]);
        check(&["luhansk", "lugansk"]);
        check(&["mahiliou", "mogilev"]);
        check(&["hrodna", "grodno"]);
        check(&["chernihiv", "chernigov"]);
        check(&["lviv", "lvov"]);
        check(&["odesa", "odessa"]);
        check(&["ukraine", "ukraina"]);
        check(&["chornobyl", "chernobyl", "чорнобиль"]);
        check(&["chernobyl", "czarnobyl", "charnobyl"]);
        check(&["donbas", "donbass"]);
    }

    #[test]
    fn names_that_only_look_alike_stay_apart() {
        for (one, two) in [
            ("brian", "brown"),
            ("martin", "morton"),
            ("marlin", "merlin"),
            ("barton", "burton"),
            ("alexander", "alexandra"),
            ("clinton", "clanton"),
            ("sanders", "sunders"),
            ("minsk", "monaco"),
            ("kiev", "cave"),
            ("bernie", "byrne"),
            ("stat", "scott"),
            ("brando", "brenda"),
            ("barbero", "barbara"),
        ] {
            assert!(!like(one, two), "{one} is not {two}");
        }
    }
}
