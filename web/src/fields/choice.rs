//! One of a few words, or not known.

use time::Date;
use upgrade_check_core::Edition;

use super::Look;
use super::specs::Words;
use crate::dom::{El, at, el, words};
use crate::eras;
use crate::events::{On, types};

/// A field with a few possible values. A value that is none of them is shown as it came.
/// Nor is one shown of which the edition knows nothing yet.
pub(super) fn choice(look: &Look, options: Words, edition: Edition) -> El {
    let value = look.value.as_str();
    let mut select = el("select", at!())
        .set("data-value", look.value.clone())
        .on(On::Choose, types(look.field))
        .put(option("", value.is_empty()).text(look.spec.empty));
    let mut strange = !value.is_empty();
    for (word, name) in options {
        if *word != value && !edition.is_since(first_day(word)) {
            continue;
        }
        strange &= *word != value;
        select = select.put(option(word, *word == value).text(name));
    }
    if strange {
        let own = option("", true).set("value", look.value.clone());
        select = select.put(own.with(words(look.value.clone())));
    }
    select
}

/// From which day on a value means anything.
fn first_day(word: &str) -> Date {
    match word {
        "valkey" => eras::VALKEY,
        "memcached" => eras::AFTER_2018,
        "compatible" => eras::MODE_SWITCH,
        _ => Date::MIN,
    }
}

fn option(value: &'static str, selected: bool) -> El {
    el("option", at!()).word("value", value).flag("selected", selected)
}
