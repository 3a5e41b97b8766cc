//! Opening a pack: its front becomes a corpus without texts, which the page shows.

use std::rc::Rc;

use yew::platform::spawn_local;

use super::source::{Source, Stream};
use super::unpack::unpacked;
use super::{Lack, Pack};
use crate::app::own::library::{Library, Told, now};
use crate::app::own::pack_name;
use crate::app::own::signal::{pause, turn};
use crate::corpus::pack::{Arrived, Fault, Inflow, Unfolding};
use crate::corpus::{Corpus, Shelf};

/// So long the front is read in one go, in milliseconds: nobody can press anything before it is there.
const BIT_MS: f64 = 40.0;
/// After a break it is tried so often again, each time after so many milliseconds more.
const TRIES: u32 = 3;
const PATIENCE_MS: u32 = 700;

/// A pack that is being fetched: what comes of it in its order.
pub(super) struct Fetched {
    source: Rc<Source>,
    stream: Stream,
    inflow: Inflow,
    tries: u32,
}

impl Fetched {
    async fn begin(source: Rc<Source>) -> Result<Self, Lack> {
        let stream = source.from(0).await?;
        Ok(Self {
            source,
            stream,
            inflow: Inflow::default(),
            tries: 0,
        })
    }

    /// The next part of it; `None` at its end.
    pub async fn next(&mut self) -> Result<Option<Arrived>, Lack> {
        loop {
            if let Some(part) = self.inflow.next()? {
                self.tries = 0;
                return Ok(Some(part));
            }
            match self.stream.next().await {
                Ok(Some(bytes)) => self.inflow.feed(&bytes),
                Ok(None) => {
                    self.inflow.end()?;
                    return Ok(None);
                }
                Err(lack) => self.go_on(lack).await?,
            }
        }
    }

    /// Goes on where it broke.
    pub async fn go_on(&mut self, mut lack: Lack) -> Result<(), Lack> {
        while self.tries < TRIES && lack.passes() {
            self.tries += 1;
            pause(PATIENCE_MS * self.tries).await;
            match self.source.from(self.inflow.wants()).await {
                Ok(stream) => {
                    self.stream = stream;
                    return Ok(());
                }
                Err(again) => lack = again,
            }
        }
        Err(lack)
    }

    /// It may break as often again.
    pub fn anew(&mut self) {
        self.tries = 0;
    }
}

impl Library {
    /// Opens the pack, where there is one; the texts come afterwards.
    pub(in crate::app::own) async fn open_pack(self: &Rc<Self>) {
        let Some(pack) = &self.pack else { return };
        match self.opened_pack(pack).await {
            Ok((fetched, corpus)) => {
                self.corpus.replace(Rc::new(corpus));
                pack.settled.set(true);
                self.publish_all();
                spawn_local(self.clone().fill(fetched));
            }
            Err(lack) => {
                // The articles that are built in stand in for it.
                pack.head.replace(None);
                pack.lack.set(Some(lack));
                pack.settled.set(true);
                self.publish(None);
                self.say(Some(Told::Lack(lack)));
            }
        }
        self.tell();
    }

    async fn opened_pack(&self, pack: &Pack) -> Result<(Fetched, Corpus), Lack> {
        let name = pack_name().unwrap_or_default();
        let source = Rc::new(Source::new(&name)?);
        pack.source.replace(Some(source.clone()));
        let mut fetched = Fetched::begin(source).await?;
        let Some(Arrived::Head(head)) = fetched.next().await? else {
            return Err(Fault::Cut.into());
        };
        let head = Rc::new(head);
        pack.head.replace(Some(head.clone()));
        pack.taken.replace(vec![false; head.blocks.len()]);
        let Some(Arrived::Front(front)) = fetched.next().await? else {
            return Err(Fault::Cut.into());
        };
        let front = unpacked(&head.front, &front).await?;
        let corpus = Corpus::default();
        let mut unfolding = Unfolding::new(&head, front, Shelf::site())?;
        let mut until = now() + BIT_MS;
        while !unfolding.some(&corpus)? {
            if now() >= until {
                turn().await;
                until = now() + BIT_MS;
            }
        }
        Ok((fetched, corpus.next(|_| true, unfolding.done())))
    }
}
