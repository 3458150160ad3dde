//! A change of node type interrupts for a moment

use crate::Direction;
use crate::Engine;
use crate::Field;
use crate::editions::{Span, days, firsts};
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "online-scaling",
    title: "A change of node type interrupts for a moment",
    manual: Rule::manual(
        "AWS makes new nodes, fills them, and moves the names over. With automatic failover that interrupts for about a second from Redis 5.0.6 and Valkey 7.2 on, else for some seconds. A move to a smaller type fails afterwards, without an error at once, where the data doesn't fit: watch the events.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::Scaling)],
    in_force: Span::since(days::ONLINE_SCALING),
    check: |facts| {
        (facts.engine != Engine::Memcached && facts.new_type().is_some()).then_some(Effect::Warn)
    },
    because: Because::Made(because),
    fields: &[Field::ToNodeType],
    refusals: &[crate::Refusal {
        code: "",
        text: "because the node has insufficient memory. Please select a different node type or reduce current memory usage and retry",
    }],
    ..Rule::BASE
};

fn because(request: &Request, _: Effect) -> String {
    let facts = request.facts();
    let short =
        request.version().is_some_and(|it| firsts::has(request.engine(), it, firsts::GLOBAL))
            && facts.known_failover() == Some(true)
            && facts.replicas != Some(0);
    let time = if short { "about a second" } else { "some seconds" };
    let mut text = format!("The change to {} interrupts for {time}.", request.to_type_phrase());
    if facts.scaling() != Direction::Up {
        text.push_str(" If the type is smaller and the data doesn't fit, AWS takes the request and lets it fail later: watch the events.");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=5.0.6 type=cache.r5.large to-type=cache.r5.xlarge"]);
        silent(
            &RULE,
            &[
                "as-of=2026 version=6.2 to=7.1",
                "as-of=2018 version=2.8.24 type=cache.m3.medium to-type=cache.m3.large",
            ],
        );
    }
}
