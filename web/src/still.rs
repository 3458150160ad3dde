//! Parts of the page that stay as they are while what they show is the same.

use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::rc::Rc;

use yew::prelude::*;

/// A part, and what tells whether it is the same.
#[derive(Clone, Properties)]
pub(crate) struct StillProps {
    /// The hash of what the part shows.
    shows: u64,
    /// Makes the part.
    make: Rc<dyn Fn() -> Html>,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &Self) -> bool {
        self.shows == other.shows
    }
}

/// A part that is made anew only when what it shows changes: a key pressed in one field leaves the others alone.
#[component(Still)]
fn still_part(props: &StillProps) -> Html {
    (props.make)()
}

/// The part that `make` makes of `shows`.
pub(crate) fn still(shows: &impl Hash, make: Rc<dyn Fn() -> Html>) -> Html {
    let mut hasher = DefaultHasher::new();
    shows.hash(&mut hasher);
    part(hasher.finish(), make)
}

fn part(shows: u64, make: Rc<dyn Fn() -> Html>) -> Html {
    html! { <Still {shows} {make} /> }
}
