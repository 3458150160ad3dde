//! What follows from facts: what is asked for, and what is pending.

use super::{ClusterMode, Facts, Pending};
use crate::editions::{Edition, days};
use crate::{Direction, Engine, EngineVersion, NodeType};

/// The one step back that AWS takes is from this version of Valkey.
const ROLLBACK_FROM: EngineVersion = EngineVersion::of_two(7, 2);
/// To this version of Redis.
pub(crate) const ROLLBACK_TO: EngineVersion = EngineVersion::of_two(7, 1);

/// What is pending.
impl Facts<'_> {
    /// Whether an engine version other than the current one is pending.
    #[must_use]
    pub fn upgrade_is_pending(&self) -> bool {
        match self.pending_version() {
            Pending::Nothing => false,
            Pending::Something => true,
            // A patch is pending of which it isn't told that it runs.
            Pending::Value(version) if version.major() >= 6 && version.names_patch() => {
                version != self.version()
            }
            Pending::Value(version) => !version.is_same_as(self.version()),
        }
    }

    /// Whether a node type other than the current one is pending.
    #[must_use]
    pub fn scale_up_is_pending(&self) -> bool {
        match self.pending_type() {
            Pending::Nothing => false,
            Pending::Something => true,
            Pending::Value(node_type) => node_type != self.node_type(),
        }
    }

    /// Whether the step back to Redis is pending: a version that Valkey never had.
    #[must_use]
    pub fn rollback_is_pending(&self) -> bool {
        self.engine == Engine::Valkey
            && self.pending_version().value().is_some_and(|it| it.is_below(ROLLBACK_FROM))
    }

    /// Whether the window would bring the step back to Redis and a node type together that may be of
    /// Valkey alone: one of them asked for, the other pending.
    #[must_use]
    pub fn would_leave_type_behind(&self) -> bool {
        let type_waits = || match self.pending_type() {
            Pending::Nothing => false,
            Pending::Something => true,
            Pending::Value(to) => to.is_of_valkey_alone(),
        };
        let type_asked = || self.new_type().is_some_and(|to| to.is_of_valkey_alone());
        if self.asks_rollback() {
            self.to_type.is_none() && type_waits()
        } else {
            self.to_version.is_none() && type_asked() && self.rollback_is_pending()
        }
    }

    /// Whether a smaller node type is pending.
    #[must_use]
    pub fn scale_down_is_pending(&self) -> bool {
        self.pending_type()
            .value()
            .is_some_and(|to| self.node_type().direction_to(&to) == Direction::Down)
    }

    /// The engine of a pending version. AWS names none; no Redis from 7.2 on was ever offered, so that
    /// is Valkey, and no Valkey below, so that is Redis.
    pub(crate) fn engine_of_pending(&self, pending: EngineVersion) -> Engine {
        match self.engine {
            Engine::Memcached => Engine::Memcached,
            Engine::Redis | Engine::Valkey if pending.is_below(ROLLBACK_FROM) => Engine::Redis,
            Engine::Redis | Engine::Valkey => Engine::Valkey,
        }
    }
}

/// What is pending and asked for anew.
impl Facts<'_> {
    /// Whether a pending version is told and another one is asked for.
    #[must_use]
    pub fn replaces_pending_version(&self) -> bool {
        let pending = self.pending_version().value();
        let differs = |to: EngineVersion| pending.is_some_and(|pending| !pending.is_same_as(to));
        self.to_version.is_some_and(differs) && self.upgrade_is_pending()
    }

    /// Whether a pending node type is told and another one is asked for.
    #[must_use]
    pub fn replaces_pending_type(&self) -> bool {
        let pending = self.pending_type().value();
        let differs = |to: NodeType| pending.is_some_and(|pending| pending != to);
        self.to_type.is_some_and(differs) && self.scale_up_is_pending()
    }
}

