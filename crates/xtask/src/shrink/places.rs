//! Where in the source something panics: a file's path, a line and a column for each place. Nothing says so any longer once
//! panics are traps (`never.rs`), so all of it becomes zeros, which compress to nothing.

use std::collections::HashSet;
use std::ops::Range;

use anyhow::{Context as _, Result};
use wasmparser::{DataKind, Operator, Parser, Payload};

/// A place: the path's address and length, the line and the column, in four bytes each.
const SIZE: usize = 16;

/// The module without the places in its source.
pub(super) fn forget(module: &[u8]) -> Result<Vec<u8>> {
    let mut without = module.to_vec();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::DataSection(segments) = payload? else { continue };
        for segment in segments {
            let segment = segment?;
            let DataKind::Active { offset_expr, .. } = segment.kind else { continue };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                continue;
            };
            let start = usize::try_from(segment.range.end)? - segment.data.len();
            for range in places(segment.data, usize::try_from(value)?) {
                let range = start + range.start..start + range.end;
                without.get_mut(range).context("data ends behind the module")?.fill(0);
            }
        }
    }
    Ok(without)
}

/// Where in data that begins at an address places stand, and the paths that they name.
fn places(data: &[u8], address: usize) -> HashSet<Range<usize>> {
    let mut found = HashSet::new();
    let skip = address.next_multiple_of(4) - address;
    for at in (skip..data.len().saturating_sub(SIZE - 1)).step_by(4) {
        let words = data.get(at..at + SIZE).unwrap_or_default().chunks_exact(4);
        let mut words =
            words.map(|word| word.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)));
        let (Some(path), Some(length), Some(line), Some(column)) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            continue;
        };
        let Some(path) = path.checked_sub(address).map(|path| path..path.saturating_add(length))
        else {
            continue;
        };
        let is_path = data
            .get(path.clone())
            .is_some_and(|path| path.ends_with(b".rs") && path.iter().all(u8::is_ascii_graphic));
        if is_path && (1..1 << 17).contains(&line) && (1..1 << 10).contains(&column) {
            found.insert(at..at + SIZE);
            found.insert(path);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ConstExpr, DataSection, MemorySection, MemoryType, Module};

    use super::*;

    fn module(data: &[u8]) -> Vec<u8> {
        let mut memory = MemorySection::new();
        let kind = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        memory.memory(kind);
        let mut segments = DataSection::new();
        segments.active(0, &ConstExpr::i32_const(1024), data.iter().copied());
        let mut module = Module::new();
        module.section(&memory).section(&segments);
        module.finish()
    }

    fn words(words: [u32; 4]) -> Vec<u8> {
        words.into_iter().flat_map(u32::to_le_bytes).collect()
    }

    #[test]
    fn places_and_their_paths_become_zeros_and_nothing_else_does() {
        let path = b"src/main.rs.";
        let text =
            [&path[..], &words([1024, 11, 7, 5]), &words([1024, 12, 7, 5]), b"kept.rs"].concat();
        let zeros = [&[0; 11][..], b".", &[0; SIZE], &words([1024, 12, 7, 5]), b"kept.rs"].concat();
        assert_eq!(forget(&module(&text)).unwrap(), module(&zeros));
    }

    #[test]
    fn a_module_without_places_stays_as_it_is() {
        let before = module(b"just text, and no place");
        assert_eq!(forget(&before).unwrap(), before);
    }
}
