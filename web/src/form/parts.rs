//! The groups that are always in sight: what runs, what is pending, what is asked for, when.

use upgrade_check_core::Field;
use yew::prelude::*;

use super::{KINDS, MODES, NO_CHANGE, SWITCH, UNKNOWN, choice, group, pair, text};
use crate::dom::none;
use crate::fields::{Answer, Look, NODE_TYPES, VERSIONS, radios};
use crate::judge::Judged;
use crate::state::{Action, PendingChoice, Send};

/// What runs now.
pub(super) fn runs(judged: &Judged, send: &Send) -> Html {
    let rows = vec![
        pair(text(judged, Field::Id, None, send), text(judged, Field::Region, None, send)),
        pair(
            choice(judged, Field::ReplicationGroup, UNKNOWN, KINDS, send),
            choice(judged, Field::ClusterMode, UNKNOWN, MODES, send),
        ),
        pair(
            text(judged, Field::EngineVersion, Some(VERSIONS), send),
            text(judged, Field::NodeType, Some(NODE_TYPES), send),
        ),
        pair(choice(judged, Field::MultiAz, UNKNOWN, SWITCH, send), none()),
    ];
    group("group-runs", "What runs now", rows)
}

/// What is already pending.
pub(super) fn pending(judged: &Judged, send: &Send) -> Html {
    let chosen = PendingChoice::of(&judged.draft);
    let answer = |end, says, choice| Answer {
        end,
        says,
        holds: choice == chosen,
        action: Action::Pending(choice),
    };
    let answers = vec![
        answer("unknown", UNKNOWN, PendingChoice::Unknown),
        answer("nothing", "Nothing", PendingChoice::Nothing),
        answer("given", "As follows", PendingChoice::Given),
    ];
    let mut rows = vec![radios(&Look::of(judged, Field::Pending), answers, send)];
    if chosen == PendingChoice::Given {
        rows.push(pair(
            text(judged, Field::PendingEngineVersion, Some(VERSIONS), send),
            text(judged, Field::PendingNodeType, Some(NODE_TYPES), send),
        ));
        rows.push(pair(
            choice(judged, Field::PendingIncomplete, "No", &[("true", "Yes")], send),
            none(),
        ));
    }
    group("group-pending", "What is already pending", rows)
}

/// What is asked for.
pub(super) fn asked(judged: &Judged, send: &Send) -> Html {
    let seeds = [Field::ToClusterMode, Field::ToShards];
    let shards = seeds.into_iter().any(|field| judged.draft.get(field).is_some());
    let rows = vec![
        pair(
            text(judged, Field::ToEngineVersion, Some(VERSIONS), send),
            text(judged, Field::ToNodeType, Some(NODE_TYPES), send),
        ),
        pair(
            choice(judged, Field::ToClusterMode, NO_CHANGE, MODES, send),
            if shards { text(judged, Field::ToShards, None, send) } else { none() },
        ),
    ];
    group("group-ask", "What you ask for", rows)
}

/// When it is to run.
pub(super) fn when(judged: &Judged, send: &Send) -> Html {
    let now = judged.draft.get(Field::ApplyImmediately).map(str::trim) == Some("true");
    let answer = |end: &'static str, says, holds| {
        let action = Action::Type(Field::ApplyImmediately, end.to_owned());
        Answer { end, says, holds, action }
    };
    let answers = vec![answer("true", "Immediately", now), answer("false", "In the window", !now)];
    let rows = vec![
        radios(&Look::of(judged, Field::ApplyImmediately), answers, send),
        text(judged, Field::Window, None, send),
    ];
    group("group-when", "When", rows)
}
