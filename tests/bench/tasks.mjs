// The longest task of the page's main thread, from the browser's trace: `longtask` tells only of
// those over 50 ms.

/**
 * Runs `work` and gives what it gives, with the longest task of the page's main thread, in ms: by the
 * clock on the wall, and by the processor's own, in which it hardly shows what else the machine does.
 * Where steps are watched (see `watch.mjs`) only what runs within one counts: between them it is the
 * driver that asks.
 */
export async function traced(browser, page, work) {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "__metadata"] });
  let result;
  let trace;
  try {
    result = await work();
  } finally {
    trace = JSON.parse((await browser.stopTracing()).toString());
  }
  const events = Array.isArray(trace) ? trace : trace.traceEvents;
  const main = new Set(events
    .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
    .map(({ pid, tid }) => `${pid}.${tid}`));
  const marks = (name) => events.filter((event) => event.name === name).map(({ ts }) => ts).sort((a, b) => a - b);
  const [begins, ends] = [marks("step begins"), marks("step ends")];
  const within = (from, to) =>
    begins.length === 0 || begins.some((begin, step) => to > begin && from < (ends[step] ?? Infinity));
  const tasks = events
    .filter(({ ph, name, pid, tid }) => ph === "X" && /RunTask/.test(name) && main.has(`${pid}.${tid}`))
    .filter(({ ts, dur }) => within(ts, ts + (dur ?? 0)))
    .map(({ dur, tdur }) => ({ wall: (dur ?? 0) / 1000, cpu: (tdur ?? dur ?? 0) / 1000 }));
  const longest = (clock) => tasks.reduce((most, task) => Math.max(most, task[clock]), 0);
  return { result, wall: longest("wall"), cpu: longest("cpu") };
}

/** The value below which `share` of them lie. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
