//! `cargo xtask size --why`: where the bytes of the page's WebAssembly go.
//!
//! The published module has no names. The one that cargo left behind has them, so it is optimized once more, in the same way
//! but with the names kept. Bytes are before compression: there is no telling which function a compressed byte belongs to.

use std::collections::HashMap;
use std::fs;
use std::ops::Range;

use anyhow::{Result, ensure};
use wasmparser::{KnownCustom, Name, Parser, Payload};
use xshell::cmd;

use crate::project::Project;
use crate::setup::{self, Group};
use crate::shrink;
use crate::size::kilo;

/// How many lines each list has.
const LONGEST: usize = 25;

/// What a module consists of: names with bytes.
#[derive(Default)]
struct Parts {
    sections: Vec<(String, usize)>,
    functions: Vec<(String, usize)>,
}

/// Prints the sections, the crates and the functions of the page, the largest first.
pub(crate) fn why(project: &Project) -> Result<()> {
    setup::ensure(project, &[Group::Serve])?;
    let module =
        project.target().join("wasm32-unknown-unknown/wasm-release/upgrade-check-web.wasm");
    ensure!(module.is_file(), "there is no {}: run cargo xtask site", module.display());
    let work = project.target().join("why");
    let (bound, named) = (work.join("page_bg.wasm"), work.join("named.wasm"));
    let shell = project.shell()?;
    cmd!(
        shell,
        "wasm-bindgen --target web --no-typescript --out-dir {work} --out-name page {module}"
    )
    .quiet()
    .run()?;
    let options = shrink::OPTIONS.split(' ');
    cmd!(shell, "wasm-opt -O3 {options...} --debuginfo --output {named} {bound}").quiet().run()?;

    let parts = parts(&fs::read(&named)?)?;
    let mut crates: HashMap<&str, usize> = HashMap::new();
    for (name, bytes) in &parts.functions {
        *crates.entry(crate_of(name)).or_default() += bytes;
    }
    let crates = crates.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
    list("Sections of the page's module", parts.sections);
    list("Crates, by their functions", crates);
    list("Functions", parts.functions);
    Ok(())
}

fn parts(module: &[u8]) -> Result<Parts> {
    let mut parts = Parts::default();
    let mut bodies = Vec::new();
    let mut names = HashMap::new();
    let mut imported = 0;
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Some((id, range)) = payload.as_section() {
            let is_name =
                matches!(&payload, Payload::CustomSection(section) if section.name() == "name");
            if !is_name {
                parts.sections.push((section_name(id).to_owned(), bytes(&range)?));
            }
        }
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(bytes(&body.range())?),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(functions) = subsection? {
                            for naming in functions {
                                let naming = naming?;
                                names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    parts.functions = (imported..)
        .zip(bodies)
        .map(|(index, bytes)| (plain(names.get(&index).copied()), bytes))
        .collect();
    Ok(parts)
}

fn bytes(range: &Range<u64>) -> Result<usize> {
    Ok(usize::try_from(range.end.saturating_sub(range.start))?)
}

/// The number that WebAssembly gives each kind of section, in words.
fn section_name(id: u8) -> &'static str {
    match id {
        1 => "types",
        2 => "imports",
        3 => "functions",
        4 => "tables",
        6 => "globals",
        7 => "exports",
        9 => "elements",
        10 => "code",
        11 => "data",
        _ => "other",
    }
}

/// A function's name without its hashes: `::h0123456789abcdef` at the end, or `core[0123456789abcdef]` after each crate.
fn plain(name: Option<&str>) -> String {
    let name = name.unwrap_or("(without a name)");
    let is_hash = |text: &str| text.len() > 10 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let name =
        name.rsplit_once("::h").filter(|(_, hash)| is_hash(hash)).map_or(name, |(name, _)| name);
    let mut plain = String::new();
    for piece in name.split_inclusive(['[', ']']) {
        if piece.strip_suffix(']').is_some_and(is_hash) && plain.ends_with('[') {
            plain.pop();
        } else {
            plain.push_str(piece);
        }
    }
    plain
}

/// The crate that a function is of: the first path in its name, also in `<yew::Thing as core::Trait>::method`.
fn crate_of(name: &str) -> &str {
    let start = name.trim_start_matches(['<', '&', '*', '[', '(']);
    let start = ["mut ", "dyn ", "const "]
        .into_iter()
        .fold(start, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    match start.split_once("::") {
        Some((first, _)) if first.chars().all(|c| c.is_alphanumeric() || c == '_') => first,
        _ => "(not of a crate)",
    }
}

fn list(title: &str, mut entries: Vec<(String, usize)>) {
    entries.sort_by(|(name, bytes), (other, more)| more.cmp(bytes).then_with(|| name.cmp(other)));
    println!("{title}, in KB before compression\n");
    let (shown, rest) = entries.split_at(entries.len().min(LONGEST));
    for (name, bytes) in shown {
        let name: String = name.chars().take(100).collect();
        println!("  {:>8}  {name}", kilo(*bytes));
    }
    if !rest.is_empty() {
        println!("  {:>8}  {} more", kilo(rest.iter().map(|(_, bytes)| bytes).sum()), rest.len());
    }
    println!();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_read_from_names() {
        assert_eq!(crate_of("core::fmt::write"), "core");
        assert_eq!(crate_of("<yew::html::Thing as core::ops::Drop>::drop"), "yew");
        assert_eq!(crate_of("<&mut dyn alloc::Thing>::call"), "alloc");
        assert_eq!(crate_of("memcpy"), "(not of a crate)");
    }

    #[test]
    fn hashes_are_left_out() {
        assert_eq!(plain(Some("core::fmt::write::h0123456789abcdef")), "core::fmt::write");
        assert_eq!(
            plain(Some("<dlmalloc[e24a27700634d609]::Dlmalloc>::malloc")),
            "<dlmalloc::Dlmalloc>::malloc"
        );
        assert_eq!(plain(Some("<[u8; 4]>::hello")), "<[u8; 4]>::hello");
    }

    #[test]
    fn names_and_sizes_of_a_module_are_found() {
        // (module (import "a" "b" (func)) (func $f nop)): one imported, one own, and a name for the second.
        let module = [
            b"\0asm\x01\0\0\0".as_slice(),
            b"\x01\x04\x01\x60\0\0",
            b"\x02\x07\x01\x01a\x01b\0\0",
            b"\x03\x02\x01\0",
            b"\x0a\x05\x01\x03\0\x01\x0b",
            b"\0\x0b\x04name\x01\x04\x01\x01\x01f",
        ];
        let parts = parts(&module.concat()).unwrap();
        assert_eq!(parts.functions, [("f".to_owned(), 3)]);
        assert!(parts.sections.contains(&("code".to_owned(), 5)));
    }
}
