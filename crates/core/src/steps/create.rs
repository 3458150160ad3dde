//! Creating a new cluster or group in place of the old one.

use crate::call::Call;
use crate::editions::days;
use crate::facts::ClusterMode;
use crate::request::Request;
use crate::step::Step;
use crate::{Engine, EngineVersion, NodeType};

/// What a new cluster or group is to be; everything else is taken over from the old one.
pub(crate) struct NewGroup<'a> {
    pub(crate) description: &'static str,
    pub(crate) version: Option<EngineVersion>,
    pub(crate) node_type: Option<NodeType>,
    pub(crate) sharded: bool,
    pub(crate) shards: Option<u32>,
    pub(crate) snapshot: Option<&'a str>,
}

/// The call that creates it, as a step with this title.
pub(crate) fn create(request: &Request, new: &NewGroup<'_>, title: &str) -> Step {
    let facts = &request.facts;
    let node_type = new.node_type.map_or_else(|| "<node-type>".to_owned(), |it| it.to_string());
    let ending = if new.sharded { ".cluster.on" } else { "" };
    let parameters =
        new.version.map(|it| format!("default.{}{ending}", it.family(request.to_engine())));
    let base = |call: Call| {
        call.text("Engine", request.to_engine().as_str())
            .text_if("EngineVersion", new.version)
            .text("CacheNodeType", node_type.clone())
            .text_if("CacheParameterGroupName", parameters.clone())
            .text_if("SnapshotName", new.snapshot)
    };
    let mut step = Step::new(title);
    if !request.goes_to_group() && !new.sharded {
        let call = Call::of("CreateCacheCluster", request)
            .text("CacheClusterId", "<new-cache-cluster-id>");
        if request.to_engine() == Engine::Memcached {
            step =
                step.note("How many nodes the old one has isn't asked here: the command says 1.");
        }
        return step.call(base(call).number("NumCacheNodes", 1)).note(TAKE_OVER);
    }
    let call = Call::of("CreateReplicationGroup", request)
        .text("ReplicationGroupId", "<new-replication-group-id>")
        .text("ReplicationGroupDescription", new.description);
    let mut call = base(call);
    if facts.replicas.is_none() {
        step = step.note("How many replicas the old one has isn't known: the command says 1.");
    }
    let replicas = facts.replicas.unwrap_or(1);
    if new.sharded {
        if new.shards.is_none() {
            step = step.note("How many shards the old one has isn't known: the command says 1.");
        }
        // With cluster mode enabled, failover can't be off.
        call = call
            .number("NumNodeGroups", new.shards.unwrap_or(1))
            .number("ReplicasPerNodeGroup", replicas)
            .flag("AutomaticFailoverEnabled", true);
    } else {
        call = call.number("NumCacheClusters", replicas + 1);
        if let Some(on) = facts.known_multi_az() {
            call =
                call.flag("AutomaticFailoverEnabled", on || facts.known_failover() == Some(true));
        }
        if facts.known_multi_az() == Some(true) && facts.edition.is_since(days::AFTER_SEED) {
            call = call.flag("MultiAZEnabled", true);
        }
    }
    if facts.known_transit() == Some(true) {
        call = call.flag("TransitEncryptionEnabled", true);
    }
    if facts.known_at_rest() == Some(true) {
        call = call.flag("AtRestEncryptionEnabled", true);
    }
    if facts.known_transit().is_none() || facts.known_at_rest().is_none() {
        step = step.note("Whether the old one is encrypted isn't known: if it is, add the encryption options. They can't be added later.");
    }
    if facts.known_custom_group() == Some(true) {
        step = step.note("The command gives the default parameter group: carry the values of your own over into one of the new family.");
    }
    step.call(call).note(TAKE_OVER)
}

const TAKE_OVER: &str = "Give it the subnet group and the security groups of the old one as well: it takes the defaults otherwise.";

/// Whether the old group is sharded.
pub(crate) fn is_sharded(request: &Request) -> bool {
    request.mode() == Some(ClusterMode::Enabled)
}
