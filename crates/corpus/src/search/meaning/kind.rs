//! Why a word counts as the typed one, and how much.

/// Why a word counts as the typed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Typed,
    Inflected,
    /// Begins with the last word, which is not finished.
    Begun,
    /// Of the stem that an unfinished word happens to have, where others begin with it: "life" for "lifeli".
    Related,
    /// British, American; with or without separators; one word or two.
    Spelled,
    /// Another romanisation of a name.
    Romanised,
    /// Another name the collection's author gives.
    Called,
    /// Most likely meant by a slip that finds nothing else.
    Corrected,
    /// Another form of that.
    CorrectedForm,
    /// Less likely meant.
    Mistyped,
}

/// How far a form is from the typed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    Typed,
    /// The typed word in another form.
    Form,
    /// Another name, or a guess.
    Otherwise,
}

impl Kind {
    pub fn distance(self) -> Distance {
        match self {
            Self::Typed | Self::Corrected => Distance::Typed,
            Self::Inflected | Self::Begun | Self::Spelled | Self::CorrectedForm => Distance::Form,
            Self::Romanised | Self::Called | Self::Mistyped | Self::Related => Distance::Otherwise,
        }
    }
}

// An exact form outranks an inflected one, that outranks another spelling of a name, and a
// correction comes last. The steps are small above, where the meaning is the same, and large
// below, where it is a guess.
pub(super) const INFLECTED: f32 = 0.85;
/// Of one stem, but another word: "important" for "import".
pub(super) const DERIVED: f32 = 0.7;
pub(super) const SPELLED: f32 = 0.9;
pub(super) const ROMANISED: f32 = 0.8;
pub(super) const CALLED: f32 = 0.8;
pub(super) const BEGUN: f32 = 0.5;
/// A word that is whole already is rarely the beginning of another.
pub(super) const BEGUN_BESIDE_WHOLE: f32 = 0.2;
pub(super) const MISTYPED: f32 = 0.4;
/// Where nothing else was found there is no other meaning: a rare name with a slip says more than the common words beside it,
/// and of words as common the one that was typed right says more.
pub(super) const MEANT: f32 = 0.95;
