//! Keys: what the keyboard does beyond what every page does.
//!
//! Knows which key means what, as a pure table, and carries it out. Single letters can be switched
//! off (WCAG 2.1.4); they never fire while a field has the focus.

use super::arrival;
use crate::address::{ComparePlace, Place, SearchPlace};
use crate::browser;
use crate::settings;
use crate::state::{Dialog, State};
use wasm_bindgen::JsCast;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Palette,
    SearchBox,
    Next,
    Previous,
    NextHit,
    PreviousHit,
    StepBack,
    Help,
}

/// What was pressed, and where.
#[derive(Clone, Copy, Debug, Default)]
struct Press<'a> {
    key: &'a str,
    /// Control, or Command on a Mac.
    command: bool,
    other_modifier: bool,
    in_field: bool,
    letters_on: bool,
}

fn wish(press: Press<'_>) -> Option<Wish> {
    if press.command {
        return (press.key.eq_ignore_ascii_case("k") && !press.other_modifier).then_some(Wish::Palette);
    }
    if press.key == "Escape" {
        return Some(Wish::StepBack);
    }
    if press.in_field || press.other_modifier || !press.letters_on {
        return None;
    }
    match press.key {
        "/" => Some(Wish::SearchBox),
        "j" => Some(Wish::Next),
        "k" => Some(Wish::Previous),
        "n" => Some(Wish::NextHit),
        "N" => Some(Wish::PreviousHit),
        "?" => Some(Wish::Help),
        _ => None,
    }
}

pub fn pressed(state: State, event: &web_sys::KeyboardEvent) {
    let key = event.key();
    let in_field = browser::focused().is_some_and(|element| browser::is_field(&element));
    if event.default_prevented() || event.is_composing() {
        return;
    }
    if arrows(&key, in_field) {
        event.prevent_default();
        return;
    }
    let press = Press {
        key: &key,
        command: event.ctrl_key() || event.meta_key(),
        other_modifier: event.alt_key(),
        in_field,
        letters_on: settings::letters(),
    };
    let Some(wish) = wish(press) else { return };
    if open_dialog() {
        // A dialog has its own keys; Escape closes it without our help.
        return;
    }
    if carry_out(state, wish) {
        event.prevent_default();
    }
}

fn open_dialog() -> bool {
    browser::select("dialog[open]").is_some()
}

/// Whether there was something to do.
fn carry_out(state: State, wish: Wish) -> bool {
    match wish {
        Wish::Palette => state.dialog.set(Some(Dialog::Palette)),
        Wish::Help => state.dialog.set(Some(Dialog::Help)),
        Wish::SearchBox => {
            let Some(field) = browser::element("query") else { return false };
            let _ = field.focus();
            if let Some(field) = field.dyn_ref::<web_sys::HtmlInputElement>() {
                field.select();
            }
        }
        Wish::Next => return step(LIST, 1),
        Wish::Previous => return step(LIST, -1),
        Wish::NextHit => return step_hit(1),
        Wish::PreviousHit => return step_hit(-1),
        Wish::StepBack => return step_back(state),
    }
    true
}

/// What j and k walk through: the entries of lists and the paragraphs of an article.
const LIST: &str =
    ".hit-link, .hit-group h2 a, .article-entry h3 a, .quote-card, .paragraph, .table-frame tbody tr";
const HITS: &str = ".text mark.hit";

/// The next or previous of the elements that fit `selector` gets the focus.
fn step(selector: &str, by: i32) -> bool {
    let elements = browser::select_all(selector);
    let focused = browser::focused();
    let at = focused.and_then(|focused| {
        elements.iter().position(|element| *element == focused || element.contains(Some(&focused)))
    });
    let next = match at {
        Some(at) => at.checked_add_signed(by as isize),
        // Nothing is focused yet: begin with the first that is in view.
        None => elements.iter().position(|element| element.get_bounding_client_rect().top() >= 0.0),
    };
    let Some(element) = next.and_then(|next| elements.get(next)) else { return false };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    browser::focus(element);
    browser::reveal_nearby(element);
    true
}

/// The next or previous hit in the article.
pub fn step_hit(by: i32) -> bool {
    step(HITS, by)
}

