//! Why an article is among the results: its words, where they stand, and what they count.

use crate::address::{Place, SearchPlace};
use crate::hits;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::words::words;
use corpus::search::WhyTerm;
use corpus::span::ArticleIndex;

/// Folded; what it says is found out when it is opened, for the search that the address asks for then.
pub fn why(state: State, article: ArticleIndex, rank: usize, of: usize) -> View {
    // An article that stays while others come or go is explained otherwise.
    let fold = el("details.why").set("data-of", of.to_string()).child(el("summary").child(words().why));
    let element = fold.element().clone();
    let opened = move |_| {
        if let Place::Search(place) = state.address_untracked().place
            && element.child_element_count() == 1
        {
            explained(state, &place, article, rank, of).append_to(&element);
        }
    };
    fold.on("toggle", opened).view()
}

fn explained(state: State, place: &SearchPlace, article: ArticleIndex, rank: usize, of: usize) -> View {
    let w = words();
    let why = hits::why(state.archive, &state.searcher, place, article);
    let percent = |part: f32| (100.0 * part / why.score).round() as usize;
    let terms = why.terms.iter().map(|term| {
        let of = state.archive.collection.articles.len();
        let sentence = (w.why_term)(&term.typed, &forms(term), &fields(term), term.articles, of);
        el("li").child(format!("{sentence} {}", (w.why_share)(percent(term.score))))
    });
    // What no single word makes, beyond rounding.
    let together = percent(why.score - why.terms.iter().map(|term| term.score).sum::<f32>());
    let together = (together > 1).then(|| el("li").child((w.why_together)(together)));
    let score = (100.0 * why.score / why.best).round() as usize;
    group([
        el("p").child((w.why_rank)(rank, of, score)).view(),
        el("ul").child(terms.views()).child(together).view(),
    ])
}

/// "ferry ×3, ferries ×1"
fn forms(term: &WhyTerm) -> String {
    let mut told = String::new();
    for (form, count) in &term.forms {
        listed(&mut told, form);
        told.push_str(" ×");
        told.push_str(&count.to_string());
    }
    told
}

/// "in the title, in the text"
fn fields(term: &WhyTerm) -> String {
    let mut told = String::new();
    for (name, count) in words().why_fields.iter().zip(term.fields) {
        if count > 0 {
            listed(&mut told, name);
        }
    }
    told
}

fn listed(list: &mut String, next: &str) {
    if !list.is_empty() {
        list.push_str(", ");
    }
    list.push_str(next);
}
