//! Dates counted from the date named just before: "a year earlier", "the night before", "on the 5th", "that
//! month"; and days and months of a year that the tale has named: "Eight years ago, she sailed in February."
//!
//! Knows one sentence and the one before it, and every day that was written with its year. Does not search
//! further back: what a tale of several dates counts from, words alone do not tell.

use super::super::line::{Line, Word, is_function_word};
use super::calendar::{Day, Stretch, shift_month};
use super::reading::{Published, Reading, day_number};
use super::relative::{self, DAYS};
use super::tense::{self, Cue};
use super::{Reckoning, part};
use crate::article::{Date, days_in};

/// What the article has named so far.
#[derive(Default)]
pub(super) struct Named {
    /// The last date of the sentence before.
    last: Option<Stretch>,
    /// The paragraph of that sentence.
    paragraph: Option<u32>,
    /// The only day of the sentence before, where its last date is coarser.
    day: Option<Stretch>,
    /// The last date of all, if it is a day, and how many sentences ago.
    that_day: Option<(Stretch, u8)>,
    /// The past year that the sentence before opened with.
    year: Option<i16>,
    /// Days and months of other years than the article's, and their paragraphs.
    told: Vec<(Stretch, u32)>,
    /// Days that the article's own date gave, or that are to come.
    own: Vec<Day>,
    /// How many days before the article somebody spoke last, and the paragraph that says so.
    speech: Option<(i32, u32)>,
}

// In days. What is so near to its article or to the tale's last date belongs to it.
const LATELY: i32 = 45;
const ONE_TALE: i32 = 60;
// In sentences.
const STILL_THAT_DAY: u8 = 3;

impl Named {
    /// Mends and completes the dates of the next sentence.
    pub fn tell(&mut self, line: &Line, readings: &mut Vec<Reading>, published: Option<Published>) {
        if let Some(own) = published {
            self.year = self.of_that_year(line, readings, own);
            self.of_a_told_year(line, readings, own);
            self.by_the_end_of_a_tale(line, readings, own);
            Self::of_a_coming_year(readings, own);
            self.of_a_named_day(line, readings, own);
            said_on(line, readings, own, &mut self.speech);
            self.of_an_old_text(line, readings, own);
        }
        let mut at = 0;
        while at < line.words.len() {
            let inside = readings.iter().any(|reading| {
                (reading.from + 1..reading.to).contains(&at)
                    || reading.from == at && day_number(line, at).is_some()
            });
            if inside || !may_count(line, at) {
                at += 1;
                continue;
            }
            let before = readings.iter().rev().find(|reading| reading.to <= at);
            let anchor = before.map(|reading| reading.stretch).or(self.last);
            // "for May 2021, just two months later" says twice when it was.
            let again = before.is_some_and(|reading| {
                let near = at - reading.to <= 1 && line.gap(reading.to) == ", ";
                near && !matches!(line.word(reading.to), "and" | "but")
            });
            let from = |anchor: Option<Stretch>| anchor.and_then(|anchor| counted(line, at, anchor));
            let counted = from(anchor)
                .or_else(|| from(self.day.filter(|_| before.is_none())))
                .or_else(|| from(self.that_day.map(|(day, _)| day).filter(|_| is_that_day(line, at))))
                .filter(|counted| !again && !passes(counted.stretch, anchor, published));
            at += 1;
            if let Some(counted) = counted {
                at = counted.to;
                readings.retain(|reading| reading.to <= counted.from || counted.to <= reading.from);
                let place = readings.partition_point(|reading| reading.from < counted.from);
                readings.insert(place, counted);
            }
        }
        self.last = readings.last().map(|reading| reading.stretch);
        self.paragraph = Some(line.paragraph);
        let mut days = readings.iter().map(|reading| reading.stretch).filter(|stretch| is_day(*stretch));
        self.day = days.next().filter(|_| days.next().is_none());
        self.that_day = match self.last {
            Some(last) => Some((last, 0)).filter(|_| is_day(last)),
            None => self.that_day.map(|(day, ago)| (day, ago + 1)).filter(|(_, ago)| *ago < STILL_THAT_DAY),
        };
    }

