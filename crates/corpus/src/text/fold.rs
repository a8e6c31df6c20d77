//! Folding: the plain form under which two spellings of one word meet.
//!
//! Knows case, accents (precomposed or combining), ligatures, ß, ł, ё and invisible marks.
//! Does not know English or names: "colour" and "Lukashenka" stay as they are; that is `search`.
//!
//! Full Unicode normalisation would cost the page tens of kilobytes. Two short strings cover what
//! Latin, Greek and Cyrillic articles hold; letters of other alphabets stay as they are.

/// Appends the folded form of `c` to `out`; nothing for marks that stand on other letters.
pub fn push_folded(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    let base = match c {
        'ß' | 'ẞ' => return out.push_str("ss"),
        'æ' | 'Æ' | 'ǽ' | 'Ǽ' | 'ǣ' | 'Ǣ' => return out.push_str("ae"),
        'œ' | 'Œ' => return out.push_str("oe"),
        'þ' | 'Þ' => return out.push_str("th"),
        'ĳ' | 'Ĳ' => return out.push_str("ij"),
        'ﬀ'..='ﬄ' => return out.push_str(["ff", "fi", "fl", "ffi", "ffl"][c as usize - 'ﬀ' as usize]),
        '\u{c0}'..'\u{250}' => base_of(LATIN, c as usize - 0xc0),
        '\u{1e00}'..'\u{1f00}' => base_of(LATIN_ADDITIONAL, c as usize - 0x1e00),
        // NFD and NFC spell й, ї and ў differently; without the mark they meet.
        'ё' | 'Ё' | 'ѐ' | 'Ѐ' => Some('е'),
        'й' | 'Й' | 'ѝ' | 'Ѝ' => Some('и'),
        'ї' | 'Ї' => Some('і'),
        'ў' | 'Ў' => Some('у'),
        'ѓ' | 'Ѓ' | 'ґ' | 'Ґ' => Some('г'),
        'ќ' | 'Ќ' => Some('к'),
        'ά' | 'Ά' => Some('α'),
        'έ' | 'Έ' => Some('ε'),
        'ή' | 'Ή' => Some('η'),
        'ί' | 'Ί' | 'ϊ' | 'Ϊ' | 'ΐ' => Some('ι'),
        'ό' | 'Ό' => Some('ο'),
        'ύ' | 'Ύ' | 'ϋ' | 'Ϋ' | 'ΰ' => Some('υ'),
        'ώ' | 'Ώ' => Some('ω'),
        'ς' => Some('σ'),
        // Full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).map(|c| c.to_ascii_lowercase()),
        // Letters and digits of formulas, which some write for fun: thirteen alphabets, small letters behind capital ones.
        '\u{1d400}'..='\u{1d6a3}' => Some(char::from(b'a' + ((c as u32 - 0x1d400) % 26) as u8)),
        '\u{1d7ce}'..='\u{1d7ff}' => Some(char::from(b'0' + ((c as u32 - 0x1d7ce) % 10) as u8)),
        _ if is_mark(c) => return,
        _ => None,
    };
    match base {
        Some(base) => out.push(base),
        None => out.push(lowered(c)),
    }
}

/// Lower case for Greek, Cyrillic and Armenian, the other alphabets that have cases and newspapers.
/// Unicode's own table would cost the page four kilobytes.
fn lowered(c: char) -> char {
    let point = c as u32;
    let further = match point {
        0x391..=0x3ab | 0x410..=0x42f => 32,
        0x400..=0x40f => 80,
        0x4c0 => 15,
        0x4c1..=0x4ce => point & 1,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => 1 - (point & 1),
        0x531..=0x556 => 48,
        _ => 0,
    };
    char::from_u32(point + further).unwrap_or(c)
}

/// The folded form of a whole text.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push_folded(c, &mut out);
    }
    out
}

/// Marks that belong to the letter before them and fold away: combining accents, the Cyrillic
/// titlo, soft hyphens, joiners, direction marks, variation selectors.
#[must_use]
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}')
}

/// Marks that join the halves of one word: "people’s", "O'Brien", "Luk’yanov", "Khar′kiv".
#[must_use]
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʹ' | '′' | '＇' | '`' | '´')
}

fn base_of(table: &str, at: usize) -> Option<char> {
    table.as_bytes().get(at).filter(|b| **b != b'.').map(|b| char::from(*b))
}

// The base letter of U+00C0…U+024F: its compatibility decomposition without marks, and what a
// reader would type for letters that have none (ł, đ, ı). A dot: no base, only lowered.
const LATIN: &str = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg\
hhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb....oc\
cdd...eeeffg...ikkl...nooo..ppr.....tt.uu..yyzz........w....dddlllnnnaaiioouuuuuuuuuueaaaaaaggggkkoo\
oo..jdddgg.wnnaaaaooaaaaeeeeiiiioooorrrruuuusstt..hhn...zzaaeeooooooooyy.......ccl.sz..b..eejj..rryy";

// The same for U+1E00…U+1EFF.
const LATIN_ADDITIONAL: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

#[cfg(test)]
mod tests {
    use super::folded;

    fn check(expected: &str, spellings: &[&str]) {
        for spelling in spellings {
            assert_eq!(folded(spelling), expected, "{spelling}");
        }
    }

    #[test]
    fn letters_without_accents_are_lowered_as_unicode_says() {
        let letters = ('\u{391}'..='\u{3ab}').chain('\u{400}'..='\u{52f}').chain('\u{531}'..='\u{556}');
        for c in letters.filter(|c| c.is_alphabetic()) {
            assert_eq!(super::lowered(c).to_string(), c.to_lowercase().to_string(), "{c}");
        }
    }

    #[test]
    fn accents_fold_away_precomposed_or_not() {
        check("viacorka", &["Viačorka", "VIAČORKA", "Viac\u{30c}orka"]);
        check("nguyen", &["Nguyễn", "Nguye\u{302}\u{303}n"]);
        check("lukaszenka", &["Łukaszenka"]);
        check("zrodlo", &["źródło"]);
    }

    #[test]
    fn ligatures_become_two_letters() {
        check("strasse", &["Straße", "STRASSE", "STRAẞE"]);
        check("aegir", &["Ægir"]);
        check("first flag", &["ﬁrst ﬂag"]);
        check("official traffic off baffled", &["oﬃcial traﬃc oﬀ baﬄed"]);
    }

    #[test]
    fn cyrillic_and_greek_fold_like_latin() {
        check("еи", &["Ёй", "е\u{308}и\u{306}"]);
        check("σοσ", &["Σός"]);
    }

    #[test]
    fn invisible_marks_vanish_and_wide_letters_shrink() {
        check("harbour", &["har\u{ad}bour", "h\u{200b}arbour\u{fe0f}", "ＨＡＲＢＯＵＲ"]);
        check("harbour 42", &["𝐡𝐚𝐫𝐛𝐨𝐮𝐫 𝟒𝟐", "𝓗𝓪𝓻𝓫𝓸𝓾𝓻 𝟜𝟚", "𝙷𝚊𝚛𝚋𝚘𝚞𝚛 𝟺𝟸"]);
    }

    #[test]
    fn other_scripts_are_only_lowered() {
        check("港 😀", &["港 😀"]);
    }
}
