//! Which family a default parameter group belongs to.

use crate::facts::Facts;

/// Whether a default group given with the request is of the family of the version that will run; `None`
/// where none of AWS's own is given, or that version isn't known.
pub(super) fn fits(given: Option<&str>, facts: &Facts<'_>) -> Option<bool> {
    let family = given?.strip_prefix("default.")?;
    let family = family.strip_suffix(".cluster.on").unwrap_or(family);
    let (engine, version) = match facts.to_version {
        Some(version) => (facts.to_engine, version),
        None => (facts.engine, facts.known_version()?),
    };
    Some(version.family(engine) == family)
}
