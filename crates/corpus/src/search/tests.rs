//! What a reader sees, over small invented collections.

use super::*;
use crate::article::Article;

fn collection(texts: &[(&str, &[&str])]) -> Collection {
    let articles =
        texts.iter().map(|(id, paragraphs)| Article::from_paragraphs(id, id, paragraphs)).collect();
    Collection { articles, ..Collection::default() }
}

/// The ids that answer `typed`, best first.
fn check(texts: &[(&str, &[&str])], typed: &str, expected: &[&str]) {
    assert_eq!(answers(texts, typed), expected, "{typed}");
}

fn check_first(texts: &[(&str, &[&str])], typed: &str, expected: &str) {
    assert_eq!(answers(texts, typed).first().map(String::as_str), Some(expected), "{typed}");
}

fn answers(texts: &[(&str, &[&str])], typed: &str) -> Vec<String> {
    let collection = collection(texts);
    let quotes = Quotes::default();
    let results = Searcher::new(&collection, &quotes).search(
        &Query::parse(typed),
        &Filters::default(),
        Limits::default(),
    );
    results.articles.iter().map(|hits| collection.articles[hits.article.at()].id.clone()).collect()
}

const HARBOUR: &[(&str, &[&str])] = &[
    ("ferry", &["The night ferry left the harbour.", "Mara waved from the pier."]),
    ("storm", &["A storm closed the harbour for a night.", "No ferry sailed."]),
    ("bakery", &["Ilse opened a bakery."]),
];

#[test]
fn articles_with_more_of_the_words_come_first() {
    check(HARBOUR, "ferry pier ", &["ferry", "storm"]);
}

#[test]
fn a_phrase_must_stand_together() {
    check(HARBOUR, "\"night ferry\"", &["ferry"]);
    check(HARBOUR, "\"ferry night\"", &[]);
}

#[test]
fn an_excluded_word_leaves_its_articles_out() {
    check(HARBOUR, "harbour -storm", &["ferry"]);
    check(HARBOUR, "-harbour", &["bakery"]);
}

#[test]
fn a_name_is_left_out_however_it_is_spelled() {
    let texts: &[(&str, &[&str])] = &[
        ("a", &["It rained on Lukashenka."]),
        ("o", &["It rained on Lukashenko."]),
        ("none", &["It rained near Zaporizhzhia."]),
    ];
    check(texts, "rained -Lukashenko", &["none"]);
    check(texts, "zaporozhye ", &["none"]);
}

#[test]
fn an_unfinished_word_already_finds() {
    check(HARBOUR, "bak", &["bakery"]);
}

#[test]
fn matches_are_marked_where_they_stand() {
    let collection = collection(HARBOUR);
    let quotes = Quotes::default();
    let searcher = Searcher::new(&collection, &quotes);
    let query = Query::parse("\"night ferry\" pier ");
    let text = &collection.articles[0];
    let marks = searcher.marks(&query, ArticleIndex(0));
    assert_eq!(marks.iter().map(|m| text.slice(*m)).collect::<Vec<_>>(), ["night ferry", "pier"]);
    let results = searcher.search(&query, &Filters::default(), Limits::default());
    let shown: Vec<&str> = results.articles[0].passages.iter().map(|hit| text.slice(hit.excerpt)).collect();
    assert_eq!(shown, ["The night ferry left the harbour.", "Mara waved from the pier."]);
}

#[test]
fn the_typed_form_comes_before_inflected_ones_names_otherwise_written_and_slips() {
    // Texts of one length, each with one form of the word, the worst first.
    check(
        &[
            ("other", &["Sergey waited on the pier."]),
            ("stem", &["Sergeis waited on the pier."]),
            ("exact", &["Sergei waited on the pier."]),
        ],
        "sergei ",
        &["exact", "stem", "other"],
    );
    check(
        &[("slip", &["They saw a lighthouse there."]), ("exact", &["They saw a harbour there."])],
        "lihgthouse harbour ",
        &["exact", "slip"],
    );
    // However often the other name stands there.
    check(
        &[("others", &["Sergey, Sergey, Sergey, Sergey."]), ("exact", &["Mara and Sergei waited."])],
        "sergei ",
        &["exact", "others"],
    );
}