    /// Gives months without a year the one that this or the last sentence opened with; returns this one's.
    fn of_that_year(&self, line: &Line, readings: &mut [Reading], own: Published) -> Option<i16> {
        let opening = readings.first().and_then(|first| opening_year(line, first, own));
        let year = opening.or(self.year)?;
        for reading in readings.iter_mut().filter(|reading| reading.reckoning == Reckoning::ArticleYear) {
            let cue = tense::view(line, reading.from).cue;
            // "In March, …" in the next sentence opens another tale.
            let told = opening.is_some() || reading.from > 2;
            let past = told && matches!(cue, Some(Cue::Back) | None);
            if past && reading.stretch.to.0 - reading.stretch.from.0 <= 31 {
                reading.stretch = reading.stretch.in_year(year);
                reading.reckoning = Reckoning::OtherDate;
            }
        }
        opening
    }

    /// Gives days and months without a year that of the tale: "September 14" after "September 11, 2012".
    fn of_a_told_year(&mut self, line: &Line, readings: &mut [Reading], own: Published) {
        let mut before = self.last;
        let earlier = self.told.len();
        for reading in readings.iter_mut() {
            if reading.reckoning == Reckoning::ArticleYear {
                let year = match of_that_year(line, reading.to) {
                    // "in late May 2021 and on June 6 that year"
                    Some(to) => before.and_then(year_of).inspect(|_| reading.to = to),
                    None => self.told_year(line, reading, own, self.told.len() > earlier),
                };
                if let Some(year) = year {
                    reading.stretch = reading.stretch.in_year(year);
                    reading.reckoning = Reckoning::OtherDate;
                }
            }
            before = Some(reading.stretch);
            let of_another = year_of(reading.stretch).is_some_and(|year| year != own.date.year());
            let written = match reading.reckoning {
                Reckoning::Written => (reading.from..reading.to).any(|at| line.words[at].text.len() == 4),
                Reckoning::OtherDate => true,
                _ => false,
            };
            if of_another && written && (is_day(reading.stretch) || is_month(reading.stretch)) {
                self.told.push((reading.stretch, line.paragraph));
            }
        }
    }

    /// The year of a day that was told with its year, or of the tale that goes on; `here`: in this sentence.
    fn told_year(&self, line: &Line, reading: &Reading, own: Published, here: bool) -> Option<i16> {
        let stretch = reading.stretch;
        let cue = tense::view(line, reading.from).cue;
        let near = (-LATELY..=LATELY).contains(&(own.days_since(stretch.to)));
        let placed = matches!(line.before(reading.from, 1), "last" | "next" | "this");
        if near && !here || placed || cue == Some(Cue::Ahead) || !(is_day(stretch) || is_month(stretch)) {
            return None;
        }
        let same = |told: &Stretch| year_of(*told).filter(|year| stretch.in_year(*year) == *told);
        let mut years = self.told.iter().filter_map(|(told, _)| same(told));
        if let Some(year) = years.next().filter(|_| is_day(stretch)) {
            return years.all(|other| other == year).then_some(year);
        }
        let (tale, paragraph) = self.told.last().filter(|_| !near)?;
        let year = year_of(*tale).filter(|_| line.paragraph <= paragraph + 1 && cue != Some(Cue::Present))?;
        // A month may open another tale; that it is the same one shows that it is named again.
        let again = is_day(stretch) || stretch.from.parts().1 == tale.from.parts().1;
        [year, year + 1].into_iter().find(|year| {
            let there = stretch.in_year(*year);
            again && (there.from.0 - tale.from.0).abs() <= ONE_TALE && there.to < own.days.from
        })
    }

