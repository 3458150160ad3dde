//! One input, as `check` takes it in JavaScript.

use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use upgrade_check_core::Draft;
use upgrade_check_core::input::{self, ReadError};
use upgrade_check_fleet::Fault;

/// The members of an input by which it is known: no document of AWS's or of a tool's has one of them.
const MEMBERS: [&str; 4] = ["edition", "now", "cluster", "request"];

/// What a JSON text is.
pub(crate) enum Text {
    /// An input.
    Input(Box<Draft>),
    /// An input that is wrong, or no JSON at all.
    Wrong(Fault),
    /// Something else, perhaps a document.
    Other,
}

/// Reads a text as an input.
pub(crate) fn read(text: &[u8]) -> Text {
    let mut from = serde_json::Deserializer::from_slice(text);
    let outcome = input::read(&mut from);
    let ended = from.end();
    match outcome {
        Ok(draft) if ended.is_ok() => Text::Input(Box::new(draft)),
        Err(fault) if is_input(text) => Text::Wrong(self::fault(&fault, text)),
        Err(_) if serde_json::from_slice::<IgnoredAny>(text).is_ok() => Text::Other,
        _ => Text::Wrong(not_json(text)),
    }
}

/// Whether a text is a JSON object with a member of an input's.
pub(crate) fn is_input(text: &[u8]) -> bool {
    serde_json::Deserializer::from_slice(text).deserialize_map(Members).unwrap_or(false)
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = bool;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let mut known = false;
        while let Some(name) = map.next_key::<String>()? {
            known |= MEMBERS.contains(&name.as_str());
            map.next_value::<IgnoredAny>()?;
        }
        Ok(known)
    }
}

fn not_json(text: &[u8]) -> Fault {
    match serde_json::from_slice::<IgnoredAny>(text) {
        Ok(_) => Fault::unreadable("it is no input"),
        Err(fault) => Fault::unreadable(format!("it is no JSON: {fault}")),
    }
}

/// A fault in the words of `check` in JavaScript, which has no lines and names no kinds.
fn fault(fault: &ReadError, text: &[u8]) -> Fault {
    let ReadError::Format(problem) = fault else { return fault.into() };
    let well_formed = serde_json::from_slice::<IgnoredAny>(text).is_ok();
    if !well_formed {
        return not_json(text);
    }
    let problem = problem.rsplit_once(" at line ").map_or(problem.as_str(), |(what, _)| what);
    let problem = match problem
        .strip_prefix("invalid type: ")
        .and_then(|it| it.rfind("expected ").map(|at| it.split_at(at).1))
    {
        Some(expected) => expected,
        None => problem,
    };
    (&ReadError::Format(problem.to_owned())).into()
}