#[test]
fn what_stands_there_as_typed_comes_first() {
    let far =
        "A sailor, an anchor and a lantern came along, and nobody on the long pier knew whose they were.";
    // However short the other text and however often it has another form.
    check(&[("forms", &["Anchors, anchored, anchors."]), ("typed", &[far])], "anchor ", &["typed", "forms"]);
    check(
        &[("apart", &["Orm posted it, and posted it from Orm."]), ("typed", &[far, "So said the Orm Post."])],
        "orm post ",
        &["typed", "apart"],
    );
    // While the last word is typed, too.
    check(
        &[
            ("apart", &["Orm posted it, and posted it from Orm."]),
            ("typed", &[far, "So said the Orm Postilion."]),
        ],
        "orm posti",
        &["typed", "apart"],
    );
    // As one word or as two.
    check(
        &[("apart", &["The rail and the cars, cars and rail."]), ("joined", &[far, "They used railcars."])],
        "rail cars ",
        &["joined", "apart"],
    );
    let typed_or_not: &[(&str, &[&str])] =
        &[("forms", &["Chief of a mission."]), ("typed", &["Chiefs of a mission."])];
    check(typed_or_not, "mission chiefs ", &["typed", "forms"]);
}

#[test]
fn a_slip_is_corrected_though_it_has_the_stem_or_the_sound_of_another_word() {
    check(
        &[("stem", &["They represent us."]), ("meant", &["The repression went on."])],
        "represion ",
        &["meant", "stem"],
    );
    check(
        &[("sound", &["The Central Pier."]), ("meant", &["Out of control."])],
        "centrol ",
        &["sound", "meant"],
    );
    check(
        &[("letters", &["A social evening."]), ("meant", &["A special evening."])],
        "soecial ",
        &["meant", "letters"],
    );
    check(
        &[("harder", &["An operation, and an operation."]), ("easier", &["For want of cooperation."])],
        "coperation ",
        &["easier", "harder"],
    );
    check(
        &[("rare", &["The indication was clear."]), ("stem", &["She was vindicated."])],
        "vindication ",
        &["stem"],
    );
    // What was meant comes before its other forms, as if it had been typed.
    check(
        &[("form", &["A current, the current of the current."]), ("meant", &["Strong currents here."])],
        "curents ",
        &["meant", "form"],
    );
    // A word that has another ending is no slip.
    check(&[("stem", &["They sailed."]), ("other", &["A sailor."])], "sailing ", &["stem"]);
    // What it was taken for counts as typed.
    check(
        &[
            ("apart", &["Posted from Orm, and posted in Orm."]),
            ("meant", &["And nobody but the Orm Post said so."]),
        ],
        "orm psot ",
        &["meant", "apart"],
    );
}

#[test]
fn endings_that_are_confused_count_as_meant() {
    let texts: &[(&str, &[&str])] = &[
        ("kin", &["They exist to exist, and exist."]),
        ("meant", &["The existence of a harbour."]),
        ("verb", &["He refers to it, he refers to me."]),
        ("referred", &["She referred to it."]),
    ];
    check(texts, "existance ", &["meant", "kin"]);
    check(texts, "refered ", &["referred", "verb"]);
    // What may be an inflected word stays one.
    let texts: &[(&str, &[&str])] =
        &[("hope", &["They hope, and hope."]), ("hop", &["Hares hopping about."])];
    check(texts, "hoping ", &["hope", "hop"]);
}

#[test]
fn what_a_word_is_made_of_answers_where_the_word_stands_nowhere() {
    let texts: &[(&str, &[&str])] = &[
        ("verb", &["They invade the pier."]),
        ("ified", &["The boat was reclassified."]),
        ("table", &["A loss of boats."]),
    ];
    check(texts, "invasion ", &["verb"]);
    check(texts, "reclassification ", &["ified"]);
    check(texts, "lose ", &["table"]);
    let both: &[(&str, &[&str])] = &[("made", &["They invade."]), ("typed", &["The invasion of 1066."])];
    check(both, "invasion ", &["typed"]);
}

#[test]
fn a_name_that_nearly_everybody_writes_as_two_words_is_found_so() {
    let apart: &[&str] = &["The Orm House, the Orm House; the Orm House, the Orm House, the Orm House."];
    let texts: &[(&str, &[&str])] = &[("joined", &["Said @OrmHouse."]), ("apart", apart)];
    check(texts, "ormhouse ", &["joined", "apart"]);
    let texts: &[(&str, &[&str])] = &[("name", &["Ida Newman sailed."]), ("apart", &["A new man sailed."])];
    check(texts, "newman ", &["name"]);
}

