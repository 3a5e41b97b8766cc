// A copy of the built page on whose server newer releases can be put.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawn } from "./reader.mjs";
import { DIST } from "./server.mjs";

export const integrity = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** `root` is where it lies; `publish` puts a newer release there, whose worker expects `expected` of the page. */
export async function copied() {
  const root = await mkdtemp(join(tmpdir(), "trichluc-"));
  await cp(DIST, root, { recursive: true });
  const worker = await readFile(join(root, "sw.js"), "utf8");
  const page = await readFile(join(root, "index.html"), "utf8");
  const publish = async (number, { expected } = {}) => {
    const newer = page.replace("</body>", `<!-- ${number} --></body>`);
    assert.ok(worker.includes(integrity(page)), "the worker knows the page by its hash");
    await writeFile(join(root, "index.html"), newer);
    await writeFile(
      join(root, "sw.js"),
      worker
        .replace(integrity(page), expected ?? integrity(newer))
        .replace(/RELEASE = "[0-9a-f]+"/, `RELEASE = "${number}"`),
    );
  };
  return { root, publish, remove: () => rm(root, { recursive: true }) };
}

/** Presses the button, until the page has been opened anew. */
export async function changeOver(page) {
  await page.evaluate(() => (globalThis.older = true));
  await page.getByRole("button", { name: "Dùng bản mới" }).click();
  // Nothing is asked of the older worker meanwhile: it goes when it has nothing left to do.
  await page.waitForFunction(() => globalThis.older === undefined);
  await drawn(page);
}

/** The number of the release that the page's own address gives. */
export const number = (page) =>
  page.evaluate(() => fetch("./").then((answer) => answer.text()).then((text) => text.match(/<!-- (\d+) -->/)?.[1]));

/** Until the worker answers for the page. */
export async function controlled(page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => Boolean(navigator.serviceWorker.controller));
}
