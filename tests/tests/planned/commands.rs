//! Commands: what they ask for, and of which cluster.

use upgrade_check_core::{Field, Verdict};
use upgrade_check_documents::read;

use super::{ACCOUNTS, asked, judged, reading, says, text};

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
    let cmd = super::reading(&["commands/cmd.txt"]);
    assert_eq!(
        asked(&cmd.clusters[0]),
        "engineVersion=3.2.4 addressedTo=cache-cluster applyImmediately=true"
    );
    assert!(says(&cmd.clusters[0], "not part of the check: --num-cache-nodes"));
}
