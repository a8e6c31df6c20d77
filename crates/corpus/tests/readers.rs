//! What readers type, and what they must find.
//!
//! Two tables of one shape: over a small invented collection, and over the five originals where a
//! developer has them (they belong to their publishers and are not in the repository).

mod shared;

use corpus::article::{Article, Collection, Date, Name, NameKind};
use corpus::quote::Quotes;
use corpus::search::{Filters, Limits, Query, Results, Searcher};

/// What a query must find, by the ids of articles.
enum Expect {
    /// These, in any order, among others.
    Has(&'static [&'static str]),
    /// These and no others, in any order.
    Only(&'static [&'static str]),
    /// This before all others.
    First(&'static str),
    /// None of these.
    Absent(&'static [&'static str]),
    Nothing,
    /// Anything, quickly and without a panic.
    Answers,
}
use Expect::{Absent, Answers, First, Has, Nothing, Only};

fn check(collection: &Collection, cases: &[(&str, Expect)]) {
    let quotes = Quotes::default();
    let searcher = Searcher::new(collection, &quotes);
    let mut failed = Vec::new();
    for (typed, expect) in cases {
        let results = searcher.search(&Query::parse(typed), &Filters::default(), Limits::default());
        let found = ids(collection, &results);
        let good = match expect {
            Has(wanted) => wanted.iter().all(|id| found.contains(id)),
            Only(wanted) => found.len() == wanted.len() && wanted.iter().all(|id| found.contains(id)),
            First(id) => found.first() == Some(id),
            Absent(unwanted) => !found.is_empty() && !unwanted.iter().any(|id| found.contains(id)),
            Nothing => found.is_empty(),
            Answers => true,
        };
        if !good {
            failed.push(format!("{} found {found:?}", &typed[..typed.len().min(60)]));
        }
    }
    assert!(failed.is_empty(), "{} of {} cases:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

fn ids<'a>(collection: &'a Collection, results: &Results) -> Vec<&'a str> {
    results.articles.iter().map(|hits| collection.articles[hits.article.at()].id.as_str()).collect()
}

fn harbour() -> Collection {
    let article = |id: &str, title: &str, date: &str, paragraphs: &[&str]| {
        let mut article = Article::from_paragraphs(id, &id.to_uppercase(), paragraphs);
        article.title = Some(title.to_owned()).filter(|title| !title.is_empty());
        article.date = Date::parse(date);
        article
    };
    Collection {
        articles: vec![
            article(
                "ferry",
                "Night ferry to Hrodna",
                "2022-06",
                &[
                    "The night ferry carried 1,200 people to Hrodna, Mayor Siarhei Kastsiukevich said.",
                    "“We need a launch pad for rescue boats,” Ilse Müller told the U.S. Embassy.",
                    "Nobody colored the lighthouse in June.",
                ],
            ),
            article(
                "storm",
                "",
                "2022-10-11",
                &[
                    "A storm closed the harbour; the Harbour Pilots Association (HPA) spoke of naïve planning.",
                    "Mara’s crew used the old pier as a launchpad. The HPA told us so.",
                    "Its chairman, Sergei Kostyukevich of Kharkov, resigned.",
                ],
            ),
            article(
                "bakery",
                "A bakery opens",
                "2024-08",
                &[
                    "Ilse opened a bakery behind the theatre. The mayor’s office mobilised 45 000 crowns.",
                    "The Łódź baker and Jürgen Straße signed the e-mail.",
                    "Reopening the market took a decade of dialogue.",
                ],
            ),
        ],
        names: vec![Name {
            canonical: "Harbour Pilots Association".to_owned(),
            kind: NameKind::Organisation,
            role: None,
            aliases: vec!["the pilots’ guild".to_owned()],
        }],
        ..Collection::default()
    }
}

