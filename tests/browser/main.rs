//! Tests of the page that need a browser's own types, run with `cargo xtask test wasm`.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_page_mounts_into_the_document() {
    parallax_web::start();
    for _ in 0..200 {
        if document().query_selector("main").expect("the selector is valid").is_some() {
            return;
        }
        a_moment().await;
    }
    panic!("no main element after two seconds");
}

fn document() -> web_sys::Document {
    web_sys::window().and_then(|window| window.document()).expect("a browser has a document")
}

/// Ten milliseconds.
async fn a_moment() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("a browser has a window");
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 10)
            .expect("a timeout can be set");
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("a timeout only resolves");
}
