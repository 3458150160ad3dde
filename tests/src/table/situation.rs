//! The cluster of the table, and what is pending and asked for in each of its cells.

use upgrade_check_core::{Draft, Edition, Engine, EngineVersion, Field, Request};

/// What kind of cluster it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topology {
    /// A replication group with a replica and Multi-AZ, cluster mode disabled.
    Group,
    /// A lone node, in no replication group.
    SingleNode,
    /// Two shards with a replica each, cluster mode enabled.
    ClusterModeEnabled,
}

impl Topology {
    /// All of them, with the words that name them.
    pub const ALL: [(&'static str, Self); 3] = [
        ("group", Self::Group),
        ("single-node", Self::SingleNode),
        ("cluster-mode-enabled", Self::ClusterModeEnabled),
    ];

    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, it)| it)
    }

    const fn fields(self) -> &'static [(Field, &'static str)] {
        match self {
            Self::Group => &[
                (Field::ReplicationGroup, "true"),
                (Field::ClusterMode, "disabled"),
                (Field::Replicas, "1"),
                (Field::MultiAz, "true"),
                (Field::AutomaticFailover, "true"),
            ],
            Self::SingleNode => {
                &[(Field::ReplicationGroup, "false"), (Field::ClusterMode, "disabled")]
            }
            Self::ClusterModeEnabled => &[
                (Field::ReplicationGroup, "true"),
                (Field::ClusterMode, "enabled"),
                (Field::Shards, "2"),
                (Field::Replicas, "1"),
                (Field::MultiAz, "true"),
                (Field::AutomaticFailover, "true"),
            ],
        }
    }

    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Group => "a replication group with a replica and Multi-AZ, cluster mode disabled",
            Self::SingleNode => "a single node without replication",
            Self::ClusterModeEnabled => "a replication group with two shards, cluster mode enabled",
        }
    }
}

/// What is pending: its words, and whether a scale-up and an upgrade are.
pub type Pending = (&'static str, bool, bool);

/// What can be pending.
pub const PENDING: [Pending; 4] = [
    ("nothing", false, false),
    ("scale-up", true, false),
    ("upgrade", false, true),
    ("both", true, true),
];

/// What is asked for: its words, and whether a scale-up and an upgrade are.
pub type Asked = Pending;

/// A cluster on a day.
#[derive(Clone, Debug)]
pub struct Situation {
    /// The day.
    pub edition: Edition,
    /// What kind of cluster it is.
    pub topology: Topology,
    /// The version that runs, the one that is pending, the one asked for.
    pub versions: [String; 3],
    /// The node type that runs, the one that is pending, the one asked for.
    pub node_types: [&'static str; 3],
    group: String,
}

/// Node types that can be had in that order, the newest family first.
const NODE_TYPES: [[&str; 3]; 3] = [
    ["cache.r7g.large", "cache.r7g.xlarge", "cache.r7g.2xlarge"],
    ["cache.r4.large", "cache.r4.xlarge", "cache.r4.2xlarge"],
    ["cache.m3.medium", "cache.m3.large", "cache.m3.xlarge"],
];

impl Situation {
    /// The situation of an edition: the guide's own where that is the one of 2018, or else the newest versions of Redis OSS. None
    /// where the edition knows too few of them.
    #[must_use]
    pub fn of(edition: Edition, topology: Topology) -> Option<Self> {
        let is_guide = edition.name() == Some("2018");
        let offered: Vec<EngineVersion> = edition.offered(Engine::Redis).collect();
        // The guide's only version with cluster mode enabled to upgrade from is 3.2.4.
        let versions = match topology {
            _ if !is_guide => offered.last_chunk::<3>()?.map(|it| it.to_string()),
            Topology::ClusterModeEnabled => ["3.2.4", "3.2.6", "3.2.10"].map(str::to_owned),
            _ => ["2.8.24", "3.2.4", "3.2.10"].map(str::to_owned),
        };
        let known: Vec<String> = edition.node_types().map(|it| it.to_string()).collect();
        let have = |types: &[&str; 3]| types.iter().all(|it| known.iter().any(|known| known == it));
        let families: &[[&str; 3]] = if is_guide { &NODE_TYPES[2..] } else { &NODE_TYPES };
        let running = EngineVersion::parse(&versions[0]).ok()?;
        let mut group = format!("default.{}", running.family(Engine::Redis));
        if topology == Topology::ClusterModeEnabled {
            group.push_str(".cluster.on");
        }
        let mut all = families.iter().filter(|types| have(types)).map(|node_types| Self {
            edition,
            topology,
            versions: versions.clone(),
            node_types: *node_types,
            group: group.clone(),
        });
        // Not every type runs the oldest of these versions.
        all.find(|it| Request::read(&it.draft(PENDING[3], PENDING[3], true)).is_ok())
    }

    /// The input of a cell.
    #[must_use]
    pub fn draft(&self, pending: Pending, asked: Asked, immediately: bool) -> Draft {
        let [running, pending_version, asked_version] = &self.versions;
        let [node_type, pending_type, asked_type] = self.node_types;
        let mut draft = Draft::of(self.topology.fields().iter().copied());
        let mut put = |field: Field, holds: bool, text: &str| {
            if holds {
                draft.set(field, text);
            }
        };
        put(Field::Edition, true, &self.edition.to_string());
        put(Field::Engine, true, "redis");
        put(Field::EngineVersion, true, running);
        put(Field::NodeType, true, node_type);
        put(Field::Status, true, "available");
        put(Field::ParameterGroup, true, &self.group);
        put(Field::GlobalDatastore, true, "false");
        put(Field::Pending, true, "{}");
        put(Field::PendingNodeType, pending.1, pending_type);
        put(Field::PendingEngineVersion, pending.2, pending_version);
        put(Field::ToNodeType, asked.1, asked_type);
        put(Field::ToEngineVersion, asked.2, asked_version);
        put(Field::ApplyImmediately, true, if immediately { "true" } else { "false" });
        draft
    }
}
