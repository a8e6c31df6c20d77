//! What we change in a compiled program: names of imports and exports, what only tools and other machines read, the order of
//! functions.
//!
//! Reads and writes the binary format with the crates of the wasm-tools project; everything that is not changed comes out byte
//! for byte. What is no program gives `None`, and stays as it is.

use std::convert::Infallible;
use std::ops::{Range, RangeInclusive};

use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, Data, DataKind, Export, ExportSectionReader, FunctionBody,
    FunctionSectionReader, ImportSectionReader, Operator, Parser, Payload,
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

/// The program without a word on how addresses are aligned. That is a hint, for machines that read other addresses slowly;
/// no browser heeds it.
pub fn without_hints(program: &[u8]) -> Option<Vec<u8>> {
    let mut without = program.to_vec();
    for body in bodies(program)? {
        let own = &mut without[body.range];
        body.hints.into_iter().for_each(|at| own[at] = 0);
    }
    Some(without)
}

/// Whether nothing lies at the first addresses, as wasm-opt may assume: the stack stands before all data, and grows towards them.
pub fn low_memory_is_unused(program: &[u8]) -> bool {
    const LOW: i32 = 1024;
    let low = |data: Data<'_>| match data.kind {
        DataKind::Active { offset_expr, .. } => match offset_expr.get_operators_reader().read() {
            // Read as unsigned: what lies beyond 2 GiB is not low.
            Ok(Operator::I32Const { value }) => (0..LOW).contains(&value),
            _ => true,
        },
        DataKind::Passive => false,
    };
    Parser::new(0).parse_all(program).all(|part| match part {
        Ok(Payload::DataSection(section)) => {
            section.into_iter().all(|data| data.is_ok_and(|data| !low(data)))
        }
        part => part.is_ok(),
    })
}

/// One of the program's own functions.
pub struct Body {
    /// Where it stands in the program.
    pub range: Range<usize>,
    /// The numbers of its locals, by type, the parameters aside. None if there are so many that a number takes two bytes.
    pub locals: Vec<Range<u8>>,
    /// Where numbers of locals stand in it.
    pub uses: Vec<usize>,
    /// Where it says how an address is aligned.
    pub hints: Vec<usize>,
}

pub fn bodies(program: &[u8]) -> Option<Vec<Body>> {
    let (mut parameters, mut types, mut bodies) = (Vec::new(), Vec::new(), Vec::new());
    for part in Parser::new(0).parse_all(program) {
        match part.ok()? {
            Payload::TypeSection(section) => {
                for function in section.into_iter_err_on_gc_types() {
                    parameters.push(function.ok()?.params().len());
                }
            }
            Payload::FunctionSection(section) => {
                types = section.into_iter().collect::<Result<Vec<u32>, _>>().ok()?;
            }
            Payload::CodeSectionEntry(body) => {
                let of_type = *types.get(bodies.len())? as usize;
                bodies.push(self::body(&body, *parameters.get(of_type)?)?);
            }
            _ => {}
        }
    }
    Some(bodies)
}

fn body(body: &FunctionBody<'_>, parameters: usize) -> Option<Body> {
    const ONE_BYTE: usize = 128;
    // What reads and writes numbers of its memory, each followed by its hint.
    const ACCESS: RangeInclusive<u8> = 0x28..=0x3e;
    const LOCAL: RangeInclusive<u8> = 0x20..=0x22;
    let mut locals = Vec::new();
    let mut end = parameters;
    for local in body.get_locals_reader().ok()? {
        let start = end;
        end += local.ok()?.0 as usize;
        locals.push(start..end);
    }
    if end > ONE_BYTE {
        locals.clear();
    }
    let locals = locals.into_iter().map(|numbers| numbers.start as u8..numbers.end as u8).collect();
    let start = usize::try_from(body.range().start).ok()?;
    let bytes = body.as_bytes();
    let (mut uses, mut hints) = (Vec::new(), Vec::new());
    let mut operators = body.get_operators_reader().ok()?;
    while !operators.eof() {
        let at = usize::try_from(operators.read_with_offset().ok()?.1).ok()? - start;
        if LOCAL.contains(&bytes[at]) {
            uses.push(at + 1);
        } else if ACCESS.contains(&bytes[at]) {
            hints.push(at + 1);
        }
    }
    Some(Body { range: start..start + bytes.len(), locals, uses, hints })
}

/// The bytes of the program's own functions.
pub fn functions(program: &[u8]) -> Option<Vec<&[u8]>> {
    Some(bodies(program)?.into_iter().map(|body| &program[body.range]).collect())
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
    use wasm_encoder::{
        ConstExpr, DataSection, EntityType, ExportKind, ExportSection, Function, MemArg, MemArgTarget,
        MemorySection, MemoryType, TypeSection, ValType,
    };

    use super::*;

    fn types() -> TypeSection {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types
    }

    /// Functions of these bodies, which lack their ends.
    fn sections(bodies: impl IntoIterator<Item = Function>) -> (FunctionSection, CodeSection) {
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for mut body in bodies {
            body.instructions().end();
            functions.function(0);
            code.function(&body);
        }
        (functions, code)
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
        let bodies = numbers.iter().map(|said| {
            let mut body = Function::new([]);
            body.instructions().call(main);
            for number in *said {
                body.instructions().i32_const(*number).drop();
            }
            body
        });
        let (functions, code) = sections(bodies);
        let mut exported = ExportSection::new();
        exported.export("main", ExportKind::Func, main);
        Module::new().section(&types()).section(&functions).section(&exported).section(&code).clone().finish()
    }

    /// A program of functions that have locals of these types and read some of them.
    pub fn with_locals(types: &[(u32, ValType)], read: &[&[u32]]) -> Vec<u8> {
        let bodies = read.iter().map(|read| {
            let mut body = Function::new(types.iter().copied());
            for local in *read {
                body.instructions().local_get(*local).drop();
            }
            body
        });
        let (functions, code) = sections(bodies);
        Module::new().section(&self::types()).section(&functions).section(&code).clone().finish()
    }

    fn memory() -> MemorySection {
        let mut memory = MemorySection::new();
        memory.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        memory
    }

    /// A program with data at these addresses.
    pub fn with_data(addresses: &[i32]) -> Vec<u8> {
        let mut data = DataSection::new();
        for address in addresses {
            data.active(0, &ConstExpr::i32_const(*address), [1]);
        }
        Module::new().section(&memory()).section(&data).clone().finish()
    }

    /// A program that reads and writes its memory, with this hint.
    pub fn with_memory(align: u32) -> Vec<u8> {
        let mut body = Function::new([]);
        let access = MemArg { offset: 8, align, target: MemArgTarget::Memory(0), ordering: None };
        body.instructions().i32_const(16).i64_load(access).drop();
        let (functions, code) = sections([body]);
        Module::new().section(&types()).section(&functions).section(&memory()).section(&code).clone().finish()
    }
}

#[cfg(test)]
mod tests {
    use super::samples::{program, program_of, with_data, with_memory};
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
    fn hints_are_left_out() {
        assert_eq!(without_hints(&with_memory(3)).unwrap(), with_memory(0));
    }

    #[test]
    fn low_memory_is_used_by_what_lies_there() {
        assert!(low_memory_is_unused(&with_data(&[1024, 917_504, i32::MIN])));
        assert!(low_memory_is_unused(&with_data(&[])));
        assert!(!low_memory_is_unused(&with_data(&[917_504, 1023])));
        assert!(!low_memory_is_unused(b"short"));
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
