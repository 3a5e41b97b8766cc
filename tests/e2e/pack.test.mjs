// A pack of articles beside the page: counted and filtered before its texts are there, searched and read as they
// come; by a server with ranges and without; over breaks; and told in a sentence where it is not what it should be.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { changed, flipped, packServer, packed, places, site, texts } from "./support/pack.mjs";
import { article, choose, keep, textFile, told } from "./support/own.mjs";
import { assertAccessible, drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { controlled } from "./support/release.mjs";
import { becomes, choice, choices, facet, heading, searchBox, standing } from "./support/steps.mjs";

const COUNT = 40;
const progress = (page) => page.locator(".packed");
const foot = (page) => page.locator("footer .pack");

/** Gone to with a pack in the place of the page's own articles. */
async function opened(room, name, { hash = "", options } = {}) {
  const page = await room.newPage(options);
  await page.goto(`${room.url}?corpus=${name}${hash}`);
  await drawn(page);
  return page;
}

const articles = async (page) => (await standing(page)).articles;
/** Until every text is there. */
const whole = (page) => becomes(page, () => progress(page).count(), 0);

describe("a pack of articles", () => {
  const room = readingRoom({ host: packServer });
  let pack;
  let begins;

  before(async () => {
    pack = await packed(texts(COUNT));
    begins = places(pack);
    assert.ok(begins.length >= 4, "it has some blocks");
  });

  const put = (name, how) => (room.server.packs[name] = { bytes: pack, ...how });

  it("counts, filters and draws before its texts are there, and searches and reads afterwards", async () => {
    const held = put("a.tlpack", { hold: begins[1] });
    const page = await opened(room, "a.tlpack");
    assert.equal(await articles(page), COUNT);
    await progress(page).getByText(`0 trong ${COUNT} bài`).waitFor();
    assert.match(await foot(page).innerText(), /Gói bài “Đảng bộ tỉnh Mẫu”: 40\sbài, ghi ngày 22\/11\/2026/);
    const places = await facet(page, "Nơi");
    assert.deepEqual((await choices(places)).map(({ name }) => name), ["Thái Nguyên"]);
    const years = await facet(page, "Năm");
    const known = await choices(years);
    assert.ok(known.length > 0 && known[0].count > 0);
    await choice(years, known[0].name).check();
    await page.locator(".charts").first().waitFor();
    await screenshot(page, "pack-front");
    await assertAccessible(page);
    await choice(years, known[0].name).uncheck();
    delete held.hold;
    await whole(page);
    assert.deepEqual(await choices(years), known, "what was counted does not change with the texts");
    await searchBox(page).fill("riêng7");
    await becomes(page, () => articles(page), 1);
    await searchBox(page).fill("riêng777");
    await becomes(page, () => articles(page), 0);
    await searchBox(page).fill("dang vien");
    await becomes(page, () => articles(page), COUNT);
    await page.getByRole("link", { name: "Đảng bộ xã số 7 kết nạp đảng viên mới" }).first().click();
    await page.locator("article .m", { hasText: "107" }).first().waitFor();
  });

  it("an article that is asked for comes before its turn, by its place in the file", async () => {
    const held = put("b.tlpack", { hold: begins[1] });
    const page = await opened(room, "b.tlpack", { hash: `#/bai-viet/bai-${COUNT - 1}` });
    await page.locator("article").getByText(`Từ riêng${COUNT - 1} chỉ ở đây`).waitFor();
    assert.ok(room.server.ranged.includes(`bytes=${begins.at(-2)}-${begins.at(-1) - 1}`));
    await page.goto(`${room.url}?corpus=b.tlpack#/bai-viet/bai-0`);
    await page.locator("article").getByText("Từ riêng0 chỉ ở đây").waitFor();
    delete held.hold;
    await whole(page);
    await becomes(page, () => page.locator("article").getByText("Từ riêng0 chỉ ở đây").count(), 1);
  });

  it("a server that gives no parts gives the whole, in which the article comes in its turn", async () => {
    const held = put("c.tlpack", { hold: begins[1], ranges: false });
    const page = await opened(room, "c.tlpack", { hash: `#/bai-viet/bai-${COUNT - 1}` });
    await page.getByText("Đang tải bài này…").waitFor();
    assert.equal(await heading(page).innerText(), `Đảng bộ xã số ${COUNT - 1} kết nạp đảng viên mới`);
    delete held.hold;
    await page.locator("article").getByText(`Từ riêng${COUNT - 1} chỉ ở đây`).waitFor();
  });

  for (const ranges of [true, false]) {
    it(`goes on where the network broke, ${ranges ? "from there" : "passing over what is there"}`, async () => {
      put("d.tlpack", { ranges, breaks: [begins[0] + 5, begins[1] + 10, begins[2] + 10] });
      const page = await room.newPage();
      page.expectTrouble(/ERR_|Failed to load/);
      await page.goto(`${room.url}?corpus=d.tlpack`);
      await drawn(page);
      await whole(page);
      assert.equal(await told(page).count(), 0);
      await searchBox(page).fill(`riêng${COUNT - 1}`);
      await becomes(page, () => articles(page), 1);
    });
  }

  it("a network that does not come back leaves what came, and a way to go on", async () => {
    const one = put("e.tlpack", { breaks: Array(5).fill(begins[2]) });
    const page = await room.newPage();
    page.expectTrouble(/ERR_|Failed to load/);
    await page.goto(`${room.url}?corpus=e.tlpack`);
    await drawn(page);
    await told(page).getByText(/Mất kết nối khi đang tải gói bài\. Đang có \d+ trong 40 bài/).waitFor();
    assert.equal(await articles(page), COUNT);
    await searchBox(page).fill("riêng0");
    await becomes(page, () => articles(page), 1);
    one.breaks = [];
    await told(page).getByRole("button", { name: "Tải tiếp" }).click();
    await searchBox(page).fill(`riêng${COUNT - 1}`);
    await becomes(page, () => articles(page), 1);
    assert.equal(await told(page).count(), 0);
  });

  const instead = [
    ["a page in its place", () => ({ status: undefined, bytes: Buffer.from("<!DOCTYPE html><html></html>") }), /không phải là gói bài của Trích Lục/],
    ["nothing there", () => ({ status: 404 }), /Máy chủ không có gói bài này \(trả lời 404\)/, /404/],
    ["an empty file", () => ({ bytes: Buffer.alloc(0) }), /thiếu phần cuối/],
    ["another form", () => ({ bytes: changed(pack, { form: 7 }) }), /thuộc dạng 7 mà bản này không đọc được/],
    ["a head cut short", () => ({ bytes: pack.subarray(0, 40) }), /thiếu phần cuối/],
    ["a front cut short", () => ({ bytes: pack.subarray(0, begins[1] - 9) }), /thiếu phần cuối/],
    ["a flipped bit in the first bytes", () => ({ bytes: flipped(pack, 14) }), /Gói bài bị hỏng/],
    ["a flipped bit in the directory", () => ({ bytes: flipped(pack, begins[0] - 3) }), /Gói bài bị hỏng/],
    ["a flipped bit in the front", () => ({ bytes: flipped(pack, begins[0] + 99) }), /Gói bài bị hỏng/],
  ];
  for (const [what, how, says, trouble] of instead) {
    it(`${what}: said in a sentence, and the articles that are built in stand there`, async () => {
      put("f.tlpack", how());
      const page = await room.newPage();
      if (trouble) page.expectTrouble(trouble);
      await page.goto(`${room.url}?corpus=f.tlpack`);
      await drawn(page);
      await told(page).getByText(says).waitFor();
      assert.match(await told(page).innerText(), /Trang hiện các bài có sẵn/);
      assert.match(await foot(page).innerText(), /Không mở được gói bài/);
      assert.equal(await articles(page), 5);
      await page.goto(`${room.url}?corpus=f.tlpack#/?lang=en`);
      await page.reload();
      await drawn(page);
      await told(page).getByText("The page shows the articles that are built in").waitFor();
    });
  }

  for (const [what, how, says] of [
    ["a flipped bit in a block", () => ({ bytes: flipped(pack, begins[2] + 99) }), /Gói bài bị hỏng\. Đang có \d+ trong 40 bài/],
    ["blocks cut short", () => ({ bytes: pack.subarray(0, begins[2] + 9) }), /thiếu phần cuối\. Đang có \d+ trong 40 bài/],
    ["more than belongs to it", () => ({ bytes: Buffer.concat([pack, Buffer.from("x")]) }), /Gói bài bị hỏng\. Đang có 40 trong 40 bài/],
  ]) {
    it(`${what}: said in a sentence, and what came before stays`, async () => {
      put("g.tlpack", how());
      const page = await opened(room, "g.tlpack");
      await told(page).getByText(says).waitFor();
      assert.equal(await articles(page), COUNT);
      await searchBox(page).fill("riêng0");
      await becomes(page, () => articles(page), 1);
    });
  }

  it("only a pack of the page's own server is asked for", async () => {
    for (const name of ["https://example.org/a.tlpack", "//example.org/a.tlpack", "data:,a", "javascript:a"]) {
      const page = await room.newPage();
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(`${room.url}?corpus=${encodeURIComponent(name)}`);
      await drawn(page);
      await told(page).getByText(/Địa chỉ của gói bài không dùng được/).waitFor();
      assert.equal(await articles(page), 5);
      assert.deepEqual(asked.filter((url) => !url.startsWith(room.url)), []);
    }
  });

  it("an empty name is that of no pack", async () => {
    const page = await opened(room, "");
    assert.equal(await articles(page), 5);
    assert.equal(await told(page).count() + (await foot(page).count()), 0);
  });

  it("what other rules read is read again, and the page says so", async () => {
    const stale = put("h.tlpack", { bytes: changed(pack, { rules: true }), hold: begins[2] });
    const page = await opened(room, "h.tlpack");
    await progress(page).getByText("Gói bài do bản khác ghi").waitFor();
    assert.equal(await articles(page), COUNT);
    delete stale.hold;
    await whole(page);
    const years = await facet(page, "Năm");
    assert.ok((await choices(years)).length > 0);
    await searchBox(page).fill(`riêng${COUNT - 1}`);
    await becomes(page, () => articles(page), 1);
    await page.getByRole("link", { name: `Đảng bộ xã số ${COUNT - 1} kết nạp đảng viên mới` }).first().click();
    await page.locator("article .m", { hasText: `${100 + COUNT - 1}` }).first().waitFor();
  });

  it("the reader's own articles stand beside it, and stay", async () => {
    put("i.tlpack", {});
    const page = await opened(room, "i.tlpack", { hash: "#/bai-viet" });
    await whole(page);
    await choose(page, textFile("của tôi.txt", article(77)));
    await keep(page, 1);
    await becomes(page, () => articles(page), COUNT + 1);
    await page.reload();
    await drawn(page);
    await becomes(page, () => articles(page), COUNT + 1);
    const group = await facet(page, "Bộ sưu tập");
    await choice(group, "Bài của tôi").check();
    await becomes(page, () => articles(page), 1);
  });

  it("a page that frames this one shows it too, and the link out of the frame leads to it", async () => {
    put("k.tlpack", {});
    const page = await opened(room, "k.tlpack&embed=1");
    await becomes(page, () => articles(page), COUNT);
    const out = page.getByRole("contentinfo").getByRole("link");
    assert.match(await out.getAttribute("href"), /\?corpus=k\.tlpack#/);
  });

  it("other views have nothing to break on before the texts are there", async () => {
    put("l.tlpack", { hold: begins[1] });
    const page = await opened(room, "l.tlpack");
    for (const view of ["bai-viet", "so-lieu", "so-sanh", "kiem-tra", "van-ban", "nhan-su", "to-chuc", "ngu-canh", "bao-cao"]) {
      await page.goto(`${room.url}?corpus=l.tlpack#/${view}`);
      await drawn(page);
    }
    assert.equal(await page.locator("#failure").count(), 0);
  });
});

describe("a site that was built with a pack", async () => {
  const { root, remove } = await site(await packed(texts(COUNT)));
  const room = readingRoom({ root, offline: true });
  after(remove);

  it("shows it by default, and without a network too, and asks for nothing more", async () => {
    const page = await room.open();
    assert.equal(await articles(page), COUNT);
    await controlled(page);
    room.server.asked.length = 0;
    await page.reload();
    await drawn(page);
    await whole(page);
    assert.deepEqual([...new Set(room.server.asked)].filter((path) => path !== "/sw.js"), []);
    await room.server.stop();
    try {
      await page.reload();
      await drawn(page);
      await whole(page);
      await searchBox(page).fill(`riêng${COUNT - 1}`);
      await becomes(page, () => articles(page), 1);
    } finally {
      await room.server.start();
    }
  });

  it("shows the articles that are built in where the address asks for no pack", async () => {
    const page = await room.newPage();
    await page.goto(`${room.url}?corpus=`);
    await drawn(page);
    assert.equal(await articles(page), 5);
  });
});
