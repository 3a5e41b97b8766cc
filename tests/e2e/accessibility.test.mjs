// Everyone: rules of WCAG on every view, landmarks, and the way to a figure's words by keys alone.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, drawn, readingRoom } from "./support/reader.mjs";
import { KHOI_CO_QUAN, THAI_NGUYEN_2023, becomes, chosenWords, figureCount, figures, focused, hash, heading, inWindow, source, tabTo, views } from "./support/steps.mjs";

const PAGES = [
  ["overview", "#/tong-quan"],
  ["articles", "#/bai-viet?q=kết nạp&year=2023"],
  ["figures", "#/so-lieu?place=Thái Nguyên&sort=-value"],
  ["figures-source", `#/so-lieu?at=${THAI_NGUYEN_2023}:3389-3392`],
  ["reader", `#/bai-viet/${KHOI_CO_QUAN}?q=đảng viên`],
  ["reader-chosen", `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392&kind=figure`],
  ["empty", "#/so-lieu?place=Đông Triều&year=2023"],
  ["missing", "#/bai-viet/khong-co"],
];

const LOOKS = [
  ["wide", { viewport: { width: 1440, height: 900 } }],
  ["360", { viewport: { width: 360, height: 740 } }],
];

/** The page in a language, by `?lang=` before `#`. */
async function openIn(room, lang, address, options) {
  const page = await room.newPage(options);
  await page.goto(`${room.url}?lang=${lang}${address}`);
  await drawn(page);
  return page;
}

describe("accessibility", () => {
  const room = readingRoom();

  for (const [look, options] of LOOKS) {
    for (const colorScheme of ["light", "dark"]) {
      it(`breaks no rule ${look} and ${colorScheme}`, async () => {
        const wrong = [];
        for (const [name, address] of PAGES) {
          const page = await room.open(address, { ...options, colorScheme });
          await heading(page).waitFor();
          await assertAccessible(page).catch((error) => wrong.push(`${name}: ${error.actual}`));
          await page.context().close();
        }
        assert.deepEqual(wrong, []);
      });
    }
  }

  it("breaks no rule in English", async () => {
    for (const name of ["overview", "figures-source", "reader-chosen", "empty"]) {
      const [, address] = PAGES.find(([other]) => other === name);
      const page = await openIn(room, "en", address, LOOKS[0][1]);
      await heading(page).waitFor();
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      await assertAccessible(page);
      await page.context().close();
    }
  });

  it("breaks no rule with the sheet of filters open, nor with a note", async () => {
    const phone = await room.open("#/so-lieu?place=Thái Nguyên&year=2023", LOOKS[1][1]);
    await phone.getByRole("button", { name: /^Lọc/ }).click();
    await phone.getByRole("complementary", { name: "Bộ lọc" }).waitFor();
    await assertAccessible(phone);
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}`);
    await page.locator("article a.m").nth(3).focus();
    await page.getByRole("tooltip").waitFor();
    await assertAccessible(page);
  });

  it("marks Vietnamese as Vietnamese in the English page", async () => {
    const page = await openIn(room, "en", `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`, LOOKS[0][1]);
    await heading(page).waitFor();
    const foreign = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const lang = node.parentElement.closest("[lang]").lang;
        const away = node.parentElement.closest("textarea, .brand");
        if (lang !== "vi" && !away && /[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(node.data)) found.push(node.data);
      }
      return found;
    });
    assert.deepEqual(foreign, []);
  });

  it("changes the language and keeps the place", async () => {
    const page = await room.open("#/so-lieu?place=Thái Nguyên");
    const rows = await figureCount(page);
    await page.getByRole("button", { name: "English" }).click();
    await becomes(page, () => page.locator("html").getAttribute("lang"), "en");
    assert.match(await heading(page).innerText(), /^Figures/);
    assert.equal(await figureCount(page), rows);
    assert.equal(hash(page), "#/so-lieu?place=Thái Nguyên&lang=en");
    await becomes(page, () => focused(page.getByRole("button", { name: "Tiếng Việt" })), true);
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await becomes(page, () => page.locator("html").getAttribute("lang"), "vi");
  });

  it("has its landmarks, one heading of the first level, and names for all", async () => {
    for (const [, address] of PAGES) {
      const page = await room.open(address, LOOKS[0][1]);
      for (const role of ["banner", "main", "contentinfo", "search"]) {
        assert.equal(await page.getByRole(role).count(), 1, `${role} in ${address}`);
      }
      assert.equal(await views(page).count(), 1);
      assert.equal(await page.getByRole("complementary", { name: "Bộ lọc" }).count(), 1);
      assert.equal(await source(page).count(), 1);
      assert.equal(await heading(page).count(), 1);
      assert.equal(await views(page).locator("[aria-current=page]").count(), 1);
      await page.context().close();
    }
  });

  it("can be skipped through to the content", async () => {
    const page = await room.open("#/so-lieu");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Bỏ qua, đến nội dung" });
    await becomes(page, () => focused(skip), true);
    assert.ok(await inWindow(skip));
    await page.keyboard.press("Enter");
    await becomes(page, () => focused(heading(page)), true);
    assert.equal(hash(page), "#/so-lieu");
  });

  it("leads by keys alone from the opening to a figure's words", async () => {
    const page = await room.open("", LOOKS[0][1]);
    await tabTo(page, views(page).getByRole("link", { name: "Số liệu" }));
    await page.keyboard.press("Enter");
    await becomes(page, () => focused(heading(page)), true);
    const row = figures(page).first();
    await tabTo(page, row.locator("a.value"));
    await page.keyboard.press("Enter");
    await becomes(page, () => row.getAttribute("aria-current"), "true");
    const words = await source(page).locator("mark").innerText();
    await tabTo(page, source(page).getByRole("link", { name: "Mở đúng chỗ trong bài" }), { most: 600 });
    await page.keyboard.press("Enter");
    await page.locator("article #chosen").waitFor();
    assert.equal(await chosenWords(page), words);
    await becomes(page, () => focused(page.locator("#chosen")), true);
  });

  it("shows where the focus is on all that can have it", async () => {
    const page = await room.open("#/so-lieu?place=Vĩnh Yên", LOOKS[0][1]);
    for (let pressed = 0; pressed < 40; pressed += 1) {
      await page.keyboard.press("Tab");
      const shown = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
        const seen = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
        return seen || document.activeElement.outerHTML.slice(0, 200);
      });
      assert.equal(shown, true);
    }
  });
});
