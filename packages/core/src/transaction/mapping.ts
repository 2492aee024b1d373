import type { NumberStyle, TimeStyle } from '../table/index.ts';
import type { Role, Shape } from './role.ts';

/** Why a column was given its role; the sentence for each reason is in `words`. */
export type GuessReason =
  /** The header is a known name of the role, in English or Turkish. */
  | 'header'
  /** The header contains one. */
  | 'header-part'
  /** The values look like it. */
  | 'values'
  /** Header and values agree. */
  | 'header-and-values'
  /** The other columns leave only this. */
  | 'remaining'
  /** A person said so. */
  | 'given';

export interface RoleGuess {
  readonly role: Role;
  /** Positions in the header; more than one only for roles that add up. */
  readonly columns: readonly number[];
  readonly reason: GuessReason;
  /** 0-1: how sure the guess is; 1 for what a person said. */
  readonly confidence: number;
}

/** How a file is to be read: what its rows are, which column is what, and how the columns write numbers and dates. */
export interface Mapping {
  readonly shape: Shape;
  readonly roles: readonly RoleGuess[];
  /** By column position, for columns whose role is a number. */
  readonly numberStyles: Readonly<Record<number, NumberStyle>>;
  /** By column position, for columns whose role is a time. */
  readonly timeStyles: Readonly<Record<number, TimeStyle>>;
  /** Columns whose day-month order nothing in the sample decides. */
  readonly undecidedDates: readonly number[];
  /** Days in one period of `repeat-recency` and `tenure`; 1 where the shape has none. */
  readonly periodDays: number;
  /** Whether `periodDays` was read off the header or values, or merely assumed. */
  readonly periodAssumed: boolean;
  /** ISO 4217 code seen in headers, values or a currency column of one value; `null` when nothing says. */
  readonly currency: string | null;
}
