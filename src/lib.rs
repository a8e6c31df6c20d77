//! The page: the shell that reads the archive in a browser and draws it.
//!
//! Imports go one way: `ui::pages → ui::parts → state → {address, archive, browser}`, and the pure
//! modules (address, sources, layers, tints, selection, citation) know no browser at all, so they
//! are tested natively. The JavaScript interface is `bridge`.

pub mod address;
pub mod archive;
mod bridge;
mod browser;
pub mod citation;
pub mod comparing;
pub mod export;
pub mod hits;
pub mod kept;
mod layers;
mod notebook;
pub mod notes;
pub mod passages;
mod practice;
pub mod recent;
pub mod related;
mod script;
pub mod selection;
mod settings;
pub mod signals;
pub mod sources;
pub mod state;
pub mod tints;
mod trouble;
pub mod ui;

#[cfg(test)]
mod samples;

use state::State;
use std::time::Duration;

/// Loads the archive and draws the page; whatever goes wrong becomes a sentence on it.
pub fn start() {
    trouble::report_panics();
    wasm_bindgen_futures::spawn_local(async {
        match archive::load().await {
            Ok(archive) => {
                settings::recall();
                let state = State::new(archive);
                bridge::install(state);
                // Who waits for `parallax.ready`, and asks something then, is answered first.
                signals::set_timeout(move || ui::mount(state), Duration::ZERO);
            }
            Err(error) => trouble::tell(&format!("Parallax cannot open its collection: {error}.")),
        }
    });
}
