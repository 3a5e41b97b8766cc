// Crossfilter: keeps the counts of every facet at hand and changes them by what a choice takes away or gives back.

import { FIELDS } from "./asked.mjs";
import { rows, script } from "./given.mjs";

export async function make(size) {
  const crossfilter = await script("/packages/crossfilter2/crossfilter.min.js", "crossfilter");
  const given = await rows(size);
  const before = performance.now();
  const facts = crossfilter(given);
  const facets = FIELDS.map((_, at) => facts.dimension((row) => row[at + 1]));
  let counts = facets.map((facet) => facet.group());
  const build = performance.now() - before;
  let pairs;
  const choose = (choices) => {
    const wanted = new Map(choices);
    facets.forEach((facet, at) => {
      const value = wanted.get(FIELDS[at]);
      if (value !== undefined) facet.filterExact(value);
      else if (facet.hasCurrentFilter()) facet.filterAll();
    });
  };
  const left = (group) => group.all().reduce((sum, { value }) => sum + (value > 0), 0);
  return {
    costs: { build },
    facets: (choices) => {
      choose(choices);
      return counts.reduce((sum, count) => sum + left(count), 0);
    },
    groups: (choices) => {
      if (!pairs) {
        // The facets are no part of this question.
        counts.forEach((count) => count.dispose());
        counts = [];
        pairs = facts.dimension((row) => `${row[1]}\t${row[4]}`).group();
      }
      choose(choices);
      return left(pairs);
    },
  };
}
