import { createFormat } from './format.ts';
import type { Locale } from './locale.ts';
import type { Facts } from './words.ts';

/** Reads the facts of a problem for a sentence; a fact that is missing gives an empty text or the given one. */
export interface FactReader {
  /** A name or number as a reader of the language writes it. */
  text(facts: Facts, name: string, otherwise?: string): string;
  has(facts: Facts, name: string): boolean;
  /** A number, 0 when missing. */
  number(facts: Facts, name: string): number;
  /** Names joined by commas, as `a, b and c`; `most` of them at most. */
  list(facts: Facts, name: string, nameOf?: (item: string) => string, most?: number): string;
  bytes(facts: Facts, name: string): string;
  percent(facts: Facts, name: string): string;
}

export function factReader(locale: Locale): FactReader {
  const format = createFormat(locale);
  const reader: FactReader = {
    text: (facts, name, otherwise = '') => {
      const value = facts[name];
      if (value === undefined || value === '') return otherwise;
      return typeof value === 'number' ? format.decimal(value, 6) : value;
    },
    has: (facts, name) => facts[name] !== undefined && facts[name] !== '',
    number: (facts, name) => Number(facts[name] ?? 0),
    list: (facts, name, nameOf = (item) => item, most = 12) => {
      const items = String(facts[name] ?? '')
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .map(nameOf);
      return items.length > most ? `${items.slice(0, most).join(', ')} …` : format.list(items);
    },
    bytes: (facts, name) => format.bytes(reader.number(facts, name)),
    percent: (facts, name) => format.percent(reader.number(facts, name)),
  };
  return reader;
}
