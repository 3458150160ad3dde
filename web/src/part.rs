//! Parts of the page: each is drawn by a plain function, and drawn anew only when what it shows changes.

use std::rc::Rc;

use yew::prelude::*;

use crate::dom::{nodes, none};
use crate::hooks::page::show_choices;
use crate::host::enter;
use crate::page::Page;
use crate::state::Origin;

/// Draws a part. The number says which one, where one function draws several.
pub(crate) type Draw = fn(&Rc<Page>, usize) -> Html;

/// What a part is made of.
#[derive(Clone, Properties)]
pub(crate) struct PartProps {
    /// All that this part shows of the page: while it is the same text, the part stays as it is.
    pub(crate) shows: String,
    /// Which of several.
    pub(crate) which: usize,
    /// What draws it.
    pub(crate) draw: Draw,
    /// What it is drawn from.
    pub(crate) page: Rc<Page>,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        let changes = |props: &Self| props.page.host.changes;
        self.shows == other.shows && self.which == other.which && changes(self) == changes(other)
    }
}

/// The one component: each component of Yew's costs 3 KB of WebAssembly.
pub(crate) struct Part;

impl Component for Part {
    type Message = ();
    type Properties = PartProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PartProps { which, draw, page, .. } = ctx.props();
        enter(&page.host);
        draw(page, *which)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        // Typing changes no choice but the one that it is made in.
        let page = &ctx.props().page;
        if page.state.origin != Origin::Typed {
            show_choices(&page.host);
        }
    }
}

/// A part of the page, for what `shows` says of it.
pub(crate) fn part(page: &Rc<Page>, draw: Draw, which: usize, shows: String) -> Html {
    let props = PartProps { shows, which, draw, page: Rc::clone(page) };
    html! { <Part ..props /> }
}

/// A part, where it stands in a list of them.
pub(crate) struct Panel {
    /// From which go on it is drawn while the page opens, from 0 to [`crate::page::STAGES`].
    pub(crate) stage: usize,
    /// Which of several.
    pub(crate) which: usize,
    /// What draws it.
    pub(crate) draw: Draw,
    /// All that it shows of the page, as text.
    pub(crate) shows: fn(&Page, usize) -> String,
}

/// The parts of a list, as far as they are to be drawn yet. Those that are not keep their place, so that none is taken for
/// another.
pub(crate) fn parts(page: &Rc<Page>, list: &[Panel]) -> Html {
    let mut drawn = Vec::new();
    for Panel { stage, which, draw, shows } in list {
        drawn.push(if *stage <= page.stage {
            part(page, *draw, *which, shows(page, *which))
        } else {
            none()
        });
    }
    nodes(drawn)
}
