// Ten thousand articles of one's own: brought and kept once, and then everything that a reader does with
// five. What is expected is worked out here, from the texts themselves or from what the browser keeps.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { csv } from "./support/csv.mjs";
import { adding, choose, keep, keeping, keptFacts, mine, openMine } from "./support/own.mjs";
import { drawn, readingRoom } from "./support/reader.mjs";
import * as steps from "./support/steps.mjs";
import { chips, choice, choices, count, facet, figureCount, figures, hash, heading, searchBox, standing, views } from "./support/steps.mjs";
import { bare, cut, cutBare, having, rare, seeds, thousands } from "./support/thousands.mjs";

const MANY = 10_000;
/** All of them are put into this collection. */
const TOGETHER = "Mười nghìn bài";
/** On a slow machine beside others; nothing here is timed. */
const PATIENCE = 120_000;
/** More rows than any screen shows. */
const DRAWN = 120;

const becomes = (page, ask, expected) => steps.becomes(page, ask, expected, PATIENCE);
const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

describe("ten thousand articles of one's own", { timeout: 1_800_000 }, () => {
  const room = readingRoom({ lasting: true });
  let given;
  /** The articles of the page: their texts, ids and titles. */
  let site;
  let page;
  let facts;
  let folder;

  before(async () => {
    given = await thousands(MANY);
    site = await seeds();
    folder = await mkdtemp(join(tmpdir(), "thousands-"));
    const file = join(folder, "mười nghìn.jsonl");
    await writeFile(file, given.lines.join("\n"));
    page = await room.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${room.url}#/bai-viet`);
    await drawn(page);
    site.titles = await page.locator("ol.articles h2").allInnerTexts();
    await choose(page, file);
    await keeping(page, "10\\.000").waitFor();
    await becomes(page, () => adding(page).locator(".bringing-here").count(), 0);
    await adding(page).getByLabel(/^Cho vào bộ sưu tập/).fill(TOGETHER);
    await keep(page, "10\\.000");
    await becomes(page, async () => (await standing(page)).articles, MANY + site.ids.length);
    facts = await keptFacts(page);
  });
  after(() => folder && rm(folder, { recursive: true }));

  /** A view of all articles, whose name its heading begins with, when it has been worked out. */
  async function at(address, name) {
    await page.goto(room.url + address);
    await becomes(page, async () => (await heading(page).innerText()).startsWith(name), true);
    await all();
    await rested();
  }
  const rested = () => becomes(page, () => page.locator("main [aria-busy=true]").count(), 0);
  const all = () => becomes(page, async () => (await standing(page)).articles, MANY + site.ids.length);
  const stands = (expected) => becomes(page, () => standing(page), expected);

  it("are all there, with everything that was read in them", async (test) => {
    test.diagnostic(given.source);
    assert.equal(given.lines.length, MANY);
    assert.equal(new Set(facts.map(({ id }) => id)).size, MANY);
    assert.ok(facts.every(({ collections }) => collections.join() === TOGETHER));
    await at("#/so-lieu", "Số liệu");
    const whole = await standing(page);
    const group = await facet(page, "Bộ sưu tập");
    const mentions = sum(facts.map((one) => one.mentions));
    assert.equal((await choices(group)).find(({ name }) => name === TOGETHER).count, mentions);
    await choice(group, TOGETHER).check();
    await stands({ articles: MANY, mentions });
    await becomes(page, () => figureCount(page), sum(facts.map((one) => one.figures)));
    await choice(group, TOGETHER).uncheck();
    await choice(group, "Bài có sẵn").check();
    await stands({ articles: site.ids.length, mentions: whole.mentions - mentions });
  });

  it("are narrowed by a facet to what it counted", async () => {
    await at("#/so-lieu", "Số liệu");
    const whole = await standing(page);
    for (const [name, ask] of [
      ["Năm", async () => (await standing(page)).mentions],
      ["Kết quả hay kế hoạch", () => figureCount(page)],
      ["Nơi", async () => (await standing(page)).mentions],
    ]) {
      const group = await facet(page, name);
      const narrower = (await choices(group)).filter((one) => one.count < whole.mentions);
      const most = narrower.reduce((most, one) => (one.count > most.count ? one : most));
      await choice(group, most.name).check();
      await becomes(page, () => chips(page), [most.name]);
      await becomes(page, ask, most.count);
      if (name === "Nơi") {
        await choice(await facet(page, "Bộ sưu tập"), TOGETHER).check();
        const about = facts.filter(({ places }) => places.includes(most.name));
        await stands({ articles: about.length, mentions: sum(about.map((one) => one.mentions)) });
        await becomes(page, () => figureCount(page), sum(about.map((one) => one.figures)));
      }
      await page.getByRole("button", { name: "Xóa hết", exact: true }).click();
      await stands(whole);
    }
  });

  it("are found by a word, those that hold it and no others", async () => {
    const texts = [...given.texts, ...site.texts];
    const exact = cut(texts);
    const plain = cutBare(exact);
    await at("#/bai-viet", "Bài viết");
    const found = async (words, expected) => {
      await searchBox(page).fill(words);
      await becomes(page, () => chips(page), [`“${words.trim()}”`]);
      await becomes(page, async () => (await standing(page)).articles, expected);
    };
    // A space behind it says that the word is whole. What the page takes for no part of an article, such as
    // "Mời quý độc giả xem video …", it does not search: these words stand in no article there alone.
    for (const word of ["đảng", "xã", "tỉnh"]) {
      await found(`${word} `, having(exact, (other) => other === word));
      await found(`${bare(word)} `, having(plain, (other) => other === bare(word)));
    }
    for (const begins of ["ngh", "20"]) await found(begins, having(plain, (word) => word.startsWith(begins)));
    await found("zzkhongdau ", 0);

    const word = rare(exact, Math.floor(MANY / 2));
    assert.notEqual(word, "");
    const holding = texts.filter((_, nth) => exact[nth].has(word)).map((text) => text.trim().split("\n")[0].trim());
    await found(`${word} `, holding.length);
    await rested();
    const titles = page.locator("ol.articles h2");
    await becomes(page, async () => (await titles.allInnerTexts()).sort(), holding.sort());
    assert.match(bare(await page.locator("ol.articles mark").first().innerText()), new RegExp(`^${bare(word)}$`));
    await searchBox(page).fill("");
    await all();
  });

  /** On a slow processor: what `selector` shows while the rest is still looked for, and the page says the old counts. */
  async function meanwhile(selector, act) {
    const before = await standing(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await page.evaluate((selector) => {
      const shown = () => [...document.querySelectorAll(selector)].map((line) => line.textContent);
      const was = shown().join();
      globalThis.seen = null;
      const look = () => {
        const busy = document.querySelector("main").getAttribute("aria-busy") === "true";
        if (!busy || globalThis.seen || shown().join() === was) return;
        globalThis.seen = { shown: shown(), standing: document.querySelector(".standing [role=status]").textContent };
      };
      globalThis.looking = new MutationObserver(look);
      globalThis.looking.observe(document.querySelector("main"), {
        subtree: true, childList: true, characterData: true, attributes: true,
      });
    }, selector);
    await act();
    await becomes(page, () => page.locator("main[aria-busy=true]").count(), 0);
    await rested();
    const seen = await page.evaluate(() => {
      globalThis.looking.disconnect();
      return globalThis.seen;
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await session.detach();
    assert.ok(seen, "its beginning is there before it is counted");
    assert.equal(count(seen.standing), before.articles);
    assert.notEqual((await standing(page)).articles, before.articles);
    const shown = await page.locator(selector).allTextContents();
    assert.ok(seen.shown.length > 5 && shown.length >= seen.shown.length);
    assert.deepEqual(shown.slice(0, seen.shown.length), seen.shown);
  }

  it("are listed from the latest on before all that pass are counted", async () => {
    await at("#/bai-viet", "Bài viết");
    const type = (words) => () => searchBox(page).pressSequentially(words);
    await meanwhile("ol.articles > li", type("k"));
    const marks = await page.locator("ol.articles mark").allTextContents();
    assert.ok(marks.length && marks.every((mark) => bare(mark).startsWith("k")));
    await searchBox(page).fill("");
    await all();
    await at("#/so-lieu", "Số liệu");
    await meanwhile("table.figures tbody tr", type("k"));
    await searchBox(page).fill("");
    await all();
    const group = await facet(page, "Kết quả hay kế hoạch");
    // Nearly all figures are results: the table would begin as it did.
    const [, { name }] = (await choices(group)).sort((a, b) => b.count - a.count);
    await meanwhile("table.figures tbody tr", () => choice(group, name).check());
    await page.getByRole("button", { name: "Xóa hết", exact: true }).click();
    await all();
  });

  it("are narrowed by a bar of the overview to what it shows", async () => {
    for (const [name, ask] of [
      ["Số liệu theo năm", () => figureCount(page)],
      ["Số liệu theo chỉ tiêu", () => figureCount(page)],
      ["Nơi được viết đến", async () => (await standing(page)).articles],
    ]) {
      await at("#/tong-quan", "Tổng quan");
      const bars = page.getByRole("region", { name, exact: true }).getByRole("link");
      await bars.first().waitFor();
      const said = await bars.evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
      const counts = said.map((label) => count(label.split(": ").at(-1)));
      const most = counts.indexOf(Math.max(...counts));
      await bars.nth(most).click();
      await becomes(page, ask, counts[most]);
      assert.equal((await chips(page)).length, 1);
    }
  });

  it("have a table of figures that is drawn only near the screen, to its end", async () => {
    await at("#/so-lieu", "Số liệu");
    const total = await figureCount(page);
    assert.ok(total > MANY, `${total} figures`);
    const indices = () => figures(page).evaluateAll((rows) =>
      rows.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }).map((row) => Number(row.getAttribute("aria-rowindex"))));
    for (const part of [0.3, 0.7, 0.95]) {
      await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), part);
      await becomes(page, async () => {
        const [first] = await indices();
        return first > total * (part - 0.1) && first < total * (part + 0.1);
      }, true);
      const rows = await figures(page).count();
      assert.ok(rows < DRAWN, `${rows} rows are drawn`);
    }
    await becomes(page, async () => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      return (await indices()).at(-1);
    }, total + 1);
    const rows = await figures(page).count();
    assert.ok(rows < DRAWN, `${rows} rows are drawn`);
    const last = page.locator(`tr[aria-rowindex="${total + 1}"]`);
    assert.notEqual((await last.locator("a.value").innerText()).trim(), "");
  });

  it("are compared: every figure is in the table or told why not", async () => {
    await at("#/so-lieu", "Số liệu");
    const total = await figureCount(page);
    await at("#/so-sanh", "So sánh");
    const table = page.getByRole("region", { name: "Chỉ tiêu theo nơi" }).getByRole("table");
    await table.waitFor();
    const within = page.getByText(/số liệu trong bảng/);
    const outside = page.getByText(/^[\d.]+ để ngoài:/);
    const both = async () => count((await within.innerText()).split(":").at(-1)) + count(await outside.innerText());
    await becomes(page, both, total);
    assert.ok((await table.getByRole("columnheader").count()) > 2);
    assert.notEqual(await table.getByRole("cell").getByRole("link").count(), 0);
    await page.getByRole("combobox", { name: "Cột", exact: true }).selectOption("year");
    await page.getByRole("region", { name: "Chỉ tiêu theo năm" }).getByRole("link").first().waitFor();
    await becomes(page, both, total);

    await at("#/so-sanh?entry=charts", "So sánh");
    const bars = page.locator(".multiples").getByRole("link");
    await bars.first().waitFor();
    assert.ok((await bars.count()) > 1);
  });

  it("are taken along as CSV, a row for each", async () => {
    const download = async () => {
      await page.getByRole("button", { name: "Xuất", exact: true }).first().click();
      const item = page.getByRole("list", { name: "Xuất", exact: true }).getByRole("button", { name: "Tải CSV" });
      const [file] = await Promise.all([page.waitForEvent("download"), item.click()]);
      const [head, ...rows] = csv(await readFile(await file.path(), "utf8"));
      assert.deepEqual(rows.filter((row) => row.length !== head.length), []);
      return { head, rows, column: (name) => rows.map((row) => row[head.indexOf(name)]) };
    };
    await at("#/so-lieu", "Số liệu");
    const total = await figureCount(page);
    const table = await download();
    assert.equal(table.rows.length, total);
    const named = new Set(table.column("Bài viết"));
    assert.deepEqual(facts.filter(({ heading, figures }) => figures > 0 && !named.has(heading)), []);

    await at("#/bai-viet", "Bài viết");
    const list = await download();
    assert.equal(list.rows.length, MANY + site.ids.length);
    assert.equal(sum(list.column("Số liệu").map(Number)), total);
    const titles = list.column("Tên").sort();
    const headings = [...site.titles, ...facts.map(({ heading }) => heading)].sort();
    assert.deepEqual(titles.filter((title, nth) => title !== headings[nth]), []);
  });

  it("leave every view whole: each is drawn, and nothing is logged", async () => {
    await at("#/tong-quan", "Tổng quan");
    const links = views(page).getByRole("link");
    const names = await links.allInnerTexts();
    assert.ok(names.length > 5, names.join());
    for (const [nth, name] of names.entries()) {
      await links.nth(nth).click();
      await becomes(page, async () => (await heading(page).innerText()).startsWith(name.trim()), true);
      await rested();
      await all();
      assert.ok((await page.locator("main").innerText()).length > 200, name);
      assert.equal(await page.getByText("Không tải được").count(), 0, name);
    }
    // The room fails whatever the page has logged by now; a page that broke draws nothing more.
    await at("#/bai-viet", "Bài viết");
    await page.locator("ol.articles h2 a").last().click();
    await page.locator("article.reader").waitFor();
  });

  it("are all there again when the page is opened anew", async () => {
    await at("#/so-lieu", "Số liệu");
    const told = async () => ({ ...(await standing(page)), figures: await figureCount(page) });
    const before = await told();
    assert.equal(before.articles, MANY + site.ids.length);
    await page.reload();
    await drawn(page);
    await becomes(page, told, before);
    assert.deepEqual(await keptFacts(page), facts);
  });

  it("are gone when their import is undone, and those of the page remain", async () => {
    await at("#/bai-viet", "Bài viết");
    await openMine(page);
    const undo = mine(page).getByRole("button", { name: /^Bỏ lần nhập này/ });
    assert.equal(await undo.count(), 1);
    assert.match(await undo.getAttribute("aria-label"), /10\.000\sbài/);
    await undo.click();
    await becomes(page, async () => (await keptFacts(page)).length, 0);
    await page.keyboard.press("Escape");
    const seedsAlone = async () => {
      await becomes(page, async () => (await standing(page)).articles, site.ids.length);
      const links = await page.locator("ol.articles h2 a").evaluateAll((all) => all.map((link) => link.hash));
      assert.deepEqual(links.map((link) => link.replace("#/bai-viet/", "")).sort(), site.ids.sort());
    };
    await seedsAlone();
    await page.reload();
    await drawn(page);
    await seedsAlone();
    assert.equal(hash(page), "#/bai-viet");
  });
});
