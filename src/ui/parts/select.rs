//! A choice of one among many, where links would fill the page.

use crate::browser;
use crate::kept::{Make, Take};
use crate::ui::html::{Child, El, View, Views, el};

/// A labelled select with an id of its own. `options` are keys and names; it follows `value`, a key, and tells `choose`.
pub fn select(
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    value: Box<dyn Make<String>>,
    choose: Box<dyn Take<String>>,
) -> View {
    let options = options.into_iter().map(|(key, name)| el("option").set("value", key).child(name));
    labelled(
        label,
        el("select").set("id", id).child(options.views()).prop("value", move || value.make()),
        choose,
    )
}

/// A select with its label; it tells `choose` the key of what is chosen in it.
pub fn labelled(label: &'static str, list: El, choose: Box<dyn Take<String>>) -> View {
    let list = list.on("change", move |event| choose.take(browser::value(&event)));
    el("label.select").child(label).child(list).view()
}
