//! Commands of the AWS CLI that change a cluster: what they ask for.

mod flags;
mod input;
mod words;

use upgrade_check_core::Field;

use crate::change::Change;
use crate::error::DocumentError;
use crate::found::Missing;
use crate::items::{Item, Items};
use crate::planned::{Action, Tool};
use crate::region::is_region;

use flags::{Call, Given};

pub(crate) use words::lines;

const WAITS: &str = "The command doesn't say --apply-immediately: what it asks for waits for the maintenance window.";
const SERVERLESS: &str = "modify-serverless-cache was set aside: a serverless cache has neither node type nor window, and whether AWS takes the call isn't part of the check.";
const SHARDS: &str = "modify-replication-group-shard-configuration was set aside: whether AWS takes another number of shards isn't part of the check.";
const OTHER: &str =
    "A command that modifies something else than clusters and replication groups was set aside.";
const GLOBAL_NOW: &str = "ModifyGlobalReplicationGroup is refused without --apply-immediately: it knows no maintenance window.";
const SKELETON: &str = "--generate-cli-skeleton only checks a command: nothing is sent.";

/// Takes what the commands in `lines` ask for, which begin at `start` of the text; says whether there was any.
pub(crate) fn take(
    text: &str,
    start: usize,
    lines: &str,
    items: &mut Items,
) -> Result<bool, DocumentError> {
    let unclosed = || {
        DocumentError::at(text, start, "a command with all its quotes closed")
            .with_found("one that is open")
    };
    let words = words::split(lines).ok_or_else(unclosed)?;
    let mut any = false;
    for command in words::commands(&words) {
        let Some(operation) = words::operation(command) else { continue };
        any = true;
        match operation {
            "modify-replication-group" => group(text, start, command, Call::Group, items)?,
            "modify-cache-cluster" => group(text, start, command, Call::Cluster, items)?,
            "modify-global-replication-group" => group(text, start, command, Call::Global, items)?,
            "modify-serverless-cache" => items.say(SERVERLESS),
            "modify-replication-group-shard-configuration" => items.say(SHARDS),
            _ => items.say(OTHER),
        }
    }
    Ok(any)
}

/// Adds what one command asks for.
fn group(
    text: &str,
    start: usize,
    words: &[String],
    call: Call,
    items: &mut Items,
) -> Result<(), DocumentError> {
    let wrong = |problem: flags::Problem| {
        DocumentError::at(text, start, &problem.expected).with_found(&problem.found)
    };
    let given = flags::read(words, call).map_err(wrong)?;
    let mut change = Change::new(
        Tool::Command,
        &format!("aws elasticache {}", call.operation()),
        Action::Modify,
    );
    let id = given.id.as_deref().filter(|id| !words::is_open(id));
    if id.is_none() {
        let flag = call.id_flag();
        change.say(&match &given.id {
            Some(open) => format!("--{flag} is {open}, which the text doesn't resolve: which cluster it is isn't known."),
            None => format!("The command doesn't say --{flag}: AWS refuses it, and which cluster it is isn't known."),
        });
    }
    put(&given, call, &mut change);
    let id = id.filter(|_| call != Call::Global).unwrap_or_default();
    let mut item = Item::new(id, call != Call::Cluster);
    let region = given.region.as_deref().map(str::to_ascii_lowercase);
    item.tell(Field::Region, region.as_deref().filter(|region| is_region(region)));
    item.changes.push(change);
    items.all.push(item);
    Ok(())
}

/// Puts what is asked for, and what is to be said of it.
fn put(given: &Given, call: Call, change: &mut Change) {
    for (field, value) in &given.fields {
        let group = *field == Field::ToParameterGroup;
        if !words::is_open(value) {
            change.ask(*field, value);
        } else if group && value.starts_with('<') {
            change.say_of(*field, &format!("{value} stands for a name: none is given."));
        } else {
            // As it stands, so that it isn't taken for nothing.
            change.ask(*field, value);
            change.say_of(
                *field,
                &format!("Only a shell knows what {value} is: put the value in its place."),
            );
        }
    }
    if let Some(source) = &given.elsewhere {
        let fields = [Field::ToEngine, Field::ToEngineVersion, Field::ToNodeType];
        for field in [Field::ToEngineVersion, Field::ToNodeType] {
            if given.fields.iter().all(|(other, _)| *other != field) {
                change.ask(field, source);
            }
        }
        let because = format!("What is asked for stands in {source}, which isn't in the text.");
        let path = source.trim_start_matches("file://").trim_start_matches("fileb://");
        let command = format!("cat {}", shell_words::quote(path));
        change.missing.push(Missing::new(&fields, &because, command));
    }
    let now = given.immediately;
    change.ask(Field::ApplyImmediately, if now == Some(true) { "true" } else { "false" });
    if call == Call::Global {
        change.on_global();
        if now != Some(true) {
            change.say_of(Field::ApplyImmediately, GLOBAL_NOW);
        }
    } else {
        let addressed = if call == Call::Group { "replication-group" } else { "cache-cluster" };
        change.ask(Field::AddressedTo, addressed);
        if now.is_none() && given.elsewhere.is_none() {
            change.say_of(Field::ApplyImmediately, WAITS);
        }
    }
    if given.is_skeleton {
        change.say(SKELETON);
    }
    let flags = |names: &[String]| {
        names.iter().map(|name| format!("--{name}")).collect::<Vec<_>>().join(", ")
    };
    if !given.others.is_empty() {
        change
            .say(&format!("Also asked for, and not part of the check: {}.", flags(&given.others)));
    }
    if !given.unknown.is_empty() {
        change.say(&format!(
            "Options that {} isn't known to have, and that were left out: {}.",
            call.operation(),
            flags(&given.unknown)
        ));
    }
    if !given.stray.is_empty() {
        change.say(&format!(
            "Words that belong to no option, and that were left out: {}.",
            given.stray.join(" ")
        ));
    }
}
