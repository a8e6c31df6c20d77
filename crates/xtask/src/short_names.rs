//! Short names between the program and its JavaScript half.
//!
//! wasm-bindgen gives every function that one of them calls of the other a long name with sixteen digits of its own, which no
//! compression shortens, and both files say all of them: a fortieth of what a first visit loads. Nobody else reads
//! these names.

use std::collections::{BTreeMap, BTreeSet};

use crate::script::words;
use crate::sections::renamed;

/// The program and its glue with short names; `None` if the program is not as expected.
pub fn shorten(program: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let known: BTreeSet<&str> = words(glue).filter(|word| is_long(word)).collect();
    let mut short = BTreeMap::new();
    let program = renamed(program, |entry| {
        let next = short.len();
        let name =
            known.contains(entry.name).then(|| short.entry(entry.name).or_insert_with(|| format!("${next}")));
        Some(name.map_or(entry.name, |name| name).to_owned())
    })?;
    let glue = words(glue).map(|word| short.get(word).map_or(word, String::as_str)).collect();
    Some((program, glue))
}

/// What wasm-bindgen made up; `memory` and `main` are words that a script may use for other things.
fn is_long(word: &str) -> bool {
    word.len() > 8 && (word.starts_with("__wb") || word.starts_with("wasm_bindgen_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sections::samples::program;

    #[test]
    fn both_sides_get_the_same_short_names() {
        let long = program("__wbg_log_0123456789abcdef", &["wasm_bindgen_invoke_fedcba", "memory"]);
        let glue =
            "let imports={__wbg_log_0123456789abcdef:a=>log(a)};K.wasm_bindgen_invoke_fedcba(K.memory)";
        let (short, glue) = shorten(&long, glue).unwrap();
        assert_eq!(glue, "let imports={$0:a=>log(a)};K.$1(K.memory)");
        assert_eq!(short, program("$0", &["$1", "memory"]));
    }

    #[test]
    fn a_name_that_the_glue_does_not_know_stays() {
        let long = program("__wbg_log_0123456789abcdef", &["wasm_bindgen_invoke_fedcba", "memory"]);
        let (short, glue) = shorten(&long, "K.memory").unwrap();
        assert_eq!((short, &*glue), (long, "K.memory"));
    }
}
