//! Compiles `articles/` into the page. Problems in the articles are cargo's errors, with file and line.

fn main() {
    compiler::build_script();
}
