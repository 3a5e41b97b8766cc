// The reader's tools: kinds switched off, the look of the text, steps from mention to mention,
// finding in the article, the outline.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, readingRoom, screenshot } from "./support/reader.mjs";
import { KHOI_CO_QUAN, THAI_NGUYEN_2023, becomes, chosenWords, focused, hash, heading, source, tabTo } from "./support/steps.mjs";

const WIDE = { viewport: { width: 1440, height: 900 } };
const button = (page, name) => page.getByRole("button", { name });
const findBox = (page) => page.getByRole("textbox", { name: "Tìm trong bài" });
const counted = (page) => page.locator(".count-of").innerText();
const chosen = (page) => page.locator("#chosen");
const at = (page) => new URLSearchParams(hash(page).split("?")[1]).get("at");
const size = (page) => page.locator(".reader .text").evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
const width = (page) => page.locator(".reader .text").evaluate((text) => text.getBoundingClientRect().width);
/** How far the view reaches out of its column. */
const outside = (page) => page.locator("#content").evaluate((main) => main.scrollWidth - main.clientWidth);

describe("the reader's tools", () => {
  const room = readingRoom();

  it("switch the marks of a kind off and on again", async () => {
    const page = await room.open(`#/bai-viet/${KHOI_CO_QUAN}`, WIDE);
    const figures = page.locator("article .text .k-figure");
    await figures.first().waitFor();
    const before = await figures.count();
    const words = await page.locator("article .text").textContent();
    await page.getByText("Chú giải").click();
    await page.getByRole("checkbox", { name: "Số liệu", exact: true }).uncheck();
    await becomes(page, () => figures.count(), 0);
    assert.ok((await page.locator("article .text .k-document").count()) > 0);
    assert.equal(await page.locator("article .text").textContent(), words, "the words stay");
    await page.getByText("Chú giải · đang tắt 1 loại").waitFor();
    await assertAccessible(page);
    await page.getByRole("checkbox", { name: "Số liệu", exact: true }).check();
    await becomes(page, () => figures.count(), before);
  });

  it("set the text larger and wider by steps that end", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`, { viewport: { width: 1700, height: 900 } });
    const [usual, column] = [await size(page), await width(page)];
    await button(page, "Chữ lớn hơn").click();
    await becomes(page, async () => (await size(page)) > usual, true);
    await button(page, "Chữ nhỏ hơn").click();
    await becomes(page, () => size(page), usual);
    await button(page, "Cột chữ hẹp hơn").click();
    await becomes(page, async () => (await width(page)) < column, true);
    const larger = button(page, "Chữ lớn hơn");
    await larger.focus();
    for (let pressed = 0; pressed < 6; pressed += 1) await page.keyboard.press("Enter");
    await becomes(page, () => larger.getAttribute("aria-disabled"), "true");
    assert.equal(await focused(larger), true, "the button keeps the focus at its end");
    await screenshot(page, "reader-large");
  });

  it("go from mention to mention by key, figures only with Shift", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`, WIDE);
    await page.locator(".reader .text p").nth(3).click({ position: { x: 2, y: 2 } });
    await page.keyboard.press("n");
    await chosen(page).waitFor();
    const first = await chosenWords(page);
    const firstAt = at(page);
    await page.keyboard.press("n");
    await becomes(page, async () => at(page) !== firstAt, true);
    await becomes(page, () => focused(chosen(page)), true);
    assert.ok((await source(page).innerText()).includes(await chosenWords(page)), "the source column keeps step");
    await page.keyboard.press("p");
    await becomes(page, () => chosenWords(page), first);
    for (let step = 0; step < 4; step += 1) {
      const before = at(page);
      await page.keyboard.press("Shift+N");
      await becomes(page, async () => at(page) !== before, true);
      assert.match(await chosen(page).getAttribute("class"), /k-figure/);
    }
    // Every step can be undone, and in a box the letter is a letter.
    const last = at(page);
    await page.goBack();
    await becomes(page, async () => at(page) !== last, true);
    const here = at(page);
    await button(page, "Tìm trong bài").click();
    await page.keyboard.type("n");
    assert.equal(await findBox(page).inputValue(), "n");
    assert.equal(at(page), here);
  });

  it("go on by their buttons too, past kinds that are switched off", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`, WIDE);
    await page.getByText("Chú giải").click();
    for (const name of ["Thời gian", "Văn bản", "Người", "Tổ chức", "Địa danh"]) {
      await page.getByRole("checkbox", { name, exact: true }).uncheck();
    }
    for (let step = 0; step < 3; step += 1) {
      const before = at(page);
      await button(page, /^Chỗ nhắc sau/).click();
      await becomes(page, async () => at(page) !== before, true);
      assert.match(await chosen(page).getAttribute("class"), /k-figure/);
    }
  });

  it("find words in the article, with or without marks, and give the focus back", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`, WIDE);
    await button(page, "Tìm trong bài").click();
    await becomes(page, () => focused(findBox(page)), true);
    await page.keyboard.type("đảng viên");
    const lit = () => page.locator("article .text mark.hit").allTextContents();
    // Letter by letter: it is found when the last is.
    await becomes(page, async () => (await lit()).join("").toLowerCase().startsWith("đảng viên"), true);
    await becomes(page, async () => /^1\/\d+$/.test(await counted(page)), true);
    const exact = await counted(page);
    const now = page.locator("mark.now").first();
    const top = () => now.evaluate((mark) => mark.getBoundingClientRect().top);
    await page.keyboard.press("Enter");
    await becomes(page, async () => (await counted(page)).split("/")[0], "2");
    assert.ok((await top()) > 0 && (await top()) < 900);
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Shift+Enter");
    await becomes(page, async () => new Set((await counted(page)).split("/")).size, 1);
    await screenshot(page, "reader-find");
    await assertAccessible(page);
    await findBox(page).fill("dang vien");
    await becomes(page, () => counted(page), exact);
    await findBox(page).fill("không hề có");
    await becomes(page, () => counted(page), "không thấy");
    await page.keyboard.press("Escape");
    await becomes(page, () => findBox(page).count(), 0);
    await becomes(page, () => focused(button(page, "Tìm trong bài")), true);
    assert.equal(await page.locator("mark.hit").count(), 0);
  });

  it("open finding by key with the words that are selected, and lead to all articles", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`, WIDE);
    const mark = page.getByRole("article").getByRole("link", { name: "684", exact: true }).first();
    await tabTo(page, mark);
    await page.keyboard.press("f");
    await becomes(page, () => focused(findBox(page)), true);
    assert.equal(await findBox(page).inputValue(), "", "the key itself is not typed");
    await page.keyboard.press("Escape");
    await becomes(page, () => focused(mark), true);
    await page.locator(".reader .text p.lead").first().dblclick({ position: { x: 12, y: 12 } });
    await page.keyboard.press("f");
    await becomes(page, async () => (await findBox(page).inputValue()).length > 0, true);
    const words = await findBox(page).inputValue();
    await page.getByRole("link", { name: "Trong mọi bài" }).click();
    await heading(page).filter({ hasText: "Ngữ cảnh" }).waitFor();
    assert.equal(await page.getByRole("searchbox", { name: "Chữ muốn xem trong ngữ cảnh" }).inputValue(), words);
  });

  it("outline what each paragraph states, each row leading to its words", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`, WIDE);
    const outline = page.locator("details.outline");
    await outline.locator("summary").click();
    const row = outline.getByRole("link", { name: /Kết nạp đảng viên · 684/ }).first();
    await row.waitFor();
    await assertAccessible(page);
    await screenshot(page, "reader-outline");
    await row.click();
    await becomes(page, () => chosenWords(page), "684");
    await becomes(page, () => focused(chosen(page)), true);
    const checked = await room.open(`#/bai-viet/${KHOI_CO_QUAN}`, WIDE);
    await checked.locator("details.outline summary").click();
    const sum = checked.locator("details.outline").getByRole("link", { name: /42 \+ 31 = 73 ✓/ });
    assert.match(await sum.innerText(), /khớp/);
    // What does not pass the filter is not in the outline.
    const other = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}?indicator=members.admitted`, WIDE);
    await other.locator("details.outline summary").click();
    const rows = await other.locator("details.outline li li.k-figure").allInnerTexts();
    assert.ok(rows.length > 0 && rows.every((text) => text.includes("Kết nạp đảng viên")), rows.join("; "));
  });

  it("hold on a small screen, dark, in English", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}?lang=en`, { viewport: { width: 360, height: 740 }, colorScheme: "dark" });
    await page.getByText("Legend").click();
    await page.locator("details.outline summary").click();
    await button(page, "Find in the article").click();
    await page.keyboard.type("dang vien");
    await becomes(page, async () => /^1\/\d+$/.test(await counted(page)), true);
    assert.equal(await outside(page), 0);
    await assertAccessible(page);
    await screenshot(page, "reader-tools-360-dark");
  });
});
