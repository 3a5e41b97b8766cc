// What is written down of what is shipped: beside dist, in CycloneDX's JSON.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { DIST, REPOSITORY } from "./support/server.mjs";

const sbom = JSON.parse(await readFile(join(REPOSITORY, "trichluc.cdx.json"), "utf8"));
const parts = (type) => sbom.components.filter((part) => part.type === type);
const names = (await readdir(DIST)).filter((name) => !/\.(br|gz)$/.test(name));

/** Crates whose own files a program names in what it says when it breaks; the standard library's lie elsewhere. */
const NAMED = /registry\/src\/[^/]+\/([a-z][\w-]*?)-(\d+\.\d+\.\d+[^/]*)\/src\//gi;

describe("what is shipped", () => {
  it("is written down with a licence for every crate that the programs name", async () => {
    assert.deepEqual([sbom.bomFormat, sbom.specVersion], ["CycloneDX", "1.5"]);
    const programs = names.filter((name) => name.endsWith(".wasm"));
    assert.ok(programs.length >= 2, programs.join(" "));
    const written = new Map(parts("library").map((part) => [part.purl, part]));
    const named = new Set();
    for (const name of programs) {
      const text = await readFile(join(DIST, name), "latin1");
      for (const [, krate, version] of text.matchAll(NAMED)) named.add(`pkg:cargo/${krate}@${version}`);
    }
    assert.ok([...named].some((purl) => purl.startsWith("pkg:cargo/yew@")), [...named].join(" "));
    assert.deepEqual([...named].filter((purl) => !written.has(purl)), []);
    for (const { name, licenses } of written.values()) assert.match(licenses[0].expression, /\w/, name);
    // What only checks, builds or measures is not shipped.
    for (const { name } of written.values()) assert.doesNotMatch(name, /^(clap|proptest|brotli|syn|wasm-bindgen-macro)$/);
  });

  it("is written down with the hash of every file", async () => {
    const written = parts("file").map(({ name, hashes }) => [name, hashes[0].alg, hashes[0].content]);
    const shipped = await Promise.all(
      names.map(async (name) => [name, "SHA-256", createHash("sha256").update(await readFile(join(DIST, name))).digest("hex")]),
    );
    const byName = ([a], [b]) => (a < b ? -1 : 1);
    assert.deepEqual(written.sort(byName), shipped.sort(byName));
  });
});
