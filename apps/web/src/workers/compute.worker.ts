/** The thread that computes. It knows files and results; what a person sees and says is the page's. */
import { analyze, buffersOf, findingsOf, inspect, worthThreads } from '@kesit/core/analysis';
import type { CustomerBase, OwnColumn } from '@kesit/core/customer';
import { generateOrders } from '@kesit/core/generator';
import { err, ok, type Problem, type Result } from '@kesit/core/result';
import { knownFeatures } from '@kesit/core/selection';
import { expose, transfer } from 'comlink';
import { inflate } from '../adapters/compression.ts';
import { unreadableFile } from '../adapters/file-source.ts';
import { openSource } from '../adapters/source-file.ts';
import { boardAnswers } from './board-answers.ts';
import type { AnalysisView, ComputeApi } from './compute-api.ts';
import { customerAnswers } from './customer-answers.ts';
import { customerColumns } from './customer-columns.ts';
import { discoveryAnswers } from './discovery-answers.ts';
import { paletteAnswers } from './palette-answers.ts';
import { projectAnswers } from './project-answers.ts';
import { qualityAnswers } from './quality-answers.ts';
import { resegment } from './resegment.ts';
import { createBlobWriter, type KeptAnalysis, writeResultFile } from './result-writer.ts';
import { segmentAnswers } from './segment-answers.ts';
import { purchases, startShardPool } from './shard-pool.ts';
import { takeAnswers } from './take-answers.ts';
import { throttle } from './throttle.ts';

const PROGRESS_EVERY_MS = 100;
/** A shop in which every segment has its people. */
const SAMPLE = {
  customers: 1500,
  months: 18,
  rateShape: 0.8,
  dropoutB: 4,
  linesPerOrder: 12,
  seed: 20_260,
} as const;

let kept: KeptAnalysis | null = null;

const api = {
  ...paletteAnswers(whatIsKept),
  ...qualityAnswers(whatIsKept),
  ...segmentAnswers(whatIsKept),

  inspect: (files, request) => readable(() => inspect(files.map(openSource), request, { inflate })),

  async analyze(files, request, listener) {
    const startedMs = performance.now();
    const rejected = createBlobWriter();
    const onProgress = throttle(listener, PROGRESS_EVERY_MS, () => performance.now());
    const shards = files.some(worthThreads) ? startShardPool(files) : null;
    const ports = { inflate, rejected, onProgress, ...(shards === null ? {} : { shards, purchases }) };
    const analyzed = await readable(() => analyze(files.map(openSource), request, ports));
    shards?.close();
    if (!analyzed.ok) return analyzed;
    const run = { milliseconds: performance.now() - startedMs, threads: shards?.size ?? 1 };
    return shown(keep({ analysis: analyzed.value, rejected: rejected.blob, run }));
  },

  async resegment(choice) {
    const { analysis, rejected, run } = whatIsKept();
    const other = resegment(analysis, choice);
    return other.ok ? shown(keep({ analysis: other.value, rejected, run })) : other;
  },

  ...customerAnswers(whatIsKept),
  ...takeAnswers(whatIsKept),

  writeFile: (name, locale) => writeResultFile(whatIsKept(), name, locale),

  ...boardAnswers(whatIsKept),
  ...discoveryAnswers(whatIsKept),

  async makeSample(language, name) {
    const { chunks, truth } = generateOrders({ ...SAMPLE, language });
    const parts = [...chunks] as Uint8Array<ArrayBuffer>[];
    return { file: new File(parts, name, { type: 'text/csv' }), currency: truth.currency };
  },
  ...projectAnswers({ kept: whatIsKept, keep }),
} satisfies ComputeApi;

/** A file that goes away while it is read is a problem of the person's, not a mistake of ours. */
async function readable<T>(read: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
  try {
    return await read();
  } catch (error) {
    const file = unreadableFile(error);
    if (file !== null) return err({ code: 'file-unreadable', facts: { file } });
    throw error;
  }
}

function keep(analyzed: Omit<KeptAnalysis, 'edition' | 'findings'>): AnalysisView {
  const edition = (kept?.edition ?? 0) + 1;
  kept = { ...analyzed, findings: findingsOf(analyzed.analysis), edition };
  return viewOf(kept);
}

function shown(view: AnalysisView) {
  return transfer(ok(view), buffersOf(view.customers));
}

function whatIsKept(): KeptAnalysis {
  if (kept === null) throw new Error('nothing has been analyzed in this worker');
  return kept;
}

function viewOf({ analysis, findings, run, edition }: KeptAnalysis): AnalysisView {
  const { base, scores, assignment: _, clusters: __, ...rest } = analysis;
  const { customerValues, ...shown } = findings;
  return {
    ...rest,
    edition,
    scoreMode: scores.mode,
    features: knownFeatures({ customers: base.customers, scores, customerValues }),
    totals: base.totals,
    run,
    findings: shown,
    rowCounts: {
      'customers.csv': base.customers.count,
      'segments.csv': analysis.preset.segments.length,
      'countries.csv': base.countries?.count ?? null,
      'products.csv': base.products?.count ?? null,
      'rejected.csv': analysis.rowsRead - analysis.cleaning.kept,
    },
    customers: customerColumns(analysis),
    own: (base.own ?? []).map(ownView),
    names: namesOf(base),
  };
}

function ownView(column: OwnColumn): AnalysisView['own'][number] {
  const { name, kind } = column;
  return kind === 'number'
    ? { name, kind }
    : { name, kind, categories: column.texts.filter((text) => text !== '') };
}

function namesOf({ customers, products }: CustomerBase): AnalysisView['names'] {
  const productName = (name: string, place: number): string => name || (products?.codes[place] ?? '');
  return {
    countries: customers.country && customers.countries,
    categories: customers.favoriteCategory && customers.categories,
    products: products?.names.map(productName) ?? null,
  };
}

expose(api);
