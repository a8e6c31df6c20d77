//! Quotes: whose words an article gives, and how we know.
//!
//! Knows quotes, speakers and the evidence for each attribution.
//! Does not know files or the page. Start at [`extract`].

mod assemble;
pub mod attribute;
mod corrections;
pub mod evidence;
pub mod frame;
mod given;
mod kin;
mod kinds;
pub mod lexicon;
pub mod measured;
pub mod mentions;
pub mod names;
pub mod resolve;
mod speakers;
pub mod stretches;
pub mod tokens;
pub mod trees;

use crate::article::Collection;
use crate::later::Later;
use crate::span::{ArticleIndex, Span};

/// Every quote of a collection, in reading order, and the speakers they are attributed to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotes {
    pub quotes: Later<Vec<Quote>>,
    pub speakers: Vec<Speaker>,
}

/// One unbroken stretch of somebody's words inside one paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    pub article: ArticleIndex,
    /// From 0.
    pub paragraph: u32,
    /// In the article's text, without the quotation marks.
    pub span: Span,
    pub kind: QuoteKind,
    /// Quotes of one utterance share this number: "…," said Rauland, "…".
    pub utterance: u32,
    /// `None`: unattributed, which is an honest answer.
    pub speaker: Option<SpeakerIndex>,
    /// How sure the attribution is, in percent.
    pub confidence: u8,
    /// The words that attribute: said, told, according to.
    pub cue: Option<Span>,
    /// The words that name or point at the speaker: "Rauland", "he", "the spokesperson".
    pub mention: Option<Span>,
    /// Where the article gives the name that the mention stands for: "he" → "Scott Rauland".
    pub name: Option<Span>,
    pub basis: Basis,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteKind {
    /// Whole sentences.
    Direct,
    /// A fragment inside a sentence.
    Partial,
    /// A set-off paragraph.
    Block,
}

/// Why this speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A cue and a name in the same sentence.
    Named,
    /// A pronoun or role phrase resolved to a name.
    Resolved,
    /// The same speaker goes on from the quote before.
    Continued,
    /// The collection's author says whose passage the paragraph reproduces.
    Voice,
    /// A correction by the collection's author.
    Corrected,
    /// Nothing says who.
    Unattributed,
}

/// Which speaker of [`Quotes::speakers`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SpeakerIndex(pub u32);

#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The one canonical name.
    pub name: String,
    pub kind: SpeakerKind,
    /// Other names the texts give.
    pub aliases: Vec<String>,
    /// Roles as each source words them.
    pub roles: Vec<SpeakerRole>,
}

impl Speaker {
    /// The canonical name, then the others.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.aliases)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct SpeakerRole {
    pub article: ArticleIndex,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerKind {
    Person,
    Organisation,
    /// Somebody the source leaves unnamed: "one senior State Department official", "analysts".
    Unnamed,
}

/// What the collection's author says of one quote; it wins over what was extracted.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    pub article: ArticleIndex,
    pub paragraph: u32,
    /// Opening words of the quote.
    pub words: String,
    pub verdict: Verdict,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    Speaker(String),
    /// Nothing in the text says whose words these are.
    Unattributed,
    Kind(QuoteKind),
    NotAQuote,
}

/// Finds the quotes of every article and who said them.
///
/// Corrections win; `Err` holds the positions in `corrections` of those that fit no quote.
pub fn extract(collection: &Collection, corrections: &[Correction]) -> Result<Quotes, Vec<usize>> {
    let mut register = speakers::Register::new(collection);
    let mut quotes = Vec::new();
    let mut utterance = 0;
    for (index, article) in collection.indexed() {
        assemble::article(index, article, &mut register, &mut utterance, &mut quotes);
    }
    let places = corrections::places(collection, &quotes, corrections)?;
    let mut dropped = vec![false; quotes.len()];
    for (correction, places) in corrections.iter().zip(places) {
        for place in places {
            let quote = &mut quotes[place];
            match &correction.verdict {
                Verdict::Speaker(name) => {
                    correct(quote, Some(register.named(name, SpeakerKind::Person)));
                }
                Verdict::Unattributed => correct(quote, None),
                Verdict::Kind(kind) => quote.kind = *kind,
                Verdict::NotAQuote => dropped[place] = true,
            }
        }
    }
    let mut dropped = dropped.into_iter();
    quotes.retain(|_| !dropped.next().unwrap_or(false));
    Ok(heard(Quotes { quotes: quotes.into(), speakers: register.finish() }))
}

/// The author's word on who speaks. Evidence for somebody else is none for the right speaker.
fn correct(quote: &mut Quote, speaker: Option<SpeakerIndex>) {
    if quote.speaker != speaker {
        (quote.cue, quote.mention, quote.name) = (None, None, None);
    }
    quote.speaker = speaker;
    quote.basis = Basis::Corrected;
    quote.confidence = 100;
}

/// Without the speakers whose every quote was corrected away.
fn heard(mut quotes: Quotes) -> Quotes {
    let mut new: Vec<Option<SpeakerIndex>> = vec![None; quotes.speakers.len()];
    for speaker in quotes.quotes.iter().filter_map(|quote| quote.speaker) {
        new[speaker.0 as usize] = Some(speaker);
    }
    for (next, index) in (0..).zip(new.iter_mut().flatten()) {
        *index = SpeakerIndex(next);
    }
    let mut speaks = new.iter().map(Option::is_some);
    quotes.speakers.retain(|_| speaks.next().unwrap_or(false));
    for quote in quotes.quotes.iter_mut() {
        quote.speaker = quote.speaker.and_then(|speaker| new[speaker.0 as usize]);
    }
    quotes
}

/// A quotation that no mark closes; it was taken to end with its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unclosed {
    pub article: ArticleIndex,
    pub paragraph: u32,
    /// The opening mark, in bytes of the article's text.
    pub at: usize,
}

/// Every quotation of the collection that never closes, for the author to mend.
#[must_use]
pub fn unclosed(collection: &Collection) -> Vec<Unclosed> {
    let mut found = Vec::new();
    for (index, article) in collection.indexed() {
        let stretches = stretches::stretches(article);
        found.extend(assemble::never_closed(&stretches).map(|stretch| Unclosed {
            article: index,
            paragraph: stretch.paragraph,
            at: stretch.outer.start(),
        }));
    }
    found
}
