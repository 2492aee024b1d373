import { type Coding, codedNames, type Embedding, SCALE_METHODS, type Transform } from '../cluster/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { Sha256 } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import type { ClusterModelFile, ClusterScope, Placing, Scope, SegmentScope } from './cluster-model.ts';
import { unpackEmbedding } from './packed-embedding.ts';
import { unpackMatrix } from './packed-matrix.ts';
import { checksumOf } from './write-model.ts';

/** Centers ready to be used. */
export interface OpenPlacing {
  readonly features: readonly string[];
  readonly codings: readonly Coding[];
  readonly transform: Transform;
  /** `null`: centers are among the transformed rows. */
  readonly embedding: Embedding | null;
  /** In the embedding. */
  readonly centers: Matrix;
}

/** A model ready to be used. */
export interface ClusterModel extends OpenPlacing {
  readonly file: ClusterModelFile;
  readonly within: readonly OpenScope[];
}

/** Whom a model is of, ready to be used. */
export type OpenScope =
  | SegmentScope
  | (OpenPlacing & { readonly kind: 'cluster'; readonly place: number; readonly scope: ClusterScope });

const NEWEST = 2;

/**
 * Reads a model back. Errors: `model-unreadable` (no JSON, or not a model), `model-newer` (`schema`: made by a later version),
 * `model-damaged` (its checksum does not fit, or its numbers are not what they say).
 */
export async function readClusterModel(text: string, sha256: Sha256): Promise<Result<ClusterModel, Problem>> {
  const json = parsed(text);
  if (json === null) return err({ code: 'model-unreadable', facts: {} });
  const version = /^kesit\.model\/(\d+)$/.exec(String(json.schema))?.[1];
  if (version === undefined) return err({ code: 'model-unreadable', facts: {} });
  if (Number(version) > NEWEST) return err({ code: 'model-newer', facts: { schema: String(json.schema) } });
  const { sha256: told, ...body } = json;
  if (told !== (await checksumOf(body, sha256))) return err({ code: 'model-damaged', facts: {} });
  const model = openModel(json as unknown as ClusterModelFile);
  return model === null ? err({ code: 'model-damaged', facts: {} }) : ok(model);
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** A file whose checksum was looked at before, as it is used; `null` where its numbers are not what they say. */
export function openModel(file: ClusterModelFile): ClusterModel | null {
  if (file.kind !== 'clusters' || !Array.isArray(file.clusters)) return null;
  const placing = openPlacing(file);
  if (placing === null || placing.centers.rows !== file.clusters.length) return null;
  const { within = [] } = file;
  if (!Array.isArray(within)) return null;
  const scopes = within.map(openScope);
  return scopes.includes(null)
    ? null
    : { file, ...placing, within: scopes.filter((scope) => scope !== null) };
}

function openPlacing(file: Placing): OpenPlacing | null {
  if (!Array.isArray(file.features) || !SCALE_METHODS.includes(file.transform?.method)) return null;
  const columns = file.features.length;
  const center = unpackMatrix(file.transform.center);
  const scale = unpackMatrix(file.transform.scale);
  const centers = unpackMatrix(file.centers);
  if (center === null || scale === null || centers === null || centers.rows === 0) return null;
  const embedding = file.embedding === undefined ? null : unpackEmbedding(file.embedding, columns);
  if (embedding === null && file.embedding !== undefined) return null;
  const fits = [center, scale].every((matrix) => matrix.columns === columns);
  if (!fits || centers.columns !== (embedding?.embedder.dimensions ?? columns)) return null;
  if (!scale.values.every((value) => value > 0)) return null;
  const { codings = [] } = file;
  const { method, unlogged } = file.transform;
  if (!codingsFit(codings, file.features) || !(unlogged ?? []).every((j) => j in file.features)) return null;
  return {
    features: file.features,
    codings,
    embedding,
    centers,
    transform: {
      method,
      center: [...center.values],
      scale: [...scale.values],
      ...(unlogged === undefined ? {} : { unlogged }),
    },
  };
}

/** Codings make the last of the features. */
function codingsFit(codings: readonly Coding[], features: readonly string[]): boolean {
  const sound = codings.every(
    (coding) =>
      typeof coding.column === 'string' && (coding.kind === 'number' || Array.isArray(coding.categories)),
  );
  if (!sound) return false;
  const names = codedNames(codings);
  return (
    names.length <= features.length && features.slice(features.length - names.length).join() === names.join()
  );
}

function openScope(scope: Scope): OpenScope | null {
  if (scope.kind === 'segment') {
    const known = scope.preset?.segments?.some(({ id }) => id === scope.segment);
    return known && Array.isArray(scope.preset.rules) && typeof scope.thresholds === 'object' ? scope : null;
  }
  if (scope.kind !== 'cluster') return null;
  const placing = openPlacing(scope);
  const { place } = scope;
  const fits = placing !== null && Number.isInteger(place) && place >= 0 && place < placing.centers.rows;
  return fits ? { kind: 'cluster', place, scope, ...placing } : null;
}
