// What other programs give the page where it is installed: files opened with it, and what is shared to it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { adding, article, stored, textFile } from "./support/own.mjs";
import { drawn, readingRoom } from "./support/reader.mjs";
import { controlled } from "./support/release.mjs";
import { becomes } from "./support/steps.mjs";

const title = (page, n) => adding(page).getByLabel(`Tên bài ${n}`, { exact: true });

describe("given by other programs", () => {
  const room = readingRoom({ folder: "/phong/", offline: true });

  it("files that are opened with the page are shown before anything of them is kept", async () => {
    const page = await room.newPage();
    // What a browser does for a page that is installed.
    await page.addInitScript(() => {
      const value = { setConsumer: (consumer) => (globalThis.launched = consumer) };
      Object.defineProperty(globalThis, "launchQueue", { value });
    });
    await page.goto(room.url);
    await drawn(page);
    await page.waitForFunction(() => globalThis.launched);
    await page.evaluate((text) => {
      const handle = (name) => ({ getFile: async () => new File([text], name) });
      globalThis.launched({ files: [] });
      globalThis.launched({ files: [handle("mở.txt")] });
    }, article(4));
    await becomes(page, () => title(page, 1).inputValue(), "Đảng bộ xã số 4 kết nạp đảng viên mới");
    assert.deepEqual(await stored(page), []);
  });

  it("what is shared is put aside by the worker and shown once", async () => {
    const page = await room.open();
    await controlled(page);
    const other = await page.context().newPage();
    await other.setContent(`<form method="post" enctype="multipart/form-data" action="${room.url}share">
      <textarea name="title">Đảng bộ xã số 9 kết nạp đảng viên mới</textarea><textarea name="text"></textarea>
      <input type="file" name="files" multiple><button>share</button></form>`);
    await other.locator("[name=text]").fill(article(9).split("\n\n").slice(1).join("\n\n"));
    const files = [textFile("báo cáo %.txt", article(5)), textFile("<b>.txt", article(6))];
    await other.locator("[name=files]").setInputFiles(files);
    await other.getByRole("button", { name: "share" }).click();
    await drawn(other);
    await becomes(other, () => adding(other).locator(".own-table tbody tr").count(), 3);
    const titles = await Promise.all([1, 2, 3].map((n) => title(other, n).inputValue()));
    assert.deepEqual(titles.sort(), [5, 6, 9].map((n) => `Đảng bộ xã số ${n} kết nạp đảng viên mới`));
    assert.match(await adding(other).innerText(), /báo cáo %\.txt/);
    assert.equal(new URL(other.url()).search, "");
    assert.deepEqual(await stored(other), []);
    await other.reload();
    await drawn(other);
    assert.equal(await adding(other).count(), 0);
    const caches = await other.evaluate(() => globalThis.caches.keys());
    assert.equal(caches.some((name) => name.endsWith("shared")), false);
  });

  it("what is no form brings nothing, and the page opens", async () => {
    const page = await room.open();
    await controlled(page);
    const other = await page.context().newPage();
    await other.setContent(`<form method="post" enctype="text/plain" action="${room.url}share"><button>share</button></form>`);
    await other.getByRole("button").click();
    await drawn(other);
    await becomes(other, () => new URL(other.url()).search, "");
    assert.equal(await adding(other).count(), 0);
  });
});
