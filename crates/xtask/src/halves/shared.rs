//! What both halves know of each other: names, numbers and doors.

use std::collections::HashMap;
use std::fmt;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode;
use wasm_encoder::{Function, GlobalType, Instruction, RefType, TableType, ValType};

use super::program::Program;

/// What fetches the rest, as the first half imports it.
pub(super) const FETCH: (&str, &str) = ("rest", "fetch");

/// Where the rest imports what the first half exports for it.
pub(super) const FIRST: &str = "first";

/// The first half's memory.
pub(super) const MEMORY: &str = "memory";

/// The first half's global that is 1 once the rest is there.
pub(super) const THERE: &str = "there";

/// A function that the half has no number for.
#[derive(Debug)]
pub(super) struct Nowhere(u32);

impl fmt::Display for Nowhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "function {} is in neither half", self.0)
    }
}

impl std::error::Error for Nowhere {}

/// What encoding a half anew gives.
pub(super) type Encoded<T = ()> = Result<T, reencode::Error<Nowhere>>;

/// The same with an error like all others.
pub(super) fn encoded<T>(result: Encoded<T>) -> Result<T> {
    result.map_err(|error| anyhow!("the page's module can't be divided: {error}"))
}

/// The name by which the first half exports one of its tables.
pub(super) fn table(number: u32) -> String {
    format!("t{number}")
}

/// The name by which the first half exports one of its globals.
pub(super) fn global(number: u32) -> String {
    format!("g{number}")
}

/// The type of [`THERE`].
pub(super) const IS_THERE: GlobalType =
    GlobalType { val_type: ValType::I32, mutable: true, shared: false };

/// The type of the table of doors, which stands behind the tables that the program has.
pub(super) const fn doors(count: usize) -> TableType {
    let count = count as u64;
    TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: count,
        maximum: Some(count),
        shared: false,
    }
}

/// The numbers that functions have in a half, by those that they had.
#[derive(Default)]
pub(super) struct Numbers {
    numbers: HashMap<u32, u32>,
    next: u32,
}

impl Numbers {
    /// Gives a function the next number.
    pub(super) fn give(&mut self, function: u32) {
        self.numbers.insert(function, self.next);
        self.next += 1;
    }

    /// Leaves out a number, and says which.
    pub(super) const fn skip(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    /// The number that a function has here.
    pub(super) fn of(&self, function: u32) -> Encoded<u32> {
        let number = self.numbers.get(&function).copied();
        number.ok_or(reencode::Error::UserError(Nowhere(function)))
    }

    /// The numbers that functions have here.
    pub(super) fn of_all(&self, functions: &[u32]) -> Encoded<Vec<u32>> {
        functions.iter().map(|function| self.of(*function)).collect()
    }
}

/// Goes on through the door to a function, with what was given, and gives what it gives.
pub(super) fn through_door(
    body: &mut Function,
    program: &Program,
    function: u32,
    door: usize,
) -> Result<()> {
    let (type_index, signature) = program.signature(function)?;
    for parameter in 0..u32::try_from(signature.params().len())? {
        body.instruction(&Instruction::LocalGet(parameter));
    }
    let table_index = u32::try_from(program.tables.len())?;
    body.instruction(&Instruction::I32Const(i32::try_from(door)?))
        .instruction(&Instruction::CallIndirect { type_index, table_index })
        .instruction(&Instruction::End);
    Ok(())
}
