// How large Pagefind's index of articles is: what a search in them may load, without its program.
//
//   node pagefind.mjs <name> <articles, a line of JSON each> <folder of the packages> <a folder to write to>
//
// Prints a name, tab and a number a line: the bytes of the index, and the ms that Pagefind took for it.

import { createReadStream } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [name, input, packages, out] = process.argv.slice(2);
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

const begun = performance.now();
const { createIndex, close } = await import(pathToFileURL(join(packages, "node_modules", "pagefind", "lib", "index.js")));
const { index } = await createIndex();
let number = 0;
for await (const line of createInterface({ input: createReadStream(input), crlfDelay: Infinity })) {
  const { title = "", text = "" } = JSON.parse(line);
  const paragraphs = text.split("\n").map((words) => `<p>${escaped(words)}</p>`).join("");
  const content = `<html lang="vi"><body><h1>${escaped(title)}</h1>${paragraphs}</body></html>`;
  const { errors } = await index.addHTMLFile({ url: `/${(number += 1)}.html`, content });
  if (errors.length > 0) throw new Error(errors.join("; "));
}
await rm(out, { recursive: true, force: true });
await index.writeFiles({ outputPath: out });
await close();
const took = performance.now() - begun;

let bytes = 0;
for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
  const data = entry.isFile() && /\.pf_|entry\.json$/.test(entry.name);
  if (data) bytes += (await stat(join(entry.parentPath ?? entry.path, entry.name))).size;
}
console.log(`${name} pagefind\t${bytes}`);
console.log(`${name} pagefind build\t${took.toFixed(0)}`);
