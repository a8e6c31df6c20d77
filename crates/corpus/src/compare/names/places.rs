//! The places that everybody names: countries, their capitals, the states of the United States, large cities.
//!
//! Knows their short and long names ("Russian Federation", "N.C."), as facts.
//! Does not know every place; others are known by the words around them. Left out are places whose names are people's
//! more often ("Jackson").

use std::collections::HashSet;
use std::sync::OnceLock;

/// Whether `form`, folded, is the name of a place wherever it stands, unless the texts show somebody who is called so.
pub(super) fn is_place(form: &str) -> bool {
    static PLACES: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let places = PLACES.get_or_init(|| {
        let listed = [COUNTRIES, CAPITALS, CITIES, REGIONS].into_iter().flat_map(|list| list.split(','));
        listed.map(str::trim).chain(STATES.iter().map(|(state, _)| *state)).collect()
    });
    places.contains(form)
}

pub(super) fn is_state(form: &str) -> bool {
    STATES.iter().any(|(state, short)| *state == form || *short == form)
}

pub(super) fn is_country(form: &str) -> bool {
    COUNTRIES.split(',').any(|country| country.trim() == form)
}

/// The name under which another way of writing it goes: "U.S." is the United States.
pub(super) fn whole(form: &str) -> &str {
    match form {
        "u.s" | "us" | "usa" | "u.s.a" | "united states of america" => "united states",
        "uk" | "u.k" | "great britain" | "britain" => "united kingdom",
        "uae" | "u.a.e" => "united arab emirates",
        "russian federation" => "russia",
        "ussr" | "u.s.s.r" => "soviet union",
        "fed" => "federal reserve",
        "gop" => "republican party",
        "scotus" => "supreme court",
        "isis" | "isil" | "daesh" => "islamic state",
        "gitmo" | "guantanamo" | "guantánamo" | "guantánamo bay" => "guantanamo bay",
        "d.c" | "washington d.c" => "district of columbia",
        // "Republic of China" is not China, and of Korea and the Congo there are two.
        other => match other.strip_prefix("republic of ") {
            Some("china" | "korea" | "congo" | "ireland") | None => other,
            Some(country) if is_country(country) => country,
            Some(_) => other,
        },
    }
}

/// The state that an abbreviation, written without its last dot, stands for.
pub(super) fn state(abbreviation: &str) -> Option<&'static str> {
    STATES.iter().find(|(_, short)| *short == abbreviation).map(|(state, _)| *state)
}

/// Last words of the names of places.
pub(super) fn heads_place(folded: &str) -> bool {
    matches!(
        folded,
        "street"
            | "avenue"
            | "road"
            | "boulevard"
            | "highway"
            | "airport"
            | "river"
            | "lake"
            | "county"
            | "city"
            | "island"
            | "islands"
            | "valley"
            | "beach"
            | "park"
            | "mountain"
            | "mountains"
            | "bay"
            | "gulf"
            | "sea"
            | "ocean"
            | "strait"
            | "bridge"
            | "square"
            | "arena"
            | "stadium"
            | "plaza"
            | "springs"
            | "heights"
            | "falls"
            | "canyon"
            | "desert"
            | "peninsula"
            | "province"
            | "oblast"
            | "coast"
            | "territory"
            | "township"
            | "village"
            | "creek"
            | "cemetery"
            | "hotel"
            | "inn"
            | "tower"
            | "harbor"
            | "harbour"
    )
}

/// First words of the names of places, of which the rest alone would be another name.
pub(super) fn heads_place_first(folded: &str) -> bool {
    matches!(folded, "lake" | "mount" | "fort" | "cape" | "port" | "san" | "santa" | "los" | "las" | "gulf")
}

