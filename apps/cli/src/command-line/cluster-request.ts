import {
  CLUSTER_METHODS,
  type DiscoverySettings,
  EMBEDDING_METHODS,
  type EmbeddingSettings,
  FEATURE_SETS,
  JUDGES,
  type Judge,
  SCALE_METHODS,
  STANDARD_SETTINGS,
  type WantedCoding,
} from '@kesit/core/cluster';
import { err, ok, type Result } from '@kesit/core/result';
import { FEATURES, type FeatureId, isFeature } from '@kesit/core/selection';
import { type Failure, failure } from '../failure.ts';
import { parseColumnSpecs } from './column-specs.ts';
import type { OptionName, OptionValues } from './commands.ts';
import { nearest } from './nearest.ts';
import { choiceOf, isOn, singleValue, wholeNumberOf } from './values.ts';

const MOST_CLUSTERS = 1000;
const MOST_DIMENSIONS = 1000;

/** How clusters are to be found. A table of numbers is z-scored where nothing is said; customers are log1p'd before. */
export function parseDiscovery(values: OptionValues): Result<DiscoverySettings, Failure> {
  const method = choiceOf(values, 'method', CLUSTER_METHODS, STANDARD_SETTINGS.method);
  if (!method.ok) return method;
  const scale = choiceOf(
    values,
    'scale',
    SCALE_METHODS,
    isOn(values, 'table') ? 'z' : STANDARD_SETTINGS.scale,
  );
  if (!scale.ok) return scale;
  const k = wholeOrAuto(values, 'k');
  if (!k.ok) return k;
  const kRange = rangeOf(values);
  if (!kRange.ok) return kRange;
  const eps = epsOf(values);
  if (!eps.ok) return eps;
  const minSamples = withStandard(values, 'min-samples', STANDARD_SETTINGS.minSamples, 1, 1_000_000);
  if (!minSamples.ok) return minSamples;
  const embedding = embeddingOf(values);
  if (!embedding.ok) return embedding;
  const judges = judgesOf(values);
  if (!judges.ok) return judges;
  const seed = withStandard(values, 'seed', STANDARD_SETTINGS.seed, 0, Number.MAX_SAFE_INTEGER);
  if (!seed.ok) return seed;
  return ok({
    method: method.value,
    scale: scale.value,
    k: k.value,
    kRange: kRange.value,
    eps: eps.value,
    minSamples: minSamples.value,
    embedding: embedding.value,
    judges: judges.value,
    seed: seed.value,
  });
}

/** The engine to compute on; `null`: the fastest. */
export function parseEngine(values: OptionValues): Result<'ts' | 'wasm' | null, Failure> {
  const engine = choiceOf(values, 'engine', ['auto', 'ts', 'wasm'], 'auto');
  return engine.ok ? ok(engine.value === 'auto' ? null : engine.value) : engine;
}

/** What customers are compared by. */
export interface FeatureRequest {
  readonly features: readonly FeatureId[];
  /** Columns of the files beside those with a role. */
  readonly own: readonly WantedCoding[];
}

/** A set, or names: as the columns of customers.csv have them, else columns of the files. */
export function parseFeatures(values: OptionValues): Result<FeatureRequest, Failure> {
  const typed = singleValue(values, 'features') ?? 'rfm';
  if (typed === 'eight' || typed === 'rfm' || typed === 'rfmt') {
    return ok({ features: FEATURE_SETS[typed], own: [] });
  }
  const specs = parseColumnSpecs('features', typed);
  if (!specs.ok) return specs;
  const features = specs.value.map((spec) => (spec.kind === 'auto' ? featureOf(spec.column) : null));
  return ok({
    features: [...new Set(features.filter((feature) => feature !== null))],
    own: specs.value.filter((_, i) => features[i] === null),
  });
}

