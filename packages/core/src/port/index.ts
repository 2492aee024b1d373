/** Interfaces to the world outside: the core names what it needs, the apps bring it. */
export type { ByteSource, CompressedFormat, Deflate, Inflate } from './byte-source.ts';
export type { Sha256 } from './digest.ts';
