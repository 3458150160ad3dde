//! What to tell above the form: a broken link, or what was just applied.

use yew::prelude::*;

use crate::dom::{at, el, say, text, words};
use crate::events::word;
use crate::fields::{button, named};
use crate::state::Notice;

/// The line, always there so that a change of it is read out.
pub(crate) fn notice_line(notice: Option<&Notice>) -> Html {
    let dismiss = || button("plain", "Close", word::DISMISS);
    let line = el("div", at!("id" = "notice", "role" = "status", "aria-live" = "polite"));
    let row = el("div", at!("class" = "row"));
    let told = match notice {
        None => return line.html(),
        Some(Notice::Applied(what)) => {
            let what = el("strong", at!()).with(words(what.clone()));
            let said = el("p", at!()).text("In the form now: ").put(what).text(".");
            let row = row.with(named("undo", "Undo", word::BACK)).with(dismiss());
            el("div", at!("class" = "notice")).put(said).put(row)
        }
        Some(Notice::BrokenLink(problems)) => {
            let problems =
                problems.iter().map(|problem| say("li", at!(), problem.clone())).collect();
            let said = el("p", at!())
                .with(text("strong", at!(), "The link is damaged. "))
                .text("What could be read of it is in the form; nothing else was lost.");
            let list = el("ul", at!()).all(problems);
            el("div", at!("class" = "notice broken")).put(said).put(list).put(row.with(dismiss()))
        }
    };
    line.put(told).html()
}
