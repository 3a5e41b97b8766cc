// Packs of articles, made by the command line, and a server that gives them as a test wants it.

import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { article } from "./own.mjs";
import { integrity } from "./release.mjs";
import { DIST, REPOSITORY, serve } from "./server.mjs";

/** `$TRICHLUC`, which `cargo xtask test` sets, or what `cargo build` left. */
const PROGRAM = process.env.TRICHLUC ?? join(REPOSITORY, "target", "debug", "trichluc");

/** So long that a block holds a dozen. */
const LONG = Array.from({ length: 200 }, (_, n) => `Chi bộ số ${n} sinh hoạt đều, đúng quy định, có nền nếp, chất lượng ngày càng cao.`).join(" ");

/** So many articles, long enough for some blocks; each has a word of its own, `riêng7`. */
export const texts = (count) => Array.from({ length: count }, (_, n) => article(n, `. Từ riêng${n} chỉ ở đây. ${LONG}`));

/** The bytes of a pack of `texts`, whose ids are `bai-0`, `bai-1`, … */
export async function packed(texts, title = "Đảng bộ tỉnh Mẫu") {
  const folder = await mkdtemp(join(tmpdir(), "trichluc-"));
  try {
    const lines = texts.map((text, n) => JSON.stringify({ id: `bai-${n}`, text })).join("\n");
    const [input, output] = ["all.jsonl", "all.tlpack"].map((name) => join(folder, name));
    await writeFile(input, lines);
    await promisify(execFile)(PROGRAM, ["pack", input, "-o", output, "--title", title, "--quiet"], {
      env: { ...process.env, SOURCE_DATE_EPOCH: "1795305600" },
    });
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How long the first bytes are, and where the directory ends. */
const FIRST = 24;
const directoryEnd = (pack) => FIRST + pack.readUInt32LE(12);

/** Where the front and each block begin, and the end. */
export function places(pack) {
  let at = FIRST;
  const number = () => {
    let [value, shift] = [0n, 0n];
    let byte;
    do {
      byte = pack[at++];
      value |= BigInt(byte & 0x7f) << shift;
      shift += 7n;
    } while (byte > 0x7f);
    return Number(value);
  };
  const section = () => [number(), number(), number(), number()][1];
  number();
  for (let text = 0; text < 2; text += 1) {
    const length = number();
    at += length;
  }
  const lengths = [section()];
  const count = number();
  for (let block = 0; block < count; block += 1) lengths.push(section());
  const begins = [directoryEnd(pack)];
  for (const length of lengths) begins.push(begins.at(-1) + length);
  return begins;
}

/** The same bytes with one bit of them another. */
export function flipped(pack, at) {
  const other = Buffer.from(pack);
  other[at] ^= 1;
  return other;
}

/** The same pack as the rules of another release would have made it, or in another form: whole by its sums. */
export function changed(pack, { form, rules = false }) {
  const other = Buffer.from(pack);
  if (form) other.writeUInt32LE(form, 8);
  if (rules) other[FIRST] ^= 1;
  other.writeUInt32LE(crc32(other.subarray(FIRST, directoryEnd(other))), 16);
  other.writeUInt32LE(crc32(other.subarray(0, 20)), 20);
  return other;
}

/**
 * A server of the page and of `packs`: by name the bytes, and how they are given: `ranges` (as most servers do),
 * `hold` (nothing from this byte on, until it is deleted), `breaks` (as often the connection ends at this many bytes),
 * `status`, `type`. `ranged` lists what parts were asked for.
 */
export async function packServer(options) {
  const packs = {};
  const ranged = [];
  const answers = async (name, request, response) => {
    const pack = packs[decodeURIComponent(name)];
    if (!pack) return false;
    const { bytes, ranges = true, status, type = "application/octet-stream" } = pack;
    if (status) return response.writeHead(status, { "content-type": "text/html" }).end("<!DOCTYPE html>no"), true;
    const [, first, last] = request.headers.range?.match(/^bytes=(\d+)-(\d*)$/) ?? [];
    ranged.push(request.headers.range);
    const from = ranges && first ? Number(first) : 0;
    const end = ranges && last ? Math.min(Number(last) + 1, bytes.length) : bytes.length;
    response.writeHead(ranges && first ? 206 : 200, {
      "content-type": type,
      "content-length": end - from,
      ...(ranges && first && { "content-range": `bytes ${from}-${end - 1}/${bytes.length}` }),
    });
    const whole = !last;
    if (whole && pack.breaks?.length) {
      const at = pack.breaks.shift();
      response.write(bytes.subarray(from, Math.max(at, from)), () => setTimeout(() => response.destroy(), 50));
      return true;
    }
    if (whole && pack.hold !== undefined) {
      const held = Math.max(pack.hold, from);
      response.write(bytes.subarray(from, held));
      while (pack.hold !== undefined && !response.destroyed) await new Promise((wait) => setTimeout(wait, 20));
      response.end(bytes.subarray(held, end));
      return true;
    }
    response.end(bytes.subarray(from, end));
    return true;
  };
  const server = await serve({ ...options, answers });
  return Object.assign(server, { packs, ranged });
}

/** A site as `cargo xtask site` makes it of the built page and a pack: where it lies, and its end. */
export async function site(pack) {
  const root = await mkdtemp(join(tmpdir(), "trichluc-"));
  await cp(DIST, root, { recursive: true });
  const name = "corpus-0123456789abcdef.tlpack";
  const page = await readFile(join(root, "index.html"), "utf8");
  const named = page.replace('<html lang="vi"', `<html lang="vi" data-corpus="${name}"`);
  const worker = await readFile(join(root, "sw.js"), "utf8");
  const kept = worker.replace(integrity(page), integrity(named)).replace("new Map([", `new Map([["${name}","${integrity(pack)}"],`);
  await Promise.all([[name, pack], ["index.html", named], ["sw.js", kept]].map(([name, bytes]) => writeFile(join(root, name), bytes)));
  return { root, remove: () => rm(root, { recursive: true }) };
}
