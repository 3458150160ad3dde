//! Going over many situations on both cores, and counting.

use std::collections::BTreeMap;

use upgrade_check_tests::twin::Situation;

/// How many situations were judged, by their answer, and how many ways out.
pub(crate) type Counts = BTreeMap<&'static str, usize>;

/// Runs `check` on every situation, on both cores, and adds up what it counted.
pub(crate) fn over_all<I: Iterator<Item = Situation>>(
    situations: fn() -> I,
    check: fn(&Situation, &mut Counts),
) -> Counts {
    const THREADS: usize = 2;
    std::thread::scope(|scope| {
        let parts: Vec<_> = (0..THREADS)
            .map(|part| {
                scope.spawn(move || {
                    let mut counts = Counts::new();
                    for situation in situations().skip(part).step_by(THREADS) {
                        check(&situation, &mut counts);
                    }
                    counts
                })
            })
            .collect();
        let mut all = Counts::new();
        for part in parts {
            add(&mut all, &part.join().expect("a situation failed"));
        }
        all
    })
}

/// Adds counts to others.
pub(crate) fn add(all: &mut Counts, more: &Counts) {
    for (key, count) in more {
        *all.entry(key).or_default() += count;
    }
}

/// How many situations there are among what was counted.
pub(crate) fn situations(counts: &Counts) -> usize {
    ["contradiction", "allowed", "deferred", "blocked", "undetermined"]
        .iter()
        .map(|key| counts.get(key).copied().expect("each answer occurs"))
        .sum()
}
