//! The page on the command line and the literate cases, each command run as it stands there.
//!
//! `TRYCMD=overwrite` writes what the program prints into them.

#[test]
fn every_command_prints_what_the_documents_say() {
    trycmd::TestCases::new()
        // As wide on every machine.
        .env("COLUMNS", "120")
        .case("../../docs/command-line.md")
        .case("tests/cases/*.md");
}
