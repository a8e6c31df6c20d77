//! `cargo xtask serve`: the page while it is being worked on.

use crate::failure::Outcome;
use crate::options::Options;
use crate::{build, process, setup};

pub fn run(options: &Options) -> Outcome {
    let tools = setup::for_building()?;
    println!(
        "serving at http://127.0.0.1:8080 once it is built: one to four minutes the first time, then seconds."
    );
    println!("Saving a file in articles/, src/ or style/ rebuilds the page; Ctrl-C ends.");
    let mut trunk = tools.command("trunk");
    trunk.arg("serve");
    build::name_collection(&mut trunk, options);
    if options.articles.is_some() || options.originals.is_some() {
        // Naming one folder to watch replaces the repository's own.
        trunk.arg("--watch").arg(".");
    }
    for folder in [&options.articles, &options.originals].into_iter().flatten() {
        trunk.arg("--watch").arg(folder);
    }
    process::run(&mut trunk)
}
