import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPreset, PRESETS, parsePreset, presetToJson, readPreset } from './index.ts';

const OWN = {
  segments: [
    { id: 'best', name: 'En iyiler' },
    { id: 'rest', name: { en: 'The rest', tr: 'Kalanlar' }, actions: 'others' },
  ],
  rules: [{ segment: 'best', when: { r: [4, 5], f: 5 } }],
  remainder: 'rest',
};

const faultOf = (change: object) => {
  const result = parsePreset(JSON.stringify({ ...OWN, ...change }));
  return result.ok ? null : { code: result.error.code, ...result.error.facts };
};

describe('own rules', () => {
  test('may be short: what is left out has its default, short forms are written out', () => {
    expect(parsePreset(JSON.stringify(OWN))).toEqual({
      ok: true,
      value: {
        schema: 'kesit.segment-rules/1',
        id: 'own-rules',
        name: { en: 'Own rules', tr: 'Kendi kurallarınız' },
        levels: 5,
        needsAmounts: false,
        segments: [
          { id: 'best', name: { en: 'En iyiler', tr: 'En iyiler' } },
          { id: 'rest', name: { en: 'The rest', tr: 'Kalanlar' }, actions: 'others' },
        ],
        rules: [{ segment: 'best', when: [{ r: [4, 5], f: [5, 5] }] }],
        remainder: 'rest',
      },
    });
  });

  test('need amounts as soon as one rule looks at spend', () => {
    const needing = (when: object) => {
      const result = parsePreset(JSON.stringify({ ...OWN, rules: [{ segment: 'best', when }] }));
      return result.ok && result.value.needsAmounts;
    };
    expect(needing({ m: 5 })).toBe(true);
    expect(needing([{ r: 5 }, { fm: [4, 5] }])).toBe(true);
    expect(needing({ f: [0, 0] })).toBe(false);
  });

  test('with holes can be looked at, but not used', () => {
    const text = JSON.stringify({ ...OWN, remainder: null });
    const read = readPreset(text);
    expect(read.ok && checkPreset(read.value, { amounts: false }).uncovered).toHaveLength(23);
    expect(parsePreset(text).ok).toBe(false);
  });

  test('may begin with a byte order mark', () => {
    expect(parsePreset(`\ufeff${JSON.stringify(OWN)}`).ok).toBe(true);
  });

  test.each(PRESETS)('$id survives being written and read', (preset) => {
    const json = presetToJson(preset);
    expect(parsePreset(json)).toEqual({ ok: true, value: preset });
    expect(json).toMatch(/"r": \[\d, \d\]/);
  });
});

