//! Engine versions as ElastiCache writes them.

mod family;

use std::cmp::Ordering;
use std::fmt;

use crate::Engine;

pub(crate) use family::Family;

/// An engine version: `2.8.24` up to Redis 5; `6.2`, `7.1` later; `6.x` for the newest minor of 6.
///
/// There is no total order: `7.1` and a running `7.1.0` are the same version to a request.
/// See [`EngineVersion::relation`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EngineVersion {
    major: u16,
    minor: Minor,
    patch: Option<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Minor {
    Number(u16),
    /// The `x` of `6.x`: the newest there is, so above every number.
    Newest,
}

/// Why a version can't be read, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersionError {
    /// Characters from the start of the text.
    pub position: usize,
    /// What is wrong there.
    pub problem: &'static str,
}

impl fmt::Display for VersionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at character {}", self.problem, self.position + 1)
    }
}

impl std::error::Error for VersionError {}

impl EngineVersion {
    /// The longest version text read, in bytes.
    const LONGEST: usize = 17;

    /// A version of three numbers, as all are up to Redis 5.
    #[must_use]
    pub const fn full(major: u16, minor: u16, patch: u16) -> Self {
        Self { major, minor: Minor::Number(minor), patch: Some(patch) }
    }

    /// A version of two numbers, as Redis from 6 on and Valkey have.
    #[must_use]
    pub const fn of_two(major: u16, minor: u16) -> Self {
        Self { major, minor: Minor::Number(minor), patch: None }
    }

    /// `6.x` and its like.
    #[must_use]
    pub const fn newest_of(major: u16) -> Self {
        Self { major, minor: Minor::Newest, patch: None }
    }

    /// Whether it is `6.x` and its like: the newest minor version, whichever that is.
    #[must_use]
    pub const fn is_newest_minor(self) -> bool {
        matches!(self.minor, Minor::Newest)
    }

    /// Whether it supports encryption in transit and at rest.
    #[must_use]
    pub fn encrypts(self, engine: Engine) -> bool {
        crate::editions::firsts::encrypts(engine, self)
    }

    /// The same version without its patch number.
    #[must_use]
    pub const fn without_patch(self) -> Self {
        Self { patch: None, ..self }
    }

    /// Reads `2.8.24`, `6.2` or `6.x`.
    ///
    /// # Errors
    /// Says what is wrong and at which character.
    pub fn parse(text: &str) -> Result<Self, VersionError> {
        let fail = |position, problem| Err(VersionError { position, problem });
        if text.is_empty() {
            return fail(0, "nothing there");
        }
        if text.len() > Self::LONGEST {
            return fail(text.chars().count().min(Self::LONGEST), "too long for a version");
        }
        let mut numbers = [0_u16; 3];
        let mut count = 0;
        let mut start = 0;
        let mut newest = false;
        for part in text.split('.') {
            if newest || count == 3 {
                return fail(start - 1, "more than a version has");
            }
            if count == 1 && part == "x" {
                newest = true;
            } else {
                let number = Self::number(part, start)?;
                if let Some(slot) = numbers.get_mut(count) {
                    *slot = number;
                }
            }
            count += 1;
            start += part.chars().count() + 1;
        }
        let [major, minor, patch] = numbers;
        match count {
            1 => fail(text.chars().count(), "a minor version is missing"),
            2 if newest => Ok(Self { major, minor: Minor::Newest, patch: None }),
            2 => Ok(Self { major, minor: Minor::Number(minor), patch: None }),
            _ => Ok(Self::full(major, minor, patch)),
        }
    }

    /// One number of a version; `semver` knows what a number may look like (no sign, no leading zero).
    fn number(part: &str, start: usize) -> Result<u16, VersionError> {
        let fail = |offset, problem| Err(VersionError { position: start + offset, problem });
        if part.is_empty() {
            return fail(0, "a number is missing");
        }
        if let Some(offset) = part.chars().position(|c| !c.is_ascii_digit()) {
            return fail(offset, "not a digit");
        }
        match semver::Comparator::parse(part) {
            Ok(read) => {
                u16::try_from(read.major).or_else(|_| fail(0, "a number too large for a version"))
            }
            Err(_) => fail(0, "not a number as versions write it"),
        }
    }

    /// How `self` stands to `other`, number by number. A part that one of the two leaves out is not
    /// compared: `7.1` equals `7.1.0`. `6.x` is the newest 6: it equals any other 6 that it could be.
    #[must_use]
    pub fn relation(self, other: Self) -> Ordering {
        let minors = match (self.minor, other.minor) {
            (Minor::Newest, _) | (_, Minor::Newest) => Ordering::Equal,
            (Minor::Number(a), Minor::Number(b)) => a.cmp(&b),
        };
        let patches = match (self.patch, other.patch) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => Ordering::Equal,
        };
        self.major.cmp(&other.major).then(minors).then(patches)
    }

    /// Whether `self` is lower than `other`.
    #[must_use]
    pub fn is_below(self, other: Self) -> bool {
        self.relation(other) == Ordering::Less
    }

    /// Whether a request for one is no change from the other.
    #[must_use]
    pub fn is_same_as(self, other: Self) -> bool {
        self.relation(other) == Ordering::Equal
    }

    /// Whether all three numbers are given.
    #[must_use]
    pub const fn names_patch(self) -> bool {
        self.patch.is_some()
    }

    /// The major number.
    #[must_use]
    pub const fn major(self) -> u16 {
        self.major
    }
}

impl fmt::Display for EngineVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.minor, self.patch) {
            (Minor::Newest, _) => write!(f, "{}.x", self.major),
            (Minor::Number(minor), None) => write!(f, "{}.{minor}", self.major),
            (Minor::Number(minor), Some(patch)) => write!(f, "{}.{minor}.{patch}", self.major),
        }
    }
}

impl std::str::FromStr for EngineVersion {
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn v(text: &str) -> EngineVersion {
        text.parse().unwrap()
    }

    #[test]
    fn reads_and_echoes_what_elasticache_writes() {
        for text in ["2.8.24", "3.2.10", "6.2", "6.x", "7.1", "7.1.0", "3.2"] {
            assert_eq!(v(text).to_string(), text);
        }
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        let cases = [
            ("", 0, "nothing there"),
            ("3", 1, "a minor version is missing"),
            ("3.", 2, "a number is missing"),
            ("3..2", 2, "a number is missing"),
            ("3.2.x", 4, "not a digit"),
            ("x.2", 0, "not a digit"),
            ("6.x.1", 3, "more than a version has"),
            ("2.8.24.1", 6, "more than a version has"),
            ("2.8.024", 4, "not a number as versions write it"),
            ("2.8.99999", 4, "a number too large for a version"),
            (" 3.2", 0, "not a digit"),
            ("3.2.4-rc1", 5, "not a digit"),
            ("3.2.44444444444444444", 17, "too long for a version"),
            ("３．２．４４４４４", 9, "too long for a version"),
        ];
        for (text, position, problem) in cases {
            assert_eq!(
                EngineVersion::parse(text),
                Err(VersionError { position, problem }),
                "{text:?}"
            );
        }
    }

    #[test]
    fn compares_numbers_not_text() {
        assert!(v("2.8.6").is_below(v("2.8.24")));
        assert!(v("3.2.6").is_below(v("3.2.10")));
        assert!(v("3.2.10").is_below(v("4.0.10")));
        assert!(v("7.1").is_same_as(v("7.1.0")));
        assert!(v("6.2").is_same_as(v("6.x")));
        assert!(v("5.0.6").is_below(v("6.x")));
    }
}
