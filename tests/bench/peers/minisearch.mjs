// MiniSearch: ranked by BM25+, all words, the last as a beginning.

import { words } from "./asked.mjs";
import { indexed } from "./given.mjs";

export async function make(size) {
  const { default: MiniSearch } = await import("/packages/minisearch/dist/es/index.js");
  const index = new MiniSearch({ fields: ["text"], tokenize: words, processTerm: (term) => term });
  const build = await indexed(size, (id, text) => index.add({ id, text }));
  const prefix = (_, at, terms) => at === terms.length - 1;
  return { costs: { build }, search: (query) => index.search(query, { prefix, combineWith: "AND" }).length };
}
