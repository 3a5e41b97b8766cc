// The reader's own articles: pasted, chosen, dropped; reviewed and mended before they are kept; kept over
// a reload and without a network; found, grouped, changed, removed and put back.

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { adding, article, choose, holds, keep, keeping, lines, mine, openAdding, openMine, stored, textFile, told } from "./support/own.mjs";
import { assertAccessible, drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { controlled } from "./support/release.mjs";
import { becomes, choice, facet, focused, standing } from "./support/steps.mjs";

const rows = (page) => adding(page).locator(".own-table tbody tr");
const title = (page, n) => adding(page).getByLabel(`Tên bài ${n}`, { exact: true });

describe("one's own articles", () => {
  const room = readingRoom();

  it("a pasted text is read, shown with what was understood, kept, and there after a reload", async () => {
    const page = await room.open("#/bai-viet");
    assert.equal((await standing(page)).articles, 5);
    await openAdding(page);
    assert.match(await adding(page).innerText(), /không gửi đi đâu/);
    await adding(page).getByLabel("Dán một bài").fill(article(7));
    await adding(page).getByRole("button", { name: "Đọc bài này" }).click();
    await becomes(page, () => title(page, 1).inputValue(), "Đảng bộ xã số 7 kết nạp đảng viên mới");
    await becomes(page, () => adding(page).getByLabel("Ngày của bài 1").inputValue(), "2022-03-08");
    assert.equal(await adding(page).getByLabel("Nơi của bài 1").inputValue(), "Thái Nguyên");
    assert.match(await rows(page).first().locator("td").last().innerText(), /^[1-9]\d*$/);
    assert.equal(await page.evaluate(() => indexedDB.databases().then((all) => all.length)), 1);
    assert.deepEqual(await stored(page), [], "nothing is kept before it is reviewed");
    await screenshot(page, "own-review");
    await assertAccessible(page);
    await keep(page, 1);
    await becomes(page, async () => (await standing(page)).articles, 6);
    await page.reload();
    await drawn(page);
    await becomes(page, async () => (await standing(page)).articles, 6);
    await page.getByRole("link", { name: "Đảng bộ xã số 7 kết nạp đảng viên mới" }).click();
    await page.locator("article .m", { hasText: "107" }).first().waitFor();
  });

  it("files are chosen and dropped; what cannot be read is named and the rest goes on", async () => {
    const page = await room.open("#/bai-viet");
    await choose(page, [
      textFile("một.txt", article(1)),
      textFile("trống.txt", " \n"),
      textFile("<img src=x onerror=alert(1)>.txt", article(2)),
      textFile("hỏng.exe", "MZ"),
    ]);
    await becomes(page, () => rows(page).count(), 2);
    const refused = adding(page).locator(".refused");
    await becomes(page, () => refused.locator("li").count(), 2);
    assert.match(await refused.innerText(), /trống\.txt: không có chữ/);
    assert.match(await rows(page).nth(1).innerText(), /<img src=x onerror=alert\(1\)>\.txt/);
    await page.keyboard.press("Escape");
    await becomes(page, () => adding(page).count(), 0);
    const data = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "thả.txt", { type: "text/plain" }));
      return data;
    }, article(3));
    await page.dispatchEvent("main", "dragover", { dataTransfer: data });
    await page.getByText("Thả tệp hoặc thư mục vào đây").waitFor();
    await screenshot(page, "own-drop");
    await page.dispatchEvent("main", "drop", { dataTransfer: data });
    await becomes(page, () => rows(page).count(), 3);
    await keep(page, 3);
    await becomes(page, async () => (await standing(page)).articles, 8);
  });

  it("what was understood is mended before it is kept, and what is there twice is pointed out", async () => {
    const page = await room.open("#/bai-viet");
    await choose(page, [textFile("a.txt", article(1)), textFile("b.txt", article(1).replace(/\n+$/, "  ")), textFile("c.txt", article(2))]);
    await becomes(page, () => adding(page).getByText("trùng với “Đảng bộ xã số 1 kết nạp đảng viên mới”").count(), 1);
    await keeping(page, 2).waitFor();
    const first = rows(page).filter({ hasText: "c.txt" });
    const field = (name) => first.getByLabel(new RegExp(`^${name} `));
    await field("Tên bài").fill("Một tên khác cho bài này");
    await field("Tên bài").press("Tab");
    await field("Ngày của bài").fill("2020-02-01");
    await field("Ngày của bài").press("Tab");
    await field("Nơi của bài").fill("Đông Triều");
    await field("Nơi của bài").press("Tab");
    await adding(page).getByLabel(/^Cho vào bộ sưu tập/).fill("Báo cáo quý");
    await becomes(page, () => field("Ngày của bài").inputValue(), "2020-02-01");
    await keep(page, 2);
    await holds(page, 2);
    const one = (await stored(page)).find((record) => record.about.path === "c.txt");
    assert.match(one.text, /^Một tên khác cho bài này\n\n01\/02\/2020\n\n/);
    assert.deepEqual([one.about.collections, one.about.place], [["Báo cáo quý"], "Đông Triều"]);
    const group = await facet(page, "Bộ sưu tập");
    await choice(group, "Báo cáo quý").check();
    await becomes(page, async () => (await standing(page)).articles, 2);
    await choice(group, "Báo cáo quý").uncheck();
    await choice(group, "Bài có sẵn").check();
    await becomes(page, async () => (await standing(page)).articles, 5);
    // Brought again it is known.
    await choose(page, textFile("lại.txt", article(1)));
    await adding(page).getByText("trùng với “Đảng bộ xã số 1 kết nạp đảng viên mới”").waitFor();
    await adding(page).getByRole("button", { name: "Chưa chọn bài nào" }).waitFor();
    await adding(page).getByRole("button", { name: "Bỏ, không cất" }).click();
    await becomes(page, () => rows(page).count(), 0);
  });

  it("what is typed stays while the rest is still read", async () => {
    const page = await room.open("#/bai-viet");
    await choose(page, lines("many.jsonl", Array.from({ length: 3000 }, (_, n) => article(n))));
    const place = adding(page).getByLabel("Nơi của bài 1", { exact: true });
    const going = adding(page).locator(".bringing-here");
    // What was understood of it stands there, and is written over.
    await becomes(page, () => place.inputValue(), "Thái Nguyên");
    const before = await going.innerText();
    await place.selectText();
    await place.pressSequentially("Đông Triều", { delay: 40 });
    assert.notEqual(await going.innerText(), before, "others were read meanwhile");
    assert.equal(await place.inputValue(), "Đông Triều");
    await place.press("Tab");
    await becomes(page, () => going.count(), 0);
    assert.equal(await place.inputValue(), "Đông Triều");
    await adding(page).getByRole("button", { name: "Bỏ, không cất" }).click();
  });

  it("folders, archives and old encodings are read, and another encoding may be chosen", async () => {
    const page = await room.open("#/bai-viet");
    const zip = zipSync({ "năm 2022/a.txt": strToU8(article(1)), "b.html": strToU8(`<html><body><article><p>${article(2).replaceAll("\n\n", "</p><p>")}</p></article></body></html>`) });
    await choose(page, [
      { name: "gói.zip", mimeType: "application/zip", buffer: Buffer.from(zip) },
      { name: "utf16.txt", mimeType: "text/plain", buffer: Buffer.from(`\ufeff${article(3)}`, "utf16le") },
      { name: "cụt.zip", mimeType: "application/zip", buffer: Buffer.from(zip.slice(0, 60)) },
    ]);
    await becomes(page, () => rows(page).count(), 3);
    await rows(page).getByText("gói.zip/năm 2022/a.txt").waitFor();
    await adding(page).locator(".refused").getByText(/cụt\.zip/).waitFor();
    const old = rows(page).filter({ hasText: "utf16.txt" });
    const name = old.getByLabel(/^Tên bài /);
    await becomes(page, () => name.inputValue(), "Đảng bộ xã số 3 kết nạp đảng viên mới");
    const encoding = old.getByLabel(/^Bảng mã của bài /);
    assert.equal(await encoding.inputValue(), "UTF-16 LE");
    await encoding.selectOption("UTF-16 BE");
    await becomes(page, async () => (await name.inputValue()).includes("Đảng"), false);
    await encoding.selectOption("UTF-16 LE");
    await becomes(page, () => name.inputValue(), "Đảng bộ xã số 3 kết nạp đảng viên mới");
    await keep(page, 3);
    await told(page).getByRole("button", { name: "Hoàn tác" }).click();
    await holds(page, 0);
  });

  it("they are renamed, tagged, removed and put back, and an import is undone", async () => {
    const page = await room.open("#/bai-viet");
    await choose(page, lines("nhiều.jsonl", [1, 2, 3].map((n) => article(n))));
    await keep(page, 3);
    await page.getByRole("button", { name: "Bài của tôi" }).click();
    const list = mine(page).locator(".own-list > li");
    await becomes(page, () => list.count(), 3);
    await mine(page).getByRole("button", { name: "Sửa “Đảng bộ xã số 2 kết nạp đảng viên mới”" }).click();
    await mine(page).getByLabel("Tên bài").fill("Bài đã đổi tên");
    await mine(page).getByLabel("Nhãn").fill("quan trọng, #đọc lại");
    await assertAccessible(page);
    await screenshot(page, "own-mine");
    await mine(page).getByRole("button", { name: "Ghi lại" }).click();
    await becomes(page, () => list.filter({ hasText: "Bài đã đổi tên" }).count(), 1);
    await becomes(page, async () => (await stored(page)).filter((one) => one.about.tags.length === 2).length, 1);
    await mine(page).getByLabel("Chọn “Bài đã đổi tên”").check();
    await mine(page).getByRole("button", { name: "Bỏ khỏi máy này" }).click();
    await holds(page, 2);
    await told(page).getByRole("button", { name: "Hoàn tác" }).click();
    await holds(page, 3);
    await becomes(page, () => list.filter({ hasText: "Bài đã đổi tên" }).count(), 1);
    await mine(page).getByRole("button", { name: /^Bỏ lần nhập này/ }).click();
    await holds(page, 0);
    await becomes(page, () => focused(mine(page).locator("#dialog-title")), true);
    await page.keyboard.press("Escape");
    await becomes(page, async () => (await standing(page)).articles, 5);
  });

  it("everything is erased after a question, and comes back by undo", async () => {
    const page = await room.open("#/bai-viet");
    await choose(page, lines("nhiều.jsonl", [1, 2].map((n) => article(n))));
    await keep(page, 2);
    await openMine(page);
    await mine(page).getByRole("button", { name: "Xóa tất cả bài của tôi" }).click();
    await mine(page).getByRole("button", { name: "Xóa", exact: true }).click();
    await holds(page, 0);
    await becomes(page, () => focused(mine(page).locator("#dialog-title")), true);
    await told(page).getByRole("button", { name: "Hoàn tác" }).click();
    await holds(page, 2);
    await becomes(page, () => mine(page).locator(".own-list > li").count(), 2);
  });

  it("what merely confirms goes away by itself, not from under the pointer; what only it takes back stays", async () => {
    const page = await room.open("#/bai-viet");
    await choose(page, lines("nhiều.jsonl", [1, 2].map((n) => article(n))));
    await keeping(page, 2).waitFor();
    await page.clock.install();
    const later = () => page.clock.fastForward("01:00");
    await keep(page, 2);
    await told(page).hover();
    await later();
    await page.keyboard.press("Escape");
    await becomes(page, () => adding(page).count(), 0);
    assert.equal(await told(page).count(), 1);
    await page.mouse.move(1, 1);
    await later();
    await becomes(page, () => told(page).count(), 0);
    await openMine(page);
    await mine(page).getByLabel("Chọn “Đảng bộ xã số 2 kết nạp đảng viên mới”").check();
    await mine(page).getByRole("button", { name: "Bỏ khỏi máy này" }).click();
    await told(page).getByRole("button", { name: "Hoàn tác" }).waitFor();
    await later();
    await told(page).getByRole("button", { name: "Hoàn tác" }).click();
    await holds(page, 2);
  });

  it("works by keyboard alone, in English, on a small screen, in dark colours", async () => {
    const page = await room.open("#/bai-viet?lang=en", { viewport: { width: 360, height: 740 }, colorScheme: "dark" });
    const button = page.getByRole("button", { name: "Add articles" });
    await button.focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "Add articles" });
    await sheet.getByLabel("Paste an article").focus();
    await page.keyboard.insertText(article(4));
    await page.keyboard.press("Tab");
    assert.ok(await focused(sheet.getByRole("button", { name: "Read this article" })));
    await page.keyboard.press("Enter");
    const keepIt = sheet.getByRole("button", { name: /^Keep 1\s/ });
    await keepIt.waitFor();
    await becomes(page, () => sheet.getByLabel("Date of article 1").inputValue(), "2022-03-05");
    await screenshot(page, "own-small");
    await assertAccessible(page);
    assert.ok(await sheet.evaluate((node) => node.scrollWidth <= node.clientWidth), "no scrolling sideways");
    await keepIt.focus();
    await page.keyboard.press("Enter");
    await page.getByText(/Kept 1\sarticle on this machine/).waitFor();
    assert.ok(await page.locator("body").evaluate((body) => body.scrollWidth <= innerWidth), "no scrolling sideways");
    await openMineEnglish(page);
    await assertAccessible(page);
    await screenshot(page, "own-mine-small");
  });
});

describe("one's own articles without a network", () => {
  const room = readingRoom({ offline: true });

  it("are read, kept and there again", async () => {
    const page = await room.open("#/bai-viet");
    await controlled(page);
    await room.server.stop();
    try {
      await page.reload();
      await drawn(page);
      await choose(page, [textFile("a.txt", article(1)), textFile("b.txt", article(2))]);
      await keep(page, 2);
      await page.reload();
      await drawn(page);
      await becomes(page, async () => (await standing(page)).articles, 7);
    } finally {
      await room.server.start();
    }
  });
});

async function openMineEnglish(page) {
  await page.getByRole("button", { name: "My articles" }).click();
  await page.getByRole("dialog", { name: "My articles" }).getByRole("button", { name: "Edit" }).first().waitFor();
}
