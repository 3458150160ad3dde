//! From what was typed to what is meant: the only place where an input can be wrong.

mod contradictions;
mod values;

use crate::draft::Draft;
use crate::editions::Edition;
use crate::facts::{ClusterMode, Facts, GroupKind, Newer, OpenFact, Pending, Status};
use crate::request::Request;
use crate::{ErrorCode, Field, InputError};
use values::Reader;

impl Request {
    /// Reads a draft.
    ///
    /// # Errors
    /// Everything that is wrong with it, in reading order: what can't be understood, and facts that
    /// exclude each other.
    pub fn read(draft: &Draft) -> Result<Self, Vec<InputError>> {
        let mut reader = Reader::new(draft);
        let edition = reader.edition();
        let request = read_known(&mut reader, edition.unwrap_or(Edition::oldest()));
        let mut errors = reader.errors;
        if errors.is_empty() {
            contradictions::find(draft, &request, &mut errors);
        }
        if errors.is_empty() { Ok(request) } else { Err(errors) }
    }
}

fn read_known(reader: &mut Reader<'_>, edition: &'static Edition) -> Request {
    let mut facts = Facts::unknown(edition);
    facts.group = reader.flag(Field::ReplicationGroup);
    facts.shards = reader.count(Field::Shards, 1..=500);
    facts.replicas = reader.count(Field::Replicas, 0..=5);
    if let Some(on) = reader.flag(Field::MultiAz) {
        facts.set_multi_az(on);
    }
    if let Some(on) = reader.flag(Field::TransitEncryption) {
        facts.set_transit(on);
    }
    if let Some(on) = reader.flag(Field::AtRestEncryption) {
        facts.set_at_rest(on);
    }
    if let Some(mode) = reader.mode(Field::ClusterMode) {
        facts.set_mode(mode);
    }
    if let Some(node_type) = reader.node_type(Field::NodeType) {
        facts.set_node_type(node_type);
    }
    if let Some(version) = reader.version(Field::EngineVersion) {
        // Up to Redis 5, major and minor alone leave several versions open.
        let begins = version.major() < 6 && !version.names_patch();
        facts.version_begins = begins.then_some(version);
        if !begins || facts.version_candidates().next().is_none() {
            facts.version_begins = None;
            facts.set_version(version);
        }
    }
    read_pending(reader, &mut facts);
    facts.to_version = reader.version(Field::ToEngineVersion);
    facts.to_type = reader.node_type(Field::ToNodeType);
    facts.to_mode = reader.mode(Field::ToClusterMode);
    facts.to_shards = reader.count(Field::ToShards, 1..=500);
    facts.immediately = reader.flag(Field::ApplyImmediately).unwrap_or(false);

    let status = reader.words(Field::Status);
    facts.status = match status.as_deref() {
        None => Status::NotKnown,
        Some("available") => Status::Available,
        Some(_) => Status::Other,
    };
    let parameter_group = reader.name(Field::ParameterGroup);
    facts.parameter_group = match parameter_group.as_deref() {
        None => GroupKind::NotKnown,
        Some(group) if group.starts_with("default.") => GroupKind::Default,
        Some(_) => GroupKind::Custom,
    };
    let to_parameter_group = reader.name(Field::ToParameterGroup);
    facts.to_group = to_parameter_group.is_some();
    read_reserve(reader, &mut facts);

    let mut request = Request {
        edition,
        now: reader.moment(Field::Now),
        id: reader.id(Field::Id),
        region: reader.region(Field::Region),
        engine: reader.choice(Field::Engine),
        to_engine: reader.choice(Field::ToEngine),
        status,
        parameter_group,
        to_parameter_group,
        allowed: reader.node_types(Field::AllowedNodeTypes),
        window: reader.window(Field::Window),
        facts,
    };
    request.settle();
    request
}

