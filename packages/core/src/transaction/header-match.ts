import { meansOtherwise, namesFor } from './header-names.ts';
import type { Role, Shape } from './role.ts';

/** A role a header speaks for. */
export interface HeaderMatch {
  readonly role: Role;
  /** 0-1: how clearly the header says so. */
  readonly clarity: number;
  /** Whether the whole header is a name of the role, its last words are (`web order count`), or only its first ones. */
  readonly part: 'whole' | 'end' | 'begin';
  /** The name that was found. */
  readonly name: string;
}

/** Names weaker than this say something only as the whole header. */
const PART_WEIGHT = 0.7;
const MOST_WORDS = 8;
const LONGEST_NAME = 4;

/**
 * Roles a header speaks for in files of this shape. The whole header counts in full. Of a longer header the last words
 * count, in both languages the noun the others describe: by 0.6 and up to 0.25 more for their share of the words. First words
 * (`order_num_total_online`) say little alone, but see `assign-roles.ts`.
 */
export function matchHeader(words: readonly string[], shape: Shape): HeaderMatch[] {
  const names = namesFor(shape);
  const best = new Map<Role, HeaderMatch>();
  const offer = (match: HeaderMatch): void => {
    if (match.clarity > (best.get(match.role)?.clarity ?? 0)) best.set(match.role, match);
  };
  const whole = words.join(' ');
  for (const { role, weight } of names.get(whole) ?? []) {
    offer({ role, clarity: weight, part: 'whole', name: whole });
  }
  if (words.length > MOST_WORDS) return [...best.values()];
  for (let length = Math.min(LONGEST_NAME, words.length - 1); length > 0; length--) {
    const share = 0.25 * (length / words.length);
    for (const part of ['end', 'begin'] as const) {
      const named = part === 'end' ? words.slice(-length) : words.slice(0, length);
      const others = part === 'end' ? words.slice(0, -length) : words.slice(length);
      const name = named.join(' ');
      for (const { role, weight } of names.get(name) ?? []) {
        if (weight < PART_WEIGHT) continue;
        const otherwise = others.some((word) => meansOtherwise(role, word)) ? 0.15 : 1;
        const clarity = weight * (part === 'end' ? 0.6 + share : 0.2 + share) * otherwise;
        offer({ role, clarity, part, name });
      }
    }
  }
  return [...best.values()];
}
