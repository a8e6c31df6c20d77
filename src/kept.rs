//! What is kept to be called: closures behind a pointer, by what they take and give.
//!
//! Rust's own `dyn Fn` keeps a second function for each closure, for whoever calls it once and gives it up. Nobody does,
//! and a program can't know: for some two hundred closures of the page that was 2 KB after gzip.

/// Makes a value whenever one is asked for.
pub trait Make<O> {
    fn make(&self) -> O;
}

impl<O, F: Fn() -> O> Make<O> for F {
    fn make(&self) -> O {
        self()
    }
}

/// Takes a value whenever there is one.
pub trait Take<I, O = ()> {
    fn take(&self, value: I) -> O;
}

impl<I, O, F: Fn(I) -> O> Take<I, O> for F {
    fn take(&self, value: I) -> O {
        self(value)
    }
}
