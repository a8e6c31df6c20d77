//! Markup: elements built straight into the document.
//!
//! Knows elements, attributes, events, and parts that follow signals. Signals are Leptos's; its own
//! views are not used, because every shape of a typed view is compiled anew, and they were more than
//! half of the program. Here one function makes every element.
//!
//! What does the work is kept out of line: it is called from hundreds of places.
//!
//! Whatever follows a signal stands between two empty text nodes, so it can be drawn again wherever it is.
//! It lives as long as the reactive owner it was made under.

use super::focus;
use crate::kept::{Make, Take};
use crate::signals::set_timeout;
use corpus::gather::Gather as _;
use leptos::prelude::{RenderEffect, StoredValue, document, window};
use leptos::reactive::owner::LocalStorage;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, Node};

/// Something drawn: an element, a text, several of them, or nothing, which is `undefined`.
pub struct View(JsValue);

impl View {
    pub const NOTHING: Self = Self(JsValue::UNDEFINED);

    fn node(&self) -> Option<&Node> {
        (!self.0.is_undefined()).then(|| self.0.unchecked_ref())
    }

    /// Puts it at the end of `parent`.
    pub fn append_to(self, parent: &Node) {
        if let Some(node) = self.node() {
            let _ = parent.append_child(node);
        }
    }

    /// Puts it in the place of `before`, of which all that is drawn the same again stays.
    pub fn replace(self, before: &Node) {
        if let Some(node) = self.node() {
            renew(before, node);
        }
    }
}

/// Makes `before` what `new` is, and changes no more of it than differs: a browser lays out anew what is put anew,
/// even if it looks as before. Links may lead elsewhere; other listeners are taken to do the same.
fn renew(before: &Node, new: &Node) {
    if let (Some(before), Some(new)) = (before.dyn_ref::<Element>(), new.dyn_ref::<Element>())
        && let Some(href) = new.get_attribute("href")
    {
        let _ = before.set_attribute("href", &href);
    }
    let children = before.child_nodes();
    if children.length() > 0 && is_alike(before, new) && children.length() == new.child_nodes().length() {
        // Those of the new one go over into the old one and leave their list.
        let all: Vec<Node> = (0..children.length()).filter_map(|at| new.child_nodes().item(at)).gather();
        for (at, new) in (0..).zip(&all) {
            if let Some(before) = children.item(at) {
                renew(&before, new);
            }
        }
    } else if !before.is_equal_node(Some(new)) {
        let Some(parent) = before.parent_element() else { return };
        let held = focus::held(&parent);
        let _ = parent.replace_child(new, before);
        if let Some(held) = held {
            focus::give_back(&parent, &held);
        }
    }
}

/// Whether they differ in what they hold alone.
fn is_alike(before: &Node, new: &Node) -> bool {
    let bare = |node: &Node| node.clone_node().ok();
    bare(before).is_some_and(|before| before.is_equal_node(bare(new).as_ref()))
}

/// An element in the making. It is handed from call to call, which takes less code than a reference.
pub struct El(Element);

/// A new element, as a selector would find it: its tag, one class if it has any, and attributes, as in
/// `th.when[scope=col]`. All that never changes is said in one call.
#[inline(never)]
pub fn el(selector: &str) -> El {
    const SVG: &str = "http://www.w3.org/2000/svg";
    let (tag, class, attributes) = described(selector);
    let made = match tag {
        "svg" | "path" => document().create_element_ns(Some(SVG), tag),
        _ => document().create_element(tag),
    };
    let made = El(made.expect("our own tags have valid names"));
    let made = if class.is_empty() { made } else { made.with_attribute("class", class) };
    attributes.fold(made, |made, (name, value)| made.with_attribute(name, value))
}

/// Tag, class and attributes of a selector.
fn described(selector: &str) -> (&str, &str, impl Iterator<Item = (&str, &str)>) {
    let mut parts = selector.split('[');
    let name = parts.next().unwrap_or_default();
    let (tag, class) = name.split_once('.').unwrap_or((name, ""));
    let attributes = parts.map(|part| {
        let attribute = part.trim_end_matches(']');
        attribute.split_once('=').unwrap_or((attribute, ""))
    });
    (tag, class, attributes)
}

/// Several things side by side without an element around them.
pub fn group<const N: usize>(mut parts: [View; N]) -> View {
    side_by_side(&mut parts)
}

