// Finds and starts the system's own Chromium, and its Firefox where it has one.

import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { chromium, firefox } from "playwright-core";

const FIREFOXES = ["firefox-esr", "firefox"];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** `$CHROME`, which `cargo xtask test` sets, or the first one on PATH. */
function executable() {
  if (process.env.CHROME) return process.env.CHROME;
  const found = onPath(NAMES);
  if (found) return found;
  throw new Error("no Chromium found; set CHROME, or run `cargo xtask test`, which installs one");
}

/** The first program of one of these names on PATH. */
export function onPath(names) {
  const directories = (process.env.PATH ?? "").split(delimiter);
  for (const name of names) {
    for (const directory of directories) {
      const file = join(directory, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not there: look on.
      }
    }
  }
  return undefined;
}

/** Chromium refuses its sandbox to root. `more` is what else it is started with. */
export function launch(more = []) {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable(),
    args: root ? ["--no-sandbox", ...more] : more,
  });
}

/** Nothing where the system has none: no test is bound to it. */
export async function launchFirefox() {
  const executablePath = process.env.FIREFOX ?? onPath(FIREFOXES);
  return executablePath && firefox.launch({ channel: "moz-firefox", executablePath });
}

/**
 * A browser with a profile that outlives it, started by itself so that it can be killed at any moment as
 * a power cut would: `open(url)` gives a page, `kill()` ends it.
 */
export async function killable(profile) {
  const root = process.getuid?.() === 0;
  const port = join(profile, "DevToolsActivePort");
  await rm(port, { force: true });
  const flags = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--no-first-run", "--lang=vi-VN"];
  const child = spawn(executable(), [...flags, ...(root ? ["--no-sandbox"] : []), "about:blank"], { stdio: "ignore", detached: true });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let address;
  for (let tries = 0; !address && tries < 300; tries += 1) {
    await new Promise((wait) => setTimeout(wait, 100));
    const [number, path] = (await readFile(port, "utf8").catch(() => "")).split("\n");
    if (path) address = `ws://127.0.0.1:${number}${path}`;
  }
  const browser = await chromium.connectOverCDP(address);
  return {
    async open(url) {
      const page = await browser.contexts()[0].newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(url);
      return page;
    },
    async kill() {
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
      await ended;
      await browser.close().catch(() => {});
    },
  };
}
