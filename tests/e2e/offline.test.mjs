// Without a network: after one visit everything works; a newer release comes when the reader wants it,
// whole or not at all.

import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { assertAccessible, drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { changeOver, controlled, copied, integrity, number } from "./support/release.mjs";
import { THAI_NGUYEN_2023, becomes, figure, hash, heading, source, views } from "./support/steps.mjs";

const FOLDER = "/phong/doc/";
const PLACE = `#/so-lieu?indicator=members.admitted&at=${THAI_NGUYEN_2023}:3389-3392`;
const NEWER = "Đã có bản mới của phòng đọc.";

/** A copy of the built page that a test may change. */
const { root, publish, remove } = await copied();

/** Corrects a figure. */
async function mend(page) {
  await source(page).getByText("Sửa “684”").click();
  const form = source(page).locator(".mend form");
  await form.getByLabel("Giá trị").fill("685");
  await form.getByRole("button", { name: "Giữ chỗ sửa" }).click();
  await becomes(page, () => figure(page, "685", "đã sửa").count(), 1);
}

/** The first visit, until the page is kept. */
async function kept(room, address = "") {
  const page = await room.open(address);
  await controlled(page);
  return page;
}

const caches = (page) => page.evaluate(() => globalThis.caches.keys());

describe("offline", () => {
  const room = readingRoom({ folder: FOLDER, root, offline: true });
  after(remove);

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
      await page.getByRole("button", { name: "Export", exact: true }).click();
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
    // A document of the folder that is not the page; browsers ask for its icon, which it has not.
    page.expectTrouble(/404/);
    await page.goto(`${room.url}trichluc.schema.json`);
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
    const page = await kept(room, PLACE);
    await mend(page);
    await publish(2);
    await page.reload();
    await page.getByText(NEWER).waitFor();
    assert.equal(await number(page), undefined, "until then the older one is shown");
    await assertAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await screenshot(page, "newer-release-small");
    await page.setViewportSize({ width: 1280, height: 800 });
    await screenshot(page, "newer-release");
    await changeOver(page);
    assert.equal(await number(page), "2");
    assert.equal(hash(page), PLACE);
    await becomes(page, () => figure(page, "685", "đã sửa").count(), 1);
    assert.equal(await page.getByText(NEWER).count(), 0);
    await becomes(page, async () => (await caches(page)).length, 1);
  });

  it("tells another tab that is still of the older release", async () => {
    const page = await kept(room);
    const other = await page.context().newPage();
    await other.goto(room.url);
    await drawn(other);
    await publish(4);
    await page.reload();
    await changeOver(page);
    await changeOver(other);
    assert.equal(await number(page), "4");
    assert.equal(await number(other), "4");
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

/** What a browser closes for a page, and how an access then ends. */
const CLOSED = {
  "the storage": () =>
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  "room in the storage": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
  "reading of the storage": () => {
    for (const name of ["getItem", "setItem", "removeItem", "key"])
      Storage.prototype[name] = () => {
        throw new DOMException("denied", "SecurityError");
      };
  },
};
const CLOSED_WORKERS = {
  "workers that keep pages": () => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"));
  },
  "even their name": () =>
    Object.defineProperty(Navigator.prototype, "serviceWorker", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  "databases and caches": () => {
    for (const name of ["caches", "indexedDB"])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
  },
  "the manager of storage": () => {
    StorageManager.prototype.persist = () => Promise.reject(new TypeError("denied"));
  },
};

describe("a browser that keeps nothing", () => {
  const room = readingRoom({ folder: FOLDER, offline: true });
  const settings = async (page) => {
    await page.getByRole("button", { name: "Tùy chọn" }).click();
    return page.getByRole("dialog", { name: "Tùy chọn" });
  };

  for (const [name, close] of Object.entries(CLOSED)) {
    it(`says so in a sentence where it closes ${name}, and works until it is left`, async () => {
      const page = await room.newPage();
      await page.addInitScript(close);
      await page.goto(room.url + PLACE);
      await drawn(page);
      await mend(page);
      assert.match(await page.locator(".message").innerText(), /Trình duyệt không cho lưu/);
      await views(page).getByRole("link", { name: "Báo cáo" }).click();
      await heading(page).waitFor();
      assert.match(await (await settings(page)).innerText(), /Trình duyệt không cho lưu/);
    });
  }

  for (const [name, close] of Object.entries(CLOSED_WORKERS)) {
    it(`works as long as there is a network where it closes ${name}`, async () => {
      const page = await room.newPage();
      await page.addInitScript(close);
      await page.goto(room.url + PLACE);
      await drawn(page);
      await mend(page);
      await page.reload();
      await drawn(page);
      await becomes(page, () => figure(page, "685", "đã sửa").count(), 1);
      const told = () => page.locator("html").getAttribute("data-offline");
      await becomes(page, async () => Boolean(await told()), true);
      const workers = !/workers|even/.test(name);
      const sentence = workers ? /mở được cả khi không có mạng/ : /cần có mạng để mở/;
      assert.match(await (await settings(page)).innerText(), sentence);
    });
  }

  it("is asked to keep what a reader did, once, and for a preference not at all", async () => {
    const page = await room.newPage();
    await page.addInitScript(() => {
      globalThis.asked = 0;
      StorageManager.prototype.persist = () => {
        globalThis.asked += 1;
        return Promise.resolve(true);
      };
    });
    await page.goto(room.url + PLACE);
    await drawn(page);
    const dialog = await settings(page);
    await dialog.getByRole("radio", { name: "Tối", exact: true }).check();
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => globalThis.asked), 0);
    await mend(page);
    assert.equal(await page.evaluate(() => globalThis.asked), 1);
    await page.locator(".message").getByRole("button", { name: "Hoàn tác" }).click();
    await becomes(page, () => figure(page, "685", "đã sửa").count(), 0);
    await mend(page);
    assert.equal(await page.evaluate(() => globalThis.asked), 1);
  });
});
