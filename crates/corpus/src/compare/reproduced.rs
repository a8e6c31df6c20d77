//! Reproduced text: what a source takes over from another, and words that several sources quote.
//!
//! Knows voices (as articles mark them), near-verbatim runs and shared quotes.
//! Does not know who copied from whom.

use super::line::{Line, is_function_word};
use super::matters::Passage;
use crate::article::{Article, Collection, Role};
use crate::quote::{Quote, Quotes};
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Consecutive paragraphs of one article that speak with another's voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reproduced {
    pub article: ArticleIndex,
    /// First and last paragraph, from 0.
    pub first: u32,
    pub last: u32,
    pub voice: String,
}

/// Nearly the same words in two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub left: Passage,
    pub right: Passage,
    /// Words that stand in both.
    pub words: u32,
}

/// One utterance that two or more articles quote, in one wording or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedQuote {
    /// The quoted words in each article, in the collection's order.
    pub passages: Vec<Passage>,
    /// Whether all articles give the same words.
    pub same_words: bool,
    /// Where an article words it differently from another. What one quotes and another leaves out is no
    /// other wording.
    pub differs: Vec<Passage>,
}

/// The passages that articles mark as another's, and those that they set off as another source's.
#[must_use]
pub fn voices(collection: &Collection) -> Vec<Reproduced> {
    let mut found: Vec<Reproduced> = Vec::new();
    for (index, article) in collection.indexed() {
        let mut before: Option<&str> = None;
        for (at, number) in (0..article.paragraphs.len()).zip(0u32..) {
            let set_off = article.paragraphs[at].role == Role::BlockQuote;
            let source = || if at > 0 { announced(collection, article, at - 1) } else { None };
            // A block quote goes on with the next paragraph that is one.
            let of_source = if set_off { before.or_else(source) } else { None };
            before = of_source;
            let Some(voice) = article.paragraphs[at].voice.as_deref().or(of_source) else { continue };
            match found.last_mut() {
                Some(open) if open.article == index && open.last + 1 == number && open.voice == voice => {
                    open.last = number;
                }
                _ => found.push(Reproduced {
                    article: index,
                    first: number,
                    last: number,
                    voice: voice.to_owned(),
                }),
            }
        }
    }
    found
}

/// The other source of the collection that a paragraph announces: "The Harbour Post reported:".
fn announced<'a>(collection: &'a Collection, article: &Article, at: usize) -> Option<&'a str> {
    let paragraph = article.paragraphs.get(at)?.span.get(&article.text)?.trim_end();
    let announced = paragraph.strip_suffix(':')?;
    let bare = |source: &'a str| source.strip_prefix("The ").unwrap_or(source);
    let names = |source: &str| {
        let (before, after) = announced.split_once(source)?;
        let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        Some(open(before.chars().next_back()) && open(after.chars().next()))
    };
    let sources = collection.articles.iter().map(|other| other.source.as_str());
    sources.filter(|source| *source != article.source).find(|source| names(bare(source)) == Some(true))
}

/// Runs of at least this many shared words are shown; shorter ones are the language's, not a source's.
pub(super) const SHORTEST: usize = 8;
/// A run starts where this many words in a row are the same.
const SEED: usize = 4;
/// "At the same time as": a seed that stands in more places starts nothing.
const EVERYWHERE: usize = 12;
/// Tables stay readable in a collection of copies.
pub(super) const MOST: usize = 200;

/// One article's words for comparing runs.
struct Words {
    /// Folded words with their place and paragraph.
    words: Vec<(String, Span, u32)>,
}

impl Words {
    fn of(article: &Article, index: ArticleIndex) -> Self {
        let mut words = Vec::new();
        Line::each(article, index, |line| {
            words.extend(line.words.iter().map(|word| (word.folded.clone(), word.span, line.paragraph)));
        });
        Self { words }
    }

    fn same_paragraph(&self, from: usize, to: usize) -> bool {
        self.words[from].2 == self.words[to].2
    }
}

