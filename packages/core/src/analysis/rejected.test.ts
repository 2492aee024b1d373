import { describe, expect, test } from 'vitest';
import { type Batch, writeMarkedRows } from '../table/index.ts';
import { writeText } from '../text/index.ts';
import { verdictOf } from '../transaction/index.ts';
import { createRejectedWriter, createRejectLog, KEEP_EXAMPLES } from './rejected.ts';

const CANCELLED = verdictOf('cancellation');
const NOBODY = verdictOf('missing-customer');

/** A batch of which only the rows as text matter. */
function batchOf(rows: readonly string[], firstRow: number): Batch {
  return {
    rowCount: rows.length,
    firstRow,
    columns: [],
    fingerprints: new Int32Array(rows.length * 2),
    misshapen: new Uint8Array(rows.length),
    writeRows: (lines) => writeMarkedRows(lines, rows.length, (row, out) => writeText(out, rows[row])),
  };
}

function sink() {
  const written: string[] = [];
  return {
    write: (csv: Uint8Array) => void written.push(Buffer.from(csv).toString()),
    restart: () => void written.splice(0),
    text: () => written.join(''),
  };
}

describe('rejected rows', () => {
  test('come with their number in the data set and their rule; kept ones do not', () => {
    const log = createRejectLog(Number.POSITIVE_INFINITY);
    const file = sink();
    const writer = createRejectedWriter(file);
    writer.begin(['id', 'a "name"', '=x']);
    log.add(batchOf(['1,a', '2,b', '3,ğ'], 1), Uint8Array.of(CANCELLED, 0, NOBODY));
    writer.write(log.take(), 0);
    // The next file begins its numbering anew; ten rows came before it.
    log.add(batchOf(['4,d'], 1), Uint8Array.of(NOBODY));
    writer.write(log.take(), 10);
    expect(file.text()).toBe(
      'row,rule,id,"a ""name""",\'=x\n1,cancellation,1,a\n3,missing-customer,3,ğ\n11,missing-customer,4,d\n',
    );
    expect(writer.examples()).toEqual([
      { row: 1, rule: 'cancellation', cells: '1,a' },
      { row: 3, rule: 'missing-customer', cells: '3,ğ' },
      { row: 11, rule: 'missing-customer', cells: '4,d' },
    ]);
  });

  test('are forgotten when the files are read again', () => {
    const log = createRejectLog(5);
    const file = sink();
    const writer = createRejectedWriter(file);
    writer.begin(['id']);
    log.add(batchOf(['1'], 1), Uint8Array.of(NOBODY));
    writer.write(log.take(), 0);
    writer.restart();
    expect(file.text()).toBe('');
    expect(writer.examples()).toEqual([]);
  });

  test('to look at are the first fifty of each rule, whatever is written', () => {
    const rows = Array.from({ length: 120 }, (_, row) => `r${row}`);
    const verdicts = Uint8Array.from(rows, (_, row) => (row % 2 === 0 ? CANCELLED : NOBODY));
    const all = createRejectLog(Number.POSITIVE_INFINITY);
    const few = createRejectLog(KEEP_EXAMPLES);
    for (const log of [all, few]) log.add(batchOf(rows, 1), verdicts);
    const [fromAll, fromFew] = [createRejectedWriter(sink()), createRejectedWriter(null)];
    fromAll.write(all.take(), 0);
    fromFew.write(few.take(), 0);
    expect(fromAll.examples()).toHaveLength(100);
    expect(fromFew.examples()).toEqual(fromAll.examples());
    expect(fromAll.examples()[99]).toEqual({ row: 100, rule: 'missing-customer', cells: 'r99' });
  });
});
