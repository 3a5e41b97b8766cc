// What an office asks of these articles, as tasks: each done by pointer and by keyboard alone, in
// both languages, and answered as the articles say it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawn, readingRoom } from "./support/reader.mjs";
import { becomes, chosenWords } from "./support/steps.mjs";

const WORDS = {
  vi: {
    figures: "Số liệu", compare: "So sánh", documents: "Văn bản", filters: "Bộ lọc", source: "Nguồn trong bài",
    place: "Nơi", year: "Năm", indicator: "Chỉ tiêu", type: "Loại văn bản", more: /^Thêm \d+ lựa chọn$/,
    admitted: "Kết nạp đảng viên", discipline: "Kỷ luật", resolution: "nghị quyết",
    plan: "Kế hoạch: 675 (tính ra: 684 − 9)", open: "Mở đúng chỗ trong bài",
    shared: /^Có trong nhiều bài \d+$/, against: /^Trái nhau/, none: "Không thấy số liệu nào trái nhau.",
    checks: "Kiểm tra (1 không khớp)", line: "953 / 5.356 = 17,79 % ≠ 5 %",
    take: "Xuất", word: "Chép bảng cho Word", copied: "Đã chép 1 dòng. Dán vào Word là thành bảng.",
    search: "Tìm trong các bài", broken: "Mở lại trang",
  },
  en: {
    figures: "Figures", compare: "Compare", documents: "Documents", filters: "Filters", source: "The source",
    place: "Place", year: "Year", indicator: "Indicator", type: "Document type", more: /^\d+ more$/,
    admitted: "Members admitted", discipline: "Discipline", resolution: "nghị quyết",
    plan: "Plan: 675 (worked out: 684 − 9)", open: "Open in the article",
    shared: /^In more than one article \d+$/, against: /^Contradicting/, none: "No figures contradict each other.",
    checks: "Checks (1 do not agree)", line: "953 / 5,356 = 17.79 % ≠ 5 %",
    take: "Export", word: "Copy as a table for Word", copied: "Copied 1 row. Pasted into Word it is a table.",
    search: "Search the articles", broken: "Open the page afresh",
  },
};

/** Goes to an element by the Tab key alone, whichever way it lies. */
async function reach(page, element) {
  await element.waitFor();
  for (let pressed = 0; pressed < 250; pressed += 1) {
    const way = await element.evaluate((target) => {
      const here = document.activeElement;
      if (here === target) return undefined;
      return here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab";
    });
    if (!way) return;
    await page.keyboard.press(way);
  }
  assert.fail("the Tab key does not lead there");
}

