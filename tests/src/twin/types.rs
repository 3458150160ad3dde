//! Node types: families and their sizes, what AWS accepts when, and what they need.

use std::sync::LazyLock;

use super::dates::{Day, END_OF_REDIS_3, Known, NODE_TYPES_READ, REDIS_6_2};
use super::engines::{Engine, Version};

/// Sizes, the smallest first.
pub const SIZES: [&str; 12] = [
    "micro", "small", "medium", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "10xlarge",
    "12xlarge", "16xlarge", "24xlarge",
];

/// When AWS accepted a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// On every day.
    Always,
    /// In the 2018 guide, and not any more.
    Retired,
    /// After the 2018 guide.
    Later,
    /// In no list.
    NotKnown,
}

const FIVES: &str = "large xlarge 2xlarge 4xlarge 12xlarge 24xlarge";
const SIXES: &str = "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge";

/// Each family, when it was accepted, and its sizes.
pub const FAMILIES: [(&str, Age, &str); 22] = [
    ("t1", Age::Retired, "micro"),
    ("t2", Age::Always, "micro small medium"),
    ("m1", Age::Retired, "small medium large xlarge"),
    ("m2", Age::Retired, "xlarge 2xlarge 4xlarge"),
    ("m3", Age::Retired, "medium large xlarge 2xlarge"),
    ("m4", Age::Always, "large xlarge 2xlarge 4xlarge 10xlarge"),
    ("c1", Age::Retired, "xlarge"),
    ("r3", Age::Retired, "large xlarge 2xlarge 4xlarge 8xlarge"),
    ("r4", Age::Always, "large xlarge 2xlarge 4xlarge 8xlarge 16xlarge"),
    ("t3", Age::Later, "micro small medium"),
    ("t4g", Age::Later, "micro small medium"),
    ("m5", Age::Later, FIVES),
    ("m6g", Age::Later, SIXES),
    ("m7g", Age::Later, SIXES),
    // Accepted, but its sizes are nowhere told.
    ("m8g", Age::Later, ""),
    ("r5", Age::Later, FIVES),
    ("r6g", Age::Later, SIXES),
    ("r6gd", Age::Later, "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("r7g", Age::Later, SIXES),
    ("r8g", Age::Later, SIXES),
    ("c7gn", Age::Later, SIXES),
    ("c8gn", Age::Later, SIXES),
];

/// A node type, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeType {
    /// The whole name.
    pub name: &'static str,
    /// `m3` of `cache.m3.medium`; empty where the name has another form.
    pub family: &'static str,
    /// The place in [`SIZES`] where the family has that size; `None` otherwise.
    pub size: Option<usize>,
    /// When its family was accepted.
    pub age: Age,
}

/// Takes a node type's name apart.
#[must_use]
pub fn node_type(name: &'static str) -> NodeType {
    let parts = name.strip_prefix("cache.").and_then(|rest| rest.split_once('.'));
    let (family, size) = parts.unwrap_or(("", ""));
    let known = FAMILIES.iter().find(|known| known.0 == family);
    let real = known.is_some_and(|known| known.2.split_whitespace().any(|one| one == size));
    NodeType {
        name,
        family,
        size: if real { SIZES.iter().position(|one| *one == size) } else { None },
        age: known.map_or(Age::NotKnown, |known| known.1),
    }
}

/// Every node type of every family.
pub static ALL_TYPES: LazyLock<Vec<NodeType>> = LazyLock::new(|| {
    let one = |family: &str, size: &str| node_type(format!("cache.{family}.{size}").leak());
    let sizes = |family: &'static str, sizes: &'static str| {
        sizes.split_whitespace().map(move |size| one(family, size))
    };
    FAMILIES.iter().flat_map(|known| sizes(known.0, known.2)).collect()
});

/// The node types that a cluster may run on `day`.
pub fn running(day: Day) -> impl Iterator<Item = NodeType> {
    ALL_TYPES.iter().copied().filter(move |it| match it.age {
        Age::Later => {
            day >= super::dates::UPGRADES_ON_ENABLED && (!it.has_data_tiering() || day >= REDIS_6_2)
        }
        _ => true,
    })
}

