//! A program that writes down which of its functions ran.

use anyhow::Result;
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, ExportKind, ExportSection, GlobalSection, Instruction, Module,
};
use wasmparser::{ExportSectionReader, FunctionBody, GlobalSectionReader, Parser};

use super::program::Program;
use super::shared::{Encoded, IS_THERE, Nowhere, encoded};

/// The module with an exported global for each function, `ran <number>`, which is 1 once it ran.
///
/// # Errors
/// Where it can't be read.
pub(super) fn marked(module: &[u8], program: &Program) -> Result<Vec<u8>> {
    let mut marker =
        Marker { own: program.own().collect(), next: u32::try_from(program.globals.len())? };
    let mut with_marks = Module::new();
    encoded(marker.parse_core_module(&mut with_marks, Parser::new(0), module))?;
    Ok(with_marks.finish())
}

struct Marker {
    /// The functions.
    own: Vec<u32>,
    /// The global of the next one.
    next: u32,
}

impl Reencode for Marker {
    type Error = Nowhere;

    fn parse_global_section(
        &mut self,
        globals: &mut GlobalSection,
        section: GlobalSectionReader<'_>,
    ) -> Encoded {
        utils::parse_global_section(self, globals, section)?;
        for _ in &self.own {
            globals.global(IS_THERE, &ConstExpr::i32_const(0));
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Encoded {
        utils::parse_export_section(self, exports, section)?;
        for (global, function) in (self.next..).zip(&self.own) {
            exports.export(&format!("ran {function}"), ExportKind::Global, global);
        }
        Ok(())
    }

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Encoded {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        function.instruction(&Instruction::I32Const(1));
        function.instruction(&Instruction::GlobalSet(self.next));
        self.next += 1;
        let mut reader = body.get_operators_reader()?;
        while !reader.eof() {
            function.instruction(&self.parse_instruction(&mut reader)?);
        }
        code.function(&function);
        Ok(())
    }
}
