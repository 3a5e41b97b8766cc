// Has the page kept for when there is no network, and says when a newer release lies ready.
//
// Loaded after the page, and on its own: a release that does not start can still be replaced. The
// reader chooses when to change over; what they did is kept by the browser, not by the page.

const TEXTS = {
  vi: { ready: "Đã có bản mới của phòng đọc.", use: "Dùng bản mới", later: "Để sau" },
  en: { ready: "A newer version of the reading room is ready.", use: "Use it now", later: "Later" },
};

/** A page that is open for days asks at most so often whether there is a newer release. */
const ASKS_EVERY_MS = 6 * 3600 * 1000;

const BAR = "update";

/** Whether this tab asked for the newer release. */
let changing = false;

/** For the preferences, which say it: see src/app/sheets/kept_here.rs. */
const tell = (kept) => (document.documentElement.dataset.offline = kept ? "kept" : "not");

/** Registers the worker; nothing where the browser, or the way the page was opened, has none. */
export async function keep() {
  try {
    const container = navigator.serviceWorker;
    if (!container || !/^https?:$/.test(location.protocol)) return tell(false);
    // A page that was not controlled has the newest release already.
    let controlled = Boolean(container.controller);
    container.addEventListener("controllerchange", () => {
      if (changing) location.reload();
      // Another tab changed over: this one is still of the older release.
      else if (controlled) announce(() => location.reload());
      controlled = true;
    });
    container.ready.then(() => tell(true)).catch(() => {});
    const registration = await container.register("./sw.js", { updateViaCache: "none" });
    if (registration.waiting && controlled) announce(() => use(registration.waiting));
    registration.addEventListener("updatefound", () => follow(registration));
    follow(registration);
    remind(registration);
  } catch {
    // Storage is closed (a private window), or the page lies where there is no worker: it works as
    // long as there is a network.
    tell(false);
  }
}

/** Tells of a release once all of it is there. */
function follow(registration) {
  const worker = registration.installing;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && navigator.serviceWorker.controller) announce(() => use(worker));
    // A newer release that is not whole leaves the older one; the first leaves none.
    if (worker.state === "redundant" && !registration.active) tell(false);
  });
}

/** The new release reads the address and what was kept: the reader comes back to the same place. */
function use(worker) {
  changing = true;
  worker.postMessage("trichluc:activate");
}

function remind(registration) {
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < ASKS_EVERY_MS) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Offers it, in place of what was offered before: only the newest worker can still be used. */
function announce(change) {
  document.getElementById(BAR)?.remove();
  const { documentElement } = document;
  const lang = TEXTS[documentElement.lang] ? documentElement.lang : "vi";
  const words = TEXTS[lang];
  const bar = document.createElement("aside");
  bar.id = BAR;
  bar.className = "message";
  bar.lang = lang;
  bar.setAttribute("aria-label", words.ready);
  bar.setAttribute("aria-live", "polite");
  const button = (text, work) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", work);
    return made;
  };
  bar.append(button(words.use, change), button(words.later, () => bar.remove()));
  document.body.append(bar);
  // Words that come into a region which is already there are read out.
  const said = document.createElement("p");
  said.textContent = words.ready;
  requestAnimationFrame(() => bar.prepend(said));
}
