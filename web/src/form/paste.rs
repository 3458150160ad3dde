//! What AWS prints, pasted or dropped. The text stays here: it goes into no link, no history and no storage.

use std::rc::Rc;

use upgrade_check_core::{Draft, Edition, Edits, Explained, Field, Request, evaluate};
use upgrade_check_documents::{DocumentError, Found, Note, Reading};
use yew::prelude::*;

use crate::dom::{Attrs, at, el, nodes, none, say, text};
use crate::events::{at_place, word};
use crate::fields::{Copied, area, button, command, files};
use crate::host::{here, rules};
use crate::page::Page;
use crate::state::{Action, Outcome};

/// The commands whose output can be pasted.
const COMMANDS: [&str; 7] = [
    "describe-cache-clusters",
    "describe-replication-groups",
    "list-allowed-node-type-modifications",
    "describe-cache-engine-versions",
    "describe-serverless-caches",
    "describe-update-actions",
    "describe-global-replication-groups",
];

/// What the area shows.
pub(super) fn shows(page: &Page, _: usize) -> String {
    format!("{} {}", page.readings, page.copied())
}

/// The area, and what was read of what is in it.
pub(super) fn paste_area(page: &Rc<Page>, _: usize) -> Html {
    let copied = page.state.copied.as_ref();
    let mut wrong = false;
    let found = match &*page.state.outcome {
        Outcome::Waits if page.waits() => {
            text("p", at!("class" = "line late"), "It is being read…")
        }
        Outcome::Waits => none(),
        Outcome::Lost => lost(),
        Outcome::Read(Err(fault)) if page.known.is_empty() => {
            wrong = true;
            self::fault(fault)
        }
        Outcome::Read(Err(_)) => explained(&page.known),
        Outcome::Read(Ok(reading)) => result(reading, copied),
    };
    let mut commands = el("details", at!()).with(text("summary", at!(), "Commands that print it"));
    for line in COMMANDS {
        let line = ["aws elasticache ", line].concat();
        commands = commands.with(command(&line, "what can be pasted", copied));
    }
    el("details", at!("id" = "paste-area", "class" = "paste"))
        .with(text("summary", at!(), "Paste what the AWS CLI prints, or its error"))
        .with(text("p", at!("class" = "line hint", "id" = "paste-hint"), HINT))
        .with(text("label", at!("for" = "paste", "class" = "unseen"), "What the AWS CLI prints"))
        .with(area(page.state.pasted.clone(), wrong))
        .with(files())
        .put(el("div", RESULT).with(found))
        .put(commands)
        .html()
}

const HINT: &str = "JSON, one document or several, in any order; a modify command, a Terraform plan as JSON, a CloudFormation template; or the text of an error. It stays in this page: in no link, no history, no storage.";
const RESULT: Attrs = at!("id" = "paste-result", "role" = "status", "aria-live" = "polite");

/// What puts the cluster at this place of those that were pasted into the form.
pub(crate) fn found(page: &Page, place: usize) -> Option<Action> {
    let Outcome::Read(Ok(reading)) = &*page.state.outcome else { return None };
    let found = reading.clusters.get(place)?;
    Some(Action::Found(Rc::new(found.draft.clone()), found.summary.clone().into()))
}

/// The values of the error that was pasted, with the rule at this place of those that it points to.
pub(crate) fn reported(page: &Page, place: usize) -> Option<Draft> {
    page.known.get(place).map(|known| draft_of(&known.values))
}

/// What reads isn't there.
fn lost() -> Html {
    nodes(vec![
        text("p", at!("class" = "line error"), LOST),
        button("plain", "Try again", word::AGAIN),
    ])
}

const LOST: &str = "It could not be read: the part of the checker that reads it didn’t load. Whatever you have typed or pasted is still here.";

fn fault(error: &DocumentError) -> Html {
    let found = error.found.as_deref().unwrap_or("the end of the text");
    let mut told = format!(
        "Line {}, column {}: expected {}, found {found}.",
        error.line, error.column, error.expected
    );
    if let Some(hint) = &error.hint {
        told.push(' ');
        told.push_str(hint);
    }
    nodes(vec![
        say("p", at!("class" = "line error"), told),
        text("p", at!("class" = "line"), "Nor is it an error of AWS’s that this page knows."),
    ])
}

