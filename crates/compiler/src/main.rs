//! `parallax`: the author's tool.
//!
//! Exit status: 0 when all is well, 1 when problems were found, 2 for a command line it does not understand.

mod command;

use command::Failure;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let done =
        command::run(lexopt::Parser::from_env(), &mut out).and_then(|code| Ok(out.flush().map(|()| code)?));
    match done {
        Ok(code) => ExitCode::from(code),
        // Whoever reads our output has had enough of it, as `head` does.
        Err(Failure::Io(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = out.flush();
            command::tell(&format_args!("parallax: {failure}"));
            ExitCode::from(failure.status())
        }
    }
}
