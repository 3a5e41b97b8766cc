// The tasks of the page's main thread, from the browser's trace: `longtask` tells only of those over
// 50 ms, and only by the clock on the wall.

/**
 * Runs `work` and gives, for each step that was watched (see `watch.mjs`), the longest task within it
 * in ms: by the clock on the wall, and by the processor's own, in which it hardly shows what else the
 * machine does. Between steps it is the driver that asks. Where no step is watched all is one.
 */
export async function traced(browser, page, work) {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "__metadata"] });
  let trace;
  try {
    await work();
  } finally {
    trace = JSON.parse((await browser.stopTracing()).toString());
  }
  const events = Array.isArray(trace) ? trace : trace.traceEvents;
  const main = new Set(events
    .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
    .map(({ pid, tid }) => `${pid}.${tid}`));
  const tasks = events
    .filter(({ ph, name, pid, tid }) => ph === "X" && /RunTask/.test(name) && main.has(`${pid}.${tid}`))
    .map(({ ts, dur = 0, tdur = dur }) => ({ from: ts, to: ts + dur, wall: dur / 1000, cpu: tdur / 1000 }));
  const marks = (name) => events.filter((event) => event.name === name).map(({ ts }) => ts).sort((a, b) => a - b);
  const ends = marks("step ends");
  const begins = marks("step begins");
  const steps = begins.length ? begins.map((from, step) => ({ from, to: ends[step] ?? Infinity })) : [{ from: 0, to: Infinity }];
  return steps.map(({ from, to }) => {
    const within = tasks.filter((task) => task.to > from && task.from < to);
    const longest = (clock) => within.reduce((most, task) => Math.max(most, task[clock]), 0);
    return { wall: longest("wall"), cpu: longest("cpu") };
  });
}

/** The value below which `share` of them lie. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/**
 * The greatest value of a round, each taken at its least of several rounds: what else the machine
 * does only ever adds to it.
 */
export function steady(values, rounds) {
  const round = Math.floor(values.length / rounds);
  const least = Array.from({ length: round }, (_, step) =>
    Math.min(...Array.from({ length: rounds }, (_, time) => values[time * round + step])));
  return Math.max(0, ...least);
}
