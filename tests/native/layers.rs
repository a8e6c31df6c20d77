//! Imports go one way, so that what is below never has to know what is above.
//!
//! Reads the sources as text: any `crate::…` or `super::…` path counts, in a `use` or not.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn each_layer_of_the_core_mentions_only_earlier_ones() {
    // compile_fail would need a crate per layer; this is one line per layer.
    let order = ["span", "text", "article", "quote", "index", "search", "compare", "archive"];
    let mut found = Vec::new();
    for mention in mentions(Path::new("crates/corpus/src")) {
        let place = |module: &str| {
            order.iter().position(|layer| *layer == module.split("::").next().unwrap_or_default())
        };
        if let (Some(here), Some(there)) = (place(&mention.from), place(&mention.to))
            && there > here
        {
            found.push(mention.told());
        }
    }
    assert_eq!(found, [""; 0], "the order is {}", order.join(" ← "));
}

#[test]
fn the_page_draws_from_the_top_down() {
    // Whoever is in the first may not mention any of the others.
    let rules: &[(&str, &[&str])] = &[
        ("address", &["state", "bridge", "ui", "archive", "browser"]),
        ("archive", &["state", "bridge", "ui"]),
        ("browser", &["state", "bridge", "ui"]),
        ("state", &["bridge", "ui"]),
        ("ui::parts", &["ui::pages", "ui::frame", "bridge"]),
        ("ui::pages", &["ui::frame", "bridge"]),
    ];
    let within = |module: &str, layer: &str| module == layer || module.starts_with(&format!("{layer}::"));
    let mut found = Vec::new();
    for mention in mentions(Path::new("src")) {
        for (layer, forbidden) in rules {
            if within(&mention.from, layer) && forbidden.iter().any(|above| within(&mention.to, above)) {
                found.push(mention.told());
            }
        }
    }
    assert_eq!(found, [""; 0], "pages → parts → state → address, archive, browser");
}

#[test]
fn the_page_leaves_out_what_would_weigh_most() {
    let heavy = [
        ("leptos::prelude::*", "use crate::signals, which is compiled once"),
        ("text::sentences", "use text::sentence_ends, which needs no tables"),
        ("text::words", "use text::tokens or text::count, which need no tables"),
    ];
    let mut found = Vec::new();
    for file in files(Path::new("src")) {
        let text = fs::read_to_string(&file).expect("sources are readable");
        let used = heavy.iter().filter(|(name, _)| text.contains(name));
        found.extend(used.map(|(name, instead)| format!("{}: {name}: {instead}", file.display())));
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn the_core_knows_no_files_clock_or_browser() {
    let foreign =
        ["std::fs", "std::env", "std::net", "std::time", "std::process", "web_sys", "js_sys", "leptos"];
    let mut found = Vec::new();
    for file in files(Path::new("crates/corpus/src")) {
        let text = fs::read_to_string(&file).expect("sources are readable");
        found.extend(
            foreign
                .iter()
                .filter(|name| text.contains(*name))
                .map(|name| format!("{}: {name}", file.display())),
        );
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn crates_depend_one_way() {
    for (manifest, section, forbidden) in [
        ("crates/corpus/Cargo.toml", "[dependencies]", &["compiler", "leptos", "web-sys"][..]),
        ("crates/compiler/Cargo.toml", "[dependencies]", &["leptos", "web-sys", "parallax-web"]),
        // The page knows the compiler's work as bytes only.
        ("Cargo.toml", "\n[dependencies]", &["compiler"]),
    ] {
        let text = fs::read_to_string(root().join(manifest)).expect("manifests are readable");
        let (_, rest) = text.split_once(section).expect("a package lists what it depends on");
        let rest = rest.split("\n[").next().unwrap_or_default();
        for name in forbidden {
            let named = rest
                .lines()
                .any(|line| line.starts_with(&format!("{name}.")) || line.starts_with(&format!("{name} ")));
            assert!(!named, "{manifest} depends on {name}");
        }
    }
}

/// One module that speaks of another, both as paths from the crate's root.
struct Mention {
    from: String,
    to: String,
    file: PathBuf,
    line: usize,
}

impl Mention {
    fn told(&self) -> String {
        format!("{}:{}: {} mentions {}", self.file.display(), self.line, self.from, self.to)
    }
}

fn mentions(folder: &Path) -> Vec<Mention> {
    let files = files(folder);
    assert!(!files.is_empty(), "there are sources in {}", folder.display());
    let mut mentions = Vec::new();
    for file in files {
        let from = module(file.strip_prefix(root().join(folder)).expect("the file is in the folder"));
        let text = fs::read_to_string(&file).expect("sources are readable");
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for to in paths(&from, code) {
                mentions.push(Mention { from: from.clone(), to, file: file.clone(), line: number + 1 });
            }
        }
    }
    mentions
}

/// `ui/pages/read/mod.rs` is the module `ui::pages::read`.
fn module(path: &Path) -> String {
    let path = path.with_extension("");
    let mut names: Vec<_> = path.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.pop_if(|last| matches!(last.as_str(), "mod" | "lib" | "main"));
    names.join("::")
}

/// The paths in a line of code of module `from`, written from the crate's root.
fn paths(from: &str, code: &str) -> Vec<String> {
    let name = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words =
        code.split(|c| !name(c)).filter(|word| word.starts_with("crate::") || word.starts_with("super::"));
    words
        .map(|word| {
            let mut place: Vec<&str> = from.split("::").collect();
            let mut rest = word;
            if let Some(after) = rest.strip_prefix("crate::") {
                (place, rest) = (Vec::new(), after);
            }
            while let Some(after) = rest.strip_prefix("super::") {
                place.pop();
                rest = after;
            }
            place.push(rest.trim_end_matches(':'));
            place.retain(|part| !part.is_empty());
            place.join("::")
        })
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn paths_are_read_from_the_root() {
    for (from, code, shown) in [
        ("quote", "use crate::article::Article;", "article::Article"),
        ("ui::parts::facet", "use super::super::pages;", "ui::pages"),
        ("ui::frame", "    super::words::words()", "ui::words::words"),
        ("ui::frame", "let superb = 1;", ""),
    ] {
        assert_eq!(paths(from, code).join(" "), shown, "{code}");
    }
    assert_eq!(module(Path::new("ui/pages/read/mod.rs")), "ui::pages::read");
    assert_eq!(module(Path::new("lib.rs")), "");
}