#[test]
fn numbers_in_words_and_digits_are_the_same() {
    let texts: &[(&str, &[&str])] = &[
        ("digits", &["About 80,000 boats."]),
        ("scale", &["Some 1.4 million boats."]),
        ("other", &["More than 80 boats, thousands said."]),
        ("words", &["Forty thousand boats."]),
        ("twelve", &["The twelve boats."]),
    ];
    check_first(texts, "eighty thousand boats ", "digits");
    check_first(texts, "80 thousand boats ", "digits");
    check_first(texts, "1400000 boats ", "scale");
    check_first(texts, "forty thousand boats ", "words");
    check_first(texts, "12 boats ", "twelve");
    check(&[("three", &["They fired three flares."]), ("one", &["No one."])], "3 ", &["three"]);
    check(&[("digit", &["Article 5 applies."]), ("one", &["No one."])], "five ", &["digit"]);
    let collection = collection(texts);
    let quotes = Quotes::default();
    let searcher = Searcher::new(&collection, &quotes);
    let read = |typed: &str| {
        searcher.search(&Query::parse(typed), &Filters::default(), Limits::default()).understood
    };
    let also = vec!["80,000".to_owned()];
    assert_eq!(
        read("eighty thousand "),
        [Reading { typed: "eighty thousand".to_owned(), also, instead: true }]
    );
    assert_eq!(read("forty thousand "), []);
    // Halves are understood together, words that occur nowhere one by one.
    let nowhere = |typed: &str| Reading { typed: typed.to_owned(), also: Vec::new(), instead: true };
    assert_eq!(read("boats xyzzy plugh "), [nowhere("xyzzy"), nowhere("plugh")]);
}

#[test]
fn a_short_word_that_stands_behind_the_one_before_is_whole() {
    let texts: &[(&str, &[&str])] =
        &[("name", &["Jong Un sailed, said Mara."]), ("other", &["The unlucky United Ferries sailed."])];
    check(texts, "jong un", &["name"]);
    check(texts, "un", &["name", "other"]);
    check(texts, "mara un", &["name", "other"]);
}

#[test]
fn a_rare_name_with_a_slip_says_more_than_what_stands_everywhere() {
    let texts: &[(&str, &[&str])] = &[
        ("often", &["Rebels, rebels of the island. Rebels in the harbour. The rebels left."]),
        ("name", &["Houthi fishers and some rebels met."]),
        ("more", &["Many rebels. Rebels again."]),
        ("none", &["Nobody."]),
    ];
    check_first(texts, "huthi rebels ", "name");
}

#[test]
fn a_name_whose_words_are_seldom_names_is_found_by_its_letters() {
    let texts: &[(&str, &[&str])] = &[
        ("name", &["The European Harbour Agency met.", "The European ferry."]),
        ("words", &["An agency of an agency, and an agency in a harbour, in a harbour."]),
        ("small", &["A European harbour agency."]),
    ];
    check(&texts[..2], "EHA ", &["name"]);
    check(&texts[1..], "EHA ", &[]);
}

#[test]
fn what_should_be_a_date_and_is_none_is_told() {
    let collection = collection(&[("boat", &["A boat dating from 1990."])]);
    let quotes = Quotes::default();
    let searcher = Searcher::new(&collection, &quotes);
    let told = |typed: &str| {
        let results = searcher.search(&Query::parse(typed), &Filters::default(), Limits::default());
        results.understood.into_iter().map(|reading| reading.typed).collect::<Vec<_>>()
    };
    assert_eq!(told("boat date:2016-13 "), ["2016", "13", "date:2016-13"]);
    assert_eq!(told("boat dates:2016 "), Vec::<String>::new());
    assert!(
        query::is_no_date("date:2016-13") && !query::is_no_date("date:2016") && !query::is_no_date("2016")
    );
}

#[test]
fn a_stop_word_is_no_form_of_another() {
    check(&[("own", &["She had her own boat."])], "owned ", &["own"]);
    check(
        &[("will", &["She will sail, he will too."]), ("willing", &["Nobody was willing."])],
        "willing ",
        &["willing"],
    );
}

/// What is advised for `typed`, as a reader would note it down.
fn check_advice(typed: &str, filters: &Filters, expected: &str) {
    let collection = collection(HARBOUR);
    let quotes = Quotes::default();
    let results =
        Searcher::new(&collection, &quotes).search(&Query::parse(typed), filters, Limits::default());
    let advice = results.advice.iter().map(|advice| match advice {
        Advice::WordAlone { word, articles } => format!("{word} alone {articles}"),
        Advice::Spelling { typed, nearest } => format!("{typed}: {}", nearest.join(" ")),
        Advice::WithoutFilters { articles } => format!("without filters {articles}"),
    });
    assert_eq!(advice.collect::<Vec<_>>().join(", "), expected, "{typed}");
}

