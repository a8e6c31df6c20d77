//! `cargo xtask train-quotes TRAIN.jsonl [folds]`: grows the trees of the quote extractor.
//!
//! Knows the training file and the teacher that answers from it.
//! Does not know features; those are `corpus::quote::{evidence, resolve}`.

mod boost;
mod gold;

use boost::{Group, Plan, boost};
use corpus::quote::attribute::{Candidate, Judge, Trained, attribute};
use corpus::quote::frame::Frame;
use corpus::quote::mentions::What;
use corpus::quote::trees::{Trees, shares};
use corpus::quote::{evidence, resolve};
use gold::{GoldArticle, GoldQuote, same};

const ANTECEDENTS: Plan = Plan { trees: 60, depth: 4, rate: 0.15, shrink: 8.0 };
const DOUBT: f32 = 0.15;
const SOURCES: Plan = Plan { trees: 160, depth: 5, rate: 0.15, shrink: 5.0 };

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Err(problem) = run(&arguments) {
        eprintln!("{problem}");
        std::process::exit(1);
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let path = arguments.first().ok_or("usage: cargo xtask train-quotes TRAIN.jsonl [folds]")?;
    let articles = read(path)?;
    if arguments.iter().any(|a| a == "folds") {
        return folds(&articles);
    }
    let all: Vec<&GoldArticle> = articles.iter().collect();
    let (antecedents, sources) = train(&all);
    let here = "crates/corpus/src/quote";
    for (name, trees) in [("antecedents", antecedents), ("sources", sources)] {
        let header = format!(
            "# Grown by `cargo xtask train-quotes` from {} news articles with annotated speakers (derived from\n\
             # PolNeAR 1.0.0). Questions (feature>threshold) | leaves. Do not edit.\n",
            articles.len()
        );
        std::fs::write(format!("{here}/{name}.trees"), format!("{header}{trees}"))
            .map_err(|e| e.to_string())?;
    }
    Ok(())
}

fn read(path: &str) -> Result<Vec<GoldArticle>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    text.lines()
        .enumerate()
        .map(|(n, line)| serde_json::from_str(line).map_err(|e| format!("{path}:{}: {e}", n + 1)))
        .collect()
}

fn folds(articles: &[GoldArticle]) -> Result<(), String> {
    let mut score = Score::default();
    for fold in 0..5 {
        let train_on: Vec<&GoldArticle> =
            articles.iter().enumerate().filter(|(n, _)| n % 5 != fold).map(|(_, a)| a).collect();
        let (antecedents, sources) = train(&train_on);
        for article in articles.iter().enumerate().filter(|(n, _)| n % 5 == fold).map(|(_, a)| a) {
            score.add(article, &antecedents, &sources);
        }
    }
    score.print();
    Ok(())
}

fn train(articles: &[&GoldArticle]) -> (Trees, Trees) {
    let mut antecedents = Vec::new();
    for article in articles {
        let ours = article.article();
        let frame = Frame::new(&ours);
        let mut teacher = Teacher::new(article, &frame, None);
        attribute(&frame, &mut teacher);
        antecedents.append(&mut teacher.antecedent_groups);
    }
    // One in four of the machine-made answers is wrong: those that the other answers speak against
    // are left out, and the trees grown again.
    let first = boost(&antecedents, ANTECEDENTS);
    antecedents.retain(|group: &Group<resolve::Row>| group.weight >= 1.0 || likely(&first, group) > DOUBT);
    let antecedents = boost(&antecedents, ANTECEDENTS);
    let mut sources = Vec::new();
    for article in articles {
        let ours = article.article();
        let frame = Frame::new(&ours);
        let mut teacher = Teacher::new(article, &frame, Some(&antecedents));
        attribute(&frame, &mut teacher);
        sources.append(&mut teacher.source_groups);
    }
    eprintln!("{} quotes", sources.len());
    (antecedents, boost(&sources, SOURCES))
}

