//! Commands, plans, templates and change sets (`fixtures/`), read and judged, alone and with what AWS says of the cluster.
#![cfg(test)]

#[path = "planned/commands.rs"]
mod commands;
#[path = "planned/odd.rs"]
mod odd;
#[path = "planned/templates.rs"]
mod templates;

use std::fs;
use std::path::PathBuf;

use upgrade_check_core::{Draft, Field, Request, Verdict, verdict};
use upgrade_check_documents::{Action, Found, Reading, Tool, read};

use Action::{Create, Delete, Modify, Nothing, Replace};

fn text(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Reads these fixtures from one text.
fn reading(names: &[&str]) -> Reading {
    let whole: String = names.iter().map(|name| text(name) + "\n").collect();
    read(&whole).unwrap_or_else(|error| panic!("{names:?}: {error}"))
}

/// The change with this address.
fn change<'a>(reading: &'a Reading, address: &str) -> &'a Found {
    let is_it = |found: &&Found| {
        found.planned.as_ref().is_some_and(|planned| planned.address.ends_with(address))
    };
    reading.clusters.iter().find(is_it).unwrap_or_else(|| panic!("{address} in {reading:?}"))
}

/// What is asked for, such as `engineVersion=7.1 applyImmediately=false`.
fn asked(found: &Found) -> String {
    let fields = found.draft.iter().filter(|(field, _)| field.path().starts_with("request."));
    let fields = fields.map(|(field, text)| format!("{}={text}", field.record().name));
    fields.collect::<Vec<_>>().join(" ")
}

fn says(found: &Found, part: &str) -> bool {
    found.notes.iter().any(|note| note.text.contains(part))
}

/// Today's verdict; `None` where the input is wrong.
fn judged(draft: &Draft) -> Option<Verdict> {
    let request = Request::read(&draft.clone().with(Field::Edition, "2026")).ok()?;
    Some(verdict(&request).verdict)
}

const ACCOUNTS: [&str; 2] = ["aws/group-today.json", "aws/members-today.json"];

#[test]
fn a_plan_holds_one_change_of_every_kind() {
    let reading = reading(&["terraform/plan.json"]);
    assert_eq!(reading.clusters.len(), 11);
    for (address, action, request) in [
        ("replication_group.this", Modify, "engineVersion=7.1 applyImmediately=false"),
        (
            ".carts",
            Replace,
            "engineVersion=6.2 parameterGroup=default.redis6.x applyImmediately=false",
        ),
        (
            ".search[0]",
            Replace,
            "engine=valkey engineVersion=7.2 parameterGroup=default.valkey7 applyImmediately=false",
        ),
        (".orders", Modify, "nodeType=cache.r6g.xlarge applyImmediately=true"),
        (
            ".back",
            Replace,
            "engine=redis engineVersion=7.1 parameterGroup=default.redis7 applyImmediately=false",
        ),
        (".fresh", Create, ""),
        (".old", Delete, ""),
        (".quiet", Nothing, ""),
        (".later", Modify, "engineVersion=(known after apply)"),
        (".tainted", Replace, "applyImmediately=false"),
        (".world", Modify, "engineVersion=7.1 parameterGroup=default.redis7 applyImmediately=true"),
    ] {
        let found = change(&reading, address);
        let planned = found.planned.as_ref().unwrap();
        assert_eq!((planned.tool, planned.action), (Tool::Terraform, action), "{address}");
        assert_eq!(asked(found), request, "{address}");
        assert!(found.summary.starts_with(&planned.address), "{}", found.summary);
    }
}

#[test]
fn a_replacement_is_told_before_anything_else_and_says_why() {
    let reading = reading(&["terraform/plan.json"]);
    for (address, because) in [
        (".carts", "engine_version would go down from 7.0 to 6.2"),
        (".search[0]", "engine would change from redis to valkey, not in place"),
        (".tainted", "the resource is marked as tainted"),
        (".old", "the configuration has no such resource any more"),
    ] {
        let found = change(&reading, address);
        let planned = found.planned.as_ref().unwrap();
        assert_eq!(planned.because, [because]);
        assert!(found.notes[0].text.starts_with("Terraform will destroy this cache"), "{address}");
        assert!(found.notes[0].text.contains(because), "{address}");
        // Of several the text as a whole says it too: whoever chooses another one sees it.
        assert!(reading.notes.iter().any(|note| note.text.starts_with(&planned.address)));
    }
    assert!(says(change(&reading, ".back"), "in place: it is the provider"));
    assert!(!reading.notes[0].text.is_empty() && reading.notes[0].text.contains("destroy"));
}

