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

/** Registers the worker; nothing where the browser, or the way the page was opened, has none. */
export async function keep() {
  const container = navigator.serviceWorker;
  // A page that was not controlled has the newest release already.
  if (!container || !/^https?:$/.test(location.protocol)) return;
  const controlled = Boolean(container.controller);
  try {
    const registration = await container.register("./sw.js", { updateViaCache: "none" });
    if (registration.waiting && controlled) announce(registration.waiting);
    registration.addEventListener("updatefound", () => follow(registration.installing));
    follow(registration.installing);
    remind(registration);
  } catch {
    // Storage is closed (a private window), or the page lies where there is no worker: it works as
    // long as there is a network.
  }
}

/** Tells of a release once all of it is there. */
function follow(worker) {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && navigator.serviceWorker.controller) announce(worker);
  });
}

function remind(registration) {
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < ASKS_EVERY_MS) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

function announce(worker) {
  if (document.getElementById(BAR)) return;
  const { documentElement } = document;
  const words = TEXTS[documentElement.lang] ?? TEXTS.vi;
  const bar = document.createElement("aside");
  bar.id = BAR;
  bar.className = "message";
  bar.lang = TEXTS[documentElement.lang] ? documentElement.lang : "vi";
  bar.setAttribute("aria-live", "polite");
  const button = (text, work) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", work);
    return made;
  };
  const use = button(words.use, () => {
    // The new release reads the address and what was kept: the reader comes back to the same place.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("trichluc:activate");
  });
  bar.append(button(words.later, () => bar.remove()));
  bar.prepend(use);
  document.body.append(bar);
  // Words that come into a region which is already there are read out.
  const said = document.createElement("p");
  said.textContent = words.ready;
  requestAnimationFrame(() => bar.prepend(said));
}
