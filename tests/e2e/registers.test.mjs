// The registers: which documents are cited where, who speaks for which office, which body said what.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, readingRoom, screenshot } from "./support/reader.mjs";
import { becomes, chips, chosenWords, count, focused, hash, heading, source, standing } from "./support/steps.mjs";

const entries = (page) => page.locator(".entries > li");
const named = (page, name) => page.getByRole("button", { name, exact: true });
const names = (page) => page.locator(".entry-name").allInnerTexts()
  .then((all) => all.map((name) => name.replace(/^[▸▾]\s*/, "")));

describe("the register of documents", () => {
  const room = readingRoom();

  it("tells which resolutions more than one article cites", async () => {
    const page = await room.open("#/van-ban");
    const all = await entries(page).count();
    assert.equal(count(await heading(page).innerText()), all);
    await page.getByRole("button", { name: /^Có trong nhiều bài/ }).click();
    await becomes(page, () => hash(page), "#/van-ban?shared=1");
    await becomes(page, async () => (await names(page)).includes("Nghị quyết 4 khóa XII"), true);
    const says = await page.locator(".says").allInnerTexts();
    assert.ok(says.length > 0 && says.length < all);
    assert.ok(says.every((text) => count(text) > 1), says.join());
    const figures = page.getByRole("navigation").getByRole("link", { name: "Số liệu", exact: true }).first();
    assert.equal(await figures.getAttribute("href"), "#/so-lieu", "a choice of this view is no other's");
    await named(page, "Nghị quyết 4 khóa XII").click();
    await becomes(page, () => page.locator(".sentences > li").count(), count(says[(await names(page)).indexOf("Nghị quyết 4 khóa XII")]));
    await assertAccessible(page);
  });

  it("shows the ways of printing and leads to the very words", async () => {
    const page = await room.open("#/van-ban");
    await named(page, "Kế hoạch 83-KH/TU").focus();
    await page.keyboard.press("Enter");
    const entry = entries(page).filter({ has: named(page, "Kế hoạch 83-KH/TU") });
    await entry.getByText("Kế hoạch số 83 – KH/TU", { exact: true }).waitFor();
    assert.equal(await named(page, "Kế hoạch 83-KH/TU").getAttribute("aria-expanded"), "true");
    await becomes(page, () => focused(named(page, "Kế hoạch 83-KH/TU")), true);
    const link = entry.locator(".cited a").first();
    const marked = await link.locator("mark").innerText();
    await link.click();
    await page.locator("article #chosen").waitFor();
    assert.equal(await chosenWords(page), marked);
    await page.goBack();
    await entry.getByRole("link", { name: "Chỉ xem các bài có mục này" }).click();
    await becomes(page, async () => (await chips(page)).includes("Kế hoạch 83-KH/TU"), true);
    assert.equal((await standing(page)).mentions, 1);
  });

  it("keeps apart what has no number, and says so", async () => {
    const page = await room.open("#/van-ban");
    await page.getByRole("heading", { name: "Không ghi số" }).waitFor();
    const last = page.locator(".entries").last();
    await last.getByRole("button", { name: "Điều lệ Đảng" }).waitFor();
  });

  it("holds one issuer for one, however short it is written", async () => {
    const page = await room.open("#/van-ban?entry=*");
    await entries(page).first().waitFor();
    const issuers = await page.locator(".fields div").filter({ has: page.locator("dt", { hasText: /^Nơi ban hành$/ }) }).locator("dd").allInnerTexts();
    const each = issuers.flatMap((text) => text.split(" · "));
    assert.ok(each.includes("Trung ương"), each.join());
    assert.ok(!each.includes("TW") && !each.includes("T.Ư"), each.join());
  });

  it("stands on paper, unfolded", async () => {
    const page = await room.open("#/van-ban?entry=*", { viewport: { width: 680, height: 960 } });
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".register").getByRole("button").count(), 0);
    assert.equal(await page.locator(".sentences").count(), await entries(page).count());
  });
});

