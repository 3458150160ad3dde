//! The order of a module's functions: each after the one that it is most like.
//!
//! Brotli refers to what stood shortly before in fewer bits. wasm-opt puts the functions that are called most first, so that
//! their numbers are short, which is worth less.

use std::collections::{HashMap, HashSet};

use anyhow::Result;
use wasm_encoder::{NameMap, NameSection, Section as _};
use wasmparser::{Parser, Payload, TypeRef};

/// How many functions at the most share a piece that says anything.
const RARE: usize = 200;

/// The pieces of four bytes that functions are compared by.
type Piece = [u8; 4];

/// The module, whose functions have no names, with names that sort as the functions are to stand.
pub(super) fn by_likeness(module: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let mut places: Vec<_> = order(&bodies).into_iter().zip(0_usize..).collect();
    places.sort_unstable();
    let mut functions = NameMap::new();
    for (number, (_, place)) in (imported..).zip(places) {
        functions.append(number, &format!("{place:06}"));
    }
    let mut names = NameSection::new();
    names.functions(&functions);
    let mut with_names = module.to_vec();
    names.append_to(&mut with_names);
    Ok(with_names)
}

/// The functions' numbers, beginning with the longest: after each the one that shares most with it for its own length.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<HashSet<Piece>> =
        bodies.iter().map(|body| body.array_windows().copied().collect()).collect();
    let mut holders: HashMap<Piece, Vec<usize>> = HashMap::new();
    for (function, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            holders.entry(*piece).or_default().push(function);
        }
    }
    holders.retain(|_, functions| (2..=RARE).contains(&functions.len()));

    let length = |function: usize| pieces.get(function).map_or(0, HashSet::len);
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|function| length(*function));
    let mut order = Vec::new();
    while let Some(longest) = left.last() {
        let shared =
            order.last().and_then(|last| pieces.get(*last)).map(|pieces| shared(pieces, &holders));
        // A few bytes in common are most of a tiny function.
        let share = |function: &usize| {
            let shared = shared.as_ref().and_then(|shared| shared.get(function)).copied();
            shared.unwrap_or_default() * 1_000_000 / (length(*function) + 20)
        };
        let next = left.iter().copied().max_by_key(share).unwrap_or(*longest);
        left.retain(|function| *function != next);
        order.push(next);
    }
    order
}

/// How many of the pieces each function has that has any of them.
fn shared(pieces: &HashSet<Piece>, holders: &HashMap<Piece, Vec<usize>>) -> HashMap<usize, usize> {
    let mut shared = HashMap::new();
    for function in pieces.iter().filter_map(|piece| holders.get(piece)).flatten() {
        *shared.entry(*function).or_default() += 1;
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_functions_stand_together() {
        let bodies: [&[u8]; 5] =
            [b"aaaabbbbcccc", b"zzzzyyyy", b"aaaabbbbcccd", b"zzzzyyyyx", b"aaaabbbbcccc and more"];
        assert_eq!(order(&bodies), [4, 0, 2, 3, 1]);
    }

    #[test]
    fn every_function_stands_once() {
        let bodies: [&[u8]; 4] = [b"", b"x", b"xyzw", b"xyzw"];
        let mut order = order(&bodies);
        order.sort_unstable();
        assert_eq!(order, [0, 1, 2, 3]);
    }
}
