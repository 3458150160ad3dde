//! Acknowledging warnings: they stay, struck through and counted, and the answer stays as it is.

use std::rc::Rc;

use upgrade_check_core::Field;
use upgrade_check_fleet::{Acknowledgement, AcknowledgementFile, Acknowledgements, Row, Totals};

use super::{Draught, State};
use crate::work::acknowledge;

impl State {
    /// Takes these acknowledgements for the day that was judged for, and strikes through what they are for; or says what is
    /// wrong with them.
    pub(crate) fn acknowledge_all(
        &mut self,
        given: Vec<Acknowledgement>,
    ) -> Result<(), Vec<String>> {
        let read = Acknowledgements::of(given.clone(), &self.now)
            .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        self.acknowledged = Rc::new(read);
        self.given_acknowledgements = given;
        self.strike();
        Ok(())
    }

    /// Strikes through what is acknowledged in all rows, and counts anew.
    pub(crate) fn strike(&mut self) {
        let acknowledged = Rc::clone(&self.acknowledged);
        for row in Rc::make_mut(&mut self.rows) {
            acknowledge(row, &acknowledged);
        }
        self.totals = Totals::of(self.rows.iter());
    }

    /// Adds what a file holds to those that there are; the same warning of the same cluster is replaced.
    pub(crate) fn import(&mut self, text: &str) {
        let result = match serde_json::from_str::<AcknowledgementFile>(text) {
            Ok(file) => {
                let mut all = self.given_acknowledgements.clone();
                all.retain(|old| {
                    let same = |new: &Acknowledgement| {
                        (&new.rule, &new.cluster) == (&old.rule, &old.cluster)
                    };
                    !file.acknowledgements.iter().any(same)
                });
                all.extend(file.acknowledgements);
                self.acknowledge_all(all)
            }
            Err(fault) => Err(vec![format!("It is no file of acknowledgements: {fault}.")]),
        };
        self.wrong_file = result.err().unwrap_or_default();
    }

    /// The file of them.
    pub(crate) fn file(&self) -> String {
        let file = AcknowledgementFile {
            schema: None,
            acknowledgements: self.given_acknowledgements.clone(),
        };
        serde_json::to_string_pretty(&file).map(|text| text + "\n").unwrap_or_default()
    }

    /// Acknowledges the warning that was filled in, for the open row's cluster.
    pub(crate) fn acknowledge_draught(&mut self) {
        let Some(draught) = self.draught.clone() else { return };
        let Some(row) = self.open.and_then(|open| self.rows.get(open)) else { return };
        let Some(cluster) = named(row) else { return };
        let mut all = self.given_acknowledgements.clone();
        all.retain(|it| (it.rule.as_str(), &it.cluster) != (draught.rule, &cluster));
        all.push(Acknowledgement {
            rule: draught.rule.to_owned(),
            cluster,
            reason: draught.reason.trim().to_owned(),
            until: draught.until.clone(),
        });
        let mut wrong = Vec::new();
        if draught.reason.trim().is_empty() {
            wrong.push("Say why the risk is taken.".to_owned());
        }
        if draught.until.is_empty() {
            wrong.push("Say until which day it holds.".to_owned());
        } else if draught.until.as_str() < self.now.get(..10).unwrap_or_default() {
            wrong.push("That day is over: it would count for nothing.".to_owned());
        }
        if wrong.is_empty() {
            wrong = self.acknowledge_all(all).err().unwrap_or_default();
        }
        self.draught = (!wrong.is_empty()).then_some(Draught { wrong, ..draught });
    }

    /// Takes one back.
    pub(crate) fn withdraw(&mut self, place: usize) {
        let mut all = self.given_acknowledgements.clone();
        if place < all.len() {
            all.remove(place);
        }
        // What was right together is right with one less.
        let _ = self.acknowledge_all(all);
    }
}

/// How an acknowledgement names a row's cluster: with its region, where that is known.
pub(crate) fn named(row: &Row) -> Option<String> {
    let id = row.draft.get(Field::Id)?;
    Some(match row.region() {
        Some(region) => format!("{region}/{id}"),
        None => id.to_owned(),
    })
}
