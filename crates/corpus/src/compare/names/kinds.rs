//! Whether a name is a person's, a place's or an organisation's.
//!
//! Knows what its words say ("Harbour Board", "Mary Vell"), which places everybody knows, and what stands around it.
//! Says nothing where neither tells: acts, shows, prizes and storms have no kind.

use super::lexicon::{is_firm, is_organisation};
use super::merge::is_full_name;
use super::places::{heads_place, heads_place_first, is_place, whole};
use super::runs::Run;
use crate::article::NameKind;
use crate::quote::lexicon::{Lex, lookup};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// What the whole collection says of names.
pub(super) struct Kinds<'a> {
    /// Words that end more full names than they begin: "Vell Board" is no woman called Vell.
    last_words: HashSet<&'a str>,
}

impl<'a> Kinds<'a> {
    pub fn of(runs: &'a [Run]) -> Self {
        let forms: HashSet<&str> = runs.iter().map(|run| run.form.as_str()).collect();
        let mut counts: HashMap<&str, i32> = HashMap::new();
        for form in forms.into_iter().filter(|form| is_full_name(form)) {
            let (first, last) = (form.split(' ').next().unwrap_or(form), last(form));
            *counts.entry(first).or_default() -= 1;
            *counts.entry(last).or_default() += i32::from(is_given(first));
        }
        Self {
            last_words: counts.into_iter().filter(|(_, count)| *count > 0).map(|(word, _)| word).collect(),
        }
    }

    /// The kind of the name that stands at all these `runs`.
    pub fn kind(&self, runs: &[&Run]) -> Option<NameKind> {
        let count = |is: &dyn Fn(&Run) -> bool| runs.iter().filter(|run| is(run)).count();
        let (person, placed) = (count(&|run| run.person), count(&|run| run.placed));
        let titled = runs.iter().any(|run| run.titled);
        let forms: HashSet<&str> = runs.iter().map(|run| run.form.as_str()).collect();
        let any = |is: &dyn Fn(&str) -> bool| forms.iter().any(|form| is(form));
        let full = any(&is_full_name);
        let inside = count(&|run| run.inside);
        let somebody =
            any(&|form| self.is_somebodys(form)) && (titled || person > 0 || inside * 2 <= runs.len());
        // "Chad said", "Mr. Jordan": then somebody is called so.
        let called_given = any(&is_given);
        let called = called_given && person * 2 > runs.len();
        let organisation =
            any(&|form| names_organisation(form) || ends_firm(form) && !self.is_somebodys(form));
        // "Harbour Square" where it is short for "Harbour Square Partners"
        let short = any(&|form| (names_organisation(form) || ends_firm(form)) && !names_place(form));
        let acronym = |is: &dyn Fn(&str) -> bool| {
            runs.iter().any(|run| (run.capitals || run.acronym) && is(&run.form.replace('.', "")))
        };
        let known = any(&is_known_organisation) || acronym(&|form| ACRONYMS.contains(&form));
        let firm = count(&|run| run.firm);
        let initial = any(&has_initial);
        let storm = any(&is_storm) || runs.iter().any(|run| run.thing);
        let labelled = runs.iter().any(|run| run.label.is_some() && !run.placed);
        let seen = titled || somebody || labelled || person > 0 && person >= placed;
        if any(&is_known_place) && !(full && (titled || somebody)) && !called {
            Some(NameKind::Place)
        } else if storm || any(&is_work) && !titled {
            None
        } else if any(&names_place) && !short && !(somebody && person > 0) {
            Some(NameKind::Place)
        } else if organisation
            || known && !somebody
            || firm > 0 && firm >= person && !(titled || somebody || called_given)
        {
            Some(NameKind::Organisation)
        } else if full && (seen || initial) || any(&is_known_person) || acronym(&is_known_person) {
            Some(NameKind::Person)
        } else if runs.iter().all(|run| run.capitals) {
            let form = &runs[0].form.replace('.', "");
            let acts = runs.iter().any(|run| run.acts || run.firm);
            (acts && !is_known_acronym(form)).then_some(NameKind::Organisation)
        } else if inside > 0 && placed * 5 > runs.len() && placed > person {
            Some(NameKind::Place)
        } else if person * 3 > runs.len() || any(&|form| self.is_part_of_a_name(form)) {
            Some(NameKind::Person)
        } else {
            None
        }
    }

    /// "Vell" where Mary and Peter Vell are, "Mary".
    fn is_part_of_a_name(&self, form: &str) -> bool {
        !form.contains(' ') && (self.last_words.contains(form) || is_given(form)) && !is_place(form)
    }

    /// "Mary Vell", but not "Clinton Cash": a first name that nobody's last name here is.
    pub fn is_somebodys(&self, form: &str) -> bool {
        let mut words = form.split(' ');
        let first = words.next().unwrap_or("");
        is_full_name(form) && is_given(first) && !self.last_words.contains(first) && !is_place(first)
    }
}