    /// "It fell in January 1991; by December it was sold": what was so by a month goes on from the date before, in this
    /// sentence, or in the last one of the paragraph where that named a month.
    fn by_the_end_of_a_tale(&self, line: &Line, readings: &mut [Reading], own: Published) {
        let told = self.last.filter(|last| self.paragraph == Some(line.paragraph) && !is_year(*last));
        let mut before = told.map(|told| (told, 0));
        for reading in readings.iter_mut() {
            let anchor = before.filter(|(_, from)| is_by(line, reading.from, *from));
            if reading.reckoning == Reckoning::ArticleYear
                && let Some((tale, _)) = anchor.filter(|(tale, _)| year_of(*tale) < Some(own.date.year()))
                && let Some(there) =
                    next_after(tale, reading.stretch).filter(|there| there.to < own.days.from)
            {
                reading.stretch = there;
                reading.reckoning = Reckoning::OtherDate;
            }
            let counts = matches!(reading.reckoning, Reckoning::Written | Reckoning::OtherDate);
            let placed = !line.joined(reading.to) || is_function_word(line.word(reading.to));
            before = Some((reading.stretch, reading.to))
                .filter(|(tale, _)| counts && placed && year_of(*tale).is_some());
        }
    }

    /// "would sail in January 2017 and return in November": the November after that January.
    fn of_a_coming_year(readings: &mut [Reading], own: Published) {
        for at in 1..readings.len() {
            let (before, rest) = readings.split_at_mut(at);
            let (tale, reading) = (&before[at - 1], &mut rest[0]);
            let to_come = tale.reckoning == Reckoning::Written
                && own.days.to < tale.stretch.from
                && (is_day(tale.stretch) || is_month(tale.stretch));
            let before_it =
                reading.reckoning == Reckoning::ArticleYear && reading.stretch.to < tale.stretch.from;
            if let Some(there) = next_after(tale.stretch, reading.stretch).filter(|_| to_come && before_it) {
                reading.stretch = there;
                reading.reckoning = Reckoning::OtherDate;
            }
        }
    }

    /// "In 1995, … “Vell sank yesterday,” the article read.": which day that was is not told.
    fn of_an_old_text(&self, line: &Line, readings: &mut Vec<Reading>, own: Published) {
        let old = self.last.is_some_and(|last| own.days_since(last.to) > 366);
        if old && quotes_a_text(line) {
            readings.retain(|reading| {
                reading.reckoning != Reckoning::ArticleDate || !is_quoted(line, reading.from)
            });
        }
    }

    /// "invited them to sail on Thursday" where the coming Thursday has been named by its day; "will sail on
    /// Thursday" in Friday's paper that told of Wednesday as the day of the tale.
    fn of_a_named_day(&mut self, line: &Line, readings: &mut [Reading], own: Published) {
        for reading in readings.iter_mut() {
            let day = reading.stretch.from;
            let weekday = reading.to == reading.from + 1
                && is_day(reading.stretch)
                && !own.is_coarse()
                && reading.reckoning == Reckoning::ArticleDate
                && DAYS.contains(&line.word(reading.from))
                && !matches!(line.before(reading.from, 1), "a" | "last" | "next" | "coming" | "past");
            let since = own.days_since(day);
            if weekday && (1..7).contains(&since) {
                let view = tense::view(line, reading.from);
                let open = match view.cue {
                    Some(Cue::Back) => to_do(line, reading.from),
                    Some(_) => true,
                    // "Vell on Tuesday sang"
                    None => !tense::is_past_behind(line, reading.from),
                };
                if open && self.own.contains(&day.plus(7)) {
                    reading.stretch = Stretch::day(day.plus(7));
                }
            }
            if weekday && since == -6 && self.own.last() == Some(&own.days.from.plus(-2)) {
                reading.stretch = Stretch::day(day.plus(-7));
            }
            let counts = matches!(reading.reckoning, Reckoning::ArticleDate | Reckoning::ArticleYear);
            if counts && is_day(reading.stretch) {
                self.own.push(reading.stretch.from);
            }
        }
    }
}

