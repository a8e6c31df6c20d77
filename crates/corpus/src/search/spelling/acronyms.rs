//! Abbreviations and the names they stand for, as far as first letters tell.

use crate::index::{Index, WordId};

/// The acronyms in the collection that are the first letters of `typed`: "north atlantic treaty
/// organization" is also NATO. Stop words may count or not: "institute for the study of war" is ISW.
#[must_use]
pub fn of_words(index: &Index, typed: &[&str], is_stopword: impl Fn(WordId) -> bool) -> Option<WordId> {
    let initials = |words: &mut dyn Iterator<Item = &&str>| -> String {
        words.filter_map(|word| word.chars().next()).collect()
    };
    let words = index.words();
    let content = initials(&mut typed.iter().filter(|word| !words.find(word).is_some_and(&is_stopword)));
    let dotted: Vec<String> = content.chars().map(String::from).collect();
    let letters = content.chars().count();
    let found = [content, dotted.join(".")]
        .iter()
        .filter(|_| letters >= 2)
        .find_map(|initials| words.find(initials).filter(|word| words.is_acronym(*word)))?;
    // Letters alone would make a "union state" the US: the articles' own name for it decides.
    let fits = match index.written_out(found) {
        Some(name) => name.iter().map(|word| words.text(*word)).eq(typed.iter().copied()),
        None => letters > 2,
    };
    fits.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Collection};
    use crate::quote::Quotes;
    use crate::text::stopwords::is_stopword;

    const TEXTS: &[&str] = &[
        "The HPA said no. The Harbour Pilots Association met; the Harbour Pilots Association left.",
        "The Office for the Safety of Ferries (OSF) and the U.S. wrote. The United Shippers of Ulm sailed.",
        "In the United States and in the United States, Mara sailed.",
    ];

    fn index() -> Index {
        let articles = vec![Article::from_paragraphs("a", "A", TEXTS)];
        Index::build(&Collection { articles, ..Collection::default() }, &Quotes::default())
    }

    #[test]
    fn words_typed_out_find_their_acronym() {
        let index = index();
        let acronym = |typed: &[&str]| {
            let is_stopword = |word| is_stopword(index.words().text(word));
            of_words(&index, typed, is_stopword).map(|word| index.words().text(word).to_owned())
        };
        assert_eq!(acronym(&["harbour", "pilots", "association"]).as_deref(), Some("hpa"));
        assert_eq!(acronym(&["office", "for", "the", "safety", "of", "ferries"]).as_deref(), Some("osf"));
        assert_eq!(acronym(&["united", "states"]).as_deref(), Some("u.s"));
        assert_eq!(acronym(&["united", "shippers"]), None);
        assert_eq!(acronym(&["mara", "sailed"]), None);
    }
}
