//! The address: everything about the page that a reader could share, as one value.
//!
//! Knows how an address is printed into a URL's query and read back; nowhere else does.
//! Does not know the archive: an address may name an article that is not there, and the pages
//! say so. Unknown parameters are ignored, and an unknown view is kept, so that old links can
//! explain themselves. Reading what was printed gives the same address.

use corpus::article::Date;
use corpus::compare::Relation;
use corpus::gather::Gather as _;
use corpus::quote::QuoteKind;

/// One state of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    pub place: Place,
    /// The language of the interface, when the address asks for one.
    pub language: Option<Language>,
}

/// Which view, and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Search(SearchPlace),
    Read(ReadPlace),
    Quotes(QuotesPlace),
    Compare(ComparePlace),
    About,
    Style,
    /// A view this version does not have.
    Unknown(String),
}

/// The languages the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    German,
}

/// Without a query: the collection's front page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchPlace {
    pub query: String,
    /// Keys of sources; none means all.
    pub sources: Vec<String>,
    pub speaker: Option<String>,
    pub from: Option<Date>,
    pub until: Option<Date>,
    /// Only words inside quotes.
    pub in_quotes: bool,
    /// The query as typed: no other forms or spellings.
    pub literal: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPlace {
    /// An article's id; empty means the first one.
    pub article: String,
    pub paragraph: Option<u32>,
    /// A passage of that paragraph, in code points.
    pub passage: Option<(u32, u32)>,
    /// The query whose hits stay marked.
    pub query: String,
    /// As [`SearchPlace::literal`].
    pub literal: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuotesPlace {
    /// Words the quote or its sentence must have.
    pub words: String,
    pub speaker: Option<Who>,
    pub sources: Vec<String>,
    pub kind: Option<QuoteKind>,
    pub from: Option<Date>,
    pub until: Option<Date>,
}

/// Whose quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A speaker's canonical name.
    Named(String),
    /// Nobody: the quotes that nothing attributes.
    Unattributed,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparePlace {
    /// Keys of sources, in the order of their columns; none means all, oldest first.
    pub sources: Vec<String>,
    pub part: ComparePart,
    /// A matter to bring into view.
    pub matter: Option<String>,
    pub relation: Option<Relation>,
    pub origin: Option<Origin>,
    /// Only matters whose accounts part.
    pub differing: bool,
    /// Words a matter or its passages must have; in the wording, the term to show in context.
    pub words: String,
}

impl ComparePlace {
    /// The same with a matter brought into view.
    #[must_use]
    pub fn at_matter(&self, id: &str) -> Self {
        Self { matter: Some(id.to_owned()), ..self.clone() }
    }
}

/// Where a matter comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The collection's author wrote and judged it.
    Curated,
    /// The texts show it.
    Found,
}

/// The parts of the comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ComparePart {
    #[default]
    Matters,
    Figures,
    Names,
    Dates,
    Quotes,
    Wording,
    /// Two articles side by side.
    Texts,
}

impl Default for Place {
    fn default() -> Self {
        Self::Search(SearchPlace::default())
    }
}

impl Place {
    /// The article's page.
    #[must_use]
    pub fn article(id: &str) -> Self {
        Self::Read(ReadPlace { article: id.to_owned(), ..ReadPlace::default() })
    }

    /// The search for `query`.
    #[must_use]
    pub fn search(query: &str) -> Self {
        Self::Search(SearchPlace { query: query.to_owned(), ..SearchPlace::default() })
    }

    /// The results whose hits `place` marks.
    #[must_use]
    pub fn found(place: &ReadPlace) -> Self {
        let (query, literal) = (place.query.clone(), place.literal);
        Self::Search(SearchPlace { query, literal, ..SearchPlace::default() })
    }

    /// The quotes of one speaker.
    #[must_use]
    pub fn speaker(name: &str) -> Self {
        let speaker = Some(Who::Named(name.to_owned()));
        Self::Quotes(QuotesPlace { speaker, ..QuotesPlace::default() })
    }

    /// A matter in the comparison of all sources.
    #[must_use]
    pub fn matter(id: &str) -> Self {
        Self::Compare(ComparePlace::default().at_matter(id))
    }