/// "by December it was sold", "left by the end of April": of what was, with nothing in between that says when it is told.
fn is_by(line: &Line, at: usize, from: usize) -> bool {
    const OTHER: &[&str] = &[
        "are", "can", "has", "have", "is", "may", "must", "now", "said", "says", "should", "today", "told",
        "would",
    ];
    let the = at - usize::from(line.before(at, 1) == "the" && at > from);
    let by = matches!(line.before(the, 1), "by" | "until" | "till") && the > from;
    let told =
        by && !(from..at).any(|i| OTHER.contains(&line.word(i)) || line.gap(i + 1).contains(['“', '"']));
    told && matches!(tense::view(line, at).cue, Some(Cue::Back | Cue::Before) | None)
}

/// The days of `whole` in the year of `tale`, or of the next one where the tale was past them.
fn next_after(tale: Stretch, whole: Stretch) -> Option<Stretch> {
    let year = year_of(tale)?;
    [year, year + 1].into_iter().map(|year| whole.in_year(year)).find(|there| there.to > tale.from)
}

/// "invited them to sail on": whether something to do stands between the verb and the date.
fn to_do(line: &Line, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|i| line.word(i) == "to" && line.joined(i))
}

/// Whether a quotation of this sentence is open at word `at`.
pub(super) fn is_quoted(line: &Line, at: usize) -> bool {
    let marks = |marks: &[char]| (0..=at).map(|at| line.gap(at).matches(marks).count()).sum::<usize>();
    marks(&['“']) > marks(&['”']) || marks(&['"']) % 2 == 1
}

/// "“Vell sank yesterday,” the article read": whether the words are those of a text.
fn quotes_a_text(line: &Line) -> bool {
    const TEXTS: &[&str] = &[
        "article",
        "book",
        "column",
        "diary",
        "editorial",
        "essay",
        "letter",
        "memo",
        "paper",
        "report",
        "story",
    ];
    (0..line.words.len()).any(|at| {
        TEXTS.contains(&line.word(at))
            && matches!(
                line.word(at + 1),
                "began" | "read" | "reads" | "reported" | "said" | "stated" | "wrote"
            )
            && !is_quoted(line, at)
    })
}

/// "yesterday" in what somebody said on a day counts from that day.
fn said_on(line: &Line, readings: &mut [Reading], own: Published, speech: &mut Option<(i32, u32)>) {
    // "Vell said on Tuesday", "On Tuesday, Vell said"; not "Vell, who sank on Tuesday, said".
    let verb = |i: usize| matches!(line.word(i), "said" | "told" | "tweeted" | "wrote");
    let said = |at: usize| {
        (at.saturating_sub(4)..at).any(|i| verb(i) && !(i + 1..at).any(|i| line.gap(i).contains(',')))
            || at <= 1 && (at + 1..at + 4).any(verb)
    };
    // "spoke in Hask on Tuesday night"
    let spoken = |at: usize| {
        let near = at.saturating_sub(12)..at;
        near.into_iter()
            .any(|i| matches!(line.word(i), "spoke" | "speech" | "addressed" | "remarks" | "rally"))
    };
    let weekdays = || {
        readings
            .iter()
            .filter(|reading| DAYS.contains(&line.word(reading.from)) && reading.to == reading.from + 1)
            .filter(|reading| !is_quoted(line, reading.from))
    };
    let mut days =
        weekdays().filter(|reading| said(reading.from)).map(|reading| own.days_since(reading.stretch.from));
    let here = days.next().filter(|_| days.next().is_none());
    let near =
        speech.filter(|(_, paragraph)| here.is_none() && line.paragraph - paragraph <= 1).map(|(by, _)| by);
    if weekdays().next().is_some() {
        let told = weekdays()
            .find(|reading| spoken(reading.from))
            .map(|reading| own.days_since(reading.stretch.from));
        *speech = here.or(told).map(|by| (by, line.paragraph));
    }
    let Some(by) = here.or(near).filter(|by| !own.is_coarse() && (0..7).contains(by)) else { return };
    for reading in readings.iter_mut() {
        let word = line.word(reading.from);
        // Without the day in its own sentence, all but "tonight" may be any time.
        let last_night = word == "last" && line.word(reading.from + 1) == "night";
        let counts = word == "tonight"
            || here.is_some() && (last_night || matches!(word, "yesterday" | "today" | "tomorrow"));
        if counts && is_quoted(line, reading.from) {
            let there = |day: Day| day.plus(-by);
            reading.stretch = Stretch { from: there(reading.stretch.from), to: there(reading.stretch.to) };
            reading.reckoning = Reckoning::OtherDate;
        }
    }
}

