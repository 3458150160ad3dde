//! One version out of several.

use upgrade_check_core::EngineVersion;

/// The lowest; `None` where there is none, or one of several can't be read.
pub(crate) fn lowest<'a>(versions: &[&'a str]) -> Option<&'a str> {
    let (first, others) = versions.split_first()?;
    let mut lowest = *first;
    for text in others {
        if is_below(text, lowest)? {
            lowest = text;
        }
    }
    Some(lowest)
}

/// The highest that isn't the current one, where there is such: what is taken for the current one
/// would count as nothing pending.
pub(crate) fn highest_new<'a>(versions: &[&'a str], current: Option<&str>) -> Option<&'a str> {
    let mut highest = None;
    for text in versions {
        let is_current = current.is_some_and(|current| {
            is_below(text, current) == Some(false) && is_below(current, text) == Some(false)
        });
        let is_higher = highest.is_none_or(|highest| is_below(highest, text) == Some(true));
        if !is_current && is_higher {
            highest = Some(*text);
        }
    }
    highest
}

/// `None` where one of the two can't be read.
fn is_below(a: &str, b: &str) -> Option<bool> {
    match (EngineVersion::parse(a), EngineVersion::parse(b)) {
        (Ok(a), Ok(b)) => Some(a.is_below(b)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_numbers_not_text() {
        assert_eq!(lowest(&["2.8.24", "2.8.6", "3.2.4"]), Some("2.8.6"));
        assert_eq!(lowest(&["odd"]), Some("odd"));
        assert_eq!(lowest(&["2.8.24", "odd"]), None);
        assert_eq!(lowest(&[]), None);
    }

    #[test]
    fn never_takes_the_current_one_for_a_new_one() {
        assert_eq!(highest_new(&["3.2.4", "3.2.10"], Some("2.8.24")), Some("3.2.10"));
        assert_eq!(highest_new(&["2.8.24", "2.8.6"], Some("2.8.24")), Some("2.8.6"));
        assert_eq!(highest_new(&["7.1"], Some("7.1.0")), None);
        assert_eq!(highest_new(&["odd"], Some("2.8.24")), Some("odd"));
        assert_eq!(highest_new(&["3.2.4"], None), Some("3.2.4"));
    }
}
