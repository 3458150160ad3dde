//! Short cases for the rules' own tests: `version=2.8.24 to=3.2.4 later`.

use crate::rule::Rule;
use crate::{Draft, Field, Request, evaluate};

fn request(case: &str) -> Request {
    let mut draft = Draft::of([(Field::Edition, "2018")]);
    for word in case.split_whitespace() {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        let (field, value) = match name {
            "version" => (Field::EngineVersion, value),
            "mode" => (Field::ClusterMode, value),
            "type" => (Field::NodeType, value),
            "multi-az" => (Field::MultiAz, value),
            "group" => (Field::ReplicationGroup, value),
            "shards" => (Field::Shards, value),
            "engine" => (Field::Engine, value),
            "as-of" => (Field::Edition, value),
            "replicas" => (Field::Replicas, value),
            "failover" => (Field::AutomaticFailover, value),
            "global" => (Field::GlobalDatastore, value),
            "serverless" => (Field::Serverless, value),
            "update" => (Field::ServiceUpdate, value),
            "addressed" => (Field::AddressedTo, value),
            "status" => (Field::Status, value),
            "transit" => (Field::TransitEncryption, value),
            "at-rest" => (Field::AtRestEncryption, value),
            "reserve" => (Field::ReservedPercent, value),
            "parameters" => (Field::ParameterGroup, value),
            "allowed" => (Field::AllowedNodeTypes, value),
            "nothing-pending" => (Field::Pending, "{}"),
            "pending-version" => (Field::PendingEngineVersion, value),
            "pending-type" => (Field::PendingNodeType, value),
            "to" => (Field::ToEngineVersion, value),
            "to-type" => (Field::ToNodeType, value),
            "to-mode" => (Field::ToClusterMode, value),
            "to-shards" => (Field::ToShards, value),
            "to-engine" => (Field::ToEngine, value),
            "to-parameters" => (Field::ToParameterGroup, value),
            "immediately" => (Field::ApplyImmediately, "true"),
            "later" => (Field::ApplyImmediately, "false"),
            other => panic!("no such word: {other}"),
        };
        draft.set(field, value);
    }
    Request::read(&draft).unwrap_or_else(|errors| panic!("{case}: {errors:?}"))
}

fn found(rule: &Rule, case: &str) -> Option<bool> {
    let report = evaluate(&request(case));
    report.findings.iter().find(|finding| finding.rule == rule).map(|finding| finding.sometimes)
}

/// The rule fires, whatever isn't told.
pub(crate) fn fires(rule: &Rule, cases: &[&str]) {
    for case in cases {
        assert_eq!(found(rule, case), Some(false), "{} should fire: {case}", rule.id);
    }
}

/// The rule stays silent, whatever isn't told.
pub(crate) fn silent(rule: &Rule, cases: &[&str]) {
    for case in cases {
        assert_eq!(found(rule, case), None, "{} should stay silent: {case}", rule.id);
    }
}