#[test]
fn the_same_articles_answer_without_guidance() {
    let collection = collection(HARBOUR);
    let quotes = Quotes::default();
    let searcher = Searcher::new(&collection, &quotes);
    for typed in ["ferry night ", "bakrey ", "\"ferry night\" "] {
        let search = |guidance| {
            let limits = Limits { guidance, ..Limits::default() };
            searcher.search(&Query::parse(typed), &Filters::default(), limits)
        };
        let guided = search(true);
        let Results { total, articles, .. } = guided.clone();
        assert_eq!(search(false), Results { total, articles, ..Results::default() }, "{typed}");
        assert_ne!(search(false), guided, "{typed}");
    }
}

#[test]
fn the_same_articles_answer_without_passages() {
    let collection = collection(HARBOUR);
    let quotes = Quotes::default();
    let searcher = Searcher::new(&collection, &quotes);
    for typed in ["ferry night ", "bakrey ", "\"ferry night\" "] {
        let search = |passages| {
            let limits = Limits { passages, ..Limits::default() };
            searcher.search(&Query::parse(typed), &Filters::default(), limits)
        };
        let mut expected = search(3);
        for found in &mut expected.articles {
            assert!(found.matching_paragraphs > 0, "{typed}");
            *found = ArticleHits { article: found.article, score: found.score, ..ArticleHits::default() };
        }
        assert_eq!(search(0), expected, "{typed}");
    }
}

#[test]
fn an_empty_answer_says_what_would_answer() {
    let everywhere = Filters::default();
    check_advice("\"ferry night\" ", &everywhere, "ferry alone 2, night alone 2");
    check_advice("harbour -harbour ", &everywhere, "harbour alone 2");
    check_advice("\"the bakrey\"", &everywhere, "bakrey alone 1");
    check_advice("bkxry", &everywhere, "bkxry: bakery");
    check_advice("zzqxv", &everywhere, "");
    let bakery = Filters { sources: vec!["bakery".to_owned()], ..Filters::default() };
    check_advice("ferry", &bakery, "without filters 2");
    check_advice("ferry source:bakery", &everywhere, "without filters 2, ferry alone 2");
    check_advice("\"ferry bakery\"", &bakery, "bakery alone 1");
}

#[test]
fn why_names_forms_fields_and_shares_of_the_score() {
    let mut collection = collection(&[
        ("ferry", &["The night ferry left.", "Two ferries sailed."]),
        ("bakery", &["Ilse opened a bakery at night."]),
    ]);
    collection.articles[0].title = Some("A ferry".to_owned());
    let quotes = Quotes::default();
    let searcher = Searcher::new(&collection, &quotes);
    let query = Query::parse("ferry night ");
    let why = searcher.why(&query, &Filters::default(), ArticleIndex(0));
    let told: Vec<String> = why
        .terms
        .iter()
        .map(|term| format!("{} {:?} {:?} in {}", term.typed, term.forms, term.fields, term.articles))
        .collect();
    assert_eq!(
        told,
        ["ferry [(\"ferry\", 3), (\"ferries\", 1)] [1, 1, 2] in 1", "night [(\"night\", 1)] [0, 0, 1] in 2",]
    );
    assert_eq!(why.score, why.best);
    let terms: f32 = why.terms.iter().map(|term| term.score).sum();
    assert!(terms > 0.0 && terms <= why.score, "{terms} of {}", why.score);
    let other = searcher.why(&Query::parse("ilse"), &Filters::default(), ArticleIndex(0));
    assert_eq!(other, Why::default());
}

#[test]
fn words_are_told_as_the_articles_write_them() {
    let mut collection = collection(&[("ferry", &["Then Mara Lind waved."])]);
    collection.articles[0].authors = vec!["Mara Lind".to_owned()];
    let quotes = Quotes::default();
    let searcher = Searcher::new(&collection, &quotes);
    let told: Vec<String> = searcher.suggest("mar", &[], 5).into_iter().map(|found| found.query).collect();
    assert_eq!(told, ["Mara "]);
}

#[test]
fn another_word_of_the_same_stem_comes_after_the_inflected_one() {
    check(
        &[("other", &["Mangoes are important."]), ("inflected", &["Mango imports."])],
        "importing ",
        &["inflected", "other"],
    );
    // Written the American way it is the same word.
    check(
        &[("other", &["A central pier."]), ("spelled", &["Piers to centralize."])],
        "centralised ",
        &["spelled", "other"],
    );
}

