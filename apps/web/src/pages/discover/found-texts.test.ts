import { EVERYONE } from '@kesit/core/selection';
import { createFormat } from '@kesit/core/words';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { Finding, ShownEmbedding } from '../../state/discovering.svelte.ts';
import { foundNotes, readingOf } from './found-texts.ts';

const APP = { locale: { messages: en, words: {} }, format: createFormat('en') } as unknown as AppState;

function noteOf(embedding: ShownEmbedding): string {
  const clusters = {
    structure: null,
    noise: 0,
    compared: 9,
    leftOut: 0,
    missing: [],
    warnings: [],
  };
  const finding = { clusters: { ...clusters, embedding }, among: EVERYONE, path: [] };
  const [note = ''] = foundNotes(finding as unknown as Finding, APP);
  return note;
}

const CURVED = { method: 'autoencoder', dimensions: 2, spread: 0.5 } as const;

test('what principal components lose is told as a share of the spread and as an error', () => {
  const note = noteOf({ method: 'pca', dimensions: 1, heldOutError: 0.2, pcaError: 0.2, spread: 0.5 });
  expect(note).toContain('along 1 principal component.');
  expect(note).toContain('40% of the spread (mean squared error 0.2 a number)');
});

test('a network is held against as many components, and praised only where it loses less', () => {
  const better = noteOf({ ...CURVED, heldOutError: 0.1, pcaError: 0.2 });
  expect(better).toContain('loses 20% of the spread');
  expect(better).toContain('components lose 40% (0.2)');
  expect(better).toContain(en.discover.embedded.better('50%'));
  expect(noteOf({ ...CURVED, heldOutError: 0.25, pcaError: 0.2 })).toContain(en.discover.embedded.worse);
  expect(noteOf({ ...CURVED, heldOutError: 0.196, pcaError: 0.2 })).toContain('components would do');
});

test('as much is no better, and nothing lost in either is no better', () => {
  expect(readingOf({ heldOutError: 0.2, pcaError: 0.2 })).toBe('worse');
  expect(readingOf({ heldOutError: 0, pcaError: 0 })).toBe('worse');
  expect(readingOf({ heldOutError: 0.19, pcaError: 0.2 })).toBe('better');
});
