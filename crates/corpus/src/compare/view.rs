//! The comparison as readers and programs see it: texts instead of spans, ids instead of indices.
//!
//! Knows which rows belong to which sources, and what each field is called outside; page, command
//! line and exports all show this. Offsets are Unicode code points into the article's text.

use super::figures::Unit;
use super::values::{Value, Values};
use super::{
    Anchor, Approximation, Comparison, Dated, Figure, Matter, NameUse, Passage, Reckoning, SourceWording,
};
use crate::article::{Article, ArticleKind, Collection, DateBasis, Points};
use crate::quote::{Quotes, Speaker, SpeakerKind};
use crate::span::{ArticleIndex, Span};
use std::borrow::Cow;

const VIEW: &[&str] = &[
    "sources",
    "matters",
    "figures",
    "figure_groups",
    "names",
    "dates",
    "quotes",
    "reproduced",
    "runs",
    "wording",
    "cut",
];

const SOURCE: &[&str] = &["article", "source", "title", "date", "date_basis", "kind"];

/// Speakers are those whose words these are where the text doesn't name them.
const PLACE: &[&str] = &["article", "paragraph", "start", "end", "text", "speakers"];

/// Articles asked for that say nothing of it are silent; sources elsewhere are not asked for, and the relation is to them,
/// too. A found matter is one that the texts showed rather than the collection's author, tied by its anchors.
const MATTER: &[&str] =
    &["id", "label", "relation", "note", "passages", "silent", "elsewhere", "found", "anchors"];

/// Low and high are as written, in the unit, and equal for one value; the unit of things counted one by one is empty. The
/// date is the article's.
const FIGURE: &[&str] = &[
    "article",
    "paragraph",
    "start",
    "end",
    "text",
    "low",
    "high",
    "approximation",
    "unit",
    "counted",
    "said_by",
    "date",
];

/// Positions among the figures of those that count the same thing.
const GROUP: &[&str] = &["figures", "differs"];

const NAME: &[&str] = &["name", "kind", "uses"];
const USE: &[&str] = &["article", "spellings", "labels"];
const COUNTED: &[&str] = &["text", "count"];

/// The event is the sentence that is dated.
const DATE: &[&str] = &["article", "paragraph", "start", "end", "text", "from", "to", "reckoning", "event"];

const QUOTE: &[&str] = &["same_words", "passages"];
const VOICE: &[&str] = &["article", "first", "last", "voice"];
const RUN: &[&str] = &["words", "left", "right"];
const WORDING: &[&str] = &["source", "words", "articles", "other_words", "other_articles", "terms"];
const TERM: &[&str] = &["word", "count", "articles", "other_count", "z"];

/// A table that holds fewer rows than were found.
const CUT: &[&str] = &["table", "shown", "found"];

/// What `comparison` shows of `articles`, columns in their order.
#[must_use]
pub fn view<'a>(
    collection: &'a Collection,
    quotes: &'a Quotes,
    comparison: &'a Comparison,
    articles: &[ArticleIndex],
) -> Values<'a> {
    let mut places = Places::new(collection, quotes, articles);
    let mut view = Values::named(VIEW);
    let mut sources = Values::list();
    let columns = || articles.iter().filter_map(|at| collection.get(*at));
    columns().for_each(|article| sources.several(source(article)));
    view.several(sources);

    let mut matters = Values::list();
    for matter in &comparison.matters {
        if articles.iter().any(|at| !matter.is_silent(*at)) {
            matters.several(places.matter(comparison, matter, articles));
        }
    }
    view.several(matters);
    figures(&mut view, comparison, &mut places);

    let mut names = Values::list();
    for name in &comparison.names {
        let mut uses = Values::list();
        for used in name.uses.iter().filter(|used| places.shows(used.article)) {
            uses.several(places.used(used));
        }
        if !uses.is_empty() {
            let mut row = Values::named(NAME);
            row.text(&name.canonical);
            row.known(name.kind.map(kind_word));
            row.several(uses);
            names.several(row);
        }
    }
    view.several(names);

    let mut dates = Values::list();
    for dated in &comparison.dates {
        if places.shows(dated.article) {
            dates.several(places.dated(dated));
        }
    }
    view.several(dates);

    let mut quotes = Values::list();
    for shared in &comparison.shared_quotes {
        let passages = places.all(&shared.passages);
        if passages.len() > 1 {
            let mut row = Values::named(QUOTE);
            row.flag(shared.same_words);
            row.several(passages);
            quotes.several(row);
        }
    }
    view.several(quotes);

    let mut reproduced = Values::list();
    for found in comparison.reproduced.iter().filter(|found| places.shows(found.article)) {
        let mut row = Values::named(VOICE);
        row.text(places.id(found.article));
        row.whole(found.first);
        row.whole(found.last);
        row.text(&found.voice);
        reproduced.several(row);
    }
    view.several(reproduced);

    let mut runs = Values::list();
    for run in &comparison.runs {
        if places.shows(run.left.article) && places.shows(run.right.article) {
            let mut row = Values::named(RUN);
            row.whole(run.words);
            [run.left, run.right].iter().for_each(|side| row.several(places.passage(side)));
            runs.several(row);
        }
    }
    view.several(runs);

    let mut wordings = Values::list();
    for found in &comparison.wording {
        if columns().any(|article| article.source == found.source) {
            wordings.several(wording(found));
        }
    }
    view.several(wordings);

    let mut cuts = Values::list();
    for cut in &comparison.cut {
        let mut row = Values::named(CUT);
        row.text(&cut.table);
        row.whole(cut.shown);
        row.whole(cut.found);
        cuts.several(row);
    }
    view.several(cuts);
    view
}

