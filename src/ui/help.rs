//! Help: the keyboard sheet, and the settings.

use super::dialogs::modal;
use super::words::words;
use crate::settings::{FOCUS, LETTERS, Setting, TEXT_SIZE, THEME};
use crate::state::State;
use leptos::prelude::*;

pub fn help(state: State) -> AnyView {
    let w = words();
    let content = view! {
        <h2>{w.keyboard}</h2>
        {keys()}
        {close(state)}
    };
    modal(state, "sheet", w.keyboard, content.into_any())
}

/// What each key does.
pub fn keys() -> AnyView {
    let keys = words()
        .keys
        .iter()
        .map(|(key, what)| view! { <div><dt><kbd>{*key}</kbd></dt><dd>{*what}</dd></div> });
    view! { <dl class="keys">{keys.collect_view()}</dl> }.into_any()
}

pub fn settings(state: State) -> AnyView {
    let w = words();
    let content = view! {
        <h2>{w.settings}</h2>
        {choice(w.theme, &THEME, w.themes)}
        {choice(w.text_size, &TEXT_SIZE, w.text_sizes)}
        {choice(w.focus_mode, &FOCUS, w.off_on)}
        {choice(w.letter_keys, &LETTERS, w.on_off)}
        {close(state)}
    };
    modal(state, "sheet", w.settings, content.into_any())
}

/// One setting as radio buttons; `names` stand in the order of its values.
fn choice(legend: &'static str, setting: &'static Setting, names: &'static [&'static str]) -> AnyView {
    let options = setting.values.iter().zip(names).map(|(value, name)| {
        let checked = setting.get() == *value;
        view! {
            <label class="option">
                <input type="radio" name=legend checked=checked on:change=move |_| setting.set(value) />
                {*name}
            </label>
        }
    });
    view! { <fieldset><legend>{legend}</legend>{options.collect_view()}</fieldset> }.into_any()
}

fn close(state: State) -> AnyView {
    view! { <p class="sheet-foot"><button type="button" on:click=move |_| state.dialog.set(None)>{words().close}</button></p> }
        .into_any()
}