/// The word after "that year" or "of the same year" at `at`.
fn of_that_year(line: &Line, at: usize) -> Option<usize> {
    let at = at + usize::from(line.word(at) == "of");
    match (line.word(at), line.word(at + 1), line.word(at + 2)) {
        ("that", "year", _) => Some(at + 2),
        ("the" | "that", "same", "year") => Some(at + 3),
        _ => None,
    }
    .filter(|_| line.joined(at))
}

/// The one year that a stretch lies in.
fn year_of(stretch: Stretch) -> Option<i16> {
    let (first, last) = (stretch.from.parts().0, stretch.to.parts().0);
    (first == last).then_some(first)
}

fn is_day(stretch: Stretch) -> bool {
    stretch.from == stretch.to
}

fn is_year(stretch: Stretch) -> bool {
    year_of(stretch).is_some_and(|year| stretch == Stretch::years(year, year))
}

fn is_month(stretch: Stretch) -> bool {
    let (year, month, _) = stretch.from.parts();
    stretch == Stretch::month(year, month)
}

/// Whether a tale of the past was counted into the future: it counted from another date than the last.
fn passes(counted: Stretch, anchor: Option<Stretch>, published: Option<Published>) -> bool {
    let future = |stretch: Stretch| published.is_some_and(|own| own.days.to < stretch.from);
    future(counted) && !anchor.is_some_and(future)
}

