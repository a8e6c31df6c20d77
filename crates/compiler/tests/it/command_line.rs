//! The binary `parallax` as its users meet it: output and exit status.

use crate::folder::Folder;
use std::io::Write;
use std::process::{Command, Stdio};

/// Exit status, standard output and standard error.
fn run(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_parallax"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary was built for this test");
    // A command that does not read may be gone already.
    let _ = child.stdin.take().expect("piped").write_all(input);
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("messages are UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

#[test]
fn the_exit_status_tells_how_it_went() {
    let good = Folder::with(&[("vell.txt", "“We sail,” said Ilse.")]);
    let bad = Folder::with(&[("vell.txt", "")]);
    let [good, bad] = [&good, &bad].map(|folder| folder.path.display().to_string());
    for (arguments, status) in [
        (vec!["check", good.as_str()], 0),
        (vec!["check", bad.as_str()], 1),
        (vec!["stats", good.as_str()], 0),
        (vec!["stats", bad.as_str()], 1),
        (vec!["compare", good.as_str(), "--json"], 0),
        (vec!["build", good.as_str()], 2),
        (vec!["pages", good.as_str()], 2),
        (vec!["pages", good.as_str(), "-o", good.as_str(), "--site", "vell"], 2),
        (vec!["check"], 2),
        (vec!["check", good.as_str(), "more"], 2),
        (vec!["check", good.as_str(), "--fast"], 2),
        (vec!["sail"], 2),
        (vec![], 2),
        (vec!["--help"], 0),
        (vec!["--version"], 0),
    ] {
        assert_eq!(run(&arguments, b"").0, status, "{arguments:?}");
    }
}

#[test]
fn check_prints_every_problem_and_how_many() {
    let folder = Folder::with(&[("a.txt", ""), ("b.pdf", "")]);
    let dir = folder.path.display().to_string();
    let (status, out, _) = run(&["check", &dir], b"");
    assert_eq!(status, 1);
    let expected = "DIR/a.txt:1:1: there is no text in this file\n  help: write the article's text, or delete the file\n\
         DIR/b.pdf:1:1: this kind of file is not read\n  help: articles are .md, .txt or .jsonl files\n\n1 error, 1 warning\n";
    assert_eq!(out, expected.replace("DIR", &dir));
}

#[test]
fn suggested_matters_pass_the_check_as_they_are() {
    let folder = Folder::with(&[
        (
            "post.txt",
            "“The lighthouse keeper,” said Ilse, “smuggled seventy-seven mandolins.” Nobody sang.\n\nRain fell.",
        ),
        (
            "quay.txt",
            "Nobody liked tea.\n\nMandolins were smuggled past Østerlund’s lighthouse at night: “all of them”.",
        ),
    ]);
    let dir = folder.path.display().to_string();
    let (status, suggested, _) = run(&["matters", "suggest", &dir], b"");
    assert_eq!((status, suggested.matches("[[matter]]").count()), (0, 1), "{suggested}");
    folder.write("matters.toml", suggested.as_bytes());
    let (status, out, _) = run(&["check", &dir], b"");
    assert_eq!(status, 0, "{out}");
    assert!(out.contains("nobody has judged"), "{out}");
    // What the author took over is not suggested again.
    let (_, again, _) = run(&["compare", &dir, "--json"], b"");
    assert_eq!(again.matches("\"relation\": \"mentions the same\"").count(), 1, "{again}");
}

#[test]
fn build_writes_an_archive_that_reads_back() {
    let folder = Folder::with(&[("vell.txt", "One."), ("out/.keep", "")]);
    let file = folder.path.join("out/collection.bin").display().to_string();
    let (status, _, _) = run(&["build", &folder.path.display().to_string(), "-o", &file], b"");
    assert_eq!(status, 0);
    let bytes = std::fs::read(&file).expect("just written");
    let archive = corpus::archive::read(Box::leak(bytes.into_boxed_slice())).expect("just written");
    assert_eq!(archive.collection.articles[0].paragraph(0), "One.");
}

#[test]
fn pages_writes_what_it_prints() {
    let folder = Folder::with(&[("vell.txt", "“We sail,” said Ilse.")]);
    let [dir, out] = [".", "out"].map(|name| folder.path.join(name));
    let (dir, to) = (dir.display().to_string(), out.display().to_string());
    let (status, told, _) = run(&["pages", &dir, "-o", &to, "--site", "https://vell.example"], b"");
    assert_eq!(status, 0);
    let lines: Vec<Vec<&str>> = told.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines[0], ["", "Vell", "", "en"]);
    let paths: Vec<&str> = lines[1..].iter().map(|fields| fields[0]).collect();
    assert_eq!(paths, ["articles.html", "quotes.html", "articles/vell.html"]);
    for name in paths.into_iter().chain(["pages.css", "sitemap.xml", "robots.txt"]) {
        assert!(out.join(name).is_file(), "{name}");
    }
}

