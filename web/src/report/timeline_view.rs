//! The timeline as a picture, and the same in words for those who can't see it.

use std::rc::Rc;

use yew::prelude::*;

use super::timeline::{Kind, Lane, Line, Place, Stretch, timeline};
use crate::dom::{self, Attrs, El, at, el, none};
use crate::judge::Judged;
use crate::page::Page;
use crate::when;

/// Heights, in pixels.
const HEAD: usize = 58;
const LANE: usize = 46;

/// The picture. It grows with the page and keeps the size of its letters: places are parts of the width.
pub(super) fn timeline_view(page: &Rc<Page>, _: usize) -> Html {
    let judged = &page.judged;
    let Some(answer) = judged.answer() else { return none() };
    let line = timeline(answer);
    let height = HEAD + LANE * line.lanes.len() + 6;
    let mut picture =
        el("svg", PICTURE).made("height", height.to_string()).all(axis(judged, &line, height));
    for (place, lane) in line.lanes.iter().enumerate() {
        picture = picture.all(lane_view(lane, place, &line));
    }
    el("section", at!("id" = "timeline", "class" = "panel", "aria-labelledby" = "timeline-title"))
        .with(dom::text("h3", at!("id" = "timeline-title", "class" = "title"), "What happens when"))
        .put(picture)
        .with(dom::say(
            "p",
            at!("id" = "timeline-words", "class" = "unseen"),
            in_words(judged, &line),
        ))
        .with(dom::text(
            "p",
            at!("class" = "line hint"),
            "Not to scale. How long a change runs AWS doesn’t tell.",
        ))
        .html()
}

const PICTURE: Attrs = at!(
    "class" = "timeline",
    "width" = "100%",
    "role" = "img",
    "aria-labelledby" = "timeline-words",
);

#[inline(never)]
fn x(place: Place, line: &Line) -> usize {
    let open = line.window.is_some_and(|run| run.open);
    match place {
        // A window that is open lies around now.
        Place::Now if open => 24,
        Place::Now => 1,
        Place::Soon if open => 50,
        Place::Soon => 30,
        Place::Opens if open => 8,
        Place::Opens => 56,
        Place::Closes if open => 88,
        Place::Closes => 90,
    }
}

#[inline(never)]
fn percent(number: usize) -> String {
    format!("{number}%")
}

/// A text at a place of the width, a height, and with the end that is there.
#[inline(never)]
fn label(class: &'static str, x: String, y: &'static str, anchor: &'static str) -> El {
    el("text", at!()).word("class", class).made("x", x).word("y", y).word("text-anchor", anchor)
}

/// A line or a box from one place to another.
fn across(tag: &'static str, class: &'static str, from: usize, to: usize, top: usize) -> El {
    let shape = el(tag, at!()).word("class", class);
    if tag == "line" {
        let y = top.to_string();
        return shape
            .made("x1", percent(from))
            .made("x2", percent(to))
            .made("y1", y.clone())
            .made("y2", y);
    }
    let width = percent(to.saturating_sub(from));
    shape.made("x", percent(from)).made("y", top.to_string()).made("width", width).word("rx", "3")
}

fn axis(judged: &Judged, line: &Line, height: usize) -> Vec<Html> {
    let (now, opens, closes) = (x(Place::Now, line), x(Place::Opens, line), x(Place::Closes, line));
    let (first, second) = match &line.window {
        Some(run) => {
            let own = when::local(run.start).map_or_else(String::new, |own| format!("from {own}"));
            (when::run(run), own)
        }
        None => ("The maintenance window".to_owned(), "when isn’t given".to_owned()),
    };
    let mut parts = vec![
        across("rect", "window", opens, closes, 50)
            .made("height", (height - 50).to_string())
            .html(),
        label("when", percent(closes), "14", "end").say(first).html(),
        label("when dim", percent(closes), "30", "end").say(second).html(),
        across("line", "axis", 0, 100, 50).html(),
        across("line", "now", now, now, 38).made("y2", height.to_string()).html(),
        label("when strong", percent(now), "46", "start").word("dx", "6").text("Now").html(),
    ];
    if let Some((run, at)) = line.window.zip(judged.now)
        && !run.open
    {
        parts.push(
            label("when dim", percent(43), "46", "middle").say(when::until(at, run.start)).html(),
        );
    }
    parts
}

fn lane_view(lane: &Lane, place: usize, whole: &Line) -> Vec<Html> {
    let top = HEAD + LANE * place;
    let words = el("text", at!("class" = "lane", "x" = "1%", "dx" = "6"))
        .made("y", (top + 16).to_string())
        .with(dom::text("tspan", at!("class" = "name"), lane.name))
        .put(el("tspan", at!("dx" = "8")).say(lane.text.clone()));
    let mut parts = vec![words.html()];
    parts.extend(lane.stretches.iter().map(|stretch| stretch_view(*stretch, top + 24, whole)));
    parts
}

fn stretch_view(stretch: Stretch, top: usize, line: &Line) -> Html {
    let (from, to) = (x(stretch.from, line), x(stretch.to, line));
    match stretch.kind {
        Kind::Refused => el(
            "svg",
            at!("class" = "refused", "width" = "20", "height" = "16", "overflow" = "visible"),
        )
        .made("x", percent(from))
        .made("y", top.to_string())
        .put(el("path", at!("d" = "M2 2l12 12M14 2L2 14"))),
        Kind::Open => el("text", at!("class" = "open", "dx" = "6"))
            .made("x", percent(from))
            .made("y", (top + 12).to_string())
            .text("?"),
        Kind::Waits => across("line", "waits", from, to, top + 7),
        Kind::Runs => across("rect", "runs", from, to, top).word("height", "14"),
        Kind::Hurts => across("rect", "hurts", from, to, top).word("height", "14"),
    }
    .html()
}

/// The picture in words.
fn in_words(judged: &Judged, line: &Line) -> String {
    let mut sentences = Vec::new();
    if let Some(now) = judged.now {
        sentences.push(format!("Now it is {}.", when::both(now)));
    }
    sentences.push(match &line.window {
        Some(run) if run.open => format!("The maintenance window is open: {}.", when::run(run)),
        Some(run) => format!("The next maintenance window is {}.", when::run(run)),
        None => "When the maintenance window is isn’t given.".to_owned(),
    });
    sentences.extend(line.lanes.iter().map(|lane| format!("{}: {}.", lane.name, lane.text)));
    sentences.join(" ")
}
