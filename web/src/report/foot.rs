//! What the answers rest on.

use std::rc::Rc;

use upgrade_check_core::Edition;
use yew::prelude::*;

use crate::fields::{Copy, Source};
use crate::judge::{EDITION, Judged};
use crate::{CHECKED_SITUATIONS, when};

/// The page's foot.
pub(crate) fn foot(judged: &Rc<Judged>) -> Html {
    let Some(edition) = Edition::named(EDITION) else { return Html::default() };
    let until = edition.until.map_or_else(|| "today".to_owned(), when::date);
    html! {
        <footer class="foot">
            <ul>
                <li>{ "Nothing leaves this page: it judges in your browser and sends nothing anywhere." }</li>
                <li>
                    { format!("Answered by the {EDITION} edition: {}, in force from {} to {until}. ", edition.document, when::date(edition.from)) }
                    { format!("Facts last checked on {}.", when::date(edition.checked)) }
                </li>
                if CHECKED_SITUATIONS > 0 {
                    <li>{ format!("{} situations were checked against a second implementation.", thousands(CHECKED_SITUATIONS)) }</li>
                }
                <li>{ "Not made by AWS, whose own word is final." }</li>
            </ul>
            <p>
                <Copy source={Source::Report(Rc::clone(judged))} />
                <span class="line hint">{ " It holds no names, region or pasted text." }</span>
            </p>
        </footer>
    }
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
