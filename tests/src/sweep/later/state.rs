//! The cluster's state and place: status, service update, Global Datastore, serverless, and by which id it is called.

use itertools::iproduct;

use super::clusters::{Running, quiet};
use super::days::DAYS;
use crate::twin::{AddressedTo, Ask, Edition, Mode, Situation};

const RUNNING: [Running; 4] = [
    ("redis", None),
    ("redis", Some("5.0.6")),
    ("valkey", Some("7.2")),
    ("memcached", Some("1.5.10")),
];

const STATUSES: [Option<&str>; 3] = [None, Some("modifying"), Some("snapshotting")];

const SERVICE_UPDATES: [Option<&str>; 4] =
    [None, Some("in-progress"), Some("stopping"), Some("complete")];

const ADDRESSED: [Option<AddressedTo>; 3] =
    [None, Some(AddressedTo::ReplicationGroup), Some(AddressedTo::CacheCluster)];

/// A replication group or not, and a member of a Global Datastore or not.
type Place = (Option<bool>, Option<bool>);

const PLACES: [Place; 6] = [
    (Some(true), Some(false)),
    (Some(true), Some(true)),
    (Some(true), None),
    (None, None),
    (None, Some(false)),
    (Some(false), Some(false)),
];

/// What is asked for: nothing, a version, a node type, a mode, another engine.
type Asked = (Option<&'static str>, Option<&'static str>, Option<&'static str>, Option<Mode>);

const ASKS: [Asked; 6] = [
    (None, None, None, None),
    (None, Some("6.2"), None, None),
    (None, Some("1.6.22"), None, None),
    (None, None, Some("cache.r5.2xlarge"), None),
    (None, None, None, Some(Mode::Enabled)),
    (Some("valkey"), Some("8.0"), None, None),
];

/// Places, and serverless caches.
pub fn sweep() -> impl Iterator<Item = Situation> {
    place_sweep().chain(serverless_sweep())
}

/// Days x running x status x service update x node type x place x id called by x asked for.
fn place_sweep() -> impl Iterator<Item = Situation> {
    let seen = iproduct!(STATUSES, SERVICE_UPDATES, [None, Some("cache.r5.xlarge")]);
    let asks = iproduct!(ADDRESSED, ASKS);
    iproduct!(DAYS, RUNNING, seen, PLACES, asks).map(|(day, running, seen, place, (to, ask))| {
        let (status, service_update, node_type) = seen;
        let cluster = at(day, running, place, ask);
        let memcached = running.0 == "memcached";
        Situation {
            status,
            service_update,
            node_type: if memcached { cluster.node_type } else { node_type },
            ask: Ask { addressed_to: to, ..cluster.ask },
            ..cluster
        }
    })
}

/// Days x running x status x place x serverless or not x asked for x timing.
fn serverless_sweep() -> impl Iterator<Item = Situation> {
    let flags = [Some(false), Some(true)];
    let all = iproduct!(DAYS, RUNNING, STATUSES, PLACES, flags, ASKS, [true, false]);
    all.map(|(day, running, status, place, serverless, ask, now)| {
        let cluster = at(day, running, place, ask);
        let ask = Ask { apply_immediately: Some(now), ..cluster.ask };
        Situation { status, serverless, node_type: Some("cache.r5.xlarge"), ask, ..cluster }
    })
}

/// A cluster at one of [`PLACES`], and what is asked of it.
fn at(day: Edition, running: Running, (group, global): Place, ask: Asked) -> Situation {
    let (engine, version, node_type, mode) = ask;
    let memcached = running.0 == "memcached";
    Situation {
        replication_group: if memcached { None } else { group },
        replicas: None,
        global,
        ask: Ask {
            engine,
            version,
            node_type,
            mode,
            apply_immediately: Some(true),
            ..Ask::default()
        },
        ..quiet(day, running)
    }
}
