//! Words: every text of the interface, in one typed table per language.
//!
//! A language that lacks a text doesn't compile. Texts with something in them are functions, so that
//! each language orders its own sentence. Dates and numbers come formatted, from `locale`.

mod english;
mod german;

use crate::address::{ComparePart, Language};
use crate::browser;
use crate::ui::locale;
use corpus::compare::{Reckoning, Relation};
use corpus::quote::{Basis, QuoteKind, measured};
use std::cell::Cell;

/// The interface's texts in one language.
pub struct Words {
    pub language: Language,
    /// What the language calls itself.
    pub name: &'static str,
    /// The months' names with a space between two.
    pub months: &'static str,
    /// Between day and month. English is international: day before month.
    pub after_day: &'static str,
    pub between_thousands: &'static str,
    pub before_tenths: &'static str,

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
    pub newer: &'static str,
    pub reload: &'static str,
    pub more: &'static str,

    // Articles
    pub articles: &'static str,
    pub paragraphs: &'static str,
    pub words: &'static str,
    pub title_unknown: &'static str,
    /// Before the opening words of an article whose title is unknown.
    pub begins: &'static str,
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
    pub quoted_by: &'static str,
    pub not_quoted_by: &'static str,
    pub not_named: &'static str,
    pub same_statement: &'static str,
    pub why_speaker: &'static str,
    pub rule: &'static str,
    pub basis: fn(Basis) -> &'static str,
    pub mention: &'static str,
    pub nearest: &'static str,
    pub cue: &'static str,
    pub named_at: &'static str,
    pub confidence: &'static str,
    pub sure: fn(u8) -> &'static str,
    pub how_well: fn(&[String; 5]) -> String,

