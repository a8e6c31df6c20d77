//! What the program offers to scripts and no script asks for.
//!
//! Leptos brings the streams of server functions along, which a page without a server has no use for. As scripts could make
//! one, neither the compiler nor wasm-opt may leave out what is behind them: two kilobytes of gzip.

use std::collections::BTreeSet;

use crate::script::words;
use crate::sections::renamed;

/// The classes of the crate wasm-streams, which only it makes.
const CLASSES: [&str; 3] = ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];

/// Program and glue without them; `None` if the program is not as expected.
pub fn left_out(program: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let glue = CLASSES.iter().fold(glue.to_owned(), |glue, class| without(&glue, class).unwrap_or(glue));
    let said: BTreeSet<&str> = words(&glue).collect();
    let program = renamed(program, |entry| said.contains(entry.name).then(|| entry.name.to_owned()))?;
    Some((program, glue))
}

/// The minified glue without a class and without what frees its forgotten instances.
fn without(glue: &str, class: &str) -> Option<String> {
    // The class has a short name of its own until it is given away: `class c{…}a.IntoUnderlyingSink=c;`.
    let given = glue.find(&format!(".{class}="))?;
    let end = given + glue[given..].find(';')? + 1;
    let own = glue[given..end - 1].rsplit('=').next()?;
    let start = glue[..given].rfind(&format!("class {own}{{"))?;
    let rest = format!("{}{}", &glue[..start], &glue[end..]);
    // `const n=…new FinalizationRegistry(a=>K.__wbg_intounderlyingsink_free(a,1));`
    let freed = rest.find(&format!(".__wbg_{}_free(", class.to_lowercase()))?;
    let start = rest[..freed].rfind("const ")?;
    let end = freed + rest[freed..].find(';')? + 1;
    Some(format!("{}{}", &rest[..start], &rest[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sections::samples::program;

    const GLUE: &str = "let i={log:a=>a};K.call(K.memory);\
        class c{free(){n.unregister(this);K.__wbg_intounderlyingsink_free(this.p,0)}close(){K.intounderlyingsink_close(this.p)}}\
        if(S.dispose)c.prototype[S.dispose]=c.prototype.free;a.IntoUnderlyingSink=c;const l=[`bytes`];\
        const n=typeof F===P?{register:()=>{},unregister:()=>{}}:new F(a=>K.__wbg_intounderlyingsink_free(a,X));\
        const r=new F(a=>K.drop(a));";

    #[test]
    fn a_class_that_nobody_makes_goes_with_what_it_calls() {
        let whole = program(
            "log",
            &["call", "__wbg_intounderlyingsink_free", "memory", "intounderlyingsink_close", "drop"],
        );
        let (small, glue) = left_out(&whole, GLUE).unwrap();
        assert_eq!(glue, "let i={log:a=>a};K.call(K.memory);const l=[`bytes`];const r=new F(a=>K.drop(a));");
        assert_eq!(small, program("log", &["call", "memory", "drop"]));
    }

    #[test]
    fn glue_that_is_written_otherwise_keeps_the_class_and_its_functions() {
        let other = GLUE.replace("class c{", "const c=class{");
        let whole = program("log", &["call", "memory", "intounderlyingsink_close"]);
        assert_eq!(left_out(&whole, &other).unwrap(), (whole, other));
    }
}
