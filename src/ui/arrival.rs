//! Arrival: what happens to scroll and focus when the reader goes somewhere.
//!
//! Another view or article begins at its top with the focus on its heading; a paragraph is brought into
//! view and focused; within a view nothing moves, and `focus` sees to what is drawn anew. Back and forward are the browser's own business.

use crate::address::{Address, Place, ReadPlace};
use crate::browser;
use crate::state::State;
use crate::ui::focus;
use crate::ui::parts::portions;

/// The reader chose `address`.
pub fn go(state: State, address: Address) {
    let from = state.address_untracked().place;
    let to = address.place.clone();
    state.choose(address);
    browser::after_layout(move || match landing(&from, &to) {
        Landing::Stay => {}
        Landing::Top => land_on_top(),
        Landing::Element(id) => {
            land_on(&id);
            // It isn't here, and what had the focus isn't any more.
            if browser::focused().is_none_or(|element| element.id() == "main") {
                land_on_top();
            }
        }
    });
}

/// As [`go`], keeping the language.
pub fn go_to(state: State, place: Place) {
    let language = state.address_untracked().language;
    go(state, Address { place, language });
}

/// The page was opened at an address: only a paragraph or a matter asks for scrolling.
pub fn first(state: State) {
    let to = state.address_untracked().place;
    browser::after_layout(move || {
        // A page that is loaded again stays where it was.
        if let Some(place) = browser::kept_scroll() {
            portions::all();
            browser::scroll_to(place);
            return;
        }
        if let Landing::Element(id) = landing(&Place::Unknown(String::new()), &to) {
            land_on(&id);
        }
    });
}

fn land_on_top() {
    browser::scroll_to(browser::Scrolled::default());
    if let Some(heading) = browser::select("main h1") {
        focus::put(&heading);
    }
}

fn land_on(id: &str) {
    if let Some(element) = browser::element(id) {
        browser::reveal(&element);
        focus::put(&element);
    }
}

/// Where going from one place to another lands.
#[derive(Debug, PartialEq, Eq)]
enum Landing {
    Stay,
    Top,
    /// An element's id.
    Element(String),
}

fn landing(from: &Place, to: &Place) -> Landing {
    match (from, to) {
        (_, Place::Read(ReadPlace { paragraph: Some(number), .. })) => Landing::Element(format!("p{number}")),
        (_, Place::Compare(place)) if place.matter.is_some() => {
            Landing::Element(format!("matter-{}", place.matter.clone().unwrap_or_default()))
        }
        (Place::Read(from), Place::Read(to)) if from.article == to.article => Landing::Stay,
        (Place::Read(_), Place::Read(_)) => Landing::Top,
        (from, to) if from.same_view(to) => Landing::Stay,
        _ => Landing::Top,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, to: &str, expected: Landing) {
        let place = |url| Address::read(url).place;
        assert_eq!(landing(&place(from), &place(to)), expected, "{from} → {to}");
    }

    #[test]
    fn another_subject_begins_at_its_top() {
        check("?q=fog", "?article=post", Landing::Top);
        check("?article=quay", "?article=post", Landing::Top);
        check("?view=quotes", "?", Landing::Top);
    }

    #[test]
    fn within_a_view_nothing_moves() {
        check("?q=fog", "?q=fog&source=post", Landing::Stay);
        check("?article=post", "?article=post&q=fog", Landing::Stay);
    }

    #[test]
    fn a_paragraph_and_a_matter_are_landed_on() {
        check("?q=fog", "?article=post&paragraph=3", Landing::Element("p3".into()));
        check("?view=compare", "?view=compare&matter=fog", Landing::Element("matter-fog".into()));
    }
}
