//! The judge leaves some completions out and stops early; here it is held against trying all of them.

use super::Verdict::Undetermined;
use super::complete::{Asked, Complete, Waiting};
use super::facts::{LAST_VERSION, NODE_TYPES, RUNNING, Version, node_type, version};
use super::{Ask, Judgement, Mode, Pending, PendingValue, Situation, judge, judge_complete};

/// Numbers that look random and are the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let place = self.0 % u64::try_from(from.len()).unwrap();
        from[usize::try_from(place).unwrap()]
    }

    /// Not known one time in `of`.
    fn maybe<T: Copy>(&mut self, of: usize, from: &[T]) -> Option<T> {
        let places: Vec<_> = (0..of).collect();
        (self.pick(&places) != 0).then(|| self.pick(from))
    }

    fn waiting(&mut self, of: usize, from: &[&'static str]) -> PendingValue {
        match self.maybe(of, &[true, false]) {
            None => PendingValue::NotKnown,
            Some(true) => PendingValue::Value(self.pick(from)),
            Some(false) => PendingValue::Nothing,
        }
    }

    fn situation(&mut self, of: usize) -> Situation {
        let versions =
            ["2.6.13", "2.8.12", "2.8.24", "3.2.4", "3.2.6", "3.2.10", "4.0.10", "5.0.6"];
        let types = [
            "cache.t1.micro",
            "cache.t2.small",
            "cache.t2.medium",
            "cache.m3.medium",
            "cache.m3.large",
            "cache.r3.large",
            "cache.zz9.large",
            "cache.m5.large",
        ];
        let modes =
            [Mode::Disabled, Mode::Disabled, Mode::Enabled, Mode::Enabled, Mode::Compatible];
        let lists: [&'static [&'static str]; 2] = [&[], &["cache.m3.large", "cache.r3.large"]];
        let both = [false, true];
        Situation {
            replication_group: self.maybe(of, &both),
            version: self.maybe(of, &versions),
            mode: self.maybe(of, &modes),
            shards: self.maybe(of, &[1, 1, 1, 2, 3]),
            replicas: self.maybe(of, &[0, 1]),
            multi_az: self.maybe(of, &both),
            node_type: self.maybe(of, &types),
            status: self.maybe(2, &["available", "available", "modifying"]),
            transit: self.maybe(of, &[false, false, true]),
            at_rest: self.maybe(of, &[false, false, true]),
            allowed_node_types: if self.pick(&both) { None } else { Some(self.pick(&lists)) },
            pending: Pending {
                version: self.waiting(of, &versions),
                node_type: self.waiting(of, &types),
            },
            ask: Ask {
                version: self.maybe(2, &versions),
                node_type: self.maybe(2, &types),
                mode: if self.pick(&[0, 0, 1]) == 0 { None } else { Some(self.pick(&modes)) },
                shards: if self.pick(&[0, 0, 1]) == 0 { None } else { Some(self.pick(&[1, 2])) },
                apply_immediately: self.maybe(2, &both),
            },
            ..Situation::default()
        }
    }
}

#[test]
fn the_judge_says_what_all_completions_say() {
    let mut dice = Dice(0x2018_0819);
    let mut seen = std::collections::BTreeMap::new();
    for _ in 0..6_000 {
        let situation = dice.situation(5);
        let told = judge(&situation).ok();
        assert_eq!(told, plain(&situation), "{situation:#?}");
        *seen.entry(told.map(|told| told.verdict)).or_insert(0_u32) += 1;
    }
    // Every kind of answer was among them.
    assert_eq!(seen.len(), 5, "{seen:?}");
}

/// Every completion there is, without any of the judge's ways of leaving some out.
#[expect(clippy::too_many_lines, reason = "one loop for each fact")]
fn plain(situation: &Situation) -> Option<Judgement> {
    fn all<T: Copy>(known: Option<T>, all: &[T]) -> Vec<T> {
        known.map_or_else(|| all.to_vec(), |value| vec![value])
    }
    fn waiting<T: Copy>(
        known: PendingValue,
        read: fn(&'static str) -> T,
        asked: Option<T>,
    ) -> Vec<Waiting<T>> {
        match known {
            PendingValue::NotKnown => [Waiting::Nothing, Waiting::Another]
                .into_iter()
                .chain(asked.map(Waiting::Value))
                .collect(),
            PendingValue::Nothing => vec![Waiting::Nothing],
            PendingValue::Value(text) => vec![Waiting::Value(read(text))],
        }
    }
    let read: fn(&'static str) -> Version = |text| version(text).unwrap();
    let both = [false, true];
    let ask = Asked {
        version: situation.ask.version.map(read),
        node_type: situation.ask.node_type.map(node_type),
        mode: situation.ask.mode,
        shards: situation.ask.shards,
        immediately: situation.ask.apply_immediately == Some(true),
    };
    let mut cells = vec![];
    for version in all(situation.version.map(read), &RUNNING) {
        for mode in all(situation.mode, &[Mode::Disabled, Mode::Enabled]) {
            for shards in all(situation.shards, &[1, 2, 3]) {
                for name in all(situation.node_type, &NODE_TYPES) {
                    for pending_version in waiting(
                        situation.pending.version,
                        read,
                        ask.version.filter(|asked| *asked <= LAST_VERSION),
                    ) {
                        for pending_type in waiting(
                            situation.pending.node_type,
                            node_type,
                            ask.node_type.filter(|asked| !asked.later),
                        ) {
                            cells.push((
                                version,
                                mode,
                                shards,
                                node_type(name),
                                pending_version,
                                pending_type,
                            ));
                        }
                    }
                }
            }
        }
    }
    let mut possible = vec![];
    for (version, mode, shards, node_type, pending_version, pending_type) in cells {
        for replication_group in all(situation.replication_group, &both) {
            for replicas in all(situation.replicas, &[0, 1]) {
                for multi_az in all(situation.multi_az, &both) {
                    for transit in all(situation.transit, &both) {
                        for at_rest in all(situation.at_rest, &both) {
                            let facts = Complete {
                                replication_group,
                                engine: situation.engine.unwrap_or("redis"),
                                version,
                                mode,
                                shards,
                                replicas,
                                multi_az,
                                node_type,
                                available: matches!(situation.status, None | Some("available")),
                                transit,
                                at_rest,
                                allowed_node_types: situation.allowed_node_types,
                                pending_version,
                                pending_type,
                                ask,
                            };
                            if facts.contradiction().is_none() {
                                possible.push(facts);
                            }
                        }
                    }
                }
            }
        }
    }
    let within: Vec<_> = possible.iter().filter(|facts| !facts.multi_az_on_t2()).collect();
    let counted = if within.is_empty() { possible.iter().collect() } else { within };
    let mut told: Option<Judgement> = None;
    for facts in counted {
        let one = judge_complete(facts);
        let Some(sum) = &mut told else {
            told = Some(one);
            continue;
        };
        sum.rules.retain(|rule| one.rules.contains(rule));
        if sum.verdict != one.verdict {
            sum.verdict = Undetermined;
        }
        if sum.basis != one.basis || sum.verdict == Undetermined {
            sum.basis = None;
        }
    }
    told
}
