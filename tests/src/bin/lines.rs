//! Prints inputs, one a line, until there are so many bytes: points of the sweep, each a cluster of its own.
//! `cargo xtask stream` measures the command line on them.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use upgrade_check_core::{Draft, Field, Request};
use upgrade_check_tests::sweep::{draft, later};

/// One in so many points of the sweep: a prime, so that all dimensions are mixed.
const STEP: usize = 997;

fn main() -> ExitCode {
    let bytes = std::env::args().nth(1).and_then(|bytes| bytes.parse().ok());
    let Some(bytes) = bytes else {
        eprintln!("error: say how many bytes");
        return ExitCode::FAILURE;
    };
    match print(bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(bytes: usize) -> io::Result<()> {
    let drafts = later::situations().step_by(STEP).map(|situation| draft(&situation));
    let readable: Vec<Draft> = drafts.filter(|draft| Request::read(draft).is_ok()).collect();
    let mut to = BufWriter::new(io::stdout().lock());
    let (mut line, mut written) = (Vec::new(), 0);
    for (number, draft) in readable.iter().cycle().enumerate() {
        if written >= bytes {
            break;
        }
        line.clear();
        let draft = draft.clone().with(Field::Id, &format!("cluster-{number}"));
        serde_json::to_writer(&mut line, &draft)?;
        line.push(b'\n');
        to.write_all(&line)?;
        written += line.len();
    }
    to.flush()
}
