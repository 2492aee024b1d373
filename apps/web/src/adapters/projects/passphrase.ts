import type { ProjectKey } from './sealing.ts';

/** What is stored of a passphrase: how to make a key of it, and the project's own key wrapped by that. */
export interface Lock {
  readonly keyId: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/**
 * PBKDF2 with SHA-256 is the one slow derivation that browsers bring themselves. 600,000 rounds is what OWASP's password
 * storage cheat sheet asks of it: about a third of a second here for who knows the passphrase, and as much for every guess.
 */
export const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const AES = { name: 'AES-GCM', length: 8 * KEY_BYTES } as const;

/** A new project key under a passphrase. */
export async function createLock(passphrase: string): Promise<{ lock: Lock; key: ProjectKey }> {
  const data = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
  const lock = await wrap(data, crypto.randomUUID(), passphrase);
  return { lock, key: { id: lock.keyId, key: await sealed(data) } };
}

/** The project's key; `null` where the passphrase is another one. */
export async function openLock(lock: Lock, passphrase: string): Promise<ProjectKey | null> {
  const key = await unwrap(lock, passphrase, false);
  return key && { id: lock.keyId, key };
}

/** The same project key under another passphrase, so nothing is encrypted anew; `null` where the old one is wrong. */
export async function changeLock(lock: Lock, passphrase: string, next: string): Promise<Lock | null> {
  const data = await unwrap(lock, passphrase, true);
  return data && wrap(data, lock.keyId, next);
}

async function wrap(data: CryptoKey, keyId: string, passphrase: string): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await wrappingKey(passphrase, salt, ITERATIONS);
  const wrapped = await crypto.subtle.wrapKey('raw', data, wrapping, { name: 'AES-GCM', iv });
  return { keyId, salt, iterations: ITERATIONS, iv, wrapped: new Uint8Array(wrapped) };
}

async function unwrap(lock: Lock, passphrase: string, extractable: boolean): Promise<CryptoKey | null> {
  const { salt, iterations, iv, wrapped } = lock;
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  const how = { name: 'AES-GCM', iv };
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, wrapping, how, AES, extractable, [
      'encrypt',
      'decrypt',
    ]);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

async function wrappingKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const bits = await passphraseBits(passphrase, salt, iterations);
  return crypto.subtle.importKey('raw', bits, AES, false, ['wrapKey', 'unwrapKey']);
}

/** PBKDF2-HMAC-SHA-256, 32 bytes. However a keyboard composes ş or é, it is the same passphrase. */
export async function passphraseBits(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, 8 * KEY_BYTES));
}

/** The key as it is worked with: it can be used and not read out. */
async function sealed(data: CryptoKey): Promise<CryptoKey> {
  const raw = await crypto.subtle.exportKey('raw', data);
  return crypto.subtle.importKey('raw', raw, AES, false, ['encrypt', 'decrypt']);
}
