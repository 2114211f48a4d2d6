/**
 * Shows what the server sends to this browser, and opens its page. It keeps nothing: the worker ahead of the pages, for a lost
 * connection, is another matter.
 */
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('push', (event) => {
  const { title, text, url, tag } = event.data.json()
  event.waitUntil(self.registration.showNotification(title, { body: text, tag, data: { url } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openPage(event.notification.data.url))
})

/** Whatever the address says, it is a page of this host. */
async function openPage(address) {
  const { pathname, search } = new URL(address)
  const page = new URL(pathname + search, self.location.origin).href
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = windows.find(({ url }) => url === page)
  return there ? there.focus() : self.clients.openWindow(page)
}
