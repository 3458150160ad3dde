//! A table of any length of which only the rows in sight are there.
//!
//! The two such tables on crates.io are for Yew 0.17 and 0.20, and place their rows by `style` attributes, which the page's policy
//! forbids; this one sets lengths by script. All rows are equally high, so that a place is a product.

use std::rc::Rc;

use upgrade_check_fleet::{Cause, Outcome, Row};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use crate::icon::icon;
use crate::phrase::word;
use crate::state::{Column, Sort};

/// How many rows are drawn before the first and after the last in sight.
const MORE: usize = 8;

/// How high a row and the table are in pixels, until that was measured.
const HIGH: f64 = 44.0;
const ROOM: f64 = 640.0;

/// What the table shows.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Shows {
    /// All rows.
    pub(crate) rows: Rc<Vec<Row>>,
    /// The places of those that are in it, in its order.
    pub(crate) order: Rc<Vec<usize>>,
    /// How it is sorted.
    pub(crate) sort: Sort,
    /// Told by which column to sort.
    pub(crate) sorts: Callback<Column>,
    /// Told the place of a row to open.
    pub(crate) opens: Callback<usize>,
}

/// The table.
pub(crate) struct Table {
    grid: NodeRef,
    space: NodeRef,
    window: NodeRef,
    /// How high a row is, and how much of them is in sight.
    high: f64,
    room: f64,
    /// The first row that is drawn.
    first: usize,
    /// The row that keys move, by its place in the order.
    active: usize,
}

/// What can happen to it.
pub(crate) enum Msg {
    Scrolled,
    Pressed(Option<usize>),
    Key(KeyboardEvent),
}

impl Component for Table {
    type Message = Msg;
    type Properties = Shows;

    fn create(_: &Context<Self>) -> Self {
        let [grid, space, window] = [(); 3].map(|()| NodeRef::default());
        Self { grid, space, window, high: HIGH, room: ROOM, first: 0, active: 0 }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Shows) -> bool {
        if !Rc::ptr_eq(&ctx.props().order, &old.order) {
            self.active = 0;
            self.first = 0;
            if let Some(grid) = self.grid.cast::<Element>() {
                grid.set_scroll_top(0);
            }
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Scrolled => {
                let first = self.first_in_sight().saturating_sub(MORE);
                // In steps: most of what is scrolled past was drawn already.
                let first = first - first % (MORE / 2);
                let moved = first != self.first;
                self.first = first;
                moved
            }
            Msg::Pressed(place) => {
                let Some(place) = place else { return false };
                self.active = place;
                Self::open(ctx, place);
                true
            }
            Msg::Key(event) => self.key(ctx, &event),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Shows { rows, order, sort, sorts, .. } = ctx.props();
        let last = (self.first + self.shown()).min(order.len());
        let drawn = order.get(self.first..last).unwrap_or_default();
        let body = drawn
            .iter()
            .zip(self.first..)
            .filter_map(|(at, place)| Some(one(rows.get(*at)?, place, self.active == place)));
        let is_drawn = (self.first..last).contains(&self.active);
        html! {
            <div class="grid" id="grid" role="grid" tabindex="0" ref={&self.grid} aria-label="All rows"
                aria-rowcount={(order.len() + 1).to_string()} aria-colcount={Column::ALL.len().to_string()}
                aria-activedescendant={is_drawn.then(|| row_id(self.active))}
                onscroll={ctx.link().callback(|_| Msg::Scrolled)}
                onclick={ctx.link().callback(|event: MouseEvent| Msg::Pressed(pressed(&event)))}
                onkeydown={ctx.link().callback(Msg::Key)}>
                <div class="heads" role="rowgroup">
                    <div class="line-of" role="row" aria-rowindex="1">
                        { for Column::ALL.into_iter().map(|column| head(column, *sort, sorts)) }
                    </div>
                </div>
                <div class="space" role="rowgroup" ref={&self.space}>
                    <div class="window" role="presentation" ref={&self.window}>{ for body }</div>
                </div>
                if order.is_empty() {
                    <p class="none">{ "No row is like that." }</p>
                }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        self.measure();
        let all = ctx.props().order.len();
        set(&self.space, "height", &format!("{}px", count(all) * self.high));
        let down = count(self.first) * self.high;
        set(&self.window, "transform", &format!("translateY({down}px)"));
        if first {
            // What was measured may show more rows than were drawn.
            ctx.link().send_message(Msg::Scrolled);
        }
    }
}

impl Table {
    /// How many rows are drawn.
    fn shown(&self) -> usize {
        whole(self.room / self.high) + 1 + 2 * MORE + MORE / 2
    }

    fn first_in_sight(&self) -> usize {
        let top = self.grid.cast::<Element>().map_or(0, |grid| grid.scroll_top());
        whole(f64::from(top) / self.high)
    }

    /// Letters may be of any size.
    fn measure(&mut self) {
        let Some(grid) = self.grid.cast::<Element>() else { return };
        if grid.client_height() > 0 {
            self.room = f64::from(grid.client_height());
        }
        if let Ok(Some(row)) = grid.query_selector("[data-row]") {
            let high = row.get_bounding_client_rect().height();
            if high > 8.0 {
                self.high = high;
            }
        }
    }

    /// Moves the active row, or opens it.
    fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        let all = ctx.props().order.len();
        // A key on a heading is that heading's.
        let on_grid = event.target() == self.grid.cast::<Element>().map(Into::into);
        if all == 0 || !on_grid {
            return false;
        }
        let page = whole(self.room / self.high).saturating_sub(2).max(1);
        let next = match event.key().as_str() {
            "ArrowDown" => self.active + 1,
            "ArrowUp" => self.active.saturating_sub(1),
            "PageDown" => self.active + page,
            "PageUp" => self.active.saturating_sub(page),
            "Home" => 0,
            "End" => all,
            "Enter" | " " => {
                event.prevent_default();
                Self::open(ctx, self.active);
                return false;
            }
            _ => return false,
        };
        event.prevent_default();
        self.active = next.min(all - 1);
        self.bring();
        true
    }

    /// Scrolls as far as the active row is out of sight, below the heading.
    fn bring(&mut self) {
        let Some(grid) = self.grid.cast::<Element>() else { return };
        let top = count(self.active) * self.high;
        let scrolled = f64::from(grid.scroll_top());
        let heading = self.high;
        let to = if top < scrolled {
            top
        } else if top + self.high + heading > scrolled + self.room {
            top + self.high + heading - self.room
        } else {
            return;
        };
        #[expect(clippy::cast_possible_truncation, reason = "no browser scrolls that far")]
        grid.set_scroll_top(to.ceil() as i32);
        let first = self.first_in_sight().saturating_sub(MORE);
        self.first = first - first % (MORE / 2);
    }

    fn open(ctx: &Context<Self>, place: usize) {
        if let Some(at) = ctx.props().order.get(place) {
            ctx.props().opens.emit(*at);
        }
    }
}

/// The row in which something was pressed.
fn pressed(event: &MouseEvent) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-row]").ok()??.get_attribute("data-row")?.parse().ok()
}

