//! A passage: a run of an article's text with layers drawn over it.

use crate::layers::{self, Layer, Segment};
use crate::ui::html::{Child, View, Views, el};
use corpus::article::Article;
use corpus::span::Span;

/// The text at `span`, with those of `layers` that touch it.
pub fn passage(article: &'static Article, span: Span, layers: &[(Span, Layer)]) -> View {
    let pieces = layers::segments(span, layers).into_iter();
    pieces.map(|piece| segment(article.slice(piece.span), &piece)).views()
}

fn segment(text: &'static str, segment: &Segment) -> View {
    if segment.layers.is_empty() {
        return text.view();
    }
    let class = class(&segment.layers);
    let marks = |layer: &Layer| *layer >= Layer::Differs;
    if segment.layers.iter().any(marks) {
        el("mark").set("class", class).child(text).view()
    } else {
        el("span").set("class", class).child(text).view()
    }
}

/// The classes of `style/passage.css`.
fn class(layers: &[Layer]) -> String {
    let mut class = String::new();
    for layer in layers {
        match layer {
            Layer::Quote(tint) => {
                class.push_str("quote tint-");
                class.push_str(&tint.to_string());
            }
            Layer::Cue => class.push_str("cue"),
            Layer::Mention => class.push_str("mention"),
            Layer::Differs => class.push_str("differs"),
            Layer::Passage => class.push_str("passage"),
            Layer::Hit => class.push_str("hit"),
            Layer::Highlight => class.push_str("highlight"),
        }
        class.push(' ');
    }
    class.truncate(class.trim_end().len());
    class
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_become_classes_that_can_be_told_apart() {
        assert_eq!(class(&[Layer::Quote(3), Layer::Hit]), "quote tint-3 hit");
        assert_eq!(class(&[Layer::Cue]), "cue");
    }
}
