//! Where a pack lies, and its bytes from any place on.

use gloo::utils::window;
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader, Url};
use yew::platform::spawn_local;

use super::Lack;

/// Where it lies.
pub struct Source(String);

/// Bytes as they come.
pub struct Stream {
    reader: ReadableStreamDefaultReader,
    /// So many come before those that were asked for.
    skip: u64,
    /// Whether more may come.
    open: bool,
}

impl Source {
    /// The file of this name beside the page. Only of the page's own server: its policy allows no other, and
    /// whoever makes a link should not say what articles are whose.
    pub fn new(name: &str) -> Result<Self, Lack> {
        let base = gloo::utils::document().base_uri().ok().flatten();
        let base = base.unwrap_or_default();
        let at = |name: &str| Url::new_with_base(name, &base).map(|url| url.href());
        let root = at("/").unwrap_or_default();
        if !root.starts_with("http") {
            return Err(Lack::Serverless);
        }
        let foreign = name.contains([':', '\\']) || name.starts_with("//");
        let own = at(name)
            .ok()
            .filter(|url| !foreign && url.starts_with(&root));
        own.map(Self).ok_or(Lack::Address)
    }

    /// Its bytes from `at` on.
    pub async fn from(&self, at: u64) -> Result<Stream, Lack> {
        self.range(at, None).await
    }

    /// So many bytes from `at` on; `None` where the server gives no part of a file.
    pub async fn part(&self, at: u64, length: u64) -> Result<Option<Vec<u8>>, Lack> {
        let last = at.saturating_add(length).saturating_sub(1);
        let mut stream = self.range(at, Some(last)).await?;
        if stream.skip > 0 {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        while let Some(piece) = stream.next().await? {
            bytes.extend(piece);
            if bytes.len() as u64 >= length {
                break;
            }
        }
        bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(Some(bytes))
    }

    async fn range(&self, at: u64, last: Option<u64>) -> Result<Stream, Lack> {
        let last = last.map_or_else(String::new, |last| last.to_string());
        let (headers, options) = (Object::new(), Object::new());
        put(&headers, "range", &format!("bytes={at}-{last}").into());
        put(&options, "headers", &headers);
        let answer = call(&window(), "fetch", &[&self.0.as_str().into(), &options]);
        let answer = promised(answer).await.map_err(|()| Lack::Broken)?;
        let status = get(&answer, "status").as_f64();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let skip = match status.unwrap_or_default() as u16 {
            206 => 0,
            200 => at,
            status => return Err(Lack::Status(status)),
        };
        let body = get(&answer, "body").dyn_into::<ReadableStream>();
        let body = body.map_err(|_| Lack::Broken)?;
        let reader = body.get_reader().unchecked_into();
        Ok(Stream {
            reader,
            skip,
            open: true,
        })
    }
}

impl Stream {
    /// More of them; `None` at the end.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Lack> {
        loop {
            let piece = piece(&self.reader).await;
            self.open = matches!(piece, Ok(Some(_)));
            let Some(mut piece) = piece.map_err(|()| Lack::Broken)? else {
                return Ok(None);
            };
            let skipped = self.skip.min(piece.len() as u64);
            self.skip -= skipped;
            piece.drain(..usize::try_from(skipped).unwrap_or(usize::MAX));
            if !piece.is_empty() {
                return Ok(Some(piece));
            }
        }
    }

    /// No more is wanted.
    fn end(&mut self) {
        if std::mem::take(&mut self.open) {
            let ended = call(&self.reader, "cancel", &[]);
            // A stream that breaks while it is ended breaks nothing.
            spawn_local(async move { drop(promised(ended).await) });
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.end();
    }
}

/// The next piece of a stream; `None` at its end.
pub async fn piece(reader: &ReadableStreamDefaultReader) -> Result<Option<Vec<u8>>, ()> {
    let piece = JsFuture::from(reader.read()).await.map_err(|_| ())?;
    if get(&piece, "done").is_truthy() {
        return Ok(None);
    }
    let bytes: Uint8Array = get(&piece, "value").dyn_into().map_err(|_| ())?;
    Ok(Some(bytes.to_vec()))
}

/// A member by its name. What is named in the usual way has some lines each in the script that every first
/// view downloads.
fn get(from: &JsValue, name: &str) -> JsValue {
    Reflect::get(from, &name.into()).unwrap_or_default()
}

fn put(into: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(into, &name.into(), value);
}

/// What a function of `on` gives.
fn call(on: &JsValue, name: &str, with: &[&JsValue]) -> Option<JsValue> {
    let call: Function = get(on, name).dyn_into().ok()?;
    match with {
        [one, other] => call.call2(on, one, other).ok(),
        _ => call.call0(on).ok(),
    }
}

/// What was promised, once it is there.
async fn promised(given: Option<JsValue>) -> Result<JsValue, ()> {
    let promise: Promise = given.ok_or(())?.dyn_into().map_err(|_| ())?;
    JsFuture::from(promise).await.map_err(|_| ())
}
