//! Units: what a number measures, and which units compare.

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Things counted one by one.
    Count,
    /// A part of a whole: "a third of the army".
    Share,
    Percent,
    PercentagePoint,
    /// "the second attempt".
    Ordinal,
    Dollar,
    Euro,
    /// Pounds sterling.
    Sterling,
    Rouble,
    /// Money of another kind.
    Money,
    Inch,
    Foot,
    Yard,
    Mile,
    Centimetre,
    Metre,
    Kilometre,
    SquareFoot,
    SquareMile,
    SquareKilometre,
    Acre,
    Hectare,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
    /// "a 45-year-old": how old somebody or something is.
    YearOfAge,
    MilePerHour,
    KilometrePerHour,
    Degree,
    Ounce,
    /// Pounds of weight.
    Pound,
    Kilogram,
    Tonne,
    Litre,
    Gallon,
    /// How many times as much: "doubled", "three times the rate".
    Multiple,
    // What came later stands last, so that an archive's numbers for the others stay.
    /// The hundredth part of a dollar or a euro; the text seldom says which.
    Cent,
    Yen,
    Yuan,
    Rupee,
    Lira,
    Hryvnia,
    Zloty,
    /// The money of Romania and Moldova.
    Leu,
    Franc,
    Peso,
    /// Also the krona of Sweden.
    Krone,
    Shekel,
    Rial,
    /// What an index of shares is counted in.
    Point,
    /// A hundredth of a percentage point.
    BasisPoint,
    /// How strong an earthquake was.
    Magnitude,
    /// People that no noun names: "the storm killed 20".
    Person,
}

/// What can be compared once brought to one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    Count,
    Share,
    Point,
    Ordinal,
    Money(Unit),
    Length,
    Area,
    Time,
    Age,
    Speed,
    Temperature,
    Weight,
    Volume,
    Multiple,
    Index,
    Magnitude,
}

/// The words of all units in their order. One text: a table of texts takes more of the page.
const WORDS: &str = "|share|percent|percentage points|place in a row|dollars|euros|pounds sterling|roubles|money|\
    inches|feet|yards|miles|centimetres|metres|kilometres|square feet|square miles|square kilometres|\
    acres|hectares|seconds|minutes|hours|days|weeks|months|years|decades|centuries|years of age|\
    miles per hour|kilometres per hour|degrees|ounces|pounds|kilograms|tonnes|litres|gallons|times|\
    cents|yen|yuan|rupees|lira|hryvnias|zlotys|lei|francs|pesos|kroner|shekels|rials|points|\
    basis points|magnitude|people";

impl Unit {
    /// The dimension, and how much one of this unit is in the dimension's own:
    /// one, metres, square metres, seconds, km/h, kilograms, litres.
    #[must_use]
    pub fn dimension(self) -> (Dimension, f64) {
        const YEAR: f64 = 365.25 * 86400.0;
        match self {
            Unit::Count | Unit::Person => (Dimension::Count, 1.0),
            Unit::Share => (Dimension::Share, 1.0),
            Unit::Percent => (Dimension::Share, 0.01),
            Unit::PercentagePoint => (Dimension::Point, 0.01),
            Unit::Ordinal => (Dimension::Ordinal, 1.0),
            Unit::Dollar
            | Unit::Euro
            | Unit::Sterling
            | Unit::Rouble
            | Unit::Money
            | Unit::Cent
            | Unit::Yen
            | Unit::Yuan
            | Unit::Rupee
            | Unit::Lira
            | Unit::Hryvnia
            | Unit::Zloty
            | Unit::Leu
            | Unit::Franc
            | Unit::Peso
            | Unit::Krone
            | Unit::Shekel
            | Unit::Rial => (Dimension::Money(self), 1.0),
            Unit::Inch => (Dimension::Length, 0.0254),
            Unit::Foot => (Dimension::Length, 0.3048),
            Unit::Yard => (Dimension::Length, 0.9144),
            Unit::Mile => (Dimension::Length, 1609.344),
            Unit::Centimetre => (Dimension::Length, 0.01),
            Unit::Metre => (Dimension::Length, 1.0),
            Unit::Kilometre => (Dimension::Length, 1000.0),
            Unit::SquareFoot => (Dimension::Area, 0.092_903_04),
            Unit::SquareMile => (Dimension::Area, 2_589_988.110_336),
            Unit::SquareKilometre => (Dimension::Area, 1e6),
            Unit::Acre => (Dimension::Area, 4_046.856_422_4),
            Unit::Hectare => (Dimension::Area, 1e4),
            Unit::Second => (Dimension::Time, 1.0),
            Unit::Minute => (Dimension::Time, 60.0),
            Unit::Hour => (Dimension::Time, 3600.0),
            Unit::Day => (Dimension::Time, 86400.0),
            Unit::Week => (Dimension::Time, 7.0 * 86400.0),
            Unit::Month => (Dimension::Time, YEAR / 12.0),
            Unit::Year => (Dimension::Time, YEAR),
            Unit::Decade => (Dimension::Time, 10.0 * YEAR),
            Unit::Century => (Dimension::Time, 100.0 * YEAR),
            Unit::YearOfAge => (Dimension::Age, 1.0),
            Unit::MilePerHour => (Dimension::Speed, 1.609_344),
            Unit::KilometrePerHour => (Dimension::Speed, 1.0),
            Unit::Degree => (Dimension::Temperature, 1.0),
            Unit::Ounce => (Dimension::Weight, 0.028_349_523),
            Unit::Pound => (Dimension::Weight, 0.453_592_37),
            Unit::Kilogram => (Dimension::Weight, 1.0),
            Unit::Tonne => (Dimension::Weight, 1000.0),
            Unit::Litre => (Dimension::Volume, 1.0),
            Unit::Gallon => (Dimension::Volume, 3.785_411_784),
            Unit::Multiple => (Dimension::Multiple, 1.0),
            Unit::Point => (Dimension::Index, 1.0),
            Unit::BasisPoint => (Dimension::Point, 0.0001),
            Unit::Magnitude => (Dimension::Magnitude, 1.0),
        }
    }

