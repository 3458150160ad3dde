//! Cluster mode, shards, replicas and Multi-AZ, which stand on the group.

use upgrade_check_core::Field;

use crate::agree::Sheet;
use crate::fact::Topic;
use crate::later::is_of_later_years;

/// Puts what the group's documents say of its shape; to be called once engine, version and node
/// type are there.
pub(crate) fn put(sheet: &mut Sheet) {
    sheet.agreed(Field::ClusterMode);
    if !sheet.item.has(Topic::IsGroup) && sheet.item.is_group && has_sharded_parameters(sheet) {
        sheet.put(Field::ClusterMode, "enabled");
        let why = "The default parameter group in use is the one for cluster mode enabled.";
        sheet.note(Field::ClusterMode, why);
    }
    sheet.any(Field::GlobalDatastore);
    if sheet.draft.get(Field::GlobalDatastore) == Some("true") {
        let role = sheet.item.first(Topic::Role).unwrap_or("member");
        let text = format!(
            "The group is in a Global Datastore ({role}): its version and node type are changed there, not on the group."
        );
        sheet.note(Field::GlobalDatastore, &text);
    }
    sheet.agreed(Field::Shards);
    sheet.agreed(Field::Replicas);
    failover(sheet);
}

/// `default.redis3.2.cluster.on` and its like can be in use with cluster mode enabled only; those of
/// Redis 7 and of Valkey with cluster mode compatible too.
fn has_sharded_parameters(sheet: &Sheet) -> bool {
    sheet
        .item
        .values(Field::ParameterGroup)
        .iter()
        .filter_map(|name| name.strip_prefix("default.redis"))
        .any(|family| !family.starts_with('7') && family.ends_with(".cluster.on"))
}

/// Automatic failover and Multi-AZ. They were one thing, `AutomaticFailover`, in the documents of the
/// 2018 guide's years, and are one to the guide itself.
fn failover(sheet: &mut Sheet) {
    let item = sheet.item;
    let failover = switch(sheet, Field::AutomaticFailover);
    let is_told = |field| !item.values(field).is_empty();
    let are_two = is_told(Field::MultiAz) && is_of_later_years(&sheet.draft);
    if is_told(Field::AutomaticFailover) && !are_two {
        if failover == Some(true) && item.values(Field::MultiAz) == ["disabled"] {
            let text = "MultiAZ is disabled and AutomaticFailover enabled. The 2018 guide, which can answer for this group, calls automatic failover Multi-AZ: it counts as on.";
            sheet.note(Field::MultiAz, text);
        }
        if let Some(on) = failover {
            sheet.flag(Field::MultiAz, on);
        }
    } else if switch(sheet, Field::MultiAz) == Some(false) && !are_two {
        sheet.put(Field::MultiAz, "");
    }
    // With cluster mode enabled there can be failover without a replica, but no Multi-AZ.
    let is = |field, text| sheet.draft.get(field) == Some(text);
    let needs_replica = is(Field::MultiAz, "true")
        || (failover == Some(true) && !is(Field::ClusterMode, "enabled"));
    if needs_replica && is(Field::Replicas, "0") {
        sheet.put(Field::Replicas, "");
        let text = "Failover is on, yet a node group has no replica: the number was left out.";
        sheet.note(Field::Replicas, text);
    }
}