    /// Whether both are the same view, whatever it shows.
    #[must_use]
    pub fn same_view(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl From<Place> for Address {
    fn from(place: Place) -> Self {
        Self { place, language: None }
    }
}

impl Address {
    /// The address as a relative URL, `?…`; the front page is `?`.
    #[must_use]
    pub fn print(&self) -> String {
        let mut printed = Printer(String::from("?"));
        match &self.place {
            Place::Search(place) => {
                printed.text("q", &place.query);
                printed.list("source", &place.sources);
                printed.option("speaker", place.speaker.as_deref());
                printed.dates(place.from, place.until);
                if place.in_quotes {
                    printed.text("in", "quotes");
                }
                printed.literal(place.literal);
            }
            Place::Read(place) => {
                if place.article.is_empty() {
                    printed.text("view", "read");
                }
                printed.text("article", &place.article);
                printed.option("paragraph", place.paragraph.map(|n| n.to_string()).as_deref());
                let passage = place.passage.map(|(start, end)| format!("{start}-{end}"));
                printed.option("passage", passage.as_deref());
                printed.text("q", &place.query);
                printed.literal(place.literal);
            }
            Place::Quotes(place) => {
                printed.text("view", "quotes");
                match &place.speaker {
                    None => {}
                    Some(Who::Named(name)) => printed.text("speaker", name),
                    Some(Who::Unattributed) => printed.text("unattributed", "only"),
                }
                printed.list("source", &place.sources);
                printed.option("kind", place.kind.map(kind_key));
                printed.dates(place.from, place.until);
                printed.text("q", &place.words);
            }
            Place::Compare(place) => {
                printed.text("view", "compare");
                printed.list("sources", &place.sources);
                if place.part != ComparePart::default() {
                    printed.text("part", place.part.key());
                }
                printed.option("matter", place.matter.as_deref());
                printed.option("relation", place.relation.map(Relation::word));
                printed.option("kind", place.origin.map(Origin::key));
                if place.differing {
                    printed.text("only", "differing");
                }
                printed.text("q", &place.words);
            }
            Place::About => printed.text("view", "about"),
            Place::Style => printed.text("view", "style"),
            Place::Unknown(view) => printed.text("view", view),
        }
        printed.option("lang", self.language.map(Language::key));
        printed.0
    }

    /// Reads a URL's query, with or without its `?`, and a fragment such as `#p12` if it has one.
    /// Never fails: what cannot be read is left out.
    #[must_use]
    pub fn read(url: &str) -> Self {
        let (query, fragment) = url.split_once('#').unwrap_or((url, ""));
        let query = Parameters::read(query.trim_start_matches('?'));
        let language = query.one("lang").and_then(|key| Language::read(&key));
        Self { place: place(&query, fragment), language }
    }
}

fn place(query: &Parameters, fragment: &str) -> Place {
    let text = |name: &str| query.one(name).unwrap_or_default();
    let view = text("view");
    let article = text("article");
    let literal = text("as") == "typed";
    match view.as_str() {
        "quotes" => Place::Quotes(QuotesPlace {
            words: text("q"),
            speaker: match query.one("speaker") {
                Some(name) => Some(Who::Named(name)),
                None => query.one("unattributed").map(|_| Who::Unattributed),
            },
            sources: query.list("source"),
            kind: query.one("kind").and_then(|key| kind_of(&key)),
            from: query.date("from"),
            until: query.date("until"),
        }),
        "compare" => Place::Compare(ComparePlace {
            sources: query.list("sources"),
            part: query.one("part").and_then(|key| ComparePart::read(&key)).unwrap_or_default(),
            matter: query.one("matter"),
            relation: query.one("relation").and_then(|word| Relation::parse(&word)),
            origin: query.one("kind").and_then(|key| Origin::read(&key)),
            differing: text("only") == "differing",
            words: text("q"),
        }),
        "about" => Place::About,
        "style" => Place::Style,
        "" | "read" | "search" if !article.is_empty() || view == "read" => {
            let paragraph = query.one("paragraph").or_else(|| fragment.strip_prefix('p').map(str::to_owned));
            let paragraph = paragraph.and_then(|number| number.parse().ok());
            let passage = query.one("passage").and_then(|range| passage_of(&range));
            Place::Read(ReadPlace { article, paragraph, passage, query: text("q"), literal })
        }
        "" | "search" => Place::Search(SearchPlace {
            query: text("q"),
            sources: query.list("source"),
            speaker: query.one("speaker"),
            from: query.date("from"),
            until: query.date("until"),
            in_quotes: text("in") == "quotes",
            literal,
        }),
        other => Place::Unknown(other.to_owned()),
    }
}

fn passage_of(range: &str) -> Option<(u32, u32)> {
    let (start, end) = range.split_once('-')?;
    let passage = (start.parse().ok()?, end.parse().ok()?);
    (passage.0 < passage.1).then_some(passage)
}

/// How addresses and exports spell a kind of quote.
#[must_use]
pub fn kind_key(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Partial => "partial",
        QuoteKind::Block => "block",
    }
}

fn kind_of(key: &str) -> Option<QuoteKind> {
    [QuoteKind::Direct, QuoteKind::Partial, QuoteKind::Block].into_iter().find(|kind| kind_key(*kind) == key)
}

impl ComparePart {
    pub const ALL: [Self; 7] =
        [Self::Matters, Self::Figures, Self::Names, Self::Dates, Self::Quotes, Self::Wording, Self::Texts];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Matters => "matters",
            Self::Figures => "figures",
            Self::Names => "names",
            Self::Dates => "dates",
            Self::Quotes => "quotes",
            Self::Wording => "wording",
            Self::Texts => "texts",
        }
    }

    fn read(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}

