//! Quoted stretches: where a quotation opens and where it closes.
//!
//! Knows quotation marks (curly, straight, single, angled, mixed), nesting, marks that never
//! close and quotations that run across paragraphs.
//! Does not know who is speaking, nor whether anybody is; that is `kinds` and `rank`.

use super::lexicon::{self, Lex};
use crate::article::{Article, Role};
use crate::span::Span;

/// A run of text between quotation marks, inside one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub paragraph: u32,
    /// With the marks.
    pub outer: Span,
    /// Without marks and white space at either end; may be empty.
    pub inner: Span,
    /// Goes on from the paragraph before, which was left open on purpose.
    pub continues: bool,
    /// No closing mark in its paragraph; it was ended where the paragraph (or its part) ends.
    pub end: End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Closed,
    /// The next paragraph opens with a mark again: one quotation over several paragraphs.
    GoesOn,
    /// Nobody ever closes it.
    Never,
}

/// The outermost stretches of `article`, in text order.
#[must_use]
pub fn stretches(article: &Article) -> Vec<Stretch> {
    let singles = single_marks_lead(&article.text);
    let mut found: Vec<Stretch> = Vec::new();
    let mut marks = Vec::new();
    let mut last_open: Option<usize> = None;
    let mut last_text = None;
    for (number, paragraph) in article.paragraphs.iter().enumerate() {
        if matches!(paragraph.role, Role::Furniture | Role::PullQuote) {
            continue;
        }
        let text = article.paragraph(number);
        read_marks(text, singles, &mut marks);
        let continues = last_open.is_some()
            && last_text.is_some_and(|n| n + 1 == number)
            && marks.first().is_some_and(|m| m.at == 0 && m.side != Side::Close)
            && !last_open.is_some_and(|open| is_fragment(article.slice(found[open].inner)));
        if let (true, Some(open)) = (continues, last_open) {
            found[open].end = End::GoesOn;
        }
        let first = found.len();
        pair(text, paragraph.span.start(), u32::try_from(number).unwrap_or(u32::MAX), &marks, &mut found);
        if let (true, Some(stretch)) = (continues, found.get_mut(first)) {
            stretch.continues = true;
        }
        last_open = (found.len() > first
            && found.last().is_some_and(|s| s.end == End::Never && s.outer.end() == paragraph.span.end()))
        .then(|| found.len() - 1);
        last_text = Some(number);
    }
    found
}

/// Part of the sentence around it: it ends with that sentence, and no new paragraph goes on with it.
fn is_fragment(text: &str) -> bool {
    let lower = text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
    lower && crate::text::sentences(text).len() <= 1
}

/// One quotation mark, as far as its neighbours tell which way it faces.
#[derive(Clone, Copy, Debug)]
struct Mark {
    at: usize,
    len: usize,
    side: Side,
    straight: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    /// A straight mark with nothing, or the same, on both sides.
    Either,
}

/// Pairs the marks of one paragraph. Each mark is looked at once, with the two after it.
fn pair(text: &str, base: usize, paragraph: u32, marks: &[Mark], found: &mut Vec<Stretch>) {
    let mut open: Option<Mark> = None;
    let mut depth = 0_usize;
    let mut push = |from: Mark, inner_end: usize, outer_end: usize, end: End| {
        let body = &text[from.at + from.len..inner_end];
        let lead = body.len() - body.trim_start_matches(is_edge).len();
        let body = body.trim_matches(is_edge);
        let start = from.at + from.len + lead;
        found.push(Stretch {
            paragraph,
            outer: Span::new(base + from.at, base + outer_end),
            inner: Span::new(base + start, base + start + body.len()),
            continues: false,
            end,
        });
    };
    for (number, mark) in marks.iter().enumerate() {
        let closes_next = |n: usize| marks.get(number + n).is_some_and(|m| m.side == Side::Close);
        match (open, mark.side) {
            (None, Side::Open | Side::Either) => open = Some(*mark),
            // A closing mark that nothing opened: a slip of the pen, or an inch.
            (None, Side::Close) => {}
            (Some(from), Side::Open) => {
                let doubled = mark.at == from.at + from.len;
                if doubled {
                    // "““Radical": the same mark twice.
                } else if closes_next(1)
                    && (closes_next(2)
                        || (from.straight != mark.straight && marks[number + 1].straight == mark.straight))
                {
                    // "He said “sail” twice.", “He said “sail” twice.”
                    depth += 1;
                } else {
                    // A second opening without a close between: the first was never closed. It ends
                    // where its last words end.
                    let end = text[..mark.at].trim_end().len().max(from.at + from.len);
                    push(from, end, end, End::Never);
                    open = Some(*mark);
                    depth = 0;
                }
            }
            (Some(_), Side::Close | Side::Either) if depth > 0 => depth -= 1,
            (Some(from), Side::Close | Side::Either) => {
                push(from, mark.at, mark.at + mark.len, End::Closed);
                open = None;
            }
        }
    }
    if let Some(from) = open {
        push(from, text.len(), text.len(), End::Never);
    }
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '\'' | '`' | '\u{200b}')
}

