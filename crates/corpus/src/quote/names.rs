//! Names: which people, organisations and places an article names, and where.
//!
//! Knows capitals, titles, initials, suffixes and organisation words; links "Rauland" to "Scott Rauland".
//! Does not know pronouns or role phrases; those are `mentions`. Needs no gazetteer beyond `lexicon`.

use super::lexicon::Lex;
use super::tokens::{Shape, Token};
use crate::span::Span;
use std::collections::{HashMap, HashSet};

/// Somebody or something with a name in one article.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The fullest usual form, as the article writes it.
    pub name: String,
    pub kind: Kind,
    pub gender: Option<Gender>,
    /// How often the article names it outside or inside quotations.
    pub count: u32,
    /// Where it is first named.
    pub first: usize,
    forms: Vec<(Box<[u64]>, Span, u32)>,
    /// How often the whole name is given.
    pub full: u32,
}

impl Entity {
    /// Keys of all the words of its forms.
    pub fn keys(&self) -> impl Iterator<Item = u64> + '_ {
        self.forms.iter().flat_map(|(form, ..)| form.iter().copied())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Person,
    Organisation,
    /// Or a ship: where something happens.
    Place,
    /// A capitalised word that might be anything.
    Thing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Male,
    Female,
}

/// One occurrence of a name.
#[derive(Clone, Debug)]
pub struct Name {
    /// Tokens, half-open, without titles.
    pub from: usize,
    pub to: usize,
    /// First token of the titles in front, or `from`.
    pub titles_from: usize,
    pub span: Span,
    pub entity: usize,
    /// More than one person of the article could be meant: their entities.
    pub rivals: Vec<usize>,
    pub full: bool,
    pub titled: bool,
    pub gender: Option<Gender>,
}

#[derive(Debug, Default)]
pub struct Names {
    pub entities: Vec<Entity>,
    /// In text order.
    pub names: Vec<Name>,
}

/// Reads the names of one article off its tokens.
#[must_use]
pub fn names(text: &str, tokens: &[Token]) -> Names {
    let runs = runs(tokens);
    let mut inventory = Inventory::default();
    let mut links: Vec<Option<usize>> = Vec::with_capacity(runs.len());
    for run in &runs {
        links.push((run.len() > 1 && !run.surname).then(|| inventory.full(text, tokens, run)));
    }
    inventory.index();
    let mut names = Vec::with_capacity(runs.len());
    for (run, link) in runs.iter().zip(links) {
        let (entity, rivals) = match link {
            Some(entity) => (entity, Vec::new()),
            None => inventory.short(text, tokens, run),
        };
        let known = &mut inventory.entities[entity];
        known.count += 1;
        if let (None, Some(gender)) = (known.gender, run.gender) {
            known.gender = Some(gender);
        }
        names.push(Name {
            from: run.from,
            to: run.to,
            titles_from: run.titles_from,
            span: run.span,
            entity,
            rivals,
            full: link.is_some(),
            titled: run.titled,
            gender: run.gender,
        });
    }
    inventory.settle(text);
    Names { entities: inventory.entities, names }
}

/// A run of capitalised words that names somebody or something.
#[derive(Clone, Debug)]
struct Run {
    from: usize,
    to: usize,
    titles_from: usize,
    span: Span,
    kind: Kind,
    gender: Option<Gender>,
    titled: bool,
    /// "Captain de la Rosa": no given name, whatever the number of words.
    surname: bool,
}

impl Run {
    fn len(&self) -> usize {
        self.to - self.from
    }
}

fn runs(tokens: &[Token]) -> Vec<Run> {
    let lower: HashSet<u64> = tokens.iter().filter(|t| t.shape == Shape::Lower).map(|t| t.key).collect();
    let inside: HashSet<u64> = tokens.iter().filter(|t| t.is_capital() && !t.first).map(|t| t.key).collect();
    let seen = Seen { headlines: headlines(tokens, &lower), lower, inside, ..Seen::default() };
    // Twice: the first reading learns the surnames, the second knows that Mr. Black is no colour.
    let mut seen = seen;
    let first = read_runs(tokens, &seen);
    for run in first.iter().filter(|r| afloat(tokens, r)) {
        seen.vessels.insert((tokens[run.from].key, tokens[run.to - 1].key));
    }
    for run in first.iter().filter(|r| r.len() > 1 && matches!(r.kind, Kind::Person | Kind::Thing)) {
        let words = &tokens[run.from..run.to];
        let suffix = usize::from(words.len() > 2 && words[words.len() - 1].is(Lex::SUFFIX));
        let last = words[words.len() - 1 - suffix].key;
        if words[0].is(Lex::GIVEN) || run.titled {
            seen.surnames.insert(last);
        }
        seen.people.insert((words[0].key, last));
    }
    read_runs(tokens, &seen)
}

