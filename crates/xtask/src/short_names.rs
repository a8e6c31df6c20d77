//! Short names between the program and its JavaScript half.
//!
//! wasm-bindgen gives every function that one of them calls of the other a long name with sixteen digits of its own, which no
//! compression shortens, and both files say all of them: a fortieth of what a first visit loads. Nobody else reads
//! these names.

use std::collections::{BTreeMap, BTreeSet};

use crate::script::words;
use crate::sections::{Of, renamed, without_notes};

/// The program and its glue with short names, and the program without notes for tools; `None` if the program is not as
/// expected.
pub fn shorten(program: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let known: BTreeSet<&str> = words(glue).filter(|word| is_long(word)).collect();
    let mut short = BTreeMap::new();
    // The glue names itself where it hands over its functions, every import once more.
    let mut own = None;
    let program = renamed(program, |of, name| {
        if of == Of::Module {
            let own = own.get_or_insert_with(|| {
                Some(name).filter(|name| glue.contains(&quoted(name))).map(str::to_owned)
            });
            return Some(if own.as_deref() == Some(name) { SELF } else { name }.to_owned());
        }
        let next = short.len();
        let short = known.get(name).map(|name| short.entry(*name).or_insert_with(|| format!("${next}")));
        Some(short.map_or(name, |short| short).to_owned())
    })?;
    let mut glue: String = words(glue).map(|word| short.get(word).map_or(word, String::as_str)).collect();
    if let Some(own) = own.flatten() {
        glue = glue.replace(&quoted(&own), &quoted(SELF));
    }
    // The last of those tools was wasm-opt.
    Some((without_notes(&program)?, glue))
}

/// No word of the glue.
const SELF: &str = "$";

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// What wasm-bindgen made up; `memory` and `main` are words that a script may use for other things.
fn is_long(word: &str) -> bool {
    word.len() > 8 && (word.starts_with("__wb") || word.starts_with("wasm_bindgen_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sections::samples::{program, program_of};

    #[test]
    fn both_sides_get_the_same_short_names() {
        let long = program("__wbg_log_0123456789abcdef", &["wasm_bindgen_invoke_fedcba", "memory"]);
        let glue =
            "i={\"./glue.js\":{__wbg_log_0123456789abcdef:a=>log(a)}};K.wasm_bindgen_invoke_fedcba(K.memory)";
        let (short, glue) = shorten(&long, glue).unwrap();
        assert_eq!(glue, "i={\"$\":{$0:a=>log(a)}};K.$1(K.memory)");
        assert_eq!(short, program_of("$", "$0", &["$1", "memory"]));
    }

    #[test]
    fn a_name_that_the_glue_does_not_know_stays() {
        let long = program("__wbg_log_0123456789abcdef", &["wasm_bindgen_invoke_fedcba", "memory"]);
        let (short, glue) = shorten(&long, "K.memory").unwrap();
        assert_eq!((short, &*glue), (long, "K.memory"));
    }
}
