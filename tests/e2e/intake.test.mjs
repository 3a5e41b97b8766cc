// The worker that reads what readers bring, as the page speaks to it: see src/import/message.rs.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { readingRoom } from "./support/reader.mjs";
import { REPOSITORY } from "./support/server.mjs";

const SEED = await readFile(join(REPOSITORY, "seeds/000_c7fe6af3c46e1027.txt"), "utf8");

/**
 * Brings a file, of these bytes so many times over, and asks until nothing more comes; gives what was
 * answered.
 */
async function brought(page, name, bytes, { times = 1, options = {}, most = 100 } = {}) {
  return page.evaluate(
    async ({ name, text, times, options, most }) => {
      const part = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const worker = new Worker("intake-worker.js", { type: "module" });
      const next = () =>
        new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = () => reject(new Error("the worker ended"));
        });
      const told = [await next()];
      const ask = async (question, ...beside) => {
        const answer = next();
        worker.postMessage([JSON.stringify(question), ...beside]);
        told.push(JSON.parse(await answer));
        return told.at(-1).batch;
      };
      let batch = await ask({ open: { name, options } }, new File(new Array(times).fill(part), name));
      while (!batch.done) batch = await ask({ more: { most } });
      worker.terminate();
      return told;
    },
    { name, text: Buffer.from(bytes).toString("base64"), times, options, most },
  );
}

const items = (told) => told.slice(1).flatMap(({ batch }) => batch.items);

describe("what readers bring", () => {
  const room = readingRoom();

  it("is read by a worker of its own, under the page's policy", async () => {
    const page = await room.open("#/tong-quan");
    const told = await brought(page, "bài.txt", strToU8(SEED));
    assert.equal(told[0], '"ready"');
    const [{ Ok: draft }, ...more] = items(told);
    assert.deepEqual([more.length, draft.path, draft.format, draft.encoding], [0, "bài.txt", "text", "utf8"]);
    assert.equal(draft.text.split("\n")[0], SEED.split("\n")[0]);
    const { read, of, done } = told.at(-1).batch;
    assert.deepEqual([read, of, done], [strToU8(SEED).length, strToU8(SEED).length, true]);
  });

  it("comes as slowly as it is asked for, and goes on where it was left", async () => {
    const page = await room.open("#/tong-quan");
    const files = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`năm/${n}.txt`, strToU8(SEED)]));
    const zip = zipSync({ ...files, "hỏng.pdf": strToU8("%PDF-1.7 ") });
    const told = await brought(page, "a.zip", zip, { most: 10 });
    assert.deepEqual(told.slice(1).map(({ batch }) => batch.items.length), [0, 10, 10, 6]);
    const all = items(told);
    assert.equal(all[24].Ok.path, "a.zip/năm/24.txt");
    assert.deepEqual(all[25].Err, { path: "a.zip/hỏng.pdf", why: "truncated" });
    const rest = items(await brought(page, "a.zip", zip, { options: { from: 20 } }));
    assert.deepEqual(rest, all.slice(20));
  });

  it("is refused by its size before it is read, and is read line by line where it may be as large", async () => {
    const page = await room.open("#/tong-quan");
    const piece = strToU8("a".repeat(1 << 20));
    const [{ Err: large }] = items(await brought(page, "lớn.txt", piece, { times: 300 }));
    assert.deepEqual(large.why["too-large"], { bytes: 300 << 20, limit: 4 << 20 });
    const line = `${JSON.stringify({ title: "Một bài", text: SEED.repeat(20) })}\n`;
    const many = items(await brought(page, "lớn.jsonl", strToU8(line), { times: 200 }));
    assert.equal(many.length, 200);
    assert.equal(many.at(-1).Ok.path, "lớn.jsonl/200");
  });
});
