//! The frame: what stands around every view, and what the whole page listens to.

use super::arrival;
use super::dialogs;
use super::keys;
use super::pages;
use super::parts::{icon, portions};
use super::scrolling;
use super::search_box;
use super::words::{self, words};
use crate::address::{Address, ComparePlace, Place, QuotesPlace, ReadPlace};
use crate::browser;
use crate::signals::*;
use crate::state::{Dialog, State};
use crate::ui::html::{Child, View, Views, el, event, group, on_window};
use crate::ui::parts::link::link;
use wasm_bindgen::JsCast;

pub fn frame(state: State) -> View {
    listen(state);
    let language = Memo::new(move || words::language(state.address().language));
    let drawn = move || {
        words::speak(language.get());
        browser::mark_root("lang", Some(language.get().key()));
        effect(move || state.rested(|state, place| browser::set_title(&pages::title(state.archive, place))));
        arrival::first(state);
        group([
            el("a.skip-link[href=#main]").child(words().skip).view(),
            (masthead(state)).view(),
            el("main[id=main][tabindex=-1]").child(move || view_of(state)).view(),
            (footer(state)).view(),
            el("p.visually-hidden[role=status]").child(move || state.announcement.get()).view(),
            (dialogs::dialogs(state)).view(),
            newer(),
            el("p.toast[role=status]").child(move || state.notice.get()).view(),
        ])
    };
    drawn.view()
}

/// Draws a view anew only when the reader goes to another view; what a view shows is its own business.
fn view_of(state: State) -> View {
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
    .view()
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

fn masthead(state: State) -> View {
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
        el("li").child(link(state, "a", place).set("aria-current", current).child(name))
    });
    el("header.masthead")
        .child(
            link(state, "a.masthead-title", Place::default()).child(state.archive.collection.title.clone()),
        )
        .child(search_box::search_box(state))
        .child(
            el("div.tools")
                .child(
                    el("button.tool[type=button]")
                        .set("aria-label", w.palette)
                        .set("title", w.palette)
                        .set("aria-keyshortcuts", "Control+K")
                        .on("click", move |_| state.dialog.set(Some(Dialog::Palette)))
                        .child(icon::menu()),
                )
                .child(
                    el("button.tool[type=button]")
                        .set("aria-label", w.settings)
                        .set("title", w.settings)
                        .on("click", move |_| state.dialog.set(Some(Dialog::Settings)))
                        .child(icon::settings()),
                ),
        )
        .child(el("nav.views").set("aria-label", w.views).child(el("ul").child(links.views())))
        .view()
}

fn footer(state: State) -> View {
    let w = words();
    let languages = crate::address::Language::ALL.map(|language| {
        let href = move || Address { language: Some(language), ..state.address() }.print();
        let current = (words().language == language).then_some("true");
        el("li").child(
            el("a")
                .set("href", href)
                .set("lang", language.key())
                .set("hreflang", language.key())
                .set("aria-current", current)
                .child(words::of(language).name),
        )
    });
    el("footer.footer")
        .child(el("p").child(w.no_server))
        .child(el("nav").set("aria-label", w.languages).child(el("ul").child(languages.views())))
        .view()
}

/// The offer of a newer version. `boot.js` hears of one, shows this and knows what its buttons do.
fn newer() -> View {
    let w = words();
    let button = |id: &'static str, name: &'static str| el("button[type=button]").set("id", id).child(name);
    el("div[role=status]")
        .child(
            el("p")
                .set("class", "toast newer")
                .child(w.newer)
                .child(button("reload", w.reload))
                .child(button("later", w.close)),
        )
        .view()
}

fn listen(state: State) {
    scrolling::keep(state);
    on_window("popstate", move |_| scrolling::moved(state));
    on_window("beforeprint", |_| portions::all());
    on_window("click", move |click| follow(state, event(&click)));
    on_window("keydown", move |key| keys::pressed(state, event(&key)));
}

/// A plain click on a link to a state of this page goes there without loading it again.
fn follow(state: State, event: &web_sys::MouseEvent) {
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
