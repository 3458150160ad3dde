//! What every control has around it: label, hint, error, and what it has to do with the answer.

use upgrade_check_core::Field;
use yew::prelude::*;

use super::{error, labels};
use crate::dom::{El, at, el, nodes, words};
use crate::judge::{Judged, Mark};

/// How a field looks now.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Look {
    /// The field.
    pub(crate) field: Field,
    /// What was typed.
    pub(crate) value: AttrValue,
    /// Why that can't be read.
    pub(crate) error: Option<AttrValue>,
    /// What it has to do with the answer.
    pub(crate) mark: Option<Mark>,
}

impl Look {
    /// How a field looks under this answer.
    pub(crate) fn of(judged: &Judged, field: Field) -> Self {
        Self {
            field,
            value: AttrValue::from(judged.draft.get(field).unwrap_or_default().to_owned()),
            error: judged.error(field).map(|it| AttrValue::from(error::message(it, field))),
            mark: judged.mark(field),
        }
    }

    /// The ids of what describes the control.
    pub(super) fn described_by(&self) -> Option<String> {
        let ids: Vec<String> = [
            self.error.is_some().then(|| part("error", self.field)),
            self.mark.is_some().then(|| part("mark", self.field)),
            labels::hint(self.field).map(|_| part("hint", self.field)),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn class(&self) -> &'static str {
        match (&self.error, self.mark) {
            (Some(_), _) => "field wrong",
            (None, Some(Mark::Blamed)) => "field blamed",
            (None, Some(_)) => "field decides",
            (None, None) => "field",
        }
    }

    /// A control with the ids of what describes it, and whether it can't be read.
    pub(super) fn describe(&self, control: El) -> El {
        let control = match self.described_by() {
            Some(ids) => control.made("aria-describedby", ids),
            None => control,
        };
        if self.error.is_some() { control.word("aria-invalid", "true") } else { control }
    }

    /// The control with all that is around it.
    pub(super) fn around(&self, control: El) -> Html {
        let label = el("label", at!()).made("for", id(self.field)).text(labels::label(self.field));
        let field = el("div", at!()).word("class", self.class());
        field.put(label).put(self.describe(control)).with(self.lines()).html()
    }

    /// The lines under the control.
    pub(super) fn lines(&self) -> Html {
        let mut lines = Vec::new();
        let mut line = |class, kind, text| {
            lines.push(
                el("p", at!())
                    .word("class", class)
                    .made("id", part(kind, self.field))
                    .with(words(text))
                    .html(),
            );
        };
        if let Some(error) = &self.error {
            line("line error", "error", error.clone());
        }
        if let Some(mark) = self.mark {
            line("line mark", "mark", said(mark).into());
        }
        if let Some(hint) = labels::hint(self.field) {
            line("line hint", "hint", hint.into());
        }
        nodes(lines)
    }
}

const fn said(mark: Mark) -> &'static str {
    match mark {
        Mark::Blamed => "Part of why it is blocked",
        Mark::Decides => "This decides too",
        Mark::DecidesFirst => "This decides the answer",
    }
}

/// The id of a field's control: `field-cluster-engine-version`.
pub(crate) fn id(field: Field) -> String {
    part("field", field)
}

fn part(kind: &str, field: Field) -> String {
    let mut id = String::from(kind);
    id.push('-');
    for letter in field.path().chars() {
        match letter {
            '.' => id.push('-'),
            'A'..='Z' => {
                id.push('-');
                id.push(letter.to_ascii_lowercase());
            }
            _ => id.push(letter),
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_paths_in_kebab_case() {
        assert_eq!(id(Field::EngineVersion), "field-cluster-engine-version");
        assert_eq!(id(Field::PendingNodeType), "field-cluster-pending-node-type");
        assert_eq!(id(Field::ApplyImmediately), "field-request-apply-immediately");
    }
}
