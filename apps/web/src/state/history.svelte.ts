import type { SegmentPreset } from '@kesit/core/segment';
import type { CleaningRuleId } from '@kesit/core/transaction';
import type { Draft } from './draft.ts';
import type { Settings } from './settings.ts';

/** What a result is computed from. Told apart by identity. */
export interface Basis {
  readonly draft: Draft;
  readonly settings: Settings;
}

/** What a person changed, for a sentence about it. */
export type Change =
  | { readonly kind: 'preset'; readonly name: SegmentPreset['name'] }
  | { readonly kind: 'own-rules' }
  | { readonly kind: 'clusters'; readonly name: SegmentPreset['name'] }
  | { readonly kind: 'scores' }
  | { readonly kind: 'as-of' }
  | { readonly kind: 'currency' }
  | { readonly kind: 'columns' }
  | { readonly kind: 'cleaning'; readonly rule: CleaningRuleId; readonly on: boolean };

interface Step {
  readonly change: Change;
  readonly before: Basis;
  readonly after: Basis;
}

/** Every change of what the result is computed from, one after the other; a person stands between two of them. */
export class History {
  #steps = $state.raw<readonly Step[]>([]);
  #at = $state(0);

  /** What would be undone; `null`: nothing. */
  get last(): Change | null {
    return this.#steps[this.#at - 1]?.change ?? null;
  }

  /** What would be redone. */
  get next(): Change | null {
    return this.#steps[this.#at]?.change ?? null;
  }

  record(step: Step): void {
    this.#steps = [...this.#steps.slice(0, this.#at), step];
    this.#at = this.#steps.length;
  }

  back(): Step | null {
    const step = this.#steps[this.#at - 1] ?? null;
    if (step !== null) this.#at--;
    return step;
  }

  forward(): Step | null {
    const step = this.#steps[this.#at] ?? null;
    if (step !== null) this.#at++;
    return step;
  }

  /** A change came to nothing: what follows this basis never happened. */
  settleAt(basis: Basis): void {
    const found = this.#steps.findIndex(({ before }) => before === basis);
    const at = found === -1 ? this.#steps.length : found;
    this.#steps = this.#steps.slice(0, at);
    this.#at = at;
  }

  clear(): void {
    this.#steps = [];
    this.#at = 0;
  }
}