#[inline(never)]
fn side_by_side(parts: &mut [View]) -> View {
    parts.iter_mut().map(|part| std::mem::replace(part, View::NOTHING)).views()
}

impl El {
    /// Gives it an attribute; a value of `None` or `false` leaves it out.
    pub fn set(self, name: &'static str, value: impl Value) -> Self {
        Value::put(value, self, name)
    }

    /// Has the class while `on` holds.
    #[inline(never)]
    pub fn class_if(self, class: &str, on: bool) -> Self {
        if on {
            let _ = self.0.class_list().add_1(class);
        }
        self
    }

    /// Keeps a property, such as what a field holds, as the signal says.
    pub fn prop(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.property(name, Box::new(value))
    }

    #[inline(never)]
    fn property(self, name: &'static str, value: Box<dyn Make<String>>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let _ = js_sys::Reflect::set(&element, &name.into(), &value.make().into());
        }));
        self
    }

    pub fn on(self, event: &str, act: impl Fn(Event) + 'static) -> Self {
        self.heard(event, Box::new(act))
    }

    #[inline(never)]
    fn heard(self, event: &str, act: Box<dyn Take<Event>>) -> Self {
        listen(&self.0, event, act);
        self
    }

    pub fn child(self, child: impl Child) -> Self {
        child.put(self)
    }

    /// Whether no element is in it.
    pub fn is_empty(&self) -> bool {
        self.0.child_element_count() == 0
    }

    pub fn element(&self) -> &Element {
        &self.0
    }

    #[inline(never)]
    fn holding(self, view: View) -> Self {
        view.append_to(&self.0);
        self
    }

    #[inline(never)]
    fn saying(self, text: &str) -> Self {
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// As [`El::saying`]; the text is given up here, not wherever this is called.
    #[inline(never)]
    fn saying_this(self, text: String) -> Self {
        self.saying(&text)
    }

    #[inline(never)]
    fn with_attribute(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    #[inline(never)]
    fn with_this_attribute(self, name: &str, value: String) -> Self {
        self.with_attribute(name, &value)
    }

    #[inline(never)]
    fn without_attribute(self, name: &str) -> Self {
        let _ = self.0.remove_attribute(name);
        self
    }

    /// Keeps it as signals say, by other means than drawing a part of it again.
    pub fn kept(self, keep: impl Fn(El) + 'static) -> Self {
        self.changing(Box::new(keep))
    }

    #[inline(never)]
    fn changing(self, change: Box<dyn Take<El>>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || change.take(El(element.clone()))));
        self
    }
}

/// Hears an event wherever it happens, for as long as the page is open.
pub fn on_window(event: &str, act: impl Fn(Event) + 'static) {
    listen(&window(), event, Box::new(act));
}

/// A listener that acts once what it hears has ceased for a moment.
pub fn at_rest(act: Rc<dyn Fn()>) -> impl Fn(Event) + 'static {
    const REST: Duration = Duration::from_millis(120);
    let turn = Rc::new(Cell::new(0u32));
    move |_| {
        let now = turn.get().wrapping_add(1);
        turn.set(now);
        let (act, turn) = (act.clone(), turn.clone());
        let rest = move || {
            if turn.get() == now {
                act();
            }
        };
        set_timeout(rest, REST);
    }
}

#[inline(never)]
pub fn listen(target: &EventTarget, event: &str, act: Box<dyn Take<Event>>) {
    let act = called(act);
    let _ = target.add_event_listener_with_callback(event, act.unchecked_ref());
}

/// What the browser calls. Its garbage collector frees it with whatever refers to it.
pub fn called(act: Box<dyn Take<Event>>) -> JsValue {
    let act: Box<dyn Fn(Event)> = Box::new(move |event| act.take(event));
    Closure::wrap(act).into_js_value()
}

/// Runs now and again whenever a signal it reads changes, until the owner is gone.
#[inline(never)]
fn follow(run: Box<dyn Make<()>>) {
    let effect = RenderEffect::new(move |_: Option<()>| run.make());
    // Held by the owner and dropped with it.
    let held: StoredValue<_, LocalStorage> = StoredValue::new_local(effect);
    let _ = held;
}

