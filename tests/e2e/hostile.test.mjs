// Nothing that comes from outside is trusted: addresses, what the browser kept, files that are taken
// in, words that are typed, messages of other windows. Whatever they hold, no script of theirs runs,
// and the page stays one that can be used. A table holds the inputs; many meet one opened page.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawn, readingRoom } from "./support/reader.mjs";
import { THAI_NGUYEN_2023, becomes, searchBox, source } from "./support/steps.mjs";

const KEY = "trichluc/1";
const WORDS = `${THAI_NGUYEN_2023}:3389-3392`;

/** What would run if it were taken for markup, for a script's address or for a template. */
const SCRIPTS = {
  image: "<img src=x onerror=__hit=1>",
  "script out of an attribute": "\"'><script>__hit=1</script>",
  drawing: "<svg><animate onbegin=__hit=1 attributeName=x dur=1s></svg>",
  frame: "<iframe srcdoc='<script>parent.__hit=1</script>'></iframe>",
  base: "<base href='https://example.org/'><meta http-equiv=refresh content='0;url=javascript:__hit=1'>",
  "script's address": "javascript:__hit=1",
  "script's address in disguise": "java\tscript:__hit=1//",
  data: "data:text/html,<script>__hit=1</script>",
  template: "{{constructor.constructor('__hit=1')()}}${__hit=1}",
};

/** What would break what it is put into. */
const SIGNS = {
  "right to left": "\u202eidar nêiv\u202c \u2066\u2067",
  "zero width": "k\u200bế\u200dt\u2060 n\ufeffạp\u00ad",
  controls: "\u0000\u0001\u001b[31m\u007f\u0085\u2028\u2029",
  "half a letter": "\ud800 \udfff",
  "marks upon marks": `a${"\u0301\u0323".repeat(3000)}`,
  "a prototype's name": "__proto__",
  constructor: "constructor",
  "signs of patterns": "(((.*)+)+)+$ [^]]{9999999}",
  "very long": "đảng viên ".repeat(20_000),
  formula: "=HYPERLINK(\"javascript:__hit=1\")",
};

const TEXTS = { ...SCRIPTS, ...SIGNS };
const escaped = (text) => encodeURIComponent(text.toWellFormed());

/** Parts of addresses, from `#` on. */
const ADDRESSES = {
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [`words: ${name}`, `#/so-lieu?q=${escaped(text)}`])),
  ...Object.fromEntries(
    Object.entries(SCRIPTS).map(([name, text]) => {
      const value = escaped(text);
      return [`everything: ${name}`, `#/${value}/${value}?place=${value}&year=${value}&at=${value}&sort=${value}&lang=${value}&kind=${value}`];
    }),
  ),
  "an article: markup": `#/bai-viet/${escaped(SCRIPTS.image)}?at=${escaped(SCRIPTS.image)}:1-5`,
  "an article: way up": "#/bai-viet/../../../etc/passwd?at=../..:0-9",
  "an article: prototype": "#/bai-viet/__proto__?at=__proto__:1-2",
  "words that end before they begin": `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:9-1`,
  "words far behind the end": `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:18446744073709551615-18446744073709551616`,
  "words within a letter": `#/bai-viet/${THAI_NGUYEN_2023}?at=${THAI_NGUYEN_2023}:-1-1e9`,
  "keys of prototypes": "#/so-lieu?__proto__=1&constructor=1&toString=1&__proto__[polluted]=1&constructor.prototype.polluted=1",
  "escapes that are none": "#/so-lieu?q=%&place=%zz&year=%E0%A4%A&at=%00",
  "signs that separate": "#/?&&&===&?#?#/#q=&=q&#/so-lieu?q=a&q=b",
  "views' choices": `#/so-lieu?group=${escaped(SCRIPTS.image)}&cols=__proto__,${escaped(SCRIPTS.image)}`,
  "a comparison of nothing": `#/so-sanh?rows=${escaped(SCRIPTS.image)}&across=constructor&measure=__proto__`,
  "a concordance": `#/ngu-canh?kwic=${escaped(SCRIPTS.image)}&order=__proto__`,
  "a register": `#/van-ban?entry=${escaped(SCRIPTS.image)}&shared=9&verdict=__proto__`,
  "thousands of choices": `#/so-lieu?${"place=x&year=2023&".repeat(5000)}`,
};

const correction = {
  article: THAI_NGUYEN_2023,
  kind: "number",
  quote: { exact: "684", prefix: "", suffix: "" },
  position: { start: 3389, end: 3392 },
  change: { mend: { value: "685" } },
  note: "",
};

