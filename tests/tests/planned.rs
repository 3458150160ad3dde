//! Commands, plans, templates and change sets (`fixtures/`), read and judged, alone and with what AWS says of the cluster.
#![cfg(test)]
#![expect(clippy::panic, reason = "a test may say what it expects")]

#[path = "planned/odd.rs"]
mod odd;

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

#[test]
fn commands_are_joined_with_what_aws_says() {
    for (command, request, expected) in [
        (
            "commands/bash.txt",
            "engineVersion=7.1 nodeType=cache.r6g.large addressedTo=replication-group applyImmediately=true",
            Verdict::Allowed,
        ),
        (
            "commands/powershell.txt",
            "engine=valkey engineVersion=8.0 parameterGroup=default.valkey8 addressedTo=replication-group applyImmediately=false",
            Verdict::Deferred,
        ),
    ] {
        for names in [[command, ACCOUNTS[0], ACCOUNTS[1]], [ACCOUNTS[1], command, ACCOUNTS[0]]] {
            let reading = reading(&names);
            let [found] = reading.clusters.as_slice() else { panic!("{:?}", reading.clusters) };
            assert_eq!(asked(found), request, "{names:?}");
            assert_eq!(judged(&found.draft), Some(expected), "{names:?} {found:?}");
        }
    }
    // A cluster's call that names a member is the group's change, addressed wrongly.
    let wrong = "aws elasticache modify-cache-cluster --cache-cluster-id accounts-001 --engine-version 7.1 --apply-immediately\n";
    let [group, members] = ACCOUNTS.map(text);
    let reading = read(&format!("{wrong}{group}{members}")).unwrap();
    assert_eq!(reading.clusters.len(), 1);
    assert_eq!(judged(&reading.clusters[0].draft), Some(Verdict::Blocked));
    // And the other way round.
    let wrong = "aws elasticache modify-replication-group --replication-group-id reports --engine-version 3.2.4 --apply-immediately\n";
    let reading = read(&(wrong.to_owned() + &text("aws/lone-nothing-pending.json"))).unwrap();
    let [found] = reading.clusters.as_slice() else { panic!("{:?}", reading.clusters) };
    assert_eq!(found.draft.get(Field::ReplicationGroup), Some("false"));
    assert_eq!(found.draft.get(Field::AddressedTo), Some("replication-group"));
    assert_eq!(judged(&found.draft), Some(Verdict::Blocked));
}

#[test]
fn nothing_of_a_command_is_lost() {
    let reading = reading(&["commands/script.sh.txt"]);
    assert!(reading.notes[0].text.starts_with("modify-serverless-cache was set aside"));
    let found: Vec<(&str, String)> =
        reading.clusters.iter().map(|it| (it.id.as_deref().unwrap_or("-"), asked(it))).collect();
    let expected = [
        ("-", "engineVersion=${VERSION} addressedTo=replication-group applyImmediately=true"),
        (
            "accounts",
            "engineVersion=file://change.json nodeType=file://change.json addressedTo=replication-group applyImmediately=false",
        ),
        ("accounts", "engineVersion=7.1 addressedTo=replication-group applyImmediately=false"),
        ("-", "engineVersion=7.1 applyImmediately=false"),
        ("reports", "nodeType=cache.m3.large addressedTo=cache-cluster applyImmediately=false"),
    ];
    let found: Vec<_> = found.iter().map(|(id, asked)| (*id, asked.as_str())).collect();
    assert_eq!(found, expected);
    let [open, elsewhere, odd, global, lone] = reading.clusters.as_slice() else { panic!() };
    for unreadable in [open, elsewhere] {
        assert_eq!(judged(&unreadable.draft), None);
    }
    assert!(says(open, "Only a shell knows what ${VERSION} is"));
    let file = elsewhere.missing.iter().find(|missing| missing.command == "cat change.json");
    assert!(file.unwrap().because.contains("file://change.json"));
    assert!(says(odd, "isn't known to have, and that were left out: --force, --apply-now."));
    assert!(says(odd, "doesn't say --apply-immediately"));
    assert!(says(global, "refused without --apply-immediately"));
    assert_eq!(judged(&global.draft), Some(Verdict::Undetermined));
    assert_eq!(lone.draft.get(Field::Region), Some("eu-west-1"));
    let cmd = self::reading(&["commands/cmd.txt"]);
    assert_eq!(
        asked(&cmd.clusters[0]),
        "engineVersion=3.2.4 addressedTo=cache-cluster applyImmediately=true"
    );
    assert!(says(&cmd.clusters[0], "not part of the check: --num-cache-nodes"));
}

