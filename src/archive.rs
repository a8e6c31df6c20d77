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
    make_room(BYTES.len() * 6);
    corpus::archive::read(BYTES).map(|archive| &*Box::leak(Box::new(archive)))
}

/// Has the program's memory grow once, by as much as it will want: it grows by 64 KB a time, which takes a browser up to
/// half a millisecond, nearly a hundred times until a large collection has been searched for a while. What is never
/// written to takes no memory of the device.
fn make_room(bytes: usize) {
    drop(std::hint::black_box(Vec::<u8>::with_capacity(bytes)));
}

/// How large the compiled collection is, in bytes.
#[must_use]
pub fn size() -> usize {
    BYTES.len()
}
