//! A function written by hand that only decides, over points made of numbers.

use upgrade_check_core::{ClusterMode, Draft, Field, Request, Verdict};

/// A complete situation as numbers.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Point {
    newer: bool,
    enabled: bool,
    multi_az: bool,
    encrypted: bool,
    available: bool,
    immediately: bool,
    /// Versions as 10,000 x major + 100 x minor + patch; 0 for none.
    version: u32,
    to_version: u32,
    pending_version: u32,
    /// Node types by family and size; 0 for none.
    node_type: u32,
    to_type: u32,
    pending_type: u32,
    /// Whether AWS's own list holds the type asked for; `None` without a list.
    allowed: Option<bool>,
    switches: bool,
    other_shards: bool,
}

/// The versions that can be asked for.
const OFFERED: [u32; 11] =
    [20613, 20806, 20819, 20821, 20822, 20823, 20824, 30204, 30206, 30210, 40010];

const fn encrypts(version: u32) -> bool {
    version == 30206 || version >= 40010
}

/// The verdict.
pub(crate) fn decide(point: &Point) -> Verdict {
    if point.newer {
        return Verdict::Undetermined;
    }
    let changes_version = point.to_version != 0 && point.to_version != point.version;
    let changes_type = point.to_type != 0 && point.to_type != point.node_type;
    let changes = changes_version || changes_type || point.switches || point.other_shards;
    if !changes || !point.available || point.switches || point.enabled {
        return Verdict::Blocked;
    }
    if point.other_shards {
        return Verdict::Blocked;
    }
    let upgrades = changes_version && point.to_version > point.version;
    if changes_version {
        let offered = OFFERED.contains(&point.to_version);
        let loses_encryption = point.encrypted && !encrypts(point.to_version);
        if !upgrades || !offered || loses_encryption {
            return Verdict::Blocked;
        }
    }
    let mut asks = false;
    if changes_type {
        let t1_or_t2 = matches!(point.to_type / 100, 1 | 2);
        if point.multi_az && t1_or_t2 {
            return Verdict::Blocked;
        }
        match point.allowed {
            Some(false) => return Verdict::Blocked,
            None if point.to_type / 100 != point.node_type / 100 => asks = true,
            None if point.to_type < point.node_type => return Verdict::Blocked,
            Some(true) | None => {}
        }
    }
    if point.immediately {
        let scale_up_pending = point.pending_type != 0 && point.pending_type != point.node_type;
        let upgrade_pending = point.pending_version != 0 && point.pending_version != point.version;
        if (scale_up_pending && upgrades && !changes_type)
            || (upgrade_pending && changes_type && !upgrades)
        {
            return Verdict::Blocked;
        }
    }
    if asks {
        Verdict::Undetermined
    } else if point.immediately {
        Verdict::Allowed
    } else {
        Verdict::Deferred
    }
}

impl Point {
    /// The numbers of an input of the sweep.
    pub(crate) fn of(draft: &Draft, request: &Request) -> Self {
        let is = |field: Field, text: &str| draft.get(field) == Some(text);
        let version = |field: Field| draft.get(field).map_or(0, version);
        let node_type = |field: Field| draft.get(field).map_or(0, node_type);
        // What follows from the other facts counts as given.
        let enabled = request.mode() == Some(ClusterMode::Enabled);
        let mode = if enabled { "enabled" } else { "disabled" };
        let to_mode = draft.get(Field::ToClusterMode);
        let compatible = [Field::ClusterMode, Field::ToClusterMode]
            .into_iter()
            .any(|field| is(field, "compatible"));
        let multi_az = is(Field::MultiAz, "true");
        let types = [Field::NodeType, Field::PendingNodeType, Field::ToNodeType];
        let later = types.into_iter().any(|field| node_type(field) / 100 == LATER);
        let t2 = node_type(Field::NodeType) / 100 == 2;
        let shards = draft.get(Field::Shards).unwrap_or("1");
        Self {
            newer: compatible
                || later
                || version(Field::EngineVersion) > 40010
                || version(Field::PendingEngineVersion) > 40010
                || (multi_az && t2 && !enabled),
            enabled,
            multi_az,
            encrypted: is(Field::TransitEncryption, "true") || is(Field::AtRestEncryption, "true"),
            available: draft.get(Field::Status).is_none_or(|status| status == "available"),
            immediately: is(Field::ApplyImmediately, "true"),
            version: version(Field::EngineVersion),
            to_version: version(Field::ToEngineVersion),
            pending_version: version(Field::PendingEngineVersion),
            node_type: node_type(Field::NodeType),
            to_type: node_type(Field::ToNodeType),
            pending_type: node_type(Field::PendingNodeType),
            allowed: draft.get(Field::AllowedNodeTypes).map(|list| {
                draft.get(Field::ToNodeType).is_some_and(|it| list.split(',').any(|one| one == it))
            }),
            switches: to_mode.is_some_and(|to| to != mode),
            other_shards: draft.get(Field::ToShards).is_some_and(|to| to != shards),
        }
    }
}

/// The family number of types that came after the 2018 guide.
const LATER: u32 = 99;

fn version(text: &str) -> u32 {
    text.split('.').fold(0, |all, part| all * 100 + part.parse::<u32>().unwrap_or(0))
}

fn node_type(name: &str) -> u32 {
    let mut parts = name.split('.').skip(1);
    let family = match parts.next() {
        Some("t1") => 1,
        Some("t2") => 2,
        Some("m3") => 3,
        Some("r3") => 4,
        _ => LATER,
    };
    let size = match parts.next() {
        Some("micro") => 1,
        Some("small") => 2,
        Some("medium") => 3,
        Some("large") => 4,
        _ => 5,
    };
    family * 100 + size
}
