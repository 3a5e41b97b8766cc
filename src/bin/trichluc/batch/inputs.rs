//! What is to be read, measured before it is: how many files and bytes, and a hash of their names, sizes
//! and times, by which a run that goes on knows its input again.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use crate::input::{Files, Found};

/// The input as a whole.
#[derive(Debug)]
pub struct Inputs {
    /// Of all files.
    pub bytes: u64,
    /// Standard input is among them: its length is not known, and it is read only once.
    pub standard: bool,
    /// The hash.
    pub hash: String,
}

impl Inputs {
    /// Looks at every file without opening it.
    pub fn measure(arguments: &[PathBuf], own: &[PathBuf]) -> Self {
        let mut hasher = DefaultHasher::new();
        let (mut bytes, mut standard) = (0, false);
        for found in Files::new(arguments.to_vec(), own) {
            match found {
                Found::Standard => standard = true,
                Found::File { path, .. } => {
                    path.hash(&mut hasher);
                    if let Ok(about) = path.metadata() {
                        bytes += about.len();
                        about.len().hash(&mut hasher);
                        let changed = about.modified().ok();
                        let since = changed.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
                        since.hash(&mut hasher);
                    }
                }
                Found::Reject(reject) => reject.place.hash(&mut hasher),
            }
        }
        Self {
            bytes,
            standard,
            hash: format!("{:016x}", hasher.finish()),
        }
    }
}
