// The types of trich-luc.mjs and trich-luc.js, the element <trich-luc>.

/** What is shown: view and filter as the page's address has them, `so-lieu` and `year=2023&q=…`. */
export interface Shown {
  /** Of the articles `bai-viet/<id>`. Taken by its English name too (`figures`), told by the Vietnamese. */
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

/** What can be said in HTML, and, by the same names, of the element in a framework's template. */
export interface TrichLucAttributes {
  view?: string;
  filter?: string;
  lang?: "vi" | "en";
  /** Empty for the system's. */
  theme?: "light" | "dark" | "contrast" | "";
  /** Any of `filters,search,nav,foot`; all, where it is left out; empty for none. */
  hide?: string;
  title?: string;
}

/**
 * Its parts: `frame`, `loading`, `fallback`, `link`. Its slots: `loading` and `fallback`, for what is seen
 * instead of our sentences until the frame speaks, and where it does not.
 */
export declare class TrichLuc extends HTMLElement {
  view: string;
  filter: string;
  theme: string;
  hide: string;
  /** Shows another view, or the same under another filter; a part that is left out is empty. */
  go(to?: Partial<Shown>): void;
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
  /** The page in the frame has begun to listen; again after `lang`, `theme` or `hide` changed. */
  "trichluc:ready": CustomEvent<null>;
  /** What came into the frame is no reading room: refused, or not there. */
  "trichluc:lost": CustomEvent<null>;
  "trichluc:filter": CustomEvent<Shown>;
  "trichluc:select": CustomEvent<Chosen>;
}

/** The custom properties that the element reads, and their values: colours, lists of fonts, lengths. */
export type TrichLucStyle = Partial<
  Record<
    | `--trich-luc-${"accent" | "on-accent" | "background" | "surface" | "color" | "muted" | "border"}`
    | `--trich-luc-${"font" | "reading-font"}`
    | `--trich-luc-${"height" | "max-height"}`,
    string
  >
>;

declare global {
  interface HTMLElementTagNameMap {
    "trich-luc": TrichLuc;
  }
}