/// The share that `trees` give the right rows of `group`.
fn likely<const N: usize>(trees: &Trees, group: &Group<[u8; N]>) -> f32 {
    let scores: Vec<i32> = group.rows.iter().map(|row| trees.score(row)).collect();
    shares(&scores).iter().zip(&group.right).filter(|(_, right)| **right).map(|(share, _)| share).sum()
}

/// Answers from the gold, and keeps each question with its answer.
struct Teacher<'a, 'f> {
    frame: &'f Frame<'f>,
    /// For each of our quotes: the gold one, and the mention that speaks it.
    answers: Vec<Option<(GoldQuote, Option<usize>)>>,
    trained: Option<&'a Trees>,
    antecedent_groups: Vec<Group<resolve::Row>>,
    source_groups: Vec<Group<evidence::Row>>,
}

impl<'a, 'f> Teacher<'a, 'f> {
    fn new(gold: &GoldArticle, frame: &'f Frame<'f>, trained: Option<&'a Trees>) -> Self {
        let spans = gold.spans();
        let answers = frame
            .quotes
            .iter()
            .map(|quote| {
                let inner = frame.stretch(quote).inner;
                let hit = spans.iter().position(|(start, end)| {
                    let overlap = inner.end().min(*end).saturating_sub(inner.start().max(*start));
                    overlap * 10 >= (end - start) * 8 && overlap * 10 >= inner.len() * 8
                })?;
                let gold = gold.quotes[hit].clone();
                let mention = locate(frame, quote.from, quote.to, &gold);
                Some((gold, mention))
            })
            .collect();
        Self { frame, answers, trained, antecedent_groups: Vec::new(), source_groups: Vec::new() }
    }
}

/// Which of our mentions the gold means: the nearest occurrence of its words, beside a cue if possible.
fn locate(frame: &Frame, from: usize, to: usize, gold: &GoldQuote) -> Option<usize> {
    let words = gold.speaker_mention.as_deref().filter(|m| !m.is_empty())?;
    let text: &str = &frame.article.text;
    let first = frame.mentions.partition_point(|m| m.from < from);
    let window = first.saturating_sub(40)..(first + 20).min(frame.mentions.len());
    window
        .filter(|at| {
            let mention = &frame.mentions[*at];
            let inner = mention.span.get(text).unwrap_or("");
            // The mention lies in an occurrence of the gold's words.
            words.match_indices(inner).any(|(offset, _)| {
                mention
                    .span
                    .start()
                    .checked_sub(offset)
                    .is_some_and(|start| text.get(start..).is_some_and(|t| t.starts_with(words)))
            })
        })
        .min_by_key(|at| {
            let mention = &frame.mentions[*at];
            let gap = if mention.from < from {
                frame.between(mention.to, from)
            } else {
                frame.between(to, mention.from)
            };
            let cue = mention.after.is_some_and(|c| c.distance <= 4)
                || mention.before.is_some_and(|c| c.distance <= 3);
            let named = gold.speaker.as_deref().is_none_or(|s| {
                mention.what != What::Name
                    || mention.entity.is_some_and(|e| same(&frame.names.entities[e].name, s))
            });
            let start = mention.from;
            (
                gap + if cue { 0 } else { 12 }
                    + if named { 0 } else { 200 }
                    + if mention.modifier { 5 } else { 0 },
                start,
            )
        })
}

impl Judge for Teacher<'_, '_> {
    fn antecedent(
        &mut self,
        mention: usize,
        entities: &[usize],
        rows: &[resolve::Row],
    ) -> Option<(usize, f32)> {
        let answer =
            self.answers.iter().flatten().find(|(gold, at)| *at == Some(mention) && gold.speaker.is_some());
        let gold = answer.map(|(gold, _)| gold);
        if let Some(trees) = self.trained {
            return Trained { antecedents: trees, sources: trees }.antecedent(mention, entities, rows);
        }
        if let Some(gold) = gold {
            let speaker = gold.speaker.as_deref().unwrap_or("");
            let right: Vec<bool> =
                entities.iter().map(|e| same(&self.frame.names.entities[*e].name, speaker)).collect();
            if let Some(pick) = right.iter().position(|r| *r) {
                let weight = if gold.bucket == "silver" { 0.6 } else { 1.0 };
                self.antecedent_groups.push(Group { rows: rows.to_vec(), right, weight });
                return Some((pick, 1.0));
            }
        }
        Some((0, 0.5))
    }

