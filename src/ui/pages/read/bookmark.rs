//! The bookmark: how far a reader came in each article, kept on the device.

use crate::address::{Place, ReadPlace};
use crate::browser;
use crate::state::State;
use crate::ui::html::{Child, View, el};
use crate::ui::parts::link::link;
use crate::ui::words::words;
use corpus::article::Article;

/// An offer to go on where the reader left; nothing when that was near the beginning.
pub fn offer(state: State, article: &'static Article) -> View {
    const WORTH_IT: u32 = 3;
    let number = browser::stored(&key(article)).and_then(|number| number.parse::<u32>().ok());
    let number = number.filter(|number| (WORTH_IT..article.paragraphs.len() as u32).contains(number));
    let link = number.map(|number| {
        let place =
            ReadPlace { article: article.id.clone(), paragraph: Some(number), ..ReadPlace::default() };
        el("p").child(link(state, "a", Place::Read(place)).child((words().go_on_at)(number)))
    });
    link.view()
}

/// Remembers the first paragraph in view of the article that is read.
pub fn keep(state: State) {
    let Place::Read(place) = state.address_untracked().place else { return };
    let Some((_, article)) = super::article(state.archive, &place.article) else { return };
    let in_view = |element: &web_sys::HtmlElement| element.get_bounding_client_rect().bottom() > 0.0;
    let first = browser::select_all(".text .paragraph").into_iter().find(in_view);
    let number = first.and_then(|element| element.id().strip_prefix('p')?.parse::<u32>().ok());
    if let Some(number) = number {
        browser::store(&key(article), &number.to_string());
    }
}

fn key(article: &Article) -> String {
    format!("parallax.place.{}", article.id)
}
