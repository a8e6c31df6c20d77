//! The content security policy of a finished page: nothing but what the page itself needs.
//!
//! It stands in the page, because static hosts send no headers of ours. Scripts and styles
//! inside the page are allowed by their hashes, so the policy comes last.

use base64::Engine as _;
use sha2::{Digest, Sha256};

use crate::html;

/// Where the page's files come from.
#[derive(Clone, Copy, PartialEq)]
pub enum Files {
    /// Beside the page, on the same host.
    Beside,
    /// All inside the page.
    Inside,
}

/// The page with its policy, right after the declaration of its encoding.
pub fn add(page: &str, files: Files) -> String {
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy(page, files));
    let charset = html::first(page, "meta", "charset").expect("index.html declares its encoding");
    let (head, rest) = page.split_at(charset.range.end);
    format!("{head}{meta}{rest}")
}

fn policy(page: &str, files: Files) -> String {
    let own = if files == Files::Beside { " 'self'" } else { "" };
    let mut policy = format!(
        "default-src 'none'; script-src{own} 'wasm-unsafe-eval'{}; style-src{own}{}; img-src{own} data:",
        hashes(page, "script"),
        hashes(page, "style"),
    );
    if files == Files::Beside {
        policy += "; connect-src 'self'; manifest-src 'self'; worker-src 'self'";
    }
    policy + "; base-uri 'none'; form-action 'none'"
}

/// The hashes of the page's elements of this name that hold their text themselves.
fn hashes(page: &str, name: &str) -> String {
    html::tags(page, name)
        .iter()
        // A script of another type is data; the browser never runs it.
        .filter(|tag| tag.attribute("src").is_none() && tag.attribute("type").is_none())
        .map(|tag| {
            let digest = Sha256::digest(&page[tag.content(page, name)]);
            format!(" 'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(digest))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scripts_that_stand_in_the_page_are_named() {
        let page = "<meta charset=utf-8><script src=./a.js></script><script>alert('Hello, world.');</script>";
        let finished = add(page, Files::Beside);
        // The example of the specification.
        assert!(finished.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"), "{finished}");
        assert_eq!(finished.matches("sha256-").count(), 1, "{finished}");
        assert!(finished.starts_with("<meta charset=utf-8><meta http-equiv"), "{finished}");
    }

    #[test]
    fn one_file_asks_nobody_for_anything() {
        let policy = policy("<script>sail()</script>", Files::Inside);
        assert!(!policy.contains("self") && !policy.contains("connect-src"), "{policy}");
    }
}
