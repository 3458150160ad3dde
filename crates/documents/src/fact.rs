//! What a document says of a cluster or a group.

use upgrade_check_core::Field;

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// The text of a field.
    Field(Field),
    /// A group names this cluster as a member.
    Member,
    /// This cluster was read.
    Read,
    /// This cluster says what is pending: where it doesn't, that isn't nothing.
    TellsPending,
    /// This is pending besides version and node type.
    OtherPending,
    /// It was read as a group.
    IsGroup,
    /// A group says the status of itself and of its node groups.
    TellsStatus,
    /// A cluster has all that AWS gives of every one, so that what it lacks isn't there.
    IsWhole,
    /// What the group is in its Global Datastore: primary or secondary.
    Role,
}

/// What a document says.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) topic: Topic,
    /// Whether a group says it, not a cluster.
    pub(crate) of_group: bool,
    pub(crate) value: Box<str>,
}
