// What a reader does and sees again and again: views by their names, counts, chips, rows.

import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";

/** Longest that a reader waits for what was asked for. */
const PATIENCE = 10_000;

/** The views: name in the navigation, part of the address. */
export const VIEWS = [
  ["Tổng quan", "#/tong-quan"],
  ["Bài viết", "#/bai-viet"],
  ["Số liệu", "#/so-lieu"],
];

/** Ids of the articles, as the address has them. */
export const THAI_NGUYEN_2023 = "000_c7fe6af3c46e1027";
export const KHOI_CO_QUAN = "004_03e8ab6feff05417";

/** The first number of a text, as Vietnamese prints counts: `1.234 chỗ nhắc`. */
export function count(text) {
  const digits = text.match(/\d[\d.]*/);
  assert.ok(digits, `no count in ${JSON.stringify(text)}`);
  return Number(digits[0].replaceAll(".", ""));
}

/** Asks again, frame by frame, until the answer is `expected`, for so many milliseconds. */
export async function becomes(page, ask, expected, patience = PATIENCE) {
  const end = Date.now() + patience;
  let answer = await ask();
  while (!isDeepStrictEqual(answer, expected) && Date.now() < end) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    answer = await ask();
  }
  assert.deepEqual(answer, expected);
}

/** The part of the address behind `#`, as it reads; as it stands where it is no escape of a text. */
export function hash(page) {
  const raw = new URL(page.url()).hash;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The sentence over every view: how many articles and mentions pass. */
export async function standing(page) {
  const parts = (await page.locator(".standing").getByRole("status").innerText()).split("·");
  return { articles: count(parts[0]), mentions: count(parts[1]) };
}

/** The head of the view: the still page, which stands there until the view is drawn, has one too. */
export const heading = (page) => page.locator("#app").getByRole("heading", { level: 1 });
export const views = (page) => page.getByRole("navigation", { name: "Các mục" });
export const searchBox = (page) => page.getByRole("searchbox", { name: "Tìm trong các bài" });
export const source = (page) => page.getByRole("complementary", { name: "Nguồn trong bài" });

/** The figures of the table, without its head. */
export const figures = (page) =>
  page.getByRole("table").getByRole("row").filter({ has: page.getByRole("cell") });

/** How many figures the table has, drawn or not; its head is a row too. */
export async function figureCount(page) {
  const table = page.getByRole("table");
  return (await table.count()) ? Number(await table.first().getAttribute("aria-rowcount")) - 1 : 0;
}

/** What stands at `selector` in every figure of the table, those too that are drawn only when one scrolls there. */
export async function everyFigure(page, selector) {
  const found = new Map();
  const total = await figureCount(page);
  await page.evaluate(() => scrollTo(0, 0));
  for (let step = 0; found.size < total && step < 1000; step += 1) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const rows = await figures(page).evaluateAll(
      (all, selector) => all.map((row) => [Number(row.getAttribute("aria-rowindex")), row.querySelector(selector)?.textContent]),
      selector,
    );
    for (const [index, text] of rows) found.set(index, text);
    await page.evaluate(() => scrollBy(0, innerHeight));
  }
  assert.equal(found.size, total);
  return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** The figures with this value whose row says all these texts. */
export function figure(page, value, ...texts) {
  const valued = figures(page).filter({ has: page.getByRole("link", { name: value, exact: true }) });
  return texts.reduce((rows, text) => rows.filter({ hasText: text }), valued);
}

/** The link of a row to the very words. */
export const sentence = (row) => row.getByRole("cell").last().getByRole("link");

/** The words that the address names, as the reader shows them: one text, however marks cut it. */
export async function chosenWords(page) {
  return (await page.locator("article .chosen").allTextContents()).join("");
}

/** Whether an element lies wholly in the window. */
export function inWindow(element) {
  return element.evaluate((node) => {
    const box = node.getBoundingClientRect();
    return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  });
}

/** One facet of the column of filters, unfolded. */
export async function facet(page, name) {
  const panel = page.getByRole("complementary", { name: "Bộ lọc" });
  const group = panel.getByRole("group", { name, exact: true });
  if (!(await group.isVisible())) await panel.locator("summary", { hasText: new RegExp(`^${name}$`) }).click();
  await group.waitFor();
  return group;
}

/** A choice of a facet by its name without the count. */
export const choice = (group, name) =>
  group.getByRole("checkbox", { name: new RegExp(`^${name} ?, [\\d.]+ (chỗ nhắc|mentions?)$`) });

/** Choices of a facet that are drawn: name and count. */
export async function choices(group) {
  const names = await group.locator("label .label").allInnerTexts();
  const numbers = await group.locator("label .number").allInnerTexts();
  return names.map((name, at) => ({ name: name.trim(), count: count(numbers[at]) }));
}

/** The filters in force, as their chips say them. */
export function chips(page) {
  return page.getByRole("list", { name: "Đang lọc" }).getByRole("button").allInnerTexts()
    .then((texts) => texts.map((text) => text.replace("×", "").trim()));
}

/** Presses Tab until the focus is on an element that `selector` describes; fails if it comes round. */
export async function tabTo(page, locator, { key = "Tab", most = 200 } = {}) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press(key);
    const there = await locator.evaluate((element) => element === document.activeElement);
    if (there) return;
  }
  assert.fail("the Tab key does not lead there");
}

/** Whether an element has the focus. */
export const focused = (locator) => locator.evaluate((node) => node === document.activeElement);
