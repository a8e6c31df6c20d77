//! The views, each in a directory of its own.

pub mod about;
pub mod compare;
pub mod quotes;
pub mod read;
pub mod search;
pub mod style;
pub mod unknown;

use crate::address::{Place, Who};
use crate::ui::words::words;
use corpus::archive::Archive;

/// The document's title: what is shown, then the collection.
#[must_use]
pub fn title(archive: &Archive, place: &Place) -> String {
    let w = words();
    let collection = &archive.collection;
    let view = match place {
        Place::Search(place) if place.query.is_empty() => return collection.title.clone(),
        Place::Search(place) => format!("{} – {}", place.query, w.search),
        Place::Read(place) => match read::article(archive, &place.article) {
            Some((_, article)) => {
                let title = article.title.as_deref().unwrap_or(w.title_unknown);
                format!("{title} – {}", article.source)
            }
            None => w.read.to_owned(),
        },
        Place::Quotes(place) => match &place.speaker {
            Some(Who::Named(name)) => format!("{name} – {}", w.quotes),
            _ => w.quotes.to_owned(),
        },
        Place::Compare(place) => {
            let meant =
                archive.comparison.matters.iter().find(|matter| place.matter.as_ref() == Some(&matter.id));
            let shown = meant.map_or((w.compare_part)(place.part), |matter| &matter.label);
            format!("{shown} – {}", w.compare)
        }
        Place::About => w.about.to_owned(),
        Place::Style => w.style_guide.to_owned(),
        Place::Unknown(_) => w.unknown_view.to_owned(),
    };
    format!("{view} – {}", collection.title)
}
