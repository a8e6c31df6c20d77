//! Script: values as JavaScript and JSON have them.

use js_sys::{JSON, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

/// Plain objects and numbers: what console, notebooks and JSON expect.
pub fn value(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// An object as JSON with those of its fields that `keep` wants; empty if it can't be told.
pub fn json(object: &impl Serialize, keep: &dyn Fn(&str) -> bool) -> String {
    let Ok(object) = value(object) else { return String::new() };
    let object: Object = object.unchecked_into();
    for key in Object::keys(&object) {
        if !key.as_string().is_some_and(|key| keep(&key)) {
            let _ = Reflect::delete_property(&object, &key);
        }
    }
    let indented = JSON::stringify_with_replacer_and_space(&object, &JsValue::NULL, &JsValue::from(2));
    indented.map(String::from).unwrap_or_default()
}
