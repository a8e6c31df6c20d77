//! The bridge: `window.parallax`, the page's interface for programs.
//!
//! Knows how values look to JavaScript; `parallax.d.ts` says the same as types. The page itself never
//! goes through here. Offsets are Unicode code points into the article's text.

mod calls;
mod values;

use crate::address::Address;
use crate::browser;
use crate::script;
use crate::state::State;
use crate::ui::arrival;
use js_sys::{Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// Puts `parallax` on the window.
pub fn install(state: State) {
    let parallax = Object::new();
    set(&parallax, "ready", &Promise::<JsValue>::resolve(&JsValue::TRUE));
    set(&parallax, "articles", &call(move |_, _| script::value(&calls::articles(state.archive))));
    set(
        &parallax,
        "search",
        &call(move |query, options| {
            let options = calls::SearchOptions::from_js(&options);
            script::value(&calls::search(
                state,
                &query.as_string().unwrap_or_default(),
                &options,
                browser::clock,
            ))
        }),
    );
    set(
        &parallax,
        "quotes",
        &call(move |wanted, _| script::value(&calls::quotes(state.archive, &calls::wanted_quotes(&wanted)))),
    );
    set(
        &parallax,
        "compare",
        &call(move |keys, _| script::value(&calls::compare(state.archive, &calls::strings(&keys)))),
    );
    set(&parallax, "address", &call(move |_, _| Ok(state.address_untracked().print().into())));
    set(
        &parallax,
        "open",
        &call(move |address, _| {
            let address = address.as_string().unwrap_or_default();
            // A whole URL is welcome too: its query counts.
            let query = address.find(['?', '#']).map_or("", |at| &address[at..]);
            arrival::go(state, Address::read(query));
            Ok(JsValue::UNDEFINED)
        }),
    );
    set(&window(), "parallax", &parallax);
}

/// A search that nobody asked for, for the first `articles`; see `practice`.
pub fn practise(state: State, query: &str, articles: usize) {
    // A browser compiles each way out of the program when it has been gone a thousand times.
    const TIMES: usize = 4;
    let found = calls::search(state, query, &calls::SearchOptions::of_page(articles), browser::clock);
    for _ in 0..TIMES {
        let _ = script::value(&found);
    }
}

/// A function of up to two arguments that lives as long as the page.
fn call(f: impl Fn(JsValue, JsValue) -> Result<JsValue, JsValue> + 'static) -> JsValue {
    let f: Box<dyn Fn(JsValue, JsValue) -> Result<JsValue, JsValue>> = Box::new(f);
    Closure::wrap(f).into_js_value()
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
