//! The timeline as a picture, and the same in words for those who can't see it.

use yew::prelude::*;

use super::timeline::{Kind, Lane, Line, Place, Stretch, timeline};
use crate::judge::Judged;
use crate::when;

/// Heights, in pixels.
const HEAD: usize = 58;
const LANE: usize = 46;

/// The picture. It grows with the page and keeps the size of its letters: places are parts of the width.
pub(crate) fn timeline_view(judged: &Judged) -> Html {
    let Some(answer) = judged.answer() else { return Html::default() };
    let line = timeline(answer);
    let height = HEAD + LANE * line.lanes.len() + 6;
    let label = "timeline-words";
    html! {
        <section id="timeline" class="panel" aria-labelledby="timeline-title">
            <h3 id="timeline-title" class="title">{ "When" }</h3>
            <svg class="timeline" width="100%" height={height.to_string()} role="img" aria-labelledby={label}>
                { axis(judged, &line, height) }
                { for line.lanes.iter().enumerate().map(|(place, lane)| lane_view(lane, place, &line)) }
            </svg>
            <p id={label} class="unseen">{ words(judged, &line) }</p>
            <p class="line hint">{ "Not to scale. How long a change runs AWS doesn’t tell." }</p>
        </section>
    }
}

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

fn percent(number: usize) -> String {
    format!("{number}%")
}

fn axis(judged: &Judged, line: &Line, height: usize) -> Html {
    let (now, opens, closes) = (x(Place::Now, line), x(Place::Opens, line), x(Place::Closes, line));
    let open = line.window.is_some_and(|run| run.open);
    let (first, second) = match &line.window {
        Some(run) => {
            let own = when::local(run.start).map_or_else(String::new, |own| format!("from {own}"));
            (when::run(run), own)
        }
        None => ("The maintenance window".to_owned(), "when isn’t given".to_owned()),
    };
    html! {
        <>
            <rect class="window" x={percent(opens)} y="50" width={percent(closes - opens)} height={(height - 50).to_string()} rx="4" />
            <text class="when" x={percent(closes)} y="14" text-anchor="end">{ first }</text>
            <text class="when dim" x={percent(closes)} y="30" text-anchor="end">{ second }</text>
            <line class="axis" x1="0" x2="100%" y1="50" y2="50" />
            <line class="now" x1={percent(now)} x2={percent(now)} y1="38" y2={height.to_string()} />
            <text class="when strong" x={percent(now)} y="46" dx="6">{ "Now" }</text>
            if !open {
                if let Some((run, at)) = line.window.zip(judged.now) {
                    <text class="when dim" x="43%" y="46" text-anchor="middle">{ when::until(at, run.start) }</text>
                }
            }
        </>
    }
}

fn lane_view(lane: &Lane, place: usize, line: &Line) -> Html {
    let top = HEAD + LANE * place;
    html! {
        <>
            <text class="lane" x="1%" dx="6" y={(top + 16).to_string()}>
                <tspan class="name">{ lane.name }</tspan>
                <tspan dx="8">{ &lane.text }</tspan>
            </text>
            { for lane.stretches.iter().map(|stretch| stretch_view(stretch, top + 24, line)) }
        </>
    }
}

fn stretch_view(stretch: &Stretch, top: usize, line: &Line) -> Html {
    let (from, to) = (x(stretch.from, line), x(stretch.to, line));
    let (y, width) = (top.to_string(), percent(to.saturating_sub(from)));
    match stretch.kind {
        Kind::Refused => html! {
            <svg class="mark refused" x={percent(from)} {y} width="20" height="16" overflow="visible">
                <path d="M2 2l12 12M14 2L2 14" />
            </svg>
        },
        Kind::Open => html! {
            <text class="mark open" x={percent(from)} dx="6" y={(top + 12).to_string()}>{ "?" }</text>
        },
        Kind::Waits => html! {
            <line class="waits" x1={percent(from)} x2={percent(to)} y1={(top + 7).to_string()} y2={(top + 7).to_string()} />
        },
        Kind::Runs => {
            html! { <rect class="runs" x={percent(from)} {y} {width} height="14" rx="3" /> }
        }
        Kind::Hurts => {
            html! { <rect class="hurts" x={percent(from)} {y} {width} height="14" rx="3" /> }
        }
    }
}

/// The picture in words.
fn words(judged: &Judged, line: &Line) -> String {
    let mut text = String::new();
    if let Some(now) = judged.now {
        text = format!("Now it is {}. ", when::both(now));
    }
    text += &match &line.window {
        Some(run) if run.open => format!("The maintenance window is open: {}. ", when::run(run)),
        Some(run) => format!("The next maintenance window is {}. ", when::run(run)),
        None => "When the maintenance window is isn’t given. ".to_owned(),
    };
    for lane in &line.lanes {
        text += &format!("{}: {}. ", lane.name, lane.text);
    }
    text.trim_end().to_owned()
}
