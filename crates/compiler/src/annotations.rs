//! `collection.toml`: what the author says about the collection and its articles.
//!
//! Knows its tables: names, voices, furniture, pull quotes, corrections of quotes. Every entry that
//! does not fit the texts is a problem. Does not know matters; they have a file of their own.

use crate::anchor::{self, Place};
use crate::draft::Draft;
use crate::fields::{Entry, Fields, parse};
use crate::file::TextFile;
use crate::front_matter::choice;
use crate::problem::{Problem, shown};
use corpus::article::{Name, NameKind, Role};
use corpus::quote::{Correction, QuoteKind, Verdict};
use std::collections::HashMap;

/// What `collection.toml` says, beside what it does to the drafts.
#[derive(Debug, Default)]
pub struct Annotations {
    pub title: Option<String>,
    pub description: Option<String>,
    pub language: Option<String>,
    pub names: Vec<Name>,
    /// With the place of each in the file.
    pub corrections: Vec<Entry<Correction>>,
}

const TABLES: &[&str] =
    &["title", "description", "language", "name", "voice", "furniture", "pull_quote", "correction"];

/// Reads the file and writes voices and roles into the drafts.
pub fn read(file: &TextFile, drafts: &mut [Draft], problems: &mut Vec<Problem>) -> Annotations {
    let Some(top) = parse(file, 0..file.text.len(), problems) else { return Annotations::default() };
    top.expect_only(TABLES, problems);
    let text = |key, problems: &mut Vec<Problem>| top.text(key, problems).map(|entry| entry.value);
    let annotations = Annotations {
        title: text("title", problems),
        description: text("description", problems),
        language: text("language", problems),
        names: names(&top, problems),
        corrections: corrections(&top, drafts, problems),
    };
    voices(&top, drafts, problems);
    furniture(&top, drafts, problems);
    pull_quotes(&top, drafts, problems);
    annotations
}

fn names(top: &Fields, problems: &mut Vec<Problem>) -> Vec<Name> {
    let mut names = Vec::new();
    // Which canonical name each spelling belongs to, and the line that says so.
    let mut owners: HashMap<String, (String, usize)> = HashMap::new();
    for fields in top.tables("name", problems) {
        fields.expect_only(&["canonical", "kind", "role", "aliases"], problems);
        let canonical = fields.needed_text("canonical", problems);
        let kinds = [
            ("person", NameKind::Person),
            ("place", NameKind::Place),
            ("organisation", NameKind::Organisation),
        ];
        if !fields.has("kind") {
            problems.push(fields.missing("kind", "\"person\", \"place\" or \"organisation\""));
        }
        let kind = choice(&fields, "kind", &kinds, problems);
        let role = fields.text("role", problems).map(|entry| entry.value);
        let aliases = fields.texts("aliases", problems);
        let Some(canonical) = canonical else { continue };
        for spelling in std::iter::once(&canonical).chain(&aliases) {
            let (line, _) = fields.file.place(spelling.at);
            match owners.get(&spelling.value) {
                Some((owner, first)) if *owner != canonical.value || spelling.at == canonical.at => {
                    problems.push(fields.file.error(
                        spelling.at,
                        format!("`{}` already names {}", shown(&spelling.value), shown(owner)),
                        format!("line {first} says so; one spelling names one thing"),
                    ));
                }
                _ => {
                    owners.insert(spelling.value.clone(), (canonical.value.clone(), line));
                }
            }
        }
        let Some(kind) = kind else { continue };
        let aliases =
            aliases.into_iter().map(|alias| alias.value).filter(|a| *a != canonical.value).collect();
        names.push(Name { canonical: canonical.value, kind, role, aliases });
    }
    names
}

fn voices(top: &Fields, drafts: &mut [Draft], problems: &mut Vec<Problem>) {
    for fields in top.tables("voice", problems) {
        fields.expect_only(&["article", "paragraphs", "voice"], problems);
        let places = Place::read_several(&fields, drafts, problems);
        let Some(voice) = fields.needed_text("voice", problems) else { continue };
        for place in places {
            drafts[place.article.at()].article.paragraphs[place.paragraph].voice = Some(voice.value.clone());
        }
    }
}

fn furniture(top: &Fields, drafts: &mut [Draft], problems: &mut Vec<Problem>) {
    for fields in top.tables("furniture", problems) {
        fields.expect_only(&["article", "paragraphs"], problems);
        for place in Place::read_several(&fields, drafts, problems) {
            set_role(drafts, place, Role::Furniture);
        }
    }
}

