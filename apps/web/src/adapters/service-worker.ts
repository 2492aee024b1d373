/** What the page hears of its service worker. */
export interface ServiceWorkerEvents {
  /** Everything the page may need is kept: it works without a connection. */
  ready(): void;
  /** A newer version is kept beside this one and waits. */
  waiting(take: () => void): void;
}

/** Registers `sw.js` and watches for newer versions. Resolves at once where the browser has no service workers. */
export async function registerServiceWorker({ ready, waiting }: ServiceWorkerEvents): Promise<void> {
  const workers = navigator.serviceWorker;
  if (workers === undefined) return;
  const registration = await workers.register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' });
  const announce = (worker: ServiceWorker | null): void => {
    if (worker !== null && registration.active !== null) waiting(() => takeOver(worker));
  };
  announce(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') announce(registration.waiting);
    });
  });
  await workers.ready;
  ready();
  // A tab may stay open for days: it looks whenever somebody comes back to it.
  const look = (): void => void registration.update().catch(() => {});
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}

/** The newer version becomes the page's own, and the page begins anew with it. */
function takeOver(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('take-over');
}
