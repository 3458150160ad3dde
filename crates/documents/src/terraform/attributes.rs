//! The attributes of the provider's resources, as what is known of a cluster.

use upgrade_check_core::Field;

use super::Kind;
use crate::fact::Topic;
use crate::items::Item;
use crate::region;
use crate::value::Value;

/// The attributes of a resource, before or after a change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attributes<'a>(pub(super) &'a Value);

impl<'a> Attributes<'a> {
    /// A single value that isn't empty.
    pub(super) fn text(self, name: &str) -> Option<String> {
        let text = self.0.text_of(name)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// A flag, which some attributes hold as text.
    fn flag(self, name: &str) -> Option<bool> {
        self.text(name)?.parse().ok()
    }

    fn number(self, name: &str) -> Option<u64> {
        self.text(name)?.parse().ok()
    }

    /// What a list or a set of texts holds.
    fn texts(self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.get(name).map_or(&[][..], Value::items).iter().filter_map(Value::text)
    }

    /// The version that runs: what AWS gives rather than what the configuration asks for, which can be `6.x`.
    pub(super) fn version(self) -> Option<String> {
        self.text("engine_version_actual").or_else(|| self.text("engine_version"))
    }

    /// The id of the group or cluster.
    pub(super) fn id(self, kind: Kind) -> Option<String> {
        match kind {
            Kind::Group => self.text("replication_group_id").or_else(|| self.text("id")),
            Kind::Cluster => self.text("cluster_id").or_else(|| self.text("id")),
            Kind::Global => None,
        }
    }

    /// The region, of the resource itself or of its ARN.
    pub(super) fn region(self) -> Option<String> {
        let own = self.text("region").filter(|text| region::is_region(text));
        own.or_else(|| region::of_arn(&self.text("arn")?).map(ToOwned::to_owned))
    }
}

/// What is known of a cluster by the attributes of its resource.
pub(super) fn item(kind: Kind, attributes: Attributes) -> Item {
    let mut item = Item::new(&attributes.id(kind).unwrap_or_default(), kind != Kind::Cluster);
    item.tell(Field::Region, attributes.region().as_deref());
    if kind == Kind::Global {
        return item;
    }
    for (field, name) in [
        (Field::Engine, "engine"),
        (Field::NodeType, "node_type"),
        (Field::ParameterGroup, "parameter_group_name"),
        (Field::Window, "maintenance_window"),
        (Field::TransitEncryption, "transit_encryption_enabled"),
        (Field::AtRestEncryption, "at_rest_encryption_enabled"),
    ] {
        item.tell(field, attributes.text(name).as_deref());
    }
    item.tell(Field::EngineVersion, attributes.version().as_deref());
    if kind == Kind::Group {
        group(&mut item, attributes);
    } else {
        item.group = attributes.text("replication_group_id").map(Into::into);
    }
    item
}

fn group(item: &mut Item, attributes: Attributes) {
    item.mark(Topic::IsGroup, true);
    for member in attributes.texts("member_clusters") {
        item.put(Topic::Member, member);
    }
    for (field, name) in [
        (Field::AutomaticFailover, "automatic_failover_enabled"),
        (Field::MultiAz, "multi_az_enabled"),
    ] {
        let word = attributes.flag(name).map(|on| if on { "enabled" } else { "disabled" });
        item.tell(field, word);
    }
    let shards = attributes.number("num_node_groups").filter(|shards| *shards > 0);
    // With more than one shard cluster mode is enabled, whatever an older provider calls it.
    let sharded = attributes.flag("cluster_enabled");
    let mode = attributes.text("cluster_mode").or_else(|| {
        let known = if shards.is_some_and(|shards| shards > 1) { Some(true) } else { sharded };
        known.map(|on| if on { "enabled" } else { "disabled" }.to_owned())
    });
    item.tell(Field::ClusterMode, mode.as_deref());
    item.tell(Field::Shards, shards.map(|shards| shards.to_string()).as_deref());
    let nodes = attributes.number("num_cache_clusters").filter(|nodes| *nodes > 0);
    let replicas = attributes.number("replicas_per_node_group").or_else(|| {
        let one_shard = shards.is_none_or(|shards| shards == 1);
        nodes.filter(|_| one_shard).map(|nodes| nodes - 1)
    });
    item.tell(Field::Replicas, replicas.map(|replicas| replicas.to_string()).as_deref());
    if attributes.text("global_replication_group_id").is_some() {
        item.tell(Field::GlobalDatastore, Some("true"));
    }
}