const COUNTRIES: &str = "afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, \
    azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, \
    bosnia and herzegovina, botswana, brazil, brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, \
    canada, cape verde, central african republic, chad, chile, china, colombia, comoros, congo, costa rica, croatia, \
    cuba, cyprus, czech republic, czechia, denmark, djibouti, dominican republic, east timor, ecuador, egypt, \
    el salvador, equatorial guinea, eritrea, estonia, ethiopia, fiji, finland, france, gabon, gambia, georgia, germany, \
    ghana, greece, grenada, guatemala, guinea, guyana, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, \
    ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kiribati, kosovo, kuwait, \
    kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macedonia, \
    madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico, micronesia, moldova, monaco, \
    mongolia, montenegro, morocco, mozambique, myanmar, namibia, nauru, nepal, netherlands, new zealand, nicaragua, \
    niger, nigeria, north korea, north macedonia, norway, oman, pakistan, palau, palestine, panama, papua new guinea, \
    paraguay, peru, philippines, poland, portugal, qatar, romania, russia, rwanda, samoa, san marino, saudi arabia, \
    senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia, solomon islands, somalia, south africa, \
    south korea, south sudan, soviet union, spain, sri lanka, sudan, suriname, swaziland, sweden, switzerland, syria, \
    taiwan, tajikistan, tanzania, thailand, togo, tonga, trinidad and tobago, tunisia, turkey, turkmenistan, tuvalu, \
    uganda, ukraine, united arab emirates, united kingdom, united states, uruguay, uzbekistan, vanuatu, vatican, \
    venezuela, vietnam, yemen, zambia, zimbabwe, england, scotland, wales, northern ireland, korea, great britain, \
    britain, u.s, usa, u.s.a, uk, u.k, uae, america, yugoslavia, czechoslovakia, russian federation, ussr";

const CAPITALS: &str = "abu dhabi, abuja, accra, addis ababa, algiers, amman, amsterdam, ankara, astana, athens, \
    baghdad, baku, bamako, bangkok, beijing, beirut, belgrade, berlin, bern, bishkek, bogota, bogotá, brasilia, \
    bratislava, brussels, bucharest, budapest, buenos aires, cairo, canberra, caracas, chisinau, colombo, copenhagen, \
    dakar, damascus, dhaka, doha, dublin, dushanbe, hanoi, harare, havana, helsinki, islamabad, jakarta, jerusalem, \
    kabul, kampala, kathmandu, khartoum, kiev, kigali, kinshasa, kuala lumpur, kuwait city, kyiv, lima, lisbon, \
    ljubljana, london, luanda, luxembourg city, madrid, manila, mexico city, minsk, mogadishu, montevideo, moscow, \
    muscat, nairobi, new delhi, nicosia, oslo, ottawa, paris, phnom penh, podgorica, port-au-prince, prague, pretoria, \
    pristina, pyongyang, quito, rabat, reykjavik, riga, riyadh, rome, san salvador, sana, sanaa, santiago, sarajevo, \
    seoul, skopje, sofia, stockholm, tallinn, tashkent, tbilisi, tegucigalpa, tehran, tel aviv, tirana, tokyo, tripoli, \
    tunis, vaduz, valletta, vienna, vientiane, vilnius, warsaw, wellington, yerevan, zagreb";

const CITIES: &str = "albany, albuquerque, anchorage, atlanta, bakersfield, baton rouge, boise, baltimore, boston, \
    bridgeport, brooklyn, chicago, cincinnati, cleveland, columbus, dallas, denver, des moines, detroit, el paso, \
    fort worth, fresno, grand rapids, honolulu, houston, indianapolis, jacksonville, kansas city, las vegas, \
    little rock, los angeles, louisville, manhattan, memphis, miami, milwaukee, minneapolis, montgomery, nashville, \
    new orleans, new york city, newark, oakland, oklahoma city, omaha, orlando, philadelphia, phoenix, pittsburgh, \
    portland, sacramento, salt lake city, san antonio, san diego, san francisco, san jose, seattle, spokane, \
    syracuse, tacoma, springfield, st. louis, st louis, st. paul, tallahassee, tampa, tucson, tulsa, wichita, \
    washington, aleppo, alexandria, antwerp, auckland, bakhmut, barcelona, basra, belfast, benghazi, birmingham, \
    bombay, brest, calais, bristol, calcutta, cape town, cardiff, casablanca, chernihiv, chernobyl, chornobyl, \
    cologne, dnipro, donetsk, dubai, edinburgh, fallujah, frankfurt, gaza, gdansk, geneva, glasgow, gomel, grodno, \
    guangzhou, hamburg, hebron, hiroshima, homiel, homs, hong kong, idlib, irpin, istanbul, jeddah, johannesburg, \
    kandahar, karachi, kirkuk, kunduz, kharkiv, kharkov, kherson, kobani, kolkata, krakow, kramatorsk, lagos, \
    lahore, leningrad, liverpool, luhansk, lviv, mariupol, marseille, mazyr, mecca, medina, melbourne, melitopol, \
    milan, mogilev, monterrey, montreal, mosul, mumbai, munich, mykolaiv, nagasaki, naples, odesa, odessa, osaka, \
    palmyra, peshawar, ramadi, ramallah, rangoon, raqqa, rio de janeiro, rostov, rotterdam, saigon, sao paulo, \
    sevastopol, shanghai, srebrenica, st. petersburg, st petersburg, strasbourg, the hague, tijuana, tikrit, tobruk, \
    toulouse, toronto, turin, vancouver, venice, vitebsk, vladivostok, yekaterinburg, zaporizhzhia, zurich";