/// The quotation marks of one paragraph that can open or close an outermost quotation.
fn read_marks(text: &str, singles: bool, marks: &mut Vec<Mark>) {
    marks.clear();
    let mut open = false;
    let mut before = None;
    let mut last_close_end = None;
    let mut in_markup = false;
    let mut read = 0;
    for (at, c) in text.char_indices() {
        if at < read {
            continue;
        }
        let (c, len) = doubled(&text[at..]).map_or((c, c.len_utf8()), |mark| (mark, 2 * c.len_utf8()));
        read = at + len;
        let here = before.replace(c);
        let next = text[read..].chars().next();
        // <tag name="value">: markup, not speech.
        if c == '"' && (in_markup || here == Some('=')) {
            in_markup = !in_markup;
            continue;
        }
        let plural = here == Some('s') && next == Some(' ') && matches!(c, '’' | '\'');
        if plural && (!open || closes_later(&text[read..])) {
            continue;
        }
        let Some(side) = side(c, here, next, singles, open) else { continue };
        // “…”” or "…”": a close doubled by mistake is one close.
        if side == Side::Close && last_close_end == Some(at) && !open {
            last_close_end = Some(read);
            continue;
        }
        let side = match side {
            Side::Either if open => Side::Close,
            Side::Either => Side::Open,
            side => side,
        };
        open = side == Side::Open;
        last_close_end = (side == Side::Close).then_some(read);
        marks.push(Mark { at, len, side, straight: c == '"' });
    }
}

/// How far a mark that closes is looked for past the apostrophe of a plural; keeps the work linear.
const PLURAL_REACH: usize = 600;

/// "‘The sailors’ boat leaks,’": past the apostrophe of a plural, a mark that can only close comes before one that
/// can only open.
fn closes_later(rest: &str) -> bool {
    let mut before = None;
    let mut letters = rest.chars().take(PLURAL_REACH).peekable();
    while let Some(c) = letters.next() {
        let here = before.replace(c);
        let next = letters.peek().copied();
        if c == '‘' {
            return false;
        }
        if !matches!(c, '’' | '\'') {
            continue;
        }
        if here.is_none_or(char::is_whitespace) {
            return false;
        }
        let ends = next.is_none_or(|n| !n.is_alphanumeric());
        let plural = here == Some('s') && next == Some(' ');
        if ends && !plural {
            return true;
        }
    }
    false
}

/// The double mark that two single ones at the beginning of `rest` stand for.
fn doubled(rest: &str) -> Option<char> {
    const PAIRS: [(&str, char); 4] = [("''", '"'), ("``", '“'), ("‘‘", '“'), ("’’", '”')];
    PAIRS.iter().find(|(pair, _)| rest.starts_with(pair)).map(|(_, mark)| *mark)
}

