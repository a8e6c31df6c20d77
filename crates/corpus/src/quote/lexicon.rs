//! What single words are: titles, given names, cues, role nouns, function words.
//!
//! Knows English words and a modest list of given names, as facts.
//! Does not know where a word stands; that is `tokens` and everything after it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

/// What a word can be; a word can be several things ("general", "will", "may").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lex(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        impl Lex {
            $($(#[$doc])* pub const $name: Lex = Lex(1 << $bit);)*
        }
    };
}

classes! {
    /// Stands before a name: "Sen.", "President", "spokeswoman".
    TITLE = 0;
    MALE = 1;
    FEMALE = 2;
    GIVEN = 3;
    /// Part of an organisation's name: "Committee", "Times".
    ORG = 4;
    PLACE = 5;
    /// "Republican", "Ukrainian": stands before titles and nouns.
    ADJECTIVE = 6;
    /// Months, days and other capitalised words that nobody is called.
    CALENDAR = 7;
    SAY = 8;
    TELL = 9;
    /// Reports words with little doubt: added, wrote, insisted.
    REPORT = 10;
    /// Reports words now and then: called, praised, promised.
    HINT = 11;
    FUNCTION = 12;
    HE = 13;
    SHE = 14;
    THEY = 15;
    IT = 16;
    I = 17;
    WHO = 18;
    DETERMINER = 19;
    PREPOSITION = 20;
    /// "senator", "spokesman": one person by role.
    ROLE = 21;
    /// "officials", "analysts".
    ROLES = 22;
    /// "statement", "letter", "report": words without a mouth.
    DOCUMENT = 23;
    AUXILIARY = 24;
    ADVERB = 25;
    /// Inside a name: "van", "de", "al".
    PARTICLE = 26;
    /// "Jr.", "III".
    SUFFIX = 27;
    CONJUNCTION = 28;
    /// "campaign", "committee", "agency": an organisation by role.
    GROUP = 29;
    /// The verb in the past: said, told, added.
    PAST = 30;
    /// The verb ends in "ing".
    ING = 31;
    /// An abbreviation that keeps its dot without ending a sentence.
    ABBREVIATION = 32;
    /// "Department", "Institute": may go on with "of", "for", "on".
    ORG_HEAD = 33;
    NEGATION = 34;
    /// Takes the person addressed as its object: told, asked, reminded.
    ADDRESSES = 35;
    /// Ends a noun phrase's name: works and shows carry these ("The … Show").
    MEDIUM = 36;
    POSSESSIVE = 37;
    /// "statements", "letters": many documents need no article.
    PAPERS = 38;
}

impl Lex {
    #[must_use]
    pub const fn or(self, other: Lex) -> Lex {
        Lex(self.0 | other.0)
    }

    #[must_use]
    pub const fn without(self, other: Lex) -> Lex {
        Lex(self.0 & !other.0)
    }

    /// Whether the word is any of the classes in `classes`.
    #[must_use]
    pub const fn is(self, classes: Lex) -> bool {
        self.0 & classes.0 != 0
    }
}

pub const CUE: Lex = Lex::SAY.or(Lex::TELL).or(Lex::REPORT).or(Lex::HINT);
pub const PERSONAL: Lex = Lex::HE.or(Lex::SHE).or(Lex::THEY).or(Lex::IT).or(Lex::I).or(Lex::WHO);

/// What `word` (in lower case) can be.
#[must_use]
pub fn lookup(word: &str) -> Lex {
    table().get(word).copied().unwrap_or_default()
}

/// The letter without its accent, for the accents that news drops as often as not.
#[must_use]
pub fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ą' => 'a',
        'ç' | 'č' | 'ć' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'ę' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
        'š' | 'ś' => 's',
        'ú' | 'ù' | 'û' | 'ü' | 'ŭ' => 'u',
        'ž' | 'ź' | 'ż' => 'z',
        other => other,
    }
}

/// A number that equal words share; only ever compared within one run.
#[must_use]
pub fn key(word: &str) -> u64 {
    let mut hash = Fnv::default();
    hash.write(word.as_bytes());
    hash.finish()
}

type Table = HashMap<Box<str>, Lex, BuildHasherDefault<Fnv>>;

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(build)
}

/// FNV-1a: words are short and the table is ours, so a fast plain hash is enough.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