/// "In 2008,", "Eight years ago," at the beginning of a sentence.
fn opening_year(line: &Line, first: &Reading, own: Published) -> Option<i16> {
    let (year, ..) = first.stretch.from.parts();
    let opens = first.from <= 2 && line.gap(first.to).starts_with(',');
    (opens && first.stretch == Stretch::years(year, year) && year < own.date.year()).then_some(year)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// Whether [`counted`] can find anything here: nearly no word is worth looking for its anchor.
fn may_count(line: &Line, at: usize) -> bool {
    matches!(line.word(at), "the" | "that" | "same" | "eve")
        || (2..4).any(|by| matches!(line.word(at + by), "earlier" | "later" | "before" | "after"))
        || line.before(at, 1) == "the" && line.before(at, 2) == "on"
}

/// The date that the words from `at` on count from `anchor`.
fn counted(line: &Line, at: usize, anchor: Stretch) -> Option<Reading> {
    let (to, stretch) = some_later(line, at, anchor)
        .or_else(|| next_to(line, at, anchor))
        .or_else(|| the_same(line, at, anchor))
        .or_else(|| that_season(line, at, anchor))
        .or_else(|| next_month_of_a_name(line, at, anchor))
        .or_else(|| eve(line, at, anchor))
        .or_else(|| same_of_last_year(line, at, anchor))
        .or_else(|| day_of_the_month(line, at, anchor))?;
    Some(Reading::new(at, to, stretch, Reckoning::OtherDate))
}

/// "two days earlier", "a month later", "a year before" where nothing follows that it is before.
fn some_later(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let couple = line.word(at) == "couple" && line.word(at + 1) == "of";
    let (count, units) = match couple {
        true => (2, at + 2),
        false => relative::count(line, at).filter(|(count, _)| (1..=100).contains(count))?,
    };
    let to = units + 2;
    let that = line.word(to) == "that" && ends_clause(line, to + 1);
    let sign = match line.word(units + 1) {
        "earlier" if line.word(to) != "than" => -1,
        "later" if line.word(to) != "than" => 1,
        "before" if that || ends_clause(line, to) => -1,
        "after" if that || ends_clause(line, to) => 1,
        _ => return None,
    };
    let to = to + usize::from(that);
    Some((to, counted_from(anchor, sign * count, unit(line.word(units))?)?))
}

/// "that day", "the same day", "that same month", "that year": the date itself, or what it lies in.
fn the_same(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let same = usize::from(line.word(at + 1) == "same");
    let to = at + 2 + same;
    let named = match line.word(at) {
        "that" => true,
        "the" => same == 1,
        _ => false,
    };
    // "the same day that it sank", "the same month last year", "that day nurseries open", "that day will come"
    const OTHERS: [&str; 16] = [
        "a", "and", "as", "care", "comes", "end", "has", "last", "laborers", "may", "of", "or", "that",
        "this", "when", "will",
    ];
    let other = OTHERS.contains(&line.word(to)) && line.gap(to) == " " || line.gap(to) == "-";
    let joined = (at + 1..to).all(|at| line.joined(at));
    if !named || other || !joined || line.word(to - 1).ends_with('s') {
        return None;
    }
    let (year, month, _) = anchor.from.parts();
    let whole = match unit(line.word(to - 1))? {
        Unit::Day => Some(anchor).filter(|anchor| is_day(*anchor)),
        Unit::Month => {
            let whole = Stretch::month(year, month);
            Some(whole).filter(|whole| anchor.to <= whole.to)
        }
        Unit::Year => year_of(anchor).map(|year| Stretch::years(year, year)),
        Unit::Week => None,
    }?;
    // "That same day in 2014": the year has been told; "the same day in 2013" is another.
    let again = line.word(to + 1) == year.to_string();
    let another = line.word(to) == "in" && line.words[to + 1..].first().is_some_and(Word::has_digit);
    match (line.word(to) == "in" && again, another) {
        (true, _) => Some((to + 2, whole)),
        (_, true) => None,
        _ => Some((to, whole)),
    }
}

/// "that fall": of the year named before; "boats that fall" do so.
fn that_season(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let falls = line.word(at + 1) == "fall" && crate::compare::figures::is_plural(line.before(at, 1));
    let named = line.word(at) == "that" && line.joined(at + 1) && !falls && ends_clause(line, at + 2);
    let season = part::season(line.word(at + 1)).filter(|_| named)?;
    let year = year_of(anchor)?;
    Some((at + 2, season.of(Stretch::years(year, year))?))
}

/// "the following March", "the previous October"
fn next_month_of_a_name(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let forward = match (line.word(at), line.word(at + 1)) {
        ("the", "following") => true,
        ("the", "previous" | "preceding") => false,
        _ => return None,
    };
    let name = line.words.get(at + 2).filter(|word| word.is_capitalised() && line.joined(at + 2))?;
    let month = super::month(name.text).filter(|_| day_number(line, at + 3).is_none())?;
    let year = anchor.from.parts().0;
    let mut months = (-1..=1).map(|by| Stretch::month(year + by, month));
    let there = match forward {
        true => months.find(|month| month.from > anchor.to),
        false => months.rfind(|month| month.to < anchor.from),
    };
    // After "in 2014" its months may be meant as well.
    Some((at + 3, there.filter(|_| is_day(anchor) || anchor.to.0 - anchor.from.0 <= 31)?))
}

/// "on the eve of that vote", whose day has just been named.
fn eve(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let named = line.word(at) == "eve" && line.word(at + 1) == "of" && line.word(at + 2) == "that";
    (named && line.joined(at + 3)).then(|| Some((at + 4, counted_from(anchor, -1, Unit::Day)?)))?
}

/// "that day", "on the same day": the last day named is meant, though a sentence stands between.
fn is_that_day(line: &Line, at: usize) -> bool {
    let day = at + 1 + usize::from(line.word(at + 1) == "same");
    matches!(line.word(at), "that" | "the")
        && line.word(day) == "day"
        && (line.word(at) == "that" || day > at + 1)
}

/// "the night before", "the year after", "the next day", "the following month", "the previous year".
fn next_to(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    if line.word(at) != "the" || !line.joined(at + 1) || !line.joined(at + 2) {
        return None;
    }
    let (first, second) = (line.word(at + 1), line.word(at + 2));
    if matches!((first, second), ("previous" | "preceding", "weekend")) {
        let saturday = anchor.from.plus(-(i32::from(anchor.from.weekday()) + 2));
        return Some((at + 3, Stretch { from: saturday, to: saturday.plus(1) })).filter(|_| is_day(anchor));
    }
    let (name, sign) = match (first, second) {
        (name, "before") if ends_clause(line, at + 3) => (name, -1),
        (name, "after") if ends_clause(line, at + 3) => (name, 1),
        ("previous" | "preceding", name) => (name, -1),
        ("following", name) => (name, 1),
        // "the next week" counts from the article.
        ("next", name @ ("day" | "morning" | "night" | "evening")) => (name, 1),
        _ => return None,
    };
    let and_a_half = line.word(at + 3) == "and" && line.word(at + 5) == "half";
    Some((at + 3, counted_from(anchor, sign, unit(name).filter(|_| !and_a_half)?)?))
}

/// "the same month last year", "the same period a year earlier", "the same period of 2014"
fn same_of_last_year(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let named = line.word(at) == "same" && matches!(line.word(at + 1), "month" | "period" | "quarter");
    let year = line.words.get(at + 3).and_then(|word| word.text.parse::<i16>().ok());
    let (to, by) = match (line.word(at + 2), line.word(at + 3), line.word(at + 4)) {
        ("last", "year", _) => (at + 4, -1),
        ("a", "year", "ago" | "earlier" | "before") => (at + 5, -1),
        ("of" | "in", ..) => {
            let by = year.filter(|year| (1900..2100).contains(year))? - anchor.from.parts().0;
            (at + 4, i32::from(by))
        }
        _ => return None,
    };
    let months =
        is_whole_months(anchor) && (anchor.to.0 - anchor.from.0 <= 31 || line.word(at + 1) != "month");
    Some((to, counted_from(anchor, by, Unit::Year).filter(|_| named && months && by < 0)?))
}

/// "on the 5th" of the month named before.
fn day_of_the_month(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let ordinal = line.words.get(at).is_some_and(|word| word.text.ends_with("th") && word.has_digit());
    if !ordinal || line.before(at, 1) != "the" || line.before(at, 2) != "on" || !ends_clause(line, at + 1) {
        return None;
    }
    let (first, last) = (anchor.from.parts(), anchor.to.parts());
    let day = Date::new(first.0, Some(first.1), Some(day_number(line, at)?))?;
    ((first.0, first.1) == (last.0, last.1)).then(|| (at + 1, Stretch::of(day)))
}

/// Whether no noun follows that the words before `at` could belong to.
fn ends_clause(line: &Line, at: usize) -> bool {
    const ON: [&str; 12] = ["and", "as", "at", "but", "by", "for", "from", "in", "on", "to", "when", "with"];
    !line.joined(at) || ON.contains(&line.word(at))
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "day" | "days" | "night" | "morning" | "evening" | "afternoon" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        _ => return None,
    })
}

/// `count` units from `anchor`; as coarse as its words, and `None` when the anchor is too coarse for them.
fn counted_from(anchor: Stretch, count: i32, unit: Unit) -> Option<Stretch> {
    let day = (anchor.from == anchor.to).then_some(anchor.from);
    let (year, month, _) = anchor.from.parts();
    let one_month = anchor == Stretch::month(year, month);
    match unit {
        Unit::Day => Some(Stretch::day(day?.plus(count))),
        Unit::Week => {
            let there: Day = day?.plus(7 * count);
            Some(Stretch { from: there.plus(-3), to: there.plus(3) })
        }
        Unit::Month => {
            let (year, month) = shift_month(year, month, count);
            (day.is_some() || one_month).then(|| Stretch::month(year, month))
        }
        Unit::Year => {
            let year = year + i16::try_from(count).ok()?;
            match day {
                Some(_) => Some(Stretch::years(year, year)),
                None => is_whole_months(anchor).then(|| anchor.in_year(year)),
            }
        }
    }
}

fn is_whole_months(stretch: Stretch) -> bool {
    let (year, month, day) = stretch.to.parts();
    stretch.from.parts().2 == 1 && day == days_in(year, month) && stretch.to.0 - stretch.from.0 <= 366
}
