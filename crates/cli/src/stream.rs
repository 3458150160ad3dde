//! A text judged line by line on all processors, in order, with as little memory as a few batches take.

use std::io::BufRead;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use anyhow::{Context as _, Result, anyhow};

use crate::judge::{Judge, Product};
use crate::lines::{Batch, Lines};

/// How many batches each processor has at once: one to judge, one to go on with.
const AHEAD: usize = 2;

/// The most processors that are of use: one thread reads and writes for all of them.
const MOST: usize = 16;

type Work = (Batch, Product);

/// Judges every line of a text and gives what comes of them to `put`, in order.
///
/// # Errors
/// Where the text can't be read, or `put` fails.
pub(crate) fn stream(
    judge: &Judge,
    file: &str,
    from: impl BufRead,
    put: &mut dyn FnMut(&mut Product) -> Result<()>,
) -> Result<()> {
    let count = thread::available_parallelism().map_or(1, usize::from).min(MOST);
    thread::scope(|scope| {
        let mut lanes = Vec::with_capacity(count);
        for _ in 0..count {
            let (to, work) = sync_channel::<Work>(AHEAD);
            let (done, back) = sync_channel::<Result<Work>>(AHEAD);
            scope.spawn(move || work_through(judge, file, &work, &done));
            lanes.push((to, back));
        }
        let mut text = Lines::new(from);
        let (mut given, mut taken) = (0, 0);
        let mut spare: Vec<Work> = (0..count * AHEAD).map(|_| Work::default()).collect();
        loop {
            let (mut batch, mut product) = if let Some(work) = spare.pop() {
                work
            } else {
                let mut work = next(&lanes, taken)?;
                taken += 1;
                put(&mut work.1)?;
                work
            };
            if !text.fill(&mut batch).with_context(|| format!("{file}: can't be read on"))? {
                break;
            }
            product.clear();
            let (to, _) = lane(&lanes, given)?;
            to.send((batch, product)).map_err(|_| gone())?;
            given += 1;
        }
        while taken < given {
            put(&mut next(&lanes, taken)?.1)?;
            taken += 1;
        }
        Ok(())
    })
}

type Lane = (SyncSender<Work>, Receiver<Result<Work>>);

fn work_through(judge: &Judge, file: &str, work: &Receiver<Work>, done: &SyncSender<Result<Work>>) {
    for (batch, mut product) in work {
        let outcome = judge.lines(file, &batch, &mut product);
        // Nobody waits for it where printing failed.
        if done.send(outcome.map(|()| (batch, product)).map_err(Into::into)).is_err() {
            return;
        }
    }
}

fn lane(lanes: &[Lane], place: usize) -> Result<&Lane> {
    lanes.get(place % lanes.len()).ok_or_else(gone)
}

fn next(lanes: &[Lane], place: usize) -> Result<Work> {
    lane(lanes, place)?.1.recv().map_err(|_| gone())?
}

fn gone() -> anyhow::Error {
    anyhow!("a thread that judges has ended early")
}
