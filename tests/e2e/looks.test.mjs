// Looks: every view and every sheet wide, on a phone, in the dark, with high contrast and on paper.
// Each is drawn into target/screenshots for whoever wants to look, and held to what a machine sees:
// nothing sideways, nothing cut off, nothing over something else, letters one can read, one scale.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readingRoom } from "./support/reader.mjs";
import { REPOSITORY } from "./support/server.mjs";
import { KHOI_CO_QUAN, THAI_NGUYEN_2023, source } from "./support/steps.mjs";

const SCREENSHOTS = join(REPOSITORY, "target", "screenshots");
const ADMITTED = `at=${THAI_NGUYEN_2023}:3389-3392`;

const press = (keys) => (page) => page.keyboard.press(keys);
const mend = (page) => source(page).locator("details.mend, .mend details").evaluate((form) => (form.open = true));
const click = (name) => (page) => page.getByRole("button", { name }).first().click();

/** What is looked at: name, address, what shows that it is there, what is done first. */
const SIGHTS = [
  ["overview", "#/tong-quan", ".charts .picture"],
  ["articles", "#/bai-viet?q=kết nạp&year=2023", ".articles .hits"],
  ["reader", `#/bai-viet/${KHOI_CO_QUAN}`, "article .text"],
  ["reader-chosen", `#/bai-viet/${THAI_NGUYEN_2023}?${ADMITTED}`, "#chosen"],
  ["figures", "#/so-lieu", ".figures .value"],
  ["figures-chosen", `#/so-lieu?${ADMITTED}`, "#chosen"],
  ["figures-groups", "#/so-lieu?group=place&entry=*", ".total-line"],
  ["compare", "#/so-sanh", ".across"],
  ["compare-plans", "#/so-sanh?entry=plans", ".versus"],
  ["compare-against", "#/so-sanh?entry=against", ".compare .told, .compare p"],
  ["compare-charts", "#/so-sanh?entry=charts", ".multiples .picture"],
  ["checks", "#/kiem-tra", ".check"],
  ["documents", "#/van-ban", ".entry"],
  ["people", "#/nhan-su", ".entry"],
  ["organisations", "#/to-chuc", ".tree"],
  ["concordance-start", "#/ngu-canh", ".suggested .chip"],
  ["concordance", "#/ngu-canh?kwic=kết nạp%20", ".kwic .line"],
  ["report", "#/bao-cao", ".report-table"],
  ["empty", "#/so-lieu?place=Đông Triều&year=2023", ".empty"],
];

/** What lies over a view; not on paper. */
const SHEETS = [
  ["sheet-palette", "#/so-lieu", "dialog.palette", press("Control+k")],
  ["sheet-keys", "#/so-lieu", "dialog .keys", press("?")],
  ["sheet-settings", "#/so-lieu", "dialog fieldset", click("Tùy chọn")],
  ["take", "#/bai-viet", ".take-panel", click("Xuất")],
  ["mend", `#/so-lieu?${ADMITTED}`, ".mend form", mend],
  ["sheet-corrections", `#/so-lieu?${ADMITTED}`, "dialog .corrections li", async (page) => {
    await mend(page);
    await page.getByLabel("Giá trị").last().fill("648");
    await click("Giữ chỗ sửa")(page);
    await click("Tùy chọn")(page);
    await click("Xem các chỗ sửa")(page);
  }],
];

const WIDE = { viewport: { width: 1440, height: 900 } };

/** How it is looked at; `least` is the contrast that letters must have. */
const LOOKS = [
  ["wide", { ...WIDE, colorScheme: "light" }, { least: 4.5 }],
  ["360", { viewport: { width: 360, height: 740 }, colorScheme: "light", hasTouch: true, isMobile: true }, { least: 4.5 }],
  ["dark", { ...WIDE, colorScheme: "dark" }, { least: 4.5 }],
  ["contrast", { ...WIDE, contrast: "more" }, { least: 7 }],
  // A sheet of A4 between its margins; that the screen is dark is nothing to the paper.
  ["print", { viewport: { width: 680, height: 960 }, colorScheme: "dark" }, { least: 7, paper: true }],
];

