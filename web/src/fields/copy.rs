//! Buttons that copy a text.

use std::rc::Rc;

use upgrade_check_core::Draft;
use yew::prelude::*;

use crate::dom::{El, at, el, text};
use crate::hooks::{copy, history};
use crate::judge::Judged;
use crate::state::Send;
use crate::wrong;

/// What was just copied, and where to tell of another copy.
#[derive(Clone, Copy)]
pub(crate) struct Copies<'a> {
    /// The key of what was copied, and whether the browser allowed it.
    pub(crate) copied: Option<&'a (AttrValue, bool)>,
    /// Where actions go.
    pub(crate) send: &'a Send,
}

impl Copies<'_> {
    /// The button of a text; `what` says what it is for, for those who hear the button alone.
    pub(crate) fn text(self, text: AttrValue, what: &str) -> Html {
        let button = el("button", at!("type" = "button", "class" = "copy quiet"))
            .set("data-copies", text.clone());
        let copied = text.clone();
        let button = self.button(button, text, "Copy", Rc::new(move || copied.to_string()));
        button.put(el("span", at!("class" = "unseen")).say(format!(" for: {what}"))).html()
    }

    /// The button of the link to a form.
    pub(crate) fn link(self, draft: &Rc<Draft>) -> Html {
        let draft = Rc::clone(draft);
        let button = el("button", at!("type" = "button", "class" = "plain", "id" = "copy-link"));
        let make = Rc::new(move || history::address(&draft));
        self.button(button, "link".into(), "Copy link", make).html()
    }

    /// The button of the report of an answer that looks wrong.
    pub(crate) fn report(self, judged: &Rc<Judged>) -> Html {
        let judged = Rc::clone(judged);
        let button = el("button", at!("type" = "button", "class" = "link", "id" = "report-wrong"));
        let make = Rc::new(move || wrong::report(&judged));
        self.button(button, "report".into(), "This answer is wrong: copy a report", make).html()
    }

    fn button(
        self,
        button: El,
        key: AttrValue,
        before: &'static str,
        make: Rc<dyn Fn() -> String>,
    ) -> El {
        let says = match self.copied {
            Some((what, true)) if *what == key => "Copied",
            Some((what, false)) if *what == key => "The browser doesn’t allow it here",
            _ => before,
        };
        let send = self.send.clone();
        button
            .press(Callback::from(move |_| copy::copy(key.clone(), make(), send.clone())))
            .with(text("span", at!("aria-live" = "polite"), says))
    }
}
