//! Facts that exclude each other.

mod abilities;
mod topology;

use crate::facts::Facts;
use crate::request::Request;
use crate::{Draft, Engine, Field, InputError};

/// Adds an error for each pair of given fields that can't both be so.
pub(super) fn find(draft: &Draft, request: &Request, errors: &mut Vec<InputError>) {
    let mut given = Given { draft, facts: &request.facts, errors };
    topology::find(&mut given);
    if request.engine() == Engine::Memcached {
        topology::find_of_memcached(&mut given);
    }
    // The first versions are those of Redis: other engines number theirs differently.
    if request.engine() == Engine::Redis {
        abilities::find(&mut given);
    }
    // Three facts can exclude each other though no two of them do.
    let last = request.possible || !given.errors.is_empty();
    given.exclude(
        !last,
        Field::ClusterMode,
        Field::EngineVersion,
        "no cluster can be all that is told",
    );
}

/// What was given, and what is wrong with it so far.
struct Given<'a> {
    draft: &'a Draft,
    facts: &'a Facts<'static>,
    errors: &'a mut Vec<InputError>,
}

impl Given<'_> {
    fn text(&self, field: Field) -> Option<&str> {
        self.draft.get(field).map(str::trim)
    }

    /// Whether a field was given as this word.
    fn is(&self, field: Field, word: &str) -> bool {
        self.text(field) == Some(word)
    }

    /// Where `wrong`, the two fields exclude each other.
    fn exclude(&mut self, wrong: bool, field: Field, other: Field, why: &str) {
        if wrong {
            self.errors.push(InputError::contradiction(field, other, why));
        }
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
