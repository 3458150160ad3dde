//! What has fired, and the judgement that follows from it.

use std::collections::BTreeSet;

use super::{Basis, Judgement, Verdict};

macro_rules! rules {
    ($($name:ident $id:literal)+) => {
        /// The rules that block, ask or defer.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is told by its id")]
        pub enum Rule { $($name,)+ }

        /// The ids of the rules. A rule's place here is its bit in [`Outcome::rules`].
        pub const IDS: &[&str] = &[$($id,)+];
    };
}

rules! {
    EngineDowngrade "engine-downgrade"
    EngineNotConvertible "engine-not-convertible"
    EngineVersionMissing "engine-version-missing"
    LoneNodeToValkey "lone-node-to-valkey"
    PatchNotSelectable "patch-not-selectable"
    VersionNotOffered "version-not-offered"
    DateNotKnown "date-not-known"
    EncryptionNotSupported "encryption-not-supported"
    EngineChangeOnClusterModeEnabled "engine-change-on-cluster-mode-enabled"
    ModificationOnClusterModeEnabled "modification-on-cluster-mode-enabled"
    ScalingOnClusterModeEnabled "scaling-on-cluster-mode-enabled"
    ClusterModeSwitch "cluster-mode-switch"
    ClusterModeStep "cluster-mode-step"
    ClusterModeFinal "cluster-mode-final"
    ClusterModeNeeds "cluster-mode-needs"
    ClusterModeAlone "cluster-mode-alone"
    CompatibleHoldsAll "compatible-holds-all"
    SeedShardMismatch "seed-shard-mismatch"
    ShardsOtherCall "shards-other-call"
    ScaleUpPending "scale-up-pending"
    EngineUpgradePending "engine-upgrade-pending"
    NotDocumented "not-documented"
    ScaleDownInPlace "scale-down-in-place"
    NodeTypeNotListed "node-type-not-listed"
    NodeTypeNotAccepted "node-type-not-accepted"
    NodeTypeNeedsNewerEngine "node-type-needs-newer-engine"
    DataTieringFixed "data-tiering-fixed"
    MultiAzNotOnType "multi-az-not-on-type"
    MemcachedScaling "memcached-scaling"
    ParameterGroupRequired "parameter-group-required"
    ParameterGroupMismatch "parameter-group-mismatch"
    GlobalDatastoreMember "global-datastore-member"
    ServerlessCache "serverless-cache"
    MemberByClusterId "member-by-cluster-id"
    ServiceUpdateRunning "service-update-running"
    NotAvailable "not-available"
    SnapshotRunning "snapshot-running"
    NothingToChange "nothing-to-change"
    NewerThanEdition "newer-than-edition"
    ScheduledForWindow "scheduled-for-window"
}

/// A judgement in a form that is quick to compare: the rules are bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The answer.
    pub verdict: Verdict,
    /// What it rests on.
    pub basis: Option<Basis>,
    /// The rules that fire: bit n is the rule at place n of [`IDS`].
    pub rules: u64,
}

impl From<Outcome> for Judgement {
    fn from(outcome: Outcome) -> Self {
        let fires = |place: usize| outcome.rules >> place & 1 == 1;
        let rules: BTreeSet<_> =
            IDS.iter().enumerate().filter(|(place, _)| fires(*place)).map(|(_, id)| *id).collect();
        Judgement { verdict: outcome.verdict, basis: outcome.basis, rules }
    }
}

/// What has fired so far.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says whether something of its kind has fired"
)]
pub(super) struct Fired {
    pub(super) rules: u64,
    pub(super) blocks: bool,
    pub(super) asks: bool,
    /// A block that the guide states is among them.
    stated: bool,
    /// A block of which the guide doesn't say what it rests on is among them.
    open: bool,
}

impl Fired {
    pub(super) fn mark(&mut self, rule: Rule) {
        self.rules |= 1 << rule as u32;
    }

    /// A block that the guide states.
    pub(super) fn stated(&mut self, rule: Rule) {
        self.block(rule, Some(Basis::Stated));
    }

    /// A block that follows from what the guide states.
    pub(super) fn inferred(&mut self, rule: Rule) {
        self.block(rule, Some(Basis::Inferred));
    }

    pub(super) fn block(&mut self, rule: Rule, basis: Option<Basis>) {
        self.mark(rule);
        self.blocks = true;
        self.stated |= basis == Some(Basis::Stated);
        self.open |= basis.is_none();
    }

    pub(super) fn ask(&mut self, rule: Rule) {
        self.mark(rule);
        self.asks = true;
    }

    /// One stated block is enough for a stated verdict.
    pub(super) fn basis_of_block(&self) -> Option<Basis> {
        if self.stated {
            Some(Basis::Stated)
        } else if self.open {
            None
        } else {
            Some(Basis::Inferred)
        }
    }
}
