// What is loaded after the first view: it is not waited for, and the page says so when it does not come.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { THAI_NGUYEN_2023, becomes, choice, facet, figureCount, focused, heading, searchBox, source, standing, views } from "./support/steps.mjs";

const LATER = "**/later-*.wasm";
const MISSING = "Không tải được phần còn lại của trang.";
/** What the browser, the loader and nobody else says of a file that does not come. */
const FAILED = /Failed to load resource|Failed to fetch/;

const whole = (page) => page.locator("html[data-whole]").count();

/** Holds the file back until it is told to come. */
async function hold(page) {
  let come;
  const held = new Promise((resolve) => (come = resolve));
  await page.route(LATER, async (route) => {
    await held;
    await route.continue();
  });
  return come;
}

describe("what is loaded later", () => {
  const room = readingRoom();

  async function open(address, prepare) {
    const page = await room.newPage();
    const prepared = await prepare(page);
    await page.goto(room.url + address);
    await heading(page).waitFor();
    return [page, prepared];
  }

  it("is not waited for: the summary is read and filtered before it comes", async () => {
    const [page, come] = await open("", hold);
    await page.getByRole("group", { name: "Tóm tắt" }).waitFor();
    const all = await standing(page);
    await choice(await facet(page, "Năm"), "2023").click();
    await page.waitForURL(/year=2023/);
    await becomes(page, async () => (await standing(page)).mentions < all.mentions, true);
    assert.equal(await whole(page), 0);
    const take = page.getByRole("button", { name: "Xuất", exact: true }).first();
    assert.equal(await take.isDisabled(), true);
    await assertAccessible(page);
    const before = await take.boundingBox();
    come();
    await drawn(page);
    await becomes(page, () => take.isDisabled(), false);
    assert.deepEqual(await take.boundingBox(), before, "nothing moves when it comes");
  });

  it("is fetched at once by a link to another view, whose head stands meanwhile", async () => {
    const [page, come] = await open(`#/so-lieu?at=${THAI_NGUYEN_2023}:3389-3392`, hold);
    assert.equal(await heading(page).innerText(), "Số liệu");
    assert.equal(await page.locator("main [aria-busy=true]").count(), 1);
    assert.equal(await figureCount(page), 0);
    await assertAccessible(page);
    await screenshot(page, "later-awaited");
    come();
    await drawn(page);
    await becomes(page, async () => (await figureCount(page)) > 0, true);
    assert.equal(await page.locator("[aria-busy=true]").count(), 0);
    await source(page).getByText("684").first().waitFor();
  });

  it("takes the focus along when a view is asked for before it is there", async () => {
    const [page, come] = await open("", hold);
    await views(page).getByRole("link", { name: "Văn bản" }).click();
    await becomes(page, () => heading(page).innerText(), "Văn bản");
    come();
    await drawn(page);
    await becomes(page, () => focused(heading(page)), true);
  });

  it("opens the dialog that was asked for once it is there", async () => {
    const [page, come] = await open("", hold);
    await page.getByRole("button", { name: "Tùy chọn" }).click();
    come();
    await page.getByRole("dialog").waitFor();
  });

  it("says when it does not come, lets the rest be used, and can be asked for again", async () => {
    const [page] = await open("", async (page) => {
      page.expectTrouble(FAILED);
      await page.route(LATER, (route) => route.abort());
    });
    await page.getByText(MISSING).waitFor();
    await assertAccessible(page);
    await screenshot(page, "later-missing");
    await choice(await facet(page, "Năm"), "2023").click();
    await page.waitForURL(/year=2023/);
    await views(page).getByRole("link", { name: "Số liệu" }).click();
    await becomes(page, () => heading(page).innerText(), "Số liệu");
    assert.equal(await page.locator("[aria-busy=true]").count(), 0);
    const again = page.getByRole("button", { name: "Tải lại phần này" });
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("The rest of the page could not be loaded.").waitFor();
    await page.unroute(LATER);
    await page.getByRole("button", { name: "Try again" }).click();
    await drawn(page);
    await becomes(page, async () => (await figureCount(page)) > 0, true);
    assert.equal(await again.count(), 0);
    assert.equal(await page.getByText("could not be loaded").count(), 0);
  });

  it("is asked for once, and nothing that nobody asked for comes with it", async () => {
    const page = await room.open();
    await searchBox(page).fill("đảng viên");
    await views(page).getByRole("link", { name: "Số liệu" }).click();
    await becomes(page, async () => (await figureCount(page)) > 0, true);
    // The last thing that the page loads by itself.
    await becomes(page, () => room.server.asked.includes("/offline.js"), true);
    const asked = room.server.asked.slice(room.server.asked.lastIndexOf("/"));
    assert.equal(asked.filter((path) => path.startsWith("/later-")).length, 1);
    assert.equal(asked.filter((path) => path.includes("take")).length, 0);
    // The browser asks for the icon anew with every address.
    const again = asked.filter((path, at) => asked.indexOf(path) !== at && !path.endsWith(".svg"));
    assert.deepEqual(again, []);
  });
});

describe("what is loaded later, without a network", () => {
  const room = readingRoom({ offline: true });

  it("is kept with the page", async () => {
    const page = await room.open();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await becomes(page, () => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), true);
    await room.server.stop();
    try {
      await page.goto(`${room.url}#/nhan-su`);
      await page.reload();
      await drawn(page);
      await becomes(page, async () => /^Nhân sự \d/.test(await heading(page).innerText()), true);
    } finally {
      await room.server.start();
    }
  });
});
