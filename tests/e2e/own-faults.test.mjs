// One's own articles when things go wrong: two tabs, a killed browser, a full disk, a worker that breaks,
// what an older version kept, a browser that keeps nothing, hostile names and texts; and the way to another machine.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, it } from "node:test";
import { gunzipSync } from "node:zlib";
import { killable } from "./support/browser.mjs";
import { adding, article, choose, holds, keep, keeping, lines, mine, openAdding, openMine, stored, textFile, told } from "./support/own.mjs";
import { drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { DIST, REPOSITORY } from "./support/server.mjs";
import { becomes, standing } from "./support/steps.mjs";

const CORPUS = join(REPOSITORY, "../shared/corpus/vn_news.jsonl.xz");

const numbered = (from, to, more) => Array.from({ length: to - from }, (_, at) => article(from + at, more));

describe("one's own articles, when things go wrong", () => {
  const room = readingRoom();

  it("two tabs see each other's changes and write over none", async () => {
    const one = await room.open("#/bai-viet");
    const two = await one.context().newPage();
    await two.goto(`${room.url}#/bai-viet`);
    await drawn(two);
    await choose(one, lines("a.jsonl", numbered(1, 4)));
    await keep(one, 3);
    await becomes(two, async () => (await standing(two)).articles, 8);
    // Both change the same article: each change is there.
    await openMine(one);
    await openMine(two);
    const edit = async (page, field, text) => {
      await mine(page).getByRole("button", { name: "Sửa “Đảng bộ xã số 1 kết nạp đảng viên mới”" }).click();
      await mine(page).getByLabel(field).fill(text);
      await mine(page).getByRole("button", { name: "Ghi lại" }).click();
    };
    await edit(one, "Nhãn", "một");
    await mine(two).getByText("#một").waitFor();
    await edit(two, "Bộ sưu tập", "Hai");
    await mine(one).getByText("Hai", { exact: false }).first().waitFor();
    const [record] = (await stored(one)).filter((one) => one.about.tags.length > 0);
    assert.deepEqual([record.about.tags, record.about.collections], [["một"], ["Hai"]]);
    await mine(two).getByLabel("Chọn “Đảng bộ xã số 2 kết nạp đảng viên mới”").check();
    await mine(two).getByRole("button", { name: "Bỏ khỏi máy này" }).click();
    await becomes(one, () => mine(one).locator(".own-list > li").count(), 2);
  });

  it("a browser killed while it keeps leaves whole articles and no half one", async () => {
    const profile = await mkdtemp(join(tmpdir(), "trichluc-profile-"));
    let killed;
    try {
      killed = await killable(profile);
      let page = await killed.open(`${room.url}#/bai-viet`);
      await drawn(page);
      await choose(page, lines("nhiều.jsonl", numbered(1, 1500)));
      await adding(page).getByRole("button", { name: /^Cất \d/ }).click();
      await page.locator(".bringing").getByText(/đã cất [1-9]/).waitFor();
      await killed.kill();

      killed = await killable(profile);
      page = await killed.open(`${room.url}#/bai-viet`);
      await drawn(page);
      const records = await stored(page);
      assert.ok(records.length > 0 && records.length < 1499, `${records.length} are kept`);
      for (const { id, text, found, about } of records) {
        const number = Number(text.match(/xã số (\d+)/)[1]);
        assert.equal(text.trim(), article(number).trim(), id);
        assert.ok(found > 0 && about.facts.figures > 0, id);
      }
      await becomes(page, async () => (await standing(page)).articles, 5 + records.length);
      // The rest is brought again, and only the rest is kept.
      await choose(page, lines("nhiều.jsonl", numbered(1, 1500)));
      await adding(page).getByRole("button", { name: new RegExp(`^Cất ${1499 - records.length}\\s`.replace(/(\d)(\d{3})\\s/, "$1\\.$2\\s")) }).waitFor({ timeout: 60_000 });
    } finally {
      // Whatever failed: a browser that goes on would keep this run from ending.
      await killed?.kill();
      await rm(profile, { recursive: true, force: true });
    }
  });

  it("a full disk stops it with what is kept named and nothing lost, and it goes on when there is room", async () => {
    const page = await room.open("#/bai-viet");
    const client = await page.context().newCDPSession(page);
    const origin = new URL(room.url).origin;
    // Nothing that a database makes small.
    const long = Array.from({ length: 20_000 }, (_, at) => `tu${(at * 7919) % 99_991}`).join(" ");
    await choose(page, lines("nặng.jsonl", numbered(1, 41).map((text) => `${text}\n\n${long}`)));
    await keeping(page, 40).waitFor();
    await client.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 2_000_000 });
    await keeping(page, 40).click();
    await told(page).getByText(/Hết chỗ lưu/).waitFor();
    const left = Number((await told(page).innerText()).match(/còn (\d+)/)[1]);
    assert.equal((await stored(page)).length, 40 - left);
    assert.ok(left > 0);
    await client.send("Storage.overrideQuotaForOrigin", { origin });
    await openAdding(page);
    await screenshot(page, "own-full");
    await keeping(page, left).click();
    await holds(page, 40);
  });

  it("an article that breaks a worker is named and set aside, and the others are read", async () => {
    const page = await room.newPage();
    page.expectTrouble(/broken/);
    await page.route(/reader-worker\.js/, async (route) => {
      const script = await readFile(join(DIST, "reader-worker.js"), "utf8");
      await route.fulfill({ contentType: "text/javascript", body: BREAKING + script });
    });
    await page.goto(`${room.url}#/bai-viet`);
    await drawn(page);
    await choose(page, [1, 2, 3, 4, 5].map((n) => textFile(`bài ${n}.txt`, n === 3 ? `BREAKS-IT ${article(n)}` : article(n))));
    await keeping(page, 4).waitFor();
    assert.match(await adding(page).locator(".refused").innerText(), /bài 3\.txt: Quy tắc đọc dừng ở bài này/);
    await keep(page, 4);
    await becomes(page, async () => (await standing(page)).articles, 9);
  });

  it("where the part that reads cannot be loaded that is said, and it can be tried again", async () => {
    const page = await room.newPage();
    page.expectTrouble(/reader|Failed to load/);
    await page.route(/reader_bg\.wasm/, (route) => route.abort());
    await page.goto(`${room.url}#/bai-viet`);
    await drawn(page);
    await choose(page, textFile("a.txt", article(1)));
    await adding(page).getByText("Không tải được phần đọc bài.").waitFor();
    await page.unroute(/reader_bg\.wasm/);
    await adding(page).getByRole("button", { name: "Thử lại" }).click();
    await keep(page, 1);
  });

  it("what an older version kept is read, and changed over", async () => {
    const page = await room.newPage();
    await page.addInitScript((text) => {
      if (sessionStorage.getItem("seen")) return;
      sessionStorage.setItem("seen", "1");
      const asked = indexedDB.open("trichluc", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("articles", { keyPath: "id" });
      asked.onsuccess = () => {
        const database = asked.result;
        const transaction = database.transaction("articles", "readwrite");
        transaction.objectStore("articles").put({ id: "own_0000000000000001", text, name: "cũ.txt", added: 1700000000000 });
        transaction.oncomplete = () => database.close();
      };
    }, article(8));
    await page.goto(`${room.url}#/bai-viet`);
    await drawn(page);
    await becomes(page, async () => (await standing(page)).articles, 6);
    await becomes(page, async () => (await stored(page)).map((one) => [one.form, one.found > 0, one.about.path]), [[2, true, "cũ.txt"]]);
  });

  it("a browser that keeps nothing is told in a sentence, and what is added is shown meanwhile", async () => {
    const page = await room.newPage();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };
    });
    await page.goto(`${room.url}#/bai-viet`);
    await drawn(page);
    await choose(page, textFile("a.txt", article(1)));
    await adding(page).getByText(/Trình duyệt không cho lưu/).waitFor();
    await keeping(page, 1).click();
    await becomes(page, async () => (await standing(page)).articles, 6);
  });

  it("nothing of a hostile name or text runs or breaks the page", async () => {
    const page = await room.open("#/bai-viet");
    await page.evaluate(() => { globalThis.ran = 0; });
    const evil = "<img src=x onerror=ran++><script>ran++</script>";
    const texts = [
      `${evil}\n\n${article(1)}`, "\u0000\u0001\ufffe", "a".repeat(200_000), "\u202e\u2066đảo".repeat(50), `${"9".repeat(400)} đảng viên`,
      "=cmd|' /C calc'!A0", "{{7*7}}${7*7}", "số ".repeat(20_000),
    ];
    await choose(page, texts.map((text, at) => textFile(`${at === 0 ? evil.replaceAll("/", "") : `${at}`}.txt`, text)));
    // Each is an article, or named with the reason.
    const rows = () => adding(page).locator(".own-table tbody tr").count();
    const refused = () => adding(page).locator(".refused li").count();
    await becomes(page, async () => (await rows()) + (await refused()), texts.length);
    const articles = await rows();
    assert.ok(articles >= 5, `${articles} are articles`);
    await adding(page).getByLabel(/^Cho vào bộ sưu tập/).fill(`${evil}, *own, #`);
    await keep(page, articles);
    await holds(page, articles);
    await becomes(page, async () => (await standing(page)).articles, 5 + articles);
    for (const hash of ["#/tong-quan", "#/so-lieu", "#/nhan-su", `#/bai-viet?collection=${encodeURIComponent(evil)}`]) {
      await page.goto(room.url + hash);
      await page.locator("main h1").waitFor();
    }
    await openMine(page);
    assert.equal(await page.evaluate(() => globalThis.ran), 0);
    assert.equal(await page.locator("main img, dialog img, main script").count(), 0);
  });

  it("everything goes into one file, and into a browser that has nothing", async () => {
    const here = await room.open("#/bai-viet");
    await choose(here, lines("a.jsonl", numbered(1, 4)));
    await adding(here).getByLabel(/^Cho vào bộ sưu tập/).fill("Mang theo");
    await keep(here, 3);
    await openMine(here);
    const [file] = await Promise.all([
      here.waitForEvent("download"),
      mine(here).getByRole("button", { name: "Ghi tất cả vào một tệp" }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^trich-luc-bai-viet-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    const bytes = await readFile(await file.path());
    const [head, ...articles] = gunzipSync(bytes).toString().trim().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual([head.trichluc, head.version, articles.length], ["articles", 1, 3]);

    const there = await room.open("#/bai-viet");
    await openMine(there);
    await mine(there).getByLabel("Nhận tệp đã ghi").setInputFiles({ name: file.suggestedFilename(), mimeType: "application/gzip", buffer: bytes });
    await keep(there, 3);
    const told = (records) => records.map(({ id, text, about }) => [id, text, about.collections]).sort();
    assert.deepEqual(told(await stored(there)), told(await stored(here)));
    // Cut short it is named, and what stands before that can be kept.
    await choose(there, { name: "cụt.jsonl.gz", mimeType: "application/gzip", buffer: bytes.subarray(0, bytes.length - 40) });
    await adding(there).locator(".refused").getByText("cụt.jsonl.gz").waitFor();
  });

  it("some hundred articles of a real corpus are read while the page answers, with a pause", async (test) => {
    if (!existsSync(CORPUS)) return test.skip(`${CORPUS} is absent`);
    const page = await room.open("#/bai-viet");
    await choose(page, textFile("báo.jsonl", (await corpus(600)).join("\n")));
    await adding(page).getByRole("button", { name: /^Cất \d/ }).click();
    const bar = page.locator(".bringing");
    await bar.getByRole("button", { name: "Tạm dừng" }).click();
    await bar.getByText("đang tạm dừng").waitFor();
    await screenshot(page, "own-progress");
    // Meanwhile the page is read.
    await page.getByRole("link", { name: "Số liệu", exact: true }).click();
    await page.getByRole("heading", { name: "Số liệu" }).waitFor();
    await bar.getByRole("button", { name: "Tiếp tục" }).click();
    await becomes(page, async () => /Đã cất \d+/.test(await told(page).innerText().catch(() => "")), true);
    const kept = (await stored(page)).length;
    assert.ok(kept > 500, `${kept} are kept`);
    await becomes(page, async () => (await standing(page)).articles > 5, true);
  });
});

/** A worker that breaks over one article, after those before it were read. */
const BREAKING = `
addEventListener("message", (event) => {
  const list = JSON.parse(event.data[0]);
  const bytes = event.data[1];
  let at = 0;
  for (const [nth, [, length]] of list.entries()) {
    if (new TextDecoder().decode(bytes.subarray(at, at + length)).includes("BREAKS-IT")) {
      event.stopImmediatePropagation();
      if (nth > 0) dispatchEvent(new MessageEvent("message", { data: [JSON.stringify(list.slice(0, nth)), bytes.slice(0, at)] }));
      setTimeout(() => { throw new Error("broken"); });
      return;
    }
    at += length;
  }
});
`;

/** The first articles of the corpus, as lines. */
async function corpus(many) {
  const xz = spawn("xz", ["-dc", CORPUS], { stdio: ["ignore", "pipe", "ignore"] });
  const found = [];
  for await (const line of createInterface({ input: xz.stdout })) {
    found.push(line);
    if (found.length >= many) break;
  }
  xz.kill();
  return found;
}