fn pull_quotes(top: &Fields, drafts: &mut [Draft], problems: &mut Vec<Problem>) {
    for fields in top.tables("pull_quote", problems) {
        fields.expect_only(&["article", "paragraph", "repeats"], problems);
        let Some(place) = Place::read(&fields, drafts, problems) else { continue };
        let Some(repeats) = fields.needed_number("repeats", problems) else { continue };
        let has = drafts[place.article.at()].article.paragraphs.len();
        if repeats.value >= has || repeats.value == place.paragraph {
            problems.push(fields.file.error(
                repeats.at,
                format!("paragraph {} cannot be what it repeats", repeats.value),
                "name the paragraph of the same article that the words are from, counted from 0",
            ));
        }
        set_role(drafts, place, Role::PullQuote);
    }
}

fn set_role(drafts: &mut [Draft], place: Place, role: Role) {
    drafts[place.article.at()].article.paragraphs[place.paragraph].role = role;
}

fn corrections(top: &Fields, drafts: &[Draft], problems: &mut Vec<Problem>) -> Vec<Entry<Correction>> {
    let mut corrections = Vec::new();
    for fields in top.tables("correction", problems) {
        fields.expect_only(&["article", "paragraph", "words", "speaker", "kind", "quote"], problems);
        let verdicts = verdicts(&fields, problems);
        let Some(place) = Place::read(&fields, drafts, problems) else { continue };
        let Some(words) = anchor::read_words(&fields, drafts, place, problems) else { continue };
        let Some(opening) = in_text(&fields, drafts, place, &words, problems) else { continue };
        for verdict in verdicts {
            let correction = Correction {
                article: place.article,
                paragraph: u32::try_from(place.paragraph).expect("an article is shorter than 4 GiB"),
                words: opening.clone(),
                verdict,
            };
            corrections.push(Entry { value: correction, at: words.at });
        }
    }
    corrections
}

/// As a speaker: the text does not say whose words these are.
const UNATTRIBUTED: &str = "unattributed";

fn verdicts(fields: &Fields, problems: &mut Vec<Problem>) -> Vec<Verdict> {
    let before = problems.len();
    let kinds = [("direct", QuoteKind::Direct), ("partial", QuoteKind::Partial), ("block", QuoteKind::Block)];
    let speaker = fields.text("speaker", problems).map(|speaker| match speaker.value.as_str() {
        UNATTRIBUTED => Verdict::Unattributed,
        _ => Verdict::Speaker(speaker.value),
    });
    let kind = choice(fields, "kind", &kinds, problems).map(Verdict::Kind);
    let is_quote = fields.truth("quote", problems);
    if let Some(is_quote) =
        is_quote.as_ref().filter(|is_quote| is_quote.value || speaker.is_some() || kind.is_some())
    {
        problems.push(fields.file.error(
            is_quote.at,
            "`quote` can only say that these words are no quote",
            "write quote = false alone, or take it out",
        ));
    }
    let verdicts: Vec<Verdict> =
        speaker.into_iter().chain(kind).chain(is_quote.map(|_| Verdict::NotAQuote)).collect();
    if verdicts.is_empty() && problems.len() == before {
        problems.push(fields.file.error(
            fields.at,
            "this correction corrects nothing",
            "add speaker = \"…\", kind = \"direct\", \"partial\" or \"block\", or quote = false",
        ));
    }
    verdicts
}

/// The words as the text that readers see has them: quotations are the same in digest and original.
fn in_text(
    fields: &Fields,
    drafts: &[Draft],
    place: Place,
    words: &Entry<corpus::span::Span>,
    problems: &mut Vec<Problem>,
) -> Option<String> {
    let draft = &drafts[place.article.at()];
    let Some(digest) = &draft.digest else {
        return words.value.get(draft.article.paragraph(place.paragraph)).map(str::to_owned);
    };
    let wanted = words.value.get(digest.paragraph(place.paragraph)).unwrap_or_default();
    let paragraph = draft.article.paragraph(place.paragraph);
    let found = anchor::find(paragraph, wanted).and_then(|span| span.get(paragraph)).map(str::to_owned);
    if found.is_none() {
        problems.push(fields.file.error(
            words.at,
            format!("these words occur in the digest, but not in the original: {}", shown(wanted)),
            format!("they should be the same in paragraph {} of {}", place.paragraph, draft.file.path),
        ));
    }
    found
}

/// Names that no text has: probably mistyped.
pub fn unused_names(file: &TextFile, names: &[Name], drafts: &[Draft], problems: &mut Vec<Problem>) {
    for name in names {
        let occurs = |spelling: &str| {
            drafts.iter().any(|draft| {
                let article = &draft.article;
                article.text.contains(spelling)
                    || article.source == spelling
                    || article.authors.iter().any(|author| author == spelling)
            })
        };
        if !occurs(&name.canonical) && !name.aliases.iter().any(|alias| occurs(alias)) {
            let at = file.text.find(&name.canonical).unwrap_or(0);
            problems.push(file.warning(
                at,
                format!("no article mentions {}", shown(&name.canonical)),
                "add the spelling that the articles use to its aliases, or take the name out",
            ));
        }
    }
}
