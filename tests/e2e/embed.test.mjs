// The reading room inside a page of somebody else: as a frame, and as an element.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hosting } from "./support/host.mjs";
import { assertAccessible, readingRoom, screenshot } from "./support/reader.mjs";
import { chips, framed, name, settled } from "./support/framed.mjs";
import { becomes, heading as title, tabTo } from "./support/steps.mjs";

/** So many frames come and go; `cargo xtask soak` asks for more. */
const TIMES = Number(process.env.TRICHLUC_TIMES ?? 20);

/** What may be left of them that the garbage collector has not come to, and each turn leaves none of. */
const LEFT = { JSEventListeners: 5, Frames: 0, Documents: 2, Nodes: 500, JSHeapUsedSize: 4e6 };

describe("in a frame of another page", () => {
  const room = readingRoom();
  const host = hosting();

  const frame = (search) =>
    `<iframe src="${room.url}?embed=1&amp;${search}" title="Trích Lục" width="100%" height="600"></iframe>`;
  const script = () => `<script src="${room.url}embed.js" async></script>`;
  const origin = () => new URL(room.url).origin;

  async function open(body, { options, ...policy } = {}) {
    const page = await room.newPage(options);
    await page.goto(host.page(body, policy));
    await title(framed(page)).waitFor();
    return page;
  }
  const go = (page, to) => page.evaluate((to) => TrichLuc.go(document.querySelector("iframe"), to), to);

  it("is as high as what it shows, up and down, under a strict policy", async () => {
    const page = await open(frame("view=figures") + script(), { allow: origin() });
    assert.equal(await name(framed(page)), "Số liệu");
    for (const role of ["navigation", "search", "banner"]) {
      assert.equal(await framed(page).getByRole(role).count(), 0, role);
    }
    const all = await settled(page);
    assert.ok(all > 1500, `${all}`);
    await screenshot(page, "embed-wide");
    await go(page, { view: "figures", filter: "year=2016&q=không có đâu" });
    await chips(framed(page)).first().waitFor();
    // Called by its English name, it is in the address by its own.
    await becomes(page, () => page.frames()[1].evaluate(() => location.hash.split("?")[0]), "#/so-lieu");
    const few = await settled(page);
    assert.ok(few < 700, `${few}`);
    await go(page, { view: "so-lieu" });
    await becomes(page, () => chips(framed(page)).count(), 0);
    assert.equal(await settled(page), all);
  });

  it("shows the filter that the host asks for, and of the chrome what the host leaves", async () => {
    const search = "view=figures&amp;filter=year%3D2023%26place%3DTh%C3%A1i%20Nguy%C3%AAn&amp;hide=foot,nav&amp;lang=en&amp;theme=dark";
    const page = await open(frame(search) + script());
    assert.equal(await name(framed(page)), "Figures");
    assert.equal(await framed(page).getByRole("list", { name: "Active filters" }).getByRole("button").count(), 2);
    assert.equal(await framed(page).getByRole("search").count(), 1);
    assert.equal(await framed(page).getByRole("navigation", { name: "Views" }).count(), 0);
    assert.equal(await framed(page).locator("html").getAttribute("data-theme"), "dark");
    await settled(page);
    await screenshot(page, "embed-filters-dark");
  });

  it("hears nobody but its host, and its host nobody but it", async () => {
    const foreign = host.page(`<p>${"x".repeat(10)}</p>`);
    const page = await open(frame("view=figures") + `<iframe src="${foreign.replace("127.0.0.1", "localhost")}" title="x"></iframe>` + script());
    const height = await settled(page);
    const other = page.frames().find((one) => one.url().includes("localhost"));
    await other.evaluate(() => {
      for (const to of [parent, parent.frames[0]]) {
        to.postMessage({ type: "trichluc:height", version: 1, height: 7 }, "*");
        to.postMessage({ type: "trichluc:go", version: 1, view: "overview" }, "*");
      }
    });
    // What the host itself may send is read as an address is.
    await page.evaluate(() => {
      const frame = frames[0];
      for (const message of [
        null,
        "trichluc:go",
        { type: "trichluc:go", version: 2, view: "overview" },
        { type: "trichluc:go", version: 1, view: { overview: 1 } },
        { type: "trichluc:go", version: 1, view: "figures", filter: ["year=2023"] },
        { type: "trichluc:go", version: 1, view: "figures", filter: "__proto__=1&constructor=2&sort=<script>#x" },
      ]) {
        frame.postMessage(message, "*");
      }
    });
    await page.waitForTimeout(500);
    assert.equal(await name(framed(page)), "Số liệu");
    assert.equal(await chips(framed(page)).count(), 0);
    assert.equal(await settled(page), height);
  });

  it("is reached by keyboard, brings its source into sight and takes no focus by itself", async () => {
    const page = await open(`<p><a href="#x">Trước khung</a></p>${frame("view=figures&amp;filter=year%3D2023")}<p><label>Dán <textarea></textarea></label></p>${script()}`);
    await settled(page);
    await page.getByRole("link", { name: "Trước khung" }).focus();
    await go(page, { view: "checks" });
    await becomes(page, () => name(framed(page)), "Kiểm tra");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "A");
    await go(page, { view: "figures" });
    await becomes(page, () => name(framed(page)), "Số liệu");
    const value = framed(page).getByRole("table").getByRole("link").nth(60);
    await tabTo(page, framed(page).getByRole("table").getByRole("link").first());
    await value.focus();
    await page.keyboard.press("Enter");
    const source = framed(page).getByRole("complementary", { name: "Nguồn trong bài" });
    await source.getByRole("blockquote").waitFor();
    await settled(page);
    await becomes(page, () => source.locator("h2").evaluate((head) => new Promise((told) => {
      new IntersectionObserver(([entry]) => told(entry.isIntersecting)).observe(head);
    })), true);
    await screenshot(page, "embed-source");

    await framed(page).getByRole("contentinfo").getByRole("button", { name: "Chép đường dẫn" }).click();
    await page.getByRole("textbox", { name: "Dán" }).focus();
    await page.keyboard.press("Control+V");
    const copied = await page.getByRole("textbox", { name: "Dán" }).inputValue();
    assert.match(copied, new RegExp(`^${room.url}#/so-lieu\\?at=`));
  });

  it("is accessible, on a small screen too", async () => {
    const page = await open(frame("view=overview") + script(), { options: { viewport: { width: 360, height: 740 } } });
    await settled(page);
    await assertAccessible(page);
    assert.ok(await framed(page).locator("html").evaluate((root) => root.scrollWidth <= innerWidth), "no scrolling sideways");
    await framed(page).getByRole("button", { name: "Xuất", exact: true }).first().click();
    await screenshot(page, "embed-small");
  });

  /** Listeners and documents of the page and its frames, what can be thrown away thrown away. */
  async function held(page) {
    const session = await page.context().newCDPSession(page);
    // What the first time finds unreachable may hold what the second one finds.
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    await session.send("Performance.enable");
    const { metrics } = await session.send("Performance.getMetrics");
    await session.detach();
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  for (const kind of ["iframe", "trich-luc"]) {
    it(`leaves nothing behind when each ${kind} goes again`, async (test) => {
      const page = await room.newPage();
      await page.goto(host.page(`<div></div>${script()}<script src="${room.url}trich-luc.js"></script>`));
      const turn = async (times) => {
        for (let turns = 0; turns < times; turns += 1) {
          // Of a frame that goes while it still fetches something the browser says so.
          const whole = page.waitForEvent("requestfinished", (request) => /\/later-[^/]+\.wasm$/.test(request.url()));
          await page.evaluate(
            ([url, kind]) =>
              new Promise((heard) => {
                const [here] = document.querySelectorAll("div");
                const made = document.createElement(kind);
                if (kind === "iframe") made.src = `${url}?embed=1`;
                here.replaceChildren(made);
                const inside = () => (here.firstChild.shadowRoot ?? here).querySelector("iframe").contentWindow;
                const listen = ({ source: from, data }) => {
                  if (from !== inside() || data?.type !== "trichluc:height") return;
                  removeEventListener("message", listen);
                  heard();
                };
                addEventListener("message", listen);
              }),
            [room.url, kind],
          );
          await whole;
          await page.evaluate(() => document.querySelector("div").replaceChildren());
        }
        return held(page);
      };
      const first = await turn(2);
      const last = await turn(TIMES);
      for (const [name, most] of Object.entries(LEFT)) {
        test.diagnostic(`${name}: ${first[name]} → ${last[name]}`);
        assert.ok(last[name] <= first[name] + most, `${name}: ${first[name]} → ${last[name]}`);
      }
    });
  }
});

