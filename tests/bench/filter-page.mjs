// In the browser: our filter and its peers', each for every letter of some words as they are typed,
// with a choice of a facet in force.

import { script } from "./peers/given.mjs";

const SEPARATOR = "\u001e";

/** What is typed, letter by letter, and the choice. */
const WORDS = "kết nạp đảng viên";
const CHOICE = ["indicator", "members.admitted"];

/** What a figure is told by, in the order of its line; each is counted as a facet. */
const FIELDS = ["indicator", "status", "place", "year", "unit", "article"];

/** Each measurement goes on for so long, in ms, and is done so many times at least. */
const TIME = 2000;
const TIMES = 3;

const queries = Array.from(WORDS, (_, end) => WORDS.slice(0, end + 1)).filter((query) => query.trim() === query);

/** Without accents, small: the page finds words typed either way. */
const folded = (term) => term.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

/** The shortest time of a filter, in µs: one pass over all queries, divided by their number. */
function best(filter) {
  const begun = performance.now();
  let shortest = Infinity;
  for (let time = 0; time < TIMES || performance.now() - begun < TIME; time += 1) {
    const before = performance.now();
    for (const query of queries) filter(query);
    shortest = Math.min(shortest, performance.now() - before);
  }
  return (shortest * 1000) / queries.length;
}

/** Times by name, on so many figures. */
export async function measure(figures, peers) {
  const { default: start, Room } = await import("/program/filter.js");
  await start();
  const room = new Room(figures);
  const times = { ours: best((query) => room.filter(query, ...CHOICE)) };
  const paragraphs = room.paragraphs().split(SEPARATOR);
  const records = room.figures().split("\n").map((line) => line.split("\t"));
  times.paragraphs = paragraphs.length;
  times.figures = records.length;
  room.free();
  if (peers) times.peers = await theirs(paragraphs, records);
  return times;
}

async function theirs(paragraphs, records) {
  const [{ default: MiniSearch }, crossfilter] = await Promise.all([
    import("/peers/minisearch/dist/es/index.js"),
    script("/peers/crossfilter2/crossfilter.min.js", "crossfilter"),
  ]);
  const search = new MiniSearch({ fields: ["text"], processTerm: (term) => folded(term) || null });
  search.addAll(paragraphs.map((text, id) => ({ id, text })));
  const facts = crossfilter(records);
  const paragraph = facts.dimension((record) => Number(record[0]));
  const facets = FIELDS.map((_, field) => facts.dimension((record) => record[field + 1]));
  const counts = facets.map((facet) => facet.group());
  facets[FIELDS.indexOf(CHOICE[0])].filterExact(CHOICE[1]);
  return best((query) => {
    // The last word may go on.
    const prefix = (_, at, terms) => at === terms.length - 1;
    const found = new Set(search.search(query, { prefix, combineWith: "AND" }).map(({ id }) => id));
    paragraph.filterFunction((id) => found.has(id));
    const choices = counts.map((count) => count.all().filter(({ value }) => value > 0).length);
    return facts.allFiltered().length + choices.length;
  });
}
