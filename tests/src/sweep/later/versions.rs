//! Engines and versions: what runs, what is asked for, what AWS offers, and parameter groups.

use itertools::iproduct;

use super::clusters::{Running, quiet, quiet_in};
use super::days::DAYS;
use crate::twin::{Ask, Mode, Situation};

/// What runs: a version on each side of each boundary, and not known.
pub(super) const RUNNING: [Running; 19] = [
    ("redis", None),
    ("redis", Some("2.8.24")),
    ("redis", Some("3.2.6")),
    ("redis", Some("4.0.10")),
    ("redis", Some("5.0.5")),
    ("redis", Some("5.0.6")),
    ("redis", Some("6.0")),
    ("redis", Some("6.2.6")),
    ("redis", Some("6.x")),
    ("redis", Some("7.0")),
    ("redis", Some("7.1")),
    ("valkey", None),
    ("valkey", Some("7.2.6")),
    ("valkey", Some("8.0")),
    ("valkey", Some("9.1")),
    ("memcached", None),
    ("memcached", Some("1.4.34")),
    ("memcached", Some("1.5.10")),
    ("memcached", Some("1.6.22")),
];

/// An engine and a version asked for.
pub(super) type To = (Option<&'static str>, Option<&'static str>);

pub(super) const TO: [To; 29] = [
    (None, None),
    (None, Some("3.2.10")),
    (None, Some("4.0.10")),
    (None, Some("5.0.5")),
    (None, Some("5.0.6")),
    (None, Some("6.0")),
    (None, Some("6.x")),
    (None, Some("6.2")),
    (None, Some("6.2.6")),
    (None, Some("7.0")),
    (None, Some("7.1")),
    (None, Some("7.2")),
    (None, Some("8.0")),
    (None, Some("9.1")),
    (None, Some("1.4.34")),
    (None, Some("1.5.16")),
    (None, Some("1.6.22")),
    (Some("valkey"), None),
    (Some("valkey"), Some("7.1")),
    (Some("valkey"), Some("7.2")),
    (Some("valkey"), Some("8.0")),
    (Some("valkey"), Some("8.0.1")),
    (Some("valkey"), Some("9.1")),
    (Some("redis"), None),
    (Some("redis"), Some("7.0")),
    (Some("redis"), Some("7.1")),
    (Some("redis"), Some("7.2")),
    (Some("memcached"), None),
    (Some("memcached"), Some("1.6.22")),
];

/// The parameter group in use.
#[derive(Clone, Copy)]
enum Used {
    NotKnown,
    Default,
    Own,
}

/// The parameter group in use, and the one given.
const GROUPS: [(Used, Option<&str>); 6] = [
    (Used::NotKnown, None),
    (Used::Default, None),
    (Used::Own, None),
    (Used::Own, Some("other")),
    (Used::Default, Some("default.redis7")),
    (Used::Own, Some("default.valkey8")),
];

const MODES: [Option<Mode>; 3] = [None, Some(Mode::Disabled), Some(Mode::Enabled)];

const OFFERED: [Option<&[&str]>; 3] = [
    None,
    Some(&["redis 7.1", "valkey 8.0", "memcached 1.6.22"]),
    Some(&["redis 5.0.6", "valkey 9.2"]),
];

/// Days x running x asked for x mode x parameter groups; and the same with groups for AWS's list.
pub fn sweep() -> impl Iterator<Item = Situation> {
    groups_sweep().chain(offered_sweep()).chain(encryption_sweep())
}

fn groups_sweep() -> impl Iterator<Item = Situation> {
    iproduct!(DAYS, RUNNING, TO, MODES, GROUPS).map(|(day, running, to, mode, (used, given))| {
        let cluster = quiet_in(day, running, mode);
        Situation {
            parameter_group: match used {
                Used::NotKnown => None,
                Used::Default => cluster.parameter_group,
                Used::Own => Some("mine"),
            },
            ask: Ask { parameter_group: given, ..ask(to) },
            ..cluster
        }
    })
}

/// Days x running x asked for x AWS's own list of versions x timing.
fn offered_sweep() -> impl Iterator<Item = Situation> {
    let more: To = (Some("valkey"), Some("9.2"));
    let to = TO.into_iter().chain([more]);
    iproduct!(DAYS, RUNNING, to, OFFERED, [true, false]).map(|(day, running, to, offered, now)| {
        Situation {
            offered,
            ask: Ask { apply_immediately: Some(now), ..ask(to) },
            ..quiet(day, running)
        }
    })
}

/// Days x running x asked for x encryption.
fn encryption_sweep() -> impl Iterator<Item = Situation> {
    let encryption = [(None, None), (Some(true), None), (Some(false), Some(true))];
    iproduct!(DAYS, RUNNING, TO, encryption).map(|(day, running, to, (transit, at_rest))| {
        Situation { transit, at_rest, ask: ask(to), ..quiet(day, running) }
    })
}

fn ask((engine, version): To) -> Ask {
    Ask { engine, version, apply_immediately: Some(true), ..Ask::default() }
}
