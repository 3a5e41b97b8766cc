// Our program: the rooms of the page without the page.

import { indexed } from "./given.mjs";

async function room(size) {
  const { default: start, Room } = await import("/program/scale.js");
  await start();
  const room = new Room();
  const read = await indexed(size, (at, text) => room.read(`a${at}`, text));
  const before = performance.now();
  room.index();
  return { room, costs: { read, build: performance.now() - before } };
}

const told = (choices) => choices.map((pair) => pair.join("=")).join("\t");

export async function make(size) {
  const { room: own, costs } = await room(size);
  return {
    costs,
    search: (query) => own.search(query).length,
    found: (query) => own.found(query).length,
    facets: (choices) => own.facets(told(choices)),
    groups: (choices) => own.groups(told(choices)),
  };
}

/** Hands out the figures of a size, for all the others. */
export async function rows(size) {
  const { room: own } = await room(size);
  await fetch(`/rows/${size}`, { method: "POST", body: own.figures() });
}