/// What one reading of an article has learnt about its capitals.
#[derive(Default)]
struct Seen {
    /// Words that also occur in lower case.
    lower: HashSet<u64>,
    /// Words with a capital inside a sentence.
    inside: HashSet<u64>,
    /// Sentences set like a headline, where capitals say nothing.
    headlines: HashSet<u32>,
    surnames: HashSet<u64>,
    people: HashSet<(u64, u64)>,
    /// First and last words of the names of ships.
    vessels: HashSet<(u64, u64)>,
}

fn read_runs(tokens: &[Token], seen: &Seen) -> Vec<Run> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let headline = seen.headlines.contains(&tokens[at].sentence);
        if headline {
            let pair = tokens
                .get(at + 1)
                .is_some_and(|n| seen.people.contains(&(tokens[at].key, n.key)) && joined(tokens, at));
            let end = at + 1 + usize::from(pair);
            if pair || seen.surnames.contains(&tokens[at].key) && tokens[at].is_capital() {
                trim(tokens, at, end, seen, &mut found);
            }
            at = end;
            continue;
        }
        if !opens(tokens, at, seen) {
            at += 1;
            continue;
        }
        let end = extend(tokens, at);
        trim(tokens, at, end, seen, &mut found);
        at = end.max(at + 1);
    }
    found
}

/// "the ferry Mara Holt", "M/V Mara Holt", "HMS Holt": the name of a ship.
fn afloat(tokens: &[Token], run: &Run) -> bool {
    let word = |back: usize| run.titles_from.checked_sub(back).and_then(|at| tokens.get(at));
    let Some(before) = word(1).filter(|t| t.sentence == tokens[run.from].sentence) else { return false };
    let letter = |t: &Token| t.is_capital() && t.span.len() == 1;
    let slashed = letter(before) && word(2).is_some_and(|t| t.is_mark('/')) && word(3).is_some_and(letter);
    let adjacent = tokens[run.titles_from].span.start() == before.span.end() + 1;
    adjacent
        && (slashed
            || before.shape == Shape::Upper && PREFIXES.contains(&before.key)
            || run.len() > 1 && SHIPS.contains(&before.key))
}

static PREFIXES: std::sync::LazyLock<[u64; 8]> = std::sync::LazyLock::new(|| {
    ["mv", "ms", "ss", "uss", "hms", "hmas", "rms", "rrs"].map(super::lexicon::key)
});
static SHIPS: std::sync::LazyLock<[u64; 12]> = std::sync::LazyLock::new(|| {
    [
        "ferry",
        "vessel",
        "ship",
        "trawler",
        "tanker",
        "freighter",
        "frigate",
        "destroyer",
        "submarine",
        "steamer",
        "liner",
        "yacht",
    ]
    .map(super::lexicon::key)
});

/// Sentences in which nearly every longer word has a capital.
fn headlines(tokens: &[Token], lower: &HashSet<u64>) -> HashSet<u32> {
    let mut found = HashSet::new();
    for sentence in tokens.chunk_by(|a, b| a.paragraph == b.paragraph) {
        // A headline is a paragraph of one sentence and reports no words.
        if sentence.iter().any(|t| t.stretch.is_some() || t.sentence != sentence[0].sentence) {
            continue;
        }
        let long =
            |t: &&Token| t.is_word() && t.stretch.is_none() && t.span.len() > 3 && t.shape != Shape::Number;
        let words = sentence.iter().filter(long).count();
        let capitals = sentence.iter().filter(long).filter(|t| t.is_capital()).count();
        // Only a headline gives capitals to words that are common elsewhere in the text.
        let common =
            |t: &&Token| t.is_capital() && !t.first && (lower.contains(&t.key) || t.is(Lex::FUNCTION));
        let usual = sentence.iter().filter(long).filter(common).count();
        if words >= 5 && capitals * 10 >= words * 8 && usual >= 2 {
            found.insert(sentence[0].sentence);
        }
    }
    found
}

