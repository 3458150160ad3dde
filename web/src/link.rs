//! The state as a URL's fragment and back: `v1?cluster.engineVersion=2.8.24&...`.
//!
//! The names are the fields' paths, which never change; a value is what was typed. A later format gets another
//! number in front, and this reader stays.

use upgrade_check_core::{Draft, Field};

use crate::judge::UNNAMED;

/// The longest value that is taken from a link, in bytes: far more than any field takes, far less than would hurt.
const LONGEST: usize = 4000;

/// The field that is not part of what a person types.
const NOT_TYPED: Field = Field::Now;

/// What a fragment says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Link {
    /// Nothing: none is there, or it names a place in the page.
    None,
    /// A draft, and what in it could not be understood.
    Draft(Box<Draft>, Vec<String>),
    /// Nothing in it can be understood.
    Broken(String),
}

/// The fragment of a draft, without the `#`.
pub(crate) fn write(draft: &Draft) -> String {
    let mut fragment = String::from("v1");
    let mut before = '?';
    for (field, text) in draft.iter().filter(|(field, _)| *field != NOT_TYPED) {
        fragment.push(before);
        before = '&';
        fragment.push_str(field.path());
        fragment.push('=');
        escape(text, &mut fragment);
    }
    if before == '?' {
        fragment.push(before);
    }
    fragment
}

/// Whether a fragment that [`write`] wrote holds anything of a cluster or a change.
pub(crate) fn holds_more_than_an_edition(fragment: &str) -> bool {
    fragment.contains('=') && (fragment.contains('&') || !fragment.starts_with("v1?edition="))
}

/// Reads a fragment, with or without its `#`.
pub(crate) fn read(fragment: &str) -> Link {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let Some((version, pairs)) = fragment.split_once('?') else {
        let mut letters = fragment.chars();
        let is_version =
            letters.next() == Some('v') && letters.next().is_some_and(|c| c.is_ascii_digit());
        let is_place =
            !is_version && fragment.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        return if is_place {
            Link::None
        } else {
            Link::Broken("It doesn’t begin as a link of this page does.".to_owned())
        };
    };
    if version != "v1" {
        return Link::Broken(format!(
            "It has the format “{}”, and this page reads v1.",
            short(version)
        ));
    }
    let mut draft = Draft::default();
    let mut problems = Vec::new();
    for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
        let (name, text) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(field) = Field::from_path(name) else {
            problems.push(format!("“{}” is not a field.", short(name)));
            continue;
        };
        if field == NOT_TYPED {
            continue;
        }
        if draft.get(field).is_some() {
            problems.push(format!("{name} is given twice; the first was taken."));
            continue;
        }
        match unescape(text).filter(|text| text.len() <= LONGEST) {
            Some(text) => draft.set(field, text),
            None => problems.push(format!("{name} is damaged.")),
        }
    }
    if draft.get(Field::Edition).is_none() {
        draft.set(Field::Edition, UNNAMED);
    }
    Link::Draft(Box::new(draft), problems)
}

/// Adds a text with everything escaped that a fragment can't hold, or that has a meaning in it. Links are often wrapped
/// into other links and texts, so only what is safe everywhere stays. (The crates for it bring 2 KB of tables.)
fn escape(text: &str, to: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b':' | b',' => {
                to.push(char::from(byte));
            }
            _ => {
                to.push('%');
                for digit in [byte >> 4, byte & 15] {
                    to.push(char::from(if digit < 10 { b'0' + digit } else { b'A' + digit - 10 }));
                }
            }
        }
    }
}

/// The text of what [`escape`] or a browser wrote; `None` where it is damaged.
pub(crate) fn unescape(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            b'+' => b' ',
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
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
            assert_eq!(read(&fragment), Link::Draft(Box::new(draft), vec![]), "{id}");
        }
    }

    #[test]
    fn every_field_comes_back_with_whatever_was_typed() {
        let nasty =
            ["&", "=", "#?&=%", "%", "%zz", "+ +", " a ", "<b>\"'", "ü€😀", "\n\t", "{}", "v1?"];
        for field in Field::all().filter(|field| *field != NOT_TYPED) {
            for text in nasty {
                let draft = Draft::of([(Field::Edition, "2021-06-01"), (field, text)]);
                let fragment = write(&draft);
                assert!(fragment.is_ascii(), "{fragment}");
                assert!(!fragment.contains(['<', '>', '"', ' ', '#']), "{fragment}");
                assert_eq!(
                    read(&format!("#{fragment}")),
                    Link::Draft(Box::new(draft), vec![]),
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
        assert_eq!(draft.iter().count(), 10);
        assert_eq!(draft.get(Field::Edition), Some("2018"), "there was no other then");
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
