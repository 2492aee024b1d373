import {
  byteWriter,
  type CsvSink,
  endRow,
  flush,
  flushWhenFull,
  nextCell,
  writeFixed,
  writeHeader,
  writeNumber,
  writeTextCell,
} from '../text/index.ts';

export interface AssignmentsCsvInput {
  /** Of all rows, those too that are in no cluster. */
  readonly ids: readonly string[];
  /** Row of each label; the others have none. */
  readonly rows: Uint32Array;
  /** -1 is noise. */
  readonly labels: Int32Array;
  /** Id of every cluster. */
  readonly clusterIds: readonly number[];
  readonly confidence: Float64Array;
}

/** `assignments.csv`: the cluster of every customer. Who could not be compared has empty cells. */
export function writeAssignmentsCsv(
  { ids, rows, labels, clusterIds, confidence }: AssignmentsCsvInput,
  sink: CsvSink,
): void {
  const writer = byteWriter(1_048_576);
  writeHeader(writer, ['customer', 'cluster', 'confidence']);
  let next = 0;
  for (let row = 0; row < ids.length; row++) {
    writeTextCell(writer, ids[row]);
    nextCell(writer);
    if (rows[next] === row) {
      writeNumber(writer, labels[next] < 0 ? labels[next] : clusterIds[labels[next]]);
      nextCell(writer);
      writeFixed(writer, confidence[next], 4);
      next++;
    } else nextCell(writer);
    endRow(writer);
    flushWhenFull(writer, sink);
  }
  flush(writer, sink);
}
