//! As much of JavaScript as it takes to see which names a script says.

/// The script cut into names and what stands between them.
pub fn words(script: &str) -> impl Iterator<Item = &str> {
    let in_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut rest = script;
    std::iter::from_fn(move || {
        let is_name = in_name(rest.chars().next()?);
        let end = rest.find(|c| in_name(c) != is_name).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}
