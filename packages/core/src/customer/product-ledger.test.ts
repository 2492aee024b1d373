import { expect, test } from 'vitest';
import { internText, textOf } from '../table/index.ts';
import { createOrderDictionaries } from '../transaction/index.ts';
import { createProductLedger, mergeProducts, noteProduct, returnProduct } from './product-ledger.ts';

const dictionaries = () => {
  const all = createOrderDictionaries();
  const names = ['old', 'new', 'also new'].map((name) => internText(all.description, name));
  return { all, names };
};

test('a product goes by the name last used; of several of one moment by the first in the alphabet', () => {
  const { all, names } = dictionaries();
  const products = createProductLedger();
  const [before, later, same] = names;
  noteProduct(products, all, 5, 1, 200, later, 0);
  noteProduct(products, all, 5, 1, 100, before, 0);
  expect(textOf(all.description, products.name[5])).toBe('new');
  noteProduct(products, all, 5, 1, 200, same, 0);
  expect(textOf(all.description, products.name[5])).toBe('also new');
  // A row without a name says nothing about it.
  noteProduct(products, all, 5, 1, 300, 0, 0);
  expect(textOf(all.description, products.name[5])).toBe('also new');
  expect([products.items[5], products.lines[5]]).toEqual([4, 4]);
});

test('merged, lines and pieces add up, returns of a product nobody bought too', () => {
  const { all, names } = dictionaries();
  const [into, from] = [createProductLedger(), createProductLedger()];
  noteProduct(into, all, 1, 2, 100, names[0], 0);
  noteProduct(from, all, 0, 3, 200, names[1], 0);
  noteProduct(from, all, 0, 4, 150, names[0], 0);
  returnProduct(from, 0, 1);
  returnProduct(from, 1, 6);
  // What the other ledger calls 0 and 1 are 1 and 5000 here.
  const codes = Int32Array.of(1, 5000);
  const same = Int32Array.from({ length: all.description.size }, (_, code) => code);
  mergeProducts(into, from, all, codes, same, same);
  expect([into.items[1], into.lines[1], into.returnedItems[1]]).toEqual([9, 3, 1]);
  expect(textOf(all.description, into.name[1])).toBe('new');
  expect([into.items[5000], into.lines[5000], into.returnedItems[5000]]).toEqual([0, 0, 6]);
});
