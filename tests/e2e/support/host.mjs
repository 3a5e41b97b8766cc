// A page of somebody else, on another origin, that frames the reading room.

import { createServer } from "node:http";
import { after, before } from "node:test";

/**
 * Starts a server around the tests of the enclosing `describe`. `host.page(body)` gives the address of a
 * page with that body, under a policy that allows nothing but what `allow`, an origin, gives and frames.
 */
export function hosting() {
  const host = {};
  const pages = [];
  let server;

  before(async () => {
    server = createServer((request, response) => {
      const page = pages[Number(request.url.slice(1))];
      if (!page) return response.writeHead(404).end();
      const { body, allow, style } = page;
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        ...(allow && {
          "content-security-policy":
            `default-src 'none'; img-src data:; script-src ${allow}; frame-src ${allow}` + (style ? "; style-src 'unsafe-inline'" : ""),
        }),
      });
      return response.end(`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin</title>
        <link rel="icon" href="data:,">${style ? `<style>${style}</style>` : ""}</head>
        <body><main aria-label="Cổng thông tin"><h1>Cổng thông tin</h1>${body}</main></body></html>`);
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
  return host;
}
