// The long table: drawn only near the screen, gone through by keyboard, grouped, summed, narrowed
// to chosen columns, printed.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { KHOI_CO_QUAN, becomes, chips, everyFigure, figure, figureCount, figures, focused, hash, inWindow, source, tabTo } from "./support/steps.mjs";

const rowIndex = (page) => page.evaluate(() => Number(document.activeElement.closest("tr")?.getAttribute("aria-rowindex")));
const frame = (page) => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
const groupBy = (page, name) => page.getByLabel("Gộp theo").selectOption({ label: name });
const heads = (page) => page.getByRole("rowheader");
const columnNames = (page) => page.getByRole("columnheader").allInnerTexts();

describe("the long table", () => {
  const room = readingRoom();

  for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
    it(`draws the rows near the screen at ${viewport.width} px, and all of them as one scrolls`, async () => {
      const page = await room.open("#/so-lieu", { viewport });
      const total = await figureCount(page);
      await becomes(page, async () => (await figures(page).count()) < total, true);
      const high = await page.getByRole("table").evaluate((table) => table.getBoundingClientRect().height);
      const values = await everyFigure(page, "a.value");
      assert.ok(values.length === total && values.every(Boolean));
      const end = await page.getByRole("table").evaluate((table) => table.getBoundingClientRect().height);
      assert.ok(Math.abs(end - high) < high / 10, `${high} px, ${end} px at the end`);
      // Wherever one stops, there are rows to read.
      for (const part of [0.2, 0.5, 0.9]) {
        await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), part);
        await becomes(page, () => figures(page).evaluateAll((rows) => rows.filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        }).length >= 2), true);
      }
    });
  }

  it("is one stop of the Tab key; arrows, Page keys, Home and End go through the rows", async () => {
    const page = await room.open("#/so-lieu");
    const total = await figureCount(page);
    await tabTo(page, figures(page).first());
    await page.keyboard.press("ArrowDown");
    await becomes(page, () => rowIndex(page), 3);
    await page.keyboard.press("PageDown");
    await becomes(page, async () => (await rowIndex(page)) > 6, true);
    await page.keyboard.press("End");
    await becomes(page, () => rowIndex(page), total + 1);
    await becomes(page, () => inWindow(page.locator(":focus")), true);
    await page.keyboard.press("ArrowUp");
    await becomes(page, () => rowIndex(page), total);
    // The row keeps the focus however far one scrolls away from it.
    await page.evaluate(() => scrollTo(0, 0));
    await frame(page);
    await frame(page);
    assert.equal(await rowIndex(page), total);
    await page.keyboard.press("Enter");
    await becomes(page, () => page.locator("tr[aria-current=true]").count(), 1);
    assert.match(hash(page), /at=/);
    await page.keyboard.press("Home");
    await becomes(page, () => rowIndex(page), 2);
    await becomes(page, () => inWindow(page.locator(":focus")), true);
  });

  it("opens at the row that the address names, however far down", async () => {
    const first = await room.open("#/so-lieu");
    const last = (await everyFigure(first, "a.value")).length + 1;
    await first.locator(`tr[aria-rowindex="${last}"] a.value`).click();
    const address = hash(first);
    const page = await room.open(address);
    await page.locator("#chosen").waitFor();
    await becomes(page, () => page.locator("#chosen").evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    }), true);
    assert.equal(await page.locator("tr[aria-current=true]").getAttribute("aria-rowindex"), String(last));
  });

  it("shows the columns that are chosen, and the address keeps them", async () => {
    const page = await room.open("#/so-lieu?place=Thái Nguyên");
    const before = await columnNames(page);
    await page.getByText("Cột", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Đơn vị" }).uncheck();
    await page.getByRole("checkbox", { name: "Câu" }).uncheck();
    await becomes(page, async () => (await columnNames(page)).length, before.length - 2);
    assert.match(hash(page), /cols=indicator,place,period,value,status,article,published$/);
    assert.ok(await page.getByRole("checkbox", { name: "Giá trị" }).isDisabled());
    await screenshot(page, "figures-columns-wide");
    const menu = page.locator(".column-choice");
    const open = () => menu.evaluate((node) => node.open);
    await page.keyboard.press("Escape");
    assert.equal(await open(), false);
    assert.ok(await focused(menu.locator("summary")), "Escape gives the focus back");
    await menu.locator("summary").click();
    assert.equal(await open(), true);
    await page.getByRole("heading", { name: "Số liệu", level: 1 }).click();
    await becomes(page, open, false);
    await page.reload();
    await drawn(page);
    await becomes(page, async () => (await columnNames(page)).length, before.length - 2);
  });

  it("groups, unfolds by keyboard and comes back as it was", async () => {
    const page = await room.open("#/so-lieu");
    await groupBy(page, "Chỉ tiêu");
    await becomes(page, async () => (await heads(page).count()) > 3, true);
    assert.equal(await page.locator("a.value").count(), 0, "folded");
    const head = page.locator("tr.group-head").first();
    const says = Number((await head.innerText()).match(/([\d.]+)\ssố liệu/)[1]);
    await tabTo(page, head);
    await page.keyboard.press("ArrowRight");
    await becomes(page, () => page.locator("a.value").count(), says);
    assert.equal(await head.getByRole("button").getAttribute("aria-expanded"), "true");
    assert.match(hash(page), /group=indicator&entry=/);
    assert.ok(await focused(head));
    await screenshot(page, "figures-groups-wide");
    await assertAccessible(page);
    await page.keyboard.press("ArrowLeft");
    await becomes(page, () => page.locator("a.value").count(), 0);
    for (const name of ["Nơi", "Năm", "Bài viết", "Đơn vị"]) {
      await groupBy(page, name);
      await becomes(page, async () => (await heads(page).count()) > 1, true);
    }
    await page.getByRole("button", { name: "Mở hết các nhóm" }).click();
    await becomes(page, async () => (await page.locator("a.value").count()) > 5, true);
    await groupBy(page, "không gộp");
    await becomes(page, () => heads(page).count(), 0);
    assert.equal(hash(page), "#/so-lieu");
  });

  it("says what a total adds and what it leaves out, each with its sentence", async () => {
    const page = await room.open("#/so-lieu?group=indicator", { viewport: { width: 1440, height: 900 } });
    const totals = page.locator("tr.total-line");
    await becomes(page, async () => (await totals.count()) > 0, true);
    const line = totals.first();
    assert.match(await line.locator("summary").innerText(), /^Tổng [\d.,]+ .+ · \d+\/\d+ bài; (bỏ ra|không bỏ)/s);
    await line.locator("summary").click();
    const added = line.locator("dd").first().getByRole("link");
    assert.ok((await added.count()) >= 2);
    await screenshot(page, "figures-total-wide");
    const value = await added.first().innerText();
    await added.first().click();
    await becomes(page, () => source(page).locator("mark").first().innerText(), value);
  });

  it("narrows by what a cell says", async () => {
    const page = await room.open("#/so-lieu");
    const row = figures(page).first();
    await row.hover();
    const button = row.getByRole("button", { name: /^Chỉ xem/ }).nth(1);
    const name = (await button.getAttribute("aria-label")).replace("Chỉ xem ", "");
    await button.click();
    await becomes(page, () => chips(page), [name]);
    assert.equal(await figures(page).getByRole("button", { name: `Chỉ xem ${name}` }).count(), 0);
  });

  it("marks what the text’s own arithmetic uses, and what a result is compared with", async () => {
    const page = await room.open("#/so-lieu?place=Thái Nguyên&year=2023");
    const signs = page.locator(".verdict-sign");
    // Those below the first screen are drawn a task later.
    await signs.first().waitFor();
    assert.match(await signs.first().innerText(), /phép tính trong bài: (khớp|không khớp)/);
  });

  it("names what a figure is compared with, and leads there", async () => {
    const page = await room.open(`#/so-lieu?article=${KHOI_CO_QUAN}`, { viewport: { width: 1440, height: 900 } });
    const row = figure(page, "953");
    await row.getByRole("link", { name: "trong 5.356", exact: true }).click();
    await becomes(page, () => source(page).locator("mark").first().innerText(), "5.356");
  });

  it("is printed whole", async () => {
    const page = await room.open("#/so-lieu");
    const total = await figureCount(page);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await becomes(page, () => figures(page).count(), total);
    await page.emulateMedia({ media: "print" });
    assert.ok(!(await page.getByRole("group", { name: "Cách xem bảng" }).count()));
    await screenshot(page, "figures-long-print");
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await becomes(page, async () => (await figures(page).count()) < total, true);
  });

  it("keeps its groups, totals and tools within a phone, and breaks no rule there", async () => {
    const page = await room.open("#/so-lieu?group=place&entry=*&lang=en", { viewport: { width: 320, height: 740 }, colorScheme: "dark", hasTouch: true });
    await becomes(page, async () => (await heads(page).count()) > 0, true);
    await page.getByText("Columns", { exact: true }).click();
    assert.ok(await page.locator("main").evaluate((main) => main.scrollWidth <= main.clientWidth));
    await assertAccessible(page);
    await screenshot(page, "figures-groups-phone-dark");
  });
});
