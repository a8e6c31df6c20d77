//! Which fields of which type stand in an archive, and in which order.
//!
//! A type that gains a field doesn't compile here until the field has its place. Raise [`super::VERSION`] with any change.

use super::bytes::{self, Reader, Stored, Writer};
use crate::article::{
    Article, ArticleKind, Collection, Date, DateBasis, Name, NameKind, Paragraph, Role, Text,
};
use crate::compare::{
    Anchor, Approximation, Comparison, Cut, Dated, Figure, FigureGroup, Label, Matter, NameEntry, NameIndex,
    NameUse, Passage, Reckoning, Relation, Reproduced, Run, SharedQuote, SourceWording, Spelling, Term, Unit,
    Value,
};
use crate::index::{CodedArticle, Coding};
use crate::later::Later;
use crate::quote::{Basis, Quote, QuoteKind, Quotes, Speaker, SpeakerIndex, SpeakerKind, SpeakerRole};
use crate::span::ArticleIndex;
use crate::text::vocabulary::{Packed, WordId};
use std::slice;

/// A struct is its fields in this order.
macro_rules! fields {
    ($($type:ident: $($field:ident)+;)+) => {$(
        impl Stored for $type {
            fn write(&self, to: &mut Writer) {
                let Self { $($field),+ } = self;
                $($field.write(to);)+
            }

            fn read(from: &mut Reader) -> Self {
                Self { $($field: Stored::read(from)),+ }
            }
        }
    )+};
}

/// A number of its own type is a number.
macro_rules! numbers {
    ($($type:ident)+) => {$(
        impl Stored for $type {
            fn write(&self, to: &mut Writer) {
                self.0.write(to);
            }

            fn read(from: &mut Reader) -> Self {
                Self(Stored::read(from))
            }
        }
    )+};
}

/// One of several kinds is its place among them, which are in the order of their type.
macro_rules! kinds {
    ($($type:ident: $($kind:ident)+;)+) => {$(
        impl Stored for $type {
            fn write(&self, to: &mut Writer) {
                to.number(match self { $(Self::$kind => Self::$kind as u32),+ });
            }

            fn read(from: &mut Reader) -> Self {
                const KINDS: &[$type] = &[$($type::$kind),+];
                const { assert!(in_order(&[$($type::$kind as usize),+]), "as their type declares them") };
                from.one_of(KINDS)
            }
        }
    )+};
}

const fn in_order(places: &[usize]) -> bool {
    let mut at = 0;
    while at < places.len() && places[at] == at {
        at += 1;
    }
    at == places.len()
}

fields! {
    Collection: title description language articles names;
    Paragraph: span role voice;
    Name: canonical kind role aliases;

    Quotes: quotes speakers;
    Quote: article paragraph span kind utterance speaker confidence cue mention name basis;
    Speaker: name kind aliases roles;
    SpeakerRole: article span;

    Comparison: matters figures figure_groups names dates shared_quotes reproduced runs wording cut;
    Passage: article paragraph span;
    Figure: article paragraph span value approximation unit counted said_by;
    FigureGroup: figures differs;
    NameEntry: canonical kind uses;
    NameUse: article spellings labels;
    Spelling: span count;
    Label: span count;
    Dated: article paragraph span event from to reckoning;
    SharedQuote: passages same_words differs;
    Reproduced: article first last voice;
    Run: left right words;
    SourceWording: source words articles other_words other_articles terms;
    Term: word count articles other_count z;
    Cut: table shown found;

    Coding: articles coded_quotes length names vocabulary;
    CodedArticle: heads text;
    Packed: stoppers forms spellings letters;
}

numbers! { ArticleIndex NameIndex SpeakerIndex WordId }

kinds! {
    Role: Text Heading BlockQuote PullQuote Furniture;
    ArticleKind: Digest Original;
    DateBasis: Stated Inferred;
    NameKind: Person Place Organisation;
    QuoteKind: Direct Partial Block;
    Basis: Named Resolved Continued Voice Corrected Unattributed;
    SpeakerKind: Person Organisation Unnamed;
    Relation: Agree DetailDiffers WordingDiffers FigureDiffers Contradict Later OnlyHere Mentions;
    Reckoning: Written ArticleYear ArticleDate OtherDate Quoted Vague;
    Approximation: Exact About MoreThan LessThan Order AtLeast UpTo;
    Unit: Count Share Percent PercentagePoint Ordinal Dollar Euro Sterling Rouble Money Inch Foot Yard
        Mile Centimetre Metre Kilometre SquareFoot SquareMile SquareKilometre Acre Hectare Second Minute
        Hour Day Week Month Year Decade Century YearOfAge MilePerHour KilometrePerHour Degree Ounce
        Pound Kilogram Tonne Litre Gallon Multiple Cent Yen Yuan Rupee Lira Hryvnia Zloty Leu Franc Peso
        Krone Shekel Rial Point BasisPoint Magnitude Person;
}