#[test]
fn numbers_and_days_meet_however_they_are_written() {
    let texts: &[(&str, &[&str])] = &[
        ("million", &["It cost 1,200,000 francs."]),
        ("other", &["It cost 3,000,000 francs."]),
        ("spaces", &["It cost 5 800 000 francs."]),
        ("billion", &["It cost $148 billion."]),
        ("group", &["At the G-20 they dined."]),
        ("day", &["They sailed on Dec. 24th."]),
        ("decimal", &["It lost $5.4 billion and 1.5m boats."]),
        ("large", &["It lost $54 billion."]),
    ];
    check(texts, "5.4bn ", &["decimal"]);
    check(texts, "1.5 million ", &["decimal", "million"]);
    // The other has three zeros in a row, too.
    check(texts, "1 200 000 ", &["million", "spaces"]);
    check(texts, "5800000 ", &["spaces"]);
    check(texts, "3.000.000 ", &["other"]);
    check(texts, "$148bn ", &["billion"]);
    check(texts, "g20 ", &["group"]);
    check(texts, "24 december ", &["day"]);
}

#[test]
fn short_words_run_together_are_found_apart() {
    let texts: &[(&str, &[&str])] = &[("hyphen", &["The on-going storm."]), ("other", &["Go on."])];
    check(texts, "ongoing ", &["hyphen"]);
}

#[test]
fn a_slip_is_no_two_words_of_which_one_says_nothing() {
    let texts: &[(&str, &[&str])] = &[("slip", &["They may withhold it."]), ("apart", &["With old nets."])];
    check(texts, "withold ", &["slip"]);
}

#[test]
fn forms_that_no_ending_makes_are_found_below_the_typed_one() {
    let texts: &[(&str, &[&str])] = &[("irregular", &["They fought wolves."]), ("typed", &["They fight."])];
    check(texts, "fight ", &["typed", "irregular"]);
    check(texts, "fighting ", &["typed", "irregular"]);
    check(texts, "wolf ", &["irregular"]);
    check(texts, "wolf -fight ", &[]);
}

#[test]
fn words_side_by_side_come_before_many_places_of_one_also_inflected() {
    let many = "The driver drove. A driver slept. The driver sang. Another driver sat by the first driver.";
    let texts: &[(&str, &[&str])] = &[
        ("one", &[many]),
        ("both", &["Of slave drivers and other men much was written in those long years."]),
    ];
    check(texts, "slave driver ", &["both", "one"]);
}

#[test]
fn doubled_letters_are_forgiven_twice() {
    let texts: &[(&str, &[&str])] = &[("meant", &["New tariffs."]), ("other", &["An old terrace."])];
    check(texts, "tarrifs ", &["meant"]);
    check(texts, "tariff ", &["meant"]);
}

#[test]
fn a_speaker_without_a_letter_is_nobody() {
    let collection = collection(&[("pier", &["“We sail at dawn,” said Mara Lind."])]);
    let quotes = crate::quote::extract(&collection, &[]).unwrap();
    let searcher = Searcher::new(&collection, &quotes);
    let whole = "speaker:\"captain mara lind\"";
    let other = "speaker:\"mara lind jonas\"";
    for (typed, found) in [("speaker:mara", 1), ("speaker:?", 0), (whole, 1), (other, 0)] {
        let results = searcher.search(&Query::parse(typed), &Filters::default(), Limits::default());
        assert_eq!(results.articles.len(), found, "{typed}");
    }
}

#[test]
fn a_facet_counts_as_many_articles_as_its_filter_leaves() {
    let mut collection = collection(&[
        (
            "pier",
            &[
                "“The ferry sails at dawn,” said Mara Lind.",
                "“No wall will hold,” said Jon Vik. The ferry sank.",
            ],
        ),
        (
            "quay",
            &[
                "“The old wall holds,” Mara Lind said.",
                "“We dredge the harbour,” said Jon Vik of the ferry wall.",
            ],
        ),
        ("lock", &["“The ferry is late,” said Jon Vik. “Tear down the wall,” said Jon Vik."]),
    ]);
    collection.articles[0].date = crate::article::Date::parse("2022-06-07");
    let quotes = crate::quote::extract(&collection, &[]).unwrap();
    let searcher = Searcher::new(&collection, &quotes);
    let queries = [
        "ferry ",
        "wall ",
        "ferry wall ",
        "\"the ferry\" wall ",
        "\"the ferry\" \"the wall\"",
        "wall -dredge ",
        "the ",
        "wall in:quotes",
        "wall source:quay",
        "wall -source:quay",
        "ferry date:2022",
        "wall -date:2022-06",
        "wall speaker:jon",
        "wall -speaker:mara",
        "the speaker:jon -speaker:mara",
        "wall -in:quotes",
        "-in:quotes ",
        "-dredge ",
        "harbour ",
    ];
    let mut counted = 0;
    for typed in queries {
        let ask = |filters| searcher.search(&Query::parse(typed), &filters, Limits::default());
        let facets = ask(Filters::default()).facets;
        let quoted = ask(Filters { in_quotes: true, ..Filters::default() }).total;
        assert_eq!(facets.in_quotes, quoted, "{typed} in quotes");
        for source in ["pier", "quay", "lock"] {
            let count = facets.sources.iter().find(|(name, _)| name == source).map_or(0, |(_, n)| *n);
            let left = ask(Filters { sources: vec![source.to_owned()], ..Filters::default() }).total;
            assert_eq!(count, left, "{typed} from {source}");
        }
        let june = DateRange::parse("2022-06");
        let count = facets.dates.iter().map(|(_, n)| *n).sum::<usize>();
        assert_eq!(count, ask(Filters { dates: june, ..Filters::default() }).total, "{typed} in June");
        for chosen in [None, Some(0)] {
            let ask = |speaker: Option<usize>| {
                let speaker = speaker.map(|at| crate::quote::SpeakerIndex(at as u32));
                let filters = Filters { speaker, ..Filters::default() };
                searcher.search(&Query::parse(typed), &filters, Limits::default())
            };
            let facets = ask(chosen).facets.speakers;
            for at in 0..quotes.speakers.len() {
                let count =
                    facets.iter().find(|(speaker, _)| speaker.0 as usize == at).map_or(0, |(_, n)| *n);
                assert_eq!(
                    count,
                    ask(Some(at)).total,
                    "{typed} of {}, by {chosen:?}",
                    quotes.speakers[at].name
                );
                counted += count;
            }
        }
    }
    assert!(counted > 20, "{counted}");
}