describe('what is wrong is said, with the place', () => {
  test.each([
    ['{ "segments": [1, 2,, 3] }', { line: 1, column: 21 }],
    ['{\n  "segments": [\n  {"id": "a" "name": "b"}]}', { line: 3, column: 14 }],
    ['', { line: 1, column: 1 }],
    ['{"a": 1} {', { line: 1, column: 10 }],
    ['{"a": "never closed', { line: 1, column: 7 }],
    ['{"a": 01}', { line: 1, column: 8 }],
    ["{'a': 1}", { line: 1, column: 2 }],
    ['['.repeat(500), { line: 1, column: 102 }],
  ])('not JSON: %s', (text, facts) => {
    expect(parsePreset(text)).toEqual({ ok: false, error: { code: 'preset-unreadable', facts } });
  });

  test.each([
    ['a list instead of an object', [], { at: '$', reason: 'not-an-object' }],
    ['null', null, { at: '$', reason: 'not-an-object' }],
    ['nothing in it', {}, { at: 'segments', reason: 'not-a-list' }],
  ])('%s', (_, json, facts) => {
    expect(parsePreset(JSON.stringify(json))).toEqual({
      ok: false,
      error: { code: 'preset-invalid', facts },
    });
  });

  test.each([
    [{ rule: [] }, { at: '$', reason: 'key-unknown', found: 'rule' }],
    [
      { schema: 'kesit.segment-rules/2' },
      { at: 'schema', reason: 'schema-unknown', found: 'kesit.segment-rules/2' },
    ],
    [{ levels: 4 }, { at: 'levels', reason: 'levels-unknown', found: 4 }],
    [{ needsAmounts: 'yes' }, { at: 'needsAmounts', reason: 'not-yes-or-no', found: 'yes' }],
    [{ id: 'My Rules' }, { at: 'id', reason: 'id-malformed', found: 'My Rules' }],
    [{ name: ' ' }, { at: 'name', reason: 'empty' }],
    [{ name: { en: 'Only English' } }, { at: 'name.tr', reason: 'not-a-text' }],
    [{ name: 'x'.repeat(201) }, { at: 'name', reason: 'too-many', found: 201 }],
    [{ segments: [] }, { at: 'segments', reason: 'empty' }],
    [{ segments: [{ name: 'No id' }] }, { at: 'segments[0].id', reason: 'not-a-text' }],
    [{ segments: [{ id: 'a' }] }, { at: 'segments[0].name', reason: 'not-a-text' }],
    [{ segments: ['a'] }, { at: 'segments[0]', reason: 'not-an-object', found: 'a' }],
    [
      { segments: [...OWN.segments, { id: 'best', name: 'Again' }] },
      { at: 'segments[2].id', reason: 'id-twice', found: 'best' },
    ],
    [
      { segments: [{ id: 'best', name: 'Best', actions: 'toString' }] },
      { at: 'segments[0].actions', reason: 'actions-unknown', found: 'toString' },
    ],
    [
      { segments: Array.from({ length: 101 }, (_, index) => ({ id: `s${index}`, name: 'S' })) },
      { at: 'segments', reason: 'too-many', found: 101 },
    ],
    [{ rules: [] }, { at: 'rules', reason: 'empty' }],
    [
      { rules: [{ segment: 'bets', when: { r: 5 } }] },
      { at: 'rules[0].segment', reason: 'segment-unknown', found: 'bets' },
    ],
    [{ rules: [{ segment: 'best', wen: {} }] }, { at: 'rules[0]', reason: 'key-unknown', found: 'wen' }],
    [{ rules: [{ segment: 'best' }] }, { at: 'rules[0].when', reason: 'not-an-object' }],
    [
      { rules: [{ segment: 'best', when: [{ r: 5 }, { x: 5 }] }] },
      { at: 'rules[0].when[1]', reason: 'key-unknown', found: 'x' },
    ],
    [
      { rules: [{ segment: 'best', when: { r: [5, 4] } }] },
      { at: 'rules[0].when.r', reason: 'scores-malformed', found: '[5,4]' },
    ],
    [
      { rules: [{ segment: 'best', when: { r: '5' } }] },
      { at: 'rules[0].when.r', reason: 'scores-malformed', found: '"5"' },
    ],
    [
      { rules: [{ segment: 'best', when: { m: [1, 6] } }] },
      { at: 'rules[0].when.m', reason: 'scores-out-of-range', found: '[1,6]' },
    ],
    [
      { rules: [{ segment: 'best', when: { r: 0 } }] },
      { at: 'rules[0].when.r', reason: 'scores-out-of-range', found: '0' },
    ],
    [
      { levels: 3, rules: [{ segment: 'best', when: { f: 4 } }] },
      { at: 'rules[0].when.f', reason: 'scores-out-of-range', found: '4' },
    ],
    [
      { needsAmounts: false, rules: [{ segment: 'best', when: { fm: 4 } }] },
      { at: 'rules[0].when.fm', reason: 'amounts-denied' },
    ],
    [{ remainder: 'others' }, { at: 'remainder', reason: 'segment-unknown', found: 'others' }],
    [{ remainder: null }, { at: 'rules', reason: 'cells-uncovered', found: 'r 5, f 4', cells: 23 }],
    [
      { remainder: null, rules: [{ segment: 'best', when: { m: [1, 4] } }] },
      { at: 'rules', reason: 'cells-uncovered', found: 'r 5, f 5, m 5', cells: 25 },
    ],
  ])('%j', (change, facts) => {
    expect(faultOf(change)).toEqual({ code: 'preset-invalid', ...facts });
  });

  test('any JSON is either a complete preset or a fault', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const result = parsePreset(text);
        expect(result.ok ? checkPreset(result.value).complete : result.error.code).toBeTruthy();
      }),
    );
  });

  test('any text that is not JSON has a place where it stops being JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (json, at, sign) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + sign + json.slice(place);
        const result = parsePreset(text);
        if (result.ok || result.error.code !== 'preset-unreadable') return;
        expect(result.error.facts.line).toBeGreaterThanOrEqual(1);
        expect(result.error.facts.column).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
