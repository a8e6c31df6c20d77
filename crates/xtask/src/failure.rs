//! Why a chore stopped: one sentence with the place and, where there is one, the way on.

use std::fmt::Display;
use std::path::Path;

#[derive(Debug)]
pub struct Failure(pub String);

pub type Outcome<T = ()> = Result<T, Failure>;

/// A failure with this sentence.
pub fn fail<T>(sentence: impl Into<String>) -> Outcome<T> {
    Err(Failure(sentence.into()))
}

/// Says at which path something failed; the system's own errors don't.
pub trait At<T> {
    fn at(self, path: &Path) -> Outcome<T>;
}

impl<T, E: Display> At<T> for Result<T, E> {
    fn at(self, path: &Path) -> Outcome<T> {
        self.map_err(|error| Failure(format!("{}: {error}", path.display())))
    }
}