#[test]
fn an_unfinished_word_that_is_none_is_the_beginning_of_one() {
    let texts: &[(&str, &[&str])] =
        &[("life", &["Life at sea. A life of salt. His life."]), ("line", &["They threw her a lifeline."])];
    check(texts, "lifeli", &["line", "life"]);
    check(texts, "life", &["life", "line"]);
}

#[test]
fn a_quoted_word_beside_others_is_wanted() {
    let texts: &[(&str, &[&str])] = &[
        ("both", &["A canary ate the wheat."]),
        ("one", &["Wheat, more wheat."]),
        ("other", &["Canaries sang."]),
    ];
    check(texts, "\"canary\" wheat ", &["both"]);
    check(texts, "\"canary\" \"zebra\"", &[]);
    check(texts, "\"wheat\"", &["one", "both"]);
}

#[test]
fn speakers_dates_and_quotes_can_be_left_out() {
    let mut collection = collection(&[
        ("pier", &["“The ferry sails,” said Mara Lind."]),
        ("quay", &["The ferry sank."]),
        ("lock", &["“A ferry!” said Jon Vik. No ferry came."]),
    ]);
    for (article, date) in collection.articles.iter_mut().zip(["2021-05-03", "2022-06", "2022"]) {
        article.date = Date::parse(date);
    }
    let quotes = crate::quote::extract(&collection, &[]).unwrap();
    let searcher = Searcher::new(&collection, &quotes);
    for (typed, expected) in [
        ("ferry ", "lock pier quay"),
        ("ferry -speaker:mara ", "lock quay"),
        ("ferry -speaker:mara -speaker:vik ", "quay"),
        ("-speaker:mara", "lock quay"),
        ("ferry -speaker:nobody ", "lock pier quay"),
        ("ferry -date:2022 ", "pier"),
        ("-date:2021", "lock quay"),
        ("ferry -date:2021 -date:2022-06 ", ""),
        ("ferry -in:quotes ", "lock quay"),
        ("ferry -in:quotes speaker:vik ", ""),
        ("ferry date:2022 -speaker:vik ", "quay"),
    ] {
        let results = searcher.search(&Query::parse(typed), &Filters::default(), Limits::default());
        let mut found: Vec<&str> =
            results.articles.iter().map(|hits| collection.articles[hits.article.at()].id.as_str()).collect();
        found.sort_unstable();
        assert_eq!(found.join(" "), expected, "{typed}");
    }
}

#[test]
fn forms_that_no_ending_makes_find_one_another() {
    let texts: &[(&str, &[&str])] = &[
        ("men", &["Three men waved."]),
        ("left", &["The pilots left the pier."]),
        ("worse", &["The tide was worse."]),
        ("mistook", &["Mara mistook a buoy."]),
        ("panicked", &["Ilse panicked."]),
        ("bus", &["A bus sank."]),
        ("uses", &["The crew uses oars and bases."]),
    ];
    check(texts, "man ", &["men"]);
    check(texts, "leaving ", &["left"]);
    check(texts, "bad ", &["worse"]);
    check(texts, "mistaken ", &["mistook"]);
    check(texts, "panic ", &["panicked"]);
    check(texts, "buses ", &["bus"]);
}