impl Origin {
    pub const ALL: [Self; 2] = [Self::Curated, Self::Found];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Curated => "curated",
            Self::Found => "found",
        }
    }

    #[must_use]
    pub fn read(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.key() == key)
    }
}

impl Language {
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The BCP 47 tag.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// Reads `de` and `de-AT` alike.
    #[must_use]
    pub fn read(tag: &str) -> Option<Self> {
        let tag = tag.split('-').next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.key() == tag)
    }
}

struct Printer(String);

impl Printer {
    fn text(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        if self.0.len() > 1 {
            self.0.push('&');
        }
        self.0.push_str(name);
        self.0.push('=');
        encode(value, &mut self.0);
    }

    fn option(&mut self, name: &str, value: Option<&str>) {
        self.text(name, value.unwrap_or_default());
    }

    fn literal(&mut self, literal: bool) {
        self.text("as", if literal { "typed" } else { "" });
    }

    fn list(&mut self, name: &str, values: &[String]) {
        for value in values {
            self.text(name, value);
        }
    }

    fn dates(&mut self, from: Option<Date>, until: Option<Date>) {
        for (name, date) in [("from", from), ("until", until)] {
            self.option(name, date.map(|date| date.to_string()).as_deref());
        }
    }
}

struct Parameters(Vec<(String, String)>);

impl Parameters {
    fn read(query: &str) -> Self {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let pairs = pairs.map(|(name, value)| (decode(name), decode(value)));
        Self(pairs.filter(|(_, value)| !value.is_empty()).gather())
    }

    fn one(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(found, _)| found == name).map(|(_, value)| value.clone())
    }

    fn list(&self, name: &str) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for (_, value) in self.0.iter().filter(|(found, _)| found == name) {
            if !values.contains(value) {
                values.push(value.clone());
            }
        }
        values
    }

    fn date(&self, name: &str) -> Option<Date> {
        Date::parse(&self.one(name)?)
    }
}

