//! Matters: the rows of the comparison.
//!
//! Knows what a matter is, whether an author wrote it or the texts showed it, and which articles it
//! leaves silent. Does not know how matters are found (`found`) or read from disk (the compiler).

use super::names::NameIndex;
use crate::article::Date;
use crate::span::{ArticleIndex, Span};

/// One thing that sources report on.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// Unique in the collection, safe in an address.
    pub id: String,
    pub label: String,
    pub relation: Relation,
    /// One sentence that explains the relation; empty for found matters.
    pub note: String,
    /// In the collection's order, then in reading order.
    pub passages: Vec<Passage>,
    /// What ties the passages together. Empty for curated matters: their author did.
    pub anchors: Vec<Anchor>,
}

impl Matter {
    /// Whether the texts showed this matter rather than the collection's author.
    #[must_use]
    pub fn is_found(&self) -> bool {
        self.relation == Relation::Mentions
    }

    /// The passages of one article, in reading order.
    pub fn passages_of(&self, article: ArticleIndex) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(move |passage| passage.article == article)
    }

    /// Whether this matter already holds all passages of `other`.
    #[must_use]
    pub fn tells(&self, other: &Matter) -> bool {
        other
            .passages
            .iter()
            .all(|passage| self.passages_of(passage.article).any(|own| own.span.overlaps(passage.span)))
    }

    #[must_use]
    pub fn is_silent(&self, article: ArticleIndex) -> bool {
        self.passages_of(article).next().is_none()
    }
}

/// How sources stand on a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    Agree,
    DetailDiffers,
    WordingDiffers,
    FigureDiffers,
    Contradict,
    /// Reported at another date, so no contradiction.
    Later,
    OnlyHere,
    /// Found, not judged: the passages mention the same things, and nobody says yet how they stand.
    Mentions,
}

impl Relation {
    /// Where sources differ most comes first; what nobody judged comes last.
    pub const IN_ORDER: [Relation; 8] = [
        Relation::Contradict,
        Relation::FigureDiffers,
        Relation::DetailDiffers,
        Relation::WordingDiffers,
        Relation::Later,
        Relation::Agree,
        Relation::OnlyHere,
        Relation::Mentions,
    ];

    /// As `matters.toml` and the interfaces write it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Relation::Agree => "agree",
            Relation::DetailDiffers => "detail differs",
            Relation::WordingDiffers => "wording differs",
            Relation::FigureDiffers => "figure differs",
            Relation::Contradict => "contradict",
            Relation::Later => "later",
            Relation::OnlyHere => "only here",
            Relation::Mentions => "mentions the same",
        }
    }

    /// Reads what [`Relation::word`] wrote; hyphens may stand for spaces.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::IN_ORDER
            .into_iter()
            .find(|relation| relation.word().chars().eq(word.chars().map(|c| if c == '-' { ' ' } else { c })))
    }

    /// Whether the sources' accounts part: what "only rows that differ" keeps.
    #[must_use]
    pub fn differs(self) -> bool {
        matches!(
            self,
            Relation::Contradict
                | Relation::FigureDiffers
                | Relation::DetailDiffers
                | Relation::WordingDiffers
                | Relation::Later
        )
    }
}

/// A place where an article reports on a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Passage {
    pub article: ArticleIndex,
    /// From 0.
    pub paragraph: u32,
    /// In the article's text: the sentences around the anchor words.
    pub span: Span,
}

/// One thing that the passages of a found matter share.
#[derive(Clone, Debug, PartialEq)]
pub enum Anchor {
    /// A name from [`super::Comparison::names`], in any spelling.
    Name(NameIndex),
    /// A figure of the same value, unit and counted thing, as one passage words it.
    Figure(String),
    /// A date both passages name.
    Date(Date),
    /// A word or a pair of words that is rare elsewhere.
    Words(String),
    /// The same words of the same speaker.
    Quote(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_survives_writing_and_reading() {
        for relation in Relation::IN_ORDER {
            assert_eq!(Relation::parse(relation.word()), Some(relation));
            assert_eq!(Relation::parse(&relation.word().replace(' ', "-")), Some(relation));
        }
        assert_eq!(Relation::parse("agrees"), None);
    }
}
