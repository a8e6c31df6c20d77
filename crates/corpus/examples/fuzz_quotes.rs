//! `cargo run --profile tool -p corpus --example fuzz_quotes -- SECONDS [FILES…]`: looks for texts that break
//! the extractor.
//!
//! Texts are made of marks, cues, names and odd characters, and of the given files, mutated: cut, joined,
//! repeated, sprinkled with marks. Each must keep the promises of `tests/quotes.rs` and take no more work
//! than its length allows. The same seed (`SEED`, else 1) makes the same texts.

use corpus::article::{Article, Collection, Role};
use corpus::quote::{extract, unclosed};
use std::time::{Duration, Instant};

const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "‟",
    "''",
    "``",
    " ",
    " ",
    ", ",
    ". ",
    "? ",
    "! ",
    "\n",
    "\n",
    "— ",
    "…",
    "...",
    "(",
    ") ",
    "[",
    "] ",
    ": ",
    "; ",
    "Mara Holt",
    "Holt",
    "Mr. ",
    "Sen. ",
    " said",
    " told ",
    "according to ",
    "she ",
    "he ",
    "they ",
    "it ",
    "who ",
    "the spokesman ",
    "officials ",
    "a report by ",
    "the Harbour Board",
    "agreed to ",
    "we sail at dawn",
    "not before the tide",
    "ż",
    "é",
    "\u{200b}",
    "\u{feff}",
    "\u{301}",
    "😀",
    "6'3\"",
    "=",
    "<a href=\"",
    "HOLT:",
    "Jr.",
    "U.S. ",
    "of ",
    "and ",
    "that ",
    "\u{a0}",
    "\r\n",
    "\t",
    "0",
    "1,000 ",
];

/// Work per byte that no text may need; far above what any honest text needs.
const MOST_PER_BYTE: Duration = Duration::from_micros(40);

fn main() {
    let mut arguments = std::env::args().skip(1);
    let seconds: u64 = arguments.next().and_then(|s| s.parse().ok()).unwrap_or(10);
    let texts: Vec<String> = arguments.filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let seed = std::env::var("SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(1);
    let mut chance = Chance(seed);
    let began = Instant::now();
    let (mut runs, mut bytes, mut quotes, mut slowest) = (0_u64, 0_u64, 0_u64, Duration::ZERO);
    while began.elapsed() < Duration::from_secs(seconds) {
        let text = text(&mut chance, &texts);
        let mut article = Article::from_lines("a", "A", text.clone());
        for paragraph in article.paragraphs.iter_mut() {
            match chance.below(12) {
                0 => paragraph.role = Role::BlockQuote,
                1 => paragraph.voice = Some("Harbour News".to_owned()),
                _ => {}
            }
        }
        let collection = Collection { articles: vec![article], ..Collection::default() };
        let started = worked(began);
        let result = std::panic::catch_unwind(|| check(&collection));
        let took = worked(began).saturating_sub(started);
        match result {
            Ok(Ok(found)) => quotes += found,
            Ok(Err(broken)) => fail(&broken, &text),
            Err(_) => fail("it panicked", &text),
        }
        if runs % 500 == 0 {
            doubled(&text, began);
        }
        // Small texts are too quick to time.
        if took > MOST_PER_BYTE * u32::try_from(text.len().max(4096)).unwrap_or(u32::MAX) {
            fail(&format!("it took {took:?} for {} bytes", text.len()), &text);
        }
        slowest = slowest.max(took);
        runs += 1;
        bytes += text.len() as u64;
    }
    println!("{runs} texts, {bytes} bytes, {quotes} quotes, slowest {slowest:?}, nothing broken");
}

/// The same over and over, and eight times as much of it: not the square of the work.
fn doubled(text: &str, began: Instant) {
    let work = |bytes: usize| {
        let repeated = text.repeat(bytes / text.len().max(1)).replace('\n', " ");
        let collection =
            Collection { articles: vec![Article::from_lines("a", "A", repeated)], ..Collection::default() };
        let started = worked(began);
        let _ = extract(&collection, &[]);
        worked(began).saturating_sub(started)
    };
    if !text.is_empty() && work(800_000) > 24 * work(100_000).max(Duration::from_millis(20)) {
        fail("its work grows faster than its length", text);
    }
}

/// How long this thread has worked, or else how late it is: what other programs do should not count.
fn worked(began: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| began.elapsed(), Duration::from_nanos)
}

fn fail(what: &str, text: &str) -> ! {
    eprintln!("{what}:\n{text:?}");
    std::process::exit(1);
}

fn check(collection: &Collection) -> Result<u64, String> {
    let quotes = extract(collection, &[]).map_err(|_| "a correction was lost".to_owned())?;
    if extract(collection, &[]).as_ref() != Ok(&quotes) {
        return Err("the second run differs".to_owned());
    }
    let _ = unclosed(collection);
    let article = &collection.articles[0];
    let mut open: Vec<corpus::span::Span> = Vec::new();
    for quote in &quotes.quotes {
        if quote.span.get(&article.text).is_none_or(|text| text.trim().is_empty()) {
            return Err(format!("no words at {:?}", quote.span));
        }
        if !article.paragraphs[quote.paragraph as usize].span.contains(quote.span) {
            return Err(format!("outside its paragraph: {:?}", quote.span));
        }
        open.retain(|around| around.end() > quote.span.start());
        if open.iter().any(|around| !around.contains(quote.span) || *around == quote.span) {
            return Err(format!("quotes overlap at {:?}", quote.span));
        }
        open.push(quote.span);
        for evidence in [quote.cue, quote.mention, quote.name].into_iter().flatten() {
            if evidence.get(&article.text).is_none_or(str::is_empty) {
                return Err(format!("evidence without words at {evidence:?}"));
            }
        }
        if quote.speaker.is_some_and(|s| s.0 as usize >= quotes.speakers.len()) {
            return Err("a speaker that is not there".to_owned());
        }
    }
    Ok(quotes.quotes.len() as u64)
}

fn text(chance: &mut Chance, texts: &[String]) -> String {
    let mut made = String::new();
    if !texts.is_empty() && chance.below(2) == 0 {
        let text = &texts[chance.below(texts.len())];
        let length = 1 + chance.below(6000);
        let from = chance.below(text.len() + 1);
        made.push_str(slice(text, from, from + length));
        for _ in 0..chance.below(20) {
            mutate(chance, &mut made);
        }
    } else {
        for _ in 0..chance.below(120) {
            made.push_str(PIECES[chance.below(PIECES.len())]);
        }
    }
    // Now and then the same over and over: what is slow shows.
    if chance.below(40) == 0 && made.len() < 4000 {
        made = made.repeat(1 + chance.below(60));
    }
    made
}

fn mutate(chance: &mut Chance, text: &mut String) {
    let at = boundary(text, chance.below(text.len() + 1));
    match chance.below(4) {
        0 => text.truncate(at),
        1 => {
            let end = boundary(text, at + chance.below(40));
            text.replace_range(at..end, "");
        }
        2 => {
            let copied = slice(text, at, at + chance.below(200)).to_owned();
            text.insert_str(at, &copied);
        }
        _ => text.insert_str(at, PIECES[chance.below(PIECES.len())]),
    }
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn slice(text: &str, from: usize, to: usize) -> &str {
    &text[boundary(text, from)..boundary(text, to)]
}

/// Numbers by chance, the same for the same seed. Source: xorshift64*, Vigna (2016).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d);
        usize::try_from(number % limit.max(1) as u64).unwrap_or(0)
    }
}
