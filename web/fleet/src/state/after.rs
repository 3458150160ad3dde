//! What follows from what happens.

use std::rc::Rc;

use upgrade_check_core::Field;
use upgrade_check_fleet::{Outcome, Totals, by_version, groups};

use super::{Draught, Msg, Phase, State};
use crate::bridge::{TEXT, clock, save, tell};
use crate::work::{BREAK, TOGETHER};

/// How acknowledgements are called, as a file.
const ACKNOWLEDGEMENTS: &str = "acknowledgements.json";

/// What a fleet that is taken away is called, without the ending.
const FLEET: &str = "elasticache-fleet";

/// What is copied where all of the fleet is.
pub(crate) const ALL: &str = "export";

impl State {
    /// Does what follows; gives whether anything is to be drawn.
    pub(crate) fn follow(&mut self, msg: Msg) -> bool {
        match msg {
            Msg::Gave(given) => {
                self.given.extend(given);
                self.stale = true;
            }
            Msg::Forget(number) => {
                self.given.retain(|it| number.is_some_and(|number| it.number != number));
                tell("forget", &number.map(|it| it.to_string()).unwrap_or_default());
                self.stale = true;
            }
            Msg::Wish(field, text) => {
                self.wish.set(field, text);
                self.stale = true;
            }
            Msg::Together(together) => {
                self.together = together;
                self.stale = true;
            }
            Msg::Judge => self.judge(),
            Msg::Stop => {
                tell("stop", "");
                self.phase = Phase::Stopped;
            }
            Msg::Took(count) => {
                let Phase::Reading(read) = self.phase else { return false };
                self.expected += count;
                // What is read together comes after all others.
                let all = read + 1 > self.given.len();
                self.phase = if all { Phase::Judging } else { Phase::Reading(read + 1) };
            }
            Msg::Rows(rows) => {
                // Rows of a run that was stopped may still be on the way.
                if self.phase != Phase::Judging {
                    return false;
                }
                for row in &rows {
                    self.totals.add(row);
                }
                Rc::make_mut(&mut self.rows).extend(rows);
            }
            Msg::Done if self.phase.runs() => self.phase = Phase::Done,
            Msg::Done => return false,
            Msg::Settle => self.settle(),
            Msg::Lost => self.phase = Phase::Lost,
            Msg::Import(text) => self.import(&text),
            Msg::SaveAcknowledgements => save(ACKNOWLEDGEMENTS, "application/json", &self.file()),
            Msg::Export(form, does) => {
                let how = [form, does, &self.file()].join(&BREAK.to_string());
                tell("export", &how);
            }
            Msg::Exported(text) => self.exported(&text),
            Msg::Copy(text) => {
                tell("copy", &text);
                self.said = Some((text, ""));
            }
            Msg::Copied(copied) => {
                let says = if copied { "Copied" } else { "The browser doesn’t allow it here" };
                if let Some((_, said)) = &mut self.said {
                    *said = says;
                }
            }
            Msg::Quiet => self.said = None,
            other => self.look(other),
        }
        true
    }

    /// Does what changes nothing but what is looked at.
    fn look(&mut self, msg: Msg) {
        match msg {
            Msg::Outcome(outcome) => {
                self.outcome = outcome.filter(|outcome| self.outcome != Some(*outcome));
                self.group = None;
                self.order = Rc::new(self.ordered());
            }
            Msg::Group(group) => {
                self.group = group;
                self.outcome = None;
                self.search.clear();
                self.order = Rc::new(self.ordered());
                tell("focus", "grid");
            }
            Msg::AllGroups => self.all_groups = true,
            Msg::Search(text) => {
                self.search = text;
                self.order = Rc::new(self.ordered());
            }
            Msg::Sort(column) => {
                let same = self.sort.column == column;
                self.sort.turned = same && !self.sort.turned;
                self.sort.column = column;
                self.order = Rc::new(self.ordered());
            }
            Msg::Open(open) => {
                self.open = open;
                self.draught = None;
            }
            Msg::Draught(rule) => {
                self.draught = rule.map(|rule| Draught { rule, ..Draught::default() });
            }
            Msg::Reason(text) => {
                if let Some(draught) = &mut self.draught {
                    draught.reason = text;
                }
            }
            Msg::Until(text) => {
                if let Some(draught) = &mut self.draught {
                    draught.until = text;
                }
            }
            Msg::Acknowledge => self.acknowledge_draught(),
            Msg::Withdraw(place) => self.withdraw(place),
            _ => {}
        }
    }

    /// Begins a run.
    fn judge(&mut self) {
        let wish = self.wished(&clock());
        wish.get(Field::Now).unwrap_or_default().clone_into(&mut self.now);
        let mut how = String::new();
        for field in upgrade_check_fleet::Wish::FIELDS {
            if let Some(text) = wish.get(field) {
                how.extend([field.path(), &TEXT.to_string(), text, &BREAK.to_string()]);
            }
        }
        if self.together {
            how.extend([TOGETHER, &BREAK.to_string()]);
        }
        how.push_str(&self.file());
        // A later day may end what was acknowledged; what is wrong was told when it was taken.
        let _ = self.acknowledge_all(self.given_acknowledgements.clone());
        *self = Self {
            phase: Phase::Reading(0),
            stale: false,
            expected: 0,
            rows: Rc::default(),
            totals: Totals::default(),
            versions: Rc::default(),
            groups: Rc::default(),
            order: Rc::default(),
            all_groups: false,
            group: None,
            outcome: None,
            open: None,
            draught: None,
            search: String::new(),
            ..std::mem::take(self)
        };
        tell("judge", &how);
    }

    /// Makes what is seen of all rows together.
    fn settle(&mut self) {
        self.order = Rc::new(self.ordered());
        self.versions = Rc::new(by_version(&self.rows));
        self.groups = Rc::new(groups(&self.rows));
    }

    /// Copies or saves what the worker made.
    fn exported(&mut self, text: &str) {
        let mut parts = text.splitn(3, BREAK);
        let mut part = || parts.next().unwrap_or_default();
        let (form, does, text) = (part(), part(), part());
        let (ending, kind) = match form {
            "csv" => ("csv", "text/csv"),
            "json" => ("json", "application/json"),
            _ => ("md", "text/markdown"),
        };
        if does == "copy" {
            tell("copy", text);
            self.said = Some((ALL.into(), ""));
        } else {
            save(&format!("{FLEET}.{ending}"), kind, text);
            self.said = Some((ALL.into(), "Saved"));
        }
    }
}

/// The outcomes that a fleet may have, the worst first: what can't be read stands at the end.
pub(crate) const OUTCOMES: [Outcome; 7] = [
    Outcome::Replaced,
    Outcome::Blocked,
    Outcome::Undetermined,
    Outcome::Deferred,
    Outcome::Allowed,
    Outcome::Untouched,
    Outcome::Unreadable,
];
