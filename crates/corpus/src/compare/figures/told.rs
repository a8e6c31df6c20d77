//! What a figure counts when its own clause doesn't say: what the sentence has told before.
//!
//! Knows "of them", "of whom", "Of the 70 boats, …", "up from 48%", and people whom no noun names
//! ("the storm killed 20"). Looks only at the figures before it, so it runs when all are read.

use super::super::line::{Line, is_function_word};
use super::units::{self, Dimension, Unit};
use super::{Approximation, Figure};

/// A figure and its words.
pub(super) struct Read {
    pub figure: Figure,
    /// The first word, approximation included.
    pub first: usize,
    /// The word after it.
    pub next: usize,
}

/// Fills in what is counted where only the sentence before the figure says it.
pub(super) fn fill(line: &Line, found: &mut [Read]) {
    for at in (1..found.len()).rev() {
        let (before, rest) = found.split_at_mut(at);
        share_the_money(line, &mut before[at - 1], &rest[0]);
    }
    for at in 0..found.len() {
        let (before, rest) = found.split_at_mut(at);
        let this = &mut rest[0];
        if let Some(old) = before.last_mut() {
            share(line, old, this);
        }
        if !this.figure.counted.is_empty() {
            continue;
        }
        let unit = this.figure.unit;
        let counts = matches!(unit, Unit::Count | Unit::Share | Unit::Percent);
        let told = if counts { antecedent(line, before, this) } else { None };
        let earlier =
            before.last().filter(|other| continues(line, other, this) || repeats(line, other, this));
        if let Some(other) = told.or(earlier) {
            this.figure.counted = other.figure.counted;
            let share = matches!(other.figure.unit, Unit::Percent | Unit::PercentagePoint);
            let repeated = || share && told.is_none() && repeats(line, other, this);
            if unit == Unit::Count && (other.figure.unit == Unit::Person || repeated()) {
                this.figure.unit = other.figure.unit;
            }
        }
        if let Some(other) = before.last().filter(|other| is_gapped(line, other, this)) {
            this.figure.unit = other.figure.unit;
        }
        if this.figure.counted.is_empty() && this.figure.unit == Unit::Count && harms(line, this) {
            let noun = |other: &&Read| {
                let counted = line.slice(other.figure.counted).to_lowercase();
                harms(line, other) && !SUFFERS.contains(&counted.as_str())
            };
            match before.iter().rev().find(noun) {
                Some(other) if !other.figure.counted.is_empty() => this.figure.counted = other.figure.counted,
                _ => this.figure.unit = Unit::Person,
            }
        }
    }
}

/// "rose from $5 to 8", "from 20 to about 30 boats", "11 and 8 percent": what one value of a change leaves out, the other tells.
fn share(line: &Line, old: &mut Read, new: &mut Read) {
    // "11 and 8 percent", "35 to 12 percent"
    let score = line.word(old.next) == "to" && old.figure.low() > new.figure.low();
    let listed = old.next + 1 == new.first
        && (score || matches!(line.word(old.next), "and" | "or"))
        && line.joined(old.next)
        && line.joined(new.first);
    // "between the two and up to 8 percent"
    let bare = old.figure.unit == Unit::Count
        && old.figure.counted.is_empty()
        && line.before(old.first, 1) != "the"
        && new.figure.approximation == Approximation::Exact;
    if listed && bare && matches!(new.figure.unit, Unit::Percent | Unit::PercentagePoint) {
        old.figure.unit = new.figure.unit;
        old.figure.counted = new.figure.counted;
    }
    let change = old.next + 1 == new.first
        && line.word(old.next) == "to"
        && line.before(old.first, 1) == "from"
        && old.figure.unit != Unit::Ordinal;
    if !change {
        return;
    }
    if new.figure.unit == Unit::Count && new.figure.counted.is_empty() {
        new.figure.unit = old.figure.unit;
    }
    if old.figure.unit == Unit::Count && new.figure.counted.start() > new.figure.span.end() {
        (old.figure.unit, old.figure.counted) = (new.figure.unit, new.figure.counted);
    }
}

/// "millions and millions of dollars": all of them are dollars.
fn share_the_money(line: &Line, old: &mut Read, new: &Read) {
    let order = |read: &Read| read.figure.approximation == Approximation::Order;
    let linked = old.next + 1 == new.first && line.word(old.next) == "and" && line.joined(new.first);
    let bare = matches!(old.figure.unit, Unit::Count | Unit::Money) && old.figure.counted.is_empty();
    if linked && bare && order(old) && order(new) && new.figure.unit.is_money() {
        old.figure.unit = new.figure.unit;
    }
}

