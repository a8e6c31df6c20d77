//! What we change in a compiled program: names of imports and exports, what only tools read, the order of functions.
//!
//! Reads and writes the binary format with the crates of the wasm-tools project; everything that is not changed comes out byte
//! for byte. What is no program gives `None`, and stays as it is.

use std::convert::Infallible;

use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, Export, ExportSectionReader, FunctionSectionReader,
    ImportSectionReader, Parser, Payload,
};

type Done<T = ()> = Result<T, reencode::Error<Infallible>>;

/// What a name is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Where imports come from.
    Module,
    Import,
    Export,
}

/// The program with its imports and exports under the names that `rename` gives them; an export without one goes.
pub fn renamed(program: &[u8], rename: impl FnMut(Of, &str) -> Option<String>) -> Option<Vec<u8>> {
    written(program, Renamed(rename))
}

struct Renamed<F>(F);

impl<F: FnMut(Of, &str) -> Option<String>> Reencode for Renamed<F> {
    type Error = Infallible;

    fn parse_import_section(&mut self, out: &mut ImportSection, section: ImportSectionReader<'_>) -> Done {
        for import in section.into_imports() {
            let import = import?;
            let mut named = |of, name: &str| (self.0)(of, name).unwrap_or_else(|| name.to_owned());
            let (module, name) = (named(Of::Module, import.module), named(Of::Import, import.name));
            out.import(&module, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export_section(&mut self, out: &mut ExportSection, section: ExportSectionReader<'_>) -> Done {
        for export in section {
            let export = export?;
            if let Some(name) = (self.0)(Of::Export, export.name) {
                utils::parse_export(self, out, Export { name: &name, ..export })?;
            }
        }
        Ok(())
    }
}

/// The program without what only tools read in it.
pub fn without_notes(program: &[u8]) -> Option<Vec<u8>> {
    written(program, WithoutNotes)
}

struct WithoutNotes;

impl Reencode for WithoutNotes {
    type Error = Infallible;

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Done {
        Ok(())
    }
}

/// The bodies of the program's own functions.
pub fn functions(program: &[u8]) -> Option<Vec<&[u8]>> {
    let mut functions = Vec::new();
    for part in Parser::new(0).parse_all(program) {
        if let Payload::CodeSectionEntry(body) = part.ok()? {
            functions.push(body.as_bytes());
        }
    }
    Some(functions)
}

/// The program with its own functions in another order, each given as its place in the old one.
pub fn reordered(program: &[u8], order: &[usize]) -> Option<Vec<u8>> {
    let mut places = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        places[*old] = u32::try_from(new).ok()?;
    }
    written(program, Reordered { imported: 0, order, places })
}

struct Reordered<'a> {
    /// Imports have the first numbers, and keep them.
    imported: u32,
    order: &'a [usize],
    /// The new place of each.
    places: Vec<u32>,
}

impl Reencode for Reordered<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Done<u32> {
        let own = function.checked_sub(self.imported);
        Ok(own.map_or(function, |own| self.imported + self.places[own as usize]))
    }

    fn parse_import_section(&mut self, out: &mut ImportSection, section: ImportSectionReader<'_>) -> Done {
        for import in section.clone().into_imports() {
            self.imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
        }
        utils::parse_import_section(self, out, section)
    }

    fn parse_function_section(
        &mut self,
        out: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Done {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for old in self.order {
            out.function(types[*old]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, out: &mut CodeSection, section: CodeSectionReader<'_>) -> Done {
        let bodies: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        for old in self.order {
            self.parse_function_body(out, bodies[*old].clone())?;
        }
        Ok(())
    }
}

fn written(program: &[u8], mut change: impl Reencode) -> Option<Vec<u8>> {
    let mut module = Module::new();
    change.parse_core_module(&mut module, Parser::new(0), program).ok()?;
    Some(module.finish())
}

#[cfg(test)]
pub mod samples {
    use wasm_encoder::{EntityType, ExportKind, ExportSection, Function, TypeSection};

    use super::*;

    fn types() -> TypeSection {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types
    }

    /// A program that imports one function of the glue and exports it under some names.
    pub fn program(import: &str, exports: &[&str]) -> Vec<u8> {
        program_of("./glue.js", import, exports)
    }

    pub fn program_of(module: &str, import: &str, exports: &[&str]) -> Vec<u8> {
        let (mut imported, mut exported) = (ImportSection::new(), ExportSection::new());
        imported.import(module, import, EntityType::Function(0));
        exports.iter().for_each(|name| {
            exported.export(name, ExportKind::Func, 0);
        });
        Module::new().section(&types()).section(&imported).section(&exported).clone().finish()
    }

    /// A program of functions that call the main one and say some numbers.
    pub fn with_functions(numbers: &[&[i32]], main: u32) -> Vec<u8> {
        let (mut functions, mut code, mut exported) =
            (FunctionSection::new(), CodeSection::new(), ExportSection::new());
        for said in numbers {
            let mut body = Function::new([]);
            body.instructions().call(main);
            for number in *said {
                body.instructions().i32_const(*number).drop();
            }
            body.instructions().end();
            functions.function(0);
            code.function(&body);
        }
        exported.export("main", ExportKind::Func, main);
        Module::new().section(&types()).section(&functions).section(&exported).section(&code).clone().finish()
    }
}

#[cfg(test)]
mod tests {
    use super::samples::{program, program_of};
    use super::*;

    #[test]
    fn names_are_changed_and_exports_left_out() {
        let long = program("log", &["call", "memory", "never"]);
        let short = renamed(&long, |_, name| {
            (name != "never").then(|| name.trim_start_matches("./")[..1].to_owned())
        });
        assert_eq!(short.unwrap(), program_of("g", "l", &["c", "m"]));
    }

    #[test]
    fn notes_are_left_out() {
        let program = program("log", &["call"]);
        let note = [&program[..8], &[0, 3, 1, b'n', 0], &program[8..]].concat();
        assert_eq!(without_notes(&note).unwrap(), program);
    }

    #[test]
    fn what_is_no_program_is_left_alone() {
        let same = |_: Of, name: &str| Some(name.to_owned());
        assert!(renamed(b"short", same).is_none());
        let whole = program("log", &["call", "memory"]);
        assert_eq!(renamed(&whole, same).unwrap(), whole);
        // Cut between sections it is a smaller program.
        let cut = (9..whole.len()).filter(|end| renamed(&whole[..*end], same).is_none()).count();
        assert!(cut > whole.len() - 14, "{cut}");
    }
}
