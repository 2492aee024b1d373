import { deleteDatabase } from './projects/database.ts';

export interface StorageUse {
  /** Bytes of everything this site keeps, and the most it may; `null` where the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  /** The browser has promised to ask before it clears this site; `null` where it knows no such promise. */
  readonly persisted: boolean | null;
  /** Bytes of the page's own files, kept to work offline. */
  readonly page: number;
  readonly preferences: readonly string[];
}

export async function storageUse(): Promise<StorageUse> {
  const { storage } = navigator;
  const [estimate, persisted, page] = await Promise.all([
    storage?.estimate?.().catch(() => null) ?? null,
    storage?.persisted?.().catch(() => null) ?? null,
    cachedBytes().catch(() => 0),
  ]);
  return {
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    persisted,
    page,
    preferences: preferenceNames(),
  };
}

/** Asks for the promise; some browsers ask the person, others decide by themselves. */
export async function askToPersist(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

/** Everything this site keeps: projects, the page's own files, preferences, the service worker. */
export async function wipeStorage(): Promise<void> {
  await deleteDatabase();
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    await registration.unregister();
  }
  for (const name of await cacheNames()) await caches.delete(name);
  for (const name of preferenceNames()) localStorage.removeItem(name);
}

async function cachedBytes(): Promise<number> {
  let bytes = 0;
  for (const name of await cacheNames()) {
    const cache = await caches.open(name);
    for (const response of await cache.matchAll()) bytes += (await response.blob()).size;
  }
  return bytes;
}

/** Without a secure connection there are no caches. */
async function cacheNames(): Promise<string[]> {
  const names = (await globalThis.caches?.keys()) ?? [];
  return names.filter((name) => name.startsWith('kesit-'));
}

function preferenceNames(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith('kesit.'));
  } catch {
    return [];
  }
}
