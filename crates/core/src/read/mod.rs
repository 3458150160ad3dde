//! From what was typed to what is meant: the only place where an input can be wrong.

mod contradictions;
mod groups;
mod newer;
mod values;
mod versions;

use crate::draft::Draft;
use crate::editions::Edition;
use crate::facts::{ClusterMode, Facts, OpenFact, Pending, Status};
use crate::request::Request;
use crate::{Engine, ErrorCode, Field, InputError};
use time::OffsetDateTime;
use values::Reader;

impl Request {
    /// Reads a draft.
    ///
    /// # Errors
    /// Everything that is wrong with it, in reading order: what can't be understood, and facts that
    /// exclude each other.
    pub fn read(draft: &Draft) -> Result<Self, Vec<InputError>> {
        Self::read_with(draft, moment)
    }

    /// Reads a draft for a moment that the caller has at hand, in place of the one in the draft.
    ///
    /// # Errors
    /// As [`Request::read`].
    pub fn read_at(draft: &Draft, now: Option<OffsetDateTime>) -> Result<Self, Vec<InputError>> {
        let mut request = Self::read_with(draft, |_, _| None)?;
        request.now = now;
        Ok(request)
    }

    /// Reading moments from text weighs a KB in the page, which never does: so it is handed in.
    fn read_with(draft: &Draft, moment: ReadMoment) -> Result<Self, Vec<InputError>> {
        let mut reader = Reader::new(draft);
        let edition = reader.edition();
        let mut request = read_known(&mut reader, edition.unwrap_or(Edition::today()));
        request.now = moment(&mut reader, Field::Now);
        let mut errors = reader.errors;
        if errors.is_empty() {
            contradictions::find(draft, &request, &mut errors);
        }
        if errors.is_empty() { Ok(request) } else { Err(errors) }
    }
}

fn moment(reader: &mut Reader<'_>, field: Field) -> Option<OffsetDateTime> {
    reader.moment(field)
}

/// How the moment to answer for is read.
type ReadMoment = fn(&mut Reader<'_>, Field) -> Option<OffsetDateTime>;

/// The fields that say whether something is so, with their facts.
const FLAGS: [(Field, OpenFact); 5] = [
    (Field::MultiAz, OpenFact::MultiAz),
    (Field::TransitEncryption, OpenFact::TransitEncryption),
    (Field::AtRestEncryption, OpenFact::AtRestEncryption),
    (Field::AutomaticFailover, OpenFact::Failover),
    (Field::GlobalDatastore, OpenFact::GlobalDatastore),
];

fn read_known(reader: &mut Reader<'_>, edition: Edition) -> Request {
    let mut facts = Facts::unknown(edition);
    facts.engine = reader.engine(Field::Engine).unwrap_or_default();
    facts.to_engine = reader.engine(Field::ToEngine).unwrap_or(facts.engine);
    facts.newest = edition.newest(facts.engine);
    facts.group = reader.flag(Field::ReplicationGroup);
    facts.shards = reader.count(Field::Shards, 1..=500);
    facts.replicas = reader.count(Field::Replicas, 0..=5);
    for (field, fact) in FLAGS {
        if let Some(on) = reader.flag(field) {
            facts.set_flag(fact, on);
        }
    }
    if let Some(mode) = reader.mode(Field::ClusterMode) {
        facts.set_mode(mode);
    }
    if let Some(node_type) = reader.node_type(Field::NodeType) {
        facts.set_node_type(node_type);
    }
    versions::read(reader, &mut facts);
    read_pending(reader, &mut facts);
    facts.to_type = reader.node_type(Field::ToNodeType);
    facts.to_mode = reader.mode(Field::ToClusterMode);
    facts.to_shards = reader.count(Field::ToShards, 1..=500);
    facts.immediately = reader.flag(Field::ApplyImmediately).unwrap_or(false);
    facts.serverless = reader.flag(Field::Serverless).unwrap_or(false);
    facts.to_cluster = reader.choice(Field::AddressedTo).map(|word| *word == *"cache-cluster");

    let status = reader.words(Field::Status);
    facts.status = match status.as_deref() {
        None => Status::NotKnown,
        Some("available") => Status::Available,
        Some("snapshotting") => Status::Snapshotting,
        Some(
            "deleting" | "deleted" | "create-failed" | "incompatible-network" | "restore-failed",
        ) => Status::Stuck,
        Some(_) => Status::Other,
    };
    let service_update = reader.words(Field::ServiceUpdate);
    facts.updating = matches!(service_update.as_deref(), Some("in-progress" | "stopping"));
    let parameter_group = reader.name(Field::ParameterGroup);
    if let Some(group) = &parameter_group {
        facts.set_custom_group(!group.starts_with("default."));
    }
    let to_parameter_group = reader.name(Field::ToParameterGroup);
    facts.to_group = to_parameter_group.is_some();
    facts.given_group = groups::default_group(to_parameter_group.as_deref());
    read_reserve(reader, &mut facts);

    let mut request = Request {
        now: None,
        id: reader.id(Field::Id),
        region: reader.region(Field::Region),
        status,
        possible: true,
        service_update,
        parameter_group,
        to_parameter_group,
        allowed: reader.node_types(Field::AllowedNodeTypes),
        offered: reader.offered(Field::OfferedVersions),
        window: reader.window(Field::Window),
        facts,
    };
    request.settle();
    request
}

fn read_pending(reader: &mut Reader<'_>, facts: &mut Facts<'_>) {
    let version = reader.version(Field::PendingEngineVersion);
    let version = version.map(|it| versions::meant(it, facts.engine, facts.edition));
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
        let facts = &mut self.facts;
        if facts.engine == Engine::Memcached {
            // Of what only Redis and Valkey have, nothing is on.
            facts.group = facts.group.or(Some(false));
            for (_, fact) in FLAGS {
                if !facts.has(fact) {
                    facts.set_flag(fact, false);
                }
            }
            if !facts.has(OpenFact::Mode) {
                facts.set_mode(ClusterMode::Disabled);
            }
        }
        let possible = facts.conclude() && facts.is_possible();
        let only_groups_have = facts.known_multi_az() == Some(true)
            || facts.known_failover() == Some(true)
            || facts.known_global() == Some(true)
            || facts.replicas.is_some_and(|replicas| replicas > 0)
            || facts.known_mode().is_some_and(|mode| mode != ClusterMode::Disabled);
        if facts.group.is_none() && only_groups_have {
            facts.group = Some(true);
        }
        facts.newer = newer::newer(facts);
        self.possible = possible || facts.newer.is_some();
    }
}
