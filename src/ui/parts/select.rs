//! A choice of one among many, where links would fill the page.

use crate::browser;
use crate::ui::html::{Child, El, View, Views, el};
use std::rc::Rc;

/// A labelled select with an id of its own. `options` are keys and names; it follows `value`, a key, and tells `choose`.
pub fn select(
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    value: Box<dyn Fn() -> String>,
    choose: Box<dyn Fn(String)>,
) -> View {
    let options = options.into_iter().map(|(key, name)| el("option").set("value", key).child(name));
    labelled(label, el("select").set("id", id).child(options.views()).prop("value", value), choose)
}

/// As [`select`], for so many options that making them and measuring their names would hold up what is read first:
/// it holds the option with the key `chosen` alone until a reader turns to it, by pointer or by keyboard.
pub fn long_select(
    id: &'static str,
    label: &'static str,
    options: Box<dyn Fn() -> Vec<(String, String)>>,
    chosen: (String, String),
    choose: Box<dyn Fn(String)>,
) -> View {
    let (key, name) = chosen;
    let list = el("select").set("id", id).child(el("option").set("value", key.as_str()).child(name));
    let element = list.element().clone();
    let fill = Rc::new(move || {
        if element.child_element_count() > 1 {
            return;
        }
        let option = |(other, name): (String, String)| {
            let chosen = other == key;
            el("option").set("value", other).set("selected", chosen).child(name)
        };
        element.set_text_content(None);
        options().into_iter().map(option).views().append_to(&element);
    });
    // A finger or a mouse comes before the focus, and the browser opens the list between them.
    let begun = fill.clone();
    labelled(label, list.on("pointerdown", move |_| begun()).on("focus", move |_| fill()), choose)
}

fn labelled(label: &'static str, list: El, choose: Box<dyn Fn(String)>) -> View {
    let list = list.on("change", move |event| choose(browser::value(&event)));
    el("label").set("class", "select").child(label).child(list).view()
}
