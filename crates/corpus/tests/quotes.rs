//! Who said what, as a table by class of case: each text fits on screen, each answer reads like a newsroom's note.

use corpus::archive::{Archive, write};
use corpus::article::{Article, Collection, Name, NameKind, Paragraph, Role};
use corpus::compare::Comparison;
use corpus::quote::{
    Basis, Correction, QuoteKind, Quotes, SpeakerKind, Verdict, extract, measured, unclosed,
};
use corpus::span::{ArticleIndex, Span};
use proptest::prelude::*;

fn collection(paragraphs: &[&str]) -> Collection {
    Collection { articles: vec![Article::from_paragraphs("a", "A", paragraphs)], ..Collection::default() }
}

fn found(collection: &Collection) -> Quotes {
    extract(collection, &[]).expect("no corrections, none to miss")
}

fn told(collection: &Collection, quotes: &Quotes) -> String {
    let line = |quote: &corpus::quote::Quote| {
        let speaker = quote.speaker.map_or("nobody", |s| quotes.speakers[s.0 as usize].name.as_str());
        format!("{speaker}: {}", collection.articles[quote.article.at()].slice(quote.span))
    };
    quotes.quotes.iter().map(line).collect::<Vec<_>>().join(" / ")
}

/// `text` holds paragraphs, one per line; `expected` is "speaker: words / speaker: words".
#[track_caller]
fn check(text: &str, expected: &str) {
    let paragraphs: Vec<&str> = text.lines().collect();
    let collection = collection(&paragraphs);
    assert_eq!(told(&collection, &found(&collection)), expected, "{text}");
}

#[test]
fn a_name_beside_its_cue_speaks() {
    check("“We sail at dawn,” said Mara Holt.", "Mara Holt: We sail at dawn,");
    check("“We sail at dawn,” Mara Holt said.", "Mara Holt: We sail at dawn,");
    check("Mara Holt said: “We sail at dawn.”", "Mara Holt: We sail at dawn.");
    check(
        "Mayor Mara Holt warned that the pier “will not last the winter.”",
        "Mara Holt: will not last the winter.",
    );
    check("“The pier will not last,” according to Mara Holt.", "Mara Holt: The pier will not last,");
}

#[test]
fn whom_a_quote_goes_on_about_does_not_speak_it() {
    check(
        "Ann Ray knows him.\nHolt “can be rude and very, very slow to answer,” added Ray, once a pilot here.",
        "Ann Ray: can be rude and very, very slow to answer,",
    );
}

#[test]
fn a_surname_means_the_person_named_in_full() {
    check(
        "Mara Holt runs the harbour.\n“We sail at dawn,” Holt said on Monday.",
        "Mara Holt: We sail at dawn,",
    );
}

#[test]
fn a_surname_with_an_arabic_article_is_a_name() {
    check(
        "“We sail at dawn,” al-Rashid told sailors on Monday.\nThe harbour master, Omar al-Rashid, laughed.",
        "Omar al-Rashid: We sail at dawn,",
    );
    check("“We sail at dawn,” el-Amin said.", "el-Amin: We sail at dawn,");
}

#[test]
fn a_pronoun_means_whoever_the_text_speaks_of() {
    check(
        "Harbour master Mara Holt closed the pier on Monday.\n“Nobody sails tonight,” she said.",
        "Mara Holt: Nobody sails tonight,",
    );
    check(
        "Mara Holt met Peter Brandt at the pier on Monday.\n“Nobody sails tonight,” he said.",
        "Peter Brandt: Nobody sails tonight,",
    );
}

#[test]
fn a_quotation_around_its_cue_is_one_utterance() {
    let text = "“We sail at dawn,” said Mara Holt. “The tide will not wait for us.”";
    let collection = collection(&[text]);
    let quotes = found(&collection);
    assert_eq!(
        told(&collection, &quotes),
        "Mara Holt: We sail at dawn, / Mara Holt: The tide will not wait for us."
    );
    assert_eq!(quotes.quotes[0].utterance, quotes.quotes[1].utterance);
}

