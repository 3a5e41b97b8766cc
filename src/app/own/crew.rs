//! The workers that read articles: one for each of the machine's cores but one, and no more than
//! [`MOST`], started when there is something to read and ended when there is nothing more.
//!
//! An article at which a worker ends, or which it does not read in a minute, is told as lost and never
//! given to another; those that were behind it are.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use yew::platform::spawn_local;

use super::signal::Signal;
use super::talk::Talk;
use crate::corpus::ArticleId;
use crate::corpus::stored::Facts;

/// The worker's script, of this very release: its files have no hash in their names.
const SCRIPT: &str = concat!("reader-worker.js?", env!("TRICHLUC_RELEASE"));
/// What it says when it listens.
const READY: &str = "ready";
/// One that does not listen by then will not.
const START_MS: u32 = 60_000;
/// Nor will one that reads a single article for so long.
const PATIENCE_MS: u32 = 60_000;
/// So long one without work stays: the next file may bring some.
const IDLE_MS: u32 = 5_000;
/// At most so many articles are given at once, and no more of them than have so many bytes.
const BATCH: usize = 16;
const BATCH_BYTES: usize = 128 * 1024;
/// More workers than this have no more of the machine.
const MOST: u32 = 8;

/// What an article is asked about by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// One that is being brought, by its number.
    Brought(usize),
    /// One that is kept and was read by other rules, by its number.
    Stale(u64),
    /// One of a pack that other rules read, by its place in the corpus.
    Packed(ArticleId),
}

/// An article to be read.
pub struct Task {
    /// Who asks.
    pub asked: Asked,
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: Rc<str>,
}

/// How it went.
pub enum Outcome {
    /// What is kept and what is told of it.
    Read(Vec<u8>, Box<Facts>),
    /// It was too much for the rules.
    Lost,
    /// There is no program to read it with.
    Unread,
}

/// The workers.
pub struct Crew {
    tasks: RefCell<VecDeque<Task>>,
    working: Cell<u32>,
    paused: Cell<bool>,
    bell: Signal,
    told: Box<dyn Fn(Task, Outcome)>,
}

/// As many as there are cores but the page's own, at least one.
fn hands() -> u32 {
    let cores = window().navigator().hardware_concurrency();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let others = (cores as u32).saturating_sub(1);
    others.clamp(1, MOST)
}

impl Crew {
    /// Workers that tell how it went.
    pub fn new(told: impl Fn(Task, Outcome) + 'static) -> Rc<Self> {
        Rc::new(Self {
            tasks: RefCell::default(),
            working: Cell::new(0),
            paused: Cell::new(false),
            bell: Signal::default(),
            told: Box::new(told),
        })
    }

    /// An article more.
    pub fn add(self: &Rc<Self>, task: Task) {
        self.tasks.borrow_mut().push_back(task);
        let wanted = self.waiting().min(hands() as usize);
        if (self.working.get() as usize) < wanted {
            self.working.set(self.working.get() + 1);
            spawn_local(self.clone().work());
        }
        self.bell.ring();
    }

    /// So many wait to be given to a worker.
    pub fn waiting(&self) -> usize {
        self.tasks.borrow().len()
    }

    /// Nothing more is given out, or again.
    pub fn pause(&self, paused: bool) {
        self.paused.set(paused);
        self.bell.ring();
    }

    /// What is not given out yet is not wanted any longer, where `unwanted` says so.
    pub fn drop_tasks(&self, unwanted: impl Fn(&Task) -> bool) {
        self.tasks.borrow_mut().retain(|task| !unwanted(task));
    }

    /// One worker after another, as long as there is something to read.
    async fn work(self: Rc<Self>) {
        while let Some(talk) = self.start().await {
            if !self.serve(&talk).await {
                break;
            }
        }
        self.working.set(self.working.get() - 1);
    }

    async fn start(&self) -> Option<Talk> {
        let talk = Talk::start(SCRIPT);
        if let Some(talk) = talk {
            let said = talk.hear(START_MS).await;
            if said.and_then(|said| said.as_string()).as_deref() == Some(READY) {
                return Some(talk);
            }
        }
        // Another would not come either.
        let tasks = self.tasks.take();
        for task in tasks {
            (self.told)(task, Outcome::Unread);
        }
        None
    }

    /// Gives it articles; whether it ended over one.
    async fn serve(self: &Rc<Self>, talk: &Talk) -> bool {
        while let Some(mut batch) = self.batch().await {
            talk.say(&message(&batch));
            while !batch.is_empty() {
                let answer = talk.hear(PATIENCE_MS).await.and_then(|said| heard(&said));
                let Some(asked) = batch.pop_front() else {
                    break;
                };
                if let Some((found, facts)) = answer {
                    (self.told)(asked, Outcome::Read(found, Box::new(facts)));
                } else {
                    (self.told)(asked, Outcome::Lost);
                    while let Some(task) = batch.pop_back() {
                        self.tasks.borrow_mut().push_front(task);
                    }
                    return true;
                }
            }
        }
        false
    }

    /// Some of what waits; `None` where nothing came for a while.
    async fn batch(self: &Rc<Self>) -> Option<VecDeque<Task>> {
        if self.idle() {
            let late = Rc::new(Cell::new(false));
            let _timer = {
                let (crew, late) = (self.clone(), late.clone());
                Timeout::new(IDLE_MS, move || {
                    late.set(true);
                    crew.bell.ring();
                })
            };
            while self.idle() && !late.get() {
                self.bell.wait().await;
            }
        }
        while self.paused.get() {
            self.bell.wait().await;
        }
        let mut tasks = self.tasks.borrow_mut();
        let mut batch = VecDeque::new();
        let mut bytes = 0;
        while batch.len() < BATCH && bytes < BATCH_BYTES {
            let Some(task) = tasks.pop_front() else { break };
            bytes += task.text.len();
            batch.push_back(task);
        }
        (!batch.is_empty()).then_some(batch)
    }

    fn idle(&self) -> bool {
        self.tasks.borrow().is_empty()
    }
}

fn message(batch: &VecDeque<Task>) -> JsValue {
    let list: Vec<_> = batch
        .iter()
        .map(|task| (&task.id, task.text.len()))
        .collect();
    let texts: Vec<_> = batch.iter().map(|task| &*task.text).collect();
    let texts = Uint8Array::from(texts.concat().as_bytes());
    let list = serde_json::to_string(&list).unwrap_or_default();
    Array::of2(&list.into(), &texts).into()
}

fn heard(said: &JsValue) -> Option<(Vec<u8>, Facts)> {
    let said: &Array = said.dyn_ref()?;
    let found: Uint8Array = said.get(0).dyn_into().ok()?;
    let facts = said.get(1).as_string()?;
    Some((found.to_vec(), serde_json::from_str(&facts).ok()?))
}
