//! Layers: several kinds of marks over one passage, cut into segments that don't overlap.
//!
//! Knows spans and what lies on them. Does not know how a layer looks; that is `ui::parts::passage`.

use corpus::gather::Gather as _;
use corpus::order::Order as _;
use corpus::span::Span;

/// Something that lies over a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// A quote; the number is its speaker's tint.
    Quote(u8),
    /// The words that attribute.
    Cue,
    /// The words that name the speaker.
    Mention,
    /// Words that another source gives differently.
    Differs,
    /// The passage that the address points at.
    Passage,
    /// A hit of the search.
    Hit,
    /// The reader's own highlight.
    Highlight,
}

/// A stretch of text and the layers on it, sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub span: Span,
    pub layers: Vec<Layer>,
}

/// Cuts `whole` wherever a layer begins or ends. Layers outside `whole` are left out.
#[must_use]
pub fn segments(whole: Span, layers: &[(Span, Layer)]) -> Vec<Segment> {
    let mut borders = vec![whole.start(), whole.end()];
    for (span, _) in layers {
        borders.extend([span.start(), span.end()].map(|at| at.clamp(whole.start(), whole.end())));
    }
    borders.order();
    borders.dedup();
    let mut found = Vec::with_capacity(borders.len());
    for pair in borders.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        let mut on: Vec<Layer> =
            layers.iter().filter(|(place, _)| place.contains(span)).map(|(_, layer)| *layer).gather();
        on.order();
        on.dedup();
        found.push(Segment { span, layers: on });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(layers: &[(usize, usize, Layer)], expected: &str) {
        let text = "she said go now";
        let layers: Vec<(Span, Layer)> =
            layers.iter().map(|(start, end, layer)| (Span::new(*start, *end), *layer)).collect();
        let shown: Vec<String> = segments(Span::new(4, 15), &layers)
            .iter()
            .map(|segment| format!("{}{:?}", segment.span.get(text).expect("inside"), segment.layers))
            .collect();
        assert_eq!(shown.join("|"), expected);
    }

    #[test]
    fn layers_that_cross_are_cut_where_they_cross() {
        check(&[], "said go now[]");
        check(&[(9, 15, Layer::Quote(1))], "said [] go now[Quote(1)]".replace("] ", "]|").as_str());
        check(
            &[(9, 15, Layer::Quote(1)), (12, 15, Layer::Hit), (12, 15, Layer::Hit)],
            "said []|go [Quote(1)]|now[Quote(1), Hit]",
        );
    }

    #[test]
    fn layers_outside_are_left_out_and_longer_ones_clipped() {
        check(&[(0, 3, Layer::Hit), (0, 8, Layer::Cue)], "said[Cue]| go now[]");
    }
}