#[test]
fn a_quotation_runs_over_paragraphs() {
    check(
        "Mara Holt spoke at the pier on Monday.\n“The tide will not wait for us,” Holt said. “We sail at dawn.\n“Nobody stays behind when we go.”",
        "Mara Holt: The tide will not wait for us, / Mara Holt: We sail at dawn. / Mara Holt: Nobody stays behind when we go.",
    );
}

#[test]
fn an_organisation_can_speak() {
    check(
        "“The pier stays closed until spring,” the Harbour Commission said in a statement.",
        "Harbour Commission: The pier stays closed until spring,",
    );
}

#[test]
fn a_role_phrase_beside_a_name_means_the_name() {
    check(
        "The commission’s spokeswoman, Ilse Brandt, said the pier “is not safe to walk on.”",
        "Ilse Brandt: is not safe to walk on.",
    );
}

#[test]
fn people_without_a_name_are_told_as_the_text_tells_them() {
    let collection = collection(&["“The pier is not safe to walk on,” one senior harbour official said."]);
    let quotes = found(&collection);
    assert_eq!(told(&collection, &quotes), "one senior harbour official: The pier is not safe to walk on,");
    assert_eq!(quotes.speakers[0].kind, SpeakerKind::Unnamed);
}

#[test]
fn a_group_told_shortly_is_the_one_told_in_full_before() {
    check(
        "Norrhavn authorities closed the pier. Authorities say the repairs are “bound to take all winter”.",
        "Norrhavn authorities: bound to take all winter",
    );
}

#[test]
fn whoever_the_collection_knows_by_a_description_has_that_name() {
    let mut collection = collection(&["The harbour officials said: “Nobody sails before the tide.”"]);
    collection.names = vec![Name {
        canonical: "Harbour Board".to_owned(),
        kind: NameKind::Organisation,
        role: None,
        aliases: vec!["harbour officials".to_owned()],
    }];
    assert_eq!(told(&collection, &found(&collection)), "Harbour Board: Nobody sails before the tide.");
}

#[test]
fn what_people_agreed_on_is_said_by_whoever_says_so() {
    check(
        "Mara Holt stated that she and mayor Peter Brandt agreed on Friday on a plan in “view of the storms to come”.",
        "Mara Holt: view of the storms to come",
    );
}

#[test]
fn whoever_stands_beside_a_verb_of_saying_speaks_whatever_their_trade() {
    for (text, expected) in [
        (
            "“She sails well,” said a Leeds ropemaker who has known the boat.",
            "a Leeds ropemaker: She sails well,",
        ),
        (
            "Peter Brandt lives by the pier. “He was always polite,” says a caulker.",
            "a caulker: He was always polite,",
        ),
        ("The tide was late. “We waited,” a retired caulker told us.", "a retired caulker: We waited,"),
        ("“She sails well,” said the caulker from Lower Quay.", "the caulker: She sails well,"),
        ("“She sails,” said one sailor familiar with the boat.", "one sailor: She sails,"),
        ("As one chief mate told it, “the crew sailed at dawn.”", "one chief mate: the crew sailed at dawn."),
    ] {
        check(text, expected);
    }
    // A verb's own form can be a noun.
    check(
        "Mara Holt delivered a blunt message to the crew: “Nobody sails tonight.”",
        "Mara Holt: Nobody sails tonight.",
    );
}

#[test]
fn a_place_that_says_where_does_not_speak() {
    check(
        "The Hamburg harbour master’s office said it saw “leaks and rust along the keel”.",
        "The Hamburg harbour master’s office: leaks and rust along the keel",
    );
    check(
        "The harbour office in Hamburg said it saw “leaks and rust”.",
        "The harbour office: leaks and rust",
    );
}

#[test]
fn a_ship_does_not_speak() {
    check("M/V Santa Mara left at dawn. “We sailed late,” he said.", "nobody: We sailed late,");
    check(
        "The loss of the ferry Santa Mara was long. “We sailed late,” she said.",
        "nobody: We sailed late,",
    );
}

#[test]
fn a_court_is_only_what_calls_itself_a_court() {
    check(
        "The Harbour Union met. The court called the delay “difficult to reconcile with the rules”.",
        "The court: difficult to reconcile with the rules",
    );
}

