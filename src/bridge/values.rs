//! What calls give back, as JavaScript sees it. The names of the fields are the interface.
//!
//! What `compare` gives is the core's own view, which the command line prints too.

use serde::Serialize;
use serde_wasm_bindgen::preserve;
use wasm_bindgen::JsValue;

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
pub struct Found {
    /// Articles that answer, also those past the limit.
    pub total: usize,
    pub took_us: f64,
    pub articles: Vec<Scored>,
}

#[derive(Serialize)]
pub struct Hit<'a> {
    /// The same string for all hits of an article: a browser takes longest over making strings.
    #[serde(serialize_with = "preserve::serialize")]
    pub article: JsValue,
    pub paragraph: u32,
    pub score: f32,
    pub excerpt: &'a str,
    /// Code points into the excerpt.
    pub marks: Vec<(usize, usize)>,
}

#[derive(Serialize)]
pub struct Scored {
    #[serde(serialize_with = "preserve::serialize")]
    pub id: JsValue,
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
