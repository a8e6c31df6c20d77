//! Locals have the numbers with which a function is most like those before it.
//!
//! Which number a local has says nothing, but takes a byte wherever it is used: two functions that do the same with other
//! numbers are not the same for compression. wasm-opt numbers them by how often they are used.

use crate::deflate::Estimate;
use crate::sections::{Body, bodies};

/// So many numbers of a type are tried in each other's place; the rest are rare.
const MOST: usize = 16;

/// How often all of them are.
const ROUNDS: usize = 2;

/// The program with its locals renumbered; `None` if it is no program.
pub fn alike(program: &[u8]) -> Option<Vec<u8>> {
    let bodies = bodies(program)?;
    let mut estimate = Estimate::like(bodies.iter().map(|body| &program[body.range.clone()]));
    let mut renumbered = program.to_vec();
    for body in bodies {
        let bytes = &mut renumbered[body.range.clone()];
        renumber(bytes, &body, &estimate);
        estimate.write(bytes);
    }
    Some(renumbered)
}

/// Lets two numbers change places wherever that helps.
fn renumber(bytes: &mut [u8], body: &Body, estimate: &Estimate) {
    let mut bits = estimate.bits(bytes);
    for _ in 0..ROUNDS {
        let before = bits;
        for numbers in &body.locals {
            let numbers = numbers.clone().take(MOST);
            let pairs = numbers.clone().flat_map(|one| numbers.clone().map(move |other| (one, other)));
            for pair in pairs.filter(|(one, other)| one < other) {
                swap(bytes, &body.uses, pair);
                let swapped = estimate.bits(bytes);
                if swapped < bits {
                    bits = swapped;
                } else {
                    swap(bytes, &body.uses, pair);
                }
            }
        }
        if bits == before {
            return;
        }
    }
}

fn swap(bytes: &mut [u8], uses: &[usize], (one, other): (u8, u8)) {
    for at in uses {
        let number = &mut bytes[*at];
        if *number == one {
            *number = other;
        } else if *number == other {
            *number = one;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sections::functions;
    use crate::sections::samples::with_locals;
    use wasm_encoder::ValType::{I32, I64};

    /// Functions of three locals of one type and two of another, read in this order: are they made the same?
    fn check(one: &[u32], other: &[u32], same: bool) {
        let program = with_locals(&[(3, I32), (2, I64)], &[one, other]);
        let alike = alike(&program).unwrap();
        let functions = functions(&alike).unwrap();
        assert_eq!(functions[0] == functions[1], same, "{one:?} {other:?}");
        assert_eq!(program.len(), alike.len());
    }

    #[test]
    fn twins_get_the_same_numbers() {
        check(&[0, 0, 1, 2, 1, 0, 2, 2, 1], &[2, 2, 0, 1, 0, 2, 1, 1, 0], true);
        check(&[0, 0, 1, 0, 0, 3, 3, 4, 3, 3], &[1, 1, 0, 1, 1, 4, 4, 3, 4, 4], true);
    }

    #[test]
    fn what_is_used_otherwise_or_has_another_type_stays_different() {
        check(&[0, 0, 1, 2, 1, 0, 2, 2, 1], &[0, 0, 1, 2, 1, 0, 2, 2, 0], false);
        check(&[0, 0, 1, 0, 0, 3, 3, 4, 3, 3], &[3, 3, 4, 3, 3, 0, 0, 1, 0, 0], false);
    }

    #[test]
    fn what_is_no_program_is_left_alone() {
        assert!(alike(b"short").is_none());
    }
}
