//! Which articles tell of one story, as far as their words show, and which of one time.
//!
//! Knows how rare words are in news at large. Does not know what the story is. Two articles of one
//! story share much that few others have: its people, its places, the things it turns on.

use super::background::Background;
use super::line::Line;
use super::terms;
use crate::article::{Collection, Date};
use crate::span::ArticleIndex;
use std::collections::HashMap;

/// The words of every article that few articles have in news at large, sorted.
pub(super) struct Stories {
    rare: Vec<Vec<u32>>,
}

/// What a word's rarity in news at large must be …
const RARE: f32 = 4.5;
/// … and how many of these two articles share, or what part of the shorter one's, when they tell of one story.
const SHARED: usize = 3;
const PART: f32 = 0.12;

impl Stories {
    pub fn of(collection: &Collection) -> Self {
        let background = Background::load();
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let rare = collection
            .indexed()
            .map(|(index, article)| {
                let mut own: Vec<u32> = Vec::new();
                Line::each(article, index, |line| {
                    for (_, stem) in terms::telling(line) {
                        if background.rarity(&stem) >= RARE {
                            let next = u32::try_from(numbers.len()).expect("fewer than 2^32 words");
                            own.push(*numbers.entry(stem).or_insert(next));
                        }
                    }
                });
                own.sort_unstable();
                own.dedup();
                own
            })
            .collect();
        Self { rare }
    }

    /// Whether both tell of one story.
    pub fn is_one(&self, left: ArticleIndex, right: ArticleIndex) -> bool {
        let least = self.rare[left.at()].len().min(self.rare[right.at()].len());
        let shared = self.shared(left, right);
        shared >= SHARED && shared as f32 >= PART * least as f32
    }

    /// Whether one may mention what the other tells of.
    pub fn may_touch(&self, left: ArticleIndex, right: ArticleIndex) -> bool {
        self.shared(left, right) >= SHARED
    }

    fn shared(&self, left: ArticleIndex, right: ArticleIndex) -> usize {
        let [left, right] = [left, right].map(|at| &self.rare[at.at()]);
        left.iter().filter(|word| right.binary_search(word).is_ok()).count()
    }
}

/// How many days apart articles may be that tell of one time.
const SAME_TIME: i32 = 31;

/// Whether articles of these dates may tell of one time; what is undated may.
pub(super) fn are_of_one_time(left: Option<Date>, right: Option<Date>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => (day_number(left) - day_number(right)).abs() <= SAME_TIME,
        _ => true,
    }
}

/// Days on a calendar of equal months: near enough to tell weeks from seasons.
fn day_number(date: Date) -> i32 {
    let month = i32::from(date.year()) * 12 + i32::from(date.month().unwrap_or(6));
    month * 31 + i32::from(date.day().unwrap_or(15))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::line::tests::collection;

    #[test]
    fn articles_of_one_story_share_what_few_others_have() {
        let collection = collection(&[
            "The mandolin smuggler hid a walrus in the lighthouse.",
            "A walrus was in the lighthouse, and no mandolin was.",
            "The president told the state that a new vote on the walrus was near.",
        ]);
        let stories = Stories::of(&collection);
        let one = |left, right| stories.is_one(ArticleIndex::new(left), ArticleIndex::new(right));
        assert!(one(0, 1) && !one(0, 2) && !one(1, 2));
    }
}