/// Columns: prose beside prose and numbers beside numbers compress better, by a quarter of a kilobyte in the default
/// collection's page.
impl Stored for Matter {
    fn write(&self, to: &mut Writer) {
        Self::write_all(slice::from_ref(self), to);
    }

    fn read(from: &mut Reader) -> Self {
        Self::read_all(1, from).remove(0)
    }

    fn write_all(all: &[Self], to: &mut Writer) {
        all.iter().for_each(|Self { id, .. }| id.write(to));
        all.iter().for_each(|Self { label, .. }| label.write(to));
        all.iter().for_each(|Self { note, .. }| note.write(to));
        all.iter().for_each(|Self { relation, .. }| relation.write(to));
        all.iter().for_each(|Self { passages, .. }| passages.write(to));
        all.iter().for_each(|Self { anchors, .. }| anchors.write(to));
    }

    fn read_all(count: usize, from: &mut Reader) -> Vec<Self> {
        let begun = |_| Self {
            id: Stored::read(from),
            label: String::new(),
            note: String::new(),
            relation: Relation::Agree,
            passages: Vec::new(),
            anchors: Vec::new(),
        };
        let mut all: Vec<Self> = (0..count).map(begun).collect();
        all.iter_mut().for_each(|matter| matter.label = Stored::read(from));
        all.iter_mut().for_each(|matter| matter.note = Stored::read(from));
        all.iter_mut().for_each(|matter| matter.relation = Stored::read(from));
        all.iter_mut().for_each(|matter| matter.passages = Stored::read(from));
        all.iter_mut().for_each(|matter| matter.anchors = Stored::read(from));
        all
    }
}

/// Its text stands elsewhere, as numbers.
impl Stored for Article {
    fn write(&self, to: &mut Writer) {
        let Self { id, source, section, title, authors, date, date_basis, url, kind, text: _, paragraphs } =
            self;
        id.write(to);
        source.write(to);
        section.write(to);
        title.write(to);
        authors.write(to);
        date.write(to);
        date_basis.write(to);
        url.write(to);
        kind.write(to);
        paragraphs.write(to);
    }

    fn read(from: &mut Reader) -> Self {
        Self {
            id: Stored::read(from),
            source: Stored::read(from),
            section: Stored::read(from),
            title: Stored::read(from),
            authors: Stored::read(from),
            date: Stored::read(from),
            date_basis: Stored::read(from),
            url: Stored::read(from),
            kind: Stored::read(from),
            text: Text::default(),
            paragraphs: Stored::read(from),
        }
    }
}

/// A month or day that is not known is 0.
impl Stored for Date {
    fn write(&self, to: &mut Writer) {
        to.number(self.year() as u32);
        [self.month(), self.day()].iter().for_each(|part| part.unwrap_or_default().write(to));
    }

    fn read(from: &mut Reader) -> Self {
        let year = from.number() as i16;
        let [month, day] = [u8::read(from), u8::read(from)].map(|part| (part > 0).then_some(part));
        Self::new(year, month, day).unwrap_or_else(|| {
            from.fail();
            Self::default()
        })
    }
}

impl Stored for Value {
    fn write(&self, to: &mut Writer) {
        match *self {
            Self::One(value) => (None::<f64>, value).write(to),
            Self::Range(low, high) => (Some(low), high).write(to),
        }
    }

    fn read(from: &mut Reader) -> Self {
        let (low, high) = <(Option<f64>, f64)>::read(from);
        low.map_or(Self::One(high), |low| Self::Range(low, high))
    }
}

impl Stored for Anchor {
    fn write(&self, to: &mut Writer) {
        match self {
            Self::Name(name) => (0_u32, *name).write(to),
            Self::Figure(words) => (1_u32, words.clone()).write(to),
            Self::Date(date) => (2_u32, *date).write(to),
            Self::Words(words) => (3_u32, words.clone()).write(to),
            Self::Quote(words) => (4_u32, words.clone()).write(to),
        }
    }

    fn read(from: &mut Reader) -> Self {
        match from.number() {
            0 => Self::Name(Stored::read(from)),
            1 => Self::Figure(Stored::read(from)),
            2 => Self::Date(Stored::read(from)),
            3 => Self::Words(Stored::read(from)),
            4 => Self::Quote(Stored::read(from)),
            _ => {
                from.fail();
                Self::Words(String::new())
            }
        }
    }
}

impl<T: Stored, U: Stored> Stored for (T, U) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader) -> Self {
        (T::read(from), U::read(from))
    }
}

/// Bytes of their own, which stay that until somebody looks.
impl<T: Stored> Stored for Later<T> {
    fn write(&self, to: &mut Writer) {
        to.bytes(&bytes::written(|to| T::write(self, to)));
    }

    fn read(from: &mut Reader) -> Self {
        Self::unread(from.bytes(), |bytes| {
            bytes::read(bytes, T::read).expect("the checksum says that this is what was written")
        })
    }
}
