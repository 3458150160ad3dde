//! Templates and change sets of CloudFormation.

mod change_set;
mod resolve;
mod template;

use upgrade_check_core::Field;

use crate::error::DocumentError;
use crate::items::Items;
use crate::value::{DEEPEST, Value};
use crate::yaml;

/// What both kinds of documents say nothing about.
const AT_ONCE: &str = "Whether CloudFormation applies a change at once or leaves it to the maintenance window isn't documented, and no property says it: look at the answer for both.";
const SERVERLESS: &str = "Serverless caches were set aside: a serverless cache has neither node type nor window, and whether AWS takes a change of one isn't part of the check.";
const NONE: &str =
    "The text has a template or a change set without replication groups and cache clusters.";

/// Which resource something is, and of what type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Group,
    Cluster,
    Global,
}

impl Kind {
    /// The kind of a resource type; serverless caches are named in a remark.
    fn of(resource: &str, items: &mut Items) -> Option<Self> {
        match resource {
            "AWS::ElastiCache::ReplicationGroup" => Some(Self::Group),
            "AWS::ElastiCache::CacheCluster" => Some(Self::Cluster),
            "AWS::ElastiCache::GlobalReplicationGroup" => Some(Self::Global),
            "AWS::ElastiCache::ServerlessCache" => {
                items.say(SERVERLESS);
                None
            }
            _ => None,
        }
    }

    /// The property that holds its id.
    const fn id(self) -> &'static str {
        match self {
            Self::Group => "ReplicationGroupId",
            Self::Cluster => "ClusterName",
            Self::Global => "GlobalReplicationGroupId",
        }
    }
}

/// The properties that ask for something a verdict hangs on.
const ASKED: &[(&str, Field)] = &[
    ("Engine", Field::ToEngine),
    ("EngineVersion", Field::ToEngineVersion),
    ("CacheNodeType", Field::ToNodeType),
    ("ClusterMode", Field::ToClusterMode),
    ("NumNodeGroups", Field::ToShards),
    ("CacheParameterGroupName", Field::ToParameterGroup),
];

/// Takes the JSON from `start` to `end`: a template, one as `get-template` prints it, or a change set.
pub(crate) fn take_json(
    text: &str,
    start: usize,
    end: usize,
    items: &mut Items,
) -> Result<bool, DocumentError> {
    let json = text.get(start..end).unwrap_or_default();
    let document = Value::of(json).ok_or_else(|| {
        let expected = format!("at most {DEEPEST} levels of nesting");
        DocumentError::at(text, start, &expected).with_found("more")
    })?;
    if document.get("Changes").is_some() {
        change_set::take(&document, items);
    } else if let Some(body) = document.get("TemplateBody") {
        // A template in YAML is one text there.
        let parsed = match body.text() {
            Some(yaml) => yaml::read(yaml).map_err(|fault| {
                DocumentError::at(text, start, &format!("{} in TemplateBody", fault.expected))
                    .with_found(&fault.found)
            })?,
            None => body.clone(),
        };
        template::take(&parsed, items);
    } else {
        template::take(&document, items);
    }
    Ok(true)
}

/// Takes the template in YAML from `start` to `end`.
pub(crate) fn take_yaml(
    text: &str,
    start: usize,
    end: usize,
    items: &mut Items,
) -> Result<bool, DocumentError> {
    let yaml = text.get(start..end).unwrap_or_default();
    let template = yaml::read(yaml).map_err(|fault| {
        let before: usize = yaml.chars().take(fault.place).map(char::len_utf8).sum();
        DocumentError::at(text, start + before, &fault.expected).with_found(&fault.found)
    })?;
    template::take(&template, items);
    Ok(true)
}
