// The types of trich-luc.js, the element <trich-luc>.

/** What is shown: view and filter as the page's address has them, `so-lieu` and `year=2023&q=…`. */
export interface Shown {
  /** `so-lieu` or `figures`, and of the articles `bai-viet/<id>`. */
  view: string;
  filter: string;
}

/** What `save()` gives and `restore()` takes. */
export interface Saved extends Shown {
  version: 1;
}

/** The words that a reader chose: an article's id, and from where to where in its text. */
export interface Chosen {
  article: string;
  start: number;
  end: number;
}

export interface TrichLuc extends HTMLElement {
  view: string;
  filter: string;
  /** `light`, `dark`, `contrast`; empty for the system's. */
  theme: string;
  save(): Saved;
  /** Whether `saved` could be shown. */
  restore(saved: unknown): boolean;
  addEventListener<K extends keyof TrichLucEvents>(
    type: K,
    listener: (this: TrichLuc, event: TrichLucEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export interface TrichLucEvents extends HTMLElementEventMap {
  "trichluc:filter": CustomEvent<Shown>;
  "trichluc:select": CustomEvent<Chosen>;
}

declare global {
  interface HTMLElementTagNameMap {
    "trich-luc": TrichLuc;
  }
}
