//! Gathering: what an iterator gives, as a list.

/// As `collect`, which asks for the first item in one place, to find room for it, and for the others in another: all that
/// an iterator filters by is compiled twice then. Where it is known how many come, `collect` finds room twice.
pub trait Gather: Iterator + Sized {
    #[must_use]
    fn gather(self) -> Vec<Self::Item> {
        let mut all = Vec::new();
        self.for_each(|item| all.push(item));
        all
    }
}

impl<I: Iterator> Gather for I {}
