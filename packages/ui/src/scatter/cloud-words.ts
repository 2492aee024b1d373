/** What a cloud says itself, in one language. */
export interface CloudWords {
  readonly region: string;
  readonly keys: string;
  readonly missing: string;
  readonly lost: string;
  readonly reset: string;
  readonly nearer: string;
  readonly farther: string;
}
