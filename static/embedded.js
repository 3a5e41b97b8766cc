// The page in a frame of another page, `?embed=1`: hides what it is told to, tells the page around it
// how high it is, and goes where that page sends it. boot.js loads this where it is wanted.
//
// The messages, version 1; of others nothing is heard.
//   to the host    { type: "trichluc:ready", version: 1 }                    from now on it listens
//                  { type: "trichluc:height", version: 1, height }           CSS pixels, on every change
//                  { type: "trichluc:filter", version: 1, view, filter }     another view or filter
//                  { type: "trichluc:select", version: 1, article, start, end }  words were chosen
//   from the host  { type: "trichluc:hello", version: 1 }                    asks for the height again
//                  { type: "trichluc:go", version: 1, view, filter }         both as in the address
//                  { type: "trichluc:style", version: 1, style: { accent: "#06c", … } }  by the names of STYLES;
//                                                                            a name that is left out is as usual
//
// That it is there, and how high, says nothing of what is read and goes to any host. All else goes only to the origin that is
// known to frame the page, and is heard only from there: the browser tells it, or the referrer does. A
// host that lets neither be known is told heights, and sends nobody anywhere.

const VERSION = 1;

/** What may be hidden; all of it, where the address does not say. */
const CHROME = ["filters", "search", "nav", "foot"];

/** What lies over the page and reaches beyond its end. */
const OVER = ".take-panel, [role=tooltip], dialog[open]";

/** So much stays free around a dialog. */
const AROUND_DIALOG = 48;

/** What a host may say of the looks: its name for it, the page's own, and what property takes its values. */
const STYLES = {
  accent: ["--seal", "color"],
  "on-accent": ["--on-seal", "color"],
  background: ["--paper", "color"],
  surface: ["--leaf", "color"],
  color: ["--ink", "color"],
  muted: ["--soft", "color"],
  border: ["--rule", "color"],
  font: ["--text", "font-family"],
  "reading-font": ["--reading", "font-family"],
};

/** No longer value, no sign and no function but these: nothing that would load, or stand for something else. */
const VALUE = /^[\p{L}\p{N}\s#%.,()+\-*/'"_]{1,200}$/u;
const FUNCTIONS = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark", "calc"];

/** The origin of the page around this one, where it is known; "null" is that of many. */
function framer() {
  const told = location.ancestorOrigins?.[0] ?? (URL.canParse?.(document.referrer) && new URL(document.referrer).origin);
  return told && told !== "null" ? told : undefined;
}

function dress(search) {
  const asked = search.get("hide");
  const hide = asked === null ? CHROME : CHROME.filter((name) => asked.split(",").includes(name));
  document.documentElement.dataset.embedded = "";
  document.documentElement.dataset.hide = hide.join(" ");
}

/** The height of what is shown, whatever that of the frame is. */
function height() {
  const ends = [...document.querySelectorAll(OVER)].map((element) =>
    element.tagName === "DIALOG" ? element.scrollHeight + AROUND_DIALOG : element.getBoundingClientRect().bottom + scrollY,
  );
  return Math.ceil(Math.max(document.body.getBoundingClientRect().height, ...ends));
}

/** Whether a value may be given to what takes the values of `property`. */
function takes(property, value) {
  if (typeof value !== "string" || !VALUE.test(value)) return false;
  const called = [...value.matchAll(/([^\s,()+*/]*)\(/g)].map(([, name]) => name.toLowerCase());
  return called.every((name) => name === "" || FUNCTIONS.includes(name)) && CSS.supports(property, value);
}

/** The rule that holds what the host says of the looks. A reader who asks for more contrast is given that. */
function styles() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen and (prefers-contrast: no-preference) { :root:not([data-theme="contrast"]) {} }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet.cssRules[0].cssRules[0].style;
}

let dressed;

function wear(style) {
  if (typeof style !== "object" || style === null) return;
  dressed ??= styles();
  for (const [name, [own, property]] of Object.entries(STYLES)) {
    const value = Object.hasOwn(style, name) ? style[name] : undefined;
    if (takes(property, value)) dressed.setProperty(own, value);
    else dressed.removeProperty(own);
  }
}

/** View, filter and chosen words, as the address has them. */
function shown() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const pairs = query.split("&").filter((pair) => pair !== "");
  const at = pairs.find((pair) => pair.startsWith("at="))?.slice("at=".length);
  return { view: path, filter: pairs.filter((pair) => !pair.startsWith("at=")).join("&"), at };
}

export function embed() {
  const host = window.parent;
  dress(new URLSearchParams(location.search));
  if (host === window) return;
  const origin = framer();

  let told;
  const tellHeight = () => {
    if (told === height()) return;
    told = height();
    host.postMessage({ type: "trichluc:height", version: VERSION, height: told }, origin ?? "*");
  };

  let before;
  const tellShown = () => {
    if (!document.getElementById("app").hasChildNodes()) return;
    const now = shown();
    before ??= now; // How it began, the host knows.
    const moved = now.view !== before.view || now.filter !== before.filter;
    const chose = now.at !== before.at;
    before = now;
    if (moved && origin) {
      host.postMessage({ type: "trichluc:filter", version: VERSION, view: now.view, filter: now.filter }, origin);
    }
    const words = chose && now.at?.match(/^(.+):(\d+)-(\d+)$/);
    if (words && origin) {
      const [start, end] = [Number(words[2]), Number(words[3])];
      host.postMessage({ type: "trichluc:select", version: VERSION, article: words[1], start, end }, origin);
    }
    if (now.at && chose) show(document.querySelector(".source.open") ?? document.getElementById("chosen"));
    else if (moved) show(document.getElementById("heading"));
  };

  // What is as high as all of it has nothing to scroll: the host has, and a browser scrolls both.
  let sought;
  const show = (element) => {
    if (!document.hasFocus()) return;
    sought = element;
    sought?.scrollIntoView({ block: "nearest" });
  };

  let waiting = false;
  const drawn = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      tellHeight();
      tellShown();
    });
  };
  new ResizeObserver(drawn).observe(document.body);
  new MutationObserver(drawn).observe(document.body, { childList: true, subtree: true, attributeFilter: ["open"] });
  addEventListener("hashchange", drawn);
  addEventListener("resize", () => {
    // The frame has become as high as it was asked to be.
    sought?.scrollIntoView({ block: "nearest" });
    sought = undefined;
  });

  addEventListener("message", ({ source, origin: from, data }) => {
    if (source !== host || data?.version !== VERSION) return;
    if (data.type === "trichluc:hello") {
      told = undefined;
      tellHeight();
    } else if (data.type === "trichluc:go" && origin && from === origin) {
      go(data);
    } else if (data.type === "trichluc:style" && origin && from === origin) {
      wear(data.style);
    }
  });
  host.postMessage({ type: "trichluc:ready", version: VERSION }, origin ?? "*");
}

/** What the address can say is all that a host can ask for; the page passes over what it does not know. */
function go({ view, filter }) {
  if (typeof view !== "string" || (filter !== undefined && typeof filter !== "string")) return;
  location.replace(`#/${view.replace(/[#?]/g, "")}${filter ? `?${filter.replaceAll("#", "%23")}` : ""}`);
}