/** What is wrong with the page as it is drawn now, each fault in words; runs inside the page. */
function faults({ least, paper }) {
  const found = [];
  const say = (fault, node) => found.push(`${fault}: <${node.nodeName.toLowerCase()} ${node.getAttribute("class") ?? ""}> ${node.textContent.trim().slice(0, 50)}`);
  const root = document.documentElement;
  const layer = document.querySelector("dialog[open]") ?? document.body;
  const seen = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !node.closest(".unseen, .skip, [inert]");
  const nodes = [...layer.querySelectorAll("*")].filter((node) => !/^(option|script|style)$/i.test(node.nodeName) && seen(node));

  if (root.scrollWidth > root.clientWidth) {
    const out = nodes.filter((node) => node.getBoundingClientRect().right > root.clientWidth + 0.5);
    say(`${root.scrollWidth - root.clientWidth} px sideways`, out.at(-1) ?? root);
  }

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const mixed = new Map();
  /** Any CSS colour as red, green, blue, opacity. */
  const colour = (css) => {
    if (!mixed.has(css)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      mixed.set(css, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return mixed.get(css);
  };
  const light = ([red, green, blue]) => [red, green, blue]
    .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const over = (top, below) => below.map((part, at) => (at === 3 ? 255 : part + ((top[at] - part) * top[3]) / 255));
  const grounds = new Map();
  const ground = (node) => {
    if (!node) return [255, 255, 255, 255];
    if (!grounds.has(node)) grounds.set(node, over(colour(getComputedStyle(node).backgroundColor), ground(node.parentElement)));
    return grounds.get(node);
  };

  const rem = parseFloat(getComputedStyle(root).fontSize);
  const scale = [-1, 0, 1, 2, 3, 4, 5, 6].map((step) => parseFloat(getComputedStyle(root).getPropertyValue(`--t${step}`)) * rem);

  const onlyHeard = (node) => {
    for (let at = node; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== "none") return true;
    return false;
  };

  for (const node of nodes) {
    const own = [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
    const style = getComputedStyle(node);
    // Cut off without a word of it, or, on paper, at all.
    const heard = onlyHeard(node);
    const across = /hidden|clip/.test(style.overflowX) && style.textOverflow !== "ellipsis" && !style.maskImage.includes("gradient");
    const shortened = style.webkitLineClamp !== "none" || style.textOverflow === "ellipsis";
    if (!heard && across && !shortened && node.scrollWidth > node.clientWidth + 1) say("cut off at the side", node);
    if (!heard && paper && style.overflow !== "visible" && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 2)) say("cut off on paper", node);
    const boxed = !(node instanceof SVGElement) && !/inline$|contents/.test(style.display) && style.overflowX === "visible";
    if (!heard && boxed && (own.length || node.matches("a, button")) && node.scrollWidth > node.clientWidth + 2) say("letters stick out", node);
    if (!own.length) continue;
    const size = parseFloat(style.fontSize);
    if (!(node instanceof SVGElement) && !scale.some((step) => Math.abs(step - size) < 0.1)) say(`${size} px are no step of the scale`, node);
    if (!(node instanceof SVGElement) && !node.closest(":disabled, [aria-disabled=true]")) {
      const on = ground(node);
      const [bright, dim] = [light(over(colour(style.color), on)), light(on)].sort((a, b) => b - a);
      const contrast = (bright + 0.05) / (dim + 0.05);
      if (contrast < least - 0.005) say(`contrast ${contrast.toFixed(2)}`, node);
    }
  }

  // What can be pressed, and headings: none lies on another of the same layer.
  const pressable = nodes.filter((node) => node.matches("a[href], button, input, select, textarea, summary, [role=option], h1, h2"));
  const layerOf = (node) => {
    for (let at = node; at; at = at.parentElement) if (/absolute|fixed|sticky/.test(getComputedStyle(at).position)) return at;
    return null;
  };
  const boxes = pressable.flatMap((node) => {
    const of = layerOf(node);
    const range = document.createRange();
    range.selectNodeContents(node);
    // A heading is as wide as its words, not as its line.
    const rects = /^h\d$/i.test(node.nodeName) ? range.getClientRects() : node.getClientRects();
    return [...rects].map((rect) => ({ node, of, rect }));
  });
  boxes.sort((a, b) => a.rect.top - b.rect.top);
  boxes.forEach((one, at) => {
    for (let next = at + 1; next < boxes.length && boxes[next].rect.top < one.rect.bottom - 2; next += 1) {
      const two = boxes[next];
      const wide = Math.min(one.rect.right, two.rect.right) - Math.max(one.rect.left, two.rect.left);
      const high = Math.min(one.rect.bottom, two.rect.bottom) - two.rect.top;
      if (wide <= 2 || high <= 2 || one.of !== two.of || one.node.contains(two.node) || two.node.contains(one.node)) continue;
      // Lines of running text lie close: their boxes touch, their letters do not.
      if (high < 8 && (one.node.closest("p, li, blockquote") || two.node.closest("p, li, blockquote"))) continue;
      say(`lies on “${one.node.textContent.trim().slice(0, 30)}”`, two.node);
    }
  });
  return [...new Set(found)];
}

describe("looks", () => {
  const room = readingRoom();
  mkdirSync(SCREENSHOTS, { recursive: true });

  /** Fills the report with a few figures, as a reader would. */
  async function fill(page) {
    await page.evaluate(() => (location.hash = "#/bao-cao?place=Thái Nguyên&indicator=members.admitted"));
    await page.getByRole("button", { name: /^Thêm .*đang khớp bộ lọc$/ }).click();
    await page.locator(".report-table").waitFor();
  }

  for (const [look, { contrast, ...options }, asked] of LOOKS) {
    it(`every view ${look}`, async () => {
      const page = await room.open("", options);
      await page.emulateMedia({ contrast: contrast ?? "no-preference" });
      await fill(page);
      const wrong = [];
      for (const [name, address, there, first] of [...SIGHTS, ...(asked.paper ? [] : SHEETS)]) {
        // What is pressed before the page has followed the address is undone by it.
        await page.evaluate(
          (hash) =>
            new Promise((followed) => {
              const before = location.hash;
              addEventListener("hashchange", followed, { once: true });
              location.hash = hash;
              scrollTo(0, 0);
              if (location.hash === before) followed();
            }),
          address,
        );
        await first?.(page);
        await page.locator(there).first().waitFor({ state: "attached" });
        if (asked.paper) {
          await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
          await page.emulateMedia({ media: "print" });
        }
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        await page.mouse.move(1, 1);
        if (!name.includes("chosen") && name !== "mend") await page.evaluate(() => scrollTo(0, 0));
        for (const fault of await page.evaluate(faults, asked)) wrong.push(`${name}: ${fault}`);
        const [width, height] = await page.evaluate(() => [innerWidth, Math.min(document.documentElement.scrollHeight, 2400)]);
        const whole = asked.paper || !/^(sheet|mend|take)|chosen/.test(name);
        await page.screenshot({
          path: join(SCREENSHOTS, `look-${name}-${look}.png`),
          ...(whole ? { fullPage: true, clip: { x: 0, y: 0, width, height } } : {}),
        });
        if (asked.paper) {
          await page.emulateMedia({ media: "screen" });
          await page.evaluate(() => dispatchEvent(new Event("afterprint")));
        }
        await page.keyboard.press("Escape");
        // A dialog that is closed covers the page until it is gone.
        await page.locator("dialog").waitFor({ state: "detached" });
      }
      assert.deepEqual(wrong, []);
    });
  }

  it("the six kinds differ by more than their colours", async () => {
    const page = await room.open(`#/bai-viet/${KHOI_CO_QUAN}`, WIDE);
    await page.getByText("Chú giải").click();
    const lines = await page.locator(".legend .name").evaluateAll((names) => names.map((name) => {
      const { textDecorationStyle, textDecorationThickness } = getComputedStyle(name);
      return `${textDecorationStyle} ${textDecorationThickness}`;
    }));
    assert.equal(lines.length, 6);
    assert.equal(new Set(lines).size, 6, lines.join(", "));
    const sight = await page.context().newCDPSession(page);
    for (const type of ["deuteranopia", "protanopia", "achromatopsia"]) {
      await sight.send("Emulation.setEmulatedVisionDeficiency", { type });
      await page.screenshot({ path: join(SCREENSHOTS, `look-reader-${type}.png`) });
    }
    await page.evaluate(() => (location.hash = "#/tong-quan"));
    await page.locator(".charts .picture").first().waitFor();
    await page.locator(".charts").evaluate((charts) => charts.scrollIntoView());
    for (const type of ["achromatopsia", "protanopia", "deuteranopia"]) {
      await sight.send("Emulation.setEmulatedVisionDeficiency", { type });
      await page.screenshot({ path: join(SCREENSHOTS, `look-overview-${type}.png`) });
    }
  });
});
