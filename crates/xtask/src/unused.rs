//! What the program offers to scripts and no script asks for, and what its own script could do and never does.
//!
//! Leptos brings the streams of server functions along, which a page without a server has no use for. As scripts could make
//! one, neither the compiler nor wasm-opt may leave out what is behind them: a kilobyte and a half of gzip. And src/boot.js
//! compiles the program itself, so the ways in which wasm-bindgen's glue would are never taken.
//!
//! Knows how the minified glue of the pinned wasm-bindgen looks; what looks otherwise is left as it is.

use std::collections::BTreeSet;

use crate::script::words;
use crate::sections::{Of, renamed};

/// The classes of the crate wasm-streams, which only it makes.
const CLASSES: [&str; 3] = ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];

/// Program and glue without them; `None` if the program is not as expected.
pub fn left_out(program: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let mut glue = glue.to_owned();
    for class in CLASSES {
        glue = without_class(&glue, class).unwrap_or(glue);
    }
    for way in [without_instant_start, without_old_parameters, without_responses, without_addresses] {
        glue = way(&glue).unwrap_or(glue);
    }
    let said: BTreeSet<&str> = words(&glue).collect();
    let asked = |of: Of, name: &str| of != Of::Export || said.contains(name);
    let program = renamed(program, |of, name| asked(of, name).then(|| name.to_owned()))?;
    Some((program, glue))
}

/// Without a class and what frees its forgotten instances.
fn without_class(glue: &str, class: &str) -> Option<String> {
    // The class has a short name of its own until it is given away: `class c{…}a.IntoUnderlyingSink=c;`.
    let given = format!(".{class}=");
    let own = glue[glue.find(&given)? + given.len()..].split(';').next()?;
    let glue = cut(glue, &given, &format!("class {own}{{"), &[";"])?;
    // `const n=…new FinalizationRegistry(a=>K.__wbg_intounderlyingsink_free(a,1));`
    cut(&glue, &format!(".__wbg_{}_free(", class.to_lowercase()), "const ", &[";"])
}

/// Without `initSync`.
fn without_instant_start(glue: &str) -> Option<String> {
    let glue = cut(glue, "{initSync:", ",", &["}"])?;
    cut(&glue, "deprecated parameters for \\`initSync", "var ", &["});"])
}

fn without_old_parameters(glue: &str) -> Option<String> {
    cut(glue, "deprecated parameters for the initialization", "else{", &["}"])
}

/// Without the compiling of an answer from the network, up to the branch for what came otherwise.
fn without_responses(glue: &str) -> Option<String> {
    cut(glue, "case `basic`", "var ", &["WebAssembly.instantiate(", "}else"])
}

/// Without the program's usual address, and the fetching from one.
fn without_addresses(glue: &str) -> Option<String> {
    let glue = cut(glue, "document.currentScript.src", "let ", &["};"])?;
    let glue = cut(&glue, ".replace(/\\.js$/", "if(", &["};"])?;
    cut(&glue, "=fetch(", "if(", &["};"])
}

/// Without what stands around `anchor`: from the last `from` before it to the first of `to` after it, the next after
/// that, and so on.
fn cut(script: &str, anchor: &str, from: &str, to: &[&str]) -> Option<String> {
    let at = script.find(anchor)?;
    let start = script[..at].rfind(from)?;
    let mut end = at + anchor.len();
    for mark in to {
        end += script[end..].find(mark)? + mark.len();
    }
    Some([&script[..start], &script[end..]].concat())
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
    fn ways_to_start_that_are_never_taken_go() {
        let glue = "var O=(async a=>{if(p(a)){({m:a}=a)}else{console.warn(`using deprecated parameters for the initialization \
            function`)};if(a===W&&b!==W){a=b.replace(/\\.js$/,`_bg.wasm`)};const c=f();\
            if(typeof a===V||typeof URL===U&&a instanceof URL){a=fetch(a)};return M(await a,c)});\
            var N=(a=>{if(p(a)){({m:a}=a)}else{console.warn(`using deprecated parameters for \\`initSync()\\`; pass`)};return L(a)});\
            var M=(async(a,b)=>{var c=(a=>{switch(a){case `basic`:;return !0}return !1});if(a instanceof Response){\
            try{return await WebAssembly.instantiateStreaming(a,b)}catch(b){if(c(a.type)){w(b)}else{throw b}};\
            return await WebAssembly.instantiate(await a.arrayBuffer(),b)}else{const c=await WebAssembly.instantiate(a,b);return c}});\
            let b;if(typeof document!==P){b=new URL(document.currentScript.src,location.href).toString()};const l=7;\
            return a0.assign(O,{initSync:N},a)";
        let program = program("log", &[]);
        assert_eq!(
            left_out(&program, glue).unwrap().1,
            "var O=(async a=>{if(p(a)){({m:a}=a)};const c=f();return M(await a,c)});\
            var M=(async(a,b)=>{{const c=await WebAssembly.instantiate(a,b);return c}});const l=7;return a0.assign(O,a)"
        );
    }

    #[test]
    fn glue_that_is_written_otherwise_keeps_the_class_and_its_functions() {
        let other = GLUE.replace("class c{", "const c=class{");
        let whole = program("log", &["call", "memory", "intounderlyingsink_close"]);
        assert_eq!(left_out(&whole, &other).unwrap(), (whole, other));
    }
}