#[test]
fn abbreviations_have_plurals() {
    let texts: &[(&str, &[&str])] = &[
        ("one", &["One MP sailed.", "An NGO waved."]),
        ("more", &["Two MPs sailed, and their NGOs waved."]),
        ("device", &["The GPS of the GP sank."]),
        ("man", &["Mr Kell rowed."]),
    ];
    check(texts, "MPs ", &["more", "one"]);
    check(texts, "mp ", &["one", "more"]);
    check(texts, "N.G.O.s ", &["more", "one"]);
    check(&texts[..1], "N.G.O.s ", &["one"]);
    check(&texts[3..], "Mrs ", &[]);
    check(&[("device", &["The GPS sank."])], "GP ", &[]);
}

#[test]
fn a_number_is_found_however_it_is_written() {
    let texts: &[(&str, &[&str])] = &[
        ("decimal", &["It cost 3.5 crowns."]),
        ("short", &["It cost $40m."]),
        ("digits", &["It cost 1,200,000 pounds."]),
        ("words", &["It cost eighty thousand francs."]),
        ("unit", &["It sank with 1,200 tonnes on 900 ha."]),
    ];
    check(texts, "3,5 ", &["decimal"]);
    check(texts, "3,5", &["decimal"]);
    check(texts, "40 million ", &["short"]);
    check(texts, "1.2 million ", &["digits"]);
    check(texts, "1.2m ", &["digits"]);
    check(texts, "80,000 ", &["words"]);
    check(texts, "80thousand ", &["words"]);
    check(texts, "1200t ", &["unit"]);
    check(texts, "900ha ", &["unit"]);
    check(texts, "1,20 ", &[]);
    let grouped: &[(&str, &[&str])] =
        &[("grouped", &["1,200 boats"]), ("decimal", &["1.200 boats"]), ("run", &["3-5 boats or 3.5"])];
    check(&grouped[..1], "1,200 ", &["grouped"]);
    check_first(grouped, "1,200 ", "grouped");
}

#[test]
fn a_name_is_found_by_what_the_neighbours_call_it() {
    let texts: &[(&str, &[&str])] = &[
        ("town", &["A ferry sailed to Nikolaev and Zaporozhye."]),
        ("pilot", &["Mikhail Kell met Dmytro and Pavel in Rivne."]),
        ("clerk", &["Powell and Michelle met Peter on a vessel."]),
    ];
    for typed in ["Mykolaiv ", "Миколаїв ", "Zaporizhzhia ", "Запоріжжя "] {
        check(texts, typed, &["town"]);
    }
    for typed in ["Mykhailo ", "Dmitri ", "Pavlo ", "Rovno ", "Ровно "] {
        check(texts, typed, &["pilot"]);
    }
    check(&texts[2..], "Pavlo Mykhailo Pyotr ", &[]);
}

#[test]
fn letters_that_no_text_has_stand_for_a_name() {
    let texts: &[(&str, &[&str])] = &[
        ("fund", &["The Harbour Pilots Association met.", "A pilot saw NGOs."]),
        ("fleet", &["Hats, pears and apples."]),
    ];
    for typed in ["HPA", "hpa ", "H.P.A. ", "NGO "] {
        check(texts, typed, &["fund"]);
    }
    check(texts, "HPX ", &[]);
}

#[test]
fn words_inside_words_are_found_by_who_says_them() {
    let mut collection = collection(&[(
        "pier",
        &["The wall leaks, engineers fear. “The ferry sails at dawn,” said Mara Lind."],
    )]);
    collection.articles[0].paragraphs[0].voice = Some("Harbour Courier".to_owned());
    let quotes = crate::quote::extract(&collection, &[]).unwrap();
    let searcher = Searcher::new(&collection, &quotes);
    for (typed, found) in [
        ("speaker:courier wall", 1),
        ("speaker:courier dawn", 1),
        ("speaker:mara dawn", 1),
        ("speaker:mara wall", 0),
    ] {
        let results = searcher.search(&Query::parse(typed), &Filters::default(), Limits::default());
        assert_eq!(results.total, found, "{typed}");
    }
}

#[test]
fn what_surrounds_a_word_takes_nothing_from_its_being_there_as_typed() {
    let texts: &[(&str, &[&str])] = &[
        (
            "inflected",
            &["Mooring boats and mooring ferries, they said a moored fleet moors best. Mooring is good."],
        ),
        ("exact", &["Plans to moor were shelved by the pilots after a long and tiring debate on the pier."]),
    ];
    for typed in ["moor ", "the moor ", "moor zebra ", "why do the zebras moor "] {
        check(texts, typed, &["exact", "inflected"]);
    }
    // Where all of it stands, it asks for all.
    let texts: &[(&str, &[&str])] = &[
        ("port", &["A port, a port, a port."]),
        ("into", &["The fleet turned and sailed into port before dawn."]),
    ];
    check(texts, "into port ", &["into", "port"]);
}

