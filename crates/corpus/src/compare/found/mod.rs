//! Found matters: passages of several sources that mention the same rare things.
//!
//! Knows anchors (names, figures, dates, rare words and pairs of words) and how much each proves.
//! Does not know what the passages say of them: a found matter "mentions the same", it never agrees.
//! Build time only; the page shows what was found.
//!
//! Three steps. Sentences get [`anchors`], weighted by rarity: in the collection, where a word that
//! every other sentence has ties nothing together, and in news at large, where "foreign affairs" is a
//! stock phrase. Two sentences of two sources that share much of what they hold make a [`links`] link.
//! Links become matters in [`rows`], the strongest first; a wrong passage misleads more than a missing one.

mod anchors;
mod links;
mod rows;
mod ties;

use super::Dated;
use super::matters::Matter;
use super::names::Inventory;
use crate::article::Collection;
use anchors::Sentence;
use std::collections::HashMap;
use ties::Ties;
pub(super) use ties::{RUN, Told};

/// Matters shown at most; the strongest are kept.
const MOST: usize = 200;

/// What was found, and how many matters before the cap.
pub(super) fn matters(
    collection: &Collection,
    names: &Inventory,
    told: &Told,
    dates: &[Dated],
) -> (Vec<Matter>, usize) {
    let (mut sentences, mut anchors) = anchors::read(collection, names, told.figures, dates);
    let ties = Ties::of(collection, told, &mut sentences, &mut anchors);
    let links = links::links(collection, &sentences, &anchors, &ties, told.stories);
    let rows = rows::rows(collection, &sentences, &anchors, &links, &ties);
    let found = rows.len();
    let mut ids: HashMap<String, usize> = HashMap::new();
    let matters = rows
        .into_iter()
        .take(MOST)
        .map(|row| rows::matter(collection, &sentences, &anchors, &row, &mut ids))
        .collect();
    (matters, found)
}

fn differ(collection: &Collection, left: &Sentence, right: &Sentence) -> bool {
    let source =
        |sentence: &Sentence| collection.get(sentence.passage.article).map(|article| &article.source);
    left.passage.article != right.passage.article && source(left) != source(right)
}

#[cfg(test)]
mod tests {
    use crate::compare::line::tests::collection;
    use crate::compare::{Anchor, Comparison, compile};
    use crate::quote::Quotes;

    /// Other sentences, so that what the passages share is rare.
    const OTHER: [&str; 2] = [
        "The bakery opened late. Nobody minded the queue. A dog slept on the step. Rain came and went. \
            The baker sang an old tune. Children played with chalk. A cyclist waved. The post arrived at noon. \
            Someone painted a fence. The bell rang twice. Dinner was simple. Lamps were lit at six.",
        "Her garden is full of thistles. Bees hum there. Uncle Orm fixed a clock. It ticks loudly. \
            Grapes ripen slowly here. We counted snails. Moss covers every stone. Two goats escaped. \
            Our cousin knitted mittens. Wool was cheap. Frost follows fog. Kites need wind.",
    ];

    /// Sentences that go on and on, each in its own words.
    const LONG: [&str; 2] = [
        " with turnips, wagons, candles, kettles, felt hats, oars and a hundred pianos that the \
            widow of a tanner had left in a barn behind the mill by the weir.",
        " while herons, otters, badgers, stoats, three donkeys and some geese grazed near brambles \
            under elms, where acorns and beechnuts had lain since autumn.",
    ];

    fn found(texts: [&str; 2]) -> Comparison {
        let texts = [0, 1].map(|at| format!("{}\n{}", texts[at], OTHER[at]));
        compile(&collection(&[&texts[0], &texts[1]]), &Quotes::default(), Vec::new())
    }

    fn check(texts: [&str; 2], expected: &[&str]) {
        let comparison = found(texts);
        let shown: Vec<&str> = comparison.matters.iter().map(|matter| matter.label.as_str()).collect();
        assert_eq!(shown, expected, "{texts:?}");
    }

