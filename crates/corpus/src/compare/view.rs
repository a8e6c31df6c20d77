//! The comparison as readers and programs see it: texts instead of spans, ids instead of indices.
//!
//! Knows which rows belong to which sources, and what each field is called outside; page, command
//! line and exports all show this. Offsets are Unicode code points into the article's text.

use super::figures::Unit;
use super::values::{Value, Values};
use super::{
    Anchor, Approximation, Comparison, Cut, Dated, Figure, Matter, NameUse, Passage, Reckoning,
    SourceWording, Term,
};
use crate::article::{Article, ArticleKind, Collection, DateBasis, Points};
use crate::gather::Gather as _;
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

/// What `comparison` shows of `articles`, columns in their order; of the matters that they report those that are wanted.
#[must_use]
pub fn view<'a>(
    collection: &'a Collection,
    quotes: &'a Quotes,
    comparison: &'a Comparison,
    articles: &[ArticleIndex],
    wanted: &dyn Fn(&Matter) -> bool,
) -> Values<'a> {
    let mut places = Places::new(collection, quotes, articles);
    let columns = || articles.iter().filter_map(|at| collection.get(*at));
    let sources = columns().fold(Values::list(), |sources, article| sources.several(source(article)));

    let mut matters = Values::list();
    for matter in &comparison.matters {
        if articles.iter().any(|at| !matter.is_silent(*at)) && wanted(matter) {
            matters = matters.several(places.matter(comparison, matter, articles));
        }
    }
    let view = figures(Values::named(VIEW).several(sources).several(matters), comparison, &mut places);

    let mut names = Values::list();
    for name in &comparison.names {
        let mut uses = Values::list();
        for used in name.uses.iter().filter(|used| places.shows(used.article)) {
            uses = uses.several(places.used(used));
        }
        if !uses.is_empty() {
            let row = Values::named(NAME).text(&name.canonical).known(name.kind.map(kind_word)).several(uses);
            names = names.several(row);
        }
    }

    let mut dates = Values::list();
    for dated in &comparison.dates {
        if places.shows(dated.article) {
            dates = dates.several(places.dated(dated));
        }
    }

    let mut quotes = Values::list();
    for shared in &comparison.shared_quotes {
        let passages = places.all(&shared.passages);
        if passages.len() > 1 {
            quotes = quotes.several(Values::named(QUOTE).flag(shared.same_words).several(passages));
        }
    }

    let mut reproduced = Values::list();
    for found in comparison.reproduced.iter().filter(|found| places.shows(found.article)) {
        let row = Values::named(VOICE).text(places.id(found.article)).whole(found.first).whole(found.last);
        reproduced = reproduced.several(row.text(&found.voice));
    }

    let mut runs = Values::list();
    for run in &comparison.runs {
        if places.shows(run.left.article) && places.shows(run.right.article) {
            let row = Values::named(RUN).whole(run.words).several(places.passage(&run.left));
            runs = runs.several(row.several(places.passage(&run.right)));
        }
    }

    let mut wordings = Values::list();
    for found in &comparison.wording {
        if columns().any(|article| article.source == found.source) {
            wordings = wordings.several(wording(found));
        }
    }

    let cut = |cuts: Values<'a>, cut: &'a Cut| {
        cuts.several(Values::named(CUT).text(&cut.table).whole(cut.shown).whole(cut.found))
    };
    let cuts = comparison.cut.iter().fold(Values::list(), cut);
    let tables = [names, dates, quotes, reproduced, runs, wordings, cuts];
    tables.into_iter().fold(view, Values::several)
}

/// Adds the figures, and which of them count the same thing.
fn figures<'a>(view: Values<'a>, comparison: &'a Comparison, places: &mut Places<'a>) -> Values<'a> {
    let mut figures = Values::list();
    let mut positions = Vec::with_capacity(comparison.figures.len());
    for figure in &comparison.figures {
        let is_shown = places.shows(figure.article);
        positions.push(is_shown.then_some(figures.len() as u32));
        if is_shown {
            figures = figures.several(places.figure(figure));
        }
    }
    let mut groups = Values::list();
    for group in &comparison.figure_groups {
        let own = group.figures.iter().filter_map(|at| positions.get(*at as usize).copied().flatten());
        let shown = own.fold(Values::list(), Values::whole);
        if shown.len() > 1 {
            groups = groups.several(Values::named(GROUP).several(shown).flag(group.differs));
        }
    }
    view.several(figures).several(groups)
}

