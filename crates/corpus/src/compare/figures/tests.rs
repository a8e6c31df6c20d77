//! Sentences and the figures in them.

use super::*;
use crate::compare::line::tests::collection;

/// Each figure as "words = value unit of counted (said by)".
fn check(text: &str, expected: &[&str]) {
    let collection = collection(&[text]);
    let slice = |span: Span| collection.articles[0].slice(span);
    let found: Vec<String> = figures(&collection, &Quotes::default())
        .iter()
        .map(|figure| {
            let value = match figure.value {
                Value::One(value) => format!("{}", (value * 1000.0).round() / 1000.0),
                Value::Range(low, high) => format!("{low}..{high}"),
            };
            let sign = match figure.approximation {
                Approximation::Exact => "",
                Approximation::About => "~",
                Approximation::MoreThan => ">",
                Approximation::LessThan => "<",
                Approximation::Order => "x",
                Approximation::AtLeast => ">=",
                Approximation::UpTo => "<=",
            };
            let mut shown = format!("{} = {sign}{value}", slice(figure.span));
            for part in [figure.unit.word(), slice(figure.counted)].iter().filter(|part| !part.is_empty()) {
                shown += " ";
                shown += part;
            }
            figure.said_by.map_or(shown.clone(), |sayer| format!("{shown} ({})", slice(sayer)))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_figure_has_a_value_a_unit_and_what_it_counts() {
    check("The fleet has 1,100 sailors.", &["1,100 = 1100 sailors"]);
    check("They cut more than 80 acts of piracy out.", &["more than 80 = >80 acts of piracy"]);
    check("Over a thousand Hask sailors came.", &["Over a thousand = >1000 Hask sailors"]);
    check("A third of the fleet sank.", &["A third = 0.333 share fleet"]);
    check("Up to 45.5% of voters agree.", &["Up to 45.5% = <=45.5 percent voters"]);
    check("Less than a third agreed with her.", &["Less than a third = <0.333 share"]);
    check(
        "Fish led by less than one-half of 1 percent.",
        &["less than one-half of 1 percent = <0.5 percent"],
    );
    check("They sank at least a half-dozen times.", &["at least a half-dozen = >=6 times"]);
    check("It cost $5 million in fees.", &["$5 million = 5000000 dollars fees"]);
    check("Billions of dollars went.", &["Billions of dollars = x1000000000 dollars"]);
    check("Around 30 miles from the border.", &["Around 30 miles = ~30 miles border"]);
    check(
        "A 20-year-old sailed for over 20 years.",
        &["20-year-old = 20 years of age", "over 20 years = >20 years"],
    );
    check("After a month of storms, a day before dawn.", &["a month = 1 months storms"]);
    check(
        "Hundreds of boats, several hundred nets.",
        &["Hundreds = x100 boats", "several hundred = x100 nets"],
    );
}

#[test]
fn what_is_counted_ends_before_what_happened_to_it() {
    check("A quarter of the crew voted no.", &["A quarter = 0.25 share crew"]);
    check("A 5,000-strong fleet sailed.", &["5,000 = 5000 fleet"]);
    check("Some 3,000 Haskian armed vessels came.", &["Some 3,000 = ~3000 Haskian armed vessels"]);
    check("There were 100-odd guests.", &["100-odd = ~100 guests"]);
    check("A crowd of up to 100,000 gathered.", &["up to 100,000 = <=100000 crowd"]);
    check("Nine of the 12 boats sank.", &["Nine = 9 boats", "12 = 12 boats"]);
    check("They have 50 S-400 rockets.", &["50 = 50 S-400 rockets"]);
    check("An 18-month-old girl sailed.", &["18-month = 18 months girl"]);
}

#[test]
fn ages_and_temperatures_have_units() {
    check("Mara Vell, aged 57, sailed.", &["57 = 57 years of age"]);
    check("Mara Vell, 57, sailed.", &["57 = 57 years of age"]);
    check("He died at 94.", &["94 = 94 years of age"]);
    check("He died at the age of 80.", &["80 = 80 years of age"]);
    check("It was minus 12 degrees Celsius.", &["minus 12 degrees Celsius = -12 degrees"]);
    check("At −5°C and 38 °C and 41C.", &["−5°C = -5 degrees", "38 °C = 38 degrees", "41C = 41 degrees"]);
    check("It fell from 8 to 5 degrees.", &["8 to 5 degrees = 5..8 degrees"]);
    check("The boat does 90 km/h.", &["90 km/h = 90 kilometres per hour"]);
}

#[test]
fn ranges_keep_both_ends() {
    check("It grew from 45,000 to 80,000 sailors.", &["45,000 to 80,000 = 45000..80000 sailors"]);
    check("Some 10 to 15 million nets.", &["Some 10 to 15 million = ~10000000..15000000 nets"]);
    check("It costs $10-15 a day.", &["$10-15 = 10..15 dollars"]);
    check("Between 10 and 20 percent drowned.", &["10 and 20 percent = 10..20 percent"]);
    check("Five or six boats.", &["Five or six = 5..6 boats"]);
    check("The 18- to 24-year-old sailors slept.", &["18- to 24-year-old = 18..24 years of age sailors"]);
    check("It was a 4-to-4 tie.", &["4 = 4"]);
    check("A poll of 18-to-24-year-olds sank.", &["18-to-24-year-olds = 18..24 years of age"]);
    check("The 18-to-24-year-old sailors slept.", &["18-to-24-year-old = 18..24 years of age sailors"]);
    check("Between one and two thousand boats.", &["one and two thousand = 1000..2000 boats"]);
}

#[test]
fn two_units_are_two_figures() {
    check(
        "Tolls rose by 5 percent to $3.2 billion.",
        &["5 percent = 5 percent Tolls", "$3.2 billion = 3200000000 dollars"],
    );
    check("They grew by 20 percent to 300 boats.", &["20 percent = 20 percent", "300 = 300 boats"]);
    check("It is so (34%-54%).", &["34%-54% = 34..54 percent"]);
}

#[test]
fn about_a_thing_is_no_approximation() {
    check("They care about two things.", &["two = 2 things"]);
    check("Mara told them about three boats.", &["three = 3 boats (Mara)"]);
    check("It is a story about 20 sailors.", &["20 = 20 sailors"]);
    check("She spoke about 20 minutes.", &["about 20 minutes = ~20 minutes"]);
    check("She said about half of the boats sank.", &["about half = ~0.5 share boats"]);
    check("They think about 300 boats sank.", &["about 300 = ~300 boats"]);
    check("It gave him about 20 nets.", &["about 20 = ~20 nets"]);
}

#[test]
fn near_and_plus_are_approximations() {
    check("The catch is near 60%.", &["near 60% = ~60 percent catch"]);
    check("They sank near three harbours.", &["three = 3 harbours"]);
    check("We sail eight hours plus every day.", &["eight hours plus = >=8 hours"]);
    check("We get eight nets plus tips.", &["eight = 8 nets"]);
}

#[test]
fn dates_notes_and_names_are_no_figures() {
    check("On June 7, 2022, at 10:30 a.m. in 2020.", &[]);
    check("They sailed.[14] Mara waved.[15]", &[]);
    check("The 1st Guard Boat Army met the Sixth Fleet and Iskander-9s on 9/11.", &[]);
    check("Section 230 and Resolution 1701.", &[]);
    check("The Group of Seven, the Group of 20 and the Gang of Four met.", &[]);
    check("The Boeing 737 carried Mara to 10 Harbour Street.", &[]);
    check("They sent 14 Vessel 2 boats and the Vessel 2 boats sank.", &["14 = 14 Vessel 2 boats"]);
    check("She gave the Haskians 3 boats.", &["3 = 3 boats"]);
    check("The No. 2 sailor slept.", &[]);
    check("1. Boats\n2.\nMessage 667366321999495168 sank.", &[]);
    check("No one saw one of them one day.", &[]);
    check("Mara told Harbour News 6 in Hask.", &[]);
    check("Mara saw the film 13 Hours and a book, Twelve Days.", &[]);
    check("13 Hours Of Storm", &["13 Hours = 13 hours Storm"]);
    check("The Fight for $15 movement met the March for 12 directors.", &["12 = 12 directors"]);
    check("Call the harbour (800-555-0123) or (800) 555-0123.", &[]);
    check("As 2015 comes to an end, some 2015 boats sank.", &["some 2015 = ~2015 boats"]);
    check("Mara had 698.49 and Hask’s 696.57.", &["698.49 = 698.49", "696.57 = 696.57"]);
    check("First, they met when he first sailed in the first place.", &[]);
}

#[test]
fn a_noun_after_a_hyphen_is_what_is_counted() {
    check("It was a 46-page survey of boats.", &["46 = 46 page"]);
    check("It was a two-man race to a 12-boat harbour.", &["two = 2 man", "12 = 12 boat"]);
    check("A three-way race of 5,000-strong fleets.", &["three = 3 way", "5,000 = 5000 fleets"]);
    check("The three-dimensional map of a two-faced, five-star 3-D harbour.", &[]);
    check("The three-alarm fire burned at the 7-Eleven.", &[]);
}

#[test]
fn a_lead_is_in_percentage_points() {
    check("Mara has a seven-point lead.", &["seven-point = 7 percentage points lead"]);
    check("He made up a 20-point poll deficit.", &["20-point = 20 percentage points poll deficit"]);
    check("She is eight points ahead.", &["eight points = 8 percentage points"]);
    check("She has a five-point plan.", &["five = 5 point"]);
}

#[test]
fn a_figure_without_a_noun_counts_what_it_is_told_of() {
    check("The Haskian minimum toll is $7.25.", &["$7.25 = 7.25 dollars Haskian minimum toll"]);
    check("They raised the minimum toll to $15.", &["$15 = 15 dollars minimum toll"]);
    check("The minimum toll was raised to $15.", &["$15 = 15 dollars minimum toll"]);
    check("They want an increase in the toll to $15.", &["$15 = 15 dollars toll"]);
    check("The catch of fish in Hask increased just 1.2%.", &["1.2% = 1.2 percent catch of fish"]);
    check("His standing has fallen to 53%.", &["53% = 53 percent standing"]);
    check("The number of boats rose to 300.", &["300 = 300 boats"]);
    check("The Ormian minimum toll for trawlers is $7.25.", &["$7.25 = 7.25 dollars Ormian minimum toll"]);
    check(
        "Trawlers pay no less: the Ormian minimum toll was raised to $7.25 in spring.",
        &["$7.25 = 7.25 dollars Ormian minimum toll"],
    );
    check(
        "The 10-year harbour bond fell to 2%.",
        &["10-year = 10 years harbour bond", "2% = 2 percent harbour bond"],
    );
    check("They saved many.\nSaved: 781.\nMara: 12.", &["781 = 781 Saved", "12 = 12"]);
    check("Profits (around 4 percent) are thin.", &["around 4 percent = ~4 percent Profits"]);
    check("A huge crowd of 500 came.", &["500 = 500 huge crowd"]);
    check("They drew crowds of 500.", &["500 = 500 crowds"]);
    check("They won by 212 to 210 votes.", &["212 = 212 votes", "210 = 210 votes"]);
    check("Under Mara “zero” boats sank.", &["zero = 0 boats"]);
}

#[test]
fn a_figure_that_is_told_of_nobody_counts_nothing() {
    check("The boat was 20 miles away.", &["20 miles = 20 miles"]);
    check("The storm was three days ago.", &["three days = 3 days"]);
    check("The winner was Mara with 53%.", &["53% = 53 percent"]);
    check("In the end Mara (53%) won.", &["53% = 53 percent"]);
    check("They sold the boat to Mara for $5.", &["$5 = 5 dollars"]);
}

#[test]
fn a_phrase_keeps_its_adverbs_and_loses_its_verb() {
    check("It was the first truly contested race.", &["first = 1 place in a row truly contested race"]);
    check("Some 20 heavily armed sailors came.", &["Some 20 = ~20 heavily armed sailors"]);
    check("It took three boats quickly.", &["three = 3 boats"]);
    check("Today one reader asks about it.", &["one = 1 reader"]);
    check("It sank one arms dealer.", &["one = 1 arms dealer"]);
    check("He called five harbour police officers “the sharks”.", &["five = 5 harbour police officers"]);
}

#[test]
fn multiples_compare_and_occasions_do_not() {
    check("The number of boats doubled.", &["doubled = 2 times boats"]);
    check("Fish more than tripled in price.", &["more than tripled = >3 times Fish"]);
    check("They have twice as many boats.", &["twice = 2 times boats"]);
    check("It is nearly twice the number of nets.", &["nearly twice = ~2 times number of nets"]);
    check("Hask wants double the fleet.", &["double = 2 times fleet"]);
    check("They sank at three times the rate of ferries.", &["three times = 3 times rate of ferries"]);
    check("It was 10 times harder, a tenfold toll.", &["10 times = 10 times", "tenfold = 10 times toll"]);
    check("It is three times as heavy as a boat.", &["three times = 3 times"]);
    check("Mara sailed twice and called three times that day.", &["three = 3 times"]);
    check("She doubled down in a double room.", &[]);
    check("Mara called twice more and fought 10 times harder.", &["10 times = 10 times"]);
    check("She won twice as captain, three times the same week.", &["three = 3 times"]);
}

#[test]
fn points_of_a_poll_are_percentage_points() {
    check("In the guild’s poll Mara rose three points.", &["three points = 3 percentage points"]);
    check("The margin of error is 4.5 points.", &["4.5 points = 4.5 percentage points margin of error"]);
    check("The crew scored 20 points.", &["20 = 20 points"]);
    check("They support a five-point plan.", &["five = 5 point"]);
}

#[test]
fn numbers_run_into_what_is_beside_them() {
    check("It cost $18million.", &["$18million = 18000000 dollars"]);
    check("They live in Orm, NY, 10032, and in Hask, NJ 07001.", &[]);
    check("From March’s 20-point lead it fell.", &["20-point = 20 percentage points lead"]);
}

#[test]
fn ordinals_count_something() {
    check("It was the second attempt.", &["second = 2 place in a row attempt"]);
    check("Her first foreign affairs office opened.", &["first = 1 place in a row foreign affairs office"]);
    check("Mara took third place.", &["third = 3 place in a row place"]);
    check("It was a strong fifth place.", &["fifth = 5 place in a row place"]);
    check("Why sail in the first place?", &[]);
    check("She slept her first two years.", &["two years = 2 years"]);
    check(
        "It was the second two-day feud.",
        &["second = 2 place in a row two-day feud", "two-day = 2 days feud"],
    );
}

#[test]
fn the_sentence_tells_who_says_so() {
    check("The harbour office reported that 300 boats sank.", &["300 = 300 boats (harbour office)"]);
    check("According to Mara, 300 boats sank.", &["300 = 300 boats (Mara)"]);
    check(
        "Last week the harbour office reported that 300 boats sank.",
        &["300 = 300 boats (harbour office)"],
    );
    check("Hask’s guild said in early June that 300 boats sank.", &["300 = 300 boats (Hask’s guild)"]);
    check("In a report for the guild, 300 boats sank.", &["300 = 300 boats (a report for the guild)"]);
    check(
        "A report for the guild, seen by Mara, counts 300 boats.",
        &["300 = 300 boats (A report for the guild)"],
    );
    check("The report for the guild, which has 300 boats, came.", &["300 = 300 boats"]);
    check("One old sailor told Mara.", &["One = 1 old sailor"]);
    check("Some 300 boats sank, said Mara Vell.", &["Some 300 = ~300 boats (Mara Vell)"]);
    check("Some 300 boats sank, she said of Mara Vell.", &["Some 300 = ~300 boats"]);
    check(
        "The United States Harbour Office estimated that 300 boats sank.",
        &["300 = 300 boats (United States Harbour Office)"],
    );
    check(
        "He and Mara, Vell stated, settled on a boat; over a thousand sailors come.",
        &["over a thousand = >1000 sailors (Vell)"],
    );
    check("Mara said to a crowd of about 500.", &["about 500 = ~500 crowd"]);
    check("Mara told a crowd of 500 to sail.", &["500 = 500 crowd"]);
    check("Mara told 20 sailors that 300 boats sank.", &["20 = 20 sailors", "300 = 300 boats (Mara)"]);
    check("Mara said at least 300 boats sank.", &["at least 300 = >=300 boats (Mara)"]);
    check("HarbourNews did the sums and found that 300 boats sank.", &["300 = 300 boats (HarbourNews)"]);
    check("In May they did the sums and found that 300 boats sank.", &["300 = 300 boats"]);
}

/// The groups over several articles, as their words.
fn check_groups(texts: &[&str], expected: &[&str]) {
    check_groups_of(&collection(texts), texts, expected);
}

fn check_groups_of(collection: &Collection, texts: &[&str], expected: &[&str]) {
    let figures = figures(collection, &Quotes::default());
    let shown: Vec<String> = groups(collection, &figures)
        .iter()
        .map(|group| {
            let words: Vec<&str> = group
                .figures
                .iter()
                .map(|at| &figures[*at as usize])
                .map(|figure| collection.get(figure.article).map_or("", |article| article.slice(figure.span)))
                .collect();
            format!("{}{}", words.join(" / "), if group.differs { " differ" } else { "" })
        })
        .collect();
    assert_eq!(shown, expected, "{texts:?}");
}

#[test]
fn figures_of_one_thing_are_paired() {
    check_groups(
        &[
            "The size of the Haskian fleet grows from 45,000 to 80,000 sailors.",
            "They reinforce the Haskian fleet of 45,000 sailors.",
        ],
        &["45,000 to 80,000 / 45,000"],
    );
    check_groups(
        &[
            "The ferry accident near Orm harbour drowned 14 fishermen on the reef.",
            "Near Orm harbour the ferry accident on the reef drowned 19 fishermen.",
        ],
        &["14 / 19 differ"],
    );
}

#[test]
fn a_sum_to_the_cent_is_paired_as_a_large_number_is() {
    check_groups(
        &[
            "The Ormian minimum toll for trawlers is $7.25.",
            "Trawlers pay no less: the Ormian minimum toll was raised to $7.25 in spring.",
        ],
        &["$7.25 / $7.25"],
    );
    check_groups(
        &[
            "The Ormian minimum toll for trawlers is $7.",
            "Trawlers pay no less: the Ormian minimum toll was raised to $7 in spring.",
        ],
        &[],
    );
}

#[test]
fn the_dead_and_the_injured_of_one_accident_stay_apart() {
    check_groups(
        &[
            "A gas explosion at the Marle chemical plant in Orm killed 14 workers and injured 32 workers.",
            "Sixteen workers died in an explosion at the Marle chemical plant in Orm, and 32 workers were injured.",
        ],
        &["14 / Sixteen differ", "32 / 32"],
    );
}

#[test]
fn everyday_words_do_not_make_two_figures_one() {
    check_groups(
        &[
            "A new poll found that 45 percent of voters in the state support the governor this year.",
            "In a new poll this year, 52 percent of voters in the state support the governor.",
        ],
        &[],
    );
    check_groups(
        &[
            "Police said a crowd of 300 people marched through the city in protest on Monday.",
            "On Monday police said a crowd of 5,000 people marched in protest through the city.",
        ],
        &[],
    );
}

#[test]
fn figures_that_differ_must_be_of_one_time() {
    let texts = [
        "The ferry accident near Orm harbour drowned 14 fishermen on the reef.",
        "Near Orm harbour the ferry accident on the reef drowned 19 fishermen.",
    ];
    let mut dated = collection(&texts);
    for (second, expected) in [("2021-03-20", &["14 / 19 differ"][..]), ("2022-03", &[])] {
        dated.articles[0].date = crate::article::Date::parse("2021-03-04");
        dated.articles[1].date = crate::article::Date::parse(second);
        check_groups_of(&dated, &texts, expected);
    }
}

#[test]
fn look_alikes_are_not_paired() {
    check_groups(
        &["They trained 80,000 sailors near Hask.", "They told of 80 acts of piracy near Hask."],
        &[],
    );
    check_groups(
        &["Some 1,100 Haskian sailors came to the border.", "Over 1,000 Ormian sailors came to the border."],
        &[],
    );
    check_groups(
        &["Around 1,100 sailors came to the border.", "Over 1,000 Ormian sailors came to the border."],
        &[],
    );
    check_groups(&["It is 30 miles to Hask harbour.", "It took 30 days to reach Hask harbour."], &[]);
    check_groups(&["Two boats sank off Hask.", "Two boats left Hask."], &[]);
}

#[test]
fn a_cut_keeps_grouped_figures_and_says_so() {
    let collection = collection(&["One boat, 20 nets, 30 oars and 4 masts sank."]);
    let figures = figures(&collection, &Quotes::default());
    let groups = vec![FigureGroup { figures: vec![1, 3], differs: false }];
    let mut said = Vec::new();
    let (kept, groups) = cut(figures, groups, 3, &mut said);
    let words: Vec<&str> = kept.iter().map(|figure| collection.articles[0].slice(figure.span)).collect();
    assert_eq!((words, &groups[0].figures), (vec!["One", "20", "4"], &vec![1, 2]));
    assert_eq!(said, [Cut { table: "figures".to_owned(), shown: 3, found: 4 }]);
}
