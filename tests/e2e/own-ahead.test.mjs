// Articles by the hundred that were kept: they count and filter and their words are found before their texts
// are read again, those that are shown or opened meanwhile are read before their turn, and what was told ahead
// wrongly is put right.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawn, readingRoom } from "./support/reader.mjs";
import { article, choose, keep, lines, mine, openMine, stored, told } from "./support/own.mjs";
import { becomes, choice, facet, heading, searchBox, standing, views } from "./support/steps.mjs";

/** So many are worth telling of ahead. */
const MANY = 240;
const SEEDS = 5;

/** Does something with what is told ahead, in the page: `read`, or `write` it as it was read before. */
const ahead = (page, what) =>
  page.evaluate(
    (what) =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open("trichluc");
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const database = asked.result;
          const transaction = database.transaction("front", "readwrite");
          const front = transaction.objectStore("front");
          if (what === "write") front.put(globalThis.before, "front");
          else front.get("front").onsuccess = (event) => (globalThis.before = event.target.result);
          transaction.oncomplete = () => {
            database.close();
            resolve(globalThis.before?.length > MANY_BYTES);
          };
        };
        const MANY_BYTES = 1000;
      }),
    what,
  );

/** The names of what is told ahead. */
const keys = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open("trichluc");
        asked.onsuccess = () => {
          asked.result.transaction("front").objectStore("front").getAllKeys().onsuccess = (event) => {
            asked.result.close();
            resolve(event.target.result);
          };
        };
      }),
  );

/** The first piece of the index as it was; where it is to `change`, it is damaged then. */
const first = (page, change) =>
  page.evaluate(
    (change) =>
      new Promise((resolve) => {
        const asked = indexedDB.open("trichluc");
        asked.onsuccess = () => {
          const transaction = asked.result.transaction("front", "readwrite");
          const front = transaction.objectStore("front");
          let bytes;
          front.get("index/00000000").onsuccess = ({ target: { result } }) => {
            bytes = result?.join();
            if (!change) return;
            result[result.length >> 1] ^= 1;
            front.put(result, "index/00000000");
          };
          transaction.oncomplete = () => {
            asked.result.close();
            resolve(bytes);
          };
        };
      }),
    change,
  );

/** Nobody reads articles until `let go` is called on what this gives, but for what is told ahead of them. */
async function hold(page) {
  await page.evaluate(
    () =>
      new Promise((held, failed) => {
        const asked = indexedDB.open("trichluc");
        asked.onerror = () => failed(asked.error);
        asked.onsuccess = () => {
          const articles = asked.result.transaction("articles", "readwrite").objectStore("articles");
          const on = () => {
            if (globalThis.free) return asked.result.close();
            held();
            articles.count().onsuccess = on;
          };
          articles.count().onsuccess = on;
        };
      }),
  );
  return () => page.evaluate(() => (globalThis.free = true));
}

