//! What people do on the page, in Chromium, Firefox and WebKit.
//!
//! Each journey runs in each engine, as `chromium::a_first_visit_shows_a_blocked_example`; a part of the name picks some,
//! as with any test. Each fails as well where the page reports an error, breaks its Content-Security-Policy or asks for
//! anything once it is loaded, but for what reads once something is pasted.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "these are tests, though under a harness of their own"
)]

mod begin;
mod editions;
mod element;
mod embedded;
mod export;
mod fleet;
mod fleet_handover;
mod fleet_kept;
mod framed;
mod hosts;
mod keep;
mod keyboard;
mod link;
mod markup;
mod narrow;
mod offline;
mod one_file;
mod paste;
mod planned;
mod rules;
mod typing;
mod watch;
mod ways;

use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Arguments, Trial};
use upgrade_check_tests::browser::{Browser, Engine, Site};

/// A journey and its name.
type Journey = (&'static str, fn(&Browser));

/// Names journeys after their functions.
macro_rules! journeys {
    ($($module:ident::$name:ident),* $(,)?) => {
        &[$((stringify!($name), $module::$name as fn(&Browser))),*]
    };
}

const JOURNEYS: &[Journey] = journeys![
    watch::what_goes_wrong_does_not_go_unseen,
    begin::a_first_visit_shows_a_blocked_example_and_its_ways,
    begin::every_example_can_be_clicked,
    editions::an_edition_is_chosen_and_todays_answer_stands_beside_it,
    editions::any_day_can_be_chosen_and_the_form_shows_what_it_knows,
    editions::what_changed_between_two_days_is_listed,
    typing::the_verdict_follows_every_key,
    ways::a_way_out_is_applied_and_back_undoes_it,
    ways::a_cell_of_the_table_is_looked_at_and_applied,
    paste::what_the_aws_cli_prints_fills_the_form,
    paste::an_error_of_aws_is_explained_and_its_values_are_put_into_the_form,
    paste::one_of_several_clusters_is_chosen,
    paste::broken_json_says_where_and_stays,
    paste::what_reads_is_loaded_once_when_something_is_first_pasted,
    paste::where_what_reads_is_not_there_it_can_be_tried_again,
    planned::a_plan_that_destroys_a_cache_says_so_first,
    planned::a_command_and_a_template_become_the_request,
    link::a_copied_link_opens_the_same_form_elsewhere,
    link::a_link_of_the_first_format_still_works,
    link::a_damaged_link_says_so_and_keeps_the_rest,
    keep::a_reload_brings_back_what_was_typed_until_it_is_cleared,
    keep::the_theme_is_switched_and_stays,
    keyboard::everything_is_reached_and_worked_with_keys_alone,
    narrow::a_phone_shows_everything_and_keeps_the_word_in_sight,
    hosts::a_folder_of_a_host_is_as_good_as_its_root,
    hosts::a_host_need_not_know_the_type_of_webassembly,
    hosts::each_file_is_loaded_once,
    hosts::a_changed_file_is_not_run,
    offline::after_one_visit_the_page_works_offline,
    offline::the_worker_keeps_exactly_the_release,
    offline::a_new_release_is_offered_and_never_mixed,
    offline::a_site_without_a_worker_takes_the_old_one_away,
    one_file::one_file_from_a_disk_gives_the_same_answers,
    one_file::one_file_holds_what_each_rule_says,
    framed::a_sandboxed_frame_sizes_itself_and_hears_its_page_alone,
    markup::text_in_a_field_stays_text,
    markup::text_in_a_document_or_a_link_stays_text,
    element::nothing_is_loaded_until_an_element_is_near,
    element::two_elements_do_not_interfere,
    element::attributes_preset_lock_and_change_the_form,
    element::events_tell_the_report,
    element::an_element_is_moved_taken_away_and_put_back,
    element::where_the_checker_cannot_run_its_light_content_stays,
    embedded::no_style_leaks_in,
    embedded::no_style_leaks_out,
    embedded::it_has_a_theme_of_its_own,
    embedded::keys_lead_into_the_element_and_out_of_it,
    rules::each_page_is_judged_as_it_is_printed,
    rules::a_finding_leads_to_its_rule_and_back_to_the_same_form,
    rules::rules_are_found_by_words_and_by_errors,
    export::the_answer_is_copied_as_markdown_and_json,
    export::the_answer_is_saved_to_a_file,
    export::where_its_script_does_not_come_it_is_said,
    export::everything_that_a_ticket_needs_is_printed,
    export::an_embedded_checker_exports_too,
    fleet::many_documents_are_judged_and_grouped_by_cause,
    fleet::ten_thousand_rows_are_drawn_as_far_as_they_are_seen,
    fleet::a_run_is_cancelled_and_begun_again,
    fleet_kept::a_warning_is_acknowledged_and_its_file_taken_again,
    fleet_kept::a_fleet_is_taken_away,
    fleet::a_folder_or_pasted_text_is_as_good_as_files,
    fleet::markup_in_names_and_values_stays_text,
    fleet_handover::what_was_pasted_in_the_checker_is_judged_together,
    fleet_handover::after_a_visit_the_fleet_works_offline,
];

fn main() {
    let mut arguments = Arguments::from_args();
    // One browser after the other: each journey has the machine to itself, and a window keeps its focus.
    arguments.test_threads = Some(1);
    let mut trials = Vec::new();
    let site = Arc::new(Mutex::new(None));
    for engine in Engine::ALL {
        let open = Arc::new(Mutex::new(None));
        for (place, (name, journey)) in JOURNEYS.iter().enumerate() {
            let (site, open) = (Arc::clone(&site), Arc::clone(&open));
            trials.push(Trial::test(format!("{engine}::{name}"), move || {
                let mut site = site.lock().unwrap_or_else(PoisonError::into_inner);
                let site = site.get_or_insert_with(|| Arc::new(Site::built()));
                // A browser in which a journey failed is not used again: nobody knows what it shows.
                let mut open = open.lock().unwrap_or_else(PoisonError::into_inner);
                let browser = open.take().unwrap_or_else(|| Browser::start(engine, site));
                journey(&browser);
                if place + 1 < JOURNEYS.len() {
                    *open = Some(browser);
                }
                Ok(())
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}
