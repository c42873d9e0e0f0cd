// Keeps the form's own files in the browser, so that a reload without network still shows the form and what waits in it.
// Answers only for pages and hashed files, and for pages only when the network does not; never for the API.
const cacheName = 'fritidssjekken-form';
const shell = '/';
const pages = /^\/($|egenvurdering\/|arbeid\/|logg-inn$)/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) =>
  event.waitUntil(keepOnly([shell, ...event.data.files]).catch(() => undefined)),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pages.test(url.pathname)) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(shell)) ?? Response.error()));
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

// Without network everything stays as it was: nothing is thrown away before its successor is here.
async function keepOnly(files) {
  const cache = await caches.open(cacheName);
  const missing = [];
  for (const file of files) if (file === shell || !(await cache.match(file))) missing.push(file);
  await cache.addAll(missing);
  const wanted = new Set(files.map((file) => new URL(file, self.location.origin).href));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}
