//! Writing a draft in the nested shape.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::OBJECTS;
use crate::field::{FIELDS, Kind};
use crate::{Draft, Field};

impl Serialize for Draft {
    /// Writes the nested shape; text that doesn't fit its field's kind is written as text.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Branch { draft: self, path: "" }.serialize(to)
    }
}

struct Branch<'a> {
    draft: &'a Draft,
    path: &'static str,
}

impl Branch<'_> {
    fn children(&self) -> impl Iterator<Item = (&'static str, Field)> {
        let parent = self.path;
        let children = FIELDS.iter().filter(move |record| record.parent() == parent);
        children.map(|record| (record.name, record.field))
    }

    fn is_empty(&self) -> bool {
        !self.draft.iter().any(|(field, _)| {
            field.path() == self.path
                || field.path().strip_prefix(self.path).is_some_and(|rest| rest.starts_with('.'))
        })
    }
}

impl Serialize for Branch<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for (name, field) in self.children() {
            let branch = Branch { draft: self.draft, path: field.path() };
            match (field.record().kind, self.draft.get(field)) {
                (Kind::Presence, _) if !branch.is_empty() => map.serialize_entry(name, &branch)?,
                (_, None) | (Kind::Presence, _) => {}
                (Kind::List, Some(text)) => {
                    let items: Vec<&str> = text.split(',').filter(|t| !t.is_empty()).collect();
                    map.serialize_entry(name, &items)?;
                }
                (kind, Some(text)) => match (kind, text.parse::<bool>(), text.parse::<u64>()) {
                    (Kind::Flag, Ok(flag), _) => map.serialize_entry(name, &flag)?,
                    (Kind::Count, _, Ok(count)) => map.serialize_entry(name, &count)?,
                    _ => map.serialize_entry(name, text)?,
                },
            }
        }
        if self.path.is_empty() {
            for path in OBJECTS {
                let branch = Branch { draft: self.draft, path };
                if !branch.is_empty() {
                    map.serialize_entry(path, &branch)?;
                }
            }
        }
        map.end()
    }
}
