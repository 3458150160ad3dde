//! Which family a default parameter group belongs to.

use crate::Engine;
use crate::version::Family;

/// The family of one of AWS's own groups, by its name; `None` for one of the user's. A name of no family
/// that there is fits no version.
pub(super) fn family(group: Option<&str>) -> Option<Family> {
    let name = group?.strip_prefix("default.")?;
    let name = name.strip_suffix(".cluster.on").unwrap_or(name);
    let none = Family { engine: Engine::Redis, major: 0, minor: None };
    let engine = Engine::ALL.into_iter().find(|engine| name.starts_with(engine.as_str()));
    let Some(engine) = engine else { return Some(none) };
    let numbers = name.get(engine.as_str().len()..).unwrap_or_default();
    let (major, minor) = numbers.split_once('.').unwrap_or((numbers, "x"));
    Some(match (major.parse(), minor) {
        (Ok(major), "x") => Family { engine, major, minor: None },
        (Ok(major), minor) => Family { engine, major, minor: minor.parse().ok() },
        (Err(_), _) => none,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EngineVersion;

    #[test]
    fn reads_the_family_of_every_version_from_its_group() {
        for (engine, text) in [
            (Engine::Redis, "2.8.24"),
            (Engine::Redis, "5.0.6"),
            (Engine::Redis, "6.2"),
            (Engine::Redis, "7.1"),
            (Engine::Valkey, "8.1"),
            (Engine::Memcached, "1.6.12"),
        ] {
            let version: EngineVersion = text.parse().unwrap();
            let name = format!("default.{}", version.family(engine));
            assert_eq!(family(Some(&name)), Some(version.family_of(engine)), "{name}");
            let sharded = format!("{name}.cluster.on");
            assert_eq!(family(Some(&sharded)), Some(version.family_of(engine)), "{sharded}");
        }
        assert_eq!(family(Some("mine")), None);
        assert!(family(Some("default.other")).is_some());
    }
}
