//! The rest: it runs in the first half's memory, and calls the first half through doors of its own.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, Function, FunctionSection,
    ImportSection, Module, TypeSection,
};
use wasmparser::{FunctionBody, Import, Parser, Payload, TypeRef};

use super::division::Division;
use super::program::Program;
use super::shared::{self, Encoded, FIRST, Nowhere, Numbers, encoded};

/// Makes the rest of a module.
///
/// # Errors
/// Where the program and its division are of another one.
pub(super) fn rest(module: &[u8], program: &Program, division: &Division) -> Result<Vec<u8>> {
    let mut rest = Rest(Numbers::default());
    let mut types = TypeSection::new();
    let (mut imported, mut bodies) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::TypeSection(section) => encoded(rest.parse_type_section(&mut types, section))?,
            Payload::ImportSection(section) => {
                imported = section.into_imports().collect::<Result<_, _>>()?;
            }
            Payload::CodeSectionEntry(body) => bodies.push(body),
            _ => {}
        }
    }
    let imports = rest.imports(&imported, program, division)?;
    division.to_first.iter().chain(&division.rest).for_each(|function| rest.0.give(*function));
    let (functions, code) = rest.functions(bodies, program, division)?;

    let mut elements = ElementSection::new();
    elements.active(
        Some(u32::try_from(program.tables.len())?),
        &ConstExpr::i32_const(i32::try_from(division.to_first.len())?),
        Elements::Functions(encoded(rest.0.of_all(&division.to_rest))?.into()),
    );
    let mut made = Module::new();
    made.section(&types).section(&imports).section(&functions).section(&elements).section(&code);
    Ok(made.finish())
}

/// Encodes functions with the numbers that they have in the rest.
struct Rest(Numbers);

impl Reencode for Rest {
    type Error = Nowhere;

    fn function_index(&mut self, function: u32) -> Encoded<u32> {
        self.0.of(function)
    }
}

impl Rest {
    /// What it imports: of the program's own imports those that it calls, and all that both halves share, under the numbers
    /// that it has in the first.
    fn imports(
        &mut self,
        imported: &[Import<'_>],
        program: &Program,
        division: &Division,
    ) -> Result<ImportSection> {
        let called: BTreeSet<u32> =
            division.rest.iter().flat_map(|function| program.calls(*function)).collect();
        let mut imports = ImportSection::new();
        for (number, import) in (0..).zip(imported) {
            if let (TypeRef::Func(kind), true) = (import.ty, called.contains(&number)) {
                imports.import(import.module, import.name, EntityType::Function(kind));
                self.0.give(number);
            }
        }
        let memory = program.memory.context("the program has no memory")?;
        imports.import(FIRST, shared::MEMORY, encoded(self.memory_type(memory))?);
        let mut number = 0;
        for table in &program.tables {
            imports.import(FIRST, &shared::table(number), encoded(self.table_type(*table))?);
            number += 1;
        }
        imports.import(FIRST, &shared::table(number), shared::doors(division.doors()));
        for (number, global) in (0..).zip(&program.globals) {
            imports.import(FIRST, &shared::global(number), encoded(self.global_type(*global))?);
        }
        Ok(imports)
    }

    /// Its functions: what stands for those of the first half that it calls, and its own.
    fn functions(
        &mut self,
        bodies: Vec<FunctionBody<'_>>,
        program: &Program,
        division: &Division,
    ) -> Result<(FunctionSection, CodeSection)> {
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for function in &division.to_first {
            functions.function(program.signature(*function)?.0);
            let mut body = Function::new([]);
            shared::through_door(&mut body, program, *function, division.door(*function)?)?;
            code.function(&body);
        }
        for (function, body) in program.own().zip(bodies) {
            if division.rest.contains(&function) {
                functions.function(program.signature(function)?.0);
                encoded(self.parse_function_body(&mut code, body))?;
            }
        }
        Ok((functions, code))
    }
}
