import type { TableWords } from '../src/export/index.ts';
import { loadWords } from '../src/words/index.ts';

export const EN: TableWords = await loadWords('en');
export const TR: TableWords = await loadWords('tr');
