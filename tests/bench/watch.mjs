// Watches one step of a reader, in the page and with the browser's own clock: from the event of the
// key or the button to the frame that shows the last of what it changed.

/** Nothing changed for so long: the step is over. */
const QUIET = 120;

/** To be run in the page before anything else. Keeps no more than the step that is watched. */
export function watch(quiet = 120) {
  let step = null;
  const long = [];
  const events = [];
  const observe = (type, take, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  observe("longtask", (entry) => long.push([entry.startTime, entry.duration]));
  observe("event", (entry) => events.push([entry.startTime, entry.duration]), { durationThreshold: 16 });
  /** Told when the next frame has been painted: a message is a task behind it. What changes meanwhile is of another. */
  const follow = () => {
    const now = step;
    if (!now || now.waiting) return;
    now.waiting = true;
    requestAnimationFrame(() => {
      const { result } = now;
      now.waiting = false;
      now.frames += 1;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        now.frames -= 1;
        now.painted = performance.now();
        if (result) now.first ??= now.painted;
      };
      port2.postMessage(0);
    });
  };
  const begin = (event) => {
    if (!step || step.begun !== null || !event.isTrusted || event.type !== step.type) return;
    step.begun = event.timeStamp;
    performance.mark("step begins");
    follow();
  };
  for (const type of ["keydown", "click", "wheel"]) addEventListener(type, begin, { capture: true, passive: true });
  const changed = (mutations = []) => {
    if (step?.begun == null) return;
    // Other lines in the view, not only other links in them: what was pressed for begins to be seen.
    step.result ||= mutations.some(({ type, target }) => type !== "attributes" && target.parentElement?.closest("main section"));
    follow();
  };
  new MutationObserver(changed).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  addEventListener("scroll", () => changed(), { passive: true });
  globalThis.bench = {
    /** The next event of this type begins a step. */
    arm(type) {
      step = { type, begun: null, waiting: false, frames: 0, result: false, first: null, painted: null };
    },
    /**
     * The step when it is over and nothing more is being looked for: how long until the first of its result
     * was painted, until the last of it was, and what else the browser tells.
     */
    async over() {
      const now = step;
      const end = performance.now() + 10_000;
      while (performance.now() < end) {
        const busy = document.querySelector('[aria-busy="true"]') !== null;
        if (now.painted !== null && !now.waiting && !now.frames && !busy && performance.now() - now.painted > quiet) break;
        await new Promise((later) => setTimeout(later, 10));
      }
      step = null;
      performance.mark("step ends");
      if (now.painted === null) throw new Error("nothing was painted");
      const since = ([start]) => start >= now.begun - 5;
      return {
        first: (now.first ?? now.painted) - now.begun,
        paint: now.painted - now.begun,
        event: Math.max(0, ...events.filter(since).map(([, duration]) => duration)),
        long: long.filter(since).map(([, duration]) => duration),
      };
    },
    /** Every long task since the page was opened. */
    long: () => long.map(([, duration]) => duration),
  };
}

/** A page that is watched from its first line on. */
export async function watched(context) {
  const page = await context.newPage();
  await page.addInitScript(watch, QUIET);
  return page;
}

/** What `act` takes until it is painted; the event that begins it is a `type`. */
export async function timed(page, type, act) {
  await page.evaluate((type) => globalThis.bench.arm(type), type);
  await act();
  return page.evaluate(() => globalThis.bench.over());
}
