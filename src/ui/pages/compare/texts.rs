//! Two articles side by side: where one is scrolled to a passage, the other comes to its passage on
//! the same matter.
//!
//! The side that the reader touches leads. What the other does is no step of its reader, so it
//! never leads back.

use super::chooser::article_select;
use crate::address::{ComparePart, ComparePlace, Place};
use crate::browser;
use crate::layers::Layer;
use crate::signals::*;
use crate::state::State;
use crate::ui::arrival;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::parts::link::{link, to_passage};
use crate::ui::parts::relation::symbol;
use crate::ui::parts::select::select;
use crate::ui::parts::{byline, passage};
use crate::ui::words::words;
use corpus::article::Article;
use corpus::compare::Matter;
use corpus::gather::Gather as _;
use corpus::span::{ArticleIndex, Span};
use web_sys::{Element, HtmlElement};

/// A matter that both report on, and its place in the comparison.
type Tie = (usize, &'static Matter);

pub fn texts(state: State, articles: &[ArticleIndex], place: Memo<ComparePlace>) -> View {
    let w = words();
    let collection = &state.archive.collection;
    let first = articles.first().copied();
    let second = articles.get(1).copied();
    // One source alone is read beside the first of the others.
    let second =
        second.or_else(|| collection.indexed().map(|(index, _)| index).find(|at| Some(*at) != first));
    let (Some(first), Some(second)) = (first, second) else {
        return el("p.nothing").child(w.nothing_to_compare).view();
    };
    let sides = [first, second];
    let matters = state.archive.comparison.matters.iter().enumerate();
    let ties: Vec<Tie> = matters.filter(|(_, m)| sides.iter().all(|side| !m.is_silent(*side))).gather();
    let known: Vec<(usize, String)> = ties.iter().map(|(at, matter)| (*at, matter.id.clone())).gather();
    let meant = Memo::new(move || {
        let id = place.with(|place| place.matter.clone())?;
        known.iter().find(|(_, known)| *known == id).map(|(at, _)| *at)
    });
    let ids = sides.map(|side| collection.get(side).map(|a| a.id.clone()).unwrap_or_default());
    let here = ComparePlace {
        part: ComparePart::Texts,
        sources: ids.to_vec(),
        matter: None,
        ..place.get_untracked()
    };
    let pick = |side: usize, id: &'static str, label: &'static str| {
        let (ids, here) = (ids.clone(), here.clone());
        let value = ids[side].clone();
        let choose = move |key: String| {
            // Choosing what stands on the other side swaps them.
            let mut sources = ids.clone();
            if sources[1 - side] == key {
                sources.swap(0, 1);
            }
            sources[side] = key;
            arrival::go_to(state, Place::Compare(ComparePlace { sources: sources.to_vec(), ..here.clone() }));
        };
        article_select(state, id, label, &value, Box::new(choose))
    };
    let scrolling = Scrolling {
        leader: StoredValue::new(0),
        touched: StoredValue::new(false),
        last: StoredValue::new(None),
        together: RwSignal::new(true),
    };
    let panes = [0, 1].map(|side| pane(state, sides[side], &ties, &here, meant));
    let elements = panes.each_ref().map(|pane| pane.element().clone());
    for side in [0, 1] {
        scrolling.listen(side, &elements);
    }
    effect(move || {
        if let Some(matter) = meant.get() {
            let elements = elements.clone();
            browser::after_layout(move || scrolling.go(matter, &elements));
        }
    });
    let tools =
        el("div.matter-filters").child(pick(0, "left", w.left)).child(pick(1, "right", w.right)).child(
            (!ties.is_empty())
                .then(|| group([matter_picker(state, &ties, &here, meant), scrolling.switch()])),
        );
    let none = ties.is_empty().then(|| el("p.nothing").child(w.nothing_in_common));
    let [left, right] = panes;
    group([tools.view(), none.view(), el("div.side-by-side").child(left).child(right).view()])
}

fn matter_picker(state: State, ties: &[Tie], here: &ComparePlace, meant: Memo<Option<usize>>) -> View {
    let w = words();
    let mut options = vec![(String::new(), "–".to_owned())];
    options.extend(ties.iter().map(|(_, matter)| (matter.id.clone(), matter.label.clone())));
    let value = move || {
        let matter = meant.get().and_then(|at| state.archive.comparison.matters.get(at));
        matter.map(|matter| matter.id.clone()).unwrap_or_default()
    };
    let here = here.clone();
    let choose = move |id: String| {
        let matter = Some(id).filter(|id| !id.is_empty());
        state.choose_place(Place::Compare(ComparePlace { matter, ..here.clone() }));
    };
    select("matter", w.matter, options, Box::new(value), Box::new(choose))
}

fn pane(
    state: State,
    index: ArticleIndex,
    ties: &[Tie],
    here: &ComparePlace,
    meant: Memo<Option<usize>>,
) -> crate::ui::html::El {
    let pane = el("div.pane[role=region][tabindex=0]");
    let Some(article) = state.archive.collection.get(index) else { return pane };
    let numbers = 0..u32::try_from(article.paragraphs.len()).unwrap_or(u32::MAX);
    pane.set("aria-label", article.source.as_str())
        .child(el("h2").child(link(state, "a", Place::article(&article.id)).child(article.source.as_str())))
        .child(el("p.quiet-text").child(byline::date(article)).child(" ").child(byline::kind(article)))
        .child(numbers.map(|number| paragraph(state, index, article, number, ties, here, meant)).views())
}

fn paragraph(
    state: State,
    index: ArticleIndex,
    article: &'static Article,
    number: u32,
    ties: &[Tie],
    here: &ComparePlace,
    meant: Memo<Option<usize>>,
) -> View {
    let whole = article.paragraphs[number as usize].span;
    let quotes = state.archive.quotes.quotes.iter();
    let tint = |speaker| Layer::Quote(state.tints.tint(speaker));
    let quoted: Vec<(Span, Layer)> = quotes
        .filter(|quote| (quote.article, quote.paragraph) == (index, number))
        .map(|quote| (quote.span, tint(quote.speaker)))
        .gather();
    let here_told = |matter: &Matter| matter.passages_of(index).any(|found| found.paragraph == number);
    let ties: Vec<Tie> = ties.iter().filter(|(_, matter)| here_told(matter)).copied().gather();
    let places: Vec<String> = ties.iter().map(|(at, _)| at.to_string()).gather();
    let links = ties.iter().map(|(at, matter)| {
        let at = *at;
        let place = here.at_matter(&matter.id);
        let link = link(state, "a", Place::Compare(place))
            .set("aria-current", move || (meant.get() == Some(at)).then_some("true"))
            .child(matter.label.as_str());
        el("li").child(symbol(matter.relation)).child(" ").child(link)
    });
    let links = (!ties.is_empty()).then(|| el("ul.ties").child(links.views()));
    let own = ties.clone();
    let text = move || {
        let matter = meant.get().and_then(|meant| own.iter().find(|(at, _)| *at == meant));
        let told = matter.into_iter().flat_map(|(_, matter)| matter.passages_of(index));
        let told = told.filter(|found| found.paragraph == number).map(|found| (found.span, Layer::Passage));
        let layers: Vec<(Span, Layer)> = quoted.iter().copied().chain(told).gather();
        passage::passage(article, whole, &layers)
    };
    el("section")
        .set("data-ties", (!places.is_empty()).then(|| places.join(" ")))
        .child(
            to_passage(state, "a.paragraph-number", article, number, Span::new(whole.start(), whole.start()))
                .set("aria-label", (words().place)(&article.source, number))
                .child(number.to_string()),
        )
        .child(el("p").set("lang", state.archive.collection.language.as_str()).child(text))
        .child(links)
        .view()
}

/// How the two sides move together.
#[derive(Clone, Copy)]
struct Scrolling {
    /// The side that the reader touched last.
    leader: StoredValue<usize>,
    /// Whether the reader has touched it since both were brought to a matter; until then, scrolling
    /// is ours and leads nowhere.
    touched: StoredValue<bool>,
    /// The matter that the other side was brought to.
    last: StoredValue<Option<usize>>,
    together: RwSignal<bool>,
}

impl Scrolling {
    fn listen(self, side: usize, panes: &[Element; 2]) {
        use crate::ui::html::listen;
        // Not a pointer that enters: the page may have moved under one that stays where it is.
        for touch in ["pointerdown", "wheel", "keydown", "focusin"] {
            listen(
                &panes[side],
                touch,
                Box::new(move |_| {
                    self.leader.set_value(side);
                    self.touched.set_value(true);
                }),
            );
        }
        let [pane, other] = [panes[side].clone(), panes[1 - side].clone()];
        let scrolled = move |_| {
            // A pane that is gone may still tell how far it had been scrolled.
            let leads = self.leader.try_get_value() == Some(side) && self.touched.get_value();
            if leads && self.together.get_untracked() {
                self.follow(&pane, &other);
            }
        };
        listen(&panes[side], "scroll", Box::new(scrolled));
    }

    /// Brings `other` to the matter at the reading line of `pane`, a third down.
    fn follow(self, pane: &Element, other: &Element) {
        let frame = pane.get_bounding_client_rect();
        let line = frame.top() + frame.height() / 3.0;
        let tied = browser::all_within(pane, "[data-ties]").into_iter();
        let Some(tied) = tied.take_while(|tied| tied.get_bounding_client_rect().top() <= line).last() else {
            return;
        };
        let matter = first_matter(&tied);
        if matter.is_some() && matter != self.last.get_value() {
            self.last.set_value(matter);
            bring(other, matter, tied.get_bounding_client_rect().top() - frame.top());
        }
    }

    /// Brings both sides to a matter, if they are still there; the leading one stays if it shows it.
    fn go(self, matter: usize, panes: &[Element; 2]) {
        let Some(leader) = self.leader.try_get_value() else { return };
        let [pane, other] = [&panes[leader], &panes[1 - leader]];
        // A passage at the foot of its pane must not stay below the window's.
        if let Some(both) = pane.parent_element() {
            browser::reveal_nearby(&both);
        }
        let top = |pane: &Element| pane.get_bounding_client_rect().top();
        let Some(tied) = tied(pane, matter) else { return };
        let mut offset = top(&tied) - top(pane);
        let (from, to) = in_window(pane);
        if offset < from || offset > from + (to - from) * 0.7 {
            offset = from + (to - from) / 4.0;
            bring(pane, Some(matter), offset);
        }
        self.last.set_value(Some(matter));
        self.touched.set_value(false);
        // Beside each other they stand on one line; one below the other each has its own.
        if top(pane) != top(other) {
            let (from, to) = in_window(other);
            offset = from + (to - from) / 4.0;
        }
        bring(other, Some(matter), offset);
    }

    fn switch(self) -> View {
        let pressed = move || if self.together.get() { "true" } else { "false" };
        el("button[type=button]")
            .set("aria-pressed", pressed)
            .on("click", move |_| self.together.update(|on| *on = !*on))
            .child(words().scroll_together)
            .view()
    }
}

/// Which part of the pane the window shows, from the pane's top; all of it if none.
fn in_window(pane: &Element) -> (f64, f64) {
    let frame = pane.get_bounding_client_rect();
    let window = browser::height();
    let (from, to) = ((-frame.top()).max(0.0), frame.height().min(window - frame.top()));
    if from < to { (from, to) } else { (0.0, frame.height()) }
}

fn tied(pane: &Element, matter: usize) -> Option<HtmlElement> {
    let paragraph = browser::all_within(pane, &format!("[data-ties~='{matter}']")).into_iter().next()?;
    // On a phone a paragraph may be higher than its pane: the passage in it counts.
    let passage = browser::all_within(&paragraph, "mark.passage").into_iter().next();
    Some(passage.unwrap_or(paragraph))
}

fn first_matter(tied: &HtmlElement) -> Option<usize> {
    tied.get_attribute("data-ties")?.split(' ').next()?.parse().ok()
}

/// Scrolls `pane` until its passage on the matter stands `offset` below its top. How fast, the style
/// sheet says, which knows who wants less motion.
fn bring(pane: &Element, matter: Option<usize>, offset: f64) {
    let Some(tied) = matter.and_then(|matter| tied(pane, matter)) else { return };
    let now = tied.get_bounding_client_rect().top() - pane.get_bounding_client_rect().top();
    pane.set_scroll_top(pane.scroll_top() + (now - offset) as i32);
}
