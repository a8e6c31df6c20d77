//! What is read later: a value that stays bytes of the archive until somebody looks at it.
//!
//! Who opens the page to search does not wait for its comparison, its quotes and the paragraphs of every article.

use std::fmt;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

/// What was read stays as long as the program, as archives do: to give it up would be code for every type.
#[derive(Clone)]
pub struct Later<T> {
    bytes: &'static [u8],
    /// `None`: the value was never bytes.
    reader: Option<fn(&'static [u8]) -> T>,
    read: OnceLock<ManuallyDrop<T>>,
}

impl<T> Later<T> {
    /// What `reader` makes of `bytes`, when somebody looks. It can't fail then.
    #[must_use]
    pub fn unread(bytes: &'static [u8], reader: fn(&'static [u8]) -> T) -> Self {
        Self { bytes, reader: Some(reader), read: OnceLock::new() }
    }
}

impl<T> From<T> for Later<T> {
    fn from(value: T) -> Self {
        Self { bytes: &[], reader: None, read: OnceLock::from(ManuallyDrop::new(value)) }
    }
}

impl<T: Default> Default for Later<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.read.get_or_init(|| {
            let reader = self.reader.expect("what is not read yet has a reader");
            ManuallyDrop::new(reader(self.bytes))
        })
    }
}

impl<T> DerefMut for Later<T> {
    fn deref_mut(&mut self) -> &mut T {
        let _: &T = self;
        self.read.get_mut().expect("it has just been read")
    }
}

impl<'a, T> IntoIterator for &'a Later<Vec<T>> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> FromIterator<T> for Later<Vec<T>> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        items.into_iter().collect::<Vec<T>>().into()
    }
}

impl<T: PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: fmt::Debug> fmt::Debug for Later<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