/// What is asked for.
impl Facts<'_> {
    /// Whether another engine is asked for.
    #[must_use]
    pub fn crosses(&self) -> bool {
        self.to_engine != self.engine
    }

    /// The version asked for, where it or its engine differs from what runs now.
    #[must_use]
    pub fn new_version(&self) -> Option<EngineVersion> {
        let to = self.to_version?;
        (self.crosses() || !to.is_same_as(self.version())).then_some(to)
    }

    /// The node type asked for, where it differs from the one that runs now.
    #[must_use]
    pub fn new_type(&self) -> Option<NodeType> {
        self.to_type.filter(|to| *to != self.node_type())
    }

    /// The cluster mode asked for, where it differs from the one that is set now.
    #[must_use]
    pub fn new_mode(&self) -> Option<ClusterMode> {
        self.to_mode.filter(|to| *to != self.mode())
    }

    /// Whether the request names a number of shards that isn't known to be the current one.
    #[must_use]
    pub fn asks_other_shards(&self) -> bool {
        let Some(asked) = self.to_shards else { return false };
        match self.mode() {
            ClusterMode::Enabled => self.shards != Some(asked),
            ClusterMode::Disabled | ClusterMode::Compatible => asked != 1,
        }
    }

    /// Whether another engine, version or node type is asked for.
    #[must_use]
    pub fn asks_engine_or_type(&self) -> bool {
        self.crosses() || self.new_version().is_some() || self.new_type().is_some()
    }

    /// Whether anything is asked for that isn't so already.
    #[must_use]
    pub fn asks_anything(&self) -> bool {
        self.asks_engine_or_type()
            || self.new_mode().is_some()
            || self.asks_other_shards()
            || self.asks_unselectable_patch()
    }

    /// Whether what is asked for is all so already.
    #[must_use]
    pub fn asks_nothing(&self) -> bool {
        let known = self.missed.take();
        let nothing = !self.asks_anything();
        // What isn't known may be another value.
        let open = self.missed.take().is_some();
        self.missed.set(known);
        nothing && !open
    }

    /// Whether the one step back is asked for: from Valkey 7.2 to Redis 7.1.
    #[must_use]
    pub fn asks_rollback(&self) -> bool {
        self.engine == Engine::Valkey
            && self.to_engine == Engine::Redis
            && self.to_version.is_some_and(|to| to.is_same_as(ROLLBACK_TO))
            && self.version().is_same_as(ROLLBACK_FROM)
    }

    /// Whether the request holds an engine upgrade: a version above the one that runs now, or any
    /// Valkey in place of Redis.
    #[must_use]
    pub fn asks_upgrade(&self) -> bool {
        match (self.engine, self.to_engine) {
            (Engine::Redis, Engine::Valkey) => true,
            (from, to) if from == to => {
                self.new_version().is_some_and(|to| self.version().is_below(to))
            }
            _ => false,
        }
    }

    /// Whether the request holds an upgrade to a version that can be had: one that would run.
    #[must_use]
    pub fn would_upgrade(&self) -> bool {
        self.to_version.is_some_and(|to| self.offers(to)) && self.asks_upgrade()
    }

    /// Whether the version would change: by an upgrade to one that can be had, or by the step back.
    #[must_use]
    pub fn would_change_version(&self) -> bool {
        self.would_upgrade()
            || (self.to_version.is_some_and(|to| self.offers(to)) && self.asks_rollback())
    }

    /// Whether the request holds a change of node type that isn't known to be to a smaller one.
    #[must_use]
    pub fn asks_scale_up(&self) -> bool {
        self.new_type().is_some() && self.scaling() != Direction::Down
    }

    /// What the change of node type is. While AWS only scaled up, its own list told the direction;
    /// it holds smaller types too since. `Same` where none is asked for.
    #[must_use]
    pub fn scaling(&self) -> Direction {
        let only_up = !self.edition.is_since(days::ONLINE_SCALING);
        match (self.new_type(), self.allowed) {
            (None, _) => Direction::Same,
            (Some(to), Some(allowed)) if only_up && allowed.contains(&to) => Direction::Up,
            (Some(_), Some(_)) if only_up => Direction::Down,
            (Some(to), _) => self.node_type().direction_to(&to),
        }
    }
}

/// What can be had.
impl Facts<'_> {
    /// Whether AWS offers a version of the engine asked for; `None` where it isn't known whether it did
    /// on the day. AWS's own list counts before the catalogue.
    #[must_use]
    pub fn is_offered(&self, version: EngineVersion) -> Option<bool> {
        match self.listed() {
            Some(offered) => Some(offered.contains(&(self.to_engine, version))),
            // `6.x` is whichever 6 there is.
            None if version.is_newest_minor() => {
                let there_is = self.offered_versions().any(|it| it.is_same_as(version));
                Some(there_is && version.major() == 6 && self.to_engine == Engine::Redis)
            }
            None => self.edition.offers(self.to_engine, version),
        }
    }

    /// AWS's own list of what it offers, where it tells of the engine asked for. It is a list of today.
    fn listed(&self) -> Option<&[(Engine, EngineVersion)]> {
        let today = self.edition.date() == Edition::today().date();
        self.offered
            .filter(|list| today && list.iter().any(|(engine, _)| *engine == self.to_engine))
    }

    /// The versions of the engine asked for that AWS is known to offer, oldest first; those of AWS's
    /// own list in its order.
    pub(crate) fn offered_versions(&self) -> impl Iterator<Item = EngineVersion> + Clone {
        let engine = self.to_engine;
        let list = self.listed();
        let listed = list.unwrap_or_default().iter();
        let listed = listed.filter(move |(it, _)| *it == engine).map(|(_, version)| *version);
        let built_in = self.edition.offered(engine).filter(move |_| list.is_none());
        listed.chain(built_in)
    }

    /// Whether a version is asked for that names more than can be chosen: a patch from Redis 6 on, and
    /// its minor version too while `6.x` was the only one.
    #[must_use]
    pub fn asks_unselectable_patch(&self) -> bool {
        let only_x = !self.edition.is_since(days::TWO_NUMBERS);
        self.edition.is_since(days::NO_PATCHES)
            && self.to_engine != Engine::Memcached
            && self.to_version.is_some_and(|to| {
                to.major() >= 6
                    && if to.names_patch() {
                        // What runs may be named whole: it is no change.
                        self.crosses() || to != self.version()
                    } else {
                        only_x && to == EngineVersion::of_two(6, 0) && self.new_version().is_some()
                    }
            })
    }

    /// Whether AWS is known to offer a version of the engine asked for.
    #[must_use]
    pub fn offers(&self, version: EngineVersion) -> bool {
        self.is_offered(version) == Some(true)
    }

    /// Whether the upgrade asked for needs a parameter group of another family.
    #[must_use]
    pub fn changes_family(&self) -> bool {
        self.new_version().is_some_and(|to| self.crosses() || !to.shares_family(self.version()))
    }
}
