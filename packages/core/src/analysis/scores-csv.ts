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

export interface ScoresCsvInput {
  readonly ids: readonly string[];
  /** Row of each label; the others could not be scored. */
  readonly rows: Uint32Array;
  readonly labels: Int32Array;
  readonly confidence: Float64Array;
  readonly distance: Float64Array;
  /** Id of every cluster. */
  readonly clusterIds: readonly number[];
  /** By cluster, in the language asked for. */
  readonly names: readonly string[];
  /** Segment of every row by the model's own thresholds; `null` where the model has none. */
  readonly segments: readonly string[] | null;
}

/** `scores.csv`: what a model says of every customer. Who could not be scored has empty cells. */
export function writeScoresCsv(input: ScoresCsvInput, sink: CsvSink): void {
  const { ids, rows, labels, clusterIds, confidence, distance, names, segments } = input;
  const writer = byteWriter(1_048_576);
  writeHeader(writer, ['customer', 'cluster', 'cluster_name', 'confidence', 'distance', 'segment']);
  let next = 0;
  for (let row = 0; row < ids.length; row++) {
    writeTextCell(writer, ids[row]);
    nextCell(writer);
    if (rows[next] === row) {
      writeNumber(writer, clusterIds[labels[next]]);
      nextCell(writer);
      writeTextCell(writer, names[labels[next]]);
      nextCell(writer);
      writeFixed(writer, confidence[next], 4);
      nextCell(writer);
      writeFixed(writer, distance[next], 12);
      next++;
    } else for (let cell = 0; cell < 3; cell++) nextCell(writer);
    nextCell(writer);
    if (segments !== null) writeTextCell(writer, segments[row]);
    endRow(writer);
    flushWhenFull(writer, sink);
  }
  flush(writer, sink);
}