/// "Zilo D. Vell"
fn has_initial(form: &str) -> bool {
    let words: Vec<&str> = form.split(' ').collect();
    let letter =
        |word: &str| word.trim_end_matches('.').chars().count() == 1 && word.starts_with(char::is_alphabetic);
    words.len() == 3 && letter(words[1]) && !letter(words[0]) && !letter(words[2]) && !is_work(form)
}

pub(super) fn is_given(word: &str) -> bool {
    lookup(word).is(Lex::GIVEN)
}

/// "Hask" if everybody knows it, "Lower Hask" then, too.
fn is_known_place(form: &str) -> bool {
    let part = form.split_once(' ').filter(|(first, _)| opens_part(first)).map(|(_, rest)| rest);
    is_place(whole(form)) || part.is_some_and(is_place)
}

pub(super) fn opens_part(folded: &str) -> bool {
    matches!(
        folded,
        "north"
            | "south"
            | "east"
            | "west"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
            | "upper"
            | "lower"
            | "upstate"
            | "downtown"
            | "greater"
            | "northeastern"
            | "northwestern"
            | "southeastern"
            | "southwestern"
            | "midtown"
    )
}

fn last(form: &str) -> &str {
    form.rsplit(' ').next().unwrap_or(form)
}

/// "Harbour Street", "Lake Vell"
fn names_place(form: &str) -> bool {
    let Some((first, rest)) = form.split_once(' ') else { return false };
    let hall = |centre: &str| {
        ["civic", "convention", "shopping", "town"]
            .iter()
            .any(|kind| rest.ends_with(&format!("{kind} {centre}")) || first == *kind && rest == centre)
    };
    if form == "oval office" || hall("center") || hall("centre") {
        return true;
    }
    heads_place(last(form))
        || heads_place_first(first) && !rest.split(' ').any(is_organisation) && !is_firm(last(form))
}

/// "Harbour Board", "Board of Hask", "Women for Orm", "Harbour Patrol"
fn names_organisation(form: &str) -> bool {
    let last = form.contains(' ')
        && matches!(
            last(form),
            "directorate" | "enforcement" | "patrol" | "protection" | "today" | "watch" | "works"
        );
    form.split(' ').any(is_organisation)
        || form.contains(" for ")
        || form.contains(" & ")
        || last
        || names_newspaper(form)
}

/// "Hask Globe", "Daily Harbour"; a Golden Globe is a prize.
fn names_newspaper(form: &str) -> bool {
    let Some((first, rest)) = form.split_once(' ') else { return false };
    let paper = matches!(
        last(rest),
        "chronicle"
            | "courant"
            | "dispatch"
            | "enquirer"
            | "examiner"
            | "globe"
            | "inquirer"
            | "insider"
            | "register"
            | "telegraph"
    );
    first == "daily" || paper && first != "golden"
}

/// "Harbour Communications"
fn ends_firm(form: &str) -> bool {
    form.contains(' ') && is_firm(last(form))
}

/// "Hurricane Mara"
fn is_storm(form: &str) -> bool {
    form.rsplit_once(' ').is_some_and(|(before, _)| super::around::is_storm(last(before)))
}

/// The name behind "MV" or "USS".
pub(super) fn ship(form: &str) -> Option<&str> {
    let (prefix, name) = form.split_once(' ')?;
    matches!(prefix, "mv" | "ms" | "mt" | "ss" | "uss" | "hms" | "rms" | "brp").then_some(name)
}

/// Whom everybody knows by one word.
pub(super) fn is_known_person(form: &str) -> bool {
    matches!(
        form,
        "hitler"
            | "stalin"
            | "lenin"
            | "mussolini"
            | "napoleon"
            | "mandela"
            | "gandhi"
            | "gorbachev"
            | "obama"
            | "biden"
            | "reagan"
            | "nixon"
            | "eisenhower"
            | "churchill"
            | "thatcher"
            | "zelensky"
            | "zelenskyy"
            | "trump"
            | "putin"
            | "jfk"
            | "fdr"
            | "lbj"
            | "rfk"
            | "mlk"
            | "rbg"
    )
}

/// "Harbour Safety Act", "Mary Vell Show": neither somebody nor something that acts.
pub(super) fn is_work(form: &str) -> bool {
    form.contains(' ')
        && matches!(
            last(form),
            "act"
                | "acts"
                | "amendment"
                | "constitution"
                | "bill"
                | "treaty"
                | "accord"
                | "accords"
                | "agreement"
                | "deal"
                | "plan"
                | "pact"
                | "prize"
                | "award"
                | "awards"
                | "show"
                | "cup"
                | "bowl"
                | "olympics"
                | "war"
                | "debate"
                | "primary"
                | "caucuses"
                | "election"
                | "v"
                | "vs"
                | "resolution"
                | "doctrine"
                | "session"
                | "address"
                | "order"
        )
        || form.ends_with(" national convention")
}

