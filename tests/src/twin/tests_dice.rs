//! Situations made at random, the same ones every time.

use super::{AddressedTo, Ask, Edition, Mode, Pending, PendingValue, Situation};

/// Numbers that look random and are the same every time (xorshift).
pub(super) struct Dice(pub(super) u64);

const DAYS: [(u16, u8, u8); 14] = [
    (2016, 3, 24),
    (2018, 8, 19),
    (2018, 8, 20),
    (2019, 8, 20),
    (2020, 10, 7),
    (2021, 11, 23),
    (2023, 5, 11),
    (2023, 11, 15),
    (2024, 10, 9),
    (2025, 3, 11),
    (2025, 4, 10),
    (2026, 5, 1),
    (2026, 11, 22),
    (2026, 11, 22),
];
const REDIS: [&str; 14] = [
    "2.6.13", "2.8.12", "2.8.24", "3.2.4", "3.2.6", "3.2.10", "4.0.10", "5.0.6", "6.0", "6.x",
    "6.2", "6.2.6", "7.0", "7.1",
];
const VALKEY: [&str; 4] = ["7.2", "7.2.6", "8.0", "9.1"];
const MEMCACHED: [&str; 3] = ["1.4.34", "1.5.10", "1.6.22"];
const TYPES: [&str; 15] = [
    "cache.t1.micro",
    "cache.t2.small",
    "cache.t2.medium",
    "cache.t4g.micro",
    "cache.m3.medium",
    "cache.m3.large",
    "cache.r3.large",
    "cache.r4.large",
    "cache.r4.xlarge",
    "cache.r6g.large",
    "cache.r6g.xlarge",
    "cache.r6gd.xlarge",
    "cache.r8g.large",
    "cache.zz9.large",
    "cache.m5.huge",
];
const GROUPS: [&str; 6] = [
    "mine",
    "default.redis3.2",
    "default.redis6.x",
    "default.redis7.cluster.on",
    "default.valkey8",
    "default.memcached1.6",
];
const LISTS: [&[&str]; 2] = [&[], &["cache.m3.large", "cache.r3.large", "cache.r6g.xlarge"]];
const OFFERED: [&[&str]; 2] = [&["redis 7.1", "valkey 8.0"], &["redis 5.0.6", "memcached 1.6.22"]];

impl Dice {
    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let place = self.0 % u64::try_from(from.len()).unwrap();
        from[usize::try_from(place).unwrap()]
    }

    /// True one time in `of`.
    fn once_in(&mut self, of: usize) -> bool {
        let places: Vec<_> = (0..of).collect();
        self.pick(&places) == 0
    }

    /// Not known one time in `of`.
    fn maybe<T: Copy>(&mut self, of: usize, from: &[T]) -> Option<T> {
        (!self.once_in(of)).then(|| self.pick(from))
    }

    /// Told one time in `of`.
    fn rarely<T: Copy>(&mut self, of: usize, from: &[T]) -> Option<T> {
        self.once_in(of).then(|| self.pick(from))
    }

    fn waiting(&mut self, of: usize, from: &[&'static str]) -> PendingValue {
        match self.maybe(of, &[true, false]) {
            None => PendingValue::NotKnown,
            Some(true) => PendingValue::Value(self.pick(from)),
            Some(false) => PendingValue::Nothing,
        }
    }

    fn version_of(&mut self, engine: Option<&'static str>) -> &'static str {
        match engine {
            Some("valkey") => self.pick(&VALKEY),
            Some("memcached") => self.pick(&MEMCACHED),
            _ => self.pick(&REDIS),
        }
    }

    /// A situation in which each fact is not known one time in `of`.
    pub(super) fn situation(&mut self, of: usize) -> Situation {
        let modes =
            [Mode::Disabled, Mode::Disabled, Mode::Enabled, Mode::Enabled, Mode::Compatible];
        let engines = ["redis", "valkey", "memcached"];
        let both = [false, true];
        let engine = self.rarely(2, &["redis", "valkey", "valkey", "memcached"]);
        let to_engine = self.rarely(6, &engines);
        let version = self.version_of(engine);
        let pending = self.version_of(engine);
        let to_version = self.version_of(to_engine.or(engine));
        Situation {
            edition: Edition(self.pick(&DAYS)),
            replication_group: self.maybe(of, &[true, true, engine == Some("redis")]),
            engine,
            version: self.maybe(of, &[version]),
            mode: self.maybe(of, &modes),
            shards: self.maybe(of, &[1, 1, 1, 2, 3]),
            replicas: self.maybe(of, &[0, 1]),
            multi_az: self.maybe(of, &[false, false, true]),
            failover: self.maybe(of, &[false, true, true]),
            global: self.maybe(of, &[false, false, false, true]),
            serverless: self.rarely(20, &both),
            service_update: self.rarely(20, &["stopping", "in-progress", "complete"]),
            node_type: self.maybe(of, &TYPES),
            status: self.rarely(6, &["available", "modifying", "snapshotting"]),
            transit: self.maybe(of, &[false, false, true]),
            at_rest: self.maybe(of, &[false, false, true]),
            parameter_group: self.maybe(of, &GROUPS),
            offered: self.rarely(8, &OFFERED),
            allowed_node_types: self.rarely(2, &LISTS),
            pending: Pending {
                version: self.waiting(of, &[pending]),
                node_type: self.waiting(of, &TYPES),
            },
            ask: Ask {
                engine: to_engine,
                version: self.maybe(2, &[to_version]),
                node_type: self.maybe(2, &TYPES),
                mode: self.rarely(8, &modes),
                shards: self.rarely(8, &[1, 2]),
                parameter_group: self.rarely(8, &GROUPS),
                addressed_to: self
                    .rarely(8, &[AddressedTo::CacheCluster, AddressedTo::ReplicationGroup]),
                apply_immediately: self.maybe(2, &both),
            },
        }
    }
}
