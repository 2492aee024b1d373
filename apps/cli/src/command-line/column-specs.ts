import type { WantedCoding } from '@kesit/core/cluster';
import { err, ok, type Result } from '@kesit/core/result';
import { type Failure, failure } from '../failure.ts';
import type { OptionName } from './commands.ts';

/**
 * Columns as they are typed: names separated by commas, each with how it is compared where that matters: `Age`, `Gender:one-hot`,
 * `Education:ordinal(Basic<Master<PhD)`. Commas inside parentheses belong to the name or the order.
 */
export function parseColumnSpecs(option: OptionName, typed: string): Result<WantedCoding[], Failure> {
  const wanted: WantedCoding[] = [];
  for (const part of splitOutside(typed)) {
    const spec = specOf(part.trim());
    if (spec === null) return err(failure('coding-malformed', { option, value: part.trim() }));
    if (!wanted.some(({ column }) => column === spec.column)) wanted.push(spec);
  }
  return ok(wanted);
}

function splitOutside(typed: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of typed) {
    if (letter === '(') depth++;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function specOf(part: string): WantedCoding | null {
  const [, column = '', kind, order] = /^(.+?)(?::(number|one-hot|ordinal)(?:\((.*)\))?)?$/s.exec(part) ?? [];
  if (column === '') return null;
  if (kind === undefined) return { kind: 'auto', column };
  if (kind !== 'ordinal') return order === undefined ? { kind: kind as 'number' | 'one-hot', column } : null;
  const categories = (order ?? '').split('<').map((category) => category.trim());
  const isOrder = categories.length >= 2 && new Set(categories).size === categories.length;
  return isOrder && !categories.includes('') ? { kind, column, categories } : null;
}