const REGIONS: &str = "africa, antarctica, asia, europe, eurasia, oceania, north america, south america, latin america, \
    central america, central asia, central europe, eastern europe, western europe, north africa, middle east, far east, \
    southeast asia, south asia, east asia, balkans, baltics, caribbean, caucasus, crimea, donbas, donbass, kashmir, \
    chechnya, kurdistan, siberia, scandinavia, tibet, west bank, gaza strip, golan heights, puerto rico, guam, \
    greenland, catalonia, quebec, ontario, bavaria, normandy, sinai, sahel, transnistria, abkhazia, south ossetia, \
    midwest, new england, long island, staten island, bronx, queens, silicon valley, wall street, guantanamo bay, \
    capitol hill, orange county, district of columbia, hawaii, southeast, northeast, southwest, \
    alberta, british columbia, manitoba, new brunswick, newfoundland, nova scotia, saskatchewan, bermuda, lesbos, pacific northwest, deep south, rust belt, appalachia, ground zero, antarctic, arctic";

/// With the abbreviation that news uses, last dot left out.
const STATES: &[(&str, &str)] = &[
    ("alabama", "ala"),
    ("alaska", "alaska"),
    ("arizona", "ariz"),
    ("arkansas", "ark"),
    ("california", "calif"),
    ("colorado", "colo"),
    ("connecticut", "conn"),
    ("delaware", "del"),
    ("district of columbia", "d.c"),
    ("florida", "fla"),
    ("georgia", "ga"),
    ("hawaii", "hawaii"),
    ("idaho", "idaho"),
    ("illinois", "ill"),
    ("indiana", "ind"),
    ("iowa", "iowa"),
    ("kansas", "kan"),
    ("kentucky", "ky"),
    ("louisiana", "la"),
    ("maine", "maine"),
    ("maryland", "md"),
    ("massachusetts", "mass"),
    ("michigan", "mich"),
    ("minnesota", "minn"),
    ("mississippi", "miss"),
    ("missouri", "mo"),
    ("montana", "mont"),
    ("nebraska", "neb"),
    ("nevada", "nev"),
    ("new hampshire", "n.h"),
    ("new jersey", "n.j"),
    ("new mexico", "n.m"),
    ("new york", "n.y"),
    ("north carolina", "n.c"),
    ("north dakota", "n.d"),
    ("ohio", "ohio"),
    ("oklahoma", "okla"),
    ("oregon", "ore"),
    ("pennsylvania", "pa"),
    ("rhode island", "r.i"),
    ("south carolina", "s.c"),
    ("south dakota", "s.d"),
    ("tennessee", "tenn"),
    ("texas", "tex"),
    ("utah", "utah"),
    ("vermont", "vt"),
    ("virginia", "va"),
    ("washington state", "wash"),
    ("west virginia", "w.va"),
    ("wisconsin", "wis"),
    ("wyoming", "wyo"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_one_name() {
        let check = |form: &str, name: &str| assert_eq!(whole(form), name);
        check("u.s", "united states");
        check("russian federation", "russia");
        check("republic of belarus", "belarus");
        check("republic of china", "republic of china");
        check("harbour", "harbour");
        assert_eq!(state("n.c"), Some("north carolina"));
        assert!(is_place("north carolina") && is_place("chad") && !is_place("hask"));
    }
}