/// Near-verbatim runs between articles of different sources that share at least `shortest` words, the longest first.
pub(super) fn runs(collection: &Collection, shortest: usize) -> Vec<Run> {
    let articles: Vec<Words> =
        collection.indexed().map(|(index, article)| Words::of(article, index)).collect();
    let mut found: Vec<Run> = Vec::new();
    // What each pair of articles is known to share, so that no run is found twice.
    let mut covered: HashMap<(usize, usize), Vec<Stretch>> = HashMap::new();
    let mut places: HashMap<u64, Vec<(usize, usize)>> = HashMap::new();
    for (at, article) in articles.iter().enumerate() {
        for start in 0..article.words.len().saturating_sub(SEED - 1) {
            let key = seed(&article.words[start..start + SEED]);
            let others = places.entry(key).or_default();
            if others.len() > EVERYWHERE {
                continue;
            }
            for (other, there) in others.iter().copied() {
                if collection.articles[other].source == collection.articles[at].source {
                    continue;
                }
                let known = covered.entry((other, at)).or_default();
                if known.iter().any(|run| run.holds(there, start)) {
                    continue;
                }
                let run = extend(&articles[other], there, article, start);
                if run.words >= shortest {
                    found.push(run.between(&articles, other, at));
                }
                known.push(run);
            }
            others.push((at, start));
        }
    }
    found.sort_by(|a, b| {
        let place = |run: &Run| (run.left.article, run.left.span, run.right.article, run.right.span);
        b.words.cmp(&a.words).then_with(|| place(a).cmp(&place(b)))
    });
    found
}

/// Half-open ranges of words on both sides.
struct Stretch {
    left: (usize, usize),
    right: (usize, usize),
    words: usize,
}

impl Stretch {
    fn holds(&self, left: usize, right: usize) -> bool {
        (self.left.0..self.left.1).contains(&left) && (self.right.0..self.right.1).contains(&right)
    }

    fn between(&self, articles: &[Words], left: usize, right: usize) -> Run {
        let passage = |at: usize, (from, to): (usize, usize)| {
            let words = &articles[at].words;
            let span = Span::new(words[from].1.start(), words[to - 1].1.end());
            Passage { article: ArticleIndex::new(at), paragraph: words[from].2, span }
        };
        let words = u32::try_from(self.words).expect("an article has fewer than 2^32 words");
        Run { left: passage(left, self.left), right: passage(right, self.right), words }
    }
}

fn seed(words: &[(String, Span, u32)]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (word, ..) in words {
        word.hash(&mut hasher);
    }
    hasher.finish()
}

/// Grows a seed to both sides, over small edits, inside one paragraph.
fn extend(left: &Words, there: usize, right: &Words, here: usize) -> Stretch {
    let mut stretch = Stretch { left: (there, there + SEED), right: (here, here + SEED), words: SEED };
    if (0..SEED).any(|n| left.words[there + n].0 != right.words[here + n].0)
        || !left.same_paragraph(there, there + SEED - 1)
        || !right.same_paragraph(here, here + SEED - 1)
    {
        // Two seeds with one hash, or a seed across paragraphs.
        stretch.words = 0;
        return stretch;
    }
    while let Some((a, b)) =
        next_match(left, stretch.left.1, right, stretch.right.1, |at, n| at.checked_add(n), (there, here))
    {
        stretch.left.1 = a + 1;
        stretch.right.1 = b + 1;
        stretch.words += 1;
    }
    let back = |at: usize, n: usize| at.checked_sub(n + 1);
    while let Some((a, b)) = next_match(left, stretch.left.0, right, stretch.right.0, back, (there, here)) {
        stretch.left.0 = a;
        stretch.right.0 = b;
        stretch.words += 1;
    }
    stretch
}

/// The next pair of equal words in one direction: at once, or behind one changed, added or missing
/// word when two more words agree behind it.
fn next_match(
    left: &Words,
    a: usize,
    right: &Words,
    b: usize,
    step: impl Fn(usize, usize) -> Option<usize>,
    origin: (usize, usize),
) -> Option<(usize, usize)> {
    let same = |skip_a: usize, skip_b: usize| {
        let (a, b) = (step(a, skip_a)?, step(b, skip_b)?);
        let fits = a < left.words.len()
            && b < right.words.len()
            && left.same_paragraph(a, origin.0)
            && right.same_paragraph(b, origin.1)
            && left.words[a].0 == right.words[b].0;
        fits.then_some((a, b))
    };
    same(0, 0).or_else(|| {
        [(1, 1), (1, 0), (0, 1)]
            .into_iter()
            .find(|(x, y)| (0..3).all(|n| same(x + n, y + n).is_some()))
            .and_then(|(x, y)| same(x, y))
    })
}

