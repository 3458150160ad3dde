//! Cluster mode, shards, replicas and Multi-AZ, which stand on the group.

use upgrade_check_core::Field;

use crate::agree::{Sheet, distinct};
use crate::items::Group;
use crate::join::Subject;

/// Puts what the group's documents say of its shape.
pub(crate) fn put(subject: &Subject, sheet: &mut Sheet) {
    let groups = &subject.groups;
    sheet.agreed(Field::ClusterMode, "cluster mode", &mut groups.iter().filter_map(mode));
    if groups.is_empty() && subject.is_group && has_sharded_parameters(subject) {
        sheet.draft.set(Field::ClusterMode, "enabled");
        let why = "The default parameter group in use is the one for cluster mode enabled.";
        sheet.note(Field::ClusterMode, why);
    }
    let shards: Vec<String> = groups.iter().filter_map(shards).collect();
    sheet.agreed(Field::Shards, "number of shards", &mut shards.iter().map(AsRef::as_ref));
    let replicas: Vec<String> = groups.iter().filter_map(replicas).collect();
    sheet.agreed(Field::Replicas, "number of replicas", &mut replicas.iter().map(AsRef::as_ref));
    multi_az(subject, sheet);
}

/// Cluster mode. Before `ClusterMode` there was `ClusterEnabled`, and before that only a group with
/// cluster mode enabled had a configuration endpoint or more than one node group.
fn mode(group: &Group) -> Option<&str> {
    let many = group.node_groups.len() > 1;
    match (group.mode.as_deref(), group.sharded) {
        (Some("disabled"), _) if many => None,
        (Some(mode), _) => Some(mode),
        (None, Some(true)) => Some("enabled"),
        // `compatible` has a configuration endpoint too, and an older CLI doesn't print it.
        (None, Some(false)) => (!many && !group.has_configuration_endpoint).then_some("disabled"),
        (None, None) if many || group.has_configuration_endpoint => Some("enabled"),
        // Only nodes of a group with cluster mode disabled have a role.
        (None, None) => group.node_groups.iter().any(|shard| shard.has_roles).then_some("disabled"),
    }
}

/// `default.redis3.2.cluster.on` and its like can be in use with cluster mode enabled only.
fn has_sharded_parameters(subject: &Subject) -> bool {
    subject
        .clusters()
        .filter_map(|cluster| cluster.parameter_group.as_deref())
        .any(|name| name.starts_with("default.") && name.ends_with(".cluster.on"))
}

fn shards(group: &Group) -> Option<String> {
    let count = group.node_groups.len();
    (count > 0).then(|| count.to_string())
}

/// The replicas of the shard that has the fewest.
fn replicas(group: &Group) -> Option<String> {
    let fewest = group
        .node_groups
        .iter()
        .map(|shard| shard.nodes?.checked_sub(1))
        .reduce(|a, b| Some(a?.min(b?)))??;
    Some(fewest.to_string())
}

/// In the 2018 guide Multi-AZ and automatic failover are one thing, `AutomaticFailover`.
fn multi_az(subject: &Subject, sheet: &mut Sheet) {
    let groups = &subject.groups;
    let failover = distinct(&mut groups.iter().filter_map(|group| group.failover.as_deref()));
    match *failover.as_slice() {
        [] => {}
        ["disabled"] => sheet.flag(Field::MultiAz, false),
        ["enabled"] => {
            sheet.flag(Field::MultiAz, true);
            if groups.iter().any(|group| group.multi_az.as_deref() == Some("disabled")) {
                sheet.note(
                    Field::MultiAz,
                    "MultiAZ is disabled and AutomaticFailover enabled. The 2018 guide calls automatic failover Multi-AZ, so it counts as on.",
                );
            }
            if sheet.draft.get(Field::Replicas) == Some("0") {
                sheet.draft.clear(Field::Replicas);
                sheet.note(
                    Field::Replicas,
                    "AutomaticFailover is enabled, yet a node group has no replica: the number of replicas was left out.",
                );
            }
        }
        ref other => {
            let now = other.join(", ");
            sheet.note(
                Field::MultiAz,
                format!("AutomaticFailover is {now}: whether Multi-AZ is on was left out."),
            );
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