    pub(super) fn is_money(self) -> bool {
        matches!(self.dimension().0, Dimension::Money(_))
    }

    /// The unit's name for tables; empty for things that are counted.
    #[must_use]
    pub fn word(self) -> &'static str {
        WORDS.split('|').nth(self as usize).unwrap_or_default()
    }

    /// The same of one: "1 month".
    #[must_use]
    pub fn word_for_one(self) -> &'static str {
        match self {
            Unit::Inch => "inch",
            Unit::Foot => "foot",
            Unit::SquareFoot => "square foot",
            Unit::Century => "century",
            Unit::Person => "person",
            Unit::Sterling => "pound sterling",
            Unit::Leu => "leu",
            Unit::Krone => "krone",
            Unit::YearOfAge => "year of age",
            Unit::MilePerHour => "mile per hour",
            Unit::KilometrePerHour => "kilometre per hour",
            _ => self.word().strip_suffix('s').unwrap_or(self.word()),
        }
    }
}

/// The unit that a word after a number names.
pub(super) fn named(word: &str) -> Option<Unit> {
    Some(match word {
        "percent" | "pct" => Unit::Percent,
        "dollar" | "dollars" | "bucks" => Unit::Dollar,
        "euro" | "euros" => Unit::Euro,
        "rouble" | "roubles" | "ruble" | "rubles" => Unit::Rouble,
        "cent" | "cents" => Unit::Cent,
        "yen" => Unit::Yen,
        "yuan" | "renminbi" => Unit::Yuan,
        "rupee" | "rupees" => Unit::Rupee,
        "lira" | "liras" => Unit::Lira,
        "hryvnia" | "hryvnias" | "hryvnya" => Unit::Hryvnia,
        "zloty" | "zlotys" | "zloties" => Unit::Zloty,
        "lei" => Unit::Leu,
        "franc" | "francs" => Unit::Franc,
        "peso" | "pesos" => Unit::Peso,
        "krone" | "kroner" | "kronor" | "krona" => Unit::Krone,
        "shekel" | "shekels" => Unit::Shekel,
        "rial" | "rials" => Unit::Rial,
        "pence" | "riyals" | "dinars" | "dirhams" | "forints" | "naira" | "baht" | "ringgit" | "rupiah"
        | "tenge" | "reais" | "koruna" | "leva" => Unit::Money,
        "inch" | "inches" => Unit::Inch,
        "foot" | "feet" | "ft" => Unit::Foot,
        "yard" | "yards" => Unit::Yard,
        "mile" | "miles" => Unit::Mile,
        "centimeter" | "centimeters" | "centimetre" | "centimetres" | "cm" => Unit::Centimetre,
        "m" | "meter" | "meters" | "metre" | "metres" => Unit::Metre,
        "kilometer" | "kilometers" | "kilometre" | "kilometres" | "km" | "kms" => Unit::Kilometre,
        "acre" | "acres" => Unit::Acre,
        "hectare" | "hectares" => Unit::Hectare,
        "second" | "seconds" => Unit::Second,
        "minute" | "minutes" => Unit::Minute,
        "hour" | "hours" => Unit::Hour,
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        "century" | "centuries" => Unit::Century,
        "mph" => Unit::MilePerHour,
        "kph" => Unit::KilometrePerHour,
        "degree" | "degrees" => Unit::Degree,
        "ounce" | "ounces" => Unit::Ounce,
        "pound" | "pounds" | "lb" | "lbs" => Unit::Pound,
        "kilogram" | "kilograms" | "kg" | "kilos" => Unit::Kilogram,
        "ton" | "tons" | "tonne" | "tonnes" => Unit::Tonne,
        "liter" | "liters" | "litre" | "litres" => Unit::Litre,
        "gallon" | "gallons" => Unit::Gallon,
        _ => return None,
    })
}