/// The figures, and which of them count the same thing.
fn figures<'a>(view: &mut Values<'a>, comparison: &'a Comparison, places: &mut Places<'a>) {
    let mut figures = Values::list();
    let mut positions = Vec::with_capacity(comparison.figures.len());
    for figure in &comparison.figures {
        let is_shown = places.shows(figure.article);
        positions.push(is_shown.then_some(figures.len() as u32));
        if is_shown {
            figures.several(places.figure(figure));
        }
    }
    view.several(figures);
    let mut groups = Values::list();
    for group in &comparison.figure_groups {
        let mut shown = Values::list();
        let own = group.figures.iter().filter_map(|at| positions.get(*at as usize).copied().flatten());
        own.for_each(|at| shown.whole(at));
        if shown.len() > 1 {
            let mut row = Values::named(GROUP);
            row.several(shown);
            row.flag(group.differs);
            groups.several(row);
        }
    }
    view.several(groups);
}

fn source(article: &Article) -> Values<'_> {
    let mut row = Values::named(SOURCE);
    row.text(&article.id);
    row.text(&article.source);
    row.known(article.title.as_deref());
    row.add(date(article));
    row.text(match article.date_basis {
        DateBasis::Stated => "stated",
        DateBasis::Inferred => "inferred",
    });
    row.text(match article.kind {
        ArticleKind::Digest => "digest",
        ArticleKind::Original => "original",
    });
    row
}

fn date<'a>(article: &Article) -> Value<'a> {
    article.date.map_or(Value::Nothing, |date| Value::Text(Cow::Owned(date.to_string())))
}

fn wording(found: &SourceWording) -> Values<'_> {
    let mut terms = Values::list();
    for term in &found.terms {
        let mut row = Values::named(TERM);
        row.text(&term.word);
        row.whole(term.count);
        row.whole(term.articles);
        row.whole(term.other_count);
        row.number((f64::from(term.z) * 100.0).round() / 100.0);
        terms.several(row);
    }
    let mut row = Values::named(WORDING);
    row.text(&found.source);
    [found.words, found.articles, found.other_words, found.other_articles].iter().for_each(|n| row.whole(*n));
    row.several(terms);
    row
}

/// Who gives a figure, where it is not its article: whom the text names, or whose passage it is.
#[must_use]
pub fn said_by<'a>(article: &'a Article, figure: &Figure) -> Option<&'a str> {
    let voice = || article.paragraphs.get(figure.paragraph as usize)?.voice.as_deref();
    figure.said_by.map(|span| article.slice(span)).or_else(voice)
}

/// Whose words a passage has where it doesn't name them: whoever is quoted in it, and whom its paragraph is taken over
/// from.
#[must_use]
pub fn speakers<'a>(collection: &'a Collection, quotes: &'a Quotes, passage: &Passage) -> Vec<&'a str> {
    let Some(article) = collection.get(passage.article) else { return Vec::new() };
    let text = article.slice(passage.span);
    let (mut met, mut speakers) = (Vec::new(), Vec::new());
    for quote in quotes.quotes.iter().filter(|quote| quote.article == passage.article) {
        let speaker = quote.speaker.and_then(|speaker| quotes.speakers.get(speaker.0 as usize));
        if let Some(speaker) = speaker
            && quote.span.overlaps(passage.span)
            && !met.contains(&speaker.name.as_str())
        {
            met.push(speaker.name.as_str());
            if !is_named(speaker, text) {
                speakers.push(speaker.name.as_str());
            }
        }
    }
    let paragraph = article.paragraphs.get(passage.paragraph as usize);
    let voice = paragraph.and_then(|paragraph| paragraph.voice.as_deref());
    speakers.extend(voice.filter(|voice| !met.contains(voice) && !text.contains(voice)));
    speakers
}