/** What may lie in the browser's storage, as text. */
const STORED = {
  "no JSON": "{",
  markup: SCRIPTS.image,
  nothing: "null",
  "a list": "[[[[]]]]",
  "a number": "1e999",
  "deep nesting": `${"[".repeat(100_000)}`,
  "other kinds of values": JSON.stringify({ preferences: [], judged: 7, report: "x", corrections: null }),
  "keys of prototypes": '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"preferences":{"__proto__":{"theme":"dark"}}}',
  "a theme of another's": JSON.stringify({ preferences: { theme: SCRIPTS.image, text_size: 127, text_width: -128, unmarked: [SCRIPTS.image], lang: "vi" } }),
  "sizes out of bounds": JSON.stringify({ preferences: { text_size: 1e9 } }),
  "judged checks": JSON.stringify({ judged: { [SCRIPTS.image]: { note: SCRIPTS.image }, __proto__: { note: "x" } } }),
  "a report of nothing": JSON.stringify({ report: [{ article: SCRIPTS.image, start: 1, end: 2 }, { article: THAI_NGUYEN_2023, start: 4e9, end: 4.2e9 }] }),
  "a report of halves": JSON.stringify({ report: [{ article: THAI_NGUYEN_2023, start: 1, end: 0 }, { article: THAI_NGUYEN_2023, start: 10, end: 11 }] }),
  "a correction with markup": JSON.stringify({
    corrections: [{ ...correction, note: SCRIPTS.image, change: { mend: { value: SCRIPTS.image, unit: SCRIPTS.image } } }],
  }),
  "a correction of nowhere": JSON.stringify({ corrections: [{ ...correction, position: { start: 0, end: 4_294_967_295 } }] }),
  "very long": JSON.stringify({ judged: { x: { note: "đ".repeat(1_000_000) } } }),
  "half a letter": '{"judged":{"\\ud800":{"note":"\\udfff"}}}',
};

const annotation = (body, selector = {}) => ({
  type: "Annotation",
  target: {
    source: `urn:trichluc:article:${THAI_NGUYEN_2023}`,
    selector: [
      { type: "TextQuoteSelector", exact: "684", prefix: "", suffix: "", ...selector },
      { type: "TextPositionSelector", start: 3389, end: 3392 },
    ],
  },
  body: [{ type: "Correction", change: "mend", kind: "number", fields: {}, ...body }],
});

/** Files that a reader may be handed. */
const FILES = {
  "no JSON": "<html><script>__hit=1</script>",
  "an empty file": "",
  "bytes that are no text": Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3]),
  "a number": "7",
  "a later version": '{"trichluc":99,"kept":{}}',
  "a version that is none": '{"trichluc":-1,"kept":{"__proto__":1}}',
  "everything, of other kinds": '{"trichluc":1,"kept":{"preferences":7,"judged":[],"report":{},"corrections":"x"}}',
  "everything, prototype": '{"trichluc":1,"kept":{"__proto__":{"polluted":1},"judged":{"__proto__":{"note":"x"},"constructor":{"note":"y"}}}}',
  "everything, markup": JSON.stringify({ trichluc: 1, kept: { judged: { [SCRIPTS.image]: { note: SCRIPTS["script out of an attribute"] } } } }),
  "a kind that is none": JSON.stringify(annotation({ kind: "__proto__" })),
  "fields of a prototype": JSON.stringify([annotation({ fields: JSON.parse('{"__proto__":"1","constructor":"2"}') })]),
  "fields with markup": JSON.stringify([annotation({ fields: { value: SCRIPTS.image } })]),
  "words with markup": JSON.stringify([annotation({}, { exact: SCRIPTS.image, prefix: SCRIPTS.image })]),
  "deep nesting": "[".repeat(200_000) + "]".repeat(200_000),
  "thousands of annotations": JSON.stringify(Array.from({ length: 20_000 }, () => annotation({ change: "explode" }))),
  "longer than is read": Buffer.alloc(5_000_001, "["),
};

/** What other windows may send. */
const MESSAGES = {
  "a wish to change over": "trichluc:activate",
  "a script": { type: "eval", code: "__hit=1" },
  "a file's answer": "ready",
  "a prototype": JSON.parse('{"__proto__":{"polluted":1}}'),
};

/** A page that notices every script that is not its own. */
async function watched(room) {
  const page = await room.newPage();
  const dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  await page.addInitScript(() => {
    globalThis.__broken = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      globalThis.__broken.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  page.dialogs = dialogs;
  return page;
}

/** Fails where a script ran or stands, an object was given what none should have, or the page is stuck. */
async function assertUnharmed(page, name) {
  const harm = await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const found = [];
    const say = (harm, at) => at && found.push(harm);
    await frame();
    await frame();
    const heading = document.querySelector("#app h1");
    say("no heading", !heading?.textContent.trim());
    say("the page stopped", document.getElementById("failure"));
    say("foreign elements", document.querySelector("#app :is(script, iframe, object, embed, base, meta, animate, img[src=x])"));
    say("handlers", document.querySelector("#app :is([onerror], [onload], [onbegin], [srcdoc])"));
    // Those of pictures have no origin of their own to ask for.
    const out = (link) => new URL(link.getAttribute("href"), location).origin !== location.origin;
    say("links out of the page", [...document.querySelectorAll("#app a[href]")].find(out));
    // Another view can be opened, and the one before.
    for (const view of ["bai-viet", "van-ban"]) {
      const link = document.querySelector(`#app nav a[href^="#/${view}"]`);
      link?.click();
      for (let waited = 0; waited < 300 && link?.getAttribute("aria-current") !== "page"; waited += 1) await frame();
      say(`no way to ${view}`, link?.getAttribute("aria-current") !== "page");
    }
    say("a script ran", globalThis.__hit !== undefined);
    say("a prototype was changed", {}.polluted !== undefined || {}.theme !== undefined);
    return [...found, ...globalThis.__broken.splice(0)];
  });
  assert.deepEqual([...harm, ...page.dialogs], [], name);
}

