//! Sentences with the user's own values in them.

use crate::request::Request;
use crate::text::capital;

/// The text of `template` with values where it has their names: `{subject}`, `{asked}` and the like. What
/// isn't known is named in general, such as `the version that runs now`.
pub(crate) fn fill(template: &str, request: &Request) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        text.push_str(&value(name, request));
        rest = after;
    }
    text.push_str(rest);
    text
}

fn value(name: &str, request: &Request) -> String {
    match name {
        "subject" => request.subject(),
        "Subject" => capital(&request.subject()),
        "version" => request.version_phrase(),
        "asked" => request.to_version_phrase(),
        "type" => request.type_phrase(),
        "asked-type" => request.to_type_phrase(),
        "engine" => request.engine().title().to_owned(),
        "asked-engine" => request.to_engine().title().to_owned(),
        "Pending-version" => capital(&request.pending_version_phrase()),
        "Pending-type" => capital(&request.pending_type_phrase()),
        "family" => request
            .to_version()
            .or_else(|| request.version())
            .map_or_else(String::new, |version| version.family(request.to_engine())),
        // A test holds every name against this list.
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Because;
    use crate::{Draft, Field, RULES};

    fn request() -> Request {
        let draft = Draft::of([
            (Field::Edition, "2026"),
            (Field::Id, "sessions"),
            (Field::ReplicationGroup, "true"),
            (Field::EngineVersion, "6.2"),
            (Field::ToEngineVersion, "7.1"),
        ]);
        Request::read(&draft).unwrap()
    }

    #[test]
    fn puts_values_where_their_names_stand() {
        assert_eq!(
            fill("{Subject} runs {version}; {asked} is of {family}.", &request()),
            "The replication group sessions runs 6.2; 7.1 is of redis7."
        );
        assert_eq!(fill("Nothing to put in.", &request()), "Nothing to put in.");
    }

    #[test]
    fn every_rule_names_values_that_there_are() {
        for rule in RULES {
            let Because::Text(template) = rule.because else { continue };
            for name in template.split('{').skip(1).filter_map(|part| part.split('}').next()) {
                assert_ne!(value(name, &request()), "", "{}: {{{name}}}", rule.id);
            }
        }
    }
}
