import { describe, expect, test } from 'vitest';
import { changeLock, createLock, ITERATIONS, openLock, passphraseBits } from './passphrase.ts';
import { seal, unseal } from './sealing.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('a key from a passphrase', () => {
  // RFC 7914, section 11; the first 32 of the 64 bytes given there.
  test.each([
    ['passwd', 'salt', 1, '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'],
    ['Password', 'NaCl', 80_000, '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56'],
  ])('is PBKDF2-HMAC-SHA-256: %s, %s, %i rounds', async (passphrase, salt, iterations, expected) => {
    const bits = await passphraseBits(passphrase, utf8(salt), iterations);
    expect(Buffer.from(bits).toString('hex')).toBe(expected);
  });

  test('does not depend on how the keyboard composes letters', async () => {
    const salt = utf8('salt');
    const composed = await passphraseBits('şifrem café', salt, 1);
    expect(await passphraseBits('s\u0327ifrem cafe\u0301', salt, 1)).toEqual(composed);
  });

  test('costs what OWASP asks for', () => {
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
  });
});

describe('a lock', () => {
  test('opens with its passphrase, and says no to another one', async () => {
    const { lock, key } = await createLock('correct horse');
    const sealed = await seal(utf8('orders'), 'a', key);
    const opened = await openLock(lock, 'correct horse');
    expect(opened?.id).toBe(key.id);
    expect(await unseal(sealed, 'a', opened)).toEqual(utf8('orders'));
    expect(await openLock(lock, 'correct horses')).toBeNull();
  });

  test('takes another passphrase, and what was sealed before opens with it', async () => {
    const { lock, key } = await createLock('first one');
    const sealed = await seal(utf8('orders'), 'a', key);
    const changed = (await changeLock(lock, 'first one', 'second one'))!;
    expect(changed.salt).not.toEqual(lock.salt);
    expect(await openLock(changed, 'first one')).toBeNull();
    expect(await unseal(sealed, 'a', await openLock(changed, 'second one'))).toEqual(utf8('orders'));
    expect(await changeLock(lock, 'wrong', 'second one')).toBeNull();
  });

  test('gives keys that can be used and not read out', async () => {
    const { lock, key } = await createLock('first one');
    expect(key.key.extractable).toBe(false);
    expect((await openLock(lock, 'first one'))?.key.extractable).toBe(false);
  });
});
