// Keys: the help, the palette, views by two letters, undoing; all by keyboard alone, both languages.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, readingRoom, screenshot } from "./support/reader.mjs";
import { THAI_NGUYEN_2023, becomes, chips, focused, hash, heading, searchBox, source } from "./support/steps.mjs";

const dialog = (page, name) => page.getByRole("dialog", { name });
const press = (page, ...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

describe("keys", () => {
  const room = readingRoom();

  it("? lists the keys, Escape gives the focus back", async () => {
    const page = await room.open("#/so-lieu");
    const settings = page.getByRole("button", { name: "Tùy chọn" });
    await settings.focus();
    await press(page, "?");
    await dialog(page, "Phím tắt").waitFor();
    assert.ok((await dialog(page, "Phím tắt").getByRole("row").count()) > 15);
    await assertAccessible(page);
    await press(page, "Escape");
    await becomes(page, () => page.getByRole("dialog").count(), 0);
    await becomes(page, () => focused(settings), true);
  });

  it("g and a letter go to a view, / to the search, and letters are letters in the search", async () => {
    const page = await room.open("#/tong-quan");
    await press(page, "g", "s");
    await becomes(page, () => hash(page), "#/so-lieu");
    await becomes(page, () => focused(heading(page)), true);
    await press(page, "/");
    await becomes(page, () => focused(searchBox(page)), true);
    await page.keyboard.type("g?");
    assert.equal(await searchBox(page).inputValue(), "g?");
    assert.equal(await page.getByRole("dialog").count(), 0);
    await page.goBack();
    await heading(page).focus();
    await press(page, "g", "x", "s", "Control+g");
    assert.ok(hash(page).startsWith("#/so-lieu"));
  });

  it("letters can be switched off, the palette and undo stay", async () => {
    const page = await room.open("#/so-lieu");
    await page.getByRole("button", { name: "Tùy chọn" }).click();
    await dialog(page, "Tùy chọn").getByRole("checkbox", { name: "Phím tắt một chữ" }).uncheck();
    await press(page, "Escape");
    await becomes(page, () => page.getByRole("dialog").count(), 0);
    await press(page, "?", "g", "b");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(hash(page), "#/so-lieu");
    await press(page, "Control+z", "?");
    await dialog(page, "Phím tắt").waitFor();
    for (const keys of ["Shift N", "Shift P", "f"]) {
      const name = keys.replace(" ", "");
      const rows = await dialog(page, "Phím tắt").getByRole("rowheader").allInnerTexts();
      assert.ok(rows.some((row) => row.replaceAll(/\s/g, "") === name), keys);
    }
  });

  it("letters that are switched off are none of the reader's either", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`);
    await page.getByRole("button", { name: "Tùy chọn" }).click();
    await dialog(page, "Tùy chọn").getByRole("checkbox", { name: "Phím tắt một chữ" }).uncheck();
    await press(page, "Escape");
    await page.locator("article.reader").focus();
    await press(page, "n", "f", "Shift+N");
    assert.equal(await page.getByRole("search", { name: "Tìm trong bài" }).count(), 0);
    assert.ok(!hash(page).includes("at="));
    await press(page, "Control+z");
    await page.locator("article.reader").focus();
    await press(page, "f");
    await page.getByRole("search", { name: "Tìm trong bài" }).waitFor();
  });

  it("Escape closes the box that finds before the source", async () => {
    const start = `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`;
    const page = await room.open(start, { viewport: { width: 360, height: 740 } });
    await page.locator("#open-find").click();
    const box = page.getByRole("search", { name: "Tìm trong bài" });
    await box.getByRole("button").last().focus();
    await press(page, "Escape");
    await becomes(page, () => box.count(), 0);
    assert.ok(hash(page).includes("at="));
    await press(page, "Escape");
    await becomes(page, () => hash(page).includes("at="), false);
  });

  it("the size and width of the text end where the reader's own steps end", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`, { viewport: { width: 1700, height: 900 } });
    await page.getByRole("button", { name: "Tùy chọn" }).click();
    const sheet = dialog(page, "Tùy chọn");
    const ends = [["Cỡ chữ bài đọc", 4, "Chữ lớn hơn"], ["Bề rộng bài đọc", 3, "Cột chữ rộng hơn"]];
    for (const [name, last] of ends) {
      const more = sheet.getByRole("button", { name: `${name} – Tăng` });
      for (let n = 0; n < last + 3; n += 1) await more.click({ force: true });
      assert.equal(await more.getAttribute("aria-disabled"), "true");
      assert.equal(await sheet.getByRole("group", { name }).locator("output").innerText(), `+${last}`);
    }
    await press(page, "Escape");
    for (const [, , name] of ends) {
      assert.equal(await page.getByRole("button", { name }).getAttribute("aria-disabled"), "true");
    }
  });

  it("the palette goes anywhere by typing without accents", async () => {
    const page = await room.open("#/tong-quan");
    await press(page, "Control+k");
    const field = page.getByRole("combobox", { name: "Bảng lệnh" });
    await becomes(page, () => focused(field), true);
    await assertAccessible(page);
    await page.keyboard.type("thai nguyen");
    const selected = page.getByRole("option", { selected: true });
    assert.match(await selected.innerText(), /Thái Nguyên/);
    assert.equal(await field.getAttribute("aria-activedescendant"), await selected.getAttribute("id"));
    await screenshot(page, "keys-palette");
    await field.fill("noi thai nguyen");
    await press(page, "Enter");
    await becomes(page, () => chips(page), ["Thái Nguyên"]);
    assert.equal(await page.getByRole("dialog").count(), 0);

    await press(page, "Control+k");
    await page.keyboard.type("bao cao");
    await press(page, "ArrowDown", "ArrowUp", "Enter");
    await becomes(page, () => hash(page), "#/bao-cao?place=Thái Nguyên");
    await becomes(page, () => focused(heading(page)), true);

    await press(page, "Control+k");
    await page.keyboard.type("zzz");
    await page.getByText("Không có gì khớp.").waitFor();
    await press(page, "Enter");
    await becomes(page, () => chips(page), ["“zzz”", "Thái Nguyên"]);
    await page.goBack();
    await becomes(page, () => focused(heading(page)), true);
    await press(page, "Control+k");
    await page.keyboard.type("english");
    await press(page, "Enter");
    await becomes(page, () => page.locator("html").getAttribute("lang"), "en");
    await press(page, "Control+k");
    await page.keyboard.type("colours dark");
    await press(page, "Enter");
    await becomes(page, () => page.locator("html").getAttribute("data-theme"), "dark");
    await press(page, "Control+z");
    await becomes(page, () => page.locator("html").getAttribute("data-theme"), null);
    await press(page, "Control+Shift+z");
    await becomes(page, () => page.locator("html").getAttribute("data-theme"), "dark");
  });

  it("every sheet is accessible in both languages, light, dark and with high contrast, on a phone", async () => {
    for (const [lang, name, corrections] of [["vi", "Tùy chọn", "Xem các chỗ sửa"], ["en", "Settings", "Show the corrections"]]) {
      for (const theme of [0, 1, 2, 3]) {
        const page = await room.open(`#/bao-cao?lang=${lang}`, { viewport: { width: 320, height: 740 } });
        await page.getByRole("button", { name }).click();
        await dialog(page, name).getByRole("radio").nth(theme).check();
        await assertAccessible(page);
        assert.ok(await page.evaluate(() => {
          const sheet = document.querySelector("dialog");
          return sheet.scrollWidth <= sheet.clientWidth;
        }));
        await dialog(page, name).getByRole("button", { name: corrections }).click();
        await dialog(page, name).waitFor({ state: "detached" });
        await assertAccessible(page);
        await page.context().close();
      }
    }
  });

  it("the form that mends is accessible, and Escape closes the source on a small screen", async () => {
    const page = await room.open(`#/so-lieu?at=${THAI_NGUYEN_2023}:3389-3392`, { viewport: { width: 360, height: 740 } });
    await source(page).getByText("Sửa “684”").click();
    await assertAccessible(page);
    await source(page).getByRole("heading", { name: "Nguồn trong bài" }).waitFor();
    await press(page, "Escape");
    await becomes(page, () => hash(page), "#/so-lieu");
  });
});
