#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| upgrade_check_fuzz::documents::holds(text));