#[test]
fn readers_of_a_small_collection_find_what_they_mean() {
    let long = "harbour ".repeat(1300);
    let unbroken = "x".repeat(10_000);
    check(
        &harbour(),
        &[
            // Words, forms, order.
            ("ferry", Only(&["ferry"])),
            ("FERRIES", Only(&["ferry"])),
            ("storm harbor", First("storm")),
            ("harbours", Has(&["storm"])),
            ("opening", Has(&["bakery"])),
            ("night ferry hrodna storm", First("ferry")),
            ("the of and", Answers),
            // Unfinished.
            ("lightho", Only(&["ferry"])),
            ("night f", First("ferry")),
            // Phrases and exclusions.
            ("\"night ferry\"", Only(&["ferry"])),
            ("\"ferry night\"", Nothing),
            ("“old pier”", Only(&["storm"])),
            ("\"nihgt ferry\"", Only(&["ferry"])),
            ("mayor -ferry", Only(&["bakery"])),
            ("mayro -ferry", Only(&["bakery"])),
            ("mayor -\"night ferry\"", Only(&["bakery"])),
            ("-ferry", Only(&["storm", "bakery"])),
            ("mayor −ferry", Only(&["bakery"])),
            // What is left out may be mistyped, inflected or otherwise spelled; what the collection knows is not.
            ("mayor -ferrry", Only(&["bakery"])),
            ("mayor -Grodno", Only(&["bakery"])),
            ("mayor -\"nihgt ferry\"", Only(&["bakery"])),
            ("mayor -Sergey", Only(&["bakery"])),
            ("mayor -strm", Only(&["ferry", "bakery"])),
            ("ferry -\"nihgt fery\"", Nothing),
            ("mayor -zzqxv", Only(&["ferry", "bakery"])),
            ("-zzqxv", Only(&["ferry", "storm", "bakery"])),
            // One quoted word is taken as typed.
            ("\"harbour\"", Only(&["storm"])),
            ("\"Sergei\"", Only(&["storm"])),
            ("\"Sergey\"", Only(&["ferry", "storm"])),
            // The and of alone are no answer, and in a pasted sentence quotation marks ask for nothing.
            ("the bakery", Only(&["bakery"])),
            ("who is zzqxv", Nothing),
            ("ferry OR bakery", Only(&["ferry", "bakery"])),
            ("She told the people of the bakery “nobody mobilised us” and left", First("bakery")),
            // Filters.
            ("date:2022", Only(&["ferry", "storm"])),
            ("date:2022-07..2023", Only(&["storm"])),
            ("source:bakery mayor", Only(&["bakery"])),
            ("mayor source:nobody", Nothing),
            ("mayor -source:bakery", Only(&["ferry"])),
            // Slips.
            ("lihgthouse", Only(&["ferry"])),
            ("ligthhouse", Only(&["ferry"])),
            ("wighthouse", Only(&["ferry"])),
            ("bakey", First("bakery")),
            ("strom", First("storm")),
            ("storrm", First("storm")),
            ("lihgthuose", Only(&["ferry"])),
            ("lightose", Only(&["ferry"])),
            ("bakrey", First("bakery")),
            // A word of its own is no slip, however near: ferry, crew, mayor, storm, pier.
            ("fetch", Nothing),
            ("grew", Nothing),
            ("major", Nothing),
            ("story", Nothing),
            ("tier", Nothing),
            ("bravery", Nothing),
            // Accents, ligatures, case, invisible marks.
            ("naive", Only(&["storm"])),
            ("nai\u{308}ve", Only(&["storm"])),
            ("lodz", Only(&["bakery"])),
            ("strasse", Only(&["bakery"])),
            ("muller", Only(&["ferry"])),
            ("mueller", Only(&["ferry"])),
            ("light\u{ad}house", Only(&["ferry"])),
            // Apostrophes and possessives.
            ("maras crew", First("storm")),
            ("mara's crew", First("storm")),
            ("Mara’s", Only(&["storm"])),
            ("mayors office", First("bakery")),
            ("ʼbakeryʼ", Only(&["bakery"])),
            // Compounds.
            ("launchpad", Only(&["ferry", "storm"])),
            ("launch pad", Has(&["ferry", "storm"])),
            ("launch-pad", Has(&["ferry", "storm"])),
            ("light house", Has(&["ferry"])),
            ("email", Only(&["bakery"])),
            ("nightferry", Only(&["ferry"])),
            ("rescueboat", Only(&["ferry"])),
            ("nightferryto", Only(&["ferry"])),
            ("behindthetheatre", Only(&["bakery"])),
            ("marascrew", Only(&["storm"])),
            ("ferrynight", Nothing),
            ("rescuebo", Only(&["ferry"])),
            ("\"rescueboats\"", Only(&["ferry"])),
            ("\"light house\"", Only(&["ferry"])),
            ("\"colored the light house\"", Only(&["ferry"])),
            ("\"light the house\"", Nothing),
            ("mayor -launchpad", Only(&["bakery"])),
            ("mayor -\"launch pad\"", Only(&["bakery"])),
            ("mayor -\"e mail\"", Only(&["ferry"])),
            // Regional spelling.
            ("coloured", Only(&["ferry"])),
            ("theater", Only(&["bakery"])),
            ("mobilized", Only(&["bakery"])),
            ("dialog", Only(&["bakery"])),
            ("harbor", Has(&["storm"])),
            // Numbers.
            ("1200", Only(&["ferry"])),
            ("1,200", Only(&["ferry"])),
            ("1.200", Only(&["ferry"])),
            ("1 200", Has(&["ferry"])),
            ("45000", Only(&["bakery"])),
            ("45,000", Only(&["bakery"])),
            ("45k", Only(&["bakery"])),
            ("45\u{202f}000", Only(&["bakery"])),
            ("45 thousand", First("bakery")),
            ("12", Nothing),
            ("4500", Nothing),
            // Abbreviations.
            ("US", Only(&["ferry"])),
            ("U.S.", Only(&["ferry"])),
            ("usa", Only(&["ferry"])),
            ("us embassy", First("ferry")),
            ("H.P.A.", Only(&["storm"])),
            // Capitals are no beginning of harbour, hrodna, market.
            ("HA", Nothing),
            ("MAR", Nothing),
            ("harbour pilots association", First("storm")),
            ("pilots’ guild", First("storm")),
            // Names in other romanisations and in Cyrillic.
            ("Grodno", Only(&["ferry"])),
            ("Гродно", Only(&["ferry"])),
            ("Sergey", Only(&["ferry", "storm"])),
            ("Сергей", Only(&["ferry", "storm"])),
            ("Kharkiv", Only(&["storm"])),
            ("Харків", Only(&["storm"])),
            ("Kostyukevich", Only(&["ferry", "storm"])),
            ("Charkow", Only(&["storm"])),
            ("Kostjukewitsch", Only(&["ferry", "storm"])),
            ("Гродне", Only(&["ferry"])),
            ("Гродненская", Nothing),
            ("Сергеем", Only(&["ferry", "storm"])),
            ("Сяргея", Only(&["ferry", "storm"])),
            ("Харькове", Only(&["storm"])),
            ("Костюкевича", Only(&["ferry", "storm"])),
            ("США", Only(&["ferry"])),
            ("собака", Nothing),
            // On the way to such a name.
            ("kostiuke", Only(&["ferry", "storm"])),
            ("Kostjuk", Only(&["storm"])),
            ("Kostjukewi", Only(&["storm"])),
            // Nothing, and nothing typed is an error.
            ("zzqxv", Nothing),
            ("", Nothing),
            ("   ", Nothing),
            ("\"", Nothing),
            ("- -- \"\" : *", Nothing),
            ("\"night ferry", First("ferry")),
            ("ferry\" \"", First("ferry")),
            ("(ferry) AND [pier]", Has(&["ferry"])),
            ("<script>ferry</script>", Has(&["ferry"])),
            ("😀 ferry 😀", First("ferry")),
            ("ferry\u{0}\u{7}\u{1b}", First("ferry")),
            ("source: speaker: date: in:", Nothing),
            ("date:soon", Answers),
            (&long, Has(&["storm"])),
            (&unbroken, Nothing),
        ],
    );
}

