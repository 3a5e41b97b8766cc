// Starts the page, and says so in plain words when it cannot run.
//
// Trunk names the two files to load in this script's own tag (see Trunk.toml). Nothing here is
// inline, so that the page runs under a strict Content-Security-Policy.

const CANNOT_RUN = {
  vi: "Trình duyệt này không chạy được WebAssembly nên trang không mở được. Hãy dùng một trình duyệt mới hơn.",
  en: "This browser cannot run WebAssembly, so the page cannot open. Please use a newer browser.",
};
const CANNOT_LOAD = {
  vi: "Không tải được trang. Hãy kiểm tra kết nối mạng rồi tải lại trang.",
  en: "The page could not be loaded. Please check the connection and reload.",
};
const STOPPED = {
  vi: "Trang gặp lỗi ở mục này và không đáp ứng nữa. Những gì bạn đã giữ vẫn còn.",
  en: "Something broke in this view and the page no longer answers. What you kept is still there.",
  again: { vi: "Mở lại trang", en: "Open the page afresh" },
};

/** The colours that the reader chose, before the page has arrived: see src/app/hooks/use_kept.rs. */
function dress() {
  try {
    const { theme } = JSON.parse(localStorage.getItem("trichluc/1")).preferences;
    if (["light", "dark", "contrast"].includes(theme)) document.documentElement.dataset.theme = theme;
  } catch {
    // Nothing kept, or nothing that can be read: the page itself says so.
  }
}

/** Under the page's policy this is asked for every address that a script is loaded from. */
function guard() {
  const folder = new URL("./", document.baseURI).href;
  globalThis.trustedTypes?.createPolicy("default", {
    createScriptURL(address) {
      if (new URL(address, folder).href.startsWith(folder)) return address;
      throw new TypeError(`no script of this page: ${address}`);
    },
  });
}

guard();
dress();

const skeleton = () => document.getElementById("skeleton");

/** Until the page stands in the skeleton's place; the style sheet hides that at the same moment. */
const drawn = new Promise((resolve) => {
  const app = document.getElementById("app");
  const look = () => {
    if (!app.hasChildNodes()) return;
    watch.disconnect();
    skeleton()?.remove();
    resolve();
  };
  const watch = new MutationObserver(look);
  watch.observe(app, { childList: true });
  look();
});
/** A page that began and never comes is not waited for: the next release may be what mends it. */
const LONGEST = 5000;
const late = () => new Promise((resolve) => setTimeout(resolve, LONGEST));

/** At the start, where no address leads back into the view that broke. */
function startOver(words) {
  const link = document.createElement("a");
  link.href = location.pathname + location.search;
  link.textContent = words;
  return link;
}

/**
 * Puts the sentence in the skeleton's place; over the page, when one was already drawn: it would no
 * longer answer.
 */
function tell({ vi, en, again }) {
  if (document.getElementById("failure")) return;
  const notice = document.createElement("div");
  notice.id = "failure";
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  const vietnamese = document.createElement("p");
  vietnamese.textContent = vi;
  const english = document.createElement("p");
  english.lang = "en";
  english.textContent = en;
  if (again) {
    vietnamese.append(" ", startOver(again.vi));
    english.append(" ", startOver(again.en));
  }
  notice.append(vietnamese, english);
  skeleton()?.remove();
  document.body.prepend(notice);
}

/** A panic ends as a trap of the WebAssembly; any other error is not the end of the page. */
function isPanic(error) {
  return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
}

async function start() {
  if (typeof WebAssembly !== "object") return tell(CANNOT_RUN);
  addEventListener("error", ({ error }) => isPanic(error) && tell(STOPPED));
  addEventListener("unhandledrejection", ({ reason }) => isPanic(reason) && tell(STOPPED));
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  const address = (file) => new URL(file, document.baseURI).href;
  try {
    const search = new URLSearchParams(location.search);
    // See src/app/own/mod.rs.
    if (search.has("corpus")) document.documentElement.dataset.corpus = search.get("corpus");
    if (search.get("embed") === "1") (await import("./embedded.js")).embed();
    const page = await import(address(js));
    await page.default({ module_or_path: address(wasm) });
    await Promise.race([drawn, late()]);
  } catch (error) {
    console.error(error);
    if (isPanic(error)) tell(STOPPED);
    else if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError)
      tell(CANNOT_RUN);
    else tell(CANNOT_LOAD);
  }
}

start()
  // Not before the page: it is what the reader waits for.
  .then(() => import("./offline.js"))
  .then(({ keep }) => keep())
  .catch((error) => console.error(error));
