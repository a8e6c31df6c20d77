//! Values as bytes and back.
//!
//! Knows numbers, texts, lists and places in a text; which fields a type has is `layout`'s business.
//! What can't be read is empty, and the reader remembers that something was: so every type is read in a straight line,
//! without a way out after each of its fields.

use crate::span::Span;
use crate::text::vocabulary::Bytes;
use std::borrow::Cow;

/// A value that an archive holds. What `write` wrote `read` reads, and it reads no further.
pub(super) trait Stored: Sized {
    fn write(&self, to: &mut Writer);
    fn read(from: &mut Reader) -> Self;

    /// A list's values, one after the other unless they compress better otherwise.
    fn write_all(values: &[Self], to: &mut Writer) {
        values.iter().for_each(|value| value.write(to));
    }

    fn read_all(count: usize, from: &mut Reader) -> Vec<Self> {
        (0..count).map(|_| Self::read(from)).collect()
    }
}

/// The bytes that `write` writes; the same values always give the same bytes.
pub(super) fn written(write: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut to = Writer::default();
    write(&mut to);
    to.bytes
}

/// What `read` reads of `bytes`, if that is all of them and nothing else.
pub(super) fn read<T>(bytes: &'static [u8], read: impl FnOnce(&mut Reader) -> T) -> Option<T> {
    let mut from = Reader { rest: bytes, failed: false };
    let value = read(&mut from);
    if !from.failed && from.rest.is_empty() {
        return Some(value);
    }
    // Nobody reads on: to give up what was read would be code for every type.
    std::mem::forget(value);
    None
}

#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Seven bits a byte, the lowest first; the last byte is below 128. Source: LEB128, as in DWARF.
    pub fn number(&mut self, mut number: u32) {
        while number >= 128 {
            self.bytes.push(number as u8 | 128);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).expect("an archive is shorter than 4 GiB"));
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.count(bytes.len());
        self.bytes.extend_from_slice(bytes);
    }
}

pub(super) struct Reader {
    rest: &'static [u8],
    failed: bool,
}

impl Reader {
    /// These are not the bytes of a value. Nothing more is read.
    pub fn fail(&mut self) {
        self.failed = true;
        self.rest = &[];
    }

    #[inline(never)]
    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let Some((&byte, rest)) = self.rest.split_first() else { break };
            self.rest = rest;
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return number;
            }
        }
        self.fail();
        0
    }

    /// How many things follow. Each has a byte at least, so there can't be more than bytes.
    #[inline(never)]
    fn count(&mut self) -> usize {
        let count = self.number() as usize;
        if count <= self.rest.len() {
            return count;
        }
        self.fail();
        0
    }

    #[inline(never)]
    pub fn bytes(&mut self) -> &'static [u8] {
        let count = self.count();
        let (bytes, rest) = self.rest.split_at(count);
        self.rest = rest;
        bytes
    }

    /// One of `kinds` by its place among them.
    pub fn one_of<T: Copy>(&mut self, kinds: &[T]) -> T {
        let at = self.number() as usize;
        kinds.get(at).copied().unwrap_or_else(|| {
            self.fail();
            kinds[0]
        })
    }
}

impl Stored for u32 {
    fn write(&self, to: &mut Writer) {
        to.number(*self);
    }

    fn read(from: &mut Reader) -> Self {
        from.number()
    }
}

impl Stored for u8 {
    fn write(&self, to: &mut Writer) {
        to.number((*self).into());
    }

    fn read(from: &mut Reader) -> Self {
        from.number() as u8
    }
}

impl Stored for bool {
    fn write(&self, to: &mut Writer) {
        to.number((*self).into());
    }

    fn read(from: &mut Reader) -> Self {
        from.number() != 0
    }
}

impl Stored for f32 {
    fn write(&self, to: &mut Writer) {
        to.bytes.extend_from_slice(&self.to_le_bytes());
    }

    fn read(from: &mut Reader) -> Self {
        let Some((bytes, rest)) = from.rest.split_first_chunk() else {
            from.fail();
            return 0.0;
        };
        from.rest = rest;
        Self::from_le_bytes(*bytes)
    }
}

/// Most are small and whole: twice the number. The others are their halves after a 1, the lower half first.
impl Stored for f64 {
    fn write(&self, to: &mut Writer) {
        let whole = *self as u32;
        if f64::from(whole).to_bits() == self.to_bits() && whole < 1 << 31 {
            to.number(whole << 1);
        } else {
            let bits = self.to_bits();
            [1, bits as u32, (bits >> 32) as u32].iter().for_each(|number| to.number(*number));
        }
    }

    fn read(from: &mut Reader) -> Self {
        let whole = from.number();
        if whole & 1 == 0 {
            return (whole >> 1).into();
        }
        let [lower, upper] = [from.number(), from.number()].map(u64::from);
        Self::from_bits(upper << 32 | lower)
    }
}

impl Stored for String {
    fn write(&self, to: &mut Writer) {
        to.bytes(self.as_bytes());
    }

    #[inline(never)]
    fn read(from: &mut Reader) -> Self {
        let bytes = from.bytes();
        std::str::from_utf8(bytes).map(str::to_owned).unwrap_or_else(|_| {
            from.fail();
            String::new()
        })
    }
}

impl Stored for Bytes {
    fn write(&self, to: &mut Writer) {
        to.bytes(&self.0);
    }

    fn read(from: &mut Reader) -> Self {
        Self(Cow::Borrowed(from.bytes()))
    }
}

impl<T: Stored> Stored for Option<T> {
    fn write(&self, to: &mut Writer) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut Reader) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.count(self.len());
        T::write_all(self, to);
    }

    fn read(from: &mut Reader) -> Self {
        let count = from.count();
        T::read_all(count, from)
    }
}

/// Where it begins, and its length: lengths are small numbers and much alike, so they compress better than ends.
/// (How far it is from the span before compresses less well: the same span often stands in two places.)
impl Stored for Span {
    fn write(&self, to: &mut Writer) {
        to.count(self.start());
        to.count(self.len());
    }

    #[inline(never)]
    fn read(from: &mut Reader) -> Self {
        let [start, length] = [from.number(), from.number()];
        Self::new(start as usize, start.saturating_add(length) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_number_is_read_as_it_was_written() {
        let values =
            [0.0, -0.0, 1.0, 127.0, 128.0, 2147483647.0, 2147483648.0, 0.1, -3.0, 1e300, f64::INFINITY];
        for value in values {
            let whole = written(|to| value.write(to));
            let again = read(leak(whole), f64::read).expect("just written");
            assert_eq!(again.to_bits(), value.to_bits(), "{value}");
        }
        for number in [0, 1, 127, 128, 16_383, 16_384, u32::MAX] {
            assert_eq!(read(leak(written(|to| number.write(to))), u32::read), Some(number));
        }
        let spans = [(0, 0), (5, 9), (2, 300), (4_000_000_000, 4_294_967_295), (1, 2)];
        let spans: Vec<Span> = spans.map(|(start, end)| Span::new(start, end)).to_vec();
        assert_eq!(read(leak(written(|to| spans.write(to))), Vec::read), Some(spans));
    }

    fn leak(bytes: Vec<u8>) -> &'static [u8] {
        Box::leak(bytes.into_boxed_slice())
    }
}
