//! Single values: what is read is written as what is read as the same again, and a fault has a place in the text.

use std::cmp::Ordering;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use upgrade_check_core::{Edition, Engine, EngineVersion, MaintenanceWindow, NodeType};

/// The text's lines, each with the one after it.
///
/// # Panics
/// Where it doesn't hold.
pub fn holds(text: &str) {
    let mut before = None;
    for line in text.split('\n') {
        version(line, before);
        window(line, before);
        node_type(line, before);
        if let Some(edition) = Edition::named(line) {
            assert_eq!(Edition::named(&edition.to_string()), Some(edition));
            assert_eq!(
                Edition::named(&edition.date().to_string()).map(|it| it.date()),
                Some(edition.date())
            );
        }
        before = Some(line);
    }
}

fn within(position: usize, text: &str) {
    assert!(position <= text.chars().count(), "{position} in {text:?}");
}

fn version(text: &str, other: Option<&str>) {
    let version = match EngineVersion::parse(text) {
        Ok(version) => version,
        Err(error) => return within(error.position, text),
    };
    assert_eq!(version.to_string(), text);
    assert_eq!(version.relation(version), Ordering::Equal);
    for edition in ["2018", "2021-06-01", "2026"].into_iter().filter_map(Edition::named) {
        for engine in [Engine::Redis, Engine::Valkey, Engine::Memcached] {
            let _ = edition.offers(engine, version);
            let _ = version.encrypts(engine);
        }
    }
    if let Some(Ok(other)) = other.map(EngineVersion::parse) {
        assert_eq!(version.relation(other), other.relation(version).reverse());
        assert_eq!(version.is_below(other), version.relation(other) == Ordering::Less);
    }
}

fn window(text: &str, now: Option<&str>) {
    let window = match MaintenanceWindow::parse(text) {
        Ok(window) => window,
        Err(error) => return within(error.position, text),
    };
    assert_eq!(window.to_string(), text.to_ascii_lowercase());
    assert_eq!(MaintenanceWindow::parse(&window.to_string()).as_ref(), Ok(&window));
    let hours = window.length().whole_minutes();
    assert!((60..=24 * 60).contains(&hours), "{hours}");
    if let Some(Ok(now)) = now.map(|now| OffsetDateTime::parse(now, &Rfc3339))
        && let Some(next) = window.next(now)
    {
        assert_eq!(next.end - next.start, window.length());
        assert_eq!(next.open, next.start <= now);
        assert!(now < next.end && next.start - now <= time::Duration::WEEK);
    }
}

fn node_type(text: &str, other: Option<&str>) {
    let node_type = match NodeType::parse(text) {
        Ok(node_type) => node_type,
        Err(position) => return within(position, text),
    };
    assert_eq!(node_type.name(), text);
    if let Some(Ok(other)) = other.map(NodeType::parse) {
        let _ = node_type.direction_to(&other);
    }
}
