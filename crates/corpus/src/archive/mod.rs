//! The archive: a compiled collection as bytes, written at build time and read by the page.
//!
//! Knows the layout, its version and its checksum; nothing else in the project does.
//! Layout: magic `PLX1`, version (u16), reserved (u16), checksum of the payload (u64), all little-endian; then the
//! payload, field after field (`layout`, `bytes`; matters in columns), some of it as bytes of its own that are read
//! later ([`Later`]). Texts are numbers of a vocabulary ([`Coding`]), borrowed from the bytes; each paragraph is written
//! out when it is first looked at.

mod bytes;
mod layout;

use crate::article::{Collection, Text};
use crate::compare::{Comparison, Matter};
use crate::index::{Coding, Index};
use crate::later::Later;
use crate::order::Order as _;
use crate::quote::{Quotes, SpeakerIndex};
use crate::text::vocabulary::Vocabulary;
use bytes::Stored;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::Arc;

/// Raise it whenever a type inside [`Archive`] changes.
pub const VERSION: u16 = 8;

const MAGIC: [u8; 4] = *b"PLX1";
const HEADER: usize = 16;

/// A collection and everything compiled from it.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    pub collection: Collection,
    pub quotes: Quotes,
    pub comparison: Later<Comparison>,
    /// As they were read; nothing before that.
    coded: Option<(Coding, Arc<Vocabulary>)>,
    /// It was read, and none of its matters is curated.
    without_curated: bool,
}

impl Archive {
    #[must_use]
    pub fn new(collection: Collection, quotes: Quotes, comparison: Comparison) -> Self {
        Self { collection, quotes, comparison: comparison.into(), ..Self::default() }
    }

    /// The search index of an archive that was read; one that was only just compiled has none.
    #[must_use]
    pub fn index(&self) -> Index {
        self.coded
            .as_ref()
            .map(|(coding, vocabulary)| Index::read(coding, Arc::clone(vocabulary)))
            .unwrap_or_default()
    }

    /// The matters that somebody chose; where there are none, the comparison stays unread.
    pub fn curated(&self) -> impl Iterator<Item = &Matter> {
        let matters = if self.without_curated { &[] } else { self.comparison.matters.as_slice() };
        matters.iter().filter(|matter| !matter.is_found())
    }

    /// Who is quoted how often, the most quoted first; an archive that was read knows that before its quotes are.
    #[must_use]
    pub fn most_quoted(&self) -> Vec<(SpeakerIndex, usize)> {
        let mut counts = vec![0; self.quotes.speakers.len()];
        let mut count = |speaker: Option<SpeakerIndex>| {
            if let Some(count) = speaker.and_then(|speaker| counts.get_mut(speaker.0 as usize)) {
                *count += 1;
            }
        };
        match &self.coded {
            Some((coding, _)) => coding.quotes().for_each(|quote| count(quote.speaker)),
            None => self.quotes.quotes.iter().for_each(|quote| count(quote.speaker)),
        }
        let quoted = counts.into_iter().enumerate().filter(|(_, count)| *count > 0);
        let mut quoted: Vec<_> = quoted.map(|(at, count)| (SpeakerIndex(at as u32), count)).collect();
        quoted.order_by_key(|(_, count)| Reverse(*count));
        quoted
    }
}

impl PartialEq for Archive {
    fn eq(&self, other: &Self) -> bool {
        self.collection == other.collection
            && self.quotes == other.quotes
            && self.comparison == other.comparison
    }
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    #[error("these {0} bytes are not a Parallax archive. Compile the articles again")]
    NotAnArchive(usize),
    #[error(
        "this archive is format {found}; the explorer reads format {expected}. Compile the articles again"
    )]
    Version { expected: u16, found: u16 },
    #[error(
        "this archive is damaged: its checksum does not fit. Load the page again, or compile the articles again"
    )]
    Checksum,
    #[error("this archive is damaged: it can't be read to its end. Compile the articles again")]
    Payload,
    #[error("this archive is damaged: its vocabulary does not fit. Compile the articles again")]
    Vocabulary,
}

/// The archive as bytes; the same archive always gives the same bytes.
#[must_use]
pub fn write(archive: &Archive) -> Vec<u8> {
    let Archive { collection, quotes, comparison, .. } = archive;
    let payload = bytes::written(|to| {
        // In this order it compresses best: prose beside prose.
        comparison.write(to);
        quotes.write(to);
        collection.write(to);
        archive.curated().next().is_none().write(to);
        Coding::of(collection, quotes).write(to);
    });
    let mut bytes = Vec::with_capacity(HEADER + payload.len());
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    bytes.extend_from_slice(&checksum(&payload).to_le_bytes());
    bytes.extend_from_slice(&payload);
    bytes
}

