//! What a field is called in the form, and what helps to fill it in.

use upgrade_check_core::Field;

/// The field's name in the form.
pub(crate) const fn label(field: Field) -> &'static str {
    match field {
        Field::Edition => "Edition",
        Field::Now => "Moment",
        Field::Id => "Name",
        Field::ReplicationGroup => "What it is",
        Field::Region => "Region",
        Field::Engine => "Engine",
        Field::EngineVersion => "Engine version",
        Field::ClusterMode => "Cluster mode",
        Field::Shards => "Shards",
        Field::Replicas => "Replicas per shard",
        Field::MultiAz => "Multi-AZ",
        Field::NodeType => "Node type",
        Field::Status => "Status",
        Field::TransitEncryption => "Encryption in transit",
        Field::AtRestEncryption => "Encryption at rest",
        Field::ParameterGroup => "Parameter group",
        Field::ReservedPercent => "reserved-memory-percent",
        Field::ReservedBytes => "reserved-memory",
        Field::AllowedNodeTypes => "Allowed node types",
        Field::Pending => "What is pending",
        Field::PendingEngineVersion => "Pending engine version",
        Field::PendingNodeType => "Pending node type",
        Field::PendingIncomplete => "May more be pending?",
        Field::Window => "Maintenance window",
        Field::ToEngine => "New engine",
        Field::ToEngineVersion => "New engine version",
        Field::ToNodeType => "New node type",
        Field::ToClusterMode => "New cluster mode",
        Field::ToShards => "Shards of the new group",
        Field::ToParameterGroup => "New parameter group",
        Field::ApplyImmediately => "When to apply it",
    }
}

/// What helps to fill the field in, where its name doesn't say enough.
pub(crate) const fn hint(field: Field) -> Option<&'static str> {
    Some(match field {
        Field::Id => "Replication group id or cluster id, for the commands.",
        Field::Window => "UTC, such as sun:05:00-sun:06:00",
        Field::Status => "The first one of cluster, group and node groups that isn’t available.",
        Field::ReservedPercent => "Percent of memory kept back.",
        Field::ReservedBytes => "Bytes of memory kept back.",
        Field::AllowedNodeTypes => "What list-allowed-node-type-modifications prints, with commas.",
        Field::ToParameterGroup => "Sent with the request.",
        Field::PendingIncomplete => "Say yes where not every member was looked at.",
        _ => return None,
    })
}

/// What stands in an empty field.
pub(crate) const fn empty(field: Field) -> &'static str {
    match field {
        Field::ToEngineVersion | Field::ToNodeType | Field::ToParameterGroup => "No change",
        Field::PendingEngineVersion | Field::PendingNodeType => "None",
        Field::Id | Field::Region => "Not given",
        Field::ToShards => "As many as now",
        _ => "I don’t know",
    }
}
