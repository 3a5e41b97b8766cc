//! Where a pack lies, and its bytes from any place on.

use gloo::utils::window;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Request, Response, Url};

use super::Lack;

/// Where it lies.
pub struct Source(String);

/// Bytes as they come.
pub struct Stream {
    reader: ReadableStreamDefaultReader,
    /// So many come before those that were asked for.
    skip: u64,
}

impl Source {
    /// The file of this name beside the page. Only of the page's own server: its policy allows no other, and
    /// whoever makes a link should not say what articles are whose.
    pub fn new(name: &str) -> Result<Self, Lack> {
        let location = window().location();
        let [origin, protocol] =
            [location.origin(), location.protocol()].map(Result::unwrap_or_default);
        if !protocol.starts_with("http") {
            return Err(Lack::Serverless);
        }
        let base = gloo::utils::document().base_uri().ok().flatten();
        let base = base.unwrap_or_default();
        let foreign = name.contains([':', '\\']) || name.starts_with("//");
        let url = Url::new_with_base(name, &base).ok();
        let url = url.filter(|url| !foreign && url.origin() == origin);
        url.map(|url| Self(url.href())).ok_or(Lack::Address)
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
            stream.end();
            return Ok(None);
        }
        let mut bytes = Vec::new();
        while let Some(piece) = stream.next().await? {
            bytes.extend(piece);
            if bytes.len() as u64 >= length {
                stream.end();
                break;
            }
        }
        bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(Some(bytes))
    }

    async fn range(&self, at: u64, last: Option<u64>) -> Result<Stream, Lack> {
        let request = Request::new_with_str(&self.0).map_err(|_| Lack::Address)?;
        let last = last.map_or_else(String::new, |last| last.to_string());
        let range = format!("bytes={at}-{last}");
        let _ = request.headers().set("range", &range);
        let answer = JsFuture::from(window().fetch_with_request(&request)).await;
        let answer: Response = answer.map_err(|_| Lack::Broken)?.unchecked_into();
        let skip = match answer.status() {
            206 => 0,
            200 => at,
            status => return Err(Lack::Status(status)),
        };
        let body = answer.body().ok_or(Lack::Broken)?;
        let reader = body.get_reader().unchecked_into();
        Ok(Stream { reader, skip })
    }
}

impl Stream {
    /// More of them; `None` at the end.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Lack> {
        loop {
            let Some(mut piece) = piece(&self.reader).await.map_err(|()| Lack::Broken)? else {
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
    pub fn end(&self) {
        let _ = self.reader.cancel();
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
    let get = |name: &str| Reflect::get(&piece, &JsValue::from(name)).unwrap_or_default();
    if get("done").is_truthy() {
        return Ok(None);
    }
    let bytes: Uint8Array = get("value").dyn_into().map_err(|_| ())?;
    Ok(Some(bytes.to_vec()))
}
