//! When what runs, and when it hurts: the data behind the picture and behind its text.

use upgrade_check_core::{Direction, Effect, Occurrence, Request, Verdict};

use crate::judge::Answer;
use crate::phrase::{self, capital};

/// A place on the axis, which is not to scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Now.
    Now,
    /// Some time after now; how long it takes nobody tells.
    Soon,
    /// When the window opens.
    Opens,
    /// When the window closes.
    Closes,
}

/// What a stretch of time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Refused.
    Refused,
    /// Not known.
    Open,
    /// Taken, and waiting.
    Waits,
    /// Running.
    Runs,
    /// The cache's users feel it.
    Hurts,
}

/// A stretch of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: Place,
    pub(super) to: Place,
    pub(super) kind: Kind,
}

/// One thing that happens, or doesn't.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lane {
    /// Of what it is.
    pub(super) name: &'static str,
    /// What happens.
    pub(super) text: String,
    /// When.
    pub(super) stretches: Vec<Stretch>,
}

/// What the timeline shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The next window, where it and the clock are known.
    pub(super) window: Option<Occurrence>,
    /// From top to bottom.
    pub(super) lanes: Vec<Lane>,
}

/// Which warnings tell what the cache's users feel.
const FELT: [&str; 7] = [
    "primary-unavailable",
    "failover-interruption",
    "scale-up-interruption",
    "failover-seconds",
    "online-scaling",
    "connections-dropped",
    "memcached-emptied",
];

/// The timeline of an answer.
pub(super) fn timeline(answer: &Answer) -> Line {
    let Answer { request, report } = answer;
    let window = phrase::next_window(answer);
    let mut lanes = vec![change(request, report.verdict)];
    lanes.extend(pending(request, report.verdict));
    let runs = match report.verdict {
        Verdict::Allowed => Some((Place::Now, Place::Soon)),
        Verdict::Deferred => Some((Place::Opens, Place::Closes)),
        Verdict::Blocked | Verdict::Undetermined => None,
    };
    if let Some((from, to)) = runs {
        let felt = report
            .findings
            .iter()
            .filter(|it| it.effect == Effect::Warn && FELT.contains(&it.rule.id));
        lanes.extend(felt.map(|finding| Lane {
            name: "Your users",
            text: if finding.sometimes {
                format!("{}, perhaps", finding.rule.title)
            } else {
                finding.rule.title.to_owned()
            },
            stretches: vec![Stretch { from, to, kind: Kind::Hurts }],
        }));
    }
    Line { window, lanes }
}

fn change(request: &Request, verdict: Verdict) -> Lane {
    let mut parts = Vec::new();
    if request.to_version().is_some() {
        let crosses = request.to_engine() != request.engine();
        let verb = if crosses { "change" } else { "upgrade" };
        parts.push(format!("{verb} to {}", request.to_version_phrase()));
    }
    parts.extend(request.to_type().map(|to| format!("change to {to}")));
    let what = if parts.is_empty() { "the switch".to_owned() } else { parts.join(" and ") };
    let (text, stretches) = match verdict {
        Verdict::Allowed => (
            format!("{what} runs now"),
            vec![Stretch { from: Place::Now, to: Place::Soon, kind: Kind::Runs }],
        ),
        Verdict::Deferred => (
            format!("{what} runs in the window"),
            vec![
                Stretch { from: Place::Now, to: Place::Opens, kind: Kind::Waits },
                Stretch { from: Place::Opens, to: Place::Closes, kind: Kind::Runs },
            ],
        ),
        Verdict::Blocked => (
            format!("{what} is refused"),
            vec![Stretch { from: Place::Now, to: Place::Now, kind: Kind::Refused }],
        ),
        Verdict::Undetermined => (
            format!("{what}: can’t tell yet"),
            vec![Stretch { from: Place::Now, to: Place::Now, kind: Kind::Open }],
        ),
    };
    Lane { name: "Your change", text: capital(&text), stretches }
}

/// What is pending runs in the window, unless a change that runs now takes it along or its place.
fn pending(request: &Request, verdict: Verdict) -> Vec<Lane> {
    let version = request.pending_version().filter(|it| request.version() != Some(*it));
    let node_type = request.pending_type().filter(|it| request.node_type() != Some(*it));
    let lane = |what: String, asked: bool| {
        let (text, stretches) = match (verdict, asked) {
            (Verdict::Allowed | Verdict::Deferred, true) => {
                (format!("{what} gives way to your change"), vec![])
            }
            (Verdict::Allowed, false) => (
                format!("{what} runs now as well"),
                vec![Stretch { from: Place::Now, to: Place::Soon, kind: Kind::Runs }],
            ),
            _ => (
                format!("{what} runs in the window"),
                vec![
                    Stretch { from: Place::Now, to: Place::Opens, kind: Kind::Waits },
                    Stretch { from: Place::Opens, to: Place::Closes, kind: Kind::Runs },
                ],
            ),
        };
        Lane { name: "Pending", text: capital(&text), stretches }
    };
    let mut lanes = Vec::new();
    if let Some(version) = version {
        lanes.push(lane(
            format!("upgrade to {version}"),
            request.to_version().is_some_and(|to| to != version),
        ));
    }
    if let Some(node_type) = node_type {
        let down =
            request.node_type().is_some_and(|it| it.direction_to(&node_type) == Direction::Down);
        lanes.push(lane(
            format!("{} to {node_type}", if down { "change" } else { "scale-up" }),
            request.to_type().is_some_and(|to| to != node_type),
        ));
    }
    lanes
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use time::macros::datetime;

    use super::*;
    use crate::examples;
    use crate::judge::judge;

    fn lines(id: &str) -> Vec<String> {
        let example = examples::drafts().into_iter().find(|example| example.0 == id).expect(id);
        let judged = judge(&Rc::new(example.1), Some(datetime!(2026-11-22 10:00 UTC)));
        let line = timeline(judged.answer().expect(id));
        line.lanes.into_iter().map(|lane| format!("{}: {}", lane.name, lane.text)).collect()
    }

    #[test]
    fn tells_what_runs_when_and_who_feels_it() {
        assert_eq!(
            lines("scale-up/upgrade"),
            [
                "Your change: Upgrade to 3.2.4 is refused",
                "Pending: Scale-up to cache.m3.large runs in the window"
            ]
        );
        assert_eq!(
            lines("multi-az-group"),
            [
                "Your change: Upgrade to 3.2.4 runs now",
                "Your users: A failover interrupts for a few minutes"
            ]
        );
        assert_eq!(
            lines("single-node"),
            [
                "Your change: Upgrade to 2.8.24 runs in the window",
                "Your users: The primary serves nothing during the upgrade"
            ]
        );
        assert_eq!(lines("pending-not-known"), ["Your change: Upgrade to 3.2.4: can’t tell yet"]);
    }
}
