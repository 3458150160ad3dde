//! Give AWS's default parameter group of the new family.

use super::{Promise, Proposals, Way, just};
use crate::call::Call;
use crate::edit::{Edit, Edits, edits};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;

pub(crate) static WAY: Way = Way {
    id: "use-default-group",
    title: |request, _| {
        let group = request.default_group().unwrap_or_default();
        format!("Give the parameter group {group}, or one of your own of that family")
    },
    basis: Basis::Inferred,
    promise: Promise::AsTimed,
    propose: |facts| {
        if facts.to_version.is_some() {
            just(edits([Edit::UseDefaultGroup]))
        } else {
            Proposals::new()
        }
    },
    first,
    ..Way::BASE
};

fn first(request: &Request, _: &Edits) -> Vec<Step> {
    let Some(family) = request.to_version().map(|version| version.family(request.to_engine()))
    else {
        return Vec::new();
    };
    let call = Call::of("CreateCacheParameterGroup", request)
        .text("CacheParameterGroupName", "<your-new-parameter-group>")
        .text("CacheParameterGroupFamily", family.clone())
        .text("Description", "For the upgrade");
    vec![
        Step::new(format!("To keep your own values, make a parameter group of family {family}"))
            .console(["In the ElastiCache console open Parameter groups and Create.".to_owned()])
            .call(call)
            .note("Carry your values over and give its name in the next command. Skip this where the default group will do."),
    ]
}
