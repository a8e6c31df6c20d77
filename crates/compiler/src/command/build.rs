//! `parallax build DIR -o FILE`: the archive of a collection.

use super::{Arguments, Failure, compiled};
use std::io::Write;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let paths = arguments.collection("build DIR -o FILE")?;
    let Some(file) = &arguments.out else {
        return Err(Failure::Usage("say where to write the archive: -o FILE".to_owned()));
    };
    let Some((archive, _)) = compiled(&paths) else { return Ok(1) };
    let bytes = corpus::archive::write(&archive);
    std::fs::write(file, &bytes)
        .map_err(|error| Failure::File { path: file.display().to_string(), error: error.to_string() })?;
    writeln!(
        out,
        "{}: {} bytes, {} articles",
        file.display(),
        bytes.len(),
        archive.collection.articles.len()
    )?;
    Ok(0)
}
