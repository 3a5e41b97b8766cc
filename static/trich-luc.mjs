// The element <trich-luc view filter lang theme hide>, for pages of others.
//
//   <trich-luc view="so-lieu" filter="year=2023" lang="en"></trich-luc>
//   <script src="https://…/trich-luc.js" async></script>          a classic script, or
//   <script src="https://…/trich-luc.mjs" type="module"></script>  a module, which exports the class
//
// It frames the reading room and does not mount it in the host's tree: the styles and scripts of either
// never meet, a strict policy of the host has to allow one origin and no code of ours in its page, and
// what a frame held is given back with it. The price is one copy of the program's memory for each
// element. It speaks with the frame by the messages that embedded.js tells; types are in
// trich-luc.d.mts. The build makes the classic script of this one: a module of another origin is refused
// where its server sends no header for that.

"use strict";

const HOME = new URL("./", import.meta.url);
const VERSION = 1;

/** A frame higher than this scrolls by itself: some browsers draw nothing that is higher still. */
const MOST = 30000;

/** A frame that has arrived and says nothing for so long is no reading room. */
const PATIENCE_MS = 8000;

/** What the frame's address carries besides view and filter: another value is another page. */
const DRESS = ["lang", "theme", "hide"];

/**
 * What the host's styles may say of the page in the frame; what each is there, and what values it takes,
 * is in embedded.js. `--trich-luc-height` and `--trich-luc-max-height` are of the frame itself.
 */
const STYLES = ["accent", "on-accent", "background", "surface", "color", "muted", "border", "font", "reading-font"];
const property = (name) => `--trich-luc-${name}`;

const TEXTS = {
  vi: { loading: "Đang mở phòng đọc…", lost: "Không mở được phòng đọc ở đây.", open: "Mở ở trang riêng" },
  en: { loading: "Opening the reading room…", lost: "The reading room cannot be shown here.", open: "Open it in a page of its own" },
};

/** A style sheet that is made, not written into the page: a host's policy allows it. */
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
  :host { display: block !important; position: relative; }
  :host([hidden]) { display: none !important; }
  [part="frame"] {
    display: block;
    width: 100%;
    height: var(--trich-luc-height, var(--told, 600px));
    max-height: var(--trich-luc-max-height, none);
    border: 0;
  }
  .over { position: absolute; inset: 0 0 auto; padding: 1rem; }
  .over p { margin: 0; }
  [part="frame"][data-over="loading"] { opacity: 0; }
  [part="frame"][data-over="fallback"] { position: absolute; visibility: hidden; }
  [part="frame"][data-over="fallback"] ~ .over { position: static; }
  [hidden] { display: none; }
  .watch {
    position: absolute;
    visibility: hidden;
    transition: ${STYLES.map((name) => `${property(name)} 1ms`).join(", ")};
    transition-behavior: allow-discrete;
  }
