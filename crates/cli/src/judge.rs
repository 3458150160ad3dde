//! From texts to rows, as the options ask for it.

use std::collections::BTreeSet;
use std::io;

use upgrade_check_core::Draft;
use upgrade_check_documents::{DocumentError, Found, Limits, Reading};
use upgrade_check_fleet::{
    Acknowledgements, Fault, Judged, Outcome, Place, Row, Totals, Wish, judge_draft, line,
    placed_line,
};

use crate::args::Format;
use crate::input::{self, Text};
use crate::lines::Batch;

/// How much is read as one text: all the documents of a large account. Lines of inputs have no limit.
pub(crate) const AT_ONCE: Limits = Limits { bytes: 200_000_000, entries: 200_000 };

/// What the options ask for.
#[derive(Debug)]
pub(crate) struct Judge {
    /// What is asked of clusters in documents.
    pub(crate) documents: Wish,
    /// What is asked of inputs.
    pub(crate) inputs: Wish,
    pub(crate) acknowledged: Acknowledgements,
    pub(crate) format: Format,
    /// Whether lines of JSON say where they come from.
    pub(crate) places: bool,
    /// The one id that is asked about.
    pub(crate) only: Option<String>,
}

/// What comes of some text. Its memory is used again.
#[derive(Debug, Default)]
pub(crate) struct Product {
    /// The rows, unless they are printed already.
    pub(crate) rows: Vec<Row>,
    /// What is to be printed.
    pub(crate) printed: Vec<u8>,
    pub(crate) totals: Totals,
    /// The acknowledgements that were for something.
    pub(crate) used: BTreeSet<usize>,
    /// How many clusters ask for nothing, and nothing is asked of them.
    pub(crate) unasked: usize,
}

impl Product {
    pub(crate) fn clear(&mut self) {
        self.rows.clear();
        self.printed.clear();
        self.totals = Totals::default();
        self.used.clear();
        self.unasked = 0;
    }
}

impl Judge {
    /// Judges every line of a batch.
    pub(crate) fn lines(&self, file: &str, batch: &Batch, product: &mut Product) -> io::Result<()> {
        for (number, text, too_long) in batch.lines() {
            let place = || Place::file(file).line(number);
            if too_long {
                let fault = Fault::unreadable("the line is longer than 20 MB");
                self.unreadable(place(), fault, product)?;
            } else if !text.is_empty() {
                self.line(place, text, product)?;
            }
        }
        Ok(())
    }

    fn line(
        &self,
        place: impl Fn() -> Place,
        text: &[u8],
        product: &mut Product,
    ) -> io::Result<()> {
        match input::read(text) {
            Text::Input(draft) => self.input(place(), *draft, product),
            Text::Wrong(fault) => self.unreadable(place(), fault, product),
            Text::Other => match read_document(text) {
                Ok(reading) => {
                    for found in reading.clusters {
                        self.found(place(), found, product)?;
                    }
                    Ok(())
                }
                Err(fault) => self.unreadable(place(), Fault::from(&fault), product),
            },
        }
    }

    /// Judges an input.
    pub(crate) fn input(
        &self,
        place: Place,
        draft: Draft,
        product: &mut Product,
    ) -> io::Result<()> {
        self.take(judge_draft(place, draft, &self.inputs, &self.acknowledged), product)
    }

    /// Judges what was found in a document.
    pub(crate) fn found(
        &self,
        place: Place,
        found: Found,
        product: &mut Product,
    ) -> io::Result<()> {
        let judged = upgrade_check_fleet::judge(place, found, &self.documents, &self.acknowledged);
        let row = &judged.row;
        if row.outcome == Outcome::Untouched && row.planned.is_none() && self.is_asked_about(row) {
            product.unasked += 1;
        }
        self.take(judged, product)
    }

    pub(crate) fn unreadable(
        &self,
        place: Place,
        fault: Fault,
        product: &mut Product,
    ) -> io::Result<()> {
        self.take(Judged { row: Row::unreadable(place, fault), answer: None }, product)
    }

    /// What can't be read may be the one that is asked about.
    fn is_asked_about(&self, row: &Row) -> bool {
        row.fault.is_some() || self.only.is_none() || row.id() == self.only.as_deref()
    }

    fn take(&self, judged: Judged, product: &mut Product) -> io::Result<()> {
        let Judged { row, answer } = judged;
        if !self.is_asked_about(&row) {
            return Ok(());
        }
        product.totals.add(&row);
        product.used.extend(row.warnings.iter().filter_map(|warning| warning.acknowledged));
        if self.format != Format::Ndjson {
            product.rows.push(row);
            return Ok(());
        }
        let report = answer.map(|(request, report)| report.view(&request));
        if self.places {
            placed_line(&mut product.printed, &row, report, &self.acknowledged)
        } else {
            line(&mut product.printed, &row, report.as_ref())
        }
    }
}

/// Reads a text as documents.
pub(crate) fn read_document(text: &[u8]) -> Result<Reading, DocumentError> {
    AT_ONCE.read_bytes(text)
}
