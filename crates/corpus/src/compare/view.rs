//! The comparison as readers and programs see it: texts instead of spans, ids instead of indices.
//!
//! Knows which rows belong to which sources, and what each field is called outside; page, command
//! line and exports all show this. Offsets are Unicode code points into the article's text.

use super::figures::Unit;
use super::{Anchor, Approximation, Comparison, Dated, Figure, NameUse, Passage, Reckoning};
use crate::article::{Article, ArticleKind, Collection, Points};
use crate::span::{ArticleIndex, Span};
use serde::Serialize;

/// What the comparison shows of some articles.
#[derive(Serialize)]
pub struct View<'a> {
    /// In the order asked for.
    pub sources: Vec<Column<'a>>,
    pub matters: Vec<MatterRow<'a>>,
    pub figures: Vec<FigureRow<'a>>,
    /// Positions in `figures` of those that count the same thing.
    pub figure_groups: Vec<GroupRow>,
    pub names: Vec<NameRow<'a>>,
    pub dates: Vec<DateRow<'a>>,
    pub quotes: Vec<QuoteRow<'a>>,
    pub reproduced: Vec<VoiceRow<'a>>,
    pub runs: Vec<RunRow<'a>>,
    pub wording: Vec<WordingRow<'a>>,
    /// Tables that hold fewer rows than were found.
    pub cut: Vec<CutRow<'a>>,
}

#[derive(Serialize)]
pub struct Column<'a> {
    pub article: &'a str,
    pub source: &'a str,
    pub title: Option<&'a str>,
    pub date: Option<String>,
    /// "digest" or "original".
    pub kind: &'static str,
}

#[derive(Serialize)]
pub struct Place<'a> {
    pub article: &'a str,
    pub paragraph: u32,
    pub start: usize,
    pub end: usize,
    pub text: &'a str,
}

#[derive(Serialize)]
pub struct MatterRow<'a> {
    pub id: &'a str,
    pub label: &'a str,
    pub relation: &'static str,
    pub note: &'a str,
    pub passages: Vec<Place<'a>>,
    /// Articles asked for that say nothing of it.
    pub silent: Vec<&'a str>,
    /// Whether the texts showed this matter rather than the collection's author.
    pub found: bool,
    /// What ties the passages of a found matter.
    pub anchors: Vec<String>,
}

#[derive(Serialize)]
pub struct FigureRow<'a> {
    #[serde(flatten)]
    pub place: Place<'a>,
    /// As written, in `unit`; equal for one value.
    pub low: f64,
    pub high: f64,
    pub approximation: &'static str,
    /// Empty for things counted one by one.
    pub unit: &'static str,
    pub counted: &'a str,
    pub said_by: Option<&'a str>,
    /// The article's.
    pub date: Option<String>,
}

#[derive(Serialize)]
pub struct GroupRow {
    pub figures: Vec<usize>,
    pub differs: bool,
}

#[derive(Serialize)]
pub struct NameRow<'a> {
    pub name: &'a str,
    pub kind: Option<&'static str>,
    pub uses: Vec<UseRow<'a>>,
}

#[derive(Serialize)]
pub struct UseRow<'a> {
    pub article: &'a str,
    pub spellings: Vec<Counted<'a>>,
    pub labels: Vec<Counted<'a>>,
}

#[derive(Serialize)]
pub struct Counted<'a> {
    pub text: &'a str,
    pub count: u32,
}

#[derive(Serialize)]
pub struct DateRow<'a> {
    #[serde(flatten)]
    pub place: Place<'a>,
    pub from: String,
    pub to: String,
    pub reckoning: &'static str,
    /// The sentence that is dated.
    pub event: &'a str,
}

#[derive(Serialize)]
pub struct QuoteRow<'a> {
    pub same_words: bool,
    pub passages: Vec<Place<'a>>,
}

