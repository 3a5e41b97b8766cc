// What hosts build their pages with, as browsers load it without a bundler.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { REPOSITORY } from "./server.mjs";

const MODULES = join(REPOSITORY, "tests", "e2e", "node_modules");

/** React comes as modules of Node's older kind, each of which asks for those before it. */
const REACT = {
  react: "react/cjs/react.production.js",
  scheduler: "scheduler/cjs/scheduler.production.js",
  "react-dom": "react-dom/cjs/react-dom.production.js",
  "react-dom/client": "react-dom/cjs/react-dom-client.production.js",
};

async function react() {
  const parts = await Promise.all(
    Object.entries(REACT).map(async ([name, file]) => {
      const text = await readFile(join(MODULES, file), "utf8");
      return `define(${JSON.stringify(name)}, (require, exports, module) => {${text}\n});`;
    }),
  );
  return `
    const modules = {};
    const define = (name, body) => {
      const module = { exports: {} };
      body((name) => modules[name], module.exports, module);
      modules[name] = module.exports;
    };
    ${parts.join("\n")}
    export const { createElement, useState } = modules.react;
    export const { createRoot } = modules["react-dom/client"];`;
}

/** The text of each library, as one module. */
export const LIBRARIES = {
  react,
  vue: () => readFile(join(MODULES, "vue/dist/vue.runtime.esm-browser.prod.js"), "utf8"),
};
