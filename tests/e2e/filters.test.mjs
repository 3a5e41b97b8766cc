// Filters: counts tell what a choice leaves; choices are undone one by one or all at once.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingRoom, screenshot } from "./support/reader.mjs";
import { becomes, chips, choice, choices, count, facet, figureCount, focused, hash, heading, standing } from "./support/steps.mjs";

const FACETS = ["Bài viết", "Nơi", "Loại", "Chỉ tiêu", "Kết quả hay kế hoạch", "Loại văn bản"];

const lift = (page, name) => page.getByRole("button", { name: `Bỏ điều kiện ${name}`, exact: true });

describe("filters", () => {
  const room = readingRoom();

  it("narrow by place and year", async () => {
    const page = await room.open("#/so-lieu");
    const all = await figureCount(page);
    await choice(await facet(page, "Nơi"), "Thái Nguyên").check();
    await becomes(page, () => chips(page), ["Thái Nguyên"]);
    await choice(await facet(page, "Năm"), "2023").check();
    await becomes(page, () => chips(page), ["Thái Nguyên", "2023"]);
    assert.equal(hash(page), "#/so-lieu?place=Thái Nguyên&year=2023");
    const left = await figureCount(page);
    assert.ok(left > 0 && left < all);
    await screenshot(page, "figures-filtered-wide");
  });

  for (const name of FACETS) {
    it(`say beside each choice of “${name}” what it leaves`, async () => {
      const page = await room.open("#/bai-viet");
      const group = await facet(page, name);
      const more = group.getByRole("button", { name: /^Thêm/ });
      if (await more.count()) await more.click();
      await becomes(page, () => more.count(), 0);
      const all = await choices(group);
      assert.ok(all.length > 1);
      for (const [at, { name, count }] of all.entries()) {
        const box = group.getByRole("checkbox").nth(at);
        await box.check();
        await becomes(page, async () => (await standing(page)).mentions, count);
        assert.deepEqual(await chips(page), [name]);
        await box.uncheck();
        await becomes(page, () => chips(page), []);
      }
    });
  }

  it("say beside each year what it leaves of a place", async () => {
    const page = await room.open("#/so-lieu?place=Thái Nguyên");
    const group = await facet(page, "Năm");
    for (const { name, count } of await choices(group)) {
      await choice(group, name).check();
      await becomes(page, async () => (await standing(page)).mentions, count);
      await lift(page, name).click();
      await becomes(page, () => chips(page), ["Thái Nguyên"]);
    }
  });

  it("keep choices that would leave nothing, and all in their order", async () => {
    const page = await room.open("#/so-lieu");
    const places = await facet(page, "Nơi");
    const names = async () => (await choices(places)).map(({ name }) => name);
    const before = await names();
    await choice(await facet(page, "Năm"), "2023").check();
    await becomes(page, () => choice(places, "Đông Triều").locator("xpath=following-sibling::*[@class='number']").innerText(), "0");
    assert.deepEqual(await names(), before);
    const nothing = choice(places, "Đông Triều");
    assert.ok(await nothing.isEnabled());
    // Without its being the only sign: the nought is there to read.
    const style = (name) => choice(places, name).locator("xpath=following-sibling::span[1]")
      .evaluate((label) => { const { color, fontStyle } = getComputedStyle(label); return { color, fontStyle }; });
    assert.notDeepEqual(await style("Đông Triều"), await style("Thái Nguyên"));
  });

  it("tell the number of a document from the count of its mentions", async () => {
    const page = await room.open("#/van-ban");
    const documents = await facet(page, "Văn bản");
    const box = choice(documents, "Chỉ thị số 5");
    await box.check();
    await becomes(page, () => chips(page), ["Chỉ thị số 5"]);
    assert.equal(hash(page), "#/van-ban?document=Chỉ thị 5", "links stay as they were");
    await screenshot(page, "document-chosen-wide");
    await lift(page, "Chỉ thị số 5").click();
    await becomes(page, () => hash(page), "#/van-ban");
  });

  it("are lifted one by one, and the focus stays in the view", async () => {
    const page = await room.open("#/so-lieu?q=đảng&place=Thái Nguyên&year=2022&year=2023");
    assert.deepEqual(await chips(page), ["“đảng”", "Thái Nguyên", "2022", "2023"]);
    await lift(page, "2022").click();
    await becomes(page, () => chips(page), ["“đảng”", "Thái Nguyên", "2023"]);
    await lift(page, "“đảng”").focus();
    await page.keyboard.press("Enter");
    await becomes(page, () => chips(page), ["Thái Nguyên", "2023"]);
    assert.equal(hash(page), "#/so-lieu?place=Thái Nguyên&year=2023");
    await becomes(page, () => page.evaluate(() => document.activeElement !== document.body), true);
    await choice(await facet(page, "Nơi"), "Thái Nguyên").uncheck();
    await becomes(page, () => chips(page), ["2023"]);
  });

  it("are cleared all at once", async () => {
    const page = await room.open("#/so-lieu?q=đảng&place=Thái Nguyên&year=2023");
    await page.getByRole("button", { name: "Xóa hết" }).click();
    await becomes(page, () => hash(page), "#/so-lieu");
    assert.deepEqual(await chips(page), []);
    assert.equal((await standing(page)).articles, 5);
    await becomes(page, () => focused(heading(page)), true);
  });

  it("widen inside a facet and narrow across", async () => {
    const page = await room.open("#/so-lieu?place=Vĩnh Yên");
    const one = await figureCount(page);
    await choice(await facet(page, "Nơi"), "Đông Triều").check();
    await becomes(page, () => chips(page), ["Vĩnh Yên", "Đông Triều"]);
    const two = await figureCount(page);
    assert.ok(two > one);
    await choice(await facet(page, "Chỉ tiêu"), "Kiểm tra").check();
    await becomes(page, async () => (await chips(page)).length, 3);
    assert.ok((await figureCount(page)) < two);
  });

  it("that leave nothing are named and can be lifted", async () => {
    const page = await room.open("#/so-lieu?year=2023");
    await choice(await facet(page, "Nơi"), "Đông Triều").check();
    await page.getByText("Không còn gì khớp với bộ lọc.").waitFor();
    await screenshot(page, "empty-wide");
    const ways = page.getByRole("region", { name: "Số liệu" }).getByRole("listitem");
    const said = await ways.allInnerTexts();
    assert.equal(said.length, 2);
    for (const [at, name] of ["Đông Triều", "2023"].entries()) {
      const [, articles, mentions] = said[at].match(/^Bỏ .+?([\d.]+)\sbài · ([\d.]+)\schỗ nhắc$/s);
      await ways.getByRole("button", { name: `Bỏ ${name}`, exact: true }).click();
      await becomes(page, () => standing(page), { articles: count(articles), mentions: count(mentions) });
      assert.deepEqual(await chips(page), ["Đông Triều", "2023"].filter((other) => other !== name));
      assert.ok((await figureCount(page)) > 0);
      await page.goBack();
      await page.getByText("Không còn gì khớp với bộ lọc.").waitFor();
    }
  });

  it("that leave no figure say how many figures each lifting leaves", async () => {
    const page = await room.open("#/so-lieu?kind=person&place=Thái Nguyên");
    const ways = page.getByRole("region", { name: "Số liệu" }).getByRole("listitem");
    assert.deepEqual(await chips(page), ["Thái Nguyên", "Người"]);
    const left = count((await ways.innerText()).replace("Bỏ Người", ""));
    await ways.getByRole("button", { name: "Bỏ Người" }).click();
    await becomes(page, () => figureCount(page), left);
  });

  it("say so where no single one is enough to lift", async () => {
    const page = await room.open("#/so-lieu?q=zzzz&place=Đông Triều&year=2023");
    await page.getByText("Không điều kiện nào bỏ riêng mà đủ").waitFor();
    await page.getByRole("region").getByRole("button", { name: "Xóa hết" }).click();
    await becomes(page, () => hash(page), "#/so-lieu");
    assert.ok((await figureCount(page)) > 0);
  });

  it("work by keyboard and leave the focus on the choice", async () => {
    const page = await room.open("#/so-lieu");
    const box = choice(await facet(page, "Nơi"), "Vĩnh Yên");
    await box.focus();
    await page.keyboard.press("Space");
    await becomes(page, () => chips(page), ["Vĩnh Yên"]);
    await becomes(page, () => focused(box), true);
    await page.keyboard.press("Space");
    await becomes(page, () => chips(page), []);
    await becomes(page, () => focused(box), true);
  });
});