#[test]
fn an_excerpt_shows_the_words_together() {
    let text = "The ferry left late. One ferry after another waited for the pier to be mended, and every captain of a ferry \
                complained to whoever would listen on that long morning in the fog, which did not lift until the church bells \
                of both villages rang at noon. Mara Lind, who had been told nothing at all about it, saw the night watch of the harbour asleep.";
    let collection = collection(&[("pier", &[text])]);
    let quotes = Quotes::default();
    let query = Query::parse("ferry night watch ");
    let results = Searcher::new(&collection, &quotes).search(&query, &Filters::default(), Limits::default());
    let shown = collection.articles[0].slice(results.articles[0].passages[0].excerpt);
    assert!(shown.contains("night watch"), "{shown}");
}

#[test]
fn a_speaker_is_found_first_where_the_name_is_spelled_as_typed() {
    let collection = collection(&[
        ("other", &["“The wall leaks,” said Sergey Lindov.", "Lindov left.", "It rained."]),
        (
            "typed",
            &[
                "It rained, and it rained on and on for days and days.",
                "“The pier holds,” said Sergei Lindov.",
            ],
        ),
    ]);
    let quotes = crate::quote::extract(&collection, &[]).unwrap();
    assert_eq!(quotes.speakers.len(), 1, "one man, spelled in two ways");
    let searcher = Searcher::new(&collection, &quotes);
    let found = |typed: &str| {
        let results = searcher.search(&Query::parse(typed), &Filters::default(), Limits::default());
        results.articles.iter().map(|hits| hits.article.at()).collect::<Vec<_>>()
    };
    assert_eq!(found("sergei "), [1, 0]);
    assert_eq!(found("sergey "), [0, 1]);
    assert_eq!(found("\"sergei\""), [1]);
    assert_eq!(found("\"sergey\""), [0]);
}

#[test]
fn a_slip_for_a_word_that_is_here_only_inflected_is_corrected() {
    let texts: &[(&str, &[&str])] =
        &[("plural", &["The lanterns were lit."]), ("lathe", &["Nobody planned a lathe here."])];
    check(texts, "lantrn lamp", &["plural"]);
    check(texts, "lantrnish lamp", &[]);
}

#[test]
fn what_nothing_may_be_meant_by_is_said() {
    let mut collection = collection(&[("Harbour Log", &["“Wait for dawn,” said Mara Lind."])]);
    collection.articles[0].source = "Harbour Log".to_owned();
    let quotes = crate::quote::extract(&collection, &[]).unwrap();
    let searcher = Searcher::new(&collection, &quotes);
    let read = |typed: &str| {
        let answers = searcher.search(&Query::parse(typed), &Filters::default(), Limits::default());
        let told =
            answers.understood.iter().map(|reading| format!("{}={}", reading.typed, reading.also.join(",")));
        told.collect::<Vec<_>>().join(" ")
    };
    for (typed, expected) in [
        ("dawn xyzzy", "xyzzy="),
        ("the dawn", ""),
        ("dawn source:harbour", ""),
        ("dawn source:harbuor", "source:harbuor=Harbour Log"),
        ("dawn -source:harbuor", "source:harbuor=Harbour Log"),
        ("dawn speaker:lynd", "speaker:lynd=Mara Lind"),
        ("dawn speaker:viktor", "speaker:viktor="),
    ] {
        assert_eq!(read(typed), expected, "{typed}");
    }
}

#[test]
fn a_speaker_alone_answers_with_what_is_quoted() {
    let collection = collection(&[(
        "log",
        &[
            "“Wait,” said Mara Lind.",
            "“Wait for dawn,” said Mara Lind. “The pilot sleeps.”",
            "“No,” said Jon Vik.",
        ],
    )]);
    let quotes = crate::quote::extract(&collection, &[]).unwrap();
    let searcher = Searcher::new(&collection, &quotes);
    let answered = |typed: &str| {
        let answers = searcher.search(&Query::parse(typed), &Filters::default(), Limits::default());
        let hits = answers.articles.into_iter().flat_map(|hits| hits.passages);
        hits.map(|hit| (hit.paragraph, hit.marks.len())).collect::<Vec<_>>()
    };
    assert_eq!(answered("speaker:mara"), [(0, 0), (1, 0)]);
    assert_eq!(answered("in:quotes"), [(0, 0), (1, 0), (2, 0)]);
    assert_eq!(answered("speaker:mara pilot"), [(1, 1)]);
    assert_eq!(answered("date:2022.. -speaker:jon"), []);
}
