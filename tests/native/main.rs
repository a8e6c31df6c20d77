//! Tests of the repository as a whole that need no browser.
//!
//! What one module promises is tested beside that module.
#![cfg(not(target_arch = "wasm32"))]

mod layers;
