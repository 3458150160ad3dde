//! Which clusters of which everything is known can't exist.

use super::complete::Complete;
use super::dates::{GLOBAL_DATASTORE, Known, SWITCHING, UPGRADES_ON_ENABLED};
use super::engines::{
    Engine, FIRST_CLUSTER_MODE, FIRST_GLOBAL, FIRST_MULTI_AZ, FIRST_SWITCHING, Version,
    lacks_encryption,
};
use super::{Contradiction, Mode};

/// Two facts that exclude each other, or `None` where the cluster can exist.
#[must_use]
pub fn contradiction(facts: &Complete) -> Option<Contradiction> {
    let pair = by_version(facts)
        .or_else(|| of_a_lone_cluster(facts))
        .or_else(|| by_shards_and_replicas(facts))
        .or_else(|| by_node_type(facts))
        .or_else(|| of_memcached(facts));
    pair.map(|(first, second)| Contradiction::Between(first, second))
}

type Pair = (&'static str, &'static str);

fn by_version(facts: &Complete) -> Option<Pair> {
    const VERSION: &str = "cluster.engineVersion";
    let version = facts.version.version;
    let below = |first: Version| facts.engine == Engine::Redis && version < first;
    let no_encryption = lacks_encryption(facts.engine, version);
    if facts.mode == Mode::Enabled && below(FIRST_CLUSTER_MODE) {
        return Some(("cluster.clusterMode", VERSION));
    }
    // Before its day it is newer than the edition.
    if facts.mode == Mode::Compatible && facts.day >= SWITCHING && below(FIRST_SWITCHING) {
        return Some(("cluster.clusterMode", VERSION));
    }
    if facts.multi_az && below(FIRST_MULTI_AZ) {
        return Some(("cluster.multiAz", VERSION));
    }
    if facts.failover && below(FIRST_MULTI_AZ) {
        return Some(("cluster.automaticFailover", VERSION));
    }
    if facts.transit && no_encryption {
        return Some(("cluster.transitEncryption", VERSION));
    }
    if facts.at_rest && no_encryption {
        return Some(("cluster.atRestEncryption", VERSION));
    }
    if facts.global && facts.day >= GLOBAL_DATASTORE && below(FIRST_GLOBAL) {
        return Some(("cluster.globalDatastore", VERSION));
    }
    None
}

fn of_a_lone_cluster(facts: &Complete) -> Option<Pair> {
    const GROUP: &str = "cluster.replicationGroup";
    if facts.replication_group {
        None
    } else if facts.mode != Mode::Disabled {
        Some((GROUP, "cluster.clusterMode"))
    } else if facts.replicas > 0 {
        Some((GROUP, "cluster.replicasPerShard"))
    } else if facts.multi_az {
        Some((GROUP, "cluster.multiAz"))
    } else if facts.failover {
        Some((GROUP, "cluster.automaticFailover"))
    } else if facts.global {
        Some((GROUP, "cluster.globalDatastore"))
    } else {
        None
    }
}

fn by_shards_and_replicas(facts: &Complete) -> Option<Pair> {
    const FAILOVER: &str = "cluster.automaticFailover";
    let enabled = facts.mode == Mode::Enabled;
    let one_shard =
        facts.mode == Mode::Disabled || facts.mode == Mode::Compatible && facts.day >= SWITCHING;
    if facts.shards > 1 && one_shard {
        return Some(("cluster.shards", "cluster.clusterMode"));
    }
    if facts.multi_az && facts.replicas == 0 {
        return Some(("cluster.multiAz", "cluster.replicasPerShard"));
    }
    if enabled && !facts.failover {
        return Some((FAILOVER, "cluster.clusterMode"));
    }
    if facts.multi_az && !facts.failover {
        return Some((FAILOVER, "cluster.multiAz"));
    }
    // Groups with cluster mode enabled and no replica do exist, and failover is on there too.
    if facts.failover && facts.replicas == 0 && !enabled {
        return Some((FAILOVER, "cluster.replicasPerShard"));
    }
    None
}

fn by_node_type(facts: &Complete) -> Option<Pair> {
    const TYPE: &str = "cluster.nodeType";
    let t1 = facts.node_type.family == "t1";
    if facts.multi_az && t1 {
        return Some(("cluster.multiAz", TYPE));
    }
    if facts.failover && t1 {
        return Some(("cluster.automaticFailover", TYPE));
    }
    let known = facts.day >= UPGRADES_ON_ENABLED;
    if known && facts.node_type.has_data_tiering() && !facts.replication_group {
        return Some(("cluster.replicationGroup", TYPE));
    }
    if known && !may_run(facts) {
        return Some(("cluster.engineVersion", TYPE));
    }
    let fits = facts.node_type.fits_global_datastore();
    if facts.global && facts.day >= GLOBAL_DATASTORE && !fits {
        return Some(("cluster.globalDatastore", TYPE));
    }
    None
}

/// What the guide lists of a type that came with its first version. Of the older families its pages differ.
fn may_run(facts: &Complete) -> bool {
    let older = ["m4", "m5", "r4", "r5", "t2", "t3"].contains(&facts.node_type.family);
    let runs = facts.node_type.runs(facts.engine, facts.version.version, facts.day);
    facts.engine != Engine::Redis || older || runs != Known::No
}

/// Never a group; before the guides speak of it, it is newer than the edition.
fn of_memcached(facts: &Complete) -> Option<Pair> {
    const ENGINE: &str = "cluster.engine";
    let known = facts.day >= UPGRADES_ON_ENABLED;
    if facts.engine == Engine::Memcached && known && facts.replication_group {
        return Some((ENGINE, "cluster.replicationGroup"));
    }
    None
}
