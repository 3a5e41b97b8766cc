// The rankings and totals of names: each leads to exactly what it counts.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingRoom } from "./support/reader.mjs";
import { becomes, count, heading, standing } from "./support/steps.mjs";

describe("rankings", () => {
  const room = readingRoom();

  for (const title of ["Văn bản được dẫn nhiều", "Người được nhắc nhiều", "Tổ chức được nhắc nhiều"]) {
    it(`leads from each name of “${title}” to as many mentions in as many articles`, async () => {
      const page = await room.open();
      const links = page.locator("section", { has: page.getByRole("heading", { name: title }) }).last().getByRole("link");
      assert.notEqual(await links.count(), 0);
      const wrong = [];
      for (let at = 0; at < (await links.count()); at += 1) {
        const name = await links.nth(at).getAttribute("aria-label");
        const [, mentions, articles] = name.match(/([\d.]+)\schỗ nhắc · ([\d.]+)\sbài/);
        await links.nth(at).click();
        await becomes(page, async () => /^Bài viết/.test(await heading(page).innerText()), true);
        const led = await standing(page);
        if (led.mentions !== count(mentions) || led.articles !== count(articles)) wrong.push([name, led]);
        await page.goBack();
        await becomes(page, () => heading(page).innerText(), "Tổng quan");
      }
      assert.deepEqual(wrong, []);
    });
  }

  for (const noun of ["văn bản", "người", "tổ chức"]) {
    it(`leads from the number of ${noun} to a page that says that number`, async () => {
      const page = await room.open();
      const total = page
        .getByRole("list", { name: "Tính đến đây" })
        .getByRole("link", { name: new RegExp(`^[\\d.]+ ${noun}$`) });
      const says = count(await total.innerText());
      await total.click();
      await becomes(page, async () => /^Bài viết/.test(await heading(page).innerText()), true);
      const parts = (await page.locator(".standing").getByRole("status").innerText()).split("·");
      assert.match(parts[2], new RegExp(noun));
      assert.equal(count(parts[2]), says);
    });
  }
});
