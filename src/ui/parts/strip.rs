//! The strip: where in an article the hits fall, from its first word on the left to its last.

use crate::ui::html::{Child, View, el};
use crate::ui::words::words;

/// `places` are parts of the article, 0.0 to 1.0.
pub fn strip(places: &[f32]) -> View {
    if places.is_empty() {
        return ().view();
    }
    el("svg.strip")
        .set("viewBox", "0 0 1000 10")
        .set("preserveAspectRatio", "none")
        .set("role", "img")
        .set("aria-label", (words().strip)(places.len()))
        .child(el("path").set("d", path(places)))
        .view()
}

/// One bar per hit; hits closer than a bar is wide share it.
fn path(places: &[f32]) -> String {
    const WIDTH: i32 = 6;
    let mut path = String::new();
    let mut last = i32::MIN / 2;
    for place in places {
        let at = ((place.clamp(0.0, 1.0) * 1000.0) as i32).min(1000 - WIDTH);
        if at - last >= WIDTH {
            path.push_str(&format!("M{at} 0h{WIDTH}v10h-{WIDTH}z"));
            last = at;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn hits_stand_where_they_fall_and_near_ones_share_a_bar() {
        assert_eq!(path(&[0.0, 0.001, 0.5, 1.0]), "M0 0h6v10h-6zM500 0h6v10h-6zM994 0h6v10h-6z");
        assert_eq!(path(&[]), "");
    }
}
