// Widths: three columns on a desk, sheets on a phone, and nowhere a sideways scroll.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingRoom, screenshot } from "./support/reader.mjs";
import { KHOI_CO_QUAN, THAI_NGUYEN_2023, becomes, choice, chips, facet, focused, heading, inWindow, source } from "./support/steps.mjs";

const PAGES = [
  ["overview", "#/tong-quan"],
  ["articles", "#/bai-viet"],
  ["search", "#/bai-viet?q=kết nạp đảng viên&place=Thái Nguyên&year=2023"],
  ["figures", "#/so-lieu"],
  ["figures-source", `#/so-lieu?at=${THAI_NGUYEN_2023}:3389-3392`],
  ["reader", `#/bai-viet/${KHOI_CO_QUAN}`],
  ["reader-chosen", `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`],
  ["empty", "#/so-lieu?place=Đông Triều&year=2023"],
  ["missing", "#/bai-viet/khong-co"],
];

/** What sticks out to the right of the window, for the message. */
const sticksOut = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth <= clientWidth ? [] : [...document.querySelectorAll("#app *")]
      .filter((node) => node.getBoundingClientRect().right > clientWidth + 0.5)
      .map((node) => `${node.tagName} ${node.className} ${node.textContent.slice(0, 40)}`);
  });

describe("widths", () => {
  const room = readingRoom();

  for (const [name, address] of PAGES) {
    it(`${name} needs no sideways scroll`, async () => {
      const page = await room.open(address);
      await heading(page).waitFor();
      for (const width of [320, 360, 600, 832, 1024, 1280, 1440]) {
        await page.setViewportSize({ width, height: 740 });
        assert.deepEqual(await sticksOut(page), [], `at ${width} px`);
      }
    });
  }

  it("three columns stand side by side on a desk", async () => {
    const page = await room.open(`#/so-lieu?at=${THAI_NGUYEN_2023}:3389-3392`, { viewport: { width: 1440, height: 900 } });
    const columns = [page.getByRole("complementary", { name: "Bộ lọc" }), page.getByRole("main"), source(page)];
    const boxes = [];
    for (const column of columns) boxes.push(await column.boundingBox());
    const [filters, main, words] = boxes;
    assert.ok(filters.x + filters.width <= main.x && main.x + main.width <= words.x);
    assert.ok(main.width > filters.width * 2 && main.width > words.width * 2);
  });

  it("two columns stand on a tablet, and the source along the foot", async () => {
    const page = await room.open("#/so-lieu", { viewport: { width: 1024, height: 768 } });
    assert.equal(await source(page).count(), 0, "nothing chosen, nothing in the way");
    await page.getByRole("table").getByRole("link", { name: "684", exact: true }).first().click();
    await source(page).waitFor();
    const box = await source(page).boundingBox();
    assert.ok(Math.abs(box.y + box.height - 768) < 2 && box.width > 1000);
    assert.ok(await inWindow(page.locator("#chosen")));
    await becomes(page, () => page.locator("#chosen").evaluate((node, top) => node.getBoundingClientRect().bottom <= top, box.y), true);
  });

  for (const width of [360, 320]) {
    it(`the filters are a sheet at ${width} px, opened, used and closed by keyboard`, async () => {
      const page = await room.open("#/so-lieu", { viewport: { width, height: 740 } });
      const sheet = page.getByRole("complementary", { name: "Bộ lọc" });
      const open = page.getByRole("button", { name: /^Lọc/ });
      assert.equal(await sheet.count(), 0);
      await open.focus();
      await page.keyboard.press("Enter");
      await sheet.waitFor();
      await becomes(page, () => focused(sheet), true);
      assert.deepEqual(await sticksOut(page), []);
      // What lies under the sheet is out of reach.
      assert.ok(await page.locator("main").evaluate((main) => main.inert));
      for (let pressed = 0; pressed < 40; pressed += 1) {
        await page.keyboard.press("Tab");
        assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("#filters") !== null));
      }
      const box = choice(await facet(page, "Nơi"), "Thái Nguyên");
      await box.focus();
      await page.keyboard.press("Space");
      await becomes(page, () => box.isChecked(), true);
      await page.keyboard.press("Escape");
      await becomes(page, () => sheet.count(), 0);
      await becomes(page, () => focused(open), true);
      assert.equal(await open.innerText(), "Lọc (1)");
      assert.deepEqual(await chips(page), ["Thái Nguyên"]);
      await page.keyboard.press("Enter");
      const done = page.getByRole("button", { name: "Xem kết quả" });
      await done.focus();
      await page.keyboard.press("Enter");
      await becomes(page, () => sheet.count(), 0);
      await becomes(page, () => focused(open), true);
      // A picture of the whole page changes the window, which may close the sheet: last of all.
      await page.keyboard.press("Enter");
      await sheet.waitFor();
      await screenshot(page, `sheet-${width}`);
    });
  }

  it("text may be set twice as large without a sideways scroll", async () => {
    for (const [, address] of PAGES) {
      const page = await room.open(address, { viewport: { width: 1280, height: 900 } });
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      assert.deepEqual(await sticksOut(page), [], address);
      await page.context().close();
    }
  });

  it("controls are large enough for a finger", async () => {
    const page = await room.open("#/so-lieu", { viewport: { width: 360, height: 740 }, hasTouch: true });
    const small = await page.locator("button:visible, select:visible, nav a:visible, input[type=search]").evaluateAll((all) =>
      all.map((node) => [node.textContent, node.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)
        .map(([text]) => text),
    );
    assert.deepEqual(small, []);
  });
});
