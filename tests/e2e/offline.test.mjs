// Without a network: after one visit everything works; a newer release comes when the reader wants it,
// whole or not at all.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { DIST } from "./support/server.mjs";
import { becomes, hash, heading, views } from "./support/steps.mjs";

const FOLDER = "/phong/doc/";
const NEWER = "Đã có bản mới của phòng đọc.";

/** A copy of the built page that a test may change. */
const root = await mkdtemp(join(tmpdir(), "trichluc-"));
await cp(DIST, root, { recursive: true });
const worker = await readFile(join(root, "sw.js"), "utf8");
const page = await readFile(join(root, "index.html"), "utf8");

const integrity = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** Puts a newer release on the server, whose worker expects `expected` of the page. */
async function publish(number, { expected } = {}) {
  const newer = page.replace("</body>", `<!-- ${number} --></body>`);
  assert.ok(worker.includes(integrity(page)), "the worker knows the page by its hash");
  await writeFile(join(root, "index.html"), newer);
  await writeFile(
    join(root, "sw.js"),
    worker
      .replace(integrity(page), expected ?? integrity(newer))
      .replace(/RELEASE = "[0-9a-f]+"/, `RELEASE = "${number}"`),
  );
}

/** The first visit, until the page is kept. */
async function kept(room, address = "") {
  const page = await room.open(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await becomes(page, () => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), true);
  return page;
}

const caches = (page) => page.evaluate(() => globalThis.caches.keys());
const number = (page) => page.evaluate(() => fetch("./").then((r) => r.text()).then((text) => text.match(/<!-- (\d+) -->/)?.[1]));

describe("offline", () => {
  const room = readingRoom({ folder: FOLDER, root, offline: true });
  after(() => rm(root, { recursive: true }));

  it("shows every view, goes to every article and writes files when the server is gone", async () => {
    const page = await kept(room);
    await room.server.stop();
    try {
      await page.reload();
      await drawn(page);
      for (const link of await views(page).getByRole("link").all()) {
        await link.click();
        await becomes(page, () => link.getAttribute("aria-current"), "page");
        await heading(page).waitFor();
      }
      await page.goto(`${room.url}?lang=en#/bai-viet`);
      await drawn(page);
      assert.equal(await page.getByRole("article").count(), 5);
      await page.getByRole("article").first().getByRole("heading").getByRole("link").click();
      await becomes(page, () => /bai-viet\/./.test(hash(page)), true);
      await page.getByRole("button", { name: "Take along" }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download Excel (XLSX)" }).click();
      assert.match((await download).suggestedFilename(), /\.xlsx$/);
    } finally {
      await room.server.start();
    }
  });

  it("asks the network for nothing once it is open, but for its own renewal", async () => {
    const page = await kept(room);
    room.server.asked.length = 0;
    await page.reload();
    await drawn(page);
    for (const name of ["Bài viết", "Số liệu", "Kiểm tra", "Báo cáo"]) {
      await views(page).getByRole("link", { name }).click();
      await heading(page).waitFor();
    }
    assert.deepEqual([...new Set(room.server.asked)].filter((path) => path !== `${FOLDER}sw.js`), []);
  });

  it("keeps exactly what was built, and touches no other page's cache", async () => {
    const page = await room.newPage();
    // A picture of the page's own, whose address is of no page that would keep anything.
    await page.goto(`${room.url}icon-192.png`);
    await page.evaluate(() => globalThis.caches.open("trichluc /khac/ 1"));
    await page.goto(room.url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const [own, other] = (await caches(page)).toSorted((a, b) => b.length - a.length);
    assert.equal(other, "trichluc /khac/ 1");
    const held = await page.evaluate(
      async (name) => (await (await globalThis.caches.open(name)).keys()).map(({ url }) => url),
      own,
    );
    const names = held.map((url) => url.slice(room.url.length));
    assert.ok(names.includes("") && names.includes("take_bg.wasm"), names.join(" "));
    assert.ok(!names.some((name) => /(\.br|\.gz|sw\.js|htaccess)$/.test(name)), names.join(" "));
  });

  it("offers a newer release, and changes over when the reader says so, with their place and work", async () => {
    const page = await kept(room, "#/so-lieu?indicator=members.admitted");
    await page.evaluate(() => localStorage.setItem("mine", "1"));
    await publish(2);
    await page.reload();
    await page.getByText(NEWER).waitFor();
    assert.equal(await number(page), undefined, "until then the older one is shown");
    await screenshot(page, "newer-release");
    await page.getByRole("button", { name: "Dùng bản mới" }).click();
    await becomes(page, () => number(page).catch(() => undefined), "2");
    await drawn(page);
    assert.equal(hash(page), "#/so-lieu?indicator=members.admitted");
    assert.equal(await page.evaluate(() => localStorage.getItem("mine")), "1");
    await becomes(page, async () => (await caches(page)).length, 1);
  });

  it("stays with the older release when a newer one is not all there", async () => {
    const page = await kept(room);
    const before = await number(page);
    page.expectTrouble(/integrity/i);
    page.expectTrouble(/Failed to find a valid digest/);
    await publish(3, { expected: integrity("half a page") });
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise((done) =>
        registration.addEventListener("updatefound", () => {
          const worker = registration.installing;
          worker.addEventListener("statechange", () => done(worker.state));
        }),
      );
      await registration.update().catch(() => {});
      return found;
    });
    assert.equal(await failed, "redundant");
    await page.reload();
    await drawn(page);
    assert.equal(await number(page), before);
    assert.equal(await page.getByText(NEWER).count(), 0);
    await publish(2);
  });

  it("mends what was damaged in the browser's storage", async () => {
    const page = await kept(room);
    await page.evaluate(async () => {
      const [name] = await globalThis.caches.keys();
      const cache = await globalThis.caches.open(name);
      const urls = (await cache.keys()).map(({ url }) => url);
      const script = urls.find((url) => /page-[^/]*\.js$/.test(url));
      await cache.put(script, new Response("throw 1", { headers: { "content-type": "text/javascript" } }));
    });
    await page.reload();
    await drawn(page);
    await room.server.stop();
    try {
      await page.reload();
      await drawn(page);
    } finally {
      await room.server.start();
    }
  });
});
