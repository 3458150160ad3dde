//! The first half: it runs alone until it calls a function of the rest.

use anyhow::Result;
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, ImportSection, Instruction, Module,
    TableSection, TypeSection,
};
use wasmparser::{
    ElementSectionReader, ExportSectionReader, FunctionBody, FunctionSectionReader,
    GlobalSectionReader, ImportSectionReader, Parser, TableSectionReader, TypeSectionReader,
};

use super::division::Division;
use super::program::Program;
use super::shared::{self, Encoded, FETCH, Nowhere, Numbers, encoded};

/// Makes the first half of a module.
///
/// # Errors
/// Where the program and its division are of another one.
pub(super) fn first(module: &[u8], program: &Program, division: &Division) -> Result<Vec<u8>> {
    let mut numbers = Numbers::default();
    (0..program.imported).for_each(|function| numbers.give(function));
    let fetch = numbers.skip();
    division.first.iter().chain(&division.to_rest).for_each(|function| numbers.give(*function));
    let mut doors = Vec::new();
    for function in &division.to_rest {
        doors
            .push((program.signature(*function)?.0, to_rest(program, division, *function, fetch)?));
    }
    let mut half = First {
        division,
        numbers,
        doors,
        own: program.own().collect(),
        types: u32::try_from(program.signatures.len())?,
        tables: u32::try_from(program.tables.len())?,
        globals: u32::try_from(program.globals.len())?,
        at: 0,
    };
    let mut made = Module::new();
    encoded(half.parse_core_module(&mut made, Parser::new(0), module))?;
    Ok(made.finish())
}

/// Stands for a function of the rest: goes through the door to it, once there is something behind it.
fn to_rest(program: &Program, division: &Division, function: u32, fetch: u32) -> Result<Function> {
    let mut body = Function::new([]);
    body.instruction(&Instruction::GlobalGet(u32::try_from(program.globals.len())?))
        .instruction(&Instruction::I32Eqz)
        .instruction(&Instruction::If(BlockType::Empty))
        .instruction(&Instruction::Call(fetch))
        .instruction(&Instruction::End);
    shared::through_door(&mut body, program, function, division.door(function)?)?;
    Ok(body)
}

/// Encodes the module anew, without the functions of the rest, and with what the rest needs of it.
struct First<'a> {
    division: &'a Division,
    numbers: Numbers,
    /// What stands for each function of the rest that is called, and the number of its type.
    doors: Vec<(u32, Function)>,
    /// The numbers that the functions had.
    own: Vec<u32>,
    types: u32,
    tables: u32,
    globals: u32,
    /// How many bodies were seen.
    at: usize,
}

impl First<'_> {
    fn has(&self, place: usize) -> bool {
        self.own.get(place).is_some_and(|function| self.division.first.contains(function))
    }
}

impl Reencode for First<'_> {
    type Error = Nowhere;

    fn function_index(&mut self, function: u32) -> Encoded<u32> {
        self.numbers.of(function)
    }

    fn parse_type_section(
        &mut self,
        types: &mut TypeSection,
        section: TypeSectionReader<'_>,
    ) -> Encoded {
        utils::parse_type_section(self, types, section)?;
        types.ty().function([], []);
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Encoded {
        utils::parse_import_section(self, imports, section)?;
        imports.import(FETCH.0, FETCH.1, EntityType::Function(self.types));
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Encoded {
        for (place, kind) in section.into_iter().enumerate() {
            let kind = kind?;
            if self.has(place) {
                functions.function(kind);
            }
        }
        for (kind, _) in &self.doors {
            functions.function(*kind);
        }
        Ok(())
    }

    fn parse_table_section(
        &mut self,
        tables: &mut TableSection,
        section: TableSectionReader<'_>,
    ) -> Encoded {
        utils::parse_table_section(self, tables, section)?;
        tables.table(shared::doors(self.division.doors()));
        Ok(())
    }

    fn parse_global_section(
        &mut self,
        globals: &mut GlobalSection,
        section: GlobalSectionReader<'_>,
    ) -> Encoded {
        utils::parse_global_section(self, globals, section)?;
        globals.global(shared::IS_THERE, &ConstExpr::i32_const(0));
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Encoded {
        utils::parse_export_section(self, exports, section)?;
        exports.export(shared::MEMORY, ExportKind::Memory, 0);
        for table in 0..=self.tables {
            exports.export(&shared::table(table), ExportKind::Table, table);
        }
        for global in 0..self.globals {
            exports.export(&shared::global(global), ExportKind::Global, global);
        }
        exports.export(shared::THERE, ExportKind::Global, self.globals);
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        section: ElementSectionReader<'_>,
    ) -> Encoded {
        utils::parse_element_section(self, elements, section)?;
        let behind = Elements::Functions(self.numbers.of_all(&self.division.to_first)?.into());
        elements.active(Some(self.tables), &ConstExpr::i32_const(0), behind);
        Ok(())
    }

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Encoded {
        if self.has(self.at) {
            utils::parse_function_body(self, code, body)?;
        }
        self.at += 1;
        // Behind all others, since they are alike.
        if self.at == self.own.len() {
            for (_, door) in &self.doors {
                code.function(door);
            }
        }
        Ok(())
    }
}