#[test]
fn a_plan_says_what_it_does_not_know() {
    let reading = reading(&["terraform/plan.json"]);
    let upgrade = change(&reading, ".this");
    assert!(says(upgrade, "apply_immediately is not set, which means false"));
    // What is pending stands on members that aren't in a plan.
    assert_eq!(upgrade.draft.get(Field::Pending), None);
    assert!(upgrade.missing[0].command.contains("describe-cache-clusters --region eu-west-1"));
    let later = change(&reading, ".later");
    assert!(says(later, "engine_version is known only when the plan is applied"));
    assert!(says(later, "look at the answer for both"));
    assert_eq!(later.draft.get(Field::ApplyImmediately), None);
    // Never a verdict on the rest of a request whose version isn't known.
    assert_eq!(judged(&later.draft), None);
    assert!(says(
        change(&reading, ".orders"),
        "Also changed, and not part of the check: description"
    ));
    assert!(says(change(&reading, ".quiet"), "Its address was"));
    assert!(reading.notes.iter().any(|note| {
        note.text.contains("changed outside of Terraform: engine_version from 6.2 to 7.0")
    }));
    let world = change(&reading, ".world");
    assert_eq!(judged(&world.draft), Some(Verdict::Undetermined));
    let secrets = ["auth_token", "abc123", "111122223333"];
    let whole = format!("{reading:?}");
    assert!(!secrets.iter().any(|secret| whole.contains(secret)));
}

#[test]
fn plans_are_judged() {
    for (name, action, expected) in [
        // Without the members nobody knows what is pending: in the window it runs all the same.
        ("upgrade-in-window", Modify, Some(Verdict::Undetermined)),
        ("downgrade", Replace, Some(Verdict::Blocked)),
        ("larger-at-once", Modify, Some(Verdict::Undetermined)),
    ] {
        let reading = reading(&[&format!("terraform/{name}.json")]);
        let [found] = reading.clusters.as_slice() else { panic!("{name}") };
        assert_eq!(found.planned.as_ref().unwrap().action, action, "{name}");
        assert_eq!(judged(&found.draft), expected, "{name}");
    }
}

/// As Terraform prints it: in one line.
#[test]
fn line_breaks_make_no_difference() {
    let pretty = text("terraform/plan.json");
    let value: serde_json::Value = serde_json::from_str(&pretty).unwrap();
    assert_eq!(read(&value.to_string()), read(&pretty));
    let state = text("terraform/state.json");
    let value: serde_json::Value = serde_json::from_str(&state).unwrap();
    assert_eq!(read(&value.to_string()), read(&state));
}

#[test]
fn a_state_alone_describes() {
    let reading = reading(&["terraform/state.json"]);
    let ids: Vec<_> = reading.clusters.iter().filter_map(|found| found.id.as_deref()).collect();
    assert_eq!(ids, ["sessions", "search"]);
    for found in &reading.clusters {
        assert_eq!((asked(found).as_str(), &found.planned), ("", &None));
        assert!(!found.missing.is_empty());
    }
    assert_eq!(reading.clusters[0].draft.get(Field::EngineVersion), Some("7.0.7"));
}

/// A plan of the group that AWS describes in the same text.
#[test]
fn a_plan_is_joined_with_what_aws_says() {
    let plan = text("terraform/upgrade-in-window.json");
    let plan = plan
        .replace("sessions", "accounts")
        .replace("7.0.7", "6.2.6")
        .replace("\"7.0\"", "\"6.2\"");
    let plan = plan
        .replace("cache.r6g.large", "cache.r5.large")
        .replace("default.redis7", "default.redis6.x");
    let now = plan.replace("\"apply_immediately\": null", "\"apply_immediately\": true");
    let [group, members] = ACCOUNTS.map(text);
    for (text, expected) in [
        (format!("{plan}{group}{members}"), Verdict::Deferred),
        (format!("{members}{now}{group}"), Verdict::Allowed),
    ] {
        let reading = read(&text).unwrap();
        let [found] = reading.clusters.as_slice() else { panic!("{:?}", reading.clusters) };
        assert_eq!(judged(&found.draft), Some(expected), "{found:?}");
        assert!(found.missing.is_empty(), "{:?}", found.missing);
    }
}
