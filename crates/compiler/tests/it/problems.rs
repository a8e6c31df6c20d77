//! Every problem there is, the smallest collection that has it, and how it reads.

use crate::folder::Folder;

/// `name:line:column: what` for each problem; warnings end in `(warning)`.
fn found(folder: &Folder) -> Vec<String> {
    let problems = folder.problems();
    assert!(
        problems.iter().all(|problem| !problem.help.is_empty()),
        "every problem says what to do: {problems:?}"
    );
    problems
        .iter()
        .map(|p| {
            let mark = if p.is_error() { "" } else { " (warning)" };
            format!("{}:{}:{}: {}{mark}", p.file, p.line, p.column, p.what)
        })
        .collect()
}

fn check(files: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(found(&Folder::with(files)), expected);
}

fn check_bytes(name: &str, bytes: &[u8], expected: &str) {
    let folder = Folder::empty();
    folder.write(name, bytes);
    assert_eq!(found(&folder), [expected]);
}

/// The help for the one problem that these files have.
fn check_help(files: &[(&str, &str)], expected: &str) {
    let problems = Folder::with(files).problems();
    let helps: Vec<&str> = problems.iter().map(|problem| problem.help.as_str()).collect();
    assert_eq!(helps, [expected]);
}

#[test]
fn all_problems_come_in_one_run() {
    check(
        &[
            ("a.md", "+++\ntitel = \"A\"\ndate = \"2022-13\"\n+++\nA."),
            ("b.txt", ""),
            ("c.jsonl", "{]\n{\"id\":\"c\"}"),
        ],
        &[
            "a.md:2:1: unknown key `titel`",
            "a.md:3:8: no calendar has the date 2022-13",
            "b.txt:1:1: there is no text in this file",
            "c.jsonl:1:2: this line is not JSON: key must be a string",
            "c.jsonl:2:10: this line is no article: missing field `text`",
        ],
    );
}

#[test]
fn front_matter() {
    for (text, expected) in [
        ("+++\ntitle = \"A\"\n\nA.", "a.md:1:1: this front matter never closes"),
        ("---\ntitle: A\n---\nA.", "a.md:1:1: front matter between --- lines"),
        (
            "+++\ntitle = A\n+++\nA.",
            "a.md:2:9: this is not TOML: string values must be quoted, expected literal string",
        ),
        ("+++\ndate = \"2023-02-29\"\n+++\nA.", "a.md:2:8: no calendar has the date 2023-02-29"),
        (
            "+++\ndate = 2023-02-29\n+++\nA.",
            "a.md:2:8: this is not TOML: invalid date, expected day between 01 and 28",
        ),
        ("+++\nauthors = \"Mara\"\n+++\nA.", "a.md:2:11: `authors` is a text here"),
        ("+++\ntitle = 5\n+++\nA.", "a.md:2:9: `title` is a number here"),
        ("+++\nkind = \"summary\"\n+++\nA.", "a.md:2:8: unknown kind `summary`"),
        ("+++\nurl = \"javascript:alert(1)\"\n+++\nA.", "a.md:2:7: javascript:alert(1) is not a web address"),
        (
            "+++\nkind = \"digest\"\noriginal = { sha256 = \"beef\" }\n+++\nA.",
            "a.md:3:23: this is no SHA-256 fingerprint",
        ),
        ("+++\nsource = \"A\"\n+++\n\n", "a.md:1:1: there is no text in this file"),
    ] {
        check(&[("a.md", text)], &[expected]);
    }
}

#[test]
fn an_unknown_key_suggests_the_nearest() {
    check_help(
        &[("a.md", "+++\ndatebasis = \"stated\"\n+++\nA.")],
        "did you mean `date_basis`? known here: source, section, title, authors, date, date_basis, url, kind, original",
    );
}

#[test]
fn files_that_are_not_text() {
    check_bytes("a.txt", b"one\ntw\xE9", "a.txt:2:3: byte 7 (0xE9) is not UTF-8");
    check_bytes("a.md", b"+++\ntitle = \"\xFF\"\n+++\nA.", "a.md:2:10: byte 14 (0xFF) is not UTF-8");
    check_bytes("a.jsonl", b"{}\n\xC3", "a.jsonl:2:1: byte 4 (0xC3) is not UTF-8");
    check_bytes("a.txt", b"one\0two", "a.txt:1:4: a NUL character: this is not plain text");
    check_bytes("a.txt", b"\xFF\xFEo\0\x00\xDC", "a.txt:1:2: half of a UTF-16 character");
    check_bytes("a.txt", b"\xEF\xBB\xBF\r\n", "a.txt:1:1: there is no text in this file");
}

#[test]
fn folders_that_are_no_collection() {
    check(&[], &[".:1:1: there are no articles here"]);
    check(&[("README.md", "x"), ("collection.toml", "")], &[".:1:1: there are no articles here"]);
    let missing = compiler::compile(&compiler::Paths::new("/nowhere/vell")).expect_err("it is missing");
    assert_eq!(missing.len(), 1);
    assert!(
        missing[0]
            .to_string()
            .starts_with("/nowhere/vell:1:1: there is no such folder\n  help: name a folder")
    );
}

