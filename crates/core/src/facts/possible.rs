//! What can all be so at once.

use super::{ClusterMode, Facts};
use crate::editions::{days, firsts};
use crate::{Engine, EngineVersion, NodeType};

impl Facts<'_> {
    /// Whether what is known and assumed can all be so at once on the edition's day. What is still open
    /// never makes it impossible: the day's newest version goes with everything.
    pub(crate) fn is_possible(&self) -> bool {
        if self.known_type().is_some_and(|current| !self.can_be_of(current)) {
            return false;
        }
        if self.engine == Engine::Memcached {
            // Nothing of Redis's abilities is judged there.
            return true;
        }
        self.mode_is_possible() && self.encryption_is_possible() && self.failover_is_possible()
    }

    /// Whether a cluster can be of a node type: data tiering is a thing of replication groups, and some types
    /// begin with a version, or with Valkey.
    pub(crate) fn can_be_of(&self, current: NodeType) -> bool {
        if !self.edition.is_since(days::AFTER_SEED) {
            return true;
        }
        let alone = self.group == Some(false) || self.engine == Engine::Memcached;
        !(alone && current.is_tiered()) && self.runs_on(current)
    }

    /// Whether the engine and the version run on a node type.
    pub(crate) fn runs_on(&self, current: NodeType) -> bool {
        if self.engine != Engine::Redis || current.goes_with_any_version() {
            return true;
        }
        let fits = |version| current.goes_with(Engine::Redis, version) != Some(false);
        !current.is_of_valkey_alone()
            && self.known_version().map_or_else(|| self.version_candidates().any(fits), fits)
    }

    /// Whether the version is, or may be, as far as the first one with an ability.
    fn may_have(&self, first: EngineVersion) -> bool {
        if let Some(version) = self.known_version() {
            return firsts::has(self.engine, version, first);
        }
        match self.version_begins {
            None => firsts::has(self.engine, self.newest, first),
            Some(_) => {
                self.version_candidates().any(|version| firsts::has(self.engine, version, first))
            }
        }
    }

    fn can_be_sharded(&self) -> bool {
        self.may_have(firsts::SHARDED) && self.group != Some(false)
    }

    fn mode_is_possible(&self) -> bool {
        match self.known_mode() {
            None => true,
            Some(ClusterMode::Disabled) => self.shards.is_none_or(|shards| shards <= 1),
            Some(ClusterMode::Enabled) => self.can_be_sharded(),
            Some(ClusterMode::Compatible) => {
                self.edition.is_since(days::MODE_SWITCH)
                    && self.may_have(firsts::MODE_SWITCH)
                    && self.group != Some(false)
                    && self.shards.is_none_or(|shards| shards <= 1)
            }
        }
    }

    fn encryption_is_possible(&self) -> bool {
        let on = self.known_transit() == Some(true) || self.known_at_rest() == Some(true);
        !on || self.known_version().is_none_or(|it| firsts::encrypts(self.engine, it))
    }

    fn failover_is_possible(&self) -> bool {
        let multi_az = self.known_multi_az() == Some(true);
        let failover = self.known_failover();
        let off = failover == Some(false);
        // With cluster mode enabled failover can't be off, nor can it with Multi-AZ.
        if off && (multi_az || self.known_mode() == Some(ClusterMode::Enabled)) {
            return false;
        }
        let on = multi_az || failover == Some(true);
        if on && (!self.may_have(firsts::FAILOVER) || self.group == Some(false)) {
            return false;
        }
        if on && (self.replicas == Some(0) && !self.sharded_without_replicas(multi_az)) {
            return false;
        }
        if on && !self.type_has_failover() {
            return false;
        }
        self.known_global() != Some(true) || self.can_be_global()
    }

    /// A group with cluster mode enabled can be created without replicas, and failover is on all the
    /// same; Multi-AZ needs one in any case.
    fn sharded_without_replicas(&self, multi_az: bool) -> bool {
        !multi_az
            && !matches!(self.known_mode(), Some(ClusterMode::Disabled | ClusterMode::Compatible))
    }

    /// Whether a node type has snapshots: T1 has none, and T2 had none with cluster mode disabled.
    pub(crate) fn has_snapshots(&self, node_type: NodeType) -> bool {
        let t2_has = self.known_mode() == Some(ClusterMode::Enabled)
            || self.edition.is_since(days::T2_FAILOVER);
        self.engine != Engine::Memcached && !node_type.is_t1() && (t2_has || !node_type.is_t2())
    }

    /// T1 has no failover; T2 had none with cluster mode disabled.
    fn type_has_failover(&self) -> bool {
        let Some(current) = self.known_type() else { return true };
        let sharded = self.known_mode() == Some(ClusterMode::Enabled)
            || (self.known_mode().is_none() && self.can_be_sharded());
        let t2_has = sharded || self.edition.is_since(days::T2_FAILOVER);
        !current.is_t1() && (t2_has || !current.is_t2())
    }

    /// Whether it could be a member of a Global Datastore.
    pub(crate) fn can_be_global(&self) -> bool {
        self.edition.is_since(days::GLOBAL_DATASTORE)
            && self.group != Some(false)
            && self.may_have(firsts::GLOBAL)
            && self.known_type().is_none_or(|current| current.can_be_global())
    }
}
