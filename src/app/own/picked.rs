//! Files that a reader chose or dropped, folders with all that is in them.

use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemDirectoryReader,
    FileSystemEntry, FileSystemFileEntry,
};
use yew::platform::spawn_local;

use super::feed::{Source, add};
use super::library::Library;
use crate::import::{Refused, Why};

/// Folders are followed so deep, and no more files are taken at once.
const DEEP: usize = 20;
const FILES: usize = 200_000;

/// What was chosen.
pub fn picked(library: &Rc<Library>, list: &FileList) {
    let files = (0..list.length()).filter_map(|at| list.get(at));
    let files = files.map(|file| {
        let folder = Reflect::get(&file, &"webkitRelativePath".into());
        let folder = folder.ok().and_then(|path| path.as_string());
        let path = folder.filter(|path| !path.is_empty());
        Source {
            path: path.unwrap_or_else(|| file.name()),
            file,
        }
    });
    add(library, files.collect());
}

/// What was dropped, folders with all that is in them.
pub fn dropped(library: &Rc<Library>, data: &DataTransfer) {
    // Asked for now: when the event is over they are gone.
    let items = data.items();
    let items = (0..items.length()).filter_map(|at| items.get(at));
    let entries: Vec<FileSystemEntry> = items
        .filter_map(|item| item.webkit_get_as_entry().ok().flatten())
        .collect();
    if entries.is_empty() {
        if let Some(list) = data.files() {
            picked(library, &list);
        }
        return;
    }
    let library = library.clone();
    spawn_local(async move {
        let mut found = Vec::new();
        let mut folders: VecDeque<_> = entries.into_iter().map(|entry| (entry, 0)).collect();
        while let Some((entry, deep)) = folders.pop_front() {
            let path = entry.full_path().trim_start_matches('/').to_owned();
            if found.len() >= FILES {
                break;
            } else if entry.is_directory() && deep < DEEP {
                let reader = entry.unchecked_into::<FileSystemDirectoryEntry>();
                for entry in entries_of(&reader.create_reader()).await {
                    folders.push_back((entry, deep + 1));
                }
            } else if entry.is_file() {
                let file = file_of(&entry.unchecked_into()).await;
                match file {
                    Some(file) => found.push(Source { file, path }),
                    None => library.refused(Refused {
                        path,
                        why: Why::Lost,
                    }),
                }
            }
        }
        add(&library, found);
    });
}

/// What a call gives that answers by one of two functions.
async fn answer(call: impl FnOnce(&Function, &Function)) -> Option<JsValue> {
    let mut call = Some(call);
    let promise = Promise::new(&mut |well, ill| {
        if let Some(call) = call.take() {
            call(&well, &ill);
        }
    });
    JsFuture::from(promise).await.ok()
}

async fn file_of(entry: &FileSystemFileEntry) -> Option<File> {
    let file = answer(|well, ill| entry.file_with_callback_and_callback(well, ill)).await?;
    file.dyn_into().ok()
}

async fn entries_of(reader: &FileSystemDirectoryReader) -> Vec<FileSystemEntry> {
    let mut all = Vec::new();
    loop {
        let read = |well: &Function, ill: &Function| {
            let failed = Closure::once_into_js({
                let ill = ill.clone();
                move |error: JsValue| ill.call1(&JsValue::NULL, &error)
            });
            let _ = reader.read_entries_with_callback_and_callback(well, failed.unchecked_ref());
        };
        // A folder is told some at a time, and none at its end.
        let some = answer(read)
            .await
            .and_then(|some| some.dyn_into::<Array>().ok());
        let Some(some) = some.filter(|some| some.length() > 0) else {
            return all;
        };
        all.extend(some.iter().map(FileSystemEntry::unchecked_from_js));
        if all.len() > FILES {
            return all;
        }
    }
}
