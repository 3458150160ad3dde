//! The page rendered without a browser.

mod editions;
mod hosts;

use std::rc::Rc;

use time::OffsetDateTime;
use time::macros::datetime;
use upgrade_check_core::{Draft, Field};
use upgrade_check_documents::{read, read_back, told};
use yew::LocalServerRenderer;

use crate::app::whole;
use crate::examples;
use crate::host::Host;
use crate::page::Page;
use crate::part::Part;
use crate::state::{Action, Face, Notice, Outcome, PendingChoice, State};

/// The page's HTML for a state, on Sunday 22 November 2026 at 10:00 UTC.
fn page(state: State) -> String {
    page_at(datetime!(2026-11-22 10:00 UTC), state)
}

fn page_at(now: OffsetDateTime, state: State) -> String {
    drawn(Host::default(), State { now: Some(now), ..state })
}

/// What a host shows of a state.
fn drawn(host: Host, state: State) -> String {
    let page = Rc::new(Page::new(Rc::new(host), state).in_full());
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, async {
        LocalServerRenderer::<Part>::with_props(whole(&page, 0)).hydratable(false).render().await
    })
}

/// What reads would tell of a text.
fn reads(text: &str) -> Action {
    let outcome = read_back(&told(&read(text))).map_or(Outcome::Lost, Outcome::Read);
    Action::Read(text.to_owned().into(), Rc::new(outcome))
}

/// The state after a text was pasted and read.
pub(crate) fn pasted(state: &State, text: &str) -> State {
    state.after(Action::Paste(text.to_owned())).after(reads(text))
}

fn shown(draft: Draft) -> String {
    page(State::new(draft, None))
}

fn example(id: &str) -> String {
    let found = examples::drafts().into_iter().find(|example| example.0 == id);
    shown(found.expect(id).1)
}