/// What an error of AWS's means: the rules that it points to.
fn explained(known: &[Explained]) -> Html {
    let mut parts = Vec::new();
    let today = Edition::today().to_string();
    let line = |title| say("li", at!(), title);
    for (place, Explained { rule, values, .. }) in known.iter().enumerate() {
        let values = draft_of(values);
        let read = |draft: Draft| Request::read_at(&draft.with(Field::Edition, &today), None).ok();
        // Values that can't be read say nothing.
        let request = read(values.clone()).or_else(|| read(Draft::default()));
        let Some(request) = request else { continue };
        let mut told = el("div", at!("class" = "missing"))
            .word("data-rule", rule.id)
            .with(text("strong", at!(), rule.title))
            .with(say("p", at!(), rule.because.words(&request, rule.effect)));
        if let Some(source) = rule.sources.first() {
            told = told.with(text("p", at!("class" = "source"), source.section.title()));
        }
        // What the values allow, or else whatever the rule offers; what it drops depends on more than is told.
        let offered = evaluate(&request).remedies;
        let mut ways: Vec<Html> = offered.iter().map(|it| line(it.title(&request))).collect();
        if ways.is_empty() {
            let any = rule.ways.iter().filter(|way| way.id != "drop-change");
            ways.extend(any.map(|way| line((way.title)(&request, &Edits::new()))));
        }
        if !ways.is_empty() {
            told = told
                .with(text("p", at!("class" = "line"), "What to do:"))
                .put(el("ul", at!("class" = "line notes")).all(ways));
        }
        if !values.is_empty() {
            let does = at_place(word::REPORTED, place);
            told = told.with(button("plain", "Put its values into the form", does));
        }
        parts.push(told.html());
    }
    nodes(parts)
}

/// The values that stand in an error, where the form has them.
fn draft_of(values: &[(&str, String)]) -> Draft {
    let field = |name: &str| {
        Some(match name {
            "engine" => Field::Engine,
            "version" => Field::EngineVersion,
            "asked" => Field::ToEngineVersion,
            "type" => Field::ToNodeType,
            "id" => Field::Id,
            _ => return None,
        })
    };
    Draft::of(values.iter().filter_map(|(name, text)| Some((field(name)?, text.as_str()))))
}

fn result(reading: &Reading, copied: Copied<'_>) -> Html {
    let line = || el("p", at!("class" = "line"));
    let mut parts = Vec::new();
    match reading.clusters.as_slice() {
        [] => parts.push(line().text("No cluster was found in it.").html()),
        [only] => {
            parts.push(
                line()
                    .with(text("strong", at!(), "In the form: "))
                    .say(only.summary.clone())
                    .html(),
            );
            parts.push(notes(&only.notes));
            for missing in &only.missing {
                let line = say("p", at!("class" = "line"), missing.because.clone());
                let command = command(&missing.command, &missing.because, copied);
                parts.push(el("div", at!("class" = "missing")).with(line).with(command).html());
            }
        }
        several => {
            parts.push(line().say(format!("{} found. Choose one:", several.len())).html());
            let choices = several.iter().enumerate().map(choice).collect();
            parts.push(el("ul", at!("class" = "found")).all(choices).html());
            // Where the rules' pages are, the fleet's page is.
            if !here().embeds() && rules().ends_with('/') {
                let together = format!("Judge all {} together", several.len());
                parts.push(line().put(el("a", FLEET).say(together)).html());
            }
        }
    }
    parts.push(notes(&reading.notes));
    nodes(parts)
}

/// Opens the fleet's page, which asks `web/export` for what was pasted. It is loaded by the same press.
const FLEET: Attrs = at!(
    "href" = "fleet/index.html",
    "target" = "_blank",
    "rel" = "opener",
    "data-export" = "fleet",
);

fn choice((place, found): (usize, &Found)) -> Html {
    let button = el("button", at!("type" = "button", "class" = "plain"))
        .made("data-found", found.id.clone().unwrap_or_default())
        .press(at_place(word::FOUND, place))
        .say(found.summary.clone());
    el("li", at!()).put(button).html()
}

fn notes(notes: &[Note]) -> Html {
    if notes.is_empty() {
        return none();
    }
    let lines = notes.iter().map(|note| say("li", at!(), note.text.clone())).collect();
    el("ul", at!("class" = "line notes")).all(lines).html()
}
