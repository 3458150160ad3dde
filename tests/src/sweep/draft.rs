//! A situation of the second implementation as an input of the engine.

use upgrade_check_core::{Draft, Field};

use crate::twin::{AddressedTo, Edition, Mode, PendingValue, Situation};

/// The input that says what `situation` says.
#[must_use]
pub fn draft(situation: &Situation) -> Draft {
    let edition = edition(situation.edition);
    let mut draft = Draft::of([(Field::Edition, edition.as_str())]);
    let mut text = |field: Field, value: Option<&str>| {
        if let Some(value) = value {
            draft.set(field, value);
        }
    };
    let flag = |value: Option<bool>| value.map(|value| if value { "true" } else { "false" });
    let mode = |value: Option<Mode>| {
        value.map(|mode| match mode {
            Mode::Disabled => "disabled",
            Mode::Compatible => "compatible",
            Mode::Enabled => "enabled",
        })
    };
    let allowed = situation.allowed_node_types.map(|types| match types {
        [] => ",".to_owned(),
        types => types.join(","),
    });
    let number = |value: Option<u32>| value.map(|value| value.to_string());
    text(Field::ReplicationGroup, flag(situation.replication_group));
    text(Field::Engine, situation.engine);
    text(Field::EngineVersion, situation.version);
    text(Field::ClusterMode, mode(situation.mode));
    text(Field::Shards, number(situation.shards).as_deref());
    text(Field::Replicas, number(situation.replicas).as_deref());
    text(Field::MultiAz, flag(situation.multi_az));
    text(Field::NodeType, situation.node_type);
    text(Field::Status, situation.status);
    text(Field::TransitEncryption, flag(situation.transit));
    text(Field::AtRestEncryption, flag(situation.at_rest));
    text(Field::AllowedNodeTypes, allowed.as_deref());
    text(Field::ToEngineVersion, situation.ask.version);
    text(Field::ToNodeType, situation.ask.node_type);
    text(Field::ToClusterMode, mode(situation.ask.mode));
    text(Field::ToShards, number(situation.ask.shards).as_deref());
    text(Field::ApplyImmediately, flag(situation.ask.apply_immediately));
    put_pending(&mut draft, situation);
    put_later_facts(&mut draft, situation);
    draft
}

/// The two editions by their names, any other day as a date.
fn edition(edition: Edition) -> String {
    match edition {
        Edition::E2018 => "2018".to_owned(),
        Edition::E2026 => "2026".to_owned(),
        Edition((year, month, day)) => format!("{year}-{month:02}-{day:02}"),
    }
}

/// What only guides after 2018 speak of.
fn put_later_facts(draft: &mut Draft, situation: &Situation) {
    let flag = |value: Option<bool>| value.map(|value| value.to_string());
    let text = |value: Option<&str>| value.map(str::to_owned);
    let addressed_to = situation.ask.addressed_to.map(|to| match to {
        AddressedTo::ReplicationGroup => "replication-group",
        AddressedTo::CacheCluster => "cache-cluster",
    });
    for (field, value) in [
        (Field::AutomaticFailover, flag(situation.failover)),
        (Field::GlobalDatastore, flag(situation.global)),
        (Field::Serverless, flag(situation.serverless)),
        (Field::ServiceUpdate, text(situation.service_update)),
        (Field::OfferedVersions, situation.offered.map(|list| list.join(","))),
        (Field::ParameterGroup, text(situation.parameter_group)),
        (Field::ToEngine, text(situation.ask.engine)),
        (Field::ToParameterGroup, text(situation.ask.parameter_group)),
        (Field::AddressedTo, text(addressed_to)),
    ] {
        if let Some(value) = value {
            draft.set(field, value);
        }
    }
}

fn put_pending(draft: &mut Draft, situation: &Situation) {
    let pending = &situation.pending;
    let both = [pending.version, pending.node_type];
    if both == [PendingValue::NotKnown; 2] {
        return;
    }
    draft.set(Field::Pending, "{}");
    if let PendingValue::Value(version) = pending.version {
        draft.set(Field::PendingEngineVersion, version);
    }
    if let PendingValue::Value(node_type) = pending.node_type {
        draft.set(Field::PendingNodeType, node_type);
    }
    if both.contains(&PendingValue::NotKnown) {
        draft.set(Field::PendingIncomplete, "true");
    }
}
