//! Sentences and the figures in them.

use super::super::story::Stories;
use super::*;
use crate::compare::line::tests::collection;
use crate::compare::names::inventory;

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
    check("Around 30 miles from the border.", &["Around 30 miles = ~30 miles"]);
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
fn where_a_distance_begins_is_not_counted() {
    check("It sank some 20 miles from the pier of Orm.", &["some 20 miles = ~20 miles"]);
    check("It sank within 20 miles of the pier.", &["within 20 miles = <=20 miles"]);
    check("It sank within 20 minutes of the storm.", &["within 20 minutes = <=20 minutes"]);
    check("It is 20 miles to the pier.", &["20 miles = 20 miles"]);
    check("They laid 20 miles of rope.", &["20 miles = 20 miles rope"]);
}

#[test]
fn people_of_a_group_are_counted_as_the_group() {
    check("They feed the Haskian army of 300 men.", &["300 = 300 Haskian army"]);
    check("A small garrison of about 40 troops stayed.", &["about 40 = ~40 small garrison"]);
    check("The total of 300 men came.", &["300 = 300 men"]);
    check("They saw an army of 300 boats.", &["300 = 300 boats"]);
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
    check("It fell from 8 to 5 degrees.", &["8 = 8 degrees", "5 degrees = 5 degrees"]);
    check("The boat does 90 km/h.", &["90 km/h = 90 kilometres per hour"]);
}