/// Puts whether something is on; what is between the two is left out with a note.
fn switch(sheet: &mut Sheet, field: Field) -> Option<bool> {
    let values = sheet.item.values(field);
    let is_on = match *values.as_slice() {
        [] => return None,
        ["enabled"] => true,
        ["disabled"] => false,
        _ => {
            let text =
                format!("The text says {}: whether it is on was left out.", values.join(", "));
            sheet.note(field, &text);
            return None;
        }
    };
    sheet.flag(field, is_on);
    Some(is_on)
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::Field;

    use crate::read;

    fn fields(group: &str) -> [Option<String>; 4] {
        let reading = read(&format!(r#"{{"ReplicationGroupId": "g", {group}}}"#)).unwrap();
        let draft = &reading.clusters[0].draft;
        [Field::ClusterMode, Field::Shards, Field::Replicas, Field::MultiAz]
            .map(|field| draft.get(field).map(ToOwned::to_owned))
    }

    fn check(group: &str, expected: [&str; 4]) {
        let expected = expected.map(|text| (!text.is_empty()).then(|| text.to_owned()));
        assert_eq!(fields(group), expected, "{group}");
    }

    const NODE: &str = r#"{"CurrentRole": "primary"}"#;

    #[test]
    fn reads_shapes_of_all_years() {
        check(r#""ClusterMode": "compatible", "ClusterEnabled": true"#, ["compatible", "", "", ""]);
        check(r#""ClusterEnabled": true"#, ["enabled", "", "", ""]);
        check(r#""ClusterEnabled": "False""#, ["disabled", "", "", ""]);
        check(r#""ClusterEnabled": false, "ConfigurationEndpoint": {"Port": 1}"#, [""; 4]);
        check(r#""ConfigurationEndpoint": {"Address": "x", "Port": 1}"#, ["enabled", "", "", ""]);
        check(r#""ConfigurationEndpoint": null"#, [""; 4]);
        check(r#""NodeGroups": [{}, {}]"#, ["enabled", "2", "", ""]);
        check(r#""NodeGroups": [{"NodeGroupMembers": [{}, {}]}]"#, ["", "1", "1", ""]);
        check(
            &format!(r#""NodeGroups": [{{"NodeGroupMembers": [{NODE}, {{}}, {{}}]}}]"#),
            ["disabled", "1", "2", ""],
        );
        check(r#""ClusterMode": "disabled", "NodeGroups": [{}, {}]"#, ["", "2", "", ""]);
    }

    #[test]
    fn counts_the_replicas_of_the_smallest_shard() {
        let shard =
            |nodes: usize| format!(r#"{{"NodeGroupMembers": [{}]}}"#, vec!["{}"; nodes].join(","));
        let shards = |a, b| format!(r#""NodeGroups": [{}, {}]"#, shard(a), shard(b));
        check(&shards(3, 2), ["enabled", "2", "1", ""]);
        check(&shards(3, 0), ["enabled", "2", "", ""]);
        check(
            &(shards(3, 1) + r#", "AutomaticFailover": "enabled""#),
            ["enabled", "2", "", "true"],
        );
    }

    /// Multi-AZ, automatic failover, replicas and membership in a Global Datastore.
    fn failover(group: &str, expected: [&str; 4]) {
        let reading = read(&format!(r#"{{"ReplicationGroupId": "g", {group}}}"#)).unwrap();
        let draft = &reading.clusters[0].draft;
        let fields =
            [Field::MultiAz, Field::AutomaticFailover, Field::Replicas, Field::GlobalDatastore]
                .map(|field| draft.get(field).unwrap_or_default());
        assert_eq!(fields, expected, "{group}");
    }

    #[test]
    fn takes_automatic_failover_for_multi_az_in_documents_of_the_time() {
        for (text, expected) in
            [("enabled", "true"), ("disabled", "false"), ("enabling", ""), ("disabling", "")]
        {
            failover(&format!(r#""AutomaticFailover": "{text}""#), [expected, expected, "", ""]);
        }
        // The 2018 guide calls failover Multi-AZ, where it can answer.
        let both = r#""AutomaticFailover": "enabled", "MultiAZ": "disabled""#;
        failover(both, ["true", "true", "", ""]);
        failover(r#""AutomaticFailover": "enabling", "MultiAZ": "disabled""#, ["", "", "", ""]);
        failover(r#""MultiAZ": "disabled""#, ["", "", "", ""]);
        failover(r#""MultiAZ": "enabled""#, ["true", "", "", ""]);
    }

    #[test]
    fn tells_multi_az_from_failover_today() {
        let today = |members: &str, expected| {
            failover(&format!(r#""Engine": "valkey", {members}"#), expected);
        };
        today(
            r#""AutomaticFailover": "enabled", "MultiAZ": "disabled""#,
            ["false", "true", "", ""],
        );
        today(r#""AutomaticFailover": "enabled", "MultiAZ": "enabled""#, ["true", "true", "", ""]);
        today(r#""AutomaticFailover": "disabling", "MultiAZ": "disabled""#, ["false", "", "", ""]);
        today(r#""AutomaticFailover": "enabled""#, ["true", "true", "", ""]);
        let one = r#""NodeGroups": [{"NodeGroupMembers": [{}]}]"#;
        for (mode, multi_az, expected) in [
            ("enabled", "disabled", ["false", "true", "0", ""]),
            ("enabled", "enabled", ["true", "true", "", ""]),
            ("disabled", "disabled", ["false", "true", "", ""]),
        ] {
            let members = format!(
                r#""AutomaticFailover": "enabled", "MultiAZ": "{multi_az}", "ClusterMode": "{mode}", {one}"#
            );
            today(&members, expected);
        }
    }

    #[test]
    fn tells_whether_it_is_in_a_global_datastore() {
        let global = |members: &str, expected| failover(members, ["", "", "", expected]);
        global(r#""GlobalReplicationGroupInfo": {"GlobalReplicationGroupId": "x"}"#, "true");
        global(
            r#""GlobalReplicationGroupInfo": {"GlobalReplicationGroupMemberRole": "SECONDARY"}"#,
            "true",
        );
        global(r#""GlobalReplicationGroupInfo": {}"#, "false");
        global(r#""GlobalReplicationGroupInfo": null"#, "");
        // An older CLI leaves out what it doesn't know.
        global(r#""Status": "available", "ClusterEnabled": false"#, "");
        let whole = r#""Status": "available", "AutomaticFailover": "disabled", "MultiAZ": "disabled", "ClusterEnabled": false,
            "CacheNodeType": "cache.r6g.large", "ARN": "arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:g""#;
        failover(whole, ["false", "false", "", "false"]);
    }
}