#[derive(Serialize)]
pub struct VoiceRow<'a> {
    pub article: &'a str,
    pub first: u32,
    pub last: u32,
    pub voice: &'a str,
}

#[derive(Serialize)]
pub struct RunRow<'a> {
    pub words: u32,
    pub left: Place<'a>,
    pub right: Place<'a>,
}

#[derive(Serialize)]
pub struct WordingRow<'a> {
    pub source: &'a str,
    pub words: u32,
    pub articles: u32,
    pub other_words: u32,
    pub other_articles: u32,
    pub terms: Vec<TermRow<'a>>,
}

#[derive(Serialize)]
pub struct TermRow<'a> {
    pub word: &'a str,
    pub count: u32,
    pub articles: u32,
    pub other_count: u32,
    pub z: f32,
}

#[derive(Serialize)]
pub struct CutRow<'a> {
    pub table: &'a str,
    pub shown: u32,
    pub found: u32,
}

/// What `comparison` shows of `articles`, columns in their order.
#[must_use]
pub fn view<'a>(
    collection: &'a Collection,
    comparison: &'a Comparison,
    articles: &[ArticleIndex],
) -> View<'a> {
    let mut places = Places::new(collection, articles);
    let matters = comparison.matters.iter().filter(|matter| articles.iter().any(|at| !matter.is_silent(*at)));
    let matters = matters
        .map(|matter| MatterRow {
            id: &matter.id,
            label: &matter.label,
            relation: matter.relation.word(),
            note: &matter.note,
            passages: places.all(&matter.passages),
            silent: articles.iter().filter(|at| matter.is_silent(**at)).map(|at| places.id(*at)).collect(),
            found: matter.is_found(),
            anchors: matter.anchors.iter().map(|anchor| anchor_words(comparison, anchor)).collect(),
        })
        .collect();
    let mut positions = vec![None; comparison.figures.len()];
    let mut figures = Vec::new();
    for (at, figure) in comparison.figures.iter().enumerate() {
        if !places.shows(figure.article) {
            continue;
        }
        positions[at] = Some(figures.len());
        figures.push(places.figure(figure));
    }
    let groups = comparison.figure_groups.iter().map(|group| GroupRow {
        figures: group
            .figures
            .iter()
            .filter_map(|at| positions.get(*at as usize).copied().flatten())
            .collect(),
        differs: group.differs,
    });
    let names = comparison.names.iter().map(|name| NameRow {
        name: &name.canonical,
        kind: name.kind.map(kind_word),
        uses: name
            .uses
            .iter()
            .filter(|used| places.shows(used.article))
            .map(|used| places.used(used))
            .collect(),
    });
    let names = names.filter(|name| !name.uses.is_empty()).collect();
    let dates = comparison.dates.iter().filter(|dated| articles.contains(&dated.article));
    let dates = dates.map(|dated| places.dated(dated)).collect();
    let quotes = comparison
        .shared_quotes
        .iter()
        .map(|shared| QuoteRow { same_words: shared.same_words, passages: places.all(&shared.passages) });
    let quotes = quotes.filter(|shared| shared.passages.len() > 1).collect();
    let reproduced = comparison.reproduced.iter().filter(|found| articles.contains(&found.article));
    let reproduced = reproduced
        .map(|found| VoiceRow {
            article: places.id(found.article),
            first: found.first,
            last: found.last,
            voice: &found.voice,
        })
        .collect();
    let runs = comparison
        .runs
        .iter()
        .filter(|run| articles.contains(&run.left.article) && articles.contains(&run.right.article))
        .map(|run| RunRow {
            words: run.words,
            left: places.passage(run.left),
            right: places.passage(run.right),
        })
        .collect();
    let shown =
        |source: &str| articles.iter().filter_map(|at| collection.get(*at)).any(|a| a.source == source);
    let wording = comparison.wording.iter().filter(|wording| shown(&wording.source));
    let wording = wording
        .map(|wording| WordingRow {
            source: &wording.source,
            words: wording.words,
            articles: wording.articles,
            other_words: wording.other_words,
            other_articles: wording.other_articles,
            terms: wording
                .terms
                .iter()
                .map(|term| TermRow {
                    word: &term.word,
                    count: term.count,
                    articles: term.articles,
                    other_count: term.other_count,
                    z: term.z,
                })
                .collect(),
        })
        .collect();
    View {
        sources: articles.iter().filter_map(|at| collection.get(*at)).map(column).collect(),
        matters,
        figures,
        figure_groups: groups.filter(|group| group.figures.len() > 1).collect(),
        names,
        dates,
        quotes,
        reproduced,
        runs,
        wording,
        cut: comparison
            .cut
            .iter()
            .map(|cut| CutRow { table: &cut.table, shown: cut.shown, found: cut.found })
            .collect(),
    }
}