describe("the register of people", () => {
  const room = readingRoom();

  it("tells who speaks for which office, and since when it is said", async () => {
    const page = await room.open("#/nhan-su", { viewport: { width: 1440, height: 900 } });
    const person = entries(page).filter({ has: named(page, "Dương Văn Lượng") });
    await person.getByText("Bí thư Thành ủy Thái Nguyên").waitFor();
    await person.getByRole("link", { name: "24/01/2024" }).click();
    await source(page).locator("mark", { hasText: "Dương Văn Lượng" }).waitFor();
    await named(page, "Dương Văn Lượng").click();
    await person.locator(".cited a").first().click();
    await page.locator("article #chosen").waitFor();
    assert.equal(await chosenWords(page), "Dương Văn Lượng");
  });

  it("orders people by their given names", async () => {
    const page = await room.open("#/nhan-su");
    const given = (await names(page)).map((name) => name.split(" ").at(-1));
    assert.deepEqual(given, [...given].sort(new Intl.Collator("vi").compare));
    await assertAccessible(page);
  });

  it("answers to the filters, and says which one empties it", async () => {
    const page = await room.open("#/nhan-su?place=Đông Triều");
    await becomes(page, () => names(page), ["Hoàng Văn Thắng"]);
    // One alone needs no fold: its sentences stand there.
    assert.equal(await named(page, "Hoàng Văn Thắng").count(), 0);
    await entries(page).locator(".cited a").first().waitFor();
    await page.goto(page.url().replace(/#.*/, "#/nhan-su?kind=figure"));
    await page.getByText("Không còn gì khớp với bộ lọc.").waitFor();
  });
});

describe("the register of organisations", () => {
  const room = readingRoom();
  const place = (page, name) => page.locator(".branch-head").getByRole("button", { name, exact: true });

  it("is a tree that folds, from the centre down", async () => {
    const page = await room.open("#/to-chuc");
    const tops = await page.locator(".register > .tree > li > .branch-head :is(button, .branch-name)").allInnerTexts();
    const top = tops.map((name) => name.replace(/^[▸▾]\s*/, ""));
    assert.deepEqual(top.slice(0, 4), ["Trung ương", "tỉnh Quảng Ninh", "tỉnh Thái Nguyên", "tỉnh Vĩnh Phúc"]);
    await place(page, "phường Phú Xá").waitFor();
    // A place with one body has nothing to fold.
    const single = page.locator(".branch").filter({ has: page.locator(":scope > .branch-head .branch-name") });
    assert.ok((await single.count()) > 0);
    assert.ok((await single.locator(".entry").count()) >= (await single.count()));
    await place(page, "tỉnh Thái Nguyên").focus();
    await page.keyboard.press("Enter");
    await becomes(page, () => place(page, "phường Phú Xá").count(), 0);
    assert.equal(await place(page, "tỉnh Thái Nguyên").getAttribute("aria-expanded"), "false");
    await page.getByText("nay thuộc tỉnh Phú Thọ").first().waitFor();
    await assertAccessible(page);
  });

  it("tells the figures and the sentences of a body", async () => {
    const page = await room.open("#/to-chuc", { viewport: { width: 1440, height: 900 } });
    const body = entries(page).filter({ has: named(page, "Thị ủy Đông Triều") });
    const says = await body.locator(".says").innerText();
    await named(page, "Thị ủy Đông Triều").click();
    assert.equal(await body.locator(".said a").count(), count(says.split("·")[1]));
    const figure = body.locator(".said a").first();
    const value = await figure.innerText();
    await figure.click();
    await source(page).locator("mark", { hasText: value.match(/\d+/)[0] }).first().waitFor();
    assert.ok((await body.locator(".cited a").count()) > 0);
    await screenshot(page, "organisations-body");
  });

  it("opens where a link leads", async () => {
    const page = await room.open("#/to-chuc");
    await named(page, "Thị ủy Đông Triều").click();
    const address = hash(page);
    const again = await room.open(address);
    await becomes(again, () => named(again, "Thị ủy Đông Triều").getAttribute("aria-expanded"), "true");
  });

  for (const [view, name] of [["van-ban", "documents"], ["nhan-su", "people"], ["to-chuc", "organisations"]]) {
    it(`stands in English on a small screen in the dark: ${name}`, async () => {
      const page = await room.open(`#/${view}?entry=*&lang=en`, { viewport: { width: 320, height: 740 }, colorScheme: "dark" });
      await entries(page).first().waitFor();
      await assertAccessible(page);
      assert.ok(await page.locator("main").evaluate((main) => main.getBoundingClientRect().right <= innerWidth && main.scrollWidth <= main.clientWidth));
    });
  }
});
