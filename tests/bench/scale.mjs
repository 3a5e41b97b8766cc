// How the page bears a reader's own articles by the thousand, in a real browser: brought in, kept, opened
// again, asked, taken along.
//
//   node scale.mjs CORPUS.jsonl SIZE…
//
// CORPUS holds an article a line (`{"text": …}`), SIZE is how many of them. Prints a name, a tab and a
// number a line: seconds, ms or bytes as the name says. `--only text` as in `page.mjs`.

import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { launch } from "../e2e/support/browser.mjs";
import { adding, choose, told } from "../e2e/support/own.mjs";
import { serve } from "../e2e/support/server.mjs";
import { searchBox, standing } from "../e2e/support/steps.mjs";
import { steps } from "./page.mjs";
import { AT_SCALE } from "./steps.mjs";
import { watched } from "./watch.mjs";

/** Longer than anything takes. */
const PATIENCE = 1_800_000;
/** The page's own articles stand beside those that are brought. */
const SEEDS = 5;
/** Of so many articles it is told ahead what counts and filters. */
const AHEAD = 200;
/** Words that many articles have, and not all. */
const WORDS = "thành phố";

const given = process.argv.slice(2);
const only = given.indexOf("--only");
const [corpus, ...sizes] = only < 0 ? given : given.slice(0, only);

/** The first so many lines as a file of their own, and the bytes of their texts. */
async function head(size, folder) {
  const file = join(folder, `${size}.jsonl`);
  const out = createWriteStream(file);
  let [lines, bytes] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(corpus) })) {
    if (lines === size) break;
    lines += 1;
    bytes += Buffer.byteLength(JSON.parse(line).text);
    out.write(`${line}\n`);
  }
  await new Promise((ended) => out.end(ended));
  return { file, lines, bytes };
}

/** To be run in the page before anything else: remembers the memory of the program that draws the page. */
function weighed() {
  const memories = [];
  const keep = ({ instance, ...rest }) => {
    const memory = Object.values((instance ?? rest).exports ?? {}).find((one) => one instanceof WebAssembly.Memory);
    if (memory) memories.push(memory);
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
      const made = await plain.apply(WebAssembly, all);
      keep(made.instance ? made : { instance: made });
      return made;
    };
  }
  globalThis.weight = () => new Set(memories.map((memory) => memory.buffer)).values().reduce((sum, one) => sum + one.byteLength, 0);
}

/** Whether what counts and filters of all articles lies in the database: in the page. */
function isToldAhead() {
  return new Promise((told, failed) => {
    const asked = indexedDB.open("trichluc");
    asked.onerror = () => failed(asked.error);
    asked.onsuccess = () => {
      const there = asked.result.transaction("front").objectStore("front").getKey("front");
      there.onsuccess = () => {
        asked.result.close();
        told(there.result !== undefined);
      };
    };
  });
}

const seconds = (from) => (performance.now() - from) / 1000;

async function measured(size, folder, browser, url) {
  const { file, lines, bytes } = await head(size, folder);
  const print = (name, number, digits = 1) => console.log(`scale: ${lines} ${name}\t${number.toFixed(digits)}`);
  print("bytes", bytes, 0);
  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 800 } });
  const open = async (hash) => {
    const page = await watched(context);
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(weighed);
    const from = performance.now();
    await page.goto(url + hash);
    await page.waitForSelector("html[data-whole]", { state: "attached" });
    return { page, from };
  };
  const whole = async (page, all) => {
    while ((await standing(page)).articles !== all) await page.waitForTimeout(50);
  };
  /** How many articles have some words, once that stays so. */
  const having = async (page, words) => {
    await searchBox(page).fill(words);
    let [last, same] = [0, 0];
    while (same < 10) {
      await page.waitForTimeout(100);
      const { articles } = await standing(page);
      same = articles === last ? same + 1 : 0;
      last = articles;
    }
    await searchBox(page).fill("");
    return last;
  };

  const { page } = await open("#/bai-viet");
  const empty = await page.evaluate(() => globalThis.weight());
  let from = performance.now();
  await choose(page, file);
  await adding(page).getByRole("button", { name: /^Cất [\d.]+ bài/ }).click();
  const kept = told(page).getByText(/Đã cất [\d.]+\s/);
  await kept.waitFor();
  const count = Number((await kept.innerText()).match(/Đã cất ([\d.]+)/)[1].replaceAll(".", ""));
  await page.keyboard.press("Escape");
  await whole(page, count + SEEDS);
  const took = seconds(from);
  print("kept", count, 0);
  print("importing s", took);
  const long = await page.evaluate(() => globalThis.bench.long());
  from = performance.now();
  const expected = await having(page, WORDS);
  if (count >= AHEAD && !(expected > 0 && expected < count)) throw new Error(`${expected} articles have ${WORDS}`);
  print("importing long tasks", long.length, 0);
  print("importing longest ms", Math.max(0, ...long));
  // What counts and filters is written once all is quiet; of a few articles never.
  while (count >= AHEAD && !(await page.evaluate(isToldAhead))) await page.waitForTimeout(100);
  print("told ahead after s", seconds(from));
  print("telling ahead longest ms", Math.max(0, ...(await page.evaluate(() => globalThis.bench.long())).slice(long.length)));
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  print("storage / text", usage / bytes, 2);
  await page.close();

  const again = await open("#/bai-viet");
  ({ from } = again);
  print("reopening: the page s", seconds(from));
  await whole(again.page, count + SEEDS);
  const reopened = seconds(from);
  print("reopening s", reopened);
  print("reopening / importing", reopened / took, 3);
  await searchBox(again.page).fill(WORDS);
  await whole(again.page, expected);
  const indexed = seconds(from);
  print("reopening, every word s", indexed);
  print("reopening, every word / importing", indexed / took, 3);
  await searchBox(again.page).fill("");
  await again.page.locator(".bringing progress").waitFor({ state: "detached" });
  const read = seconds(from);
  print("reopening, every text s", read);
  print("reopening, every text / importing", read / took, 3);
  print("reopening longest ms", Math.max(0, ...(await again.page.evaluate(() => globalThis.bench.long()))));
  print("memory / text", ((await again.page.evaluate(() => globalThis.weight())) - empty) / bytes, 2);

  const ask = async (hash) => {
    await again.page.goto(url + hash);
    await again.page.waitForTimeout(1500);
    return { page: again.page, done: () => undefined };
  };
  await steps(browser, `scale: ${lines}`, AT_SCALE, 1, ask);
  print("memory after / text", ((await again.page.evaluate(() => globalThis.weight())) - empty) / bytes, 2);

  await ask("#/so-lieu");
  from = performance.now();
  await again.page.getByRole("button", { name: "Xuất", exact: true }).first().click();
  const item = again.page.getByRole("list", { name: "Xuất", exact: true }).getByRole("button", { name: "Tải CSV" });
  const [saved] = await Promise.all([again.page.waitForEvent("download"), item.click()]);
  print("exporting CSV s", seconds(from));
  print("exported bytes", (await stat(await saved.path())).size, 0);
  await context.close();
}

const folder = await mkdtemp(join(tmpdir(), "scale-"));
const server = await serve();
const browser = await launch();
try {
  for (const size of sizes) await measured(Number(size), folder, browser, server.url);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}
