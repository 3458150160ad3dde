//! The slim bar of narrow screens: the word stays in sight while typing.

use std::rc::Rc;

use yew::prelude::*;

use super::icon::icon;
use crate::fields::{label, press};
use crate::hooks::page;
use crate::judge::Judged;
use crate::phrase;

/// The answer.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct BarProps {
    /// What was typed, and what came of it.
    pub(crate) judged: Rc<Judged>,
}

/// The word, and the way to its reasons.
#[component(Bar)]
pub(crate) fn bar(props: &BarProps) -> Html {
    let verdict = props.judged.answer().map(crate::judge::Answer::verdict);
    let word = verdict.map_or_else(
        || format!("Waiting for {}", props.judged.waits_for().map_or("a field", label)),
        |verdict| phrase::word(verdict).to_owned(),
    );
    let go = use_callback((), |(), ()| page::go_to("verdict"));
    html! {
        <div id="bar" class="bar" data-verdict={verdict.map_or("waiting", upgrade_check_core::Verdict::as_str)}>
            <span class="word">{ icon(verdict) }{ word }</span>
            <button type="button" class="plain" onclick={press(&go, ())}>{ "See why" }</button>
        </div>
    }
}
