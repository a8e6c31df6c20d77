//! Collections on disk, small ones: what becomes of them and which problems they have.

mod articles;
mod command_line;
mod digests;
mod folder;
mod originals;
mod pages;
mod problems;
mod properties;
