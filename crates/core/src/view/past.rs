//! What changed, and what an error text means, in the public shape.

use serde::Serialize;

use crate::history::{Change, Changed, Turn};
use crate::refusal::Explained;

/// Something that began or ended.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Change"))]
#[serde(rename_all = "camelCase")]
pub struct ChangeView {
    /// The day, or the first of the days on one of which it was.
    pub date: String,
    /// The last of those days, where the sources give no single one.
    pub date_at_latest: Option<String>,
    /// Whether it began; it ended otherwise.
    pub began: bool,
    /// What, one line.
    pub title: String,
    /// The rule's id, where it is a rule.
    pub rule: Option<&'static str>,
    /// Where it is written.
    pub section: &'static str,
}

impl ChangeView {
    /// A change in words.
    #[must_use]
    pub fn of(change: &Change) -> Self {
        let (title, rule) = match change.what {
            Changed::Rule(rule) => (rule.title.to_owned(), Some(rule)),
            Changed::Version(engine, version) => {
                (format!("{} {version} can be asked for", engine.title()), None)
            }
            Changed::ScaleDown => {
                ("Scaling down in place, with cluster mode disabled".to_owned(), None)
            }
        };
        let known = change.when.is_known();
        Self {
            date: change.when.first.to_string(),
            date_at_latest: (!known).then(|| change.when.last.to_string()),
            began: change.began,
            title,
            rule: rule.map(|rule| rule.id),
            section: rule
                .and_then(|rule| rule.sources.first())
                .map_or(crate::Section::WhatsNew.title(), |source| source.section.title()),
        }
    }
}

/// A day on which the answer changed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Turn"))]
#[serde(rename_all = "camelCase")]
pub struct TurnView {
    /// The first day of the new answer.
    pub date: String,
    /// The answer until then.
    #[cfg_attr(feature = "typescript", ts(type = "Verdict"))]
    pub before: &'static str,
    /// The answer from then on.
    #[cfg_attr(feature = "typescript", ts(type = "Verdict"))]
    pub after: &'static str,
    /// The rule that made the difference.
    pub rule: Option<&'static str>,
    /// Where that rule is written.
    pub section: Option<&'static str>,
}

impl TurnView {
    /// A turn in words.
    #[must_use]
    pub fn of(turn: &Turn) -> Self {
        let source = turn.rule.and_then(|rule| rule.sources.first());
        Self {
            date: turn.date.to_string(),
            before: turn.before.as_str(),
            after: turn.after.as_str(),
            rule: turn.rule.map(|rule| rule.id),
            section: source.map(|source| source.section.title()),
        }
    }
}

/// A rule that an error text points to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Explained"))]
#[serde(rename_all = "camelCase")]
pub struct ExplainedView {
    /// The rule's id.
    pub rule: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What a person should know of it, in Markdown.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub manual: &'static str,
    /// The error code that AWS gives with the text; null where the report doesn't tell.
    pub code: Option<&'static str>,
    /// The ids of the ways out that the rule offers.
    pub ways: Vec<&'static str>,
}

impl ExplainedView {
    /// What an error text points to, in words.
    #[must_use]
    pub fn of(explained: &Explained) -> Self {
        let rule = explained.rule;
        Self {
            rule: rule.id,
            title: rule.title,
            manual: rule.manual,
            code: (!explained.refusal.code.is_empty()).then_some(explained.refusal.code),
            ways: rule.ways.iter().map(|way| way.id).collect(),
        }
    }
}
