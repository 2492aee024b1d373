import { describe, expect, test } from 'vitest';
import { type ProjectKey, seal, unseal } from './sealing.ts';

const hex = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'hex'));

async function keyOf(bytes: Uint8Array<ArrayBuffer>): Promise<ProjectKey> {
  return {
    id: 'k',
    key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
  };
}

describe('a sealed record', () => {
  test('is AES-256-GCM with its IV in front: test case 14 of McGrew and Viega', async () => {
    const iv = '000000000000000000000000';
    const ciphertext = 'cea7403d4d606b6e074ec5d3baf39d18';
    const tag = 'd0d1c8a799996bf0265b98b5d48ab919';
    const key = await keyOf(new Uint8Array(32));
    expect(await unseal(hex(iv + ciphertext + tag), '', key)).toEqual(new Uint8Array(16));
  });

  test('has another IV each time', async () => {
    const key = await keyOf(new Uint8Array(32).fill(7));
    const bytes = new TextEncoder().encode('orders');
    const sealed = await Promise.all(Array.from({ length: 50 }, () => seal(bytes, 'a', key)));
    expect(new Set(sealed.map((one) => String(one.subarray(0, 12)))).size).toBe(50);
    for (const one of sealed) expect(await unseal(one, 'a', key)).toEqual(bytes);
  });

  test('opens under its own label and key only, and only as it was written', async () => {
    const key = await keyOf(new Uint8Array(32).fill(7));
    const other = await keyOf(new Uint8Array(32).fill(8));
    const sealed = await seal(new Uint8Array([1, 2, 3]), 'set record/1', key);
    await expect(unseal(sealed, 'set record/2', key)).rejects.toThrow();
    await expect(unseal(sealed, 'set record/1', other)).rejects.toThrow();
    const bent = sealed.slice();
    bent[14]! ^= 1;
    await expect(unseal(bent, 'set record/1', key)).rejects.toThrow();
  });

  test('stays as it is where a project is not sealed', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await seal(bytes, 'a', null)).toBe(bytes);
    expect(await unseal(bytes, 'a', null)).toBe(bytes);
  });
});
