//! What is to be known of a program before it is divided.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, bail};
use wasmparser::{
    ElementItems, ExternalKind, FuncType, FunctionBody, GlobalType, MemoryType, Operator, Parser,
    Payload, TableType, TypeRef,
};

/// A module's functions, by their numbers, and what they share.
#[derive(Default)]
pub(super) struct Program {
    /// How many functions it imports: they have the first numbers.
    pub(super) imported: u32,
    /// The number of each function's type, imported ones first.
    pub(super) types: Vec<u32>,
    /// What each of these types is.
    pub(super) signatures: Vec<FuncType>,
    /// Which functions each calls, for those that it doesn't import.
    calls: Vec<BTreeSet<u32>>,
    /// The functions that something else than a call leads to: exports, tables, the start.
    pub(super) pointed_at: BTreeSet<u32>,
    /// Its tables.
    pub(super) tables: Vec<TableType>,
    /// Its memory.
    pub(super) memory: Option<MemoryType>,
    /// Its globals.
    pub(super) globals: Vec<GlobalType>,
}

impl Program {
    /// Reads a module.
    ///
    /// # Errors
    /// Where it is none, or uses what a division would have to mind and doesn't.
    pub(super) fn read(module: &[u8]) -> Result<Self> {
        let mut program = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            program.take(payload?)?;
        }
        Ok(program)
    }

    fn take(&mut self, payload: Payload<'_>) -> Result<()> {
        match payload {
            Payload::TypeSection(types) => {
                for signature in types.into_iter_err_on_gc_types() {
                    self.signatures.push(signature?);
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let TypeRef::Func(kind) = import?.ty else { bail!("it imports no function") };
                    self.types.push(kind);
                    self.imported += 1;
                }
            }
            Payload::FunctionSection(functions) => {
                self.types.extend(functions.into_iter().collect::<Result<Vec<_>, _>>()?);
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                self.memory = memories.into_iter().next().transpose()?;
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.pointed_at.insert(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => {
                self.pointed_at.insert(func);
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    let ElementItems::Functions(functions) = element?.items else {
                        bail!("a table holds other things than functions");
                    };
                    for function in functions {
                        self.pointed_at.insert(function?);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => self.calls.push(calls(&body)?),
            _ => {}
        }
        Ok(())
    }

    /// The numbers of the functions that it doesn't import.
    pub(super) fn own(&self) -> impl Iterator<Item = u32> + use<> {
        let count = u32::try_from(self.types.len()).unwrap_or(u32::MAX);
        self.imported..count
    }

    /// Which functions one of these calls; those that are imported call none.
    pub(super) fn calls(&self, function: u32) -> impl Iterator<Item = u32> + '_ {
        let place =
            function.checked_sub(self.imported).and_then(|place| usize::try_from(place).ok());
        place.and_then(|place| self.calls.get(place)).into_iter().flatten().copied()
    }

    /// The number of a function's type, and what it is.
    ///
    /// # Errors
    /// Where there is no such function.
    pub(super) fn signature(&self, function: u32) -> Result<(u32, &FuncType)> {
        let kind = *self.types.get(usize::try_from(function)?).context("no such function")?;
        let signature = self.signatures.get(usize::try_from(kind)?);
        Ok((kind, signature.context("a function has no type")?))
    }
}

/// Which functions a body calls.
fn calls(body: &FunctionBody<'_>) -> Result<BTreeSet<u32>> {
    let mut calls = BTreeSet::new();
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::Call { function_index } => {
                calls.insert(function_index);
            }
            Operator::RefFunc { .. } | Operator::ReturnCall { .. } => {
                bail!("a function is used otherwise than by a call");
            }
            _ => {}
        }
    }
    Ok(calls)
}
