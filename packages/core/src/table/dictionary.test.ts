import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../text/index.ts';
import {
  appendTexts,
  checkBytes,
  createDictionary,
  hashBytes,
  internBytes,
  internText,
  mergeDictionary,
  textOf,
} from './dictionary.ts';

test('texts are numbered in order of appearance, the empty one first of all', () => {
  const dictionary = createDictionary();
  expect(['b', 'a', '', 'b', 'ğ'].map((text) => internText(dictionary, text))).toEqual([1, 2, 0, 1, 3]);
  expect([0, 1, 2, 3].map((code) => textOf(dictionary, code))).toEqual(['', 'b', 'a', 'ğ']);
  expect(dictionary.size).toBe(4);
});

test('a text is the same wherever its bytes lie', () => {
  const dictionary = createDictionary();
  const code = internText(dictionary, 'order');
  const bytes = encodeUtf8('an order, an order');
  expect(internBytes(dictionary, bytes, 3, 8, hashBytes(bytes, 3, 8))).toBe(code);
  expect(internBytes(dictionary, bytes, 13, 18, hashBytes(bytes, 13, 18))).toBe(code);
});

test('any texts come out as they went in, equal ones under equal codes', () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'b', '', 'a ')), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(texts, (list) => {
      const dictionary = createDictionary();
      const codes = list.map((text) => internText(dictionary, text));
      expect(codes.map((code) => textOf(dictionary, code))).toEqual(list);
      expect(dictionary.size).toBe(new Set(['', ...list]).size);
    }),
  );
});

test('a hundred thousand texts and a very long one', () => {
  const dictionary = createDictionary();
  const long = 'x'.repeat(100_000);
  for (let i = 0; i < 100_000; i++) internText(dictionary, `customer ${i}`);
  const code = internText(dictionary, long);
  expect(internText(dictionary, 'customer 77777')).toBe(77_778);
  expect(textOf(dictionary, code)).toBe(long);
  expect(dictionary.size).toBe(100_002);
});

test('merging gives for each code of the one its code in the other', () => {
  const [into, from] = [createDictionary(), createDictionary()];
  for (const text of ['a', 'b']) internText(into, text);
  for (const text of ['b', 'c']) internText(from, text);
  const codes = mergeDictionary(into, from);
  expect([...codes]).toEqual([0, 2, 3]);
  expect(textOf(into, 3)).toBe('c');
});

test('texts entered unseen, more than there is room for, are found like any others', () => {
  const texts = Array.from({ length: 3000 }, (_, i) => encodeUtf8(`text ${i}`));
  const entered = createDictionary();
  const code = internText(entered, 'before');
  const entryOf = (text: Uint8Array): number[] => {
    const { length } = text;
    return [checkBytes(text, 0, length), 0, length, hashBytes(text, 0, length)];
  };
  appendTexts(entered, {
    bytes: Uint8Array.from(texts.flatMap((text) => [...text])),
    entries: Int32Array.from(texts.flatMap(entryOf)),
    entry: { words: 4, check: 0, length: 2, hash: 3 },
  });
  expect(internText(entered, 'text 0')).toBe(code + 1);
  expect(internText(entered, 'text 2999')).toBe(code + 3000);
  expect(internText(entered, 'before')).toBe(code);
  const looked = createDictionary();
  for (let each = 0; each < entered.size; each++) internText(looked, textOf(entered, each));
  expect([...mergeDictionary(looked, entered)]).toEqual(Array.from({ length: entered.size }, (_, i) => i));
  const { checks, hashes, size } = looked;
  expect(entered.checks.subarray(0, size)).toEqual(checks.subarray(0, size));
  expect(entered.hashes.subarray(0, size)).toEqual(hashes.subarray(0, size));
});