#[test]
fn what_is_not_an_article_is_told() {
    check(
        &[("a.txt", "A."), ("a.pdf", "x"), ("b.md/c.txt", "C."), ("old/c.txt", "C.")],
        &[
            "a.pdf:1:1: this kind of file is not read (warning)",
            "b.md:1:1: this is a folder, not a file",
            "old:1:1: this folder is not read (warning)",
        ],
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_told() {
    let folder = Folder::with(&[("a.txt", "A.")]);
    std::os::unix::fs::symlink("gone.txt", folder.path.join("b.txt")).expect("links can be made");
    std::os::unix::fs::symlink("gone.toml", folder.path.join("collection.toml")).expect("links can be made");
    assert_eq!(
        found(&folder),
        [
            "b.txt:1:1: this file cannot be read: No such file or directory",
            "collection.toml:1:1: this file cannot be read: No such file or directory",
        ]
    );
}

#[test]
fn an_id_is_given_once() {
    check(
        &[
            ("a.md", "A."),
            ("a.txt", "A."),
            ("b.jsonl", "{\"id\":\"b\",\"text\":\"B.\"}\n{\"id\":\"b\",\"text\":\"B.\"}"),
        ],
        &["a.txt:1:1: the id `a` is taken", "b.jsonl:2:1: the id `b` is taken"],
    );
}

#[test]
fn json_lines() {
    check(
        &[("a.jsonl", "\n{\"id\":\"a\",\"text\":\"\"}\n[]\nnull\n{\"id\":{},\"text\":\"A.\"}")],
        &[
            "a.jsonl:2:1: the article `a` has no text (warning)",
            "a.jsonl:3:1: this line is no article: it is not a JSON object",
            "a.jsonl:4:1: this line is no article: it is not a JSON object",
            "a.jsonl:5:8: this line is no article: data did not match any variant of untagged enum Word",
        ],
    );
}

#[test]
fn a_quotation_that_never_closes_is_placed_in_its_file() {
    let open = "Mara waited.\n\nIlse *said*: “We sail\nat dawn.\n\nNobody came.";
    check(&[("vell.md", open)], &["vell.md:3:14: this quotation never closes (warning)"]);
    check(
        &[("vell.txt", "Mara waited.\n\n  Ilse said: “We sail.")],
        &["vell.txt:3:14: this quotation never closes (warning)"],
    );
    check(&[("vell.md", &open.replace("dawn.", "dawn.”"))], &[]);
}

/// Two articles and what `collection.toml` or `matters.toml` says of them.
fn check_about(file: &str, toml: &str, expected: &[&str]) {
    check(
        &[("post.md", "A ferry sailed.\n\nMara waited."), ("vell.md", "“We sail,” Ilse said."), (file, toml)],
        expected,
    );
}

#[test]
fn entries_of_the_collection() {
    for (toml, expected) in [
        ("titel = \"Vell\"", "collection.toml:1:1: unknown key `titel`"),
        (
            "title = ",
            "collection.toml:1:9: this is not TOML: string values must be quoted, expected literal string",
        ),
        ("name = \"Mara\"", "collection.toml:1:8: `name` is a text here"),
        ("[[name]]\nkind = \"person\"", "collection.toml:1:1: `canonical` is missing here"),
        ("[[name]]\ncanonical = \"Mara\"", "collection.toml:1:1: `kind` is missing here"),
        ("[[name]]\ncanonical = \"Mara\"\nkind = \"persom\"", "collection.toml:3:8: unknown kind `persom`"),
        (
            "[[name]]\ncanonical = \"Brigit\"\nkind = \"person\"",
            "collection.toml:2:14: no article mentions Brigit (warning)",
        ),
        (
            "[[name]]\ncanonical = \"Mara\"\nkind = \"person\"\n[[name]]\ncanonical = \"Ilse\"\nkind = \"person\"\naliases = [\"I.\", \"Mara\"]",
            "collection.toml:7:18: `Mara` already names Mara",
        ),
        (
            "[[name]]\ncanonical = \"Mara\"\nkind = \"person\"\n[[name]]\ncanonical = \"Mara\"\nkind = \"place\"",
            "collection.toml:5:13: `Mara` already names Mara",
        ),
        (
            "[[voice]]\narticle = \"velm\"\nparagraphs = [0]\nvoice = \"Radio\"",
            "collection.toml:2:11: there is no article `velm`",
        ),
        (
            "[[furniture]]\narticle = \"post\"\nparagraphs = [1, 2]",
            "collection.toml:3:18: `post` has no paragraph 2: it has 2 paragraphs",
        ),
        (
            "[[furniture]]\narticle = \"post\"\nparagraphs = [-1]",
            "collection.toml:3:15: `paragraphs` is a number here",
        ),
        (
            "[[pull_quote]]\narticle = \"post\"\nparagraph = 1\nrepeats = 1",
            "collection.toml:4:11: paragraph 1 cannot be what it repeats",
        ),
        (
            "[[correction]]\narticle = \"vell\"\nparagraph = 0\nwords = \"We stay\"\nspeaker = \"Ilse\"",
            "collection.toml:4:9: these words do not occur in paragraph 0 of `vell`: We stay",
        ),
        (
            "[[correction]]\narticle = \"vell\"\nparagraph = 0\nwords = \"We sail\"",
            "collection.toml:1:1: this correction corrects nothing",
        ),
        (
            "[[correction]]\narticle = \"vell\"\nparagraph = 0\nwords = \"We sail\"\nkind = \"whole\"",
            "collection.toml:5:8: unknown kind `whole`",
        ),
        (
            "[[correction]]\narticle = \"vell\"\nparagraph = 0\nwords = \"We sail\"\nquote = true",
            "collection.toml:5:9: `quote` can only say that these words are no quote",
        ),
    ] {
        check_about("collection.toml", toml, &[expected]);
    }
}

#[test]
fn corrections_and_quotes() {
    let correction = |words: &str, verdict: &str| {
        format!("[[correction]]\narticle = \"vell\"\nparagraph = 0\nwords = \"{words}\"\n{verdict}\n")
    };
    check_about("collection.toml", &correction("We sail", "speaker = \"Mara\""), &[]);
    check_about("collection.toml", &correction("We sail", "speaker = \"unattributed\""), &[]);
    check_about("collection.toml", &correction("We sail", "quote = false"), &[]);
    check_about("collection.toml", &correction("Ilse said", "quote = false"), &[]);
    check_about(
        "collection.toml",
        &correction("Ilse said", "speaker = \"Mara\""),
        &["collection.toml:4:9: no quote begins with these words"],
    );
}

/// A matter with these entries in the place of its good ones.
fn matter(id: &str, relation: &str, passages: &str) -> String {
    format!(
        "[[matter]]\nid = \"{id}\"\nlabel = \"Ferries\"\nrelation = \"{relation}\"\nnote = \"One sailed.\"\npassages = [{passages}]\n"
    )
}

const SAILED: &str = "{ article = \"post\", paragraph = 0, words = \"ferry\" }";
const SAIL: &str = "{ article = \"vell\", paragraph = 0, words = \"We sail\" }";

#[test]
fn matters() {
    let both = &format!("{SAILED}, {SAIL}");
    check_about("matters.toml", &matter("ferries", "agree", both), &[]);
    for (toml, expected) in [
        (
            matter("the ferries", "agree", both),
            "matters.toml:2:6: `the ferries` is no id that an address can hold",
        ),
        (matter("ferries", "agrees", both), "matters.toml:4:12: unknown relation `agrees`"),
        (
            matter("ferries", "mentions the same", both),
            "matters.toml:4:12: nobody has judged how the sources stand on this matter (warning)",
        ),
        (matter("ferries", "only here", both), "matters.toml:1:1: “only here”, but passages of 2 sources"),
        (
            matter("ferries", "agree", SAIL),
            "matters.toml:1:1: “agree” needs two passages, and this matter has one",
        ),
        (matter("ferries", "agree", ""), "matters.toml:1:1: this matter has no passages"),
        (
            matter("ferries", "only here", &SAIL.replace("vell", "port")),
            "matters.toml:6:25: there is no article `port`",
        ),
        (
            matter("ferries", "only here", &SAIL.replace("We sail", "we sail")),
            "matters.toml:6:56: these words do not occur in paragraph 0 of `vell`: we sail",
        ),
        (
            matter("ferries", "only here", &SAIL.replace(", words = \"We sail\"", "")),
            "matters.toml:6:13: `words` is missing here",
        ),
        (
            matter("ferries", "only here", &SAIL.replace("0", "one")),
            "matters.toml:6:45: this is not TOML: string values must be quoted, expected literal string",
        ),
        (
            matter("ferries", "agree", both) + &matter("ferries", "agree", both),
            "matters.toml:8:6: the id `ferries` is taken",
        ),
    ] {
        let all = crate::folder::Folder::with(&[
            ("post.md", "A ferry sailed.\n\nMara waited."),
            ("vell.md", "“We sail,” Ilse said."),
            ("matters.toml", &toml),
        ]);
        assert_eq!(found(&all).last().map(String::as_str), Some(expected));
    }
}

#[test]
fn words_that_moved_are_found_where_they_are() {
    check_help(
        &[
            ("post.md", "A ferry sailed.\n\nMara waited."),
            ("matters.toml", &matter("wait", "only here", &SAILED.replace("ferry", "Mara waited"))),
        ],
        "they occur in paragraph 1",
    );
    check_help(
        &[
            ("vell.md", "A ferry sailed."),
            ("matters.toml", &matter("f", "only here", &SAIL.replace("vell", "vel"))),
        ],
        "did you mean `vell`? an article's id is its file name without .md or .txt",
    );
}
