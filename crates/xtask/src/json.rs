//! Just enough JSON to write what we know the shape of.

/// Text as a JSON string, which is a JavaScript one too.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => {
                quoted += &format!("\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_string_ends_where_it_should() {
        assert_eq!(super::quoted("“Vell” \"\\\n\t"), r#""“Vell” \"\\\u000a\u0009""#);
    }
}
