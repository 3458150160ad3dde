//! Node types: `cache.m3.medium` and its like.

mod kinds;
mod properties;

use std::fmt;

use arrayvec::ArrayString;

use crate::editions::families::{FAMILIES, Family};
use crate::editions::node_types::{NODE_TYPES, NodeTypeRecord};

/// The longest node type name read, in bytes.
const LONGEST: usize = 31;

/// A node type: one that the catalogue holds, or a name that it doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeType(Repr);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Repr {
    /// A place in [`NODE_TYPES`].
    Listed(u8),
    Unlisted(ArrayString<LONGEST>),
}

/// How a node type stands to another, as far as names and sizes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The same type.
    Same,
    /// A larger one of the same family.
    Up,
    /// A smaller one of the same family.
    Down,
    /// Another family, or a size that isn't known: only AWS's own list tells.
    NotKnown,
}

impl NodeType {
    /// Reads `cache.<family>.<size>`: lower-case letters, digits and the two dots.
    ///
    /// # Errors
    /// The position of the first character that can't be part of a node type.
    pub fn parse(text: &str) -> Result<Self, usize> {
        if let Some(place) = NODE_TYPES.iter().position(|record| record.name == text) {
            return Ok(Self(Repr::Listed(u8::try_from(place).unwrap_or(u8::MAX))));
        }
        let rest = text.strip_prefix("cache.").ok_or(0_usize)?;
        if let Some(wrong) = text.chars().position(|c| !matches!(c, 'a'..='z' | '0'..='9' | '.')) {
            return Err(wrong);
        }
        match rest.split_once('.') {
            Some((family, size))
                if !family.is_empty() && !size.is_empty() && !size.contains('.') => {}
            _ => return Err(text.len()),
        }
        ArrayString::from(text).map(|name| Self(Repr::Unlisted(name))).map_err(|_| LONGEST)
    }

    /// Every node type of the catalogue.
    pub fn all() -> impl Iterator<Item = Self> {
        (0_u8..).zip(NODE_TYPES).map(|(place, _)| Self(Repr::Listed(place)))
    }

    /// The catalogue's types of the same family, this one among them.
    pub(crate) fn siblings(self) -> impl Iterator<Item = Self> {
        let family = self.family();
        let kin = move |it: &Self| family.is_some_and(|family| it.is_of(family));
        Self::all().filter(kin)
    }

    /// Some type, for where none is known and none is meant.
    pub(crate) const fn placeholder() -> Self {
        Self(Repr::Listed(0))
    }

    fn record(&self) -> Option<&'static NodeTypeRecord> {
        match self.0 {
            Repr::Listed(place) => NODE_TYPES.get(usize::from(place)),
            Repr::Unlisted(_) => None,
        }
    }

    /// The name, as AWS writes it.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.0 {
            Repr::Listed(place) => NODE_TYPES.get(usize::from(*place)).map_or("", |r| r.name),
            Repr::Unlisted(name) => name,
        }
    }

    /// Its family, where that is a known one.
    pub(crate) fn family(&self) -> Option<&'static Family> {
        match &self.0 {
            Repr::Listed(place) => NODE_TYPES.get(usize::from(*place)).map(|record| record.family),
            Repr::Unlisted(name) => {
                let name = name.split('.').nth(1)?;
                FAMILIES.iter().find(|family| family.name == name).copied()
            }
        }
    }

    /// Whether the catalogue holds it.
    #[must_use]
    pub const fn is_listed(&self) -> bool {
        matches!(self.0, Repr::Listed(_))
    }

    fn is_of(&self, family: &'static Family) -> bool {
        self.family().is_some_and(|it| std::ptr::eq(it, family))
    }

    /// What a change from `self` to `target` is. Sizes are compared within one family only; that
    /// this is AWS's own order is inferred.
    #[must_use]
    pub fn direction_to(&self, target: &Self) -> Direction {
        if self == target {
            return Direction::Same;
        }
        match (self.record(), target.record()) {
            (Some(from), Some(to)) if std::ptr::eq(from.family, to.family) => {
                if to.size < from.size { Direction::Down } else { Direction::Up }
            }
            _ => Direction::NotKnown,
        }
    }
}

impl fmt::Display for NodeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn t(name: &str) -> NodeType {
        NodeType::parse(name).unwrap()
    }

    #[test]
    fn reads_listed_and_unlisted_names() {
        assert!(t("cache.m3.medium").is_listed());
        assert!(!t("cache.zz9.large").is_listed());
        assert_eq!(t("cache.zz9.large").to_string(), "cache.zz9.large");
        assert!(t("cache.r6g.large").is_of_later_years());
        assert!(!t("cache.m3.medium").is_of_later_years());
        assert!(t("cache.m3.medium").is_retired() && !t("cache.r4.large").is_retired());
        assert!(t("cache.m8g.large").is_of_later_years() && !t("cache.m8g.large").is_listed());
        assert!(t("cache.r6gd.xlarge").is_tiered() && !t("cache.r6g.xlarge").is_tiered());
        assert!(t("cache.r6g.large").can_be_global() && !t("cache.t3.medium").can_be_global());
        assert_eq!(NodeType::all().count(), NODE_TYPES.len());
        assert!(NodeType::all().all(|t| NodeType::parse(t.name()) == Ok(t)));
    }

    #[test]
    fn says_where_a_name_goes_wrong() {
        for (name, position) in [
            ("m3.medium", 0),
            ("cache.M3.medium", 6),
            ("cache.m3", 8),
            ("cache.m3.", 9),
            ("cache.m3.x.y", 12),
            ("cache.m3.medium; rm", 15),
            ("cache.abcdefghijkl.abcdefghijklmnop", LONGEST),
        ] {
            assert_eq!(NodeType::parse(name), Err(position), "{name}");
        }
    }

    #[test]
    fn orders_sizes_within_a_family_only() {
        assert_eq!(t("cache.m3.medium").direction_to(&t("cache.m3.large")), Direction::Up);
        assert_eq!(t("cache.m4.10xlarge").direction_to(&t("cache.m4.2xlarge")), Direction::Down);
        assert_eq!(t("cache.r6g.12xlarge").direction_to(&t("cache.r6g.16xlarge")), Direction::Up);
        assert_eq!(t("cache.t4g.small").direction_to(&t("cache.t4g.micro")), Direction::Down);
        assert_eq!(t("cache.m3.large").direction_to(&t("cache.m3.large")), Direction::Same);
        assert_eq!(t("cache.m3.large").direction_to(&t("cache.r3.large")), Direction::NotKnown);
        assert_eq!(t("cache.m3.large").direction_to(&t("cache.m3.huge")), Direction::NotKnown);
    }
}
