// A pack of articles in the page: from opening it to the first facet, to the first sentence that a search
// finds, and to the last text. Arguments: `NAME=FILE` of packs. Prints a name, a tab and a number a line:
// `cargo xtask bench --only pack` makes the table.

import { readFile } from "node:fs/promises";
import { launch } from "../e2e/support/browser.mjs";
import { packServer } from "../e2e/support/pack.mjs";

/** Longer than the largest takes. */
const PATIENCE = 600_000;
/** Words that every collection of articles has. */
const WORDS = "năm";

const print = (name, what, number) => console.log(`pack ${name} ${what}\t${number.toFixed(0)}`);

/** Milliseconds since the page was asked for, when `selector` is first there. */
const when = (page, selector, state = "attached") =>
  page.waitForSelector(selector, { state }).then(() => page.evaluate(() => performance.now()));

async function measured(server, browser, name, bytes) {
  server.packs["a.tlpack"] = { bytes };
  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${server.url}?corpus=a.tlpack`);
    print(name, "facet", await when(page, "#filters .facet .number"));
    await page.getByRole("searchbox").fill(WORDS);
    print(name, "search", await when(page, "main mark"));
    print(name, "texts", await when(page, ".packed", "detached"));
    const { jsHeapSizeLimit: _, ...memory } = await page.evaluate(() => ({ wasm: performance.memory?.usedJSHeapSize ?? 0 }));
    print(name, "heap", memory.wasm);
    // The whole is searched: from a key to the painted answer.
    const took = await page.evaluate(async () => {
      const box = document.querySelector("#search");
      const start = performance.now();
      box.value = "kỷ luật";
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
      return performance.now() - start;
    });
    print(name, "then", took);
  } finally {
    await context.close();
  }
}

const server = await packServer();
const browser = await launch();
try {
  for (const argument of process.argv.slice(2)) {
    const [name, file] = argument.split(/=(.*)/s);
    await measured(server, browser, name, await readFile(file));
  }
} finally {
  await browser.close();
  await server.close();
}
