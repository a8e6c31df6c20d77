//! Words: every text of the interface, in one typed table per language.
//!
//! A language that lacks a text doesn't compile. Texts with something in them are functions, so that
//! each language orders its own sentence. Dates and numbers come formatted, from `locale`.

mod english;
mod german;

use crate::address::{ComparePart, Language};
use crate::browser;
use corpus::compare::Relation;
use corpus::quote::QuoteKind;
use std::cell::Cell;

/// The interface's texts in one language.
pub struct Words {
    pub language: Language,
    /// For Intl. English is international: day before month.
    pub tag: &'static str,
    /// What the language calls itself.
    pub name: &'static str,

    // Frame
    pub skip: &'static str,
    pub views: &'static str,
    pub search: &'static str,
    pub read: &'static str,
    pub quotes: &'static str,
    pub compare: &'static str,
    pub about: &'static str,
    pub search_label: &'static str,
    pub search_placeholder: &'static str,
    pub no_server: &'static str,
    pub languages: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub more: &'static str,

    // Articles
    pub articles: &'static str,
    pub paragraphs: &'static str,
    pub words: &'static str,
    pub title_unknown: &'static str,
    pub author_unknown: &'static str,
    pub date_unknown: &'static str,
    pub inferred: &'static str,
    pub digest: &'static str,
    pub original: &'static str,
    pub digest_note: &'static str,
    pub digest_more: &'static str,
    pub digest_how: &'static str,
    pub at_publisher: &'static str,
    pub copy_citation: &'static str,
    pub by: fn(&str) -> String,
    pub words_count: fn(&str) -> String,

    // Read
    pub matters_here: &'static str,
    pub other_articles: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub no_article: &'static str,
    pub no_article_called: fn(&str) -> String,
    pub paragraph: fn(u32) -> String,
    pub beside: fn(u32) -> String,
    pub voice: fn(&str) -> String,
    pub pull_quote: &'static str,
    pub furniture: &'static str,
    pub also_in: &'static str,
    pub place: fn(&str, u32) -> String,
    pub short_place: fn(u32) -> String,

    // Quotes
    pub speakers: &'static str,
    pub unattributed: &'static str,
    pub sources: &'static str,
    pub kinds: &'static str,
    pub quote_kind: fn(QuoteKind) -> &'static str,
    pub published: &'static str,
    pub from: &'static str,
    pub until: &'static str,
    pub filter_quotes: &'static str,
    pub words_in_quotes: &'static str,
    pub quotes_found: fn(&str) -> String,
    pub no_quotes: &'static str,
    pub all_quotes: &'static str,
    pub copy_quote: &'static str,
    pub export_csv: &'static str,
    pub export_json: &'static str,
    pub also_written: &'static str,
    pub no_speaker_called: fn(&str) -> String,

    // Compare
    pub compare_parts: &'static str,
    pub compare_part: fn(ComparePart) -> &'static str,
    pub choose_sources: &'static str,
    pub all_sources: &'static str,
    pub no_source_called: fn(&str) -> String,
    pub matter: &'static str,
    pub matters: &'static str,
    pub matters_caption: &'static str,
    pub no_matters: &'static str,
    pub silent: &'static str,
    pub relation: fn(Relation) -> &'static str,
    pub nothing_to_compare: &'static str,
    pub figures_shared: &'static str,
    pub figures_lone: &'static str,
    pub figures_differ: &'static str,
    pub name_head: &'static str,
    pub published_by: fn(&str) -> String,
    pub shared_quotes: &'static str,
    pub same_words: &'static str,
    pub other_words: &'static str,
    pub reproduced: &'static str,
    pub reproduces: fn(&str, u32, u32) -> String,
    pub runs: &'static str,
    pub word: &'static str,
    pub here: &'static str,
    pub elsewhere: &'static str,
    pub wording_base: fn(&str, &str) -> String,
    pub nothing_significant: &'static str,

    // Search
    pub results_for: fn(&str) -> String,
    pub articles_found: fn(usize, &str) -> String,
    pub matching_paragraphs: fn(usize) -> String,
    pub only_in_quotes: &'static str,
    pub restrict: &'static str,
    pub no_results: &'static str,
    pub also_understood: fn(&str, &str) -> String,
    pub understood_instead: fn(&str, &str) -> String,
    pub word_alone: fn(&str, usize) -> String,
    pub did_you_mean: &'static str,
    pub without_filters: fn(usize) -> String,
    pub strip: fn(usize) -> String,
    pub dates: &'static str,
    pub read_article: &'static str,
    pub most_quoted: &'static str,
    pub start_comparing: &'static str,

    // About
    pub bytes: &'static str,
    pub about_digests: &'static str,
    pub about_how_title: &'static str,
    pub about_how: &'static [&'static str],
    pub keyboard: &'static str,
    pub keys: &'static [(&'static str, &'static str)],
    pub licence: &'static str,
    pub licence_text: &'static str,

    // Elsewhere
    pub unknown_view: &'static str,
    pub no_view_called: fn(&str) -> String,
    pub style_guide: &'static str,
    pub style_colours: &'static str,
    pub style_relations: &'static str,
    pub style_buttons: &'static str,
    pub tint: fn(u8) -> String,
}

thread_local! {
    static SPOKEN: Cell<&'static Words> = const { Cell::new(&english::WORDS) };
}

/// The texts in the language that is spoken now. A change of language draws the page anew.
#[must_use]
pub fn words() -> &'static Words {
    SPOKEN.get()
}

#[must_use]
pub fn of(language: Language) -> &'static Words {
    match language {
        Language::English => &english::WORDS,
        Language::German => &german::WORDS,
    }
}

pub fn speak(language: Language) {
    SPOKEN.set(of(language));
}

/// What the address asks for, else the first of the reader's languages that we speak.
#[must_use]
pub fn language(asked: Option<Language>) -> Language {
    asked
        .or_else(|| browser::languages().iter().find_map(|tag| Language::read(tag)))
        .unwrap_or(Language::English)
}
