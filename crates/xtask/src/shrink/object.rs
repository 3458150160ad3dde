//! Cuts functions out of an object, before it is linked: what only they need is then left out by the linker, which knows exactly
//! what needs what.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context as _, Result, bail, ensure};
use wasm_encoder::Encode as _;
use wasmparser::{
    FunctionBody, KnownCustom, Linking, Operator, Parser, Payload, RelocSectionReader, SymbolInfo,
    TypeRef,
};

/// `unreachable`, `nop`, `i32.const` and `end` in WebAssembly.
const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const I32_CONST: u8 = 0x41;
const END: u8 = 0x0b;

/// What becomes of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Its body is a trap from now on.
    Trap,
    /// It gives false and does nothing else.
    False,
}

/// An object, and what is to be known of it.
struct Object<'a> {
    bytes: &'a [u8],
    /// What becomes of functions, by their numbers.
    fates: HashMap<u32, Fate>,
    bodies: Vec<(u32, FunctionBody<'a>)>,
    /// Where the contents of the code section begin.
    code: usize,
    relocations: Option<RelocSectionReader<'a>>,
    /// Where the section of the relocations stands, with its header.
    section: Range<usize>,
}

/// The object with these functions cut: `fate` says of a mangled name what becomes of it.
///
/// # Errors
/// Where it isn't an object of WebAssembly with code.
pub(super) fn cut(object: &[u8], fate: &mut dyn FnMut(&str) -> Option<Fate>) -> Result<Vec<u8>> {
    let object = read(object, fate)?;
    let mut cut = object.bytes.to_vec();
    // What the linker no longer has to fill in, as it counts: from the code section's first byte.
    let mut gone = Vec::new();
    for (number, body) in &object.bodies {
        let range = body.range();
        let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
        if let Some(fate) = object.fates.get(number) {
            // As long as it was: the linker counts bytes.
            overwrite(
                cut.get_mut(range.clone()).context("a function ends behind the object")?,
                *fate,
            )?;
            gone.push(range.start - object.code..range.end - object.code);
        } else {
            for range in arguments_of_traps(body, &object.fates)? {
                gone.push(range.start - object.code..range.end - object.code);
            }
        }
    }
    let Some(relocations) = &object.relocations else { return Ok(cut) };
    let section = without(object.bytes, relocations, &gone)?;
    cut.splice(object.section, section);
    Ok(cut)
}

fn read<'a>(bytes: &'a [u8], fate: &mut dyn FnMut(&str) -> Option<Fate>) -> Result<Object<'a>> {
    let mut object = Object {
        bytes,
        fates: HashMap::new(),
        bodies: Vec::new(),
        code: 0,
        relocations: None,
        section: 0..0,
    };
    let mut imported = 0;
    let mut before = 0;
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        let end = payload.as_section().map(|(_, range)| range.end);
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { ref unchecked_range, .. } => {
                object.code = usize::try_from(unchecked_range.start)?;
            }
            Payload::CodeSectionEntry(body) => {
                let number = imported + u32::try_from(object.bodies.len())?;
                object.bodies.push((number, body));
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Linking(linking) => {
                    for part in linking {
                        let Linking::SymbolTable(symbols) = part? else { continue };
                        for symbol in symbols {
                            if let SymbolInfo::Func { index, name: Some(name), .. } = symbol?
                                && let Some(fate) = fate(name)
                            {
                                object.fates.insert(index, fate);
                            }
                        }
                    }
                }
                KnownCustom::Reloc(relocations) if section.name() == "reloc.CODE" => {
                    object.section = before..usize::try_from(section.range().end)?;
                    object.relocations = Some(relocations);
                }
                _ => {}
            },
            _ => {}
        }
        if let Some(end) = end {
            before = usize::try_from(end)?;
        }
    }
    ensure!(object.code > 0, "the object holds no code");
    Ok(object)
}

/// Makes a trap or an answer of a body, which begins with the number of its locals.
fn overwrite(body: &mut [u8], fate: Fate) -> Result<()> {
    let end: &[u8] = match fate {
        Fate::Trap => &[UNREACHABLE, END],
        Fate::False => &[I32_CONST, 0, END],
    };
    body.fill(NOP);
    let at = body.len().checked_sub(end.len()).filter(|at| *at > 0);
    let (Some(at), Some(locals)) = (at, body.first_mut()) else { bail!("a function has no body") };
    *locals = 0;
    body.get_mut(at..).context("a function ends early")?.copy_from_slice(end);
    Ok(())
}

/// The constants that stand right before calls of traps: nothing reads them any longer. They are what a panic says and where.
fn arguments_of_traps(
    body: &FunctionBody<'_>,
    fates: &HashMap<u32, Fate>,
) -> Result<Vec<Range<usize>>> {
    let mut found = Vec::new();
    let mut constants = Vec::new();
    let mut operators = body.get_operators_reader()?;
    while !operators.eof() {
        let start = usize::try_from(operators.original_position())?;
        let operator = operators.read()?;
        let end = usize::try_from(operators.original_position())?;
        match operator {
            Operator::I32Const { .. } => constants.push(start..end),
            Operator::Call { function_index }
                if fates.get(&function_index) == Some(&Fate::Trap) =>
            {
                found.append(&mut constants);
            }
            _ => constants.clear(),
        }
    }
    Ok(found)
}

