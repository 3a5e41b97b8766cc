// The charts of the overview: pictures that are lists of links, tables one key away, paragraphs and
// years unfolded in place.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, readingRoom, screenshot } from "./support/reader.mjs";
import { becomes, chosenWords, count, focused, hash, heading, tabTo } from "./support/steps.mjs";

const CHARTS = [
  "Số liệu theo chỉ tiêu", "Các bài trên dòng thời gian", "Mặt công tác", "Số liệu theo năm",
  "Văn bản được dẫn nhiều", "Người được nhắc nhiều", "Tổ chức được nhắc nhiều", "Nơi được viết đến",
];

const chart = (page, name) => page.getByRole("region", { name, exact: true });
const unfolded = (page) => page.locator("#unfolded");
const asTable = (page, name) => page.getByRole("button", { name: `Dạng bảng: ${name}` });

describe("charts", () => {
  const room = readingRoom();

  it("each names itself, says what it shows, and lists its bars as links", async () => {
    const page = await room.open();
    for (const name of CHARTS) {
      const picture = chart(page, name).getByRole("group", { name, exact: true });
      await picture.waitFor();
      const items = await picture.getByRole("listitem").count();
      assert.ok(items > 0, name);
      assert.equal(await picture.getByRole("link").count(), items, name);
      assert.ok((await picture.locator("desc").textContent()).length > 20, name);
    }
  });

  it("each says the same as its table, one key away, and the link remembers", async () => {
    const page = await room.open();
    for (const name of CHARTS) {
      const links = chart(page, name).getByRole("link");
      const hrefs = (list) => list.evaluateAll((all) => all.map((link) => link.getAttribute("href").replace(/[?&]table=[^&]*/, "")));
      const drawn = await hrefs(links);
      await asTable(page, name).focus();
      await page.keyboard.press("Enter");
      const table = chart(page, name).getByRole("table");
      await table.waitFor();
      assert.ok(await focused(asTable(page, name)), "the focus stays");
      assert.equal(await asTable(page, name).getAttribute("aria-pressed"), "true");
      const told = await hrefs(table.getByRole("link"));
      for (const href of drawn) assert.ok(told.includes(href), `${name}: ${href}`);
    }
    assert.equal(await page.getByRole("table").count(), CHARTS.length);
    await assertAccessible(page);
    await screenshot(page, "overview-tables");
    await page.reload();
    await becomes(page, () => page.getByRole("table").count(), CHARTS.length);
  });

  it("lead by keys alone from an area of work to a paragraph at its words", async () => {
    const page = await room.open();
    const bar = chart(page, "Mặt công tác").getByRole("link").nth(1);
    const says = count((await bar.getAttribute("aria-label")).split(": ").at(-1));
    await tabTo(page, bar);
    await page.keyboard.press("Enter");
    await becomes(page, () => focused(unfolded(page)), true);
    assert.equal(count((await unfolded(page).innerText()).match(/\d+$/)[0]), says);
    const paragraphs = chart(page, "Mặt công tác").locator(".unfolded").getByRole("link");
    assert.equal(await paragraphs.count(), says);
    await assertAccessible(page);
    const words = (await paragraphs.first().innerText()).trim();
    await page.keyboard.press("Tab");
    assert.ok(await focused(paragraphs.first()));
    await page.keyboard.press("Enter");
    await page.locator("article #chosen").waitFor();
    assert.ok((await chosenWords(page)).startsWith(words.slice(0, 30)));
    await page.goBack();
    await becomes(page, () => paragraphs.count(), says);
    await bar.click();
    await becomes(page, () => unfolded(page).count(), 0);
    assert.equal(hash(page), "#/tong-quan");
  });

  it("list as many years as their number says, each leading on", async () => {
    const page = await room.open();
    const total = page.getByRole("list", { name: "Tính đến đây" }).getByRole("link", { name: /năm$/ });
    const says = count(await total.innerText());
    await total.click();
    await becomes(page, () => focused(unfolded(page)), true);
    const years = page.locator(".all-years").getByRole("link");
    assert.equal(await years.count(), says);
    await years.last().click();
    await becomes(page, async () => /^Bài viết/.test(await heading(page).innerText()), true);
  });

  it("read well in English, on a phone, in the dark and on paper", async () => {
    for (const [look, options] of [
      ["wide", { viewport: { width: 1280, height: 900 } }],
      ["360", { viewport: { width: 360, height: 740 }, colorScheme: "dark" }],
      ["paper", { viewport: { width: 680, height: 960 } }],
    ]) {
      const page = await room.newPage(options);
      if (look === "paper") await page.emulateMedia({ media: "print" });
      await page.goto(`${room.url}?lang=${look === "360" ? "en" : "vi"}#/tong-quan`);
      await heading(page).waitFor();
      await assertAccessible(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scroll");
      // Letters stay inside their picture, and no name runs into its number.
      const wrong = await page.locator("svg.picture").evaluateAll((pictures) =>
        pictures.flatMap((picture) => {
          const { left, right } = picture.getBoundingClientRect();
          const out = [...picture.querySelectorAll("text")].filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < left - 2 || box.right > right + 2;
          });
          const ran = [...picture.querySelectorAll("a")].filter((link) => {
            const [first, last] = [link.querySelector("tspan"), link.querySelector("text.number[text-anchor]")];
            return last && first && first.getBoundingClientRect().right > last.getBoundingClientRect().left;
          });
          return [...out, ...ran].map((node) => node.textContent);
        }),
      );
      assert.deepEqual(wrong, [], look);
    }
  });
});