/// Whether a text has one of a speaker's names; of a person the last word of one is enough.
fn is_named(speaker: &Speaker, text: &str) -> bool {
    let is_person = speaker.kind == SpeakerKind::Person;
    let last = |name: &str| name.rfind(' ').filter(|_| is_person).map_or(0, |space| space + 1);
    speaker.names().any(|name| text.contains(&name[last(name)..]))
}

/// The sources that report on a matter, too, and are not among `articles`: its relation is to them as well.
#[must_use]
pub fn elsewhere<'a>(collection: &'a Collection, matter: &Matter, articles: &[ArticleIndex]) -> Vec<&'a str> {
    let mut sources = Vec::new();
    for passage in matter.passages.iter().filter(|passage| !articles.contains(&passage.article)) {
        let source = collection.get(passage.article).map(|article| article.source.as_str());
        sources.extend(source.filter(|source| !sources.contains(source)));
    }
    sources
}

/// What an anchor says, as the page lists it.
#[must_use]
pub fn anchor_words(comparison: &Comparison, anchor: &Anchor) -> String {
    match anchor {
        Anchor::Name(name) => {
            comparison.names.get(name.0 as usize).map_or_else(String::new, |name| name.canonical.clone())
        }
        Anchor::Date(date) => date.to_string(),
        Anchor::Figure(words) | Anchor::Words(words) | Anchor::Quote(words) => words.clone(),
    }
}

#[must_use]
pub fn approximation_word(approximation: Approximation) -> &'static str {
    match approximation {
        Approximation::Exact => "exact",
        Approximation::About => "about",
        Approximation::MoreThan => "more than",
        Approximation::LessThan => "less than",
        Approximation::AtLeast => "at least",
        Approximation::UpTo => "up to",
        Approximation::Order => "order of magnitude",
    }
}

#[must_use]
pub fn reckoning_word(reckoning: Reckoning) -> &'static str {
    match reckoning {
        Reckoning::Written => "written",
        Reckoning::ArticleYear => "year of the article",
        Reckoning::ArticleDate => "counted from the article's date",
        Reckoning::OtherDate => "counted from another date",
        Reckoning::Quoted => "counted from the article's date, said in a quotation",
        Reckoning::Vague => "estimated from the article's date",
    }
}

fn kind_word(kind: crate::article::NameKind) -> &'static str {
    use crate::article::NameKind;
    match kind {
        NameKind::Person => "person",
        NameKind::Place => "place",
        NameKind::Organisation => "organisation",
    }
}

/// From spans to the ids, texts and code points that programs speak in.
struct Places<'a> {
    collection: &'a Collection,
    quotes: &'a Quotes,
    shown: Vec<bool>,
    points: Points<'a>,
}

impl<'a> Places<'a> {
    fn new(collection: &'a Collection, quotes: &'a Quotes, articles: &[ArticleIndex]) -> Self {
        Self {
            collection,
            quotes,
            shown: collection.indexed().map(|(index, _)| articles.contains(&index)).collect(),
            points: Points::new(collection),
        }
    }

    fn shows(&self, index: ArticleIndex) -> bool {
        self.shown.get(index.at()).copied().unwrap_or(false)
    }

