//! What a way out changes: in the request, or in the world.

use arrayvec::ArrayVec;

use crate::facts::{ClusterMode, DefaultGroup, Facts, Pending, Status};
use crate::request::Request;
use crate::{Draft, Engine, EngineVersion, Field, NodeType};

/// One change to the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Apply immediately, or in the window.
    ApplyImmediately(bool),
    /// Ask for this version, or for none.
    ToVersion(Option<EngineVersion>),
    /// Ask for this node type, or for none.
    ToNodeType(Option<NodeType>),
    /// Ask for no cluster mode.
    DropClusterMode,
    /// Ask for this cluster mode.
    ToClusterMode(ClusterMode),
    /// The cluster mode has been switched.
    ModeIs(ClusterMode),
    /// Automatic failover is on.
    FailoverOn,
    /// Ask for this engine.
    ToEngine(Engine),
    /// The group has a replica, and fails over to it.
    ReplicaAdded,
    /// Give AWS's default parameter group of the version asked for.
    UseDefaultGroup,
    /// Give a new parameter group of the user's own, of the family of the version asked for.
    GiveNewGroup,
    /// The call names the replication group.
    AddressGroup,
    /// The service update is through.
    UpdateDone,
    /// A new group is to have so many shards.
    ToShards(u32),
    /// What is pending has run.
    PendingRan,
    /// The status is `available`.
    Available,
    /// Multi-AZ is off, and automatic failover with it.
    MultiAzOff,
}

/// The changes of one way out.
pub type Edits = ArrayVec<Edit, 4>;

/// The edits of a way that makes just these.
pub(crate) fn edits<const N: usize>(list: [Edit; N]) -> Edits {
    list.into_iter().collect()
}

/// Makes a way's changes in the form: what the request's facts were concluded to be is put down
/// too, since it stays so though what it was concluded from may change.
pub(crate) fn apply_all(edits: &Edits, draft: &mut Draft, request: &Request) {
    let flag = |on: Option<bool>| on.map(|on| if on { "true" } else { "false" });
    if edits.iter().any(|edit| matches!(edit, Edit::ModeIs(_) | Edit::MultiAzOff)) {
        // Cluster mode compatible, or Multi-AZ, told of them.
        let version = request.version().map(|version| version.to_string());
        put_down(draft, Field::EngineVersion, version.as_deref());
        put_down(draft, Field::ReplicationGroup, flag(request.is_group()));
    }
    if edits.contains(&Edit::PendingRan) || edits.contains(&Edit::ReplicaAdded) {
        let facts = request.facts();
        if let (true, Some(version)) =
            (edits.contains(&Edit::PendingRan), request.pending_version())
        {
            // What runs then is what it means, such as 6.2 for `6.x`.
            draft.set(Field::PendingEngineVersion, version.to_string());
        }
        let engine = request.pending_version().map(|version| facts.engine_of_pending(version));
        if engine.is_some_and(|engine| engine != request.engine()) {
            // What runs after it is another engine than what is in the form.
            draft.set(Field::Engine, engine.unwrap_or_default().as_str());
        }
        let mode = request.mode().map(ClusterMode::as_str);
        put_down(draft, Field::ClusterMode, mode);
        put_down(draft, Field::MultiAz, flag(request.facts.known_multi_az()));
        put_down(draft, Field::TransitEncryption, flag(request.facts.known_transit()));
        put_down(draft, Field::AtRestEncryption, flag(request.facts.known_at_rest()));
        put_down(draft, Field::AutomaticFailover, flag(request.facts.known_failover()));
        // What can't be a member of a Global Datastore is none once it could be one either.
        let not_global = request.facts.known_global() == Some(false);
        if not_global && request.after(edits).facts.can_be_global() {
            put_down(draft, Field::GlobalDatastore, Some("false"));
        }
    }
    for edit in edits {
        edit.apply_to(draft);
    }
    if let Some(group) = group_of(edits, request) {
        draft.set(Field::ToParameterGroup, group);
    }
}

/// Puts what was concluded where nothing stands.
fn put_down(draft: &mut Draft, field: Field, text: Option<&str>) {
    if let (None, Some(text)) = (draft.get(field), text) {
        draft.set(field, text);
    }
}

/// The parameter group that a way gives with the request.
fn group_of(edits: &Edits, request: &Request) -> Option<String> {
    if edits.contains(&Edit::UseDefaultGroup) {
        request.default_group()
    } else if edits.contains(&Edit::GiveNewGroup) {
        request.new_group()
    } else {
        None
    }
}

impl Request {
    /// The request once a way's changes are made.
    pub(crate) fn after(&self, edits: &Edits) -> Self {
        let mut after = self.clone();
        for edit in edits {
            edit.apply(&mut after.facts);
        }
        if let Some(group) = group_of(edits, self) {
            after.to_parameter_group = Some(group.into());
        }
        after
    }
}