`);

/** An element of the shadow tree; its part is what a host's style sheet calls it. */
function make(tag, part, ...children) {
  const made = document.createElement(tag);
  if (part) made.part = part;
  made.append(...children);
  return made;
}

/** What lies over the frame: what the host puts into the slot, or else `usual`. */
function over(name, usual) {
  const slot = make("slot", "", usual);
  slot.name = name;
  const made = make("div", "", slot);
  made.className = "over";
  made.hidden = true;
  return made;
}

class ReadingRoom extends HTMLElement {
  static observedAttributes = ["view", "filter", "title", ...DRESS];

  #tree;
  #ended;
  #patience;
  #answers = false;
  #shown = {};
  #changed = new Set();

  connectedCallback() {
    this.#upgrade();
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.#tree = this.#plant();
    const { frame, watch } = this.#tree;
    addEventListener("message", (event) => this.#hear(event), { signal });
    frame.addEventListener("load", () => this.#wait(), { signal });
    watch.addEventListener("transitionrun", () => this.#tellStyle(), { signal });
    this.#load();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [SHEET];
    root.replaceChildren(frame, this.#tree.loading, this.#tree.fallback, watch);
  }

  disconnectedCallback() {
    this.#ended.abort();
    clearTimeout(this.#patience);
    this.shadowRoot.replaceChildren();
    this.#tree = undefined;
    this.#answers = false;
  }

  /** A host that moves it (`moveBefore`) need not load it again. */
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, value) {
    if (!this.#tree || before === value) return;
    // What is set together is asked for together.
    if (this.#changed.size === 0) queueMicrotask(() => this.#follow());
    this.#changed.add(name);
  }

  /** Shows another view, or the same under another filter; a part that is left out is empty. */
  go({ view = "", filter = "" } = {}) {
    const to = { view: String(view), filter: String(filter) };
    if (this.#answers && to.view === this.#shown.view && to.filter === this.#shown.filter) return;
    this.#shown = to;
    if (!this.#tree) return;
    // Who does not listen yet is told by the address.
    if (this.#answers) this.#say({ type: "trichluc:go", ...to });
    else this.#load();
  }

  /** What is shown now: plain data, to be kept by the host. */
  save() {
    return { version: VERSION, view: this.view, filter: this.filter, ...this.#shown };
  }

  /** Shows again what was saved; says whether it was of a form that can be. */
  restore(saved) {
    const { version, view, filter } = saved ?? {};
    if (version !== VERSION || typeof view !== "string" || typeof filter !== "string") return false;
    this.go({ view, filter });
    return true;
  }

  /** What was set as a property before this script had come. */
  #upgrade() {
    for (const name of ReadingRoom.observedAttributes) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  #plant() {
    const lang = Object.hasOwn(TEXTS, this.lang) ? this.lang : "vi";
    const words = TEXTS[lang];
    const frame = make("iframe", "frame");
    frame.title = this.title || "Trích Lục";
    // Its origin is by what the page inside knows whom to hear.
    frame.referrerPolicy = "origin";
    const link = make("a", "link", words.open);
    link.target = "_blank";
    link.rel = "noopener";
    const loading = over("loading", make("p", "loading", words.loading));
    const fallback = over("fallback", make("p", "fallback", `${words.lost} `, link));
    loading.lang = lang;
    fallback.lang = lang;
    const watch = make("i", "");
    watch.className = "watch";
    watch.ariaHidden = "true";
    return { frame, link, loading, fallback, watch };
  }

  /** Which of the two that lie over the frame is seen, if any. */
  #cover(seen = "") {
    clearTimeout(this.#patience);
    this.#tree.frame.dataset.over = seen;
    for (const name of ["loading", "fallback"]) this.#tree[name].hidden = name !== seen;
  }

  /** Something has arrived in the frame. A browser says no more of it, not even that it refused. */
  #wait() {
    if (this.#answers) return;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.#cover("fallback");
      this.dispatchEvent(new CustomEvent("trichluc:lost", { bubbles: true, composed: true }));
    }, PATIENCE_MS);
  }

  #follow() {
    const changed = [...this.#changed];
    this.#changed.clear();
    if (!this.#tree) return;
    if (changed.includes("title")) this.#tree.frame.title = this.title || "Trích Lục";
    const goes = changed.includes("view") || changed.includes("filter");
    if (changed.some((name) => DRESS.includes(name))) {
      if (goes) this.#shown = {};
      this.#load();
    } else if (goes) {
      this.go({ view: this.view, filter: this.filter });
    }
  }

  #load() {
    const { view = this.view, filter = this.filter } = this.#shown;
    const address = new URL(HOME);
    if (view) address.searchParams.set("view", view);
    if (filter) address.searchParams.set("filter", filter);
    if (this.lang) address.searchParams.set("lang", this.lang);
    this.#tree.link.href = address.href;
    address.searchParams.set("embed", "1");
    for (const name of ["theme", "hide"]) {
      if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
    }
    this.#answers = false;
    this.#cover("loading");
    this.#tree.frame.src = address.href;
  }

  #say(message) {
    this.#tree.frame.contentWindow.postMessage({ ...message, version: VERSION }, HOME.origin);
  }

  #tellStyle() {
    if (!this.#answers) return;
    const seen = getComputedStyle(this);
    const said = STYLES.map((name) => [name, seen.getPropertyValue(property(name)).trim()]);
    this.#say({ type: "trichluc:style", style: Object.fromEntries(said.filter(([, value]) => value)) });
  }

  #hear({ source, origin, data }) {
    const frame = this.#tree?.frame;
    if (!frame || source !== frame.contentWindow || origin !== HOME.origin || data?.version !== VERSION) return;
    const { type, version, ...detail } = data;
    const tell = (detail) => this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    if (type === "trichluc:ready") {
      this.#answers = true;
      this.#cover();
      this.#tellStyle();
      tell();
    } else if (type === "trichluc:height" && Number.isFinite(detail.height) && detail.height > 0) {
      frame.style.setProperty("--told", `${Math.min(detail.height, MOST)}px`);
    } else if (type === "trichluc:filter") {
      this.#shown = detail;
      tell(detail);
    } else if (type === "trichluc:select") {
      tell(detail);
    }
  }
}

// Each attribute is a property too; none (null, undefined) takes it away. `lang` and `title` are every element's.
for (const name of ["view", "filter", "theme", "hide"]) {
  Object.defineProperty(ReadingRoom.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (!customElements.get("trich-luc")) customElements.define("trich-luc", ReadingRoom);

/** The element's class: of the copy that came first, where there are two. */
export const TrichLuc = customElements.get("trich-luc");
