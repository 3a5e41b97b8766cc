//! A part of a pack unpacked, by the browser itself.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, ReadableStreamDefaultReader};

use super::Lack;
use super::source::piece;
use crate::app::own::archive::through;
use crate::corpus::pack::{Fault, Section};

/// Its bytes. No more is unpacked than the head says there is.
pub async fn unpacked(section: &Section, packed: &[u8]) -> Result<Vec<u8>, Lack> {
    let parts = Array::of1(&Uint8Array::from(packed));
    // Bytes are as good a part of a blob as another blob, and one constructor is enough.
    let blob = Blob::new_with_blob_sequence(&parts).map_err(|_| Lack::Unpacker)?;
    let stream = through(&blob.stream(), "DecompressionStream", "deflate-raw");
    let stream = stream.ok_or(Lack::Unpacker)?;
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    while let Some(piece) = piece(&reader).await.map_err(|()| Fault::Damaged)? {
        bytes.extend(piece);
        if bytes.len() as u64 > section.unpacked {
            let _ = reader.cancel();
            return Err(Fault::Damaged.into());
        }
    }
    let whole = bytes.len() as u64 == section.unpacked;
    whole.then_some(bytes).ok_or(Fault::Damaged.into())
}
