// Shows what was pushed and opens what it is about. It has no fetch handler and keeps nothing: a page that was kept would
// outlive a bookmark that moves back. Every push shows something, else browsers withdraw the subscription.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body, path } = readPush(event.data);
  const options = {
    body,
    data: { path },
    icon: '/icons/untold-192.png',
    tag: 'notices',
    renotify: true,
  };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(new URL(event.notification.data?.path ?? '/', self.location.origin)));
});

function readPush(data) {
  try {
    const { title, body, path } = data.json();
    return { title: String(title), body: String(body), path: String(path) };
  } catch {
    return { title: 'Untold', body: '', path: '/notices' };
  }
}

/** In the window that shows it already, or else in another: what somebody types in one stays. Nowhere but on this site. */
async function open(url) {
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const shown = windows.find((one) => one.url === url.href);
  await (shown ? shown.focus() : self.clients.openWindow(url.href));
}
