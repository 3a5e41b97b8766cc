// Serves the built page on a free port, under the strictest headers that it promises to work with.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
/** `$DIST` is another build, such as the benchmark makes. */
export const DIST = process.env.DIST ?? join(REPOSITORY, "dist");

/** The policy that the build wrote into the page, sent as a header too. */
export async function contentSecurityPolicy() {
  const page = await readFile(join(DIST, "index.html"), "utf8");
  return page.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1];
}

export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

/**
 * Starts a server; `folder` is the path that the page is put in, such as "/phong/doc/", `root` where
 * the files lie. `asked` lists the paths that were asked for; `stop()` and `start()` are a network
 * that goes and comes back at the same address. `answers(name, request, response)` may answer in place of a file.
 */
export async function serve({ folder = "/", root = DIST, answers } = {}) {
  const asked = [];
  const policy = await contentSecurityPolicy();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    asked.push(pathname);
    const inside = pathname.startsWith(folder) ? pathname.slice(folder.length) : undefined;
    if (inside && (await answers?.(inside, request, response))) return;
    const file = inside === undefined ? undefined : normalize(join(root, inside || "index.html"));
    const body = file?.startsWith(root + sep) && (await readFile(file).catch(() => undefined));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      ...(/\/(trich-luc\.m?js|embed\.js)$/.test(pathname) && { "access-control-allow-origin": "*" }),
    });
    response.end(body);
  });
  const start = (port) =>
    new Promise((listening, failed) => {
      server.once("error", failed).listen(port, "127.0.0.1", listening);
    });
  const stop = () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  await start(0);
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}${folder}`,
    asked,
    stop,
    start: () => start(port),
    close: () => (server.listening ? stop() : undefined),
  };
}
