//! The state as a URL's fragment and back: `v1?cluster.engineVersion=2.8.24&...`.
//!
//! The names are the fields' paths, which never change; a value is what was typed. A later format gets another
//! number in front, and this reader stays.

use form_urlencoded::{Serializer, parse};
use upgrade_check_core::{Draft, Field};

/// The longest value that is taken from a link, in bytes: far more than any field takes, far less than would hurt.
const LONGEST: usize = 4000;

/// Fields that are not part of what a person types.
const NOT_TYPED: [Field; 2] = [Field::Edition, Field::Now];

/// What a fragment says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Link {
    /// Nothing: none is there, or it names a place in the page.
    None,
    /// A draft, and what in it could not be understood.
    Draft(Draft, Vec<String>),
    /// Nothing in it can be understood.
    Broken(String),
}

/// The fragment of a draft, without the `#`.
pub(crate) fn write(draft: &Draft) -> String {
    let mut pairs = Serializer::new("v1?".to_owned());
    let typed = draft.iter().filter(|(field, _)| !NOT_TYPED.contains(field));
    pairs.extend_pairs(typed.map(|(field, text)| (field.path(), text)));
    // Punctuation that a fragment may hold, for links that people can read.
    pairs.finish().replace("%3A", ":").replace("%2C", ",")
}

/// Reads a fragment, with or without its `#`.
pub(crate) fn read(fragment: &str) -> Link {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let Some((version, pairs)) = fragment.split_once('?') else {
        let is_version = fragment
            .strip_prefix('v')
            .is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
        let is_place =
            !is_version && fragment.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        return if is_place {
            Link::None
        } else {
            Link::Broken("It doesn't begin as a link of this page does.".to_owned())
        };
    };
    if version != "v1" {
        return Link::Broken(format!(
            "It has the format {:?}, and this page reads v1.",
            short(version)
        ));
    }
    let mut draft = Draft::default();
    let mut problems = Vec::new();
    for (name, text) in parse(pairs.as_bytes()) {
        match Field::from_path(&name) {
            Some(field) if NOT_TYPED.contains(&field) => {}
            Some(field) if draft.get(field).is_some() => {
                problems.push(format!("{name} is given twice; the first was taken."));
            }
            Some(_) if text.len() > LONGEST => problems.push(format!("{name} is too long.")),
            // A broken percent sequence comes out as the replacement character.
            Some(_) if text.contains('\u{FFFD}') => problems.push(format!("{name} is damaged.")),
            Some(field) => draft.set(field, text.into_owned()),
            None => problems.push(format!("{:?} is not a field.", short(&name))),
        }
    }
    Link::Draft(draft, problems)
}

/// Enough of a text to know it by.
fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn every_example_comes_back_whole() {
        for (id, draft) in examples::drafts() {
            let fragment = write(&draft);
            assert_eq!(read(&fragment), Link::Draft(draft, vec![]), "{}", id);
        }
    }

    #[test]
    fn every_field_comes_back_with_whatever_was_typed() {
        let nasty =
            ["&", "=", "#?&=%", "%", "%zz", "+ +", " a ", "<b>\"'", "ü€😀", "\n\t", "{}", "v1?"];
        for field in Field::all().filter(|field| !NOT_TYPED.contains(field)) {
            for text in nasty {
                let draft = Draft::of([(field, text)]);
                let fragment = write(&draft);
                assert!(fragment.is_ascii(), "{fragment}");
                assert!(!fragment.contains(['<', '>', '"', ' ', '#']), "{fragment}");
                assert_eq!(
                    read(&format!("#{fragment}")),
                    Link::Draft(draft, vec![]),
                    "{field} {text}"
                );
            }
        }
    }

    #[test]
    fn a_link_of_the_first_format_is_read_forever() {
        let link = "#v1?cluster.id=sessions&cluster.replicationGroup=true&cluster.engineVersion=2.8.24&cluster.nodeType=cache.m3.medium&cluster.pending=%7B%7D&cluster.pending.nodeType=cache.m3.large&cluster.maintenanceWindow=sun:05:00-sun:06:00&request.engineVersion=3.2.4&request.applyImmediately=true";
        let Link::Draft(draft, problems) = read(link) else { panic!("not read") };
        assert_eq!(problems, [""; 0]);
        assert_eq!(draft.iter().count(), 9);
        assert_eq!(draft.get(Field::Window), Some("sun:05:00-sun:06:00"));
        assert_eq!(draft.get(Field::Pending), Some("{}"));
    }

    #[test]
    fn a_broken_link_says_so_and_keeps_what_it_can() {
        assert_eq!(read(""), Link::None);
        assert_eq!(read("#"), Link::None);
        assert_eq!(read("#verdict"), Link::None);
        for broken in ["#v1", "#v2?x=1", "#?", "#cluster.id=a", "#%00"] {
            assert!(matches!(read(broken), Link::Broken(_)), "{broken}");
        }
        let mixed = "#v1?cluster.id=sessions&cluster.size=9&cluster.id=other&cluster.region=%FF%FE&request.engineVersion=3.2.4";
        let Link::Draft(draft, problems) = read(mixed) else { panic!("not read") };
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert_eq!(draft.get(Field::Id), Some("sessions"));
        assert_eq!(draft.get(Field::ToEngineVersion), Some("3.2.4"));
        assert_eq!(draft.get(Field::Region), None);
    }
}
