//! What is asked for.

use upgrade_check_core::Field;
use yew::prelude::*;

use super::runs::MODES;
use crate::fields::{Choice, Look, NODE_TYPES, Text, VERSIONS};
use crate::judge::Judged;

pub(super) fn group(judged: &Judged, on_type: &Callback<(Field, String)>) -> Html {
    let look = |field| Look::of(judged, field);
    let seeds = [Field::ToClusterMode, Field::ToShards];
    let shards = seeds.into_iter().any(|field| judged.draft.get(field).is_some());
    html! {
        <section class="group asked" aria-labelledby="group-ask">
            <h2 id="group-ask">{ "What you ask for" }</h2>
            <div class="pair">
                <Text look={look(Field::ToEngineVersion)} suggestions={VERSIONS} on_type={on_type} />
                <Text look={look(Field::ToNodeType)} suggestions={NODE_TYPES} on_type={on_type} />
            </div>
            <div class="pair">
                <Choice look={look(Field::ToClusterMode)} unknown="No change" words={MODES} on_type={on_type} />
                if shards {
                    <Text look={look(Field::ToShards)} on_type={on_type} />
                }
            </div>
        </section>
    }
}
