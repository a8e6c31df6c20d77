//! Settings: how this reader likes the page, remembered on this device.
//!
//! Each setting is an attribute of the root element, where style sheets read it, and a line of local
//! storage. Where storage is blocked, a setting holds until the page is left.

use crate::browser;

/// A setting with a few values; the first is the default and is not written down.
pub struct Setting {
    attribute: &'static str,
    pub values: &'static [&'static str],
}

pub static THEME: Setting = Setting { attribute: "data-theme", values: &["auto", "light", "dark"] };
pub static TEXT_SIZE: Setting = Setting { attribute: "data-text", values: &["1", "2", "3", "4", "0"] };
pub static FOCUS: Setting = Setting { attribute: "data-focus", values: &["off", "on"] };
pub static LETTERS: Setting = Setting { attribute: "data-letters", values: &["on", "off"] };

const ALL: [&Setting; 4] = [&THEME, &TEXT_SIZE, &FOCUS, &LETTERS];

impl Setting {
    #[must_use]
    pub fn get(&self) -> &'static str {
        let value = browser::root_mark(self.attribute);
        self.known(value.as_deref())
    }

    pub fn set(&self, value: &str) {
        let value = self.known(Some(value));
        browser::mark_root(self.attribute, (value != self.values[0]).then_some(value));
        browser::store(&self.key(), value);
    }

    /// Goes on to the next value, after the last to the first.
    pub fn turn(&self) {
        let at = self.values.iter().position(|value| *value == self.get()).unwrap_or(0);
        self.set(self.values[(at + 1) % self.values.len()]);
    }

    fn key(&self) -> String {
        format!("parallax.{}", self.attribute)
    }

    /// What an older or newer version wrote may mean nothing here.
    fn known(&self, value: Option<&str>) -> &'static str {
        let known = self.values.iter().find(|known| Some(**known) == value);
        known.unwrap_or(&self.values[0])
    }
}

/// Puts what this device remembers into effect.
pub fn recall() {
    for setting in ALL {
        if let Some(value) = browser::stored(&setting.key()) {
            browser::mark_root(setting.attribute, Some(setting.known(Some(&value))));
        }
    }
}

/// Whether single letters are shortcuts.
#[must_use]
pub fn letters() -> bool {
    LETTERS.get() == "on"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_value_is_the_default() {
        assert_eq!(THEME.known(Some("sepia")), "auto");
        assert_eq!(THEME.known(Some("dark")), "dark");
        assert_eq!(TEXT_SIZE.known(None), "1");
    }
}
