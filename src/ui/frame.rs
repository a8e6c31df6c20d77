//! The frame: what stands around every view, and what the whole page listens to.

use super::dialogs;
use super::keys;
use super::pages;
use super::scrolling;
use super::words::{self, words};
use super::{arrival, parts::icon};
use crate::address::{Address, ComparePlace, Place, QuotesPlace, ReadPlace, SearchPlace};
use crate::bridge;
use crate::browser;
use crate::state::{Dialog, State};
use corpus::archive::Archive;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub fn frame(archive: &'static Archive) -> impl IntoView {
    let state = State::new(archive);
    bridge::install(state);
    listen(state);
    let language = Memo::new(move |_| words::language(state.address().language));
    move || {
        words::speak(language.get());
        browser::mark_root("lang", Some(language.get().key()));
        Effect::new(move |_| browser::set_title(&pages::title(state.archive, &state.address().place)));
        arrival::first(state);
        view! {
            <a class="skip-link" href="#main">{words().skip}</a>
            {masthead(state)}
            <main id="main" tabindex="-1">{move || view_of(state)}</main>
            {footer(state)}
            <p class="visually-hidden" role="status">{move || state.announcement.get()}</p>
            {dialogs::dialogs(state)}
            <p class="toast" role="status">{move || state.notice.get()}</p>
        }
    }
}

/// Draws a view anew only when the reader goes to another view; what a view shows is its own business.
fn view_of(state: State) -> AnyView {
    let view = state.part(ViewKind::of);
    (move || match view.get() {
        ViewKind::Search => pages::search::page(state),
        ViewKind::Read => pages::read::page(state),
        ViewKind::Quotes => pages::quotes::page(state),
        ViewKind::Compare => pages::compare::page(state),
        ViewKind::About => pages::about::page(state),
        ViewKind::Style => pages::style::page(state),
        ViewKind::Unknown => pages::unknown::page(state),
    })
    .into_any()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ViewKind {
    Search,
    Read,
    Quotes,
    Compare,
    About,
    Style,
    Unknown,
}

impl ViewKind {
    fn of(place: &Place) -> Self {
        match place {
            Place::Search(_) => Self::Search,
            Place::Read(_) => Self::Read,
            Place::Quotes(_) => Self::Quotes,
            Place::Compare(_) => Self::Compare,
            Place::About => Self::About,
            Place::Style => Self::Style,
            Place::Unknown(_) => Self::Unknown,
        }
    }
}

fn masthead(state: State) -> AnyView {
    let w = words();
    let views = [
        (w.search, ViewKind::Search, Place::default()),
        (w.read, ViewKind::Read, Place::Read(ReadPlace::default())),
        (w.quotes, ViewKind::Quotes, Place::Quotes(QuotesPlace::default())),
        (w.compare, ViewKind::Compare, Place::Compare(ComparePlace::default())),
        (w.about, ViewKind::About, Place::About),
    ];
    let now = state.part(ViewKind::of);
    let links = views.map(|(name, kind, place)| {
        let current = move || (now.get() == kind).then_some("page");
        view! { <li><a href=state.link(place) aria-current=current>{name}</a></li> }
    });
    view! {
        <header class="masthead">
            <a class="masthead-title" href=state.link(Place::default())>
                {state.archive.collection.title.clone()}
            </a>
            {search_box(state)}
            <div class="tools">
                <button type="button" class="tool" aria-label=w.palette title=w.palette aria-keyshortcuts="Control+K"
                    on:click=move |_| state.dialog.set(Some(Dialog::Palette))>{icon::menu()}</button>
                <button type="button" class="tool" aria-label=w.settings title=w.settings
                    on:click=move |_| state.dialog.set(Some(Dialog::Settings))>{icon::settings()}</button>
            </div>
            <nav class="views" aria-label=w.views><ul>{links.collect_view()}</ul></nav>
        </header>
    }
    .into_any()
}

/// The one search box. In the search view it shows the address's query; elsewhere typing goes there.
fn search_box(state: State) -> AnyView {
    let w = words();
    let query = state.part(|place| match place {
        Place::Search(SearchPlace { query, .. }) | Place::Read(ReadPlace { query, .. }) => query.clone(),
        _ => String::new(),
    });
    let typed = move |event| {
        let query = browser::value(&event);
        let place = match state.address_untracked().place {
            Place::Search(place) => SearchPlace { query, ..place },
            _ => SearchPlace { query, ..SearchPlace::default() },
        };
        state.typed(Place::Search(place));
    };
    let sent = move |event: ev::SubmitEvent| {
        event.prevent_default();
        state.settle();
    };
    view! {
        <form class="search-box" role="search" on:submit=sent>
            <label class="visually-hidden" for="query">{w.search_label}</label>
            <input
                id="query" type="search" autocomplete="off" autocapitalize="off" spellcheck="false"
                enterkeyhint="search" placeholder=w.search_placeholder
                prop:value=query on:input=typed on:blur=move |_| state.settle()
            />
        </form>
    }
    .into_any()
}

fn footer(state: State) -> AnyView {
    let w = words();
    let languages = crate::address::Language::ALL.map(|language| {
        let href = move || Address { language: Some(language), ..state.address() }.print();
        let current = (words().language == language).then_some("true");
        view! { <li><a href=href lang=language.key() hreflang=language.key() aria-current=current>{words::of(language).name}</a></li> }
    });
    view! {
        <footer class="footer">
            <p>{w.no_server}</p>
            <nav aria-label=w.languages><ul>{languages.collect_view()}</ul></nav>
        </footer>
    }
    .into_any()
}

fn listen(state: State) {
    scrolling::keep();
    let _ = window_event_listener(ev::popstate, move |_| scrolling::moved(state));
    let _ = window_event_listener(ev::click, move |event| follow(state, &event));
    let _ = window_event_listener(ev::keydown, move |event| keys::pressed(state, &event));
}

/// A plain click on a link to a state of this page goes there without loading it again.
fn follow(state: State, event: &ev::MouseEvent) {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(Ok(Some(link))) = target.map(|target| target.closest("a[href^='?']")) else { return };
    let Some(href) = link.get_attribute("href") else { return };
    event.prevent_default();
    arrival::go(state, Address::read(&href));
}
