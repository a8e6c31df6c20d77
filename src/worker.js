// Keeps the page on the device, so that it opens at once and without a network.
//
// The build writes two constants above this (crates/xtask/src/worker.rs): VERSION, which stands in the
// page too, and FILES, all that the page needs beside itself. A version is kept whole or not at all, and
// the newest whole one is what opens. Every file but the page is named after its contents, so the files of
// two versions lie side by side without mixing: a page that is open still finds those it began with.
const { scope } = registration;
// A host may have several such pages; each keeps its own.
const OURS = `parallax ${scope} `;
const CACHE = OURS + VERSION;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(settle()));
addEventListener("message", ({ source }) => source.postMessage(VERSION));

async function keep() {
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(["", ...FILES].map((name) => new Request(scope + name, { cache: "no-cache" })));
    // A host in the middle of an upload may still have the page of the version before.
    const page = await cache.match(scope);
    if (!(await page.text()).includes(VERSION)) throw Error("half published");
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
  await skipWaiting();
}

// The version before stays, for pages that are still open; older ones go.
async function settle() {
  const before = (await ours()).filter((name) => name !== CACHE);
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
  for (const page of await clients.matchAll({ includeUncontrolled: true })) {
    if (isPage(named(page.url))) page.postMessage(VERSION);
  }
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

// What an address is called below our own folder; nothing elsewhere.
function named(address) {
  const file = address.split(/[?#]/)[0];
  return file.startsWith(scope) ? file.slice(scope.length) : undefined;
}

const isPage = (name) => name === "" || name === "index.html";

addEventListener("fetch", (event) => {
  const { request } = event;
  const name = named(request.url);
  if (request.method !== "GET" || name === undefined) return;
  if (request.mode !== "navigate") event.respondWith(kept(scope + name, request));
  else if (isPage(name)) event.respondWith(kept(scope, request));
  else if (inPage(name) !== undefined)
    event.respondWith(fetch(request).catch(() => Response.redirect(scope + inPage(name))));
});

async function kept(address, request) {
  const versions = address === scope ? [CACHE] : [CACHE, ...(await ours())];
  for (const cacheName of versions) {
    const found = await caches.match(address, { cacheName, ignoreVary: true });
    if (found) return found;
  }
  return fetch(request);
}

// The static pages are not kept: what they show, the page shows too.
function inPage(name) {
  if (name === "articles.html") return "";
  if (name === "quotes.html") return "?view=quotes";
  const article = /^articles\/(.+)\.html$/.exec(name);
  return article ? `?article=${article[1]}` : undefined;
}