/// The currency whose sign stands right before a number.
pub(super) fn currency(gap: &str) -> Option<Unit> {
    match gap.chars().next_back()? {
        '$' => Some(Unit::Dollar),
        '€' => Some(Unit::Euro),
        '£' => Some(Unit::Sterling),
        '₽' => Some(Unit::Rouble),
        '₴' => Some(Unit::Hryvnia),
        '₹' => Some(Unit::Rupee),
        '₪' => Some(Unit::Shekel),
        // Both yen and yuan are written so.
        '¥' | '₩' | '₦' | '₵' | '₱' | '฿' | '₫' | '₡' | '₲' | '₸' | '₺' | '₾' => {
            Some(Unit::Money)
        }
        _ => None,
    }
}

/// What stands before a number besides the sign of a currency.
pub(super) fn without_sign(gap: &str) -> &str {
    gap.trim_end_matches(|c: char| currency(c.encode_utf8(&mut [0; 4])).is_some())
}

/// The letters of a currency that a word begins with, as many bytes, before its number: "K1.6", "Sh900,000".
pub(super) fn lettered(word: &str) -> Option<(usize, Unit)> {
    let end = word.find(|c: char| c.is_ascii_digit()).filter(|end| *end > 0)?;
    match &word[..end] {
        "Rs" => Some((end, Unit::Rupee)),
        "K" | "N" | "P" | "R" | "Sh" | "KSh" | "Ksh" | "TSh" | "USh" | "RM" | "Rp" => {
            Some((end, Unit::Money))
        }
        _ => None,
    }
}

/// The money of a country that has no other word for it, written small: "80 kwacha", but "Rand" is a name, too.
pub(super) fn local(text: &str) -> Option<Unit> {
    let local = matches!(
        text,
        "kwacha"
            | "shilling"
            | "shillings"
            | "cedi"
            | "cedis"
            | "rand"
            | "pula"
            | "birr"
            | "taka"
            | "kyat"
            | "kyats"
            | "dong"
            | "riel"
            | "riels"
            | "leones"
            | "dalasi"
            | "meticais"
            | "manat"
            | "quetzales"
            | "bolivars"
            | "guaranies"
            | "lempiras"
            | "riyal"
            | "dinar"
            | "dirham"
            | "forint"
    );
    local.then_some(Unit::Money)
}

/// The currency that a code names as it is written: "USD 340", "500 PLN".
pub(super) fn code(text: &str) -> Option<Unit> {
    Some(match text {
        "USD" => Unit::Dollar,
        "EUR" => Unit::Euro,
        "GBP" => Unit::Sterling,
        "RUB" => Unit::Rouble,
        "JPY" => Unit::Yen,
        "CNY" | "RMB" => Unit::Yuan,
        "INR" | "PKR" | "LKR" | "Rs" => Unit::Rupee,
        "UAH" => Unit::Hryvnia,
        "PLN" => Unit::Zloty,
        "RON" | "MDL" => Unit::Leu,
        "CHF" => Unit::Franc,
        "MXN" | "PHP" => Unit::Peso,
        "SEK" | "NOK" | "DKK" => Unit::Krone,
        "ILS" | "NIS" => Unit::Shekel,
        "AUD" | "CAD" | "NZD" | "HKD" | "SGD" | "CZK" | "HUF" | "BGN" | "KRW" | "BRL" | "ZAR" | "NGN"
        | "EGP" | "SAR" | "AED" | "KSh" | "Ksh" | "KES" | "Sh" | "TSh" | "TZS" | "USh" | "UGX" | "ZMW"
        | "MWK" | "GHS" | "BWP" | "ETB" | "THB" | "MYR" | "IDR" | "VND" => Unit::Money,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_has_its_own_word() {
        let words: Vec<&str> = WORDS.split('|').collect();
        assert_eq!(words.len(), Unit::Person as usize + 1);
        let units = [
            (Unit::Count, ""),
            (Unit::Percent, "percent"),
            (Unit::Money, "money"),
            (Unit::Kilometre, "kilometres"),
            (Unit::Hectare, "hectares"),
            (Unit::Day, "days"),
            (Unit::YearOfAge, "years of age"),
            (Unit::Tonne, "tonnes"),
            (Unit::Multiple, "times"),
            (Unit::Leu, "lei"),
            (Unit::Rial, "rials"),
            (Unit::Person, "people"),
        ];
        units.iter().for_each(|(unit, word)| assert_eq!(unit.word(), *word));
    }
}