impl Edit {
    /// Makes the change on facts.
    pub(crate) fn apply(self, facts: &mut Facts<'_>) {
        match self {
            Self::ApplyImmediately(now) => facts.immediately = now,
            Self::ToVersion(version) => facts.to_version = version,
            Self::ToNodeType(node_type) => facts.to_type = node_type,
            Self::DropClusterMode => facts.to_mode = None,
            Self::ToShards(shards) => facts.to_shards = Some(shards),
            Self::PendingRan => {
                if let Some(version) = facts.known_pending_version().and_then(Pending::value) {
                    let engine = facts.engine_of_pending(version);
                    // A request that names no engine means the one that runs then.
                    if facts.to_engine == facts.engine {
                        facts.to_engine = engine;
                    }
                    facts.engine = engine;
                    facts.newest = facts.edition.newest(facts.engine);
                    facts.set_version(version);
                    facts.version_begins = None;
                }
                if let Some(node_type) = facts.known_pending_type().and_then(Pending::value) {
                    facts.set_node_type(node_type);
                    // AWS made its list for the type that ran before.
                    facts.allowed = None;
                }
                facts.set_pending_version(Pending::Nothing);
                facts.set_pending_type(Pending::Nothing);
            }
            Self::ToClusterMode(mode) => facts.to_mode = Some(mode),
            Self::ModeIs(mode) => facts.set_mode(mode),
            Self::ToEngine(engine) => facts.to_engine = engine,
            Self::ReplicaAdded => {
                facts.replicas = Some(1);
                facts.set_failover(true);
            }
            Self::FailoverOn => facts.set_failover(true),
            Self::UseDefaultGroup => {
                facts.to_group = true;
                facts.given_group = None;
                let running = facts.known_version().map(|version| (facts.engine, version));
                let meant = facts.to_version.map(|version| (facts.to_engine, version));
                if let Some((engine, version)) = meant.or(running) {
                    let sharded = match facts.to_mode.or(facts.known_mode()) {
                        Some(ClusterMode::Compatible | ClusterMode::Enabled) => true,
                        Some(ClusterMode::Disabled) | None => false,
                    };
                    let family = version.family_of(engine);
                    facts.given_group = Some(DefaultGroup { family, sharded });
                }
            }
            Self::GiveNewGroup => {
                facts.to_group = true;
                facts.given_group = None;
            }
            Self::AddressGroup => facts.to_cluster = None,
            Self::UpdateDone => facts.updating = false,
            Self::Available => facts.status = Status::Available,
            Self::MultiAzOff => {
                facts.set_multi_az(false);
                facts.set_failover(false);
            }
        }
    }

    /// Makes the same change on a draft.
    fn apply_to(self, draft: &mut Draft) {
        let mut put =
            |field: Field, text: Option<String>| draft.set(field, text.unwrap_or_default());
        match self {
            Self::ApplyImmediately(now) => put(Field::ApplyImmediately, Some(now.to_string())),
            Self::ToVersion(version) => {
                put(Field::ToEngineVersion, version.map(|version| version.to_string()));
            }
            Self::ToNodeType(node_type) => {
                put(Field::ToNodeType, node_type.map(|node_type| node_type.to_string()));
            }
            Self::DropClusterMode => put(Field::ToClusterMode, None),
            Self::ToShards(shards) => put(Field::ToShards, Some(shards.to_string())),
            Self::PendingRan => {
                let pending = |field| draft.get(field).map(ToOwned::to_owned);
                let version = pending(Field::PendingEngineVersion);
                let node_type = pending(Field::PendingNodeType);
                if version.is_some() {
                    draft.set(Field::EngineVersion, version.unwrap_or_default());
                }
                if node_type.is_some() {
                    draft.set(Field::NodeType, node_type.unwrap_or_default());
                    draft.clear(Field::AllowedNodeTypes);
                }
                draft.clear(Field::PendingEngineVersion);
                draft.clear(Field::PendingNodeType);
                draft.clear(Field::PendingIncomplete);
                draft.set(Field::Pending, "{}");
            }
            Self::ToClusterMode(mode) => put(Field::ToClusterMode, Some(mode.as_str().to_owned())),
            Self::ModeIs(mode) => put(Field::ClusterMode, Some(mode.as_str().to_owned())),
            Self::ToEngine(engine) => put(Field::ToEngine, Some(engine.as_str().to_owned())),
            Self::ReplicaAdded => {
                put(Field::Replicas, Some("1".to_owned()));
                put(Field::AutomaticFailover, Some("true".to_owned()));
            }
            Self::FailoverOn => put(Field::AutomaticFailover, Some("true".to_owned())),
            // Their names hang on more than the draft; the caller puts them.
            Self::UseDefaultGroup | Self::GiveNewGroup => {}
            Self::AddressGroup => put(Field::AddressedTo, None),
            Self::UpdateDone => put(Field::ServiceUpdate, Some("complete".to_owned())),
            Self::Available => put(Field::Status, Some("available".to_owned())),
            Self::MultiAzOff => {
                put(Field::MultiAz, Some("false".to_owned()));
                put(Field::AutomaticFailover, Some("false".to_owned()));
            }
        }
    }
}
