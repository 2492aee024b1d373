/** The key of a project, named: a project sealed anew has another one. `null`: the project is not sealed. */
export interface ProjectKey {
  readonly id: string;
  readonly key: CryptoKey;
}

const IV_BYTES = 12;

/**
 * A record as it is stored: as it is, or encrypted by AES-GCM under a fresh random IV, which stands in front. `label` names
 * the record and is authenticated, so that one record cannot stand in for another.
 */
export async function seal(
  bytes: Uint8Array<ArrayBuffer>,
  label: string,
  key: ProjectKey | null,
): Promise<Uint8Array<ArrayBuffer>> {
  if (key === null) return bytes;
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const encrypted = await crypto.subtle.encrypt(parameters(iv, label), key.key, bytes);
  const sealed = new Uint8Array(IV_BYTES + encrypted.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(encrypted), IV_BYTES);
  return sealed;
}

/** Rejects (`OperationError`) where the key is another one or the record is not what was written under this label. */
export async function unseal(
  sealed: Uint8Array<ArrayBuffer>,
  label: string,
  key: ProjectKey | null,
): Promise<Uint8Array<ArrayBuffer>> {
  if (key === null) return sealed;
  const iv = sealed.subarray(0, IV_BYTES);
  return new Uint8Array(
    await crypto.subtle.decrypt(parameters(iv, label), key.key, sealed.subarray(IV_BYTES)),
  );
}

function parameters(iv: Uint8Array<ArrayBuffer>, label: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(label) };
}
