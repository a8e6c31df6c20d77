//! Recent searches: what this reader searched for, kept on this device alone.
//!
//! Where storage is blocked or full nothing is kept, and nobody needs to know.

use crate::browser;

const KEY: &str = "parallax.searches";
const MOST: usize = 8;
/// What is longer was pasted.
const LONGEST: usize = 120;

/// A line each, the newest first.
#[must_use]
pub fn all() -> String {
    browser::stored(KEY).unwrap_or_default()
}

pub fn add(query: &str) {
    if let Some(searches) = with(&all(), query) {
        browser::store(KEY, &searches);
    }
}

pub fn clear() {
    browser::store(KEY, "");
}

/// The searches with `query` before all others; `None` if it is not worth keeping.
fn with(searches: &str, query: &str) -> Option<String> {
    // One line each, so an address with a line break in it can't become two.
    let query = query.trim().replace('\n', " ");
    if query.is_empty() || query.len() > LONGEST {
        return None;
    }
    let mut kept = query.clone();
    for line in searches.lines().filter(|line| *line != query).take(MOST - 1) {
        kept.push('\n');
        kept.push_str(line);
    }
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::with;

    fn check(kept: &str, query: &str, expected: Option<&str>) {
        let kept = with(&kept.replace(' ', "\n"), query);
        assert_eq!(kept.map(|all| all.replace('\n', "|")).as_deref(), expected, "{query:?}");
    }

    #[test]
    fn a_search_moves_to_the_front_and_the_oldest_goes() {
        check("fog pier", " night\nferry ", Some("night ferry|fog|pier"));
        check("fog pier", "pier", Some("pier|fog"));
        check("1 2 3 4 5 6 7 8", "9", Some("9|1|2|3|4|5|6|7"));
    }

    #[test]
    fn what_is_empty_or_pasted_is_not_kept() {
        check("fog", "  ", None);
        check("fog", &"x".repeat(121), None);
    }
}