#[test]
fn whoever_heads_a_firm_is_he_or_she_and_not_the_firm() {
    check(
        "Norrhavn Copper postponed the pier, said its chief executive, Doug Brandt. “I was asked a lot,” he told sailors.",
        "Doug Brandt: I was asked a lot,",
    );
}

#[test]
fn a_role_that_opens_the_sentence_before_is_he() {
    check(
        "Mayor Peter Brandt spoke first. Olaf Ray called the plan “a folly of the sea”. But the mayor himself has been \
         careful. “We will wait,” he said.",
        "Olaf Ray: a folly of the sea / Peter Brandt: We will wait,",
    );
    check(
        "Olaf Ray called the plan “a folly of the sea”. But the mayor himself has been careful. “We will wait,” he said.",
        "Olaf Ray: a folly of the sea / the mayor: We will wait,",
    );
}

#[test]
fn words_of_kin_tell_who_is_she() {
    check(
        "Okwe met me at the pier. His wife, Tideline, was less modest. “I was not told for a week,” she said.",
        "Tideline: I was not told for a week,",
    );
}

#[test]
fn whom_he_speaks_of_is_not_he() {
    check(
        "Olaf Ray was angry on Monday. Peter Brandt stayed calm. He insisted Brandt had “a conflict of interest”.",
        "Olaf Ray: a conflict of interest",
    );
}

#[test]
fn particles_and_trades_in_a_name() {
    for (text, expected) in [
        (
            "“We wait,” said the board’s chair, retired Rear Adm. Crispin dela Holt, at the pier.",
            "Crispin dela Holt: We wait,",
        ),
        (
            "“We sing,” said Carlos de la Vega. “We sail,” de la Vega added.",
            "Carlos de la Vega: We sing, / Carlos de la Vega: We sail,",
        ),
        (
            "Rear Admiral dela Holt has called it “a harbour of many fathers”.",
            "dela Holt: a harbour of many fathers",
        ),
        (
            "Weeping mum Analyn Holt, 31, waited. She said: “They were in the bunk.”",
            "Analyn Holt: They were in the bunk.",
        ),
        ("Plumber Dean Brandt, 38, swam ashore. “I am tired,” he said.", "Dean Brandt: I am tired,"),
    ] {
        check(text, expected);
    }
}

#[test]
fn a_fragment_in_a_sentence_that_reports_nothing_is_nobodys() {
    check(
        "Inspectors in two towns shut piers because of planks that were “soft and full of holes”. Judge Ann Brandt went \
         further.",
        "nobody: soft and full of holes",
    );
    check(
        "On Monday Ann Brandt called it “a farce at sea”, and the council has been asked to drop the clerk for \
         “negligence and sloth”.",
        "Ann Brandt: a farce at sea / nobody: negligence and sloth",
    );
}

#[test]
fn a_verdict_in_somebodys_words_is_a_quote() {
    check(
        "The charge was dismissed by the harbour board as “pure invention”, Mara Holt said.",
        "Mara Holt: pure invention",
    );
    check("The pier is known as “old timber”.", "");
    check("Mara Holt will speak tonight. Her title, already in print: “Trust in the open sea”.", "");
}

#[test]
fn a_dash_and_a_name_sign_a_quotation() {
    check("“The pier is not safe to walk on.” — Mara Holt", "Mara Holt: The pier is not safe to walk on.");
}

#[test]
fn words_without_a_source_are_nobodys() {
    check("“The pier is not safe to walk on.”", "nobody: The pier is not safe to walk on.");
}

#[test]
fn terms_titles_and_nicknames_are_no_quotes() {
    for text in [
        "The so-called “harbour club” met on Monday.",
        "They form a “people’s fleet” of old boats.",
        "She sang “The Long Way Home” at the pier.",
        "Mara “Skip” Holt runs the harbour.",
        "It sounds like the harbour’s “drill” notices of last spring, sailors suggested.",
    ] {
        check(text, "");
    }
}

#[test]
fn a_short_fragment_of_a_report_is_a_quote() {
    check("The repairs are “hopeless,” Mara Holt said on Monday.", "Mara Holt: hopeless,");
}