/// Whether a name may begin with token `at`.
fn opens(tokens: &[Token], at: usize, seen: &Seen) -> bool {
    let token = &tokens[at];
    // "M/V Mara Holt", "HMS Holt": the ship's name begins behind.
    let slash = |at: usize| tokens.get(at).is_some_and(|t| t.is_mark('/'));
    if token.span.len() == 1 && (slash(at + 1) || at.checked_sub(1).is_some_and(slash))
        || token.shape == Shape::Upper && PREFIXES.contains(&token.key) && !token.is(Lex::TITLE)
    {
        return false;
    }
    // "(D-Me.)" is a party and a state, not a name.
    let bracketed = at.checked_sub(1).is_some_and(|b| tokens[b].is_mark('('));
    if bracketed
        && tokens
            .get(at + 1)
            .is_none_or(|n| !n.is_capital() || tokens.get(at + 2).is_some_and(|n| n.is_mark(')')))
    {
        return false;
    }
    if token.is_capital() && seen.surnames.contains(&token.key) && !token.is(Lex::PLACE) {
        let speaks = token.possessive
            || tokens.get(at + 1).is_some_and(|n| n.is(super::lexicon::CUE.or(Lex::AUXILIARY)));
        return !token.first || !token.is(Lex::FUNCTION) || speaks;
    }
    if !token.is_capital() || token.is(Lex::CALENDAR.or(Lex::POSSESSIVE)) && !token.is(Lex::GIVEN) {
        return false;
    }
    if token.is(Lex::CALENDAR) && !tokens.get(at + 1).is_some_and(|n| n.is_capital() && joined(tokens, at)) {
        return false;
    }
    let name_follows =
        tokens.get(at + 1).is_some_and(|n| n.is_capital() && !n.is(Lex::FUNCTION) && joined(tokens, at));
    if token.is(Lex::FUNCTION) && !token.is(Lex::GIVEN.or(Lex::TITLE).or(Lex::PLACE)) {
        return token.shape == Shape::Upper && token.is(Lex::PLACE);
    }
    let begins = token.first
        || at.checked_sub(1).is_none_or(|b| tokens[b].stretch != token.stretch || tokens[b].is_mark(':'));
    // "Weeping mother Mara Holt": a word before one of kin only describes.
    let describes = tokens
        .get(at + 1)
        .is_some_and(|n| n.shape == Shape::Lower && joined(tokens, at) && KIN.contains(&n.key));
    if begins && describes && !seen.inside.contains(&token.key) {
        return false;
    }
    if begins && !name_follows && !token.possessive {
        // A capital at the start of a sentence says nothing; other places in the article may.
        return seen.inside.contains(&token.key)
            || (!seen.lower.contains(&token.key) && !looks_common(token));
    }
    true
}

static KIN: std::sync::LazyLock<[u64; 22]> = std::sync::LazyLock::new(|| {
    [
        "mum",
        "mom",
        "mother",
        "father",
        "dad",
        "parents",
        "couple",
        "man",
        "woman",
        "boy",
        "girl",
        "son",
        "daughter",
        "husband",
        "wife",
        "widow",
        "widower",
        "brother",
        "sister",
        "grandmother",
        "grandfather",
        "pensioner",
    ]
    .map(super::lexicon::key)
});

fn looks_common(token: &Token) -> bool {
    token.is(Lex::FUNCTION
        .or(Lex::ADVERB)
        .or(Lex::AUXILIARY)
        .or(Lex::CONJUNCTION)
        .or(Lex::ROLES)
        .or(Lex::DOCUMENT))
        || (token.is(Lex::ING.or(Lex::PAST)))
        || token.common_ending
}

/// Whether nothing but a space stands between token `at` and the next.
fn joined(tokens: &[Token], at: usize) -> bool {
    let (a, b) = (&tokens[at], &tokens[at + 1]);
    let gap = b.span.start() - a.span.end();
    let allowed = if a.dotted { 2 } else { 1 };
    !a.possessive && a.sentence == b.sentence && a.stretch == b.stretch && gap <= allowed
}

