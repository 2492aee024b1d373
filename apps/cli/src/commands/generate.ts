import { isoFromDay } from '@kesit/core/calendar';
import { type GeneratedOrders, generateOrders, type Language } from '@kesit/core/generator';
import { err, ok, type Result } from '@kesit/core/result';
import { encodeUtf8 } from '@kesit/core/text';
import { type StagedFile, type StagedFiles, stageFiles } from '../adapters/staged-files.ts';
import type { OptionValues } from '../command-line/commands.ts';
import { choiceOf, isOn, singleValue, wholeNumberOf } from '../command-line/values.ts';
import { type Failure, failure } from '../failure.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';
import { truthJson } from './truth-json.ts';

interface GenerateRequest {
  readonly customers: number;
  readonly months: number;
  readonly seed: number;
  readonly language: Language;
}

/** A made-up order file of any size, piece by piece. */
export const generateCommand: Command = async ({ values }, session) => {
  const request = parseRequest(values);
  if (!request.ok) return request;
  const staged = stageFiles();
  try {
    const written = await writeFiles(request.value, values, staged, session);
    return written;
  } finally {
    session.progress.clear();
    staged.discard();
  }
};

function parseRequest(values: OptionValues): Result<GenerateRequest, Failure> {
  const customers = wholeNumberOf(values, 'customers', 1, 50_000_000);
  if (!customers.ok) return customers;
  const months = wholeNumberOf(values, 'months', 1, 600);
  if (!months.ok) return months;
  const seed = wholeNumberOf(values, 'seed', 0, Number.MAX_SAFE_INTEGER);
  if (!seed.ok) return seed;
  const language = choiceOf<Language>(values, 'language', ['en', 'tr'], 'en');
  if (!language.ok) return language;
  return ok({
    customers: customers.value,
    months: months.value,
    seed: seed.value,
    language: language.value,
  });
}

async function writeFiles(
  request: GenerateRequest,
  values: OptionValues,
  staged: StagedFiles,
  session: Session,
): Promise<Result<null, Failure>> {
  const path = singleValue(values, 'out')!;
  const truthPath = singleValue(values, 'truth');
  if (truthPath === path) return err(failure('output-is-input', { path }));
  const file = staged.create(path);
  if (!file.ok) return file;
  const truthFile = truthPath === null ? null : staged.create(truthPath);
  if (truthFile !== null && !truthFile.ok) return truthFile;
  const orders = generateOrders(request);
  const bytes = await writeOrders(orders, file.value, session);
  truthFile?.value.write(encodeUtf8(truthJson(orders.truth)));
  const committed = staged.commit();
  if (!committed.ok) return committed;
  session.progress.clear();
  if (isOn(values, 'json'))
    session.print(`${JSON.stringify(report(orders, path, truthPath, bytes), null, 2)}\n`);
  else if (!isOn(values, 'quiet')) session.print(closingText(orders, path, truthPath, bytes, session));
  return ok(null);
}

const MS_BETWEEN_PAUSES = 50;

async function writeOrders(
  { chunks, progress, truth }: GeneratedOrders,
  file: StagedFile,
  session: Session,
): Promise<number> {
  let bytes = 0;
  let paused = session.now();
  for (const chunk of chunks) {
    file.write(chunk);
    bytes += chunk.length;
    session.progress.show({
      label: session.words.progress.generating,
      done: progress.daysDone,
      total: progress.days,
      rows: truth.rows,
    });
    if (session.now() - paused < MS_BETWEEN_PAUSES) continue;
    // Ctrl-C is heard between turns of the event loop only.
    await new Promise((resolve) => setImmediate(resolve));
    paused = session.now();
  }
  return bytes;
}

function report({ truth }: GeneratedOrders, path: string, truthPath: string | null, bytes: number): object {
  const { customers, invoices, revenueMinor } = truth.totals;
  return {
    schema: 'kesit.generated/1',
    file: path,
    truth: truthPath,
    bytes,
    rows: truth.rows,
    kept: truth.kept,
    customers,
    invoices,
    revenue: revenueMinor / 100,
    currency: truth.currency,
    firstDay: isoFromDay(truth.settings.startDay),
    lastDay: isoFromDay(truth.observationEndDay - 1),
  };
}

function closingText(
  { truth }: GeneratedOrders,
  path: string,
  truthPath: string | null,
  bytes: number,
  { words, format }: Session,
): string {
  const { whole, bytes: size, day } = format();
  const period = `${day(truth.settings.startDay)} – ${day(truth.observationEndDay - 1)}`;
  const { customers } = truth.totals;
  const { sentences } = words;
  const lines = [sentences.generated(path, whole(truth.rows), size(bytes), whole(customers), period)];
  if (truthPath !== null) lines.push(sentences.truthWritten(truthPath));
  return `${lines.join('\n')}\n`;
}
