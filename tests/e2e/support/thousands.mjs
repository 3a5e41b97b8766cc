// Articles by the thousand, and what is known of them without asking the page: which of them hold a word.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onPath } from "./browser.mjs";
import { article } from "./own.mjs";
import { REPOSITORY } from "./server.mjs";

const CORPUS = join(REPOSITORY, "../shared/corpus/vn_news.jsonl.xz");

/**
 * So many articles as lines of JSON and as texts: the first of the corpus beside the repository, and where that
 * or what unpacks it is absent, others that are made. `source` says which.
 */
export async function thousands(many) {
  const xzcat = onPath(["xzcat"]);
  const missing = existsSync(CORPUS) ? !xzcat && "xzcat" : CORPUS;
  const lines = missing
    ? Array.from({ length: many }, (_, n) => JSON.stringify({ text: article(n) }))
    : await unpacked(xzcat, many);
  return {
    lines,
    texts: lines.map((line) => JSON.parse(line).text),
    source: missing ? `${missing} is absent: of articles that are made` : "of the corpus",
  };
}

async function unpacked(xzcat, many) {
  const child = spawn(xzcat, [CORPUS], { stdio: ["ignore", "pipe", "ignore"] });
  const found = [];
  for await (const line of createInterface({ input: child.stdout })) {
    found.push(line);
    if (found.length === many) break;
  }
  child.kill();
  return found;
}

/** The texts of the articles that the page has of itself, and their ids. */
export async function seeds() {
  const folder = join(REPOSITORY, "seeds");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return { ids: names.map((name) => name.replace(/\.txt$/, "")), texts };
}

/** The marks of Vietnamese: five tones, and what makes another letter. No others are forgiven. */
const MARKS = /[\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b]/gu;

/** A word without those marks. */
export const bare = (word) => word.toLowerCase().normalize("NFD").replaceAll(MARKS, "").normalize("NFC").replaceAll("đ", "d");

const WORD = /[\p{L}\p{M}]+|[0-9]+/gu;

/** Each text as the set of its words, with their marks, but in one case and normal form. */
export const cut = (texts) => texts.map((text) => new Set(text.normalize("NFC").toLowerCase().match(WORD)));

/** The same sets without marks. */
export function cutBare(sets) {
  const known = new Map();
  const bareOnce = (word) => known.get(word) ?? known.set(word, bare(word)).get(word);
  return sets.map((words) => new Set([...words].map(bareOnce)));
}

/** So many of these sets have a word that is so. */
export const having = (sets, is) => sets.filter((words) => [...words].some(is)).length;

/** A word that several texts have and no more than `most`: the longest of the first text from `at` on that has any. */
export function rare(sets, at, most = 40) {
  const counted = new Map();
  for (const words of sets) {
    for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
  }
  const few = (words) => [...words].filter((word) => counted.get(word) > 1 && counted.get(word) <= most);
  const longest = (words) => words.reduce((one, word) => (word.length > one.length ? word : one), "");
  return longest(few(sets.slice(at).find((words) => few(words).length > 0) ?? []));
}