fn build() -> Table {
    let mut table = Table::default();
    let mut add = |word: &str, lex: Lex| {
        let known = table.entry(word.into()).or_default();
        *known = known.or(lex);
    };
    for (words, lex) in WORDS {
        for word in words.split_whitespace() {
            add(word, *lex);
        }
    }
    for (verbs, lex) in VERBS {
        for verb in verbs.split_whitespace() {
            inflect(verb, |form, extra| add(form, lex.or(extra)));
        }
    }
    for (forms, lex) in IRREGULAR {
        let mut forms = forms.split_whitespace();
        for extra in [Lex(0), Lex(0), Lex::PAST, Lex::PAST, Lex::ING] {
            if let Some(form) = forms.next() {
                add(form, lex.or(extra));
            }
        }
    }
    table
}

/// The forms of a regular verb: "deny" gives deny, denies, denied, denying; a trailing "+"
/// doubles the last letter: "quip+" gives quipped.
fn inflect(verb: &str, mut add: impl FnMut(&str, Lex)) {
    let doubled = verb.ends_with('+');
    let base = verb.trim_end_matches('+');
    let last = base.chars().last().unwrap_or('x');
    let before_y = base.len() > 1 && !"aeiou".contains(base.as_bytes()[base.len() - 2] as char);
    let stem = match last {
        _ if doubled => format!("{base}{last}"),
        'e' => base[..base.len() - 1].to_owned(),
        _ => base.to_owned(),
    };
    add(base, Lex(0));
    if last == 'y' && before_y {
        add(&format!("{}ies", &base[..base.len() - 1]), Lex(0));
        add(&format!("{}ied", &base[..base.len() - 1]), Lex::PAST);
    } else {
        let s = if "sxzh".contains(last) && !base.ends_with("gh") { "es" } else { "s" };
        add(&format!("{base}{s}"), Lex(0));
        add(&format!("{stem}ed"), Lex::PAST);
    }
    add(&format!("{stem}ing"), Lex::ING);
}

/// Base forms. Said-verbs first: the class says how surely the verb reports words.
const VERBS: &[(&str, Lex)] = &[
    (
        "add admit+ affirm announce answer argue assert continue declare explain exclaim insist joke note observe \
         opine quip+ recall remark reply respond state stress tweet comment conclude concede contend counter claim \
         complain confess confirm acknowledge allege emphasize emphasise elaborate reiterate retort recount reflect \
         mutter murmur whisper shout yell scream bellow chant interject intone lament maintain marvel muse predict \
         proclaim profess protest quote reason rejoin relate shoot suggest surmise testify thunder underscore venture \
         volunteer vow warn wonder caution caption boast brag+ beg+ plead+ pray chime clarify deadpan+ enthuse fume \
         gush grumble hiss imply inquire interrupt jest marvel moan offer persist posit propose prod+ report retweet \
         roar scoff sigh smirk sneer snap+ sniff speculate stipulate summarize summarise sum+ tease text theorize \
         theorise urge utter wail warn whine writeon cry cite advise assure agree decry deride crow reveal \
         disclose blast bark chuckle crack",
        Lex::REPORT,
    ),
    (
        "ask remind inform assure advise warn urge question press email message notify promise",
        Lex::REPORT.or(Lex::ADDRESSES),
    ),
    (
        "accuse applaud attack appeal blame call characterize characterise charge challenge chide commend \
         condemn criticize criticise credit demand denounce describe detail discuss dismiss dispute dub+ defend deny \
         echo encourage endorse estimate express fault hail highlight hint identify illustrate indicate instruct \
         invite invoke label laud lambaste list mention mock name oppose order outline paint phrase pitch pledge \
         point portray post praise present pronounce push raise rail rebuff rebuke rebut+ recite recommend refer+ refuse \
         reject release remember rename repeat reproach request ridicule rip+ rule scold slam+ signal single \
         stipulate support swipe tag+ taunt term threaten tout trash title touch trumpet voice vent welcome \
         introduce issue interpret explain fire explode joke publish print broadcast air caption refute repudiate \
         rant refrain swear+ toast sing view decide determine find argue believe fear worry hope expect feel assess \
         suspect consider guess imagine regard brand compare conclude learn cast hammer needle knock press jab+ poke \
         headline start begin open close end finish kick toss promise thank greet joke apologize apologise credit",
        Lex::HINT,
    ),
];

