// The page as one file, opened from a disk: it needs no server and asks for nothing.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { launchFirefox } from "./support/browser.mjs";
import { assertAccessible, drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { adding, article, choose, keep, openAdding, textFile } from "./support/own.mjs";
import { REPOSITORY } from "./support/server.mjs";
import { THAI_NGUYEN_2023, becomes, chips, choice, chosenWords, facet, figureCount, heading, standing, views } from "./support/steps.mjs";

const FILE = pathToFileURL(join(REPOSITORY, "trichluc.html")).href;

/** A slow machine opens it within this. */
const OPENS_MS = 10_000;

const opener = (page) => page.getByRole("button", { name: "Xuất", exact: true }).first();
const item = (page, name) => page.getByRole("list", { name: "Xuất", exact: true }).getByRole("button", { name });

async function download(page, name) {
  await opener(page).click();
  const [file] = await Promise.all([page.waitForEvent("download"), item(page, name).click()]);
  return readFile(await file.path());
}

/** What a workbook says; its archive also has the time of writing. */
const sheets = (bytes) => {
  const files = unzipSync(bytes);
  return ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"].map((name) => strFromU8(files[name]));
};

/** Keeps, from the page's first moment on, when its first heading was drawn. */
const watchHeading = (page) =>
  page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (!document.querySelector("#app main h1")) return;
      globalThis.headingAfter = performance.now();
      watch.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });

describe("the page as one file", () => {
  const room = readingRoom();

  async function open(hash = "") {
    const page = await room.newPage();
    page.asked = [];
    page.on("request", (request) => page.asked.push(request.url()));
    await watchHeading(page);
    await page.goto(FILE + hash);
    await drawn(page);
    return page;
  }

  /** Nothing but the file itself; what it holds in memory is asked for by `blob:`. */
  function assertAskedForNothing(page) {
    const asked = page.asked.filter((url) => !url.startsWith("blob:") && !url.startsWith("data:"));
    assert.deepEqual([...new Set(asked.map((url) => url.split("#")[0]))], [FILE]);
  }

  it("draws every view and asks for nothing", async (test) => {
    const page = await open();
    const after = await page.evaluate(() => globalThis.headingAfter);
    test.diagnostic(`first heading after ${Math.round(after)} ms`);
    assert.ok(after < OPENS_MS, `${after} ms`);
    await screenshot(page, "single-file");
    const names = await views(page).getByRole("link").allInnerTexts();
    assert.equal(names.length, 10);
    for (const name of names) {
      await views(page).getByRole("link", { name, exact: true }).click();
      await becomes(page, () => views(page).locator("[aria-current]").innerText(), name);
      await heading(page).waitFor();
    }
    await assertAccessible(page);
    assertAskedForNothing(page);
  });

  it("takes a reader's own articles in, and has them when it is opened again", async () => {
    const page = await open("#/bai-viet");
    await openAdding(page);
    await adding(page).getByLabel("Dán một bài").fill(article(1));
    await adding(page).getByRole("button", { name: "Đọc bài này" }).click();
    await choose(page, textFile("hai.txt", article(2)));
    await keep(page, 2);
    await becomes(page, async () => (await standing(page)).articles, 7);
    await page.reload();
    await drawn(page);
    await becomes(page, async () => (await standing(page)).articles, 7);
    assertAskedForNothing(page);
  });

  it("tells of when its articles are and its version, as the page does", async () => {
    const page = await open();
    const told = await page.getByRole("contentinfo").innerText();
    assert.match(told, /Dữ liệu: 5.bài, mới nhất \d\d\/\d\d\/\d{4}\. Bản \d+\.\d+\.\d+ \([0-9a-f]{8}\)\./);
    const served = await room.open();
    assert.equal(await served.getByRole("contentinfo").innerText(), told);
  });

  it("is opened at the very words, narrowed, and reloaded", async () => {
    const page = await open(`#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`);
    await page.locator("article.reader").waitFor();
    assert.equal(await chosenWords(page), "684");
    await views(page).getByRole("link", { name: "Số liệu", exact: true }).click();
    await heading(page).getByText("Số liệu").waitFor();
    const all = await figureCount(page);
    await choice(await facet(page, "Năm"), "2023").click();
    await becomes(page, () => chips(page), ["2023"]);
    const left = await figureCount(page);
    assert.ok(left > 0 && left < all);
    await page.reload();
    await drawn(page);
    assert.equal(await figureCount(page), left);
    await page.goBack();
    await becomes(page, () => figureCount(page), all);
    assertAskedForNothing(page);
  });

  it("gives files, on a thread of its own and on the page's alike", async () => {
    const page = await open("#/bai-viet");
    const csv = await download(page, "Tải CSV");
    assert.match(csv.subarray(3).toString(), /^Tên,Ngày,Nơi,Tác giả,Số liệu,/);
    const xlsx = await download(page, "Tải Excel (XLSX)");
    assert.match(sheets(xlsx)[1], /Thái Nguyên/);
    assert.ok(page.asked.some((url) => url.startsWith("blob:")), "a worker wrote them");
    assertAskedForNothing(page);

    const refusing = await room.newPage();
    await refusing.addInitScript(() => {
      globalThis.Worker = class {
        constructor() {
          throw new DOMException("no workers here", "SecurityError");
        }
      };
    });
    await refusing.goto(`${FILE}#/bai-viet`);
    await drawn(refusing);
    assert.deepEqual(await download(refusing, "Tải CSV"), csv);
    assert.deepEqual(sheets(await download(refusing, "Tải Excel (XLSX)")), sheets(xlsx));
  });

  it("keeps what the reader chose", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Tùy chọn" }).click();
    await page.getByRole("radio", { name: "Tối" }).check();
    await page.reload();
    await drawn(page);
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    await screenshot(page, "single-file-dark");
  });

  it("says so when the browser is too old", async () => {
    const page = await room.newPage();
    await page.addInitScript(() => delete globalThis.DecompressionStream);
    await page.goto(FILE);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    assert.match(await notice.innerText(), /quá cũ/);
  });

  it("runs only the scripts that it came with", async () => {
    const page = await open();
    page.expectTrouble(/Content Security Policy|TrustedScript/);
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      try {
        script.textContent = "globalThis.foreign = true";
      } catch {
        // Refused already as a text that would become a script.
      }
      document.body.append(script);
      await new Promise((later) => setTimeout(later, 50));
      return globalThis.foreign === true;
    });
    assert.equal(ran, false);
  });
});