    #[test]
    fn a_shared_quote_is_named_without_what_ends_it() {
        let texts = [
            "“We lost two hundred mandolins,” said Mara Lind.",
            "Mara Lind said: “We lost two hundred mandolins.”",
        ];
        let texts = [0, 1].map(|at| format!("{}\n{}", texts[at], OTHER[at]));
        let collection = collection(&[&texts[0], &texts[1]]);
        let quotes = crate::quote::extract(&collection, &[]).unwrap();
        let matters = compile(&collection, &quotes, Vec::new()).matters;
        let quote = Anchor::Quote("We lost two hundred mandolins".to_owned());
        assert!(matters.iter().any(|matter| matter.anchors.contains(&quote)), "{matters:?}");
    }

    #[test]
    fn several_rare_things_make_a_matter() {
        check(
            [
                "The lighthouse keeper smuggled seventy-seven mandolins. Then it rained.",
                "Nobody liked tea. Mandolins were smuggled past the lighthouse at night.",
            ],
            &["lighthouse, mandolins, smuggled"],
        );
    }

    #[test]
    fn one_rare_thing_is_chance_and_stock_phrases_are_nothing() {
        check(["The mandolin broke.", "An mandolin was found in a cellar."], &[]);
        check(
            [
                "The president said last year that foreign policy was a national security issue.",
                "National security and foreign policy were in the news last year, a president said.",
            ],
            &[],
        );
    }

    #[test]
    fn names_alone_are_no_matter() {
        check(
            [
                "The mayor met Jon Vik, Mara Lind and Ilse Brandt.",
                "At noon Ilse Brandt, Jon Vik and Mara Lind had tea.",
            ],
            &[],
        );
    }

    #[test]
    fn a_list_taken_over_is_one_thing() {
        check(
            [
                "Thistles, mandolins, walruses and gherkins came up, said Jon Vik.",
                "A choir sang of thistles, mandolins, walruses and gherkins.",
            ],
            &[],
        );
        check(
            [
                "Thistles beside the mandolins fed two walruses with gherkins, said Jon Vik.",
                "A walrus sang of gherkins near mandolins. Thistles grew.",
            ],
            &["mandolins, walruses, gherkins"],
        );
    }

    #[test]
    fn what_stands_around_helps_weak_sentences() {
        let weak = [
            "The mandolin was ready before the ferry left with letters and a crate of plums.",
            "Under a brown sheet in the attic of her aunt a mandolin stood ready.",
        ];
        check(weak, &[]);
        let [left, right] = weak;
        check(
            [
                &format!("{left} The lighthouse had smuggled walruses."),
                &format!("Walruses were smuggled past a lighthouse. {right}"),
            ],
            &["lighthouse, walruses, smuggled", "mandolin, ready"],
        );
    }

    #[test]
    fn long_sentences_share_more_by_chance() {
        let short = ["The mandolin smuggler kept a lighthouse.", "A lighthouse hid the mandolin smuggler."];
        check(short, &["mandolin smuggler, lighthouse"]);
        check([&short[0].replace('.', LONG[0]), &short[1].replace('.', LONG[1])], &[]);
    }

    #[test]
    fn names_need_two_words_beside_them() {
        let filled = |[one, other]: [&str; 2]| {
            [
                one.replace('.', LONG[0]),
                other.replace('.', &(LONG[1].split_inclusive(", ").take(4).collect::<String>() + "all.")),
            ]
        };
        let [one, two] =
            filled(["Jon Vik tuned a mandolin for Mara Lind.", "Mara Lind hid Jon Vik’s mandolin."]);
        check([&one, &two], &[]);
        let [one, two] =
            filled(["Jon Vik tuned a mandolin by a lighthouse.", "A lighthouse hid Jon Vik’s mandolin."]);
        check([&one, &two], &["mandolin, lighthouse, Jon Vik"]);
    }

    #[test]
    fn in_one_story_what_is_very_likely_is_enough() {
        let told = ["People had a lighthouse.", "A lighthouse, people had."];
        check(told, &[]);
        assert_eq!(rows_of([told[0], told[1], "Nobody knows."]), [told]);
        // One word alone is none, however much of both it is.
        assert!(rows_of(["It was a lighthouse.", "A lighthouse, was it?", "Nobody knows."]).is_empty());
    }

