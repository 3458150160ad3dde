//! Reading acknowledgements: every fault at once.

use time::Date;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use upgrade_check_core::{Effect, RULES, Rule, rule};

use super::{Acknowledgement, AcknowledgementError, AcknowledgementFile, Acknowledgements, Read};

const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

impl Acknowledgements {
    /// Reads a file of acknowledgements for a day, `2026-11-25`, or for the day of a moment.
    ///
    /// # Errors
    /// Everything that is wrong with it: a rule that doesn't exist or is no warning, no reason, no such day.
    pub fn read(text: &str, today: &str) -> Result<Self, Vec<AcknowledgementError>> {
        let file: AcknowledgementFile = serde_json::from_str(text)
            .map_err(|fault| vec![wrong("", format!("it can't be read: {fault}"), None)])?;
        Self::of(file.acknowledgements, today)
    }

    /// Takes acknowledgements for a day, or for the day of a moment.
    ///
    /// # Errors
    /// As [`Acknowledgements::read`].
    pub fn of(given: Vec<Acknowledgement>, today: &str) -> Result<Self, Vec<AcknowledgementError>> {
        let today = today.get(..10).and_then(day).ok_or_else(|| {
            vec![wrong("", format!("today is given as \"{today}\", which is no day"), None)]
        })?;
        let mut faults = Vec::new();
        let mut read = Self::default();
        for (place, given) in given.into_iter().enumerate() {
            let fault = |member: &str, what: String, nearest: Option<&str>| {
                let path = format!("acknowledgements[{place}].{member}");
                wrong(&path, what, nearest.map(ToOwned::to_owned))
            };
            let rule = warning(&given.rule);
            let until = day(&given.until);
            let (region, id) = match given.cluster.rsplit_once('/') {
                Some((region, id)) => (Some(region), id),
                None => (None, given.cluster.as_str()),
            };
            if let Err((what, nearest)) = &rule {
                faults.push(fault("rule", what.clone(), *nearest));
            }
            if id.is_empty() || region.is_some_and(str::is_empty) {
                let what = format!("read \"{}\"; accepted: an id, or region/id", given.cluster);
                faults.push(fault("cluster", what, None));
            }
            if given.reason.trim().is_empty() {
                faults.push(fault("reason", "it is empty".to_owned(), None));
            }
            if until.is_none() {
                let what = format!("read \"{}\"; accepted: a day such as 2027-01-31", given.until);
                faults.push(fault("until", what, None));
            }
            let (Ok(rule), Some(until)) = (rule, until) else { continue };
            let region = region.map(ToOwned::to_owned);
            let known = read.by_id.entry(id.to_owned()).or_default();
            let again = known
                .iter()
                .filter_map(|place| read.all.get(*place))
                .any(|it| it.rule == rule && it.region == region);
            if again {
                let what = format!("{} is acknowledged for {} twice", rule.id, given.cluster);
                faults.push(fault("cluster", what, None));
            }
            known.push(read.all.len());
            read.all.push(Read { given, rule, region, until, expired: until < today });
        }
        if faults.is_empty() { Ok(read) } else { Err(faults) }
    }
}

/// The rule of this id, if it warns; or what is wrong, with the nearest one that does.
fn warning(id: &str) -> Result<&'static Rule, (String, Option<&'static str>)> {
    let Some(rule) = rule(id) else {
        let nearest = RULES
            .iter()
            .map(|rule| (strsim::jaro_winkler(id, rule.id), rule.id))
            .filter(|(likeness, _)| *likeness >= 0.7)
            .max_by(|one, other| one.0.total_cmp(&other.0));
        return Err((format!("no rule is called \"{id}\""), nearest.map(|(_, id)| id)));
    };
    match rule.effect {
        Effect::Warn => Ok(rule),
        Effect::Note => Err((format!("{id} is a note: only warnings are acknowledged"), None)),
        effect @ (Effect::Defer | Effect::Ask | Effect::Block) => {
            let does = match effect {
                Effect::Defer => "defers",
                Effect::Ask => "asks",
                _ => "blocks",
            };
            Err((format!("{id} {does}: only warnings can be acknowledged"), None))
        }
    }
}

