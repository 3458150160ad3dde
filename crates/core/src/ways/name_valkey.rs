//! The version asked for is one of Valkey's: name the engine too.

use super::{Promise, Proposals, Way, just};
use crate::Engine;
use crate::edit::{Edit, edits};
use crate::editions::catalogue;
use crate::rule::Basis;

pub(crate) static WAY: Way = Way {
    id: "name-valkey",
    title: |request, _| {
        let version = request.to_version().map_or_else(String::new, |it| it.to_string());
        format!("Ask for Valkey {version}, by engine and version")
    },
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |facts| {
        let mut named = facts.clone();
        named.to_engine = Engine::Valkey;
        let valkey = facts.to_version.is_some_and(|version| named.offers(version));
        let there_is = facts.edition.is_since(catalogue::VALKEY.first);
        let redis = facts.engine == Engine::Redis && facts.to_engine == Engine::Redis;
        if there_is && redis && valkey {
            just(edits([Edit::ToEngine(Engine::Valkey)]))
        } else {
            Proposals::new()
        }
    },
    ..Way::BASE
};
