//! What the name of a default parameter group tells.

use crate::Engine;
use crate::facts::DefaultGroup;
use crate::version::Family;

/// One of AWS's own groups, by its name; `None` for one of the user's. A name of no family that there is
/// fits no version.
pub(super) fn default_group(group: Option<&str>) -> Option<DefaultGroup> {
    let name = group?.strip_prefix("default.")?;
    let plain = name.strip_suffix(".cluster.on");
    Some(DefaultGroup { family: family(plain.unwrap_or(name)), sharded: plain.is_some() })
}

/// The family of a name such as `redis5.0`.
fn family(name: &str) -> Family {
    let none = Family { engine: Engine::Redis, major: 0, minor: None };
    let engine = Engine::ALL.into_iter().find(|engine| name.starts_with(engine.as_str()));
    let Some(engine) = engine else { return none };
    let numbers = name.get(engine.as_str().len()..).unwrap_or_default();
    let (major, minor) = numbers.split_once('.').unwrap_or((numbers, "x"));
    match (major.parse(), minor) {
        (Ok(major), "x") => Family { engine, major, minor: None },
        (Ok(major), minor) => Family { engine, major, minor: minor.parse().ok() },
        (Err(_), _) => none,
    }
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
            let family = version.family_of(engine);
            let read = default_group(Some(&name));
            assert_eq!(read, Some(DefaultGroup { family, sharded: false }), "{name}");
            let sharded = default_group(Some(&format!("{name}.cluster.on")));
            assert_eq!(sharded, Some(DefaultGroup { family, sharded: true }), "{name}");
        }
        assert_eq!(default_group(Some("mine")), None);
        assert!(default_group(Some("default.other")).is_some());
    }
}