/// The arrow keys walk through results from the search box, and among results.
fn arrows(key: &str, in_field: bool) -> bool {
    let by = match key {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return false,
    };
    let Some(focused) = browser::focused() else { return false };
    if in_field && focused.id() == "query" && by == 1 {
        let first = browser::select(".hit-link");
        return first.is_some_and(|first| first.focus().is_ok());
    }
    !in_field
        && focused.matches(".hit-link, .quote-card").unwrap_or(false)
        && step(".hit-link, .quote-card", by)
}

/// One step back: out of a field or of what was opened, then from marks to the plain text, then from filters to the whole.
fn step_back(state: State) -> bool {
    if let Some(focused) = browser::focused().filter(|element| browser::is_field(element)) {
        let _ = focused.blur();
        return true;
    }
    if let Some(opened) = browser::focused().and_then(|focused| focused.closest("details[open]").ok()?) {
        let _ = opened.remove_attribute("open");
        if let Some(summary) = opened.first_element_child().and_then(|child| child.dyn_into().ok()) {
            browser::focus(&summary);
        }
        return true;
    }
    match simpler(&state.address_untracked().place) {
        Some(place) => {
            arrival::go_to(state, place);
            true
        }
        None => false,
    }
}

/// The place with its last refinement taken away.
fn simpler(place: &Place) -> Option<Place> {
    let simpler = match place {
        Place::Search(place) => {
            Place::Search(SearchPlace { query: place.query.clone(), ..SearchPlace::default() })
        }
        Place::Read(place) if !place.query.is_empty() => Place::found(place),
        Place::Read(place) => Place::article(&place.article),
        Place::Quotes(_) => Place::Quotes(Default::default()),
        // First the filters and the matter, then the sources.
        Place::Compare(place) => {
            let plain = ComparePlace { part: place.part, ..Default::default() };
            let filtered = ComparePlace { sources: place.sources.clone(), ..plain.clone() };
            Place::Compare(if filtered == *place { plain } else { filtered })
        }
        Place::About | Place::Style | Place::Unknown(_) => Place::default(),
    };
    if simpler != *place {
        return Some(simpler);
    }
    (simpler != Place::default()).then(Place::default)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Address;

    fn check(key: &str, press: Press<'_>, expected: Option<Wish>) {
        assert_eq!(wish(Press { key, ..press }), expected, "{key}");
    }

    const PAGE: Press<'_> =
        Press { key: "", command: false, other_modifier: false, in_field: false, letters_on: true };

    #[test]
    fn letters_wish_only_outside_fields_and_when_switched_on() {
        check("/", PAGE, Some(Wish::SearchBox));
        check("j", PAGE, Some(Wish::Next));
        check("j", Press { in_field: true, ..PAGE }, None);
        check("/", Press { letters_on: false, ..PAGE }, None);
        check("n", Press { other_modifier: true, ..PAGE }, None);
    }

    #[test]
    fn commands_work_everywhere() {
        let command = Press { command: true, in_field: true, letters_on: false, ..PAGE };
        check("k", command, Some(Wish::Palette));
        check("K", command, Some(Wish::Palette));
        check("j", command, None);
        check("Escape", Press { in_field: true, ..PAGE }, Some(Wish::StepBack));
    }

    #[test]
    fn escape_takes_one_refinement_away() {
        let step = |url: &str| simpler(&Address::read(url).place).map(|place| Address::from(place).print());
        assert_eq!(step("?article=post&paragraph=2&q=fog").as_deref(), Some("?q=fog"));
        assert_eq!(step("?article=post&paragraph=2").as_deref(), Some("?article=post"));
        assert_eq!(step("?article=post").as_deref(), Some("?"));
        assert_eq!(step("?q=fog&source=post").as_deref(), Some("?q=fog"));
        assert_eq!(step("?q=fog&as=typed").as_deref(), Some("?q=fog"));
        assert_eq!(step("?article=post&q=fog&as=typed").as_deref(), Some("?q=fog&as=typed"));
        assert_eq!(step("?view=quotes&kind=block").as_deref(), Some("?view=quotes"));
        let filtered = step("?view=compare&sources=post&part=wording&q=fog");
        assert_eq!(filtered.as_deref(), Some("?view=compare&sources=post&part=wording"));
        assert_eq!(filtered.as_deref().and_then(step).as_deref(), Some("?view=compare&part=wording"));
        assert_eq!(step("?q=fog").as_deref(), Some("?"));
        assert_eq!(step("?"), None);
    }
}
