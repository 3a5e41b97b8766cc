// The address: back and forward undo and redo each step, and a link shows another reader the same.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { drawn, readingRoom } from "./support/reader.mjs";
import { KHOI_CO_QUAN, THAI_NGUYEN_2023, becomes, chips, choice, facet, figure, figures, focused, hash, heading, searchBox, sentence, standing, views } from "./support/steps.mjs";

/** All that a reader could tell two pages apart by. */
async function seen(page) {
  // What explains the words under the pointer depends on where it was left, and stays a while behind it.
  await page.mouse.move(1, 1);
  await page.getByRole("tooltip").waitFor({ state: "hidden" });
  return {
    main: await page.getByRole("main").ariaSnapshot(),
    source: await page.getByRole("complementary", { name: /Nguồn trong bài|The source/ }).innerText(),
    lang: await page.locator("html").getAttribute("lang"),
    title: await page.title(),
    query: await page.getByRole("searchbox").inputValue(),
    checked: await page.getByRole("checkbox", { checked: true }).evaluateAll((all) => all.map((box) => box.id)),
  };
}

describe("history", () => {
  const room = readingRoom();

  it("goes back and forward through view, filter, words and article", async () => {
    const page = await room.open();
    const steps = [
      () => views(page).getByRole("link", { name: "Số liệu" }).click(),
      async () => choice(await facet(page, "Chỉ tiêu"), "Kết nạp đảng viên").check(),
      () => page.getByRole("columnheader", { name: "Giá trị" }).getByRole("button").click(),
      () => figures(page).first().locator("a.value").click(),
      async () => sentence(figure(page, "684", "đảng viên mới")).click(),
      () => views(page).getByRole("link", { name: "Bài viết" }).click(),
    ];
    // The overview says nothing behind `#` until the reader comes back to it.
    const trail = [hash(page)];
    const looks = [await seen(page)];
    for (const step of steps) {
      const before = hash(page);
      await step();
      await becomes(page, async () => hash(page) !== before, true);
      await becomes(page, async () => isDeepStrictEqual(await seen(page), looks.at(-1)), false);
      trail.push(hash(page));
      looks.push(await seen(page));
    }
    assert.equal(new Set(trail).size, trail.length);
    for (let at = trail.length - 2; at >= 0; at -= 1) {
      await page.goBack();
      await becomes(page, () => hash(page), trail[at]);
      await becomes(page, () => seen(page), looks[at]);
    }
    for (let at = 1; at < trail.length; at += 1) {
      await page.goForward();
      await becomes(page, () => hash(page), trail[at]);
      await becomes(page, () => seen(page), looks[at]);
    }
  });

  it("brings back to the article in the list that was read", async () => {
    const page = await room.open("#/bai-viet");
    const title = page.getByRole("article").nth(3).getByRole("heading").getByRole("link");
    const name = await title.innerText();
    await title.click();
    await becomes(page, () => heading(page).innerText(), name);
    await becomes(page, () => focused(heading(page)), true);
    await page.goBack();
    await becomes(page, () => page.getByRole("article").count(), 5);
    await becomes(page, () => focused(title), true);
  });

  it("finds a view by its name as it was left, and takes its settings to no other", async () => {
    const page = await room.open("#/so-lieu?sort=-value&group=place&cols=indicator,value,article");
    const go = async (name) => {
      await views(page).getByRole("link", { name, exact: true }).click();
      await becomes(page, () => heading(page).innerText().then((text) => text.startsWith(name)), true);
    };
    await go("Văn bản");
    assert.equal(hash(page), "#/van-ban");
    await choice(await facet(page, "Nơi"), "Thái Nguyên").check();
    await becomes(page, () => hash(page), "#/van-ban?place=Thái Nguyên");
    await go("Số liệu");
    assert.equal(hash(page), "#/so-lieu?place=Thái Nguyên&sort=-value&group=place&cols=indicator,value,article");
    await page.getByLabel("Gộp theo").selectOption({ label: "không gộp" });
    await becomes(page, () => hash(page), "#/so-lieu?place=Thái Nguyên&sort=-value&cols=indicator,value,article");
    assert.equal(await page.getByRole("columnheader").count(), 3);
    await go("Tổng quan");
    await go("Số liệu");
    assert.equal(hash(page), "#/so-lieu?place=Thái Nguyên&sort=-value&cols=indicator,value,article");
  });

  it("names each view and article in the title", async () => {
    const page = await room.open("#/so-lieu");
    assert.equal(await page.title(), "Số liệu – Trích Lục");
    await views(page).getByRole("link", { name: "Bài viết" }).click();
    await becomes(page, () => page.title(), "Bài viết – Trích Lục");
    await page.getByRole("article").first().getByRole("heading").getByRole("link").click();
    await becomes(page, async () => (await page.title()) === `${await heading(page).innerText()} – Trích Lục`, true);
  });

  const links = [
    "#/tong-quan?place=Vĩnh Yên",
    "#/bai-viet?q=kết nạp&year=2023",
    "#/so-lieu?place=Thái Nguyên&year=2023&sort=-value",
    "#/so-lieu?q=“đảng viên”&kind=figure&status=target&lang=en",
    `#/so-lieu?at=${THAI_NGUYEN_2023}:3389-3392`,
    `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`,
    `#/bai-viet/${KHOI_CO_QUAN}?q=đảng&lang=en`,
  ];
  it("shows another reader of a link the same", async () => {
    for (const link of links) {
      const page = await room.open(link);
      const other = await room.open(hash(page));
      assert.deepEqual(await seen(other), await seen(page), link);
    }
  });

  it("shows the same after a walk as its address does to another", async () => {
    const page = await room.open();
    await searchBox(page).fill("đảng viên");
    await views(page).getByRole("link", { name: "Số liệu" }).click();
    await choice(await facet(page, "Năm"), "2023").check();
    await becomes(page, () => chips(page), ["“đảng viên”", "2023"]);
    await page.getByRole("columnheader", { name: "Giá trị" }).getByRole("button").click();
    await figure(page, "684", "đảng viên mới").locator("a.value").click();
    await becomes(page, () => hash(page).includes("at="), true);
    await page.locator("#told").waitFor();
    const other = await room.newPage();
    await other.goto(page.url());
    await drawn(other);
    assert.deepEqual(await seen(other), await seen(page));
  });

  it("brings a link to words straight to them", async () => {
    const page = await room.open(`#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`);
    assert.equal(await page.locator("#chosen").innerText(), "684");
    await becomes(page, () => focused(page.locator("#chosen")), true);
  });

  const hostile = [
    "#", "#/", "#//", "#/?", "#/khong-co", "#/so-lieu/../../etc", "#?q=", "#%", "#/so-lieu?%", "#/so-lieu?q=%E1%BA",
    "#/so-lieu?year=abcd&year=99999999999999999999&place=&kind=x&sort=--value&at=x:1-2&lang=xx",
    "#/so-lieu?at=000_c7fe6af3c46e1027:9-3", "#/bai-viet/000_c7fe6af3c46e1027?at=000_c7fe6af3c46e1027:0-99999999",
    "#/bai-viet/000_c7fe6af3c46e1027?at=004_03e8ab6feff05417:1-5", "#/so-lieu?at=:4294967296-1",
    "#/bai-viet/khong-co-bai-nay", "#/bai-viet/%3Cscript%3E", "#/bai-viet/__proto__?at=__proto__:0-1",
    "#/so-lieu?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&place=%3Cb%3E", "#/bai-viet?q=%00%0D%0A%E2%80%AE%F0%9F%92%A9",
    `#/bai-viet?q=${"(".repeat(3000)}`, `#/so-lieu?${"place=x&".repeat(3000)}`, `#/so-lieu?q=${"%22".repeat(900)}`,
  ];
  it("stays usable whatever the address says", async () => {
    for (const address of hostile) {
      const page = await room.open(address);
      await heading(page).waitFor();
      assert.equal(await page.locator("#app img, #app script, #app b").count(), 0, address);
      await page.getByRole("searchbox").fill("đảng");
      await becomes(page, () => /[?&]q=đảng/.test(hash(page)), true);
      await page.getByRole("banner").getByRole("link", { name: "Trích Lục" }).click();
      await becomes(page, () => hash(page), "#/tong-quan");
      await becomes(page, async () => (await standing(page)).articles, 5);
      await page.context().close();
    }
  });

  it("says of an article that is not here that it is not, and leads to the list", async () => {
    const page = await room.open("#/bai-viet/khong-co-bai-nay");
    assert.equal(await heading(page).innerText(), "Không có bài này");
    await page.getByRole("link", { name: "Tất cả bài viết" }).click();
    await becomes(page, () => page.getByRole("article").count(), 5);
  });
});
