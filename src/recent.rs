//! Recent searches: what this reader searched for, kept on this device alone.
//!
//! Where storage is blocked or full nothing is kept, and nobody needs to know.

use crate::browser;

const KEY: &str = "parallax.searches";
const MOST: usize = 8;
/// What is longer was pasted.
const LONGEST: usize = 120;

/// The newest first.
#[must_use]
pub fn all() -> Vec<String> {
    let kept = browser::stored(KEY).unwrap_or_default();
    kept.lines().filter(|line| !line.is_empty()).take(MOST).map(str::to_owned).collect()
}

pub fn add(query: &str) {
    if let Some(searches) = with(all(), query) {
        browser::store(KEY, &searches.join("\n"));
    }
}

pub fn clear() {
    browser::store(KEY, "");
}

/// The searches with `query` before all others; `None` if it is not worth keeping.
fn with(mut searches: Vec<String>, query: &str) -> Option<Vec<String>> {
    // One line each, so an address with a line break in it can't become two.
    let query = query.trim().replace('\n', " ");
    if query.is_empty() || query.len() > LONGEST {
        return None;
    }
    searches.retain(|kept| *kept != query);
    searches.insert(0, query);
    searches.truncate(MOST);
    Some(searches)
}

#[cfg(test)]
mod tests {
    use super::with;

    fn check(kept: &str, query: &str, expected: Option<&str>) {
        let kept = kept.split_whitespace().map(str::to_owned).collect();
        assert_eq!(with(kept, query).map(|all| all.join("|")).as_deref(), expected, "{query:?}");
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
