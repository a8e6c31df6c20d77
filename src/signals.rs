//! Signals: Leptos's, with their machinery compiled once.
//!
//! Leptos compiles every kind of signal anew for every type it holds and every closure that computes
//! it, a kilobyte or more each time. Here all of them hold a shared value and are computed through
//! a pointer; what is typed is a thin shell around that. The names are Leptos's.
//!
//! Knows nothing of what the signals mean; that is `state` and the views.

use crate::kept::Make;
use leptos::prelude as reactive;
use leptos::prelude::{
    Set as _, Update as _, UpdateValue as _, With as _, WithUntracked as _, WithValue as _,
};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

pub use leptos::prelude::{on_cleanup, untrack};

/// A value of any type, shared with whoever is reading it.
type Value = Arc<dyn Any + Send + Sync>;

/// A value, and how to tell whether another is the same.
struct Held {
    value: Value,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

fn hold<T: Any + Send + Sync>(value: T, same: fn(&dyn Any, &dyn Any) -> bool) -> Held {
    Held { value: Arc::new(value), same }
}

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}

fn never_same(_: &dyn Any, _: &dyn Any) -> bool {
    false
}

/// Out of line, as the machinery below is: signals are read in two hundred places.
#[inline(never)]
fn typed<T: 'static>(value: &Value) -> &T {
    value.downcast_ref().expect("a signal holds the type that its shell names")
}

/// The same to be changed.
#[inline(never)]
fn changing<T: 'static>(value: &mut Value) -> &mut T {
    let value = Arc::get_mut(value).expect("nobody changes a value while they read it");
    value.downcast_mut().expect("a signal holds the type that its shell names")
}

const GONE: &str = "a signal is not read after the view that owns it is gone";

/// A value that views follow.
pub struct RwSignal<T>(reactive::RwSignal<Held>, PhantomData<fn() -> T>);

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Send + Sync + 'static> RwSignal<T> {
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(reactive::RwSignal::new(hold(value, never_same)), PhantomData)
    }

    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(typed(&look_at(self.0)))
    }

    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.try_with_untracked(read).expect(GONE)
    }

    pub fn try_with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        peek_at(self.0).map(|value| read(typed(&value)))
    }

    #[must_use]
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    #[must_use]
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    pub fn set(self, value: T) {
        replace(self.0, hold(value, never_same));
    }

    pub fn update(self, change: impl FnOnce(&mut T)) {
        let mut change = Some(change);
        change_at(self.0, &mut |value| {
            if let Some(change) = change.take() {
                change(changing(value));
            }
        });
    }
}

#[inline(never)]
fn look_at(signal: reactive::RwSignal<Held>) -> Value {
    signal.with(|held| held.value.clone())
}

#[inline(never)]
fn peek_at(signal: reactive::RwSignal<Held>) -> Option<Value> {
    signal.try_with_untracked(|held| held.value.clone())
}

#[inline(never)]
fn replace(signal: reactive::RwSignal<Held>, held: Held) {
    signal.set(held);
}

#[inline(never)]
fn change_at(signal: reactive::RwSignal<Held>, change: &mut dyn FnMut(&mut Value)) {
    signal.update(|held| change(&mut held.value));
}

/// A value computed from signals, anew when they change; who follows it hears only of another value.
pub struct Memo<T>(reactive::Memo<Held>, PhantomData<fn() -> T>);

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: Send + Sync + 'static> Memo<T> {
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self(computed(Box::new(move || hold(compute(), same::<T>))), PhantomData)
    }

    /// For values that take more to compare than to draw: every one counts as another.
    pub fn uncompared(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self(computed(Box::new(move || hold(compute(), never_same))), PhantomData)
    }

    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(typed(&look_at_computed(self.0)))
    }

    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(typed(&peek_at_computed(self.0)))
    }

    #[must_use]
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    #[must_use]
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

#[inline(never)]
fn computed(compute: Box<dyn Make<Held> + Send + Sync>) -> reactive::Memo<Held> {
    reactive::Memo::new(move |_| compute.make())
}

#[inline(never)]
fn look_at_computed(memo: reactive::Memo<Held>) -> Value {
    memo.with(|held| held.value.clone())
}

#[inline(never)]
fn peek_at_computed(memo: reactive::Memo<Held>) -> Value {
    memo.with_untracked(|held| held.value.clone())
}

/// A value that lives as long as the view that made it, followed by nobody.
pub struct StoredValue<T>(reactive::StoredValue<Held>, PhantomData<fn() -> T>);

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

impl<T: Send + Sync + 'static> StoredValue<T> {
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(reactive::StoredValue::new(hold(value, never_same)), PhantomData)
    }

    pub fn with_value<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.try_with_value(read).expect(GONE)
    }

    pub fn try_with_value<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        look_at_stored(self.0).map(|value| read(typed(&value)))
    }

    #[must_use]
    pub fn get_value(self) -> T
    where
        T: Clone,
    {
        self.with_value(T::clone)
    }

    #[must_use]
    pub fn try_get_value(self) -> Option<T>
    where
        T: Clone,
    {
        self.try_with_value(T::clone)
    }

    pub fn set_value(self, value: T) {
        self.try_update_value(|held| *held = value);
    }

    pub fn update_value(self, change: impl FnOnce(&mut T)) {
        self.try_update_value(change);
    }

    pub fn try_update_value<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let (mut change, mut out) = (Some(change), None);
        change_stored(self.0, &mut |value| {
            out = change.take().map(|change| change(changing(value)));
        });
        out
    }
}

#[inline(never)]
fn look_at_stored(stored: reactive::StoredValue<Held>) -> Option<Value> {
    stored.try_with_value(|held| held.value.clone())
}

#[inline(never)]
fn change_stored(stored: reactive::StoredValue<Held>, change: &mut dyn FnMut(&mut Value)) {
    let _ = stored.try_update_value(|held| change(&mut held.value));
}

/// Runs `run` soon and again whenever a signal it reads changes, until the owner is gone.
pub fn effect(run: impl Fn() + 'static) {
    run_again(Box::new(run));
}

#[inline(never)]
fn run_again(run: Box<dyn Make<()>>) {
    reactive::Effect::new(move || run.make());
}

/// Runs `run` once, `after` a while.
pub fn set_timeout(run: impl FnOnce() + 'static, after: Duration) {
    run_later(Box::new(run), after);
}

#[inline(never)]
fn run_later(run: Box<dyn FnOnce()>, after: Duration) {
    reactive::set_timeout(run, after);
}