/// "20 boats, two of them new", "of whom 20 came", "Of the 70 boats sent, 16 sank": the figure they are of.
fn antecedent<'a>(line: &Line, before: &'a [Read], this: &Read) -> Option<&'a Read> {
    let next = this.next;
    let them = line.word(next) == "of"
        && match line.word(next + 1) {
            "them" | "whom" => true,
            "those" | "these" => {
                !line.joined(next + 2)
                    || is_function_word(line.word(next + 2)) && line.word(next + 2) != "who"
            }
            _ => false,
        };
    let whom = (1..=2)
        .any(|back| line.before(this.first, back) == "whom" && line.before(this.first, back + 1) == "of");
    let things = |read: &&Read| {
        matches!(read.figure.unit, Unit::Count | Unit::Person)
            && (read.figure.unit == Unit::Person || !read.figure.counted.is_empty())
    };
    if them || whom {
        return before.iter().rev().find(things);
    }
    // A verb follows at once: "16 were", "77 have"; another noun would have been counted.
    let first = before.first().filter(|read| {
        let of = line.before(read.first, 1);
        let back = 1 + usize::from(of == "the");
        line.before(read.first, back) == "of" && read.first == back
            || line.word(0) == "for" && line.word(1) == "every" && read.first <= 2
    })?;
    let bare = this.figure.unit != Unit::Count
        || !line.joined(next)
        || is_function_word(line.word(next))
        || super::counted::is_verb(line.word(next));
    let whole = bare
        && units::without_sign(line.gap(this.first)) != "-"
        && (first.next..this.first + 1).any(|at| line.gap(at).starts_with(','));
    Some(first).filter(things).filter(|_| whole && line.word(next) != "of")
}

/// "20 votes for Mara, 13 for Jon", "20 boats from Hask and 13 from Orm": the same preposition, and no noun behind it.
fn repeats(line: &Line, before: &Read, this: &Read) -> bool {
    let behind = |read: &Read| {
        let end = read.figure.counted.end().max(read.figure.span.end());
        (read.next..line.words.len()).find(|at| line.words[*at].span.start() >= end)
    };
    let Some(link) = behind(before).filter(|at| line.joined(*at)) else { return false };
    let same = line.word(link) == line.word(this.next) && line.joined(this.next);
    let listed = line.gap(this.first).starts_with(',')
        || line.before(this.first, 1) == "and" && !line.gap(this.first).contains([',', ';']);
    let clause = (link..this.first).all(|at| !super::counted::is_verb(line.word(at)));
    // "13 percent from Orm and 7 from Hask"
    let share = matches!(before.figure.unit, Unit::Percent | Unit::PercentagePoint);
    let thing = before.figure.unit == Unit::Count
        && before.figure.counted.start() >= before.figure.span.end()
        && !before.figure.counted.is_empty();
    this.figure.unit == Unit::Count
        && (thing || share)
        && matches!(line.word(link), "against" | "for" | "from" | "in")
        && same
        && listed
        && clause
        && this.first <= link + 8
}

/// "Mara lost six points, Jon gained six and Orm five": what the first number measures, the others do.
fn is_gapped(line: &Line, before: &Read, this: &Read) -> bool {
    const NEAR: usize = 8;
    let won =
        |at: usize| matches!(line.before(at, 1), "won" | "lost" | "gained" | "got" | "dropped" | "fell");
    let named = line.is_capital(this.first.wrapping_sub(1)) && line.before(this.first, 2) == "and";
    let bare = !line.joined(this.next) || matches!(line.word(this.next), "and" | "but" | "in" | "over");
    this.figure.unit == Unit::Count
        && this.figure.counted.is_empty()
        && matches!(before.figure.unit, Unit::Percent | Unit::PercentagePoint)
        && (won(this.first) || named)
        && line.joined(this.first)
        && bare
        && this.first < before.next + NEAR
}

