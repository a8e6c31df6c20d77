//! The build-time shell: reads a collection from disk, reports problems, compiles the archive.