/// Percent-encodes all but the letters that no part of the web reads in another way.
pub fn encode(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => into.push(byte as char),
            b' ' => into.push('+'),
            _ => {
                into.push('%');
                into.push(HEX[usize::from(byte >> 4)] as char);
                into.push(HEX[usize::from(byte & 15)] as char);
            }
        }
    }
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = |offset: usize| bytes.get(at + offset).and_then(|b| (*b as char).to_digit(16));
        match (byte, hex(1), hex(2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                at += 3;
                continue;
            }
            (b'+', ..) => decoded.push(b' '),
            _ => decoded.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(url: &str, expected: Place) {
        assert_eq!(Address::read(url).place, expected, "{url}");
    }

    #[test]
    fn each_view_has_a_short_address() {
        let printed = |place: Place| Address::from(place).print();
        assert_eq!(printed(Place::default()), "?");
        assert_eq!(printed(Place::search("union state")), "?q=union+state");
        assert_eq!(printed(Place::article("harbour-post")), "?article=harbour-post");
        assert_eq!(printed(Place::speaker("Mara Lind")), "?view=quotes&speaker=Mara+Lind");
        let literal = SearchPlace { query: "fog".into(), literal: true, ..SearchPlace::default() };
        assert_eq!(printed(Place::Search(literal)), "?q=fog&as=typed");
        assert_eq!(printed(Place::About), "?view=about");
    }

    #[test]
    fn odd_addresses_are_read_as_far_as_they_go() {
        check("", Place::default());
        check("?utm_source=x&q=", Place::default());
        check("?q=50%", Place::search("50%"));
        check("?q=%FF", Place::search("\u{fffd}"));
        check("?view=search&q=a&q=b", Place::search("a"));
        check("?view=timeline", Place::Unknown("timeline".into()));
        check("?view=quotes&kind=shouted&from=2022-13", Place::Quotes(QuotesPlace::default()));
        check("?view=compare&relation=agrees&kind=x&only=some", Place::Compare(ComparePlace::default()));
        check("?view=read", Place::Read(ReadPlace::default()));
    }

    #[test]
    fn a_fragment_names_a_paragraph() {
        let third = ReadPlace { article: "a".into(), paragraph: Some(3), ..ReadPlace::default() };
        check("?article=a#p3", Place::Read(third));
        check("?article=a#elsewhere", Place::article("a"));
        check("?article=a&passage=9-2", Place::article("a"));
    }

    fn date() -> impl Strategy<Value = Option<Date>> {
        let parts = (0i16..9999, proptest::option::of((1u8..=12, proptest::option::of(1u8..=28))));
        let date = parts.prop_map(|(y, rest)| Date::new(y, rest.map(|r| r.0), rest.and_then(|r| r.1)));
        prop_oneof![Just(None), date]
    }

    fn keys() -> impl Strategy<Value = Vec<String>> {
        proptest::collection::btree_set(".+", 0..4).prop_map(|set| set.into_iter().collect())
    }

    fn named() -> impl Strategy<Value = Option<String>> {
        proptest::option::of(".+")
    }

    fn any_place() -> impl Strategy<Value = Place> {
        let kind = proptest::option::of(prop_oneof![
            Just(QuoteKind::Direct),
            Just(QuoteKind::Partial),
            Just(QuoteKind::Block)
        ]);
        let who = proptest::option::of(prop_oneof![".+".prop_map(Who::Named), Just(Who::Unattributed)]);
        let part = (0..ComparePart::ALL.len()).prop_map(|at| ComparePart::ALL[at]);
        let relation =
            proptest::option::of((0..Relation::IN_ORDER.len()).prop_map(|at| Relation::IN_ORDER[at]));
        let origin = proptest::option::of(prop_oneof![Just(Origin::Curated), Just(Origin::Found)]);
        prop_oneof![
            (".*", keys(), named(), date(), date(), any::<bool>(), any::<bool>()).prop_map(
                |(query, sources, speaker, from, until, in_quotes, literal)| Place::Search(SearchPlace {
                    query,
                    sources,
                    speaker,
                    from,
                    until,
                    in_quotes,
                    literal
                })
            ),
            (".*", any::<Option<u32>>(), any::<Option<(u32, u32)>>(), ".*", any::<bool>()).prop_map(
                |(article, paragraph, passage, query, literal)| {
                    let passage = passage.filter(|(start, end)| start < end);
                    Place::Read(ReadPlace { article, paragraph, passage, query, literal })
                }
            ),
            (".*", who, keys(), kind, date(), date()).prop_map(
                |(words, speaker, sources, kind, from, until)| Place::Quotes(QuotesPlace {
                    words,
                    speaker,
                    sources,
                    kind,
                    from,
                    until
                })
            ),
            (keys(), part, named(), relation, origin, any::<bool>(), ".*").prop_map(
                |(sources, part, matter, relation, origin, differing, words)| Place::Compare(ComparePlace {
                    sources,
                    part,
                    matter,
                    relation,
                    origin,
                    differing,
                    words
                })
            ),
            Just(Place::About),
            Just(Place::Style),
            "[A-Z].*".prop_map(Place::Unknown),
        ]
    }

    proptest! {
        #[test]
        fn reading_what_was_printed_gives_the_same_address(
            place in any_place(),
            language in proptest::option::of((0usize..2).prop_map(|at| Language::ALL[at])),
        ) {
            let address = Address { place, language };
            prop_assert_eq!(Address::read(&address.print()), address);
        }

        #[test]
        fn any_text_can_be_read(url in ".*") {
            let address = Address::read(&url);
            prop_assert_eq!(Address::read(&address.print()), address);
        }
    }
}
