// How the page starts, and what a reader is told when it cannot.
//
// To add tests of a view: write a file `NAME.test.mjs` beside this one; `cargo xtask test --only e2e`
// finds it. Get a room by `readingRoom()` inside a `describe`, open a page by `room.open("#/view")`,
// find things as a reader would (`page.getByRole`, `page.getByText`), and leave a picture with
// `screenshot(page, "NAME")`. Errors on the page's console fail the test by themselves; see
// support/reader.mjs. The tests run on the release build: `cargo xtask build` renews it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { assertAccessible, drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { DIST } from "./support/server.mjs";

const WASM = "**/*.wasm";

describe("starting", () => {
  const room = readingRoom();

  it("draws the page in the skeleton's place", async () => {
    const page = await room.open();
    assert.equal(await page.title(), "Tổng quan – Trích Lục");
    assert.equal(await page.locator("html").getAttribute("lang"), "vi");
    await page.locator("#skeleton").waitFor({ state: "detached" });
    await screenshot(page, "first-view");
  });

  it("shows a readable skeleton before the wasm arrives", async () => {
    const page = await room.newPage();
    // A preload that is answered late is reported as unused.
    page.expectTrouble(/was preloaded using link preload but not used/);
    let arrive;
    const held = new Promise((resolve) => (arrive = resolve));
    await page.route(WASM, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(room.url, { waitUntil: "commit" });
    await page.locator("#skeleton").getByText("Trích Lục").waitFor();
    assert.equal(await page.locator("#app main").count(), 0);
    await assertAccessible(page);
    await screenshot(page, "skeleton");
    arrive();
    await drawn(page);
    assert.equal(await page.locator("#skeleton").isVisible(), false);
  });

  it("draws what is read first before the rest, and moves nothing of it", async () => {
    const page = await room.newPage({ viewport: { width: 1350, height: 940 } });
    await page.addInitScript(() => {
      globalThis.came = [];
      globalThis.moved = 0;
      const parts = { summary: ".summary p", choices: ".facet", charts: ".chart", foot: ".footer" };
      new MutationObserver(() => {
        const there = Object.keys(parts).filter((part) => document.querySelector(parts[part]));
        globalThis.came.push(...there.filter((part) => !globalThis.came.includes(part)));
      }).observe(document, { childList: true, subtree: true });
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) globalThis.moved += shift.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(room.url);
    await drawn(page);
    assert.deepEqual(await page.evaluate(() => globalThis.came), ["summary", "charts", "choices", "foot"]);
    assert.equal(await page.locator(".chart").count(), 8);
    // Of the window's area by how far it moved; what Lighthouse calls good is under a tenth.
    const moved = await page.evaluate(() => globalThis.moved);
    assert.ok(moved < 0.01, `what was seen moved: ${moved}`);
  });

  it("needs nothing from another address", async () => {
    const page = await room.newPage();
    const elsewhere = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(room.url)) elsewhere.push(request.url());
    });
    await page.goto(room.url);
    await drawn(page);
    assert.deepEqual(elsewhere, []);
  });

  it("has neither scripts nor styles inline", async () => {
    const page = await room.newPage();
    // Relative addresses have no meaning there.
    page.expectTrouble(/<link/);
    await page.setContent(await readFile(join(DIST, "index.html"), "utf8"));
    assert.equal(await page.locator("script:not([src])").count(), 0);
    assert.equal(await page.locator("style, [style]").count(), 0);
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith("on")),
    );
    assert.deepEqual(handlers, []);
  });
});