/** The two ways in which everything is done. */
const HANDS = {
  pointer: {
    press: (page, element) => element.click(),
    tick: (page, box) => box.click(),
    row: (page, row) => row.getByRole("link").first().click(),
  },
  keyboard: {
    async press(page, element) {
      await reach(page, element);
      await page.keyboard.press("Enter");
    },
    async tick(page, box) {
      await reach(page, box);
      await page.keyboard.press("Space");
    },
    // One row of the table is a stop of the Tab key; the arrows lead to the others.
    async row(page, row) {
      await reach(page, page.locator("tbody tr[tabindex='0']").first());
      for (let n = 0; n < 20 && !(await row.evaluate((node) => node.contains(document.activeElement))); n += 1) {
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Enter");
    },
  },
};

/** Ticks a choice of a facet, unfolding what is folded. */
async function narrow(page, hand, w, facet, name) {
  const panel = page.getByRole("complementary", { name: w.filters });
  const group = panel.getByRole("group", { name: facet, exact: true });
  if (!(await group.isVisible())) await hand.press(page, panel.locator("summary", { hasText: facet }).first());
  const box = group.getByRole("checkbox", { name: new RegExp(`^${name} ?, [\\d.,]+ (chỗ nhắc|mentions?)$`, "i") });
  if (!(await box.isVisible())) await hand.press(page, group.getByRole("button", { name: w.more }));
  await hand.tick(page, box);
  await becomes(page, () => box.isChecked(), true);
}

/** What stands on the page, with single spaces. */
const text = async (element) => (await element.innerText()).replaceAll(/\s+/g, " ");

describe("a task of an office", () => {
  const room = readingRoom();

  for (const [lang, w] of Object.entries(WORDS)) {
    for (const [by, hand] of Object.entries(HANDS)) {
      const begin = async () => {
        const options = { permissions: ["clipboard-read", "clipboard-write"] };
        const page = await room.open(`#/tong-quan?lang=${lang}`, options);
        page.view = (name) => hand.press(page, page.getByRole("navigation").getByRole("link", { name, exact: true }));
        page.source = page.getByRole("complementary", { name: w.source });
        return page;
      };

      it(`how many members did Thái Nguyên admit in 2023, against what plan, and where is it said (${by}, ${lang})`, async () => {
        const page = await begin();
        await page.view(w.figures);
        await narrow(page, hand, w, w.place, "Thái Nguyên");
        await narrow(page, hand, w, w.year, "2023");
        await narrow(page, hand, w, w.indicator, w.admitted);
        const row = page.locator("tbody tr").filter({ has: page.getByRole("link", { name: "684", exact: true }) });
        await hand.row(page, row);
        await page.source.getByText(w.plan).waitFor();
        assert.match(
          await text(page.source.getByRole("blockquote")),
          /Đảng bộ thành phố kết nạp được 684 đảng viên mới \(vượt kế hoạch 9 đảng viên\)\.$/,
        );
        await hand.press(page, page.source.getByRole("link", { name: w.open }));
        await becomes(page, () => chosenWords(page), "684");
        assert.match(await text(page.getByRole("heading", { level: 1 })), /^TP\. Thái Nguyên: Xây dựng Đảng bộ/);
      });

      it(`the same asked in one's own words (${by}, ${lang})`, async () => {
        const page = await begin();
        const box = page.getByRole("searchbox", { name: w.search });
        await hand.press(page, box);
        await page.keyboard.type("Thái Nguyên kết nạp 2023");
        await hand.press(page, page.getByRole("button", { name: "“kết nạp” · Thái Nguyên · 2023" }));
        await page.getByRole("article").getByText("kết nạp được 684 đảng viên mới").waitFor();
      });

      it(`which resolutions are cited by more than one article (${by}, ${lang})`, async () => {
        const page = await begin();
        await page.view(w.documents);
        await narrow(page, hand, w, w.type, w.resolution);
        await hand.press(page, page.getByRole("button", { name: w.shared }));
        const names = page.getByRole("main").locator("ol.entries button[aria-expanded]");
        await becomes(page, () => names.count(), 1);
        assert.match(await names.first().innerText(), /Nghị quyết 4 .*XII$/);
        await hand.press(page, names.first());
        const said = await text(page.getByRole("main"));
        for (const words of ["Nghị quyết TW 4 (khóa XII)", "Nghị quyết T.Ư 4 (khóa XII)"]) {
          assert.ok(said.includes(words), words);
        }
      });

      it(`which figures contradict each other (${by}, ${lang})`, async () => {
        const page = await begin();
        await page.view(w.compare);
        await hand.press(page, page.getByRole("main").getByRole("link", { name: w.against }));
        await page.getByText(w.none).waitFor();
        await hand.press(page, page.getByRole("link", { name: w.checks }));
        const wrong = page.getByRole("main").locator("a[href*='verdict=inconsistent']");
        await hand.press(page, wrong);
        const found = page.getByRole("main");
        await becomes(page, async () => (await text(found)).includes(w.line), true);
        const said = await text(found);
        assert.ok(said.includes("với 5.356 đảng viên."));
        assert.ok(said.includes("kết nạp mới được 953 đảng viên, chiếm 5% so với đảng viên toàn đảng bộ."));
      });

      it(`make me a table for Word (${by}, ${lang})`, async () => {
        const page = await begin();
        await page.view(w.figures);
        await narrow(page, hand, w, w.place, "Đông Triều");
        await narrow(page, hand, w, w.indicator, w.discipline);
        await hand.press(page, page.getByRole("main").getByRole("button", { name: w.take }));
        await hand.press(page, page.getByRole("button", { name: w.word }));
        await page.getByText(w.copied).waitFor();
        const table = await page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const html = await (await item.getType("text/html")).text();
          const rows = html.split("<tbody>")[1].match(/<tr>.*?<\/tr>/gs);
          const cells = (row) => row.match(/<td[^>]*>.*?<\/td>/gs).map((cell) => cell.replaceAll(/<[^>]*>/g, "").trim());
          return rows.map(cells);
        });
        assert.equal(table.length, 1);
        for (const cell of [w.discipline, "Đông Triều", "3", "đảng viên"]) assert.ok(table[0].includes(cell), cell);
        assert.ok(table[0].some((cell) => cell.includes("thi hành kỷ luật đối với 3 đảng viên")));
      });
    }
  }

  it("which sentences tell of “chuyển đổi số”: marks that were typed are meant", async () => {
    const page = await room.open("#/tong-quan");
    await page.getByRole("searchbox", { name: WORDS.vi.search }).click();
    await page.keyboard.type("chuyển đổi số");
    await becomes(page, () => page.getByRole("article").count(), 1);
    assert.deepEqual(await page.locator("article mark").allInnerTexts(), ["chuyển đổi số"]);
  });

  it("work that lasts says so and can be stopped", async () => {
    const page = await room.open("#/so-lieu");
    await page.route("**/take-worker.js*", () => {});
    await page.getByRole("main").getByRole("button", { name: WORDS.vi.take }).click();
    await page.getByRole("button", { name: "Tải CSV" }).click();
    const says = page.locator(".take-said");
    await says.getByText(/^Đang ghi tệp/).waitFor();
    await says.getByRole("button", { name: "Dừng" }).click();
    await says.getByText("Đã dừng, không có tệp nào được tải.").waitFor();
    assert.equal(await says.getByRole("button").count(), 0);
  });

  it("an empty part of a view offers to lift the filters", async () => {
    const page = await room.open("#/so-sanh?place=Vĩnh Yên&entry=plans");
    await page.getByText("Không có kết quả nào có kế hoạch để so.").waitFor();
    await page.getByRole("region", { name: WORDS.vi.compare }).getByRole("button", { name: "Xóa hết" }).click();
    await page.getByText("675").first().waitFor();
  });

  it("a view that breaks says so and leaves a way to the others", async () => {
    const page = await room.newPage();
    page.expectTrouble(/./s);
    await page.goto(`${room.url}#/tong-quan`);
    await drawn(page);
    await page.evaluate(() => {
      Node.prototype.insertBefore = () => {
        throw new Error("broken on purpose");
      };
    });
    await page.getByRole("link", { name: WORDS.vi.compare, exact: true }).click();
    await page.getByRole("alert").getByRole("link", { name: WORDS.vi.broken }).click();
    await drawn(page);
    await page.getByRole("link", { name: WORDS.vi.figures, exact: true }).click();
    await page.getByRole("table").first().waitFor();
  });
});
