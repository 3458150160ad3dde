//! The attributes of an element as a form and as wishes.
//!
//! They come as `name=value` pairs, escaped as in a link; a name without `=` is an attribute that was taken away. A field's
//! attribute has the name of its control: its path in kebab case, without `cluster`, and with `to` in place of `request`.

use upgrade_check_core::{Draft, Edition, Field, Kind};

use super::{Host, Locks, Show};
use crate::examples;
use crate::fields::path;
use crate::judge::is_blank;
use crate::link::{self, Link};
use crate::state::PendingParts as _;

/// The field that an attribute presets.
fn field(name: &str) -> Option<Field> {
    let named = |before: &str, name: &str| {
        let name = [before, name].concat();
        Field::all().find(|field| *field != Field::Now && path("", *field) == name)
    };
    named("", name)
        .or_else(|| named("cluster-", name))
        .or_else(|| named("request-", name.strip_prefix("to-").unwrap_or(name)))
}

/// What an attribute's value is as a field's text.
fn text(field: Field, value: String) -> String {
    match (field.record().kind, value.trim()) {
        // As HTML has it: that it stands there is enough.
        (Kind::Flag, "") => "true".to_owned(),
        (Kind::Presence, "" | "nothing" | "none") => "{}".to_owned(),
        _ => value,
    }
}

/// Puts attributes into a host and a form. Gives what in them could not be understood.
fn put(attributes: &str, host: &mut Host, draft: &mut Draft) -> Vec<String> {
    let mut problems = Vec::new();
    for pair in attributes.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = match pair.split_once('=') {
            Some((name, value)) => (name, link::unescape(value)),
            None => (pair, None),
        };
        let given = value.is_some();
        let value = value.unwrap_or_default();
        match name {
            "page" => host.page = value,
            "show" => {
                host.show = match value.as_str() {
                    "" | "whole" => Show::Whole,
                    "verdict" => Show::Verdict,
                    "table" => Show::Table,
                    _ => {
                        problems.push([name, "=", &value].concat());
                        Show::Whole
                    }
                }
            }
            "locked" => host.locks = locks(&value, &mut problems),
            "state" if given => match link::read(&value) {
                Link::Draft(whole, damaged) => {
                    *draft = *whole;
                    problems.extend(damaged);
                }
                _ => problems.push([name, "=", &value].concat()),
            },
            "lang" | "state" => {}
            _ => match field(name) {
                Some(field) => draft.set(field, if given { text(field, value) } else { value }),
                None => problems.push(name.to_owned()),
            },
        }
    }
    problems
}

fn locks(value: &str, problems: &mut Vec<String>) -> Locks {
    let mut locks = Locks::default();
    for name in value.split_ascii_whitespace() {
        match field(name) {
            _ if name == "all" => return Locks::ALL,
            Some(Field::Pending) => {
                locks.add(Field::Pending);
                for part in Field::PENDING_PARTS {
                    locks.add(part);
                }
            }
            Some(field) => locks.add(field),
            None => problems.push(["locked=", name].concat()),
        }
    }
    locks
}