describe("articles that are told of ahead", () => {
  const room = readingRoom();

  /** A page that keeps many, and has told of them ahead; it is left for one where nothing runs. */
  async function kept() {
    const page = await room.open("#/bai-viet");
    await choose(page, lines("many.jsonl", Array.from({ length: MANY }, (_, n) => article(n))));
    await keep(page, MANY);
    await page.keyboard.press("Escape");
    while (!(await ahead(page, "read"))) await page.waitForTimeout(200);
    return page;
  }

  /** The page again, in another tab. */
  async function again(page, address, before) {
    const next = await page.context().newPage();
    next.setDefaultTimeout(30_000);
    if (before) await next.addInitScript(before);
    await next.goto(room.url + address);
    await drawn(next);
    return next;
  }

  /** One of them goes. */
  async function removeOne(page) {
    await openMine(page);
    await mine(page).getByLabel("Tìm theo tên").fill("xã số 2 ");
    await mine(page).getByLabel("Chọn “Đảng bộ xã số 2 kết nạp đảng viên mới”").check();
    await mine(page).getByRole("button", { name: "Bỏ khỏi máy này" }).click();
    await becomes(page, async () => (await standing(page)).articles, MANY - 1 + SEEDS);
  }

  const quiet = async (page) => {
    // What is no page has no icon of its own, and the browser asks for one.
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    await page.goto(`${room.url}manifest.webmanifest`);
    return page;
  };

  it("are counted, filtered and searched while no text was read", async () => {
    const still = await quiet(await kept());
    const release = await hold(still);
    const page = await again(still, "#/bai-viet");
    await becomes(page, async () => (await standing(page)).articles, MANY + SEEDS);
    const before = await standing(page);
    await page.locator(".bringing progress").waitFor();
    const own = choice(await facet(page, "Bộ sưu tập"), "Bài của tôi");
    await own.check();
    await becomes(page, async () => (await standing(page)).articles, MANY);
    await own.uncheck();
    await becomes(page, () => standing(page), before);
    await searchBox(page).fill("w7x");
    await becomes(page, async () => (await standing(page)).articles, 1);
    const found = page.locator("ol.articles > li");
    await found.getByRole("link", { name: "Đảng bộ xã số 7 kết nạp đảng viên mới" }).waitFor();
    assert.equal(await found.locator(".hits").count(), 0);
    await release();
    await page.locator(".bringing progress").waitFor({ state: "detached" });
    await found.locator(".hits mark").first().waitFor();
    assert.equal((await standing(page)).articles, 1);
    await searchBox(page).fill("");
    await becomes(page, () => standing(page), before);
  });

  it("show the sentences that were looked for, though the rest does not come", async () => {
    const page = await again(await quiet(await kept()), "#/bai-viet", () => {
      const all = IDBObjectStore.prototype.getAll;
      IDBObjectStore.prototype.getAll = function (...asked) {
        if (this.name === "articles") throw new DOMException("broken", "UnknownError");
        return all.apply(this, asked);
      };
    });
    await becomes(page, async () => (await standing(page)).articles, MANY + SEEDS);
    await searchBox(page).fill("w17x");
    const found = page.locator("ol.articles > li");
    await found.locator(".hits mark", { hasText: "w17x" }).first().waitFor();
    assert.equal(await found.count(), 1);
  });

  it("are searched as their texts come where the index is damaged, which is then made anew", async () => {
    const page = await kept();
    const before = await first(page, true);
    const damaged = await first(page, false);
    assert.notEqual(damaged, before);
    const still = await quiet(page);
    const release = await hold(still);
    const next = await again(still, "#/bai-viet");
    await becomes(next, async () => (await standing(next)).articles, MANY + SEEDS);
    await searchBox(next).fill("w7x");
    await becomes(next, async () => (await standing(next)).articles, 0);
    await next.waitForTimeout(1000);
    assert.equal((await standing(next)).articles, 0);
    await release();
    await becomes(next, async () => (await standing(next)).articles, 1);
    await next.locator("ol.articles > li .hits mark").first().waitFor();
    await becomes(next, async () => [undefined, damaged].includes(await first(next, false)), false);
  });

  it("are told of without their words where there is no room for these", async () => {
    const page = await room.open("#/bai-viet");
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...asked) {
        if (String(asked[1]).startsWith("index/")) {
          this.transaction.abort();
          throw new DOMException("full", "QuotaExceededError");
        }
        return put.apply(this, asked);
      };
    });
    await choose(page, lines("many.jsonl", Array.from({ length: MANY }, (_, n) => article(n))));
    await keep(page, MANY);
    await page.keyboard.press("Escape");
    while (!(await ahead(page, "read"))) await page.waitForTimeout(200);
    assert.deepEqual(await keys(page), ["front", "times"]);
  });

  it("are read one by one where somebody opens them, though the rest does not come", async () => {
    const page = await again(await quiet(await kept()), "#/bai-viet", () => {
      IDBObjectStore.prototype.getAll = () => {
        throw new DOMException("broken", "UnknownError");
      };
    });
    await becomes(page, async () => (await standing(page)).articles, MANY + SEEDS);
    const title = "Đảng bộ xã số 17 kết nạp đảng viên mới";
    await searchBox(page).press("Escape");
    await page.getByRole("link", { name: title }).first().click();
    await page.getByText("117 đảng viên mới").first().waitFor();
    assert.equal(await heading(page).innerText(), title);
    await views(page).getByRole("link", { name: "Bài viết" }).click();
    await becomes(page, async () => (await standing(page)).articles, MANY + SEEDS);
  });

  it("are not told of any more as soon as one is changed or goes", async () => {
    const page = await kept();
    await removeOne(page);
    assert.equal((await stored(page)).length, MANY - 1);
    assert.equal(await ahead(page, "read"), false);
    assert.deepEqual(await keys(page), ["times"]);
    // And are told of again once nothing more happens.
    while (!(await ahead(page, "read"))) await page.waitForTimeout(200);
  });

  it("keep their index where one is only put elsewhere, and not where its words are others", async () => {
    const page = await kept();
    const before = await first(page, false);
    await openMine(page);
    await mine(page).getByLabel("Tìm theo tên").fill("xã số 2 ");
    await mine(page).getByRole("button", { name: "Sửa “Đảng bộ xã số 2 kết nạp đảng viên mới”" }).click();
    const form = mine(page).locator(".own-edit");
    await form.getByLabel("Nhãn").fill("quý I");
    await form.locator("button[type=submit]").click();
    await becomes(page, async () => (await keys(page)).includes("front"), false);
    assert.equal(await first(page, false), before);
    while (!(await ahead(page, "read"))) await page.waitForTimeout(200);
    assert.equal(await first(page, false), before);
    await mine(page).getByRole("button", { name: "Sửa “Đảng bộ xã số 2 kết nạp đảng viên mới”" }).click();
    await form.getByLabel("Tên bài").fill("Đảng bộ xã số hai kết nạp Kwakutl");
    await form.locator("button[type=submit]").click();
    await becomes(page, () => keys(page), ["times"]);
    while (!(await ahead(page, "read"))) await page.waitForTimeout(200);
    assert.notEqual(await first(page, false), before);
  });

  it("are told of anew by a release that cannot read what another told", async () => {
    const page = await kept();
    const release = (page) => page.evaluate(() => globalThis.before?.[3]);
    const ours = await release(page);
    await page.evaluate(() => (globalThis.before[3] ^= 1));
    await ahead(page, "write");
    const next = await again(await quiet(page), "#/bai-viet");
    await becomes(next, async () => (await standing(next)).articles, MANY + SEEDS);
    while (!(await ahead(next, "read"))) await next.waitForTimeout(200);
    assert.equal(await release(next), ours);
  });

  it("are put right by what is kept, where they were told of wrongly", async () => {
    const page = await kept();
    await removeOne(page);
    await ahead(page, "write");
    const wrong = await again(await quiet(page), "#/bai-viet");
    await becomes(wrong, async () => (await standing(wrong)).articles, MANY - 1 + SEEDS);
    await wrong.locator(".bringing progress").waitFor({ state: "detached" });
    assert.equal((await standing(wrong)).articles, MANY - 1 + SEEDS);
    assert.equal(await told(wrong).count(), 0);
  });
});
