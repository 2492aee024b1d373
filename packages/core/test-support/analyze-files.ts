import { type Analysis, type AnalysisPorts, type AnalysisRequest, analyze } from '../src/analysis/index.ts';
import { dayFromCivil } from '../src/calendar/index.ts';
import type { ByteSource } from '../src/port/index.ts';
import type { Problem, Result } from '../src/result/index.ts';
import { DEFAULT_PRESET } from '../src/segment/index.ts';
import { DEFAULT_RULES } from '../src/transaction/index.ts';
import { inflateInPieces, memoryFile } from './memory-file.ts';

/** What `kesit analyze FILE` asks for, on a day after all test data. */
export const PLAIN_REQUEST: AnalysisRequest = {
  given: {},
  shape: null,
  sheet: null,
  preset: DEFAULT_PRESET,
  scores: 'tie-safe',
  rules: DEFAULT_RULES,
  asOf: null,
  today: dayFromCivil(2026, 6, 1),
  keepOrders: false,
  timeZone: 'UTC',
  currency: null,
};

export const inflate: AnalysisPorts['inflate'] = inflateInPieces(65_536);

/** A text as a UTF-8 file, lines joined by line feeds when they come as a list. */
export function textFile(text: string | readonly string[], name = 'orders.csv'): ByteSource {
  const whole = typeof text === 'string' ? text : `${text.join('\n')}\n`;
  return memoryFile(new TextEncoder().encode(whole), name);
}

export function analyzeFiles(
  files: readonly ByteSource[],
  request: Partial<AnalysisRequest> = {},
  ports: Partial<AnalysisPorts> = {},
): Promise<Result<Analysis, Problem>> {
  return analyze(files, { ...PLAIN_REQUEST, ...request }, { inflate, ...ports });
}

/** The value of a result that a test expects to be one. */
export function expectOk<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The problem of a result that a test expects to be one. */
export function expectProblem(result: Result<unknown, Problem>): Problem {
  if (result.ok) throw new Error('expected a problem');
  return result.error;
}

/** Customers by id of their segment, empty segments too. */
export function segmentCounts({ preset, assignment }: Analysis): Record<string, number> {
  const counts = preset.segments.map(() => 0);
  for (const segment of assignment.segment) counts[segment]++;
  return Object.fromEntries(preset.segments.map(({ id }, index) => [id, counts[index]]));
}

/** `customer segment` of every customer, in the order of the table. */
export function labels({ base, preset, assignment }: Analysis): string[] {
  return base.customers.ids.map((id, row) => `${id} ${preset.segments[assignment.segment[row]].id}`);
}

/** Role -> column names, as a person would say it. */
export function namedRoles({ mapping, header }: Analysis): Record<string, string> {
  return Object.fromEntries(
    mapping.roles.map(({ role, columns }) => [role, columns.map((column) => header[column]).join(' + ')]),
  );
}

/** Rows kept and rejected, all together. */
export function rowsAccountedFor({ cleaning }: Pick<Analysis, 'cleaning'>): number {
  return cleaning.kept + Object.values(cleaning.rejected).reduce((sum, rows) => sum + rows, 0);
}
