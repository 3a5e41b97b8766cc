// The report, as tasks: "write me a paragraph with sources", "make me a table for Word".

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { assertAccessible, readingRoom, screenshot } from "./support/reader.mjs";
import { THAI_NGUYEN_2023, becomes, figure, focused, heading, source, views } from "./support/steps.mjs";

const chosen = (page) => page.locator(".report-chosen li .what").allInnerTexts();

/** Chooses a figure of the table and puts it into the report by the source column. */
async function add(page, value, ...texts) {
  await figure(page, value, ...texts).first().getByRole("link", { name: value, exact: true }).click();
  const button = source(page).getByRole("button", { name: "+ Báo cáo" });
  await button.click();
  await source(page).getByRole("button", { name: "✓ Trong báo cáo", pressed: true }).waitFor();
}

/** The report of two figures that Thái Nguyên's article tells. */
async function reported(room, options) {
  const page = await room.open("#/so-lieu?place=Thái Nguyên&year=2023", options);
  await add(page, "684", "đảng viên mới");
  await add(page, "158", "cuộc tiếp dân");
  await views(page).getByRole("link", { name: "Báo cáo" }).click();
  await heading(page).filter({ hasText: "Báo cáo 2" }).waitFor();
  return page;
}

describe("the report", () => {
  const room = readingRoom();

  it("tells an empty reader how to fill it, and fills itself from the filter", async () => {
    const page = await room.open("#/bao-cao?place=Thái Nguyên&year=2023");
    await page.getByText("Báo cáo còn trống.").waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: /^Thêm (60 số liệu đầu tiên trong )?\d+.*đang khớp bộ lọc$/ }).click();
    const count = (await chosen(page)).length;
    assert.ok(count > 5 && count <= 60, `${count}`);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("Báo cáo còn trống.").waitFor();
  });

  it("writes the paragraph, each number leading to its sentence", async () => {
    const page = await reported(room);
    const text = page.locator(".report-text");
    assert.match(await text.innerText(), /^Năm 2023, .*kết nạp 684 đảng viên mới \(vượt kế hoạch 9 đảng viên\) \[1\].*158 cuộc tiếp dân/);
    await text.getByRole("link", { name: "[1]" }).click();
    await source(page).getByText("684", { exact: true }).first().waitFor();
    const note = page.locator(".report-notes li").first();
    assert.match(await note.innerText(), /\[1\].*684 đảng viên/s);
    await screenshot(page, "report");
    await assertAccessible(page);
  });

  it("makes a table for Word, with paragraph and sources", async () => {
    const page = await reported(room);
    await page.getByRole("button", { name: "Chép cho Word" }).click();
    await page.getByText("Đã chép đoạn văn, bảng và nguồn.").waitFor();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const { html, text } = await page.evaluate(async () => {
      const [held] = await navigator.clipboard.read();
      const read = async (type) => (await held.getType(type)).text();
      return { html: await read("text/html"), text: await read("text/plain") };
    });
    assert.match(html, /<p>Năm 2023, .*684 đảng viên mới .*<sup>\[1\]<\/sup>/s);
    assert.match(html, /<table[^>]*border="1"/);
    assert.match(html, /<td[^>]*align="right"[^>]*>684<\/td>/);
    assert.match(html, new RegExp(`href="${room.url}#/bai-viet/${THAI_NGUYEN_2023}\\?at=`));
    assert.match(text, /\n\[1\] .*: “.*684/);
    for (const [name, ending, begins] of [
      ["Tải HTML", "html", "<!DOCTYPE html>\n<html lang=\"vi\">"],
      ["Tải Markdown", "md", "# Báo cáo số liệu\n\nNăm 2023"],
    ]) {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      assert.ok(file.suggestedFilename().endsWith(`.${ending}`));
      assert.ok((await readFile(await file.path(), "utf8")).startsWith(begins));
    }
  });

  it("is put in order by keyboard, and nothing is lost by mistake", async () => {
    const page = await reported(room);
    const [first, second] = await chosen(page);
    const up = page.getByRole("button", { name: /^Đưa lên: .*158/ });
    await up.focus();
    await page.keyboard.press("Enter");
    await becomes(page, () => chosen(page), [second, first]);
    await becomes(page, () => focused(page.getByRole("button", { name: /^Đưa xuống: .*158/ })), true);
    await page.getByRole("button", { name: /^Bỏ: .*158/ }).click();
    await becomes(page, () => chosen(page), [first]);
    await becomes(page, () => focused(page.getByRole("button", { name: /^Bỏ: .*684/ })), true);
    await page.getByRole("button", { name: "Bỏ tất cả" }).click();
    await page.getByText("Báo cáo còn trống.").waitFor();
    await becomes(page, () => focused(heading(page)), true);
    for (const left of [[first], [second, first], [first, second]]) {
      await page.getByLabel("Báo cáo").getByRole("button", { name: "Hoàn tác" }).click();
      await becomes(page, () => chosen(page), left);
    }
  });

  it("stays when the filter lets nothing of it pass", async () => {
    const page = await reported(room);
    await page.getByRole("searchbox").fill("không có chữ nào như thế này");
    await becomes(page, async () => (await chosen(page)).length, 2);
  });

  it("reads in English, on a small screen, in the dark and on paper", async () => {
    const page = await reported(room, { colorScheme: "dark" });
    await screenshot(page, "report-dark");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText(/In 2023, .* admitted 684 new Party members \(“vượt kế hoạch 9 đảng viên”\)/).waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    assert.ok(await page.locator("main").evaluate((main) => main.scrollWidth <= innerWidth), "no scrolling sideways");
    const close = page.getByRole("button", { name: "Close the source" });
    if (await close.isVisible()) await close.click();
    await screenshot(page, "report-small");
    await assertAccessible(page);
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".report").getByRole("button").filter({ visible: true }).count(), 0);
    assert.ok(await page.locator(".report-table").isVisible());
    await screenshot(page, "report-print");
  });
});
