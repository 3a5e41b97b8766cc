// The element <trich-luc> in pages of others: what it says of itself, takes and tells.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { chips, framed, name, settled } from "./support/framed.mjs";
import { HOSTILE, hosting } from "./support/host.mjs";
import { assertAccessible, readingRoom, screenshot } from "./support/reader.mjs";
import { REPOSITORY } from "./support/server.mjs";
import { becomes } from "./support/steps.mjs";

/** The value of one of the page's own properties, in a frame. */
const worn = (frame, property) =>
  frame.locator("html").evaluate((root, property) => getComputedStyle(root).getPropertyValue(property), property);

describe("the element in a page of another origin", () => {
  const room = readingRoom();
  const host = hosting();
  const origin = () => new URL(room.url).origin;
  const classic = () => `<script src="${room.url}trich-luc.js"></script>`;
  const module = (text) => `<script type="module" src="${host.script(text)}"></script>`;

  async function open(body, policy = {}) {
    const page = await room.newPage();
    await page.goto(host.page(body, { allow: origin(), ...policy }));
    return page;
  }
  /** Does something with the first element. */
  const element = (page, work, argument) => page.locator("trich-luc").first().evaluate(work, argument);

  it("is set by attributes, tells what is done in it, and is saved and restored", async () => {
    const body = `<trich-luc view="figures" filter="year=2023" lang="en" theme="dark"></trich-luc>
      <trich-luc view="checks"></trich-luc>${classic()}`;
    const page = await open(body, { style: HOSTILE });
    const [first, second] = [framed(page), framed(page, 1)];
    await becomes(page, () => name(first), "Figures");
    await settled(page);
    // Browsers draw no frame of elsewhere that is out of sight, so that it has no height to tell.
    await page.locator("trich-luc").nth(1).scrollIntoViewIfNeeded();
    await becomes(page, () => name(second), "Kiểm tra");
    await settled(page, 1);
    await becomes(page, () => first.locator("html").getAttribute("data-theme"), "dark");
    await page.evaluate(() => {
      globalThis.told = [];
      for (const type of ["trichluc:filter", "trichluc:select"]) {
        addEventListener(type, ({ detail, target }) => globalThis.told.push([type, target.view, detail]));
      }
    });
    const told = () => page.evaluate(() => globalThis.told);

    await first.getByRole("table").getByRole("link").first().click();
    await becomes(page, async () => (await told()).map(([type, view]) => [type, view]), [["trichluc:select", "figures"]]);
    assert.match((await told())[0][2].article, /^00\d_/);
    const saved = await element(page, (room) => room.save());
    await element(page, (room) => (room.filter = "year=2020"));
    await becomes(page, async () => (await told())[1], ["trichluc:filter", "figures", { view: "so-lieu", filter: "year=2020" }]);
    assert.equal(await element(page, (room, saved) => room.restore(saved), saved), true);
    await becomes(page, async () => (await told())[2]?.[2].filter, "year=2023");
    for (const wrong of [null, {}, { version: 9, view: "", filter: "" }, { version: 1, view: 3, filter: "" }]) {
      assert.equal(await element(page, (room, wrong) => room.restore(wrong), wrong), false);
    }
    await screenshot(page, "embed-element");
  });

  it("has a property for each attribute, and takes what was set before its script came", async () => {
    const page = await open(`<trich-luc></trich-luc>${module(`
      const [room] = document.querySelectorAll("trich-luc");
      Object.assign(room, { view: "figures", filter: "year=2023", lang: "en", hide: "foot" });
      await import("${room.url}trich-luc.mjs");
    `)}`);
    const frame = framed(page);
    await becomes(page, () => name(frame), "Figures");
    await frame.getByRole("search").waitFor();
    const set = () => element(page, (room) => [room.view, room.filter, room.lang, room.theme, room.hide]);
    assert.deepEqual(await set(), ["figures", "year=2023", "en", "", "foot"]);
    // What is set together is asked for once: no step between is told of.
    await element(page, (room) => {
      globalThis.told = [];
      room.addEventListener("trichluc:filter", ({ detail }) => globalThis.told.push(detail));
      room.view = "checks";
      room.filter = "year=2020";
    });
    await becomes(page, () => page.evaluate(() => globalThis.told), [{ view: "kiem-tra", filter: "year=2020" }]);
    await element(page, (room) => {
      room.theme = "dark";
      room.hide = null;
      room.lang = "vi";
    });
    await becomes(page, () => name(frame), "Kiểm tra");
    await becomes(page, () => frame.getByRole("search").count(), 0);
    await becomes(page, () => frame.locator("html").getAttribute("data-theme"), "dark");
    assert.equal(await element(page, (room) => room.hasAttribute("hide")), false);
    await element(page, (room) => room.go({ view: "figures" }));
    await becomes(page, () => name(frame), "Số liệu");
    assert.deepEqual(await element(page, (room) => room.save()), { version: 1, view: "so-lieu", filter: "" });
  });

  it("takes the host's colours and fonts, and follows them", async () => {
    const style = `trich-luc { --trich-luc-accent: rgb(1, 2, 3); --trich-luc-font: Georgia, serif; --trich-luc-height: 420px }
      .evening trich-luc { --trich-luc-accent: light-dark(#123456, #654321); --trich-luc-background: url(x.png) }`;
    const page = await open(`<trich-luc view="figures"></trich-luc>${classic()}`, { style });
    const frame = framed(page);
    await becomes(page, () => worn(frame, "--seal"), "rgb(1, 2, 3)");
    assert.equal(await worn(frame, "--text"), "Georgia, serif");
    assert.equal((await page.locator("iframe").boundingBox()).height, 420);
    const paper = await worn(frame, "--paper");
    await page.evaluate(() => document.body.classList.add("evening"));
    await becomes(page, () => worn(frame, "--seal"), "light-dark(#123456, #654321)");
    assert.equal(await worn(frame, "--paper"), paper);
    await page.evaluate(() => document.body.classList.remove("evening"));
    await becomes(page, () => worn(frame, "--seal"), "rgb(1, 2, 3)");
    // Who wants more contrast has it.
    const usual = await worn(frame, "--soft");
    await page.emulateMedia({ contrast: "more" });
    await becomes(page, async () => (await worn(frame, "--seal")) === "rgb(1, 2, 3)", false);
    assert.notEqual(await worn(frame, "--soft"), usual);
  });

  it("takes no style that loads something or is no value", async () => {
    const body = `<iframe src="${room.url}?embed=1&amp;view=figures" title="x" referrerpolicy="origin"></iframe>
      <script src="${room.url}embed.js"></script>`;
    const page = await open(body);
    const frame = framed(page);
    await becomes(page, () => name(frame), "Số liệu");
    const wear = (style) => page.evaluate((style) => TrichLuc.style(document.querySelector("iframe"), style), style);
    const before = await worn(frame, "--paper");
    for (const background of [
      "url(https://a.vn/x)",
      "u\\72l(https://a.vn/x)",
      "red; --text: x",
      "red} body{display:none",
      "var(--ink)",
      "env(x, url(y))",
      "image-set('x' 1x)",
      "expression(alert(1))",
      "javascript:alert(1)",
      "12px",
      "inherit\u202e",
      "a".repeat(1e6),
      { toString: "red" },
      ["red"],
      7,
    ]) {
      await wear({ background, accent: "rgb(9, 9, 9)", __proto__: { color: "red" }, constructor: "red", "--ink": "red" });
      await becomes(page, () => worn(frame, "--seal"), "rgb(9, 9, 9)");
      assert.equal(await worn(frame, "--paper"), before, JSON.stringify(background));
      await wear({ accent: "rgb(8, 8, 8)" });
      await becomes(page, () => worn(frame, "--seal"), "rgb(8, 8, 8)");
    }
    await wear({ background: "color-mix(in oklab, #fff 50%, rgb(0 0 0 / 20%))" });
    await becomes(page, async () => (await worn(frame, "--paper")).startsWith("color-mix"), true);
    await wear(null);
    await wear({});
    await becomes(page, () => worn(frame, "--paper"), before);
  });

  it("shows the host's words until the frame speaks, and a way out where it never does", async () => {
    const body = `<trich-luc view="figures" filter="year=2023"><p slot="loading">Chờ một chút</p></trich-luc>${classic()}`;
    const page = await room.newPage();
    page.expectTrouble(/404/);
    const refused = Promise.withResolvers?.() ?? {};
    refused.promise ??= new Promise((resolve) => (refused.resolve = resolve));
    await page.route("**/?*embed=1*", async (route) => {
      await refused.promise;
      await route.fulfill({ status: 404, body: "không có" });
    });
    await page.goto(host.page(body, { allow: origin() }), { waitUntil: "commit" });
    await page.getByText("Chờ một chút").waitFor();
    const lost = page.evaluate(() => new Promise((told) => addEventListener("trichluc:lost", told)).then(() => "lost"));
    refused.resolve();
    assert.equal(await lost, "lost");
    const link = page.getByRole("link", { name: "Mở ở trang riêng" });
    await link.waitFor();
    assert.equal(await page.getByText("Chờ một chút").isVisible(), false);
    const address = new URL(await link.getAttribute("href"));
    assert.deepEqual([...address.searchParams], [["view", "figures"], ["filter", "year=2023"]]);
    await assertAccessible(page);
    await screenshot(page, "embed-lost");
    await page.unroute("**/?*embed=1*");
    await element(page, (room) => (room.theme = "dark"));
    await becomes(page, () => chips(framed(page)).count(), 1);
    assert.equal(await link.isVisible(), false);
  });

  it("is accessible beside an unnamed main part and beside another of its kind", async () => {
    const page = await open(`<trich-luc view="figures" filter="year=2016"></trich-luc>
      <trich-luc view="checks" filter="year=2016"></trich-luc>${classic()}`);
    await becomes(page, () => name(framed(page)), "Số liệu");
    await page.locator("trich-luc").nth(1).scrollIntoViewIfNeeded();
    await becomes(page, () => name(framed(page, 1)), "Kiểm tra");
    await assertAccessible(page);
    assert.equal(await framed(page).getByRole("main").getAttribute("aria-label"), "Trích Lục: Số liệu");
  });
});

describe("the element's types", () => {
  it("are those that a host writes against", async () => {
    const tests = join(REPOSITORY, "tests", "e2e");
    const tsc = join(tests, "node_modules", "typescript", "bin", "tsc");
    const options = ["--noEmit", "--strict", "--target", "esnext", "--module", "nodenext", "--lib", "esnext,dom", "--types", ""];
    const host = join(tests, "support", "host.mts");
    // What it finds wrong stands in what it prints.
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, ...options, host]).catch((error) => error);
    assert.equal(stdout, "");
  });
});
