// What is kept: corrections and preferences outlive a reload, are shared by tabs, can be taken along,
// brought back, undone and erased; and a browser that keeps nothing costs a sentence.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { assertAccessible, drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { THAI_NGUYEN_2023, becomes, figure, focused, heading, source, standing } from "./support/steps.mjs";

const KEY = "trichluc/1";
const ADMITTED = `#/so-lieu?at=${THAI_NGUYEN_2023}:3389-3392`;

const stored = (page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key)), KEY);
const message = (page) => page.locator(".message");
const settings = async (page) => {
  await page.getByRole("button", { name: "Tùy chọn" }).click();
  return page.getByRole("dialog", { name: "Tùy chọn" });
};
const theme = (page) => page.locator("html").getAttribute("data-theme");

/** Opens the form beside the source. */
async function mend(page) {
  await source(page).getByText("Sửa “684”").click();
  return source(page).locator(".mend form");
}

describe("kept", () => {
  const room = readingRoom();

  it("a mended figure says what the reader says, shows it, and outlives a reload", async () => {
    const page = await room.open(ADMITTED);
    const form = await mend(page);
    await form.getByLabel("Giá trị").fill("1.648,5");
    await form.getByLabel("Vì sao").fill("in nhầm");
    await form.getByRole("button", { name: "Giữ chỗ sửa" }).click();
    await becomes(page, () => figure(page, "1.648,5", "đã sửa").count(), 1);
    assert.match(await message(page).innerText(), /Đã giữ chỗ sửa/);
    await page.reload();
    await drawn(page);
    await becomes(page, () => figure(page, "1.648,5", "đã sửa").count(), 1);
    assert.match(await source(page).innerText(), /đã sửa/);
    const [kept] = (await stored(page)).corrections;
    assert.deepEqual(
      [kept.quote.exact, kept.position, kept.change, kept.note],
      ["684", { start: 3389, end: 3392 }, { mend: { value: "1648.5" } }, "in nhầm"],
    );
    await screenshot(page, "kept-mended");
    await page.goto(`${room.url}#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`);
    await becomes(page, () => page.locator("article a.by-reader").count(), 1);
    await source(page).getByText("Sửa “684”").click();
    await source(page).getByRole("button", { name: "Trả lại “684” như cũ" }).click();
    await becomes(page, () => page.locator("article a.by-reader").count(), 0);
    assert.equal(await stored(page), null);
  });

  it("what was mended is never shown as the rules have it, not even while the page opens", async () => {
    const page = await room.open(ADMITTED);
    const form = await mend(page);
    await form.getByLabel("Giá trị").fill("1648");
    await form.getByRole("button", { name: "Giữ chỗ sửa" }).click();
    await becomes(page, () => figure(page, "1.648", "đã sửa").count(), 1);
    let asked;
    let come;
    const asks = new Promise((resolve) => (asked = resolve));
    const held = new Promise((resolve) => (come = resolve));
    await page.route("**/later-*.wasm", async (route) => {
      asked();
      await held;
      await route.continue();
    });
    await page.goto(`${room.url}?${Math.random()}#/tong-quan`);
    // It is asked for when the page has drawn what it draws before.
    await asks;
    assert.equal(await page.locator("#app").evaluate((app) => app.childNodes.length), 0);
    assert.equal(await page.locator("#skeleton").isVisible(), true);
    come();
    await drawn(page);
    await page.getByRole("group", { name: "Tóm tắt" }).getByText("1.648").first().waitFor();
    assert.equal(await page.locator("#skeleton").isVisible(), false);
  });

  it("a correction of a value reaches the view that is open, though the same mentions pass", async () => {
    const page = await room.open(ADMITTED.replace("so-lieu", "so-sanh"));
    const cell = (value) => page.getByRole("table").getByRole("link", { name: value, exact: true });
    assert.equal(await cell("1.648,5").count(), 0);
    const form = await mend(page);
    await form.getByLabel("Giá trị").fill("1.648,5");
    await form.getByRole("button", { name: "Giữ chỗ sửa" }).click();
    await becomes(page, async () => (await cell("1.648,5").count()) > 0, true);
  });

  it("a dismissed mention leaves every count, and comes back by undo or from its words", async () => {
    const page = await room.open(ADMITTED);
    const before = (await standing(page)).mentions;
    await (await mend(page)).getByRole("button", { name: "Không phải số liệu" }).click();
    await becomes(page, async () => (await standing(page)).mentions, before - 1);
    await message(page).getByRole("button", { name: "Hoàn tác" }).click();
    await becomes(page, async () => (await standing(page)).mentions, before);
    await message(page).getByRole("button", { name: "Làm lại" }).click();
    await becomes(page, async () => (await standing(page)).mentions, before - 1);
    await source(page).getByRole("button", { name: "Trả lại “684” như cũ" }).click();
    await becomes(page, async () => (await standing(page)).mentions, before);
    assert.match(await message(page).innerText(), /Đã bỏ 1\s+chỗ sửa/);
  });

  it("what a figure cannot be is said, and nothing is kept", async () => {
    const page = await room.open(ADMITTED);
    const form = await mend(page);
    await form.getByLabel("Giá trị").fill("nhiều");
    await form.getByRole("button", { name: "Giữ chỗ sửa" }).click();
    assert.equal(await form.getByRole("alert").innerText(), "Không hiểu: Giá trị.");
    assert.equal(await stored(page), null);
  });

  it("a person is renamed, and words become of another kind, by keyboard", async () => {
    const page = await room.open("#/nhan-su", { viewport: { width: 1440, height: 900 } });
    const person = page.locator(".entries > li").filter({ hasText: "Dương Văn Lượng" });
    await person.locator(".offices a").first().click();
    const form = source(page).locator(".mend form");
    await source(page).locator(".mend summary").focus();
    await page.keyboard.press("Enter");
    assert.equal(await form.getByLabel("Tên đầy đủ").inputValue(), "Dương Văn Lượng");
    await form.getByLabel("Tên đầy đủ").fill("Dương Văn Lương");
    await form.getByLabel("Chức vụ").fill("Chủ tịch UBND tỉnh");
    await page.keyboard.press("Enter");
    const renamed = page.locator(".entries > li").filter({ hasText: "Dương Văn Lương" });
    await renamed.getByText("Chủ tịch UBND tỉnh").waitFor();
    await screenshot(page, "kept-renamed");

    await source(page).locator(".mend summary").click();
    await form.locator("#mend-kind").focus();
    await form.locator("#mend-kind").selectOption("organisation");
    await becomes(page, () => form.locator("#mend-kind").evaluate((node) => node === document.activeElement), true);
    assert.equal(await form.getByLabel("Chức vụ").count(), 0);
    await form.getByLabel("Tên đầy đủ").fill("Quỹ Dương Văn Lượng");
    await form.getByLabel("Cấp").selectOption({ label: "Trung ương" });
    await assertAccessible(page);
    await screenshot(page, "kept-other-kind");
    await form.getByRole("button", { name: "Giữ chỗ sửa" }).click();
    await becomes(page, () => renamed.count(), 0);
    const [kept] = (await stored(page)).corrections;
    assert.deepEqual([kept.kind, kept.change.mend], ["person", { kind: "organisation", name: "Quỹ Dương Văn Lượng", level: "central" }]);
    await page.goto(page.url().replace("nhan-su", "to-chuc"));
    await page.locator(".entries > li").filter({ hasText: "Quỹ Dương Văn Lượng" }).waitFor();
    await page.reload();
    await page.locator(".entries > li").filter({ hasText: "Quỹ Dương Văn Lượng" }).waitFor();
    await source(page).locator(".mend summary").click();
    await source(page).getByRole("button", { name: /^Trả lại/ }).click();
    await becomes(page, () => stored(page), null);
  });

  it("another tab follows, and answers nothing", async () => {
    const one = await room.open("#/so-lieu");
    const two = await one.context().newPage();
    await two.goto(`${room.url}#/so-lieu`);
    await drawn(two);
    const dialog = await settings(one);
    await dialog.getByRole("radio", { name: "Tối", exact: true }).check();
    await becomes(two, () => theme(two), "dark");
    await two.evaluate(() => {
      globalThis.writes = 0;
      const put = Storage.prototype.setItem;
      Storage.prototype.setItem = function setItem(...given) {
        globalThis.writes += 1;
        return put.apply(this, given);
      };
    });
    await dialog.getByRole("radio", { name: "Tương phản cao" }).check();
    await becomes(two, () => theme(two), "contrast");
    assert.equal(await two.evaluate(() => globalThis.writes), 0);
    await dialog.getByRole("radio", { name: "Theo máy" }).check();
    await becomes(two, () => theme(two), null);
  });

  it("a browser that keeps nothing is told in a sentence, and the page works", async () => {
    const page = await room.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
    });
    await page.goto(`${room.url}#/so-lieu`);
    await drawn(page);
    const dialog = await settings(page);
    await dialog.getByRole("radio", { name: "Sáng" }).check();
    await becomes(page, () => theme(page), "light");
    await becomes(page, () => dialog.locator(".message").innerText().then((text) => text.includes("không cho lưu")), true);
  });

  it("full storage is told too", async () => {
    const page = await room.newPage();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    });
    await page.goto(`${room.url}#/so-lieu`);
    await drawn(page);
    const dialog = await settings(page);
    await dialog.getByRole("radio", { name: "Sáng" }).check();
    await becomes(page, () => dialog.locator(".message").innerText().then((text) => text.includes("không cho lưu")), true);
  });

  it("what cannot be read is put aside and told, never lost", async () => {
    const page = await room.newPage();
    await page.addInitScript((key) => {
      if (!sessionStorage.getItem("seen")) localStorage.setItem(key, "{\"corrections\": 7}");
      sessionStorage.setItem("seen", "1");
    }, KEY);
    await page.goto(`${room.url}#/so-lieu`);
    await drawn(page);
    assert.match(await message(page).innerText(), /để riêng, không xóa/);
    const aside = () => page.evaluate((key) => localStorage.getItem(`${key}.unread.1`), KEY);
    assert.equal(await aside(), "{\"corrections\": 7}");
    const dialog = await settings(page);
    await dialog.getByRole("radio", { name: "Tối", exact: true }).check();
    await becomes(page, async () => (await stored(page))?.preferences.theme, "dark");
    assert.equal(await aside(), "{\"corrections\": 7}");
  });

  it("everything goes into a file, is erased, undone, erased again and taken in", async () => {
    const page = await room.open(ADMITTED);
    await (await mend(page)).getByRole("button", { name: "Không phải số liệu" }).click();
    const dialog = await settings(page);
    await dialog.getByRole("radio", { name: "Tối", exact: true }).check();
    await screenshot(page, "kept-settings");
    const saved = async (name) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        dialog.getByRole("button", { name }).click(),
      ]);
      return { path: await download.path(), name: download.suggestedFilename() };
    };
    const whole = await saved("Tải tất cả về");
    assert.equal(whole.name, "trich-luc.json");
    const annotations = await saved("Tải các chỗ sửa về");
    const first = JSON.parse(await readFile(annotations.path, "utf8")).first.items[0];
    assert.deepEqual([first.type, first.motivation, first.target.selector[0].exact], ["Annotation", "moderating", "684"]);

    const erase = async () => {
      await dialog.getByRole("button", { name: "Xóa tất cả trên máy này" }).click();
      await becomes(page, () => focused(dialog.locator("#erase-sure")), true);
      await dialog.getByRole("button", { name: "Xóa", exact: true }).click();
      await becomes(page, () => stored(page), null);
      await becomes(page, () => focused(dialog.locator("#dialog-title")), true);
      assert.equal(await theme(page), null);
    };
    await erase();
    await dialog.getByRole("button", { name: "Hoàn tác" }).click();
    await becomes(page, async () => (await stored(page))?.corrections.length, 1);
    await erase();
    const take = (file) => dialog.getByLabel("Nhận từ tệp").setInputFiles(file);
    await take(whole.path);
    await becomes(page, async () => (await stored(page))?.corrections.length, 1);
    assert.equal(await theme(page), "dark");
    assert.match(await dialog.locator(".message").innerText(), /Đã nhận 2 mục; 0 mục đã có sẵn/);
    await take(annotations.path);
    await becomes(page, () => dialog.locator(".message").innerText().then((text) => /Đã nhận 0 mục; 1 mục đã có sẵn/.test(text)), true);

    const hostile = JSON.stringify([{ ...first, body: { type: "Correction", change: "mend", kind: "__proto__", fields: {} } }, 7]);
    await take({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(hostile) });
    await becomes(page, () => dialog.locator(".message").innerText().then((text) => /0 mục đã có sẵn; 2 mục không nhận được/.test(text)), true);
    await take({ name: "x.json", mimeType: "application/json", buffer: Buffer.alloc(5_000_001, "x") });
    await becomes(page, () => dialog.locator(".message").innerText().then((text) => text.includes("Tệp quá lớn")), true);
    assert.equal((await stored(page)).corrections.length, 1);
  });

  it("lists all corrections with the way to each", async () => {
    const page = await room.open(ADMITTED);
    await (await mend(page)).getByRole("button", { name: "Không phải số liệu" }).click();
    const dialog = await settings(page);
    await dialog.getByRole("button", { name: "Xem các chỗ sửa" }).click();
    const list = page.getByRole("dialog", { name: "Các chỗ sửa" });
    await list.getByRole("link", { name: "684" }).click();
    await page.locator("article #chosen").waitFor();
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.ok(await heading(page).isVisible());
  });
});
