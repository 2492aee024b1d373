import { describe, expect, test } from 'vitest';
import { ariaKeys, isSingleKey, keysOf, strokeOf } from './shortcut.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a key press', () => {
  test.each([
    ['k with Control', { ...NONE, key: 'k', ctrlKey: true }, 'mod+k'],
    ['k with Command', { ...NONE, key: 'k', metaKey: true }, 'mod+k'],
    ['z with Control and Shift', { ...NONE, key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+shift+z'],
    ['a sign that needs Shift', { ...NONE, key: '?', shiftKey: true }, '?'],
    ['a letter under Caps Lock', { ...NONE, key: 'G' }, 'g'],
    ['the space bar, which presses buttons', { ...NONE, key: ' ' }, null],
    ['a letter that Alt makes', { ...NONE, key: 'ß', altKey: true }, null],
    ['Escape', { ...NONE, key: 'Escape' }, null],
  ])('%s', (_, press, stroke) => {
    expect(strokeOf(press)).toBe(stroke);
  });
});

test('keys are shown as they are printed', () => {
  expect(keysOf('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(keysOf('mod+k', false)).toEqual(['Ctrl', 'K']);
  expect(keysOf('g s', false)).toEqual(['G', 'S']);
});

test('a screen reader is told keys pressed together, and none that come one after the other', () => {
  expect(ariaKeys('mod+shift+z', false)).toBe('Control+Shift+Z');
  expect(ariaKeys('mod+k', true)).toBe('Meta+K');
  expect(ariaKeys('g s', false)).toBeUndefined();
});

test('only keys without Control or Command could be meant as writing', () => {
  expect(['mod+k', '?', 'g s'].map(isSingleKey)).toEqual([false, true, true]);
});
