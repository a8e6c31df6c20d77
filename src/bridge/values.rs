//! What calls give back, as JavaScript sees it. The names of the fields are the interface.

use serde::Serialize;

#[derive(Serialize)]
pub struct Article<'a> {
    pub id: &'a str,
    pub source: &'a str,
    pub title: Option<&'a str>,
    pub date: Option<String>,
    pub kind: &'static str,
    pub words: usize,
    pub paragraphs: usize,
}

#[derive(Serialize)]
pub struct Found<'a> {
    /// Articles that answer, also those past the limit.
    pub total: usize,
    pub took_us: f64,
    pub hits: Vec<Hit<'a>>,
    pub articles: Vec<Scored<'a>>,
}

#[derive(Serialize)]
pub struct Hit<'a> {
    pub article: &'a str,
    pub paragraph: u32,
    pub score: f32,
    pub excerpt: &'a str,
    /// Code points into the excerpt.
    pub marks: Vec<(usize, usize)>,
}

#[derive(Serialize)]
pub struct Scored<'a> {
    pub id: &'a str,
    pub score: f32,
}

#[derive(Serialize)]
pub struct Quote<'a> {
    pub article: &'a str,
    pub paragraph: u32,
    pub start: usize,
    pub end: usize,
    pub text: &'a str,
    pub kind: &'static str,
    pub speaker: Option<&'a str>,
    pub cue: Option<&'a str>,
}

#[derive(Serialize)]
pub struct Compared<'a> {
    pub matters: Vec<Matter<'a>>,
    pub figures: Vec<Figure<'a>>,
    pub names: Vec<Name<'a>>,
    pub dates: Vec<Dated<'a>>,
    pub quotes: Vec<SharedQuote<'a>>,
    pub wording: Vec<Wording<'a>>,
}

#[derive(Serialize)]
pub struct Matter<'a> {
    pub id: &'a str,
    pub label: &'a str,
    pub relation: &'static str,
    pub note: &'a str,
    pub passages: Vec<Passage<'a>>,
    /// Ids of the articles asked for that say nothing of it.
    pub silent: Vec<&'a str>,
}

#[derive(Serialize)]
pub struct Passage<'a> {
    pub article: &'a str,
    pub paragraph: u32,
    pub start: usize,
    pub end: usize,
    pub text: &'a str,
}

#[derive(Serialize)]
pub struct Figure<'a> {
    #[serde(flatten)]
    pub passage: Passage<'a>,
    pub low: f64,
    pub high: f64,
    pub counted: &'a str,
}

#[derive(Serialize)]
pub struct Name<'a> {
    pub name: &'a str,
    pub uses: Vec<NameUse<'a>>,
}

#[derive(Serialize)]
pub struct NameUse<'a> {
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
pub struct Dated<'a> {
    #[serde(flatten)]
    pub passage: Passage<'a>,
    pub from: String,
    pub to: String,
}

#[derive(Serialize)]
pub struct SharedQuote<'a> {
    pub same_words: bool,
    pub passages: Vec<Passage<'a>>,
}

#[derive(Serialize)]
pub struct Wording<'a> {
    pub source: &'a str,
    pub words: u32,
    pub other_words: u32,
    pub terms: Vec<Term<'a>>,
}

#[derive(Serialize)]
pub struct Term<'a> {
    pub word: &'a str,
    pub count: u32,
    pub other_count: u32,
    pub z: f32,
}
