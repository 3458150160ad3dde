//! The fragment of a link: what was read is written as a fragment that is read as the same again.

use upgrade_check_core::Request;

use crate::page_link::{Link, holds_more_than_an_edition, read, write};

/// # Panics
/// Where it doesn't hold.
pub fn holds(text: &str) {
    let (draft, problems) = match read(text) {
        Link::None => return,
        Link::Broken(why) => {
            assert!(!why.is_empty());
            return;
        }
        Link::Draft(draft, problems) => (draft, problems),
    };
    assert!(problems.iter().all(|problem| !problem.is_empty() && problem.len() < 400));
    let fragment = write(&draft);
    assert!(fragment.is_ascii() && !fragment.contains(['<', '>', '"', '\'', ' ', '#', '`']));
    assert!(holds_more_than_an_edition(&fragment) || draft.iter().count() <= 1);
    for fragment in [fragment.clone(), format!("#{fragment}")] {
        assert_eq!(read(&fragment), Link::Draft(draft.clone(), Vec::new()), "{fragment}");
    }
    // Its values may be wrong; reading them says so.
    let _ = Request::read(&draft);
}
