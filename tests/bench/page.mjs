// How quick the page is: from a key or a button to the painted result, on the articles that are
// built in, by the browser's own clock. Prints a name, a tab and a number a line:
// `cargo xtask bench` makes the table. `--only text` measures what has the text in its name.

import { launch } from "../e2e/support/browser.mjs";
import { serve } from "../e2e/support/server.mjs";
import { STEPS } from "./steps.mjs";
import { percentile, traced } from "./tasks.mjs";
import { timed, watched } from "./watch.mjs";

/** Each step is measured so many times over, after one time that is not counted. */
const TIMES = 3;

const only = process.argv[process.argv.indexOf("--only") + 1 || process.argv.length];
const print = (name, number) => console.log(`page: ${name}\t${number.toFixed(1)}`);

const server = await serve();
const browser = await launch();
try {
  await opening();
  for (const [name, hash, act] of STEPS) if (!only || name.includes(only)) await measure(name, hash, act);
} finally {
  await browser.close();
  await server.close();
}

/** A reader's first visit, nothing kept: loading is no step, but is told. */
async function opening() {
  const context = await fresh();
  const page = await watched(context);
  const { wall, cpu } = await traced(browser, page, async () => {
    await page.goto(server.url);
    await page.waitForSelector("#app main");
    await page.waitForTimeout(500);
  });
  print("opening longest", wall);
  print("opening processor", cpu);
  await context.close();
}

async function measure(name, hash, act) {
  const context = await fresh();
  const page = await watched(context);
  await page.goto(server.url + hash);
  await page.waitForSelector("#app main");
  await page.waitForTimeout(300);
  const taken = [];
  const step = (type, press) => timed(page, type, press).then((how) => taken.push(how));
  const { wall, cpu } = await traced(browser, page, async () => {
    await act({ page, step });
    taken.length = 0;
    for (let time = 0; time < TIMES; time += 1) await act({ page, step });
  });
  const paint = taken.map((how) => how.paint);
  const long = taken.flatMap((how) => how.long);
  print(`${name} p50`, percentile(paint, 0.5));
  print(`${name} p95`, percentile(paint, 0.95));
  print(`${name} longest`, wall);
  print(`${name} processor`, cpu);
  print(`${name} steps`, taken.length);
  print(`${name} event`, Math.max(...taken.map((how) => how.event)));
  print(`${name} over`, long.length);
  await context.close();
}

function fresh() {
  return browser.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 800 } });
}
