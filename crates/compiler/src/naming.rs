//! What a file name says of an article: its id, and its source and title where nothing else tells them.

use corpus::article::Date;

/// An id that is safe in an address: letters, digits and `-_.~` of ASCII.
///
/// Names that already are stay as they are. Other characters become hyphens; a name that loses
/// letters this way gets a fingerprint, so that two names never meet in one id.
#[must_use]
pub fn id(name: &str) -> String {
    let safe = |c: char| c.is_ascii_alphanumeric() || "-_.~".contains(c);
    if !name.is_empty() && name.chars().all(safe) {
        return name.to_owned();
    }
    let mut id = String::new();
    for c in name.chars() {
        if safe(c) {
            id.push(c);
        } else if !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_matches('-');
    // White space and punctuation may go without trace.
    if !id.is_empty() && !name.chars().any(|c| c.is_alphanumeric() && !c.is_ascii()) {
        return id.to_owned();
    }
    let print = fingerprint(name);
    if id.is_empty() { format!("article-{print:08x}") } else { format!("{id}-{print:08x}") }
}

/// Source: FNV-1a, Fowler, Noll and Vo.
fn fingerprint(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |state, byte| (state ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// What the stem of a file name says.
#[derive(Debug, PartialEq, Eq)]
pub struct NameOfFile {
    pub source: String,
    pub title: Option<String>,
    pub date: Option<Date>,
}

/// Reads a stem: `[number_][date_]source[_title]`, hyphens for spaces.
///
/// `newsweek_border-build-up` is Newsweek, "Border build up"; `2022-06-07_the-daily-beast` is The Daily
/// Beast of that day; `03_harbour` is Harbour. A title that no name gives stays unknown.
#[must_use]
pub fn read_stem(stem: &str) -> NameOfFile {
    let mut parts: Vec<&str> = stem.split('_').filter(|part| !part.trim().is_empty()).collect();
    let mut date = None;
    while parts.len() > 1 {
        // "1984" alone is more likely a number than a year.
        if let Some(found) = Date::parse(parts[0]).filter(|date| date.month().is_some()) {
            date = date.or(Some(found));
        } else if !parts[0].bytes().all(|b| b.is_ascii_digit()) {
            break;
        }
        parts.remove(0);
    }
    let Some((source, title)) = parts.split_first() else {
        return NameOfFile { source: stem.to_owned(), title: None, date };
    };
    let title = title.join(" ");
    NameOfFile {
        source: words(source).map(|word| capitalised(&word)).collect::<Vec<_>>().join(" "),
        title: (!title.is_empty()).then(|| capitalised(&words(&title).collect::<Vec<_>>().join(" "))),
        date,
    }
}

/// "Border build up" for `border-build-up`: the name of a folder as a title.
#[must_use]
pub fn title(stem: &str) -> String {
    capitalised(&words(&stem.replace('_', " ")).collect::<Vec<_>>().join(" "))
}

fn words(name: &str) -> impl Iterator<Item = String> {
    name.split(|c: char| c == '-' || c.is_whitespace()).filter(|word| !word.is_empty()).map(str::to_owned)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{id, read_stem};

    fn check(stem: &str, expected: &str) {
        let name = read_stem(stem);
        let date = name.date.map(|date| format!(" ({date})")).unwrap_or_default();
        let title = name.title.map(|title| format!(": {title}")).unwrap_or_default();
        assert_eq!(format!("{}{title}{date}", name.source), expected);
    }

    #[test]
    fn a_file_name_gives_source_title_and_date() {
        check("newsweek_border-build-up", "Newsweek: Border build up");
        check("the-daily-beast", "The Daily Beast");
        check("03_harbour-post_ferries_again", "Harbour Post: Ferries again");
        check("03_2022-06-07_BBC-News_harbour", "BBC News: Harbour (2022-06-07)");
        check("000_ff2be829425adb71", "Ff2be829425adb71");
        check("2022-06-07", "2022 06 07");
        check("1984", "1984");
        check("_", "_");
    }

    #[test]
    fn an_id_is_safe_in_an_address() {
        for (name, expected) in [
            ("breitbart_2016-09-12_stealth", "breitbart_2016-09-12_stealth"),
            ("harbour news (1)", "harbour-news-1"),
            ("a/b?c#d&e", "a-b-c-d-e"),
            ("Zürich", "Z-rich-d7007f20"),
            ("новости", "article-70778cb5"),
            ("", "article-811c9dc5"),
        ] {
            assert_eq!(id(name), expected);
        }
    }
}