    // Compare
    pub compare_parts: &'static str,
    pub compare_part: fn(ComparePart) -> &'static str,
    pub choose_sources: &'static str,
    pub all_sources: &'static str,
    pub no_source_called: fn(&str) -> String,
    pub compared_digests: fn(&str) -> String,
    pub matter: &'static str,
    pub matters: &'static str,
    pub matters_caption: &'static str,
    /// Where all matters are the author's, and where the texts alone have shown them.
    pub matters_by: [&'static str; 2],
    pub no_matters: &'static str,
    pub silent: &'static str,
    pub with_unshown: fn(&str) -> String,
    pub silent_perhaps: &'static str,
    pub relation: fn(Relation) -> &'static str,
    pub nothing_to_compare: &'static str,
    pub figures_shared: &'static str,
    pub figures_lone: &'static str,
    pub figures_differ: &'static str,
    pub said_by: fn(&str) -> String,
    pub name_head: &'static str,
    pub published_by: fn(&str) -> String,
    /// Given the article's date.
    pub reckoning: fn(Reckoning, &str) -> String,
    pub shared_quotes: &'static str,
    pub same_words: &'static str,
    pub other_words: &'static str,
    pub reproduced: &'static str,
    pub reproduces: fn(&str, u32, u32) -> String,
    pub runs: &'static str,
    pub word: &'static str,
    pub here: &'static str,
    pub elsewhere: &'static str,
    /// Given the words of the source and of all the others, and "in 2 articles" of each.
    pub wording_base: fn([&str; 4]) -> String,
    pub nothing_significant: &'static str,
    pub move_forward: fn(&str) -> String,
    pub add_article: &'static str,
    pub add: &'static str,
    pub columns_cut: fn(usize, &str) -> String,
    pub rows_cut: fn(&str, &str) -> String,
    pub filter_matters: &'static str,
    pub words_in_matters: &'static str,
    pub relation_head: &'static str,
    pub every_relation: &'static str,
    pub origin: &'static str,
    pub origins: [&'static str; 3],
    pub only_differing: &'static str,
    pub matters_found: fn(&str, &str) -> String,
    pub no_matters_fit: &'static str,
    pub all_matters: &'static str,
    pub hidden_matter: fn(&str) -> String,
    pub overview: &'static str,
    pub overview_legend: &'static str,
    pub reports_on: fn(&str, &str) -> String,
    pub silent_are: fn(&str) -> String,
    pub show_paragraph: fn(&str, u32) -> String,
    pub read_there: &'static str,
    pub side_by_side: &'static str,
    pub copy_row: &'static str,
    pub export_markdown: &'static str,
    pub in_context: &'static str,
    pub in_context_term: &'static str,
    pub places_of: fn(&str, usize) -> String,
    pub left: &'static str,
    pub right: &'static str,
    pub scroll_together: &'static str,
    pub nothing_in_common: &'static str,

    // Search
    pub results_for: fn(&str) -> String,
    pub articles_found: fn(usize, &str) -> String,
    pub matching_paragraphs: fn(usize) -> String,
    pub only_in_quotes: &'static str,
    pub no_results: &'static str,
    pub no_words: &'static str,
    pub also_understood: fn(&str, &str) -> String,
    pub understood_instead: fn(&str, &str) -> String,
    pub occurs_nowhere: fn(&str) -> String,
    pub no_date: fn(&str) -> String,
    pub literally: &'static str,
    pub taken_literally: &'static str,
    pub not_literally: &'static str,
    pub word_alone: fn(&str, usize) -> String,
    pub did_you_mean: &'static str,
    pub without_filters: fn(usize) -> String,
    pub strip: fn(usize) -> String,
    pub why: &'static str,
    /// Its place among so many, and its score in hundredths of the first one's.
    pub why_rank: fn(usize, usize, usize) -> String,
    /// A word, its forms with how often, the fields, and in how many of all articles it is.
    pub why_term: fn(&str, &str, &str, usize, usize) -> String,
    /// Title, names, text.
    pub why_fields: [&'static str; 3],
    pub why_share: fn(usize) -> String,
    pub why_together: fn(usize) -> String,
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

    // The search box
    pub suggestions: &'static str,
    pub source: &'static str,
    pub one_matter: &'static str,
    pub in_articles: fn(usize) -> String,
    pub searched_before: &'static str,
    pub clear_recent: &'static str,
    pub recent_kept: &'static str,

    // Tools, dialogs, notes
    pub palette: &'static str,
    pub palette_label: &'static str,
    pub palette_found: fn(usize) -> String,
    pub view: &'static str,
    pub command: &'static str,
    pub article: &'static str,
    pub speaker: &'static str,
    pub search_for: fn(&str) -> String,
    pub settings: &'static str,
    pub theme: &'static str,
    pub themes: &'static [&'static str],
    pub text_size: &'static str,
    pub text_sizes: &'static [&'static str],
    pub focus_mode: &'static str,
    pub off_on: &'static [&'static str],
    pub letter_keys: &'static str,
    pub on_off: &'static [&'static str],
    pub change_theme: &'static str,
    pub change_text_size: &'static str,
    pub copy_address: &'static str,
    pub print: &'static str,
    pub close: &'static str,
    pub notes: &'static str,
    pub no_notes: &'static str,
    pub notes_kept: &'static str,
    pub notes_not_kept: &'static str,
    pub export_notes: &'static str,
    pub import_notes: &'static str,
    pub notes_imported: fn(usize) -> String,
    pub not_notes: &'static str,
    pub add_note: &'static str,
    pub remark: &'static str,
    pub save: &'static str,
    pub cancel: &'static str,
    pub remove: &'static str,
    pub highlight: &'static str,
    pub selection: &'static str,
    pub copy_link: &'static str,
    pub copy_passage_link: &'static str,
    pub hits: &'static str,
    pub hits_for: fn(usize, &str) -> String,
    pub previous_hit: &'static str,
    pub next_hit: &'static str,
    pub clear_hits: &'static str,
    pub go_on_at: fn(u32) -> String,
    pub more_matters: fn(usize) -> String,
    pub plain_text: &'static str,
    pub digests_note: &'static str,
    pub filters: &'static str,
    pub no_paragraph: fn(u32, usize) -> String,
    pub no_matter_called: fn(&str) -> String,

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

/// How well quotes are found and attributed, with the measured figures.
#[must_use]
pub fn how_well() -> String {
    (words().how_well)(&[
        locale::number(measured::ARTICLES),
        locale::tenths(measured::EXTRACTION),
        locale::tenths(measured::END_TO_END),
        locale::tenths(measured::WHEN_NAMED),
        locale::tenths(measured::NAMED),
    ])
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
