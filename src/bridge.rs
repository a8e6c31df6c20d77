//! The bridge: `window.parallax`, the page's interface for programs.
//!
//! Knows how values look to JavaScript; `parallax.d.ts` says the same as types. The page itself never
//! goes through here. Offsets are Unicode code points into the article's text.

mod calls;
mod values;

use crate::address::{Address, SearchPlace};
use crate::browser;
use crate::script;
use crate::state::State;
use crate::ui::arrival;
use corpus::search::Limits;
use js_sys::{Object, Promise, Reflect};
use leptos::prelude::window;
use std::cell::OnceCell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Puts `parallax` on the window.
pub fn install(state: State) {
    let parallax = Object::new();
    set(&parallax, "ready", &Promise::<JsValue>::resolve(&JsValue::TRUE));
    set(&parallax, "articles", &call(move |_, _| script::value(&calls::articles(state.archive))));
    set(
        &parallax,
        "search",
        &call(move |query, options| {
            let place = calls::wanted_search(&query, &options);
            let limits = calls::limits(&options);
            let (found, _) = calls::search(state, &place, limits, browser::clock);
            let found = script::value(&found)?;
            when_read(&found, "hits", move || {
                let limits = Limits { passages: Limits::default().passages, ..limits };
                let (_, articles) = calls::search(state, &place, limits, browser::clock);
                script::value(&calls::hits(state.archive, &articles))
            });
            Ok(found)
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

/// A search that nobody asked for; see `practice`.
pub fn practise(state: State, query: &str, limits: Limits) {
    let place = SearchPlace { query: query.to_owned(), ..SearchPlace::default() };
    let (found, articles) = calls::search(state, &place, limits, browser::clock);
    let _ = script::value(&found);
    let _ = script::value(&calls::hits(state.archive, &articles));
}

/// A field that is made when it is first read.
fn when_read(object: &JsValue, name: &str, make: impl Fn() -> Result<JsValue, JsValue> + 'static) {
    let made = OnceCell::new();
    let get = call(move |_, _| {
        if made.get().is_none() {
            let _ = made.set(make()?);
        }
        Ok(made.get().cloned().unwrap_or_default())
    });
    let field = Object::new();
    set(&field, "get", &get);
    set(&field, "enumerable", &JsValue::TRUE);
    set(&field, "configurable", &JsValue::TRUE);
    Object::define_property(object.unchecked_ref::<Object>(), &name.into(), &field);
}

/// A function of up to two arguments that lives as long as the page.
fn call(f: impl Fn(JsValue, JsValue) -> Result<JsValue, JsValue> + 'static) -> JsValue {
    let f: Box<dyn Fn(JsValue, JsValue) -> Result<JsValue, JsValue>> = Box::new(f);
    Closure::wrap(f).into_js_value()
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
