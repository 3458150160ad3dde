//! What is wrong with a field, for the person who is typing in it.

use upgrade_check_core::{ErrorCode, Field, InputError};

use super::specs::label;
use crate::phrase::capital;

/// What is wrong, said at `field`.
pub(crate) fn message(error: &InputError, field: Field) -> String {
    if error.code == ErrorCode::Contradiction {
        let other = if error.field == Some(field) { error.other } else { error.field };
        let why = capital(&error.accepted);
        return match other {
            Some(other) => format!("{why}. It goes against {}.", label(other)),
            None => format!("{why}."),
        };
    }
    let mut text = format!("Write {}.", error.accepted);
    if let Some(nearest) = &error.nearest {
        text = format!("{text} The nearest is {nearest}.");
    }
    match error.position {
        Some(position) => format!("{text} It stops fitting at character {}.", position + 1),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use upgrade_check_core::Draft;

    use super::*;
    use crate::judge::judge;

    fn at(field: Field, draft: Draft) -> String {
        let judged = judge(&Rc::new(draft), None);
        message(judged.error(field).expect("an error"), field)
    }

    #[test]
    fn says_what_fits_and_where_it_stops_fitting() {
        let window = Draft::of([(Field::Window, "sun:05:00-sun:05:30")]);
        assert_eq!(
            at(Field::Window, window),
            "Write a window such as sun:05:00-sun:06:00, in UTC, from 60 minutes to 24 hours (an end less than 60 minutes after the start). It stops fitting at character 11."
        );
        let region = Draft::of([(Field::Region, "Ireland")]);
        assert_eq!(at(Field::Region, region), "Write a region such as eu-west-1.");
    }

    #[test]
    fn names_the_other_field_from_both_sides() {
        let draft = Draft::of([(Field::ReplicationGroup, "false"), (Field::MultiAz, "true")]);
        assert_eq!(
            at(Field::ReplicationGroup, draft.clone()),
            "Multi-AZ is a thing of replication groups. It goes against Multi-AZ."
        );
        assert_eq!(
            at(Field::MultiAz, draft),
            "Multi-AZ is a thing of replication groups. It goes against What it is."
        );
    }
}
