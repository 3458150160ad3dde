//! The page under other editions, without a browser.

use super::*;

#[test]
fn todays_answer_stands_beside_that_of_an_earlier_edition() {
    holds(
        &example("multi-az-group"),
        &[
            "data-verdict=\"blocked\"",
            "Today: Blocked",
            "<strong>31 Jul 2023</strong> from Allowed to Blocked",
            "Show today’s answer",
        ],
    );
    holds(&shown(examples::first()), &["Today the answer is Blocked too"]);
    let today = example("redis-5");
    assert!(!today.contains("id=\"today\""), "it is today's");
}

#[test]
fn what_no_edition_can_read_is_said() {
    let draft = Draft::of([
        (Field::Edition, "2018"),
        (Field::EngineVersion, "3.2.10"),
        (Field::NodeType, "cache.m3.medium"),
        (Field::GlobalDatastore, "true"),
        (Field::ToEngineVersion, "4.0.10"),
    ]);
    holds(&shown(draft), &["Today’s edition can’t read this"]);
    let draft = examples::first().with(Field::Edition, "2015-01-01");
    holds(&shown(draft), &["The answer waits for ", "id=\"error-edition\"", "Answer as of"]);
}

#[test]
fn the_form_shows_what_the_edition_and_the_engine_know() {
    let has = |page: &str, field: &str| page.contains(&format!("id=\"field-{field}\""));
    let of_2018 = shown(examples::first());
    let today = example("redis-to-valkey");
    let memcached = example("memcached");
    for field in ["cluster-engine", "cluster-automatic-failover", "request-engine"] {
        assert!(!has(&of_2018, field) && has(&today, field), "{field}");
    }
    for field in ["cluster-cluster-mode", "cluster-global-datastore", "request-cluster-mode"] {
        assert!(has(&today, field) && !has(&memcached, field), "{field}");
    }
    assert!(has(&example("cluster-mode-switch"), "request-shards"));
    assert!(!has(&example("to-compatible"), "request-shards"), "no group is seeded any more");
    assert!(!of_2018.contains("value=\"compatible\"") && today.contains("value=\"compatible\""));
    // What is given is shown whatever the edition knows.
    assert!(has(&shown(examples::first().with(Field::Engine, "valkey")), "cluster-engine"));
}

#[test]
fn suggestions_are_those_of_the_engine_and_the_day() {
    let today = example("redis-to-valkey");
    let list = |page: &str, id: &str| {
        let list = page.split(&format!("<datalist id=\"{id}\"")).nth(1).expect("a list");
        list.split("</datalist>").next().unwrap_or_default().to_owned()
    };
    assert!(list(&today, "versions").contains("\"7.1\""));
    assert!(list(&today, "new-versions").contains("\"9.0\""));
    assert!(!list(&today, "new-versions").contains("\"7.1\""));
    assert!(!list(&shown(examples::first()), "new-versions").contains("\"5.0.6\""));
}

#[test]
fn the_table_is_shown_where_it_holds() {
    let table = |page: &str| page.contains("id=\"table\"");
    assert!(table(&shown(examples::first())) && table(&example("redis-5")));
    assert!(table(&example("cluster-mode-enabled")), "the guide of 2018 is shown whole");
    for id in ["redis-6-cluster-mode-enabled", "memcached", "to-compatible"] {
        assert!(!table(&example(id)), "{id}");
    }
}

#[test]
fn what_users_feel_is_what_the_edition_says_of_it() {
    let line = |id: &str| {
        let page = example(id);
        let words = page.split("id=\"timeline-words\"").nth(1).expect("words").to_owned();
        words.split("</p>").next().unwrap_or_default().to_owned()
    };
    assert!(line("redis-5").contains("Your users: A failover interrupts writes for a moment"));
    assert!(!line("redis-5").contains("minutes"));
    assert!(line("memcached").contains("Your users: The cache is empty afterwards"));
}

#[test]
fn an_error_of_aws_is_explained() {
    let error = "Specific version selection is not allowed for '6.2.6', please use '6.2'";
    let state = pasted(&State::new(examples::first(), None), error);
    assert_eq!(*state.draft, examples::first());
    holds(
        &page(state),
        &[
            "data-rule=\"patch-not-selectable\"",
            "Ask for 6.2 instead",
            "Put its values into the form",
        ],
    );
}

#[test]
fn every_known_error_is_explained() {
    for rule in upgrade_check_core::RULES {
        for refusal in rule.refusals {
            let error = refusal.text.replace("{}", "x").replace(['{', '}'], "");
            let state = pasted(&State::new(examples::first(), None), &error);
            holds(&page(state), &[&format!("class=\"missing\" data-rule=\"{}\"", rule.id)]);
        }
    }
}

#[test]
fn facts_that_are_old_say_so_beside_the_answer() {
    let at = |now| page_at(now, State::new(examples::first(), None));
    let old = "Checked on 22 Nov 2026, more than a year ago";
    assert!(!at(datetime!(2027-11-22 10:00 UTC)).contains(old));
    assert_eq!(at(datetime!(2027-11-23 10:00 UTC)).matches(old).count(), 2, "verdict and foot");
}
