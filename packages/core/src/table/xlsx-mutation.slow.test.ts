import { gunzipSync, inflateRawSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';

import { memoryFile } from '../../test-support/memory-file.ts';
import { mutate, seeded } from '../../test-support/mutate.ts';
import { readWhole } from '../../test-support/read-table.ts';
import { type XlsxFixture, xlsx } from '../../test-support/xlsx-fixture.ts';
import type { Inflate } from '../port/index.ts';
import { openXlsx } from './xlsx.ts';

vi.setConfig({ testTimeout: 30_000 });

const LIMITS = { maxBytes: 2 ** 26, maxRatio: 200, freeBytes: 2 ** 20 };
const CODES =
  /^(workbook-(damaged|encrypted|legacy)|file-(not-a-table|without-rows)|expands-too-far|too-many-columns|sheet-not-found)$/;

/** All at once and therefore fast; a stream that is damaged or cut off throws. */
const inflate: Inflate = async function* (pieces, format) {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  const stored = Buffer.concat(all);
  yield format === 'gzip' ? gunzipSync(stored) : inflateRawSync(stored);
};

/** Everything that comes out of a file: its tables, or what is wrong with it. */
async function outcome(bytes: Uint8Array): Promise<unknown> {
  const tables = await openXlsx(memoryFile(bytes), inflate, { limits: LIMITS });
  if (!tables.ok) return problem(tables.error.code);
  const all: unknown[] = [];
  for (const table of tables.value) {
    const { header, sample, dateColumns } = table;
    try {
      all.push({
        header,
        sample,
        dateColumns,
        whole: await readWhole(table, ['identifier', 'text', 'time', 'number']),
      });
    } catch (error) {
      return problem(JSON.parse((error as Error).message).code);
    }
  }
  return all;
}

function problem(code: string): string {
  expect(code).toMatch(CODES);
  return code;
}

const FIXTURE = {
  formats: ['dd/mm/yyyy hh:mm'],
  strings: '<si><t>Invoice</t></si><si><r><t>It</t></r><r><t>em</t></r></si><si><t>&#x15F;i&amp;e</t></si>',
  sheets: {
    Orders:
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>Date</v></c><c r="D1" t="inlineStr"><is><t>Price</t></is></c></row>' +
      '<row r="2"><c r="A2"><v>489434</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" s="1"><v>40148.32291666666</v></c><c r="D2"><v>6.95</v></c></row>' +
      "<row r='3'><c r = 'A3' t='inlineStr'><is><t><![CDATA[C1]]></t></is></c><c r='B3'/><c t='str'><v>25/12/2010</v></c><c><f>1+1</f><v>2E0</v></c></row>",
  },
} satisfies XlsxFixture;

it('gives the same tables or names a problem, whatever happened to the bytes of a workbook', async () => {
  const pick = seeded(20260101);
  const whole = xlsx({ ...FIXTURE, archive: { comment: 'x' } });
  const expected = await outcome(whole);
  expect(expected).toHaveLength(1);
  let damaged = 0;
  for (let i = 0; i < 1200; i++) {
    const found = await outcome(mutate(whole, pick));
    if (typeof found === 'string') damaged++;
    else expect(found).toEqual(expected);
  }
  expect(damaged).toBeGreaterThan(600);
});

it('gives tables or names a problem, whatever its parts say', async () => {
  const pick = seeded(7);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('latin1');
  for (let i = 0; i < 1200; i++) {
    const changed = (text: string): string => decoder.decode(mutate(encoder.encode(text), pick));
    const part = pick(4);
    await outcome(
      xlsx({
        ...FIXTURE,
        zipped: { stored: true },
        strings: part === 0 ? changed(FIXTURE.strings) : FIXTURE.strings,
        sheets: { Orders: part > 1 ? changed(FIXTURE.sheets.Orders) : FIXTURE.sheets.Orders },
        formats: part === 1 ? [changed(FIXTURE.formats[0])] : FIXTURE.formats,
      }),
    );
  }
});
