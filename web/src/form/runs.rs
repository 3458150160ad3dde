//! What runs now.

use upgrade_check_core::Field;
use yew::prelude::*;

use crate::fields::{Choice, Look, NODE_TYPES, Text, VERSIONS};
use crate::judge::Judged;

/// A group's own kind, as people call it.
pub(super) const KINDS: &[(&str, &str)] =
    &[("true", "Replication group"), ("false", "Single cluster, no group")];

pub(super) fn group(judged: &Judged, on_type: &Callback<(Field, String)>) -> Html {
    let look = |field| Look::of(judged, field);
    html! {
        <section class="group" aria-labelledby="group-runs">
            <h2 id="group-runs">{ "What runs now" }</h2>
            <div class="pair">
                <Text look={look(Field::Id)} on_type={on_type} />
                <Text look={look(Field::Region)} on_type={on_type} />
            </div>
            <div class="pair">
                <Choice look={look(Field::ReplicationGroup)} words={KINDS} on_type={on_type} />
                <Choice look={look(Field::ClusterMode)} words={MODES} on_type={on_type} />
            </div>
            <div class="pair">
                <Text look={look(Field::EngineVersion)} suggestions={VERSIONS} on_type={on_type} />
                <Text look={look(Field::NodeType)} suggestions={NODE_TYPES} on_type={on_type} />
            </div>
            <div class="pair">
                <Choice look={look(Field::MultiAz)} words={SWITCH} on_type={on_type} />
            </div>
        </section>
    }
}

/// Cluster modes, as the console writes them.
pub(super) const MODES: &[(&str, &str)] =
    &[("disabled", "Disabled"), ("compatible", "Compatible"), ("enabled", "Enabled")];

/// A setting that is on or off.
pub(super) const SWITCH: &[(&str, &str)] = &[("true", "On"), ("false", "Off")];
