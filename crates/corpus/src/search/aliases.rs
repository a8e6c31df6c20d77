//! Other names, as the collection's author gives them.

use crate::article::{Name, NameKind};
use crate::gather::Gather as _;
use crate::order::Order as _;
use crate::text::tokens;

/// Every form of every name, as folded words.
pub(super) struct Aliases {
    names: Vec<Vec<Vec<String>>>,
}

impl Aliases {
    pub fn of(names: &[Name]) -> Self {
        Self { names: names.iter().map(forms).gather() }
    }

    /// The forms of name number `name`.
    pub fn forms(&self, name: usize) -> &[Vec<String>] {
        &self.names[name]
    }

    /// The names that stand in `typed`, each with the place of its last word.
    pub fn named_in(&self, typed: &[&str]) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (name, forms) in self.names.iter().enumerate() {
            for form in forms {
                let places = typed.windows(form.len()).enumerate();
                found
                    .extend(places.filter(|(_, run)| run == form).map(|(at, _)| (name, at + form.len() - 1)));
            }
        }
        found.order();
        found.dedup();
        found
    }
}

fn forms(name: &Name) -> Vec<Vec<String>> {
    let mut forms = Vec::new();
    for text in std::iter::once(&name.canonical).chain(&name.aliases) {
        let words = tokens(text);
        // People are called by their surname: the last word, when it is written like a name.
        if name.kind == NameKind::Person
            && let Some((token, surname)) = words.last()
            && token.capital
        {
            forms.push(vec![surname.clone()]);
        }
        forms.push(words.into_iter().map(|(_, word)| word).gather());
    }
    forms.retain(|form: &Vec<String>| !form.is_empty());
    forms.order();
    forms.dedup();
    forms
}