/// Where the capitalised run that begins at `start` ends.
fn extend(tokens: &[Token], start: usize) -> usize {
    let mut at = start + 1;
    let mut head = tokens[start].is(Lex::ORG_HEAD);
    while at < tokens.len()
        && (joined(tokens, at - 1) || suffix_follows(tokens, at) || nickname_at(tokens, at))
    {
        let token = &tokens[at];
        let next_capital = |n: usize| {
            tokens.get(at + n).is_some_and(|t| t.is_capital() && !t.is(Lex::CALENDAR))
                && (0..n).all(|k| joined(tokens, at + k))
        };
        if suffix_follows(tokens, at) || nickname_at(tokens, at) {
            at += 2;
        } else if token.is_capital()
            && (!token.is(Lex::CALENDAR) || token.is(Lex::GIVEN))
            && !is_pronoun(token)
        {
            head |= token.is(Lex::ORG_HEAD.or(Lex::ORG));
            at += 1;
        } else if let Some(count) = particles(tokens, at).filter(|count| next_capital(*count)) {
            at += count + 1;
        } else if head && token.shape == Shape::Lower && token.is(Lex::PREPOSITION) && connects(tokens, at) {
            let article =
                tokens.get(at + 1).is_some_and(|t| t.shape == Shape::Lower && t.is(Lex::DETERMINER));
            if article && next_capital(2) {
                at += 3;
            } else if !article && next_capital(1) {
                at += 2;
            } else {
                break;
            }
        } else if (token.is_mark('&') || token.is(Lex::CONJUNCTION))
            && next_capital(1)
            && joins_organisation(tokens, start, at)
        {
            at += 2;
        } else {
            break;
        }
    }
    at.min(tokens.len())
}

/// How many particles stand at `at`: two in "de la Rosa".
fn particles(tokens: &[Token], at: usize) -> Option<usize> {
    let count = tokens[at..].iter().take(3).take_while(|t| is_particle(t)).count();
    (count > 0).then_some(count)
}

fn suffix_follows(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.is_mark(','))
        && tokens
            .get(at + 1)
            .is_some_and(|t| t.is_capital() && t.is(Lex::SUFFIX) && t.sentence == tokens[at].sentence)
}

