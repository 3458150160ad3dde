//! Lines in batches: what is read is never more than a batch, however long the text is.

use std::io::{self, BufRead, Read as _};

/// How much of a text is judged at once, in bytes: enough to be worth handing to another thread.
const BATCH: usize = 64 * 1024;

/// The longest line, in bytes: an input is some hundred of them.
pub(crate) const LONGEST: usize = 20_000_000;

/// Whole lines.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    text: Vec<u8>,
    /// The number of the first, from 1.
    first: usize,
    /// The numbers of those that were too long, and are empty here.
    too_long: Vec<usize>,
}

/// A text that is read in batches.
#[derive(Debug)]
pub(crate) struct Lines<R> {
    from: R,
    next: usize,
}

impl Batch {
    /// Each line with its number, and whether it was too long to be kept.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &[u8], bool)> {
        let numbers = self.first..;
        let lines = self.text.split_inclusive(|byte| *byte == b'\n');
        numbers
            .zip(lines)
            .map(|(number, line)| (number, line.trim_ascii(), self.too_long.contains(&number)))
    }
}

impl<R: BufRead> Lines<R> {
    pub(crate) fn new(from: R) -> Self {
        Self { from, next: 1 }
    }

    /// Fills a batch anew; says whether there was anything left.
    pub(crate) fn fill(&mut self, batch: &mut Batch) -> io::Result<bool> {
        batch.text.clear();
        batch.too_long.clear();
        batch.first = self.next;
        while batch.text.len() < BATCH {
            let start = batch.text.len();
            let most = u64::try_from(LONGEST).unwrap_or(u64::MAX);
            if self.from.by_ref().take(most).read_until(b'\n', &mut batch.text)? == 0 {
                break;
            }
            if batch.text.last() != Some(&b'\n') {
                if batch.text.len() - start == LONGEST {
                    batch.too_long.push(self.next);
                    batch.text.truncate(start);
                    self.skip_line()?;
                }
                batch.text.push(b'\n');
            }
            self.next += 1;
        }
        Ok(!batch.text.is_empty())
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.from.fill_buf()?;
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let length = end.map_or(buffer.len(), |end| end + 1);
            self.from.consume(length);
            if end.is_some() || length == 0 {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_numbers_over_batches() {
        let numbers: Vec<String> = (1..=30_000).map(|number| number.to_string()).collect();
        let text = numbers.join("\r\n");
        let mut lines = Lines::new(text.as_bytes());
        let (mut batch, mut count, mut batches) = (Batch::default(), 0, 0);
        while lines.fill(&mut batch).unwrap() {
            batches += 1;
            for (number, line, too_long) in batch.lines() {
                count += 1;
                assert_eq!((number, line, too_long), (count, count.to_string().as_bytes(), false));
            }
        }
        assert_eq!(count, 30_000);
        assert!(batches > 1, "{batches}");
    }

    #[test]
    fn a_line_that_is_too_long_is_left_out() {
        let long = "x".repeat(2 * LONGEST);
        let text = format!("one\n{long}\nthree");
        let mut lines = Lines::new(text.as_bytes());
        let mut batch = Batch::default();
        assert!(lines.fill(&mut batch).unwrap());
        let found: Vec<_> = batch.lines().collect();
        let expected: [(usize, &[u8], bool); 3] =
            [(1, b"one", false), (2, b"", true), (3, b"three", false)];
        assert_eq!(found, expected);
        assert!(!lines.fill(&mut batch).unwrap());
    }
}
