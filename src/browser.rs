//! The browser: the few things the page asks of it.
//!
//! Knows web APIs, and that any of them may be missing or forbidden: then nothing happens, or the
//! answer says so. Does not know the collection or the views.

use corpus::gather::Gather as _;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// The query and fragment of the page's URL.
#[must_use]
pub fn url() -> String {
    let location = window().location();
    location.search().unwrap_or_default() + &location.hash().unwrap_or_default()
}

/// The whole URL of a relative one.
#[must_use]
pub fn absolute(relative: &str) -> String {
    let location = window().location();
    let href = location.href().unwrap_or_default();
    let page = href.split(['?', '#']).next().unwrap_or_default();
    format!("{page}{relative}")
}

/// Whether there is room for things beside each other: the style sheet's 52rem.
#[must_use]
pub fn is_wide() -> bool {
    const WIDE: f64 = 832.0;
    window().inner_width().ok().and_then(|width| width.as_f64()).is_none_or(|width| width > WIDE)
}

/// The window's height.
#[must_use]
pub fn height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// The browser no longer scrolls by itself on Back; see `ui::scrolling`.
pub fn restore_scrolling_ourselves() {
    if let Ok(history) = window().history() {
        let _ = js_sys::Reflect::set(&history, &"scrollRestoration".into(), &"manual".into());
    }
}

/// How far the page is scrolled, and what scrolls in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scrolled {
    page: f64,
    frame: f64,
}

const FRAME: &str = ".table-frame";

/// Writes down in the history's entry how far the page and a frame in it are scrolled.
pub fn keep_scroll() {
    let y = window().page_y_offset().unwrap_or_default();
    let frame = select(FRAME).map_or(0, |frame| frame.scroll_top());
    if let Ok(history) = window().history() {
        let kept = js_sys::Array::of2(&y.into(), &frame.into());
        let _ = history.replace_state_with_url(&kept, "", None);
    }
}

/// What [`keep_scroll`] wrote down in this entry.
#[must_use]
pub fn kept_scroll() -> Option<Scrolled> {
    let kept = window().history().ok()?.state().ok()?;
    let at = |place: u32| js_sys::Reflect::get(&kept, &place.into()).ok()?.as_f64();
    Some(Scrolled { page: at(0)?, frame: at(1)? })
}

/// Adds an entry to the history; without history (some sandboxes) the URL just stays.
pub fn push(url: &str) {
    keep_scroll();
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(url));
    }
}

/// Changes the history's current entry.
pub fn replace(url: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(url));
    }
}

pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

#[must_use]
pub fn select(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Every element that fits `selector`, in document order.
#[must_use]
pub fn select_all(selector: &str) -> Vec<HtmlElement> {
    document().document_element().map(|root| all_within(&root, selector)).unwrap_or_default()
}

/// As [`select_all`], inside `root`.
#[must_use]
pub fn all_within(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).gather()
}

#[must_use]
pub fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Focuses without scrolling; scrolling is asked for by its own name.
pub fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Brings the element to where its `scroll-margin` wants it.
pub fn reveal(element: &Element) {
    element.scroll_into_view();
}

/// Brings the element into view only as far as needed.
pub fn reveal_nearby(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

pub fn scroll_to(place: Scrolled) {
    window().scroll_to_with_x_and_y(0.0, place.page);
    if let Some(frame) = select(FRAME) {
        frame.set_scroll_top(place.frame as i32);
    }
}

/// Whether keys typed now are meant for a field.
#[must_use]
pub fn is_field(element: &Element) -> bool {
    let name = element.tag_name();
    ["INPUT", "TEXTAREA", "SELECT"].contains(&name.as_str()) || element.has_attribute("contenteditable")
}

/// What an input holds after an event on it.
#[must_use]
pub fn value(event: &web_sys::Event) -> String {
    let target = event.target();
    if let Some(input) = target.as_ref().and_then(|t| t.dyn_ref::<HtmlInputElement>()) {
        return input.value();
    }
    let value = target.and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// An attribute of the root element, where the style sheet reads it; none takes it away.
pub fn mark_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// An attribute of the root element.
#[must_use]
pub fn root_mark(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

pub fn print() {
    let _ = window().print();
}

/// Milliseconds since the page was opened.
#[must_use]
pub fn clock() -> f64 {
    window().performance().map(|clock| clock.now()).unwrap_or_default()
}

/// The date and time now, ISO 8601.
#[must_use]
pub fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// What this device remembers under `key`; nothing when storage is blocked.
#[must_use]
pub fn stored(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Remembers `value` on this device. False when storage is full or blocked.
pub fn store(key: &str, value: &str) -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Puts `text` on the clipboard. False when the browser forbids it.
pub async fn copy(text: String) -> bool {
    let navigator = window().navigator();
    // On pages that are not secure contexts (plain http) there is no clipboard.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    let Ok(write) = js_sys::Reflect::get(&clipboard, &"writeText".into()) else { return false };
    let Ok(write) = write.dyn_into::<js_sys::Function>() else { return false };
    match write.call1(&clipboard, &text.into()) {
        Ok(promise) => JsFuture::from(js_sys::Promise::resolve(&promise)).await.is_ok(),
        Err(_) => false,
    }
}

/// Hands `text` to the reader as a file.
pub fn download(name: &str, media: &str, text: &str) {
    let Ok(link) = document().create_element("a") else { return };
    // Spreadsheets take a table for their country's old encoding otherwise.
    let mark = if media == "text/csv" { "%EF%BB%BF" } else { "" };
    let text = mark.to_owned() + &String::from(js_sys::encode_uri_component(text));
    let _ = link.set_attribute("href", &format!("data:{media};charset=utf-8,{text}"));
    let _ = link.set_attribute("download", name);
    if let Ok(link) = link.dyn_into::<HtmlElement>() {
        link.click();
    }
}

/// The languages the reader prefers, best first.
#[must_use]
pub fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).gather()
}

/// Does `f` once the page has been laid out again.
pub fn after_layout(f: impl FnOnce() + 'static) {
    leptos::prelude::request_animation_frame(f);
}
