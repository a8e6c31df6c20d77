//! `matters.toml`: the matters that the author compares the sources on.
//!
//! Knows that every anchor must fit its text. What relations mean is the core's business.

use crate::anchor::{self, Place};
use crate::draft::Draft;
use crate::fields::{Fields, parse};
use crate::file::TextFile;
use crate::naming;
use crate::nearest::did_you_mean;
use crate::problem::{Problem, shown};
use corpus::article::Article;
use corpus::compare::{Matter, Passage, Relation};
use corpus::span::Span;
use corpus::text::{sentences, words};
use std::collections::{HashMap, HashSet};

/// Every matter of the file that makes sense.
#[must_use]
pub fn read(file: &TextFile, drafts: &[Draft], problems: &mut Vec<Problem>) -> Vec<Matter> {
    let Some(top) = parse(file, 0..file.text.len(), problems) else { return Vec::new() };
    top.expect_only(&["matter"], problems);
    let mut ids: HashMap<String, usize> = HashMap::new();
    let mut matters = Vec::new();
    for fields in top.tables("matter", problems) {
        fields.expect_only(&["id", "label", "relation", "note", "passages"], problems);
        let id = read_id(&fields, &mut ids, problems);
        let label = fields.needed_text("label", problems);
        let relation = read_relation(&fields, problems);
        let note = read_note(&fields, relation, problems);
        let passages = read_passages(&fields, drafts, problems);
        let (Some(id), Some(label), Some(relation), Some(note)) = (id, label, relation, note) else {
            continue;
        };
        check_sources(&fields, relation, &passages, drafts, problems);
        matters.push(Matter { id, label: label.value, relation, note, passages, anchors: Vec::new() });
    }
    matters
}

fn read_id(fields: &Fields, ids: &mut HashMap<String, usize>, problems: &mut Vec<Problem>) -> Option<String> {
    let id = fields.needed_text("id", problems)?;
    let (line, _) = fields.file.place(id.at);
    if let Some(first) = ids.insert(id.value.clone(), line) {
        problems.push(fields.file.error(
            id.at,
            format!("the id `{}` is taken", shown(&id.value)),
            format!("the matter in line {first} has it; give one of them another"),
        ));
    }
    let safe = naming::id(&id.value);
    if safe != id.value {
        problems.push(fields.file.error(
            id.at,
            format!("`{}` is no id that an address can hold", shown(&id.value)),
            format!("use letters, digits and hyphens, as in `{safe}`"),
        ));
    }
    Some(id.value)
}

fn read_relation(fields: &Fields, problems: &mut Vec<Problem>) -> Option<Relation> {
    let relation = fields.needed_text("relation", problems)?;
    let found = Relation::parse(&relation.value);
    let judged = || Relation::IN_ORDER.into_iter().filter(|r| *r != Relation::Mentions).map(Relation::word);
    match found {
        None => problems.push(fields.file.error(
            relation.at,
            format!("unknown relation `{}`", shown(&relation.value)),
            did_you_mean(&relation.value, &judged().collect::<Vec<_>>()),
        )),
        // As `parallax matters suggest` leaves it: the page shows it as found.
        Some(Relation::Mentions) => problems.push(fields.file.warning(
            relation.at,
            "nobody has judged how the sources stand on this matter",
            format!("read its passages and write one of: {}", judged().collect::<Vec<_>>().join(", ")),
        )),
        Some(_) => {}
    }
    found
}

/// The sentence that explains the relation; what nobody judged needs none.
fn read_note(fields: &Fields, relation: Option<Relation>, problems: &mut Vec<Problem>) -> Option<String> {
    if relation == Some(Relation::Mentions) {
        let note = fields.text("note", problems);
        return Some(note.map(|note| note.value).unwrap_or_default());
    }
    fields.needed_text("note", problems).map(|note| note.value)
}

fn read_passages(fields: &Fields, drafts: &[Draft], problems: &mut Vec<Problem>) -> Vec<Passage> {
    let before = problems.len();
    let tables = fields.tables("passages", problems);
    if tables.is_empty() && problems.len() == before {
        problems.push(fields.file.error(
            fields.at,
            "this matter has no passages",
            "add passages = [{ article = \"…\", paragraph = 0, words = \"…\" }]",
        ));
    }
    let mut passages = Vec::new();
    for fields in tables {
        fields.expect_only(&["article", "paragraph", "words"], problems);
        let Some(place) = Place::read(&fields, drafts, problems) else { continue };
        let Some(anchor) = anchor::read_words(&fields, drafts, place, problems) else { continue };
        passages.push(Passage {
            article: place.article,
            paragraph: u32::try_from(place.paragraph).expect("an article is shorter than 4 GiB"),
            span: passage(&drafts[place.article.at()], place.paragraph, anchor.value),
        });
    }
    passages.sort_by_key(|passage| (passage.article, passage.span));
    // Two anchors in one sentence are one passage.
    passages.dedup();
    passages
}

