//! The slim bar of narrow screens: the word stays in sight while typing.

use yew::prelude::*;

use super::icon::icon;
use crate::dom::{at, el};
use crate::events::{does, word};
use crate::fields::{button, label};
use crate::judge::Judged;
use crate::phrase;

/// The word, and the way to its reasons.
pub(crate) fn bar(judged: &Judged) -> Html {
    let verdict = judged.answer().map(crate::judge::Answer::verdict);
    let word = verdict.map_or_else(
        || format!("Waiting for {}", judged.waits_for().map_or("what you ask for", label)),
        |verdict| phrase::word(verdict).to_owned(),
    );
    let verdict_word = verdict.map_or("waiting", upgrade_check_core::Verdict::as_str);
    let shown = el("span", at!("class" = "word")).with(icon(verdict)).say(word);
    el("div", at!("id" = "bar", "class" = "bar"))
        .word("data-verdict", verdict_word)
        .put(shown)
        .with(button("plain", "See why", does(word::GO, "verdict")))
        .html()
}
