/** SHA-256 of bytes: 32 bytes. The platform brings it (Web Crypto). */
export type Sha256 = (bytes: Uint8Array) => Promise<Uint8Array>;
