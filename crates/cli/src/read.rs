//! One source: what it is, and reading it so.

use std::io::{self, BufRead, Cursor, Read};

use anyhow::{Context as _, Result};
use serde::de::IgnoredAny;
use upgrade_check_documents::{DocumentError, Reading};
use upgrade_check_fleet::{Fault, Place};

use crate::input::{self, Text};
use crate::judge::{AT_ONCE, Judge, Product, read_document};
use crate::out::Out;
use crate::sources::Source;
use crate::stream::stream;

/// How much of a text is looked at to see what its first line is.
const LOOKED_AT: u64 = 256 * 1024;

/// The mark that some programs put before a text.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// How many blanks may stand before the first line.
const BLANK: usize = 4096;

/// How often a text with faulty lines is read anew without them.
const ATTEMPTS: usize = 20;

/// What a source came to, beside answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It was read.
    Whole,
    /// It is in a directory, and is a document of another kind.
    SetAside,
}

/// Reads a source and judges what is in it.
///
/// # Errors
/// Where it can't be opened or read on; what is wrong in it becomes a row.
pub(crate) fn read(judge: &Judge, source: &Source, out: &mut Out<'_>) -> Result<Taken> {
    let mut from = source.open()?;
    let failed = || format!("{}: can't be read", source.name);
    let head = begin(&mut from).with_context(failed)?;
    if input::is_input(line_of(&head)) {
        let whole = Cursor::new(head).chain(from);
        stream(judge, &source.name, whole, &mut |product| out.put(product))?;
        return Ok(Taken::Whole);
    }
    // One more than can be read, so that a text that is too long is told from one that just isn't.
    let most = u64::try_from(AT_ONCE.bytes + 1).unwrap_or(u64::MAX);
    let mut text = head;
    (&mut from).take(most).read_to_end(&mut text).with_context(failed)?;
    let mut product = Product::default();
    let taken = if text.len() > AT_ONCE.bytes && is_json(line_of(&text)) {
        let whole = Cursor::new(text).chain(from);
        stream(judge, &source.name, whole, &mut |product| out.put(product))?;
        Taken::Whole
    } else {
        whole(judge, source, &text, &mut product)?
    };
    out.put(&mut product)?;
    Ok(taken)
}

/// Reads as far as the first line goes that isn't empty, without the mark that some programs put before a text.
fn begin(from: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    loop {
        let before = head.len();
        from.by_ref().take(LOOKED_AT).read_until(b'\n', &mut head)?;
        if head.starts_with(MARK) {
            head.drain(..MARK.len());
        }
        let is_over = head.len() == before || head.len() >= BLANK;
        if is_over || !head.trim_ascii().is_empty() {
            return Ok(head);
        }
    }
}

/// Judges a text as a whole.
fn whole(judge: &Judge, source: &Source, text: &[u8], product: &mut Product) -> Result<Taken> {
    let place = || Place::file(&source.name);
    if input::is_input(text) {
        match input::read(text) {
            Text::Input(draft) => judge.input(place(), *draft, product)?,
            Text::Wrong(fault) => judge.unreadable(place(), fault, product)?,
            Text::Other => {}
        }
        return Ok(Taken::Whole);
    }
    match read_document(text) {
        Ok(reading) => found(judge, source, reading, product)?,
        Err(fault) if !source.is_named && is_of_another_kind(&fault) => return Ok(Taken::SetAside),
        Err(fault) => {
            if !(is_json(line_of(text)) && by_line(judge, source, text, product)?) {
                judge.unreadable(place().line(fault.line), Fault::from(&fault), product)?;
            }
        }
    }
    Ok(Taken::Whole)
}

/// Reads a document a line: those that can't be read are rows of their own, and the others are read together, so that
/// groups and their members come together. Says whether it is such a text at all.
fn by_line(judge: &Judge, source: &Source, text: &[u8], product: &mut Product) -> Result<bool> {
    let mut lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).collect();
    let all = lines.iter().filter(|line| !line.is_empty()).count();
    let mut wrong: Vec<(usize, Fault)> = Vec::new();
    // The lines keep their numbers: one that is left out is left empty.
    for (line, number) in lines.iter_mut().zip(1..) {
        if let (false, Err(fault)) = (line.is_empty(), serde_json::from_slice::<IgnoredAny>(line)) {
            wrong.push((number, Fault::unreadable(format!("it is no JSON: {fault}"))));
            *line = &[];
        }
    }
    // A document over many lines has few that are JSON by themselves.
    if all < 2 || wrong.len() > all / 2 {
        return Ok(false);
    }
    let mut reading = None;
    for _ in 0..ATTEMPTS {
        if lines.iter().all(|line| line.is_empty()) {
            break;
        }
        match read_document(&lines.join(&b'\n')) {
            Ok(read) => {
                reading = Some(read);
                break;
            }
            Err(fault) => {
                wrong.push((fault.line, Fault::from(&fault)));
                let line = fault.line.checked_sub(1).and_then(|at| lines.get_mut(at));
                let Some(line) = line.filter(|line| !line.is_empty()) else { break };
                *line = &[];
            }
        }
    }
    wrong.sort_by_key(|(number, _)| *number);
    for (number, fault) in wrong {
        judge.unreadable(Place::file(&source.name).line(number), fault, product)?;
    }
    if let Some(reading) = reading {
        found(judge, source, reading, product)?;
    }
    Ok(true)
}

fn found(judge: &Judge, source: &Source, reading: Reading, product: &mut Product) -> Result<()> {
    for note in &reading.notes {
        eprintln!("{}: {}", source.name, note.text);
    }
    for found in reading.clusters {
        judge.found(Place::file(&source.name), found, product)?;
    }
    Ok(())
}

/// Reads all sources as one text.
///
/// # Errors
/// Where one can't be opened or read on, or is no document.
pub(crate) fn joined(judge: &Judge, sources: &[Source], out: &mut Out<'_>) -> Result<()> {
    let mut text = Vec::new();
    let mut names = Vec::new();
    for source in sources {
        let most = u64::try_from(AT_ONCE.bytes + 1).unwrap_or(u64::MAX);
        source.open()?.take(most).read_to_end(&mut text).with_context(|| source.name.clone())?;
        text.push(b'\n');
        names.push(source.name.as_str());
    }
    let whole = Source::joined(names.join(" + "));
    let mut product = Product::default();
    self::whole(judge, &whole, &text, &mut product)?;
    out.put(&mut product)
}

/// Whether a document is well formed and of another kind.
fn is_of_another_kind(fault: &DocumentError) -> bool {
    fault.found.as_deref() == Some("a document of another kind")
}

fn line_of(text: &[u8]) -> &[u8] {
    text.trim_ascii_start().split(|byte| *byte == b'\n').next().unwrap_or_default()
}

fn is_json(text: &[u8]) -> bool {
    text.first() == Some(&b'{') && serde_json::from_slice::<IgnoredAny>(text).is_ok()
}
