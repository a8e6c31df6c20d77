//! The subcommands: each a file, each a function from its arguments to an exit status.

mod build;
mod check;
mod compare;
mod lines;
mod list;
mod matters;
mod pages;
mod quotes;
mod search;
mod stats;
mod text;

use compiler::{Compiled, Paths, Problem, count};
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt as _;
use std::ffi::OsString;
use std::fmt::Display;
use std::io::Write;
use std::path::PathBuf;

pub const USAGE: &str = "\
parallax checks, compiles and questions a collection of articles.

  parallax check DIR                      problems as file:line:column: what; help
  parallax build DIR -o FILE              the archive
  parallax quotes --jsonl                 {id, text} per line in, {id, quotes} per line out
  parallax search --jsonl DOCS QUERIES    {id, title?, text} and {id, text} in, {id, hits} out
  parallax compare DIR --json             what the comparison view shows
  parallax matters suggest DIR            passages that may report on the same matter
  parallax stats DIR                      articles, words, quotes, names
  parallax list DIR                       id, source, date, title and address of each article
  parallax text DIR                       the bare text of all articles
  parallax pages DIR -o FOLDER            an HTML page per article and one of the quotes; with
           [--style FILE]… [--icon FILE]    what lies beside them, and where they will be published
           [--site URL]                     (then with a sitemap); prints path, title, description, name

DIR is a folder of .md, .txt and .jsonl files, or one such file. Its originals are in DIR/originals,
or where --originals DIR says.
";

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{0}\n\n{USAGE}")]
    Usage(String),
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("{path}: {error}")]
    File { path: String, error: String },
}

impl Failure {
    pub fn status(&self) -> u8 {
        if matches!(self, Self::Usage(_)) { 2 } else { 1 }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

/// What stands on the command line after the subcommand.
#[derive(Debug, Default)]
pub struct Arguments {
    values: Vec<OsString>,
    originals: Option<PathBuf>,
    out: Option<PathBuf>,
    styles: Vec<String>,
    icon: Option<String>,
    site: Option<String>,
    json: bool,
    jsonl: bool,
}

/// The exit status of the command that `parser` spells.
pub fn run(parser: lexopt::Parser, out: &mut dyn Write) -> Result<u8, Failure> {
    let Some((name, arguments)) = read(parser)? else {
        out.write_all(USAGE.as_bytes())?;
        return Ok(0);
    };
    match name.as_str() {
        "check" => check::run(&arguments, out),
        "build" => build::run(&arguments, out),
        "quotes" => quotes::run(&arguments, out),
        "search" => search::run(&arguments, out),
        "compare" => compare::run(&arguments, out),
        "matters" => matters::run(&arguments, out),
        "pages" => pages::run(&arguments, out),
        "stats" => stats::run(&arguments, out),
        "list" => list::run(&arguments, out),
        "text" => text::run(&arguments, out),
        "version" => {
            writeln!(out, "parallax {}", env!("CARGO_PKG_VERSION"))?;
            Ok(0)
        }
        "" => Err(Failure::Usage("say what to do".to_owned())),
        other => Err(Failure::Usage(format!("there is no command `{other}`"))),
    }
}

/// The subcommand and its arguments; `None` when help is wanted.
fn read(mut parser: lexopt::Parser) -> Result<Option<(String, Arguments)>, Failure> {
    let mut name = String::new();
    let mut arguments = Arguments::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(None),
            Short('V') | Long("version") => "version".clone_into(&mut name),
            Short('o') | Long("out") => arguments.out = Some(parser.value()?.into()),
            Long("originals") => arguments.originals = Some(parser.value()?.into()),
            Long("style") => arguments.styles.push(parser.value()?.string()?),
            Long("icon") => arguments.icon = Some(parser.value()?.string()?),
            Long("site") => arguments.site = Some(parser.value()?.string()?),
            Long("json") => arguments.json = true,
            Long("jsonl") => arguments.jsonl = true,
            Value(value) if name.is_empty() => name = value.to_string_lossy().into_owned(),
            Value(value) => arguments.values.push(value),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if name == "help" { Ok(None) } else { Ok(Some((name, arguments))) }
}

impl Arguments {
    /// Exactly `N` values, described as in the usage.
    pub fn values<const N: usize>(&self, usage: &str) -> Result<[&OsString; N], Failure> {
        let values: Vec<&OsString> = self.values.iter().collect();
        values.try_into().map_err(|_| Failure::Usage(format!("it takes: parallax {usage}")))
    }

    /// The collection in the one value there is.
    pub fn collection(&self, usage: &str) -> Result<Paths, Failure> {
        let [dir] = self.values(usage)?;
        Ok(self.paths(dir))
    }

    pub fn paths(&self, dir: &OsString) -> Paths {
        Paths { articles: dir.into(), originals: self.originals.clone() }
    }
}

/// Compiles the collection; problems go to standard error, and errors among them end the command.
pub fn compiled(paths: &Paths) -> Option<Compiled> {
    let compiled = compiler::compile(paths);
    let problems = match &compiled {
        Ok((_, warnings)) => warnings,
        Err(problems) => problems,
    };
    problems.iter().for_each(|problem| tell(problem));
    if compiled.is_err() {
        tell(&format_args!("\n{}", tally(problems)));
    }
    compiled.ok()
}

/// A line on standard error. Nobody may be listening there, which is no reason to panic.
pub fn tell(line: &dyn Display) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// "2 errors, 1 warning".
pub fn tally(problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let warnings = problems.len() - errors;
    let said: Vec<String> = [(errors, "error"), (warnings, "warning")]
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, thing)| count(n, thing))
        .collect();
    said.join(", ")
}