/// What an attribute can be given.
pub trait Value {
    fn put(self, on: El, name: &'static str) -> El;
}

impl Value for &str {
    fn put(self, on: El, name: &'static str) -> El {
        on.with_attribute(name, self)
    }
}

impl Value for String {
    fn put(self, on: El, name: &'static str) -> El {
        on.with_this_attribute(name, self)
    }
}

impl Value for bool {
    fn put(self, on: El, name: &'static str) -> El {
        Value::put(self.then_some(""), on, name)
    }
}

impl<V: Value> Value for Option<V> {
    fn put(self, on: El, name: &'static str) -> El {
        match self {
            Some(value) => Value::put(value, on, name),
            None => on.without_attribute(name),
        }
    }
}

impl<F: Fn() -> V + 'static, V: Value> Value for F {
    fn put(self, on: El, name: &'static str) -> El {
        on.changing(Box::new(move |element| {
            Value::put(self(), element, name);
        }))
    }
}

/// What an element can hold.
pub trait Child: Sized {
    fn view(self) -> View;

    /// Puts it at the end of `parent`.
    fn put(self, parent: El) -> El {
        parent.holding(self.view())
    }
}

impl Child for View {
    fn view(self) -> View {
        self
    }
}

impl Child for El {
    fn view(self) -> View {
        View(self.0.into())
    }
}

impl Child for () {
    fn view(self) -> View {
        View::NOTHING
    }
}

impl Child for &str {
    #[inline(never)]
    fn view(self) -> View {
        View(document().create_text_node(self).into())
    }

    fn put(self, parent: El) -> El {
        parent.saying(self)
    }
}

impl Child for String {
    fn view(self) -> View {
        self.as_str().view()
    }

    fn put(self, parent: El) -> El {
        parent.saying_this(self)
    }
}

impl<C: Child> Child for Option<C> {
    fn view(self) -> View {
        self.map_or(View::NOTHING, Child::view)
    }

    fn put(self, parent: El) -> El {
        match self {
            Some(child) => child.put(parent),
            None => parent,
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn view(self) -> View {
        self.views()
    }
}

impl<F: Fn() -> C + 'static, C: Child> Child for F {
    fn view(self) -> View {
        following(Box::new(move || self().view()))
    }
}

/// Several things to draw.
pub trait Views {
    /// All of them, side by side.
    fn views(self) -> View;
}

impl<I: IntoIterator<Item: Child>> Views for I {
    fn views(self) -> View {
        self.into_iter().fold(fragment(), |parent, child| child.put(parent)).view()
    }
}

/// What holds several things until they are put somewhere.
#[inline(never)]
fn fragment() -> El {
    // Not an element, but all that is done to it is what a node can do.
    El(JsValue::from(document().create_document_fragment()).unchecked_into())
}

/// A part that is drawn again whenever a signal it reads changes.
#[inline(never)]
fn following(draw: Box<dyn Make<View>>) -> View {
    let border = || Node::from(document().create_text_node(""));
    let (start, end) = (border(), border());
    let fragment = Node::from(document().create_document_fragment());
    let _ = fragment.append_child(&start);
    let _ = fragment.append_child(&end);
    follow(Box::new(move || {
        let view = draw.make();
        let Some(parent) = end.parent_node() else { return };
        // Where the focus can be, the parent is an element.
        let around: &Element = parent.unchecked_ref();
        let held = focus::held(around);
        while let Some(old) = start.next_sibling().filter(|old| *old != end) {
            let _ = parent.remove_child(&old);
        }
        if let Some(node) = view.node() {
            let _ = parent.insert_before(node, Some(&end));
        }
        if let Some(held) = held {
            focus::give_back(around, &held);
        }
    }));
    View(fragment.into())
}

/// An event as the kind its listener knows it is.
pub fn event<E: JsCast>(event: &Event) -> &E {
    let event: &JsValue = event;
    event.unchecked_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selector_is_a_tag_perhaps_a_class_and_attributes() {
        for (selector, tag, class, attributes) in [
            ("p", "p", "", vec![]),
            ("p.quiet-text", "p", "quiet-text", vec![]),
            ("th[scope=col]", "th", "", vec![("scope", "col")]),
            (
                "input.file[accept=.json,a/b][hidden]",
                "input",
                "file",
                vec![("accept", ".json,a/b"), ("hidden", "")],
            ),
        ] {
            let (is_tag, is_class, has) = described(selector);
            assert_eq!((is_tag, is_class, has.collect()), (tag, class, attributes), "{selector}");
        }
    }
}