fn source(article: &Article) -> Values<'_> {
    let row = Values::named(SOURCE).text(&article.id).text(&article.source).known(article.title.as_deref());
    let row = row.with(date(article)).text(match article.date_basis {
        DateBasis::Stated => "stated",
        DateBasis::Inferred => "inferred",
    });
    row.text(match article.kind {
        ArticleKind::Digest => "digest",
        ArticleKind::Original => "original",
    })
}

fn date<'a>(article: &Article) -> Value<'a> {
    article.date.map_or(Value::Nothing, |date| Value::Text(Cow::Owned(date.to_string())))
}

fn wording<'a>(found: &'a SourceWording) -> Values<'a> {
    let term = |terms: Values<'a>, term: &'a Term| {
        let row = Values::named(TERM).text(&term.word).whole(term.count).whole(term.articles);
        let z = (f64::from(term.z) * 100.0).round() / 100.0;
        terms.several(row.whole(term.other_count).number(z))
    };
    let counts = [found.words, found.articles, found.other_words, found.other_articles];
    let row = counts.into_iter().fold(Values::named(WORDING).text(&found.source), Values::whole);
    row.several(found.terms.iter().fold(Values::list(), term))
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
            shown: collection.indexed().map(|(index, _)| articles.contains(&index)).gather(),
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
        let row = Values::named(names).text(self.id(article)).whole(paragraph);
        row.whole(start as u32).whole(end as u32).text(self.slice(article, span))
    }

    fn passage(&mut self, passage: &Passage) -> Values<'a> {
        self.place(PLACE, passage).texts(speakers(self.collection, self.quotes, passage))
    }

    fn all(&mut self, passages: &[Passage]) -> Values<'a> {
        let mut shown = Values::list();
        for passage in passages {
            if self.shows(passage.article) {
                shown = shown.several(self.passage(passage));
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
        let row = Values::named(MATTER).text(&matter.id).text(&matter.label).text(matter.relation.word());
        let silent = articles.iter().filter(|at| matter.is_silent(**at)).map(|at| self.id(*at)).gather();
        let anchors = matter.anchors.iter().map(|anchor| anchor_words(comparison, anchor));
        let anchors = anchors.fold(Values::list(), Values::own_text);
        let row = row.text(&matter.note).several(self.all(&matter.passages)).texts(silent);
        row.texts(elsewhere(self.collection, matter, articles)).flag(matter.is_found()).several(anchors)
    }

    fn figure(&mut self, figure: &Figure) -> Values<'a> {
        let Figure { article, paragraph, span, .. } = *figure;
        let (low, high) = figure.range();
        let (unit, counted) = match figure.unit {
            // "killing 20" counts what "killed 20 people" does.
            Unit::Person => ("", Unit::Person.word()),
            unit => (unit.word(), self.slice(article, figure.counted)),
        };
        let row = self.place(FIGURE, &Passage { article, paragraph, span }).number(low).number(high);
        let row = row.text(approximation_word(figure.approximation)).text(unit).text(counted);
        let article = self.collection.get(article);
        let sayer = article.and_then(|article| said_by(article, figure));
        row.known(sayer).with(article.map_or(Value::Nothing, date))
    }

    fn used(&self, used: &NameUse) -> Values<'a> {
        let counted = |list: Values<'a>, span: Span, count: u32| {
            list.several(Values::named(COUNTED).text(self.slice(used.article, span)).whole(count))
        };
        let spellings = used.spellings.iter().fold(Values::list(), |list, s| counted(list, s.span, s.count));
        let labels = used.labels.iter().fold(Values::list(), |list, l| counted(list, l.span, l.count));
        Values::named(USE).text(self.id(used.article)).several(spellings).several(labels)
    }

    fn dated(&mut self, dated: &Dated) -> Values<'a> {
        let Dated { article, paragraph, span, .. } = *dated;
        let row = self.place(DATE, &Passage { article, paragraph, span });
        let row = row.own_text(dated.from.to_string()).own_text(dated.to.to_string());
        row.text(reckoning_word(dated.reckoning)).text(self.slice(article, dated.event))
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
