//! Make a parameter group of the new family, and give it.

use super::{Promise, Proposals, Way, just};
use crate::call::Call;
use crate::edit::{Edit, Edits, edits};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;

pub(crate) static WAY: Way = Way {
    id: "new-parameter-group",
    title: |request, _| {
        format!("Make the parameter group {} and give it", request.new_group().unwrap_or_default())
    },
    basis: Basis::Stated,
    promise: Promise::AsTimed,
    propose: |facts| {
        if facts.to_version.is_some() {
            just(edits([Edit::GiveNewGroup]))
        } else {
            Proposals::new()
        }
    },
    first,
    ..Way::BASE
};

fn first(request: &Request, _: &Edits) -> Vec<Step> {
    let (Some(name), Some(version)) = (request.new_group(), request.to_version()) else {
        return Vec::new();
    };
    let family = version.family(request.to_engine());
    let call = Call::of("CreateCacheParameterGroup", request)
        .text("CacheParameterGroupName", name)
        .text("CacheParameterGroupFamily", family.clone())
        .text("Description", "For the upgrade");
    let values = if request.facts.crosses() {
        "Give it the values of the old one; those of static parameters must be the same."
    } else {
        "Give it the values of the old one that are to stay."
    };
    vec![
        Step::new(format!("Make a parameter group of family {family}"))
            .console(["In the ElastiCache console open Parameter groups and Create.".to_owned()])
            .call(call)
            .note(values),
    ]
}
