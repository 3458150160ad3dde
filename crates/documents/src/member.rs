//! The members of AWS's documents that are kept, and what each must hold. All others are dropped
//! while the text is read.

/// What a member holds, and how much of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A text, a whole number or a flag, kept as text.
    Text,
    /// A list of those.
    Texts,
    /// An object, cut down in the same way.
    Object,
    /// A list of objects.
    Objects,
    /// An ARN, of which only the region is kept.
    Arn,
    /// Anything: only that there is something is kept.
    Presence,
    /// A whole document: an object, or a list of them.
    Document,
    /// Anything, dropped.
    Dropped,
}

impl Shape {
    /// What it is, as a phrase.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Text | Self::Arn => "a text",
            Self::Texts => "a list of texts",
            Self::Objects => "a list of objects",
            Self::Object | Self::Document | Self::Presence | Self::Dropped => "an object",
        }
    }
}

macro_rules! members {
    ($($name:ident $text:literal $shape:ident,)+) => {
        /// A member that is kept.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Member { $($name,)+ }

        const MEMBERS: &[(&str, Member, Shape)] = &[$(($text, Member::$name, Shape::$shape),)+];
    };
}

members! {
    // Whole documents; the first stands for the document itself.
    Document "" Document,
    CacheClusters "CacheClusters" Objects,
    CacheCluster "CacheCluster" Object,
    ReplicationGroups "ReplicationGroups" Objects,
    ReplicationGroup "ReplicationGroup" Object,
    ServerlessCaches "ServerlessCaches" Objects,
    ServerlessCache "ServerlessCache" Object,
    CacheEngineVersions "CacheEngineVersions" Objects,
    UpdateActions "UpdateActions" Objects,
    GlobalGroups "GlobalReplicationGroups" Objects,
    GlobalGroup "GlobalReplicationGroup" Object,
    ScaleUp "ScaleUpModifications" Texts,
    ScaleDown "ScaleDownModifications" Texts,
    // What says that there is more: the API's own member, and the one of the CLI's pager.
    Marker "Marker" Presence,
    NextToken "NextToken" Presence,
    // Cache clusters.
    CacheClusterId "CacheClusterId" Text,
    CacheNodeType "CacheNodeType" Text,
    Engine "Engine" Text,
    EngineVersion "EngineVersion" Text,
    CacheClusterStatus "CacheClusterStatus" Text,
    NumCacheNodes "NumCacheNodes" Text,
    Zone "PreferredAvailabilityZone" Text,
    Window "PreferredMaintenanceWindow" Text,
    CacheParameterGroup "CacheParameterGroup" Object,
    CacheParameterGroupName "CacheParameterGroupName" Text,
    // Both.
    Arn "ARN" Arn,
    ReplicationGroupId "ReplicationGroupId" Text,
    PendingModifiedValues "PendingModifiedValues" Object,
    TransitEncryptionEnabled "TransitEncryptionEnabled" Text,
    AtRestEncryptionEnabled "AtRestEncryptionEnabled" Text,
    // Replication groups.
    Status "Status" Text,
    Members "MemberClusters" Texts,
    NodeGroups "NodeGroups" Objects,
    NodeGroupMembers "NodeGroupMembers" Objects,
    CurrentRole "CurrentRole" Presence,
    AutomaticFailover "AutomaticFailover" Text,
    MultiAz "MultiAZ" Text,
    ConfigurationEndpoint "ConfigurationEndpoint" Presence,
    ClusterEnabled "ClusterEnabled" Text,
    ClusterMode "ClusterMode" Text,
    GlobalInfo "GlobalReplicationGroupInfo" Object,
    GlobalId "GlobalReplicationGroupId" Presence,
    GlobalMemberRole "GlobalReplicationGroupMemberRole" Text,
    // Global Datastores, each with the groups that belong to it.
    GlobalMembers "Members" Objects,
    ReplicationGroupRegion "ReplicationGroupRegion" Text,
    Role "Role" Text,
    // Serverless caches.
    ServerlessCacheName "ServerlessCacheName" Text,
    FullEngineVersion "FullEngineVersion" Text,
    MajorEngineVersion "MajorEngineVersion" Text,
    // Engine versions that AWS offers, and service updates.
    Family "CacheParameterGroupFamily" Presence,
    UpdateActionStatus "UpdateActionStatus" Text,
    // Pending values that no engine upgrade or scale-up hangs on.
    AuthTokenStatus "AuthTokenStatus" Presence,
    AutomaticFailoverStatus "AutomaticFailoverStatus" Presence,
    CacheNodeIdsToRemove "CacheNodeIdsToRemove" Presence,
    LogDelivery "LogDeliveryConfigurations" Presence,
    PrimaryClusterId "PrimaryClusterId" Presence,
    Resharding "Resharding" Presence,
    ScaleConfig "ScaleConfig" Presence,
    TransitEncryptionMode "TransitEncryptionMode" Presence,
    UserGroups "UserGroups" Presence,
}

impl Member {
    /// The member of this name, where it is one that is kept, with its shape.
    pub(crate) fn named(name: &str) -> Option<(Self, Shape)> {
        let (_, member, shape) = MEMBERS.iter().find(|(text, ..)| *text == name)?;
        Some((*member, *shape))
    }

    /// Its name, as AWS writes it.
    pub(crate) fn name(self) -> &'static str {
        MEMBERS.get(self as usize).map_or("", |(text, ..)| text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_stands_at_its_own_place() {
        for (place, (text, member, shape)) in MEMBERS.iter().enumerate() {
            assert_eq!(*member as usize, place, "{text}");
            assert_eq!(Member::named(text), Some((*member, *shape)));
            assert_eq!(member.name(), *text);
        }
        assert_eq!(Member::named("ReaderEndpoint"), None);
    }
}
