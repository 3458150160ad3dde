//! One call to ElastiCache, as the API has it and as an AWS CLI command.

use std::fmt::Write as _;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::request::Request;

/// A parameter's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// Text.
    Text(String),
    /// A flag.
    Flag(bool),
    /// A number.
    Number(u32),
}

/// A call: the action and its parameters in the API's names, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The API's action, such as `ModifyReplicationGroup`.
    pub action: &'static str,
    /// The waiter to run with these parameters, where the command is `aws elasticache wait`.
    pub waiter: Option<&'static str>,
    /// Names and values.
    pub parameters: Vec<(&'static str, Parameter)>,
    region: Option<Box<str>>,
}

impl Call {
    /// A call of `action` in the request's region.
    #[must_use]
    pub fn of(action: &'static str, request: &Request) -> Self {
        Self { action, waiter: None, parameters: Vec::new(), region: request.region.clone() }
    }

    /// The same call with a text parameter.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.parameters.push((name, Parameter::Text(value.into())));
        self
    }

    /// The same call with a text parameter, where there is a value.
    #[must_use]
    pub fn text_if(self, name: &'static str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.text(name, value.to_string()),
            None => self,
        }
    }

    /// The same call with a flag.
    #[must_use]
    pub fn flag(mut self, name: &'static str, value: bool) -> Self {
        self.parameters.push((name, Parameter::Flag(value)));
        self
    }

    /// The same call with a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: u32) -> Self {
        self.parameters.push((name, Parameter::Number(value)));
        self
    }

    /// The same call as the CLI's waiter of this name, which repeats it until it shows the state.
    #[must_use]
    pub const fn waiting(mut self, waiter: &'static str) -> Self {
        self.waiter = Some(waiter);
        self
    }

    /// The whole AWS CLI command, every value quoted for a POSIX shell where it needs it.
    #[must_use]
    pub fn cli(&self) -> String {
        let mut command = String::with_capacity(160);
        command.push_str("aws elasticache ");
        match self.waiter {
            Some(waiter) => {
                command.push_str("wait ");
                command.push_str(waiter);
            }
            None => push_kebab(&mut command, self.action),
        }
        for (name, value) in &self.parameters {
            command.push_str(if *value == Parameter::Flag(false) { " --no-" } else { " --" });
            push_kebab(&mut command, name);
            match value {
                Parameter::Flag(_) => {}
                Parameter::Text(text) => {
                    command.push(' ');
                    command.push_str(&shell_words::quote(text));
                }
                Parameter::Number(number) => {
                    // Writing to a string can't fail.
                    let _ = write!(command, " {number}");
                }
            }
        }
        if let Some(region) = &self.region {
            command.push_str(" --region ");
            command.push_str(&shell_words::quote(region));
        }
        command
    }
}

/// `ModifyCacheCluster` as `modify-cache-cluster`.
fn push_kebab(to: &mut String, name: &str) {
    let lower = |c: Option<&u8>| c.is_some_and(u8::is_ascii_lowercase);
    let bytes = name.as_bytes();
    for (place, c) in name.char_indices() {
        // Capitals in a row are one word: `MultiAZEnabled` is `multi-az-enabled`.
        let begins =
            lower(place.checked_sub(1).and_then(|at| bytes.get(at))) || lower(bytes.get(place + 1));
        if c.is_ascii_uppercase() && place > 0 && begins {
            to.push('-');
        }
        to.push(c.to_ascii_lowercase());
    }
}

impl Serialize for Call {
    /// `{"Action": ..., "ReplicationGroupId": ...}`, as a query to the API names them.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.parameters.len() + 1))?;
        map.serialize_entry("Action", self.action)?;
        for (name, value) in &self.parameters {
            match value {
                Parameter::Text(text) => map.serialize_entry(name, text)?,
                Parameter::Flag(flag) => map.serialize_entry(name, flag)?,
                Parameter::Number(number) => map.serialize_entry(name, number)?,
            }
        }
        map.end()
    }
}
