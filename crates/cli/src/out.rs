//! Where answers go: printed at once where the format allows, or kept until all are there.

use std::collections::BTreeSet;
use std::io::{self, BufWriter, Stdout, Write as _};

use anyhow::Result;
use upgrade_check_fleet::{Csv, Row, Totals};

use crate::args::Format;
use crate::judge::{Judge, Product};

/// How much is printed at once, in bytes.
const BLOCK: usize = 256 * 1024;

/// Where answers go.
pub(crate) struct Out<'a> {
    judge: &'a Judge,
    to: To,
    /// The rows of formats that need all of them.
    pub(crate) rows: Vec<Row>,
    pub(crate) totals: Totals,
    pub(crate) used: BTreeSet<usize>,
    pub(crate) unasked: usize,
}

enum To {
    Lines(BufWriter<Stdout>),
    Csv(Box<Csv<BufWriter<Stdout>>>),
    Kept,
}

impl<'a> Out<'a> {
    pub(crate) fn new(judge: &'a Judge) -> Result<Self> {
        let stdout = || BufWriter::with_capacity(BLOCK, io::stdout());
        let to = match judge.format {
            Format::Ndjson => To::Lines(stdout()),
            Format::Csv => To::Csv(Box::new(Csv::new(stdout())?)),
            _ => To::Kept,
        };
        Ok(Self {
            judge,
            to,
            rows: Vec::new(),
            totals: Totals::default(),
            used: BTreeSet::new(),
            unasked: 0,
        })
    }

    /// Takes what came of some text.
    pub(crate) fn put(&mut self, product: &mut Product) -> Result<()> {
        self.totals.join(product.totals);
        self.used.append(&mut product.used);
        self.unasked += product.unasked;
        match &mut self.to {
            To::Lines(to) => to.write_all(&product.printed)?,
            To::Csv(to) => {
                for row in product.rows.drain(..) {
                    to.write(&row, &self.judge.acknowledged)?;
                }
            }
            To::Kept => self.rows.append(&mut product.rows),
        }
        Ok(())
    }

    /// Prints what is left of what is printed at once.
    pub(crate) fn flush(&mut self) -> Result<()> {
        match &mut self.to {
            To::Lines(to) => to.flush()?,
            To::Csv(to) => to.flush()?,
            To::Kept => {}
        }
        Ok(())
    }
}
