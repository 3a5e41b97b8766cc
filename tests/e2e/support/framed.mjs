// The reading room in a frame of another page, as that page's reader sees it.

import { becomes, heading } from "./steps.mjs";

export const framed = (page, nth = 0) => page.frameLocator("iframe").nth(nth);
/** The view's name, without the count beside it. */
export const name = async (frame) => (await heading(frame).innerText()).replace(/\s*\d+$/, "");
export const chips = (frame) => frame.getByRole("list", { name: "Đang lọc" }).getByRole("button");

/** The height of the frame, once it is that of what the frame shows. */
export async function settled(page, nth = 0) {
  const element = page.locator("iframe").nth(nth);
  // The still page fits too, until the page itself is drawn.
  await framed(page, nth).locator("#app > *").first().waitFor({ state: "attached" });
  const body = framed(page, nth).locator("body");
  const fits = async () => {
    const [frame, content] = [await element.boundingBox(), await body.boundingBox()];
    return Math.abs(frame.height - content.height) <= 1;
  };
  await becomes(page, fits, true);
  return (await element.boundingBox()).height;
}