/// Quotes of three or more words that several sources share: the same run of words in both, or most
/// content words the same.
#[must_use]
pub fn shared_quotes(collection: &Collection, quotes: &Quotes) -> Vec<SharedQuote> {
    let (words, spans): (Vec<Vec<String>>, Vec<Vec<Span>>) = quotes
        .quotes
        .iter()
        .map(|quote| {
            let text = collection.get(quote.article).map_or("", |article| article.slice(quote.span));
            crate::text::words(text).map(|(span, word)| (spelling(super::line::fold(word)), span)).unzip()
        })
        .unzip();
    let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut group_of: Vec<Option<usize>> = vec![None; words.len()];
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, own) in words.iter().enumerate() {
        let mut candidates: Vec<usize> = Vec::new();
        for three in own.windows(3) {
            let mut hasher = DefaultHasher::new();
            three.hash(&mut hasher);
            let others = places.entry(hasher.finish()).or_default();
            if others.len() <= EVERYWHERE {
                candidates.extend(others.iter());
                others.push(at);
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        let source = |at: usize| collection.get(quotes.quotes[at].article).map(|article| &article.source);
        let partner =
            candidates.into_iter().find(|other| source(*other) != source(at) && is_same(&words[*other], own));
        let Some(partner) = partner else { continue };
        let group = *group_of[partner].get_or_insert_with(|| {
            groups.push(vec![partner]);
            groups.len() - 1
        });
        group_of[at] = Some(group);
        groups[group].push(at);
    }
    for group in &mut groups {
        let told = stretches(group, quotes, &words);
        let ungrouped = |at: &usize| group_of[*at].is_none();
        group.extend(continued(&told, quotes, &words).into_iter().filter(ungrouped));
        group.sort_unstable();
    }
    groups
        .into_iter()
        .map(|group| {
            let told = stretches(&group, quotes, &words);
            SharedQuote {
                same_words: told.iter().all(|(_, own)| *own == told[0].1),
                passages: group.iter().map(|at| passage(&quotes.quotes[*at])).collect(),
                differs: group
                    .iter()
                    .flat_map(|at| {
                        let own = |first: usize| is_of_one(&quotes.quotes[first], &quotes.quotes[*at]);
                        let others =
                            told.iter().filter(|(first, _)| !own(*first)).map(|(_, words)| &words[..]);
                        let quote = &quotes.quotes[*at];
                        let place = |(from, to): (usize, usize)| {
                            let span = Span::new(spans[*at][from].start(), spans[*at][to - 1].end());
                            Passage { span: span.shift(quote.span.start()), ..passage(quote) }
                        };
                        other_words(&words[*at], others).into_iter().map(place)
                    })
                    .collect(),
            }
        })
        .collect()
}

/// Whether both are stretches of one utterance: "We sail," she said, "at dawn."
fn is_of_one(left: &Quote, right: &Quote) -> bool {
    let beside = left.paragraph == right.paragraph && left.speaker.is_some() && left.speaker == right.speaker;
    left.article == right.article && (left.utterance == right.utterance || beside)
}

/// An utterance, by its first quote, and the words of it that are quoted.
type Uttered = (usize, Vec<String>);

/// What each utterance of a group says, with what stands between its stretches left out.
fn stretches(group: &[usize], quotes: &Quotes, words: &[Vec<String>]) -> Vec<Uttered> {
    let mut told: Vec<Uttered> = Vec::new();
    for at in group {
        let known = |(first, _): &&mut Uttered| is_of_one(&quotes.quotes[*first], &quotes.quotes[*at]);
        match told.iter_mut().find(known) {
            // Said again, it is no other wording.
            Some((_, all)) if holds(all, &words[*at]) => {}
            Some((_, all)) => all.extend(words[*at].iter().cloned()),
            None => told.push((*at, words[*at].clone())),
        }
    }
    told
}

fn holds(all: &[String], part: &[String]) -> bool {
    part.is_empty() || all.windows(part.len()).any(|run| run == part)
}

/// The stretches of a group's utterances that the group lacks and another of them gives in one with the rest.
fn continued(told: &[Uttered], quotes: &Quotes, words: &[Vec<String>]) -> Vec<usize> {
    let mut found = Vec::new();
    for (first, known) in told {
        let own = &quotes.quotes[*first];
        let from = quotes.quotes.partition_point(|quote| quote.article < own.article);
        let of_article = quotes.quotes[from..].iter().take_while(|quote| quote.article == own.article);
        for (at, quote) in (from..).zip(of_article) {
            let new = is_of_one(own, quote) && words[at].len() > 1 && !holds(known, &words[at]);
            let other = |other: usize| quotes.quotes[other].article != own.article;
            if new && told.iter().any(|(first, all)| other(*first) && holds(all, &words[at])) {
                found.push(at);
            }
        }
    }
    found
}

/// Quotes longer than this are not laid side by side word by word.
const ALIGNED: usize = 400;

/// The runs of words in `own` that one of `others` words differently, half-open.
fn other_words<'a>(own: &[String], others: impl Iterator<Item = &'a [String]>) -> Vec<(usize, usize)> {
    let mut marked = vec![false; own.len()];
    for other in others.filter(|other| own.len().max(other.len()) <= ALIGNED) {
        let same = aligned(own, other);
        // Gaps between equal words; at either end only as many words as the other has there too.
        let (mut a, mut b) = (0, 0);
        for (number, (x, y)) in same.iter().copied().enumerate() {
            let from = if number == 0 { x - x.min(y) } else { a };
            marked[from..x].fill(true);
            (a, b) = (x + 1, y + 1);
        }
        let rest = (own.len() - a).min(other.len() - b);
        marked[a..a + rest].fill(true);
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for at in (0..own.len()).filter(|at| marked[*at]) {
        match runs.last_mut() {
            Some((_, to)) if *to == at => *to += 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

/// The places of a longest common subsequence of words.
fn aligned(left: &[String], right: &[String]) -> Vec<(usize, usize)> {
    let width = right.len() + 1;
    // How many words can still be matched from each pair of places on.
    let mut left_over = vec![0_u16; (left.len() + 1) * width];
    for a in (0..left.len()).rev() {
        for b in (0..right.len()).rev() {
            left_over[a * width + b] = if left[a] == right[b] {
                left_over[(a + 1) * width + b + 1] + 1
            } else {
                left_over[(a + 1) * width + b].max(left_over[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut same = Vec::new();
    while a < left.len() && b < right.len() {
        if left[a] == right[b] {
            same.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if left_over[(a + 1) * width + b] >= left_over[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    same
}

fn passage(quote: &Quote) -> Passage {
    Passage { article: quote.article, paragraph: quote.paragraph, span: quote.span }
}

/// A word as Americans spell it, near enough to tell whether two sources write the same word.
fn spelling(mut word: String) -> String {
    const ENDINGS: &[(&str, &str)] = &[
        ("isation", "ization"),
        ("isations", "izations"),
        ("ise", "ize"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ising", "izing"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("tre", "ter"),
        ("tres", "ters"),
        ("fence", "fense"),
        ("fences", "fenses"),
        ("ogue", "og"),
        ("ogues", "ogs"),
        ("ogramme", "ogram"),
        ("ogrammes", "ograms"),
    ];
    // Shorter words end so without another spelling: "rise", "fence".
    const LONG: usize = 6;
    if word.len() >= LONG {
        for (british, american) in ENDINGS {
            if let Some(start) = word.strip_suffix(british) {
                return format!("{start}{american}");
            }
        }
        // "rumour", "neighbourhood", but not "course".
        if let Some(at) = word.find("our").filter(|at| *at > 2) {
            word.remove(at + 1);
        }
    }
    word
}

/// One utterance: the shorter quote lies in the longer one, or six words in a row are the same, or
/// most of all words.
pub(super) fn is_same(left: &[String], right: &[String]) -> bool {
    let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    let content = short.iter().filter(|word| !is_function_word(word)).count();
    if content < 2 {
        return false;
    }
    let inside = long.windows(short.len()).any(|window| window == short);
    let run = short.windows(6).any(|six| long.windows(6).any(|window| window == six));
    let shared = short.iter().filter(|word| long.contains(word)).count();
    inside || run || (short.len() >= 5 && shared * 10 >= long.len() * 8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::line::tests::collection;

    fn check(left: &str, right: &str, expected: &[&str]) {
        let collection = collection(&[left, right]);
        let slice = |passage: Passage| {
            collection.get(passage.article).map_or("", |article| article.slice(passage.span))
        };
        let found: Vec<String> = runs(&collection, SHORTEST)
            .iter()
            .map(|run| format!("{}: {} / {}", run.words, slice(run.left), slice(run.right)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_run_goes_on_over_small_edits() {
        check(
            "So the keeper of the old lighthouse said that nobody had seen the boat since Friday, and left.",
            "Then the keeper of the old lighthouse told that nobody had ever seen the boat since Friday. It rained.",
            &["14: the keeper of the old lighthouse said that nobody had seen the boat since Friday / \
               the keeper of the old lighthouse told that nobody had ever seen the boat since Friday"],
        );
    }

    #[test]
    fn short_runs_and_paragraph_borders_are_kept_apart() {
        check("The keeper of the old lighthouse slept.", "The keeper of the old lighthouse left.", &[]);
        check(
            "One two three four five.\nSix seven eight nine ten.",
            "One two three four five.\nSix seven eight nine ten.",
            &[],
        );
    }

    #[test]
    fn consecutive_paragraphs_of_one_voice_are_one() {
        let mut collection = collection(&["A.\nB.\nC.\nD."]);
        for (number, voice) in [(1, "The Harbour Post"), (2, "The Harbour Post"), (3, "Mara")] {
            collection.articles[0].paragraphs[number].voice = Some(voice.to_owned());
        }
        let found: Vec<String> =
            voices(&collection).iter().map(|r| format!("{}–{} {}", r.first, r.last, r.voice)).collect();
        assert_eq!(found, ["1–2 The Harbour Post", "3–3 Mara"]);
    }

    #[test]
    fn a_block_quote_is_the_voice_of_the_source_that_is_named_before_it() {
        let texts = ["A.", "The Source 0 reported on Tuesday:\nB.\nC.\nD.", "The mayor said:\nE."];
        let mut collection = collection(&texts);
        for (article, number) in [(1, 1), (1, 2), (2, 1)] {
            collection.articles[article].paragraphs[number].role = Role::BlockQuote;
        }
        let found: Vec<String> = voices(&collection)
            .iter()
            .map(|r| format!("{} {}–{} {}", r.article.at(), r.first, r.last, r.voice))
            .collect();
        assert_eq!(found, ["1 1–2 Source 0"]);
    }

    /// Whether all give the same words, and what they give.
    fn check_shared(texts: &[&str], same: bool, expected: &str) {
        let collection = collection(texts);
        let quotes = crate::quote::extract(&collection, &[]).expect("there are no corrections");
        let shared = shared_quotes(&collection, &quotes);
        let slice = |passage: &Passage| {
            collection.get(passage.article).map_or("", |article| article.slice(passage.span))
        };
        let found: Vec<&str> = shared.iter().flat_map(|quote| quote.passages.iter().map(slice)).collect();
        assert_eq!((shared[0].same_words, found.join(" / ").as_str()), (same, expected));
    }

    #[test]
    fn an_utterance_is_one_though_a_source_splits_it() {
        check_shared(
            &[
                "“We never sold any boats of the guild. We mend them,” said Mara Vell.",
                "“We never sold any boats of the guild,” said Mara Vell. “We mend them.”",
            ],
            true,
            "We never sold any boats of the guild. We mend them, / We never sold any boats of the guild, / We mend them.",
        );
    }

    #[test]
    fn two_sentences_of_one_speaker_are_one_utterance() {
        check_shared(
            &[
                "“A list that nobody checks is no list of ours. It is a rumour with numbers,” said Mara Vell.",
                "“A list that nobody checks is no list of ours,” said Mara Vell. “It is a rumor with numbers.”",
            ],
            true,
            "A list that nobody checks is no list of ours. It is a rumour with numbers, / \
                A list that nobody checks is no list of ours, / It is a rumor with numbers.",
        );
    }

    #[test]
    fn a_word_spelt_the_american_way_is_the_same_word() {
        check_shared(
            &[
                "“The rumour of an organised harbour,” she said.",
                "“The rumor of an organized harbor,” she said.",
            ],
            true,
            "The rumour of an organised harbour, / The rumor of an organized harbor,",
        );
        assert_eq!(spelling("course".to_owned()), "course");
        assert_eq!(spelling("rise".to_owned()), "rise");
    }

    #[test]
    fn words_that_one_source_changes_are_marked_and_words_it_leaves_out_are_not() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let check = |left: &str, right: &str, expected: &str| {
            let (own, other) = (words(left), words(right));
            let found: Vec<String> = other_words(&own, std::iter::once(&other[..]))
                .into_iter()
                .map(|(from, to)| own[from..to].join(" "))
                .collect();
            assert_eq!(found.join(" / "), expected, "{left} / {right}");
        };
        check("nobody will ever sail", "nobody shall ever sail", "will");
        check("we will sail at dawn", "tomorrow we will sail at dawn or never", "");
        check("tomorrow we will sail at dawn or never", "we will sail at dawn", "");
        check("the boat sails very late", "the boat sails late", "very");
        check("they sail at dawn", "so we sail at noon", "they / dawn");
        check("so we sail at noon", "they sail at dawn", "we / noon");
    }

    #[test]
    fn one_utterance_in_two_wordings_is_shared() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let check = |left: &str, right: &str, same: bool| {
            assert_eq!(is_same(&words(left), &words(right)), same, "{left} / {right}")
        };
        check("we will sail at dawn", "tomorrow we will sail at dawn or never", true);
        check("nobody will ever sail from this harbour", "nobody shall ever sail from this harbour", true);
        check("we are what we are", "they are what they were", false);
        check("it was the", "it was the boat", false);
    }
}
