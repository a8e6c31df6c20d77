//! The pure core of Parallax: text in, values out.
//!
//! Knows what an article, a quote, a hit and a matter are, and how they are found.
//! Does not know files, the clock, the browser or any framework; the shells do.
//! Each layer imports only the ones before it; [`order`] sorts, [`gather`] lists and [`later`] puts off reading for all of
//! them:
//! [`span`] ← [`text`] ← [`article`] ← [`quote`] ← [`index`] ← [`search`] ← [`compare`] ← [`archive`].

pub mod archive;
pub mod article;
pub mod compare;
pub mod csv;
pub mod gather;
pub mod index;
pub mod later;
pub mod order;
pub mod quote;
pub mod search;
pub mod span;
pub mod text;