#[test]
fn nested_marks_stay_inside() {
    check(
        "“He told me, ‘Sail now,’ and left,” said Mara Holt.",
        "Mara Holt: He told me, ‘Sail now,’ and left,",
    );
}

#[test]
fn a_mark_that_never_closes_is_recovered_and_reported() {
    let collection = collection(&["Mara Holt said: “We sail at dawn.", "Nobody sailed."]);
    assert_eq!(told(&collection, &found(&collection)), "Mara Holt: We sail at dawn.");
    let problems = unclosed(&collection);
    assert_eq!(problems.len(), 1);
    assert!(collection.articles[0].text[problems[0].at..].starts_with("“We sail"));
}

#[test]
fn a_reproduced_paragraph_speaks_with_its_own_voice() {
    let mut collection = collection(&["The report follows:", "The pier has been closed since Monday."]);
    collection.articles[0].paragraphs[1].voice = Some("Harbour News".to_owned());
    let quotes = found(&collection);
    assert_eq!(told(&collection, &quotes), "Harbour News: The pier has been closed since Monday.");
    assert_eq!(quotes.quotes[0].kind, QuoteKind::Block);
}

#[test]
fn pull_quotes_and_furniture_hold_no_quotes() {
    let mut collection = collection(&["“We sail at dawn,” said Mara Holt."]);
    for role in [Role::PullQuote, Role::Furniture] {
        collection.articles[0].paragraphs[0] =
            Paragraph { role, ..collection.articles[0].paragraphs[0].clone() };
        assert_eq!(told(&collection, &found(&collection)), "");
    }
}

#[test]
fn one_speaker_has_one_name_in_all_articles() {
    let article = |id: &str, text: &str| Article::from_paragraphs(id, id, &[text]);
    let collection = Collection {
        articles: vec![
            article("a", "“We sail at dawn,” said Mara Holt."),
            article("b", "“We never sailed at all,” said Marah Hold."),
        ],
        names: vec![Name {
            canonical: "Mara Holt".to_owned(),
            kind: NameKind::Person,
            role: None,
            aliases: vec!["Marah Hold".to_owned()],
        }],
        ..Collection::default()
    };
    let quotes = found(&collection);
    assert_eq!(quotes.speakers.len(), 1);
    assert_eq!(quotes.quotes[0].speaker, quotes.quotes[1].speaker);
}

#[test]
fn corrections_win_and_those_that_fit_nothing_are_named() {
    let collection = collection(&["“We sail at dawn,” said Mara Holt."]);
    let correct = |words: &str, verdict: Verdict| Correction {
        article: ArticleIndex::new(0),
        paragraph: 0,
        words: words.to_owned(),
        verdict,
    };
    let fits = correct("we sail", Verdict::Speaker("Ilse Brandt".to_owned()));
    let quotes = extract(&collection, std::slice::from_ref(&fits)).expect("the words open the quote");
    assert_eq!(told(&collection, &quotes), "Ilse Brandt: We sail at dawn,");
    let nobody = correct("we sail", Verdict::Unattributed);
    let quotes = extract(&collection, &[nobody]).expect("the words open the quote");
    assert_eq!(told(&collection, &quotes), "nobody: We sail at dawn,");
    assert_eq!((quotes.quotes[0].basis, quotes.quotes[0].mention), (Basis::Corrected, None));
    assert_eq!(quotes.speakers, [], "who says nothing is no speaker");
    let lost = correct("they sail", Verdict::NotAQuote);
    assert_eq!(extract(&collection, &[fits, lost]), Err(vec![1]));
}