    #[test]
    fn articles_with_three_likely_links_tell_of_one_story() {
        let told = [
            "A horse hid in the prison. A boy forged a map. The oil fell off a bridge. People had a lighthouse.",
            "In the prison a horse hid. The map was forged by a boy. Off the bridge fell the oil. A lighthouse, people had.",
        ];
        let lighthouses = |texts: [&str; 2]| {
            let matters = found(texts).matters;
            matters.iter().filter(|matter| matter.label.contains("lighthouse")).count()
        };
        assert_eq!(lighthouses(told), 1);
        let [one, other] = told.map(|text| text.split(". ").skip(2).collect::<Vec<_>>().join(". "));
        assert_eq!(lighthouses([&one, &other]), 0);
    }

    #[test]
    fn polls_that_differ_in_every_figure_are_two() {
        let poll =
            "The lighthouse poll of 4,300 brewers by the Hask Weekly has a sampling error nobody minds.";
        let other =
            "A sampling error was admitted when 4,300 cyclists told the Orm Gazette whom a lighthouse suits.";
        check([poll, other], &["sampling error, lighthouse, 4,300"]);
        check([poll, &other.replace("4,300 cyclists", "cyclists")], &["sampling error, lighthouse"]);
        check([poll, &other.replace("4,300", "2,700")], &[]);
    }

    #[test]
    fn a_sentence_that_tells_of_two_things_stands_in_two_matters() {
        let comparison = found([
            "The mayor smuggled mandolins past the lighthouse, and the bishop taught walruses to juggle gherkins.",
            "Mandolins were smuggled past a lighthouse. Walruses learned to juggle gherkins.",
        ]);
        let shown: Vec<usize> = comparison.matters.iter().map(|matter| matter.passages.len()).collect();
        assert_eq!(shown, [2, 2], "{:?}", comparison.matters);
        assert_eq!(comparison.matters[0].passages[0], comparison.matters[1].passages[0]);
    }

    #[test]
    fn a_third_source_joins_where_it_mentions_the_subject() {
        let texts = [
            format!("The lighthouse keeper smuggled mandolins.\n{}", OTHER[0]),
            format!("Mandolins were smuggled past the lighthouse.\n{}", OTHER[1]),
            "Somebody smuggled mandolins again. A plough rusted. Eggs hatched.".to_owned(),
        ];
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let comparison = compile(&collection(&texts), &Quotes::default(), Vec::new());
        let shown: Vec<usize> = comparison.matters.iter().map(|matter| matter.passages.len()).collect();
        assert_eq!(shown, [3], "{:?}", comparison.matters);
    }

    #[test]
    fn one_subject_is_one_matter_of_two_articles() {
        check(
            [
                "The mandolin smugglers had a lighthouse.\nRain fell.\nA plough rusted.\n\
                    The mandolin smugglers bought a tandem.",
                "A tandem was sold to the mandolin smugglers.\nEggs hatched.\nSnow came.\n\
                    Nobody saw the lighthouse of the mandolin smugglers.",
            ],
            &["mandolin smugglers, lighthouse"],
        );
    }

    /// What belongs to one story and to nothing else, as a sentence of its own for each source.
    const STORY: [&str; 3] = [
        "Mandolins, walruses, gherkins and thistles.",
        "Gherkins, thistles, mandolins and walruses.",
        "Walruses, mandolins, thistles and gherkins.",
    ];

    /// The passages of each row of a story that three sources tell.
    fn rows_of(texts: [&str; 3]) -> Vec<Vec<String>> {
        let texts = [0, 1, 2].map(|at| format!("{}\nIt rained.\nIt snowed.\n{}", texts[at], STORY[at]));
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let collection = collection(&texts);
        let quotes = crate::quote::extract(&collection, &[]).expect("there are no corrections");
        let comparison = compile(&collection, &quotes, Vec::new());
        let slice = |passage: &crate::compare::Passage| {
            collection.get(passage.article).map_or("", |article| article.slice(passage.span)).to_owned()
        };
        let told = |row: &Vec<String>| !row.iter().any(|passage| STORY.contains(&passage.as_str()));
        let rows = comparison.matters.iter().map(|matter| matter.passages.iter().map(slice).collect());
        rows.filter(told).collect()
    }

    #[test]
    fn whoever_quotes_the_same_words_is_in_the_row() {
        let quoting = [
            "The mayor called it “a feast for the gulls” in the town hall, and a clerk wrote that down.",
            "It was “a feast for the gulls”, according to her.",
            "So much for “a feast for the gulls”!",
        ];
        assert_eq!(rows_of(quoting), [quoting]);
    }

