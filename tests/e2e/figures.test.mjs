// The table of figures: sorted as numbers, each row leading to its very words.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingRoom, screenshot } from "./support/reader.mjs";
import { becomes, choice, chosenWords, count, everyFigure, facet, figure, figureCount, figures, focused, hash, heading, inWindow, sentence, source } from "./support/steps.mjs";

/** The number that a printed amount says: `gần 28.000`, `92,9 %`, `238.000 tỷ`, `5–7`. */
function amount(text) {
  const digits = text.match(/−?\d[\d.]*(,\d+)?/)[0];
  const number = Number(digits.replaceAll(".", "").replace(",", ".").replace("−", "-"));
  if (/\stỷ/.test(text)) return number * 1e9;
  return /\striệu/.test(text) ? number * 1e6 : number;
}

const header = (page, name) => page.getByRole("columnheader", { name, exact: true });
const press = (page, name) => header(page, name).getByRole("button").click();
const values = async (page) => (await everyFigure(page, "a.value")).map(amount);

describe("the table of figures", () => {
  const room = readingRoom();

  it("sorts by value as by a number, both ways", async () => {
    const page = await room.open("#/so-lieu");
    const all = await values(page);
    assert.ok(all.length > 50);
    const rising = [...all].sort((a, b) => a - b);
    await press(page, "Giá trị");
    await becomes(page, () => header(page, "Giá trị").getAttribute("aria-sort"), "ascending");
    assert.deepEqual(await values(page), rising);
    assert.equal(hash(page), "#/so-lieu?sort=value");
    await press(page, "Giá trị");
    await becomes(page, () => header(page, "Giá trị").getAttribute("aria-sort"), "descending");
    assert.deepEqual(await values(page), rising.reverse());
    assert.equal(hash(page), "#/so-lieu?sort=-value");
    assert.equal(await page.getByRole("columnheader").and(page.locator("[aria-sort]")).count(), 1);
    await screenshot(page, "figures-sorted-wide");
  });

  it("sorts by every column, by keyboard too, and says so", async () => {
    const page = await room.open("#/so-lieu");
    const names = ["Chỉ tiêu", "Nơi", "Kỳ", "Giá trị", "Đơn vị", "Tính chất", "Bài viết", "Ngày đăng"];
    const count = await figureCount(page);
    for (const name of names.filter((name) => name !== "Chỉ tiêu")) {
      if (!(await header(page, name).isVisible())) continue;
      await header(page, name).getByRole("button").focus();
      await page.keyboard.press("Enter");
      await becomes(page, () => header(page, name).getAttribute("aria-sort"), "ascending");
      await page.keyboard.press("Enter");
      await becomes(page, () => header(page, name).getAttribute("aria-sort"), "descending");
      await becomes(page, () => focused(header(page, name).getByRole("button")), true);
      assert.equal(await figureCount(page), count);
    }
  });

  it("orders years by time", async () => {
    const page = await room.open("#/so-lieu?sort=-published");
    const days = await everyFigure(page, ".c-published > span:last-child");
    const iso = days.filter((day) => day.includes("/")).map((day) => day.split("/").reverse().join("-"));
    assert.deepEqual(iso, [...iso].sort().reverse());
    assert.equal(iso[0], "2024-01-24");
  });

  it("keeps the order through a filter", async () => {
    const page = await room.open("#/so-lieu?sort=-value");
    await choice(await facet(page, "Nơi"), "Vĩnh Yên").check();
    await becomes(page, () => hash(page), "#/so-lieu?place=Vĩnh Yên&sort=-value");
    const found = await values(page);
    assert.deepEqual(found, [...found].sort((a, b) => b - a));
  });

  it("opens a row's sentence in the reader at its very words", async () => {
    const page = await room.open("#/so-lieu?place=Thái Nguyên&year=2023");
    const rows = await figures(page).count();
    for (let at = 0; at < rows; at += 5) {
      const link = sentence(figures(page).nth(at));
      const marked = (await link.locator("mark").allTextContents()).join("");
      await link.click();
      await page.locator("article #chosen").waitFor();
      assert.equal(await chosenWords(page), marked);
      await becomes(page, () => focused(page.locator("#chosen")), true);
      assert.ok(await inWindow(page.locator("#chosen")), marked);
      await page.goBack();
      await becomes(page, () => figures(page).count(), rows);
    }
  });

  it("opens the reader wherever else a row is pressed", async () => {
    const page = await room.open("#/so-lieu?place=Thái Nguyên&year=2023");
    await figure(page, "684", "đảng viên mới").getByRole("cell", { name: "đảng viên mới", exact: true }).click();
    await page.locator("article #chosen").waitFor();
    assert.equal(await chosenWords(page), "684");
  });

  it("shows the sentence of a value beside the table", async () => {
    const page = await room.open("#/so-lieu?place=Thái Nguyên&year=2023", { viewport: { width: 1440, height: 900 } });
    const row = figure(page, "684", "đảng viên mới");
    await row.getByRole("link", { name: "684", exact: true }).click();
    await source(page).getByText("kết nạp được 684 đảng viên mới").waitFor();
    assert.equal(await row.getAttribute("aria-current"), "true");
    assert.match(hash(page), /^#\/so-lieu\?.*at=/);
    await screenshot(page, "figures-source-wide");
    const fields = source(page).getByRole("definition");
    assert.deepEqual((await fields.allInnerTexts()).slice(0, 4), ["684", "đảng viên mới", "Kết nạp đảng viên", "2023"]);
    await source(page).getByRole("button", { name: "Đóng phần nguồn" }).click();
    await becomes(page, () => row.getAttribute("aria-current"), null);
  });

  it("answers in two steps how many members Thái Nguyên admitted in 2023", async () => {
    const page = await room.open("", { viewport: { width: 1440, height: 900 } });
    await page.getByRole("link", { name: /^Kết nạp đảng viên: / }).click();
    const row = figure(page, "684", "đảng viên mới", "2023", "Thái Nguyên");
    await row.waitFor();
    assert.equal(await row.count(), 1);
    await row.getByRole("link", { name: "684", exact: true }).click();
    await source(page).getByText("Đảng bộ thành phố kết nạp được 684 đảng viên mới").waitFor();
    assert.equal(await source(page).locator("mark").innerText(), "684");
  });

  it("and in two steps by the filters", async () => {
    const page = await room.open("#/so-lieu");
    await choice(await facet(page, "Nơi"), "Thái Nguyên").check();
    await choice(await facet(page, "Năm"), "2023").check();
    const row = figure(page, "684", "Kết nạp đảng viên", "đảng viên mới");
    await becomes(page, () => row.count(), 1);
    assert.ok(count(await heading(page).innerText()) < 93);
  });

  it("keeps the place of each figure in sight", async () => {
    for (const width of [1440, 1280, 360]) {
      const page = await room.open("#/so-lieu?indicator=members.admitted", { viewport: { width, height: 800 } });
      const row = figure(page, "684", "đảng viên mới");
      const place = row.locator(".c-place");
      assert.ok(await place.isVisible(), `at ${width} px`);
      assert.match(await place.innerText(), /Thái Nguyên/);
    }
  });

  it("sorts on a small screen by a menu", async () => {
    const page = await room.open("#/so-lieu", { viewport: { width: 360, height: 740 } });
    await page.getByLabel("Xếp theo").selectOption({ label: "Giá trị, giảm dần" });
    await becomes(page, () => hash(page), "#/so-lieu?sort=-value");
    const found = await values(page);
    assert.deepEqual(found, [...found].sort((a, b) => b - a));
  });
});
