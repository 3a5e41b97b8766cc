// What a reader downloads before the first answer, in brotli: our first view, and what others load.
//
//   node sizes.mjs <folder of the packages> <folder of the bare Yew page> <a folder to write to>
//
// Whatever a browser asked for until it had the answer counts, each file by itself and as small as brotli
// makes it; what is compressed already counts as it is. Prints `name`, tab, number a line.

import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../e2e/support/browser.mjs";
import { DIST, REPOSITORY } from "../e2e/support/server.mjs";
import { sent } from "./brotli.mjs";

const [packages, counter, scratch] = process.argv.slice(2);
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".json": "application/json" };

/**
 * Serves a folder, opens `path`, waits until `ready` holds in the page, and adds up what was sent for it; but
 * for files whose names match `behind`, which do not come: they are asked for when it is ready.
 */
async function loaded(root, path, ready, behind) {
  const asked = new Map();
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(1) || "index.html";
    const body = await readFile(join(root, name)).catch(() => undefined);
    if (!body) return response.writeHead(404).end();
    asked.set(name, body);
    return response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const browser = await launch();
  try {
    const page = await browser.newPage({ serviceWorkers: "block" });
    if (behind) await page.route(behind, (route) => route.abort());
    await page.goto(`http://127.0.0.1:${server.address().port}/${path}`);
    await page.waitForFunction(ready);
    const files = [...asked].filter(([name]) => !/^(offline\.js|manifest\.webmanifest|favicon\.ico)$/.test(name));
    let total = 0;
    for (const [name, body] of files) {
      const size = await sent(body);
      console.error(`  ${size}  ${name}`);
      total += size;
    }
    return total;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The same articles, as pages that Pagefind indexes, and a page that searches them and shows what was found. */
async function pagefind() {
  const root = join(scratch, "pagefind");
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  const { createIndex, close } = await import(pathToFileURL(join(packages, "node_modules", "pagefind", "lib", "index.js")));
  const { index } = await createIndex();
  const seeds = join(REPOSITORY, "seeds");
  for (const name of await readdir(seeds)) {
    if (!name.endsWith(".txt")) continue;
    const [title, ...lines] = (await readFile(join(seeds, name), "utf8")).split("\n").map(escaped);
    const content = `<html lang="vi"><body><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`;
    const { errors } = await index.addHTMLFile({ url: `/${name}.html`, content });
    if (errors.length > 0) throw new Error(errors.join("; "));
  }
  await index.writeFiles({ outputPath: join(root, "pagefind") });
  await close();
  await writeFile(
    join(root, "index.html"),
    `<!DOCTYPE html><link rel="icon" href="data:,"><script type="module">
      const { search } = await import("./pagefind/pagefind.js");
      const { results } = await search("đảng viên");
      globalThis.found = (await Promise.all(results.map((result) => result.data()))).length;
    </script>`,
  );
  return loaded(root, "", () => globalThis.found > 0);
}

/** A bare page of Yew's, as trunk would put it together. */
async function bare() {
  await writeFile(
    join(counter, "index.html"),
    `<!DOCTYPE html><link rel="icon" href="data:,"><body><script type="module">import init from "./counter.js"; init();</script>`,
  );
  return loaded(counter, "", () => document.querySelector("button"));
}

/** What DuckDB loads before it can be asked anything: its script, its worker and its program. */
async function duckdb() {
  const dist = join(packages, "node_modules", "@duckdb", "duckdb-wasm", "dist");
  let total = 0;
  for (const name of ["duckdb-browser.mjs", "duckdb-browser-eh.worker.js", "duckdb-eh.wasm"]) {
    const size = await sent(await readFile(join(dist, name)));
    console.error(`  ${size}  ${name}`);
    total += size;
  }
  return total;
}

for (const [name, measure] of [
  ["first view", () => loaded(DIST, "", () => document.querySelector("#app main h1"), /\/later-[0-9a-f]+\.wasm$/)],
  ["bare yew", bare],
  ["pagefind", pagefind],
  ["duckdb", duckdb],
]) {
  console.error(name);
  console.log(`${name}\t${await measure()}`);
}
