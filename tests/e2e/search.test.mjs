// Free text: however it is typed, the sentences that hold it, exact forms first.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingRoom, screenshot } from "./support/reader.mjs";
import { becomes, chips, focused, hash, heading, searchBox, standing } from "./support/steps.mjs";

/** What the page finds of `words`: the sentence over the view, and the lit words. */
async function find(room, words) {
  const page = await room.open("#/bai-viet");
  await searchBox(page).fill(words);
  await becomes(page, () => chips(page), [`“${words.trim().replaceAll(/\s+/g, " ")}”`]);
  const lit = await page.locator("article mark").allInnerTexts();
  return { page, standing: await standing(page), lit };
}

describe("free text", () => {
  const room = readingRoom();

  const same = ["đảng viên", "dang vien", "ĐẢNG VIÊN", "đảng viên".normalize("NFD"), "Đảng  viên"];
  it("forgives marks, case and normal form", async () => {
    const found = [];
    for (const words of same) {
      const { page, standing, lit } = await find(room, words);
      assert.ok(lit.length > 0, words);
      assert.ok(lit.every((text) => text.toLowerCase() === "đảng viên"), words);
      if (words === "dang vien") await screenshot(page, "search-wide");
      found.push(standing);
    }
    assert.ok(found[0].mentions > 0);
    for (const other of found) assert.deepEqual(other, found[0]);
  });

  it("reads a tone on either letter", async () => {
    const [old, now] = [await find(room, "thành uỷ"), await find(room, "thành ủy")];
    assert.ok(now.lit.length > 0);
    assert.deepEqual(old.lit, now.lit);
    assert.deepEqual(old.standing, now.standing);
    const [thuyOld, thuyNow] = [await find(room, "thuỷ"), await find(room, "thủy")];
    assert.deepEqual(thuyOld.standing, thuyNow.standing);
  });

  it("finds a document by its number, whatever its dash", async () => {
    for (const words of ["03-ĐA/TU", "03-đa/tu", "03–ĐA/TU"]) {
      const { page, standing, lit } = await find(room, words);
      assert.equal(standing.articles, 1, words);
      assert.deepEqual([...new Set(lit)], ["03-ĐA/TU"], words);
      const title = page.getByRole("article").getByRole("heading", { level: 2 });
      assert.match(await title.innerText(), /^TP\. Thái Nguyên chú trọng/);
    }
  });

  it("finds a number as it is printed", async () => {
    const { lit, standing } = await find(room, "5.356");
    assert.equal(standing.articles, 1);
    assert.deepEqual(lit, ["5.356"]);
  });

  it("puts exact forms before others in each article", async () => {
    // `thi` is in thi đua, thi hành, and but for its mark in thị xã, chỉ thị.
    const { page } = await find(room, "thi ");
    let mixed = 0;
    for (const list of await page.getByRole("list", { name: "Câu khớp" }).all()) {
      const exact = await list.getByRole("link").evaluateAll((links) =>
        links.map((link) =>
          [...link.querySelectorAll("mark")].some((mark) => mark.textContent.toLowerCase() === "thi"),
        ),
      );
      assert.deepEqual(exact, [...exact].sort((a, b) => b - a));
      if (exact[0] && !exact.at(-1)) mixed += 1;
    }
    assert.ok(mixed > 0, "no article shows both forms");
  });

  it("replaces the address while a word is typed and undoes the word at once", async () => {
    const page = await room.open("#/so-lieu");
    await heading(page).waitFor();
    const before = await page.evaluate(() => history.length);
    await searchBox(page).click();
    await page.keyboard.type("kết nạp");
    await becomes(page, () => hash(page), "#/so-lieu?q=kết nạp");
    assert.equal(await page.evaluate(() => history.length), before + 1);
    await page.goBack();
    await becomes(page, () => hash(page), "#/so-lieu");
    await becomes(page, () => searchBox(page).inputValue(), "");
    await page.goForward();
    await becomes(page, () => searchBox(page).inputValue(), "kết nạp");
    await becomes(page, () => chips(page), ["“kết nạp”"]);
  });

  it("undoes a word even when its letters come faster than the page is drawn", async () => {
    const page = await room.open("#/so-lieu");
    await searchBox(page).evaluate((box) => {
      for (const words of ["k", "kế", "kết"]) {
        box.value = words;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
    });
    await becomes(page, () => hash(page), "#/so-lieu?q=kết");
    await page.goBack();
    await becomes(page, () => hash(page), "#/so-lieu");
  });

  it("shows from the overview the sentences and keeps the focus in the box", async () => {
    const page = await room.open();
    await searchBox(page).click();
    await page.keyboard.type("kết nạp");
    await becomes(page, () => hash(page), "#/bai-viet?q=kết nạp");
    assert.ok((await page.getByRole("list", { name: "Câu khớp" }).count()) > 0);
    await becomes(page, () => focused(searchBox(page)), true);
    assert.equal(await searchBox(page).inputValue(), "kết nạp");
  });

  it("clears by its button and goes on in the box", async () => {
    const page = await room.open("#/bai-viet?q=kết nạp");
    await page.getByRole("button", { name: "Xóa ô tìm" }).click();
    await becomes(page, () => searchBox(page).inputValue(), "");
    await becomes(page, () => focused(searchBox(page)), true);
    await becomes(page, async () => (await standing(page)).articles, 5);
    assert.equal(await page.getByRole("button", { name: "Xóa ô tìm" }).count(), 0);
  });

  it("puts first the articles that say the words side by side, where that is asked for", async () => {
    const { page } = await find(room, "dang vien moi");
    const titles = () => page.locator("ol.articles h2").allInnerTexts();
    // The words are lit one by one: the sentence is what tells whether they stand together.
    const together = async () => {
      const all = await page.locator("ol.articles > li").all();
      const sentences = await Promise.all(all.map((one) => one.getByRole("list", { name: "Câu khớp" }).innerText()));
      return sentences.map((text) => /đảng viên mới/i.test(text));
    };
    const sorted = (all) => all.every((one, at) => at === 0 || all[at - 1] || !one);
    const latest = await titles();
    assert.ok(!sorted(await together()), "by date the best do not come first");
    await page.getByRole("link", { name: "khớp nhất" }).click();
    await becomes(page, () => hash(page), "#/bai-viet?q=dang vien moi&order=best");
    await becomes(page, async () => sorted(await together()), true);
    const best = await titles();
    assert.notDeepEqual(best, latest);
    assert.deepEqual([...best].sort(), [...latest].sort());
    await page.getByRole("link", { name: "mới nhất" }).click();
    await becomes(page, titles, latest);
    await searchBox(page).fill("");
    await becomes(page, () => page.getByRole("link", { name: "khớp nhất" }).count(), 0);
  });

  it("leads from a sentence to the very words", async () => {
    const { page } = await find(room, "kết nạp");
    const link = page.getByRole("list", { name: "Câu khớp" }).getByRole("link").first();
    const words = await link.innerText();
    await link.click();
    await page.locator("article #chosen").waitFor();
    const shown = await page.locator("article .chosen").allInnerTexts();
    assert.equal(shown.join(""), words);
    assert.ok((await page.locator("article mark.hit").count()) > 0, "the words stay lit");
  });
});