describe("the page as one file, in Firefox", async () => {
  const firefox = await launchFirefox();
  const skip = firefox ? false : "no Firefox found";

  it("opens, is narrowed, gives a file and keeps what the reader chose", { skip }, async (test) => {
    test.after(() => firefox.close());
    const page = await firefox.newPage({ locale: "vi-VN" });
    const troubles = [];
    page.on("pageerror", (error) => troubles.push(String(error)));
    await watchHeading(page);
    // This driver tells of no downloads: what was offered is looked at instead.
    await page.addInitScript(() => {
      const offer = URL.createObjectURL;
      URL.createObjectURL = (blob) => offer.call(URL, (globalThis.offered = blob));
    });
    const taken = async (name) => {
      await opener(page).click();
      await item(page, name).click();
      await page.getByText("Đã tải trich-luc_bai-viet").waitFor();
      const bytes = await page.evaluate(async () => [...new Uint8Array(await globalThis.offered.arrayBuffer())]);
      return Uint8Array.from(bytes);
    };
    await page.goto(`${FILE}#/bai-viet?place=Thái Nguyên`);
    await drawn(page);
    test.diagnostic(`first heading after ${await page.evaluate(() => Math.round(globalThis.headingAfter))} ms`);
    assert.deepEqual(await chips(page), ["Thái Nguyên"]);
    assert.match(strFromU8((await taken("Tải CSV")).subarray(3)), /^Tên,Ngày/);
    await page.reload();
    assert.match(sheets(await taken("Tải Excel (XLSX)"))[1], /Thái Nguyên/);
    await page.getByRole("button", { name: "Tùy chọn" }).click();
    await page.getByRole("radio", { name: "Tối" }).check();
    await page.reload();
    await drawn(page);
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    assert.deepEqual(troubles, []);
    // Styles that the driver adds for a picture are none of the file's: refused, and told of.
    await screenshot(page, "single-file-firefox");
  });
});