    fn id(&self, index: ArticleIndex) -> &'a str {
        self.collection.get(index).map_or("", |article| &article.id)
    }

    fn slice(&self, index: ArticleIndex, span: Span) -> &'a str {
        self.collection.get(index).map_or("", |article| article.slice(span))
    }

    /// Begins a record with where something stands.
    fn place(&mut self, names: &'static [&'static str], passage: &Passage) -> Values<'a> {
        let Passage { article, paragraph, span } = *passage;
        let (start, end) = self.points.of(article, span);
        let mut row = Values::named(names);
        row.text(self.id(article));
        [paragraph, start as u32, end as u32].iter().for_each(|number| row.whole(*number));
        row.text(self.slice(article, span));
        row
    }

    fn passage(&mut self, passage: &Passage) -> Values<'a> {
        let mut row = self.place(PLACE, passage);
        row.texts(speakers(self.collection, self.quotes, passage));
        row
    }

    fn all(&mut self, passages: &[Passage]) -> Values<'a> {
        let mut shown = Values::list();
        for passage in passages {
            if self.shows(passage.article) {
                shown.several(self.passage(passage));
            }
        }
        shown
    }

    fn matter(
        &mut self,
        comparison: &Comparison,
        matter: &'a Matter,
        articles: &[ArticleIndex],
    ) -> Values<'a> {
        let mut row = Values::named(MATTER);
        row.text(&matter.id);
        row.text(&matter.label);
        row.text(matter.relation.word());
        row.text(&matter.note);
        row.several(self.all(&matter.passages));
        row.texts(articles.iter().filter(|at| matter.is_silent(**at)).map(|at| self.id(*at)).collect());
        row.texts(elsewhere(self.collection, matter, articles));
        row.flag(matter.is_found());
        let mut anchors = Values::list();
        matter.anchors.iter().for_each(|anchor| anchors.own_text(anchor_words(comparison, anchor)));
        row.several(anchors);
        row
    }

    fn figure(&mut self, figure: &Figure) -> Values<'a> {
        let Figure { article, paragraph, span, .. } = *figure;
        let mut row = self.place(FIGURE, &Passage { article, paragraph, span });
        let (low, high) = figure.range();
        row.number(low);
        row.number(high);
        row.text(approximation_word(figure.approximation));
        let (unit, counted) = match figure.unit {
            // "killing 20" counts what "killed 20 people" does.
            Unit::Person => ("", Unit::Person.word()),
            unit => (unit.word(), self.slice(article, figure.counted)),
        };
        row.text(unit);
        row.text(counted);
        let article = self.collection.get(article);
        row.known(article.and_then(|article| said_by(article, figure)));
        row.add(article.map_or(Value::Nothing, date));
        row
    }

    fn used(&self, used: &NameUse) -> Values<'a> {
        let counted = |span: Span, count: u32| {
            let mut row = Values::named(COUNTED);
            row.text(self.slice(used.article, span));
            row.whole(count);
            row
        };
        let (mut spellings, mut labels) = (Values::list(), Values::list());
        used.spellings.iter().for_each(|s| spellings.several(counted(s.span, s.count)));
        used.labels.iter().for_each(|l| labels.several(counted(l.span, l.count)));
        let mut row = Values::named(USE);
        row.text(self.id(used.article));
        row.several(spellings);
        row.several(labels);
        row
    }

    fn dated(&mut self, dated: &Dated) -> Values<'a> {
        let Dated { article, paragraph, span, .. } = *dated;
        let mut row = self.place(DATE, &Passage { article, paragraph, span });
        row.own_text(dated.from.to_string());
        row.own_text(dated.to.to_string());
        row.text(reckoning_word(dated.reckoning));
        row.text(self.slice(article, dated.event));
        row
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::collection;
    use super::*;
    use crate::quote;

    #[test]
    fn who_speaks_is_said_where_the_words_do_not_name_them() {
        let text = "“The harbour stays closed,” said Mara Lind. “Nobody sails to the reef now.” Boats lay there. \
            “The reef is no place for boats,” Lind added.";
        let mut collection = collection(&[text]);
        let quotes = quote::extract(&collection, &[]).expect("no corrections");
        let speakers = |collection: &Collection, words: &str| {
            let start = text.find(words).expect("the text has it");
            let span = Span::new(start, start + words.len());
            let passage = Passage { article: ArticleIndex(0), paragraph: 0, span };
            speakers(collection, &quotes, &passage).join(", ")
        };
        let [named, unnamed, nobodys] = [
            "“The harbour stays closed,” said Mara Lind.",
            "“Nobody sails to the reef now.”",
            "Boats lay there.",
        ];
        assert_eq!(speakers(&collection, named), "");
        assert_eq!(speakers(&collection, "“The reef is no place for boats,” Lind added."), "");
        assert_eq!(speakers(&collection, unnamed), "Mara Lind");
        assert_eq!(speakers(&collection, nobodys), "");
        collection.articles[0].paragraphs[0].voice = Some("The Harbour Post".to_owned());
        assert_eq!(speakers(&collection, nobodys), "The Harbour Post");
        assert_eq!(speakers(&collection, unnamed), "Mara Lind, The Harbour Post");
        // Who is quoted and takes the paragraph over is one.
        collection.articles[0].paragraphs[0].voice = Some("Mara Lind".to_owned());
        assert_eq!(speakers(&collection, unnamed), "Mara Lind");
    }
}
