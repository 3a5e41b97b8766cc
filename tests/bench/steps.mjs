// The steps of a reader that are measured: what the page shows first, and what is pressed.

const FILTERS = { name: "Bộ lọc" };
const VIEWS = { name: "Các mục" };

/**
 * Everything that a press of this element begins. By the bare mouse, put there before: what a driver
 * asks of the page around a click would be timed with it.
 */
async function click({ page, step }, locator) {
  const at = await locator.evaluate((node) => {
    node.scrollIntoView({ block: "center" });
    const box = node.getClientRects()[0];
    return [box.x + box.width / 2, box.y + box.height / 2];
  });
  await page.mouse.move(...at);
  await frames(page);
  await step("click", () => page.mouse.down().then(() => page.mouse.up()));
}

/** Waits until the page has been painted. */
const frames = (page) =>
  page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));

/** Words typed letter by letter, then taken out again in one go; without accents, which a keyboard has no keys for. */
async function typing({ page, step }) {
  const box = page.getByRole("searchbox", { name: "Tìm trong các bài" });
  await box.click();
  for (const letter of "ket nap dang vien") {
    await step("keydown", () => page.keyboard.press(letter === " " ? "Space" : letter));
  }
  await box.fill("");
  await frames(page);
}

/** The first choices of every facet on, and off again. */
async function facets({ page, step }) {
  const panel = page.getByRole("complementary", FILTERS);
  const folded = panel.locator("details:not([open]) > summary");
  while (await folded.count()) await folded.first().click();
  const groups = panel.locator("details");
  const count = await groups.count();
  for (let group = 0; group < count; group += 1) {
    for (let pressed = 0; pressed < 2; pressed += 1) {
      const box = groups.nth(group).getByRole("checkbox").first();
      if (await box.count()) await click({ page, step }, box);
    }
  }
}

/** From view to view, and back to the first. */
async function views({ page, step }) {
  const links = page.getByRole("navigation", VIEWS).getByRole("link");
  const count = await links.count();
  for (let view = 0; view < count; view += 1) await click({ page, step }, links.nth((view + 1) % count));
}

/** By every column, both ways. */
async function sorting({ page, step }) {
  const heads = page.getByRole("columnheader").getByRole("button");
  const count = await heads.count();
  for (let head = 0; head < count; head += 1) {
    await click({ page, step }, heads.nth(head));
    await click({ page, step }, heads.nth(head));
  }
}

/** Every article from the list; the way back is not counted. */
async function articles({ page, step }) {
  const titles = page.locator("ol.articles h2 a");
  const count = Math.min(await titles.count(), 5);
  for (let title = 0; title < count; title += 1) {
    await click({ page, step }, titles.nth(title));
    await page.goBack();
    await titles.first().waitFor();
  }
}

/** By the wheel through the table, far and near. */
async function scrolling({ page, step }) {
  await page.mouse.move(640, 500);
  for (const [times, height] of [[20, 400], [10, 20_000], [5, -400], [5, -60_000]]) {
    for (let turn = 0; turn < times; turn += 1) await step("wheel", () => page.mouse.wheel(0, height));
  }
}

/** Figures in groups, by each way of grouping; unfolded, folded. */
async function grouping({ page, step }) {
  const menu = page.locator("#group-by");
  const values = await menu.locator("option").evaluateAll((all) => all.map((option) => option.value));
  await menu.focus();
  for (let turn = 1; turn < values.length; turn += 1) await step("keydown", () => page.keyboard.press("ArrowDown"));
}

/** Name of what is measured, where it begins, what is done there. */
export const STEPS = [
  ["typing, articles", "#/bai-viet", typing],
  ["typing, figures", "#/so-lieu", typing],
  ["a facet, overview", "#/tong-quan", facets],
  ["a facet, figures", "#/so-lieu", facets],
  ["a facet, compare", "#/so-sanh", facets],
  ["another view", "#/tong-quan", views],
  ["sorting figures", "#/so-lieu", sorting],
  ["opening an article", "#/bai-viet", articles],
];

/** The same of the table with a hundred thousand figures. */
export const MANY = [
  ["scrolling", "#/so-lieu", scrolling],
  ["sorting", "#/so-lieu", sorting],
  ["grouping", "#/so-lieu", grouping],
  ["typing", "#/so-lieu", typing],
  ["a facet", "#/so-lieu", facets],
];

/** The same with the reader's own articles by the thousand. */
export const AT_SCALE = [...STEPS, ["scrolling", "#/so-lieu", scrolling]];