    #[test]
    fn an_utterance_that_several_quote_is_one_matter() {
        let told = [
            "She wrote: “The lantern guild has ruined every harbour it touched. We can’t afford their candles any longer.”",
            "“The lantern guild has ruined every harbour it touched,” she wrote. “We can’t afford their candles any longer.”",
        ];
        assert_eq!(rows_of([told[0], told[1], "Nobody knows."]), [told]);
        let apart = told[1].replace("wrote. ", "wrote. Then she had tea.\n");
        assert_eq!(rows_of([told[0], &apart, "Nobody knows."]).len(), 2);
    }

    #[test]
    fn a_run_of_words_is_a_tie() {
        let run = "the last boat had left without its lantern and without a pilot";
        let texts = [
            format!(
                "When the harbour master came, {run}, for nobody had told the crew what the pilot wanted."
            ),
            format!("In a report of forty pages a clerk of the guild mentions that {run}."),
            "Nobody knows.".to_owned(),
        ];
        assert_eq!(rows_of([&texts[0], &texts[1], &texts[2]]), [&texts[..2]]);
    }

    #[test]
    fn figures_that_count_one_thing_are_a_tie() {
        let told = [
            "The list had 214 passengers on it, said a clerk who keeps such lists in the office by the weir.",
            "Officially it held 214, whatever the owner may say to the families now.",
        ];
        assert_eq!(rows_of([told[0], told[1], "Nobody knows."]), [told]);
    }

    #[test]
    fn a_day_and_what_happened_on_it_open_a_matter() {
        let told = ["The lender withdrew on May 8, 2021.", "Then came the withdrawal of 8 May 2021."];
        assert_eq!(rows_of([told[0], told[1], "Nobody knows."]), [told]);
        let other = ["The lender withdrew on May 8, 2021.", "Then came a storm on 8 May 2021."];
        assert!(rows_of([other[0], other[1], "Nobody knows."]).is_empty());
    }

    #[test]
    fn a_weekday_opens_nothing() {
        let told =
            |day: &str| [0, 1].map(|at| format!("{}\n{}", OF_A_DAY[at].replace("DAY", day), OTHER[at]));
        let matters = |day: &str| {
            let texts = told(day);
            let mut collection = collection(&[&texts[0], &texts[1]]);
            for article in &mut collection.articles {
                article.date = crate::article::Date::parse("2021-05-10");
            }
            compile(&collection, &Quotes::default(), Vec::new()).matters.len()
        };
        assert_eq!((matters("May 8"), matters("Saturday")), (1, 0));
    }

    /// What happened on a day, and little else in common.
    const OF_A_DAY: [&str; 2] = [
        "The lender withdrew on DAY, when a choir of forty sang in the hall of the guild with a goat and two monks.",
        "Then came the withdrawal of DAY, as nobody in the tavern by the weir had ever thought or feared it would.",
    ];

    #[test]
    fn articles_of_two_times_must_share_more() {
        let told = |dates: [&str; 2], basis| {
            let texts = [0, 1].map(|at| format!("{}\n{}", WEAK[at], OTHER[at]));
            let mut collection = collection(&[&texts[0], &texts[1]]);
            for (article, date) in collection.articles.iter_mut().zip(dates) {
                (article.date, article.date_basis) = (crate::article::Date::parse(date), basis);
            }
            compile(&collection, &Quotes::default(), Vec::new()).matters.len()
        };
        use crate::article::DateBasis::{Inferred, Stated};
        assert_eq!(told(["2021-05-10", "2021-05-28"], Stated), 1);
        assert_eq!(told(["2021-05-10", "2021-07-28"], Stated), 0);
        assert_eq!(told(["2021-05-10", "2021-07-28"], Inferred), 1);
    }

    /// Sentences that are likely to be on one matter, not very likely.
    const WEAK: [&str; 2] = [
        "Jon Vik tuned a mandolin by a lighthouse with turnips, wagons, candles, kettles, felt hats, oars and a hundred \
            pianos that the widow of a tanner had left in a barn.",
        "A lighthouse hid Jon Vik’s mandolin while herons, otters, badgers, stoats, three donkeys and some geese grazed \
            near brambles.",
    ];