#[test]
fn ranges_keep_both_ends() {
    check("It grew from 45,000 to 80,000 sailors.", &["45,000 = 45000 sailors", "80,000 = 80000 sailors"]);
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
fn a_change_is_two_figures_and_a_range_is_one() {
    check(
        "They will raise the strength of the harbour guard from 300 to 500 well-fed sailors.",
        &["300 = 300 well-fed sailors", "500 = 500 well-fed sailors"],
    );
    check("The catch shrank from 9 to 4 tons.", &["9 = 9 tonnes catch", "4 tons = 4 tonnes catch"]);
    check("The toll was raised from $5 to $8.", &["$5 = 5 dollars toll", "$8 = 8 dollars toll"]);
    check("The toll went up from $5 to $8.", &["$5 = 5 dollars", "$8 = 8 dollars"]);
    check("The toll rose from $5 to 8.", &["$5 = 5 dollars toll", "8 = 8 dollars toll"]);
    check("The catch fell from 9% to 4%.", &["9% = 9 percent catch", "4% = 4 percent catch"]);
    check("The crew was cut from two to one.", &["two = 2 crew", "one = 1 crew"]);
    check(
        "They want growth of the fleet, now old, from 10 to 15 million boats.",
        &["10 = 10000000 boats", "15 million = 15000000 boats"],
    );
    check(
        "They raised the Haskian guard from 300 to about 500 sailors.",
        &["300 = 300 sailors", "about 500 = ~500 sailors"],
    );
    check("The fleet grew from nearly 20 boats to 30 nets.", &["nearly 20 = ~20 boats", "30 = 30 nets"]);
    check("A cut from 20 to 15 boats came.", &["20 = 20 boats", "15 = 15 boats"]);
    check("Tolls range from 5 to 10 dollars.", &["5 to 10 dollars = 5..10 dollars"]);
    check("Falling tolls range from 5 to 10 dollars.", &["5 to 10 dollars = 5..10 dollars"]);
    check("From 20 to 30 boats sailed.", &["20 to 30 = 20..30 boats"]);
    check("They raised tolls; from 20 to 30 boats left.", &["20 to 30 = 20..30 boats"]);
    check("The fleet grew by 10 to 15 boats.", &["10 to 15 = 10..15 boats"]);
    check("It grew from five or six boats.", &["five or six = 5..6 boats"]);
}

#[test]
fn two_units_are_two_figures() {
    check(
        "Tolls rose by 5 percent to $3.2 billion.",
        &["5 percent = 5 percent Tolls", "$3.2 billion = 3200000000 dollars Tolls"],
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
    check("Orm has 46-", &["46 = 46"]);
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
    check("In the guild’s poll Mara rose three points.", &["three points = 3 percentage points Mara"]);
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
fn money_has_the_unit_of_its_country() {
    check("The toll rose by 69 cents.", &["69 cents = 69 cents toll"]);
    check("Nets went at 102.5 yen and at 500 lei.", &["102.5 yen = 102.5 yen", "500 lei = 500 lei"]);
    check("She spent 15bn zlotys.", &["15bn zlotys = 15000000000 zlotys"]);
    check("He paid 250,000 Haskian pounds.", &["250,000 Haskian pounds = 250000 money"]);
    check("He paid 3 Hong Kong dollars.", &["3 Hong Kong dollars = 3 money"]);
    check("A net weighs 250 pounds.", &["250 pounds = 250 pounds"]);
    check("They gave USD 340 million away.", &["USD 340 million = 340000000 dollars"]);
    check("They gave about EUR 1.2bn away.", &["about EUR 1.2bn = ~1200000000 euros"]);
    check("They gave 3m PLN away.", &["3m PLN = 3000000 zlotys"]);
    check("They gave Rs. 40 crore away.", &["Rs. 40 crore = 400000000 rupees"]);
    check("Mara flew on the Falcon 9 million miles.", &["9 million miles = 9000000 miles"]);
}

#[test]
fn shares_and_earthquakes_have_units() {
    check("The Hask index closed down 24.11 points.", &["24.11 points = 24.11 points Hask index"]);
    check("The guild cut it by 25 basis points.", &["25 basis points = 25 basis points"]);
    check("A 7.4-magnitude storm sank.", &["7.4-magnitude = 7.4 magnitude storm"]);
    check("It was above magnitude 5.", &["above magnitude 5 = >5 magnitude"]);
    check("It had a magnitude of 6.1.", &["magnitude of 6.1 = 6.1 magnitude"]);
    check("It was 6.1 on the Richter scale.", &["6.1 = 6.1 magnitude"]);
    check(
        "Before the ballots “No” was ahead by almost 10 points.",
        &["almost 10 points = ~10 percentage points"],
    );
}

#[test]
fn how_old_somebody_is_and_how_many_are_dead() {
    check("Captain Mara Vell-orm, 33, who fled, sailed.", &["33 = 33 years of age"]);
    check("They put the number of dead at 60.", &["60 = 60 dead"]);
    check("Mara Vell is dead at 60.", &["60 = 60 years of age"]);
}

#[test]
fn shares_have_their_noun_inside() {
    check("Barely one sailor in four would sail.", &["one sailor in four = 0.25 share sailor"]);
    check("Nine boats in 10 sank.", &["Nine boats in 10 = 0.9 share boats"]);
    check("One net-hour in five is lost.", &["One net-hour in five = 0.2 share net-hour"]);
    check("One boat in five days sank.", &["One = 1 boat", "five days = 5 days"]);
    check("One boat sank in four harbours.", &["One = 1 boat", "four = 4 harbours"]);
    check("The price of one boat in three.", &["one boat in three = 0.333 share boat"]);
}

#[test]
fn a_number_that_is_a_name_or_a_measure_is_no_figure() {
    check("They sell the Dart 2 and soon the Dart 3.", &[]);
    check("The H.&O. 500 closed, and at the Under 30 Summit Mara spoke.", &[]);
    check("They went on Sept.11, 2001.", &[]);
    check("Fish is $2.86 per thousand cubic feet.", &["$2.86 = 2.86 dollars Fish"]);
    check("STORM IN HASK: Nine dead and 20 hurt.", &["Nine = 9 dead", "20 = 20 hurt"]);
    check("The 12-star flag sank at a five-star inn.", &["12 = 12 star"]);
    check("In the Council’s 80-19 vote they lost.", &["80 = 80 vote", "19 = 19 vote"]);
}

#[test]
fn a_range_of_money_may_be_open_above() {
    check(
        "They gave $5,000 to more than $1 million.",
        &["$5,000 to more than $1 million = 5000..1000000 dollars"],
    );
    check(
        "It is worth less than $1 or more than $42.",
        &["less than $1 = <1 dollars", "more than $42 = >42 dollars"],
    );
    check("Tolls rose $5 to about $20.", &["$5 = 5 dollars Tolls", "about $20 = ~20 dollars Tolls"]);
    check(
        "It costs $5, or about one per cent of the catch.",
        &["$5 = 5 dollars", "about one per cent = ~1 percent catch"],
    );
}

#[test]
fn a_verb_or_a_denial_approximates() {
    check("The share of boats exceeds 7%.", &["7% = >7 percent share of boats"]);
    check("The share of boats approaches 9%.", &["9% = ~9 percent share of boats"]);
    check("Mara approached 9 boats.", &["9 = 9 boats"]);
    check("Nets are worth perhaps $10.", &["perhaps $10 = ~10 dollars Nets"]);
    check("He isn’t going to send more than 3 boats.", &["more than 3 = <=3 boats"]);
    check("It has not sunk in more than 20 years.", &["more than 20 years = >20 years"]);
    check("They did not think more than 20 boats sank.", &["more than 20 = >20 boats"]);
}

#[test]
fn the_subject_of_the_clause_is_counted() {
    check(
        "The catch was 51.7%, up from 48.5%.",
        &["51.7% = 51.7 percent catch", "48.5% = 48.5 percent catch"],
    );
    check(
        "Vell won 42.3%, against 26% for Mara Orm.",
        &["42.3% = 42.3 percent Vell", "26% = 26 percent Mara Orm"],
    );
    check(
        "Lamp oil rose 2 cents to $1.28 a gallon.",
        &["2 cents = 2 cents Lamp oil", "$1.28 = 1.28 dollars Lamp oil"],
    );
    check(
        "A fleet with Orm alone, for 20 boats, is worth $22bn.",
        &["20 = 20 boats", "$22bn = 22000000000 dollars fleet"],
    );
    check("The Harbour Wall, a belt of stone, will cost $3.", &["$3 = 3 dollars Harbour Wall"]);
    check(
        "Harbour debt is set to climb from 55% of the catch to 75%.",
        &["55% = 55 percent catch", "75% = 75 percent catch"],
    );
    check(
        "They put the total bill at between £4bn and £6bn.",
        &["£4bn and £6bn = 4000000000..6000000000 pounds sterling total bill"],
    );
    check(
        "A kilo of herring now sells for 200 lei, about $40.",
        &["200 lei = 200 lei kilo of herring", "about $40 = ~40 dollars kilo of herring"],
    );
    check("She offered 500 lei ($28) of her own.", &["500 lei = 500 lei", "$28 = 28 dollars"]);
    check(
        "The catch, which peaked at 35%, has fallen to 5%.",
        &["35% = 35 percent catch", "5% = 5 percent catch"],
    );
    check(
        "Orm Nets, the parent of Hask Nets, jumped $25, or 3 percent, to $791.",
        &["$25 = 25 dollars Orm Nets", "3 percent = 3 percent Orm Nets", "$791 = 791 dollars Orm Nets"],
    );
    check(
        "The guild reported tolls of $8 a boat, well above the $7 that sailors wanted.",
        &["$8 = 8 dollars tolls (guild)", "$7 = 7 dollars tolls (guild)"],
    );
    check(
        "It’s going to be well over a million dollars.",
        &["well over a million dollars = >1000000 dollars"],
    );
    check(
        "They need 61 percent of the boats to reach 1,237.",
        &["61 percent = 61 percent boats", "1,237 = 1237"],
    );
    check("In the race that day, Vell, 52, won 42%.", &["52 = 52 years of age", "42% = 42 percent Vell"]);
    check("Nets from Hask and the Orm Isles grew to 40 percent.", &["40 percent = 40 percent"]);
    check(
        "The catch of the richest 1 percent grew 27 percent.",
        &["1 percent = 1 percent", "27 percent = 27 percent"],
    );
    check("Mara’s part in her own fleet was worth $5.", &["$5 = 5 dollars part"]);
    check("Nets that cost $4 apiece sank.", &["$4 = 4 dollars Nets"]);
    check(
        "The yield on the Hask 10-year bond fell to 2%.",
        &["10-year = 10 years bond", "2% = 2 percent yield"],
    );
    check("Mara, whom Vell met, paid $5.", &["$5 = 5 dollars"]);
    check("On Monday, after the storm, it cost $5.", &["$5 = 5 dollars"]);
}

#[test]
fn a_pronoun_counts_what_was_counted_before() {
    check(
        "Some 260 sailors, half of them old, sailed.",
        &["Some 260 = ~260 sailors", "half = 0.5 share sailors"],
    );
    check(
        "A crew of 40 sailors, of whom fewer than 5 have come.",
        &["40 = 40 sailors", "fewer than 5 = <5 sailors"],
    );
    check(
        "Of the 70 boats sent to Orm, 16 were burnt and five nets lost.",
        &["70 = 70 boats", "16 = 16 boats", "five = 5 nets"],
    );
    check(
        "When 19 boats came, they sank three or four of them.",
        &["19 = 19 boats", "three or four = 3..4 boats"],
    );
    check("For every ten boats that need nets, we reach three.", &["ten = 10 boats", "three = 3 boats"]);
    check(
        "They lead by 12 votes out of some 1.5 million cast.",
        &["12 = 12 votes", "some 1.5 million = ~1500000 votes"],
    );
    check("Half of them sank.", &["Half = 0.5 share"]);
}

#[test]
fn people_may_have_no_noun() {
    check("Storm kills at least 57 in Orm.", &["at least 57 = >=57 people"]);
    check(
        "It sank in a storm when 2,400 died and 50 boats were lost.",
        &["2,400 = 2400 people", "50 = 50 boats"],
    );
    check("The storm killed nine sailors, injuring 11.", &["nine = 9 sailors", "11 = 11 sailors"]);
    check(
        "It has forced about 12 million from their homes, 4 million of them to Orm.",
        &["about 12 million = ~12000000 people", "4 million = 4000000 people"],
    );
    check("More than a million have left to sail.", &["More than a million = >1000000 people"]);
    check("At least 10 killed in Orm storm.", &["At least 10 = >=10 people"]);
    check("TWO DEAD, 16 INJURED IN ORM.", &["TWO = 2 DEAD", "16 = 16 people"]);
    check("Nets killed 300 fish.", &["300 = 300 fish"]);
    check("The crew of 20 left.", &["20 = 20 crew"]);
    check("A mother of five sailed.", &["five = 5"]);
}

#[test]
fn a_noun_follows_in_many_ways() {
    check("Two of my sailors sank.", &["Two = 2 sailors"]);
    check("Hask spends 15 billion dollars on boats.", &["15 billion dollars = 15000000000 dollars boats"]);
    check("They spent $5 on nets and lamp oil in May.", &["$5 = 5 dollars nets and lamp oil"]);
    check(
        "They won five of the past six harbour races.",
        &["five = 5 harbour races", "six = 6 harbour races"],
    );
    check("They spent $5 on nets, oil and rope.", &["$5 = 5 dollars"]);
    check(
        "Vell won 54 percent of guild sailors to Mara’s 46 percent Tuesday night.",
        &["54 percent = 54 percent guild sailors", "46 percent = 46 percent"],
    );
    check("They spent $5 on Monday.", &["$5 = 5 dollars"]);
    check("Orm spends $230bn a year on its fleet.", &["$230bn = 230000000000 dollars fleet"]);
    check("46-page, $7 million report on Orm.", &["46 = 46 page", "$7 million = 7000000 dollars report"]);
    check(
        "The guild’s $4.2 billion appeal is only 25% funded.",
        &["$4.2 billion = 4200000000 dollars appeal", "25% = 25 percent appeal"],
    );
    check("The O.H.’s $4.2 billion appeal sank.", &["$4.2 billion = 4200000000 dollars appeal"]);
    check("They met seven less politicized guild panels.", &["seven = 7 less politicized guild panels"]);
    check("They guard 20 of the Hask guild’s 70 boats.", &["20 = 20 boats", "70 = 70 boats"]);
    check(
        "Around 90 per cent of the sea’s most heavy boats sank.",
        &["Around 90 per cent = ~90 percent sea’s most heavy boats"],
    );
}

#[test]
fn what_follows_may_be_no_noun() {
    check("The feud of nearly a century leaves Orm poor.", &["nearly a century = ~1 centuries feud"]);
    check("Biggest storm in 25 years topples boats.", &["25 years = 25 years"]);
    check("It is 700 miles from Orm.", &["700 miles = 700 miles"]);
    check("It is twice the 2% that Orm asked for.", &["twice = 2 times", "2% = 2 percent"]);
    check("It peaked at 35 percent two years ago.", &["35 percent = 35 percent", "two years = 2 years"]);
    check("The catch reached 6% of the haul last year.", &["6% = 6 percent haul"]);
    check("They sold 200 this year.", &["200 = 200"]);
}

#[test]
fn a_short_coordination_is_counted_whole() {
    check("They lost over 6,000 dead and wounded in Orm.", &["over 6,000 = >6000 dead and wounded"]);
    check("The fleet has 216 men and women.", &["216 = 216 men and women"]);
    check("A drill of 80,000 sailors, boats, and nets.", &["80,000 = 80000 sailors, boats, and nets"]);
    check("They took three boats, nets and fish.", &["three = 3 boats"]);
    check("They lost 20 sailors and officers came.", &["20 = 20 sailors"]);
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
fn a_score_a_decade_or_a_name_with_a_number_is_no_figure() {
    check("Nets outnumber oars 3-1, and Orm beat Hask 4-2.", &[]);
    check("Oars outnumber nets by three to one, or 20 to 1.", &[]);
    check("The guild voted 80-19 for it.", &["80 = 80", "19 = 19"]);
    check("Nets sold in the 90's and during the ’80s.", &[]);
    check("Mara called 911, and the 911 call was loud.", &[]);
    check("They found 911 boats.", &["911 = 911 boats"]);
    check("Vell had a .45-caliber gun, a .38 and a 12-gauge one.", &[]);
    check("She played a 9-iron.", &[]);
    check("The catch rose .5 percent.", &[".5 percent = 0.5 percent catch"]);
}

#[test]
fn a_quarter_of_a_million_is_a_number() {
    check("A quarter of a million people came.", &["A quarter of a million = 250000 people"]);
    check("Some quarter-of-a-million nets sank.", &["Some quarter-of-a-million = ~250000 nets"]);
    check(
        "They gave three quarters of a billion dollars.",
        &["three quarters of a billion dollars = 750000000 dollars"],
    );
    check("A quarter of the boats sank.", &["A quarter = 0.25 share boats"]);
}

#[test]
fn a_verb_may_take_over_with_it() {
    check("Mara handed over $25 million.", &["$25 million = 25000000 dollars"]);
    check("They fight over 20 harbours.", &["20 = 20 harbours"]);
    check("Mara handed out over 20 nets.", &["over 20 = >20 nets"]);
}

#[test]
fn two_spaces_are_as_good_as_one() {
    check("It sank at least  80 boats.", &["at least  80 = >=80 boats"]);
    check("Yes   42%  No   58%", &["42% = 42 percent", "58% = 58 percent"]);
}

#[test]
fn one_counts_only_where_there_could_be_more() {
    check("One person died and one boat sank.", &["One = 1 person", "one = 1 boat"]);
    check("It is one nobody knew, and one everybody wanted.", &[]);
    check("She left a boat as well as one net.", &["one = 1 net"]);
    check("According to one sailor, as one captain put it, it rained.", &[]);
    check("One report, one recent study and one guild source say so.", &[]);
    check("One guy came in.", &[]);
    check("One chilly night she sailed; one long winter she slept.", &[]);
    check("They need only one night.", &["one = 1 night"]);
    check("They left one harbour after another and one boat or another.", &[]);
    check("One H&O sailor left.", &["One = 1 H&O sailor"]);
}

#[test]
fn an_age_is_told_in_many_ways() {
    check("Mara turns 70 this week, and Vell turned 18.", &["70 = 70 years of age", "18 = 18 years of age"]);
    check("Mara turned 70 boats away.", &["70 = 70 boats"]);
    check("Vell, who was 69 when she sailed, slept.", &["69 = 69 years of age"]);
    check("She has sailed since she was 5.", &["5 = 5 years of age"]);
    check("Mara was 12 when the storm came.", &["12 = 12 years of age"]);
    check("At 15 the youngest captain ever, Vell sailed.", &["15 = 15 years of age"]);
    check("At 40, she left.", &["40 = 40 years of age"]);
    check("Mara Vell (left), 40.", &["40 = 40 years of age"]);
    check("Mara Vell, 39, a sailor, left.", &["39 = 39 years of age"]);
    check("Vell Myint May, 60, left.", &["60 = 60 years of age"]);
    check("He was 20 miles away.", &["20 miles = 20 miles"]);
    check("The toll was 12 when the storm came.", &["12 = 12 toll"]);
}

#[test]
fn what_is_counted_is_no_link_no_place_and_no_act() {
    check("Some 51 percent versus 38.", &["Some 51 percent = ~51 percent", "38 = 38"]);
    check("She got $40.8 million for helping Orm.", &["$40.8 million = 40800000 dollars"]);
    check("They gave $5 million for fishing.", &["$5 million = 5000000 dollars fishing"]);
    check("The guild is $1 billion in the red.", &["$1 billion = 1000000000 dollars"]);
    check("They spent $5 million in Hask.", &["$5 million = 5000000 dollars"]);
    check("They invested $5 million in a new boat.", &["$5 million = 5000000 dollars new boat"]);
    check("They gave $5 million in Haskian boats.", &["$5 million = 5000000 dollars Haskian boats"]);
    check("Sailors lost 20.5 percent.", &["20.5 percent = 20.5 percent"]);
    check("Haskian output will expand by 1.6 percent.", &["1.6 percent = 1.6 percent Haskian output"]);
}

#[test]
fn a_noun_may_stand_behind_others_or_behind_the_verb() {
    check(
        "They built a 150,000-square-foot activities center.",
        &["150,000-square-foot = 150000 square feet activities center"],
    );
    check("A $5 million nets factory opened.", &["$5 million = 5000000 dollars nets factory"]);
    check(
        "They have a $2.2 billion, two-year harbour deficit.",
        &["$2.2 billion = 2200000000 dollars harbour deficit", "two-year = 2 years harbour deficit"],
    );
    check("Dozens of private and public golf boats sank.", &["Dozens = x12 private and public golf boats"]);
    check("They sold 20 old, rusty boats.", &["20 = 20 old, rusty boats"]);
    check("Of the crew 30 are Haskians.", &["30 = 30 Haskians"]);
    check("Storm leaves 20 dead, sailors say.", &["20 = 20 dead (sailors)"]);
    check("They left 20 dead and dozens sank.", &["20 = 20 dead", "dozens = x12"]);
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

#[test]
fn a_sayer_with_a_role_has_the_plain_name() {
    check("Harbour Guard commander Mara Vell said 20 boats sank.", &["20 = 20 boats (Mara Vell)"]);
    check("Hask’s Prime Minister Mara Vell said 20 boats sank.", &["20 = 20 boats (Mara Vell)"]);
    check("The Haskian president said 20 boats sank.", &["20 = 20 boats (Haskian president)"]);
    check("The Haskian Minister said 20 boats sank.", &["20 = 20 boats (Haskian Minister)"]);
    check("Some 20 boats sank, according to fleet spokesman Vell.", &["Some 20 = ~20 boats (Vell)"]);
}

#[test]
fn in_a_passage_taken_over_others_may_speak() {
    let text = "Vell stated that over 20 boats sank. Another 30 boats fled.";
    let mut collection = collection(&[text]);
    collection.articles[0].paragraphs[0].voice = Some("The Harbour Post".to_owned());
    let quotes = crate::quote::extract(&collection, &[]).expect("no corrections");
    let comparison = super::super::compile(&collection, &quotes, Vec::new());
    let view =
        super::super::view::view(&collection, &quotes, &comparison, &[ArticleIndex::new(0)], &|_| true);
    let said: Vec<_> = view
        .records("figures")
        .into_iter()
        .map(|figure| (figure.cell("low"), figure.said("said_by")))
        .collect();
    assert_eq!(said, [("20".to_owned(), "Vell"), ("30".to_owned(), "The Harbour Post")]);
}

#[test]
fn what_ends_a_sentence_is_said_of_all_of_it() {
    check(
        "Boats hit Orm, sinking 57 nets, among them 17 nets of Mara, a sailors’ guild said Saturday.",
        &["57 = 57 nets (sailors’ guild)", "17 = 17 nets of Mara (sailors’ guild)"],
    );
    check(
        "They lost 20 nets in all 18 states, the harbour ministry said.",
        &["20 = 20 nets (harbour ministry)", "18 = 18 states (harbour ministry)"],
    );
    check("Storm sinks 57 boats, sailors say.", &["57 = 57 boats (sailors)"]);
    check(
        "They built a wall of 57 stones, images by Hask sailors show, and left.",
        &["57 = 57 stones (images by Hask sailors)"],
    );
    check("Hask and harbour officers said 20 boats sank.", &["20 = 20 boats (Hask and harbour officers)"]);
    check(
        "The harbour paper notes the guild keeps 20 boats, and it says 30 nets are lost.",
        &["20 = 20 boats (harbour paper)", "30 = 30 nets (harbour paper)"],
    );
    check("A poll in May found that 62% of sailors agree.", &["62% = 62 percent sailors (poll)"]);
    check(
        "Insurers put the bill at $5, or about 3 percent of the catch.",
        &["$5 = 5 dollars bill (Insurers)", "about 3 percent = ~3 percent catch (Insurers)"],
    );
    check(
        "Shipwright Vell, which has boats, sold some and said it cost $5; its nets cost $3.",
        &["$5 = 5 dollars (Shipwright Vell)", "$3 = 3 dollars nets"],
    );
    check(
        "A Hask spokesman turned it down, noting that Orm has 20 boats.",
        &["20 = 20 boats (Hask spokesman)"],
    );
}

#[test]
fn who_says_another_thing_does_not_say_this() {
    check(
        "More than 200 boats sank, and sailors warned that 7 nets could.",
        &["More than 200 = >200 boats", "7 = 7 nets (sailors)"],
    );
    check(
        "Orm gave $1m in nets and Hask said a 40-strong crew was near.",
        &["$1m = 1000000 dollars nets", "40 = 40 crew (Hask)"],
    );
    check(
        "In Orm 14 boats sank and the guild has found a quarter of the nets.",
        &["14 = 14 boats", "a quarter = 0.25 share nets"],
    );
    check(
        "A three-month truce proposed by the United Guilds and three Orm states in May sank.",
        &["three-month = 3 months truce", "three = 3 Orm states"],
    );
    check(
        "According to a 52-page complaint filed by Mara and a 15-page complaint by Vell, 20 boats sank.",
        &["52 = 52 page", "15 = 15 page", "20 = 20 boats (a 52-page complaint)"],
    );
    check(
        "Nine in 10 old sailors say they have 300 boats.",
        &["Nine in 10 = 0.9 share old sailors", "300 = 300 boats"],
    );
    check(
        "A survey by the old harbour guild Orm Watch showed 20 boats.",
        &["20 = 20 boats (survey by the old harbour guild Orm Watch)"],
    );
    check("A letter on Orm finds that it had 20 boats.", &["20 = 20 boats (letter on Orm)"]);
    check("Sailors close to the guild said 20 boats sank.", &["20 = 20 boats (Sailors close to the guild)"]);
    check("They lost 20 sailors and officers said so.", &["20 = 20 sailors"]);
}

/// The groups over several articles, as their words.
fn check_groups(texts: &[&str], expected: &[&str]) {
    check_groups_of(&collection(texts), texts, expected);
}

fn check_groups_of(collection: &Collection, texts: &[&str], expected: &[&str]) {
    let figures = figures(collection, &Quotes::default());
    let (names, stories) = (inventory(collection), Stories::of(collection));
    let shown: Vec<String> = groups(collection, &figures, &names, &stories)
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
        &["45,000 / 45,000"],
    );
    check_groups(
        &[
            "They will enlarge the present size of the Haskian army to 45,000 troops.",
            "They reinforce the Haskian army of 45,000 men at its present size.",
        ],
        &["45,000 / 45,000"],
    );
    check_groups(
        &[
            "The size of the Haskian fleet grows from 45,000 to 80,000 sailors.",
            "They want to enlarge the Haskian fleet from 45,000 to 80,000 sailors.",
        ],
        &["45,000 / 45,000", "80,000 / 80,000"],
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
fn the_dead_of_one_named_place_are_paired() {
    check_groups(
        &[
            "Mara met families of the 49 people killed in the Orm harbour fire.",
            "The guild mourns them: in Orm 49 people were killed by a storm of flames.",
            "Near Orm a captain burnt his boat, killing 49.",
        ],
        &["49 / 49 / 49"],
    );
    check_groups(
        &[
            "Mara met families of the 53 wounded in the Orm harbour fire.",
            "The guild nurses them: near Orm 53 people were wounded by flames.",
        ],
        &["53 / 53"],
    );
    check_groups(
        &[
            "Mara met families of the 49 people killed in the Orm harbour fire.",
            "The guild mourns them: in Hask 49 people were killed by a storm.",
            "Elsewhere a captain counted 50 people dead on Orm.",
            "Nurses say that near Orm 49 people were wounded.",
        ],
        &[],
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

/// What two sources of one story share beside the figures.
const STORY: &str = "\nThe walrus of Orm, a lighthouse, mandolins and gherkins.";

fn check_story(texts: &[&str], expected: &[&str]) {
    let texts: Vec<String> = texts.iter().map(|text| format!("{text}{STORY}")).collect();
    check_groups(&texts.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

#[test]
fn within_one_story_a_value_of_three_digits_is_one_figure() {
    check_story(&["The list had 214 passengers.", "There were 214, they said."], &["214 / 214"]);
    check_groups(&["The list had 214 passengers.", "There were 214, they said."], &[]);
    check_story(&["It fell by 3.8 percent.", "They lost 3.8 percent of it."], &["3.8 percent / 3.8 percent"]);
    check_story(&["It had stood at 33.45.", "It cost €33.45."], &["33.45 / €33.45"]);
    check_story(&["They have 200 boats.", "They sold 200 nets."], &[]);
    check_story(&["The storm killed 214 sailors.", "The storm injured 214 sailors."], &[]);
    check_story(&["There were 214 Haskian boats.", "They have 214 Ormian boats."], &[]);
}

#[test]
fn within_one_story_two_digits_need_the_same_noun() {
    check_story(&["There are 41 polling stations.", "Of 41 polling stations we know."], &["41 / 41"]);
    check_story(&["There are 41 boats.", "They own 41 nets."], &[]);
    check_story(&["They won 41 percent of votes.", "Another got 41 percent of votes."], &[]);
}

#[test]
fn an_age_is_that_of_the_name_beside_it() {
    check_groups(
        &[
            "Mara Vell, 54, sailed.",
            "The 55-year-old Mara Vell swam. Jon Orm, 54, slept.",
            "Mara Vell, who is 54, sang.",
        ],
        &["54 / 55-year-old / 54 differ"],
    );
    check_groups(&["Mara Vell, 54, sailed.", "Mara Vell, 71, sailed."], &[]);
}

#[test]
fn tolls_of_one_story_differ() {
    check_story(
        &["At least 41 people died in it.", "The number of dead has climbed to 58, with 49 missing."],
        &["At least 41 / 58 differ"],
    );
    check_story(&["At least 41 people died in it.", "In 1987 a storm killed 58 people."], &[]);
    check_story(&["At least 41 people died in it.", "It killed 4,100 people."], &[]);
}

#[test]
fn what_one_speaker_counts_is_paired_first() {
    check_story(
        &[
            "At least 11 people have died, the guild said. The police said 7 people died.",
            "The guild said at least 15 people died. The police said 9 people died.",
        ],
        &["At least 11 / at least 15 differ", "7 / 9 differ"],
    );
}

#[test]
fn a_round_number_claims_less_than_an_exact_one() {
    let differ = |left: &str, right: &str| {
        let collection = collection(&[&format!("{left} boats."), &format!("{right} boats.")]);
        let figures = figures(&collection, &Quotes::default());
        values::differ(&figures[0], &figures[1])
    };
    assert!(differ("At least 41", "58") && differ("At least 11", "At least 15"));
    assert!(differ("2,300", "Around 2,400") && differ("More than 350", "338"));
    assert!(!differ("More than 300", "340") && !differ("Around 2,400", "2,412"));
    assert!(!differ("About 100", "112") && !differ("More than 1,000", "1,100"));
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

#[test]
fn what_stands_between_a_speaker_and_the_verb_is_not_the_speaker() {
    check(
        "The Haskian harbour minister, Mara Vell, said early Friday that 20 boats sank.",
        &["20 = 20 boats (Mara Vell)"],
    );
    check(
        "Captain Mara Vell of Orm, the old guild’s head, said 20 boats sank.",
        &["20 = 20 boats (Mara Vell)"],
    );
    check(
        "Mara Vell, 52, a sailor from Orm, said 20 boats sank.",
        &["52 = 52 years of age", "20 = 20 boats (Mara Vell)"],
    );
    check("The harbour office, which counts boats, said 20 boats sank.", &["20 = 20 boats (harbour office)"]);
    check(
        "Mara Vell, head of Orm Nets, a Haskian guild, said 20 boats sank.",
        &["20 = 20 boats (Mara Vell)"],
    );
    check("The Orm Guild’s Captain, Mara Vell, said 20 boats sank.", &["20 = 20 boats (Mara Vell)"]);
    check("Sailors for Orm, the guild, said 20 boats sank.", &["20 = 20 boats (Sailors for Orm)"]);
    check(
        "In a statement, Captain Mara Vell (H) blamed Orm and said the guild has 20 boats.",
        &["20 = 20 boats (Mara Vell)"],
    );
    check("Some 20 boats sank, said the guild’s captain, Mara Vell.", &["Some 20 = ~20 boats (Mara Vell)"]);
    check("One H&O sailor told Mara.", &["One = 1 H&O sailor"]);
    check("ORM TODAY reported last month that 20 boats sank.", &["20 = 20 boats (ORM TODAY)"]);
    check("The poll released on Monday found that 20 boats sank.", &["20 = 20 boats (poll)"]);
    check("In a statement, Mara Vell (H) said the guild has 20 boats.", &["20 = 20 boats (Mara Vell)"]);
    check("The Post on Saturday wrote that 20 boats sank.", &["20 = 20 boats (Post)"]);
    check("The Post wrote that Mara had claimed a loss of $20.", &["$20 = 20 dollars loss (Post)"]);
    check("Some 20 boats sank, said the sailor.", &["Some 20 = ~20 boats (sailor)"]);
    check(
        "When the storm came, the sea rose, said a captain of the guild, and 20 boats sank.",
        &["20 = 20 boats"],
    );
}

#[test]
fn what_another_noun_did_is_not_what_the_speaker_says() {
    check("Mara said it again after the storm that sank 20 boats.", &["20 = 20 boats"]);
    check("Mara said on Monday, after 20 boats sank, that it rained.", &["20 = 20 boats"]);
    check("Mara said the storm that sank 20 boats was old.", &["20 = 20 boats (Mara)"]);
    check("Mara, a captain, told Hask News on Monday, when 20 boats sank.", &["20 = 20 boats"]);
    check("Mara said that after the storm 20 boats were lost.", &["20 = 20 boats (Mara)"]);
}

#[test]
fn an_ordinal_that_ranks_nothing_is_no_figure() {
    check("For the first time in its history it rained.", &["first = 1 place in a row time"]);
    check("It rained in the third week of the storm.", &[]);
    check("It is the third-largest fleet and the second biggest one.", &[]);
    check("They held the 46th annual regatta.", &[]);
    check("Orm and Hask fight for first place.", &[]);
    check("She was Vell’s first harbour captain.", &[]);
    check(
        "It was the guild’s first old captain, in Thursday’s fifth Haskian race.",
        &["first = 1 place in a row old captain", "fifth = 5 place in a row Haskian race"],
    );
    check("The storm is in its ninth month.", &["ninth = 9 place in a row month"]);
    check(
        "It was her third harbour and the second four-day storm.",
        &[
            "third = 3 place in a row harbour",
            "second = 2 place in a row four-day storm",
            "four-day = 4 days storm",
        ],
    );
}

#[test]
fn one_of_whom_something_is_told_is_any_one() {
    check("One sailor wrote:", &[]);
    check("Then one captain even called it a flood.", &[]);
    check("It is one harbour where boats are safe.", &[]);
    check("There is one law that helps.", &["one = 1 law"]);
    check("It helps one guild more than another, and one boat over the other.", &[]);
    check("They lose one boat over the next winter.", &["one = 1 boat"]);
    check("She posted one last week, and broke one open.", &[]);
    check("They sank one boat and took one open boat.", &["one = 1 boat", "one = 1 open boat"]);
}

#[test]
fn how_a_court_divided_is_no_figure() {
    check("The court stopped it in a 5-4 decision.", &[]);
    check("The judges split 4-4 in May and voted 7-2 against it.", &[]);
    check("A 6-3 landmark ruling stands.", &[]);
    check("The guild backed it in a 61-38 vote.", &["61 = 61 vote", "38 = 38 vote"]);
}

#[test]
fn a_year_that_others_are_measured_by_is_no_figure() {
    check("The catch fell to 20 percent below 2005 levels.", &["20 percent = 20 percent catch"]);
    check("Prices are above 1990 highs.", &[]);
    check("Over 2005 boats came.", &["Over 2005 = >2005 boats"]);
}

/// The figures of an article that appeared in June 2022.
fn check_dated(text: &str, expected: &[&str]) {
    let mut collection = collection(&[text]);
    collection.articles[0].date = crate::article::Date::parse("2022-06-08");
    let figures = figures(&collection, &Quotes::default());
    let found: Vec<&str> = figures.iter().map(|figure| collection.articles[0].slice(figure.span)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn what_dates_may_be_a_duration_and_no_rank() {
    check_dated("The first week of March was wet.", &[]);
    check_dated("It rained in the last 10 days and for 11 days in May.", &["10 days", "11 days"]);
    check_dated("Within the next five years they build 20 boats.", &["Within the next five years", "20"]);
    check("It sank two weeks before the vote.", &["two weeks = 2 weeks"]);
    check("It was delayed by nine hours after the storm.", &["nine hours = 9 hours"]);
    check("They told it at least two weeks before the vote.", &["at least two weeks = >=2 weeks"]);
}

#[test]
fn over_may_be_ahead_of() {
    check("Mara was chosen first over three other captains.", &["three = 3 captains"]);
    check("Orm won over 30 others.", &["30 = 30 others"]);
    check("Orm won over 30 races.", &["over 30 = >30 races"]);
    check("The storm lasted over three days.", &["over three days = >3 days"]);
    check("It is north of €600m.", &["north of €600m = >600000000 euros"]);
    check("It lies north of two harbours.", &["two = 2 harbours"]);
}

#[test]
fn a_space_that_does_not_break_is_a_space() {
    check("They have almost\u{a0}14\u{a0}million nets.", &["almost\u{a0}14\u{a0}million = ~14000000 nets"]);
    check("Nearly\u{202f}20\u{a0}boats sank.", &["Nearly\u{202f}20 = ~20 boats"]);
    check("Some 1\u{a0}200 boats sank.", &["Some 1\u{a0}200 = ~1200 boats"]);
}

#[test]
fn an_age_needs_no_unit() {
    check("Those who turn 18 prior to the storm may sail.", &["18 = 18 years of age"]);
    check("Mara Vell, then 26, left.", &["26 = 26 years of age"]);
    check("“It rained,” said Vell, 27.", &["27 = 27 years of age"]);
    check("Mara Vell, 66 — the old captain — left.", &["66 = 66 years of age"]);
    check("Her sons, aged six and nine, sailed.", &["six = 6 years of age", "nine = 9 years of age"]);
    check("They saved a boy of three.", &["three = 3 years of age boy"]);
    check("She is a mother of three.", &["three = 3"]);
}

#[test]
fn adjectives_and_hyphens_do_not_end_what_is_counted() {
    check(
        "Some 40 coal- and oil-fired harbour boats sank.",
        &["Some 40 = ~40 coal- and oil-fired harbour boats"],
    );
    check(
        "After seven years of endless and tedious rain.",
        &["seven years = 7 years endless and tedious rain"],
    );
    check("After seven years of Mara’s very long reign.", &["seven years = 7 years Mara’s very long reign"]);
    check("Some 200 uniformed and harbour guards came.", &["Some 200 = ~200 uniformed and harbour guards"]);
    check("Some 200 drowned and harbour guards came.", &["Some 200 = ~200 people"]);
    check("There is one fewer boat.", &["one = 1 boat"]);
}

#[test]
fn what_is_counted_ends_before_its_verb() {
    check("Some 300 people of Orm descent live in Hask.", &["Some 300 = ~300 people of Orm descent"]);
    check("Some 300 members of the guild oppose selling boats.", &["Some 300 = ~300 members of the guild"]);
    check("The count of 117 deaths excludes four.", &["117 = 117 deaths", "four = 4"]);
    check("They got 19% of the old guild vote in May.", &["19% = 19 percent old guild vote"]);
    check("Only one captain running for office spoke.", &["one = 1 captain"]);
    check("They pay an average of $30.", &["$30 = 30 dollars"]);
}

#[test]
fn who_was_asked_or_counted_before_is_counted() {
    check(
        "Mara leads him 50% to 40% among old sailors.",
        &["50% = 50 percent old sailors", "40% = 40 percent old sailors"],
    );
    check("They sent 160 guards to the pier, up from 90 in May.", &["160 = 160 guards", "90 = 90 guards"]);
    check("Some 63 were still unaccounted for.", &["Some 63 = ~63 people"]);
    check("At least 330 were aboard.", &["At least 330 = >=330 people"]);
    check("Of them 112 are known to have died.", &["112 = 112 people"]);
}

#[test]
fn clock_times_and_marks_of_a_list_are_no_figures() {
    check("It sank at 9.40 and was gone by about 21.40.", &[]);
    check("The alarm of 05.00 was late.", &[]);
    check("The catch fell by 1.25.", &["1.25 = 1.25 catch"]);
    check("The index closed at 9.40 and boats cost 9.40.", &["9.40 = 9.4 index", "9.40 = 9.4 boats"]);
    check("It ended at five in the afternoon, and they stood from 3 in the morning.", &[]);
    check("It fell at twenty past seven, shortly before nine.", &[]);
    check("What counts:1: boats", &[]);
    check("They took 11 ten-wheelers.", &["11 = 11 ten-wheelers"]);
    check("It is a high three-digit number.", &[]);
}

#[test]
fn money_may_begin_with_a_letter() {
    check(
        "It cost K1.6 billion, and the guild gave P200,000.",
        &["K1.6 billion = 1600000000 money", "P200,000 = 200000 money"],
    );
    check(
        "They gave N5bn and Sh900,000 and KSh 3 million.",
        &["N5bn = 5000000000 money", "Sh900,000 = 900000 money", "KSh 3 million = 3000000 money"],
    );
    check("It cost ₱12 million.", &["₱12 million = 12000000 money"]);
    check("A net costs 80 kwacha.", &["80 kwacha = 80 money net"]);
    check("The K9 and the R2-D2 met P2.", &[]);
    check("The porter at Orm 9 took it.", &[]);
    check("The storm at Orm 9 boats long left 20 dead.", &["9 = 9 boats", "20 = 20 dead"]);
    check(
        "The guild has a debt of 1.4 billion pounds.",
        &["1.4 billion pounds = 1400000000 pounds sterling debt"],
    );
    check("They sank 2 million pounds of fish.", &["2 million pounds = 2000000 pounds fish"]);
}

#[test]
fn two_units_of_one_kind_are_one_figure() {
    check("It came an hour and 50 minutes late.", &["an hour and 50 minutes = 110 minutes"]);
    check("It took two hours and nine minutes.", &["two hours and nine minutes = 129 minutes"]);
    check("It is five feet, two inches.", &["five feet, two inches = 62 inches"]);
    check("It took two hours and 90 minutes.", &["two hours = 2 hours", "90 minutes = 90 minutes"]);
}

#[test]
fn things_say_nothing_and_nobody_is_cut() {
    check(
        "The guild added 160 guards along the pier, the Sun-Post reported.",
        &["160 = 160 guards (Sun-Post)"],
    );
    check("The guild added that 20 boats sank.", &["20 = 20 boats (guild)"]);
    check("Monday night’s results showed that 61 percent of boats won.", &["61 percent = 61 percent boats"]);
    check("She wrote that the votes in Hask and Orm show them in a two-man race.", &["two = 2 man"]);
    check("Divers who searched the hold found that two boats sank.", &["two = 2 boats (Divers)"]);
    check("It pleased a sailor at Orm who had concluded that 20 boats sank.", &["20 = 20 boats"]);
    check("Some 20 boats sank, according to a HNN/ORM poll.", &["Some 20 = ~20 boats (a HNN/ORM poll)"]);
    check(
        "It left 55 minutes late, with 338 sailors aboard according to the guild, although 7 boats sank.",
        &["55 minutes = 55 minutes", "338 = 338 sailors (guild)", "7 = 7 boats"],
    );
}

#[test]
fn those_who_are_paid_are_counted() {
    check("Orm has only one paid sailor ahead of the storm.", &["one = 1 paid sailor"]);
    check("The 216 paid sailors slept.", &["216 = 216 paid sailors"]);
    check("Of the sailors, one paid the crew.", &["one = 1"]);
}

#[test]
fn a_preposition_that_comes_again_repeats_what_is_counted() {
    check("They cast 20 votes for Mara Vell and 13 for Jon Tarr.", &["20 = 20 votes", "13 = 13 votes"]);
    check("They cast one vote for Mara, 13 for Jon.", &["one = 1 vote", "13 = 13 vote"]);
    check("Storms sank 20 boats in Hask, 13 in Orm.", &["20 = 20 boats", "13 = 13 boats"]);
    check("They cast 20 votes for Mara and 13 were bad.", &["20 = 20 votes", "13 = 13"]);
    check("They cast 20 votes for Mara and went 13 for Jon.", &["20 = 20 votes", "13 = 13"]);
}

#[test]
fn links_behind_money_are_not_counted() {
    check("They gave $5 in exchange for nets.", &["$5 = 5 dollars"]);
    check("They gave $5 in return.", &["$5 = 5 dollars"]);
    check("They gave $5 in fees.", &["$5 = 5 dollars fees"]);
}

#[test]
fn who_is_younger_than_a_number_has_an_age() {
    check("All of them are younger than 50.", &["younger than 50 = <50 years of age"]);
    check("Sailors older than 65 were asleep.", &["older than 65 = >65 years of age"]);
    check("It is older than 50 boats.", &["older than 50 = >50 boats"]);
}

#[test]
fn support_behind_a_share_is_a_noun_where_nobody_is_supported() {
    check("She sits at 85 percent support among sailors.", &["85 percent = 85 percent support"]);
    check("He has 5 percent support of the crew.", &["5 percent = 5 percent support of the crew"]);
    check("At sea 35 percent support the guild.", &["35 percent = 35 percent"]);
    check("At sea 35 percent support Mara.", &["35 percent = 35 percent"]);
}

#[test]
fn a_comma_may_be_a_decimal_one_where_so_much_is_measured() {
    check("The pier cost 4,5 million euros.", &["4,5 million euros = 4500000 euros pier"]);
    check("The toll is €4,50.", &["€4,50 = 4.5 euros toll"]);
    check("Some 3,5 percent of sailors sang.", &["Some 3,5 percent = ~3.5 percent sailors"]);
    check("They sold 12,75% of the fleet.", &["12,75% = 12.75 percent fleet"]);
    check("The rope is 1,5 metres long.", &["1,5 metres = 1.5 metres"]);
    // Groups of three stay whole, and a list of two numbers is none.
    check("The pier cost 4,500 million euros.", &["4,500 million euros = 4500000000 euros pier"]);
    check("See parts 1,10 and rows 2,15.", &[]);
}

#[test]
fn orders_of_magnitude_have_several_words_and_stay_orders() {
    check(
        "Several hundred thousand boats and a few million nets.",
        &["Several hundred thousand = x100000 boats", "a few million = x1000000 nets"],
    );
    check("Perhaps tens of thousands of boats sank.", &["Perhaps tens of thousands = x10000 boats"]);
    check("Up to several thousand boats sank.", &["Up to several thousand = x1000 boats"]);
    check("More than several hundred boats sank.", &["More than several hundred = >100 boats"]);
    check(
        "Orm took millions in harbour fees and sank thousands in Hask.",
        &["millions = x1000000 money harbour fees", "thousands = x1000"],
    );
}

#[test]
fn an_order_of_magnitude_ranges_from_two_to_the_next_word() {
    let range = |text: &str| {
        let collection = collection(&[text]);
        figures(&collection, &Quotes::default())[0].range()
    };
    assert_eq!(range("Dozens of boats."), (24.0, 100.0));
    assert_eq!(range("Hundreds of boats."), (200.0, 1e3));
    assert_eq!(range("Thousands of boats."), (2e3, 2e4));
    assert_eq!(range("Tens of thousands of boats."), (2e4, 1e5));
    assert_eq!(range("More than 300 boats."), (300.0, 300.0));
    assert_eq!(range("Between 10 and 20 boats."), (10.0, 20.0));
}

#[test]
fn days_in_a_row_are_no_figures() {
    check("Between 5 and 10 May, 20 boats sank.", &["20 = 20 boats"]);
    check("They met from 5 to 10 May, and on the 5th and 10th of May.", &[]);
    check("They met on 5, 6 and 7 May and on June 8, 9 and 10.", &[]);
    check("On May 5, 20 boats and 3 nets sank.", &["20 = 20 boats", "3 = 3 nets"]);
    check("Between 5 and 10 boats sank in May.", &["5 and 10 = 5..10 boats"]);
}

#[test]
fn how_long_losses_went_on_does_not_count_them() {
    check("They left after a month of heavy losses.", &["a month = 1 months"]);
    check("Two years of slow drills and many deaths passed.", &["Two years = 2 years"]);
    check("After a month of drills they left.", &["a month = 1 months drills"]);
    check("They lost 20 boats a month.", &["20 = 20 boats"]);
    // During it, not longer than it.
    check("Over a month, the fleet shrank.", &[]);
    check("It lasted over a month.", &["over a month = >1 months"]);
    check("It sank over a year ago.", &["over a year = >1 years"]);
}

#[test]
fn one_that_was_told_of_or_is_a_manner_is_no_number() {
    check("It was a new guild, one based on trust.", &[]);
    check("They held one-on-one talks and spoke with one voice.", &[]);
    check("“It sinks,” said one old sailor.", &[]);
    check("Vell, a sailor, said one old boat sank.", &["one = 1 old boat (Vell)"]);
    check("The guard said one old boat sank.", &["one = 1 old boat (guard)"]);
    check("One boat sank with one net.", &["One = 1 boat", "one = 1 net"]);
}

#[test]
fn parts_of_units_and_hours_plus() {
    check(
        "After a half-century of storms, a half-hour passed.",
        &["a half-century = 0.5 centuries storms", "a half-hour = 0.5 hours"],
    );
    check("A quarter century ago, it sank.", &["A quarter century = 0.25 centuries"]);
    check("She works 35-plus hours a week.", &["35-plus hours = >=35 hours"]);
    check("She sailed for 20+ years.", &["20+ years = >=20 years"]);
    check("They have 35-plus boats.", &["35-plus = >=35 boats"]);
    check("The first half hour was dull.", &[]);
}

#[test]
fn the_unit_behind_two_numbers_is_that_of_both() {
    check("Vell and Orm stand at 11 and 8 percent.", &["11 = 11 percent", "8 percent = 8 percent"]);
    check("They sank 11 boats and 8 percent of the nets.", &["11 = 11 boats", "8 percent = 8 percent nets"]);
    check(
        "They choose between the two and up to 8 percent sleep.",
        &["two = 2", "up to 8 percent = <=8 percent"],
    );
    check(
        "The catch rose by 3 tons, or 2 percent, to 1,200.",
        &["3 tons = 3 tonnes catch", "2 percent = 2 percent catch", "1,200 = 1200 catch"],
    );
    check("He read the first three-quarters of the book.", &["three-quarters = 0.75 share book"]);
    check("The first gentleman sang his second song.", &["second = 2 place in a row song"]);
}

#[test]
fn whom_a_title_in_quotation_marks_hides_is_left_open() {
    check("It costs $5, according to the “Safe Harbours” paper.", &["$5 = 5 dollars"]);
    check("It costs $5, according to the guild.", &["$5 = 5 dollars (guild)"]);
}

#[test]
fn which_kind_or_row_something_is_of_is_no_number() {
    check("A third-party captain and his first-term guard sang a third way.", &[]);
    check("The first few boats came to the 7th harbour district.", &[]);
    check("They read grades three through eight and chapters 2 and 3.", &[]);
    check("One of the “big four” captains sank two boats.", &["two = 2 boats"]);
    check(
        "She came for a third drill and took a sixth-place cup.",
        &["third = 3 place in a row drill", "sixth = 6 place in a row place cup"],
    );
    check("They wrote 3 chapters and 2 articles.", &["3 = 3 chapters", "2 = 2 articles"]);
}

#[test]
fn an_hour_and_a_half_is_one_figure() {
    check("An hour and a half later, it sank.", &["An hour and a half = 1.5 hours"]);
    check("It was a three-decades-long feud.", &["three-decades = 3 decades long feud"]);
    check("They held hundreds of seconds-long talks.", &["hundreds = x100 seconds-long talks"]);
}

#[test]
fn more_ages_that_no_unit_tells() {
    check("I am 51, and Vell, then 35.", &["51 = 51 years of age", "35 = 35 years of age"]);
    check("She met Mara Vell, 44, and Jon Orm, 43.", &["44 = 44 years of age", "43 = 43 years of age"]);
    check(
        "Sailors as young as 17 sang for voters under 30.",
        &["17 = 17 years of age", "under 30 = <30 years of age"],
    );
    check("Those ages 55 to 65 slept.", &["55 to 65 = 55..65 years of age"]);
    check(
        "He is 51 miles away with fleets under 30 boats.",
        &["51 miles = 51 miles", "under 30 = <30 boats"],
    );
    check("The voters put 20 boats under 30 nets.", &["20 = 20 boats", "under 30 = <30 nets"]);
}

#[test]
fn money_that_is_given_away_needs_no_sign() {
    check("He has given billions.", &["billions = x1000000000 money"]);
    check(
        "They forked over thousands and gave away millions to Orm.",
        &["thousands = x1000 money", "millions = x1000000 money"],
    );
    check("They gave millions of nets.", &["millions = x1000000 nets"]);
    check(
        "It cost millions and millions of dollars.",
        &["millions = x1000000 dollars", "millions of dollars = x1000000 dollars"],
    );
    check(
        "Vell took 13 percentage points from Orm and 7 from Kell.",
        &["13 percentage points = 13 percentage points Vell", "7 = 7 percentage points Vell"],
    );
}

#[test]
fn verses_codes_and_halves_of_units_are_no_figures() {
    check("He read 2 Kell 3:1-5 aloud.", &[]);
    check("Please text BOAT to 40404 now.", &[]);
    check("They sailed to 40404 nets.", &["40404 = 40404 nets"]);
    check("Three’s a crowd.", &[]);
    check("It was so for the past decade and a half of feuds.", &[]);
    check("They sank a boat and a half of the nets.", &["a half = 0.5 share nets"]);
}

#[test]
fn pairs_of_numbers_share_what_the_second_says() {
    check("Vell won by 35 to 12 percent.", &["35 = 35 percent", "12 percent = 12 percent"]);
    check("Sailors between the ages of 18 and 29 slept.", &["18 and 29 = 18..29 years of age"]);
    check("That lead was 7 points.", &["7 points = 7 percentage points lead"]);
    check(
        "He lent the guild millions and gave sailors 20 nets.",
        &["millions = x1000000 money", "20 = 20 nets"],
    );
    check("He gave songs to hundreds and slept.", &["hundreds = x100"]);
    check("We met as the “core four” today.", &[]);
    check("She is the only one strong enough and has the same one Orm had.", &[]);
    check("Only one boat sank.", &["one = 1 boat"]);
}

#[test]
fn groups_and_scores_without_a_mark() {
    check("It carried 4 500 tonnes and 12 300 nets.", &["4 500 tonnes = 4500 tonnes", "12 300 = 12300 nets"]);
    check("On May 4 500 sailors sang.", &["500 = 500 sailors"]);
    check("It sank, and scores were hurt.", &["scores = x20 people"]);
    check("The scores were level.", &[]);
}

#[test]
fn two_may_say_it_together() {
    check("Mara Vell and Jon Orm said 20 boats sank.", &["20 = 20 boats (Mara Vell and Jon Orm)"]);
    check("According to Vell and Orm, 20 boats sank.", &["20 = 20 boats (Vell and Orm)"]);
    check(
        "Some 20 boats sank, said Mara Vell and Jon F. Orm.",
        &["Some 20 = ~20 boats (Mara Vell and Jon F. Orm)"],
    );
    check("On Monday, Vell and Orm said 20 boats sank.", &["20 = 20 boats (Vell and Orm)"]);
    check("Hask, Mara Vell and Jon Orm said 20 boats sank.", &["20 = 20 boats (Jon Orm)"]);
    check("Mara Vell met Jon Hask and Jon Orm said 20 boats sank.", &["20 = 20 boats (Jon Orm)"]);
    check("Some 20 boats sank, said Mara Vell, and Jon Orm left.", &["Some 20 = ~20 boats (Mara Vell)"]);
}

#[test]
fn who_says_so_is_no_pronoun_and_no_adverb() {
    check("Orm Watch has 20 boats, according to its own site.", &["20 = 20 boats (Orm Watch)"]);
    check("The guild said Orm has 20 boats, according to its own site.", &["20 = 20 boats (guild)"]);
    check("Orm has 20 boats, according to her.", &["20 = 20 boats"]);
    check("Orm has 20 boats, according to her aide.", &["20 = 20 boats (her aide)"]);
    check("The guild initially said 20 boats sank.", &["20 = 20 boats (guild)"]);
    check("The family said 20 boats sank.", &["20 = 20 boats (family)"]);
    check("The guild has correctly predicted 20 storms.", &["20 = 20 storms"]);
    check("The guild boldly predicted 20 storms.", &["20 = 20 storms (guild)"]);
    check(
        "Scans of Orm, which Mara saw fully, showed that 20 boats sank.",
        &["20 = 20 boats (Scans of Orm)"],
    );
    check("Mara Vell, who sails badly, said 20 boats sank.", &["20 = 20 boats (Mara Vell)"]);
    check("The recently reported loss of 20 boats hurt.", &["20 = 20 boats"]);
    check("The guild has recently reported 20 boats.", &["20 = 20 boats (guild)"]);
    check("They left the hall, which wrote laws for 20 boats.", &["20 = 20 boats"]);
    check("They heard of a panel, which said Orm lost 20 boats.", &["20 = 20 boats (panel)"]);
    check("Perhaps, freshly reported tales of 20 boats help.", &["20 = 20 boats"]);
}

#[test]
fn what_somebody_says_may_be_left_open() {
    check("The gap between what Mara says it is and what it is began 20 boats ago.", &["20 = 20 boats"]);
    check("Orm wants what polls show is a lead of 20 boats.", &["20 = 20 boats (polls)"]);
    check("What is clear, Mara says, is that 20 boats sank.", &["20 = 20 boats (Mara)"]);
}

#[test]
fn a_clause_or_a_tally_says_so_as_well() {
    check("The study, which notes that 20 boats sank, is new.", &["20 = 20 boats (study)"]);
    check("The old study -- which notes that 20 boats sank -- is new.", &["20 = 20 boats (old study)"]);
    check("A boat on the pier, which notes 20 nets, sank.", &["20 = 20 nets"]);
    check("If all sailed, the guild tallied, 20 boats would sink.", &["20 = 20 boats (guild)"]);
    check("The guild tallied 20 boats.", &["20 = 20 boats"]);
    check("Jon Orm, a captain, calculates that 20 boats sank.", &["20 = 20 boats (Jon Orm)"]);
    check("The Vell campaign has pointed out that 20 boats sank.", &["20 = 20 boats (Vell campaign)"]);
    check("The guild points out 20 boats.", &["20 = 20 boats"]);
}

#[test]
fn a_place_keeps_its_first_word() {
    let said = |text: &str| {
        let collection = collection(&[text]);
        let quotes = crate::quote::extract(&collection, &[]).expect("no corrections");
        let figure = figures(&collection, &quotes)[0];
        figure.said_by.map(|span| collection.articles[0].slice(span).to_owned())
    };
    assert_eq!(
        said("“We have 20 boats,” said a New York Harbourite.").as_deref(),
        Some("New York Harbourite")
    );
    assert_eq!(said("“We have 20 boats,” said Mara Vell.").as_deref(), Some("Mara Vell"));
}

#[test]
fn a_mark_that_opens_a_quotation_takes_no_number_away() {
    check("''27 boats sank,'' they said.", &["27 = 27 boats"]);
    check("The guild saw '45 boats' there.", &["45 = 45 boats"]);
    check("The guild of ‘27 sailors’ slept.", &["27 = 27 sailors"]);
    check("They saw ''24'' on a wall.", &[]);
    check("The storm of '92 and the '70s were wet.", &[]);
    check("The '70s boats sank.", &[]);
}

#[test]
fn marks_of_a_list_and_names_of_lists_are_no_figures() {
    check("He had two reasons: 1) Mara stays and 2) boats sink.", &["two = 2 reasons"]);
    check("They lost more (boats and 3) than before.", &["3 = 3"]);
    check("It was close. [538.]", &[]);
    check("They saw 58 Fortune 500 companies.", &["58 = 58 Fortune 500 companies"]);
    check("The Fortune 500 companies left.", &[]);
    check("In Orm 500 companies left.", &["500 = 500 companies"]);
    check("It has 300 boats to Fortune’s 500.", &["300 = 300 boats", "500 = 500"]);
    check("It is the $64,000 question.", &[]);
    check("They sold a shop -- Under 70 Boat Sales -- to Mara.", &[]);
    check("They said: Under 70 boats sank.", &["Under 70 = <70 boats"]);
    check("It was below 2014 numbers, compared with 2014 numbers.", &[]);
    check("One old habit: they sail at night.", &[]);
    check("It took one boat: the old one.", &["one = 1 boat"]);
    check("It was a 5-to-4 ruling.", &[]);
    check("They won by 5-to-4 boats.", &["5 = 5 boats"]);
}

#[test]
fn what_is_below_zero_keeps_its_sign() {
    check("Growth was -2.5 percent.", &["-2.5 percent = -2.5 percent Growth"]);
    check("Mara is far below at -30 points.", &["-30 = -30 points"]);
    check("It has a −11 rating.", &["−11 = -11 rating"]);
    check("It fell by minus 3 percent.", &["minus 3 percent = -3 percent"]);
    check("It is right plus or minus 3 percent.", &["3 percent = 3 percent"]);
    check("It is right by +/-3 percent.", &["3 percent = 3 percent"]);
    check("The boats -20 in all- sank.", &["20 = 20"]);
    check("They lost 10-20 percent.", &["10-20 percent = 10..20 percent"]);
}

#[test]
fn more_limits_are_read() {
    check("They sail for as long as 18 years.", &["as long as 18 years = <=18 years"]);
    check("They sleep as long as two boats sail.", &["two = 2 boats"]);
    check("It rose as high as 20 percent.", &["as high as 20 percent = <=20 percent"]);
    check("As few as 3 boats came.", &["As few as 3 = >=3 boats"]);
    check("They earn $15 an hour or less.", &["$15 an hour or less = <=15 dollars"]);
    check("They earn $15 an hour or sleep.", &["$15 = 15 dollars"]);
}

#[test]
fn parts_that_no_whole_follows() {
    check(
        "It won 40 percent at sea and a third in Orm.",
        &["40 percent = 40 percent", "a third = 0.333 share"],
    );
    check("It sank a boat and a third in Orm.", &[]);
    check("Those in the bottom fifth agreed.", &["fifth = 0.2 share"]);
    check("The bottom fifth of them slept.", &["fifth = 0.2 share"]);
}

#[test]
fn points_that_are_left_out_are_told_before() {
    check(
        "Mara lost six percentage points, Jon gained six and Orm five.",
        &[
            "six percentage points = 6 percentage points Mara",
            "six = 6 percentage points",
            "five = 5 percentage points",
        ],
    );
    check(
        "Mara lost six percentage points, Jon gained six boats.",
        &["six percentage points = 6 percentage points Mara", "six = 6 boats"],
    );
    check("Mara leads by 3 points over Orm.", &["3 points = 3 percentage points"]);
    check("Mara won by 3 points over the line.", &["3 = 3 points"]);
}

#[test]
fn what_is_counted_is_no_half_of_a_phrase() {
    check("It is one piece of the old harbour guild’s 1995 log.", &["one = 1 piece"]);
    check("It is one piece of Mara’s wall.", &["one = 1 piece of Mara’s wall"]);
    check("It is one step of making Mara sail.", &["one = 1 step"]);
    check("It is below the $20 million experts say it costs.", &["$20 million = 20000000 dollars"]);
    check("They lent $20 million nets say nothing of.", &["$20 million = 20000000 dollars"]);
    check("They are only three shy of the number.", &["three = 3"]);
    check("They saw three shy sailors.", &["three = 3 shy sailors"]);
    check("It costs half that much.", &["half = 0.5 share"]);
    check("Nets for a boat with old oars can cost at least $10.", &["at least $10 = >=10 dollars Nets"]);
    check("A boat with old oars costs $10.", &["$10 = 10 dollars boat"]);
    check("Our total harbour debt is nearing $20.", &["$20 = ~20 dollars total harbour debt"]);
}

#[test]
fn a_toll_or_a_sum_is_one_where_one_may_mention_the_other() {
    let check = |left: &str, right: &str, expected: &[&str]| {
        // Three rare words are shared, among many that are not.
        let many = |of: &str| -> String {
            ('a'..='z').flat_map(|c| ["ug", "im", "ok"].map(|mid| format!(" {of}{c}{mid}{c}ol"))).collect()
        };
        let texts = [format!("{left}{STORY}{}", many("q")), format!("{right}{STORY}{}", many("x"))];
        check_groups(&texts.each_ref().map(String::as_str), expected);
    };
    check("A man killed 49 people.", "He shot at them, killing 49.", &["49 / 49"]);
    check("A man killed 49 people.", "It took the lives of 49 club goers.", &["49 / 49"]);
    check("A man killed 49 people.", "The storm claimed 49 lives.", &["49 / 49"]);
    check("A man killed 49 people.", "The death toll rose to 49.", &["49 / 49"]);
    check("Nearly 49 people died.", "The death toll stood at 49.", &["Nearly 49 / 49"]);
    check("A man killed 49 people.", "She saved the lives of 49 people.", &[]);
    check("A man killed 49 people.", "He shot at them, killing 50.", &[]);
    check("A man killed 49 people.", "A storm killed 49 sailors.", &[]);
    check("A man killed 49 people.", "He killed 49, not the 58 dead of May.", &[]);
    check("He killed two people.", "He shot at them, killing two.", &[]);
    check(
        "They lost nearly $916 million.",
        "It was a $916 million loss.",
        &["nearly $916 million / $916 million"],
    );
    check(
        "They had a net loss of more than $915 million.",
        "It was a $916 million loss.",
        &["more than $915 million / $916 million"],
    );
    check("They had a net loss of $915 million.", "It was a $916 million loss.", &[]);
    check("They lost $916 million.", "It was a $916 million boat.", &[]);
    check("They lost $90 million.", "It was a $90 million loss.", &[]);
    check_groups(
        &[
            "The captain lost $916 million on harbour nets.",
            "Harbour nets: a $916 million loss of the captain.",
        ],
        &["$916 million / $916 million"],
    );
    check_groups(&["The captain lost $916 million.", "It was a $916 million loss of the captain."], &[]);
}

#[test]
fn people_whom_no_noun_names_are_shown_as_what_is_counted() {
    let collection =
        collection(&["A man killed 49 people. He shot at them, killing 49. It is 20 miles away."]);
    let quotes = Quotes::default();
    let comparison = super::super::compile(&collection, &quotes, Vec::new());
    let view =
        super::super::view::view(&collection, &quotes, &comparison, &[ArticleIndex::new(0)], &|_| true);
    let figures = view.records("figures").into_iter();
    let shown: Vec<_> = figures.map(|figure| (figure.said("unit"), figure.said("counted"))).collect();
    assert_eq!(shown, [("", "people"), ("", "people"), ("miles", "")]);
}