/// Mara “Skip” Holt: one word between marks with the surname right behind.
fn nickname_at(tokens: &[Token], at: usize) -> bool {
    let (Some(nickname), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
    let before = &tokens[at - 1];
    nickname.stretch.is_some()
        && nickname.stretch != before.stretch
        && before.stretch == next.stretch
        && nickname.is_capital()
        && next.is_capital()
        && before.sentence == next.sentence
        && next.span.start() - before.span.end() <= nickname.span.len() + 8
}

fn is_pronoun(token: &Token) -> bool {
    token.is(super::lexicon::PERSONAL) && token.shape == Shape::Capital && token.is(Lex::FUNCTION)
}

fn connects(tokens: &[Token], at: usize) -> bool {
    // "Department of Justice", "Commission on Debates", "Institute for Peace"; not "Senate in May".
    let length = tokens[at].span.len();
    (2..=3).contains(&length) && OF_FOR_ON.contains(&tokens[at].key)
}

fn joins_organisation(tokens: &[Token], start: usize, at: usize) -> bool {
    // "Securities and Exchange Commission", "Health and Human Services", "Bailey & Glasser".
    let more = tokens[at + 1..].iter().take(3).take_while(|t| t.is_capital());
    let organisation = more.last().is_some_and(|t| t.is(Lex::ORG)) && !tokens[at + 1].is(Lex::ORG);
    let person = tokens[start..at].iter().any(|t| t.is(Lex::GIVEN));
    tokens[at].is_mark('&') || (organisation && !person)
}

/// Nouns that make an organisation of the name before them: "the Holt campaign".
static GROUPS: std::sync::LazyLock<[u64; 6]> = std::sync::LazyLock::new(|| {
    ["campaign", "administration", "organization", "organisation", "foundation", "camp"]
        .map(super::lexicon::key)
});

static OF_FOR_ON: std::sync::LazyLock<[u64; 3]> =
    std::sync::LazyLock::new(|| ["of", "for", "on"].map(super::lexicon::key));

/// Takes titles off the front of a run and classifies what is left.
fn trim(tokens: &[Token], start: usize, end: usize, seen: &Seen, found: &mut Vec<Run>) {
    let run = &tokens[start..end];
    let mut from = start;
    let mut titled = false;
    let mut gender = None;
    let organisation = run.last().is_some_and(|t| t.is(Lex::ORG)) && !run[0].is(Lex::GIVEN);
    if !organisation {
        for (offset, token) in run.iter().enumerate() {
            let rest = &run[offset + 1..];
            let named_before = run[..offset].iter().any(|t| t.is(Lex::GIVEN) && !t.is(Lex::TITLE));
            let is_title =
                token.is(Lex::TITLE) && !token.is(Lex::GIVEN) || token.is(Lex::TITLE) && token.dotted;
            let given_next = rest.first().is_some_and(|t| t.is(Lex::GIVEN)) && rest.len() > 1;
            if !is_title || rest.is_empty() || (named_before && !given_next) {
                continue;
            }
            if rest[0].shape == Shape::Lower && !is_particle(&rest[0]) || rest[0].is_mark('&') {
                // "Secretary of State John Kerry": the name begins with its given name, or ends the run.
                let given = rest.iter().skip(1).position(|t| t.is(Lex::GIVEN)).map(|p| p + 1);
                let last = (rest.len() > 2
                    && !rest[rest.len() - 1].is(Lex::ORG)
                    && !rest[rest.len() - 2].shape.eq(&Shape::Lower))
                .then(|| rest.len() - 1);
                if let Some(skip) = given.or(last) {
                    from = start + offset + 1 + skip;
                    titled = true;
                }
                continue;
            }
            from = start + offset + 1;
            titled = true;
            gender = gender_of(token.lex).or(gender);
        }
    }
    while from < end
        && !titled
        && end - from > 1
        && tokens[from].is(Lex::ADJECTIVE)
        && tokens[from + 1].is(Lex::GIVEN)
    {
        from += 1;
    }
    // "Mara The" or "Senate and": a run never ends with a small word.
    let mut to = end;
    while to > from
        && (tokens[to - 1].shape == Shape::Lower
            || tokens[to - 1].is_mark(',')
            || tokens[to - 1].is_mark('&'))
    {
        to -= 1;
    }
    if from >= to {
        return;
    }
    // "Teacher Mara Holt": what she is, with the capital of a sentence.
    let trade = &tokens[from];
    if trade.first && trade.is(Lex::ROLE) && !trade.is(Lex::GIVEN) && to - from > 2 && !organisation {
        from += 1;
        titled = true;
    }
    // "Celebrating Holt": a participle at the start of a sentence is no given name.
    let opener = &tokens[from];
    if to - from == 2
        && opener.first
        && opener.common_ending
        && !opener.is(Lex::GIVEN)
        && (seen.surnames.contains(&tokens[from + 1].key) || tokens[from + 1].is(Lex::GIVEN))
    {
        from += 1;
    }
    let known = to - from == 1 && seen.surnames.contains(&tokens[from].key);
    let only_titles =
        tokens[from..to].iter().all(|t| t.is(Lex::TITLE.or(Lex::ADJECTIVE)) && !t.is(Lex::GIVEN));
    if only_titles && !titled && !known {
        return;
    }
    // A lower-case title in front: "spokeswoman Mara Holt", "former senator Ilse Brandt".
    if let Some(before) = from.checked_sub(1).map(|b| &tokens[b])
        && from == start
        && before.shape == Shape::Lower
        && before.is(Lex::TITLE.or(Lex::ROLE))
        && !before.possessive
    {
        titled = true;
        gender = gender_of(before.lex).or(gender);
    }
    let group = to == end
        && tokens.get(to).is_some_and(|t| {
            t.shape == Shape::Lower
                && GROUPS.contains(&t.key)
                && t.stretch == tokens[to - 1].stretch
                && t.span.start() - tokens[to - 1].span.end() <= 3
        })
        && !tokens.get(to + 1).is_some_and(|t| t.shape == Shape::Lower && t.is(Lex::ROLE.or(Lex::ROLES)));
    let kind = if group {
        Kind::Organisation
    } else if !titled && seen.vessels.contains(&(tokens[from].key, tokens[to - 1].key)) {
        Kind::Place
    } else {
        classify(&tokens[from..to], titled)
    };
    let to = if group { to + 1 } else { to };
    if gender.is_none() && kind == Kind::Person {
        gender = gender_of(tokens[from].lex).filter(|_| tokens[from].is(Lex::GIVEN) && to - from > 1);
    }
    found.push(Run {
        from,
        to,
        titles_from: start,
        span: Span::new(tokens[from].span.start(), tokens[to - 1].span.end()),
        kind,
        gender,
        titled,
        surname: to - from > 1 && tokens[from..to - 1].iter().all(is_particle),
    });
}

/// "de", "dela", "van": the words inside a name that keep their small letter.
fn is_particle(token: &Token) -> bool {
    token.shape == Shape::Lower && token.is(Lex::PARTICLE)
}

fn gender_of(lex: Lex) -> Option<Gender> {
    match (lex.is(Lex::MALE), lex.is(Lex::FEMALE)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}

fn classify(words: &[Token], titled: bool) -> Kind {
    let first = &words[0];
    let last = &words[words.len() - 1];
    let given = first.is(Lex::GIVEN);
    if words.len() > 1
        && words.iter().any(|t| t.shape == Shape::Lower && !t.is(Lex::PARTICLE) || t.is_mark('&'))
    {
        return Kind::Organisation;
    }
    if titled || (given && words.len() > 1 && !(last.is(Lex::ORG) && words.len() > 2)) {
        return Kind::Person;
    }
    if words.iter().any(|t| t.is(Lex::ORG)) {
        return Kind::Organisation;
    }
    if last.is(Lex::PLACE) {
        return Kind::Place;
    }
    match words.len() {
        1 if first.shape == Shape::Upper && first.span.len() <= 6 => Kind::Organisation,
        1 if given => Kind::Person,
        1 => Kind::Thing,
        2 | 3
            if words.iter().all(|t| {
                t.shape == Shape::Capital && !t.is(Lex::ADJECTIVE.or(Lex::PLACE).or(Lex::FUNCTION))
            }) =>
        {
            Kind::Person
        }
        _ => Kind::Thing,
    }
}

/// The entities of an article while they are collected.
#[derive(Default)]
struct Inventory {
    entities: Vec<Entity>,
    by_form: HashMap<Box<[u64]>, usize>,
    by_last: HashMap<u64, Vec<usize>>,
    by_first: HashMap<u64, Vec<usize>>,
    acronyms: HashMap<String, usize>,
}

impl Inventory {
    /// The entity of a name of more than one word.
    fn full(&mut self, text: &str, tokens: &[Token], run: &Run) -> usize {
        let words = &tokens[run.from..run.to];
        let keys = person_key(words, run.kind);
        let whole: Box<[u64]> = words.iter().map(|t| t.key).collect();
        let entity = match self.by_form.get(&keys) {
            Some(&known) => known,
            None => {
                let kind = run.kind;
                self.by_form.insert(keys.clone(), self.entities.len());
                self.entities.push(Entity {
                    name: String::new(),
                    kind,
                    gender: run.gender,
                    count: 0,
                    first: run.from,
                    forms: Vec::new(),
                    full: 0,
                });
                let at = self.entities.len() - 1;
                if kind == Kind::Organisation {
                    self.acronyms.entry(acronym(text, words)).or_insert(at);
                }
                at
            }
        };
        let known = &mut self.entities[entity];
        known.full += 1;
        if run.titled && known.kind == Kind::Thing {
            known.kind = Kind::Person;
        }
        match known.forms.iter_mut().find(|(form, ..)| *form == whole) {
            Some((.., count)) => *count += 1,
            None => known.forms.push((whole, run.span, 1)),
        }
        entity
    }

    fn index(&mut self) {
        let mut forms: Vec<(Box<[u64]>, usize)> = self.by_form.iter().map(|(k, v)| (k.clone(), *v)).collect();
        forms.sort_by_key(|(_, entity)| *entity);
        for (keys, entity) in forms {
            let person = !matches!(self.entities[entity].kind, Kind::Organisation | Kind::Place);
            let last = if person { 1 } else { keys.len() - 1 };
            self.by_last.entry(keys[last]).or_default().push(entity);
            self.by_first.entry(keys[0]).or_default().push(entity);
        }
    }

    /// The entity of a single word, and everybody else it could be.
    fn short(&mut self, text: &str, tokens: &[Token], run: &Run) -> (usize, Vec<usize>) {
        let token = &tokens[run.to - 1];
        let surname = self.by_last.get(&token.key).map_or(&[][..], Vec::as_slice);
        let fits = |&&e: &&usize| {
            let known = &self.entities[e];
            let gender = run.gender.is_none() || known.gender.is_none() || run.gender == known.gender;
            gender && (!run.titled || known.kind == Kind::Person)
        };
        let mut people: Vec<usize> = surname
            .iter()
            .filter(|e| self.entities[**e].kind == Kind::Person)
            .filter(fits)
            .copied()
            .collect();
        if people.is_empty() && token.is(Lex::GIVEN) {
            people = self
                .by_first
                .get(&token.key)
                .map_or(&[][..], Vec::as_slice)
                .iter()
                .filter(|e| self.entities[**e].kind == Kind::Person)
                .filter(fits)
                .copied()
                .collect();
        }
        if let Some(&best) = people
            .iter()
            .max_by_key(|e| (self.entities[**e].full, std::cmp::Reverse(self.entities[**e].first)))
        {
            let rivals = if people.len() > 1 { people } else { Vec::new() };
            return (best, rivals);
        }
        let others = surname
            .iter()
            .filter(fits)
            .find(|e| self.entities[**e].kind != Kind::Place || !token.is(Lex::PLACE));
        if let Some(&other) = others
            && (self.entities[other].kind == Kind::Organisation && !token.is(Lex::GROUP.or(Lex::PLACE))
                || token.is(Lex::MEDIUM.or(Lex::ORG)))
        {
            return (other, Vec::new());
        }
        // "Peabody" for "Peabody Energy", when nothing else begins like it.
        let begins = self.by_first.get(&token.key).map_or(&[][..], Vec::as_slice);
        if let ([only], true) = (begins, !token.is(Lex::PLACE.or(Lex::ADJECTIVE).or(Lex::GIVEN)))
            && self.entities[*only].kind == Kind::Organisation
            && !run.titled
        {
            return (*only, Vec::new());
        }
        if token.shape == Shape::Upper
            && let Some(&organisation) =
                self.acronyms.get(text.get(token.span.start()..token.span.end()).unwrap_or(""))
        {
            return (organisation, Vec::new());
        }
        (self.single(run, token), Vec::new())
    }

    fn single(&mut self, run: &Run, token: &Token) -> usize {
        let keys: Box<[u64]> = Box::new([token.key]);
        if let Some(&known) = self.by_form.get(&keys) {
            if run.titled {
                self.entities[known].kind = Kind::Person;
            }
            return known;
        }
        self.by_form.insert(keys.clone(), self.entities.len());
        self.entities.push(Entity {
            name: String::new(),
            kind: run.kind,
            gender: run.gender,
            count: 0,
            first: run.from,
            forms: vec![(keys, run.span, 1)],
            full: 0,
        });
        self.entities.len() - 1
    }

    /// Chooses each entity's name: its most usual form, the fuller one among equals.
    fn settle(&mut self, text: &str) {
        for entity in &mut self.entities {
            let best = entity
                .forms
                .iter()
                .max_by_key(|(form, span, count)| (*count, form.len(), std::cmp::Reverse(span.start())));
            if let Some((_, span, _)) = best {
                entity.name = span.get(text).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ");
            }
        }
    }
}

/// What might be people are one when given name, surname and suffix agree: "Hillary Rodham Clinton" is
/// "Hillary Clinton", "Ilse Brandt Jr." is not "Ilse Brandt". Others must agree in every word.
fn person_key(words: &[Token], kind: Kind) -> Box<[u64]> {
    if matches!(kind, Kind::Organisation | Kind::Place) {
        return words.iter().filter(|t| t.is_word()).map(|t| t.key).collect();
    }
    let suffix = words.last().filter(|t| t.is(Lex::SUFFIX) && words.len() > 2);
    let base = words.len() - usize::from(suffix.is_some());
    let base = if base > 1 && words[base - 1].is_mark(',') { base - 1 } else { base };
    Box::new([words[0].key, words[base - 1].key, suffix.map_or(0, |t| t.key)])
}

fn acronym(text: &str, words: &[Token]) -> String {
    words.iter().filter(|t| t.is_capital()).filter_map(|t| t.span.get(text)?.chars().next()).collect()
}
