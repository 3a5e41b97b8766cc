// Serves the built page on a free port, under the strictest headers that it promises to work with.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
/** `$DIST` is another build, such as the benchmark makes. */
export const DIST = process.env.DIST ?? join(REPOSITORY, "dist");

/** The same as `cargo xtask serve` sends. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

/** Starts a server; `folder` is the path that the page is put in, such as "/phong/doc/". */
export async function serve({ folder = "/" } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const inside = pathname.startsWith(folder) ? pathname.slice(folder.length) : undefined;
    const file = inside === undefined ? undefined : normalize(join(DIST, inside || "index.html"));
    const body = file?.startsWith(DIST + sep) && (await readFile(file).catch(() => undefined));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-security-policy": CONTENT_SECURITY_POLICY,
      "x-content-type-options": "nosniff",
    });
    response.end(body);
  });
  await new Promise((listening, failed) => {
    server.once("error", failed).listen(0, "127.0.0.1", listening);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${folder}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