/** A name that is neither a feature nor a column is most likely a slip of one of them. */
export function unknownFeature(problem: Failure, { own }: FeatureRequest): Failure {
  const name = own.find(({ kind, column }) => kind === 'auto' && column === problem.facts.column)?.column;
  if (problem.code !== 'column-not-found' || name === undefined) return problem;
  const guess = nearest(name, FEATURE_NAMES);
  const facts = { option: 'features', value: name, choices: FEATURE_NAMES.join(', ') };
  return failure('choice-unknown', guess === null ? facts : { ...facts, guess });
}

/** Columns of a table, by their names. */
export function parseColumns(values: OptionValues): Result<readonly WantedCoding[], Failure> {
  const typed = singleValue(values, 'columns');
  if (typed === null) {
    return err(failure('option-missing', { option: 'columns', command: 'cluster', value: 'COLUMN,...' }));
  }
  return parseColumnSpecs('columns', typed);
}

/** `recency_days` for `recencyDays`; three have the names they have in customers.csv. */
function nameOf(feature: FeatureId): string {
  if (feature === 'orderCount') return 'frequency';
  if (feature === 'totalSpend') return 'monetary';
  return feature.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const FEATURE_NAMES: readonly string[] = Object.keys(FEATURES).filter(isFeature).map(nameOf);

function featureOf(name: string): FeatureId | null {
  if (isFeature(name)) return name;
  return (
    Object.keys(FEATURES)
      .filter(isFeature)
      .find((feature) => nameOf(feature) === name) ?? null
  );
}

function wholeOrAuto(values: OptionValues, option: OptionName): Result<number | 'auto', Failure> {
  const typed = singleValue(values, option);
  return typed === null || typed === 'auto' ? ok('auto') : wholeNumberOf(values, option, 1, MOST_CLUSTERS);
}

function embeddingOf(values: OptionValues): Result<EmbeddingSettings, Failure> {
  const { embedding } = STANDARD_SETTINGS;
  const method = choiceOf(values, 'embedding', EMBEDDING_METHODS, embedding.method);
  if (!method.ok) return method;
  const dimensions = withStandard(values, 'dimensions', embedding.dimensions, 1, MOST_DIMENSIONS);
  return dimensions.ok ? ok({ method: method.value, dimensions: dimensions.value }) : dimensions;
}

function withStandard(
  values: OptionValues,
  option: OptionName,
  standard: number,
  least: number,
  most: number,
): Result<number, Failure> {
  return singleValue(values, option) === null ? ok(standard) : wholeNumberOf(values, option, least, most);
}

function rangeOf(values: OptionValues): Result<readonly [number, number], Failure> {
  const typed = singleValue(values, 'k-range');
  if (typed === null) return ok(STANDARD_SETTINGS.kRange);
  const [, from = '', to = ''] = /^(\d+):(\d+)$/.exec(typed) ?? [];
  const range = [Number(from), Number(to)] as const;
  const fits = from !== '' && range[0] >= 2 && range[1] >= range[0] && range[1] <= MOST_CLUSTERS;
  return fits ? ok(range) : err(failure('range-malformed', { option: 'k-range', value: typed }));
}

function judgesOf(values: OptionValues): Result<readonly Judge[], Failure> {
  const typed = singleValue(values, 'judge');
  const names = typed === null ? [] : typed.split(',').map((part) => part.trim());
  const unknown = names.find((name) => !JUDGES.some((judge) => judge === name));
  if (unknown !== undefined) {
    const facts = { option: 'judge', value: unknown, choices: JUDGES.join(', ') };
    return err(failure('choice-unknown', facts));
  }
  return ok(JUDGES.filter((judge) => names.includes(judge)));
}

function epsOf(values: OptionValues): Result<number | 'auto', Failure> {
  const typed = singleValue(values, 'eps');
  if (typed === null || typed === 'auto') return ok('auto');
  const eps = Number(typed);
  return eps > 0 && Number.isFinite(eps)
    ? ok(eps)
    : err(failure('range-malformed', { option: 'eps', value: typed }));
}
