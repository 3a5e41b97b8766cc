// The opening view: what the articles hold, each number leading to what it counts.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingRoom } from "./support/reader.mjs";
import { becomes, chips, count, figureCount, heading, source, standing } from "./support/steps.mjs";

/** Follows each link of a list, asks what it leads to, and comes back. */
async function followEach(page, links, ask) {
  const here = page.url();
  const found = [];
  for (let at = 0; at < (await links.count()); at += 1) {
    const link = links.nth(at);
    const name = (await link.getAttribute("aria-label")) ?? (await link.innerText());
    await link.click();
    await page.waitForURL((url) => url.href !== here);
    found.push([name, await ask(name)]);
    await page.goBack();
    await becomes(page, () => heading(page).innerText(), "Tổng quan");
  }
  return found;
}

describe("the overview", () => {
  const room = readingRoom();

  it("opens on five articles", async () => {
    const page = await room.open();
    assert.equal(await heading(page).innerText(), "Tổng quan");
    assert.equal((await standing(page)).articles, 5);
    await page.getByRole("list", { name: "Tính đến đây" }).getByRole("link", { name: "5 bài" }).click();
    await becomes(page, () => page.getByRole("article").count(), 5);
    assert.equal(await heading(page).innerText(), "Bài viết 5");
  });

  it("counts the figures that its link leads to", async () => {
    const page = await room.open();
    const total = page.getByRole("list", { name: "Tính đến đây" }).getByRole("link", { name: /số liệu/ });
    const expected = count(await total.innerText());
    assert.ok(expected > 0);
    await total.click();
    await becomes(page, () => figureCount(page), expected);
    assert.equal(count(await heading(page).innerText()), expected);
  });

  for (const title of ["Số liệu theo chỉ tiêu", "Số liệu theo năm"]) {
    it(`leads from each bar of “${title}” to as many rows`, async () => {
      const page = await room.open();
      const links = page.locator("section", { has: page.getByRole("heading", { name: title }) }).last();
      const found = await followEach(page, links.getByRole("link"), async (name) => {
        const says = count(name.split(": ").at(-1));
        await becomes(page, () => figureCount(page), says);
        assert.equal(count(await heading(page).innerText()), says, name);
        return says;
      });
      assert.ok(found.length >= 5);
    });
  }

  for (const title of ["Người được nhắc nhiều"]) {
    it(`leads from each name of “${title}” to as many mentions in as many articles`, async () => {
      const page = await room.open();
      const links = page.locator("section", { has: page.getByRole("heading", { name: title }) }).last();
      const found = await followEach(page, links.getByRole("link"), async () => {
        await becomes(page, async () => /^Bài viết/.test(await heading(page).innerText()), true);
        return standing(page);
      });
      const said = found.map(([name, led]) => {
        const [, mentions, articles] = name.match(/([\d.]+)\schỗ nhắc · ([\d.]+)\sbài/);
        return [name, { articles: count(articles), mentions: count(mentions), led }];
      });
      assert.ok(said.length >= 5);
      for (const [name, { articles, mentions, led }] of said) {
        assert.deepEqual(led, { articles, mentions }, name);
      }
    });
  }

  it("counts in each article of the list what its number leads to", async () => {
    const page = await room.open("#/bai-viet");
    const lists = page.getByRole("article").getByRole("link", { name: /^[\d.]+\s/ });
    const names = await lists.allInnerTexts();
    assert.ok(names.length >= 5 * 4);
    for (const [at, name] of names.entries()) {
      await lists.nth(at).click();
      await becomes(page, async () => (await standing(page)).mentions, count(name));
      assert.equal((await standing(page)).articles, 1);
      assert.equal((await chips(page)).length, 2);
      await page.goBack();
      await becomes(page, () => lists.count(), names.length);
    }
  });

  it("keeps the filter in every number", async () => {
    const page = await room.open("#/tong-quan?place=Thái Nguyên&year=2023");
    const { mentions } = await standing(page);
    assert.ok(mentions > 0 && mentions < 326);
    const bars = page.getByRole("link", { name: /: [\d.]+\ssố liệu$/ });
    await bars.first().click();
    await becomes(page, async () => (await chips(page)).slice(0, 2), ["Thái Nguyên", "2023"]);
  });

  it("tells in sentences what is here, each number with the way to it", async () => {
    const page = await room.open();
    const summary = page.getByRole("group", { name: "Tóm tắt" });
    const text = (await summary.innerText()).replaceAll("\u00a0", " ");
    assert.match(text, /^Có 5 bài ở đây, đăng từ 08\/05\/2018 đến 24\/01\/2024, viết về Thái Nguyên \(3 bài\)/);
    assert.match(text, /gần 28\.000 đảng viên/, "an approximation keeps its word");
    const links = await summary.getByRole("link").count();
    assert.ok(links >= 10);
    // A figure shows its sentence beside the view.
    await summary.getByRole("link", { name: "684", exact: true }).click();
    assert.match(await source(page).locator("mark").innerText(), /684/);
    // A place narrows; the sentences answer.
    await summary.getByRole("link", { name: "Vĩnh Yên" }).click();
    await becomes(page, () => chips(page), ["Vĩnh Yên"]);
    await page.goBack();
    // Figures are as many as the sentence says.
    const said = summary.getByRole("link", { name: /số liệu$/ });
    const figuresSaid = count(await said.innerText());
    await said.click();
    await becomes(page, async () => /^Số liệu/.test(await heading(page).innerText()), true);
    assert.equal(count(await heading(page).innerText()), figuresSaid);
  });

  it("tells of one article, of few figures and of none in whole sentences", async () => {
    const page = await room.newPage();
    for (const [query, start] of [
      ["place=Vĩnh Yên", /^Sau khi lọc còn một bài, “Thành phố Vĩnh Yên/],
      ["kind=person", /^Sau khi lọc còn \d\sbài/],
      ["year=2021", /^Sau khi lọc còn \d\sbài/],
    ]) {
      await page.goto(`${room.url}#/tong-quan?${query}`);
      const summary = page.getByRole("group", { name: "Tóm tắt" });
      await becomes(page, async () => start.test(await summary.innerText()), true);
      assert.doesNotMatch(await summary.innerText(), /\{\}|\(\)|, ?\.| 0 /);
    }
  });

  it("puts a plan beside its result among the key figures, both with their sentences", async () => {
    const page = await room.open();
    const key = page.getByRole("region", { name: "Số liệu nổi bật" });
    const admitted = key.getByRole("listitem").filter({ hasText: "Kết nạp đảng viên" });
    const text = (await admitted.innerText()).replaceAll("\u00a0", " ");
    assert.match(text, /684/);
    assert.match(text, /2023 · Thái Nguyên/);
    assert.match(text, /vượt kế hoạch 9/);
    for (const value of ["684", "9"]) {
      await admitted.getByRole("link", { name: value, exact: true }).click();
      await becomes(page, async () => (await source(page).locator("mark").innerText()).includes(value), true);
    }
    await becomes(page, () => admitted.locator("[aria-current=true]").innerText(), "9");
  });
});
