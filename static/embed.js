// For pages that frame the reading room: makes each of its frames as high as what it shows.
//
//   <iframe src="https://…/?embed=1&view=so-lieu" title="…" width="100%" height="600" referrerpolicy="origin"></iframe>
//   <script src="https://…/embed.js" async></script>
//
// One listener serves all frames, those too that come later, and keeps none that goes. A message counts
// only if it comes from such a frame and from the origin of this very script; its form is told in
// embedded.js. The one name that this leaves is `TrichLuc`: `TrichLuc.go(iframe, { view, filter })`, `TrichLuc.style(iframe, …)`.

"use strict";

(() => {
  if (globalThis.TrichLuc) return;
  const home = new URL("./", document.currentScript.src);
  const VERSION = 1;
  /** A frame higher than this scrolls by itself: some browsers draw nothing that is higher still. */
  const MOST = 30000;

  const frames = () => [...document.querySelectorAll("iframe[src]")].filter((frame) => frame.src.startsWith(home.href));
  const say = (frame, message, origin) => frame.contentWindow?.postMessage({ ...message, version: VERSION }, origin);

  addEventListener("message", ({ source, origin, data }) => {
    if (origin !== home.origin || data?.type !== "trichluc:height" || data.version !== VERSION) return;
    const frame = frames().find((frame) => frame.contentWindow === source);
    if (frame && Number.isFinite(data.height) && data.height > 0) {
      frame.style.border = "0";
      frame.style.height = `${Math.min(data.height, MOST)}px`;
    }
  });
  // Those that are there already told their height to nobody.
  const hello = () => frames().forEach((frame) => say(frame, { type: "trichluc:hello" }, "*"));
  hello();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", hello, { once: true });

  globalThis.TrichLuc = Object.freeze({
    /** Shows another view, or the same under another filter; both as the page's address has them. */
    go(frame, { view, filter }) {
      say(frame, { type: "trichluc:go", view, filter }, home.origin);
    },
    /** Colours and fonts by the names that embedded.js has: `{ accent: "#06c", font: "Georgia, serif" }`. */
    style(frame, style) {
      say(frame, { type: "trichluc:style", style }, home.origin);
    },
  });
})();