/// Reads what [`write`] wrote. Bytes that it did not write give an error, never a panic.
pub fn read(bytes: &'static [u8]) -> Result<Archive, ArchiveError> {
    if bytes.len() < HEADER || bytes[..4] != MAGIC {
        return Err(ArchiveError::NotAnArchive(bytes.len()));
    }
    let found = u16::from_le_bytes([bytes[4], bytes[5]]);
    if found != VERSION {
        return Err(ArchiveError::Version { expected: VERSION, found });
    }
    let (header, payload) = bytes.split_at(HEADER);
    let expected = header[8..].try_into().map(u64::from_le_bytes).map_err(|_| ArchiveError::Checksum)?;
    if checksum(payload) != expected {
        return Err(ArchiveError::Checksum);
    }
    let (comparison, quotes, mut collection, without_curated, coding) = bytes::read(payload, |from| {
        let comparison = Later::read(from);
        let quotes = Quotes::read(from);
        (comparison, quotes, Collection::read(from), bool::read(from), Coding::read(from))
    })
    .ok_or(ArchiveError::Payload)?;
    let vocabulary = Vocabulary::read(&coding.vocabulary).ok_or(ArchiveError::Vocabulary)?;
    let vocabulary = Arc::new(vocabulary);
    for (article, coded) in collection.articles.iter_mut().zip(&coding.articles) {
        if let Cow::Borrowed(numbers) = coded.text.0 {
            article.text = Text::coded(Arc::clone(&vocabulary), numbers);
        }
    }
    Ok(Archive { collection, quotes, comparison, coded: Some((coding, vocabulary)), without_curated })
}

/// A fast fingerprint against damage in transit, not against malice: FNV-1a over words of eight bytes, two at a time.
fn checksum(bytes: &[u8]) -> u64 {
    let (pairs, rest) = bytes.as_chunks::<16>();
    let [mut state, mut other]: [u64; 2] = [0xcbf2_9ce4_8422_2325, bytes.len() as u64];
    for pair in pairs {
        let (one, two) = pair.split_at(8);
        state = mixed(state, word(one));
        other = mixed(other, word(two));
    }
    rest.iter().fold(mixed(state, other), |state, byte| mixed(state, u64::from(*byte)))
}

fn word(bytes: &[u8]) -> u64 {
    bytes.try_into().map_or(0, u64::from_le_bytes)
}

