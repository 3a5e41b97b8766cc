// Articles by the hundred on a slow machine: what a view says of them is worked out in bits, and a reader
// who presses on meanwhile is led where they would be led with five.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawn, readingRoom } from "./support/reader.mjs";
import { article, choose, keep, lines, told } from "./support/own.mjs";
import { becomes, choice, facet, focused, hash, heading, searchBox, standing, views } from "./support/steps.mjs";

/** More than are asked at once. */
const MANY = 90;
const SEEDS = 5;

/** To be run in the page before anything else: each look at the clock takes long, so that every bit is a short one. */
function slowed() {
  const clock = performance.now.bind(performance);
  let lost = 0;
  performance.now = () => clock() + (lost += 5);
}

describe("many articles on a slow machine", () => {
  const room = readingRoom();

  /** The page with many articles, slow from the second opening on. */
  async function opened(address = "") {
    const page = await room.open("#/bai-viet");
    await choose(page, lines("many.jsonl", Array.from({ length: MANY }, (_, n) => article(n))));
    await keep(page, MANY);
    const slow = await page.context().newPage();
    slow.setDefaultTimeout(30_000);
    await page.close();
    await slow.addInitScript(slowed);
    await slow.goto(room.url + address);
    await drawn(slow);
    await becomes(slow, async () => (await standing(slow)).articles, MANY + SEEDS);
    return slow;
  }

  const busy = (page) => page.locator("main [aria-busy=true]").count();
  const rested = (page) => becomes(page, () => busy(page), 0);

  it("leads to the heading of every view, once it is there", async () => {
    const page = await opened("#/bai-viet");
    const links = views(page).getByRole("link");
    let waited = 0;
    for (let view = 0; view < await links.count(); view += 1) {
      await links.nth(view).click();
      waited += await busy(page);
      await rested(page);
      await becomes(page, () => focused(heading(page)), true);
      assert.equal(await page.getByText("Đang mở…").count(), 0);
    }
    assert.notEqual(waited, 0, "some view was waited for");
  });

  it("shows what it knew of one filter until it knows of the next", async () => {
    const page = await opened("#/to-chuc");
    await rested(page);
    const before = await heading(page).innerText();
    const box = choice(await facet(page, "Năm"), "2021");
    await box.check();
    await becomes(page, () => box.isChecked(), true);
    assert.equal(await page.getByText("Đang mở…").count(), 0);
    await rested(page);
    await becomes(page, async () => (await heading(page).innerText()) === before, false);
    await page.goBack();
    await becomes(page, () => heading(page).innerText(), before);
  });

  it("counts the same as without any haste", async () => {
    const page = await opened("#/tong-quan");
    await rested(page);
    const articles = async () => (await page.locator(".totals li").first().innerText()).replace(/\s+/, " ");
    await becomes(page, articles, `${MANY + SEEDS} bài`);
    const chart = (id) => page.locator("section.chart", { has: page.locator(`#${id}-head`) });
    // Each chart as a table has its own names, also beside another.
    for (const id of ["documents", "organisations"]) {
      const [first] = (await chart(id).locator("svg a").first().getAttribute("aria-label")).split(/:\s[\d.]+\s/);
      await chart(id).getByRole("button", { name: /^Dạng bảng/ }).click();
      await becomes(page, async () => (await chart(id).locator("tbody tr").first().innerText()).split("\t")[0], first);
    }
    const documents = await chart("documents").locator("tbody tr").first().innerText();
    const rows = chart("organisations").locator("tbody tr");
    assert.notEqual(await rows.first().innerText(), documents);
    const counted = page.locator(".totals li", { hasText: "tổ chức" }).locator(".number");
    await becomes(page, () => rows.count(), Number(await counted.innerText()));
    assert.ok(await rows.count() > 8, "more than a picture shows");
    // Words that are typed here lead to the list of articles.
    await searchBox(page).fill("w7x");
    await becomes(page, async () => (await standing(page)).articles, 1);
    await views(page).getByRole("link", { name: "Tổng quan" }).click();
    await becomes(page, articles, "1 bài");
  });

  for (const words of ["", "kết nạp"]) it(`finds a long list where it was left: “${words}”`, async () => {
    const page = await opened("#/bai-viet");
    await searchBox(page).fill(words);
    await becomes(page, async () => (await page.locator("ol.articles mark").count()) > 0, words !== "");
    await rested(page);
    const figures = page.locator("ol.articles > li").nth(40).getByRole("link", { name: /số liệu$/ });
    await figures.scrollIntoViewIfNeeded();
    // What comes into sight is laid out, and may move what stands below it.
    let before = -1;
    const stands = async () => (await figures.boundingBox())?.y;
    await becomes(page, async () => before === (before = await stands()), true);
    await figures.click();
    await becomes(page, () => focused(heading(page)), true);
    await page.goBack();
    await becomes(page, () => focused(figures), true);
    const after = await stands();
    assert.ok(Math.abs(after - before) < 20, `${before} ${after}`);
  });

  it("gives what was found the lights of its own words", async () => {
    const page = await opened("#/bai-viet");
    await searchBox(page).fill("kết nạp");
    const lit = async () => new Set((await page.locator("ol.articles mark").allTextContents()).map((words) => words.toLowerCase()));
    await becomes(page, async () => [...await lit()].join(), "kết nạp");
    await page.locator("ol.articles h2 a").first().click();
    await becomes(page, () => page.locator(".reader").count(), 1);
    // A letter that is taken back before anything was found.
    await searchBox(page).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("x");
    await page.keyboard.press("Backspace");
    await page.locator("ol.articles").waitFor();
    await rested(page);
    await becomes(page, async () => [...await lit()].join(), "kết nạp");
  });

  it("never says of words that are being looked for that they stand nowhere", async () => {
    const page = await opened("#/ngu-canh");
    await page.evaluate(() => {
      globalThis.nowhere = [];
      const watch = () => globalThis.nowhere.push(...[...document.querySelectorAll(".nowhere")].map((one) => one.textContent));
      new MutationObserver(watch).observe(document.querySelector("main"), { childList: true, subtree: true, characterData: true });
    });
    await page.locator("#kwic").pressSequentially("kết nạp");
    await becomes(page, async () => (await page.locator("ol.kwic > li").count()) > 20, true);
    await rested(page);
    assert.deepEqual(await page.evaluate(() => globalThis.nowhere), []);
    assert.match(hash(page), /kết nạp/);
    assert.equal(await told(page).count(), 0);
  });
});
