//! The page's program in two files. The first half is what runs until the answer of a first visit is drawn, and is all that such a
//! visit waits for; the rest comes right after, or at the latest when the first half calls one of its functions (`web/rest.js`).
//!
//! Which functions run is seen, not guessed: visits are made in Node, with a program that writes it down (`visit`). A function
//! that was missed there costs one of them a wait, and nothing else. The element and the one file have the whole program in one
//! piece: whoever opens them uses it.

mod division;
mod first;
mod marked;
mod program;
mod rest;
mod shared;
mod visit;

use std::fs;

use anyhow::{Result, ensure};

use self::division::Division;
use self::program::Program;
use crate::project::Project;
use crate::shrink::Part;

/// The beginning of the first half's name in the site.
pub(crate) const FIRST: &str = "upgrade-check-first";

/// The beginning of the name of the rest.
pub(crate) const REST: &str = "upgrade-check-rest";

/// Both halves of a module.
pub(crate) struct Halves {
    /// What a first visit runs. It imports `rest.fetch`, which it calls when it lacks the rest.
    pub(crate) first: Vec<u8>,
    /// What it doesn't. It imports what the first half exports as `first`, and is there once `first.there` is 1.
    pub(crate) rest: Vec<u8>,
}

/// Divides the page's module, of which the site holds the document.
///
/// # Errors
/// Where no answer is drawn in Node, or the module can't be divided.
pub(crate) fn halve(project: &Project, page: &Part) -> Result<Halves> {
    let program = Program::read(&page.module)?;
    let work = project.target().join("halves");
    fs::create_dir_all(&work)?;
    fs::write(work.join("marked.wasm"), marked::marked(&page.module, &program)?)?;
    fs::write(work.join("glue.mjs"), &page.glue)?;
    let ran = visit::what_runs(project, &work)?;
    let division = Division::of(&program, &ran);
    let (first, rest) = (division.first.len(), division.rest.len());
    ensure!(first > 0 && rest > 0, "{first} functions of the page ran, and {rest} did not");
    println!(
        "Of the page's functions {first} run before its first answer is drawn, and {rest} don't."
    );
    Ok(Halves {
        first: first::first(&page.module, &program, &division)?,
        rest: rest::rest(&page.module, &program, &division)?,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
        Function, FunctionSection, GlobalSection, ImportSection, Instruction, MemorySection,
        MemoryType, Module, RefType, TableSection, TableType, TypeSection,
    };
    use wasmparser::{Imports, Parser, Payload};

    use super::*;

    /// What a module imports, as `module.name`.
    fn imports(module: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            let Payload::ImportSection(imports) = payload.unwrap() else { continue };
            for import in imports {
                let Imports::Single(_, import) = import.unwrap() else { panic!("several") };
                found.push(format!("{}.{}", import.module, import.name));
            }
        }
        found
    }

    /// Imports functions 0 and 1; 2 calls 3 and 4, 3 calls 0, 4 calls 1 and 3, and 5 is in a table alone.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([wasm_encoder::ValType::I32], [wasm_encoder::ValType::I32]);
        let mut imports = ImportSection::new();
        for name in ["near", "far"] {
            imports.import("js", name, EntityType::Function(0));
        }
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for calls in [&[3, 4][..], &[0], &[1, 3], &[]] {
            functions.function(0);
            let mut body = Function::new([]);
            body.instruction(&Instruction::LocalGet(0));
            for called in calls {
                body.instruction(&Instruction::Call(*called));
            }
            code.function(body.instruction(&Instruction::End));
        }
        let mut tables = TableSection::new();
        let element_type = RefType::FUNCREF;
        tables.table(TableType {
            element_type,
            table64: false,
            minimum: 1,
            maximum: None,
            shared: false,
        });
        let mut memory = MemorySection::new();
        memory.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut globals = GlobalSection::new();
        globals.global(shared::IS_THERE, &ConstExpr::i32_const(7));
        let mut exports = ExportSection::new();
        exports.export("a", ExportKind::Func, 2);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions([5][..].into()));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables);
        module.section(&memory).section(&globals).section(&exports).section(&elements);
        module.section(&code);
        module.finish()
    }

    #[test]
    fn a_function_that_the_other_half_calls_has_a_door() {
        let program = Program::read(&module()).unwrap();
        let division = Division::of(&program, &BTreeSet::from([2, 3]));
        assert_eq!((&division.to_first, &division.to_rest), (&vec![3], &vec![4, 5]));
        assert_eq!(division.door(5).unwrap(), 2);
        assert!(division.door(2).is_err(), "only the first half calls it");
    }

    #[test]
    fn halves_are_modules_that_import_each_other() {
        let module = module();
        let program = Program::read(&module).unwrap();
        let division = Division::of(&program, &BTreeSet::from([2, 3]));
        let first = first::first(&module, &program, &division).unwrap();
        let rest = rest::rest(&module, &program, &division).unwrap();
        for module in [&first, &rest, &marked::marked(&module, &program).unwrap()] {
            wasmparser::validate(module).unwrap();
        }
        assert_eq!(imports(&first), ["js.near", "js.far", "rest.fetch"]);
        assert_eq!(imports(&rest), ["js.far", "first.memory", "first.t0", "first.t1", "first.g0"]);
    }

    #[test]
    fn what_the_division_of_another_program_needs_is_an_error() {
        let module = module();
        let program = Program::read(&module).unwrap();
        let mut division = Division::of(&program, &BTreeSet::from([2, 3]));
        division.to_rest.clear();
        let error = first::first(&module, &program, &division).unwrap_err().to_string();
        assert!(error.contains("is in neither half"), "{error}");
    }
}