describe("under its policy", () => {
  const room = readingRoom();

  /** What the policy stands in, and how it is taken out of it. */
  const places = {
    header: (headers, body) => [headers, body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")],
    meta: ({ "content-security-policy": _, ...headers }, body) => [headers, body],
  };
  for (const [place, without] of Object.entries(places)) {
    it(`as ${place} alone, the page runs and nothing else does`, async () => {
      const page = await room.newPage();
      await page.route(room.url, async (route) => {
        const response = await route.fetch();
        const [headers, body] = without(response.headers(), await response.text());
        await route.fulfill({ status: 200, headers, body });
      });
      await page.goto(room.url);
      await drawn(page);
      page.expectTrouble(/Content Security Policy|Trusted/);
      const done = await page.evaluate(async () => {
        const attempts = {
          markup: () => (document.body.innerHTML = "<img src=x onerror=__hit=1>"),
          "a script of elsewhere": () => (document.createElement("script").src = "https://example.org/x.js"),
          "a script from a text": () => (document.createElement("script").text = "__hit=1"),
          "a worker of elsewhere": () => new Worker("data:text/javascript,postMessage(1)"),
          "code from a text": () => (0, eval)("__hit=1"),
          "a request elsewhere": () => fetch("https://example.org/"),
        };
        // In a task of the page's own: what a debugger asks may evaluate texts.
        await new Promise((later) => setTimeout(later));
        const ended = Object.entries(attempts).map(async ([name, attempt]) => {
          try {
            await attempt();
            return name;
          } catch {
            return undefined;
          }
        });
        return [...(await Promise.all(ended)), globalThis.__hit].filter((one) => one !== undefined);
      });
      assert.deepEqual(done, [], "what was not refused");
    });
  }
});

describe("starting in a folder", () => {
  const room = readingRoom({ folder: "/phong/doc/" });

  it("works there as well", async () => {
    const page = await room.open();
    assert.ok(page.url().endsWith("/phong/doc/"));
  });
});

describe("when the page cannot run", () => {
  const room = readingRoom();

  /** The sentence is there in both languages, announced, and the skeleton has gone. */
  async function assertTold(page, vietnamese, english) {
    const notice = page.getByRole("alert");
    await notice.waitFor();
    assert.match(await notice.innerText(), vietnamese);
    assert.match(await notice.locator("[lang=en]").innerText(), english);
    assert.equal(await page.locator("#skeleton").count(), 0);
  }

  it("says that the wasm could not be loaded", async () => {
    const page = await room.newPage();
    page.expectTrouble(/./);
    await page.route(WASM, (route) => route.abort());
    await page.goto(room.url);
    await assertTold(page, /Không tải được trang/, /could not be loaded/);
    await screenshot(page, "cannot-load");
  });

  it("says that the wasm was not one", async () => {
    const page = await room.newPage();
    page.expectTrouble(/./);
    await page.route(WASM, (route) =>
      route.fulfill({ contentType: "application/wasm", body: "not a module" }),
    );
    await page.goto(room.url);
    await assertTold(page, /không chạy được WebAssembly/, /cannot run WebAssembly/);
  });

  it("says that the browser has no WebAssembly", async () => {
    const page = await room.newPage();
    page.expectTrouble(/preload/);
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto(room.url);
    await assertTold(page, /không chạy được WebAssembly/, /cannot run WebAssembly/);
  });

  it("says that the program has stopped, and leaves what was drawn", async () => {
    const page = await room.open();
    page.expectTrouble(/unreachable/);
    await page.evaluate(() =>
      setTimeout(() => {
        throw new WebAssembly.RuntimeError("unreachable");
      }),
    );
    await assertTold(page, /không đáp ứng nữa/, /no longer answers/);
    assert.equal(await page.locator("#app main").count(), 1);
  });

  it("says without JavaScript that it is needed", async () => {
    const page = await room.newPage({ javaScriptEnabled: false });
    page.expectTrouble(/preload/);
    await page.goto(room.url);
    // Playwright's search by text passes over <noscript>.
    const notice = page.locator("noscript p");
    await notice.waitFor();
    assert.match(await notice.innerText(), /Hãy bật JavaScript/);
    assert.match(await notice.innerText(), /Please turn JavaScript on/);
    await screenshot(page, "without-javascript");
  });
});
