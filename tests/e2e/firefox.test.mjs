// In Firefox, another engine: without a network, with a worker and a cache of its own making; and as a
// part of another page, where it knows of that page's origin by other means. The one file is tried in
// single-file.test.mjs.

import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { launchFirefox } from "./support/browser.mjs";
import { chips, framed, name } from "./support/framed.mjs";
import { hosting } from "./support/host.mjs";
import { drawn } from "./support/reader.mjs";
import { changeOver, controlled, copied, number } from "./support/release.mjs";
import { serve } from "./support/server.mjs";
import { THAI_NGUYEN_2023, becomes, chosenWords, figure, heading, source, views } from "./support/steps.mjs";

const FOLDER = "/phong/doc/";
const ARTICLE = `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`;
const PLACE = `#/so-lieu?indicator=members.admitted&at=${THAI_NGUYEN_2023}:3389-3392`;

describe("in Firefox", async () => {
  const firefox = await launchFirefox();
  const skip = firefox ? false : "no Firefox found";
  const { root, publish, remove } = firefox ? await copied() : {};
  const server = firefox && (await serve({ folder: FOLDER, root }));
  after(async () => {
    await firefox?.close();
    await server?.close();
    await remove?.();
  });

  const host = hosting();

  /** The first visit, until the page is kept; what goes wrong in the page fails the test at its end. */
  async function visit(test, address) {
    const page = await firefox.newPage({ locale: "vi-VN" });
    const troubles = [];
    page.on("pageerror", (error) => troubles.push(String(error)));
    test.after(async () => {
      await page.close();
      assert.deepEqual(troubles, []);
    });
    await page.goto(server.url + address);
    await drawn(page);
    await controlled(page);
    return page;
  }

  it("opens again offline, with the server gone, at the very words, and shows every view", { skip }, async (test) => {
    const page = await visit(test, ARTICLE);
    await server.stop();
    try {
      await page.reload();
      await drawn(page);
      await becomes(page, () => chosenWords(page), "684");
      for (const link of await views(page).getByRole("link").all()) {
        await link.click();
        await becomes(page, () => link.getAttribute("aria-current"), "page");
        await heading(page).waitFor();
      }
    } finally {
      await server.start();
    }
  });

  it("changes over to a newer release when the reader says so, and keeps their work", { skip }, async (test) => {
    const page = await visit(test, PLACE);
    await source(page).getByText("Sửa “684”").click();
    const form = source(page).locator(".mend form");
    await form.getByLabel("Giá trị").fill("685");
    await form.getByRole("button", { name: "Giữ chỗ sửa" }).click();
    await becomes(page, () => figure(page, "685", "đã sửa").count(), 1);
    await publish(2);
    await page.reload();
    await page.getByText("Đã có bản mới của phòng đọc.").waitFor();
    assert.equal(await number(page), undefined, "until then the older one is shown");
    await changeOver(page);
    assert.equal(await number(page), "2");
    await becomes(page, () => figure(page, "685", "đã sửa").count(), 1);
    await server.stop();
    try {
      await page.reload();
      await drawn(page);
      assert.equal(await number(page), "2");
    } finally {
      await server.start();
    }
  });

  it("is an element of another page, under its policy and in its colours", { skip }, async (test) => {
    const page = await firefox.newPage({ locale: "vi-VN" });
    test.after(() => page.close());
    const body = `<trich-luc view="figures" filter="year=2023"></trich-luc><script src="${server.url}trich-luc.js"></script>`;
    const style = "* { display: inline !important; color: red !important } trich-luc { --trich-luc-accent: rgb(1, 2, 3) }";
    await page.goto(host.page(body, { allow: new URL(server.url).origin, style }));
    await becomes(page, () => name(framed(page)), "Số liệu");
    const seal = () => framed(page).locator("html").evaluate((root) => getComputedStyle(root).getPropertyValue("--seal"));
    await becomes(page, seal, "rgb(1, 2, 3)");
    const told = page.evaluate(() => new Promise((told) => {
      const [room] = document.querySelectorAll("trich-luc");
      room.addEventListener("trichluc:filter", ({ detail }) => told(detail));
      room.go({ view: "checks", filter: "year=2020" });
    }));
    assert.deepEqual(await told, { view: "kiem-tra", filter: "year=2020" });
    await becomes(page, () => chips(framed(page)).count(), 1);
    await page.locator("trich-luc").evaluate((room) => room.style.setProperty("--trich-luc-accent", "teal"));
    await becomes(page, seal, "teal");
  });
});
