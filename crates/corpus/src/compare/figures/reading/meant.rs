//! What a unit with two meanings means: pounds that weigh or cost, points of a poll, of a lead or of an index.
//!
//! Knows the words of the sentence, wherever they stand. Does not read units; that is `measure`.

use crate::compare::line::{Line, is_function_word};

/// "a debt of 1.4 billion pounds": money, where so much is paid and nothing is weighed.
pub(super) fn is_sum(line: &Line, value: f64, next: usize) -> bool {
    const PAID: &[&str] = &[
        "bill",
        "budget",
        "compensation",
        "cost",
        "costs",
        "costing",
        "damages",
        "debt",
        "debts",
        "deal",
        "earned",
        "fine",
        "fined",
        "fund",
        "funding",
        "invest",
        "invested",
        "investment",
        "loan",
        "loans",
        "losses",
        "paid",
        "pay",
        "paying",
        "price",
        "profit",
        "profits",
        "revenue",
        "revenues",
        "sales",
        "savings",
        "spend",
        "spending",
        "spent",
        "tax",
        "taxes",
        "turnover",
        "worth",
    ];
    let paid = line.words.iter().any(|word| PAID.contains(&word.folded.as_str()));
    let weighed = line.words.iter().any(|word| {
        word.folded.starts_with("weigh")
            || matches!(word.folded.as_str(), "tons" | "tonnes" | "kilograms" | "lbs")
    });
    value >= 1e6 && line.word(next) != "of" && paid && !weighed
}

pub(super) fn is_spending(word: &str) -> bool {
    [
        "spend", "spent", "spending", "cost", "costs", "costing", "worth", "invest", "invested", "pay",
        "paid", "raised",
    ]
    .contains(&word)
}

/// "has given billions", "gave away millions", "forked over thousands": money, where nothing follows that is given.
pub(super) fn is_given(line: &Line, at: usize, next: usize) -> bool {
    const GIVES: &[&str] = &[
        "donate", "donated", "donates", "donating", "gave", "give", "given", "gives", "giving", "lend",
        "lends", "lent", "loaned", "owe", "owed", "owes",
    ];
    let away = matches!(line.before(at, 1), "away" | "over");
    let verb = at.saturating_sub(if away { 2 } else { 1 });
    // "lent the company millions"
    let receiver = |at: &usize| {
        matches!(line.word(*at), "the" | "its" | "his" | "her" | "their") || !is_function_word(line.word(*at))
    };
    let to = (1..=3)
        .map(|back| verb.saturating_sub(back))
        .take_while(|to| line.joined(to + 1) && receiver(&(to + 1)));
    let gives = GIVES.contains(&line.word(verb)) || away && line.word(verb).starts_with("fork");
    let gives = gives || !away && to.into_iter().any(|to| GIVES.contains(&line.word(to)));
    let free = !line.joined(next) || is_function_word(line.word(next)) && line.word(next) != "of";
    gives && free && line.joined(at)
}

/// "millions in campaign donations": money, whatever it is of.
pub(super) fn is_paid_in(line: &Line, next: usize) -> bool {
    const PAID: &[&str] = &[
        "aid",
        "bonuses",
        "bribes",
        "cash",
        "contributions",
        "costs",
        "damages",
        "debt",
        "debts",
        "donations",
        "fees",
        "fines",
        "funding",
        "funds",
        "grants",
        "loans",
        "profits",
        "revenue",
        "salaries",
        "sales",
        "savings",
        "subsidies",
        "taxes",
        "wages",
    ];
    line.word(next) == "in"
        && (next..next + 4).take_while(|at| line.joined(*at)).any(|at| PAID.contains(&line.word(at)))
}

/// Whether the sentence tells of an index of shares, which is counted in points.
pub(super) fn is_traded(line: &Line) -> bool {
    const INDEXES: &[&str] =
        &["dow", "nasdaq", "index", "indexes", "indices", "ftse", "nikkei", "dax", "stocks", "shares"];
    line.words.iter().any(|word| INDEXES.contains(&word.folded.as_str()))
}

/// Whether the sentence tells of a poll: its points are percentage points.
pub(super) fn is_polled(line: &Line) -> bool {
    let polled = |word: &str| {
        const WORDS: &[&str] = &[
            "poll",
            "polls",
            "polled",
            "polling",
            "survey",
            "surveys",
            "voters",
            "support",
            "ballots",
            "ballot",
            "votes",
            "electorate",
            "turnout",
        ];
        WORDS.contains(&word)
    };
    (0..line.words.len()).any(|at| {
        polled(line.word(at))
            || line.word(at) == "margin" && line.word(at + 1) == "of" && line.word(at + 2) == "error"
    })
}

/// "a seven-point lead", "20 points ahead"; a five-point plan has points of its own.
pub(super) fn is_lead(line: &Line, at: usize) -> bool {
    const LEADS: &[&str] = &[
        "lead",
        "leads",
        "dip",
        "deficit",
        "advantage",
        "margin",
        "gap",
        "edge",
        "swing",
        "loss",
        "win",
        "victory",
        "defeat",
        "bump",
        "bounce",
        "spread",
        "cushion",
    ];
    // An index that falls 300 points falls by no percentage points.
    const MOVES: &[&str] = &["increase", "decrease", "jump", "drop", "gain", "decline", "rise", "slide"];
    let small = at >= 2 && !(line.words[at - 2].has_digit() && line.words[at - 2].text.len() > 2);
    // "that lead was 7 points", "a margin of five points"
    let led = at >= 4
        && matches!(line.word(at - 3), "was" | "is" | "of" | "by" | "to" | "at")
        && LEADS.contains(&line.word(at - 4))
        && (at - 3..at).all(|at| line.joined(at));
    let follows = |at: usize| {
        line.joined(at) && (LEADS.contains(&line.word(at)) || (small && MOVES.contains(&line.word(at))))
    };
    led || follows(at)
        || is_ahead_of(line, at)
        || (line.joined(at) && (matches!(line.word(at), "ahead" | "behind") || follows(at + 1)))
}

/// "leads by 3 points over Orm": before whom somebody lies.
fn is_ahead_of(line: &Line, at: usize) -> bool {
    let leads =
        |word: &str| ["lead", "led", "trail", "ahead", "behind"].iter().any(|stem| word.starts_with(stem));
    line.word(at) == "over" && line.is_capital(at + 1) && (2..8).any(|back| leads(line.before(at, back)))
}
