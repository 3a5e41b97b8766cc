// Figures beside each other: what was reached against what plan, where it says so, and which
// figures contradict each other.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, readingRoom } from "./support/reader.mjs";
import { becomes, chosenWords, focused, hash, heading, source, tabTo } from "./support/steps.mjs";

const tab = (page, name) => page.getByRole("navigation", { name: "Cách so sánh" }).getByRole("link", { name });
const row = (table, name) => table.getByRole("row").filter({ has: table.page().getByRole("rowheader", { name }) });

describe("the comparisons", () => {
  const room = readingRoom();

  it("answers how many members Thái Nguyên admitted in 2023, against what plan, and where it says so", async () => {
    const page = await room.open("#/so-sanh", { viewport: { width: 1440, height: 900 } });
    await tab(page, /^So với kế hoạch/).click();
    await becomes(page, () => hash(page), "#/so-sanh?entry=plans");
    const table = page.getByRole("table", { name: "Kết quả so với kế hoạch" });
    const admitted = row(table, /Kết nạp đảng viên \(đảng viên\).*Thái Nguyên · 2023/);
    const cells = (await admitted.getByRole("cell").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
    assert.deepEqual(cells, ["684", "675 (tính ra: 684 − 9)", "101,3 %", "vượt 9"]);
    await admitted.getByRole("link", { name: "684", exact: true }).click();
    await source(page).getByText("Đảng bộ thành phố kết nạp được 684 đảng viên mới").waitFor();
    assert.equal(await source(page).locator("mark").innerText(), "684");
    await assertAccessible(page);
    await page.getByRole("link", { name: /kết nạp được 684 đảng viên mới/ }).first().click();
    await page.locator("article #chosen").waitFor();
    assert.equal(await chosenWords(page), "684");
  });

  it("says which figures contradict each other, or that none do and out of how many", async () => {
    const page = await room.open("#/so-sanh");
    await tab(page, /^Trái nhau/).click();
    await page.getByText("Không thấy số liệu nào trái nhau.").waitFor();
    await page.getByText(/Đã xét \d+\ssố liệu/).waitFor();
    await assertAccessible(page);
  });

  it("sets indicators beside each other by place, by keyboard, each value with its sentence", async () => {
    const page = await room.open("#/so-sanh", { viewport: { width: 1440, height: 900 } });
    assert.equal(await heading(page).innerText(), "So sánh");
    const region = page.getByRole("region", { name: "Chỉ tiêu theo nơi" });
    const table = region.getByRole("table");
    assert.deepEqual(await table.getByRole("columnheader").allInnerTexts(), ["Chỉ tiêu", "Đông Triều", "Thái Nguyên", "Vĩnh Yên"]);
    const members = row(table, "Tổng số đảng viên đảng viên");
    const cells = await members.getByRole("cell").allInnerTexts();
    assert.match(cells[0], /^8\.628/);
    assert.match(cells[1], /^gần 28\.000 04\/2023\s+\+2/);
    assert.match(cells[2], /không có số liệu/);
    await assertAccessible(page);
    await tabTo(page, region);
    const more = members.locator("summary");
    await tabTo(page, more);
    await page.keyboard.press("Enter");
    const other = members.getByRole("link", { name: "5.356" });
    await tabTo(page, other);
    await page.keyboard.press("Enter");
    await source(page).getByText("5.356").first().waitFor();
    await becomes(page, () => focused(other), true);
    // The link restores what was unfolded.
    const again = await room.open(new URL(page.url()).hash);
    await again.getByRole("link", { name: "5.356", exact: true }).first().waitFor();
  });

  it("keeps its axes in the address, and lists what has no period", async () => {
    const page = await room.open("#/so-sanh");
    await page.getByRole("combobox", { name: "Cột", exact: true }).selectOption("year");
    await becomes(page, () => hash(page), "#/so-sanh?across=year");
    const left = page.getByText(/^\d+ để ngoài: .*không có kỳ \(\d+\)/);
    await left.click();
    await page.getByRole("heading", { name: "không có kỳ" }).waitFor();
    await page.getByRole("combobox", { name: "Hàng", exact: true }).selectOption("place");
    await page.getByRole("combobox", { name: "Chỉ tiêu", exact: true }).selectOption("members.admitted:đảng viên");
    await becomes(page, () => hash(page), "#/so-sanh?rows=place&across=year&measure=members.admitted:đảng viên");
    await row(page.getByRole("table"), "Thái Nguyên").getByRole("link", { name: "684" }).waitFor();
    await page.goBack();
    await page.goBack();
    await becomes(page, () => page.getByRole("combobox", { name: "Hàng", exact: true }).inputValue(), "indicator");
  });

  it("draws bars that lead to their figures, and the same as a table", async () => {
    const page = await room.open("#/so-sanh?entry=charts");
    const bar = page.getByRole("link", { name: "Đông Triều: 8.628" });
    await bar.waitFor();
    await assertAccessible(page);
    await page.getByRole("link", { name: "Xem dạng bảng" }).click();
    const table = page.getByRole("region", { name: "Biểu đồ" }).getByRole("table");
    await table.getByRole("link", { name: "8.628" }).waitFor();
    await page.goBack();
    await bar.click();
    await becomes(page, () => hash(page), "#/so-lieu?place=Đông Triều&indicator=members.total");
    await page.getByRole("link", { name: "8.628", exact: true }).waitFor();
  });

  for (const part of ["", "?entry=plans", "?entry=against", "?entry=charts"]) {
    it(`fits a small screen in English: ${part || "across"}`, async () => {
      const page = await room.open(`#/so-sanh${part}${part ? "&" : "?"}lang=en`, { viewport: { width: 320, height: 740 }, colorScheme: "dark" });
      await heading(page).getByText("Compare").waitFor();
      const wide = await page.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await assertAccessible(page);
    });
  }
});
