// Perspective, in its worker: every question is a view, which is made, read and deleted.

import { FIELDS } from "./asked.mjs";

const DIST = "/packages/@finos/perspective/dist";
/** As a cell of CSV. */
const cell = (value) => `"${value.replaceAll('"', '""')}"`;

export async function make(size) {
  const { default: perspective } = await import(`${DIST}/cdn/perspective.js`);
  perspective.init_client(fetch(`${DIST}/wasm/perspective-js.wasm`));
  const client = await perspective.worker();
  const text = await (await fetch(`/rows/${size}`)).text();
  const before = performance.now();
  const lines = text.split("\n").map((line) => line.split("\t").slice(1).map((value) => cell(value || "-")).join(","));
  const table = await client.table(Object.fromEntries(FIELDS.map((field) => [field, "string"])));
  await table.update([FIELDS.join(","), ...lines].join("\n"), { format: "csv" });
  const all = await table.size();
  if (all !== lines.length) throw new Error(`${all} of ${lines.length} figures were taken`);
  const build = performance.now() - before;
  const view = async (group_by, choices) => {
    const filter = choices.map(([field, value]) => [field, "==", value]);
    const made = await table.view({ group_by, filter, columns: ["article"], aggregates: { article: "count" } });
    const { __ROW_PATH__: paths } = await made.to_columns();
    await made.delete();
    return paths.filter((path) => path.length === group_by.length).length;
  };
  return {
    costs: { build },
    facets: async (choices) => {
      let left = 0;
      for (const field of FIELDS) left += await view([field], choices.filter(([chosen]) => chosen !== field));
      return left;
    },
    groups: (choices) => view(["indicator", "year"], choices),
  };
}
