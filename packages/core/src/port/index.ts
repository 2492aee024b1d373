/** Interfaces to the world outside: the core names what it needs, the apps bring it. */
export type { ByteSource, CompressedFormat, Inflate } from './byte-source.ts';
