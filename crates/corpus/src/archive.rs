//! The archive: a compiled collection as bytes, written at build time and read by the page.
//!
//! Knows the layout, its version and its checksum; nothing else in the project does.
//! Layout: magic `PLX1`, version (u16), reserved (u16), checksum of the payload (u64), then the
//! payload in postcard, some of it as bytes of its own that are read later ([`Later`]). All integers little-endian. Texts are numbers of a
//! vocabulary ([`Coding`]), borrowed from the bytes; each paragraph is written out when it is first looked at.

use crate::article::{Collection, Text};
use crate::compare::{Comparison, Matter};
use crate::index::{Coding, Index};
use crate::later::Later;
use crate::order::Order as _;
use crate::quote::{Quotes, SpeakerIndex};
use crate::text::vocabulary::Vocabulary;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::Arc;

/// Raise it whenever a type inside [`Archive`] changes.
pub const VERSION: u16 = 6;

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
    #[error("this archive is damaged: {0}. Compile the articles again")]
    Payload(postcard::Error),
    #[error("this archive is damaged: its vocabulary does not fit. Compile the articles again")]
    Vocabulary,
}

/// The archive as bytes; the same archive always gives the same bytes.
#[must_use]
pub fn write(archive: &Archive) -> Vec<u8> {
    let Archive { collection, quotes, comparison, .. } = archive;
    // In this order it compresses best: prose beside prose.
    let without_curated = archive.curated().next().is_none();
    let payload = (comparison, quotes, collection, without_curated, Coding::of(collection, quotes));
    let payload = postcard::to_stdvec(&payload).expect("every type in an archive can be serialised");
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
    let payload: (Later<Comparison>, Quotes, Collection, bool, Coding) =
        postcard::from_bytes(payload).map_err(ArchiveError::Payload)?;
    let (comparison, quotes, mut collection, without_curated, coding) = payload;
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
    use crate::article::Article;
    use crate::compare::Relation;
    use crate::quote;

    fn sample() -> Archive {
        let mut archive = Archive::default();
        archive.collection.articles.push(Article::from_paragraphs("a", "A", &["“Ahoy,” said Mara.", "Two."]));
        archive
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
