//! The whole of who says so: "New Orm Democrat" where "Orm Democrat" was found, and both of two who say it together.
//!
//! Knows capitals, and what may stand before and behind two names of one sentence. Of a longer list it knows nothing.

use crate::compare::line::{Line, fold, is_function_word};
use crate::quote::lexicon::{Lex, lookup};
use crate::span::Span;

pub(super) fn whole(line: &Line, sayer: Span) -> Span {
    let sayer = from_the_first_word(line, sayer);
    if !line.slice(sayer).split(' ').all(is_name) {
        return sayer;
    }
    behind_a_partner(line, sayer).or_else(|| before_a_partner(line, sayer)).unwrap_or(sayer)
}

/// "New [Orm Democrat]": without its first word a place is another one.
fn from_the_first_word(line: &Line, sayer: Span) -> Span {
    const FIRST: &[&str] = &["New", "North", "South", "West", "East", "San", "Los", "Saint"];
    let (before, _) = line.around(sayer);
    let last = before.strip_suffix(' ').and_then(|text| text.rsplit([' ', '\n']).next());
    let first = last.filter(|word| FIRST.contains(word) && line.slice(sayer).starts_with(char::is_uppercase));
    Span::new(sayer.start() - first.map_or(0, |word| word.len() + 1), sayer.end())
}

/// "Mara Vell and [Jon Orm] said": behind the first of two.
fn behind_a_partner(line: &Line, sayer: Span) -> Option<Span> {
    let (before, _) = line.around(sayer);
    let front = before.strip_suffix(" and ")?;
    let names = front.rsplit([' ', '\n']).take_while(|word| is_name(word));
    let start = front.len() - names.map(|word| word.len() + 1).sum::<usize>().checked_sub(1)?;
    let opener = front[..start].trim_end_matches(' ');
    let word = opener.rsplit([' ', '\n']).next().unwrap_or("");
    // "Hask, Mara Vell and": more than two.
    let listed = word.ends_with(',') && word.starts_with(char::is_uppercase);
    let opens = !opener.ends_with(char::is_alphanumeric) && !listed;
    (opens || matches!(word, "to" | "by" | "but" | "and")).then(|| Span::new(start, sayer.end()))
}

/// "said [Mara Vell] and Jon Orm.", "[Mara Vell] and Jon Orm wrote": before the second of two.
fn before_a_partner(line: &Line, sayer: Span) -> Option<Span> {
    let (_, behind) = line.around(sayer);
    let names = behind.strip_prefix(" and ")?;
    let mut end = 0;
    for word in names.split(' ') {
        let bare = if is_initial(word) { word } else { word.trim_end_matches([',', '.', ':', ';', '\n']) };
        let whole = |end: usize| Some(Span::new(sayer.start(), sayer.end() + " and ".len() + end));
        match is_name(bare) {
            true if bare.len() < word.len() => return whole(end + bare.len()),
            true => end += word.len() + 1,
            false if lookup(&fold(bare)).is(Lex::SAY.or(Lex::REPORT)) => return whole(end.checked_sub(1)?),
            false => return None,
        }
    }
    None
}

fn is_name(word: &str) -> bool {
    let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''));
    is_initial(word) || word.starts_with(char::is_uppercase) && letters && !is_function_word(&fold(word))
}

/// "F."
fn is_initial(word: &str) -> bool {
    word.len() == 2 && word.starts_with(char::is_uppercase) && word.ends_with('.')
}
