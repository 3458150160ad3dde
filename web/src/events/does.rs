//! What follows an event, in words that stand in an attribute of the element: `data-click="show cli"`. So what is drawn holds
//! no code, and what a button does can be read off the page.

use upgrade_check_core::Field;

/// What follows an event: a word of [`word`], and after a space what it is about.
pub(crate) type Does = String;

/// The words.
pub(crate) mod word {
    /// The field holds what stands in the control: its path.
    pub(crate) const TYPE: &str = "type";
    /// The field holds this: its path and the text.
    pub(crate) const PUT: &str = "put";
    /// This is pending: `unknown`, `nothing` or `given`.
    pub(crate) const PENDING: &str = "pending";
    /// This edition answers.
    pub(crate) const EDITION: &str = "edition";
    /// The edition is the day that stands in the control, once it is one.
    pub(crate) const DAY: &str = "day";
    /// Today's edition answers.
    pub(crate) const TODAY: &str = "today";
    /// Changes are listed between two days: the one at this place stands in the control.
    pub(crate) const BETWEEN: &str = "between";
    /// Changes are listed.
    pub(crate) const CHANGES: &str = "changes";
    /// The paste area holds what stands in it.
    pub(crate) const PASTE: &str = "paste";
    /// What was pasted is read again.
    pub(crate) const AGAIN: &str = "again";
    /// The files that were chosen or dropped are pasted.
    pub(crate) const FILES: &str = "files";
    /// The cluster at this place of those that were pasted goes into the form.
    pub(crate) const FOUND: &str = "found";
    /// The values of the error go into the form that points to the rule at this place.
    pub(crate) const REPORTED: &str = "reported";
    /// The example at this place goes into the form.
    pub(crate) const EXAMPLE: &str = "example";
    /// The form is emptied.
    pub(crate) const EMPTY: &str = "empty";
    /// The way out at this place goes into the form.
    pub(crate) const APPLY: &str = "apply";
    /// The cell that is looked at goes into the form.
    pub(crate) const FILL: &str = "fill";
    /// The cell with this name is looked at; without one, none is.
    pub(crate) const LOOK: &str = "look";
    /// Steps are told in this way: `console`, `cli` or `api`.
    pub(crate) const SHOW: &str = "show";
    /// The tabs with this id go on, as the key says.
    pub(crate) const TAB: &str = "tab";
    /// What hides the place with this id opens, and the page goes there.
    pub(crate) const GO: &str = "go";
    /// One step back in the browser's history.
    pub(crate) const BACK: &str = "back";
    /// The notice was read.
    pub(crate) const DISMISS: &str = "dismiss";
    /// The text in the element's `data-copies` is copied.
    pub(crate) const COPY: &str = "copy";
    /// The link to the form is copied.
    pub(crate) const LINK: &str = "link";
    /// The report of a wrong answer is copied.
    pub(crate) const REPORT: &str = "report";
    /// Nothing, not even what the browser would do.
    pub(crate) const NOTHING: &str = "nothing";
}

/// A word with what it is about.
#[inline(never)]
pub(crate) fn does(word: &'static str, about: &str) -> Does {
    [word, " ", about].concat()
}

/// A word with the place that it is about.
pub(crate) fn at_place(word: &'static str, place: usize) -> Does {
    does(word, &place.to_string())
}

/// The field holds what stands in the control.
pub(crate) fn types(field: Field) -> Does {
    does(word::TYPE, field.path())
}
