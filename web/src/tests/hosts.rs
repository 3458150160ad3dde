//! What a host sees of its wishes.

use super::*;
use crate::host::{Locks, Show};
use crate::link;

fn locked(fields: &[Field]) -> Host {
    let mut locks = Locks::default();
    for field in fields {
        locks.add(*field);
    }
    Host { locks, ..Host::default() }
}

/// The tag of the element with an id.
fn tag<'a>(page: &'a str, id: &str) -> &'a str {
    let at = page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    let start = page[..at].rfind('<').expect("a tag");
    page[start..].split('>').next().expect("its end")
}

#[test]
fn what_is_locked_can_only_be_read() {
    let host = locked(&[Field::Edition, Field::EngineVersion, Field::ClusterMode, Field::Pending]);
    let page = drawn(host, State::new(examples::first(), None));
    for (id, word) in [
        ("field-edition", "disabled=\"disabled\""),
        ("field-cluster-engine-version", "readonly=\"readonly\""),
        ("field-cluster-cluster-mode", "disabled=\"disabled\""),
        ("field-cluster-pending", "disabled=\"disabled\""),
    ] {
        assert!(tag(&page, id).contains(word), "{}", tag(&page, id));
    }
    for id in ["field-request-engine-version", "field-cluster-multi-az"] {
        let tag = tag(&page, id);
        assert!(!tag.contains("readonly") && !tag.contains("disabled"), "{tag}");
    }
    assert!(!page.contains("Show today’s answer"), "the edition is locked");
}

#[test]
fn a_way_that_changes_what_is_locked_is_told_and_not_offered() {
    let ways = |host| drawn(host, State::new(examples::first(), None));
    let count = |page: &str| {
        (page.matches("class=\"remedy\"").count(), page.matches("Apply to the form").count())
    };
    assert_eq!(count(&ways(Host::default())), (3, 3));
    assert_eq!(count(&ways(locked(&[Field::ApplyImmediately]))), (3, 2));
    assert_eq!(count(&ways(Host { locks: Locks::ALL, ..Host::default() })), (3, 0));
    let cell = *upgrade_check_core::TABLE.first().expect("a row").first().expect("a cell");
    let look = State::new(examples::first(), None).after(Action::Preview(Some(cell)));
    assert!(drawn(Host::default(), look.clone()).contains("Put it in the form"));
    assert!(!drawn(locked(&[Field::PendingNodeType]), look).contains("Put it in the form"));
}

#[test]
fn whatever_happens_a_locked_field_stays() {
    let host = Rc::new(locked(&[Field::EngineVersion]));
    let page = Page::new(host, State::new(examples::first(), None)).in_full();
    let of = |page: &Page| page.state.draft.get(Field::EngineVersion).map(str::to_owned);
    let first = of(&page);
    for action in [
        Action::Type(Field::EngineVersion, "7.1".to_owned()),
        Action::Empty,
        Action::Example(29),
        Action::Came(Rc::default(), None),
        Action::Apply(Rc::default(), "nothing".into()),
    ] {
        assert_eq!(of(&page.after(action.clone())), first, "{action:?}");
    }
    let text = r#"{"CacheClusterId": "carts", "EngineVersion": "5.0.6"}"#;
    let pasted = page.after(Action::Paste(text.to_owned())).after(reads(text));
    assert_eq!(pasted.state.draft.get(Field::Id), Some("carts"));
    assert_eq!(of(&pasted), first);
    let other = Host { changes: 1, ..Host::default() };
    let preset =
        Action::Preset(Rc::new(other), Rc::new(Draft::of([(Field::EngineVersion, "7.1")])));
    assert_eq!(of(&page.after(preset)).as_deref(), Some("7.1"), "but its host may change it");
}

#[test]
fn findings_lead_to_their_rules_with_the_form() {
    let page = shown(examples::first());
    let form = link::write(&examples::first()).replace('&', "&amp;");
    for part in [
        format!("href=\"rules/scale-up-pending.html#{form}\""),
        "href=\"rules/index.html#\"".to_owned(),
        format!("data-form=\"{form}\""),
        "data-export=\"copy md\"".to_owned(),
    ] {
        assert!(page.contains(&part), "{part} is not in {page}");
    }
}

#[test]
fn a_part_is_shown_alone() {
    let show = |show, draft| drawn(Host { show, ..Host::default() }, State::new(draft, None));
    let verdict = show(Show::Verdict, examples::first());
    holds(&verdict, &["id=\"verdict\"", "data-verdict=\"blocked\""]);
    assert!(!verdict.contains("id=\"form\"") && !verdict.contains("id=\"table\""));
    for draft in [examples::first(), Draft::of([(Field::Edition, "2018")])] {
        let table = show(Show::Table, draft);
        assert_eq!(table.matches("data-cell=").count(), 24);
        assert!(!table.contains("id=\"verdict\"") && !table.contains("id=\"form\""));
    }
    let other = Draft::of([
        (Field::Edition, "2026"),
        (Field::Engine, "memcached"),
        (Field::ToEngineVersion, "1.6.22"),
    ]);
    holds(&show(Show::Table, other), &["The table tells of"]);
}

#[test]
fn the_last_choice_is_undone_without_a_history() {
    let state = State::new(examples::first(), None);
    let chosen = state.after(Action::Apply(Rc::default(), "nothing".into()));
    assert!(chosen.draft.is_empty());
    assert_eq!(*chosen.after(Action::Undo).draft, examples::first());
    let typed = chosen.after(Action::Type(Field::Id, "carts".to_owned()));
    assert_eq!(*typed.after(Action::Undo).draft, examples::first());
    assert_eq!(*state.after(Action::Undo).draft, examples::first(), "there is nothing to undo");
}
