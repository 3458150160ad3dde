#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| upgrade_check_fuzz::bytes::holds(bytes));
