// The page's filter by itself, beside the same filter done with `minisearch` for the words and
// `crossfilter2` for the choices, in one browser, on the same paragraphs and figures: on the articles
// that are built in, and on a hundred thousand figures of them.
//
//   node filter.mjs PROGRAM PEERS
//
// PROGRAM is the folder of the compiled program `filter`, PEERS that of the npm packages, which may
// be missing. Prints a name, a tab and a number of microseconds a line.

import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../e2e/support/browser.mjs";

const [program, peers] = process.argv.slice(2);
const FOLDERS = { program, peers, bench: fileURLToPath(new URL(".", import.meta.url)) };
const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

/** What the seeds are repeated for, and what it is called. */
const SIZES = [["seeds", 0], ["many", 100_000]];

const server = createServer(async (request, response) => {
  const [, name, ...rest] = new URL(request.url, "http://localhost").pathname.split("/");
  const folder = FOLDERS[name];
  const file = folder && normalize(join(folder, ...rest));
  const body = file?.startsWith(folder + sep) || file?.startsWith(folder)
    ? await readFile(file).catch(() => undefined)
    : undefined;
  const ending = Object.keys(TYPES).find((ending) => file?.endsWith(ending));
  if (name === "") response.writeHead(200, { ...ISOLATED, "content-type": "text/html" }).end("<!DOCTYPE html><title>filter</title>");
  else if (body) response.writeHead(200, { ...ISOLATED, "content-type": TYPES[ending] ?? "text/plain" }).end(body);
  else response.writeHead(404).end();
});

/** So that the browser's clock tells microseconds. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

await new Promise((listening) => { server.listen(0, "127.0.0.1", listening); });
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const there = existsSync(join(peers ?? "", "minisearch")) && existsSync(join(peers ?? "", "crossfilter2"));
  for (const [name, figures] of SIZES) {
    const times = await page.evaluate(async ([figures, there]) => {
      const { measure } = await import("/bench/filter-page.mjs");
      return measure(figures, there);
    }, [figures, there]);
    for (const [what, number] of Object.entries(times)) console.log(`filter: ${name} ${what}\t${number.toFixed(1)}`);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