/// Whether a change of node type goes up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To a larger type.
    Up,
    /// To a smaller type.
    Down,
    /// Across families, or to or from a size that isn't known.
    NotKnown,
}

/// The direction from one type to another, by size within one family.
#[must_use]
pub fn direction(from: NodeType, to: NodeType) -> Direction {
    if from.family != to.family {
        return Direction::NotKnown;
    }
    match (from.size, to.size) {
        (Some(from), Some(to)) if to > from => Direction::Up,
        (Some(from), Some(to)) if to < from => Direction::Down,
        _ => Direction::NotKnown,
    }
}

impl NodeType {
    /// Whether it is of a family that came after the 2018 guide.
    #[must_use]
    pub fn is_later(self) -> bool {
        self.age == Age::Later
    }

    /// Whether its family, or that size of it, is in no list.
    #[must_use]
    pub fn is_unlisted(self) -> bool {
        self.size.is_none()
    }

    /// r6gd, and nothing else.
    #[must_use]
    pub fn has_data_tiering(self) -> bool {
        self.family == "r6gd"
    }

    /// Listed for Valkey, and for Redis in no version.
    #[must_use]
    pub fn is_for_valkey_alone(self) -> bool {
        matches!(self.family, "m8g" | "r8g" | "c8gn")
    }

    /// Whether AWS accepts its family in a request of `day`; `None` where it is in no list.
    #[must_use]
    pub fn accepted_on(self, day: Day) -> Option<Known> {
        match self.age {
            Age::Always => Some(Known::Yes),
            Age::Retired if day >= NODE_TYPES_READ => Some(Known::No),
            // It came with data tiering.
            Age::Later if self.has_data_tiering() => {
                Some(if day < REDIS_6_2 { Known::No } else { Known::Yes })
            }
            Age::Later if day >= NODE_TYPES_READ => Some(Known::Yes),
            Age::Retired | Age::Later => Some(Known::Maybe),
            Age::NotKnown => None,
        }
    }

    /// Whether a version of an engine runs on it. For Memcached nothing is listed. The guide's older pages have 3.2.4
    /// for the families that need 4.0.10 now, nobody knows from when until when; with the end of Redis 3 that is over.
    #[must_use]
    pub fn runs(self, engine: Engine, version: Version, day: Day) -> Known {
        let from = |first: Version| if version >= first { Known::Yes } else { Known::No };
        match (engine, self.family) {
            (Engine::Valkey, _) => Known::Yes,
            (_, "m8g" | "r8g" | "c8gn") => Known::No,
            (Engine::Redis, "m4" | "m5" | "r4" | "r5" | "t2" | "t3") => {
                if day >= END_OF_REDIS_3 {
                    from((4, 0, 10))
                } else if version < (3, 2, 4) {
                    Known::Maybe
                } else {
                    Known::Yes
                }
            }
            (Engine::Redis, "t4g") if self.name == "cache.t4g.micro" => match from((4, 0, 10)) {
                Known::Yes if version < (5, 0, 6) => Known::Maybe,
                known => known,
            },
            (Engine::Redis, "t4g" | "m6g" | "r6g") => from((5, 0, 6)),
            (Engine::Redis, "r6gd" | "m7g" | "r7g" | "c7gn") => from((6, 2, 0)),
            _ => Known::Yes,
        }
    }

    /// Whether a member of a Global Datastore can have it: these families, from large on.
    #[must_use]
    pub fn fits_global_datastore(self) -> bool {
        let family = matches!(
            self.family,
            "m5" | "m6g" | "m7g" | "m8g" | "r5" | "r6g" | "r6gd" | "r7g" | "r8g" | "c7gn" | "c8gn"
        );
        family && !matches!(self.name.rsplit('.').next(), Some("micro" | "small" | "medium"))
    }
}
