// The reader: an article's own words, what was found in them marked, explained and choosable.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingRoom, screenshot } from "./support/reader.mjs";
import { KHOI_CO_QUAN, THAI_NGUYEN_2023, becomes, chips, focused, hash, source, tabTo } from "./support/steps.mjs";

const KINDS = ["figure", "time", "document", "person", "organisation", "place"];
const NAMES = ["Số liệu", "Thời gian", "Văn bản", "Người", "Tổ chức", "Địa danh"];
const WIDE = { viewport: { width: 1440, height: 900 } };

const marks = (page, kind) => page.getByRole("article").locator(`a.m.k-${kind}:not([tabindex])`);
const mark = (page, words) => page.getByRole("article").getByRole("link", { name: words, exact: true }).first();
const note = (page) => page.getByRole("tooltip");

/** How a mark looks but for its colour. */
const cue = (element) =>
  element.evaluate((node) => {
    const { textDecorationStyle: style, textDecorationThickness: thickness, textDecorationLine: line } = getComputedStyle(node);
    return `${line} ${style} ${thickness}`;
  });

describe("the reader", () => {
  const room = readingRoom();

  it("marks each of the six kinds by more than colour", async () => {
    const cues = new Set();
    const page = await room.open(`#/bai-viet/${KHOI_CO_QUAN}`, WIDE);
    for (const kind of KINDS) {
      const first = marks(page, kind).first();
      await first.waitFor();
      cues.add(await cue(first));
    }
    assert.equal(cues.size, KINDS.length, [...cues].join("; "));
    await screenshot(page, "reader-wide");
  });

  it("explains the marks in a legend that looks as they do", async () => {
    const page = await room.open(`#/bai-viet/${KHOI_CO_QUAN}`);
    await page.getByText("Chú giải").click();
    const items = page.locator("details", { hasText: "Chú giải" }).getByRole("listitem");
    assert.deepEqual(await items.allInnerTexts(), NAMES);
    for (const [at, kind] of KINDS.entries()) {
      assert.equal(await cue(items.nth(at).locator(".name")), await cue(marks(page, kind).first()), kind);
      assert.equal(await items.nth(at).locator("svg").count(), 1);
    }
  });

  it("shows nested mentions each with its own line", async () => {
    const page = await room.open(`#/bai-viet/${KHOI_CO_QUAN}`);
    const inner = page.locator("article .m.outer > a.m.inner").first();
    const offset = (element) => element.evaluate((node) => getComputedStyle(node).textUnderlineOffset);
    assert.notEqual(await offset(inner), await offset(inner.locator("xpath=..")));
    await inner.hover();
    await note(page).waitFor();
    assert.ok((await note(page).locator("dl").count()) >= 2, "the note tells of both");
  });

  it("tells the normalised value under the pointer and lets it go", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`);
    await mark(page, "684").hover();
    await note(page).waitFor();
    for (const value of ["684", "đảng viên mới", "Kết nạp đảng viên", "2023", "kết quả"]) {
      assert.ok((await note(page).innerText()).includes(value), value);
    }
    assert.equal(await mark(page, "684").getAttribute("aria-describedby"), await note(page).getAttribute("id"));
    await screenshot(page, "reader-note");
    await page.mouse.move(0, 0);
    await note(page).waitFor({ state: "detached" });
  });

  it("tells it on focus too, and Escape closes it without losing the place", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`);
    await tabTo(page, mark(page, "684"));
    await note(page).waitFor();
    assert.match(await note(page).innerText(), /Kết nạp đảng viên/);
    await page.keyboard.press("Escape");
    await note(page).waitFor({ state: "detached" });
    await becomes(page, () => focused(mark(page, "684")), true);
    await page.keyboard.press("Tab");
    await note(page).waitFor();
  });

  it("closes on Escape what the pointer opened, wherever the focus is", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`);
    await mark(page, "684").hover();
    await note(page).waitFor();
    assert.ok(await page.evaluate(() => document.activeElement === document.body));
    await page.keyboard.press("Escape");
    await note(page).waitFor({ state: "detached" });
  });

  it("keeps the note inside the window", async () => {
    for (const width of [1440, 900, 360]) {
      const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`, { viewport: { width, height: 740 } });
      for (const link of (await page.locator("article a.m:not([tabindex])").all()).slice(0, 30)) {
        await link.focus();
        await note(page).waitFor();
        const box = await note(page).boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= width, `${await link.innerText()} at ${width} px`);
      }
    }
  });

  it("takes chosen words to the source and filters by what they say", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`, WIDE);
    await mark(page, "684").click();
    const button = source(page).getByRole("button", { name: "Lọc theo Kết nạp đảng viên" });
    await button.waitFor();
    assert.equal(await mark(page, "684").getAttribute("aria-current"), "true");
    await screenshot(page, "reader-chosen-wide");
    await button.click();
    await becomes(page, () => chips(page), ["Kết nạp đảng viên"]);
    assert.match(hash(page), /indicator=members\.admitted/);
    assert.equal(await button.count(), 0, "what is in force is not offered again");
    // What does not pass is still there, marked faintly.
    assert.ok((await page.locator("article a.m.faint").count()) > 0);
    assert.equal(await page.locator("article a.m.k-figure:not(.faint)", { hasText: /^684$/ }).count(), 1);
  });

  it("gives the focus back to the words when the source is closed", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`);
    await tabTo(page, mark(page, "684"));
    await page.keyboard.press("Enter");
    const close = source(page).getByRole("button", { name: "Đóng phần nguồn" });
    await close.focus();
    await page.keyboard.press("Enter");
    await becomes(page, () => close.count(), 0);
    await becomes(page, () => focused(mark(page, "684")), true);
  });

  it("holds the article's own words, whole and in order", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`);
    const text = (await page.locator("article [lang=vi]").first().innerText()).replace(/\s+/g, " ");
    for (const words of [
      "TP. Thái Nguyên: Xây dựng Đảng bộ ngày càng trong sạch, vững mạnh",
      "Linh Lan 08:21, 24/01/2024",
      "kết nạp được 684 đảng viên mới (vượt kế hoạch 9 đảng viên). Lũy kế từ đầu nhiệm kỳ",
      "mục tiêu Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2020 - 2025.",
    ]) {
      assert.ok(text.includes(words), words);
    }
  });

  it("leads to the neighbours and back to the list", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`);
    const next = page.getByRole("listitem").filter({ hasText: "Bài sau" }).getByRole("link");
    const name = await next.innerText();
    await next.click();
    await becomes(page, () => page.getByRole("heading", { level: 1 }).innerText(), name);
    await becomes(page, () => focused(page.getByRole("heading", { level: 1 })), true);
    await page.getByRole("link", { name: "← Tất cả bài viết" }).click();
    await becomes(page, () => page.getByRole("article").count(), 5);
  });
});
