//! An address for a view that this version does not have: say so, and offer the nearest.

use crate::address::{ComparePlace, Place, QuotesPlace, ReadPlace};
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::parts::link::link;
use crate::ui::words::words;
use corpus::order::Order as _;
use corpus::text::fold::folded;

pub fn page(state: State) -> View {
    let w = words();
    let asked = state.part(|place| match place {
        Place::Unknown(view) => view.clone(),
        _ => String::new(),
    });
    let links = move || {
        nearest(&asked.get())
            .map(|place| {
                let name = match &place {
                    Place::Read(_) => w.read,
                    Place::Quotes(_) => w.quotes,
                    Place::Compare(_) => w.compare,
                    Place::About => w.about,
                    _ => w.search,
                };
                el("li").child(link(state, "a", place).child(name))
            })
            .views()
    };
    el("section.notice")
        .child(el("h1").child(w.unknown_view))
        .child(el("p").child(move || (w.no_view_called)(&asked.get())))
        .child(el("ul").child(links))
        .view()
}

/// The views, the one whose name begins most like `asked` first.
fn nearest(asked: &str) -> [Place; 5] {
    let mut views = [
        ("search", Place::default()),
        ("read", Place::Read(ReadPlace::default())),
        ("quotes", Place::Quotes(QuotesPlace::default())),
        ("compare", Place::Compare(ComparePlace::default())),
        ("about", Place::About),
    ];
    let alike = |name: &str| name.chars().zip(folded(asked).chars()).take_while(|(a, b)| a == b).count();
    views.order_by_key(|(name, _)| std::cmp::Reverse(alike(name)));
    views.map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_view_comes_first() {
        assert_eq!(nearest("quotations")[0], Place::Quotes(QuotesPlace::default()));
        assert_eq!(nearest("Comparison")[0], Place::Compare(ComparePlace::default()));
        assert_eq!(nearest("zzz")[0], Place::default());
    }
}
