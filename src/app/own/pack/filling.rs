//! The texts of a pack, block by block as they come: made ready in short bits, and put into the next version of
//! the corpus when as many are ready as there were before; for with every version all that is drawn is worked out
//! anew. An article that somebody opens is fetched before its turn.

use std::rc::Rc;

use yew::platform::spawn_local;

use super::opening::Fetched;
use super::unpack::unpacked;
use super::{Lack, Pack};
use crate::app::own::crew::{Asked, Outcome, Task};
use crate::app::own::joined::{BIT_MS, is_own};
use crate::app::own::library::{Library, Told, now};
use crate::app::own::signal::turn;
use crate::corpus::pack::{Arrived, Block, Fault, Head, alone};
use crate::corpus::stored::opened;
use crate::corpus::{ArticleId, Shelf};

/// A version with fewer texts more is not worth while, as long as more come.
const WORTH: usize = 24;
/// Nor is one with fewer than this part of all.
const PART: usize = 8;
/// So many articles may wait to be read again before more are fetched.
const BEHIND: usize = 400;

impl Library {
    /// Takes all texts in.
    pub(super) async fn fill(self: Rc<Self>, mut fetched: Fetched) {
        let filled = self.filled(&mut fetched).await;
        if let (Some(pack), Err(lack)) = (&self.pack, filled) {
            pack.lack.set(Some(lack));
            pack.rest.replace(Some(fetched).filter(|_| lack.passes()));
            self.say(Some(Told::Lack(lack)));
        }
        self.fill_version(true);
        self.tell();
    }

    /// Tries to fetch the rest of it once more.
    pub fn pack_again(self: &Rc<Self>) {
        let Some(pack) = &self.pack else { return };
        let rest = pack.rest.take();
        pack.lack.set(None);
        self.say(None);
        let Some(mut fetched) = rest else { return };
        fetched.anew();
        let me = self.clone();
        spawn_local(async move {
            match fetched.go_on(Lack::Broken).await {
                Ok(()) => me.fill(fetched).await,
                Err(lack) => {
                    if let Some(pack) = &me.pack {
                        pack.lack.set(Some(lack));
                        pack.rest.replace(Some(fetched));
                    }
                    me.say(Some(Told::Lack(lack)));
                }
            }
        });
    }

    async fn filled(&self, fetched: &mut Fetched) -> Result<(), Lack> {
        let Some(pack) = &self.pack else {
            return Ok(());
        };
        let Some(head) = pack.head.borrow().clone() else {
            return Ok(());
        };
        while let Some(part) = fetched.next().await? {
            if let Arrived::Block(at, bytes) = part {
                self.take_block(pack, &head, at, &bytes).await?;
                self.fill_version(false);
            }
        }
        while pack.is_stale() && pack.progress().0 < head.articles() {
            pack.read.wait().await;
        }
        Ok(())
    }

    async fn take_block(
        &self,
        pack: &Pack,
        head: &Head,
        at: usize,
        bytes: &[u8],
    ) -> Result<(), Lack> {
        let taken = pack
            .taken
            .borrow_mut()
            .get_mut(at)
            .map(|taken| std::mem::replace(taken, true));
        let Some(section) = head.blocks.get(at).filter(|_| taken == Some(false)) else {
            return Ok(());
        };
        let block = Block::read(unpacked(section, bytes).await?, section.articles)?;
        let first = head.first_of(at);
        let mut until = now() + BIT_MS;
        for number in 0..block.len() {
            let (text, found) = block.article(number)?;
            let article = ArticleId(first + number);
            if pack.is_stale() {
                self.read_packed(article, text);
                while self.crew.waiting() > BEHIND {
                    pack.read.wait().await;
                }
            } else {
                let corpus = self.corpus.borrow().clone();
                let ready = corpus.arrived(article, text, found).ok_or(Fault::Damaged)?;
                pack.fresh.borrow_mut().push((article, ready));
                pack.filled.set(pack.filled.get() + 1);
            }
            if now() >= until {
                self.tell();
                turn().await;
                until = now() + BIT_MS;
            }
        }
        Ok(())
    }

    /// The next version of the corpus, where it is worth while or `wanted`.
    fn fill_version(&self, wanted: bool) {
        let Some(pack) = &self.pack else { return };
        let (filled, all) = pack.progress();
        let fresh = pack.fresh.borrow().len();
        let before = filled - fresh.min(filled);
        let last = filled == all;
        let asked = pack.wanted.get();
        let asked = asked.is_some() && pack.fresh.borrow().iter().any(|(at, _)| Some(*at) == asked);
        if fresh == 0 || !(wanted || asked || last || fresh >= WORTH.max(before).max(all / PART)) {
            return;
        }
        let (corpus, fresh) = (self.corpus.borrow().clone(), pack.fresh.take());
        let next = if pack.is_stale() {
            corpus.read_anew(fresh)
        } else {
            corpus.filled(fresh)
        };
        self.corpus.replace(Rc::new(next));
        self.publish_all();
    }

    /// Fetches the text of an article that somebody wants to read, where it is not there.
    pub fn want(self: &Rc<Self>, id: &str) {
        let corpus = self.corpus.borrow().clone();
        let article = corpus.article_by_id(id);
        let own = article.and_then(|at| corpus.entry(at)).is_some_and(is_own);
        let Some(pack) = self.pack.as_ref().filter(|_| !own) else {
            return self.want_own(vec![id.to_owned()]);
        };
        pack.wanted.set(article);
        let ready = |at: ArticleId| pack.fresh.borrow().iter().any(|(ready, _)| *ready == at);
        if article.is_some_and(ready) {
            return self.fill_version(true);
        }
        let (head, source) = (pack.head.borrow().clone(), pack.source.borrow().clone());
        let block = article.zip(head.as_ref());
        let block = block.and_then(|(article, head)| head.block_of(article.0));
        let (Some((block, _)), Some(head), Some(source)) = (block, head, source) else {
            return;
        };
        let me = self.clone();
        spawn_local(async move {
            let section = head.blocks[block];
            let bytes = source.part(head.place(block + 1), section.length).await;
            // Where there are no parts, or it breaks, it comes in its turn.
            if let (Ok(Some(bytes)), Some(pack)) = (bytes, &me.pack)
                && alone(&section, &bytes).is_ok()
            {
                let _ = me.take_block(pack, &head, block, &bytes).await;
                me.fill_version(true);
            }
        });
    }

    /// Has an article read by the rules of this release.
    fn read_packed(&self, at: ArticleId, text: &str) {
        let corpus = self.corpus.borrow().clone();
        if let Some(entry) = corpus.entry(at) {
            let (asked, id) = (Asked::Packed(at), entry.article.id.to_string());
            let text = text.into();
            self.crew.add(Task { asked, id, text });
        }
    }

    /// It was read, or not.
    pub(in crate::app::own) fn packed_read(&self, at: ArticleId, task: &Task, outcome: Outcome) {
        let Some(pack) = &self.pack else { return };
        let read = match outcome {
            Outcome::Read(found, _) => opened(&task.id, &task.text, &found),
            Outcome::Lost | Outcome::Unread => None,
        };
        let corpus = self.corpus.borrow().clone();
        match read {
            Some(kept) => {
                let ready = corpus.ready_again(kept, Shelf::site());
                pack.fresh.borrow_mut().push((at, ready));
                pack.filled.set(pack.filled.get() + 1);
            }
            None => pack.lost.set(pack.lost.get() + 1),
        }
        self.fill_version(false);
        pack.read.ring();
    }
}
