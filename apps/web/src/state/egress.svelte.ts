/** One thing that left the tab. */
export interface EgressEntry {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** The server it went to. */
  readonly to: string;
  /** What it was, in the words of the page that sent it. */
  readonly what: string;
  readonly bytes: number;
}

/** Everything that ever left the tab. Whatever sends anything writes it down here first; nothing does so far. */
export class EgressLedger {
  readonly entries = $state.raw<readonly EgressEntry[]>([]);
  readonly bytes: number = $derived(this.entries.reduce((sum, { bytes }) => sum + bytes, 0));
}