/// Base, third person, past, participle, -ing.
const IRREGULAR: &[(&str, Lex)] = &[
    ("say says said said saying", Lex::SAY),
    ("tell tells told told telling", Lex::TELL.or(Lex::ADDRESSES)),
    ("write writes wrote written writing", Lex::REPORT),
    ("think thinks thought thought thinking", Lex::HINT),
    ("read reads read read reading", Lex::REPORT),
    ("speak speaks spoke spoken speaking", Lex::HINT),
    ("swear swears swore sworn swearing", Lex::HINT),
    ("sing sings sang sung singing", Lex::HINT),
    ("begin begins began begun beginning", Lex::HINT),
    ("go goes went gone going", Lex::HINT),
    ("put puts put put putting", Lex::HINT),
    ("make makes made made making", Lex::HINT),
    ("give gives gave given giving", Lex::HINT),
    ("see sees saw seen seeing", Lex::HINT),
    ("feel feels felt felt feeling", Lex::HINT),
    ("find finds found found finding", Lex::HINT),
    ("hold holds held held holding", Lex::HINT),
    ("know knows knew known knowing", Lex::HINT),
    ("shoot shoots shot shot shooting", Lex::HINT),
    ("fire fires fired fired firing", Lex::HINT),
    ("chime chimes chimed chimed chiming", Lex::REPORT),
];