fn column(article: &Article) -> Column<'_> {
    Column {
        article: &article.id,
        source: &article.source,
        title: article.title.as_deref(),
        date: article.date.map(|date| date.to_string()),
        kind: match article.kind {
            ArticleKind::Digest => "digest",
            ArticleKind::Original => "original",
        },
    }
}

/// Who gives a figure, where it is not its article: whom the text names, or whose passage it is.
#[must_use]
pub fn said_by<'a>(article: &'a Article, figure: &Figure) -> Option<&'a str> {
    let voice = || article.paragraphs.get(figure.paragraph as usize)?.voice.as_deref();
    figure.said_by.map(|span| article.slice(span)).or_else(voice)
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
    shown: Vec<bool>,
    points: Points<'a>,
}

impl<'a> Places<'a> {
    fn new(collection: &'a Collection, articles: &[ArticleIndex]) -> Self {
        Self {
            collection,
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

    fn place(&mut self, index: ArticleIndex, paragraph: u32, span: Span) -> Place<'a> {
        let (start, end) = self.points.of(index, span);
        Place { article: self.id(index), paragraph, start, end, text: self.slice(index, span) }
    }

    fn passage(&mut self, passage: Passage) -> Place<'a> {
        self.place(passage.article, passage.paragraph, passage.span)
    }

    fn all(&mut self, passages: &[Passage]) -> Vec<Place<'a>> {
        let mut shown: Vec<Place<'a>> = Vec::new();
        for passage in passages {
            if self.shows(passage.article) {
                shown.push(self.passage(*passage));
            }
        }
        shown
    }

    fn figure(&mut self, figure: &Figure) -> FigureRow<'a> {
        let (low, high) = figure.range();
        let (unit, counted) = match figure.unit {
            // "killing 20" counts what "killed 20 people" does.
            Unit::Person => ("", Unit::Person.word()),
            unit => (unit.word(), self.slice(figure.article, figure.counted)),
        };
        FigureRow {
            place: self.place(figure.article, figure.paragraph, figure.span),
            low,
            high,
            approximation: approximation_word(figure.approximation),
            unit,
            counted,
            said_by: self.collection.get(figure.article).and_then(|article| said_by(article, figure)),
            date: self
                .collection
                .get(figure.article)
                .and_then(|article| article.date)
                .map(|date| date.to_string()),
        }
    }

    fn used(&self, used: &NameUse) -> UseRow<'a> {
        let counted = |span: Span, count: u32| Counted { text: self.slice(used.article, span), count };
        UseRow {
            article: self.id(used.article),
            spellings: used.spellings.iter().map(|s| counted(s.span, s.count)).collect(),
            labels: used.labels.iter().map(|l| counted(l.span, l.count)).collect(),
        }
    }

    fn dated(&mut self, dated: &Dated) -> DateRow<'a> {
        DateRow {
            place: self.place(dated.article, dated.paragraph, dated.span),
            from: dated.from.to_string(),
            to: dated.to.to_string(),
            reckoning: reckoning_word(dated.reckoning),
            event: self.slice(dated.article, dated.event),
        }
    }
}