#[track_caller]
fn holds(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[test]
fn a_first_visit_is_blocked_and_has_three_ways_out() {
    let page = shown(examples::first());
    holds(
        &page,
        &[
            "data-verdict=\"blocked\"",
            "An example is filled in.",
            "Upgrade the replication group sessions from 2.8.24 to 3.2.4, immediately",
            "AWS states this · 2018 edition of the guide, in force until 20 Aug 2018",
            "3 ways out, the best first",
            "Runs in the window on Sun 29 Nov 05:00 UTC.",
            " steps</summary>",
            "Part of why it is blocked",
            "data-rule=\"scale-up-pending\"",
        ],
    );
    assert_eq!(page.matches("class=\"remedy\"").count(), 3);
    assert_eq!(page.matches("apply primary").count(), 1, "one primary button");
    assert_eq!(page.matches("aria-current=\"true\"").count(), 1, "one lit cell");
    assert_eq!(page.matches("data-cell=").count(), 24);
    assert!(!page.contains("id=\"error-"), "nothing is wrong");
}

#[test]
fn each_verdict_has_its_next_step() {
    holds(
        &example("multi-az-group"),
        &["data-verdict=\"allowed\"", "id=\"how\"", "Can’t be undone"],
    );
    holds(
        &example("single-node"),
        &[
            "data-verdict=\"deferred\"",
            "id=\"how\"",
            "aws elasticache",
            "Sun 29 Nov 05:00–06:00 UTC",
        ],
    );
    holds(
        &example("pending-not-known"),
        &[
            "data-verdict=\"undetermined\"",
            "One thing to find out",
            "data-field=\"cluster.pending\"",
            "This decides the answer",
            "Paste its output",
        ],
    );
    holds(
        &example("cluster-mode-switch"),
        &["data-remedy=\"seed-new-group\"", "data-leads-to=\"elsewhere\""],
    );
}

#[test]
fn half_typed_values_leave_no_stale_verdict() {
    let page = shown(examples::first().with(Field::ToEngineVersion, "3.2."));
    holds(
        &page,
        &[
            "data-verdict=\"waiting\"",
            "The answer waits for ",
            "New engine version",
            "value=\"3.2.\"",
            "aria-invalid=\"true\"",
            "id=\"error-request-engine-version\"",
        ],
    );
    assert!(!page.contains("data-verdict=\"blocked\"><div"), "{page}");
    assert!(!page.contains("class=\"remedy\""), "{page}");
}

#[test]
fn more_facts_open_where_one_decides_or_is_wrong() {
    let is_open = |page: &str| {
        let start = page.find("id=\"more-facts\"").expect("more facts");
        page[start..].split('>').next().is_some_and(|tag| tag.contains("open"))
    };
    assert!(!is_open(&shown(examples::first())));
    assert!(is_open(&example("being-modified")));
    assert!(is_open(&shown(examples::first().with(Field::Shards, "many"))));
}

#[test]
fn whatever_is_typed_stays_text() {
    let nasty = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    for field in Field::all().filter(|field| !matches!(field, Field::Edition | Field::Now)) {
        let page = shown(examples::first().with(field, nasty));
        assert!(!page.contains("<script>") && !page.contains("<img"), "{field}");
    }
    let state = State::new(examples::first(), Some(Notice::BrokenLink(vec![nasty.to_owned()])));
    assert!(!page(state).contains("<script>"));
    let page = page(pasted(&State::new(Draft::default(), None), nasty));
    assert!(!page.contains("<script>"));
    holds(&page, &["Line 1, column 1: expected "]);
}

#[test]
fn one_pasted_cluster_is_in_the_form_at_once_and_several_are_a_choice() {
    let one = r#"{"CacheClusters": [{"CacheClusterId": "carts", "Engine": "redis", "EngineVersion": "2.8.24", "CacheNodeType": "cache.m3.medium", "PendingModifiedValues": {}}]}"#;
    let state = pasted(&State::new(examples::first(), None), one);
    assert_eq!(state.draft.get(Field::Id), Some("carts"));
    assert_eq!(state.draft.get(Field::Window), None, "nothing of the example stays");
    holds(&page(state), &["In the form: ", "id=\"undo\""]);

    let two = one.replace("]}", r#", {"CacheClusterId": "stock", "EngineVersion": "3.2.4"}]}"#);
    let state = pasted(&State::new(examples::first(), None), &two);
    assert_eq!(*state.draft, examples::first());
    holds(&page(state), &["2 found. Choose one:", "data-found=\"carts\"", "data-found=\"stock\""]);
}

#[test]
fn what_waits_to_be_read_says_so_and_what_cannot_be_read_can_be_tried_again() {
    let first = State::new(examples::first(), None);
    let busy = "It is being read…";
    assert!(!page(first.clone()).contains(busy));
    assert!(!page(first.after(Action::Paste(" \n".to_owned()))).contains(busy), "nothing is there");
    let waits = first.after(Action::Paste("x".to_owned()));
    holds(&page(waits.clone()), &[busy]);
    let lost = waits.after(Action::Read("x".into(), Rc::new(Outcome::Lost)));
    holds(
        &page(lost.clone()),
        &["It could not be read: ", "data-click=\"again\"", ">x</textarea>"],
    );
    assert_eq!(lost.draft, first.draft);
    let again = lost.after(Action::Paste("x".to_owned()));
    holds(&page(again.clone()), &[busy]);
    let told = page(again.after(reads("x")));
    holds(&told, &["Line 1, column 1: expected "]);
    assert!(!told.contains(busy));
}

#[test]
fn a_cell_is_looked_at_without_changing_the_form() {
    let cell = *upgrade_check_core::cell(
        upgrade_check_core::PendingKind::Upgrade,
        upgrade_check_core::Asked::ScaleUp,
        true,
    );
    let state = State::new(examples::first(), None).after(Action::Preview(Some(cell)));
    assert_eq!(*state.draft, examples::first());
    holds(
        &page(state),
        &[
            "id=\"preview\"",
            "A look at: An upgrade pending. Move the replication group sessions",
            "Put it in the form",
        ],
    );
}

#[test]
fn steps_are_told_in_three_ways() {
    let told = |face| page(State::new(examples::first(), None).after(Action::Show(face)));
    holds(&told(Face::Console), &["In the ElastiCache console choose", "Clear Apply immediately"]);
    holds(
        &told(Face::Api),
        &["Action=ModifyReplicationGroup\nVersion=2015-02-02\n", "ApplyImmediately=false"],
    );
    let cli = "aws elasticache modify-replication-group --replication-group-id sessions --engine-version 3.2.4 --no-apply-immediately --region eu-west-1";
    holds(&told(Face::Cli), &[&format!("data-copies=\"{cli}\"")]);
}

#[test]
fn pending_as_follows_shows_its_fields_and_says_nothing_yet() {
    let draft = examples::first().with(Field::PendingNodeType, "").with(Field::Pending, "");
    let state = State::new(draft, None).after(Action::Pending(PendingChoice::Given));
    let page = page(state);
    holds(&page, &["id=\"field-cluster-pending-node-type\"", "data-verdict=\"undetermined\""]);
}

#[test]
fn emptying_leaves_nothing() {
    let state = State::new(examples::first(), None)
        .after(Action::Paste("x".to_owned()))
        .after(Action::Empty);
    assert_eq!(*state.draft, Draft::of([(Field::Edition, "2018")]), "but for the edition");
    assert_eq!(state.pasted.as_str(), "");
    holds(&page(state), &["data-verdict=\"waiting\"", "Nothing is asked for yet"]);
}
