// The service worker of one release: serves its files, and no others. `RELEASE` and `FILES` (path to hash) are put before
// it when the site is built (crates/xtask/src/site/offline.rs).

const PAGE = "index.html";

// The fleet's page and its program: kept once somebody has been there, so that nobody else loads them.
const FLEET = "fleet/";

// Checkers in other folders of the same host have their own.
const OURS = `upgrade-check ${registration.scope} `;
const CACHE = OURS + RELEASE;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("message", (event) => {
  if (event.data === "serve") skipWaiting();
  // Where the host has another release by now, the page goes on with the host's.
  if (event.data === "fleet") event.waitUntil(keep((path) => path.startsWith(FLEET)).catch(() => {}));
});
addEventListener("fetch", (event) => {
  const path = within(event.request);
  if (Object.hasOwn(FILES, path)) event.respondWith(answer(path, event.request));
});

/** Keeps all that was kept of the release before this one. */
async function install() {
  const fleet = await caches.match(FLEET + PAGE);
  await keep((path) => fleet || !path.startsWith(FLEET));
}

/** Keeps all files that are wanted, or none where one isn't of this release: then the release before it stays. */
async function keep(wanted) {
  const files = await Promise.all(
    Object.entries(FILES).filter(([path]) => wanted(path)).map(async ([path, integrity]) => {
      // All but the pages have their hash in the name: what the page has loaded already isn't loaded again.
      const response = await fetch(path, { integrity, cache: path.endsWith(PAGE) ? "no-cache" : "default" });
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
  // A folder is its page.
  return address.slice(registration.scope.length).replace(/(^|\/)$/, `$1${PAGE}`);
}

async function answer(path, request) {
  const kept = await (await caches.open(CACHE)).match(path);
  // A browser may throw away what it kept. The host then has the file, or a whole other release.
  return kept ?? fetch(request);
}
