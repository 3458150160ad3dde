//! Facts that exclude each other.

use crate::editions::{days, firsts};
use crate::request::Request;
use crate::{Draft, Engine, Field, InputError};

/// Adds an error for each pair of given fields that can't both be so, in any edition.
pub(super) fn find(draft: &Draft, request: &Request, errors: &mut Vec<InputError>) {
    let given = |field: Field| draft.get(field).map(str::trim);
    let is = |field: Field, word: &str| given(field) == Some(word);
    let facts = &request.facts;
    let mut exclude = |wrong: bool, field: Field, other: Field, why: &str| {
        if wrong {
            errors.push(InputError::contradiction(field, other, why));
        }
    };

    let lone = is(Field::ReplicationGroup, "false");
    let multi_az = is(Field::MultiAz, "true");
    let sharded = is(Field::ClusterMode, "enabled");
    let many_shards = facts.shards.is_some_and(|shards| shards > 1);
    exclude(
        lone && given(Field::ClusterMode).is_some_and(|mode| mode != "disabled"),
        Field::ReplicationGroup,
        Field::ClusterMode,
        "a lone cluster has cluster mode disabled",
    );
    exclude(
        lone && facts.replicas.is_some_and(|replicas| replicas > 0),
        Field::ReplicationGroup,
        Field::Replicas,
        "a lone cluster has no replica",
    );
    exclude(
        lone && multi_az,
        Field::ReplicationGroup,
        Field::MultiAz,
        "Multi-AZ is a thing of replication groups",
    );
    exclude(
        lone && many_shards,
        Field::ReplicationGroup,
        Field::Shards,
        "a lone cluster has one shard",
    );
    exclude(
        many_shards && is(Field::ClusterMode, "disabled"),
        Field::ClusterMode,
        Field::Shards,
        "more than one shard means cluster mode enabled",
    );
    exclude(
        multi_az && facts.replicas == Some(0),
        Field::MultiAz,
        Field::Replicas,
        "Multi-AZ needs at least one replica",
    );
    let failover_is = |word: &str| is(Field::AutomaticFailover, word);
    exclude(
        multi_az && failover_is("false"),
        Field::MultiAz,
        Field::AutomaticFailover,
        "Multi-AZ needs automatic failover",
    );
    let modern = facts.edition.is_since(days::AFTER_SEED);
    let may_be_sharded = given(Field::ClusterMode).is_none_or(|mode| mode == "enabled");
    exclude(
        failover_is("true") && facts.replicas == Some(0) && !may_be_sharded,
        Field::AutomaticFailover,
        Field::Replicas,
        "automatic failover needs at least one replica",
    );
    exclude(
        failover_is("false") && sharded,
        Field::ClusterMode,
        Field::AutomaticFailover,
        "with cluster mode enabled automatic failover is always on",
    );
    exclude(
        failover_is("true") && facts.known_type().is_some_and(|current| current.is_t1()),
        Field::AutomaticFailover,
        Field::NodeType,
        "T1 node types never have automatic failover",
    );
    exclude(
        many_shards
            && is(Field::ClusterMode, "compatible")
            && facts.edition.is_since(days::MODE_SWITCH),
        Field::ClusterMode,
        Field::Shards,
        "more than one shard means cluster mode enabled",
    );
    if facts.engine == Engine::Memcached && modern {
        let only_others_have = [
            (Field::ReplicationGroup, "true", "Memcached has no replication groups"),
            (Field::MultiAz, "true", "Memcached has no Multi-AZ"),
            (Field::AutomaticFailover, "true", "Memcached has no failover"),
            (Field::GlobalDatastore, "true", "Memcached has no Global Datastore"),
            (Field::ClusterMode, "enabled", "Memcached has no cluster mode"),
            (Field::ClusterMode, "compatible", "Memcached has no cluster mode"),
        ];
        for (field, word, why) in only_others_have {
            exclude(is(field, word), Field::Engine, field, why);
        }
    }
    exclude(
        lone && failover_is("true"),
        Field::ReplicationGroup,
        Field::AutomaticFailover,
        "automatic failover is a thing of replication groups",
    );
    exclude(
        lone && is(Field::GlobalDatastore, "true"),
        Field::ReplicationGroup,
        Field::GlobalDatastore,
        "the members of a Global Datastore are replication groups",
    );
    exclude(
        multi_az && facts.known_type().is_some_and(|current| current.is_t1()),
        Field::MultiAz,
        Field::NodeType,
        "T1 node types never have Multi-AZ",
    );

    exclude(
        is(Field::GlobalDatastore, "true")
            && facts.edition.is_since(days::GLOBAL_DATASTORE)
            && facts.known_type().is_some_and(|current| !current.can_be_global()),
        Field::GlobalDatastore,
        Field::NodeType,
        "a Global Datastore has other node types",
    );

    // The first versions below are those of Redis: other engines number theirs differently.
    if facts.engine != Engine::Redis {
        return;
    }

    // A version that is known, or of which only some are left.
    let versions = |fits: &dyn Fn(crate::EngineVersion) -> bool| match facts.known_version() {
        Some(version) => fits(version),
        None => facts.version_candidates().any(fits),
    };
    let sharded = sharded || (many_shards && given(Field::ClusterMode).is_none());
    exclude(
        sharded && !versions(&|version| !version.is_below(firsts::SHARDED)),
        if is(Field::ClusterMode, "enabled") { Field::ClusterMode } else { Field::Shards },
        Field::EngineVersion,
        "cluster mode enabled came with 3.2.4",
    );
    exclude(
        multi_az && !versions(&|version| !version.is_below(firsts::FAILOVER)),
        Field::MultiAz,
        Field::EngineVersion,
        "Multi-AZ came with 2.8.6",
    );
    exclude(
        failover_is("true") && !versions(&|version| !version.is_below(firsts::FAILOVER)),
        Field::AutomaticFailover,
        Field::EngineVersion,
        "automatic failover came with 2.8.6",
    );
    exclude(
        is(Field::ClusterMode, "compatible")
            && facts.edition.is_since(days::MODE_SWITCH)
            && !versions(&|version| !version.is_below(firsts::MODE_SWITCH)),
        Field::ClusterMode,
        Field::EngineVersion,
        "cluster mode compatible came with 7.0",
    );
    exclude(
        is(Field::GlobalDatastore, "true")
            && facts.edition.is_since(days::GLOBAL_DATASTORE)
            && !versions(&|version| !version.is_below(firsts::GLOBAL)),
        Field::GlobalDatastore,
        Field::EngineVersion,
        "Global Datastore came with 5.0.6",
    );
    for field in [Field::TransitEncryption, Field::AtRestEncryption] {
        exclude(
            is(field, "true") && !versions(&|version| firsts::encrypts(Engine::Redis, version)),
            field,
            Field::EngineVersion,
            "encryption came with 3.2.6, and 3.2.10 has none",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::{Draft, Field, Request};

    fn faults(engine: &str, version: &str) -> usize {
        let draft = Draft::of([
            (Field::Edition, "2018"),
            (Field::Engine, engine),
            (Field::EngineVersion, version),
            (Field::TransitEncryption, "true"),
        ]);
        Request::read(&draft).err().map_or(0, |errors| errors.len())
    }

    #[test]
    fn first_versions_are_those_of_redis_alone() {
        assert_eq!(faults("redis", "3.2.10"), 1);
        assert_eq!(faults("redis", "3.2.6"), 0);
        assert_eq!(faults("memcached", "1.6.12"), 0);
    }
}
