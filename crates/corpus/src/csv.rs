//! Cells and rows of CSV (RFC 4180), safe to open in a spreadsheet.
//!
//! Knows quoting, and that texts come from strangers: a cell that would begin a formula gets an
//! apostrophe before it.

/// Appends `cells` as one row.
pub fn push_row<'a>(cells: impl IntoIterator<Item = &'a str>, out: &mut String) {
    for (at, text) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&cell(text));
    }
    out.push_str("\r\n");
}

/// One cell, quoted when it must be.
#[must_use]
pub fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if !formula && !text.contains([',', '"', '\r', '\n']) {
        return text.to_owned();
    }
    let guard = if formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_marks_and_lines_are_quoted_and_formulas_disarmed() {
        let mut row = String::new();
        push_row(["a b", "a,b", "say \"no\"", "two\nlines", "=1+1", "-7", ""], &mut row);
        assert_eq!(row, "a b,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"'=1+1\",\"'-7\",\r\n");
    }
}
