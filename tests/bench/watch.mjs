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
  /** Calls `then` when the next frame has been painted: a message is a task behind it. */
  const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { then(performance.now()); port1.close(); };
    port2.postMessage(0);
  });
  const follow = () => {
    const now = step;
    if (!now || now.waiting) return;
    now.waiting = true;
    painted((at) => { now.waiting = false; now.painted = at; now.quiet = at; });
  };
  const begin = (event) => {
    if (!step || step.begun !== null || !event.isTrusted || event.type !== step.type) return;
    step.begun = event.timeStamp;
    performance.mark("step begins");
    follow();
  };
  for (const type of ["keydown", "click", "wheel"]) addEventListener(type, begin, { capture: true, passive: true });
  const changed = () => { if (step?.begun != null) follow(); };
  new MutationObserver(changed).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  addEventListener("scroll", changed, { passive: true });
  globalThis.bench = {
    /** The next event of this type begins a step. */
    arm(type) {
      step = { type, begun: null, waiting: false, painted: null, quiet: null };
    },
    /** The step when it is over: how long until it was painted, and what else the browser tells. */
    async over() {
      const now = step;
      const end = performance.now() + 10_000;
      while (performance.now() < end) {
        if (now.painted !== null && !now.waiting && performance.now() - now.quiet > quiet) break;
        await new Promise((later) => setTimeout(later, 10));
      }
      step = null;
      performance.mark("step ends");
      if (now.painted === null) throw new Error("nothing was painted");
      const since = ([start]) => start >= now.begun - 5;
      return {
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
