//! Turns: what may be drawn a little later, one thing a frame.
//!
//! A letter changes results, filters and offers. Together they would be more than a frame on a slow phone, and the next
//! letter may come any time. So each waits for a turn of its own, and who wishes for the same turn later takes it.

use crate::signals::set_timeout;
use leptos::prelude::request_animation_frame;
use std::cell::{Cell, RefCell};
use std::time::Duration;

/// In the order in which they come.
#[derive(Clone, Copy)]
pub enum Turn {
    Offers,
    /// What is further down.
    Rest,
    Filters,
}

type Waiting = [Option<Box<dyn FnOnce()>>; 3];

thread_local! {
    static WAITING: RefCell<Waiting> = const { RefCell::new([const { None }; 3]) };
    static CALLED: Cell<bool> = const { Cell::new(false) };
}

#[inline(never)]
pub fn wait(turn: Turn, draw: Box<dyn FnOnce()>) {
    WAITING.with_borrow_mut(|waiting| waiting[turn as usize] = Some(draw));
    call();
}

/// Gives up a turn that somebody waits for; whether anybody did.
pub fn give_up(turn: Turn) -> bool {
    WAITING.with_borrow_mut(|waiting| waiting[turn as usize].take()).is_some()
}

fn call() {
    if !CALLED.replace(true) {
        // Behind the frame, not in it: a browser that has a field to type in lays out before it calls for a frame, and
        // would do so again.
        request_animation_frame(|| set_timeout(next, Duration::ZERO));
    }
}

fn next() {
    CALLED.set(false);
    let draw = WAITING.with_borrow_mut(|waiting| waiting.iter_mut().find_map(Option::take));
    if let Some(draw) = draw {
        draw();
        call();
    }
}