#[test]
fn readers_of_the_originals_find_what_they_mean() {
    let Some(mut collection) = shared::originals() else { return };
    for article in &mut collection.articles {
        article.id.truncate(3);
        article.source.clear();
    }
    let all: &[&str] = &["000", "001", "002", "003", "004"];
    check(
        &collection,
        &[
            ("lukashenko", Only(&["000", "001", "002", "003", "004"])),
            ("lukashenka", Has(all)),
            ("Лукашенко", Has(all)),
            ("lukashneko", Has(all)),
            ("Łukaszenka", Has(all)),
            ("alyaksandr lukashenka", First("000")),
            ("Aliaksandr", Has(&["000", "001", "003", "004"])),
            ("Tikhanovskaya", Has(&["000", "001", "002", "003", "004"])),
            ("Тихановская", Has(&["000", "001", "002", "003", "004"])),
            ("tsikhanuskaya", Has(&["000", "003"])),
            ("Viacorka", Only(&["004"])),
            ("Vyachorka", Only(&["004"])),
            ("Вячорка", Only(&["004"])),
            ("viačorka newsweek", First("004")),
            ("gomel", Only(&["002", "004"])),
            ("homel region", First("002")),
            ("Гомель", Only(&["002", "004"])),
            ("kiev offensive", Has(&["000", "003"])),
            ("Київ", Has(&["000", "002", "003", "004"])),
            ("mozyr", Only(&["004"])),
            ("Kovalevsky", Only(&["003"])),
            ("lugansk", Only(&["001"])),
            ("chornobyl", Only(&["001"])),
            ("saber rattling", First("000")),
            ("sabre-rattling", First("000")),
            ("saberrattling", Only(&["000"])),
            ("launch pad", Has(&["000", "001"])),
            ("launchpad", Only(&["000", "001"])),
            ("air strikes", Has(&["000", "001"])),
            ("airstrikes", Only(&["000", "001"])),
            ("cyberpartisans", Only(&["002"])),
            ("counter-offensive", First("001")),
            ("45000 troops", Has(&["000"])),
            ("45,000", Has(&["000"])),
            ("45 000", Has(&["000"])),
            ("1100 troops", First("004")),
            ("20.000", Only(&["001"])),
            ("u.s. ambassador", First("003")),
            ("US embassy", First("003")),
            ("N.A.T.O.", Only(&["003"])),
            ("collective security treaty organization", First("003")),
            ("european union sanctions", First("001")),
            ("peoples militia", Has(&["002", "003"])),
            ("people's militia", Has(&["002", "003"])),
            ("defence minister", Has(&["002", "004"])),
            ("mobilisation", Has(&["000"])),
            ("isknader", Only(&["000"])),
            ("ksandr", Answers),
            ("public opinon polls", First("004")),
            ("\"union state\"", Only(&["001", "003", "004"])),
            ("\"state union\"", Nothing),
            ("\"unoin state\"", Only(&["001", "003", "004"])),
            ("putin -nuclear", Absent(&["000", "004"])),
            ("lukashneko -\"union state\"", Only(&["000", "002"])),
            ("kursk incursion", First("004")),
            ("railway sabotage", First("002")),
            ("state department spokesperson", First("003")),
            ("genocide", Only(&["001"])),
            ("henocide", Only(&["001"])),
            ("iskandar", Only(&["000"])),
            ("ewsweek", Only(&["004"])),
            ("reconaisance", Only(&["000", "002"])),
            ("Loukachenko", Has(all)),
            ("Cichanouskaja", Has(all)),
            ("Kiew", Has(&["000", "002", "003", "004"])),
            ("Donezk", Only(&["001"])),
            ("Путина", Has(all)),
            ("Белоруссии", Has(all)),
            ("Украіне", Has(all)),
            ("Россией", Has(all)),
            ("Тихановской", Has(all)),
            ("Гомеля", Only(&["002", "004"])),
            ("Мінску", Only(&["001", "002", "003", "004"])),
            ("Зеленский", Nothing),
            ("Zelensky", Nothing),
            ("airstrike", Only(&["000", "001"])),
            ("build-up", First("004")),
            ("EU", Only(&["001"])),
            ("belarus -newsweak", Only(&["000", "001", "002", "003"])),
            ("\"Lukashenka\"", Only(&["000", "002"])),
            ("planet", Nothing),
            ("moon", Nothing),
            ("reaction", Nothing),
            ("zzqxv", Nothing),
            ("\"\"\" - -- :", Nothing),
        ],
    );
}