#[test]
fn quotes_go_on_after_a_broken_line() {
    let (status, out, err) = run(
        &["quotes", "--jsonl"],
        "{\"id\":1,\"text\":\"Nobody spoke.\"}\n{\"id\":2,\"txt\":\"\"}\n\n“\n{\"id\":\"c\",\"text\":\"\"}"
            .as_bytes(),
    );
    assert_eq!(status, 1);
    assert_eq!(out, "{\"id\":1,\"quotes\":[]}\n{\"id\":\"c\",\"quotes\":[]}\n");
    assert_eq!(err, "stdin:2:17: missing field `text`\nstdin:4:1: expected value\n");
}

#[test]
fn search_ranks_the_documents_for_each_query() {
    let folder = Folder::with(&[
        (
            "docs.jsonl",
            "{\"id\":\"a\",\"text\":\"A ferry sailed.\"}\n{\"id\":7,\"title\":\"Rain\",\"text\":\"Rain fell.\"}\n",
        ),
        ("queries.jsonl", "{\"id\":\"q1\",\"text\":\"rain\"}\n{\"id\":\"q2\",\"text\":\"\"}\n{\n"),
    ]);
    let [docs, queries] =
        ["docs.jsonl", "queries.jsonl"].map(|name| folder.path.join(name).display().to_string());
    let (status, out, err) = run(&["search", "--jsonl", &docs, &queries], b"");
    assert_eq!(status, 1);
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with("{\"id\":\"q1\",\"hits\":[{\"id\":7,\"score\":"), "{out}");
    assert_eq!(lines[1..], ["{\"id\":\"q2\",\"hits\":[]}"]);
    assert_eq!(err, format!("{queries}:3:1: EOF while parsing an object\n"));
    assert_eq!(run(&["search", "--jsonl", "/nowhere/docs.jsonl", &queries], b"").0, 1);
}

#[test]
fn search_filters_by_what_the_documents_say() {
    let folder = Folder::with(&[
        (
            "docs.jsonl",
            "{\"id\":\"a\",\"source\":\"Pier Post\",\"date\":\"2022-06\",\"text\":\"“The ferry sails at noon,” Mara Lind said.\"}\n\
             {\"id\":\"b\",\"source\":7,\"date\":2024,\"text\":\"The ferry sank.\"}\n",
        ),
        (
            "queries.jsonl",
            &[
                "ferry",
                "ferry source:pier",
                "ferry -source:pier",
                "ferry date:2022",
                "ferry in:quotes",
                "speaker:lind",
                "speaker:Линд",
                "source:PP ferry",
            ]
            .map(|text| format!("{{\"id\":\"{text}\",\"text\":\"{text}\"}}\n"))
            .concat(),
        ),
    ]);
    let [docs, queries] =
        ["docs.jsonl", "queries.jsonl"].map(|name| folder.path.join(name).display().to_string());
    let (status, out, _) = run(&["search", "--jsonl", &docs, &queries], b"");
    assert_eq!(status, 0);
    let found = |line: &str| {
        ["a", "b"].into_iter().filter(|id| line.contains(&format!("{{\"id\":\"{id}\",\"s"))).collect()
    };
    let found: Vec<String> = out.lines().map(found).collect();
    assert_eq!(found, ["ab", "a", "b", "a", "a", "a", "a", "a"]);
}

#[test]
fn whoever_stops_reading_is_not_a_problem() {
    let line = "{\"id\":1,\"text\":\"Nobody spoke.\"}\n";
    let mut child = Command::new(env!("CARGO_BIN_EXE_parallax"))
        .args(["quotes", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary was built for this test");
    drop(child.stdout.take());
    let _ = child.stdin.take().expect("piped").write_all(line.repeat(20_000).as_bytes());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}
