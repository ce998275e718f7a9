/**
 * Keeps what is the same for everyone and named after its content: scripts, styles, fonts, faces; and the page for
 * when there is no connection. Pages, answers of the API and media always come from the server, so that nothing of
 * one viewer is ever shown to another, and no page meets scripts of another build. It takes over at once for the same
 * reason; what the build before left behind stays for one more, for tabs that are still open.
 */
export const workerSource = (build: string) => `'use strict';
const prefix = 'dex-shell-';
const shell = prefix + ${JSON.stringify(build)};
const isKept = ({ pathname }) =>
  pathname.startsWith('/_next/static/') || pathname.startsWith('/avatars/') || pathname.startsWith('/icons/');

addEventListener('install', (event) => {
  // Where browsers know how: answers and media do not even wake the worker.
  const past = ['/api/*', '/media/*'].map((pathname) => ({ condition: { urlPattern: { pathname } }, source: 'network' }));
  event.addRoutes?.(past).catch(() => undefined);
  event.waitUntil(
    caches.open(shell).then((cache) => cache.add(new Request('/offline', { cache: 'no-store' }))).then(() => skipWaiting()),
  );
});

addEventListener('activate', (event) => {
  // The page is asked for while the worker still wakes up, so that none comes later because of it.
  const ahead = registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([ahead, tidy()]).then(() => clients.claim()));
});

async function tidy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== shell);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(ask(event).catch(() => sayOffline()));
  else if (isKept(url)) event.respondWith(keep(request));
});

const ask = async ({ request, preloadResponse }) => (await preloadResponse) ?? fetch(request);
const sayOffline = async () => (await (await caches.open(shell)).match('/offline')) ?? Response.error();

async function keep(request) {
  const known = await caches.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok && response.status === 200) {
    const copy = response.clone();
    caches.open(shell).then((cache) => cache.put(request, copy)).catch(() => undefined);
  }
  return response;
}

// The page says so when its language or its name has changed.
addEventListener('message', (event) => {
  if (event.data === 'renew-offline') {
    event.waitUntil(caches.open(shell).then((cache) => cache.add(new Request('/offline', { cache: 'no-store' }))).catch(() => undefined));
  }
});
`;
