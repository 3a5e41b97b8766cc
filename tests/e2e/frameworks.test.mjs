// The element <trich-luc> in pages of React's and of Vue's, under a strict policy and a hostile style sheet.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chips, framed, name } from "./support/framed.mjs";
import { HOSTILE, hosting } from "./support/host.mjs";
import { readingRoom } from "./support/reader.mjs";
import { becomes } from "./support/steps.mjs";

/** One page in each framework: two elements bound to the same state, and what the host was told. */
const PAGES = {
  React: (at) => `
    import { createElement, createRoot, useState } from "${at("react")}";
    const Page = () => {
      const [filter, setFilter] = useState("year=2023");
      const [theme, setTheme] = useState("light");
      const [views, setViews] = useState(["so-lieu", "kiem-tra"]);
      const [chosen, setChosen] = useState("");
      const button = (name, onClick) => createElement("button", { onClick }, name);
      return createElement("div", null,
        button("2020", () => setFilter("year=2020")),
        button("Tối", () => setTheme("dark")),
        button("Bớt", () => setViews(["kiem-tra"])),
        createElement("output", null, filter + " " + chosen),
        views.map((view) => createElement("trich-luc", {
          key: view, view, filter, theme,
          "ontrichluc:filter": ({ detail }) => setFilter(detail.filter),
          "ontrichluc:select": ({ detail }) => setChosen(detail.article),
        })));
    };
    createRoot(document.getElementById("page")).render(createElement(Page));`,
  Vue: (at) => `
    import { createApp, h, ref } from "${at("vue")}";
    createApp({
      setup() {
        const [filter, theme, chosen] = [ref("year=2023"), ref("light"), ref("")];
        const views = ref(["so-lieu", "kiem-tra"]);
        const button = (name, onClick) => h("button", { onClick }, name);
        return () => h("div", [
          button("2020", () => (filter.value = "year=2020")),
          button("Tối", () => (theme.value = "dark")),
          button("Bớt", () => (views.value = ["kiem-tra"])),
          h("output", filter.value + " " + chosen.value),
          views.value.map((view) => h("trich-luc", {
            key: view, view, filter: filter.value, theme: theme.value,
            "onTrichluc:filter": ({ detail }) => (filter.value = detail.filter),
            "onTrichluc:select": ({ detail }) => (chosen.value = detail.article),
          })),
        ]);
      },
    }).mount("#page");`,
};

describe("the element in a framework's page", () => {
  const room = readingRoom();
  const host = hosting();

  for (const [framework, script] of Object.entries(PAGES)) {
    for (const form of ["trich-luc.js", "trich-luc.mjs"]) {
      it(`is bound to ${framework}'s state both ways, loaded as ${form}`, async () => {
        const page = await room.newPage({ viewport: { width: 1280, height: 2400 } });
        const own = `<script type="module" src="${host.script(script(host.library))}"></script>`;
        const kind = form.endsWith(".mjs") ? `type="module"` : "async";
        const body = `<div id="page"></div>${own}<script ${kind} src="${room.url}${form}"></script>`;
        await page.goto(host.page(body, { allow: new URL(room.url).origin, style: HOSTILE }));
        const [first, second] = [framed(page), framed(page, 1)];
        const said = () => page.locator("output").textContent();
        const years = async () => [await chips(first).allInnerTexts(), await chips(second).allInnerTexts()].flat().map((text) => text.replace("×", "").trim());
        await becomes(page, years, ["2023", "2023"]);

        const press = (name) => page.locator("button", { hasText: name }).evaluate((button) => button.click());
        await press("2020");
        await becomes(page, years, ["2020", "2020"]);
        assert.equal(await said(), "year=2020 ");

        // What the reader does in one reaches the host, and by its state the other.
        await chips(first).first().click();
        await becomes(page, years, []);
        assert.equal(await said(), " ");
        await first.getByRole("table").getByRole("link").first().click();
        await becomes(page, async () => /^ 00\d_/.test(await said()), true);

        await press("Tối");
        await becomes(page, () => first.locator("html").getAttribute("data-theme"), "dark");
        await press("Bớt");
        await becomes(page, () => page.locator("iframe").count(), 1);
        await becomes(page, () => name(framed(page)), "Kiểm tra");
      });
    }
  }
});
