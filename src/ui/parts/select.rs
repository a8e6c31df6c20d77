//! A choice of one among many, where links would fill the page.

use crate::browser;
use crate::ui::html::{Child, View, Views, el};

/// A labelled select with an id of its own. `options` are keys and names; it follows `value`, a key, and tells `choose`.
pub fn select(
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    value: Box<dyn Fn() -> String>,
    choose: Box<dyn Fn(String)>,
) -> View {
    let options = options.into_iter().map(|(key, name)| el("option").set("value", key).child(name));
    el("label")
        .set("class", "select")
        .child(label)
        .child(
            el("select")
                .set("id", id)
                .child(options.views())
                .prop("value", value)
                .on("change", move |event| choose(browser::value(&event))),
        )
        .view()
}
