//! The JavaScript face: a skin over the engine and the reader of documents.
//!
//! An input comes in as the JSON text that the JavaScript engine writes of it, and a report goes out
//! as one that it parses: that is several times faster than crossing for each of some hundred values,
//! and a report is the same byte for byte as that of a native program. What is small and asked for
//! once crosses as values.

mod json;

use js_sys::{Error, JSON, Reflect};
use serde::Serialize;
use upgrade_check_core::input::{self, ReadError};
use upgrade_check_core::view::{ChangeView, ExplainedView, OfferedEdition, RuleView, TurnView};
use upgrade_check_core::{Draft, EDITIONS, Edition, Field, InputError, RULES, Request, evaluate};
use wasm_bindgen::prelude::*;

#[cfg(feature = "small")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen(typescript_custom_section)]
#[cfg(feature = "documents")]
const TYPES: &str = include_str!("../types.d.ts");

#[wasm_bindgen(typescript_custom_section)]
#[cfg(not(feature = "documents"))]
const TYPES: &str = include_str!("../engine.d.ts");

/// Judges an input: the verdict, why, and what to do next.
///
/// # Errors
/// A JavaScript `Error` with `code`, `field` and `message` for an input that can't be read.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "Input")] input: &JsValue,
) -> Result<JsValue, Error> {
    let request = request(input)?;
    to_js(&evaluate(&request).view(&request))
}

/// The verdict alone: `allowed`, `deferred`, `blocked` or `undetermined`.
///
/// # Errors
/// As `check`.
#[wasm_bindgen(unchecked_return_type = "Verdict")]
pub fn verdict(
    #[wasm_bindgen(unchecked_param_type = "Input")] input: &JsValue,
) -> Result<JsValue, Error> {
    Ok(JsValue::from_str(upgrade_check_core::verdict(&request(input)?).verdict.as_str()))
}

/// Reads what the AWS CLI printed, commands, plans and templates into inputs, one for each cluster found and each change of it.
///
/// # Errors
/// A JavaScript `Error` with `code` (`unreadable`), `line`, `column` and `message`.
#[cfg(feature = "documents")]
#[wasm_bindgen(unchecked_return_type = "Reading")]
pub fn read(text: &str) -> Result<JsValue, Error> {
    match upgrade_check_documents::read(text) {
        Ok(reading) => to_js(&reading),
        Err(fault) => {
            let error = error(&fault.to_string(), "unreadable", None);
            // A plain object takes every property.
            let _ = Reflect::set(&error, &"line".into(), &number(fault.line));
            let _ = Reflect::set(&error, &"column".into(), &number(fault.column));
            Err(error)
        }
    }
}

/// Every rule, in reading order.
///
/// # Errors
/// None that a caller could cause.
#[wasm_bindgen(unchecked_return_type = "Rule[]")]
pub fn rules() -> Result<JsValue, Error> {
    to_values(&RULES.iter().map(|rule| RuleView::of(rule)).collect::<Vec<_>>())
}

/// Every edition that an input can name.
///
/// # Errors
/// None that a caller could cause.
#[wasm_bindgen(unchecked_return_type = "OfferedEdition[]")]
pub fn editions() -> Result<JsValue, Error> {
    to_values(&EDITIONS.iter().map(OfferedEdition::of).collect::<Vec<_>>())
}

/// The days after that of the input's edition on which the answer to it changed, the earliest first.
///
/// # Errors
/// As `check`.
#[wasm_bindgen(unchecked_return_type = "Turn[]")]
pub fn history(
    #[wasm_bindgen(unchecked_param_type = "Input")] input: &JsValue,
) -> Result<JsValue, Error> {
    let draft = draft(input)?;
    let turns = read_draft(&draft)?.edition().turns_until_today(&draft);
    to_values(&turns.iter().map(TurnView::of).collect::<Vec<_>>())
}

/// Everything that began or ended between two editions or days, the earliest first.
///
/// # Errors
/// A JavaScript `Error` with `code` (`invalid`) for what is no edition.
#[wasm_bindgen(unchecked_return_type = "Change[]")]
pub fn changes(from: &str, to: &str) -> Result<JsValue, Error> {
    let day = |text: &str| {
        Edition::named(text).map(|edition| edition.date()).ok_or_else(|| {
            let accepted = Field::Edition.record().accepts;
            input_error(&InputError::invalid(Field::Edition, text, accepted))
        })
    };
    let changes = upgrade_check_core::changes(day(from)?, day(to)?);
    to_values(&changes.iter().map(ChangeView::of).collect::<Vec<_>>())
}

/// The rules that an error text of AWS points to; none where it isn't known.
///
/// # Errors
/// None that a caller could cause.
#[wasm_bindgen(unchecked_return_type = "Explained[]")]
pub fn explain(text: &str) -> Result<JsValue, Error> {
    let found = upgrade_check_core::explain(text);
    to_values(&found.iter().map(ExplainedView::of).collect::<Vec<_>>())
}

fn request(input: &JsValue) -> Result<Request, Error> {
    read_draft(&draft(input)?)
}

fn draft(input: &JsValue) -> Result<Draft, Error> {
    // What is undefined has no text; a value that refuses to be written throws an error of its own.
    let text = JSON::stringify(input).map_err(|thrown| match thrown.dyn_into::<Error>() {
        Ok(thrown) => error(&String::from(thrown.message()), "invalid", None),
        Err(_) => error("the input can't be written as JSON", "invalid", None),
    })?;
    let text = text.as_string().unwrap_or_else(|| "null".to_owned());
    input::read(&mut json::Reader::new(&text)).map_err(|fault| match fault {
        ReadError::Input(fault) => input_error(&fault),
        ReadError::Format(problem) => error(&problem, "invalid", None),
    })
}

fn read_draft(draft: &Draft) -> Result<Request, Error> {
    Request::read(draft).map_err(|faults| match faults.first() {
        Some(fault) => input_error(fault),
        None => error("the input can't be read", "invalid", None),
    })
}

/// A count; one past what JavaScript counts to exactly can't come from a text that fits in memory.
#[cfg(feature = "documents")]
fn number(count: usize) -> JsValue {
    JsValue::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn input_error(fault: &InputError) -> Error {
    error(&fault.to_string(), fault.code.as_str(), Some(&fault.path))
}

fn error(message: &str, code: &str, field: Option<&str>) -> Error {
    let error = Error::new(message);
    let field = field.map_or(JsValue::NULL, JsValue::from_str);
    // A plain object takes every property.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    let _ = Reflect::set(&error, &"field".into(), &field);
    error
}

/// A value made in JavaScript member by member.
#[cfg(feature = "values")]
fn to_values(value: &impl Serialize) -> Result<JsValue, Error> {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|fault| error(&fault.to_string(), "internal", None))
}

/// The same by way of one JSON text, which takes less code.
#[cfg(not(feature = "values"))]
fn to_values(value: &impl Serialize) -> Result<JsValue, Error> {
    to_js(value)
}

/// A value by way of one JSON text.
fn to_js(value: &impl Serialize) -> Result<JsValue, Error> {
    let text =
        json::to_string(value).map_err(|fault| error(&fault.to_string(), "internal", None))?;
    JSON::parse(&text).map_err(|_| error("the answer can't be written", "internal", None))
}
