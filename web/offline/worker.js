// The service worker of one release: serves its files, and no others. `RELEASE` and `FILES` (path to hash) are put before
// it when the site is built (crates/xtask/src/site/offline.rs).

const PAGE = "index.html";

// Checkers in other folders of the same host have their own.
const OURS = `upgrade-check ${registration.scope} `;
const CACHE = OURS + RELEASE;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("message", (event) => {
  if (event.data === "serve") skipWaiting();
});
addEventListener("fetch", (event) => {
  const path = within(event.request);
  if (Object.hasOwn(FILES, path)) event.respondWith(answer(path, event.request));
});

/** Keeps all files, or none where one isn't of this release: then the release before it stays. */
async function keep() {
  const files = await Promise.all(
    Object.entries(FILES).map(async ([path, integrity]) => {
      // All but the page have their hash in the name: what the page has loaded already isn't loaded again.
      const response = await fetch(path, { integrity, cache: path === PAGE ? "no-cache" : "default" });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      // Hosts that lead from index.html to the folder: no page may come from an answer that says so.
      return [path, response.redirected ? new Response(response.body, { headers: response.headers }) : response];
    }),
  );
  const cache = await caches.open(CACHE);
  await Promise.all(files.map(([path, response]) => cache.put(path, response)));
}

async function forgetOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The path of a request within the checker's folder. */
function within({ method, url }) {
  const address = url.split(/[?#]/)[0];
  if (method !== "GET" || !address.startsWith(registration.scope)) return undefined;
  return address.slice(registration.scope.length) || PAGE;
}

async function answer(path, request) {
  const kept = await (await caches.open(CACHE)).match(path);
  // A browser may throw away what it kept. The host then has the file, or a whole other release.
  return kept ?? fetch(request);
}
