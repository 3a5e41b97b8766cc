// In the browser: one peer is made of the articles of a size, and then asked.
//
// A peer's file gives `make(size)`: its costs by name, in ms, and the questions that it answers. An answer is
// how much was found, so that nothing can be left out and all can be seen to have done the same.

import { WORDS } from "./asked.mjs";

/** Every question is asked so many times of all that is asked, the first time too; */
const ROUNDS = 5;
/** not again where that has taken so long, in ms; */
const LONG = 8000;
/** and not even once, in ms. What was answered until then counts. */
const TOO_LONG = 60_000;

let peer;

/** Bytes: what the scripts of the page and of its workers hold, and the memory of programs in WebAssembly. */
async function memory() {
  const { bytes } = await performance.measureUserAgentSpecificMemory();
  return bytes + (await globalThis.weight());
}

/** What it costs to have the peer ready. */
export async function make(name, size) {
  const before = await memory();
  const { make } = await import(`./${name}.mjs`);
  const { costs, ...questions } = await make(size);
  peer = { questions, before };
  return costs;
}

/** What it takes to ask it; and the memory that it has in the end. */
export async function ask(filters) {
  const numbers = {};
  for (const [question, answer] of Object.entries(peer.questions)) {
    const asked = ["search", "found"].includes(question) ? WORDS : filters;
    const times = [];
    let found = 0;
    const begun = performance.now();
    const since = () => performance.now() - begun;
    for (let round = 0; round < ROUNDS && (round === 0 || since() < LONG); round += 1) {
      for (const one of asked) {
        if (since() > TOO_LONG) break;
        const before = performance.now();
        const much = await answer(one);
        times.push(performance.now() - before);
        if (round === 0) found += much;
      }
    }
    times.sort((a, b) => a - b);
    for (const percent of [50, 95, 99]) numbers[`${question} p${percent}`] = times[Math.ceil((times.length * percent) / 100) - 1];
    numbers[`${question} asked`] = times.length;
    if (times.length >= asked.length) numbers[`${question} answered`] = found;
  }
  numbers.memory = (await memory()) - peer.before;
  return numbers;
}
