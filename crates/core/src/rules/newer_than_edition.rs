//! Something that this edition can't know

use crate::facts::{ClusterMode, Newer};
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::{Engine, Field};

pub(super) static RULE: Rule = Rule {
    id: "newer-than-edition",
    title: "Something that this edition can't know",
    manual: Rule::manual(
        "An edition answers with what its guide knew. An engine, a version, a cluster mode or a node type of later years is beyond it, so it gives no verdict at all: choose an edition that knows it.",
    ),
    effect: Effect::Ask,
    sources: &[inferred(Section::SupportedVersions), inferred(Section::Reasoning)],
    check: |facts| facts.newer.map(|_| Effect::Ask),
    because: Because::Made(because),
    fields: &[Field::Edition],
    asks: Some(Field::Edition),
    alone: true,
    ..Rule::BASE
};

fn because(request: &Request, _: Effect) -> String {
    let edition = request.edition();
    let what = match request.facts.newer {
        Some(Newer::Engine) => {
            let engines = [request.engine(), request.to_engine()];
            let other = engines.into_iter().find(|engine| *engine != Engine::Redis);
            format!("the engine {}", other.unwrap_or_default())
        }
        Some(Newer::Version) => format!("version {}, which runs now", request.version_phrase()),
        Some(Newer::PendingVersion) => {
            format!("{}, which is pending", request.pending_version_phrase())
        }
        Some(Newer::Mode) => format!("cluster mode {}", ClusterMode::Compatible.as_str()),
        Some(Newer::NodeType) => format!("{}, which runs now", request.type_phrase()),
        Some(Newer::PendingNodeType) => {
            format!("{}, which is pending", request.pending_type_phrase())
        }
        Some(Newer::ToNodeType) => request.to_type_phrase(),
        Some(Newer::MultiAzOnT2) => {
            "Multi-AZ on a T2 node type with cluster mode disabled (possible since 2018-11-19)"
                .to_owned()
        }
        Some(Newer::GlobalDatastore) => "Global Datastore".to_owned(),
        Some(Newer::Serverless) => "serverless caches".to_owned(),
        None => "something".to_owned(),
    };
    let memcached = [request.engine(), request.to_engine()].contains(&Engine::Memcached);
    if request.facts.newer == Some(Newer::Engine) && memcached {
        return format!("The {edition} edition here is about Redis only, not Memcached.");
    }
    format!("The {edition} guide doesn't know {what}. Only an edition of later years can answer.")
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &[
                "version=5.0.6 to=6.2",
                "version=3.2.4 engine=valkey to=4.0.10",
                "version=3.2.4 to-engine=valkey to=7.2",
                "version=3.2.4 mode=compatible to=4.0.10",
                "version=3.2.4 to-mode=compatible",
                "type=cache.r6g.large to-type=cache.r6g.xlarge",
                "type=cache.m3.large to-type=cache.m5.large",
                "type=cache.t2.medium multi-az=true mode=disabled to=4.0.10 version=3.2.4",
                "version=3.2.4 pending-version=5.0.6 to=4.0.10",
            ],
        );
        silent(
            &RULE,
            &[
                "version=3.2.4 to=4.0.10",
                "version=3.2.4 to=5.0.6",
                "to-type=cache.zz9.large type=cache.m3.large",
                "to=4.0.10",
            ],
        );
    }
}
