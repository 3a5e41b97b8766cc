// The concordance: words in their sentences across the articles, what stands around them, and the
// ways there and on to the very words.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, readingRoom } from "./support/reader.mjs";
import { KHOI_CO_QUAN, becomes, chosenWords, count, focused, hash, heading, searchBox, tabTo, views } from "./support/steps.mjs";

const box = (page, name = "Chữ muốn xem trong ngữ cảnh") => page.getByRole("searchbox", { name });
const lines = (page) => page.locator(".kwic > li");
const keywords = async (page) => (await page.locator(".kwic mark").allInnerTexts()).map((word) => word.trim().toLowerCase());
const found = (page) => page.locator(".found").innerText();

/** The word that stands nearest on one side of each line, as it is read. */
async function neighbours(page, side) {
  const texts = await page.locator(`.kwic .${side}`).allTextContents();
  return texts.map((text) => {
    const words = text.replace("…", "").match(/[\p{L}\p{N}]+/gu) ?? [""];
    return (side === "before" ? words.at(-1) : words[0]).toLowerCase();
  });
}

/** How far the view reaches out of its column. */
const outside = (page) => page.locator("#content").evaluate((main) => main.scrollWidth - main.clientWidth);

describe("the concordance", () => {
  const room = readingRoom();

  it("says what to type and offers words that the articles use", async () => {
    const page = await room.open("#/ngu-canh");
    await page.getByText("Gõ một hay vài chữ").waitFor();
    await assertAccessible(page);
    const words = page.getByRole("region", { name: "Chữ hay gặp" }).getByRole("link");
    assert.ok((await words.count()) >= 6);
    for (const list of ["Chữ hay gặp", "Tên và văn bản hay gặp"]) {
      const links = page.getByRole("region", { name: list }).getByRole("link");
      const last = await links.last().innerText();
      await links.last().click();
      await lines(page).first().waitFor({ timeout: 5000 }).catch(() => assert.fail(`${last} stands nowhere`));
      await page.goBack();
    }
    const first = (await words.first().innerText()).trim();
    await words.first().click();
    await lines(page).first().waitFor();
    for (const word of await keywords(page)) assert.equal(word, first);
  });

  it("shows every place of the words typed, with or without marks", async () => {
    const page = await room.open("#/ngu-canh");
    await box(page).click();
    await page.keyboard.type("kết nạp ");
    await becomes(page, async () => hash(page), "#/ngu-canh?kwic=kết nạp ");
    await lines(page).first().waitFor();
    const exact = await found(page);
    assert.match(exact, /^\d+\s+chỗ trong \d+\s+bài$/);
    assert.equal(count(exact), await lines(page).count());
    assert.deepEqual([...new Set(await keywords(page))], ["kết nạp"]);
    await becomes(page, () => focused(box(page)), true);
    await box(page).fill("ket nap ");
    await becomes(page, () => found(page), exact);
    await page.goBack();
    await becomes(page, async () => hash(page), "#/ngu-canh");
    await becomes(page, () => box(page).inputValue(), "");
  });

  it("begins with the words that are searched for, until it has words of its own", async () => {
    const page = await room.open("#/bai-viet");
    const go = (name) => views(page).getByRole("link", { name, exact: true }).click();
    await searchBox(page).fill("kết nạp");
    await becomes(page, () => hash(page), "#/bai-viet?q=kết nạp");
    await go("Ngữ cảnh");
    await becomes(page, () => box(page).inputValue(), "kết nạp");
    assert.equal(hash(page), "#/ngu-canh?q=kết nạp&kwic=kết nạp");
    await lines(page).first().waitFor();
    await go("Bài viết");
    await searchBox(page).fill("chi bộ");
    await becomes(page, () => hash(page), "#/bai-viet?q=chi bộ");
    await go("Ngữ cảnh");
    await becomes(page, () => box(page).inputValue(), "chi bộ");
    await page.getByRole("button", { name: "Xóa chữ đã gõ" }).click();
    await page.getByText("Gõ một hay vài chữ").waitFor();
    await box(page).fill("đảng viên");
    await becomes(page, () => hash(page), "#/ngu-canh?q=chi bộ&kwic=đảng viên");
    await go("Bài viết");
    await go("Ngữ cảnh");
    await becomes(page, () => box(page).inputValue(), "đảng viên");
  });

  it("narrows by a frequent neighbour to as many lines as it says", async () => {
    const page = await room.open("#/ngu-canh?kwic=kết nạp%20");
    const after = page.getByRole("region", { name: "Hay đứng sau" }).getByRole("link");
    const [words, number] = (await after.first().innerText()).split(/\s+(?=\d+$)/);
    await after.first().click();
    await becomes(page, () => lines(page).count(), Number(number));
    assert.deepEqual([...new Set(await keywords(page))], [`kết nạp ${words.toLowerCase()}`]);
    await page.goBack();
    await becomes(page, () => box(page).inputValue(), "kết nạp ");
  });

  it("sorts by the word on either side", async () => {
    const page = await room.open("#/ngu-canh?kwic=đảng viên%20");
    await lines(page).first().waitFor();
    const all = await lines(page).count();
    for (const [name, side, id] of [["chữ bên trái", "before", "before"], ["chữ bên phải", "after", "after"]]) {
      await page.getByRole("link", { name, exact: true }).click();
      await becomes(page, async () => hash(page).includes(`order=${id}`), true);
      const words = await neighbours(page, side);
      assert.equal(words.length, all);
      // Equal words stand together.
      const runs = words.filter((word, at) => word !== words[at - 1]);
      assert.equal(runs.length, new Set(runs).size, runs.join(" "));
    }
  });

  it("answers to the filters and says where else the words stand", async () => {
    const page = await room.open("#/ngu-canh?kwic=kết nạp%20&place=Thái Nguyên");
    await lines(page).first().waitFor();
    const here = await lines(page).count();
    await page.getByRole("button", { name: "Bỏ điều kiện Thái Nguyên" }).click();
    await becomes(page, async () => (await lines(page).count()) > here, true);
    const other = await room.open(`#/ngu-canh?kwic=kết nạp nhiều 684`);
    await other.getByText("không đứng liền nhau").waitFor();
    await assertAccessible(other);
  });

  it("leads from a line to the very words and back to the line", async () => {
    const page = await room.open("#/ngu-canh?kwic=kết nạp%20");
    const line = page.locator(".kwic .line").nth(3);
    const id = await line.getAttribute("id");
    await tabTo(page, page.locator(".kwic .line").first());
    for (let at = 0; at < 3; at += 1) await page.keyboard.press("Tab");
    await becomes(page, () => focused(line), true);
    await page.keyboard.press("Enter");
    await becomes(page, async () => (await chosenWords(page)).toLowerCase(), "kết nạp");
    await page.goBack();
    await lines(page).first().waitFor();
    await becomes(page, () => page.evaluate(() => document.activeElement.id), id);
  });

  it("is reached from chosen words: a document by its number, in English too", async () => {
    const page = await room.open(`#/bai-viet/${KHOI_CO_QUAN}?lang=en`, { viewport: { width: 1440, height: 900 } });
    const mark = page.locator("article a.m.k-document:not([tabindex])", { hasText: /\d-[\p{L}]+\/[\p{L}]+/u }).first();
    const number = (await mark.innerText()).match(/\d+-\S+\/\S+/)[0];
    await mark.click();
    await page.getByRole("complementary", { name: "The source" }).getByRole("link", { name: "See in context" }).click();
    await heading(page).filter({ hasText: "In context" }).waitFor();
    await lines(page).first().waitFor();
    assert.ok((await box(page, "Words to see in context").inputValue()).includes(number));
    for (const word of await keywords(page)) assert.equal(word.replaceAll(/\s*[-–]\s*/g, "-"), number.toLowerCase());
    assert.match(await found(page), /\d+\s+places? in \d+\s+articles?/);
    await assertAccessible(page);
  });

  for (const colorScheme of ["light", "dark"]) {
    it(`holds on a small screen, ${colorScheme}`, async () => {
      const page = await room.open("#/ngu-canh?kwic=đảng viên%20", { viewport: { width: 360, height: 740 }, colorScheme });
      await lines(page).first().waitFor();
      assert.equal(await outside(page), 0);
      await assertAccessible(page);
    });
  }

  it("is accessible wide and dark, and prints its lines", async () => {
    const page = await room.open("#/ngu-canh?kwic=chi bộ%20", { colorScheme: "dark" });
    await lines(page).first().waitFor();
    await assertAccessible(page);
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    assert.equal(await lines(page).first().isVisible(), true);
  });
});
