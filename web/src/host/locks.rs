//! Fields that can't be changed.

use upgrade_check_core::{Draft, Field};

/// A set of fields, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Locks(u64);

// A bit for each field.
const _: () = assert!(Field::COUNT <= 64);

impl Locks {
    /// All fields.
    pub(crate) const ALL: Self = Self(u64::MAX);

    /// With one field more.
    pub(crate) fn add(&mut self, field: Field) {
        self.0 |= 1 << field as u8;
    }

    /// Whether a field is among them.
    pub(crate) const fn hold(self, field: Field) -> bool {
        self.0 >> field as u8 & 1 == 1
    }

    /// Whether a form differs from another in any of them.
    pub(crate) fn are_broken(self, before: &Draft, after: &Draft) -> bool {
        self.0 != 0
            && Field::all().any(|field| self.hold(field) && before.get(field) != after.get(field))
    }

    /// Puts back what stood in them before.
    pub(crate) fn restore(self, before: &Draft, after: &mut Draft) {
        for field in Field::all().filter(|field| self.hold(*field)) {
            after.set(field, before.get(field).unwrap_or_default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_locked_stays_and_the_rest_goes() {
        let mut locks = Locks::default();
        locks.add(Field::EngineVersion);
        locks.add(Field::Edition);
        let before = Draft::of([(Field::Edition, "2018"), (Field::EngineVersion, "2.8.24")]);
        let mut after = Draft::of([(Field::EngineVersion, "7.1"), (Field::ToNodeType, "x")]);
        assert!(locks.are_broken(&before, &after));
        locks.restore(&before, &mut after);
        assert!(!locks.are_broken(&before, &after));
        assert_eq!(after, before.with(Field::ToNodeType, "x"));
        assert!(Field::all().all(|field| Locks::ALL.hold(field)));
        assert!(!Locks::default().hold(Field::Edition));
    }
}