fn day(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| Date::parse(text, DAY).ok())?
}

fn wrong(path: &str, what: String, nearest: Option<String>) -> AcknowledgementError {
    AcknowledgementError { path: path.to_owned(), what, nearest }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "2026-11-25T10:00:00Z";

    fn one(rule: &str, cluster: &str, reason: &str, until: &str) -> String {
        format!(
            r#"{{"acknowledgements": [{{"rule": "{rule}", "cluster": "{cluster}", "reason": "{reason}", "until": "{until}"}}]}}"#
        )
    }

    fn faults(text: &str) -> Vec<String> {
        let faults = Acknowledgements::read(text, TODAY).unwrap_err();
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn only_warnings_can_be_acknowledged() {
        for rule in RULES {
            let text = one(rule.id, "sessions", "seen", "2027-01-31");
            let read = Acknowledgements::read(&text, TODAY);
            assert_eq!(read.is_ok(), rule.effect == Effect::Warn, "{}", rule.id);
        }
        assert_eq!(
            faults(&one("engine-downgrade", "sessions", "seen", "2027-01-31")),
            [
                "acknowledgements[0].rule: engine-downgrade blocks: only warnings can be acknowledged"
            ]
        );
    }

    #[test]
    fn names_every_fault_and_the_nearest_rule() {
        assert_eq!(
            faults(&one("failover-interuption", "/x", " ", "2027-02-30")),
            [
                "acknowledgements[0].rule: no rule is called \"failover-interuption\"; nearest: failover-interruption",
                "acknowledgements[0].cluster: read \"/x\"; accepted: an id, or region/id",
                "acknowledgements[0].reason: it is empty",
                "acknowledgements[0].until: read \"2027-02-30\"; accepted: a day such as 2027-01-31",
            ]
        );
        for text in [
            "[]",
            "{",
            r#"{"acknowledgements": {}}"#,
            r#"{"acknowledgements": [], "more": 1}"#,
            r#"{"acknowledgements": [{"rule": "failover-interruption", "cluster": "a", "until": "2027-01-31"}]}"#,
        ] {
            assert!(faults(text)[0].starts_with("it can't be read: "), "{text}");
        }
        assert!(
            Acknowledgements::read(r#"{"$schema": "x", "acknowledgements": []}"#, TODAY).is_ok()
        );
    }

    #[test]
    fn the_last_day_counts_whole() {
        let rule = rule("failover-interruption").unwrap();
        for (until, stands) in [("2026-11-24", false), ("2026-11-25", true), ("2027-01-01", true)] {
            let text = one(rule.id, "sessions", "seen", until);
            let read = Acknowledgements::read(&text, TODAY).unwrap();
            assert_eq!(read.find(rule, None, "sessions").is_some(), stands, "{until}");
        }
    }

    #[test]
    fn a_region_must_be_known_to_be_that_region() {
        let rule = rule("failover-interruption").unwrap();
        let text = one(rule.id, "eu-west-1/sessions", "seen", "2027-01-31");
        let read = Acknowledgements::read(&text, TODAY).unwrap();
        assert_eq!(read.find(rule, Some("eu-west-1"), "sessions"), Some(0));
        assert_eq!(read.find(rule, Some("us-east-1"), "sessions"), None);
        assert_eq!(read.find(rule, None, "sessions"), None);
        assert_eq!(read.find(rule, Some("eu-west-1"), "carts"), None);
    }

    #[test]
    fn twice_the_same_is_a_mistake() {
        let one = r#"{"rule": "failover-interruption", "cluster": "a", "reason": "x", "until": "2027-01-31"}"#;
        let twice = format!(r#"{{"acknowledgements": [{one}, {one}]}}"#);
        assert_eq!(
            faults(&twice),
            ["acknowledgements[1].cluster: failover-interruption is acknowledged for a twice"]
        );
    }
}
