//! A picture of the fleet: outcomes by engine version, each bar as long as there are clusters. The same stands below it in numbers.

use upgrade_check_fleet::{Outcome, Totals};
use yew::prelude::*;

use crate::phrase::{count, grouped, word};
use crate::state::{OUTCOMES, State};

/// How many parts of a bar's length there are: hundredths of a percent.
const LONG: usize = 10_000;

/// The picture, and its numbers.
pub(super) fn picture(state: &State) -> Html {
    let versions = &state.versions;
    if versions.is_empty() {
        return Html::default();
    }
    let most = versions.iter().map(|(_, totals)| totals.rows).max().unwrap_or(1).max(1);
    let there: Vec<Outcome> = OUTCOMES
        .into_iter()
        .filter(|it| versions.iter().any(|(_, totals)| totals.get(*it) > 0))
        .collect();
    html! {
        <section class="panel" id="picture" aria-labelledby="picture-title">
            <h3 class="title" id="picture-title">{ "By the version that runs" }</h3>
            { patterns() }
            <ul class="legend">
                { for there.iter().map(|outcome| html! {
                    <li data-outcome={outcome.as_str()}>
                        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
                            <rect class="bit" width="14" height="14" fill={fill(*outcome)} />
                        </svg>
                        { word(*outcome) }
                    </li>
                }) }
            </ul>
            <div class="bars" role="img" aria-label={told(versions)}>
                { for versions.iter().map(|(version, totals)| bar(version, totals, most)) }
            </div>
            <details>
                <summary>{ "The same in numbers" }</summary>
                <div class="scrolls" tabindex="0" role="region" aria-label="Numbers by version">{ table(versions, &there) }</div>
            </details>
        </section>
    }
}

fn bar(version: &str, totals: &Totals, most: usize) -> Html {
    let mut from = 0;
    let mut bits = Vec::new();
    for outcome in OUTCOMES {
        let number = totals.get(outcome);
        if number == 0 {
            continue;
        }
        // No bit is too small to be seen.
        let wide = (number * LONG / most).max(40);
        bits.push(html! {
            <g data-outcome={outcome.as_str()}>
                <rect class="bit" x={percent(from)} width={percent(wide)} height="100%" fill={fill(outcome)}>
                    <title>{ format!("{version}: {} {}", grouped(number), word(outcome)) }</title>
                </rect>
            </g>
        });
        from += wide;
    }
    html! {
        <div class="bar-of" key={version.to_owned()}>
            <span class="version">{ version.to_owned() }</span>
            <svg height="20" focusable="false">{ bits }</svg>
            <span class="number">{ grouped(totals.rows) }</span>
        </div>
    }
}

fn percent(parts: usize) -> String {
    format!("{}.{:02}%", parts / 100, parts % 100)
}

/// What a part of an outcome is painted with.
fn fill(outcome: Outcome) -> String {
    format!("url(#fill-{})", outcome.as_str())
}

/// The outcomes' patterns: each has another, so that none needs its colour.
fn patterns() -> Html {
    let pattern = |outcome: Outcome| {
        let lines = match outcome {
            Outcome::Allowed | Outcome::Blocked => "",
            Outcome::Deferred => "M-2 9L9-2M5 16L16 5",
            Outcome::Undetermined => "M3 4h3M10 11h3",
            Outcome::Replaced => "M0 0L14 14M14 0L0 14",
            Outcome::Untouched => "M0 4h14M0 11h14",
            Outcome::Unreadable => "M4 0v14M11 0v14",
        };
        html! {
            <g data-outcome={outcome.as_str()}>
                <pattern id={format!("fill-{}", outcome.as_str())} width="14" height="14" patternUnits="userSpaceOnUse">
                    <rect class="ground" width="14" height="14" />
                    <path class="lines" d={lines} />
                </pattern>
            </g>
        }
    };
    html! {
        <svg class="unseen" width="0" height="0" aria-hidden="true" focusable="false">
            { for OUTCOMES.into_iter().map(pattern) }
        </svg>
    }
}

/// The whole picture in a sentence.
fn told(versions: &[(String, Totals)]) -> String {
    let parts: Vec<String> = versions
        .iter()
        .map(|(version, totals)| format!("{version}: {}", count(totals.rows, "cluster")))
        .collect();
    format!("Clusters by version. {}. The table below has the outcomes of each.", parts.join("; "))
}

fn table(versions: &[(String, Totals)], there: &[Outcome]) -> Html {
    html! {
        <table class="numbers" id="picture-table">
            <thead>
                <tr>
                    <th scope="col">{ "Version" }</th>
                    { for there.iter().map(|it| html! { <th scope="col">{ word(*it) }</th> }) }
                    <th scope="col">{ "All" }</th>
                </tr>
            </thead>
            <tbody>
                { for versions.iter().map(|(version, totals)| html! {
                    <tr key={version.clone()}>
                        <th scope="row">{ version.clone() }</th>
                        { for there.iter().map(|it| html! { <td>{ grouped(totals.get(*it)) }</td> }) }
                        <td>{ grouped(totals.rows) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