/// "51%, up from 48%", "$5, or 3 percent, to $8": nothing but links stands between the figures.
fn continues(line: &Line, before: &Read, this: &Read) -> bool {
    const LINKS: &[&str] = &[
        "or", "to", "from", "up", "down", "against", "compared", "with", "versus", "at", "close", "settle",
        "end", "finish", "well", "far", "above", "below", "the", "than", "more", "less", "and", "just",
        "out", "of", "vs",
    ];
    /// The longest run of links.
    const LONGEST: usize = 5;
    let (dimension, _) = this.figure.unit.dimension();
    let measured = !matches!(
        dimension,
        Dimension::Time | Dimension::Age | Dimension::Ordinal | Dimension::Length | Dimension::Multiple
    );
    if !measured || before.figure.counted.is_empty() || before.figure.unit == Unit::Ordinal {
        return false;
    }
    // "20 boats along the pier, up from 12"
    let risen = this.first.checked_sub(2).is_some_and(|up| {
        matches!(line.word(up), "up" | "down") && line.word(up + 1) == "from" && line.gap(up) == ", "
    });
    if risen && before.figure.unit == this.figure.unit {
        return true;
    }
    let rate = matches!(line.word(before.next), "a" | "an" | "per") && line.joined(before.next + 1);
    // The noun that the figure before counts, and the rate it has.
    let counted = (before.next..this.first)
        .take_while(|at| line.words[*at].span.start() < before.figure.counted.end())
        .count();
    let from = before.next
        + if counted > 0 {
            counted
        } else if rate {
            2
        } else {
            0
        };
    if from > this.first {
        return false;
    }
    let gap = units::without_sign(line.gap(this.first));
    let bracket =
        from == this.first && gap == " (" && this.figure.unit.is_money() && before.figure.unit.is_money();
    let linked = (from..this.first).all(|at| LINKS.contains(&line.word(at)));
    let words: Vec<&str> = (from..this.first).map(|at| line.word(at)).collect();
    let plain = (from..=this.first)
        .all(|at| matches!(units::without_sign(line.gap(at)).trim_start_matches(['%']), " " | ", "));
    // "20 boats and 30" may count something else; "300 boats, 20" is a list.
    let moved = matches!(
        words[..],
        ["or"]
            | ["to"]
            | ["from"]
            | ["up", "from"]
            | ["down", "from"]
            | ["against"]
            | ["compared", "with" | "to"]
            | ["versus" | "vs"]
            | ["to", "close" | "settle" | "end" | "finish", "at"]
            | ["well" | "far" | "just", "above" | "below", "the"]
            | ["above" | "below", "the"]
            | ["out", "of"]
            | ["more", "than"]
            | ["down", "to"]
            | ["up", "to"]
    );
    // "nets at 500 lei, about $28": the same sum again
    let again = words.is_empty()
        && gap == ", "
        && this.figure.unit.is_money()
        && before.figure.unit.is_money()
        && this.figure.unit != before.figure.unit;
    bracket || again || (linked && moved && plain && words.len() <= LONGEST)
}

/// What becomes of people, told behind their number.
const SUFFERS: &[&str] = &[
    "killed",
    "injured",
    "wounded",
    "hurt",
    "displaced",
    "arrested",
    "detained",
    "drowned",
    "evacuated",
    "hospitalized",
    "rescued",
    "missing",
    "dead",
    "deported",
    "jailed",
    "unaccounted",
    "aboard",
];

/// "killed 20", "20 were injured": people, whom no noun names.
fn harms(line: &Line, this: &Read) -> bool {
    const DOES: &[&str] = &[
        "kill",
        "kills",
        "killed",
        "killing",
        "injure",
        "injures",
        "injured",
        "injuring",
        "wound",
        "wounds",
        "wounded",
        "wounding",
        "displace",
        "displaces",
        "displaced",
        "displacing",
        "arrested",
        "arresting",
        "arrests",
        "detained",
        "detaining",
        "drowned",
        "drowning",
        "forced",
        "forcing",
        "evacuated",
        "evacuating",
        "hospitalized",
    ];
    let small = this.figure.value == super::Value::One(1.0);
    if small {
        return false;
    }
    let free = !line.joined(this.next)
        || is_function_word(line.word(this.next))
        || DOES.contains(&line.word(this.next));
    if line.joined(this.first) && DOES.contains(&line.before(this.first, 1)) {
        let forced = !matches!(line.before(this.first, 1), "forced" | "forcing")
            || matches!(line.word(this.next), "from" | "to" | "out");
        return forced && (free || !this.figure.counted.is_empty());
    }
    if !line.joined(this.next) {
        return false;
    }
    let mut verb = this.next;
    while matches!(
        line.word(verb),
        "have" | "had" | "has" | "been" | "were" | "are" | "be" | "was" | "still" | "also"
    ) {
        verb += 1;
    }
    // "20 are known to have died", "20 were feared dead"
    if verb > this.next && matches!(line.word(verb), "known" | "believed" | "feared" | "thought" | "presumed")
    {
        verb += 1;
        while matches!(line.word(verb), "to" | "have" | "be" | "been") {
            verb += 1;
        }
    }
    let told = verb > this.next;
    match line.word(verb) {
        "died" | "fled" | "perished" => true,
        "left" | "escaped" => told,
        // "57 killed in Orm"
        word => {
            // "the 53 wounded remained"
            let closed = !line.joined(verb + 1)
                || is_function_word(line.word(verb + 1))
                || super::counted::is_verb(line.word(verb + 1));
            (told || closed) && SUFFERS.contains(&word)
        }
    }
}
