// The element <trich-luc view filter lang theme hide>, for pages of others.
//
//   <trich-luc view="so-lieu" filter="year=2023" lang="en"></trich-luc>
//   <script src="https://…/trich-luc.js" async></script>
//
// It frames the reading room and does not mount it in the host's tree: the styles and scripts of either
// never meet, a strict policy of the host has to allow one origin and no code of ours in its page, and
// what a frame held is given back with it. The price is one copy of the program's memory for each
// element. It speaks with the frame by the messages that embedded.js tells; types are in trich-luc.d.ts.
// A classic script: a module of another origin is refused where its server sends no header for that.

"use strict";

(() => {
  const HOME = new URL("./", document.currentScript.src);
  const VERSION = 1;

  /** A frame higher than this scrolls by itself: some browsers draw nothing that is higher still. */
  const MOST = 30000;

  /** What the frame's address carries besides view and filter: another value is another page. */
  const DRESS = ["lang", "theme", "hide"];

  class TrichLuc extends HTMLElement {
    static observedAttributes = ["view", "filter", ...DRESS];

    #frame;
    #ended;
    #answers = false;
    #shown = {};

    connectedCallback() {
      const frame = document.createElement("iframe");
      this.#frame = frame;
      frame.part = "frame";
      frame.title = this.title || "Trích Lục";
      // Its origin is by what the page inside knows whom to hear.
      frame.referrerPolicy = "origin";
      for (const [name, value] of [["display", "block"], ["width", "100%"], ["height", "600px"], ["border", "0"]]) {
        frame.style.setProperty(name, value);
      }
      this.style.setProperty("display", this.style.display || "block");
      this.#load();
      (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(frame);
      this.#ended = new AbortController();
      addEventListener("message", (event) => this.#hear(event), { signal: this.#ended.signal });
    }

    disconnectedCallback() {
      this.#ended.abort();
      this.#frame.remove();
      this.#frame = undefined;
      this.#answers = false;
    }

    attributeChangedCallback(name, before, value) {
      if (!this.#frame || before === value) return;
      if (DRESS.includes(name)) this.#load();
      else this.#go({ view: this.view, filter: this.filter });
    }

    get view() {
      return this.getAttribute("view") ?? "";
    }

    set view(value) {
      this.setAttribute("view", value);
    }

    get filter() {
      return this.getAttribute("filter") ?? "";
    }

    set filter(value) {
      this.setAttribute("filter", value);
    }

    get theme() {
      return this.getAttribute("theme") ?? "";
    }

    set theme(value) {
      this.setAttribute("theme", value);
    }

    /** What is shown now: plain data, to be kept by the host. */
    save() {
      return { version: VERSION, view: this.view, filter: this.filter, ...this.#shown };
    }

    /** Shows again what was saved; says whether it was of a form that can be. */
    restore(saved) {
      const { version, view, filter } = saved ?? {};
      if (version !== VERSION || typeof view !== "string" || typeof filter !== "string") return false;
      this.#go({ view, filter });
      return true;
    }

    #load() {
      const { view = this.view, filter = this.filter } = this.#shown;
      const address = new URL(HOME);
      address.searchParams.set("embed", "1");
      if (view) address.searchParams.set("view", view);
      if (filter) address.searchParams.set("filter", filter);
      for (const name of DRESS) {
        if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      }
      this.#answers = false;
      this.#frame.src = address.href;
    }

    #go(to) {
      this.#shown = to;
      if (!this.#frame) return;
      // Who does not listen yet is told by the address.
      if (this.#answers) this.#frame.contentWindow.postMessage({ type: "trichluc:go", version: VERSION, ...to }, HOME.origin);
      else this.#load();
    }

    #hear({ source, origin, data }) {
      if (source !== this.#frame?.contentWindow || origin !== HOME.origin || data?.version !== VERSION) return;
      this.#answers = true;
      const { type, version, ...detail } = data;
      if (type === "trichluc:height" && Number.isFinite(detail.height) && detail.height > 0) {
        this.#frame.style.setProperty("height", `${Math.min(detail.height, MOST)}px`);
      } else if (type === "trichluc:filter" || type === "trichluc:select") {
        if (type === "trichluc:filter") this.#shown = detail;
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
      }
    }
  }

  if (!customElements.get("trich-luc")) customElements.define("trich-luc", TrichLuc);
})();
