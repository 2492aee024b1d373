import { expect, test } from 'vitest';
import { cellsOf } from './csv-line.ts';

test.each([
  ['', ['']],
  ['a,b', ['a', 'b']],
  ['a,,', ['a', '', '']],
  ['"x, ""y""",z', ['x, "y"', 'z']],
  ['"",1', ['', '1']],
  ['"line\nbreak"', ['line\nbreak']],
  ['"""",', ['"', '']],
])('%j is %j', (line, cells) => {
  expect(cellsOf(line)).toEqual(cells);
});
