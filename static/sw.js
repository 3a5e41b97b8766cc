// Keeps the page at hand when there is no network: one release, whole or not at all.
//
// `cargo xtask build` fills in the two constants from what it built. Every file is asked for with its
// hash, so that a half-copied or mended release never replaces a whole one, and is weighed again
// before it is given out. This worker touches no cache but those whose names begin with its own
// folder's, and asks the network for nothing that the page did not ask for.

/** Differs wherever a file does. */
const RELEASE = "@release@";
/** Addresses from this worker's folder on, each with its Subresource Integrity. */
const FILES = new Map(["@files@"]);

const FOLDER = new URL("./", self.location.href);
const OWN = `trichluc ${FOLDER.pathname} `;
const CACHE = OWN + RELEASE;
/** What another program shared, until the page has taken it: see src/app/own/given.rs. */
const SHARED = `${OWN}shared`;

/** Articles (src/corpus/pack/mod.rs): each part has a sum of its own, by which the page weighs it while it comes. */
const weighed = (path) => path.endsWith(".tlpack");

const address = (path) => new URL(path, FOLDER).href;
const request = (path) => new Request(address(path), { integrity: FILES.get(path), cache: "no-cache" });

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", ({ data }) => {
  if (data === "trichluc:activate") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  if (shares(event.request)) return event.respondWith(shared(event.request));
  const path = wanted(event.request);
  if (path !== undefined) event.respondWith(answer(event.request, path));
});

async function install() {
  try {
    const cache = await caches.open(CACHE);
    await cache.addAll([...FILES.keys()].map(request));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** From now on pages get this release. Those of older releases go, but never another page's. */
async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN) && name !== CACHE && name !== SHARED).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The file of this release that a request is for; none where it is for something else. */
function wanted({ method, mode, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== FOLDER.origin || !pathname.startsWith(FOLDER.pathname)) return undefined;
  const path = pathname.slice(FOLDER.pathname.length);
  // The page is one document, whatever stands behind `?`.
  if (path === "" || path === "index.html") return "./";
  return mode !== "navigate" && FILES.has(path) ? path : undefined;
}

/** Whether it is what the manifest says that other programs may send. */
const shares = ({ method, mode, url }) => method === "POST" && mode === "navigate" && url === address("share");

/** Puts it aside and opens the page, which shows it before anything of it is kept. */
async function shared(request) {
  try {
    const given = await request.formData();
    const files = given.getAll("files").filter((file) => file instanceof File && file.name);
    const words = ["title", "text", "url"].map((name) => given.get(name)).filter((word) => typeof word === "string" && word);
    if (words.length) files.push(new File([words.join("\n\n")], ""));
    const cache = await caches.open(SHARED);
    for (const file of files) {
      const headers = { "x-name": encodeURIComponent(file.name) };
      await cache.put(address(`shared/${crypto.randomUUID()}`), new Response(file, { headers }));
    }
  } catch {
    // No room, or nothing that can be read: the page opens without it.
  }
  return Response.redirect(address("?shared"), 303);
}

/** What was kept, if it is still what was built; else what the server has, if that is. */
async function answer(asked, path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address(path));
  if (kept && (weighed(path) || (await intact(kept.clone(), path)))) return kept;
  if (weighed(path)) return fetch(asked);
  try {
    const fresh = await fetch(request(path));
    if (fresh.ok) await cache.put(address(path), fresh.clone());
    return fresh;
  } catch {
    // The server has another release by now, or none can be reached: the browser says which.
    return fetch(asked);
  }
}

async function intact(response, path) {
  const [algorithm, expected] = FILES.get(path).split(/-(.*)/s);
  const name = algorithm.replace("sha", "SHA-");
  const digest = new Uint8Array(await crypto.subtle.digest(name, await response.arrayBuffer()));
  return btoa(String.fromCharCode(...digest)) === expected;
}
