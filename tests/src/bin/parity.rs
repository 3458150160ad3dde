//! Has another program answer every situation of the sweeps, and holds each answer against the engine's own, byte for byte:
//! `parity <of how many> <program> <arguments...>`. The program takes an input a line and gives a report or an error a line.
//!
//! Two of the program run side by side. Each is given its half by one thread, and another one reads what it answers.

use std::error::Error;
use std::io::{BufRead as _, BufReader, BufWriter, Read, Write};
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::Instant;

use sha2::{Digest as _, Sha256};
use upgrade_check_core::{Draft, Request, evaluate};
use upgrade_check_tests::sweep::{draft, later, situations};

/// How many of the program run at once.
const PROGRAMS: usize = 2;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What all answers of one program were, together.
struct Answered {
    reports: usize,
    errors: usize,
    bytes: usize,
    hash: Sha256,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match parity(&arguments) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn parity(arguments: &[String]) -> Result<String> {
    let [every, program, arguments @ ..] = arguments else {
        return Err("say of how many situations one is looked at, and name a program".into());
    };
    let every: usize = every.parse()?;
    let started = Instant::now();
    let parts = thread::scope(|scope| {
        let part = |part| {
            let program = Command::new(program)
                .args(arguments)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn();
            scope.spawn(move || answers(program?, || drafts(part, every)))
        };
        let parts: Vec<_> = (0..PROGRAMS).map(part).collect();
        let join = |part: thread::ScopedJoinHandle<'_, Result<Answered>>| {
            part.join().unwrap_or_else(|_| Err("a thread panicked".into()))
        };
        parts.into_iter().map(join).collect::<Result<Vec<Answered>>>()
    })?;
    let (mut reports, mut errors, mut bytes) = (0, 0, 0);
    let mut all = Sha256::new();
    for part in parts {
        reports += part.reports;
        errors += part.errors;
        bytes += part.bytes;
        all.update(part.hash.finalize());
    }
    let hash: String = all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Ok(format!(
        "{reports} reports and {errors} errors are the same to the byte: {} MB in {:.0} s, SHA-256 {hash}…",
        bytes / 1_000_000,
        started.elapsed().as_secs_f64()
    ))
}

/// The inputs of one program: every so many of the situations, and of those its share.
fn drafts(part: usize, every: usize) -> impl Iterator<Item = Draft> {
    let all = situations().chain(later::situations()).step_by(every);
    all.skip(part).step_by(PROGRAMS).map(|situation| draft(&situation))
}

/// Gives a program these inputs, and holds its answers against the engine's.
fn answers<I: Iterator<Item = Draft>>(
    mut program: Child,
    drafts: impl Fn() -> I + Sync,
) -> Result<Answered> {
    let to = program.stdin.take().ok_or("the program takes nothing")?;
    let from = program.stdout.take().ok_or("the program says nothing")?;
    let answered = thread::scope(|scope| {
        let asking = scope.spawn(|| ask(to, drafts()));
        let answered = hold(from, drafts());
        if answered.is_err() {
            // It must not wait for somebody to read on.
            program.kill()?;
        }
        let asked = asking.join().unwrap_or_else(|_| Err("a thread panicked".into()));
        answered.and_then(|answered| asked.map(|()| answered))
    })?;
    let ended = program.wait()?;
    if ended.success() { Ok(answered) } else { Err(format!("the program: {ended}").into()) }
}

fn ask(to: impl Write, drafts: impl Iterator<Item = Draft>) -> Result<()> {
    let mut to = BufWriter::with_capacity(1 << 16, to);
    for draft in drafts {
        serde_json::to_writer(&mut to, &draft)?;
        to.write_all(b"\n")?;
    }
    Ok(to.flush()?)
}

fn hold(from: impl Read, drafts: impl Iterator<Item = Draft>) -> Result<Answered> {
    let mut from = BufReader::with_capacity(1 << 16, from);
    let mut answered = Answered { reports: 0, errors: 0, bytes: 0, hash: Sha256::new() };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for draft in drafts {
        ours.clear();
        theirs.clear();
        *answer(&draft, &mut ours)?.count(&mut answered) += 1;
        ours.push(b'\n');
        from.read_until(b'\n', &mut theirs)?;
        if ours != theirs {
            let input = serde_json::to_string(&draft)?;
            let [ours, theirs] = [&ours, &theirs].map(|text| String::from_utf8_lossy(text));
            return Err(format!("another answer to\n{input}\nhere:  {ours}there: {theirs}").into());
        }
        answered.bytes += ours.len();
        answered.hash.update(&ours);
    }
    if from.read_until(b'\n', &mut theirs)? > 0 {
        return Err("the program says more than it was asked".into());
    }
    Ok(answered)
}

/// What an answer is.
enum Kind {
    Report,
    Error,
}

impl Kind {
    fn count(self, of: &mut Answered) -> &mut usize {
        match self {
            Self::Report => &mut of.reports,
            Self::Error => &mut of.errors,
        }
    }
}

/// Writes the engine's own answer: the report, or the first thing that is wrong.
fn answer(draft: &Draft, to: &mut Vec<u8>) -> Result<Kind> {
    match Request::read(draft) {
        Ok(request) => {
            serde_json::to_writer(to, &evaluate(&request).view(&request))?;
            Ok(Kind::Report)
        }
        Err(errors) => {
            let error = errors.first().ok_or("an input is wrong and nothing is wrong with it")?;
            let quoted = |text: &str| serde_json::to_string(text);
            let code = quoted(error.code.as_str())?;
            let (field, message) = (quoted(&error.path)?, quoted(&error.to_string())?);
            write!(to, r#"{{"code":{code},"field":{field},"message":{message}}}"#)?;
            Ok(Kind::Error)
        }
    }
}
