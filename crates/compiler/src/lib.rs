//! The build-time shell: reads a collection from disk, reports problems, compiles the archive.
//!
//! Knows files, encodings, TOML, Markdown and JSON lines. What texts mean is the core's business.
//! [`compile`] is the whole of it; [`build_script`] is what the page's build calls.
//! In the order of the work: `folder` finds files; `plain`, `markdown`, `front_matter` and `jsonl` make
//! drafts of them; `originals` puts full texts in the place of digests; `annotations` and `matters` read
//! what the author says of them; the core does the rest. [`pages`] is the archive as plain HTML.

mod anchor;
mod annotations;
mod build_script;
mod compile;
mod draft;
mod fields;
mod file;
mod folder;
mod front_matter;
mod jsonl;
mod markdown;
mod matters;
mod naming;
mod nearest;
mod originals;
pub mod pages;
mod plain;
mod problem;

pub use build_script::build_script;
pub use compile::{Compiled, annotated, compile, read};
pub use file::TextFile;
pub use folder::Paths;
pub use jsonl::place as json_place;
pub use matters::words_for;
pub use problem::{Problem, Severity, count};
