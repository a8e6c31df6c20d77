//! Speakers: one person or organisation for all its spellings across the collection.
//!
//! Knows the collection's names and aliases, full names and surnames, and transliterations.
//! Does not know quotes. When in doubt two speakers stay two: a wrong merge puts words in a mouth.

use super::{Speaker, SpeakerIndex, SpeakerKind, SpeakerRole};
use crate::article::{Collection, NameKind};
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;

/// At most this many role phrases are kept for one speaker in one article.
const ROLES: usize = 3;

/// The speakers found so far.
pub struct Register<'a> {
    collection: &'a Collection,
    speakers: Vec<Speaker>,
    by_name: HashMap<String, SpeakerIndex>,
    /// Folded alias of the collection's names: canonical name and kind.
    aliases: HashMap<String, (&'a str, NameKind)>,
}

impl<'a> Register<'a> {
    pub fn new(collection: &'a Collection) -> Self {
        let mut aliases = HashMap::new();
        for name in &collection.names {
            for form in std::iter::once(&name.canonical).chain(&name.aliases) {
                aliases.entry(fold(form)).or_insert((name.canonical.as_str(), name.kind));
            }
        }
        Self { collection, speakers: Vec::new(), by_name: HashMap::new(), aliases }
    }

    /// The speaker that an article calls `name`.
    pub fn named(&mut self, name: &str, kind: SpeakerKind) -> SpeakerIndex {
        let folded = fold(name);
        let (canonical, kind) = match self.aliases.get(&folded) {
            Some((canonical, NameKind::Person)) => (*canonical, SpeakerKind::Person),
            Some((canonical, _)) => (*canonical, SpeakerKind::Organisation),
            None => (name, kind),
        };
        let known = self.by_name.get(&fold(canonical)).copied();
        let index = known
            .or_else(|| self.spelled_alike(canonical, kind))
            .unwrap_or_else(|| self.add(canonical, kind));
        self.by_name.insert(fold(canonical), index);
        self.also(index, name);
        index
    }

    /// Somebody an article leaves unnamed. Two articles' "analysts" are not the same people.
    /// Unless the collection knows such people by these words.
    pub fn unnamed(&mut self, article: ArticleIndex, words: &str) -> SpeakerIndex {
        if self.aliases.contains_key(&fold(words)) {
            return self.named(words, SpeakerKind::Organisation);
        }
        let key = format!("{}\u{0}{}", article.0, fold(words));
        if let Some(known) = self.by_name.get(&key) {
            return *known;
        }
        let index = self.add(words, SpeakerKind::Unnamed);
        self.by_name.insert(key, index);
        index
    }

    /// A role phrase an article gives a speaker.
    pub fn role(&mut self, speaker: SpeakerIndex, article: ArticleIndex, span: Span) {
        let text = |role: &SpeakerRole| self.collection.get(role.article).map(|a| fold(a.slice(role.span)));
        let new = SpeakerRole { article, span };
        let roles = &self.speakers[speaker.0 as usize].roles;
        let here = roles.iter().filter(|r| r.article == article);
        if here.clone().count() < ROLES && !here.clone().any(|r| text(r) == text(&new)) {
            self.speakers[speaker.0 as usize].roles.push(new);
        }
    }

    pub fn finish(self) -> Vec<Speaker> {
        self.speakers
    }

    fn add(&mut self, name: &str, kind: SpeakerKind) -> SpeakerIndex {
        let index = SpeakerIndex(u32::try_from(self.speakers.len()).expect("fewer than 2^32 speakers"));
        self.speakers.push(Speaker { name: name.to_owned(), kind, aliases: Vec::new(), roles: Vec::new() });
        index
    }

    fn also(&mut self, index: SpeakerIndex, name: &str) {
        let speaker = &mut self.speakers[index.0 as usize];
        if speaker.name != name && !speaker.aliases.iter().any(|a| a == name) {
            speaker.aliases.push(name.to_owned());
        }
    }

    /// A person whose given name and surname are both spellings of `name`'s: "Alexander Lukashenko"
    /// and "Alyaksandr Lukashenka". Only when exactly one fits.
    fn spelled_alike(&self, name: &str, kind: SpeakerKind) -> Option<SpeakerIndex> {
        if kind != SpeakerKind::Person {
            return None;
        }
        let mut fits = self
            .speakers
            .iter()
            .enumerate()
            .filter(|(_, s)| s.kind == SpeakerKind::Person && alike(&s.name, name));
        let (first, _) = fits.next()?;
        fits.next().is_none().then(|| SpeakerIndex(u32::try_from(first).unwrap_or(u32::MAX)))
    }
}

/// Lower case without accents, dots and a leading article.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            '’' | '‘' => folded.push('\''),
            '.' => {}
            c => folded.push(super::lexicon::plain(c)),
        }
    }
    folded.strip_prefix("the ").map(str::to_owned).unwrap_or(folded)
}

/// Whether two full names may be transliterations of one: the same consonants in the same order.
fn alike(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> { fold(name).split_whitespace().map(str::to_owned).collect() };
    let (a, b) = (words(a), words(b));
    if a.len() < 2 || b.len() < 2 {
        return false;
    }
    let ends = |words: &[String]| (words[0].clone(), words[words.len() - 1].clone());
    let ((a_first, a_last), (b_first, b_last)) = (ends(&a), ends(&b));
    if a_first == b_first && a_last == b_last {
        return true;
    }
    let surname = skeleton(&a_last);
    let given = skeleton(&a_first);
    let long = surname.len() >= 4 && given.len() >= 3;
    long && surname == skeleton(&b_last) && given == skeleton(&b_first)
}

/// What transliterations keep of a Slavic name: its consonants, with the letters that
/// stand for one sound made equal.
fn skeleton(word: &str) -> String {
    let word = word
        .replace("ks", "x")
        .replace("ck", "k")
        .replace('c', "k")
        .replace("kh", "h")
        .replace('g', "h")
        .replace('w', "v");
    let mut kept = String::new();
    for c in word.chars().filter(|c| c.is_alphabetic() && !"aeiouyj".contains(*c)) {
        if !kept.ends_with(c) {
            kept.push(c);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Name;

    #[test]
    fn aliases_of_the_collection_are_one_speaker() {
        let collection = Collection {
            names: vec![Name {
                canonical: "Mara Holt".to_owned(),
                kind: NameKind::Person,
                role: None,
                aliases: vec!["Holt".to_owned(), "Marah Hold".to_owned()],
            }],
            ..Collection::default()
        };
        let mut register = Register::new(&collection);
        let first = register.named("Holt", SpeakerKind::Person);
        assert_eq!(register.named("Marah Hold", SpeakerKind::Person), first);
        let speakers = register.finish();
        assert_eq!(speakers[0].name, "Mara Holt");
        assert_eq!(speakers[0].aliases, ["Holt", "Marah Hold"]);
    }

    #[test]
    fn transliterations_merge_and_namesakes_do_not() {
        for (a, b, same) in [
            ("Alexander Lukashenko", "Alyaksandr Lukashenka", true),
            ("Ilse Brandt", "Ilse M. Brandt", true),
            ("Ilse Brandt", "Elsa Brandt", false),
            ("Mara Holt", "Ilse Holt", false),
            ("Holt", "Mara Holt", false),
            ("Dan Lee", "Dana Lee", false),
        ] {
            assert_eq!(alike(a, b), same, "{a} / {b}");
        }
    }
}