fn read_pending(reader: &mut Reader<'_>, facts: &mut Facts<'_>) {
    let version = reader.version(Field::PendingEngineVersion);
    let node_type = reader.node_type(Field::PendingNodeType);
    let listed = reader.has(Field::Pending) || version.is_some() || node_type.is_some();
    let whole = listed && reader.flag(Field::PendingIncomplete) != Some(true);
    match version {
        Some(version) => facts.set_pending_version(Pending::Value(version)),
        None if whole => facts.set_pending_version(Pending::Nothing),
        None => {}
    }
    match node_type {
        Some(node_type) => facts.set_pending_type(Pending::Value(node_type)),
        None if whole => facts.set_pending_type(Pending::Nothing),
        None => {}
    }
}

fn read_reserve(reader: &mut Reader<'_>, facts: &mut Facts<'_>) {
    let percent = reader.count(Field::ReservedPercent, 0..=100);
    let bytes = reader.count::<u64>(Field::ReservedBytes, 0..=u64::MAX);
    if percent.is_some() && bytes.is_some() {
        reader.errors.push(InputError {
            code: ErrorCode::Contradiction,
            ..InputError::contradiction(
                Field::ReservedPercent,
                Field::ReservedBytes,
                "a parameter group has one of the two parameters in use, not both",
            )
        });
    }
    let memory = facts.known_type().and_then(|node_type| node_type.max_memory());
    facts.reserve_percent = percent.or_else(|| {
        let percent = bytes?.checked_mul(100)?.checked_div(memory?)?;
        u32::try_from(percent).ok()
    });
}

impl Request {
    /// Works out what follows from the known facts: those that are left with one possible value,
    /// and what the edition can't know.
    pub(crate) fn settle(&mut self) {
        let redis = |engine: &Option<Box<str>>| engine.as_deref().is_none_or(|it| it == "redis");
        self.facts.conclude();
        let only_groups_have = self.facts.known_multi_az() == Some(true)
            || self.facts.replicas.is_some_and(|replicas| replicas > 0)
            || self.facts.known_mode().is_some_and(|mode| mode != ClusterMode::Disabled);
        if self.facts.group.is_none() && only_groups_have {
            self.facts.group = Some(true);
        }
        self.facts.newer = if redis(&self.engine) && redis(&self.to_engine) {
            newer(&self.facts)
        } else {
            Some(Newer::Engine)
        };
    }
}

/// What the edition can't know of these facts.
fn newer(facts: &Facts<'_>) -> Option<Newer> {
    let newest = facts.edition.newest();
    let pending_version = facts.known_pending_version().and_then(Pending::value);
    let pending_type = facts.known_pending_type().and_then(Pending::value);
    let knows = |mode: ClusterMode| facts.edition.modes.contains(&mode);
    let modes = [facts.known_mode(), facts.to_mode];
    // Disabled is what is left where the version is older than sharding.
    let disabled = facts.known_mode().map_or_else(
        || facts.candidates(OpenFact::Mode).is_empty(),
        |mode| mode == ClusterMode::Disabled,
    );
    let multi_az_on_t2 = facts.known_multi_az() == Some(true)
        && disabled
        && facts.known_type().is_some_and(|current| current.is_t2());
    if facts.known_version().is_some_and(|version| newest.is_below(version)) {
        Some(Newer::Version)
    } else if pending_version.is_some_and(|version| newest.is_below(version)) {
        Some(Newer::PendingVersion)
    } else if modes.into_iter().flatten().any(|mode| !knows(mode)) {
        Some(Newer::Mode)
    } else if facts.known_type().is_some_and(|it| it.is_of_later_years()) {
        Some(Newer::NodeType)
    } else if pending_type.is_some_and(|it| it.is_of_later_years()) {
        Some(Newer::PendingNodeType)
    } else if facts.to_type.is_some_and(|it| it.is_of_later_years()) {
        Some(Newer::ToNodeType)
    } else if multi_az_on_t2 {
        Some(Newer::MultiAzOnT2)
    } else {
        None
    }
}
