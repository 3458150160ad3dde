//! A panic's message goes nowhere: on this target the standard library prints to nothing. What only makes the message is cut
//! out of the module, and a panic is the trap that it ends in anyway.

use std::collections::HashSet;

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::{CodeSection, Function, Instruction, Module, RawSection};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Functions of the standard library that never return, by parts of their names.
const NEVER_RETURN: [&str; 16] = [
    "core::panicking::",
    "core::str::slice_error_fail",
    "core::slice::index::slice_index_fail",
    "core::option::unwrap_failed",
    "core::option::expect_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "::copy_from_slice_impl::len_mismatch_fail",
    "::remove::assert_failed",
    "::swap_remove::assert_failed",
    "::insert_mut::assert_failed",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::alloc::handle_alloc_error",
    "std::panicking::panic_handler",
    "std::panicking::panic_with_hook",
];

/// The module, whose functions have names, with a trap for the body of each of these functions, and of those with one of
/// `unused` in their names, which are never called.
///
/// # Errors
/// Where any of these parts is in no name: the library calls it otherwise by then, or the names are gone.
pub(super) fn cut(module: &[u8], unused: &[&str]) -> Result<Vec<u8>> {
    let never_return = find(module, unused)?;
    let mut imported = 0;
    let mut code = CodeSection::new();
    let mut cut = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                if never_return.contains(&(imported + code.len())) {
                    let mut trap = Function::new([]);
                    trap.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
                    code.function(&trap);
                } else {
                    code.raw(body.as_bytes());
                }
                continue;
            }
            Payload::CodeSectionStart { .. } => continue,
            _ => {}
        }
        if let Some((id, range)) = payload.as_section() {
            // Data stands behind the code, in every module that has both.
            if !code.is_empty() {
                cut.section(&std::mem::take(&mut code));
            }
            let (start, end) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            let data = module.get(start..end).context("a section ends behind the module")?;
            cut.section(&RawSection { id, data });
        }
    }
    Ok(cut.finish())
}

/// The numbers of these functions.
fn find(module: &[u8], unused: &[&str]) -> Result<Vec<u32>> {
    let mut found = Vec::new();
    let mut missing: HashSet<&str> = unused.iter().copied().collect();
    let mut panics = false;
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for names in names {
            let Name::Function(functions) = names? else { continue };
            for function in functions {
                let function = function?;
                let name = without_hashes(function.name);
                let panic = NEVER_RETURN.iter().any(|part| name.contains(part));
                let unused = unused.iter().find(|part| name.contains(**part));
                panics |= panic;
                if let Some(part) = unused {
                    missing.remove(part);
                }
                if panic || unused.is_some() {
                    found.push(function.index);
                }
            }
        }
    }
    ensure!(panics, "the module names no function that panics");
    ensure!(missing.is_empty(), "the module names none of {missing:?}");
    Ok(found)
}

/// A name without the hashes of crates: `core[c5930c85a12de822]::panicking::panic_fmt`.
fn without_hashes(name: &str) -> String {
    let mut plain = String::new();
    for part in name.split('[') {
        plain.push_str(match part.split_once(']') {
            Some((hash, rest)) if hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => rest,
            _ => part,
        });
    }
    plain
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ExportKind, ExportSection, FunctionSection, NameMap, NameSection, Section as _, TypeSection,
    };

    use super::*;

    /// Two functions that give a number, the first of this name.
    fn module(name: &str) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], [wasm_encoder::ValType::I32]);
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for number in [7, 8] {
            functions.function(0);
            let mut body = Function::new([]);
            body.instruction(&Instruction::I32Const(number)).instruction(&Instruction::End);
            code.function(&body);
        }
        let mut exports = ExportSection::new();
        exports.export("kept", ExportKind::Func, 1);
        module.section(&types).section(&functions).section(&exports).section(&code);
        let mut map = NameMap::new();
        map.append(0, name);
        map.append(1, "kept");
        let mut names = NameSection::new();
        names.functions(&map);
        let mut module = module.finish();
        names.append_to(&mut module);
        module
    }

    #[test]
    fn only_what_panics_becomes_a_trap() {
        let before = module("core[c5930c85a12de822]::panicking::panic_fmt");
        let after = cut(&before, &[]).unwrap();
        let bodies = |module: &[u8]| -> Vec<Vec<u8>> {
            let payloads = Parser::new(0).parse_all(module).map(Result::unwrap);
            let bodies = payloads.filter_map(|payload| match payload {
                Payload::CodeSectionEntry(body) => Some(body.as_bytes().to_vec()),
                _ => None,
            });
            bodies.collect()
        };
        assert_eq!(bodies(&before), [[0, 0x41, 7, 0x0b], [0, 0x41, 8, 0x0b]]);
        assert_eq!(bodies(&after), [vec![0, 0, 0x0b], vec![0, 0x41, 8, 0x0b]]);
        // All the rest stays.
        assert_eq!(find(&after, &[]).unwrap(), [0]);
        assert_eq!(before.len(), after.len() + 1);
    }

    #[test]
    fn what_is_never_called_is_cut_too_and_must_be_there() {
        let before = module("core[c5930c85a12de822]::panicking::panic_fmt");
        assert_eq!(find(&before, &["kept"]).unwrap(), [0, 1]);
        let error = cut(&before, &["kept", "yew::gone"]).unwrap_err();
        assert_eq!(error.to_string(), "the module names none of {\"yew::gone\"}");
    }

    #[test]
    fn a_module_in_which_nothing_panics_is_an_error() {
        assert!(cut(&module("core[c5930c85a12de822]::fmt::write"), &[]).is_err());
    }
}
