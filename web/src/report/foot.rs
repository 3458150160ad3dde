//! What the answers rest on.

use std::rc::Rc;

use yew::prelude::*;

use super::rule_link::rule_link;
use crate::dom::{at, el, say, text};
use crate::events::word;
use crate::fields::copy_labelled;
use crate::judge::edition;
use crate::page::Page;
use crate::{CHECKED_SITUATIONS, host, phrase, when};

/// What the foot depends on.
pub(super) fn shows(page: &Page, _: usize) -> String {
    let edition = edition(&page.state.draft);
    [page.copied(), edition.to_string(), phrase::age(edition, page.state.now)].concat()
}

/// The page's foot.
pub(super) fn foot(page: &Rc<Page>, _: usize) -> Html {
    let edition = edition(&page.state.draft);
    let mut list = el("ul", at!())
        .with(text(
            "li",
            at!(),
            "Nothing leaves this page: it judges in your browser and sends nothing anywhere.",
        ))
        .with(say(
            "li",
            at!(),
            format!(
                "The {edition} edition: {}. Facts last checked on {}.{}",
                edition.document(),
                when::date(edition.checked()),
                phrase::age(edition, page.state.now),
            ),
        ));
    if CHECKED_SITUATIONS > 0 {
        let number = thousands(CHECKED_SITUATIONS);
        list = list.with(say(
            "li",
            at!(),
            format!("{number} situations were checked against a second implementation."),
        ));
    }
    list = list.with(text("li", at!(), "Not made by AWS, whose own word is final."));
    let rules = rule_link(&host::rules(), "index", "").text("All rules that it judges by");
    list = list.put(el("li", at!()).put(rules));
    let button = el("button", at!("type" = "button", "class" = "link", "id" = "report-wrong"))
        .press(word::REPORT);
    let says = "This answer is wrong: copy a report";
    let button = copy_labelled(button, word::REPORT, says, page.state.copied.as_ref());
    let report = el("p", at!()).put(button).with(text(
        "span",
        at!("class" = "line hint"),
        " It holds no names, region or pasted text.",
    ));
    el("footer", at!("class" = "foot")).put(list).put(report).html()
}

/// `1,234,567`.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn groups_digits() {
        assert_eq!(
            [0, 12, 123, 1234, 1_234_567].map(thousands),
            ["0", "12", "123", "1,234", "1,234,567"]
        );
    }
}
