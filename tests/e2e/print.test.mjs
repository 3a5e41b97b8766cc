// Paper: the text and its marks, no controls.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingRoom } from "./support/reader.mjs";
import { KHOI_CO_QUAN, THAI_NGUYEN_2023, figures, heading, searchBox, source, views } from "./support/steps.mjs";

// A sheet of A4 between its margins.
const SHEET = { viewport: { width: 680, height: 960 } };

const PAGES = [
  ["overview", "#/tong-quan?place=Thái Nguyên", "Số liệu theo chỉ tiêu"],
  ["articles", "#/bai-viet?q=kết nạp", "Câu khớp"],
  ["figures", "#/so-lieu?place=Thái Nguyên&year=2023", "đảng viên mới"],
  ["reader", `#/bai-viet/${KHOI_CO_QUAN}`, "5.356"],
  ["reader-chosen", `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`, "1.774"],
];

describe("paper", () => {
  const room = readingRoom();

  for (const [name, address] of PAGES) {
    it(`${name} has the text and no controls`, async () => {
      const page = await room.open(address, { ...SHEET, colorScheme: "dark" });
      await heading(page).waitFor();
      const words = (await page.locator("article, table").first().count()) ? await page.locator("article p, table td").count() : 0;
      await page.emulateMedia({ media: "print" });
      for (const control of [views(page), searchBox(page), source(page), page.getByRole("complementary", { name: "Bộ lọc" }), page.getByRole("tooltip")]) {
        assert.equal(await control.count(), 0);
      }
      assert.equal(await page.getByRole("button", { name: /English|^Lọc|Xóa hết/ }).count(), 0);
      assert.ok(await heading(page).isVisible());
      if (words) assert.equal(await page.locator("article p, table td").count(), words);
      const { color, background } = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return { color, background: backgroundColor };
      });
      assert.deepEqual([color, background], ["rgb(0, 0, 0)", "rgb(255, 255, 255)"], "black on white, though the screen is dark");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      assert.ok(wide, "fits the sheet");
    });
  }

  it("says under which filters the figures stand", async () => {
    const page = await room.open("#/so-lieu?place=Thái Nguyên&year=2023", SHEET);
    await page.emulateMedia({ media: "print" });
    for (const words of ["Thái Nguyên", "2023"]) {
      assert.ok(await page.getByRole("list", { name: "Đang lọc" }).getByText(words, { exact: true }).isVisible());
    }
  });

  it("keeps every row of the table, with its whole sentence", async () => {
    const page = await room.open("#/so-lieu?place=Thái Nguyên&year=2023", SHEET);
    const rows = await figures(page).count();
    await page.emulateMedia({ media: "print" });
    assert.equal(await figures(page).count(), rows);
    const cut = await figures(page).evaluateAll((all) =>
      all.map((row) => row.lastElementChild.firstElementChild)
        .filter((link) => link.scrollHeight > link.clientHeight + 1 && getComputedStyle(link).overflow === "hidden")
        .map((link) => link.textContent),
    );
    assert.deepEqual(cut, []);
  });

  it("makes a document of several sheets", async () => {
    const page = await room.open(`#/bai-viet/${KHOI_CO_QUAN}`);
    const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    assert.ok(sheets.length >= 3 && sheets.length <= 12, `${sheets.length} sheets`);
  });
});