describe("the sheet that tells how to embed", () => {
  const room = readingRoom();
  const host = hosting();

  it("writes what shows the view at hand in another page", async () => {
    const page = await room.open("#/so-lieu?year=2023&place=Thái Nguyên&q=đảng viên");
    await page.getByRole("button", { name: "Nhúng" }).click();
    const sheet = page.getByRole("dialog", { name: "Nhúng" });
    const codes = await sheet.locator("code").allInnerTexts();
    assert.equal(codes.length, 2);
    await assertAccessible(page);
    await screenshot(page, "embed-sheet");
    for (const code of codes) {
      const other = await room.newPage();
      await other.goto(host.page(code));
      await becomes(other, () => chips(framed(other)).count(), 3);
      assert.equal(await name(framed(other)), "Số liệu");
      await settled(other);
    }
  });

  for (const [lang, button, headers, missing, sentence] of [
    ["vi", "Nhúng", {}, "", /^Đã thử: máy chủ này để các trang khác nhúng/],
    ["en", "Embed", {}, "", /^Tried: this server lets other pages embed this one/],
    ["vi", "Nhúng", { "x-frame-options": "SAMEORIGIN" }, "", /không để mọi trang khác nhúng \(X-Frame-Options: SAMEORIGIN\)/],
    ["en", "Embed", { "content-security-policy": "frame-ancestors 'none'" }, "", /does not let every other page embed this one \(frame-ancestors 'none'\)/],
    ["en", "Embed", {}, "trich-luc.js", /has no file trich-luc\.js/],
  ]) {
    it(`tries its own code: ${sentence.source}`, async () => {
      const page = await room.newPage();
      page.expectTrouble(/404/);
      await page.route(/\/(\?.*)?$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
      });
      if (missing) await page.route(`**/${missing}`, (route) => route.fulfill({ status: 404 }));
      await page.goto(`${room.url}?lang=${lang}`);
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("dialog", { name: button }).getByText(sentence).waitFor();
    });
  }
});
