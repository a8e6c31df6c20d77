//! The program of a release, packed by us: hosts pack on the fly, and so not as well as deflate can.
//!
//! The page unpacks it with the browser's own `DecompressionStream` and compiles it, both while it comes (src/boot.js).
//! Of the default collection's program that is 5 % fewer bytes than `gzip -9` makes. A program in which little is gained
//! stays as it is, and so does a large one, of which a browser may keep the compiled code if it comes unpacked.

use std::path::Path;

use zopfli::{Format, Options};

use crate::failure::{At, Outcome};
use crate::finish::{LARGE, boot, file_name};
use crate::size;

/// Of what gzip makes, so much at least must be gained: one in so many bytes.
const WORTH: usize = 40;

/// Packs the program where that is worth it, and names the packed one in the page.
pub fn program(page: &str, folder: &Path) -> Outcome<String> {
    let name = file_name(boot(page).attribute("data-wasm").unwrap_or_default()).to_owned();
    let path = folder.join(&name);
    let program = std::fs::read(&path).at(&path)?;
    if program.len() as u64 >= LARGE {
        return Ok(page.to_owned());
    }
    let (gzip, packed) = (size::gzip(&program).len(), tightly(&program));
    if packed.len() + gzip / WORTH > gzip {
        return Ok(page.to_owned());
    }
    let beside = folder.join(format!("{name}.gz"));
    std::fs::write(&beside, packed).at(&beside)?;
    std::fs::remove_file(&path).at(&path)?;
    Ok(page.replace(&name, &format!("{name}.gz")))
}

/// The smallest gzip file we know to make of these bytes.
fn tightly(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    zopfli::compress(Options::default(), Format::Gzip, bytes, &mut packed)
        .expect("writing to memory does not fail");
    packed
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;
    use sha2::{Digest, Sha256};

    use super::*;

    /// The page, and the one file beside it, once this program is packed.
    fn packed(program: &[u8]) -> (String, Vec<u8>) {
        let folder =
            std::env::temp_dir().join(format!("parallax-pack-{}-{}", std::process::id(), program.len()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("sail_bg.wasm"), program).unwrap();
        let page =
            super::program("<script data-glue=./sail.js data-wasm=./sail_bg.wasm>go()</script>", &folder)
                .unwrap();
        let files: Vec<_> = std::fs::read_dir(&folder).unwrap().flatten().map(|file| file.path()).collect();
        let bytes =
            std::fs::read(folder.join(file_name(boot(&page).attribute("data-wasm").unwrap()))).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(files.len(), 1, "{files:?}");
        (page, bytes)
    }

    #[test]
    fn what_is_packed_is_the_same_program_in_fewer_bytes() {
        let program = include_bytes!("pack.rs").repeat(3);
        let (page, bytes) = packed(&program);
        assert_eq!(page, "<script data-glue=./sail.js data-wasm=./sail_bg.wasm.gz>go()</script>");
        assert!(bytes.len() < size::gzip(&program).len());
        let mut unpacked = Vec::new();
        GzDecoder::new(&*bytes).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, program);
    }

    #[test]
    fn where_nothing_is_gained_the_program_stays_as_it_is() {
        let noise: Vec<u8> = (0..300_u32).flat_map(|at| Sha256::digest(at.to_le_bytes())).collect();
        for program in [noise, vec![b'.'; LARGE as usize]] {
            let (page, bytes) = packed(&program);
            assert!(page.contains("sail_bg.wasm>"), "{page}");
            assert_eq!(bytes, program);
        }
    }
}
