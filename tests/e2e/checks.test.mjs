// The arithmetic of the articles: which figures contradict each other, and what a reader makes of it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, readingRoom, screenshot } from "./support/reader.mjs";
import { becomes, chosenWords, count, focused, hash, heading, source } from "./support/steps.mjs";

const verdicts = (page) => page.getByRole("list", { name: "Kết quả" }).getByRole("link");
const checks = (page) => page.locator(".checked > .check-list > li");
const verdict = (check) => check.locator(".verdict-words").innerText();
const WORDS = ["✗ không khớp", "≈ khớp do làm tròn", "✓ khớp", "– không đủ dữ kiện"];

describe("the checks", () => {
  const room = readingRoom();

  it("say at once which figures contradict each other", async () => {
    const page = await room.open("#/kiem-tra");
    const said = [];
    for (const check of await checks(page).all()) said.push((await verdict(check)).trim());
    assert.ok(said.length >= 3);
    assert.ok(said.every((words) => WORDS.includes(words)), said.join());
    const urgent = said.map((words) => WORDS.indexOf(words));
    assert.deepEqual(urgent, [...urgent].sort((a, b) => a - b), "contradictions first, what is not checkable last");
    const counts = (await verdicts(page).allInnerTexts()).map(count);
    assert.equal(counts[0], said.length);
    assert.equal(counts.slice(1).reduce((sum, n) => sum + n, 0), said.length);
    assert.equal(count(await heading(page).innerText()), said.length);
    await assertAccessible(page);
    await screenshot(page, "checks-wide");
  });

  it("are narrowed to one verdict by the address", async () => {
    const page = await room.open("#/kiem-tra");
    const link = verdicts(page).filter({ hasText: /✓/ });
    const expected = count(await link.innerText());
    await link.click();
    await becomes(page, () => hash(page), "#/kiem-tra?verdict=consistent");
    await becomes(page, () => checks(page).count(), expected);
    assert.equal(await link.getAttribute("aria-current"), "true");
    await page.goBack();
    await becomes(page, () => hash(page), "#/kiem-tra");
  });

  it("tell what cannot be done again, and which number the article leaves out", async () => {
    const page = await room.open("#/kiem-tra");
    const lead = await page.getByText(/không tính lại được, vì bài không nêu đủ các số/).innerText();
    const link = verdicts(page).filter({ hasText: /–\s*không đủ dữ kiện/ });
    const expected = count(await link.innerText());
    assert.ok(expected > 0 && lead.includes(`Trong đó ${expected} `), lead);
    await link.click();
    await becomes(page, () => hash(page), "#/kiem-tra?verdict=not-checkable");
    await becomes(page, () => checks(page).count(), expected);
    for (const check of await checks(page).all()) {
      const wanting = (await check.locator(".computation").innerText()).includes("?");
      const why = wanting ? /bài không nêu (tổng số|chỉ tiêu, kế hoạch|số của kỳ trước)/ : /suy ra từ hai số kia/;
      assert.match(await check.innerText(), why);
      assert.ok((await check.locator(".cited mark").count()) > 0);
    }
    await assertAccessible(page);
    await screenshot(page, "checks-not-checkable");
    await page.goto(page.url().replace("?", "?lang=en&"));
    await page.getByText(/the text does not state the/).first().waitFor();
  });

  it("are done again with the number that a reader corrects, and gone with one that is dismissed", async () => {
    const page = await room.open("#/kiem-tra", { viewport: { width: 1440, height: 900 } });
    const all = count(await heading(page).innerText());
    await checks(page).filter({ hasText: "75 + 25 = 100" }).getByRole("link", { name: /75 \+ 25 = 100/ }).click();
    const form = source(page).locator(".mend form");
    await source(page).locator(".mend summary").click();
    await form.getByLabel("Giá trị").fill("30");
    await form.getByRole("button", { name: "Giữ chỗ sửa" }).click();
    const mended = checks(page).filter({ hasText: "75 + 30 = 105 ≠ 100" });
    await mended.getByText("sau chỗ sửa của bạn").waitFor();
    assert.equal((await verdict(mended)).trim(), "✗ không khớp");
    assert.equal(count(await heading(page).innerText()), all);
    await source(page).getByText("sau chỗ sửa của bạn").waitFor();
    await assertAccessible(page);
    await screenshot(page, "checks-mended");
    await source(page).locator(".mend summary").click();
    await form.getByRole("button", { name: "Không phải số liệu" }).click();
    await page.locator(".lost").getByText("1 phép tính không còn").waitFor();
    assert.equal(count(await heading(page).innerText()), all - 1);
    await page.locator(".lost").getByRole("button", { name: "Xem các chỗ sửa" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Trả lại “25” như cũ" }).click();
    await page.keyboard.press("Escape");
    await checks(page).filter({ hasText: "75 + 25 = 100 ✓" }).waitFor();
    assert.equal(await page.locator(".lost").count(), 0);
  });

  it("lead to the reader at the sentence, and show it beside", async () => {
    const page = await room.open("#/kiem-tra", { viewport: { width: 1440, height: 900 } });
    const check = checks(page).filter({ hasText: "42 + 31 = 73" });
    await check.getByRole("link", { name: /42 \+ 31 = 73/ }).click();
    await source(page).getByText("Phép tính trong bài").waitFor();
    const sentence = check.locator(".cited a").first();
    const marked = await sentence.locator("mark").allTextContents();
    assert.deepEqual(marked, ["73", "42", "31"]);
    await sentence.click();
    await page.locator("article #chosen").waitFor();
    assert.equal(await chosenWords(page), "73");
  });

  it("can be judged with a note, by keyboard, and the judgement taken back", async () => {
    const page = await room.open("#/kiem-tra");
    const before = await checks(page).count();
    const line = await checks(page).first().locator(".computation").innerText();
    await checks(page).first().getByRole("button", { name: /^Đánh dấu đã xét/ }).focus();
    await page.keyboard.press("Enter");
    const note = page.getByLabel("Nhận xét của bạn (có thể để trống)");
    await becomes(page, () => focused(note), true);
    await page.keyboard.type("Năm phần trăm của hai lần.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await becomes(page, () => checks(page).count(), before - 1);
    await becomes(page, () => focused(page.getByRole("button", { name: "Hoàn tác" })), true);
    const judged = page.locator(".judged");
    assert.equal(count(await judged.locator("summary").innerText()), 1);
    await judged.locator("summary").click();
    await judged.getByText("Năm phần trăm của hai lần.").waitFor();
    assert.equal(await judged.locator(".computation").innerText(), line);
    await assertAccessible(page);
    await screenshot(page, "checks-judged");
    await judged.getByRole("button", { name: /^Bỏ đánh dấu/ }).click();
    await becomes(page, () => checks(page).count(), before);
    await checks(page).first().getByRole("button", { name: /^Đánh dấu đã xét/ }).click();
    await page.getByRole("button", { name: "Lưu" }).click();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await becomes(page, () => checks(page).count(), before);
  });

  it("say so where no article in view computes anything", async () => {
    const page = await room.open("#/kiem-tra?place=Đông Triều");
    await page.getByText("Không bài nào đang xem nêu một phép tính.").waitFor();
    await page.getByRole("button", { name: /^Bỏ Đông Triều: còn [\d.]+ phép tính$/ }).click();
    await becomes(page, async () => (await checks(page).count()) > 0, true);
  });

  it("stand in English, on a small screen, in the dark and on paper", async () => {
    const page = await room.open("#/kiem-tra?lang=en", { viewport: { width: 320, height: 740 }, colorScheme: "dark" });
    await page.getByText("42 + 31 = 73").waitFor();
    await assertAccessible(page);
    assert.ok(await page.locator("main").evaluate((main) => main.getBoundingClientRect().right <= innerWidth && main.scrollWidth <= main.clientWidth));
    await screenshot(page, "checks-small-dark");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".checked").getByRole("button").count(), 0);
    await page.setViewportSize({ width: 680, height: 960 });
    await screenshot(page, "checks-print");
  });
});
