//! Originals in the place of digests.

use crate::folder::Folder;
use corpus::article::{ArticleKind, Role};

const ORIGINAL: &str = "Eleven ferries sailed from Vell.\n\n  “We sail at dawn,” said Ilse. \nRain fell. Nobody minded the rain of Vell.\n";
/// `printf '…' | sha256sum` of [`ORIGINAL`].
const PRINT: &str = "ff3a07ba9c8a28a2a4a82dca615300dccce0c41a4926c7b904e43134882ccb89";

fn digest(paragraphs: &str, text: &str) -> String {
    format!(
        "+++\nsource = \"Vell Post\"\nkind = \"digest\"\noriginal = {{ sha256 = \"{PRINT}\", paragraphs = {paragraphs} }}\n+++\n{text}"
    )
}

fn good() -> String {
    digest(
        "3",
        "Vell’s ferries left.\n\n> “We sail at dawn,” Ilse said.\n\nIt rained; the town did not mind.",
    )
}

fn check(files: &[(&str, &str)], expected: &[&str]) {
    let folder = Folder::with(files);
    let found: Vec<String> =
        folder.problems().iter().map(|p| format!("{}:{}:{}: {}", p.file, p.line, p.column, p.what)).collect();
    assert_eq!(found, expected);
}

#[test]
fn an_original_replaces_its_digest_line_for_line() {
    let folder = Folder::with(&[
        ("vell.md", &good()),
        ("originals/README.md", "what goes here"),
        ("originals/any-name.txt", ORIGINAL),
        ("originals/other_story.txt", "Another story."),
        ("collection.toml", "[[furniture]]\narticle = \"vell\"\nparagraphs = [2]\n"),
        (
            "matters.toml",
            "[[matter]]\nid = \"rain\"\nlabel = \"Rain\"\nrelation = \"only here\"\nnote = \"Rain.\"\n\
             passages = [{ article = \"vell\", paragraph = 2, words = \"did not mind\" }]\n",
        ),
    ]);
    let archive = folder.archive();
    let articles = &archive.collection.articles;
    let vell = articles.iter().find(|article| article.id == "vell").expect("the digest keeps its id");
    assert_eq!((vell.kind, vell.source.as_str()), (ArticleKind::Original, "Vell Post"));
    let lines: Vec<&str> = ORIGINAL.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!((0..3).map(|n| vell.paragraph(n)).collect::<Vec<_>>(), lines);
    assert_eq!((vell.paragraphs[1].role, vell.paragraphs[2].role), (Role::BlockQuote, Role::Furniture));
    // The anchor's words are the digest's; the passage is the original's sentence that tells the same.
    let passage = archive.comparison.matters[0].passages[0];
    assert_eq!(vell.slice(passage.span), "Nobody minded the rain of Vell.");
    let other = articles.iter().find(|article| article.id == "other_story").expect("no digest names it");
    assert_eq!((other.source.as_str(), other.title.as_deref()), ("Other", Some("Story")));
}

#[test]
fn without_the_original_the_digest_is_read() {
    let folder = Folder::with(&[("vell.md", &good())]);
    let article = &folder.archive().collection.articles[0];
    assert_eq!((article.kind, article.paragraph(0)), (ArticleKind::Digest, "Vell’s ferries left."));
}

#[test]
fn a_digest_that_skips_a_line_is_told() {
    check(
        &[("vell.md", &digest("3", "One.\n\nTwo."))],
        &["vell.md:4:23: this digest has 2 paragraphs, but says that its original has 3"],
    );
    check(
        &[("vell.md", &digest("2", "One.\n\nTwo.")), ("originals/vell.txt", ORIGINAL)],
        &["originals/vell.txt:1:1: this original has 3 non-empty lines, its digest 2 paragraphs"],
    );
}

#[test]
fn one_original_has_one_digest() {
    check(&[("a.md", &good()), ("b.md", &good())], &["b.md:4:23: another digest names the same original"]);
    check(
        &[("a.md", &good()), ("originals/a.txt", ORIGINAL), ("originals/b.txt", ORIGINAL)],
        &["originals/b.txt:1:1: the same text as another original"],
    );
}

#[test]
fn a_folder_of_originals_that_was_asked_for_must_exist() {
    let folder = Folder::with(&[("vell.md", &good())]);
    let mut paths = compiler::Paths::new(&folder.path);
    paths.originals = Some(folder.path.join("nowhere"));
    let problems = compiler::compile(&paths).expect_err("there is no such folder");
    assert!(problems[0].to_string().contains("nowhere:1:1: this folder cannot be read"), "{problems:?}");
}

#[test]
fn originals_alone_are_a_collection() {
    let folder = Folder::with(&[("originals/vell.txt", ORIGINAL)]);
    assert_eq!(folder.archive().collection.articles.len(), 1);
}

#[test]
fn what_is_no_original_is_told() {
    check(
        &[("vell.md", &good()), ("originals/vell.pdf", "x"), ("originals/empty.txt", "\n")],
        &[
            "originals/empty.txt:1:1: there is no text in this file",
            "originals/vell.pdf:1:1: this is not read as an original",
        ],
    );
}

#[test]
fn a_correction_must_fit_the_original_too() {
    check(
        &[
            ("vell.md", &good()),
            ("originals/vell.txt", ORIGINAL),
            (
                "collection.toml",
                "[[correction]]\narticle = \"vell\"\nparagraph = 0\nwords = \"Vell's ferries\"\nquote = false\n",
            ),
        ],
        &["collection.toml:4:9: these words occur in the digest, but not in the original: Vell’s ferries"],
    );
}

#[test]
fn words_for_a_passage_of_an_original_stand_in_its_digest() {
    let folder = Folder::with(&[("vell.md", &good()), ("originals/vell.txt", ORIGINAL)]);
    let archive = folder.archive();
    let [article] = &archive.collection.articles[..] else { panic!("one article") };
    let annotated = compiler::annotated(&compiler::Paths::new(&folder.path));
    let words = |paragraph: u32, sentence: &str| {
        let start = article.text.find(sentence).expect("a sentence of the original");
        let span = corpus::span::Span::new(start, start + sentence.len());
        let passage = corpus::compare::Passage { article: corpus::span::ArticleIndex(0), paragraph, span };
        compiler::words_for(article, &annotated[0], passage)
    };
    assert_eq!(words(1, "“We sail at dawn,” said Ilse."), "“We sail at dawn,”");
    assert_eq!(words(2, "Nobody minded the rain of Vell."), "It rained; the town did not");
}