#[inline(always)]
fn mixed(state: u64, word: u64) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let state = (state ^ word).wrapping_mul(PRIME);
    state ^ state >> 32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Date, DateBasis, Name, NameKind, Role};
    use crate::compare::{self, Anchor, Approximation, Relation, Unit, Value};
    use crate::quote;

    fn sample() -> Archive {
        let mut archive = Archive::default();
        archive.collection.articles.push(Article::from_paragraphs("a", "A", &["“Ahoy,” said Mara.", "Two."]));
        archive
    }

    /// One with something of all that an archive holds.
    fn rich() -> Archive {
        let texts = [
            "“The harbour will stay closed,” said Mara Lind, the harbour master, on May 3. More than 1,200 boats lay there.",
            "Mara Lind said that “the harbour will stay closed” until June. Between 10 and 20 boats sank, a loss of 2.5 percent.",
        ];
        let mut collection =
            Collection { title: "Ahoy".to_owned(), language: "en".to_owned(), ..Collection::default() };
        for (at, text) in texts.into_iter().enumerate() {
            let mut article =
                Article::from_paragraphs(&format!("a{at}"), &format!("Paper {at}"), &[text, "Adverts."]);
            article.title = Some("Closed".to_owned());
            article.authors = vec!["Ann Roe".to_owned()];
            article.date = Date::new(2022, Some(5), Some(4 + at as u8));
            article.date_basis = DateBasis::Inferred;
            article.paragraphs[1].role = Role::Furniture;
            article.paragraphs[1].voice = Some("A sailor".to_owned());
            collection.articles.push(article);
        }
        let aliases = vec!["Lind".to_owned()];
        collection.names.push(Name {
            canonical: "Mara Lind".to_owned(),
            kind: NameKind::Person,
            role: None,
            aliases,
        });
        let quotes = quote::extract(&collection, &[]).expect("no correction can fail");
        let mut comparison = compare::compile(&collection, &quotes, Vec::new());
        let passages = vec![comparison.shared_quotes[0].passages[0]];
        let anchors = [
            Anchor::Name(compare::NameIndex(0)),
            Anchor::Figure("10".to_owned()),
            Anchor::Date(Date::new(2022, None, None).expect("a year")),
            Anchor::Words("boats".to_owned()),
            Anchor::Quote("closed".to_owned()),
        ];
        comparison.matters.extend(Relation::IN_ORDER.map(|relation| Matter {
            id: "closed".to_owned(),
            label: "Closed".to_owned(),
            relation,
            note: "They agree.".to_owned(),
            passages: passages.clone(),
            anchors: anchors.to_vec(),
        }));
        Archive::new(collection, quotes, comparison)
    }

    #[test]
    fn an_archive_gives_back_all_that_was_compiled() {
        let archive = rich();
        let read = read(leak(write(&archive))).expect("just written");
        assert_eq!(read, archive);
        let figures =
            read.comparison.figures.iter().map(|figure| (figure.value, figure.unit, figure.approximation));
        assert_eq!(
            figures.collect::<Vec<_>>(),
            [
                (Value::One(1200.0), Unit::Count, Approximation::MoreThan),
                (Value::Range(10.0, 20.0), Unit::Count, Approximation::Exact),
                (Value::One(2.5), Unit::Percent, Approximation::Exact),
            ]
        );
        assert!(!read.comparison.dates.is_empty() && !read.comparison.wording.is_empty());
    }

    #[test]
    fn what_nobody_wrote_is_refused_or_harmless() {
        let Archive { collection, quotes, comparison, .. } = rich();
        let whole = bytes::written(|to| {
            comparison.matters.write(to);
            comparison.figures.write(to);
            comparison.names.write(to);
            comparison.dates.write(to);
            quotes.quotes[..].to_vec().write(to);
            collection.write(to);
        });
        let read = |damaged: Vec<u8>| {
            bytes::read(leak(damaged), |from| {
                let matters: Vec<Matter> = Stored::read(from);
                let figures: Vec<compare::Figure> = Stored::read(from);
                let names: Vec<compare::NameEntry> = Stored::read(from);
                let dates: Vec<compare::Dated> = Stored::read(from);
                let quotes: Vec<quote::Quote> = Stored::read(from);
                (matters, figures, names, dates, quotes, Collection::read(from))
            })
        };
        assert!(read(whole.clone()).is_some());
        let damages = (0..whole.len()).flat_map(|at| [1, 2, 0x80, 0xff].map(|by| (at, by)));
        let refused = damages.filter(|(at, by)| {
            let mut damaged = whole.clone();
            damaged[*at] ^= by;
            read(damaged).is_none()
        });
        assert!(refused.count() > whole.len(), "what is no list, text or kind is refused");
        for length in 0..whole.len() {
            assert!(read(whole[..length].to_vec()).is_none(), "length {length}");
        }
        let more = [whole.as_slice(), &[0]].concat();
        assert!(read(more).is_none());
    }

    fn leak(bytes: Vec<u8>) -> &'static [u8] {
        Box::leak(bytes.into_boxed_slice())
    }

    #[test]
    fn an_archive_gives_back_its_collection_letter_for_letter() {
        let read = read(leak(write(&sample()))).expect("just written");
        assert_eq!(read, sample());
        assert_eq!(&*read.collection.articles[0].text, "“Ahoy,” said Mara.\nTwo.");
        assert_eq!(read.index().places(read.index().words().find("mara").unwrap()), [5]);
    }

    #[test]
    fn curated_matters_and_speakers_are_counted_before_all_is_read() {
        let mut archive = sample();
        archive.quotes = quote::extract(&archive.collection, &[]).expect("no correction can fail");
        for (relation, curated) in [(Relation::Mentions, 0), (Relation::Agree, 1)] {
            archive.comparison.matters = vec![Matter {
                id: "ahoy".to_owned(),
                label: "A greeting".to_owned(),
                relation,
                note: String::new(),
                passages: Vec::new(),
                anchors: Vec::new(),
            }];
            let read = read(leak(write(&archive))).expect("just written");
            assert_eq!(read.curated().count(), curated);
            assert_eq!(archive.curated().count(), curated);
            let mara = [(SpeakerIndex(0), 1)];
            assert_eq!(read.most_quoted(), mara);
            assert_eq!(archive.most_quoted(), mara);
        }
    }

    #[test]
    fn another_version_is_named() {
        let mut bytes = write(&sample());
        bytes[4] = 99;
        assert_eq!(read(leak(bytes)), Err(ArchiveError::Version { expected: VERSION, found: 99 }));
    }

    #[test]
    fn every_flipped_byte_is_noticed() {
        let good = write(&sample());
        for at in (0..good.len()).filter(|at| !(6..8).contains(at)) {
            let mut bytes = good.clone();
            bytes[at] ^= 1;
            assert!(read(leak(bytes)).is_err(), "byte {at}");
        }
        for length in 0..good.len() {
            assert!(read(leak(good[..length].to_vec())).is_err(), "length {length}");
        }
    }
}
