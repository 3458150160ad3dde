//! What every control has around it: label, hint, error, and what it has to do with the answer.

use upgrade_check_core::Field;
use yew::prelude::*;

use super::specs::{Control, Spec, spec};
use super::{choice, error, line, radio};
use crate::dom::{El, at, el, nodes, words};
use crate::host::here;
use crate::judge::{Judged, Mark, edition};
use crate::state::PendingChoice;

/// How a field looks now.
pub(crate) struct Look {
    /// The field.
    pub(super) field: Field,
    /// How it looks at all times.
    pub(super) spec: &'static Spec,
    /// What was typed.
    pub(super) value: AttrValue,
    /// Why that can't be read, or nothing.
    error: AttrValue,
    /// What it has to do with the answer.
    mark: Option<Mark>,
}

/// The whole field under this answer: its label, its control, and what there is to say of it.
pub(crate) fn control(judged: &Judged, field: Field) -> Html {
    let look = Look::of(judged, field);
    match look.spec.control {
        Control::Line(list) => look.around(line::line(&look, list)),
        Control::Wide => look.around(line::line(&look, "")),
        Control::Choice(words) => look.around(choice::choice(&look, words, edition(&judged.draft))),
        Control::Pending => radio::pending(&look, PendingChoice::of(&judged.draft)),
        Control::Timing => radio::timing(&look),
        Control::Edition => radio::edition(&look, edition(&judged.draft)),
    }
}

impl Look {
    /// How a field looks under this answer.
    pub(crate) fn of(judged: &Judged, field: Field) -> Self {
        let error = judged.error(field).map(|it| error::message(it, field)).unwrap_or_default();
        Self {
            field,
            spec: spec(field),
            value: AttrValue::from(judged.draft.get(field).unwrap_or_default().to_owned()),
            error: AttrValue::from(error),
            mark: judged.mark(field),
        }
    }

    /// All of this that changes, as text.
    pub(crate) fn tell(&self, to: &mut String) {
        to.push_str(&self.value);
        to.push_str(self.mark.map_or("\n", said));
        to.push_str(&self.error);
    }

    /// The id of the control.
    pub(super) fn id(&self) -> String {
        id(self.field)
    }

    pub(super) fn class(&self) -> String {
        let wide = match self.spec.control {
            Control::Choice(_) if self.field == Field::Engine => "field wide",
            Control::Line(_) | Control::Choice(_) => "field",
            _ => "field wide",
        };
        let state = match self.mark {
            _ if !self.error.is_empty() => " wrong",
            Some(Mark::Blamed) => " blamed",
            Some(_) => " decides",
            None => "",
        };
        [wide, state].concat()
    }

    /// The lines under the control: what kind each is, and what it says.
    fn told(&self) -> [(&'static str, AttrValue); 3] {
        [
            ("error", self.error.clone()),
            ("mark", AttrValue::Static(self.mark.map_or("", said))),
            ("hint", AttrValue::Static(self.spec.hint)),
        ]
    }

    /// A control with the ids of what describes it, and whether it can't be read.
    pub(super) fn describe(&self, control: El) -> El {
        let mut ids = String::new();
        for (kind, says) in self.told() {
            if !says.is_empty() {
                ids.push_str(if ids.is_empty() { "" } else { " " });
                ids.push_str(&part(kind, self.field));
            }
        }
        let control = if ids.is_empty() { control } else { control.made("aria-describedby", ids) };
        // A line can still be read and copied; other controls have nothing like it.
        let line = matches!(self.spec.control, Control::Line(_) | Control::Wide);
        let fixed = if line { "readonly" } else { "disabled" };
        let control = control.flag(fixed, here().locks.hold(self.field));
        if self.error.is_empty() { control } else { control.word("aria-invalid", "true") }
    }

    /// The control with all that is around it.
    fn around(&self, control: El) -> Html {
        let label = el("label", at!()).made("for", self.id()).text(self.spec.label);
        let field = el("div", at!()).made("class", self.class());
        let control = self.describe(control.made("id", self.id()));
        field.put(label).put(control).with(self.lines()).html()
    }

    /// The lines under the control.
    pub(super) fn lines(&self) -> Html {
        let mut lines = Vec::new();
        for (kind, says) in self.told() {
            if !says.is_empty() {
                let line = el("p", at!()).made("class", ["line ", kind].concat());
                lines.push(line.made("id", part(kind, self.field)).with(words(says)).html());
            }
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
    path(&[kind, "-"].concat(), field)
}

/// A field's path in kebab case, after something else.
pub(crate) fn path(before: &str, field: Field) -> String {
    let mut path = String::from(before);
    for letter in field.path().chars() {
        match letter {
            '.' => path.push('-'),
            'A'..='Z' => {
                path.push('-');
                path.push(letter.to_ascii_lowercase());
            }
            _ => path.push(letter),
        }
    }
    path
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
