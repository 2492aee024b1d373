import type { GuessReason, Role } from '@kesit/core/transaction';
import type { Draft } from './draft.ts';

export interface ShownReason {
  readonly reason: GuessReason;
  readonly sure: 'high' | 'medium' | 'low';
}

const HIGH = 0.8;
const MEDIUM = 0.55;

/**
 * Why a column is read as it is. Once one column is corrected all of them are settled for the core; a column that still is
 * what was guessed keeps the reason of the guess.
 */
export function reasonFor(
  { guessed }: Pick<Draft, 'guessed'>,
  column: number,
  role: Role | null,
): ShownReason | null {
  if (role === null) return null;
  const found = guessed?.roles.find((guess) => guess.role === role && guess.columns.includes(column));
  if (found === undefined) return { reason: 'given', sure: 'high' };
  const { reason, confidence } = found;
  return { reason, sure: confidence >= HIGH ? 'high' : confidence >= MEDIUM ? 'medium' : 'low' };
}
