//! Elements, written so that each costs few bytes.
//!
//! Yew's `html!` writes out every element's fields where the element stands, some 100 bytes of WebAssembly each; a
//! call of a function that isn't inlined costs 10. With the 300 elements of this page that is a fifth of its size.
//! `html!` is for components, whose properties it checks. Attributes that are always the same are one text for each
//! element: as a table of pairs, which is what Yew takes, each pair costs 40 bytes.

mod names;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VNode, VTag, VText};

use crate::events::On;
use names::{NAMES, place};

/// Attributes that are always the same, one a line: `class=row`.
pub(crate) type Attrs = &'static str;

/// Attributes that are always the same: `at!("class" = "row", "id" = "x")`.
macro_rules! at {
    ($($name:literal = $value:literal),* $(,)?) => { concat!($($name, "=", $value, "\n"),*) };
}
pub(crate) use at;

/// An element that is being written.
pub(crate) struct El {
    tag: Box<VTag>,
    /// A value for each of [`NAMES`].
    values: Box<[Option<AttributeOrProperty>]>,
}

/// An element with these attributes.
#[inline(never)]
pub(crate) fn el(tag: &'static str, attrs: Attrs) -> El {
    let mut el =
        El { tag: Box::new(VTag::new(tag)), values: Box::from([const { None }; NAMES.len()]) };
    for line in attrs.lines() {
        if let Some((name, value)) = line.split_once('=') {
            // Yew leaves the variant for static text out of HTML text.
            el.put_at(name, AttributeOrProperty::Attribute(AttrValue::Static(value)));
        }
    }
    el
}

impl El {
    #[inline(never)]
    fn put_at(&mut self, name: &str, value: AttributeOrProperty) {
        if let Some(slot) = self.values.get_mut(place(name)) {
            *slot = Some(value);
        }
    }

    /// The same element with one more attribute.
    #[inline(never)]
    pub(crate) fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        self.put_at(name, AttributeOrProperty::Attribute(value));
        self
    }

    /// The same element with one more attribute, which has a word for its value.
    #[inline(never)]
    pub(crate) fn word(self, name: &'static str, value: &'static str) -> Self {
        self.set(name, AttrValue::Static(value))
    }

    /// The same element with one more attribute, made for it.
    #[inline(never)]
    pub(crate) fn made(self, name: &'static str, value: String) -> Self {
        self.set(name, AttrValue::from(value))
    }

    /// The same element with one more attribute, where it holds.
    #[inline(never)]
    pub(crate) fn flag(self, name: &'static str, holds: bool) -> Self {
        if holds { self.word(name, name) } else { self }
    }

    /// The same element with a node at its end.
    #[inline(never)]
    pub(crate) fn with(mut self, node: Html) -> Self {
        self.tag.add_child(node);
        self
    }

    /// The same element with another at its end.
    #[inline(never)]
    pub(crate) fn put(self, other: Self) -> Self {
        self.with(other.html())
    }

    /// The same element with a text at its end.
    #[inline(never)]
    pub(crate) fn text(self, text: &'static str) -> Self {
        self.with(words(AttrValue::Static(text)))
    }

    /// The same element with a text at its end, made for it.
    #[inline(never)]
    pub(crate) fn say(self, text: String) -> Self {
        self.with(words(AttrValue::from(text)))
    }

    /// The same element with nodes at its end.
    #[inline(never)]
    pub(crate) fn all(mut self, nodes: Vec<Html>) -> Self {
        self.tag.add_children(nodes);
        self
    }

    /// The same element, known by this key among others around it.
    #[inline(never)]
    pub(crate) fn key(mut self, key: String) -> Self {
        self.tag.key = Some(Key::from(key));
        self
    }

    /// The same control with this value.
    #[inline(never)]
    pub(crate) fn value(mut self, value: AttrValue) -> Self {
        self.tag.set_value(value);
        self
    }

    /// The same radio button, chosen or not.
    #[inline(never)]
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.tag.set_checked(checked);
        self
    }

    /// The same element, listening: this is what follows (`events/does.rs`).
    #[inline(never)]
    pub(crate) fn on(self, event: On, does: impl Into<AttrValue>) -> Self {
        self.set(event.attribute(), does.into())
    }

    /// The same element; a press of it does this.
    #[inline(never)]
    pub(crate) fn press(self, does: impl Into<AttrValue>) -> Self {
        self.on(On::Press, does)
    }

    /// The element as a node.
    #[inline(never)]
    pub(crate) fn html(mut self) -> Html {
        // One list of names for all elements is what Yew compares fastest, and with the least code.
        self.tag.attributes = Attributes::Dynamic { keys: NAMES, values: self.values };
        VNode::from(*self.tag)
    }
}

/// A text as a node.
#[inline(never)]
pub(crate) fn words(text: AttrValue) -> Html {
    VNode::from(VText::new(text))
}

/// An element that holds one text.
#[inline(never)]
pub(crate) fn text(tag: &'static str, attrs: Attrs, text: &'static str) -> Html {
    el(tag, attrs).text(text).html()
}

/// An element that holds one text, made for it.
#[inline(never)]
pub(crate) fn say(tag: &'static str, attrs: Attrs, text: String) -> Html {
    el(tag, attrs).say(text).html()
}

/// Nodes without an element around them.
#[inline(never)]
pub(crate) fn nodes(nodes: Vec<Html>) -> Html {
    VNode::from(yew::virtual_dom::VList::with_children(nodes, None))
}

/// Nothing.
#[inline(never)]
pub(crate) fn none() -> Html {
    Html::default()
}
