//! The input in its nested shape, to and from a [`Draft`]: JSON, or any other serde format.

mod keys;
mod read;
mod write;

use std::fmt;

use crate::InputError;

pub use read::read;

/// The objects that are no fields themselves.
const OBJECTS: [&str; 2] = ["cluster", "request"];

/// Why an input can't be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// A field is wrong.
    Input(InputError),
    /// The text is not well formed; the format says why.
    Format(String),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => error.fmt(f),
            Self::Format(problem) => f.write_str(problem),
        }
    }
}

impl std::error::Error for ReadError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, Field};

    fn read_json(text: &str) -> Result<Draft, ReadError> {
        read(&mut serde_json::Deserializer::from_str(text))
    }

    fn fault(text: &str) -> String {
        read_json(text).unwrap_err().to_string()
    }

    #[test]
    fn reads_every_kind_of_field_and_writes_it_back() {
        let text = r#"{"edition":"2018","cluster":{"replicationGroup":true,"shards":1,"allowedNodeTypes":["cache.m3.large","cache.m3.xlarge"],"pending":{"nodeType":"cache.m3.large"}},"request":{"engineVersion":"3.2.4","applyImmediately":true}}"#;
        let draft = read_json(text).unwrap();
        assert_eq!(draft.get(Field::AllowedNodeTypes), Some("cache.m3.large,cache.m3.xlarge"));
        assert_eq!(serde_json::to_string(&draft).unwrap(), text);
    }

    #[test]
    fn tells_nothing_pending_from_not_known() {
        let known = read_json(r#"{"cluster":{"pending":{}}}"#).unwrap();
        assert_eq!(known.get(Field::Pending), Some("{}"));
        assert_eq!(serde_json::to_string(&known).unwrap(), r#"{"cluster":{"pending":{}}}"#);
        for omitted in
            [r#"{"cluster":{}}"#, r#"{"cluster":{"pending":null}}"#, r#"{"cluster":null}"#]
        {
            assert!(read_json(omitted).unwrap().is_empty());
        }
    }

    #[test]
    fn names_what_is_wrong() {
        for (text, expected) in [
            (
                r#"{"cluster":{"engineVersoin":"3.2.4"}}"#,
                "cluster.engineVersoin is not a field of the input; accepted: id, replicationGroup, region, engine, engineVersion, clusterMode, shards, replicasPerShard, multiAz, nodeType, status, transitEncryption, atRestEncryption, parameterGroup, reservedMemoryPercent, reservedMemory, automaticFailover, globalDatastore, serverless, serviceUpdate, offeredVersions, allowedNodeTypes, pending, maintenanceWindow; nearest: cluster.engineVersion",
            ),
            (
                r#"{"applyImmediately":true}"#,
                "applyImmediately is not a field of the input; accepted: edition, now, cluster, request; nearest: request.applyImmediately",
            ),
            (
                r#"{"cluster":{"multiAz":"yes"}}"#,
                r#"cluster.multiAz: read "yes"; accepted: true or false"#,
            ),
            (
                r#"{"request":{"engineVersion":7.1}}"#,
                r#"request.engineVersion: read "a number with a fraction"; accepted: a version such as 3.2.4 or 7.1"#,
            ),
            (
                r#"{"cluster":{"shards":-1}}"#,
                r#"cluster.shards: read "-1"; accepted: a whole number from 1 to 500"#,
            ),
            (r#"{"cluster":[]}"#, r#"cluster: read "a list"; accepted: an object"#),
            (r"[]", r#"input: read "a list"; accepted: an object"#),
            (
                r#"{"cluster":{"id":{}}}"#,
                r#"cluster.id: read "an object"; accepted: 1 to 50 letters, digits and single hyphens, the first a letter"#,
            ),
            (
                r#"{"cluster":{"id":""}}"#,
                r#"cluster.id: read ""; accepted: 1 to 50 letters, digits and single hyphens, the first a letter"#,
            ),
        ] {
            assert_eq!(fault(text), expected, "{text}");
        }
    }
}
