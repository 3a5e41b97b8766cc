// Hosted by the servers that offices run, in a folder, with the settings that lie beside the page:
// types, encodings, what browsers may keep, the policy; and in a browser, what a reader does there.
// A server that is not installed is passed over, and the run says so.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import { describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { drawn, readingRoom } from "./support/reader.mjs";
import { DIST, contentSecurityPolicy } from "./support/server.mjs";
import { HOSTS, hosting, installed } from "./support/hosts.mjs";
import { THAI_NGUYEN_2023, becomes, chosenWords, heading } from "./support/steps.mjs";

const FOLDER = "/phong/doc/";
const TYPES = [
  [/^index\.html$/, "text/html; charset=utf-8"],
  [/\.m?js$/, "text/javascript; charset=utf-8"],
  [/\.css$/, "text/css; charset=utf-8"],
  [/\.wasm$/, "application/wasm"],
  [/\.svg$/, "image/svg+xml; charset=utf-8"],
  [/\.png$/, "image/png"],
  [/\.json$/, "application/json; charset=utf-8"],
  [/\.webmanifest$/, "application/manifest+json; charset=utf-8"],
];
const KEPT = "public, max-age=31536000, immutable";
const PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
const DECODED = { br: brotliDecompressSync, gzip: gunzipSync, undefined: (body) => body };

/** What every reader is given; the rest is for servers. */
const files = (await readdir(DIST)).filter((name) => TYPES.some(([ending]) => ending.test(name)));
/** The encoded files that the build put beside. */
const encodedForms = new Set((await readdir(DIST)).filter((name) => /\.(br|gz)$/.test(name)));
const policy = await contentSecurityPolicy();

/** An answer as it comes, not decoded. */
function ask(url, encodings = "") {
  return new Promise((answered, failed) => {
    get(url, { headers: { "accept-encoding": encodings } }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on("error", failed);
  });
}

for (const [name, host] of Object.entries(HOSTS)) {
  const missing = installed(host.program) ? false : `${host.program} is not installed here`;

  describe(`hosted by ${name}`, { skip: missing }, () => {
    const room = readingRoom({ folder: FOLDER, offline: true, host: hosting(name) });

    it("each file comes with its type, encoded as the browser can read it", async () => {
      for (const file of files) {
        const expected = await readFile(join(DIST, file));
        const [, type] = TYPES.find(([ending]) => ending.test(file));
        for (const wanted of ["", "gzip", "gzip, deflate, br, zstd"]) {
          const { status, headers, body } = await ask(room.url + (file === "index.html" ? "" : file), wanted);
          const told = `${file}, ${wanted}`;
          assert.equal(status, 200, told);
          assert.equal(headers["content-type"].toLowerCase(), type, told);
          const encoding = headers["content-encoding"];
          assert.ok(expected.equals(DECODED[encoding](body)), told);
          const there = (ending) => encodedForms.has(`${file}.${ending}`);
          const best = wanted.includes("br") && host.brotli && there("br") ? "br" : wanted && there("gz") ? "gzip" : undefined;
          assert.equal(encoding, host.bare ? undefined : best, told);
          if (best && !host.bare) assert.match(headers.vary ?? "", /accept-encoding/i, told);
        }
      }
    });

    it("what has its hash in its name is kept, everything else asked for again", { skip: host.bare }, async () => {
      for (const file of files) {
        const { headers } = await ask(room.url + file, "gzip");
        const hashed = /-[0-9a-f]{10,}(_bg)?\.\w+$/.test(file);
        assert.equal(headers["cache-control"], hashed ? KEPT : "no-cache", file);
        assert.ok(headers.etag || headers["last-modified"], file);
      }
    });

    it("the page comes under its policy", { skip: host.bare }, async () => {
      for (const file of ["", "boot.js", "take-worker.js"]) {
        const { headers } = await ask(room.url + file);
        assert.equal(headers["content-security-policy"], policy);
        assert.equal(headers["x-content-type-options"], "nosniff");
        assert.equal(headers["referrer-policy"], "no-referrer");
        assert.equal(headers["permissions-policy"], PERMISSIONS);
      }
    });

    it("what pages of others load as a module they may, and nothing else", { skip: host.bare }, async () => {
      for (const file of files) {
        const { headers } = await ask(room.url + file, "gzip, br");
        const shared = /^(trich-luc\.m?js|embed\.js)$/.test(file);
        assert.equal(headers["access-control-allow-origin"], shared ? "*" : undefined, file);
      }
    });

    it("a link into an article opens it, a workbook is written, and the page is kept", async () => {
      const page = await room.newPage();
      await page.goto(`${room.url}#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:3389-3392`);
      await drawn(page);
      await becomes(page, () => chosenWords(page), "684");
      await page.getByRole("button", { name: "Xuất", exact: true }).first().click();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Tải Excel (XLSX)" }).click();
      assert.match((await download).suggestedFilename(), /\.xlsx$/);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await becomes(page, () => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), true);
      await page.reload();
      await drawn(page);
      await heading(page).waitFor();
    });
  });
}
