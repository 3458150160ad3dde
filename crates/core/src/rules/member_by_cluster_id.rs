//! A member of a group is changed through the group

use crate::Field;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::ADDRESS_GROUP;

pub(super) static RULE: Rule = Rule {
    id: "member-by-cluster-id",
    title: "Groups and lone clusters have calls of their own",
    manual: Rule::manual(
        "ModifyCacheCluster is for clusters that are in no replication group, ModifyReplicationGroup for groups. That AWS refuses a member addressed by its cluster id is concluded; reports show the mirror: a group's id in the cluster's call isn't found.",
    ),
    effect: Effect::Block,
    sources: &[inferred(Section::Api), inferred(Section::Reports)],
    check: |facts| match (facts.to_cluster?, facts.group) {
        (true, Some(true)) | (false, Some(false)) => Some(Effect::Block),
        (_, None) => Some(Effect::Ask),
        _ => None,
    },
    because: Because::Made(|request, _| match request.is_group() {
        Some(true) => format!(
            "{} is a replication group: send the request to it, not to one of its clusters.",
            request.id.as_deref().unwrap_or("This")
        ),
        Some(false) => {
            "The cluster is in no replication group: the call for groups doesn't find it."
                .to_owned()
        }
        None => "Whether it is a replication group isn't told; the two have calls of their own."
            .to_owned(),
    }),
    asks: Some(Field::ReplicationGroup),
    fields: &[Field::AddressedTo, Field::ReplicationGroup],
    ways: &[&ADDRESS_GROUP],
    words_known: |_| None,
    // The text is that of a group's id in the call for clusters.
    refusals: &[Refusal { code: "CacheClusterNotFound", text: "CacheCluster not found: {id}" }],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=6.2 group=true addressed=cache-cluster to=7.1"]);
        silent(
            &RULE,
            &[
                "as-of=2026 version=6.2 group=false addressed=cache-cluster to=7.1",
                "as-of=2026 version=6.2 group=true to=7.1",
            ],
        );
    }
}
