//! The archive of this page: the collection it was compiled with.
//!
//! Knows where the bytes are; today they travel inside the bundle. Loading is async all the same,
//! so that fetching them later touches no view.

use corpus::archive::{Archive, ArchiveError};

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/collection.bin"));

/// The collection and everything compiled from it; it lives as long as the page.
///
/// An archive of another format or with damage is an error whose text helps the reader.
pub async fn load() -> Result<&'static Archive, ArchiveError> {
    corpus::archive::read(BYTES).map(|archive| &*Box::leak(Box::new(archive)))
}

/// How large the compiled collection is, in bytes.
#[must_use]
pub fn size() -> usize {
    BYTES.len()
}
