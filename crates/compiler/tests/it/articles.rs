//! What a good collection becomes.

use crate::folder::Folder;
use corpus::article::{Article, ArticleKind, DateBasis, Role};
use corpus::compare::Relation;

/// One line per article: `id [source] title (date): paragraph / paragraph`.
fn check(files: &[(&str, &str)], expected: &[&str]) {
    let folder = Folder::with(files);
    let found: Vec<String> = folder.archive().collection.articles.iter().map(line).collect();
    assert_eq!(found, expected);
}

fn line(article: &Article) -> String {
    let title = article.title.as_ref().map(|title| format!(" {title}")).unwrap_or_default();
    let date = article.date.map(|date| format!(" ({date})")).unwrap_or_default();
    let paragraphs: Vec<&str> = (0..article.paragraphs.len()).map(|n| article.paragraph(n)).collect();
    format!("{} [{}]{title}{date}: {}", article.id, article.source, paragraphs.join(" / "))
}

#[test]
fn a_folder_of_bare_texts_just_works() {
    check(
        &[
            ("newsweek_border-build-up.txt", "One.\n\nTwo.\n"),
            ("harbour-post.txt", "\u{feff}Three.\r\n\r\nFour.\r"),
            ("README.md", "Nothing to read here."),
            (".hidden.txt", "Nor here."),
        ],
        &[
            "harbour-post [Harbour Post]: Three. / Four.",
            "newsweek_border-build-up [Newsweek] Border build up: One. / Two.",
        ],
    );
}

#[test]
fn articles_stand_by_date_then_by_file_name() {
    check(
        &[
            ("a.md", "A."),
            ("b.md", "+++\nsource = \"B\"\ndate = \"2023\"\n+++\nB."),
            ("c.md", "+++\nsource = \"C\"\ndate = 2022-06-07\n+++\nC."),
            (
                "d.jsonl",
                "{\"id\":\"d2\",\"text\":\"D2.\"}\n{\"id\":\"d1\",\"text\":\"D1.\",\"date\":\"2022-06\"}",
            ),
        ],
        &["d1 [D] (2022-06): D1.", "c [C] (2022-06-07): C.", "b [B] (2023): B.", "a [A]: A.", "d2 [D]: D2."],
    );
}

#[test]
fn front_matter_says_what_is_known() {
    let folder = Folder::with(&[(
        "vell.md",
        "+++\nsource = \"Vell Post\"\nsection = \"Harbour\"\ntitle = \"Ferries sail\"\nauthors = [\"Mara Lind\", \"Ilse Brandt\"]\n\
         date = \"2022-06\"\ndate_basis = \"inferred\"\nurl = \"https://vell.example/ferries\"\nkind = \"digest\"\n+++\n\n\
         The *ferries* sail.\n\n> We sail\n> at dawn.\n\n## After\n\n- one\n- two\n",
    )]);
    let archive = folder.archive();
    let article = &archive.collection.articles[0];
    assert_eq!(
        line(article),
        "vell [Vell Post] Ferries sail (2022-06): The ferries sail. / We sail at dawn. / After / one / two"
    );
    assert_eq!(article.section.as_deref(), Some("Harbour"));
    assert_eq!(article.authors, ["Mara Lind", "Ilse Brandt"]);
    assert_eq!(article.url.as_deref(), Some("https://vell.example/ferries"));
    assert_eq!((article.kind, article.date_basis), (ArticleKind::Digest, DateBasis::Inferred));
    let roles: Vec<Role> = article.paragraphs.iter().map(|paragraph| paragraph.role).collect();
    assert_eq!(roles, [Role::Text, Role::BlockQuote, Role::Heading, Role::Text, Role::Text]);
}

#[test]
fn names_that_no_address_can_hold_become_ids_that_one_can() {
    check(
        &[("a b.txt", "One."), ("a-b.txt", "Two."), ("Straße.txt", "Three.")],
        &["Stra-e-1dc32e38 [Straße]: Three.", "a-b [A B]: One.", "a-b-2 [A B]: Two."],
    );
}

#[test]
fn utf_16_is_somebodys_text_too() {
    let folder = Folder::empty();
    let bytes: Vec<u8> =
        "\u{feff}“Ahoy,” said Mara.\r\nTwo.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write("vell.txt", &bytes);
    assert_eq!(line(&folder.archive().collection.articles[0]), "vell [Vell]: “Ahoy,” said Mara. / Two.");
}

#[test]
fn a_line_of_five_million_letters_is_a_paragraph() {
    let folder =
        Folder::with(&[("vell.txt", &"ahoy ".repeat(1_000_000)), ("post.md", &"ahoy ".repeat(1_000_000))]);
    for article in folder.archive().collection.articles {
        assert_eq!((article.paragraphs.len(), article.text.len()), (1, 4_999_999));
    }
}

#[test]
fn one_file_is_a_collection_too() {
    let folder = Folder::with(&[("post.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}")]);
    let (archive, _) =
        compiler::compile(&compiler::Paths::new(folder.path.join("post.jsonl"))).expect("one good line");
    assert_eq!(archive.collection.title, "Post");
    assert_eq!(line(&archive.collection.articles[0]), "a [Post]: One.");
}

const VELL: &str =
    "Mara left. “We sail at dawn,” Ilse said.\n\nThe ferry sailed. It was late.\n\nAdvertisement";

#[test]
fn the_author_of_a_collection_has_a_say() {
    let folder = Folder::with(&[
        ("vell.md", VELL),
        ("post.md", "A ferry sailed at noon."),
        (
            "collection.toml",
            "title = \"Ferries\"\ndescription = \"Two tell of one.\"\nlanguage = \"en-GB\"\n\
             [[name]]\ncanonical = \"Ilse Brandt\"\nkind = \"person\"\nrole = \"port manager\"\naliases = [\"Ilse\"]\n\
             [[voice]]\narticle = \"vell\"\nparagraphs = [1]\nvoice = \"Harbour radio\"\n\
             [[furniture]]\narticle = \"vell\"\nparagraphs = [2]\n\
             [[pull_quote]]\narticle = \"vell\"\nparagraph = 1\nrepeats = 0\n",
        ),
        (
            "matters.toml",
            "[[matter]]\nid = \"hour\"\nlabel = \"When it sailed\"\nrelation = \"detail differs\"\nnote = \"Late, or at noon.\"\n\
             passages = [{ article = \"vell\", paragraph = 1, words = \"was late\" },\n\
             { article = \"post\", paragraph = 0, words = \"noon\" }]\n",
        ),
    ]);
    let archive = folder.archive();
    let collection = &archive.collection;
    assert_eq!((collection.title.as_str(), collection.language.as_str()), ("Ferries", "en-GB"));
    assert_eq!(collection.names[0].canonical, "Ilse Brandt");
    let vell = &collection.articles[1];
    assert_eq!(vell.paragraphs[1].voice.as_deref(), Some("Harbour radio"));
    assert_eq!((vell.paragraphs[1].role, vell.paragraphs[2].role), (Role::PullQuote, Role::Furniture));
    let matter = &archive.comparison.matters[0];
    assert_eq!((matter.id.as_str(), matter.relation), ("hour", Relation::DetailDiffers));
    let passages: Vec<&str> = matter
        .passages
        .iter()
        .map(|passage| collection.articles[passage.article.at()].slice(passage.span))
        .collect();
    assert_eq!(passages, ["A ferry sailed at noon.", "It was late."]);
}
