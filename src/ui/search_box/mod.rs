//! The search box: a field, and under it what the reader may be about to type or has searched before.
//!
//! A combobox after the WAI-ARIA pattern: the focus stays in the field, arrows walk through the options,
//! and none is chosen until they do, so that Enter searches what is typed. Which options there are and
//! which is chosen stands in the document alone.

mod offers;

use super::arrival;
use super::parts::option::option;
use super::parts::turns::{self, Turn};
use super::words::words;
use crate::address::{Place, ReadPlace, SearchPlace};
use crate::browser;
use crate::recent;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{self, Child, View, el};
use offers::{Offer, Taken};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

const LIST: &str = "suggestions";

/// In the search view it shows the address's query; elsewhere typing goes there.
pub fn search_box(state: State) -> View {
    let w = words();
    let query = state.part(|place| match place {
        Place::Search(SearchPlace { query, .. }) | Place::Read(ReadPlace { query, .. }) => query.clone(),
        _ => String::new(),
    });
    let field = el("input[id=query]")
        // Not a search field: it may have no other role, and a combobox is what this is.
        .set("type", "text")
        .set("role", "combobox")
        .set("aria-autocomplete", "list")
        .set("aria-controls", LIST)
        .set("aria-expanded", "false")
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("spellcheck", "false")
        .set("enterkeyhint", "search")
        .set("placeholder", w.search_placeholder)
        .prop("value", move || query.get());
    let list = el("ul")
        .set("id", LIST)
        .set("class", LIST)
        .set("role", "listbox")
        .set("aria-label", w.suggestions)
        // The focus stays in the field.
        .on("mousedown", |event| event.prevent_default());
    let popup = Rc::new(Popup {
        state,
        field: field.element().clone().unchecked_into(),
        list: list.element().clone(),
        scrolled: Cell::new(false),
        unread: Cell::new(false),
        unsettled: Cell::new(false),
    });
    let heard = |hear: fn(&Rc<Popup>, &web_sys::Event)| {
        let popup = Rc::clone(&popup);
        move |event: web_sys::Event| hear(&popup, &event)
    };
    let field = field
        .on("input", heard(|popup, _| popup.typed()))
        .on("keydown", heard(|popup, event| popup.pressed(html::event(event))))
        .on("focus", heard(|popup, _| popup.look_back()))
        .on("click", heard(|popup, _| popup.look_back()))
        .on("blur", heard(|popup, _| popup.leave()));
    let list = list.on("scroll", heard(|popup, _| popup.scrolled.set(true)));
    el("form.search-box[role=search]")
        .on("submit", heard(|popup, event| popup.send(event)))
        .child(el("label.visually-hidden[for=query]").child(w.search_label))
        .child(field)
        .child(list)
        .view()
}

/// What stands under the field; without options it is closed.
struct Popup {
    state: State,
    field: HtmlInputElement,
    list: Element,
    /// The list may be scrolled.
    scrolled: Cell<bool>,
    /// Something was typed that the address does not know yet.
    unread: Cell<bool>,
    /// Something was typed that is no recent search yet.
    unsettled: Cell<bool>,
}

impl Popup {
    /// The letter is drawn first, then what was found, later the offers, so that none keeps the next letter waiting.
    fn typed(self: &Rc<Self>) {
        self.unsettled.set(true);
        if !self.unread.replace(true) {
            let popup = Rc::clone(self);
            set_timeout(move || popup.read(), Duration::ZERO);
        }
    }

    fn read(self: &Rc<Self>) {
        if self.unread.take() {
            self.state.typed(self.search(self.field.value()));
            let popup = Rc::clone(self);
            turns::wait(Turn::Offers, Box::new(move || popup.open()));
        }
    }

    /// What the address says is searched for.
    fn query(&self) -> String {
        match self.state.address_untracked().place {
            Place::Search(place) => place.query,
            Place::Read(place) => place.query,
            _ => String::new(),
        }
    }

    /// The search for `query`, with the filters there are.
    fn search(&self, query: String) -> Place {
        Place::Search(match self.state.address_untracked().place {
            Place::Search(place) => SearchPlace { query, literal: false, ..place },
            _ => SearchPlace { query, ..SearchPlace::default() },
        })
    }

