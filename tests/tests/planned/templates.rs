//! Templates and change sets of CloudFormation.

use upgrade_check_core::{Field, Verdict};
use upgrade_check_documents::{Found, Tool, read};

use super::{
    ACCOUNTS, Create, Delete, Modify, Replace, asked, change, judged, reading, says, text,
};

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
    assert_eq!(super::reading(&["cloudformation/get-template.json"]), reading);
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