/// Whether as many passages and sources tell of the matter as its relation speaks of.
fn check_sources(
    fields: &Fields,
    relation: Relation,
    passages: &[Passage],
    drafts: &[Draft],
    problems: &mut Vec<Problem>,
) {
    let sources: HashSet<&str> =
        passages.iter().map(|passage| drafts[passage.article.at()].article.source.as_str()).collect();
    if relation == Relation::OnlyHere && sources.len() > 1 {
        problems.push(fields.file.error(
            fields.at,
            format!("“only here”, but passages of {} sources", sources.len()),
            "name another relation, or keep the passages of one source",
        ));
    // Two speakers of one article may contradict each other.
    } else if relation != Relation::OnlyHere && passages.len() == 1 {
        problems.push(fields.file.error(
            fields.at,
            format!("“{}” needs two passages, and this matter has one", relation.word()),
            "add a passage that it stands to in this relation, or write relation = \"only here\"",
        ));
    }
}

/// The sentences that hold the anchor, as a place in the article's text.
fn passage(draft: &Draft, paragraph: usize, anchor: Span) -> Span {
    let article = &draft.article;
    let text = article.paragraph(paragraph);
    let local = match &draft.digest {
        None => around(text, anchor),
        Some(digest) => {
            let digest_text = digest.paragraph(paragraph);
            let words = anchor.get(digest_text).unwrap_or_default();
            match anchor::find(text, words) {
                Some(found) => around(text, found),
                None => closest(text, around(digest_text, anchor).get(digest_text).unwrap_or_default()),
            }
        }
    };
    local.shift(start(article, paragraph))
}

/// A few words that mark `passage` of `article` in the text that annotations are written against.
#[must_use]
pub fn words_for(article: &Article, annotated: &Article, passage: Passage) -> String {
    const MOST: usize = 6;
    const LEAST: usize = 3;
    let bare = |words: &[&str]| words.join(" ").trim_end_matches(['.', ',', ';', ':']).to_owned();
    let sentence = article.slice(passage.span);
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let text = annotated.paragraph(passage.paragraph as usize);
    for length in (LEAST..=MOST).rev() {
        let runs = words.windows(length.min(words.len()).max(1)).map(bare);
        if let Some(run) = runs.into_iter().find(|run| anchor::find(text, run).is_some()) {
            return run;
        }
    }
    // The digest tells it in other words: those of its sentence that tells the same.
    let told = closest(text, sentence).get(text).unwrap_or_default();
    bare(&told.split_whitespace().take(MOST).collect::<Vec<_>>())
}

fn start(article: &Article, paragraph: usize) -> usize {
    article.paragraphs[paragraph].span.start()
}

/// The sentences of `text` that `anchor` touches.
fn around(text: &str, anchor: Span) -> Span {
    let touched: Vec<Span> = sentences(text).into_iter().filter(|s| s.overlaps(anchor)).collect();
    match (touched.first(), touched.last()) {
        (Some(first), Some(last)) => Span::new(first.start(), last.end()),
        _ => anchor,
    }
}

/// The sentence of an original that a digest's passage most likely tells: the one that shares most
/// words with it, longer words counting more.
fn closest(text: &str, told: &str) -> Span {
    let told: HashSet<String> = words(told).map(|(_, word)| word.to_lowercase()).collect();
    let shared = |sentence: &Span| -> usize {
        let sentence = sentence.get(text).unwrap_or_default();
        let distinct: HashSet<String> = words(sentence).map(|(_, word)| word.to_lowercase()).collect();
        distinct.intersection(&told).map(|word| word.chars().count().saturating_sub(2)).sum()
    };
    let mut best: Option<(usize, Span)> = None;
    for sentence in sentences(text) {
        let score = shared(&sentence);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, sentence));
        }
    }
    best.map_or(Span::new(0, text.len()), |(_, sentence)| sentence)
}

#[cfg(test)]
mod tests {
    use super::{around, closest};
    use crate::anchor::find;

    #[test]
    fn a_passage_is_the_sentences_that_hold_its_words() {
        let text = "Mara left. The ferry sailed at dawn. It was late. Nobody came.";
        for (words, expected) in [
            ("ferry", "The ferry sailed at dawn."),
            ("dawn. It", "The ferry sailed at dawn. It was late."),
            ("Mara", "Mara left."),
        ] {
            let anchor = find(text, words).expect(words);
            assert_eq!(around(text, anchor).get(text), Some(expected));
        }
    }

    #[test]
    fn an_original_shows_the_sentence_that_its_digest_tells() {
        let original =
            "Nobody expected it. The ferries of Vell, eleven of them, sailed out again on Monday. Rain fell.";
        let found = closest(original, "On Monday Vell’s eleven ferries sailed.");
        assert_eq!(
            found.get(original),
            Some("The ferries of Vell, eleven of them, sailed out again on Monday.")
        );
    }
}
