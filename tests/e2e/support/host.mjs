// A page of somebody else, on another origin, that frames the reading room.

import { createServer } from "node:http";
import { after, before } from "node:test";
import { LIBRARIES } from "./libraries.mjs";

/** Whatever a host's style sheet does to everything. */
export const HOSTILE = `
  * { color: red !important; font: 40px serif !important; display: inline !important; position: static !important;
      width: 3px !important; height: 3px !important; visibility: hidden !important; transition: none !important }
  html, body, main, div, trich-luc { visibility: visible !important; width: auto !important; height: auto !important }`;

/**
 * Starts a server around the tests of the enclosing `describe`. `host.page(body)` gives the address of a
 * page with that body, under a policy that allows nothing but what `allow`, an origin, gives and frames,
 * and the host's own scripts: `host.script(text)` is the address of one, `host.library(name)` of a library.
 */
export function hosting() {
  const host = {};
  const pages = [];
  const scripts = [];
  let server;

  before(async () => {
    server = createServer(async (request, response) => {
      const [, kind, name] = request.url.split("/");
      const script = kind === "library" ? await LIBRARIES[name]?.() : kind === "script" && scripts[Number(name)];
      if (script) return response.writeHead(200, { "content-type": "text/javascript" }).end(script);
      const page = pages[Number(request.url.slice(1))];
      if (!page) return response.writeHead(404).end();
      const { body, allow, style } = page;
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        ...(allow && {
          "content-security-policy":
            `default-src 'none'; img-src data:; script-src 'self' ${allow}; frame-src ${allow}` + (style ? "; style-src 'unsafe-inline'" : ""),
        }),
      });
      return response.end(`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin</title>
        <link rel="icon" href="data:,">${style ? `<style>${style}</style>` : ""}</head>
        <body><main><h1>Cổng thông tin</h1>${body}</main></body></html>`);
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    host.origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(
    () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  );

  host.page = (body, { allow, style } = {}) => `${host.origin}/${pages.push({ body, allow, style }) - 1}`;
  host.script = (text) => `${host.origin}/script/${scripts.push(text) - 1}`;
  host.library = (name) => `${host.origin}/library/${name}`;
  return host;
}