    #[test]
    fn the_better_neighbour_is_shown() {
        let [left, right] = WEAK;
        let better = "The widow of a tanner left kettles and felt hats in her barn.";
        check([left, better], &["felt hats, kettles, tanner"]);
        check([left, &format!("{better} {right}")], &["felt hats, kettles, tanner"]);
    }

    #[test]
    fn what_is_scattered_ties_less() {
        check(WEAK, &["mandolin, lighthouse, Jon Vik"]);
        let scattered = [
            "A mandolin was heard with turnips, wagons, candles, kettles, felt hats, oars and a hundred pianos that the \
                widow of a tanner had while Jon Vik left a lighthouse.",
            "Jon Vik’s lighthouse saw herons, otters, badgers, stoats, three donkeys and some geese graze near brambles \
                and a mandolin.",
        ];
        check(scattered, &[]);
    }

    #[test]
    fn a_title_is_its_bearers() {
        check(
            [
                "Harbour Secretary Mara Lind kept walruses.",
                "Walruses were sold to Harbour Secretary Ilse Brandt.",
            ],
            &[],
        );
        check(
            ["The harbour secretary kept walruses.", "Walruses were sold to a harbour secretary."],
            &["harbour secretary, walruses"],
        );
    }

    #[test]
    fn that_somebody_spoke_is_no_second_thing() {
        check(["A pilot suggested the mandolin.", "The mandolin was suggested by a nun."], &[]);
        check(
            ["A pilot smuggled the mandolin.", "The mandolin was smuggled by a nun."],
            &["mandolin, smuggled"],
        );
    }

    #[test]
    fn shares_and_small_percentages_are_everywhere() {
        let told = |share: &str| {
            let texts = ["The top SHARE bought mandolins.", "Mandolins were lent to the lower SHARE."];
            let [one, other] = texts.map(|text| text.replace("SHARE", share));
            found([&one, &other]).matters.len()
        };
        assert_eq!(["1 percent", "a third", "37 percent", "3.8 percent"].map(told), [0, 0, 1, 1]);
    }

    #[test]
    fn a_phrase_alone_is_one_thing() {
        check(["The mandolin smugglers worked.", "Nobody worked for the mandolin smugglers."], &[]);
    }

    #[test]
    fn one_thing_lets_nobody_join() {
        let told = [
            "The lanterns were kept in locked lockers.",
            "A locker held the lanterns, and it was locked.",
            "She counts the lanterns.",
        ];
        assert_eq!(rows_of(told), [&told[..2]]);
    }

    #[test]
    fn a_label_names_nobody_twice() {
        let comparison = found([
            "Rear Adm. Mara Lind smuggled mandolins yesterday. Mara Lind left.",
            "Mandolins were smuggled by Rear Adm. Mara Lind yesterday.",
        ]);
        let labels: Vec<&str> = comparison.matters.iter().map(|matter| matter.label.as_str()).collect();
        assert_eq!(labels, ["mandolins, smuggled, Mara Lind"]);
    }

    #[test]
    fn when_and_whence_it_was_reported_ties_nothing() {
        check(
            [
                "HASK (AP) — The mandolin broke earlier this week.",
                "HASK (AP) — A mandolin was found earlier this week.",
            ],
            &[],
        );
    }

    #[test]
    fn compounds_meet_in_both_spellings() {
        check(
            ["Airstrikes hit the mandolin factory.", "The mandolin makers feared air strikes."],
            &["mandolin, Airstrikes"],
        );
    }

    #[test]
    fn one_source_alone_has_no_matter_with_itself() {
        let text = "The lighthouse keeper smuggled mandolins.";
        let mut twice = collection(&[text, text]);
        twice.articles[1].source = twice.articles[0].source.clone();
        assert_eq!(compile(&twice, &Quotes::default(), Vec::new()).matters, []);
    }

    #[test]
    fn a_found_matter_says_what_ties_it() {
        let comparison = found([
            "The lighthouse keeper smuggled mandolins.",
            "Mandolins were smuggled past the lighthouse.",
        ]);
        let matter = &comparison.matters[0];
        assert!(matter.is_found() && matter.anchors.len() == 3 && matter.note.is_empty());
        assert_eq!(matter.id, "found-lighthouse-mandolins-smuggled");
        assert_eq!(matter.passages.len(), 2);
    }
}
