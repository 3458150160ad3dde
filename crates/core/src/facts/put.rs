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

    pub(crate) fn set_pending_version(&mut self, pending: Pending<EngineVersion>) {
        self.known(OpenFact::PendingVersion);
        self.pending_version = pending;
    }

    pub(crate) fn set_pending_type(&mut self, pending: Pending<NodeType>) {
        self.known(OpenFact::PendingNodeType);
        self.pending_type = pending;
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

    /// What engine version is pending, where that is known or assumed.
    pub(crate) fn known_pending_version(&self) -> Option<Pending<EngineVersion>> {
        self.has(OpenFact::PendingVersion).then_some(self.pending_version)
    }

    /// What node type is pending, where that is known or assumed.
    pub(crate) fn known_pending_type(&self) -> Option<Pending<NodeType>> {
        self.has(OpenFact::PendingNodeType).then_some(self.pending_type)
    }
}
