//! A situation of the second implementation as an input of the engine.

use upgrade_check_core::{Draft, Field};

use crate::twin::{Mode, PendingValue, Situation};

/// The input that says what `situation` says.
#[must_use]
pub fn draft(situation: &Situation) -> Draft {
    let mut draft = Draft::of([(Field::Edition, "2018")]);
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
    draft
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