/// The section of relocations without those in these parts of the code.
fn without(
    object: &[u8],
    relocations: &RelocSectionReader<'_>,
    gone: &[Range<usize>],
) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    let mut count = 0_u32;
    let entries = relocations.entries();
    let end = usize::try_from(relocations.range().end)?;
    let mut starts = Vec::new();
    for entry in entries.into_iter_with_offsets() {
        let (start, entry) = entry?;
        starts.push((usize::try_from(start)?, usize::try_from(entry.offset)?));
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([end]);
    for ((start, offset), end) in starts.iter().zip(ends) {
        // Sorted, as they were found in the order of the code.
        let after = gone.partition_point(|range| range.end <= *offset);
        if gone.get(after).is_some_and(|range| range.contains(offset)) {
            continue;
        }
        count += 1;
        kept.extend_from_slice(
            object.get(*start..end).context("a relocation ends behind the object")?,
        );
    }
    let mut contents = Vec::new();
    "reloc.CODE".encode(&mut contents);
    relocations.section_index().encode(&mut contents);
    count.encode(&mut contents);
    contents.append(&mut kept);
    let mut section = vec![0];
    contents.len().encode(&mut section);
    section.append(&mut contents);
    Ok(section)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, CustomSection, Function, FunctionSection, LinkingSection, Module, SymbolTable,
        TypeSection,
    };

    use super::*;

    /// A relocation of the kind that fills in an address.
    const ADDRESS: u8 = 4;

    /// An address that the linker fills in, in as many bytes as it may need.
    const CONSTANT: [u8; 6] = [I32_CONST, 0x80, 0x80, 0x80, 0x80, 0x00];

    /// `call` of a function, as objects have it.
    const fn call(function: u8) -> [u8; 6] {
        [0x10, function | 0x80, 0x80, 0x80, 0x80, 0x00]
    }

    /// An object with functions of these names and bodies, and an address to fill in at each of their constants.
    fn object(functions: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let (mut types, mut numbers, mut code) =
            (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        let mut symbols = SymbolTable::new();
        // The number of functions, and of each its length and that it has no locals.
        let (mut at, mut relocations) = (1_u8, Vec::new());
        for (number, (name, body)) in (0..).zip(functions) {
            numbers.function(0);
            let mut function = Function::new([]);
            function.raw(body.iter().copied());
            code.function(&function);
            symbols.function(0, number, Some(name));
            at += 2;
            let constants = body.windows(6).enumerate().filter(|(_, bytes)| *bytes == CONSTANT);
            for (place, _) in constants {
                relocations.extend([ADDRESS, at + u8::try_from(place).unwrap() + 1, 0, 0]);
            }
            at += u8::try_from(body.len()).unwrap();
        }
        let mut linking = LinkingSection::new();
        linking.symbol_table(&symbols);
        let count = u8::try_from(relocations.len() / 4).unwrap();
        let data = [vec![2, count], relocations].concat();
        let relocations = CustomSection { name: "reloc.CODE".into(), data: data.into() };
        let last = CustomSection { name: "last".into(), data: b"kept".into() };
        let mut module = Module::new();
        module.section(&types).section(&numbers).section(&code).section(&linking);
        module.section(&relocations).section(&last);
        module.finish()
    }

    fn fate(name: &str) -> Option<Fate> {
        match name {
            "traps" => Some(Fate::Trap),
            "never" => Some(Fate::False),
            _ => None,
        }
    }

    #[test]
    fn a_function_is_cut_with_what_only_it_needs() {
        let caller = [&CONSTANT[..], &[0x1a], &CONSTANT, &CONSTANT, &call(1), &[END]].concat();
        let body = [&CONSTANT[..], &[0x1a, END]].concat();
        let before = object(&[("calls", caller), ("traps", body.clone()), ("never", body)]);
        let after = cut(&before, &mut fate).unwrap();
        let read = |bytes| {
            let object = super::read(bytes, &mut fate).unwrap();
            let relocations = object.relocations.unwrap().entries().into_iter();
            let bodies = object.bodies.iter().map(|(_, body)| body.as_bytes().to_vec());
            let offsets = relocations.map(|entry| entry.unwrap().offset);
            (bodies.collect::<Vec<_>>(), offsets.collect::<Vec<_>>())
        };
        let ((bodies, offsets), (cut_bodies, left)) = (read(&before), read(&after));
        // The address that is read stays; the two that only the trap was told are gone, and those in the cut ones.
        assert_eq!((offsets, left), (vec![4, 11, 17, 32, 42], vec![4]));
        let nops = |end: &[u8]| [&[0][..], &vec![NOP; 8 - end.len()], end].concat();
        assert_eq!(
            cut_bodies,
            [bodies[0].clone(), nops(&[UNREACHABLE, END]), nops(&[I32_CONST, 0, END])]
        );
        assert!(after.ends_with(b"kept"));
    }

    #[test]
    fn what_a_call_is_told_stays_where_the_call_comes_back() {
        let caller = [&CONSTANT[..], &CONSTANT, &call(1), &[END]].concat();
        let before = object(&[("calls", caller), ("other", vec![END])]);
        assert_eq!(cut(&before, &mut fate).unwrap(), before);
    }

    #[test]
    fn no_object_is_an_error() {
        assert!(cut(b"", &mut fate).is_err());
        assert!(cut(&Module::new().finish(), &mut fate).is_err());
    }
}
