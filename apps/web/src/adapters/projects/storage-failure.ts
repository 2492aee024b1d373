/** Why nothing could be stored. `full`: no room; `refused`: the browser keeps nothing here, or can read nothing any more. */
export type StorageFailure = 'full' | 'refused';

export function storageFailure(error: unknown): StorageFailure {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
}

/** Bytes that may still be stored here; `null` where the browser does not say. */
export async function roomLeft(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}
