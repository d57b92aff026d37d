// The worker of a paper that does not want to be kept: it deletes what was kept, and itself.
import { cachePrefix } from './offline/names';
import { worker } from './offline/scope';

worker.addEventListener('install', () => worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  const leave = async () => {
    for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
    await worker.registration.unregister();
  };
  event.waitUntil(leave());
});
