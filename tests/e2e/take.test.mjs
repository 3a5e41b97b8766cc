// Taking along: what a reader does with the rows, the link and the articles outside of the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { strFromU8, unzipSync } from "fflate";
import { assertAccessible, drawn, readingRoom, screenshot } from "./support/reader.mjs";
import { DIST } from "./support/server.mjs";
import { KHOI_CO_QUAN, becomes, figureCount, focused } from "./support/steps.mjs";

const opener = (page) => page.getByRole("button", { name: "Xuất", exact: true }).first();
const item = (page, name) => page.getByRole("list", { name: "Xuất", exact: true }).getByRole("button", { name });

/** Opens the menu and presses an item; gives the file that comes of it. */
async function download(page, name) {
  await opener(page).click();
  const [file] = await Promise.all([page.waitForEvent("download"), item(page, name).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** What lies on the clipboard, by type. */
export async function clipboard(page) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return page.evaluate(async () => {
    const [held] = await navigator.clipboard.read();
    const read = async (type) => (await held.getType(type)).text();
    return { html: held.types.includes("text/html") ? await read("text/html") : null, text: await read("text/plain") };
  });
}

describe("taking along", () => {
  const room = readingRoom();

  it("gives Excel the articles as a workbook and as CSV", async () => {
    const page = await room.open("#/bai-viet?place=Thái Nguyên");
    const csv = await download(page, "Tải CSV");
    assert.match(csv.name, /^trich-luc_bai-viet_thai-nguyen_\d{4}-\d\d-\d\d\.csv$/);
    assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "Excel knows UTF-8 by its mark");
    const lines = csv.bytes.subarray(3).toString().split("\r\n");
    assert.match(lines[0], /^Tên,Ngày,Nơi,Tác giả,Số liệu,/);
    assert.match(lines[1], /,202\d-\d\d-\d\d,/);
    await page.getByText("Đã tải trich-luc_bai-viet_thai-nguyen").waitFor();

    const { name, bytes } = await download(page, "Tải Excel (XLSX)");
    assert.match(name, /\.xlsx$/);
    const files = unzipSync(bytes);
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"]);
    assert.match(sheet, /<pane ySplit="1"/, "the head stays in sight");
    assert.match(sheet, /<autoFilter ref="A1:/);
    assert.match(sheet, /<c r="E2" s="\d+"><v>\d+<\/v>/, "a count is a number");
    assert.match(sheet, /<c r="B2" s="\d+"><v>4\d{4}<\/v>/, "a day is a day");
    assert.match(strFromU8(files["xl/sharedStrings.xml"]), /Thái Nguyên/);
  });

  it("gives every other form", async () => {
    const page = await room.open("#/tong-quan?year=2023");
    const json = JSON.parse((await download(page, "Tải bảng JSON")).bytes.toString());
    assert.equal(json.title, "Tổng quan · 2023");
    assert.match(json.rows[0][2].value, /^\d+$/);
    const markdown = (await download(page, "Tải Markdown")).bytes.toString();
    assert.match(markdown, /^# Tổng quan · 2023\n\n\| Thống kê \| Tên \| Số lượng \|\n\| --- \| --- \| ---: \|\n/);
  });

  it("gives every figure, drawn or not, and numbers as numbers where they stand beside each other", async () => {
    const page = await room.open("#/so-lieu");
    const total = await figureCount(page);
    const figures = JSON.parse((await download(page, "Tải bảng JSON")).bytes.toString());
    assert.equal(figures.rows.length, total);
    const last = figures.columns.slice(-4);
    assert.deepEqual(last, ["Của tổ chức", "Phép tính trong bài", "Câu", "Nguồn"]);
    const checked = figures.rows.map((row) => row.at(-3)).filter((cell) => cell !== null);
    assert.ok(checked.includes("không khớp: 953 / 5.356 = 17,79 % ≠ 5 % ✗"), checked.join("\n"));
    assert.ok(figures.rows.some((row) => row.at(-4)?.startsWith("Đảng bộ")), "a figure is said of a body");

    await page.goto(`${room.url}#/so-lieu?cols=indicator,value`);
    await becomes(page, () => page.locator(".c-sentence").count(), 0);
    const few = JSON.parse((await download(page, "Tải bảng JSON")).bytes.toString());
    assert.deepEqual(few.columns, ["Chỉ tiêu", "Giá trị", "Của tổ chức", "Phép tính trong bài", "Nguồn"]);

    await page.goto(`${room.url}#/so-sanh`);
    await page.getByRole("heading", { name: "So sánh" }).waitFor();
    const across = JSON.parse((await download(page, "Tải bảng JSON")).bytes.toString());
    assert.deepEqual(across.columns.slice(0, 2), ["Chỉ tiêu", "Tính chất"]);
    const cells = across.rows.flatMap((row) => row.slice(2)).filter((cell) => cell !== null);
    const numbers = cells.filter((cell) => /^-?\d+(\.\d+)?$/.test(cell.value ?? ""));
    assert.ok(cells.every((cell) => typeof cell === "object" || !cell.includes(";")), "one figure a cell");
    assert.ok(numbers.length > cells.length * 0.8, `${numbers.length} of ${cells.length}`);
  });

  it("gives small pictures as one, with their headings and what the bars mean", async () => {
    const page = await room.open("#/so-sanh?entry=charts");
    const headings = await page.locator(".multiples h3").allInnerTexts();
    const svg = await download(page, "Tải hình SVG");
    assert.match(svg.name, /^trich-luc_so-sanh_.*\.svg$/);
    const text = svg.bytes.toString().replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    for (const heading of headings) assert.ok(text.includes(heading.split(" ")[0]), heading);
    assert.equal(svg.bytes.toString().match(/<svg/g).length, 1 + headings.length + await page.locator(".bar-legend svg").count());
    for (const row of await page.locator(".bar-legend li").allInnerTexts()) assert.ok(text.includes(row.trim().split(" ")[0]), row);
    const png = await download(page, "Tải hình PNG");
    assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from("PNG")]);
  });

  it("puts a table for Word on the clipboard", async () => {
    const page = await room.open("#/bai-viet");
    await opener(page).click();
    await item(page, "Chép bảng cho Word").click();
    await page.getByText(/Đã chép 5.dòng\. Dán vào Word là thành bảng\./).waitFor();
    assert.ok(await focused(opener(page)), "the focus is where it was");
    const { html, text } = await clipboard(page);
    assert.match(html, /<table[^>]*border="1"/);
    assert.equal(html.match(/<tr>/g).length, 6);
    assert.match(html, /<td[^>]*align="right"[^>]*>\d+<\/td>/);
    assert.match(html, new RegExp(`href="${room.url}#/bai-viet/`));
    assert.equal(text.split("\n").length, 6);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Export", exact: true }).waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.equal(await page.getByText(/Dán vào Word/).count(), 0, "nothing is left in the other language");
  });

  it("gives programs the articles in the form that the schema tells", async () => {
    const page = await room.open("#/bai-viet");
    const schema = JSON.parse(await readFile(join(DIST, "trichluc.schema.json"), "utf8"));
    const valid = new Ajv({ allowUnionTypes: true }).compile(schema);
    const all = JSON.parse((await download(page, "Tải bài dưới dạng JSON")).bytes.toString());
    assert.equal(all.length, 5);
    assert.ok(valid(all), JSON.stringify(valid.errors));

    await page.goto(`${room.url}#/bai-viet/${KHOI_CO_QUAN}`);
    await page.locator("article.reader").waitFor();
    const one = JSON.parse((await download(page, "Tải bài dưới dạng JSON")).bytes.toString());
    assert.equal(one.id, KHOI_CO_QUAN);
    assert.ok(valid(one), JSON.stringify(valid.errors));
    one.mentions[0].kind = "rumour";
    assert.ok(!valid(one), "the schema refuses what is none");
  });

  it("works by keyboard alone, in English, on a small screen", async () => {
    const page = await room.open("#/bai-viet?lang=en", { viewport: { width: 320, height: 700 } });
    const button = page.getByRole("button", { name: "Export", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    assert.ok(await focused(page.getByRole("button", { name: "Copy the link" })));
    await page.keyboard.press("ArrowUp");
    assert.ok(await focused(page.getByRole("button", { name: "Download the articles as JSON" })));
    await assertAccessible(page);
    await screenshot(page, "take-small");
    assert.ok(await page.locator("main").evaluate((main) => main.scrollWidth <= innerWidth), "no scrolling sideways");
    await page.keyboard.press("Escape");
    assert.ok(await focused(button));
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("The link is copied.").waitFor();
    assert.equal((await clipboard(page)).text, `${room.url}#/bai-viet?lang=en`);
  });

  it("says so when a file cannot be written, and goes on", async () => {
    const page = await room.newPage();
    page.expectTrouble(/take|Failed to load/);
    await page.route(/take_bg\.wasm/, (route) => route.abort());
    await page.goto(`${room.url}#/bai-viet`);
    await drawn(page);
    await opener(page).click();
    await screenshot(page, "take");
    await item(page, "Tải CSV").click();
    await page.getByText("Không ghi được tệp.").waitFor();
    await opener(page).click();
    await item(page, "Chép bảng cho Word").click();
    await page.getByText(/Dán vào Word là thành bảng/).waitFor();
  });

  it("loads the writer of files only when it is wanted, of its own release", async () => {
    const page = await room.newPage();
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url())));
    await page.goto(`${room.url}#/bai-viet`);
    await drawn(page);
    const writer = () => asked.filter(({ pathname }) => /take(-worker|_bg)?\.(js|wasm)$/.test(pathname));
    assert.deepEqual(writer(), []);
    await download(page, "Tải CSV");
    const releases = new Set(writer().map(({ search }) => search));
    assert.equal(releases.size, 1);
    assert.match([...releases][0], /^\?[0-9a-f]+$/);
  });
});