fn holds_its_promises(collection: &Collection) {
    let quotes = found(collection);
    let bytes = |quotes: Quotes| write(&Archive::new(Collection::default(), quotes, Comparison::default()));
    assert_eq!(bytes(quotes.clone()), bytes(found(collection)), "the same text gives the same bytes");
    let article = &collection.articles[0];
    let mut open: Vec<Span> = Vec::new();
    for quote in &quotes.quotes {
        let text = quote.span.get(&article.text).expect("a quote lies on character boundaries");
        assert!(!text.trim().is_empty());
        assert!(article.paragraphs[quote.paragraph as usize].span.contains(quote.span));
        open.retain(|around| around.end() > quote.span.start());
        for around in &open {
            assert!(around.contains(quote.span), "quotes overlap: {text}");
            assert_ne!(*around, quote.span, "a quote stands there twice: {text}");
        }
        open.push(quote.span);
        for evidence in [quote.cue, quote.mention, quote.name].into_iter().flatten() {
            assert!(evidence.get(&article.text).is_some_and(|t| !t.is_empty()));
        }
        assert!(quote.speaker.is_none_or(|s| (s.0 as usize) < quotes.speakers.len()));
        assert!(quote.confidence <= 100);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn quotes_lie_inside_their_paragraphs(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..40),
        roles in prop::collection::vec(0..6, 40)
    ) {
        let text = pieces.concat();
        let paragraphs: Vec<&str> = text.split('\n').filter(|p| !p.trim().is_empty()).collect();
        let mut collection = collection(&paragraphs);
        for (paragraph, role) in collection.articles[0].paragraphs.iter_mut().zip(roles) {
            match role {
                0 => paragraph.role = Role::BlockQuote,
                1 => paragraph.role = Role::PullQuote,
                2 => paragraph.voice = Some("Harbour News".to_owned()),
                _ => {}
            }
        }
        holds_its_promises(&collection);
    }

    #[test]
    fn any_text_at_all_is_survived(text in "\\PC{0,120}") {
        holds_its_promises(&collection(&[&text]));
    }
}

const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "«",
    "»",
    " ",
    ", ",
    ". ",
    "? ",
    "\n",
    "— ",
    "…",
    "(",
    ") ",
    ": ",
    "Mara Holt",
    "Holt",
    " said",
    " told ",
    "she",
    "he ",
    "who ",
    "the spokesman ",
    "the Harbour Board",
    "according to ",
    "Mr. ",
    "Sen. ",
    "we sail at dawn",
    "not before the tide",
    "ż",
    "\u{200b}",
    "6'3\"",
    "=",
    "HOLT:",
    "a report by ",
    "they ",
    "Jr.",
    "of ",
    "and ",
];

/// Nanoseconds of the processor that this thread has had; what else the machine does is not in it.
fn worked() -> Option<u64> {
    std::fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}

/// Finds the quotes in `bytes` of the same piece again and again, and says how much work that was.
fn work(piece: &str, bytes: usize) -> Option<u64> {
    let text = piece.repeat(bytes / piece.len());
    let collection = collection(&[&text]);
    let before = worked();
    assert!(found(&collection).quotes.len() <= text.len());
    Some(worked()? - before?)
}

#[test]
fn four_times_the_text_is_four_times_the_work() {
    for piece in
        ["\"", "“", "“\" ", "“Sail,” he said, “", "\"Sail now,\" Mara said ", "He said “a b c” they "]
    {
        let (Some(little), Some(much)) = (work(piece, 150_000), work(piece, 600_000)) else {
            eprintln!("this system does not count a thread's work: all that is shown is that it ends");
            continue;
        };
        // The square of the text would be sixteen times the work. Too little work is counted in too
        // coarse steps to compare.
        assert!(much < 8 * little.max(12_000_000), "{piece:?}: {little} ns, then {much} ns");
    }
}

#[test]
fn five_megabytes_of_quotation_marks_end() {
    work("\"", 5_000_000);
}

#[test]
fn the_figures_that_the_page_shows_are_those_of_the_documents() {
    let document = include_str!("../../../docs/quotes.md");
    let tenths = |n: usize| format!("{}.{}", n / 10, n % 10);
    for (row, figure) in [
        ("extraction F1", measured::EXTRACTION),
        ("end-to-end F1: place and speaker right", measured::END_TO_END),
        ("end to end, the exact full name", measured::EXACT),
        ("right when somebody is named", measured::WHEN_NAMED),
        ("somebody is named", measured::NAMED),
    ] {
        let line = format!("| {row} | {} |", tenths(figure));
        assert!(document.contains(&line), "docs/quotes.md should have: {line}");
    }
    let text = format!("{} news articles with {} quotations", measured::ARTICLES, measured::QUOTATIONS);
    assert!(document.contains(&text), "docs/quotes.md should say: {text}");
}
