//! Cluster mode, shards, replicas and Multi-AZ, which stand on the group.

use upgrade_check_core::Field;

use crate::agree::Sheet;
use crate::fact::Topic;

/// Puts what the group's documents say of its shape.
pub(crate) fn put(sheet: &mut Sheet) {
    sheet.agreed(Field::ClusterMode);
    if !sheet.item.has(Topic::IsGroup) && sheet.item.is_group && has_sharded_parameters(sheet) {
        sheet.put(Field::ClusterMode, "enabled");
        let why = "The default parameter group in use is the one for cluster mode enabled.";
        sheet.note(Field::ClusterMode, why);
    }
    sheet.agreed(Field::Shards);
    sheet.agreed(Field::Replicas);
    multi_az(sheet);
}

/// `default.redis3.2.cluster.on` and its like can be in use with cluster mode enabled only.
fn has_sharded_parameters(sheet: &Sheet) -> bool {
    sheet
        .item
        .values(Field::ParameterGroup)
        .iter()
        .any(|name| name.starts_with("default.") && name.ends_with(".cluster.on"))
}

/// In the 2018 guide Multi-AZ and automatic failover are one thing, `AutomaticFailover`.
fn multi_az(sheet: &mut Sheet) {
    match *sheet.item.values(Field::MultiAz).as_slice() {
        [] => {}
        ["disabled"] => sheet.flag(Field::MultiAz, false),
        ["enabled"] => {
            sheet.flag(Field::MultiAz, true);
            if sheet.item.has(Topic::IsInOneZone) {
                let text = "MultiAZ is disabled and AutomaticFailover enabled. The 2018 guide calls automatic failover Multi-AZ, so it counts as on.";
                sheet.note(Field::MultiAz, text);
            }
            if sheet.draft.get(Field::Replicas) == Some("0") {
                sheet.put(Field::Replicas, "");
                let text = "AutomaticFailover is enabled, yet a node group has no replica: the number was left out.";
                sheet.note(Field::Replicas, text);
            }
        }
        [other, ..] => {
            let text =
                format!("AutomaticFailover is {other}: whether Multi-AZ is on was left out.");
            sheet.note(Field::MultiAz, &text);
        }
    }
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

    #[test]
    fn takes_automatic_failover_for_multi_az() {
        for (failover, expected) in
            [("enabled", "true"), ("disabled", "false"), ("enabling", ""), ("disabling", "")]
        {
            check(&format!(r#""AutomaticFailover": "{failover}""#), ["", "", "", expected]);
        }
        let both = r#""AutomaticFailover": "enabled", "MultiAZ": "disabled""#;
        check(both, ["", "", "", "true"]);
    }
}
