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

use leptos::prelude::{RenderEffect, StoredValue, document, window};
use leptos::reactive::owner::LocalStorage;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, Node};

/// Something drawn: an element, a text, several of them, or nothing.
pub struct View(Option<Node>);

impl View {
    pub const NOTHING: Self = Self(None);

    fn node(node: impl Into<Node>) -> Self {
        Self(Some(node.into()))
    }

    /// Puts it at the end of `parent`.
    #[inline(never)]
    pub fn append_to(self, parent: &Node) {
        if let Some(node) = self.0 {
            let _ = parent.append_child(&node);
        }
    }
}

/// An element in the making.
pub struct El(Element);

/// A new element.
#[inline(never)]
pub fn el(tag: &str) -> El {
    const SVG: &str = "http://www.w3.org/2000/svg";
    let made = match tag {
        "svg" | "path" => document().create_element_ns(Some(SVG), tag),
        _ => document().create_element(tag),
    };
    El(made.expect("our own tags have valid names"))
}

/// Several things side by side without an element around them.
pub fn group<const N: usize>(parts: [View; N]) -> View {
    views(&mut parts.into_iter())
}

impl El {
    /// Gives it an attribute; a value of `None` or `false` leaves it out.
    pub fn set(self, name: &'static str, value: impl Value) -> Self {
        value.put(&self.0, name);
        self
    }

    /// Has the class while `on` holds.
    pub fn class_if(self, class: &str, on: bool) -> Self {
        if on {
            let _ = self.0.class_list().add_1(class);
        }
        self
    }

    /// Keeps a property, such as what a field holds, as the signal says.
    pub fn prop(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let _ = js_sys::Reflect::set(&element, &name.into(), &value().into());
        }));
        self
    }

    pub fn on(self, event: &str, act: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(act));
        self
    }

    pub fn child(self, child: impl Child) -> Self {
        child.view().append_to(&self.0);
        self
    }

    pub fn element(&self) -> &Element {
        &self.0
    }
}

/// Hears an event wherever it happens, for as long as the page is open.
pub fn on_window(event: &str, act: impl FnMut(Event) + 'static) {
    listen(&window(), event, Box::new(act));
}

#[inline(never)]
pub fn listen(target: &EventTarget, event: &str, act: Box<dyn FnMut(Event)>) {
    // The browser's garbage collector frees the closure with its target.
    let act = Closure::wrap(act).into_js_value();
    let _ = target.add_event_listener_with_callback(event, act.unchecked_ref());
}

/// Runs now and again whenever a signal it reads changes, until the owner is gone.
#[inline(never)]
fn follow(run: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    // Held by the owner and dropped with it.
    let held: StoredValue<_, LocalStorage> = StoredValue::new_local(effect);
    let _ = held;
}

/// What an attribute can be given.
pub trait Value {
    fn put(self, element: &Element, name: &'static str);
}

#[inline(never)]
fn attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

impl Value for &str {
    fn put(self, element: &Element, name: &'static str) {
        attribute(element, name, Some(self));
    }
}

impl Value for String {
    fn put(self, element: &Element, name: &'static str) {
        attribute(element, name, Some(&self));
    }
}

impl Value for bool {
    fn put(self, element: &Element, name: &'static str) {
        attribute(element, name, self.then_some(""));
    }
}

impl<V: Value> Value for Option<V> {
    fn put(self, element: &Element, name: &'static str) {
        match self {
            Some(value) => value.put(element, name),
            None => attribute(element, name, None),
        }
    }
}

impl<F: Fn() -> V + 'static, V: Value> Value for F {
    fn put(self, element: &Element, name: &'static str) {
        let element = element.clone();
        follow(Box::new(move || self().put(&element, name)));
    }
}

/// What an element can hold.
pub trait Child {
    fn view(self) -> View;
}

impl Child for View {
    fn view(self) -> View {
        self
    }
}

impl Child for El {
    fn view(self) -> View {
        View::node(self.0)
    }
}

impl Child for () {
    fn view(self) -> View {
        View::NOTHING
    }
}

impl Child for &str {
    fn view(self) -> View {
        View::node(document().create_text_node(self))
    }
}

impl Child for String {
    fn view(self) -> View {
        self.as_str().view()
    }
}

impl<C: Child> Child for Option<C> {
    fn view(self) -> View {
        self.map_or(View::NOTHING, Child::view)
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
        views(&mut self.into_iter().map(Child::view))
    }
}

#[inline(never)]
fn views(parts: &mut dyn Iterator<Item = View>) -> View {
    let fragment = Node::from(document().create_document_fragment());
    parts.for_each(|part| part.append_to(&fragment));
    View(Some(fragment))
}

/// A part that is drawn again whenever a signal it reads changes.
#[inline(never)]
fn following(draw: Box<dyn Fn() -> View>) -> View {
    let border = || Node::from(document().create_text_node(""));
    let (start, end) = (border(), border());
    let fragment = Node::from(document().create_document_fragment());
    let _ = fragment.append_child(&start);
    let _ = fragment.append_child(&end);
    follow(Box::new(move || {
        let view = draw();
        let Some(parent) = end.parent_node() else { return };
        while let Some(old) = start.next_sibling().filter(|old| *old != end) {
            let _ = parent.remove_child(&old);
        }
        if let Some(node) = view.0 {
            let _ = parent.insert_before(&node, Some(&end));
        }
    }));
    View(Some(fragment))
}

/// An event as the kind its listener knows it is.
pub fn event<E: JsCast>(event: &Event) -> &E {
    let event: &JsValue = event;
    event.unchecked_ref()
}
