import {
  type Analysis,
  type AnalysisRequest,
  analyze,
  type ColumnSource,
  readOwnColumns,
  worthThreads,
} from '@kesit/core/analysis';
import type { Coding, WantedCoding } from '@kesit/core/cluster';
import { ok, type Problem, type Result } from '@kesit/core/result';
import type { FileSource } from '../adapters/file-source.ts';
import { startThreads } from '../adapters/threads.ts';
import { inflate } from '../adapters/zlib-inflate.ts';
import type { Failure } from '../failure.ts';
import type { Session } from '../session.ts';

/** The customers of order files, as `analyze` reads them. */
export async function readCustomers(
  sources: readonly FileSource[],
  request: AnalysisRequest,
  session: Session,
): Promise<Result<Analysis, Failure>> {
  const threads = sources.some(worthThreads) ? startThreads(sources, false) : null;
  const ports = {
    inflate,
    onProgress: ({ stage, bytesDone, bytesTotal, rowsRead }: Parameters<ShowProgress>[0]) =>
      session.progress.show({
        label: session.words.core.stages[stage],
        done: bytesDone,
        total: bytesTotal,
        rows: rowsRead,
      }),
    ...threads,
  };
  return analyze(sources, request, ports).finally(() => threads?.close());
}

type ShowProgress = NonNullable<Parameters<typeof analyze>[2]['onProgress']>;

/** Columns of one's own of these customers, where any is asked for. */
export async function readOwn(
  sources: readonly FileSource[],
  request: AnalysisRequest,
  needs: readonly (WantedCoding | Coding)[],
  { base }: Analysis,
): Promise<Result<ColumnSource | null, Problem>> {
  if (needs.length === 0) return ok(null);
  return readOwnColumns(sources, request, needs, base.customers.ids, inflate);
}