fn head(column: Column, sort: Sort, sorts: &Callback<Column>) -> Html {
    let sorted =
        (column == sort.column).then_some(if sort.turned { "descending" } else { "ascending" });
    let sign = match sorted {
        Some("ascending") => " ▲",
        Some(_) => " ▼",
        None => "",
    };
    html! {
        <div class={format!("cell {}", column.word())} role="columnheader" aria-sort={sorted}>
            <button type="button" data-sort={column.word()} onclick={sorts.reform(move |_| column)}>
                { column.title() }<span aria-hidden="true">{ sign }</span>
            </button>
        </div>
    }
}

fn one(row: &Row, place: usize, active: bool) -> Html {
    let cell = |column: Column, inner: Html| {
        html! { <div class={format!("cell {}", column.word())} role="gridcell">{ inner }</div> }
    };
    let struck =
        !row.warnings.is_empty() && row.warnings.iter().all(|it| it.acknowledged.is_some());
    let region = row.region().map(|it| html! { <small>{ it.to_owned() }</small> });
    let version = match (row.outcome, row.version()) {
        (Outcome::Unreadable, None) => String::new(),
        (_, version) => format!("{} {}", row.engine(), version.unwrap_or("?")),
    };
    let id =
        row.id().unwrap_or(if row.outcome == Outcome::Unreadable { "" } else { "without an id" });
    html! {
        <div class={if active { "line-of active" } else { "line-of" }} role="row" key={place} id={row_id(place)}
            data-row={place.to_string()} data-outcome={row.outcome.as_str()} aria-rowindex={(place + 2).to_string()}
            aria-selected={if active { "true" } else { "false" }}>
            { cell(Column::Outcome, html! { <span class="word">{ icon(row.outcome) }{ word(row.outcome) }</span> }) }
            { cell(Column::Cluster, html! { <><span class="id">{ id.to_owned() }</span>{ region }</> }) }
            { cell(Column::Version, html! { { version } }) }
            { cell(Column::NodeType, html! { { row.node_type().unwrap_or_default().to_owned() } }) }
            { cell(Column::Cause, html! { <>{ why(row) }{ warned(row.warnings.len(), struck) }</> }) }
            { cell(Column::Place, html! { { row.place.to_string() } }) }
        </div>
    }
}

/// Why a row's answer is what it is: of what can't be read, what is wrong.
fn why(row: &Row) -> String {
    match &row.fault {
        Some(fault) => fault.message.clone(),
        None => Cause::of(row).title(),
    }
}

fn warned(number: usize, struck: bool) -> Html {
    let text = match number {
        0 => return Html::default(),
        1 => "1 warning".to_owned(),
        more => format!("{more} warnings"),
    };
    if struck {
        html! { <small><s>{ text }</s></small> }
    } else {
        html! { <small>{ text }</small> }
    }
}

fn row_id(place: usize) -> String {
    format!("row-{place}")
}

/// Sets a style by script, which the policy allows.
fn set(node: &NodeRef, property: &str, value: &str) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.style().set_property(property, value);
    }
}

#[expect(clippy::cast_precision_loss, reason = "no table has that many rows")]
const fn count(number: usize) -> f64 {
    number as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is below nothing is nothing"
)]
const fn whole(number: f64) -> usize {
    number as usize
}
