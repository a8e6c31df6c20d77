//! What is read as a name, and how it is called, by example.

use super::*;
use crate::article::{Name, NameKind};
use crate::compare::line::tests::collection;

/// Each name as "canonical: spelling count, … [label, …]", articles apart by " / ".
fn check(collection: &Collection, expected: &[&str]) {
    let shown: Vec<String> = inventory(collection)
        .entries
        .iter()
        .map(|entry| {
            let uses: Vec<String> = entry
                .uses
                .iter()
                .map(|used| {
                    let slice = |span: Span| collection.get(used.article).map_or("", |a| a.slice(span));
                    let spellings: Vec<String> =
                        used.spellings.iter().map(|s| format!("{} {}", slice(s.span), s.count)).collect();
                    let labels: Vec<&str> = used.labels.iter().map(|label| slice(label.span)).collect();
                    format!("{} [{}]", spellings.join(", "), labels.join(", "))
                })
                .collect();
            format!("{}: {}", entry.canonical, uses.join(" / "))
        })
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn spellings_and_labels_are_counted_per_article() {
    check(
        &collection(&[
            "The old harbour captain Alyaksandra Verlenka said no. Verlenka left.",
            "Hask’s dictator Alexandra Verlenko spoke. Later the harbour crew slept, and Verlenko’s boat sank.",
        ]),
        &[
            "Alexandra Verlenko: Alyaksandra Verlenka 1, Verlenka 1 [old harbour captain] / Alexandra Verlenko 1, Verlenko 1 [dictator]",
        ],
    );
}

#[test]
fn a_label_behind_a_name_is_counted_once() {
    let counts = |text: &str| -> Vec<u32> {
        let entries = inventory(&collection(&[text])).entries;
        let vell = entries.iter().find(|entry| entry.canonical == "Mara Vell").expect("she is named");
        vell.uses[0].labels.iter().map(|label| label.count).collect()
    };
    assert_eq!(counts("“No,” said Mara Vell, the exiled harbour leader, on the reef."), [1]);
    assert_eq!(
        counts("Mara Vell, the exiled harbour leader, left. The crews miss the exiled harbour leader."),
        [2]
    );
}

#[test]
fn titles_before_and_after_a_name_are_labels() {
    check(
        &collection(&[
            "Gen. Ilse Stamm met Mara Vell, a former mayor of Hask, today. “No,” said Jon Tarr, the U.S. envoy.",
            "Storms could weaken harbour captain Lena Korr.",
            "Storms met Nils Orm, a Haskian envoy and boat fleet commander, on the reef.",
        ]),
        &[
            "Hask: Hask 1 []",
            "Ilse Stamm: Ilse Stamm 1 [Gen.]",
            "Jon Tarr: Jon Tarr 1 [U.S. envoy]",
            "Lena Korr: Lena Korr 1 [harbour captain]",
            "Mara Vell: Mara Vell 1 [former mayor of Hask]",
            "Nils Orm: Nils Orm 1 [Haskian envoy and boat fleet commander]",
            "U.S.: U.S. 1 []",
        ],
    );
}

#[test]
fn who_stands_behind_to_and_from_may_be_somebody() {
    check(
        &collection(&[
            "The harbour captain Mara Vell slept. Boats came to Vell and from Vell. The harbour is in Vell’s hands.",
            "Mara Hask slept. Boats sank in Hask, near Hask and outside Hask.",
        ]),
        &["Mara Vell: Vell 3, Mara Vell 1 [harbour captain]", "Hask: Hask 3 []", "Mara Hask: Mara Hask 1 []"],
    );
}

#[test]
fn two_bearers_of_a_surname_stay_apart() {
    check(
        &collection(&["Mara Vell said no. Ilse Vell said yes. Then Vell said so and Vell left."]),
        &["Vell: Vell 2 []", "Ilse Vell: Ilse Vell 1 []", "Mara Vell: Mara Vell 1 []"],
    );
}

#[test]
fn sentence_openers_adjectives_and_months_are_no_names() {
    check(
        &collection(&[
            "However, Haskian boats sank. The Haskian crew of Haskian origin left in June. Boats sank.",
        ]),
        &[],
    );
}

#[test]
fn the_collections_own_names_win() {
    let mut collection =
        collection(&["Mara Vell left Gomel (Homiel).", "Vell and the Captain of Hask returned to Homiel."]);
    collection.names.push(Name {
        canonical: "Mara Vell".to_owned(),
        kind: NameKind::Person,
        role: None,
        aliases: vec!["Captain of Hask".to_owned()],
    });
    check(
        &collection,
        &[
            "Homiel: Gomel 1, Homiel 1 [] / Homiel 1 []",
            "Mara Vell: Mara Vell 1 [] / Vell 1, Captain of Hask 1 []",
        ],
    );
}

#[test]
fn a_listed_spelling_is_found_as_it_is_written() {
    let mut collection = collection(&[
        "Hask’s Guild met, and the Haskian Guild too. Mara left the harbour union for the U.S. today.",
        "The 1st Guard Boat Fleet sank in Orm, the 72nd Boat Brigade sailed to Orm, said the Board. The U.S. Embassy closed.",
    ]);
    for (canonical, aliases) in [
        ("Guild of Hask", &["Hask’s Guild", "Haskian Guild"][..]),
        ("Harbour Union", &["harbour union"]),
        ("1st Guard Boat Fleet", &[]),
        ("Board of Orm", &["the Board"]),
        ("United States", &["U.S."]),
    ] {
        collection.names.push(Name {
            canonical: canonical.to_owned(),
            kind: NameKind::Organisation,
            role: None,
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        });
    }
    check(
        &collection,
        &[
            "Guild of Hask: Hask’s Guild 1, Haskian Guild 1 []",
            "Orm: Orm 2 []",
            "1st Guard Boat Fleet: 1st Guard Boat Fleet 1 []",
            "72nd Boat Brigade: 72nd Boat Brigade 1 []",
            "Board of Orm: Board 1 []",
            "Harbour Union: harbour union 1 []",
            "U.S. Embassy: U.S. Embassy 1 []",
            "United States: U.S. 1 []",
        ],
    );
}

#[test]
fn names_have_small_words_courtesies_and_capitals_only() {
    check(
        &collection(&[
            "President Ilse von der Holt met Omar Tarr in Hask on Monday. Ms Holt slept.",
            "Ilse von der Holt and Tan Jae-in spoke. The WHO and the UN were glad, and WHO boats came. Mr. Tan left with Kim Jong Un.",
            "Stealth Over Health: Clinton Was Headed to Vell Harbour",
        ]),
        &[
            "Ilse von der Holt: Ilse von der Holt 1, Holt 1 [President] / Ilse von der Holt 1 []",
            "Tan Jae-in: Tan Jae-in 1, Tan 1 []",
            "WHO: WHO 2 []",
            "Hask: Hask 1 []",
            "Kim Jong Un: Kim Jong Un 1 []",
            "Omar Tarr: Omar Tarr 1 []",
            "UN: UN 1 []",
        ],
    );
}

#[test]
fn an_office_before_a_comma_is_a_label() {
    check(
        &collection(&[
            "Deputy Chief of the Haskian Guild, Mara Vell, said that no boats were ready to sail. Boats of the guild, Jon Tarr, sank. Later that day Ilse Orm, the General Staff’s Deputy Chief, slept in a boat that leaked.",
        ]),
        &[
            "General Staff: General Staff 1 []",
            "Ilse Orm: Ilse Orm 1 [General Staff’s Deputy Chief]",
            "Jon Tarr: Jon Tarr 1 []",
            "Mara Vell: Mara Vell 1 [Deputy Chief of the Haskian Guild]",
        ],
    );
}

#[test]
fn an_acronym_in_brackets_is_the_same_name() {
    check(
        &collection(&["The Council of Harbour Towns (CHT) met. CHT voted."]),
        &["Council of Harbour Towns: CHT 2, Council of Harbour Towns 1 []"],
    );
}

#[test]
fn a_label_is_the_title_without_the_verb_before_it() {
    check(
        &collection(&[
            "My husband and President Ilse Orm slept. The crew sent former Capt. Mara Vell home. Boats included Gov. Jon Tarr of Hask.",
            "He had previously backed Sen. Lena Korr. Later President Orm hugs Orm County Mayor Nils Stamm today.",
        ]),
        &[
            "Ilse Orm: Ilse Orm 1 [President] / Orm 1 [President]",
            "Hask: Hask 1 []",
            "Jon Tarr: Jon Tarr 1 [Gov.]",
            "Lena Korr: Lena Korr 1 [Sen.]",
            "Mara Vell: Mara Vell 1 [former Capt.]",
            "Nils Stamm: Nils Stamm 1 [Orm County Mayor]",
        ],
    );
}

#[test]
fn an_adjective_is_no_label_and_an_apposed_office_belongs_to_the_name_before() {
    check(
        &collection(&[
            "Boats are praised on her official Harbourly account, on Harbourly and with fellow Orm. The crew met Mara Vell, the embattled president of the harbour’s world guild, HWG, who slept. HWG slept.",
        ]),
        &[
            "HWG: HWG 2 []",
            "Harbourly: Harbourly 2 []",
            "Mara Vell: Mara Vell 1 [embattled president of the harbour’s world guild]",
            "Orm: Orm 1 []",
        ],
    );
}

#[test]
fn titles_with_an_office_of_many_and_of_rank_are_labels() {
    check(
        &collection(&[
            "Secretary of State Mara Vell met Speaker of the House Ilse Orm. Sens. Jon Tarr (Hask), Lena Korr and Nils Stamm slept. The No. 2 captain in the harbour, Omar Bell, slept. Boats hid the gunman, Pia Rask, today. Hask’s former chief of staff, Tom Urd, slept.",
        ]),
        &[
            "Ilse Orm: Ilse Orm 1 [Speaker of the House]",
            "Jon Tarr: Jon Tarr 1 [Sens.]",
            "Lena Korr: Lena Korr 1 [Sens.]",
            "Mara Vell: Mara Vell 1 [Secretary of State]",
            "Nils Stamm: Nils Stamm 1 [Sens.]",
            "Omar Bell: Omar Bell 1 [No. 2 captain in the harbour]",
            "Pia Rask: Pia Rask 1 [gunman]",
            "Tom Urd: Tom Urd 1 [former chief of staff]",
        ],
    );
}

#[test]
fn a_label_follows_brackets_an_age_and_an_origin() {
    check(
        &collection(&[
            "Mara Vell (H-Hask), chair of the harbour board, slept. Jon Tarr, 45, a boat driver and leader of the crew, slept. Ilse Orm of Hask, the No. 2 captain in the fleet, slept. Lena Korr, the fleet’s former captain, slept. Nils Stamm, from Harbour Consulting, slept.",
            "Mara Vell, now director of the Council of Boats and Nets, is not a captain. Jon Tarr, praised by a captain, slept.",
        ]),
        &[
            "Jon Tarr: Jon Tarr 1 [boat driver and leader of the crew] / Jon Tarr 1 []",
            "Mara Vell: Mara Vell 1 [chair of the harbour board] / Mara Vell 1 [director of the Council of Boats and Nets]",
            "Council of Boats and Nets: Council of Boats and Nets 1 []",
            "Harbour Consulting: Harbour Consulting 1 []",
            "Hask: Hask 1 []",
            "Ilse Orm: Ilse Orm 1 [No. 2 captain in the fleet]",
            "Lena Korr: Lena Korr 1 [fleet’s former captain]",
            "Nils Stamm: Nils Stamm 1 [from Harbour Consulting]",
        ],
    );
}

#[test]
fn a_role_may_be_somebodys_last_name_and_part_of_an_organisation() {
    check(
        &collection(&[
            "A talk by Mary King and by John Bishop Jr. was heard. The crew met the Republican Harbour Committee and President Ilse Orm.",
        ]),
        &[
            "Ilse Orm: Ilse Orm 1 [President]",
            "John Bishop Jr.: John Bishop Jr. 1 []",
            "Mary King: Mary King 1 []",
            "Republican Harbour Committee: Republican Harbour Committee 1 []",
        ],
    );
}

/// Each name as "kind name", kinds by their first letter.
fn check_kinds(texts: &[&str], expected: &[&str]) {
    let shown: Vec<String> = inventory(&collection(texts))
        .entries
        .iter()
        .map(|entry| {
            let kind = match entry.kind {
                Some(NameKind::Person) => "p",
                Some(NameKind::Place) => "l",
                Some(NameKind::Organisation) => "o",
                None => "-",
            };
            format!("{kind} {}", entry.canonical)
        })
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn first_names_tell_people_and_well_known_places_need_no_surroundings() {
    check_kinds(
        &[
            "The crew met Mary Vell. Boats passed Poland, Western Europe and Court Street. The West Bank, the Russian Federation and the Soviet Union slept. Notes to Bruce Tarr were lost.",
        ],
        &[
            "p Bruce Tarr",
            "l Court Street",
            "p Mary Vell",
            "l Poland",
            "l Russian Federation",
            "l Soviet Union",
            "l West Bank",
            "l Western Europe",
        ],
    );
}

#[test]
fn capitals_and_what_everybody_knows_tell_organisations() {
    check_kinds(
        &[
            "The crew wrote on Facebook to the HBWG. Posts on Facebook said that in the HBWG nobody slept. A talk on the Harbour Safety Act and the Mary Vell Show was heard in Hask and near Hask.",
        ],
        &["o Facebook", "o HBWG", "l Hask", "- Harbour Safety Act", "- Mary Vell Show"],
    );
}

#[test]
fn a_part_of_a_name_is_its_one_bearers() {
    check(
        &collection(&[
            "Boats carried Mary Vell and Peter Orm Tarr. Crews like Vell, Vell’s boat and Orm Tarr. “We want Peter, Peter,” they sang.",
            "Boats carried John Stamm (Md.), Stamm slept in Hask, Md., near Maryland, in the U.S. and in the United States.",
        ]),
        &[
            "Peter Orm Tarr: Peter 2, Peter Orm Tarr 1, Orm Tarr 1 []",
            "Mary Vell: Vell 2, Mary Vell 1 []",
            "Maryland: Md. 2, Maryland 1 []",
            "John Stamm: John Stamm 1, Stamm 1 []",
            "United States: U.S. 1, United States 1 []",
            "Hask: Hask 1 []",
        ],
    );
}

#[test]
fn nicknames_meet_by_a_title_or_in_one_article() {
    check(
        &collection(&[
            "Deputy Mayor Joseph R. Vell Jr. slept. Boats carried Robert Tarr and Bob Tarr. Boats carried James Orm and Thomas Q. Stamm.",
            "Deputy Mayor Joe Vell slept. Boats carried Jim Orm and Tom P. Stamm.",
        ]),
        &[
            "Bob Tarr: Robert Tarr 1, Bob Tarr 1 []",
            "Joseph R. Vell Jr.: Joseph R. Vell Jr. 1 [Deputy Mayor] / Joe Vell 1 [Deputy Mayor]",
            "James Orm: James Orm 1 []",
            "Jim Orm: Jim Orm 1 []",
            "Thomas Q. Stamm: Thomas Q. Stamm 1 []",
            "Tom P. Stamm: Tom P. Stamm 1 []",
        ],
    );
}

#[test]
fn an_organisation_meets_its_country_and_its_short_name() {
    check(
        &collection(&[
            "Boats of the Harbour Staff of Latvia and of the Latvian Harbour Staff met those of the Lithuanian Harbour Staff.",
            "Planned Harbours met. Boats of Planned Harbours are boats of the Planned Harbours Federation of Hask. Old Hask met the Old Hask Group near Old Hask.",
        ]),
        &[
            "Planned Harbours Federation of Hask: Planned Harbours 2, Planned Harbours Federation of Hask 1 []",
            "Harbour Staff of Latvia: Harbour Staff of Latvia 1, Latvian Harbour Staff 1 []",
            "Old Hask: Old Hask 2 []",
            "Lithuanian Harbour Staff: Lithuanian Harbour Staff 1 []",
            "Old Hask Group: Old Hask Group 1 []",
        ],
    );
}

#[test]
fn headings_attributes_and_counted_parts_are_no_names() {
    check(
        &collection(&[
            "FULL TEXT.\nCheck Also\nClosing Hask is a mistake. New Poland boats were old, and the new boats leaked. The Independent Poland senator and Hill Democrats slept until Harbour Day, says Section 12, Subtitle D, of the boat law.\nThe new Southern Harbour Command for the Haskian fleet and Haskians in Hask met Concerned Women for Poland.",
        ]),
        &[
            "Hask: Hask 2 []",
            "Poland: Poland 2 []",
            "Concerned Women for Poland: Concerned Women for Poland 1 []",
            "Southern Harbour Command: Southern Harbour Command 1 []",
        ],
    );
}

#[test]
fn a_single_word_in_the_middle_of_a_sentence_is_a_name_although_it_stands_once() {
    check(
        &collection(&[
            "Boats of Stamm left Poland for Orm with the HBWG on a Friday. Boats slept. Haskians sang. Vell slept. A Haskian boat left.",
        ]),
        &["HBWG: HBWG 1 []", "Orm: Orm 1 []", "Poland: Poland 1 []", "Stamm: Stamm 1 []"],
    );
}

#[test]
fn what_a_name_is_for_and_where_somebody_works_is_no_place() {
    check_kinds(
        &[
            "Boats carried Jack Orm, Jack Tarr and Brian Jack. A captain at Vellship and a captain at Vellship met Women for Poland and Harbour Capital. Republican House members slept after the Battle of Hask.",
        ],
        &[
            "- Vellship",
            "p Brian Jack",
            "o Harbour Capital",
            "- Hask",
            "p Jack Orm",
            "p Jack Tarr",
            "o Women for Poland",
        ],
    );
}

#[test]
fn the_first_bearer_of_a_surname_keeps_it_until_another_is_named() {
    let long = "Boats sank in the harbour, and the crews of the boats came home late and hungry. ".repeat(8);
    check(
        &collection(&[
            &format!("Mara Vell said no. Vell left. Ilse Vell said yes. {long}Then Vell slept."),
            "Ilse Vell said no. Mara Vell said yes. Then Vell said so.",
        ]),
        &["Mara Vell: Vell 2, Mara Vell 1 [] / Mara Vell 1 []", "Ilse Vell: Ilse Vell 1 [] / Ilse Vell 1 []"],
    );
}

#[test]
fn mrs_and_mr_of_one_surname_are_two() {
    check(
        &collection(&["Mary Vell met Peter Vell. Mrs. Vell slept near Mr. Vell and Mrs. Vell’s boat."]),
        &["Mary Vell: Vell 2, Mary Vell 1 []", "Peter Vell: Peter Vell 1, Vell 1 []"],
    );
}

#[test]
fn an_alias_that_the_text_tells_is_the_same_name() {
    check(
        &collection(&[
            "The crew met Mara Orm Vell, better known as Stormy. Boats of Stormy left Hask, also known as Haskia. Boats left Haskia.",
            "The crew met Jon Tarr, alias Fog. The crew met Lena Korr, who knows Nils.",
        ]),
        &[
            "Haskia: Haskia 2, Hask 1 []",
            "Mara Orm Vell: Stormy 2, Mara Orm Vell 1 []",
            "Jon Tarr: Jon Tarr 1, Fog 1 []",
            "Lena Korr: Lena Korr 1 []",
            "Nils: Nils 1 []",
        ],
    );
}

#[test]
fn ranks_and_what_stands_before_called_are_labels() {
    check(
        &collection(&[
            "The crew met Major Mara Vell, PM Jon Tarr and Brigadier Ilse al-Orm. A Haskian soldier, Lena Korr, slept. Beside a retired nurse called Nils Stamm slept another harbour captain, Pia Rask, near his former cellmate Omar Bell and former first lady Ada Urd. The crew heard that night Ex-HBW chief Tom Holt and the late night singer Uwe Kern.",
        ]),
        &[
            "Ada Urd: Ada Urd 1 [former first lady]",
            "Ilse al-Orm: Ilse al-Orm 1 [Brigadier]",
            "Jon Tarr: Jon Tarr 1 [PM]",
            "Lena Korr: Lena Korr 1 [Haskian soldier]",
            "Mara Vell: Mara Vell 1 [Major]",
            "Nils Stamm: Nils Stamm 1 [retired nurse]",
            "Omar Bell: Omar Bell 1 [former cellmate]",
            "Pia Rask: Pia Rask 1 [harbour captain]",
            "Tom Holt: Tom Holt 1 [Ex-HBW chief]",
            "Uwe Kern: Uwe Kern 1 [late night singer]",
        ],
    );
}

#[test]
fn a_name_may_be_cut_by_no_list_no_month_and_no_small_word() {
    check(
        &collection(&[
            "The crew met the ruling Nets and Boats Party, and NBP boats slept. The NBP slept. They wrote to the Committee on Nets, Boats and Sails and to the Ready for Mara PAC. Vell Orm May, 60, a harbour captain, slept. Win Stamm, a captain of the crew, slept. They can win boats and win nets. The USA TODAY boat and al Orm slept in Hask, N.J. Harbourly slept, and Harbourly sank.",
        ]),
        &[
            "Nets and Boats Party: NBP 2, Nets and Boats Party 1 []",
            "Harbourly: Harbourly 2 []",
            "Committee on Nets, Boats and Sails: Committee on Nets, Boats and Sails 1 []",
            "Hask: Hask 1 []",
            "N.J.: N.J. 1 []",
            "Ready for Mara PAC: Ready for Mara PAC 1 []",
            "USA TODAY: USA TODAY 1 []",
            "Vell Orm May: Vell Orm May 1 [harbour captain]",
            "Win Stamm: Win Stamm 1 [captain of the crew]",
            "al Orm: al Orm 1 []",
        ],
    );
}

#[test]
fn believers_feasts_and_currencies_are_no_names_and_places_need_no_capital_of_their_own() {
    check(
        &collection(&[
            "Boats of Muslims and of a Roman Catholic left for the New Year with USD 5. Presidential boats sank, and the Presidential boat leaked. Lithuania, which has boats, slept. Moscow had slept. The Benghazi boats and the HBWI boats sank. Boats left the HBWI.",
        ]),
        &["HBWI: HBWI 2 []", "Benghazi: Benghazi 1 []", "Lithuania: Lithuania 1 []", "Moscow: Moscow 1 []"],
    );
}

#[test]
fn who_has_a_role_behind_the_name_is_a_person() {
    check_kinds(
        &[
            "Harbour Watch slept. The crew met Vellor Orm, its acting chairman. Boats of Stamm Enterprises and of Stamm sank.",
        ],
        &["o Stamm Enterprises", "o Harbour Watch", "p Vellor Orm"],
    );
}

#[test]
fn a_name_spelled_in_belarusian_and_in_russian_is_one() {
    check(
        &collection(&["The crew met Sviatlana Tikhanskaya.", "The crew met Svetlana Tsikhanskaya."]),
        &["Svetlana Tsikhanskaya: Sviatlana Tikhanskaya 1 [] / Svetlana Tsikhanskaya 1 []"],
    );
}

#[test]
fn the_last_two_of_four_names_may_stand_for_them() {
    check(
        &collection(&[
            "The crew met Mara San Orm Vell, a captain of the crew. Orm Vell slept. Orm Vell left.",
            "The crew met the captain Mary Vell South Korea. Boats left South Korea for South Korea.",
        ]),
        &[
            "Mara San Orm Vell: Orm Vell 2, Mara San Orm Vell 1 [captain of the crew]",
            "South Korea: South Korea 2 []",
            "Mary Vell South Korea: Mary Vell South Korea 1 [captain]",
        ],
    );
}

#[test]
fn an_ampersand_and_a_couple_stand_inside_a_name() {
    check(
        &collection(&[
            "The crew met Vell & Orm chief executive Jon Tarr and left Stamm, Korr & Holt for AT&T. Boats of the Mary and Peter Urd Foundation sank after the Q&A. Sens. Lena Bell & Ada Rask slept.",
        ]),
        &[
            "AT&T: AT&T 1 []",
            "Ada Rask: Ada Rask 1 [Sens.]",
            "Jon Tarr: Jon Tarr 1 [Vell & Orm chief executive]",
            "Lena Bell: Lena Bell 1 [Sens.]",
            "Mary and Peter Urd Foundation: Mary and Peter Urd Foundation 1 []",
            "Stamm, Korr & Holt: Stamm, Korr & Holt 1 []",
            "Vell & Orm: Vell & Orm 1 []",
        ],
    );
}

#[test]
fn names_may_look_like_months_adjectives_and_ranks() {
    check(
        &collection(&[
            "Harbour Minister Theresa May slept. May said no. Boats left in May. May boats are slow, and boats may sink. Mrs. May left on May 5.",
            "Capt. Christian Vell met Julian Orm. Christian Vell slept, and the Christian Right slept. A Christian Lebanese crew slept.",
            "The crew met Tan Ki-moon, Attorney General Jon Tarr and General Electric. General Electric sank.",
        ]),
        &[
            "Theresa May: May 2, Theresa May 1 [Harbour Minister]",
            "Christian Vell: Christian Vell 2 [Capt.]",
            "General Electric: General Electric 2 []",
            "Jon Tarr: Jon Tarr 1 [Attorney General]",
            "Julian Orm: Julian Orm 1 []",
            "Tan Ki-moon: Tan Ki-moon 1 []",
        ],
    );
}

#[test]
fn what_is_bought_is_no_place_and_a_storm_nobody() {
    check_kinds(
        &[
            "Boats went to Vellix, and the crew has a stake in Vellix. Boats went from Day One to Stammix Korr and to Urdville, Md., today. The crew in Hask met the mayor of Ormville and Harbour Communications.",
            "Two days after superstorm Sandy the crew slept. Later Sandy sank boats, as Hurricane Mara had.",
            "The crew wrote to Vell & Orm and to Pfizer. Captains like Tarrix Bellix slept, and Korrix Holtix was born in Hask.",
            "Vellor’s father slept, and Vellor slept in boats.",
        ],
        &[
            "l Hask",
            "- Sandy",
            "o Vellix",
            "p Vellor",
            "- Day One",
            "o Harbour Communications",
            "- Hurricane Mara",
            "p Korrix Holtix",
            "l Ormville",
            "o Pfizer",
            "- Stammix Korr",
            "p Tarrix Bellix",
            "l Urdville",
            "o Vell & Orm",
        ],
    );
}

#[test]
fn capitals_are_an_organisation_where_they_act_or_are_known() {
    check_kinds(
        &[
            "The crew met the HBWG, and CNN boats slept under HBP pipes. Boats carried JFK. Boats of HBO sank.",
        ],
        &["o CNN", "o HBO", "- HBP", "o HBWG", "p JFK"],
    );
}

#[test]
fn a_firm_goes_by_the_beginning_of_its_name_where_nobody_else_does() {
    check(
        &collection(&[
            "Boats of Vellix Pharmaceuticals International and of Harbour Square Capital left Vellix. Boats of Harbour Square slept. Boats of Ormlo University left the crew at Ormlo. Boats of the Urdlo Group left those of Jon Urdlo, and Urdlo slept.",
            "Boats of C. V. Korr & Company left C.V. Korr. Boats of Holtlo University sank in Holtlo. Boats of Bellix Partners and Bellix Stores left Bellix.",
            "Boats of the Islamic State left ISIS and ISIL.",
        ]),
        &[
            "Islamic State: Islamic State 1, ISIS 1, ISIL 1 []",
            "C. V. Korr & Company: C. V. Korr & Company 1, C.V. Korr 1 []",
            "Harbour Square Capital: Harbour Square Capital 1, Harbour Square 1 []",
            "Jon Urdlo: Jon Urdlo 1, Urdlo 1 []",
            "Ormlo University: Ormlo University 1, Ormlo 1 []",
            "Vellix Pharmaceuticals International: Vellix Pharmaceuticals International 1, Vellix 1 []",
            "Bellix: Bellix 1 []",
            "Bellix Partners: Bellix Partners 1 []",
            "Bellix Stores: Bellix Stores 1 []",
            "Holtlo: Holtlo 1 []",
            "Holtlo University: Holtlo University 1 []",
            "Urdlo Group: Urdlo Group 1 []",
        ],
    );
}

#[test]
fn a_part_of_a_name_is_nobodys_where_somebody_else_bears_it_too() {
    check(
        &collection(&[
            "The crew carried Tarrvon Vell, and Vell slept. Then Jon Vell, Tarrvon’s father, slept. Boats of Tarrvon left Vell.",
            "The crew carried Peter, Mohamed and Joumana Orm. Mohamed Samir Stamm said no.",
            "The crew carried Mohamed Korr and Ilse Mohamed Holt. The boat is Mohamed’s.",
        ]),
        &[
            "Tarrvon Vell: Tarrvon 2, Tarrvon Vell 1, Vell 1 []",
            "Mohamed: Mohamed 1 [] / Mohamed 1 []",
            "Ilse Mohamed Holt: Ilse Mohamed Holt 1 []",
            "Jon Vell: Jon Vell 1 [Tarrvon’s father]",
            "Joumana Orm: Joumana Orm 1 []",
            "Mohamed Korr: Mohamed Korr 1 []",
            "Mohamed Samir Stamm: Mohamed Samir Stamm 1 []",
            "Peter: Peter 1 []",
            "Vell: Vell 1 []",
        ],
    );
}

#[test]
fn a_label_is_whole_and_no_vote() {
    check(
        &collection(&[
            "If Mara Vell is elected captain, boats will sink. Jon Tarr, 39, a waitress at the harbour, and her one-time rival Lena Korr slept. Nils Stamm, chief executive of Rask, Orm-based boat maker Vellix, slept. Pia Urd, the organist at the church, slept. In 1999 the crew met another exile, Omar Bell, in Hask.",
        ]),
        &[
            "Hask: Hask 1 []",
            "Jon Tarr: Jon Tarr 1 [waitress at the harbour]",
            "Lena Korr: Lena Korr 1 [one-time rival]",
            "Mara Vell: Mara Vell 1 []",
            "Nils Stamm: Nils Stamm 1 [chief executive]",
            "Omar Bell: Omar Bell 1 [exile]",
            "Pia Urd: Pia Urd 1 [organist at the church]",
            "Rask: Rask 1 []",
            "Vellix: Vellix 1 []",
        ],
    );
}

#[test]
fn nicknames_and_small_words_stand_inside_a_name() {
    check(
        &collection(&[
            "The crew met Jon “Foggy” Tarr and Nils Tarr. The old crew of Lena \"Chip\" Korr sang. Later that week all the other crews left for the Nets and Trade Partnership (NTP). NTP boats sank. Boats of the Master of the Year and of the Master of the Year slept, and her master sang. Boats passed 36th Street and the harbour’s Down Orm. The Bureau Vell des Boats slept.",
        ]),
        &[
            "Nets and Trade Partnership: NTP 2, Nets and Trade Partnership 1 []",
            "Master of the Year: Master of the Year 2 []",
            "36th Street: 36th Street 1 []",
            "Bureau Vell des Boats: Bureau Vell des Boats 1 []",
            "Jon “Foggy” Tarr: Jon “Foggy” Tarr 1 []",
            "Lena \"Chip\" Korr: Lena \"Chip\" Korr 1 []",
            "Nils Tarr: Nils Tarr 1 []",
        ],
    );
}

#[test]
fn what_stands_beside_a_name_is_no_part_of_it() {
    check(
        &collection(&[
            "A pro-Mary Vell PAC and the HBWG Peter Orm slept. A Hask University Poll of the Democratic White House was read. Harbour MPs and boat PACs slept in #GreatHask. The crew read “Storm Sinks Old Boats Near Orm” and sang. The crew met the Islamic State.",
            "The crew met Boatwarden Peter Orm and Skipper Mary Vell. Every boatwarden slept.",
        ]),
        &[
            "Mary Vell: Mary Vell 1 [] / Mary Vell 1 [Skipper]",
            "Peter Orm: Peter Orm 1 [] / Peter Orm 1 [Boatwarden]",
            "HBWG: HBWG 1 []",
            "Hask University: Hask University 1 []",
            "Islamic State: Islamic State 1 []",
            "White House: White House 1 []",
        ],
    );
}

#[test]
fn a_place_and_an_organisation_inside_a_title_are_names_too() {
    check(
        &collection(&[
            "The crew met Vermont Sen. Mary Vell, Harbour Trade Board Chairman Peter Orm and Inspector-General of Police Jon Tarr. The crew met the Member of Parliament for Hask.",
        ]),
        &[
            "Harbour Trade Board: Harbour Trade Board 1 []",
            "Hask: Hask 1 []",
            "Jon Tarr: Jon Tarr 1 [Inspector-General of Police]",
            "Mary Vell: Mary Vell 1 [Vermont Sen.]",
            "Peter Orm: Peter Orm 1 [Harbour Trade Board Chairman]",
            "Vermont: Vermont 1 []",
        ],
    );
}

#[test]
fn a_name_may_stand_once_behind_an_owner_and_before_a_noun() {
    check(
        &collection(&[
            "The crew of Harbour Inc’s Vellix, which sank, met NBC’s Mary Vell. A HaskBoats poll was told to the Observer. Boats left Ormlo province.",
            "African Americans, a South Haskian and the Hispanic crew, an old Hispanic crew, sang. Congratulations came at TWO HOURS before two hours were over.",
        ]),
        &[
            "Harbour Inc: Harbour Inc 1 []",
            "HaskBoats: HaskBoats 1 []",
            "Mary Vell: Mary Vell 1 []",
            "NBC: NBC 1 []",
            "Observer: Observer 1 []",
            "Ormlo: Ormlo 1 []",
            "Vellix: Vellix 1 []",
        ],
    );
}

#[test]
fn an_organisation_told_in_full_first_goes_by_its_end() {
    check(
        &collection(&[
            "Boats of the Haskian Coast Guard left. The Coast Guard slept. Boats of the Ormlo Boat Board (Orbob) and of Grupo Vellix left Vellix. Boats of Orbob sank. The Harbour Board, known as HARBO, met the HARBO crew.",
            "Boats of the Coast Board left for the Orm Coast Board.",
            "Boats of Korrix left Korrix Shipping Lines, Korrix Shipping Lines Inc and Korrix Lines.",
        ]),
        &[
            "Korrix Shipping Lines Inc: Korrix 1, Korrix Shipping Lines 1, Korrix Shipping Lines Inc 1, Korrix Lines 1 []",
            "Harbour Board: HARBO 2, Harbour Board 1 []",
            "Ormlo Boat Board: Orbob 2, Ormlo Boat Board 1 []",
            "Grupo Vellix: Grupo Vellix 1, Vellix 1 []",
            "Haskian Coast Guard: Haskian Coast Guard 1, Coast Guard 1 []",
            "Coast Board: Coast Board 1 []",
            "Orm Coast Board: Orm Coast Board 1 []",
        ],
    );
}

#[test]
fn a_ship_is_one_with_and_without_its_letters() {
    check_kinds(
        &[
            "The M/V Santa Mara sank. Boats left the Santa Mara. Boats left MV Santa Mara for Hask and Hask’s pier.",
        ],
        &["- M/V Santa Mara", "- Hask"],
    );
}

#[test]
fn the_founder_is_not_his_firm() {
    check(
        &collection(&["Boats of Vellix SE left. Vellix slept. When Herr Vellix died, Vellix slept."]),
        &["Vellix SE: Vellix 2, Vellix SE 1 []", "Herr Vellix: Herr Vellix 1 []"],
    );
    check(
        &collection(&["Boats of Stamm AG left. Mara Stamm said no, and Frau Stamm slept."]),
        &["Mara Stamm: Mara Stamm 1, Stamm 1 []", "Stamm AG: Stamm AG 1 []"],
    );
}

#[test]
fn a_last_name_goes_back_only_to_whom_it_was_given() {
    let long = "Boats sank in the harbour, and the crews of the boats came home late and hungry. ".repeat(8);
    check(
        &collection(&[&format!(
            "The crew met John Vell. Mary Vell, mother of the sailor John Vell, slept. Vell said so. {long}Vell said no."
        )]),
        &[
            "John Vell: John Vell 2 [sailor]",
            "Vell: Vell 2 []",
            "Mary Vell: Mary Vell 1 [mother of the sailor John Vell]",
        ],
    );
}

#[test]
fn whom_the_whole_collection_names_keeps_the_last_name() {
    let all = "The crew met John Vell, and Vell slept.";
    check(
        &collection(&[
            all,
            all,
            all,
            all,
            all,
            all,
            all,
            all,
            "The crew met John Vell, boats of Mary Vell left, and Vell left.",
            "Boats of Mary Vell left. John Vell said no, and Vell left.",
        ]),
        &[
            "John Vell: John Vell 1, Vell 1 [] / John Vell 1, Vell 1 [] / John Vell 1, Vell 1 [] / John Vell 1, Vell 1 [] / John Vell 1, Vell 1 [] / John Vell 1, Vell 1 [] / John Vell 1, Vell 1 [] / John Vell 1, Vell 1 [] / John Vell 1, Vell 1 [] / John Vell 1 []",
            "Mary Vell: Mary Vell 1 [] / Mary Vell 1 []",
            "Vell: Vell 1 []",
        ],
    );
}

#[test]
fn kinds_are_told_by_fate_origin_and_what_stands_before() {
    check_kinds(
        &[
            "The crew heard of the murder of Vellor Orm. Sailors sang, said Mary Tarr, 24, from Stammville, who sails. Boats came to Haskton, Connecticut, and to the Civic Center. The auditor Korrix Holt slept near the Democratic National Convention. The crew of Urdix Copper sang in Bellix-built boats.",
        ],
        &[
            "l Civic Center",
            "l Connecticut",
            "- Democratic National Convention",
            "l Haskton",
            "o Korrix Holt",
            "p Mary Tarr",
            "l Stammville",
            "o Urdix Copper",
            "p Vellor Orm",
        ],
    );
}

#[test]
fn a_comma_may_end_a_clause_and_a_courtesy_stand_behind_it() {
    check(
        &collection(&[
            "The crew said that were she to become the captain, Mara Vell would sail. The harbour captain, Dr Ilse Orm, slept. The crew met Jon Tarr, Ohio Secretary of State, today.",
            "The crew met Lena Korr. Korr slept.",
            "The crew met Lena Kor.",
        ]),
        &[
            "Lena Korr: Lena Korr 1, Korr 1 []",
            "Ilse Orm: Ilse Orm 1 [harbour captain]",
            "Jon Tarr: Jon Tarr 1 [Ohio Secretary of State]",
            "Lena Kor: Lena Kor 1 []",
            "Mara Vell: Mara Vell 1 []",
            "Ohio: Ohio 1 []",
        ],
    );
}

#[test]
fn a_heading_in_capitals_before_a_sentence_has_no_names() {
    check_kinds(
        &["STORM SINKS BOATS OF THE GUILD “Crews met Mary Vell and boats sank.” The storm sank boats."],
        &["p Mary Vell"],
    );
    check_kinds(&["SALT HARBOUR — Crews met Mary Vell."], &["p Mary Vell", "l SALT HARBOUR"]);
    check_kinds(
        &["HBWG, IKEA, NATO and Mary Vell met. The HBWG said so."],
        &["o HBWG", "o IKEA", "p Mary Vell", "o NATO"],
    );
}

#[test]
fn what_an_agency_is_for_may_be_two_things() {
    check_kinds(
        &[
            "Crews of the Nets and Sails Directorate met Boats and Customs Enforcement near the Harbour Patrol.",
        ],
        &["o Boats and Customs Enforcement", "o Harbour Patrol", "o Nets and Sails Directorate"],
    );
    check_kinds(
        &["The crews of Poland and Customs Enforcement slept."],
        &["o Customs Enforcement", "l Poland"],
    );
}

#[test]
fn names_in_a_series_of_people_are_peoples() {
    check_kinds(
        &["Boats carried Mary Vell, Kettu Stamm, Peter Orm and Zilu Harn."],
        &["p Kettu Stamm", "p Mary Vell", "p Peter Orm", "p Zilu Harn"],
    );
    check_kinds(
        &["Boats carried Mary Vell, Kettu Stamm and Peter Orm."],
        &["- Kettu Stamm", "p Mary Vell", "p Peter Orm"],
    );
    check_kinds(
        &["Boats carried Salt Pride, Kettu Stamm, Peter Orm and Zilu Harn."],
        &["- Kettu Stamm", "p Peter Orm", "- Salt Pride", "- Zilu Harn"],
    );
}

#[test]
fn who_is_to_be_followed_has_a_name_of_their_own() {
    check_kinds(&["Follow Mary Vell on Twitter."], &["p Mary Vell", "o Twitter"]);
}

#[test]
fn what_papers_are_called_tells_them() {
    check_kinds(
        &["Crews read the Hask Globe, the Daily Sail and the Orm Inquirer. They won a Golden Globe."],
        &["o Daily Sail", "- Golden Globe", "o Hask Globe", "o Orm Inquirer"],
    );
}

#[test]
fn what_follows_a_titled_name_is_a_label_too() {
    check(
        &collection(&[
            "“No,” said Capt. Mara Vell of Hask, the crew’s senior sailor. Jon Tarr, the once-mighty captain, and harbour candidate Sen. Ilse Orm slept. They host Gov. Lena Korr, and 5 percent prefer nominee Omar Bell.",
        ]),
        &[
            "Hask: Hask 1 []",
            "Ilse Orm: Ilse Orm 1 [harbour candidate Sen.]",
            "Jon Tarr: Jon Tarr 1 [once-mighty captain]",
            "Lena Korr: Lena Korr 1 [Gov.]",
            "Mara Vell: Mara Vell 1 [Capt., crew’s senior sailor]",
            "Omar Bell: Omar Bell 1 [nominee]",
        ],
    );
}

#[test]
fn who_does_something_behind_a_comma_is_no_label() {
    check(
        &collection(&[
            "After an hour with Mary Vell, the mayor “looked pale”, and after one with Jon Tarr, the captain was ill. Lena Korr, a host of “Harbour Time”, slept. Boats carried senior captain Ilse Orm, deputy harbour chief Nils Bell and others. Nils Bell accused Hask captain Omar Rask of sleep.",
        ]),
        &[
            "Nils Bell: Nils Bell 2 [deputy harbour chief]",
            "Ilse Orm: Ilse Orm 1 [senior captain]",
            "Jon Tarr: Jon Tarr 1 []",
            "Lena Korr: Lena Korr 1 [host]",
            "Mary Vell: Mary Vell 1 []",
            "Omar Rask: Omar Rask 1 [Hask captain]",
        ],
    );
}

#[test]
fn where_somebody_works_is_a_label() {
    check(
        &collection(&[
            "Konrad Stamm from Harbour Consulting wrote that boats sank. “No,” said Lena Korr of the Boat Board. Peter Orm at Salt Shipping said so.",
            "The crew met Konrad Stamm at Harbour Consulting. Notes of Lena Korr from the Boat Board of Hask came. The Salt Pride of the Boat Board sank. Boats carried Peter Orm from the Boat Board.",
        ]),
        &[
            "Boat Board of Hask: Boat Board 1 [] / Boat Board 2, Boat Board of Hask 1 []",
            "Harbour Consulting: Harbour Consulting 1 [] / Harbour Consulting 1 []",
            "Konrad Stamm: Konrad Stamm 1 [from Harbour Consulting] / Konrad Stamm 1 []",
            "Lena Korr: Lena Korr 1 [of the Boat Board] / Lena Korr 1 []",
            "Peter Orm: Peter Orm 1 [at Salt Shipping] / Peter Orm 1 []",
            "Salt Pride: Salt Pride 1 []",
            "Salt Shipping: Salt Shipping 1 []",
        ],
    );
}

#[test]
fn a_title_tells_which_of_several_is_meant() {
    let texts = [
        "President Peter Vell met Secretary of State Mary Vell. President Vell slept. Secretary Vell did not.",
        "President Peter Vell slept. Former Secretary Vell sang, and so did Vell’s crew.",
        "Captain Jon Orm slept. The crew met Ilse Orm and Captain Orm.",
        "Mate Nils Orm slept. Nils Orm sang.",
    ];
    check(
        &collection(&texts[..2]),
        &[
            "Mary Vell: Mary Vell 1, Vell 1 [Secretary of State, Secretary] / Vell 2 [Former Secretary]",
            "Peter Vell: Peter Vell 1, Vell 1 [President] / Peter Vell 1 [President]",
        ],
    );
    check(
        &collection(&texts[2..]),
        &["Jon Orm: Jon Orm 1, Orm 1 [Captain]", "Nils Orm: Nils Orm 2 [Mate]", "Ilse Orm: Ilse Orm 1 []"],
    );
}

#[test]
fn a_husbands_first_name_is_his_who_shares_the_last() {
    check(
        &collection(&[
            "The crew met Mary Vell. Vell’s husband, Peter, slept.",
            "Mary Vell sang with Peter Vell and Peter Orm.",
            "Ilse Stamm’s husband, Peter, slept.",
        ]),
        &[
            "Mary Vell: Mary Vell 1, Vell 1 [] / Mary Vell 1 []",
            "Peter Vell: Peter 1 [husband] / Peter Vell 1 []",
            "Ilse Stamm: Ilse Stamm 1 []",
            "Peter: Peter 1 [husband]",
            "Peter Orm: Peter Orm 1 []",
        ],
    );
}

#[test]
fn an_adjective_does_not_hide_the_only_ruler() {
    check(
        &collection(&[
            "Hask’s dictator Mary Vell spoke. Crews met the teetering dictator in a boat, and a former dictator slept.",
            "Ilse Orm sailed. Nobody met the teetering dictator.",
        ]),
        &["Ilse Orm: Ilse Orm 1 []", "Mary Vell: Mary Vell 1 [dictator, teetering dictator]"],
    );
}

#[test]
fn a_listed_name_is_found_without_the_title_that_the_list_gives_it() {
    let mut collection = collection(&["Gen. Mara Vell slept. Vell sang. The Captain of Hask sailed."]);
    collection.names.push(Name {
        canonical: "Mara Vell".to_owned(),
        kind: NameKind::Person,
        role: None,
        aliases: vec!["Gen. Mara Vell".to_owned(), "Captain of Hask".to_owned()],
    });
    check(&collection, &["Mara Vell: Mara Vell 1, Vell 1, Captain of Hask 1 [Gen.]"]);
}

#[test]
fn an_office_may_be_turned_and_a_newspaper_lose_its_town() {
    check(
        &collection(&[
            "The Boats Department slept. Boats of the Boats Department sank. Crews of the Department of Boats sang. The Department of Nets met.",
            "Crews read the Hask Times. The Times said so.",
        ]),
        &[
            "Boats Department: Boats Department 2, Department of Boats 1 []",
            "Hask Times: Hask Times 1, Times 1 []",
            "Department of Nets: Department of Nets 1 []",
        ],
    );
}

#[test]
fn a_poll_of_two_is_by_two_organisations() {
    check_kinds(
        &[
            "A Hask Post-HBW News poll came. A poll by the Orm Post-Dispatch came. Crews met the super PAC Harbour Rising.",
        ],
        &["o HBW News", "- Harbour Rising", "o Hask Post", "o Orm Post-Dispatch"],
    );
    check_kinds(
        &[
            "Crews of the House Boats and Harbour Nets Committee met in Executive Session. Crews of Mary Vell in Harbour Networks sang.",
        ],
        &[
            "- Executive Session",
            "o Harbour Networks",
            "o House Boats and Harbour Nets Committee",
            "p Mary Vell",
        ],
    );
}

#[test]
fn battles_feasts_and_one_of_many_are_no_names() {
    check(
        &collection(&[
            "Crews lost the Battle for Hask and the Battle of Orm. Boats sailed before Super Tuesday and sank on Super Tuesday. A Rovian was found by a Rovian.",
        ]),
        &["Hask: Hask 1 []", "Orm: Orm 1 []"],
    );
}

#[test]
fn a_label_keeps_what_its_title_is_of_and_loses_what_somebody_did() {
    check(
        &collection(&[
            "Boats don’t surprise harbour captain Mara Vell. Later she accused crew captain Jon Tarr of sleep. The harbour candidate Dr.\u{a0}Ilse Orm slept.",
            "“Lena Korr (Harbour Guild chairwoman) slept,” said Nils Bell, Bellis’ crew manager. The guild campaign Chairman Omar Rask slept. Pia Stamm, the captain of the boat at the time the storm was seen, sang.",
        ]),
        &[
            "Ilse Orm: Ilse Orm 1 [harbour candidate]",
            "Jon Tarr: Jon Tarr 1 [crew captain]",
            "Lena Korr: Lena Korr 1 [Harbour Guild chairwoman]",
            "Mara Vell: Mara Vell 1 [harbour captain]",
            "Nils Bell: Nils Bell 1 [Bellis’ crew manager]",
            "Omar Rask: Omar Rask 1 [campaign Chairman]",
            "Pia Stamm: Pia Stamm 1 [captain of the boat at the time the storm]",
        ],
    );
}

#[test]
fn an_initial_tells_a_person_and_a_verb_a_headline() {
    check_kinds(
        &[
            "The crew met Zilor D. Harn near the Salt Exchange. Ketu Lines slept.",
            "Rovian Policies Created Harbour Storms.",
        ],
        &["o Ketu Lines", "o Salt Exchange", "p Zilor D. Harn"],
    );
}

#[test]
fn initials_are_a_bodys_before_its_conventions() {
    check(
        &collection(&[
            "The Harbour National Committee met at the Harbour National Convention. The HNC slept. Crews watched Bellix News, and Bellix said so. The Institute for Salt and Ice Studies (ISIS) fears ISIS.",
        ]),
        &[
            "Bellix News: Bellix News 1, Bellix 1 []",
            "Harbour National Committee: Harbour National Committee 1, HNC 1 []",
            "ISIS: ISIS 2 []",
            "Harbour National Convention: Harbour National Convention 1 []",
            "Institute for Salt and Ice Studies: Institute for Salt and Ice Studies 1 []",
        ],
    );
}

#[test]
fn the_last_name_is_hers_whom_the_article_names_more_often() {
    check(
        &collection(&[
            "President Peter Vell met Secretary Mary Vell.",
            "Mary Vell slept. Mary Vell sang. Boats met President Vell. The crew saw Vell’s boat.",
        ]),
        &[
            "Mary Vell: Mary Vell 1 [Secretary] / Mary Vell 2, Vell 1 []",
            "Peter Vell: Peter Vell 1 [President] / Vell 1 [President]",
        ],
    );
}

#[test]
fn what_opens_a_sentence_or_asks_what_kind_is_no_label() {
    check(
        &collection(&[
            "Against a lone rival, Mary Vell went home. Nobody knows what kind of captain Jon Tarr will be. The harbour critic Ilse Orm slept through New Year’s Eve and New Year’s Eve.",
        ]),
        &["Ilse Orm: Ilse Orm 1 [harbour critic]", "Jon Tarr: Jon Tarr 1 []", "Mary Vell: Mary Vell 1 []"],
    );
}

#[test]
fn whom_an_article_calls_by_the_last_word_is_somebody() {
    check_kinds(
        &["The crew met Zilu Harn near the boat. Harn slept in it, and Harn’s crew sang."],
        &["p Zilu Harn"],
    );
    check_kinds(
        &[
            "The crew met Ketu Salts near the boat. The Salts slept. The crew saw Bellix Sail, and the sail sank. Sail’s crew sang near Poland Tuur. Tuur slept.",
        ],
        &["- Bellix Sail", "- Ketu Salts", "l Poland Tuur"],
    );
}

#[test]
fn who_is_named_in_full_first_is_meant_however_often() {
    let text = format!("The crew met Mary Vell. {}", "Crews heard Vell. ".repeat(45));
    check(&collection(&[&text]), &["Mary Vell: Vell 45, Mary Vell 1 []"]);
}

#[test]
fn a_list_of_people_may_hold_a_will() {
    check_kinds(
        &[
            "Salt Harbour: Andrew Bellix, Mary Orm, Warren Tarr, Peter Stamm, Will Harn. The crew told Will Tuur that it rained.",
        ],
        &[
            "p Andrew Bellix",
            "p Mary Orm",
            "p Peter Stamm",
            "l Salt Harbour",
            "p Warren Tarr",
            "p Will Harn",
            "p Will Tuur",
        ],
    );
    check_kinds(&["Boats Will Sail Past Orm Before Vell Sleeps."], &[]);
    check_kinds(&["They asked, Will Boats Be Next?"], &[]);
}

#[test]
fn a_digit_and_what_it_is_for_stand_inside_an_organisations_name() {
    check(
        &collection(&[
            "Guards came from V4L Harbour Guards Inc in boats. V4L slept. Later Citizens for Boat Justice and the Haskian Office sang. The Fish and Trade Commission slept. The group studied the Freedom of Boats Act. She left St. Mara’s College in Hask. Boat V4 sank, and so did V4.",
        ]),
        &[
            "V4L Harbour Guards Inc: V4L Harbour Guards Inc 1, V4L 1 []",
            "Boat V4: Boat V4 1 []",
            "Citizens for Boat Justice: Citizens for Boat Justice 1 []",
            "Fish and Trade Commission: Fish and Trade Commission 1 []",
            "Freedom of Boats Act: Freedom of Boats Act 1 []",
            "Hask: Hask 1 []",
            "Haskian Office: Haskian Office 1 []",
            "St. Mara’s College: St. Mara’s College 1 []",
        ],
    );
}

#[test]
fn verbs_adverbs_and_cries_are_no_names() {
    check(
        &collection(&[
            "Mary Vell Leads in the vote of sailors, they say. They ran Democratically, and later they cried “Allahu Akbar!” in boats. The boats of Uncle Sam sank. She wants the Presidency. The crew met in the White House James P. Orm Room, they say.",
        ]),
        &[
            "James P. Orm Room: James P. Orm Room 1 []",
            "Mary Vell: Mary Vell 1 []",
            "White House: White House 1 []",
        ],
    );
}

#[test]
fn dean_is_a_first_name_where_nothing_describes_a_dean() {
    check(
        &collection(&[
            "It rained, said Dean Vell. Vell slept. They met the law school’s Dean Orm and Dean Ilse Tarr.",
        ]),
        &["Dean Vell: Dean Vell 1, Vell 1 []", "Ilse Tarr: Ilse Tarr 1 [Dean]", "Orm: Orm 1 [Dean]"],
    );
}

#[test]
fn what_somebody_is_said_to_be_is_no_role() {
    check(
        &collection(&[
            "Jon Tarr said Mara Vell was the founder of the fog. Urs Lund is the head of the crew, and sings, saying little. Ilse Orm is the mother of storms, Jon Tarr claimed. Peter Stamm is the mayor of Hask on Monday. Everybody except former mayor Lin Harn slept.",
        ]),
        &[
            "Jon Tarr: Jon Tarr 2 []",
            "Hask: Hask 1 []",
            "Ilse Orm: Ilse Orm 1 []",
            "Lin Harn: Lin Harn 1 [former mayor]",
            "Mara Vell: Mara Vell 1 []",
            "Peter Stamm: Peter Stamm 1 [mayor of Hask]",
            "Urs Lund: Urs Lund 1 [head of the crew]",
        ],
    );
}

#[test]
fn a_district_is_one_place_with_its_town_and_without() {
    check_kinds(&["In Washington D.C. it rained, and boats left D.C. in May."], &["l D.C."]);
}

#[test]
fn what_a_center_is_for_may_be_left_out() {
    check(
        &collection(&[
            "The Stamm Center for Boats slept. The Stamm Center sang. The Orm Center sank. They slept for two reasons: 1) Unlike Vell, Ilse Tarr sails.",
        ]),
        &[
            "Stamm Center for Boats: Stamm Center for Boats 1, Stamm Center 1 []",
            "Ilse Tarr: Ilse Tarr 1 []",
            "Orm Center: Orm Center 1 []",
        ],
    );
}

#[test]
fn as_what_somebody_served_is_a_label() {
    check(
        &collection(&[
            "Mara Vell, who served as Peter Orm’s chief strategist, slept. Ilse Tarr, who works as a teacher in Hask, sang. Jon Stamm, who served as long as the mayor, left.",
        ]),
        &[
            "Hask: Hask 1 []",
            "Ilse Tarr: Ilse Tarr 1 [teacher in Hask]",
            "Jon Stamm: Jon Stamm 1 []",
            "Mara Vell: Mara Vell 1 [Peter Orm’s chief strategist]",
            "Peter Orm: Peter Orm 1 []",
        ],
    );
}

#[test]
fn a_show_may_be_called_like_a_pair_and_departments_like_what_they_are_for() {
    check_kinds(
        &[
            "She told “Vellix and Friends” that it rained, and sang in “Parks and Boats.” They asked the departments of Nets, Sails and Salt. The crew met “Vell” and Orm.",
        ],
        &["- Orm", "- Parks and Boats", "- Vellix and Friends"],
    );
}

#[test]
fn in_a_series_somebody_may_be_called_like_a_place() {
    check_kinds(
        &["They met Mary Bellix, Chad Harn, Peter Stamm and Jon Tuur."],
        &["p Chad Harn", "p Jon Tuur", "p Mary Bellix", "p Peter Stamm"],
    );
}
