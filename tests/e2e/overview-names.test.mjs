// The rankings of the overview: each name leads to exactly the mentions that it counts.

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
        const name = await links.nth(at).innerText();
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
});
