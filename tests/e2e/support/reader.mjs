// A reader at the page: what every end-to-end test starts from.
//
//   describe("…", () => {
//     const room = readingRoom();
//     it("…", async () => {
//       const page = await room.open("#/some/view");
//       …
//     });
//   });

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { launch } from "./browser.mjs";
import { REPOSITORY, serve } from "./server.mjs";

const SCREENSHOTS = join(REPOSITORY, "target", "screenshots");

/** Longest that anything on this page may take before a test gives up on it. */
const PATIENCE = 15_000;

/**
 * Starts the server and the browser around the tests of the enclosing `describe`.
 *
 * Each test has a browser context of its own, closed after it. A test fails when the page logged an
 * error or a warning, threw, or broke its Content-Security-Policy, unless it said beforehand by
 * `page.expectTrouble(pattern)` that it provokes that.
 *
 * The worker that keeps the page offline is left out but where `offline` asks for it: it would answer
 * before a test's own routes do. `host` is another server than the tests' own. `lasting` leaves the contexts
 * open from test to test, where what they begin with takes long; what was logged is told of each test even so.
 */
export function readingRoom({ folder, root, offline = false, lasting = false, host = serve } = {}) {
  const room = {};
  let server;
  let browser;
  const contexts = [];
  let troubles = [];

  before(async () => {
    server = await host({ folder, root });
    room.server = server;
    browser = await launch();
    room.url = server.url;
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    const found = troubles;
    const opened = lasting ? [] : contexts.splice(0);
    troubles = [];
    await Promise.all(opened.map((context) => context.close()));
    assert.deepEqual(found, [], "the page logged errors");
  });

  /** A fresh page, not yet gone anywhere: for tests that prepare something first. */
  room.newPage = async (options = {}) => {
    const context = await browser.newContext({
      locale: "vi-VN",
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      serviceWorkers: offline ? "allow" : "block",
      ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    contexts.push(context);
    const page = await context.newPage();
    const expected = offline ? [] : [/^Service Worker registration blocked by Playwright/];
    const trouble = (text) => {
      if (!expected.some((pattern) => pattern.test(text))) troubles.push(text);
    };
    page.on("pageerror", (error) => trouble(String(error)));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) trouble(message.text());
    });
    page.expectTrouble = (pattern) => expected.push(pattern);
    return page;
  };

  /** The page, opened at a hash and drawn. */
  room.open = async (hash = "", options = {}) => {
    const page = await room.newPage(options);
    await page.goto(room.url + hash);
    await drawn(page);
    return page;
  };

  return room;
}

/**
 * Waits until the page has drawn its frame and the head of its view (what stands there before is the still
 * page), and until what is loaded after that is there too: see src/app/later.rs.
 */
export async function drawn(page) {
  await page.waitForSelector("#app main h1");
  await page.waitForSelector("html[data-whole]", { state: "attached" });
}

/** Keeps a picture for whoever wants to look, in target/screenshots. */
export async function screenshot(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** Fails when the page as it is now breaks a rule of WCAG 2.2 AA or a best practice of axe. */
export async function assertAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
  );
  assert.deepEqual(found, [], "accessibility");
}
