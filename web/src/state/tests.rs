//! What happens to the state.

use upgrade_check_documents::read;

use super::*;
use crate::tests::pasted;

fn typed(state: &State, field: Field, text: &str) -> State {
    state.after(Action::Type(field, text.to_owned()))
}

#[test]
fn half_typed_text_survives_whatever_happens_around_it() {
    let state = State::new(Draft::default(), None);
    let state = typed(&state, Field::EngineVersion, "2.8.");
    let state = state.after(Action::Show(Face::Api)).after(Action::Preview(None));
    let state = state.after(Action::Broken("no".to_owned())).after(Action::Dismiss);
    assert_eq!(state.draft.get(Field::EngineVersion), Some("2.8."));
    assert_eq!(state.origin, Origin::Typed);
}

#[test]
fn what_is_pasted_is_judged_by_todays_edition_unless_one_was_chosen_by_hand() {
    let paste = |state: &State, version: &str| {
        let text = format!("{{\"CacheClusterId\": \"carts\", \"EngineVersion\": \"{version}\"}}");
        pasted(state, &text)
    };
    let edition = |state: &State| state.draft.get(Field::Edition).map(str::to_owned);
    let state = State::new(examples::first().with(Field::Edition, "2018"), None);
    let pasted = paste(&state, "5.0.6");
    assert_eq!(edition(&pasted).as_deref(), Some("2026"));
    let Some(Notice::Applied(said)) = &pasted.notice else { panic!("nothing is said") };
    assert!(said.contains("judged by the 2026 edition"), "{said}");

    let by_hand = pasted.after(Action::Edition("2018".to_owned()));
    assert_eq!(edition(&paste(&by_hand, "6.2")).as_deref(), Some("2018"));
    let by_day = typed(&pasted, Field::Edition, "2021-06-01");
    assert_eq!(edition(&paste(&by_day, "6.2")).as_deref(), Some("2021-06-01"));
    let example = by_hand.after(Action::Example(0));
    assert_eq!(edition(&paste(&example, "6.2")).as_deref(), Some("2026"));
}

#[test]
fn what_was_read_counts_once_and_only_while_its_text_stands_there() {
    let texts = ["carts", "stock"].map(|id| format!("{{\"CacheClusterId\": \"{id}\"}}"));
    let [carts, stock] = &texts;
    let reads =
        |text: &String| Action::Read(text.clone().into(), Rc::new(Outcome::Read(read(text))));
    let id = |state: &State| state.draft.get(Field::Id).map(str::to_owned);
    let state = State::new(Draft::default(), None).after(Action::Paste(carts.clone()));
    assert_eq!(id(&state), None, "it is still to be read");
    let other = state.after(Action::Paste(stock.clone()));
    let after = other.after(reads(carts));
    assert_eq!(after, other, "it is stale");
    let fresh = after.after(reads(stock));
    assert_eq!(id(&fresh).as_deref(), Some("stock"));
    let typed = typed(&fresh, Field::Id, "mine");
    assert_eq!(typed.after(reads(stock)), typed, "what is typed later stays");
    assert_eq!(state.after(Action::Empty).after(reads(carts)).draft.get(Field::Id), None);
}

#[test]
fn the_values_of_an_error_take_the_place_of_the_example_alone() {
    let values = || Action::Reported(Rc::new(Draft::of([(Field::EngineVersion, "7.1")])));
    let example = State::new(examples::first(), None).after(values());
    assert_eq!(
        *example.draft,
        Draft::of([(Field::Edition, "2026"), (Field::EngineVersion, "7.1")])
    );
    let own = Draft::of([(Field::Edition, "2018"), (Field::Id, "carts")]);
    let own = State::new(own, None).after(values());
    assert_eq!(own.draft.get(Field::Id), Some("carts"));
    assert_eq!(own.draft.get(Field::Edition), Some("2018"));
}

#[test]
fn pending_is_not_known_nothing_or_given() {
    let state = State::new(Draft::default(), None);
    assert_eq!(PendingChoice::of(&state.draft), PendingChoice::Unknown);
    let given = state.after(Action::Pending(PendingChoice::Given));
    assert_eq!(PendingChoice::of(&given.draft), PendingChoice::Given);
    let given = typed(&given, Field::PendingNodeType, "cache.m3.large");
    assert_eq!(PendingChoice::of(&given.draft), PendingChoice::Given);
    let nothing = given.after(Action::Pending(PendingChoice::Nothing));
    assert_eq!(PendingChoice::of(&nothing.draft), PendingChoice::Nothing);
    assert_eq!(nothing.draft.get(Field::PendingNodeType), None);
    assert_eq!(nothing.origin, Origin::Chosen, "back brings the typed text again");
    let unknown = nothing.after(Action::Pending(PendingChoice::Unknown));
    assert_eq!(*unknown.draft, Draft::default());
}
