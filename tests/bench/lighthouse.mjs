// What Lighthouse says of the release build, on loopback, compressed and cached as the README tells a server to.
//
//   node lighthouse.mjs <folder of the packages>
//
// On a desktop computer and on a telephone, each several times, for the time of one run is chance: of every
// category the median. Prints `name`, tab, points a line; what costs points goes to standard error.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { contentSecurityPolicy, DIST, TYPES } from "../e2e/support/server.mjs";

const RUNS = 3;
const KINDS = { desktop: ["--preset=desktop"], mobile: [] };
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const CHROME_FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage";

const [packages] = process.argv.slice(2);
const policy = await contentSecurityPolicy();

async function answer(request, response) {
  const name = new URL(request.url, "http://localhost").pathname.slice(1) || "index.html";
  const packed = /\bbr\b/.test(request.headers["accept-encoding"]) && (await readFile(join(DIST, `${name}.br`)).catch(() => undefined));
  const body = packed || (await readFile(join(DIST, name)).catch(() => undefined));
  if (!body) return response.writeHead(404).end();
  const hashed = /-[0-9a-f]{10,}/.test(name);
  return response
    .writeHead(200, {
      "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      "content-security-policy": policy,
      "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(packed && { "content-encoding": "br" }),
    })
    .end(body);
}

/** The points of each category, and what takes some of them. */
async function run(url, flags) {
  const program = join(packages, "node_modules", "lighthouse", "cli", "index.js");
  const only = `--only-categories=${CATEGORIES.join(",")}`;
  const all = [program, url, only, "--output=json", "--quiet", `--chrome-flags=${CHROME_FLAGS}`, ...flags];
  const env = { ...process.env, CHROME_PATH: process.env.CHROME };
  const { stdout } = await promisify(execFile)(process.execPath, all, { env, maxBuffer: 1 << 28 });
  const { categories, audits } = JSON.parse(stdout);
  return CATEGORIES.map((id) => {
    const lost = categories[id].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
    const said = lost.map(({ id }) => `${id} ${audits[id].score} (${audits[id].displayValue ?? audits[id].title})`);
    return { points: Math.round(categories[id].score * 100), said };
  });
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = createServer(answer);
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
try {
  for (const [kind, flags] of Object.entries(KINDS)) {
    const runs = [];
    for (let n = 0; n < RUNS; n += 1) runs.push(await run(`http://127.0.0.1:${server.address().port}/`, flags));
    CATEGORIES.forEach((category, at) => {
      console.log(`lighthouse ${kind} ${category}\t${median(runs.map((run) => run[at].points))}`);
      for (const said of new Set(runs.flatMap((run) => run[at].said))) console.error(`  ${kind}, ${category}: ${said}`);
    });
  }
} finally {
  server.close();
  server.closeAllConnections();
}
