import { describe, expect, it } from 'vitest';
import { createRng } from '../random/index.ts';
import { decodeUtf8 } from '../text/index.ts';
import { buildCatalogue } from './catalogue.ts';
import { CATEGORIES } from './catalogue-words.ts';
import { SERVICES } from './shop-words.ts';

describe.each(['en', 'tr'] as const)('a catalogue in %s', (language) => {
  const catalogue = buildCatalogue(createRng(3), 10_000, language);
  const items = catalogue.products + SERVICES.length;

  it('gives every product a code and a name of its own', () => {
    expect(new Set(catalogue.codes).size).toBe(items);
    const perShelf = Map.groupBy(catalogue.category.keys(), (i) => catalogue.category[i]);
    for (const members of perShelf.values()) {
      expect(new Set(members.map((i) => catalogue.names[i])).size).toBe(members.length);
    }
  });

  it('prices everything above 0, products ending as prices do', () => {
    expect(Math.min(...catalogue.priceMinor)).toBeGreaterThan(0);
    const [ending, step] = language === 'en' ? [5, 10] : [90, 100];
    const prices = catalogue.priceMinor.subarray(0, catalogue.products);
    expect(prices.filter((price) => price % step !== ending)).toHaveLength(0);
  });

  it('keeps the cells of each item as CSV', () => {
    const cellOf = (i: number): string =>
      decodeUtf8(catalogue.cells, catalogue.cellStart[i], catalogue.cellStart[i + 1]);
    for (let i = 0; i < items; i += i < catalogue.products - 97 ? 97 : 1) {
      const name = catalogue.names[i];
      const quoted = /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
      const category = i < catalogue.products ? catalogue.categories[catalogue.category[i]] : '';
      expect(cellOf(i)).toBe(`${catalogue.codes[i]},${quoted},${category},`);
    }
  });

  it('puts every product on the shelf of its category', () => {
    catalogue.shelves.forEach(({ members }, shelf) => {
      expect(members.filter((i) => catalogue.category[i] !== shelf)).toHaveLength(0);
    });
    expect(catalogue.shelves.reduce((sum, { members }) => sum + members.length, 0)).toBe(catalogue.products);
  });
});

describe('the word tables', () => {
  it('speak both languages everywhere, with as many nouns and materials in every category', () => {
    for (const { name, nouns, materials } of CATEGORIES) {
      expect([nouns.length, materials.length]).toEqual([12, 6]);
      for (const { en, tr } of [name, ...nouns, ...materials]) {
        expect(en.trim() === en && en !== '' && tr.trim() === tr && tr !== '').toBe(true);
      }
      for (const language of ['en', 'tr'] as const) {
        expect(new Set(nouns.map((noun) => noun[language])).size).toBe(12);
        expect(new Set(materials.map((material) => material[language])).size).toBe(6);
      }
    }
  });
});
