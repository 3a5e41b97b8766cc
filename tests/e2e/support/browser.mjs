// Finds and starts the system's own Chromium.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** `$CHROME`, which `cargo xtask test` sets, or the first one on PATH. */
function executable() {
  if (process.env.CHROME) return process.env.CHROME;
  const directories = (process.env.PATH ?? "").split(delimiter);
  for (const name of NAMES) {
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
  throw new Error("no Chromium found; set CHROME, or run `cargo xtask test`, which installs one");
}

/** Chromium refuses its sandbox to root. */
export function launch() {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable(),
    args: root ? ["--no-sandbox"] : [],
  });
}
