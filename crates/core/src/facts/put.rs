//! Putting facts, and looking at those that are known.

use super::{ClusterMode, Facts, OpenFact, Pending};
use crate::{EngineVersion, NodeType};

/// Ways to put facts, for reading, assuming and for remedies.
impl Facts<'_> {
    const fn known(&mut self, fact: OpenFact) {
        self.open &= !fact.bit();
    }

    pub(crate) fn set_mode(&mut self, mode: ClusterMode) {
        self.known(OpenFact::Mode);
        self.mode = mode;
    }

    pub(crate) fn set_version(&mut self, version: EngineVersion) {
        self.known(OpenFact::Version);
        self.version = version;
    }

    pub(crate) fn set_node_type(&mut self, node_type: NodeType) {
        self.known(OpenFact::NodeType);
        self.node_type = node_type;
    }

    pub(crate) fn set_multi_az(&mut self, on: bool) {
        self.known(OpenFact::MultiAz);
        self.multi_az = on;
    }

    pub(crate) fn set_transit(&mut self, on: bool) {
        self.known(OpenFact::TransitEncryption);
        self.transit = on;
    }

    pub(crate) fn set_at_rest(&mut self, on: bool) {
        self.known(OpenFact::AtRestEncryption);
        self.at_rest = on;
    }

    pub(crate) fn set_failover(&mut self, on: bool) {
        self.known(OpenFact::Failover);
        self.failover = on;
    }

    pub(crate) fn set_global(&mut self, member: bool) {
        self.known(OpenFact::GlobalDatastore);
        self.global = member;
    }

    pub(crate) fn set_custom_group(&mut self, custom: bool) {
        self.known(OpenFact::CustomGroup);
        self.custom_group = custom;
    }

    pub(crate) fn set_pending_version(&mut self, pending: Pending<EngineVersion>) {
        self.known(OpenFact::PendingVersion);
        self.pending_version = pending;
    }

    pub(crate) fn set_pending_type(&mut self, pending: Pending<NodeType>) {
        self.known(OpenFact::PendingNodeType);
        self.pending_type = pending;
    }

    /// Puts a fact that is so or isn't.
    pub(crate) fn set_flag(&mut self, fact: OpenFact, on: bool) {
        match fact {
            OpenFact::MultiAz => self.set_multi_az(on),
            OpenFact::TransitEncryption => self.set_transit(on),
            OpenFact::AtRestEncryption => self.set_at_rest(on),
            OpenFact::Failover => self.set_failover(on),
            OpenFact::GlobalDatastore => self.set_global(on),
            OpenFact::CustomGroup => self.set_custom_group(on),
            OpenFact::Mode
            | OpenFact::PendingVersion
            | OpenFact::PendingNodeType
            | OpenFact::Version
            | OpenFact::NodeType => {}
        }
    }

    /// The mode, where it is known or assumed.
    pub(crate) fn known_mode(&self) -> Option<ClusterMode> {
        self.has(OpenFact::Mode).then_some(self.mode)
    }

    /// The version, where it is known or assumed.
    pub(crate) fn known_version(&self) -> Option<EngineVersion> {
        self.has(OpenFact::Version).then_some(self.version)
    }

    /// The node type, where it is known or assumed.
    pub(crate) fn known_type(&self) -> Option<NodeType> {
        self.has(OpenFact::NodeType).then_some(self.node_type)
    }

    /// Multi-AZ, where it is known or assumed.
    pub(crate) fn known_multi_az(&self) -> Option<bool> {
        self.has(OpenFact::MultiAz).then_some(self.multi_az)
    }

    /// Encryption in transit, where it is known or assumed.
    pub(crate) fn known_transit(&self) -> Option<bool> {
        self.has(OpenFact::TransitEncryption).then_some(self.transit)
    }

    /// Encryption at rest, where it is known or assumed.
    pub(crate) fn known_at_rest(&self) -> Option<bool> {
        self.has(OpenFact::AtRestEncryption).then_some(self.at_rest)
    }

    /// Automatic failover, where it is known or assumed.
    pub(crate) fn known_failover(&self) -> Option<bool> {
        self.has(OpenFact::Failover).then_some(self.failover)
    }

    /// Membership in a Global Datastore, where it is known or assumed.
    pub(crate) fn known_global(&self) -> Option<bool> {
        self.has(OpenFact::GlobalDatastore).then_some(self.global)
    }

    /// Whether the parameter group is one of the user's own, where it is known or assumed.
    pub(crate) fn known_custom_group(&self) -> Option<bool> {
        self.has(OpenFact::CustomGroup).then_some(self.custom_group)
    }

    /// What engine version is pending, where that is known or assumed.
    pub(crate) fn known_pending_version(&self) -> Option<Pending<EngineVersion>> {
        self.has(OpenFact::PendingVersion).then_some(self.pending_version)
    }

    /// What node type is pending, where that is known or assumed.
    pub(crate) fn known_pending_type(&self) -> Option<Pending<NodeType>> {
        self.has(OpenFact::PendingNodeType).then_some(self.pending_type)
    }
}
