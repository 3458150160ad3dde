//! One of a few words, or not known.

use super::Look;
use super::specs::Words;
use crate::dom::{El, at, el, words};
use crate::events::{Does, On};

/// A field with a few possible values. A value that is none of them is shown as it came.
pub(super) fn choice(look: &Look, options: Words) -> El {
    let value = look.value.as_str();
    let mut select = el("select", at!())
        .set("data-value", look.value.clone())
        .on(On::Choose, Does::Type(look.field))
        .put(option("", value.is_empty()).text(look.spec.empty));
    let mut strange = !value.is_empty();
    for (word, name) in options {
        strange &= *word != value;
        select = select.put(option(word, *word == value).text(name));
    }
    if strange {
        let own = option("", true).set("value", look.value.clone());
        select = select.put(own.with(words(look.value.clone())));
    }
    select
}

fn option(value: &'static str, selected: bool) -> El {
    el("option", at!()).word("value", value).flag("selected", selected)
}
