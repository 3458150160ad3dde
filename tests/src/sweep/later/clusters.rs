//! Clusters of which everything is known and nothing is in the way, to be changed by the sweeps.

use crate::twin::{Edition, Mode, Pending, PendingValue, Situation};

/// An engine and the version that runs.
pub(super) type Running = (&'static str, Option<&'static str>);

/// A quiet cluster of this engine and version: a replication group of one shard and one replica, or Memcached.
pub(super) fn quiet(edition: Edition, (engine, version): Running) -> Situation {
    let memcached = engine == "memcached";
    let group = (!memcached).then_some(true);
    Situation {
        edition,
        replication_group: group,
        engine: Some(engine),
        version,
        mode: Some(Mode::Disabled),
        shards: Some(1),
        replicas: group.map(u32::from),
        multi_az: Some(false),
        failover: Some(false),
        global: Some(false),
        node_type: Some("cache.r4.xlarge"),
        transit: Some(false),
        at_rest: Some(false),
        parameter_group: Some(default_group(engine, version)),
        pending: Pending { version: PendingValue::Nothing, node_type: PendingValue::Nothing },
        ..Situation::default()
    }
}

/// The same with a cluster mode; failover is on where cluster mode is enabled, and not known where the mode isn't.
pub(super) fn quiet_in(edition: Edition, running: Running, mode: Option<Mode>) -> Situation {
    let failover =
        if running.0 == "memcached" { Some(false) } else { mode.map(|mode| mode == Mode::Enabled) };
    Situation { mode, failover, ..quiet(edition, running) }
}

/// The default group that is in use with a version; with none known, the oldest.
fn default_group(engine: &str, version: Option<&str>) -> &'static str {
    // With no version known, one that there was on every day.
    let version = version.unwrap_or(match engine {
        "valkey" => "7.2",
        "memcached" => "1.4.34",
        _ => "2.8.24",
    });
    match (engine, version.as_bytes().first()) {
        ("valkey", Some(b'9')) => "default.valkey9",
        ("valkey", Some(b'8')) => "default.valkey8",
        ("valkey", _) => "default.valkey7",
        ("memcached", _) if version.starts_with("1.6") => "default.memcached1.6",
        ("memcached", _) if version.starts_with("1.5") => "default.memcached1.5",
        ("memcached", _) => "default.memcached1.4",
        (_, Some(b'2')) if version.starts_with("2.6") => "default.redis2.6",
        (_, Some(b'2')) => "default.redis2.8",
        (_, Some(b'3')) => "default.redis3.2",
        (_, Some(b'4')) => "default.redis4.0",
        (_, Some(b'5')) => "default.redis5.0",
        (_, Some(b'6')) => "default.redis6.x",
        _ => "default.redis7",
    }
}
