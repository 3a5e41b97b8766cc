// Articles by the thousand in one Chromium: our program beside what npm has for the same, each in a page of its
// own. All are given the same texts and the same rows of figures, and asked the same.
//
//   node peers.mjs PROGRAM PACKAGES DOWNLOADS WORK SIZE=FILE…
//
// PROGRAM is the folder of the compiled program `scale`; PACKAGES and DOWNLOADS are the `node_modules` of this
// folder and of `sizes`; WORK has Pagefind's index of each size in `SIZE-pagefind`; FILE has an article a line,
// the smaller size first. Prints a name, a tab and a number a line; where a peer gives none, a name that ends in
// `lacks`, a tab and the reason.

import { createReadStream, createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { launch } from "../e2e/support/browser.mjs";
import { sent } from "./brotli.mjs";
import { choices } from "./peers/asked.mjs";

const [program, packages, downloads, work, ...rest] = process.argv.slice(2);
const inputs = new Map(rest.map((one) => one.split(/=(.*)/s).slice(0, 2)));
const bench = dirname(fileURLToPath(import.meta.url));
const FOLDERS = { program, packages, downloads, work, bench };
const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };

/** Who is asked, by the names of their files in `peers`. */
const PEERS = ["ours", "minisearch", "flexsearch", "pagefind", "crossfilter", "duckdb", "perspective"];
/** A peer has so long for a size, in ms; one that took longer is not asked about more articles. */
const PATIENCE = 240_000;

/** So that the browser's clock tells microseconds, and its memory may be asked for. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
};

/** DuckDB's script names its packages as Node does. */
const NAMED = {
  "apache-arrow": "/downloads/apache-arrow/Arrow.dom.mjs",
  flatbuffers: "/downloads/flatbuffers/mjs/flatbuffers.js",
  tslib: "/downloads/tslib/tslib.es6.mjs",
};
const PAGE = `<!DOCTYPE html><title>peers</title><link rel="icon" href="data:,"><script type="importmap">${JSON.stringify({ imports: NAMED })}</script>`;

const weigh = await readFile(join(bench, "peers", "weigh.js"));

/** What the page at hand has asked for: paths and files. */
const asked = new Map();

const rows = (size) => join(work, `${size}.tsv`);

const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const [, name, ...parts] = path.split("/");
  const answer = (type) => response.writeHead(200, { ...ISOLATED, "content-type": type, "cache-control": "no-store" });
  const whole = { articles: inputs.get(parts[0]), rows: rows(parts[0]) }[name];
  if (request.method === "POST") {
    await pipeline(request, createWriteStream(whole));
    return response.writeHead(204).end();
  }
  if (name === "") return answer("text/html").end(PAGE);
  if (whole) return pipeline(createReadStream(whole), answer("text/plain; charset=utf-8")).catch(() => {});
  const folder = FOLDERS[name];
  const file = folder && normalize(join(folder, ...parts));
  const body = file?.startsWith(normalize(folder) + sep) ? await readFile(file).catch(() => undefined) : undefined;
  if (!body) return response.writeHead(404, ISOLATED).end();
  asked.set(path, body);
  answer(TYPES[extname(file)] ?? "application/octet-stream");
  if (request.headers["sec-fetch-dest"] === "worker") response.write(weigh);
  return response.end(body);
});

/** What `run` gives in a page of its own; it fails where the page is lost, or has no end. */
async function alone(browser, run) {
  asked.clear();
  const context = await browser.newContext();
  let clock;
  try {
    await context.addInitScript({ content: weigh.toString() });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const lost = new Promise((_, failed) => {
      page.on("crash", () => failed(new Error("the page ran out of memory")));
      clock = setTimeout(() => failed(new Error(`not done after ${PATIENCE / 60_000} minutes`)), PATIENCE);
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await Promise.race([run(page), lost]);
  } finally {
    clearTimeout(clock);
    await context.close();
  }
}

/** What was asked for of what a peer is made of. Arrow comes as hundreds of files here, which nobody would send so. */
const ITS_OWN = /^\/(program|packages|downloads(?!\/(apache-arrow|flatbuffers|tslib)\/)|work)\//;
/** What a word asks for, not the program. */
const OF_A_WORD = /\.pf_(index|fragment|filter)$/;

/** The same file is sent for every size. */
const weights = new Map();
async function weight([path, body]) {
  if (!weights.has(path)) weights.set(path, await sent(body));
  return weights.get(path);
}
const sum = (all) => all.reduce((sum, one) => sum + one, 0);

async function measured(browser, name, size, filters) {
  const print = (what, number) => console.log(`scale ${size} ${name} ${what}\t${Number(number.toFixed(4))}`);
  await alone(browser, async (page) => {
    const made = await page.evaluate(
      async ([name, size]) => (await import("/bench/peers/page.mjs")).make(name, size),
      [name, size],
    );
    for (const [what, number] of Object.entries(made)) print(what, number);
    const numbers = await page.evaluate(async (filters) => (await import("/bench/peers/page.mjs")).ask(filters), filters);
    for (const [what, number] of Object.entries(numbers)) print(what, number);
    const own = [...asked].filter(([path]) => ITS_OWN.test(path));
    const program = own.filter(([path]) => !OF_A_WORD.test(path));
    print("bytes", sum(await Promise.all(program.map(weight))));
    print("bytes asked", sum(own.filter((one) => !program.includes(one)).map(([, body]) => body.length)));
  });
}

/** What is chosen of the figures of a size, once they are there for everybody. */
async function given(browser, size) {
  await alone(browser, (page) => page.evaluate(async (size) => (await import("/bench/peers/ours.mjs")).rows(size), size));
  return choices(await readFile(rows(size), "utf8"));
}

await new Promise((listening) => { server.listen(0, "127.0.0.1", listening); });
const browser = await launch(["--enable-blink-features=ForceEagerMeasureMemory"]);
const tired = new Map();
try {
  for (const size of inputs.keys()) {
    let filters;
    try {
      filters = await given(browser, size);
    } catch (error) {
      console.log(`scale ${size} figures lacks\t${error.message.split("\n")[0]}`);
      continue;
    }
    for (const name of PEERS) {
      try {
        if (tired.has(name)) throw new Error(tired.get(name));
        await measured(browser, name, size, filters);
      } catch (error) {
        const reason = error.message.split("\n")[0];
        tired.set(name, /memory|minutes/.test(reason) ? `fewer articles were too many already: ${reason}` : reason);
        console.log(`scale ${size} ${name} lacks\t${reason}`);
      }
    }
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
