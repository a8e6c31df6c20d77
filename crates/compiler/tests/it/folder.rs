//! A folder made for one test and gone after it.

use compiler::{Paths, Problem};
use corpus::archive::Archive;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

pub struct Folder {
    pub path: PathBuf,
}

impl Folder {
    /// A folder with these files; names may have slashes.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self::empty();
        for (name, text) in files {
            folder.write(name, text.as_bytes());
        }
        folder
    }

    pub fn empty() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path =
            std::env::temp_dir().join(format!("parallax-{}-{number}", std::process::id())).join("vell");
        std::fs::create_dir_all(&path).expect("the temporary folder can be written");
        Self { path }
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).expect("the temporary folder can be written");
        }
        std::fs::write(path, bytes).expect("the temporary folder can be written");
    }

    pub fn compile(&self) -> Result<(Archive, Vec<Problem>), Vec<Problem>> {
        compiler::compile(&Paths::new(&self.path))
    }

    /// The archive of a collection without errors.
    pub fn archive(&self) -> Archive {
        self.compile().map(|(archive, _)| archive).unwrap_or_else(|problems| {
            panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })
    }

    /// Every problem, its path from this folder on; warnings say so.
    pub fn problems(&self) -> Vec<Problem> {
        let problems = self.compile().map_or_else(|problems| problems, |(_, warnings)| warnings);
        problems.into_iter().map(|problem| Problem { file: self.short(&problem.file), ..problem }).collect()
    }

    fn short(&self, file: &str) -> String {
        let path = Path::new(file);
        let inner = path.strip_prefix(&self.path).unwrap_or(path);
        if inner.as_os_str().is_empty() { ".".to_owned() } else { inner.display().to_string() }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Some(parent) = self.path.parent() {
            let _ = std::fs::remove_dir_all(parent);
        }
    }
}