const WORDS: &[(&str, Lex)] = &[
    ("he him", Lex::HE),
    ("she her", Lex::SHE),
    ("they them", Lex::THEY),
    ("it", Lex::IT),
    ("i we me us", Lex::I),
    ("who which", Lex::WHO),
    ("his its their my our your her whose", Lex::POSSESSIVE.or(Lex::FUNCTION)),
    (
        "mr sir lord messrs congressman spokesman chairman businessman councilman assemblyman father king prince \
         king duke imam mullah monsignor senor herr monsieur signor emir sheikh sultan",
        Lex::TITLE.or(Lex::MALE),
    ),
    (
        "mrs ms miss madam lady congresswoman spokeswoman chairwoman businesswoman councilwoman assemblywoman queen \
         princess dame duchess sister senora frau madame signora",
        Lex::TITLE.or(Lex::FEMALE),
    ),
    (
        "mr mrs ms dr sen sens rep reps gov govs gen lt col sgt maj capt adm cmdr prof rev hon st amb atty cpl \
      jr sr vs no inc corp co ltd del dept brig supt det pres engr",
        Lex::ABBREVIATION,
    ),
    (
        "dr sen sens senator senators rep reps representative gov govs governor president vice secretary general gen col colonel lt \
         lieutenant sgt sergeant maj major capt captain adm admiral cmdr commander judge justice rev reverend prof professor \
         chair speaker mayor ambassador amb prime minister former ex democrat republican candidate nominee \
         attorney director retired del chief deputy president-elect spokesperson chairperson strategist adviser advisor manager \
         pollster analyst correspondent host anchor reporter editor columnist author contributor commentator pundit \
         commissioner counsel officer agent detective sheriff superintendent premier chancellor pope cardinal bishop archbishop \
         rabbi pastor coach aide lawmaker congressperson co-founder founder ceo cfo treasurer comptroller undersecretary \
         executive producer moderator leader whip delegate lobbyist economist historian scientist \
         lawyer prosecutor co-host cohost billionaire mogul activist organizer operative donor fundraiser hon brig cpl \
         marshal inspector supt det principal dean provost co-chair co-chairman surrogate \
         blogger journalist photographer actor actress comedian singer rapper musician director filmmaker novelist writer poet \
         senator-elect governor-elect mayor-elect first-lady czar envoy diplomat foreign-minister majority minority atty engr comrade commodore brigadier mp mep msp \
         administrator registrar rector ombudsman treasurer superintendent",
        Lex::TITLE,
    ),
    (
        "senator governor president secretary general colonel lieutenant sergeant major captain admiral commander judge justice reverend \
         professor chair chairman chairwoman speaker mayor ambassador minister congressman congresswoman candidate nominee spokesman \
         spokeswoman spokesperson attorney director chief deputy strategist adviser advisor manager pollster analyst correspondent host \
         anchor reporter editor columnist author contributor commentator commissioner counsel officer agent sheriff premier chancellor \
         pope cardinal bishop rabbi pastor coach aide lawmaker founder ceo treasurer executive producer moderator leader whip delegate \
         lobbyist economist historian scientist lawyer prosecutor billionaire mogul businessman businesswoman activist organizer operative \
         donor neurosurgeon surgeon doctor physician democrat republican socialist conservative libertarian member official person man woman \
         voter resident student teacher expert researcher witness protester supporter survivor veteran soldier cop lawyer \
         friend brother sister father mother son daughter wife husband widow uncle aunt cousin nephew dad mom grandfather grandmother \
         narrator announcer questioner heckler attendee participant respondent source insider tycoon investor developer \
         star actor actress singer comedian author writer novelist poet blogger journalist photographer filmmaker critic contender \
         hopeful front-runner frontrunner runner-up incumbent challenger rival opponent counterpart successor predecessor colleague ally \
         boss partner employee worker owner entrepreneur consultant academic scholar professor dictator monarch king queen premier \
         diplomat envoy warden guard pilot driver engineer farmer rancher nurse lawmaker senator-elect texan floridian ohioan virginian \
         californian hoosier briton kentuckian vermonter arizonan native immigrant refugee user tweeter commenter reader viewer \
         caller interviewer interviewee speaker designer artist musician rapper architect chef manager player athlete quarterback \
         celebrity personality politician statesman legislator congressmember councilman councilwoman assemblyman alderman selectman \
         co-founder co-author co-host co-chair cardiologist psychologist psychiatrist sociologist \
         neighbor neighbour bystander passer-by passenger pensioner widower mum stepmother stepfather grandson granddaughter niece \
         fisherman sailor skipper mariner seafarer docker banker trader broker accountant auditor shareholder creditor lender \
         plumber carpenter electrician mechanic builder miner baker butcher waiter waitress cleaner clerk cashier \
         shopkeeper vendor grocer taxi-driver trucker firefighter paramedic policeman policewoman constable inspector detective \
         magistrate negotiator mediator boyfriend girlfriend fiancé fiancée classmate roommate teammate flatmate \
         comrade campaigner lecturer tutor headmaster headmistress translator interpreter secretary-general whistleblower \
         whistle-blower biologist chemist physicist geologist geographer meteorologist statistician virologist criminologist \
         administrator registrar rector ombudsman \
         anthropologist philosopher theologian mathematician veterinarian dentist midwife paediatrician pediatrician",
        Lex::ROLE,
    ),
    (
        "man father brother son husband uncle nephew dad grandfather businessman spokesman chairman congressman king widower \
         boy gentleman councilman statesman grandson stepfather fisherman policeman headmaster boyfriend",
        Lex::MALE,
    ),
    (
        "woman mother sister daughter wife widow aunt niece mom grandmother businesswoman spokeswoman chairwoman congresswoman queen \
         actress girl lady councilwoman mum granddaughter stepmother waitress policewoman headmistress girlfriend midwife",
        Lex::FEMALE,
    ),
    (
        "officials analysts experts critics supporters opponents aides advisers advisors lawmakers senators democrats republicans \
         authorities prosecutors lawyers attorneys investigators police spokesmen spokespeople observers diplomats economists \
         scientists researchers scholars historians voters residents protesters demonstrators activists advocates organizers \
         leaders members people friends colleagues allies sources insiders strategists operatives donors conservatives liberals \
         progressives evangelicals reporters journalists editors executives judges justices governors mayors ministers generals \
         commanders soldiers troops veterans students teachers parents families workers employees users respondents skeptics \
         witnesses neighbors participants attendees others some many several most sheriffs delegates users viewers readers women men \
         candidates pollsters fans detractors backers rivals consultants pundits commentators columnists hosts anchors moderators \
         neighbours bystanders passengers fishermen sailors bankers traders brokers auditors accountants shareholders creditors \
         lenders miners firefighters paramedics inspectors relatives campaigners lecturers partners owners managers pilots \
         drivers engineers farmers nurses \
         citizens americans scholars academics doctors physicians authors writers lobbyists agents officers guards \
         announcers narrators crowd audience another one",
        Lex::ROLES,
    ),
    (
        "statement letter report memo email e-mail tweet post posting article story column editorial op-ed book ad advertisement video \
         spot commercial release transcript document documents complaint lawsuit suit ruling opinion decision order filing brief motion \
         petition resolution bill law statute amendment constitution bylaws rule rules policy website site page caption headline \
         sign banner placard shirt sticker slogan poll survey study analysis paper magazine newspaper blog piece essay message text \
         note card flyer pamphlet brochure press-release announcement notice clip footage song lyrics poem speech remarks \
         affidavit indictment testimony transcript treaty agreement contract charter platform plan proposal draft passage section \
         paragraph sentence editorial review profile interview invitation advisory bulletin account tape recording voice voice-over voiceover \
         wikipedia bio biography excerpt summary dossier deposition verdict oath motto mission disclaimer warning press filing",
        Lex::DOCUMENT,
    ),
    (
        "campaign committee agency department ministry union group association commission council board court panel \
         company firm corporation organization organisation party government administration team office bureau institute center centre \
         foundation university college school newspaper magazine network station outlet website coalition alliance \
         federation league society club church army navy military police embassy kremlin pentagon congress senate house parliament \
         legislature caucus camp pac super-pac think-tank nonprofit charity bank fund regulator watchdog city state county \
         publication paper tabloid press media times post journal newsroom staff delegation league \
         industry store shop family household couple pair crowd audience jury regime opposition",
        Lex::GROUP,
    ),
    (
        "mining shipping energy motors airlines airways ventures resources pharmaceuticals plc gmbh leasing logistics insurance \
         securities landesbank shipyard shipyards brewery railways petroleum refinery \
         committee agency department ministry union group association commission council board court panel company corp corporation \
         organization organisation party government administration office bureau institute center centre foundation university \
         college school network coalition alliance federation league society club church army navy police embassy congress senate \
         parliament assembly caucus pac bank fund authority service services administration times post journal news \
         tribune herald gazette globe chronicle press magazine review daily weekly inc llc ltd co corps force forces guard command staff ministry \
         international national association brotherhood conference media broadcasting television radio tv reuters bloomberg \
         politico breitbart cnn msnbc nbc abc cbs fox npr bbc pbs espn hbo univision telemundo huffpost buzzfeed twitter facebook google \
         apple amazon microsoft youtube instagram snopes politifact factcheck gallup quinnipiac marist \
         fbi cia nsa irs epa nato un eu gop dnc rnc aclu nra doj dhs dea atf sec fec ftc fcc fda cdc nih nasa tsa ice opec \
         planned parenthood teamsters enterprise fellows partners associates holdings industries brothers sons systems \
         taliban isis hezbollah hamas kremlin pentagon wikileaks slate salon vox axios newsweek time economist observer guardian mirror \
         examiner caller beast intercept mediaite newsmax drudge hill monitor register examiner star sun inquirer dispatch \
         democrats republicans consulting strategies communications productions entertainment studios pictures \
         project initiative campaign network trust hospital clinic library museum academy exchange commission crossroads \
         tribe nation nations states watch action voters americans future freedom",
        Lex::ORG,
    ),
    (
        "department ministry committee commission council institute center centre office bureau university college association \
         agency board union league federation bank society house conference organization organisation foundation alliance coalition \
         court chamber daughters sons friends academy academies museum church school brotherhood citizens americans mothers veterans secretary \
         speaker director attorney chief secretaries joint chiefs coalition campaign fund campaign club republicans democrats latinos \
         women students parents doctors physicians administration",
        Lex::ORG_HEAD,
    ),
    (
        "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa \
         kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma \
         oregon pennsylvania tennessee texas utah vermont wisconsin wyoming hampshire jersey mexico york carolina dakota rhode \
         america u.s us u.s.a usa britain england scotland wales ireland france germany italy spain portugal russia \
         ukraine belarus poland china japan india pakistan iran iraq israel syria turkey egypt libya afghanistan cuba canada brazil argentina \
         australia zealand korea vietnam philippines indonesia saudi arabia yemen qatar kuwait jordan lebanon sweden norway finland denmark \
         netherlands belgium switzerland austria greece hungary romania bulgaria serbia croatia georgia armenia azerbaijan kazakhstan moldova \
         lithuania latvia estonia crimea donbas donbass luhansk donetsk kherson mariupol chernobyl gomel homiel mazyr brest hrodna grodno vitebsk \
         washington manhattan brooklyn queens bronx harlem chicago angeles diego francisco boston philadelphia houston dallas austin \
         atlanta miami orlando tampa detroit cleveland cincinnati columbus denver phoenix tucson seattle portland vegas minneapolis milwaukee \
         baltimore pittsburgh charlotte raleigh richmond nashville memphis louisville indianapolis omaha honolulu moscow kyiv kiev minsk beijing \
         london paris berlin rome madrid tokyo seoul pyongyang tehran baghdad damascus jerusalem ankara istanbul cairo tripoli kabul \
         warsaw brussels geneva vienna vilnius riga tallinn prague budapest athens dublin toronto ottawa europe asia africa antarctica \
         benghazi aleppo mosul fallujah gaza kursk tulsa ferguson charleston concord manchester nashua des moines \
         street avenue road boulevard airport tower beach county valley river lake mountain island islands ocean sea bay \
         algeria angola benin botswana burundi cameroon congo eritrea ethiopia gabon gambia ghana guinea kenya lesotho liberia \
         madagascar malawi mali mauritania mauritius morocco mozambique namibia niger nigeria rwanda senegal somalia sudan \
         tanzania togo tunisia uganda zambia zimbabwe bangladesh bhutan cambodia laos malaysia mongolia myanmar nepal singapore \
         taiwan thailand uzbekistan turkmenistan tajikistan kyrgyzstan bahrain oman albania bosnia croatia cyprus czechia \
         iceland kosovo liechtenstein luxembourg macedonia malta monaco montenegro slovakia slovenia bolivia chile colombia \
         ecuador guatemala guyana haiti honduras jamaica nicaragua panama paraguay peru suriname uruguay venezuela barbados \
         hamburg munich frankfurt cologne stuttgart dresden leipzig bremen hanover düsseldorf dusseldorf zurich zürich basel bern \
         naples turin venice barcelona seville lisbon amsterdam rotterdam antwerp marseille lyon bordeaux \
         copenhagen stockholm oslo helsinki tallinn belgrade bucharest sarajevo zagreb liverpool birmingham leeds glasgow \
         edinburgh cardiff belfast sheffield mumbai delhi kolkata chennai bangalore karachi lahore islamabad dhaka \
         manila bangkok hanoi jakarta shanghai shenzhen guangzhou taipei osaka kyoto melbourne brisbane auckland \
         lagos nairobi johannesburg pretoria accra dakar lusaka harare kampala kinshasa luanda maputo casablanca algiers tunis \
         khartoum dubai doha riyadh beirut caracas bogotá bogota quito montevideo havana \
         montreal vancouver quebec ontario alberta \
         north south east west northern southern eastern western d.c capitol hill hollywood silicon wall",
        Lex::PLACE,
    ),
    (
        "republican democratic democrat libertarian conservative liberal progressive american russian belarusian ukrainian british english \
         french german italian spanish chinese japanese korean indian iranian iraqi israeli syrian turkish egyptian mexican canadian \
         australian european african asian arab muslim christian catholic jewish islamic hispanic latino latina black white native gop \
         evangelical polish lithuanian latvian swedish norwegian saudi pakistani afghan cuban brazilian western soviet south north \
         senior top former longtime veteran retired then-president state house senate u.s us federal national international \
         texan floridian new deputy assistant associate acting interim chief independent socialist tea dutch belgian swiss greek \
         hungarian romanian serbian georgian armenian kremlin palestinian lebanese jordanian kuwaiti",
        Lex::ADJECTIVE,
    ),
    (
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec \
         monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun christmas easter thanksgiving halloween \
         ramadan god jesus christ bible quran koran constitution amendment internet web medicare medicaid obamacare olympics super bowl \
         english spanish islam christianity judaism ok election day republicans democrats",
        Lex::CALENDAR,
    ),
    (
        "a an the this that these those each every some any no another both either neither all such",
        Lex::DETERMINER.or(Lex::FUNCTION),
    ),
    ("one two three four five six several many few most", Lex::DETERMINER.or(Lex::FUNCTION)),
    (
        "of in on at by for with from to into about against between among during without within through over under after before since \
         until toward towards upon across behind beyond despite like near than via per amid around above below regarding concerning as",
        Lex::PREPOSITION.or(Lex::FUNCTION),
    ),
    (
        "and or but nor yet so & while whereas although though because if unless when where whether once",
        Lex::CONJUNCTION.or(Lex::FUNCTION),
    ),
    (
        "is are was were be been being am has have had having do does did doing will would shall should can could may might must \
         isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't \
         isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t",
        Lex::AUXILIARY.or(Lex::FUNCTION),
    ),
    (
        "not never didn't don't doesn't didn’t don’t doesn’t won't won’t nobody refused declined",
        Lex::NEGATION,
    ),
    (
        "also then later now still again already once even just only recently repeatedly often always sometimes earlier simply \
         previously subsequently eventually finally further furthermore moreover however meanwhile instead therefore thus \
         perhaps maybe indeed certainly surely clearly obviously apparently reportedly allegedly rather quite very too well there here \
         today yesterday tomorrow tonight afterward afterwards soon famously publicly privately quickly flatly bluntly",
        Lex::ADVERB.or(Lex::FUNCTION),
    ),
    (
        "he she they it i we you who which what why how whose whom him her them us me my his its their our your mine yours \
         himself herself themselves itself myself ourselves someone somebody everyone everybody anyone anybody nothing something \
         everything anything there here yes no oh well okay please thanks thank hello dear hey let let's let’s i'm i’m it's it’s \
         that's that’s there's there’s he's he’s she's she’s we're we’re they're they’re you're you’re i've i’ve we've we’ve \
         they've they’ve you've you’ve i'll i’ll we'll we’ll you'll you’ll what's what’s here's here’s who's who’s i'd i’d \
         more less much many most least few fewer other others another first second third last next final early late \
         good great bad big small new old young long short high low right wrong real true false best worst better \
         asked added told said according read see watch follow click photo image video getty ap advertisement correction updated update note \
         people man woman men women children kids voters officials critics supporters experts analysts police sources aides lawmakers \
         today yesterday yet still perhaps instead nevertheless nonetheless otherwise regardless besides indeed unlike given based \
         speaking asked pressed following including despite sitting standing talking writing appearing calling citing noting referring \
         senior top former current earlier later longtime veteran fellow many several numerous countless dozens hundreds thousands millions \
         part parts half both neither either none nobody every each any some all such same different similar certain various \
         where when while because although though if unless until since once whenever wherever whether whereas \
         down up out off away back about above across below inside outside together apart alone ahead along \
         two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion \
         make take get give go come keep put set turn look try use find know think want need say tell ask work call feel seem leave \
         day days week weeks month months year years time times night morning afternoon evening weekend hour hours minute minutes \
         dr recently earlier whatever whoever however \
         for example question questions answer answers fact facts story stories thing things point points issue issues",
        Lex::FUNCTION,
    ),
    (
        "statements letters reports memos emails e-mails tweets posts articles stories columns editorials ads filings \
         rulings briefs lawsuits polls surveys studies papers messages remarks speeches transcripts records",
        Lex::DOCUMENT.or(Lex::PAPERS),
    ),
    (
        "van von de der den del della dela di da do du la le el al bin binti bint ibn ben abu ter ten zu zur dos das af st y e",
        Lex::PARTICLE,
    ),
    ("jr sr ii iii iv", Lex::SUFFIX),
    (
        "show tonight live today morning hour report hardball face situation daily newsroom press podcast",
        Lex::MEDIUM,
    ),
    (super::given::MALE, Lex::GIVEN.or(Lex::MALE)),
    (super::given::FEMALE, Lex::GIVEN.or(Lex::FEMALE)),
    (super::given::EITHER, Lex::GIVEN),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_known_in_all_their_forms() {
        for (form, class) in [
            ("says", Lex::SAY),
            ("denied", Lex::HINT),
            ("quipped", Lex::REPORT),
            ("arguing", Lex::ING),
            ("told", Lex::ADDRESSES),
            ("stresses", Lex::REPORT),
            ("wrote", Lex::PAST),
        ] {
            assert!(lookup(form).is(class), "{form}");
        }
        assert!(!lookup("harbour").is(CUE));
    }

    #[test]
    fn a_word_can_be_several_things() {
        assert!(lookup("general").is(Lex::TITLE) && lookup("general").is(Lex::ROLE));
        assert!(lookup("her").is(Lex::SHE) && lookup("her").is(Lex::POSSESSIVE));
    }
}
