//! What the person who waits sees: what started, what is going on every few seconds, and what ended after how long.
//!
//! The installers' own output would be thousands of mixed lines; it goes to one file a task, and the last line of it is shown.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

/// How many of a failed command's last lines are shown.
const LAST_LINES: usize = 20;

/// All tasks that run now.
pub(super) struct Board {
    logs: PathBuf,
    running: Mutex<Vec<Running>>,
}

struct Running {
    name: String,
    since: Instant,
    last_line: String,
}

/// One task, as the code that does it sees it.
pub(super) struct Task<'a> {
    board: &'a Board,
    name: &'a str,
    log: PathBuf,
}

impl Board {
    /// A board whose tasks write their output into `logs`.
    pub(super) fn new(logs: PathBuf) -> Self {
        Self { logs, running: Mutex::default() }
    }

    /// Runs a task, and says when it starts, when it ends and how.
    pub(super) fn task(
        &self,
        name: &str,
        work: impl FnOnce(&Task<'_>) -> Result<()>,
    ) -> Result<()> {
        let since = Instant::now();
        println!("{name}: started");
        self.with(|running| {
            running.push(Running { name: name.to_owned(), since, last_line: String::new() });
        });
        let file: String =
            name.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let result =
            work(&Task { board: self, name, log: self.logs.join(file).with_extension("log") });
        self.with(|running| running.retain(|task| task.name != name));
        let outcome = if result.is_ok() { "done" } else { "failed" };
        println!("{name}: {outcome} after {}", clock(since.elapsed()));
        result
    }

    /// Prints a line for each task that has run for a while.
    pub(super) fn tick(&self) {
        self.with(|running| {
            for Running { name, since, last_line } in running.iter() {
                if since.elapsed() > Duration::from_secs(5) {
                    let last_line: String = last_line.trim().chars().take(70).collect();
                    println!("  {} {name}: {last_line}", clock(since.elapsed()));
                }
            }
        });
    }

    fn with<T>(&self, change: impl FnOnce(&mut Vec<Running>) -> T) -> T {
        change(&mut self.running.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Task<'_> {
    /// Runs a command, its output into the task's file.
    ///
    /// # Errors
    /// Where it can't be started or fails: with its last lines and where the rest is.
    pub(super) fn run(&self, mut command: Command) -> Result<()> {
        let (reader, writer) = io::pipe()?;
        command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
        let shown = shown(&command);
        let mut child = command.spawn().with_context(|| format!("can't run {shown}"))?;
        // The command holds the writing ends: while it lives, the reader never comes to an end.
        drop(command);
        let mut log = File::options().create(true).append(true).open(&self.log)?;
        writeln!(log, "$ {shown}")?;
        let mut tail = Vec::new();
        for line in BufReader::new(reader).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            writeln!(log, "{line}")?;
            self.say(&line);
            tail.push(line);
            if tail.len() > LAST_LINES {
                tail.remove(0);
            }
        }
        let status = child.wait()?;
        if !status.success() {
            bail!(
                "{shown} failed ({status}):\n    {}\n  All of it is in {}",
                tail.join("\n    "),
                self.log.display()
            );
        }
        Ok(())
    }

    /// Shows a line until the next one comes.
    fn say(&self, line: &str) {
        if !line.trim().is_empty() {
            self.board.with(|running| {
                if let Some(task) = running.iter_mut().find(|task| task.name == self.name) {
                    line.clone_into(&mut task.last_line);
                }
            });
        }
    }
}

/// A command as one would type it.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// `2 min 05 s`, `7 s`.
pub(crate) fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds / 60 {
        0 => format!("{seconds} s"),
        minutes => format!("{minutes} min {:02} s", seconds % 60),
    }
}
