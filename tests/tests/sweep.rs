//! The engine against the second implementation, over every situation of the sweeps.
#![cfg(test)]

#[path = "sweep/check.rs"]
mod check;
#[path = "sweep/count.rs"]
mod count;

use upgrade_check_core::{Field, RULES, Request, WAYS, evaluate};
use upgrade_check_tests::sweep::{draft, later, situations};
use upgrade_check_tests::twin::Edition;

use check::holds;
use count::{Counts, add, over_all};

/// How many situations of the 2018 edition there are.
const SITUATIONS: usize = 2_211_840;

/// How many of all days there are; the page says how many both are together.
const LATER_SITUATIONS: usize = 1_231_241;

#[test]
fn every_situation_holds() {
    let mut counts = over_all(situations, holds);
    assert_eq!(count::situations(&counts), SITUATIONS);
    let later = over_all(later::situations, holds);
    assert_eq!(count::situations(&later), LATER_SITUATIONS);
    add(&mut counts, &later);
    println!("{counts:#?}");
    for way in WAYS {
        assert!(counts.contains_key(way.id), "{} is never offered", way.id);
    }
}

#[test]
fn the_page_says_how_many() {
    let page = include_str!("../../web/src/lib.rs");
    let digits = (SITUATIONS + LATER_SITUATIONS).to_string();
    let said = page.replace('_', "");
    assert!(
        said.contains(&format!("CHECKEDSITUATIONS: u64 = {digits};")),
        "web/src/lib.rs says another number than {digits}"
    );
}

/// Every rule that decides is one that the second implementation knows, and the other way about.
#[test]
fn both_know_the_same_rules() {
    use upgrade_check_core::Effect;
    use upgrade_check_tests::twin::outcome::IDS;
    let ours: std::collections::BTreeSet<_> =
        RULES.iter().filter(|rule| rule.effect >= Effect::Defer).map(|rule| rule.id).collect();
    assert_eq!(ours, IDS.iter().copied().collect());
}

/// An edition's name means its last day.
#[test]
fn an_edition_is_its_last_day() {
    let mut seen = Counts::new();
    for (edition, name, day) in
        [(Edition::E2018, "2018", "2018-08-19"), (Edition::E2026, "2026", "2026-11-22")]
    {
        for situation in later::situations().filter(|it| it.edition == edition).step_by(97) {
            let by_name = draft(&situation);
            assert_eq!(by_name.get(Field::Edition), Some(name));
            let mut by_day = by_name.clone();
            by_day.set(Field::Edition, day);
            let (Ok(by_name), Ok(by_day)) = (Request::read(&by_name), Request::read(&by_day))
            else {
                continue;
            };
            let (by_name, by_day) = (evaluate(&by_name), evaluate(&by_day));
            assert_eq!(by_name.verdict, by_day.verdict, "{situation:#?}");
            let rules = |it: &upgrade_check_core::Report| {
                it.findings.iter().map(|finding| finding.rule.id).collect::<Vec<_>>()
            };
            assert_eq!(rules(&by_name), rules(&by_day), "{situation:#?}");
            *seen.entry(name).or_default() += 1;
        }
    }
    assert!(seen.values().all(|seen| *seen > 100) && seen.len() == 2, "{seen:?}");
}
