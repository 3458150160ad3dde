//! Elements, written so that each costs few bytes.
//!
//! Yew's `html!` writes out every element's fields where the element stands, some 100 bytes of WebAssembly each; a
//! call of a function that isn't inlined costs 10. With the 300 elements of this page that is a fifth of its size.
//! `html!` is for components, whose properties it checks.

use yew::prelude::*;
use yew::virtual_dom::{Attributes, Key, VNode, VTag, VText};

use crate::events::{Does, On, hears};

/// Attributes that are always the same.
pub(crate) type Attrs = &'static [(&'static str, yew::virtual_dom::AttributeOrProperty)];

/// Attributes that are always the same: `at!("class" = "row", "id" = "x")`.
macro_rules! at {
    ($($name:literal = $value:expr),* $(,)?) => {{
        // The variant for static text is dropped on the way to HTML text as soon as an attribute is added.
        const ATTRS: crate::dom::Attrs = &[$((
            $name,
            yew::virtual_dom::AttributeOrProperty::Attribute(yew::AttrValue::Static($value)),
        )),*];
        ATTRS
    }};
}
pub(crate) use at;

/// An element that is being written.
pub(crate) struct El(Box<VTag>);

/// An element with these attributes.
#[inline(never)]
pub(crate) fn el(tag: &'static str, attrs: Attrs) -> El {
    let mut tag = Box::new(VTag::new(tag));
    tag.attributes = Attributes::Static(attrs);
    El(tag)
}

impl El {
    /// The same element with one more attribute.
    #[inline(never)]
    pub(crate) fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
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
        self.0.add_child(node);
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
        self.0.add_children(nodes);
        self
    }

    /// The same element, known by this key among others around it.
    #[inline(never)]
    pub(crate) fn key(mut self, key: String) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// The same control with this value.
    #[inline(never)]
    pub(crate) fn value(mut self, value: AttrValue) -> Self {
        self.0.set_value(value);
        self
    }

    /// The same radio button, chosen or not.
    #[inline(never)]
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// The same element, listening.
    #[inline(never)]
    pub(crate) fn on(mut self, event: On, does: Does) -> Self {
        self.0.add_listener(hears(event, does));
        self
    }

    /// The same element; a press of it does this.
    #[inline(never)]
    pub(crate) fn press(self, does: Does) -> Self {
        self.on(On::Press, does)
    }

    /// The element as a node.
    #[inline(never)]
    pub(crate) fn html(self) -> Html {
        VNode::from(*self.0)
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
