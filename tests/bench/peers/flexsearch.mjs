// FlexSearch: ranked by where in the text the words stand. Its index of beginnings takes every word of a query
// for one, not only the last; all that match are asked for, as from the others.

import { words } from "./asked.mjs";
import { indexed } from "./given.mjs";

export async function make(size) {
  const { Index } = await import("/packages/flexsearch/dist/flexsearch.bundle.module.min.js");
  const index = new Index({ tokenize: "forward", encode: words });
  let most = 0;
  const build = await indexed(size, (id, text) => { index.add(id, text); most = id + 1; });
  return { costs: { build }, search: (query) => index.search(query, { limit: most }).length };
}