/// Which way `c` faces between its neighbours; `None` when it is no quotation mark here.
fn side(c: char, before: Option<char>, next: Option<char>, singles: bool, open: bool) -> Option<Side> {
    let space_before =
        before.is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '—' | '–' | '-' | '/' | '…'));
    let word_after = next.is_some_and(|n| {
        n.is_alphanumeric() || matches!(n, '[' | '(' | '$' | '@' | '#' | '.' | '…' | '‘' | '\'' | '-')
    });
    let space_after = next.is_none_or(|n| {
        n.is_whitespace() || matches!(n, '.' | ',' | ';' | ':' | '?' | '!' | ')' | ']' | '—' | '–' | '-')
    });
    match c {
        '“' | '„' | '«' => {
            // An opening mark at the end of a word, with the quotation open, was meant to close it.
            if open && !space_before && space_after && !word_after {
                Some(Side::Close)
            } else {
                Some(Side::Open)
            }
        }
        '”' | '»' => {
            if !open && space_before && next.is_some_and(char::is_alphanumeric) {
                Some(Side::Open)
            } else {
                Some(Side::Close)
            }
        }
        '‟' => Some(Side::Either),
        '"' => {
            // 6'3": inches.
            if !open && before.is_some_and(|b| b.is_ascii_digit()) && space_after {
                return None;
            }
            Some(match (space_before && word_after, !space_before && space_after) {
                (true, false) => Side::Open,
                (false, true) => Side::Close,
                _ => Side::Either,
            })
        }
        '‘' if singles => Some(Side::Open),
        '’' | '\'' if singles => {
            // Between letters it is an apostrophe; after a letter, with nothing open, too.
            if before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric) {
                return None;
            }
            match (c, space_before && word_after, open) {
                ('\'', true, false) => Some(Side::Open),
                (_, false, true) => Some(Side::Close),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether single marks do the work of double ones here: no double marks at all, and at least two
/// single ones that open, or one whose words end as a quotation's do.
fn single_marks_lead(text: &str) -> bool {
    let doubles =
        text.contains(['"', '“', '”', '„', '«']) || ["''", "‘‘"].iter().any(|pair| text.contains(pair));
    let opens = |(at, _): &(usize, &str)| {
        text[..*at].chars().next_back().is_none_or(char::is_whitespace)
            && text[at + 1..].starts_with(char::is_alphanumeric)
    };
    let mut straight = text.match_indices('\'').filter(opens);
    let curly = text.matches('‘').count();
    if doubles || curly >= 2 {
        return !doubles;
    }
    let Some((first, _)) = straight.next() else { return curly == 1 && closes(text, '‘', '’') };
    curly == 1 || straight.next().is_some() || closes(&text[first..], '\'', '\'')
}

/// "‘for the crews’ and left": the sentence goes on with a small word, so no plural owns what follows.
fn goes_on(rest: &str) -> bool {
    let word = rest.split_whitespace().next().unwrap_or("");
    let lex = lexicon::lookup(word);
    lex.is(Lex::CONJUNCTION.or(Lex::AUXILIARY).or(Lex::PREPOSITION))
}

/// Whether the words after the first `open` are closed in their paragraph as a quotation is: three of them, and then
/// a mark that is no apostrophe.
fn closes(text: &str, open: char, close: char) -> bool {
    let Some((_, after)) = text.split_once(open) else { return false };
    let paragraph = after.lines().next().unwrap_or("");
    let mut marks = paragraph.match_indices(close).filter(|(at, _)| {
        let (before, next) =
            (paragraph[..*at].chars().next_back(), paragraph[at + close.len_utf8()..].chars().next());
        let plural =
            before == Some('s') && next == Some(' ') && !goes_on(&paragraph[at + close.len_utf8()..]);
        before.is_some_and(|b| !b.is_whitespace()) && !plural && next.is_none_or(|n| !n.is_alphanumeric())
    });
    marks.next().is_some_and(|(at, _)| paragraph[..at].split_whitespace().count() >= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paragraphs: &[&str], expected: &[(&str, End)]) {
        let article = Article::from_paragraphs("a", "A", paragraphs);
        let found: Vec<(&str, End)> =
            stretches(&article).iter().map(|s| (article.slice(s.inner), s.end)).collect();
        assert_eq!(found, expected, "{paragraphs:?}");
    }

    #[test]
    fn marks_of_every_kind_open_and_close() {
        for text in [
            "She said “we sail” and left.",
            "She said \"we sail\" and left.",
            "She said «we sail» and left.",
            "She said „we sail” and left.",
            "She said \"we sail” and left.",
            "She said “we sail\" and left.",
            "She said “we sail“ and left.",
            "She said ”we sail” and left.",
            "She said ''we sail'' and left.",
            "She said ``we sail'' and left.",
            "She said ‘‘we sail’’ and left.",
        ] {
            check(&[text], &[("we sail", End::Closed)]);
        }
    }

    #[test]
    fn single_marks_count_where_there_are_no_others() {
        check(
            &["‘We can’t sail,’ said Mara. ‘The sailors’ boat leaks.’"],
            &[("We can’t sail,", End::Closed), ("The sailors’ boat leaks.", End::Closed)],
        );
        check(&["“He said, ‘Sail now,’ to us,” said Mara."], &[("He said, ‘Sail now,’ to us,", End::Closed)]);
    }

    #[test]
    fn one_quotation_in_single_marks_is_enough() {
        check(&["'We sail at dawn,' an old sailor told us."], &[("We sail at dawn,", End::Closed)]);
        check(&["Mara called it 'a boat with many holes'."], &[("a boat with many holes", End::Closed)]);
        check(&["They sailed in the '90s and the sailors' boat leaked."], &[]);
    }

    #[test]
    fn a_plural_closes_where_no_other_mark_does() {
        check(
            &["The board said it was 'supporting two sailors' and was in touch with the harbour."],
            &[("supporting two sailors", End::Closed)],
        );
        check(
            &["The board was 'supporting two sailors' there. 'We wait,' said Mara."],
            &[("supporting two sailors", End::Closed), ("We wait,", End::Closed)],
        );
    }

    #[test]
    fn apostrophes_inches_and_markup_are_no_marks() {
        check(&["Mara's 6'3\" tall and the boats' crew isn't."], &[]);
        check(&["Mara's 6'3'' tall."], &[]);
        check(&["<a title=\"harbour\">It \"leaks badly\" here."], &[("leaks badly", End::Closed)]);
    }

    #[test]
    fn nested_marks_belong_to_the_quotation_around_them() {
        check(&["''He said 'sail' to me,'' Ilse said."], &[("He said 'sail' to me,", End::Closed)]);
        check(&["“She said “sail” to me,” Ilse said."], &[("She said “sail” to me,", End::Closed)]);
        check(
            &["\"She said “sail” to me twice,\" Ilse said."],
            &[("She said “sail” to me twice,", End::Closed)],
        );
        check(&["““Radical change is near,”” he said."], &[("Radical change is near,", End::Closed)]);
    }

    #[test]
    fn a_new_paragraph_can_continue_a_quotation() {
        check(
            &["“We sail at dawn.", "“Not before,” said Mara."],
            &[("We sail at dawn.", End::GoesOn), ("Not before,", End::Closed)],
        );
    }

    #[test]
    fn a_fragment_does_not_run_over_paragraphs() {
        check(
            &["Mara said the boat “will sail, as if to say, ‘Look at me.’", "“Nobody stays,” she said."],
            &[("will sail, as if to say, ‘Look at me.’", End::Never), ("Nobody stays,", End::Closed)],
        );
        check(
            &["Mara said that “we sail at dawn. The tide is high.", "“Nobody stays.”"],
            &[("we sail at dawn. The tide is high.", End::GoesOn), ("Nobody stays.", End::Closed)],
        );
    }

    #[test]
    fn a_quotation_that_never_closes_ends_with_its_paragraph() {
        check(&["Mara said “we sail.", "Nobody did."], &[("we sail.", End::Never)]);
        check(
            &["“We sail at dawn. “Not before,” said Mara."],
            &[("We sail at dawn.", End::Never), ("Not before,", End::Closed)],
        );
    }
}
