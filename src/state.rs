//! The state: the address as a signal, and what is derived from it.
//!
//! Knows when the history grows: choosing pushes, typing replaces, and what was typed becomes an
//! entry of its own when it settles (Enter, leaving the field, or a pause).
//! Does not draw.

use crate::address::{Address, Place};
use crate::browser;
use crate::notebook::Notebook;
use crate::signals::*;
use crate::tints::Tints;
use corpus::archive::Archive;
use corpus::search::Searcher;
use std::ops::Deref;
use std::sync::LazyLock;
use std::time::Duration;

/// What every view gets: one address, so that copies are cheap and views and listeners that hold one are small.
#[derive(Clone, Copy)]
pub struct State(&'static Parts);

impl Deref for State {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// What the state is made of. There is one, for as long as the page is open.
pub struct Parts {
    pub archive: &'static Archive,
    /// Made when it is first needed: the index takes longer than drawing what needs none.
    pub searcher: LazyLock<Searcher<'static>, Reader>,
    pub tints: LazyLock<Tints, Tinting>,
    address: RwSignal<Address>,
    /// The address before typing began, while it has not settled.
    before_typing: StoredValue<Option<Address>>,
    pub notebook: Notebook,
    /// The dialog that is open.
    pub dialog: RwSignal<Option<Dialog>>,
    /// What a screen reader is told, politely; changed by [`State::announce`] and [`State::tell`].
    pub announcement: RwSignal<String>,
    /// What everybody is told for a moment.
    pub notice: RwSignal<String>,
    announced: StoredValue<u32>,
}

/// What reads the index.
type Reader = Box<dyn FnOnce() -> Searcher<'static> + Send + Sync>;

/// What reads every quote once.
type Tinting = Box<dyn FnOnce() -> Tints + Send + Sync>;

/// Which dialog is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    Palette,
    Help,
    Notes,
    Settings,
}

impl State {
    #[must_use]
    pub fn new(archive: &'static Archive) -> Self {
        let read: Reader = Box::new(|| Searcher::over(archive.index(), &archive.collection, &archive.quotes));
        let tinting: Tinting = Box::new(|| Tints::of(archive));
        Self(Box::leak(Box::new(Parts {
            archive,
            searcher: LazyLock::new(read),
            tints: LazyLock::new(tinting),
            address: RwSignal::new(Address::read(&browser::url())),
            before_typing: StoredValue::new(None),
            notebook: Notebook::open(),
            dialog: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            notice: RwSignal::new(String::new()),
            announced: StoredValue::new(0),
        })))
    }

    #[must_use]
    pub fn address(self) -> Address {
        self.address.get()
    }

    #[must_use]
    pub fn address_untracked(self) -> Address {
        self.address.get_untracked()
    }

    /// Part of the address, as a signal that changes only when that part does.
    pub fn part<T>(self, read: impl Fn(&Place) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move || self.address.with(|address| read(&address.place)))
    }

    /// A link to `place` that keeps what the address says beside it.
    #[must_use]
    pub fn link(self, place: Place) -> String {
        let language = self.address.with_untracked(|address| address.language);
        Address { place, language }.print()
    }

    /// The reader chose `address`: the history grows, unless it is already here.
    pub fn choose(self, address: Address) {
        self.settle();
        if self.address.with_untracked(|now| *now != address) {
            browser::push(&address.print());
            self.address.set(address);
        }
    }

    /// As [`State::choose`], keeping the language.
    pub fn choose_place(self, place: Place) {
        let language = self.address.with_untracked(|address| address.language);
        self.choose(Address { place, language });
    }

    /// The reader is typing: the history's entry changes. Typing that leaves for another view begins
    /// a new entry, so that Back returns to what was being read.
    pub fn typed(self, place: Place) {
        let now = self.address_untracked();
        if !now.place.same_view(&place) {
            self.choose_place(place);
            return;
        }
        if self.before_typing.with_value(Option::is_none) {
            self.before_typing.set_value(Some(now.clone()));
        }
        let address = Address { place, language: now.language };
        self.address.set(address);
        self.rested(|state, _| {
            if state.before_typing.try_with_value(Option::is_some) == Some(true) {
                browser::replace(&state.address_untracked().print());
            }
        });
    }

    /// Calls `follow` when the place has stayed as it is for a moment: to change the URL or the title takes longer than to
    /// find the answers for another letter.
    pub fn rested(self, follow: fn(Self, &Place)) {
        const REST: Duration = Duration::from_millis(150);
        let address = self.address();
        let rested = move || {
            if self.address.with_untracked(|now| *now == address) {
                follow(self, &address.place);
            }
        };
        set_timeout(rested, REST);
    }

    /// What was typed becomes an entry of the history, after the one it began from.
    pub fn settle(self) {
        let Some(before) = self.before_typing.try_update_value(Option::take).flatten() else { return };
        let now = self.address_untracked();
        // Also when all was undone: the URL may not have followed yet.
        browser::replace(&before.print());
        if now != before {
            browser::push(&now.print());
        }
    }

    /// The browser went to another entry.
    pub fn moved(self) {
        self.before_typing.set_value(None);
        self.address.set(Address::read(&browser::url()));
    }

    /// Tells a screen reader `text` once things have been quiet for a moment, so that a search as you
    /// type is announced once and not with every key.
    pub fn announce(self, text: String) {
        const QUIET: Duration = Duration::from_millis(800);
        let turn = self.next_turn();
        set_timeout(
            move || {
                if self.announced.try_get_value() == Some(turn) {
                    self.announcement.set(text);
                }
            },
            QUIET,
        );
    }

    /// Tells everybody `text`, for as long as it takes to read it.
    pub fn tell(self, text: impl Into<String>) {
        const SHOWN: Duration = Duration::from_secs(5);
        let text = text.into();
        self.notice.set(text.clone());
        set_timeout(
            move || {
                if self.notice.try_with_untracked(|shown| *shown == text) == Some(true) {
                    self.notice.set(String::new());
                }
            },
            SHOWN,
        );
    }

    fn next_turn(self) -> u32 {
        self.announced.update_value(|turn| *turn = turn.wrapping_add(1));
        self.announced.get_value()
    }
}