/// The form that attributes ask for, beginning with the one that is there; the first visit's example where they ask for nothing
/// of a cluster or a change. Gives what could not be understood, too.
pub(crate) fn presets(attributes: &str, host: &mut Host, before: &Draft) -> (Draft, Vec<String>) {
    let mut draft = before.clone();
    if examples::is_first(before) || is_blank(before) {
        // Nothing of the example may pass for the host's own.
        draft = Draft::default();
    }
    let edition = before.get(Field::Edition);
    let problems = put(attributes, host, &mut draft);
    if is_blank(&draft) {
        let edition = draft.get(Field::Edition).or(edition).unwrap_or(crate::judge::OPENS_WITH);
        draft = examples::first().with(Field::Edition, edition);
    } else if draft.get(Field::Edition).is_none() {
        let today = Edition::today().to_string();
        draft.set(Field::Edition, edition.unwrap_or(&today));
    }
    (draft, problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preset(attributes: &str) -> (Draft, Host, Vec<String>) {
        let mut host = Host::default();
        let (draft, problems) = presets(attributes, &mut host, &Draft::default());
        (draft, host, problems)
    }

    #[test]
    fn every_field_has_a_short_name_and_its_whole_path() {
        for asked in Field::all().filter(|field| *field != Field::Now) {
            assert_eq!(field(&path("", asked)), Some(asked));
            assert!(
                crate::fields::id(asked).ends_with(&path("", asked)),
                "the control's id says the same"
            );
        }
        for (name, expected) in [
            ("edition", Field::Edition),
            ("cluster-id", Field::Id),
            ("engine-version", Field::EngineVersion),
            ("pending", Field::Pending),
            ("pending-engine-version", Field::PendingEngineVersion),
            ("to-engine-version", Field::ToEngineVersion),
            ("node-type", Field::NodeType),
            ("to-node-type", Field::ToNodeType),
            ("cluster-mode", Field::ClusterMode),
            ("to-cluster-mode", Field::ToClusterMode),
            ("replicas-per-shard", Field::Replicas),
            ("maintenance-window", Field::Window),
            ("apply-immediately", Field::ApplyImmediately),
            ("addressed-to", Field::AddressedTo),
            ("multi-az", Field::MultiAz),
        ] {
            assert_eq!(field(name), Some(expected), "{name}");
        }
        for unknown in ["", "now", "engineversion", "to-pending", "cluster"] {
            assert_eq!(field(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn what_is_written_of_attributes_holds() {
        let page = include_str!("../../../docs/embedding.md");
        let mut written = 0;
        for line in page.lines().filter(|line| line.starts_with("| `")) {
            let columns: Vec<&str> =
                line.split('|').map(|it| it.trim().trim_matches('`')).collect();
            if let [_, name, path, "", other_name, other_path, _] = columns.as_slice() {
                for (name, path) in [(name, path), (other_name, other_path)] {
                    assert_eq!(field(name).map(Field::path), Some(*path), "{name}");
                    written += 1;
                }
            }
        }
        assert_eq!(written, 16);
    }

    #[test]
    fn attributes_make_a_form_and_nothing_is_lost() {
        let (draft, host, problems) = preset(
            "engine-version=6.2&multi-az=&pending=nothing&to-engine-version=7.1&apply-immediately=false&locked=edition+pending&show=verdict&size=9&lang=de",
        );
        assert_eq!(draft.get(Field::Edition), Some(&*Edition::today().to_string()));
        assert_eq!(draft.get(Field::MultiAz), Some("true"));
        assert_eq!(draft.get(Field::Pending), Some("{}"));
        assert_eq!(draft.get(Field::ApplyImmediately), Some("false"));
        assert_eq!(host.show, Show::Verdict);
        assert!(host.locks.hold(Field::Edition) && host.locks.hold(Field::PendingNodeType));
        assert!(!host.locks.hold(Field::EngineVersion));
        assert_eq!(problems, ["size"]);
        let (.., problems) = preset("show=all&locked=engine+colour&state=v9?x");
        assert_eq!(problems, ["show=all", "locked=colour", "state=v9?x"]);
    }

    #[test]
    fn the_example_stands_alone() {
        let (bare, ..) = preset("");
        assert_eq!(bare, examples::first());
        let (edition, ..) = preset("edition=2026&locked=all");
        assert_eq!(edition, examples::first().with(Field::Edition, "2026"));
        let mut host = Host::default();
        let (later, _) = presets("engine-version=7.1", &mut host, &edition);
        assert_eq!(
            later,
            Draft::of([(Field::Edition, "2026"), (Field::EngineVersion, "7.1")]),
            "nothing of the example is left"
        );
    }

    #[test]
    fn what_changes_later_is_put_into_the_form_that_is_there() {
        let form = Draft::of([
            (Field::Edition, "2026"),
            (Field::EngineVersion, "6.2"),
            (Field::NodeType, "cache.m5.large"),
        ]);
        let mut host = Host::default();
        let (after, problems) = presets("engine-version=7.0&node-type", &mut host, &form);
        assert_eq!(after, Draft::of([(Field::Edition, "2026"), (Field::EngineVersion, "7.0")]));
        assert_eq!(problems, [""; 0]);
        let state = "state=v1%3Frequest.engineVersion%3D3.2.4&to-node-type=cache.m3.large";
        let (after, _) = presets(state, &mut host, &after);
        assert_eq!(after.get(Field::Edition), Some("2018"), "as any link without one");
        assert_eq!(after.get(Field::ToNodeType), Some("cache.m3.large"));
        assert_eq!(after.get(Field::EngineVersion), None);
    }
}
