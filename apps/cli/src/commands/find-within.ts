import type { Analysis } from '@kesit/core/analysis';
import { type OpenScope, scopesInside } from '@kesit/core/model';
import { err, ok, type Result } from '@kesit/core/result';
import { DEFAULT_PRESET, fitThresholds } from '@kesit/core/segment';
import { loadModel } from '../adapters/model-file.ts';
import type { OptionValues } from '../command-line/commands.ts';
import { nearest } from '../command-line/nearest.ts';
import { singleValue } from '../command-line/values.ts';
import { type Failure, failure } from '../failure.ts';

/** Whom to look among: everybody, a segment by rule, or what is inside a cluster of another model. */
export type Within =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'segment'; readonly segment: string }
  | { readonly kind: 'cluster'; readonly scopes: readonly OpenScope[] };

/** Reads `--within` and `--parent`; segments are those of the standard rules. */
export async function parseWithin(values: OptionValues): Promise<Result<Within, Failure>> {
  const inside = singleValue(values, 'within');
  const path = singleValue(values, 'parent');
  if (inside === null) {
    return path === null
      ? ok({ kind: 'everybody' })
      : err(failure('option-missing', { option: 'within', command: 'cluster', value: 'CLUSTER' }));
  }
  if (path !== null) return insideModel(path, inside);
  const segments = DEFAULT_PRESET.segments.map(({ id }) => id);
  return segments.includes(inside)
    ? ok({ kind: 'segment', segment: inside })
    : err(unknown(inside, segments));
}

async function insideModel(path: string, cluster: string): Promise<Result<Within, Failure>> {
  const model = await loadModel(path);
  if (!model.ok) return model;
  const ids = model.value.file.clusters.map(({ id }) => String(id));
  const scopes = ids.includes(cluster) ? scopesInside(model.value, Number(cluster)) : null;
  return scopes === null ? err(unknown(cluster, ids)) : ok({ kind: 'cluster', scopes });
}

function unknown(value: string, choices: readonly string[]): Failure {
  const guess = nearest(value, choices);
  const facts = { option: 'within', value, choices: choices.join(', ') };
  return failure('choice-unknown', guess === null ? facts : { ...facts, guess });
}

/** Scopes of customers, ready to be asked and kept. */
export function scopesOf(within: Within, { base, preset }: Analysis): readonly OpenScope[] {
  if (within.kind === 'everybody') return [];
  if (within.kind === 'cluster') return within.scopes;
  const thresholds = fitThresholds(base.customers, preset.levels);
  return [{ kind: 'segment', segment: within.segment, preset, thresholds }];
}