    /// Offers recent searches, as long as nothing is typed.
    fn look_back(self: &Rc<Self>) {
        if !self.is_open() && self.field.value().is_empty() {
            self.open();
        }
    }

    /// Offers what fits what is typed, if the reader is still there.
    fn open(self: &Rc<Self>) {
        if browser::focused().is_some_and(|focused| focused.id() == self.field.id()) {
            self.show(offers::find(self.state, &self.query()));
        }
    }

    fn is_open(&self) -> bool {
        self.list.first_element_child().is_some()
    }

    /// Whatever is still to be offered for what was typed, too.
    fn close(self: &Rc<Self>) {
        turns::give_up(Turn::Offers);
        self.show(Vec::new());
    }

    fn show(self: &Rc<Self>, offers: Vec<Offer>) {
        self.choose(None);
        self.list.set_text_content(None);
        // To ask where it is would have all of the page laid out.
        if self.scrolled.take() {
            self.list.set_scroll_left(0);
            self.list.set_scroll_top(0);
        }
        let _ = self.field.set_attribute("aria-expanded", if offers.is_empty() { "false" } else { "true" });
        for (at, offer) in offers.into_iter().enumerate() {
            let popup = Rc::clone(self);
            option(LIST, at, &offer.label, &offer.note)
                .set("aria-selected", "false")
                .on("click", move |_| popup.take(offer.taken.clone()))
                .view()
                .append_to(&self.list);
        }
    }

    fn chosen(&self) -> Option<Element> {
        self.list.query_selector("[aria-selected=true]").ok()?
    }

    fn choose(&self, option: Option<Element>) {
        if let Some(before) = self.chosen() {
            let _ = before.set_attribute("aria-selected", "false");
        }
        match option {
            Some(option) => {
                let _ = option.set_attribute("aria-selected", "true");
                let _ = self.field.set_attribute("aria-activedescendant", &option.id());
                browser::reveal_nearby(&option);
            }
            None => {
                let _ = self.field.remove_attribute("aria-activedescendant");
            }
        }
    }

    /// Enter: what stands in the box is searched, also where its hits are only marked yet.
    fn send(self: &Rc<Self>, event: &web_sys::Event) {
        event.prevent_default();
        self.unsettled.set(true);
        self.leave();
        if let Place::Read(place) = self.state.address_untracked().place
            && !place.query.is_empty()
        {
            arrival::go_to(self.state, Place::found(&place));
        }
    }

    /// What was typed is done: it becomes an entry of the history, and a recent search.
    fn leave(self: &Rc<Self>) {
        self.read();
        self.close();
        self.state.settle();
        if self.unsettled.take() {
            recent::add(&self.query());
        }
    }

    fn take(self: &Rc<Self>, taken: Taken) {
        self.close();
        // The beginning of a name is no search that anybody wants again.
        self.unsettled.set(false);
        match taken {
            Taken::Search(query) => {
                recent::add(&query);
                // As if it had been typed to its end.
                self.state.typed(self.search(query));
                self.state.settle();
            }
            Taken::Place(place) => arrival::go_to(self.state, place),
            Taken::Forget => recent::clear(),
        }
    }

    fn pressed(self: &Rc<Self>, event: &web_sys::KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        self.read();
        let chosen = self.chosen();
        match (event.key().as_str(), &chosen) {
            // Past either end no option is chosen: then the field itself is meant.
            ("ArrowDown", Some(option)) => self.choose(option.next_element_sibling()),
            ("ArrowUp", Some(option)) => self.choose(option.previous_element_sibling()),
            ("ArrowDown", None) => {
                if turns::give_up(Turn::Offers) || event.alt_key() {
                    self.open();
                }
                self.look_back();
                if !self.is_open() {
                    return;
                }
                self.choose(self.list.first_element_child());
            }
            ("ArrowUp", None) if self.is_open() => self.choose(self.list.last_element_child()),
            ("Enter", Some(option)) => option.unchecked_ref::<HtmlElement>().click(),
            ("Escape", _) => {
                let was_open = self.is_open();
                self.close();
                if !was_open {
                    return;
                }
            }
            // Back to the text, and on in it.
            ("Home" | "End" | "ArrowLeft" | "ArrowRight", _) => return self.choose(None),
            _ => return,
        }
        event.prevent_default();
    }
}