const go = (page, address) => page.evaluate((hash) => void (location.hash = hash), address);

describe("hostile", () => {
  const room = readingRoom();

  it("there are sixty inputs and more", () => {
    const tables = [ADDRESSES, STORED, FILES, MESSAGES];
    assert.ok(tables.reduce((sum, table) => sum + Object.keys(table).length, 0) >= 60);
  });

  it("addresses", async () => {
    const page = await watched(room);
    await page.goto(room.url);
    await drawn(page);
    for (const [name, address] of Object.entries(ADDRESSES)) {
      await go(page, address);
      await assertUnharmed(page, name);
    }
  });

  it("addresses that the page is opened with", async () => {
    const page = await watched(room);
    const opened = [
      `?${escaped(SCRIPTS.image)}&lang=${escaped(SCRIPTS.image)}&__proto__[polluted]=1${ADDRESSES["everything: image"]}`,
      ADDRESSES["escapes that are none"],
      ADDRESSES["words far behind the end"],
      ADDRESSES["words: marks upon marks"],
    ];
    for (const [at, address] of opened.entries()) {
      // What stands before `#` differs, so that the page is opened anew.
      await page.goto(address.startsWith("?") ? room.url + address : `${room.url}?${at}${address}`);
      await drawn(page);
      await assertUnharmed(page, address.slice(0, 80));
    }
  });

  it("what the browser kept", async () => {
    const page = await watched(room);
    await page.goto(room.url);
    await drawn(page);
    for (const [name, text] of Object.entries(STORED)) {
      await page.evaluate(([key, text]) => {
        localStorage.clear();
        localStorage.setItem(key, text);
      }, [KEY, text]);
      await page.reload();
      await drawn(page);
      for (const view of ["#/bao-cao", "#/kiem-tra", `#/so-lieu?at=${WORDS}`]) {
        await go(page, view);
        await page.locator("#app h1").waitFor();
      }
      await assertUnharmed(page, name);
    }
  });

  it("what another tab keeps meanwhile", async () => {
    const page = await watched(room);
    await page.goto(room.url);
    await drawn(page);
    const other = await page.context().newPage();
    await other.goto(`${room.url}icon-192.png`);
    // What nobody looks at is not drawn.
    await page.bringToFront();
    for (const [name, text] of Object.entries(STORED)) {
      await other.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
      await assertUnharmed(page, name);
    }
  });

  it("files that are taken in", async () => {
    const page = await watched(room);
    await page.goto(room.url);
    await drawn(page);
    for (const [name, text] of Object.entries(FILES)) {
      await page.getByRole("button", { name: "Tùy chọn" }).click();
      const dialog = page.getByRole("dialog", { name: "Tùy chọn" });
      await dialog.getByLabel("Nhận từ tệp").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await dialog.locator(".message").waitFor();
      await dialog.locator(".message").getByRole("button", { name: "Ẩn lời báo" }).click();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await assertUnharmed(page, name);
    }
  });

  it("words that are searched for", async () => {
    const page = await watched(room);
    await page.goto(room.url);
    await drawn(page);
    for (const [name, text] of Object.entries(TEXTS)) {
      await searchBox(page).fill(text.toWellFormed());
      await assertUnharmed(page, name);
    }
  });

  it("notes", async () => {
    const page = await watched(room);
    await page.goto(`${room.url}#/so-lieu?at=${WORDS}`);
    await drawn(page);
    for (const name of ["image", "script out of an attribute", "template", "right to left", "zero width", "formula"]) {
      const text = TEXTS[name];
      await go(page, `#/so-lieu?at=${WORDS}`);
      const form = source(page).locator(".mend form");
      if (!(await form.isVisible())) await source(page).getByText("Sửa “684”").click();
      await form.getByLabel("Vì sao").fill(text);
      await form.getByRole("button", { name: "Giữ chỗ sửa" }).click();
      const note = () => page.evaluate((key) => JSON.parse(localStorage.getItem(key))?.corrections[0]?.note, KEY);
      await becomes(page, note, text.trim());
      await assertUnharmed(page, name);
    }
  });

  it("messages of other windows", async () => {
    const page = await watched(room);
    await page.goto(room.url);
    await drawn(page);
    for (const [name, message] of Object.entries(MESSAGES)) {
      await page.evaluate((message) => postMessage(message, "*"), message);
      await assertUnharmed(page, name);
    }
  });
});