#[test]
fn a_template_says_what_is_wanted() {
    let reading = reading(&["cloudformation/template.yaml"]);
    let sessions = change(&reading, "Sessions");
    assert_eq!(
        asked(sessions),
        "engine=redis engineVersion=7.1 nodeType=cache.r6g.xlarge parameterGroup=Parameters7"
    );
    assert!(says(sessions, "by the default of EngineVersion: a stack can give another value"));
    assert!(says(sessions, "look at the answer for both"));
    let change_set = |found: &Found| {
        found.missing.iter().any(|missing| missing.command.contains("describe-change-set"))
    };
    assert!(change_set(sessions));
    let carts = change(&reading, "Carts");
    assert_eq!(carts.id, None);
    assert_eq!(
        asked(carts),
        "engine=valkey engineVersion=8.0 nodeType=!Ref NodeType clusterMode=enabled shards=2"
    );
    // What isn't resolved is never taken for nothing.
    assert_eq!(judged(&carts.draft), None);
    assert!(asked(change(&reading, "Search")).contains("engineVersion=!If [IsProd, 7.1, 7.0]"));
    assert_eq!(asked(change(&reading, "World")), "engineVersion=7.1");
    assert!(reading.notes[0].text.starts_with("Serverless caches were set aside"));
    // As get-template prints it.
    assert_eq!(self::reading(&["cloudformation/get-template.json"]), reading);
}

#[test]
fn a_template_is_joined_with_what_aws_says() {
    let json = text("cloudformation/template.json").replace("sessions", "accounts");
    let yaml = text("cloudformation/template.yaml").replace("Id: sessions", "Id: accounts");
    let [group, members] = ACCOUNTS.map(text);
    for template in [&json, &yaml] {
        let reading = read(&format!("{template}\n{group}{members}")).unwrap();
        let found = change(&reading, "Sessions");
        assert_eq!(found.id.as_deref(), Some("accounts"));
        // Whether at once isn't told: both answers are there.
        assert_eq!(found.draft.get(Field::ApplyImmediately), None);
        let both = ["true", "false"]
            .map(|now| judged(&found.draft.clone().with(Field::ApplyImmediately, now)));
        assert_eq!(both, [Some(Verdict::Allowed), Some(Verdict::Deferred)], "{found:?}");
    }
    // What can't be changed in place, and differs from what is there.
    let lone = json.replace("\"lone\"", "\"reports\"");
    let reading = read(&(lone + &text("aws/lone-nothing-pending.json"))).unwrap();
    let found = change(&reading, "Lone");
    let planned = found.planned.as_ref().unwrap();
    assert_eq!(planned.action, Replace);
    assert_eq!(planned.because, ["Engine would change from redis to valkey, not in place"]);
    assert!(found.notes[0].text.starts_with("CloudFormation will destroy this cache"));
    let unencrypted =
        json.replace("\"AtRestEncryptionEnabled\": \"true\"", "\"AtRestEncryptionEnabled\": false");
    let reading = read(&format!("{unencrypted}{group}{members}")).unwrap();
    assert_eq!(change(&reading, "Sessions").planned.as_ref().unwrap().action, Replace);
}

#[test]
fn a_change_set_says_what_is_replaced() {
    let reading = reading(&["cloudformation/change-set.json"]);
    for (name, action, request) in [
        ("Sessions", Modify, "engineVersion=7.1"),
        ("Lone", Replace, "engine=valkey engineVersion=(not in the change set)"),
        ("Carts", Modify, "nodeType=cache.r6g.xlarge"),
        ("Fresh", Create, ""),
        ("Old", Delete, ""),
    ] {
        let found = change(&reading, name);
        let planned = found.planned.as_ref().unwrap();
        assert_eq!((planned.tool, planned.action), (Tool::CloudFormation, action), "{name}");
        assert_eq!(asked(found), request, "{name}");
        assert_eq!(found.draft.get(Field::Region), Some("eu-west-1"), "{name}");
    }
    assert!(says(change(&reading, "Carts"), "Replacement is Conditional"));
    assert_eq!(
        change(&reading, "Carts").planned.as_ref().unwrap().because,
        ["AuthToken would change, perhaps not in place"]
    );
    let lone = change(&reading, "Lone");
    let command = "aws cloudformation describe-change-set --change-set-name engine-7 --stack-name shop --include-property-values";
    assert_eq!(lone.missing.last().unwrap().command, command);
    assert_eq!(reading.clusters.len(), 5);
    let kept =
        text("cloudformation/change-set.json").replace("ReplaceAndSnapshot", "ReplaceAndRetain");
    let reading = read(&kept).unwrap();
    assert!(change(&reading, "Lone").notes[0].text.contains("which stays where it is"));
}
