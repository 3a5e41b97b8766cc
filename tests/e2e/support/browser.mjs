// Finds and starts the system's own Chromium, and its Firefox where it has one.

import { accessSync, constants } from "node:fs";
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
function onPath(names) {
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

/** Chromium refuses its sandbox to root. */
export function launch() {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable(),
    args: root ? ["--no-sandbox"] : [],
  });
}

/** Nothing where the system has none: no test is bound to it. */
export async function launchFirefox() {
  const executablePath = process.env.FIREFOX ?? onPath(FIREFOXES);
  return executablePath && firefox.launch({ channel: "moz-firefox", executablePath });
}