    fn source(&mut self, quote: usize, candidates: &[Candidate], rows: &[evidence::Row]) -> Vec<f32> {
        let none = || {
            let mut shares = vec![0.0; rows.len()];
            shares[rows.len() - 1] = 1.0;
            shares
        };
        let Some((gold, mention)) = &self.answers[quote] else { return none() };
        let mut right: Vec<bool> =
            candidates.iter().map(|c| Some(c.mention) == *mention).chain([false]).collect();
        let matches = |c: &Candidate| {
            gold.speaker
                .as_deref()
                .is_some_and(|s| c.entity.is_some_and(|e| same(&self.frame.names.entities[e].name, s)))
        };
        if !right.iter().any(|r| *r) {
            right = candidates.iter().map(matches).chain([false]).collect();
        }
        if !right.iter().any(|r| *r) {
            if gold.src == "none" || gold.speaker_mention.as_deref().is_none_or(str::is_empty) {
                *right.last_mut().expect("the last row is none of them") = true;
            } else {
                return none();
            }
        }
        self.source_groups.push(Group { rows: rows.to_vec(), right: right.clone(), weight: 1.0 });
        let count = right.iter().filter(|r| **r).count();
        right.iter().map(|r| if *r { 1.0 / count as f32 } else { 0.0 }).collect()
    }
}

/// How often the right speaker was named, on articles the trees have not seen.
#[derive(Default)]
struct Score {
    by: std::collections::BTreeMap<String, [usize; 4]>,
    all: Vec<(f32, bool)>,
}

impl Score {
    fn add(&mut self, gold: &GoldArticle, antecedents: &Trees, sources: &Trees) {
        let ours = gold.article();
        let frame = Frame::new(&ours);
        let teacher = Teacher::new(gold, &frame, None);
        let decisions = attribute(&frame, &mut Trained { antecedents, sources });
        for (decision, answer) in decisions.iter().zip(&teacher.answers) {
            let Some((gold, mention)) = answer else { continue };
            let cell = self.by.entry(format!("{} {}", gold.bucket, gold.src)).or_default();
            cell[0] += 1;
            if mention.is_some() {
                cell[3] += 1;
                cell[2] += usize::from(decision.mention == *mention);
            }
            if let Some(speaker) = &gold.speaker {
                let name = decision.entity.map(|e| frame.names.entities[e].name.as_str());
                let right = name.is_some_and(|n| same(n, speaker) || gold.also.iter().any(|a| same(n, a)));
                cell[1] += usize::from(right);
                if gold.bucket == "resolved" && name.is_some() {
                    self.all.push((decision.confidence, right));
                }
            }
        }
    }

    fn print(&mut self) {
        println!("{:22} quotes  right   mention right of located", "bucket source");
        for (class, [n, right, mention, located]) in &self.by {
            println!(
                "{class:22} {n:5}  {:5.1}   {:5.1} of {located}",
                percent(*right, *n),
                percent(*mention, *located)
            );
        }
        let (mut n, mut right) = (0, 0);
        for (class, cell) in &self.by {
            if class.starts_with("resolved") {
                n += cell[0];
                right += cell[1];
            }
        }
        println!("resolved: {:.1} of {n}", percent(right, n));
        self.all.sort_by(|a, b| b.0.total_cmp(&a.0));
        for share in [50, 60, 70, 80, 85, 90, 95, 100] {
            let upto = self.all.len() * share / 100;
            let good = self.all[..upto].iter().filter(|a| a.1).count();
            println!(
                "{share}% surest (confidence ≥ {:.2}): {:.1} right",
                self.all[upto.max(1) - 1].0,
                percent(good, upto)
            );
        }
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
