// The opening view: what the articles hold, each number leading to what it counts.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingRoom } from "./support/reader.mjs";
import { becomes, chips, count, figureCount, heading, standing } from "./support/steps.mjs";

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
    await page.getByRole("link", { name: "5 bài", exact: true }).click();
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
});
