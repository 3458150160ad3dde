//! The one table of how fields look in the form. A new field is a line here, and one in the group that it belongs to.

use upgrade_check_core::Field;

use super::suggestions::{NEW_VERSIONS, NODE_TYPES, VERSIONS};

/// How a field looks.
pub(crate) struct Spec {
    /// Its name.
    pub(crate) label: &'static str,
    /// What helps to fill it in, where its name doesn't say enough; or nothing.
    pub(crate) hint: &'static str,
    /// What leaving it out is called.
    pub(crate) empty: &'static str,
    /// How it is filled in.
    pub(crate) control: Control,
}

/// How a field is filled in.
#[derive(Clone, Copy)]
pub(crate) enum Control {
    /// A line of text, with the list of suggestions that has this id, if any.
    Line(&'static str),
    /// The same across the whole form.
    Wide,
    /// One of a few words.
    Choice(Words),
    /// Radio buttons for what is pending.
    Pending,
    /// Radio buttons for the timing.
    Timing,
    /// Radio buttons for the edition, and a day.
    Edition,
}

/// Values, and what they are called.
pub(crate) type Words = &'static [(&'static str, &'static str)];

/// What it is called in the form.
pub(crate) fn label(field: Field) -> &'static str {
    spec(field).label
}

const UNKNOWN: &str = "I don’t know";
const SAME: &str = "No change";

const PLAIN: Control = Control::Line("");
const VERSION: Control = Control::Line(VERSIONS);
const NEW_VERSION: Control = Control::Line(NEW_VERSIONS);
const NODE_TYPE: Control = Control::Line(NODE_TYPES);

const KINDS: Control =
    Control::Choice(&[("true", "Replication group"), ("false", "Single cluster, no group")]);
const MODES: Control = Control::Choice(&[
    ("disabled", "Disabled"),
    ("compatible", "Compatible"),
    ("enabled", "Enabled"),
]);
const SWITCH: Control = Control::Choice(&[("true", "On"), ("false", "Off")]);
const ENGINES: Control =
    Control::Choice(&[("redis", "Redis OSS"), ("valkey", "Valkey"), ("memcached", "Memcached")]);
const YES_OR_NO: Control = Control::Choice(&[("true", "Yes"), ("false", "No")]);
const ADDRESSEES: Control = Control::Choice(&[
    ("replication-group", "The replication group"),
    ("cache-cluster", "One of its clusters"),
]);
const YES: Control = Control::Choice(&[("true", "Yes")]);

/// Writes the table: name; what leaving it out is called; how it is filled in; what helps to do so.
macro_rules! specs {
    ($($field:ident: $label:literal, $empty:expr, $control:expr, $hint:literal;)+) => {
        /// How a field looks.
        pub(crate) const fn spec(field: Field) -> &'static Spec {
            match field {
                $(Field::$field => &Spec { label: $label, hint: $hint, empty: $empty, control: $control },)+
            }
        }
    };
}

specs! {
    Edition: "Answer as of", UNKNOWN, Control::Edition, "";
    Now: "Moment", UNKNOWN, PLAIN, "";
    Id: "Name", "Not given", PLAIN, "Replication group id or cluster id, for the commands.";
    ReplicationGroup: "What it is", UNKNOWN, KINDS, "";
    Region: "Region", "Not given", PLAIN, "";
    Engine: "Engine", "Not given: Redis OSS", ENGINES, "";
    EngineVersion: "Engine version", UNKNOWN, VERSION, "";
    ClusterMode: "Cluster mode", UNKNOWN, MODES, "";
    Shards: "Shards", UNKNOWN, PLAIN, "";
    Replicas: "Replicas per shard", UNKNOWN, PLAIN, "";
    MultiAz: "Multi-AZ", UNKNOWN, SWITCH, "";
    NodeType: "Node type", UNKNOWN, NODE_TYPE, "";
    Status: "Status", UNKNOWN, PLAIN, "The first one of cluster, group and node groups that isn’t available.";
    TransitEncryption: "Encryption in transit", UNKNOWN, SWITCH, "";
    AtRestEncryption: "Encryption at rest", UNKNOWN, SWITCH, "";
    ParameterGroup: "Parameter group", UNKNOWN, PLAIN, "";
    ReservedPercent: "reserved-memory-percent", UNKNOWN, PLAIN, "Percent of memory kept back.";
    ReservedBytes: "reserved-memory", UNKNOWN, PLAIN, "Bytes of memory kept back.";
    AllowedNodeTypes: "Allowed node types", UNKNOWN, PLAIN, "What list-allowed-node-type-modifications prints, with commas.";
    AutomaticFailover: "Automatic failover", UNKNOWN, SWITCH, "";
    GlobalDatastore: "Member of a Global Datastore", UNKNOWN, YES_OR_NO, "";
    Serverless: "Serverless cache", "No", YES, "";
    ServiceUpdate: "Service update", "None", PLAIN, "Its status, such as in-progress.";
    OfferedVersions: "Offered versions", "The built-in list", PLAIN, "What describe-cache-engine-versions lists, such as redis 7.1, valkey 8.0.";
    Pending: "What is pending", UNKNOWN, Control::Pending, "";
    PendingEngineVersion: "Pending engine version", "None", NEW_VERSION, "";
    PendingNodeType: "Pending node type", "None", NODE_TYPE, "";
    PendingIncomplete: "May more be pending?", "No", YES, "Say yes where not every member was looked at.";
    Window: "Maintenance window", UNKNOWN, Control::Wide, "UTC, such as sun:05:00-sun:06:00";
    ToEngine: "New engine", SAME, ENGINES, "";
    ToEngineVersion: "New engine version", SAME, NEW_VERSION, "";
    ToNodeType: "New node type", SAME, NODE_TYPE, "";
    ToClusterMode: "New cluster mode", SAME, MODES, "";
    ToShards: "Shards of the new group", "As many as now", PLAIN, "";
    ToParameterGroup: "New parameter group", SAME, PLAIN, "Sent with the request.";
    AddressedTo: "Request names", "The right one", ADDRESSEES, "";
    ApplyImmediately: "When to apply it", UNKNOWN, Control::Timing, "";
}
