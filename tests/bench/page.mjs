// How quick the page is: from a key or a button to the painted result, on the articles that are
// built in, by the browser's own clock. Prints a name, a tab and a number of ms a line:
// `cargo xtask bench` makes the table. `--only text` measures what has the text in its name.

import { fileURLToPath } from "node:url";
import { launch } from "../e2e/support/browser.mjs";
import { serve } from "../e2e/support/server.mjs";
import { STEPS } from "./steps.mjs";
import { percentile, steady, traced } from "./tasks.mjs";
import { timed, watched } from "./watch.mjs";

/** Longer than any page takes to open. */
const PATIENCE = 180_000;

/** Measures steps, each so many times over after one that is not counted, under `title`. */
export async function measured(title, all, times) {
  const server = await serve();
  const browser = await launch();
  const fresh = () => browser.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 800 } });
  try {
    const context = await fresh();
    await opened(browser, context, server.url, printing(title));
    await context.close();
    await steps(browser, title, all, times, async (hash) => {
      const context = await fresh();
      const page = await watched(context);
      page.setDefaultTimeout(PATIENCE);
      await page.goto(server.url + hash);
      await page.waitForSelector("html[data-whole]", { state: "attached" });
      await page.waitForTimeout(500);
      return { page, done: () => context.close() };
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

const printing = (title) => (name, number) => console.log(`${title}: ${name}\t${number.toFixed(1)}`);

/** The same in the page that `open` gives for an address, where it is `done` with afterwards. */
export async function steps(browser, title, all, times, open) {
  const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : "";
  const print = printing(title);
  for (const [name, hash, act] of all.filter(([name]) => name.includes(only))) {
    const { page, done } = await open(hash);
    const taken = [];
    const step = (type, press) => timed(page, type, press).then((how) => taken.push(how));
    await act({ page, step });
    taken.length = 0;
    const tasks = await traced(browser, page, async () => {
      for (let time = 0; time < times; time += 1) await act({ page, step });
    });
    const first = taken.map((how) => how.first);
    const paint = taken.map((how) => how.paint);
    print(`${name} first p50`, percentile(first, 0.5));
    print(`${name} first p95`, percentile(first, 0.95));
    print(`${name} p50`, percentile(paint, 0.5));
    print(`${name} p95`, percentile(paint, 0.95));
    print(`${name} event`, percentile(taken.map((how) => how.event), 0.95));
    print(`${name} longest`, Math.max(...tasks.map(({ wall }) => wall)));
    print(`${name} processor`, steady(tasks.map(({ cpu }) => cpu), times));
    print(`${name} long tasks`, taken.flatMap((how) => how.long).length);
    print(`${name} steps`, taken.length);
    await done();
  }
}

/** A first visit, nothing kept: opening is no step, but is told. */
async function opened(browser, context, url, print) {
  const page = await watched(context);
  page.setDefaultTimeout(PATIENCE);
  const [{ wall, cpu }] = await traced(browser, page, async () => {
    await page.goto(url);
    await page.waitForSelector("html[data-whole]", { state: "attached" });
    await page.waitForTimeout(500);
  });
  print("opening longest", wall);
  print("opening processor", cpu);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measured("page", STEPS, 3);
