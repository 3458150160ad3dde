//! Writes the rules' pages into a folder, as `cargo xtask site` asks for them; or prints them as sections of the one file.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use upgrade_check_tests::rule_pages::{Files, sections, site};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--sections") {
        print!("{}", sections());
        return ExitCode::SUCCESS;
    }
    let [folder, styles, script, loader] = arguments.as_slice() else {
        eprintln!("error: name the folder, and the files of the styles, the script and the loader");
        return ExitCode::FAILURE;
    };
    for (name, page) in site(&Files { styles, script, loader }) {
        let path = Path::new(folder).join(name);
        if let Err(error) = fs::write(&path, page) {
            eprintln!("error: {}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