/// Those that their words don't tell.
pub(super) fn is_known_organisation(form: &str) -> bool {
    static KNOWN: OnceLock<HashSet<&'static str>> = OnceLock::new();
    KNOWN.get_or_init(|| ORGANISATIONS.split(',').map(str::trim).collect()).contains(form)
}

/// Big ones that are no words besides.
const ORGANISATIONS: &str = "abbvie, accenture, adidas, airbnb, airbus, al qaeda, al-qaeda, alibaba, allergan, \
    amazon, amnesty, apple, astrazeneca, at & t, barclays, bayer, berkshire hathaway, black lives matter, blackrock, \
    bloomberg, bmw, bnp paribas, boeing, boko haram, breitbart, buzzfeed, capitol police, chevron, cisco, \
    citigroup, citizens united, coca cola, comcast, costco, credit suisse, der spiegel, deutsche bank, doctors without borders, dupont, ebay, ericsson, europol, \
    exxon, exxonmobil, facebook, federal reserve, fedex, fox, fox news, frontex, gallup, gazprom, general dynamics, \
    general electric, general mills, glaxosmithkline, goldman sachs, google, greenpeace, halliburton, hamas, \
    heineken, hezbollah, honda, huawei, hyundai, ikea, instagram, intel, interpol, isil, isis, islamic state, \
    johnson & johnson, jpmorgan, jpmorgan chase, kellogg, kpmg, kremlin, lehman brothers, linkedin, \
    lockheed martin, lufthansa, mastercard, mcdonald's, mckinsey, microsoft, monsanto, moody's, morgan stanley, muslim brotherhood, \
    nasa, national review, nato, nestle, nestlé, netflix, new republic, new yorker, newsweek, nike, nissan, nokia, northrop grumman, novartis, opec, oxfam, \
    panasonic, paypal, pentagon, pepsico, pfizer, planned parenthood, politico, pricewaterhousecoopers, \
    procter & gamble, raytheon, reddit, renault, reuters, roche, rosneft, samsung, sanofi, scotus, siemens, \
    snapchat, sony, spotify, starbucks, supreme court, surveymonkey, taliban, tass, telemundo, tencent, theranos, \
    thyssenkrupp, time warner, time warner cable, toyota, twitter, uber, unesco, unicef, unilever, \
    united nations, univision, usa today, verizon, viacom, vodafone, volkswagen, walmart, wells fargo, \
    whatsapp, white house, wikileaks, world bank, yahoo, youtube";

/// Organisations that hardly need an article, without their full stops.
const ACRONYMS: &[&str] = &[
    "aaa", "aarp", "abc", "aclu", "afl", "afp", "aig", "aipac", "amc", "aol", "ap", "apa", "atf", "bbc",
    "bet", "blm", "cbo", "cbs", "cdc", "cia", "cnbc", "cnn", "cpac", "csto", "cvs", "darpa", "dea", "dhs",
    "dnc", "doj", "epa", "espn", "eu", "faa", "fbi", "fcc", "fda", "fdic", "fec", "fema", "fifa", "ftc",
    "gao", "gop", "gru", "gsa", "hbo", "hhs", "hsbc", "hud", "iaea", "ibm", "icc", "imf", "ioc", "irs",
    "itv", "kgb", "kkk", "lapd", "mit", "mlb", "msnbc", "mtv", "naacp", "naral", "nba", "nbc", "ncaa", "nfl",
    "nhl", "nih", "npr", "nra", "nrcc", "nrsc", "nsa", "nsc", "nypd", "nyt", "oecd", "osce", "pbs", "plo",
    "pnc", "rnc", "sec", "splc", "tbs", "tnt", "tsa", "uaw", "ubs", "ucla", "uefa", "un", "unhcr", "upi",
    "ups", "usda", "wsj", "wto", "ymca",
];

/// What is written in capitals and does nothing.
fn is_known_acronym(form: &str) -> bool {
    matches!(
        form,
        "aids"
            | "hiv"
            | "dna"
            | "covid"
            | "ptsd"
            | "lgbt"
            | "lgbtq"
            | "gdp"
            | "abc's"
            | "ceo"
            | "cfo"
            | "coo"
            | "dvd"
            | "er"
            | "id"
            | "iq"
            | "it"
            | "pc"
            | "pr"
            | "q&a"
            | "suv"
            | "tpp"
            | "nafta"
            | "daca"
            | "faq"
            | "gps"
            | "html"
            | "http"
            | "www"
            | "am"
            | "pm"
            | "et"
            | "est"
            | "edt"
            | "gmt"
            | "ied"
            | "wmd"
            | "potus"
            | "flotus"
    )
}
