// A host's page in TypeScript: never run, only read by the compiler, against static/trich-luc.d.mts.

import { TrichLuc, type Saved, type TrichLucAttributes, type TrichLucStyle } from "../../../static/trich-luc.mjs";

const room = document.createElement("trich-luc");
room satisfies TrichLuc;
Object.assign(room, { view: "figures", filter: "year=2023", lang: "en", theme: "dark", hide: "nav" } satisfies TrichLucAttributes);
room.addEventListener("trichluc:filter", ({ detail, target }) => {
  const { view, filter }: { view: string; filter: string } = detail;
  room.go({ view, filter });
  target satisfies EventTarget | null;
});
room.addEventListener("trichluc:select", ({ detail }) => detail.article.slice(detail.start, detail.end));
room.addEventListener("trichluc:ready", () => room.go());
room.addEventListener("click", (event) => event.clientX);
const saved: Saved = room.save();
room.restore(saved) satisfies boolean;
document.querySelector("trich-luc")?.save();
({ "--trich-luc-accent": "#06c", "--trich-luc-height": "420px" }) satisfies TrichLucStyle;

// @ts-expect-error There is no such colour.
({ "--trich-luc-shadow": "red" }) satisfies TrichLucStyle;
// @ts-expect-error A view has a name.
room.view = 7;
// @ts-expect-error There is no such language.
({ lang: "fr" }) satisfies TrichLucAttributes;
// @ts-expect-error Words have no colour.
room.addEventListener("trichluc:select", ({ detail }) => detail.colour);
