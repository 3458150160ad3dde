//! What the 2018 edition knows of versions and node types.

use std::sync::LazyLock;

/// An engine version: compared number by number.
pub type Version = (u32, u32, u32);

/// The versions that a cluster of the era may run.
pub const RUNNING: [Version; 12] = [
    (2, 6, 13),
    (2, 8, 6),
    (2, 8, 12),
    (2, 8, 19),
    (2, 8, 21),
    (2, 8, 22),
    (2, 8, 23),
    (2, 8, 24),
    (3, 2, 4),
    (3, 2, 6),
    (3, 2, 10),
    (4, 0, 10),
];

/// The versions that a cluster may be upgraded to: all of those but 2.8.12.
pub const OFFERED: [Version; 11] = [
    (2, 6, 13),
    (2, 8, 6),
    (2, 8, 19),
    (2, 8, 21),
    (2, 8, 22),
    (2, 8, 23),
    (2, 8, 24),
    (3, 2, 4),
    (3, 2, 6),
    (3, 2, 10),
    (4, 0, 10),
];

/// The last version that the edition knows.
pub const LAST_VERSION: Version = (4, 0, 10);
/// The first version with Multi-AZ.
pub const FIRST_MULTI_AZ: Version = (2, 8, 6);
/// The first version with cluster mode enabled.
pub const FIRST_CLUSTER_MODE: Version = (3, 2, 4);

/// Encryption came with 3.2.6, and 3.2.10 was made without it.
#[must_use]
pub fn lacks_encryption(version: Version) -> bool {
    version < (3, 2, 6) || version == (3, 2, 10)
}

/// Reads `2.8.24`, and from 6 on `6.2` and `6.x` too, where the last part isn't chosen by the user.
/// `None` where the text is nothing of the kind.
#[must_use]
pub fn version(text: &str) -> Option<Version> {
    let mut parts = text.split('.');
    let major: u32 = parts.next()?.parse().ok()?;
    let minor = parts.next()?;
    let patch = parts.next();
    if parts.next().is_some() {
        return None;
    }
    match (minor, patch) {
        ("x", None) if major >= 6 => Some((major, u32::MAX, u32::MAX)),
        (minor, None) if major >= 6 => Some((major, minor.parse().ok()?, 0)),
        (minor, Some(patch)) => Some((major, minor.parse().ok()?, patch.parse().ok()?)),
        _ => None,
    }
}

/// The node types of the era.
pub const NODE_TYPES: [&str; 32] = [
    "cache.t1.micro",
    "cache.t2.micro",
    "cache.t2.small",
    "cache.t2.medium",
    "cache.m1.small",
    "cache.m1.medium",
    "cache.m1.large",
    "cache.m1.xlarge",
    "cache.m2.xlarge",
    "cache.m2.2xlarge",
    "cache.m2.4xlarge",
    "cache.m3.medium",
    "cache.m3.large",
    "cache.m3.xlarge",
    "cache.m3.2xlarge",
    "cache.m4.large",
    "cache.m4.xlarge",
    "cache.m4.2xlarge",
    "cache.m4.4xlarge",
    "cache.m4.10xlarge",
    "cache.c1.xlarge",
    "cache.r3.large",
    "cache.r3.xlarge",
    "cache.r3.2xlarge",
    "cache.r3.4xlarge",
    "cache.r3.8xlarge",
    "cache.r4.large",
    "cache.r4.xlarge",
    "cache.r4.2xlarge",
    "cache.r4.4xlarge",
    "cache.r4.8xlarge",
    "cache.r4.16xlarge",
];

/// Families of later years, which the edition can't judge.
pub const LATER_FAMILIES: [&str; 13] =
    ["m5", "m6g", "m7g", "m8g", "r5", "r6g", "r6gd", "r7g", "r8g", "t3", "t4g", "c7gn", "c8gn"];

/// Sizes, the smallest first.
pub const SIZES: [&str; 12] = [
    "micro", "small", "medium", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "10xlarge",
    "12xlarge", "16xlarge", "24xlarge",
];

/// A node type, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeType {
    /// The whole name.
    pub name: &'static str,
    /// `m3` of `cache.m3.medium`; empty where the name has another form.
    pub family: &'static str,
    /// The place in [`SIZES`]; `None` where the size isn't in it.
    pub size: Option<usize>,
    /// Whether it is one of [`NODE_TYPES`].
    pub of_the_era: bool,
    /// Whether its family came after the edition.
    pub later: bool,
}

/// All of [`NODE_TYPES`], taken apart.
pub static ERA_TYPES: LazyLock<Vec<NodeType>> =
    LazyLock::new(|| NODE_TYPES.iter().map(|name| node_type(name)).collect());

/// Takes a node type's name apart.
#[must_use]
pub fn node_type(name: &'static str) -> NodeType {
    let parts = name.strip_prefix("cache.").and_then(|rest| rest.split_once('.'));
    let (family, size) = parts.unwrap_or(("", ""));
    NodeType {
        name,
        family,
        size: SIZES.iter().position(|known| *known == size),
        of_the_era: NODE_TYPES.contains(&name),
        later: LATER_FAMILIES.contains(&family),
    }
}

/// Whether a change of node type goes up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To a larger type.
    Up,
    /// To a smaller type.
    Down,
    /// Across families, or to or from a type that the era doesn't list.
    NotKnown,
}

/// The direction from one type to another, by size within one family.
#[must_use]
pub fn direction(from: NodeType, to: NodeType) -> Direction {
    if from.family != to.family || !from.of_the_era || !to.of_the_era {
        return Direction::NotKnown;
    }
    match (from.size, to.size) {
        (Some(from), Some(to)) if to > from => Direction::Up,
        (Some(from), Some(to)) if to < from => Direction::Down,
        _ => Direction::NotKnown,
    }
}
