//! The parts of a report, in the public shape (`crates/core/src/view`).

use time::OffsetDateTime;
use upgrade_check_core::{
    Draft, Edition, FIELDS, Finding, Kind, Occurrence, Parameter, Remedy, Request, Step,
};

use super::write::Json;
use crate::judge::Answer;
use crate::when;

/// All members of a report.
pub(super) fn report(json: &mut Json, answer: &Answer) {
    let Answer { request, report } = answer;
    let edition = answer.edition();
    json.member("verdict", report.verdict.as_str());
    json.member("verdictBasis", report.basis.as_str());
    json.member("edition", &edition.to_string());
    json.key("editionDetails").open();
    json.member("document", edition.document());
    json.member("from", &edition.from().to_string());
    json.key("until").maybe(edition.until().map(|day| day.to_string()).as_deref());
    json.member("checked", &edition.checked().to_string());
    json.close();
    json.key("findings").raw("[");
    for found in &report.findings {
        finding(json, found, request, edition);
    }
    json.0.push(']');
    json.key("how");
    match report.how(request) {
        Some(how) => steps(json, &how),
        None => json.raw("null"),
    }
    json.key("remedies").raw("[");
    for way in &report.remedies {
        remedy(json, way, request);
    }
    json.0.push(']');
    json.key("ask").raw("[");
    for question in &report.ask {
        json.open();
        json.member("field", question.field.path());
        json.member("because", &question.because(request));
        json.key("command").maybe(question.command(request).as_deref());
        json.close();
    }
    json.0.push(']');
    json.key("runsAt");
    match report.runs_at {
        Some(run) => occurrence(json, &run),
        None => json.raw("null"),
    }
}

fn finding(json: &mut Json, finding: &Finding, request: &Request, edition: Edition) {
    let rule = finding.rule;
    json.open();
    json.member("rule", rule.id);
    json.member("effect", finding.effect.as_str());
    json.member("title", rule.title);
    json.member("because", &finding.because(request));
    json.key("fields").texts(&mut rule.fields.iter().map(|field| field.path()));
    json.key("if").maybe(finding.condition(request).as_deref());
    json.key("source").open();
    json.member("edition", &edition.to_string());
    let section = rule.sources.first().map_or("", |source| source.section.title_in(edition));
    json.member("section", section);
    json.member("basis", rule.basis_for(&request.facts()).as_str());
    json.close();
    json.key("awsError");
    match finding.aws_error(request) {
        Some(error) => {
            json.open();
            json.key("code").maybe(error.code);
            json.member("message", &error.message);
            json.close();
        }
        None => json.raw("null"),
    }
    json.close();
}

fn remedy(json: &mut Json, remedy: &Remedy, request: &Request) {
    json.open();
    json.member("id", remedy.way.id);
    json.member("title", &remedy.title(request));
    json.member("basis", remedy.way.basis.as_str());
    json.member("leadsTo", remedy.leads_to.as_str());
    json.key("remaining").texts(&mut remedy.remaining.iter().map(|rule| rule.id));
    json.key("steps");
    steps(json, &remedy.steps(request));
    json.close();
}

fn steps(json: &mut Json, steps: &[Step]) {
    json.raw("[");
    for step in steps {
        json.open();
        json.member("title", &step.title);
        json.key("console").texts(&mut step.console.iter().map(String::as_str));
        json.key("cli").maybe(step.cli().as_deref());
        json.key("api");
        match &step.call {
            Some(call) => {
                json.open();
                json.member("Action", call.action);
                for (name, value) in &call.parameters {
                    json.key(name);
                    match value {
                        Parameter::Text(text) => json.text(text),
                        Parameter::Flag(flag) => json.flag(*flag),
                        Parameter::Number(number) => json.raw(&number.to_string()),
                    }
                }
                json.close();
            }
            None => json.raw("null"),
        }
        json.key("note").maybe(step.note.as_deref());
        json.key("irreversible").flag(step.irreversible);
        json.close();
    }
    json.0.push(']');
}

fn occurrence(json: &mut Json, run: &Occurrence) {
    // A window opens and closes at a full minute.
    let text =
        |at: OffsetDateTime| [&at.date().to_string(), "T", &when::hours(at), ":00Z"].concat();
    json.open();
    json.member("start", &text(run.start));
    json.member("end", &text(run.end));
    json.key("open").flag(run.open);
    json.close();
}

/// An input in its nested shape: the object at a path, or the whole where that is empty.
pub(super) fn input(json: &mut Json, draft: &Draft, path: &str) {
    json.open();
    for record in FIELDS.iter().filter(|record| record.parent() == path) {
        let Some(text) = draft.get(record.field) else { continue };
        json.key(record.name);
        match record.kind {
            Kind::Presence => input(json, draft, record.path),
            Kind::List => json.texts(&mut text.split(',').filter(|item| !item.is_empty())),
            Kind::Flag if matches!(text, "true" | "false") => json.raw(text),
            Kind::Count => match text.parse::<u64>() {
                Ok(count) => json.raw(&count.to_string()),
                Err(_) => json.text(text),
            },
            _ => json.text(text),
        }
    }
    for path in ["cluster", "request"].into_iter().filter(|_| path.is_empty()) {
        let within = |record: &&upgrade_check_core::FieldRecord| {
            record.parent().starts_with(path) && draft.get(record.field).is_some()
        };
        if FIELDS.iter().any(|record| within(&record)) {
            json.key(path);
            input(json, draft, path);
        }
    }
    json.close();
}
