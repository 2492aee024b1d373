import {
  type Analysis,
  type AnalysisProgress,
  type AnalysisRequest,
  analyze,
  countryTable,
  type Findings,
  findingsOf,
  productTable,
  segmentTable,
  summarize,
  worthThreads,
} from '@kesit/core/analysis';
import { customerTable, type TableData, writeTableCsv } from '@kesit/core/export';
import { ok, type Result } from '@kesit/core/result';
import { countrySegments, customerValues, DEFAULT_PRESET, productSegments } from '@kesit/core/segment';
import { encodeUtf8 } from '@kesit/core/text';
import { warningText } from '@kesit/core/words';
import { peakMemoryBytes, today } from '../adapters/clock.ts';
import { giveBackCompiler, LONG_RUN_BYTES } from '../adapters/compilers.ts';
import type { FileSource } from '../adapters/file-source.ts';
import { withFiles } from '../adapters/open-files.ts';
import { loadPreset } from '../adapters/preset-file.ts';
import { openResultFolder, RESULT_FILES, type ResultFolder } from '../adapters/result-folder.ts';
import type { StagedFile } from '../adapters/staged-files.ts';
import { startThreads, type Threads } from '../adapters/threads.ts';
import { inflate } from '../adapters/zlib-inflate.ts';
import { parseRequest } from '../command-line/request.ts';
import { isOn, singleValue } from '../command-line/values.ts';
import type { Failure } from '../failure.ts';
import type { Session } from '../session.ts';
import { closingSummary } from './closing-summary.ts';
import type { Command } from './command.ts';
import type { Results } from './results.ts';

/** Files in, six result files out: all of them, or none and a reason. */
export const analyzeCommand: Command = async ({ operands, values }, session) => {
  const preset = loadPreset(singleValue(values, 'preset') ?? DEFAULT_PRESET.id);
  if (!preset.ok) return preset;
  const request = parseRequest(values, preset.value, today());
  if (!request.ok) return request;
  const out = singleValue(values, 'out')!;
  return withFiles(operands, async (sources) => {
    const folder = openResultFolder(out, operands, RESULT_FILES);
    if (!folder.ok) return folder;
    try {
      const results = await computeResults(sources, request.value, folder.value, session);
      if (!results.ok) return results;
      const committed = folder.value.commit();
      if (!committed.ok) return committed;
      if (isOn(values, 'json')) session.print(`${JSON.stringify(results.value.summary, null, 2)}\n`);
      else if (!isOn(values, 'quiet')) session.print(closingSummary(results.value, out, session));
      return ok(null);
    } finally {
      session.progress.clear();
      folder.value.discard();
    }
  });
};

async function computeResults(
  sources: readonly FileSource[],
  request: AnalysisRequest,
  { files }: ResultFolder,
  session: Session,
): Promise<Result<Results, Failure>> {
  const isLong = sources.reduce((sum, { size }) => sum + size, 0) >= LONG_RUN_BYTES;
  if (isLong) giveBackCompiler();
  const threads = sources.some(worthThreads) ? startThreads(sources, !isLong) : null;
  try {
    return await withThreads(threads, sources, request, files, session);
  } finally {
    // Threads that are left open would keep the process from ending.
    threads?.close();
  }
}

async function withThreads(
  threads: Threads | null,
  sources: readonly FileSource[],
  request: AnalysisRequest,
  files: ResultFolder['files'],
  session: Session,
): Promise<Result<Results, Failure>> {
  const onProgress = (progress: AnalysisProgress): void => showProgress(progress, session);
  const analyzed = await analyze(sources, request, {
    inflate,
    onProgress,
    rejected: files['rejected.csv'],
    ...threads,
  });
  if (!analyzed.ok) return analyzed;
  const analysis = analyzed.value;
  onProgress({ stage: 'write', bytesDone: 0, bytesTotal: 0, rowsRead: analysis.rowsRead });
  const values = customerValues(analysis.base.customers, analysis.scores);
  const source = { ...analysis, customers: analysis.base.customers, customerValues: values };
  const { core } = session.words;
  const writing = writeLong(threads, [
    [customerTable(source, core), files['customers.csv']],
    [productTable(productSegments(analysis.base), core, analysis.currency), files['products.csv']],
  ]);
  const findings = findingsOf(analysis, values);
  writeTables(analysis, findings, files, session);
  await writing;
  const summary = summarize(analysis, {
    locale: session.locale,
    warningText: (warning) => warningText(warning, session.words.core),
    version: session.version,
    milliseconds: session.now(),
    peakMemoryBytes: peakMemoryBytes(),
    findings,
  });
  files['summary.json'].write(encodeUtf8(`${JSON.stringify(summary, null, 2)}\n`));
  return ok({ analysis, findings, summary });
}

/** Tables that may be long are put into bytes on another thread, one after the other, while this one goes on. */
async function writeLong(
  threads: Threads | null,
  tables: readonly (readonly [TableData, StagedFile])[],
): Promise<void> {
  for (const [table, { write }] of tables) {
    if (threads === null) writeTableCsv(table, write);
    else await threads.writeTable(table, write);
  }
}

function writeTables(
  { base, currency }: Analysis,
  { segments }: Findings,
  files: ResultFolder['files'],
  { words }: Session,
): void {
  const { core } = words;
  writeTableCsv(segmentTable(segments, core, currency), files['segments.csv'].write);
  writeTableCsv(countryTable(countrySegments(base), core, currency), files['countries.csv'].write);
}

function showProgress({ stage, bytesDone, bytesTotal, rowsRead }: AnalysisProgress, session: Session): void {
  const label = session.words.core.stages[stage];
  session.progress.show({ label, done: bytesDone, total: bytesTotal, rows: rowsRead });
}
