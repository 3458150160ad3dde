//! The page rendered without a browser.

use std::rc::Rc;

use upgrade_check_core::Field;
use upgrade_check_fleet::Outcome;
use yew::LocalServerRenderer;

use crate::app::{App, Opens};
use crate::state::tests::fleet;
use crate::state::{Given, Msg, Phase, State};

/// The page's HTML for a state.
fn page(with: fn() -> State) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, async {
        LocalServerRenderer::<App>::with_props(Opens { with: Some(with) })
            .hydratable(false)
            .render()
            .await
    })
}

#[track_caller]
fn holds(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} is not in the page");
    }
}

#[test]
fn an_empty_page_says_what_to_do_and_judges_nothing() {
    let page = page(State::first);
    holds(&page, &["data-phase=\"empty\"", "Drop files or a folder", "Nothing is here yet."]);
    holds(&page, &["id=\"judge\"", "disabled", "value=\"2026\" selected"]);
    assert!(!page.contains("id=\"totals\""), "{page}");
}

#[test]
fn what_is_given_is_listed_and_a_wrong_wish_is_said_at_once() {
    let page = page(|| {
        let mut state = State::first();
        let given = (1..=9).map(|number| Given {
            number,
            size: 1_200_000,
            name: format!("<b>{number}</b>.json").into(),
        });
        state.follow(Msg::Gave(given.collect()));
        state.follow(Msg::Wish(Field::ToEngineVersion, "seven".to_owned()));
        state
    });
    holds(
        &page,
        &["9 files", "10.8 MB", "and 3 more", "Judge 9 files", "&lt;b&gt;1&lt;/b&gt;.json"],
    );
    holds(&page, &["aria-invalid=\"true\"", "read \"seven\""]);
    assert!(!page.contains("<b>1"), "{page}");
}

#[test]
fn a_run_shows_how_far_it_is() {
    let page = page(|| {
        let mut state = fleet(9);
        state.phase = Phase::Judging;
        state.expected = 40;
        state
    });
    holds(
        &page,
        &["id=\"stop\"", "<progress id=\"progress\"", "value=\"55\"", "Judging 40 clusters"],
    );
    assert!(!page.contains("id=\"grid\"") && !page.contains("id=\"judge\""), "{page}");
}

#[test]
fn results_are_counted_drawn_grouped_and_listed() {
    let page = page(|| fleet(2_000));
    holds(&page, &["data-outcome=\"unreadable\" data-count=\"1\"", "2,001 rows"]);
    holds(&page, &["id=\"picture\"", "redis 6.2.6: 400 clusters", "id=\"picture-table\""]);
    holds(&page, &["class=\"cause\"", "../rules/", "aria-rowcount=\"2002\""]);
    let drawn = page.matches("data-row=").count();
    assert!((10..60).contains(&drawn), "{drawn} rows");
    holds(&page, &["&lt;img src=x&gt;.json:3", "line 3, column 7"]);
    assert!(!page.contains("<img"), "no name becomes an element");
    // A style attribute would be refused by the page's policy.
    assert!(!page.contains(" style="), "{page}");
}

#[test]
fn an_answer_has_reasons_ways_and_a_link_into_the_checker() {
    let page = page(|| {
        let mut state = fleet(10);
        let warns = |it: &upgrade_check_fleet::Row| {
            it.outcome == Outcome::Allowed && !it.warnings.is_empty()
        };
        let row = state.rows.iter().position(warns).unwrap();
        state.follow(Msg::Open(Some(row)));
        state
    });
    holds(
        &page,
        &["id=\"answer-title\"", "../index.html#v1?edition=2026", "request.engineVersion=7.1"],
    );
    holds(&page, &["Acknowledge this warning", "aws elasticache", "How to carry it out"]);
}

#[test]
fn what_a_plan_destroys_is_said_before_all() {
    let page = page(|| {
        let mut state = fleet(3);
        Rc::make_mut(&mut state.rows)[1].outcome = Outcome::Replaced;
        state.totals = upgrade_check_fleet::Totals::of(state.rows.iter());
        state.follow(Msg::Settle);
        state.follow(Msg::Open(Some(1)));
        state
    });
    holds(&page, &["A plan here destroys data", "Nothing refuses that"]);
    let total = |outcome: &str| page.find(&format!("data-outcome=\"{outcome}\" data-count"));
    assert!(total("replaced").expect("a total") < total("blocked").expect("a total"));
}

#[test]
fn what_is_acknowledged_is_struck_through() {
    let page = page(|| {
        let mut state = fleet(10);
        let row = state.rows.iter().position(|it| !it.warnings.is_empty()).unwrap();
        let rule = state.rows[row].warnings[0].rule.id;
        state.follow(Msg::Open(Some(row)));
        state.follow(Msg::Draught(Some(rule)));
        state.follow(Msg::Reason("<i>known</i>".to_owned()));
        state.follow(Msg::Until("2027-01-31".to_owned()));
        state.follow(Msg::Acknowledge);
        state
    });
    holds(
        &page,
        &[
            "data-acknowledged=\"true\"",
            "<s><a href=",
            "Acknowledged until 2027-01-31: &lt;i&gt;known",
        ],
    );
    holds(&page, &["1 of them acknowledged", "1 warning acknowledged"]);
}
