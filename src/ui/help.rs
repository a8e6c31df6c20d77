//! Help: the keyboard sheet, and the settings.

use super::dialogs::modal;
use super::words::words;
use crate::settings::{FOCUS, LETTERS, Setting, TEXT_SIZE, THEME};
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};

pub fn help(state: State) -> View {
    let w = words();
    let content = group([el("h2").child(w.keyboard).view(), (keys()).view(), (close(state)).view()]);
    modal(state, "sheet", w.keyboard, content.view())
}

/// What each key does.
pub fn keys() -> View {
    let keys = words().keys.iter().map(|(key, what)| {
        el("div").child(el("dt").child(el("kbd").child(*key))).child(el("dd").child(*what))
    });
    el("dl.keys").child(keys.views()).view()
}

pub fn settings(state: State) -> View {
    let w = words();
    let content = group([
        el("h2").child(w.settings).view(),
        (choice(w.theme, &THEME, w.themes)).view(),
        (choice(w.text_size, &TEXT_SIZE, w.text_sizes)).view(),
        (choice(w.focus_mode, &FOCUS, w.off_on)).view(),
        (choice(w.letter_keys, &LETTERS, w.on_off)).view(),
        (close(state)).view(),
    ]);
    modal(state, "sheet", w.settings, content.view())
}

/// One setting as radio buttons; `names` stand in the order of its values.
fn choice(legend: &'static str, setting: &'static Setting, names: &'static [&'static str]) -> View {
    let options = setting.values.iter().zip(names).map(|(value, name)| {
        let checked = setting.get() == *value;
        el("label.option")
            .child(
                el("input[type=radio]")
                    .set("name", legend)
                    .set("checked", checked)
                    .on("change", move |_| setting.set(value)),
            )
            .child(*name)
    });
    el("fieldset").child(el("legend").child(legend)).child(options.views()).view()
}

fn close(state: State) -> View {
    el("p.sheet-foot")
        .child(el("button[type=button]").on("click", move |_| state.dialog.set(None)).child(words().close))
        .view()
}
