import { SCALE_METHODS, type Transform } from '../cluster/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { Sha256 } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import type { ClusterModelFile } from './cluster-model.ts';
import { unpackMatrix } from './packed-matrix.ts';
import { checksumOf } from './write-model.ts';

/** A model ready to be used. */
export interface ClusterModel {
  readonly file: ClusterModelFile;
  readonly transform: Transform;
  readonly centers: Matrix;
}

const NEWEST = 1;

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
  if (file.kind !== 'clusters' || !Array.isArray(file.features) || !Array.isArray(file.clusters)) return null;
  if (!SCALE_METHODS.includes(file.transform?.method)) return null;
  const columns = file.features.length;
  const center = unpackMatrix(file.transform.center);
  const scale = unpackMatrix(file.transform.scale);
  const centers = unpackMatrix(file.centers);
  if (center === null || scale === null || centers === null) return null;
  const fits = [center, scale, centers].every((matrix) => matrix.columns === columns);
  if (!fits || centers.rows !== file.clusters.length || centers.rows === 0) return null;
  if (!scale.values.every((value) => value > 0)) return null;
  const { method } = file.transform;
  return { file, centers, transform: { method, center: [...center.values], scale: [...scale.values] } };
}
